// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <iterator>

#include "content/catalogue.h"
#include "content/icons.h"
#include "content/local_pack.h"
#include "content/pack_files.h"

namespace content {
namespace {

namespace fs = std::filesystem;

LoadedIcons icons_for(const std::string& pack_folder, const std::string& assets_folder) {
  const fs::path two_above = fs::absolute(pack_folder) / ".." / "..";
  return load_icons(assets_folder.empty() ? two_above.lexically_normal().string() : assets_folder);
}

std::set<std::string, std::less<>> icon_names(const LoadedIcons& found) {
  std::set<std::string, std::less<>> names;
  for (const auto& [name, place] : found.icons) names.insert(name);
  return names;
}

PackTexts texts_in(const std::string& pack_folder) {
  PackTexts texts;
  for (const std::string name : {"pack.toml", "unit.toml", "checks.toml"})
    texts[name] = text_of(pack_folder + "/" + name);
  for (const std::string folder : {"cards", "activities", "documents"}) {
    for (const std::string& path : toml_files_in(pack_folder + "/" + folder))
      texts[folder + "/" + fs::path(path).filename().string()] = text_of(path);
  }
  return texts;
}

std::string name_of(const std::string& folder) {
  std::error_code error;
  return fs::weakly_canonical(folder, error).filename().string();
}

std::vector<std::string> folders_in(const std::string& folder) {
  std::vector<std::string> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_directory(error)) folders.push_back(entry.path().string());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

// What this programme shares with one that is there already.
std::vector<Mistake> twins_of(const Pack& pack, const std::string& folder, const Catalogue& catalogue) {
  std::vector<Mistake> twins;
  for (const Pack& other : catalogue.packs) {
    if (other.name != pack.name) continue;
    twins.push_back({folder + "/pack.toml", 0, "another pack has the name “" + pack.name + "”",
                     "Give each its own name, or take one out"});
  }
  for (const Activity& activity : pack.activities) {
    if (catalogue.activity(activity.id) == nullptr) continue;
    twins.push_back({folder, 0, "another pack has an activity “" + activity.id + "”", "Give it another id"});
  }
  return twins;
}

void append(std::vector<Mistake>& all, std::vector<Mistake> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// The files of a programme with those of a local pack beside them.
PackTexts with_local(PackTexts texts, const LocalPack& local) {
  for (const auto& [name, text] : local.cards)
    texts[std::string(local_mark) + local.folder + "/" + name] = text;
  return texts;
}

void add_with_names(std::vector<Mistake>& all, std::vector<Mistake> more, const std::string& folder) {
  for (Mistake& mistake : more) {
    const bool is_local = mistake.file.starts_with(local_mark);
    mistake.file = is_local ? mistake.file.substr(local_mark.size()) : folder + "/" + mistake.file;
    all.push_back(std::move(mistake));
  }
}

// A programme that is none, with what is wrong.
Loaded nothing_but(Mistake mistake) {
  Loaded loaded;
  loaded.mistakes.push_back(std::move(mistake));
  return loaded;
}

// What the centre adds to this programme; what does not fit is left out and said.
Loaded with_locals(const std::string& folder, const std::vector<LocalPack>& locals) {
  if (std::optional<Mistake> none = no_pack_in(folder)) return nothing_but(std::move(*none));
  if (is_local_pack(folder)) {
    return nothing_but({"pack.toml", 0, "this is a local pack, and only programmes are used here",
                        "Put its folder into “packs” in the data folder"});
  }
  const LoadedIcons icons = icons_for(folder, {});
  PackTexts texts = texts_in(folder);
  Loaded best = pack_from(texts, icon_names(icons));
  best.mistakes.insert(best.mistakes.begin(), icons.mistakes.begin(), icons.mistakes.end());
  for (const LocalPack& local : locals) {
    if (!local.mistakes.empty() || local.target != fs::path(folder).filename().string()) continue;
    PackTexts more = with_local(texts, local);
    Loaded tried = pack_from(more, icon_names(icons));
    if (tried.mistakes.size() > best.mistakes.size()) {
      add_with_names(best.left_out, std::move(tried.mistakes), local.folder);
      continue;
    }
    texts = std::move(more);
    best.catalogue = std::move(tried.catalogue);
  }
  return best;
}

std::vector<LocalPack> local_packs_in(const std::string& folder, Loaded& all) {
  std::vector<LocalPack> locals;
  if (folder.empty()) return locals;
  for (const std::string& each : folders_in(folder)) {
    LocalPack local = read_local_pack(each);
    add_with_names(all.left_out, local.mistakes, local.folder);
    locals.push_back(std::move(local));
  }
  return locals;
}

struct Programme {
  std::string folder;  // its own name
  Loaded loaded;
};

// In the order in which they are offered; an empty folder is none.
std::vector<Programme> programmes_in(const std::string& folder, const std::vector<LocalPack>& locals) {
  std::vector<Programme> programmes;
  for (const std::string& each : folders_in(folder)) {
    std::error_code error;
    if (fs::is_empty(each, error)) continue;
    programmes.push_back({fs::path(each).filename().string(), with_locals(each, locals)});
  }
  const auto order = [](const Programme& of) {
    return of.loaded.catalogue.packs.empty() ? 0 : of.loaded.catalogue.packs.front().order;
  };
  std::stable_sort(programmes.begin(), programmes.end(),
                   [&](const Programme& one, const Programme& other) { return order(one) < order(other); });
  return programmes;
}

void refuse_without_programme(Loaded& all, const std::vector<LocalPack>& locals,
                              const std::vector<Programme>& programmes) {
  std::vector<std::string> names;
  for (const Programme& programme : programmes) names.push_back(programme.folder);
  for (const LocalPack& local : locals) {
    const bool has_one = std::find(names.begin(), names.end(), local.target) != names.end();
    if (has_one || !local.mistakes.empty()) continue;
    add_with_names(all.left_out, {no_programme(local, names)}, local.folder);
  }
}

// Those that nothing reads: "v06.toml.txt", "notes.doc".
void add_unread_files(Written& written, const std::string& pack_folder, const std::string& inside) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(pack_folder + "/" + inside, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".")) continue;
    const bool is_toml = name.ends_with(".toml");
    const bool is_top =
        name == "pack.toml" || (!written.is_local && (name == "unit.toml" || name == "checks.toml"));
    const bool is_room =
        name == "cards" || (!written.is_local && (name == "activities" || name == "documents"));
    if (entry.is_directory(error) ? inside.empty() && is_room : inside.empty() ? is_top : is_toml) continue;
    const bool has_end = name.ends_with(".toml.txt");
    written.remarks.push_back(
        {(inside.empty() ? "" : inside + "/") + name, 0, "this is not read",
         has_end ? "Take “.txt” off its name" : "Take it out, or look at its name and its place"});
  }
}

void add_remarks(Written& written, const std::string& pack_folder, const std::string& pack_name) {
  for (const std::string& inside : {std::string(), std::string("cards")})
    add_unread_files(written, pack_folder, inside);
  if (written.is_local) return;
  for (const std::string inside : {"activities", "documents"}) add_unread_files(written, pack_folder, inside);
  const std::string folder = name_of(pack_folder);
  if (folder == pack_name) return;
  written.remarks.push_back(
      {"pack.toml", 0, "its name " + in_marks(pack_name) + " is not that of its folder, " + in_marks(folder),
       "Give both the same name: local packs look for the folder"});
}

std::vector<std::string> names_of(const std::vector<std::string>& folders) {
  std::vector<std::string> names;
  for (const std::string& folder : folders) names.push_back(fs::path(folder).filename().string());
  return names;
}

// Only its own cards are reported.
void keep_local_cards(Written& written, const LocalPack& local) {
  std::erase_if(written.cards, [](const WrittenCard& card) { return !card.file.starts_with(local_mark); });
  for (WrittenCard& card : written.cards) {
    card.file = card.file.substr(local_mark.size() + local.folder.size() + 1);
    ++written.adds[card.bank];
  }
}

// A local pack, with the programme that it adds to.
Loaded load_local(const std::string& pack_folder, const std::string& packs_folder, const LoadedIcons& icons) {
  const LocalPack local = read_local_pack(pack_folder);
  if (!local.mistakes.empty() && local.target.empty()) {
    Loaded loaded;
    loaded.mistakes = local.mistakes;
    return loaded;
  }
  const std::string programme = packs_folder + "/" + local.target;
  if (no_pack_in(programme)) return nothing_but(no_programme(local, names_of(folders_in(packs_folder))));
  Loaded loaded = pack_from(with_local(texts_in(programme), local), icon_names(icons));
  std::vector<Mistake> mistakes = local.mistakes;
  add_with_names(mistakes, std::move(loaded.mistakes), local.target);
  for (Mistake& mistake : mistakes) {
    if (mistake.file.starts_with(local.folder + "/"))
      mistake.file = mistake.file.substr(local.folder.size() + 1);
  }
  loaded.mistakes = std::move(mistakes);
  loaded.written.is_local = true;
  keep_local_cards(loaded.written, local);
  add_remarks(loaded.written, pack_folder, {});
  return loaded;
}

}  // namespace

Loaded load_pack(const std::string& pack_folder, const std::string& assets_folder) {
  if (std::optional<Mistake> none = no_pack_in(pack_folder)) return nothing_but(std::move(*none));
  const LoadedIcons found = icons_for(pack_folder, assets_folder);
  if (!assets_folder.empty() && is_local_pack(pack_folder))
    return load_local(pack_folder, assets_folder + "/packs", found);
  Loaded loaded = pack_from(texts_in(pack_folder), icon_names(found));
  loaded.mistakes.insert(loaded.mistakes.begin(), found.mistakes.begin(), found.mistakes.end());
  add_remarks(loaded.written, pack_folder, loaded.catalogue.packs.front().name);
  return loaded;
}

Loaded load_packs(const std::string& packs_folder, const std::string& local_folder) {
  Loaded all;
  const std::vector<LocalPack> locals = local_packs_in(local_folder, all);
  std::vector<Programme> programmes = programmes_in(packs_folder, locals);
  refuse_without_programme(all, locals, programmes);
  std::vector<Mistake> faults;
  for (Programme& programme : programmes) {
    append(all.left_out, std::move(programme.loaded.left_out));
    std::vector<Mistake> wrong;
    add_with_names(wrong, std::move(programme.loaded.mistakes), programme.folder);
    for (Pack& pack : programme.loaded.catalogue.packs) {
      append(wrong, twins_of(pack, programme.folder, all.catalogue));
      if (wrong.empty()) all.catalogue.packs.push_back(std::move(pack));
    }
    append(faults, std::move(wrong));
  }
  if (programmes.empty()) {
    faults.push_back({packs_folder, 0, "there is no pack here", "Put a pack's folder into it"});
  }
  append(all.catalogue.packs.empty() ? all.mistakes : all.left_out, std::move(faults));
  return all;
}

}  // namespace content
