// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/store_rows.h"

#include <leveldb/db.h>
#include <leveldb/env.h>
#include <leveldb/write_batch.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "base/bytes.h"
#include "bench/alone.h"
#include "bench/clock.h"
#include "bench/filled_store.h"
#include "learner/record.h"
#include "store/keys.h"
#include "vault/digest.h"
#include "vault/passphrase.h"

namespace bench {
namespace {

base::Error broken(const leveldb::Status& status) { return {base::Fault::denied, status.ToString()}; }

// --- a saved answer ------------------------------------------------------------------

// What the store writes for an answer, in clear: one synced batch to LevelDB, one synced record to a file.
class PlainStore {
 public:
  static base::Result<std::unique_ptr<PlainStore>> create(const std::string& folder) {
    std::unique_ptr<PlainStore> made(new PlainStore);
    leveldb::Options options;
    options.create_if_missing = true;
    leveldb::DB* database = nullptr;
    leveldb::Status status = leveldb::DB::Open(options, folder, &database);
    made->database_.reset(database);
    leveldb::WritableFile* journal = nullptr;
    if (status.ok()) status = leveldb::Env::Default()->NewWritableFile(folder + "/journal", &journal);
    made->journal_.reset(journal);
    if (!status.ok()) return broken(status);
    return made;
  }

  base::Outcome append(const learner::Event& event, const std::string& line) {
    const std::string key = store::event_key(event);
    leveldb::WriteBatch batch;
    batch.Put(key, line);
    if (event.number > 1) batch.Delete(store::head_key({event.writer, event.number - 1}));
    batch.Put(store::head_key({event.writer, event.number}), std::string(16, 'n') + vault::digest(line));
    leveldb::WriteOptions synced;
    synced.sync = true;
    leveldb::Status status = database_->Write(synced, &batch);
    if (!status.ok()) return broken(status);
    const std::string record = key + std::string(19 + 77, 'k') + line;
    std::string head;
    base::put_u32(head, static_cast<std::uint32_t>(record.size()));
    status = journal_->Append(head + vault::digest(record).substr(0, 16) + record);
    if (status.ok()) status = journal_->Sync();
    if (!status.ok()) return broken(status);
    return base::Done{};
  }

 private:
  PlainStore() = default;
  std::unique_ptr<leveldb::DB> database_;
  std::unique_ptr<leveldb::WritableFile> journal_;
};

base::Outcome sample_sealed(const std::string& folder, int answers, Row& row) {
  const base::Outcome filled = fill_store(folder + "/sealed", {1, 1, 1});
  if (!filled) return filled.error();
  const base::Result<vault::StoreKeys> keys = keys_of(folder + "/sealed");
  if (!keys) return keys.error();
  store::RealDisk disk;
  const auto sealed = store::Store::open(disk, folder + "/sealed", *keys, some_opening());
  if (!sealed) return sealed.error();
  const auto plain = PlainStore::create(folder + "/plain");
  if (!plain) return plain.error();
  for (int i = 0; i < answers; ++i) {
    const double began = now_ms();
    const auto event = (*sealed)->append(some_answer(learner_of_number(0), static_cast<std::uint64_t>(i)));
    const double saved = now_ms();
    if (!event) return event.error();
    const std::string line = learner::to_line(*event);
    const double plain_began = now_ms();
    const base::Outcome written = (*plain)->append(*event, line);
    if (!written) return written.error();
    row.theirs.push_back(now_ms() - plain_began);
    row.ours.push_back(saved - began);
  }
  return base::Done{};
}

// --- unlocking -----------------------------------------------------------------------

std::uint64_t memory_bytes() {
  return static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES)) *
         static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

base::Outcome sample_unlocking(int runs, Row& row) {
  const std::string words = "three good words";
  const std::string machine(32, 'm');
  const vault::Cost cost = vault::cost_for_this_pc([] { return now_ms() / 1000; }, memory_bytes());
  vault::StoreKeys keys;
  vault::Keyring keyring = vault::Keyring::create({9}, keys);
  const base::Outcome person = keyring.add(keys, vault::SlotKind::passphrase, {1}, words, cost);
  if (!person) return person.error();
  const base::Outcome own = keyring.add(keys, vault::SlotKind::machine, {}, machine, cost);
  if (!own) return own.error();
  row.size = std::to_string(cost.mebibytes) + " MiB";
  for (int run = 0; run < 2 * runs + 1; ++run) {
    const double began = now_ms();
    const auto by_words = keyring.unlock(vault::SlotKind::passphrase, words);
    const double opened = now_ms();
    const auto by_machine = keyring.unlock(vault::SlotKind::machine, machine);
    row.theirs.push_back(now_ms() - opened);
    row.ours.push_back(opened - began);
    if (!by_words || !by_machine) return base::Error{base::Fault::denied, "the keyring does not open"};
  }
  return base::Done{};
}

// --- one learner's record ------------------------------------------------------------

struct Folding {
  Row reading;
  Row fold;
};

// How long LevelDB alone takes to hand out the same entries, once it is open.
base::Result<double> read_bare(const std::string& database, const std::string& prefix) {
  leveldb::DB* opened = nullptr;
  const leveldb::Status status = leveldb::DB::Open({}, database, &opened);
  const std::unique_ptr<leveldb::DB> db(opened);
  if (!status.ok()) return broken(status);
  const double began = now_ms();
  const std::unique_ptr<leveldb::Iterator> place(db->NewIterator({}));
  std::size_t bytes = 0;
  for (place->Seek(prefix); place->Valid() && place->key().starts_with(prefix); place->Next())
    bytes += place->value().size();
  if (bytes == 0) return base::Error{base::Fault::denied, "LevelDB alone finds nothing"};
  return now_ms() - began;
}

base::Outcome sample_record(const std::string& folder, std::uint64_t events, int runs, Folding& rows) {
  const base::Outcome filled = fill_store(folder, {events, 1, events + 1});
  if (!filled) return filled.error();
  const base::Result<vault::StoreKeys> keys = keys_of(folder);
  if (!keys) return keys.error();
  store::RealDisk disk;
  const base::Id learner = learner_of_number(0);
  for (int run = 0; run < 2 * runs + 1; ++run) {
    {
      const auto store = store::Store::open(disk, folder, *keys, some_opening());
      if (!store) return store.error();
      const double began = now_ms();
      const auto read = (*store)->events(learner);
      const double folding = now_ms();
      if (!read || read->size() + 1 < events) return base::Error{base::Fault::corrupt, "events are missing"};
      const learner::Record record = learner::fold(learner, *read);
      rows.fold.ours.push_back(now_ms() - folding);
      rows.reading.ours.push_back(folding - began);
      if (record.answers.empty()) return base::Error{base::Fault::corrupt, "the record is empty"};
    }
    const base::Result<double> bare = read_bare(folder + "/db", store::events_of(learner));
    if (!bare) return bare.error();
    rows.reading.theirs.push_back(*bare);
  }
  return base::Done{};
}

std::vector<Row> record_rows(const StorePlan& plan) {
  std::vector<Row> rows;
  for (const std::uint64_t events : {1500U, 8000U}) {
    const std::string size = std::to_string(events);
    Folding folding{{reading, size, {}, {}, ""}, {folding_up, size, {}, {}, ""}};
    const base::Outcome done = sample_record(plan.folder + "/record-" + size, events, plan.runs, folding);
    if (!done) folding.reading.trouble = folding.fold.trouble = done.error().detail;
    if (plan.wanted(reading)) rows.push_back(std::move(folding.reading));
    if (plan.wanted(folding_up)) rows.push_back(std::move(folding.fold));
  }
  return rows;
}

// --- many events ---------------------------------------------------------------------

// A store of many events, and what was measured on it.
struct Big {
  std::string folder;
  Row open;
  Row memory;
  std::string trouble = {};
};

bool sample(const std::string& task, Big& big, std::vector<double>& times, std::vector<double>& peaks) {
  const base::Result<Spent> spent = alone(task, big.folder);
  if (!spent) {
    big.trouble = spent.error().detail;
    return false;
  }
  times.push_back(spent->milliseconds);
  peaks.push_back(spent->peak_mb);
  return true;
}

void fill_big(Big& big, std::uint64_t events) {
  std::fprintf(stderr, "Filling a store with %s events…\n", big.open.size.c_str());
  const double began = now_ms();
  const base::Outcome filled = fill_store(big.folder, {events});
  if (!filled) big.trouble = filled.error().detail;
  std::fprintf(stderr, "It took %.0f s.\n", (now_ms() - began) / 1000);
}

void sample_opening(Big& big) {
  if (!big.trouble.empty()) return;
  if (sample("open", big, big.open.ours, big.memory.ours))
    sample("scan", big, big.open.theirs, big.memory.theirs);
}

// The plain copy of the database, down to the disk.
base::Result<double> copy_plainly(const std::string& folder) {
  const std::string to = folder + "/copies/plain";
  const double began = now_ms();
  const std::string command = "cp -r '" + folder + "/db' '" + to + "' && sync -f '" + to + "'";
  const bool is_done = std::system(command.c_str()) == 0;
  const double spent = now_ms() - began;
  std::error_code trouble;
  std::filesystem::remove_all(to, trouble);
  if (!is_done || trouble) return base::Error{base::Fault::denied, "the plain copy did not end well"};
  return spent;
}

std::vector<Row> backup_rows(Big& big, const StorePlan& plan) {
  Row time{backup, big.open.size, {}, {}, ""};
  Row peak{backup_memory, big.open.size, {}, {}, ""};
  std::filesystem::create_directories(big.folder + "/copies");
  for (int run = 0; run < plan.runs && big.trouble.empty(); ++run) {
    if (!sample("backup", big, time.ours, peak.ours)) break;
    const base::Result<double> copied = copy_plainly(big.folder);
    if (!copied) big.trouble = copied.error().detail;
    if (copied) time.theirs.push_back(*copied);
  }
  time.trouble = peak.trouble = big.trouble;
  std::vector<Row> rows;
  if (plan.wanted(backup)) rows.push_back(std::move(time));
  if (plan.wanted(backup_memory)) rows.push_back(std::move(peak));
  return rows;
}

Row growth_row(const Big& small, const Big& big) {
  Row row{growth, "", big.open.ours, small.open.ours, big.trouble};
  if (row.trouble.empty()) row.trouble = small.trouble;
  return row;
}

void add_opening(std::vector<Row>& rows, Big& big, const StorePlan& plan) {
  big.open.trouble = big.memory.trouble = big.trouble;
  if (plan.wanted(opening)) rows.push_back(big.open);
  if (plan.wanted(opening_memory)) rows.push_back(big.memory);
}

std::vector<Row> big_rows(const StorePlan& plan) {
  const auto of = [&plan](const std::string& size) {
    return Big{
        plan.folder + "/store-" + size, {opening, size, {}, {}, ""}, {opening_memory, size, {}, {}, ""}};
  };
  std::vector<Row> rows;
  Big small = of("100000");
  Big big = of("1000000");
  const bool wants_opening = plan.wanted(opening) || plan.wanted(growth) || plan.wanted(opening_memory);
  if (wants_opening) fill_big(small, 100000);
  fill_big(big, 1000000);
  for (int run = 0; run < plan.runs && wants_opening; ++run) {
    sample_opening(small);
    sample_opening(big);
  }
  add_opening(rows, small, plan);
  add_opening(rows, big, plan);
  if (plan.wanted(growth)) rows.push_back(growth_row(small, big));
  if (!plan.wanted(backup) && !plan.wanted(backup_memory)) return rows;
  for (Row& row : backup_rows(big, plan)) rows.push_back(std::move(row));
  return rows;
}

}  // namespace

std::vector<Row> store_rows(const StorePlan& plan) {
  std::vector<Row> rows;
  if (plan.wanted(sealed_answer)) {
    Row row{sealed_answer, "", {}, {}, ""};
    const base::Outcome done = sample_sealed(plan.folder, 60 * plan.runs, row);
    if (!done) row.trouble = done.error().detail;
    rows.push_back(std::move(row));
  }
  if (plan.wanted(unlocking)) {
    Row row{unlocking, "", {}, {}, ""};
    const base::Outcome done = sample_unlocking(plan.runs, row);
    if (!done) row.trouble = done.error().detail;
    rows.push_back(std::move(row));
  }
  const auto wants_any = [&plan](std::initializer_list<Measure> any) {
    return std::any_of(any.begin(), any.end(), plan.wanted);
  };
  const auto add = [&rows](std::vector<Row> more) {
    for (Row& row : more) rows.push_back(std::move(row));
  };
  if (wants_any({reading, folding_up})) add(record_rows(plan));
  if (wants_any({opening, growth, opening_memory, backup, backup_memory})) add(big_rows(plan));
  return rows;
}

}  // namespace bench
