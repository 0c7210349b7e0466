// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <leveldb/db.h>
#include <leveldb/env.h>
#include <leveldb/write_batch.h>

#include "store/envelope.h"
#include "store/files.h"
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

Database::Database() = default;
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

base::Result<std::unique_ptr<Database>> Database::open(Disk& disk, const std::string& folder, Access access) {
  std::unique_ptr<Database> database(new Database);
  database->logger_ = silent_logger();
  if (access == Access::look) database->looking_ = looking_at(disk.env());
  leveldb::Env& env = database->looking_ ? *database->looking_ : disk.env();
  leveldb::DB* opened = nullptr;
  const leveldb::Status status = leveldb::DB::Open(careful(env, *database->logger_), folder, &opened);
  database->db_.reset(opened);
  if (!status.ok()) return error_from(status);
  return database;
}

base::Outcome Database::repair_copy(Disk& disk, const std::string& folder) {
  const std::unique_ptr<leveldb::Logger> logger = silent_logger();
  // Careful here as well: unchecked, a damaged block runs into LevelDB's assertions.
  const leveldb::Options options = careful(disk.env(), *logger);
  return outcome_from(leveldb::RepairDB(folder, options));
}

base::Outcome Database::write(const std::vector<Change>& changes) {
  leveldb::WriteBatch batch;
  for (const Change& change : changes) {
    if (change.value) {
      batch.Put(slice(change.key), wrap(change.key, *change.value));
    } else {
      batch.Delete(slice(change.key));
    }
  }
  leveldb::WriteOptions options;
  options.sync = true;
  return outcome_from(db_->Write(options, &batch));
}

base::Outcome Database::scan(std::string_view prefix, const Seer& see) const {
  const std::unique_ptr<leveldb::Iterator> place(db_->NewIterator(checked_reads()));
  for (place->Seek(slice(prefix)); place->Valid(); place->Next()) {
    const std::string_view key = view(place->key());
    if (!key.starts_with(prefix)) break;
    see(key, unwrap(key, view(place->value())));
  }
  return outcome_from(place->status());
}

base::Result<bool> Database::holds(const std::string& key) const {
  std::string value;
  const leveldb::Status status = db_->Get(checked_reads(), slice(key), &value);
  if (status.IsNotFound()) return false;
  if (!status.ok()) return error_from(status);
  return bool{unwrap(key, value)};
}

}  // namespace store
