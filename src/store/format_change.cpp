// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/format_change.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/bytes.h"
#include "store/database.h"
#include "store/files.h"
#include "store/keys.h"
#include "store/mend.h"
#include "store/survey.h"
#include "store/value_copy.h"

namespace store {
namespace {

constexpr std::string_view next_folder = "db.next";
constexpr std::string_view before_folder = "db.before";
constexpr std::string_view progress_key = "l/progress";  // only in a half-made one

base::Outcome remove_durably(Disk& disk, const std::string& folder, std::string_view name) {
  if (!exists(disk, path_in(folder, name))) return base::Done{};
  const base::Outcome removed = remove_folder(disk, path_in(folder, name));
  if (!removed) return removed.error();
  return disk.sync_folder(folder);
}

// How far the copy has come, and of which old database: an older program may have added to it since.
struct HowFar {
  std::uint64_t events = 0;
  std::uint64_t highest_draft = 0;
  std::uint64_t done = 0;
  std::string last_key;
};

std::string to_bytes(const HowFar& progress) {
  std::string bytes;
  base::put_u64(bytes, progress.events);
  base::put_u64(bytes, progress.highest_draft);
  base::put_u64(bytes, progress.done);
  return bytes + progress.last_key;
}

std::optional<HowFar> progress_from(std::string_view bytes) {
  if (bytes.size() < 24) return std::nullopt;
  return HowFar{base::get_u64(bytes), base::get_u64(bytes.substr(8)), base::get_u64(bytes.substr(16)),
                std::string(bytes.substr(24))};
}

std::optional<HowFar> progress_in(const Database& next) {
  std::optional<HowFar> progress;
  const base::Outcome scanned =
      next.scan(progress_key, [&progress](std::string_view, const base::Result<std::string>& value) {
        if (value) progress = progress_from(*value);
      });
  return scanned ? progress : std::nullopt;
}

struct Next {
  std::unique_ptr<Database> database;
  HowFar progress;
};

// Half-made by an earlier start, where it can be gone on with.
std::optional<Next> half_made(Disk& disk, const std::string& place, const Keys& keys, const Survey& seen) {
  if (!exists(disk, place)) return std::nullopt;
  auto database = Database::open(disk, place, Database::Access::keep, keys);
  if (!database) return std::nullopt;
  std::optional<HowFar> progress = progress_in(**database);
  const bool is_of_this =
      progress && progress->events == seen.events && progress->highest_draft == seen.highest_draft;
  if (!is_of_this) return std::nullopt;
  return Next{std::move(*database), std::move(*progress)};
}

base::Result<Next> begin_next(Disk& disk, const std::string& folder, const Keys& keys, const Survey& seen) {
  const std::string place = path_in(folder, next_folder);
  std::optional<Next> known = half_made(disk, place, keys, seen);
  if (known) return std::move(*known);
  const base::Outcome cleared = remove_folder(disk, place);
  if (!cleared) return cleared.error();
  const base::Outcome created = Database::create(disk, place);
  if (!created) return created.error();
  auto database = Database::open(disk, place, Database::Access::keep, keys);
  if (!database) return database.error();
  return Next{std::move(*database), {seen.events, seen.highest_draft, 0, ""}};
}

bool is_left_out(const Seals& seals, std::string_view key) {
  const std::optional<base::Id> learner = learner_of(key);
  return key.starts_with(head_prefix) || key == format_key || key == journal_key ||
         (learner && seals.is_forgotten(*learner));
}

base::Result<std::vector<Change>> changed(const Database& from, Database& to,
                                          const std::vector<FormatStep>& way, std::string_view key,
                                          std::string_view stored) {
  if (is_left_out(from.seals(), key)) return std::vector<Change>{};
  const std::vector<Change> as_it_is = {{std::string(key), std::string(stored)}};
  if (key.starts_with(key_record_prefix)) return as_it_is;
  const base::Result<std::string> plain = from.seals().open(key, stored);
  if (!plain) return plain.error();
  const Change before{std::string(key), *plain};
  std::optional<Change> after = before;
  for (const FormatStep& step : way) {
    if (after) after = step.change(*after);
  }
  if (!after) return std::vector<Change>{};
  if (*after == before) return as_it_is;
  return std::vector<Change>{to.seals().seal_apart(after->key, *after->value)};
}

base::Outcome fill(const Database& from, Next& next, const Survey& seen, const Formats& formats,
                   const std::vector<FormatStep>& way) {
  Database& to = *next.database;
  HowFar& progress = next.progress;
  CopyPlan plan;
  plan.after = progress.last_key;
  plan.becomes = [&](std::string_view key, std::string_view stored) {
    ++progress.done;
    return changed(from, to, way, key, stored);
  };
  plan.with_batch = [&](std::string_view last_key) -> std::vector<Change> {
    progress.last_key = last_key;
    if (formats.progress) formats.progress(progress.done, seen.keys);
    return {to.seals().seal_apart(std::string(progress_key), to_bytes(progress))};
  };
  return copy_values(from, to, plan);
}

// Lines may read otherwise now, so digests may differ; numbers and counts may not.
bool has_same_events(const Survey& one, const Survey& other) {
  const auto is_same = [](const auto& a, const auto& b) {
    return a.first == b.first && a.second.count == b.second.count && a.second.number == b.second.number;
  };
  return one.events == other.events &&
         std::equal(one.found.begin(), one.found.end(), other.found.begin(), other.found.end(), is_same);
}

base::Error unlike() { return {base::Fault::corrupt, "the store of the new format is not like the old one"}; }

// The last batch: with it, it is a database of our format.
base::Outcome complete(Database& next, const Survey& seen, int format) {
  const base::Result<Survey> found = survey(next, {});
  if (!found) return found.error();
  if (!has_same_events(*found, seen) || !found->unreadable.empty()) return unlike();
  std::vector<Change> changes = {{std::string(progress_key), std::nullopt},
                                 {std::string(format_key), std::to_string(format)},
                                 {std::string(journal_key), to_bytes(JournalTrust::nothing)}};
  for (const auto& [writer, head] : found->found)
    changes.push_back({head_key({writer, head.number}), to_bytes(head)});
  return next.write(changes);
}

base::Outcome check_next(Disk& disk, const std::string& place, const vault::StoreKeys& keys,
                         const Survey& seen, int format) {
  const auto next = Database::open(disk, place, Database::Access::look, {keys});
  if (!next) return next.error();
  const base::Result<Survey> found = survey(**next, {});
  if (!found) return found.error();
  const bool is_whole = has_same_events(*found, seen) && found->unreadable.empty() &&
                        missing_from(*found) == 0 && found->format == format;
  if (!is_whole) return unlike();
  return disk.sync_folder(place);
}

base::Outcome make_once(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                        const Database& from, const Survey& seen, const Formats& formats) {
  const int format = std::max(seen.format, first_sealed_format);
  const auto way = way_from(format, formats);
  if (!way) return way.error();
  const std::string place = path_in(folder, next_folder);
  // The power may have been cut when it was whole already, and not yet in its place.
  if (exists(disk, place) && check_next(disk, place, keys, seen, formats.ours)) return base::Done{};
  {
    base::Result<Next> next = begin_next(disk, folder, {keys, from.seals().records()}, seen);
    if (!next) return next.error();
    const base::Outcome filled = fill(from, *next, seen, formats, *way);
    if (!filled) return filled.error();
    const base::Outcome completed = complete(*next->database, seen, formats.ours);
    if (!completed) return completed.error();
  }
  return check_next(disk, place, keys, seen, formats.ours);
}

}  // namespace

// The table of steps. Format 1 was never used in a centre, so no step leads from it.
Formats our_formats() { return {first_sealed_format, {}, {}}; }

base::Result<std::vector<FormatStep>> way_from(int format, const Formats& formats) {
  std::vector<FormatStep> way;
  for (int at = format; at != formats.ours; at = way.back().to) {
    const auto leads_on = [at](const FormatStep& step) { return step.from == at && step.to > at; };
    const auto step = std::find_if(formats.steps.begin(), formats.steps.end(), leads_on);
    if (step == formats.steps.end())
      return base::Error{base::Fault::invalid,
                         "no way from store format " + std::to_string(at) + " to our own"};
    way.push_back(*step);
  }
  return way;
}

base::Outcome make_next(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                        const Database& from, const Survey& seen, const Formats& formats) {
  base::Outcome made = make_once(disk, folder, keys, from, seen, formats);
  if (made || made.error().fault != base::Fault::corrupt) return made;
  // Gone on with, it may have met what an older program changed in between: once more, from the first key.
  const base::Outcome cleared = remove_durably(disk, folder, next_folder);
  if (!cleared) return cleared.error();
  return make_once(disk, folder, keys, from, seen, formats);
}

base::Outcome put_next_in_place(Disk& disk, const std::string& folder) {
  const base::Outcome cleared = remove_before(disk, folder);  // of an earlier change
  if (!cleared) return cleared.error();
  const base::Outcome aside =
      rename_in(disk, folder, std::string(database_folder), std::string(before_folder));
  if (!aside) return aside.error();
  return finish_format_change(disk, folder);
}

base::Outcome finish_format_change(Disk& disk, const std::string& folder) {
  if (exists(disk, path_in(folder, database_folder)) || !exists(disk, path_in(folder, before_folder)))
    return base::Done{};
  // The old one moves away only after the new one is whole.
  const bool has_next = exists(disk, path_in(folder, next_folder));
  return rename_in(disk, folder, std::string(has_next ? next_folder : before_folder),
                   std::string(database_folder));
}

base::Outcome remove_before(Disk& disk, const std::string& folder) {
  return remove_durably(disk, folder, before_folder);
}

base::Outcome mark_format(Disk& disk, const std::string& database, const vault::StoreKeys& keys, int format) {
  if (format == first_sealed_format) return base::Done{};
  const auto opened = Database::open(disk, database, Database::Access::keep, {keys});
  if (!opened) return opened.error();
  return (*opened)->write({{std::string(format_key), std::to_string(format)}});
}

}  // namespace store
