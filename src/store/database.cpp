// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <leveldb/db.h>
#include <leveldb/env.h>
#include <leveldb/write_batch.h>

#include "store/files.h"
#include "store/keys.h"
#include "store/looking_env.h"

namespace store {
namespace {

leveldb::Options careful(leveldb::Env& env, leveldb::Logger& logger) {
  leveldb::Options options;
  options.env = &env;
  options.info_log = &logger;
  options.paranoid_checks = true;
  // With a missing CURRENT this would delete the old database and say OK.
  options.create_if_missing = false;
  // Each open table is mapped whole (2 MB): all of a big store's would fill an old PC's memory.
  options.max_open_files = 80;
  return options;
}

leveldb::ReadOptions checked_reads() {
  leveldb::ReadOptions options;
  options.verify_checksums = true;
  return options;
}

leveldb::Slice slice(std::string_view text) { return {text.data(), text.size()}; }
std::string_view view(const leveldb::Slice& bytes) { return {bytes.data(), bytes.size()}; }

}  // namespace

Database::Database(const vault::StoreKeys& keys) : seals_(keys) {}
Database::~Database() = default;

base::Outcome Database::create(Disk& disk, const std::string& folder) {
  const std::unique_ptr<leveldb::Logger> logger = silent_logger();
  leveldb::Options options = careful(disk.env(), *logger);
  options.create_if_missing = true;
  options.error_if_exists = true;
  leveldb::DB* opened = nullptr;
  const leveldb::Status status = leveldb::DB::Open(options, folder, &opened);
  const std::unique_ptr<leveldb::DB> db(opened);
  return outcome_from(status);
}

base::Result<std::unique_ptr<Database>> Database::open(Disk& disk, const std::string& folder, Access access,
                                                       const Keys& keys) {
  std::unique_ptr<Database> database(new Database(keys.store));
  database->logger_ = silent_logger();
  if (access == Access::look) database->looking_ = looking_at(disk.env());
  leveldb::Env& env = database->looking_ ? *database->looking_ : disk.env();
  leveldb::DB* opened = nullptr;
  const leveldb::Status status = leveldb::DB::Open(careful(env, *database->logger_), folder, &opened);
  database->db_.reset(opened);
  if (!status.ok()) return error_from(status);
  const base::Outcome loaded = database->load_keys(keys.spare);
  if (!loaded) return loaded.error();
  return database;
}

// A key record that does not open is met again by whoever reads everything, and counted there.
base::Outcome Database::load_keys(const std::vector<Change>& spare) {
  const base::Outcome buried = scan_sealed(tombstone_prefix, [this](std::string_view key, std::string_view) {
    if (const auto about = tombstone_from(key)) seals_.forget(*about);
  });
  if (!buried) return buried.error();
  const base::Outcome scanned =
      scan_sealed(key_record_prefix, [this](std::string_view key, std::string_view stored) {
        (void)seals_.take(std::string(key), std::string(stored), Seals::From::database);
      });
  if (!scanned) return scanned.error();
  for (const Change& record : spare) (void)seals_.take(record.key, *record.value, Seals::From::elsewhere);
  return base::Done{};
}

base::Outcome Database::repair_copy(Disk& disk, const std::string& folder) {
  const std::unique_ptr<leveldb::Logger> logger = silent_logger();
  // Careful here as well: unchecked, a damaged block runs into LevelDB's assertions.
  const leveldb::Options options = careful(disk.env(), *logger);
  return outcome_from(leveldb::RepairDB(folder, options));
}

base::Outcome Database::write(const std::vector<Change>& changes) { return write_sealed(seal(changes)); }

base::Outcome Database::write_sealed(const std::vector<Change>& sealed) {
  leveldb::WriteBatch batch;
  for (const Change& change : sealed) {
    if (change.value) {
      batch.Put(slice(change.key), slice(*change.value));
    } else {
      batch.Delete(slice(change.key));
    }
  }
  leveldb::WriteOptions options;
  options.sync = true;
  const leveldb::Status status = db_->Write(options, &batch);
  if (status.ok()) seals_.mark_written();
  return outcome_from(status);
}

base::Outcome Database::scan(std::string_view prefix, const Seer& see) const {
  return scan_sealed(
      prefix, [&](std::string_view key, std::string_view stored) { see(key, seals_.open(key, stored)); });
}

base::Outcome Database::scan_sealed(std::string_view prefix, const SealedSeer& see) const {
  const std::unique_ptr<leveldb::Iterator> place(db_->NewIterator(checked_reads()));
  for (place->Seek(slice(prefix)); place->Valid(); place->Next()) {
    const std::string_view key = view(place->key());
    if (!key.starts_with(prefix)) break;
    see(key, view(place->value()));
  }
  return outcome_from(place->status());
}

base::Outcome Database::scan_sealed_after(std::string_view key, const SealedSeer& see) const {
  const std::unique_ptr<leveldb::Iterator> place(db_->NewIterator(checked_reads()));
  for (place->Seek(slice(key)); place->Valid(); place->Next()) {
    if (view(place->key()) != key) see(view(place->key()), view(place->value()));
  }
  return outcome_from(place->status());
}

base::Outcome Database::scan_copy(const Copier& copy) const {
  // An iterator keeps to the moment of its making, however often it is used.
  const std::unique_ptr<leveldb::Iterator> place(db_->NewIterator(checked_reads()));
  std::uint64_t total = 0;
  for (place->SeekToFirst(); place->Valid(); place->Next()) ++total;
  const auto is_first = [](std::string_view key) {
    return key.starts_with(tombstone_prefix) || key.starts_with(key_record_prefix);
  };
  for (const bool first : {true, false}) {
    if (!place->status().ok()) break;
    for (place->SeekToFirst(); place->Valid(); place->Next()) {
      const std::string_view key = view(place->key());
      if (is_first(key) != first) continue;
      const base::Outcome copied = copy(key, view(place->value()), total);
      if (!copied) return copied.error();
    }
  }
  return outcome_from(place->status());
}

base::Result<bool> Database::holds(const std::string& key) const {
  std::string value;
  const leveldb::Status status = db_->Get(checked_reads(), slice(key), &value);
  if (status.IsNotFound()) return false;
  if (!status.ok()) return error_from(status);
  return bool{seals_.open(key, value)};
}

}  // namespace store
