// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rewriting.h"

#include <initializer_list>

#include "store/files.h"
#include "store/keys.h"
#include "store/mend.h"
#include "store/value_copy.h"

namespace store {
namespace {

constexpr std::string_view rewritten_folder = "db.rewritten";
constexpr std::string_view replaced_folder = "db.replaced";

base::Outcome remove_folders(Disk& disk, const std::string& folder,
                             std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const std::string path = path_in(folder, name);
    if (!exists(disk, path)) continue;
    const base::Outcome removed = remove_folder(disk, path);
    if (!removed) return removed.error();
    const base::Outcome kept = disk.sync_folder(folder);
    if (!kept) return kept.error();
  }
  return base::Done{};
}

// Key records are written apart, all at once.
bool is_left_out(const Seals& seals, std::string_view key) {
  if (key.starts_with(key_record_prefix) || key == rewriting_key) return true;
  const std::optional<base::Id> learner = learner_of(key);
  return learner && seals.is_forgotten(*learner);
}

base::Result<std::vector<Change>> rewritten(const Seals& old_seals, Seals& new_seals, std::string_view key,
                                            std::string_view stored) {
  if (is_left_out(old_seals, key)) return std::vector<Change>{};
  if (about_of(key) || new_seals.is_newest(stored))
    return std::vector<Change>{{std::string(key), std::string(stored)}};
  const base::Result<std::string> plain = old_seals.open(key, stored);
  if (!plain) return plain.error();
  return std::vector<Change>{new_seals.seal_apart(std::string(key), *plain)};
}

base::Outcome copy_into(const Database& from, Database& to) {
  // Those that are under the newest store key already stay as they are.
  (void)to.seals().wrapped_anew();
  const base::Outcome records = write_in_batches(to, to.seals().records());
  if (!records) return records.error();
  CopyPlan plan;
  plan.becomes = [&](std::string_view key, std::string_view stored) {
    return rewritten(from.seals(), to.seals(), key, stored);
  };
  return copy_values(from, to, plan);
}

// What LevelDB says to have written is read again: the old one is removed on the strength of it.
base::Outcome compare(Disk& disk, const std::string& copy, const vault::StoreKeys& keys, const Survey& seen) {
  const auto database = Database::open(disk, copy, Database::Access::look, {keys});
  if (!database) return database.error();
  const base::Result<Survey> found = survey(**database, {});
  if (!found) return found.error();
  const bool is_whole = found->found == seen.found && found->events == seen.events &&
                        found->highest_draft == seen.highest_draft && missing_from(*found) == 0 &&
                        found->unreadable.empty() && !found->must_rewrite;
  if (!is_whole) return base::Error{base::Fault::denied, "the rewritten database is not like the old one"};
  return base::Done{};
}

}  // namespace

base::Outcome rewrite(Disk& disk, const std::string& folder, const vault::StoreKeys& keys,
                      const Database& from, const Survey& seen) {
  const std::string copy = path_in(folder, rewritten_folder);
  // The others are older or half-made, with who knows whose bytes in them.
  const base::Outcome cleared =
      remove_folders(disk, folder, {rewritten_folder, "db.new", "db.mended", "db.next", "db.before"});
  if (!cleared) return cleared.error();
  const base::Outcome created = Database::create(disk, copy);
  if (!created) return created.error();
  {
    const auto to = Database::open(disk, copy, Database::Access::keep, {keys, from.seals().records()});
    if (!to) return to.error();
    const base::Outcome copied = copy_into(from, **to);
    if (!copied) return copied.error();
  }
  const base::Outcome compared = compare(disk, copy, keys, seen);
  if (!compared) return compared.error();
  return disk.sync_folder(copy);
}

base::Outcome replace_by_rewritten(Disk& disk, const std::string& folder) {
  const base::Outcome aside =
      rename_in(disk, folder, std::string(database_folder), std::string(replaced_folder));
  if (!aside) return aside.error();
  return finish_rewriting(disk, folder);
}

base::Outcome finish_rewriting(Disk& disk, const std::string& folder) {
  const bool has_old = exists(disk, path_in(folder, replaced_folder));
  const bool has_new = exists(disk, path_in(folder, rewritten_folder));
  if (has_old && !exists(disk, path_in(folder, database_folder))) {
    // The old one moves away only after the new one is whole.
    const std::string_view next = has_new ? rewritten_folder : replaced_folder;
    const base::Outcome placed = rename_in(disk, folder, std::string(next), std::string(database_folder));
    if (!placed) return placed.error();
  }
  return remove_folders(disk, folder, {replaced_folder, rewritten_folder});
}

}  // namespace store
