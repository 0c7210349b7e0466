// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/logbook.h"

#include <leveldb/env.h>

#include <algorithm>

#include "store/files.h"
#include "store/forgetting.h"
#include "store/keys.h"
#include "store/marker.h"
#include "store/mend.h"
#include "store/rescue.h"
#include "store/rewriting.h"
#include "vault/digest.h"

namespace store {
namespace {

constexpr int most_attempts = 3;
constexpr std::string_view ballast_name = "ballast";
constexpr std::string_view fresh_folder = "db.new";
constexpr std::uint64_t low_room = 200u << 20;
constexpr std::uint64_t too_low_room = 64u << 20;

std::string answers(std::uint64_t count) {
  return count == 1 ? "1 saved answer" : std::to_string(count) + " saved answers";
}

}  // namespace

Logbook::Logbook(Disk& disk, std::string folder, const vault::StoreKeys& keys, Formats formats)
    : disk_(disk), folder_(std::move(folder)), keys_(keys.copy()), formats_(std::move(formats)) {}
Logbook::~Logbook() { close(); }

bool Logbook::exists(Disk& disk, const std::string& folder) {
  return has_marker(disk, folder) || store::exists(disk, path_in(folder, database_folder));
}

base::Result<std::unique_ptr<Logbook>> Logbook::create(Disk& disk, const std::string& folder,
                                                       const vault::StoreKeys& keys, const Formats& formats) {
  const base::Outcome made = make_folder(disk, folder);
  if (!made) return made.error();
  std::unique_ptr<Logbook> logbook(new Logbook(disk, folder, keys, formats));
  base::Result<std::unique_ptr<FolderLock>> locked = FolderLock::take(disk, folder);
  if (!locked) return locked.error();
  logbook->lock_ = std::move(*locked);
  if (exists(disk, folder)) return base::Error{base::Fault::invalid, "a store is here already"};
  // Made beside its place and moved there whole: a half-made one is never taken for a store.
  const base::Outcome cleared = remove_folder(disk, path_in(folder, fresh_folder));
  if (!cleared) return cleared.error();
  const base::Outcome created = Database::create(disk, path_in(folder, fresh_folder));
  if (!created) return created.error();
  const base::Outcome said = mark_format(disk, path_in(folder, fresh_folder), keys, formats.ours);
  if (!said) return said.error();
  const base::Outcome placed =
      rename_in(disk, folder, std::string(fresh_folder), std::string(database_folder));
  if (!placed) return placed.error();
  const base::Outcome marked = write_marker(disk, folder, formats.ours);
  if (!marked) return marked.error();
  const base::Outcome settled = logbook->settle();
  if (!settled) return settled.error();
  logbook->keep_ballast();
  return logbook;
}

base::Result<std::unique_ptr<Logbook>> Logbook::open(Disk& disk, const std::string& folder,
                                                     const vault::StoreKeys& keys, const Formats& formats,
                                                     const std::string& backups_folder) {
  if (!exists(disk, folder)) return base::Error{base::Fault::not_found, "no store in the folder"};
  std::unique_ptr<Logbook> logbook(new Logbook(disk, folder, keys, formats));
  base::Result<std::unique_ptr<FolderLock>> locked = FolderLock::take(disk, folder);
  if (!locked) return locked.error();
  logbook->lock_ = std::move(*locked);
  const base::Outcome settled = logbook->rescue_where_needed(logbook->settle(), backups_folder);
  if (!settled) return settled.error();
  const bool is_ours = logbook->format_ == formats.ours;
  const base::Outcome changed = logbook->come_to_our_format();
  if (!changed) return changed.error();
  // A database found whole at a later start than the one that changed it needs its old form no more;
  // what cannot be removed now is removed at the next.
  if (is_ours && !logbook->was_mended_) (void)remove_before(disk, folder);
  const base::Outcome rewritten = logbook->rewrite_if_due();
  if (!logbook->database_) return rewritten.error();
  // Learners can work all the same; it is tried again at the next start.
  if (!rewritten) logbook->note("Old work could not be removed from this PC yet. Tell your adviser.");
  logbook->keep_ballast();
  return logbook;
}

// --- opening ------------------------------------------------------------------------

base::Outcome Logbook::settle() {
  base::Outcome settled = settle_once(Trust::disk);
  for (int tries = 1; !settled && tries < most_attempts; ++tries) {
    const base::Fault fault = settled.error().fault;
    if (fault == base::Fault::too_new || fault == base::Fault::invalid) break;
    after_failure(settled.error());
    // A table cut short reads like a failing disk. What fails each time is taken for damage.
    settled = settle_once(tries + 1 < most_attempts ? Trust::disk : Trust::nothing);
  }
  if (!settled) close();
  return settled;
}

bool Logbook::is_damage(const base::Error& error, Trust trust) {
  const bool is_proven = error.fault == base::Fault::corrupt || error.fault == base::Fault::not_found;
  return is_proven || (trust == Trust::nothing && error.fault == base::Fault::denied);
}

base::Outcome Logbook::settle_once(Trust trust) {
  const base::Result<int> marked = check_format();
  if (!marked) return marked.error();
  const base::Outcome swapped = finish_swaps();
  if (!swapped) return swapped.error();
  base::Result<JournalPages> journal = promises();
  if (!journal) return journal.error();
  base::Result<Survey> seen = look(*journal);
  if (!seen && !is_damage(seen.error(), trust)) return seen.error();
  if (seen && seen->format > formats_.ours)
    return base::Error{base::Fault::too_new, "store format " + std::to_string(seen->format)};
  const bool is_whole = seen && missing_from(*seen) == 0 && seen->unreadable.empty();
  if (is_whole) {
    const base::Outcome opened = open_as_seen(std::move(*seen), *journal);
    return opened ? keep_marker(*marked) : opened;
  }
  const base::Outcome mended = mend_now(*journal);
  if (!mended) return mended.error();
  journal->heads.clear();
  seen = look(*journal);
  if (!seen) return seen.error();
  const base::Outcome opened = open_as_seen(std::move(*seen), *journal);
  return opened ? keep_marker(*marked) : opened;
}

// What the marker says, where that is a format that we can use.
base::Result<int> Logbook::check_format() const {
  const base::Result<int> marked = read_marker(disk_, folder_);
  if (!marked || *marked == 0) return marked;
  if (*marked > formats_.ours)
    return base::Error{base::Fault::too_new, "store format " + std::to_string(*marked)};
  const auto way = way_from(*marked, formats_);
  if (!way) return way.error();
  return marked;
}

base::Outcome Logbook::finish_swaps() {
  for (const auto& finish : {finish_rewriting, finish_format_change, finish_swap}) {
    const base::Outcome finished = finish(disk_, folder_);
    if (!finished) return finished.error();
  }
  return base::Done{};
}

// The marker is written after the database was changed: of the two the later one is right.
base::Outcome Logbook::keep_marker(int marked) {
  format_ = std::max({marked, seen_.format, first_sealed_format});
  return format_ == marked ? base::Done{} : write_marker(disk_, folder_, format_);
}

base::Result<JournalPages> Logbook::promises() {
  base::Result<JournalPages> journal = read_journal(disk_, folder_, Seals(keys_));
  if (!journal) return journal.error();
  if (promises_are_void_) journal->heads.clear();
  for (const auto& [writer, head] : acknowledged_) {
    Head& known = journal->heads[writer];
    if (head.number >= known.number) known = head;
  }
  return journal;
}

base::Result<Survey> Logbook::look(const JournalPages& journal) {
  const auto database = Database::open(disk_, path_in(folder_, database_folder), Database::Access::look,
                                       {keys_, journal.all_key_records()});
  if (!database) return database.error();
  return survey(**database, journal);
}

base::Outcome Logbook::mend_now(const JournalPages& journal) {
  const base::Result<Mended> mended = mend(disk_, folder_, keys_, journal);
  if (!mended) return mended.error();
  acknowledged_.clear();
  promises_are_void_ = true;
  was_mended_ = true;
  lost_ = mended->missing;
  if (mended->missing == 0) {
    note("The saved work was damaged. We mended it. Nothing is lost.");
  } else {
    note("The saved work was damaged. " + answers(mended->missing) +
         " could not be found. Tell your adviser.");
  }
  note("The damaged files are kept.");
  return base::Done{};
}

// Only at a start, and only for proven damage: a disk that fails may work the next time.
base::Outcome Logbook::rescue_where_needed(const base::Outcome& settled, const std::string& backups_folder) {
  if (!settled && !is_damage(settled.error(), Trust::disk)) return settled.error();
  // Without a journal nobody knows what was promised last.
  const bool may_lack = (lost_ > 0 || lacked_journal_) && !backups_folder.empty();
  if (settled && !may_lack) return base::Done{};
  const bool is_empty = lost_ == 0 && seen_.events == 0;
  const Need need = !settled ? Need::store : (is_empty ? Need::work : Need::events);
  const base::Result<JournalPages> journal = promises();
  if (!journal) return journal.error();
  close();
  const base::Result<Rescued> rescued = rescue(disk_, folder_, backups_folder, keys_, *journal, need);
  if (!rescued && !settled) return rescued.error();
  if (!rescued) note("We could not use the safety copy. Tell your adviser.");
  if (!rescued || rescued->sentences.empty()) return settle();
  acknowledged_.clear();
  promises_are_void_ = true;
  for (const std::string& sentence : rescued->sentences) note(sentence);
  return settle();
}

base::Outcome Logbook::open_as_seen(Survey seen, const JournalPages& journal) {
  auto database = Database::open(disk_, path_in(folder_, database_folder), Database::Access::keep,
                                 {keys_, journal.all_key_records()});
  if (!database) return database.error();
  if (!seen.to_restore.empty() || seen.lacks_key_records) {
    const base::Outcome restored = (*database)->write(seen.to_restore);
    if (!restored) return restored.error();
  }
  if (!seen.to_restore.empty()) note("Some saved answers had gone. We put them back.");
  lacked_journal_ = !journal.readable;
  if (!journal.readable && seen.events > 0) note("The safety copy was gone. We made a new one.");
  auto fresh = begin_journal(seen, journal, **database);
  if (!fresh) return fresh.error();
  database_ = std::move(*database);
  journal_ = std::move(*fresh);
  acknowledged_ = seen.promised;
  seen_ = std::move(seen);
  promises_are_void_ = false;
  return base::Done{};
}

base::Result<std::unique_ptr<Journal>> Logbook::begin_journal(const Survey& seen, const JournalPages& journal,
                                                              Database& database) {
  std::vector<JournalLine> lines;
  if (seen.journal != JournalTrust::nothing) lines = lines_to_keep(journal.lines, database.seals());
  auto fresh = Journal::begin(disk_, folder_, database.seals(), seen.promised, lines);
  if (!fresh || seen.journal == JournalTrust::whole) return fresh;
  const base::Outcome trusted = database.write({{std::string(journal_key), std::nullopt}});
  if (!trusted) return trusted.error();
  return fresh;
}

// The old database stays in use until a new one is whole; a failure costs nothing but time.
base::Outcome Logbook::rewrite_if_due() {
  base::Outcome why = base::Done{};
  for (int tries = 0; tries < most_attempts && seen_.must_rewrite; ++tries) {
    why = rewrite(disk_, folder_, keys_, *database_, seen_);
    close();
    if (why) why = replace_by_rewritten(disk_, folder_);
    if (!why) after_failure(why.error());
    const base::Outcome settled = settle();
    if (!settled) return settled.error();
  }
  return seen_.must_rewrite ? why : base::Done{};
}

base::Outcome Logbook::come_to_our_format() {
  base::Outcome why = base::Done{};
  for (int tries = 0; tries < most_attempts && format_ != formats_.ours; ++tries) {
    seen_.format = format_;
    why = make_next(disk_, folder_, keys_, *database_, seen_, formats_);
    close();
    if (why) why = put_next_in_place(disk_, folder_);
    if (!why) after_failure(why.error());
    const base::Outcome settled = settle();
    if (!settled) return settled.error();
  }
  return format_ == formats_.ours ? base::Done{} : why;
}

void Logbook::close() {
  journal_.reset();
  database_.reset();
}

// --- working ------------------------------------------------------------------------

base::Outcome Logbook::attempt(const Task& task) {
  base::Outcome done = base::Error{base::Fault::denied, "not tried"};
  for (int tries = 0; tries < most_attempts; ++tries) {
    if (!database_) {
      const base::Outcome settled = settle();
      if (!settled) return settled.error();
    }
    done = task(*database_);
    if (done) {
      if (tries > 0) note("The disk made a mistake. We saved your work again. Tell your adviser.");
      return done;
    }
    // LevelDB would go on with this handle, say OK, and lose what it said OK to.
    close();
    after_failure(done.error());
  }
  return done;
}

base::Outcome Logbook::add_event(const learner::Event& event, const std::string& line, const More& more) {
  return attempt([&](Database&) { return write_event(event, line, more); });
}

base::Outcome Logbook::write_event(const learner::Event& event, const std::string& line, const More& more) {
  base::Result<std::vector<Change>> changes = changes_for_line(line);
  if (!changes) return changes.error();
  const base::Result<std::vector<Change>> others = more(*database_);
  if (!others) return others.error();
  Head& before = acknowledged_[event.writer];
  // An attempt before this one may have reached the disk; then the event is counted already.
  const bool is_counted = before.number >= event.number;
  const Head head{before.count + (is_counted ? 0 : 1), event.number, vault::digest(line)};
  // Each head has its own key: LevelDB can bring an overwritten value back, and the highest number counts.
  if (before.number != 0 && !is_counted)
    changes->push_back({head_key({event.writer, before.number}), std::nullopt});
  changes->push_back({head_key({event.writer, event.number}), to_bytes(head)});
  changes->insert(changes->end(), others->begin(), others->end());
  const std::vector<Change> sealed = database_->seal(*changes);
  const base::Outcome written = database_->write_sealed(sealed);
  if (!written) return written.error();
  const std::string key = event_key(event);
  const auto is_the_line = [&key](const Change& change) { return change.key == key; };
  const auto sealed_line = std::find_if(sealed.begin(), sealed.end(), is_the_line);
  const base::Outcome noted = journal_->add({key, *database_->seals().record_for(key), *sealed_line->value});
  if (!noted) return noted.error();
  before = head;
  return base::Done{};
}

base::Outcome Logbook::forget(base::Id about, base::WallTime at) {
  const base::Outcome written = attempt([&](Database& database) -> base::Outcome {
    if (database.seals().is_forgotten(about)) return base::Done{};
    const base::Result<std::vector<Change>> changes = changes_to_forget(database, about, at);
    if (!changes) return changes.error();
    return database.write(*changes);
  });
  if (!written) return written.error();
  // The rest is what a start after a power cut does.
  close();
  const base::Outcome settled = settle();
  if (!settled) return settled.error();
  return rewrite_if_due();
}

base::Outcome Logbook::take_keys(const vault::StoreKeys& keys) {
  keys_ = keys.copy();
  close();
  const base::Outcome settled = settle();
  if (!settled) return settled.error();
  return rewrite_if_due();
}

void Logbook::after_failure(const base::Error& error) {
  if (error.fault != base::Fault::full) return;
  note("The disk is full. Tell your adviser now.");
  free_ballast();
}

void Logbook::note(const std::string& sentence) {
  const auto is_same = [&sentence](const Note& known) { return known.sentence == sentence; };
  if (std::none_of(notes_.begin(), notes_.end(), is_same)) notes_.push_back({sentence});
}

// --- room ---------------------------------------------------------------------------

Room Logbook::look_for_room() {
  const base::Result<std::uint64_t> free = disk_.free_bytes(folder_);
  if (!free || *free >= low_room) return Room::enough;
  if (*free >= too_low_room) {
    note("This PC is nearly full. Tell your adviser.");
    return Room::low;
  }
  note("This PC is too full for someone new. Tell your adviser.");
  return Room::too_low;
}

void Logbook::keep_ballast() {
  const bool is_there = store::exists(disk_, path_in(folder_, ballast_name));
  if (is_there || look_for_room() != Room::enough) return;
  const std::string bytes(disk_.ballast_bytes(), '\0');
  const base::Outcome kept = write_file(disk_, folder_, std::string(ballast_name), bytes);
  // Without it a full disk is met sooner, and no worse.
  if (!kept) note("This PC could not set room aside. Tell your adviser.");
}

void Logbook::free_ballast() {
  for (const std::string_view name : {ballast_name, std::string_view("ballast.new")}) {
    const std::string path = path_in(folder_, name);
    if (store::exists(disk_, path)) disk_.env().RemoveFile(path);
  }
}

}  // namespace store
