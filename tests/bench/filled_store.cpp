// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/filled_store.h"

#include <leveldb/db.h>

#include <memory>
#include <random>

#include "learner/event.h"
#include "store/database.h"
#include "store/journal.h"
#include "store/keyring_file.h"
#include "store/keys.h"
#include "store/mend.h"
#include "store/survey.h"
#include "vault/digest.h"

namespace bench {
namespace {

const std::string machine_secret(32, 'b');
constexpr base::Id this_pc{0x57};
constexpr std::uint64_t slots = 180;             // so many questions there are
constexpr std::uint64_t answers_a_sitting = 40;  // of one learner after the other

// Writes runs as the program would have, one batch for each.
class Filler {
 public:
  Filler(store::Database& database, const Filling& filling) : database_(database), filling_(filling) {}

  base::Outcome add_run() {
    run_ = {};
    run_.writer = base::Id{0x1000 + ++runs_ * 0x9E3779B97F4A7C15U};
    add({}, learner::kind::run_began,
        {{"program", "0.1.0"}, {"before", last_digest_}, {"pc", base::hex(this_pc)}});
    while (run_.number < filling_.events_a_run && events_ < filling_.events) add_answer();
    changes_.push_back({store::head_key({run_.writer, run_.number}),
                        store::to_bytes(store::Head{run_.number, run_.number, vault::digest(line_)})});
    const base::Outcome written = database_.write(changes_);
    changes_.clear();
    return written;
  }

  bool is_full() const { return events_ >= filling_.events; }

 private:
  void add_answer() {
    const std::uint64_t number = events_ / answers_a_sitting % filling_.learners;
    const base::Id learner = learner_of_number(number);
    if (number >= known_) {
      known_ = number + 1;
      add(learner, learner::kind::began, {{"name", "Learner " + std::to_string(number)}});
      return;
    }
    const store::Deed deed = some_answer(learner, events_ * 7);
    add(learner, deed.kind, deed.body);
  }

  void add(base::Id about, std::string_view kind, std::map<std::string, std::string> body) {
    run_.number += 1;
    run_.tick = ++events_;
    run_.about = about;
    run_.who = about;
    run_.at = {some_day.seconds + static_cast<std::int64_t>(events_), 0};
    run_.way = learner::Way::typed;
    run_.kind = kind;
    run_.body = std::move(body);
    run_.pack = {"personal-career-planning", "1"};
    run_.previous = run_.number == 1 ? "" : last_digest_;
    line_ = learner::to_line(run_);
    last_digest_ = vault::digest_hex(line_);
    const base::Result<std::vector<store::Change>> changes = store::changes_for_line(line_);
    if (changes) changes_.insert(changes_.end(), changes->begin(), changes->end());
  }

  store::Database& database_;
  Filling filling_;
  learner::Event run_;
  std::uint64_t runs_ = 0;
  std::uint64_t events_ = 0;
  std::uint64_t known_ = 0;
  std::string line_;
  std::string last_digest_;
  std::vector<store::Change> changes_;
};

base::Outcome gather_tables(const std::string& path) {
  leveldb::DB* opened = nullptr;
  const leveldb::Status status = leveldb::DB::Open({}, path, &opened);
  const std::unique_ptr<leveldb::DB> database(opened);
  if (!status.ok()) return base::Error{base::Fault::denied, status.ToString()};
  database->CompactRange(nullptr, nullptr);
  return base::Done{};
}

base::Outcome fill(store::Disk& disk, const std::string& path, const vault::StoreKeys& keys,
                   const Filling& filling) {
  const auto database = store::Database::open(disk, path, store::Database::Access::keep, {keys});
  if (!database) return database.error();
  Filler filler(**database, filling);
  while (!filler.is_full()) {
    const base::Outcome added = filler.add_run();
    if (!added) return added.error();
  }
  return base::Done{};
}

}  // namespace

base::Id learner_of_number(std::uint64_t number) { return {0xA000 + number * 0xD1342543DE82EF95U}; }

store::Deed some_answer(base::Id learner, std::uint64_t number) {
  store::Deed deed;
  deed.about = learner;
  deed.who = learner;
  deed.way = learner::Way::typed;
  deed.kind = learner::kind::answered;
  deed.pack = {"personal-career-planning", "1"};
  deed.at = {some_day.seconds + static_cast<std::int64_t>(number), 0};
  deed.body = {{"slot", "A16/what@" + std::to_string(number % slots)},
               {"question", "What exactly will you do?"},
               {"answer", "I will go to two open days and ask how long the course is."},
               {"words", "I will go to two open days and ask how long the course is."},
               {"ring", "my_portfolio"}};
  return deed;
}

store::Opening some_opening() {
  std::random_device dice;
  return {base::Id{(std::uint64_t{dice()} << 32U) + dice()}, some_day, "bench", this_pc};
}

base::Result<vault::StoreKeys> keys_of(const std::string& folder) {
  store::RealDisk disk;
  const auto keyring = store::read_keyring(disk, folder);
  if (!keyring) return keyring.error();
  auto unlocked = keyring->unlock(vault::SlotKind::machine, machine_secret);
  if (!unlocked) return unlocked.error();
  return std::move(unlocked->keys);
}

base::Outcome fill_store(const std::string& folder, const Filling& filling) {
  store::RealDisk disk;
  vault::StoreKeys keys;
  vault::Keyring keyring = vault::Keyring::create({9}, keys);
  const base::Outcome locked =
      keyring.add(keys, vault::SlotKind::machine, {}, machine_secret, vault::least_cost);
  if (!locked) return locked.error();
  const base::Outcome made = store::make_data_folder(disk, folder);
  if (!made) return made.error();
  const base::Outcome kept = store::write_keyring(disk, folder, keyring);
  if (!kept) return kept.error();
  {
    const auto created = store::Store::create(disk, folder, keys, some_opening());
    if (!created) return created.error();
  }
  const std::string path = folder + "/" + std::string(store::database_folder);
  const base::Outcome filled = fill(disk, path, keys, filling);
  if (!filled) return filled.error();
  return gather_tables(path);
}

}  // namespace bench
