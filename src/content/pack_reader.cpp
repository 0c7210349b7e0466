// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>
#include <numeric>
#include <set>

#include "base/text.h"
#include "content/catalogue.h"
#include "content/icons.h"
#include "content/local_pack.h"
#include "content/pack_files.h"
#include "content/toml_tree.h"
#include "steps/all.h"

namespace content {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view local_mark = "local ";  // before the name of a file of a local pack
constexpr std::array<std::string_view, 4> stretches = {"about_me", "my_choices", "my_plan", "looking_back"};

std::optional<steps::Node> read_file(PackFiles& files, const std::string& name) {
  const auto found = files.texts.find(name);
  Tree tree = read_toml(found == files.texts.end() ? std::nullopt : found->second, name);
  files.mistakes.insert(files.mistakes.end(), tree.mistakes.begin(), tree.mistakes.end());
  return std::move(tree.root);
}

bool is_one_word(const std::string& text) {
  const std::vector<base::Word> words = base::words_in(text);
  return words.size() == 1 && words.front().length == text.size();
}

// How words are spoken that a voice would get wrong: one word, and the letters that sound right.
void read_pronunciation(steps::Reader& reader, Pack& pack) {
  constexpr std::string_view name = "pronunciation";
  constexpr std::size_t longest = 60;
  pack.pronunciation = reader.pairs(name);
  for (const auto& [word, said] : pack.pronunciation) {
    if (!is_one_word(word)) {
      reader.wrong(reader.line_of(name), "“" + word + "” is not one word",
                   "Write a single word before the = sign, without spaces or marks");
    }
    if (base::count_words(said) == 0 || said.size() > longest) {
      reader.wrong(reader.line_of(name), "“" + word + "” has no sound that a voice can read",
                   "Write how it sounds in 1 to 60 plain letters, like LASER = \"lay zer\"");
    }
  }
}

// What words mean, for who asks: one short sentence each.
void read_glossary(steps::Reader& reader, Pack& pack) {
  constexpr std::string_view name = "glossary";
  constexpr int most_words = 15;
  pack.glossary = reader.pairs(name);
  for (const auto& [word, meaning] : pack.glossary) {
    if (!is_one_word(word) || base::lower_case(word) != word) {
      reader.wrong(reader.line_of(name), "“" + word + "” is not one word in small letters",
                   "Write a single word in small letters before the = sign");
    }
    const std::size_t words = base::count_words(meaning);
    if (words == 0 || words > most_words) {
      reader.wrong(reader.line_of(name), "“" + word + "” is not explained in 1 to 15 words",
                   "Say in a few plain words what it means, like goal = \"what you want to reach\"");
    }
  }
}

void read_pack_file(PackFiles& files) {
  const std::string name = "pack.toml";
  const std::optional<steps::Node> root = read_file(files, name);
  if (!root) return;
  std::vector<steps::Mistake> found;
  steps::Reader reader(*root, "pack", found);
  check_grammar(reader);
  files.pack.name = reader.text("name");
  files.pack.version = reader.text("version");
  files.pack.title = reader.sentence("title");
  files.pack.folder = reader.sentence_or("folder", "My folder");
  files.pack.order = reader.number_or("order", 500, 0, 999);
  read_pronunciation(reader, files.pack);
  read_glossary(reader, files.pack);
  files.log_line = reader.line_of("log");
  files.pack.log = read_log(reader);
  reader.finish();
  add_mistakes(files.mistakes, name, found);
}

Criterion read_criterion(steps::Reader& reader) {
  Criterion criterion;
  criterion.number = reader.text("number");
  criterion.assessor = reader.text("assessor");
  criterion.learner = reader.sentence("learner");
  criterion.verb = reader.text_or("verb", "");
  criterion.least = reader.number_or("least", 1, 1, 20);
  criterion.least_questions = reader.number_or("least_questions", 1, 1, 5);
  criterion.extended = reader.yes_or("extended", false);
  reader.finish();
  return criterion;
}

Outcome read_outcome(steps::Reader& reader) {
  Outcome outcome;
  outcome.number = reader.text("number");
  outcome.assessor = reader.text("assessor");
  outcome.learner = reader.sentence("learner");
  for (steps::Reader& each : reader.tables("criteria", "criterion"))
    outcome.criteria.push_back(read_criterion(each));
  if (outcome.criteria.empty())
    reader.wrong(reader.line(), "it has no criteria", "Add [[outcomes.criteria]]");
  reader.finish();
  return outcome;
}

void refuse_twin_criteria(const Unit& unit, steps::Reader& reader) {
  std::set<std::string> seen;
  for (const Outcome& outcome : unit.outcomes) {
    for (const Criterion& criterion : outcome.criteria) {
      if (criterion.number.empty() || seen.insert(criterion.number).second) continue;
      reader.wrong(reader.line_of("outcomes"), "criterion “" + criterion.number + "” comes twice",
                   "Give each its own number");
    }
  }
}

void read_unit(PackFiles& files) {
  const std::string name = "unit.toml";
  const std::optional<steps::Node> root = read_file(files, name);
  if (!root) return;
  std::vector<steps::Mistake> found;
  steps::Reader reader(*root, "unit", found);
  Unit& unit = files.pack.unit;
  unit.title = reader.text("title");
  unit.set_name = reader.text("set");
  unit.set_version = reader.text("version");
  unit.official = reader.yes_or("official", false);
  unit.wording_note =
      unit.official ? reader.sentence_or("wording_note", "") : reader.sentence("wording_note");
  for (steps::Reader& each : reader.tables("outcomes", "outcome"))
    unit.outcomes.push_back(read_outcome(each));
  if (unit.outcomes.empty()) reader.wrong(1, "there are no outcomes", "Add [[outcomes]]");
  refuse_twin_criteria(unit, reader);
  reader.finish();
  add_mistakes(files.mistakes, name, found);
}

void read_bank(PackFiles& files, const std::string& name, bool is_local = false) {
  const std::optional<steps::Node> root = read_file(files, name);
  if (!root) return;
  std::vector<steps::Mistake> found;
  steps::Reader reader(*root, "cards", found);
  const std::string source = reader.text_or("source", "");
  const std::string checked = reader.day_or_nothing("checked");
  const std::string until = reader.day_or_nothing("valid_until");
  std::vector<steps::Option>& bank = files.shelf.banks[fs::path(name).stem().string()];
  std::vector<steps::Option> cards = bank;  // a local pack adds to those that are there
  std::set<std::string> seen;
  for (const steps::Option& known : cards) seen.insert(known.id);
  for (steps::Reader& each : reader.tables("cards", "card")) {
    steps::Option card = steps::read_option(each, files.shelf);
    if (card.source.empty()) card.source = source;
    if (card.checked.empty()) card.checked = checked;
    if (card.valid_until.empty()) card.valid_until = until;
    if (!card.facts.empty() && (card.source.empty() || card.checked.empty())) {
      each.wrong(each.line(), "it tells facts, but not where they come from and when they were checked",
                 "Add source = \"…\" and checked = \"2026-11-01\" to it, or at the top of the file");
    }
    if (is_local && (card.source.empty() || card.checked.empty() || card.valid_until.empty())) {
      each.wrong(each.line(),
                 "a local card says where it comes from, when you looked and until when it holds",
                 "Add source, checked and valid_until to it, or at the top of the file");
    }
    if (card.id.empty() || seen.insert(card.id).second) {
      cards.push_back(std::move(card));
    } else {
      each.wrong(each.line_of("id"), "the id “" + card.id + "” comes twice", "Give each its own id");
    }
  }
  if (cards.size() == bank.size()) reader.wrong(1, "there are no cards", "Add [[cards]]");
  reader.finish();
  bank = std::move(cards);
  add_mistakes(files.mistakes, name, found);
}

void read_checks(PackFiles& files) {
  const std::string name = "checks.toml";
  const std::optional<steps::Node> root = read_file(files, name);
  if (!root) return;
  std::vector<steps::Mistake> found;
  read_rules(*root, files, found);
  add_mistakes(files.mistakes, name, found);
}

Activity activity_from(steps::Reader& reader, const PackFiles& files) {
  Activity activity;
  activity.id = reader.text("id");
  activity.title = reader.sentence("title");
  activity.about = reader.sentence("about");
  activity.why = reader.sentence_or("why", "");
  activity.minutes = reader.number_or("minutes", 10, 1, 120);
  activity.repeats = reader.yes_or("repeats", false);
  activity.most_rounds =
      reader.number_or("rounds", activity.repeats ? steps::most_rounds : 1, 1, steps::most_rounds);
  activity.needs = reader.text_list("needs");
  activity.order = reader.number_or("order", 0, 0, 999);
  const std::string stretch = reader.text("stretch");
  const auto found = std::find(stretches.begin(), stretches.end(), stretch);
  if (found != stretches.end()) {
    activity.stretch = static_cast<Stretch>(found - stretches.begin());
  } else if (!stretch.empty()) {
    reader.wrong(reader.line_of("stretch"), "there is no stretch “" + stretch + "”",
                 "Use about_me, my_choices, my_plan or looking_back");
  }
  for (steps::Reader& each : reader.tables("steps", "step")) {
    activity.steps.push_back(steps::read_step(each, files.shelf));
  }
  if (activity.steps.empty()) reader.wrong(reader.line_of("steps"), "there are no steps", "Add [[steps]]");
  reader.finish();
  return activity;
}

void read_activity(PackFiles& files, const std::string& name) {
  std::optional<steps::Node> root = read_file(files, name);
  if (!root) return;
  std::vector<steps::Mistake> found;
  steps::Reader reader(*root, "activity", found);
  files.pack.activities.push_back(activity_from(reader, files));
  add_mistakes(files.mistakes, name, found);
  files.activity_files.push_back({name, std::move(*root)});
}

void read_paper(PackFiles& files, const std::string& name) {
  const std::optional<steps::Node> root = read_file(files, name);
  if (!root) return;
  std::vector<steps::Mistake> found;
  steps::Reader reader(*root, "document", found);
  files.pack.papers.push_back(paper_from(reader));
  files.paper_files.push_back(name);
  add_mistakes(files.mistakes, name, found);
}

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

std::vector<std::string> names_in(const PackTexts& texts, std::string_view folder) {
  std::vector<std::string> names;
  for (const auto& [name, text] : texts) {
    if (name.starts_with(folder)) names.push_back(name);
  }
  return names;
}

// By their numbers, and those of the same number by their names.
void put_in_order(PackFiles& files) {
  std::vector<std::size_t> places(files.pack.activities.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
    return files.pack.activities[one].order < files.pack.activities[other].order;
  });
  std::vector<Activity> activities;
  std::vector<ActivityFile> activity_files;
  for (const std::size_t place : places) {
    activities.push_back(std::move(files.pack.activities[place]));
    activity_files.push_back(std::move(files.activity_files[place]));
  }
  files.pack.activities = std::move(activities);
  files.activity_files = std::move(activity_files);
}

void read_files(PackFiles& files) {
  read_pack_file(files);
  read_unit(files);
  read_checks(files);
  for (const std::string& name : names_in(files.texts, "cards/")) read_bank(files, name);
  for (const std::string& name : names_in(files.texts, std::string(local_mark))) read_bank(files, name, true);
  for (const std::string& name : names_in(files.texts, "activities/")) read_activity(files, name);
  put_in_order(files);
  for (const std::string& name : names_in(files.texts, "documents/")) read_paper(files, name);
  if (files.activity_files.empty()) {
    files.mistakes.push_back(
        {"activities", 0, "there are no activities", "Add a file like activities/a02.toml"});
  }
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

void refuse_twin_name(Loaded& loaded, const Pack& pack, const std::string& folder) {
  for (const Pack& other : loaded.catalogue.packs) {
    if (other.name != pack.name) continue;
    loaded.mistakes.push_back({folder + "/pack.toml", 0, "another pack has the name “" + pack.name + "”",
                               "Give each its own name, or take one out"});
  }
}

void refuse_twin_activities(Loaded& loaded, const Pack& pack, const std::string& folder) {
  for (const Activity& activity : pack.activities) {
    if (loaded.catalogue.activity(activity.id) == nullptr) continue;
    loaded.mistakes.push_back(
        {folder, 0, "another pack has an activity “" + activity.id + "”", "Give it another id"});
  }
}

}  // namespace

void check_grammar(steps::Reader& reader) {
  constexpr int newest = 1;
  const steps::Node* grammar = reader.find("grammar");
  if (grammar == nullptr || (grammar->sort == steps::Node::Sort::number && grammar->number == newest)) return;
  reader.wrong(grammar->line, "it was written for a newer Fingerpost",
               "Use a newer Fingerpost, or a pack with grammar = " + std::to_string(newest));
}

namespace {

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

// What the centre adds to this programme; what does not fit is left out and said.
Loaded with_locals(const std::string& folder, const std::vector<LocalPack>& locals) {
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

}  // namespace

Loaded pack_from(PackTexts texts, std::set<std::string, std::less<>> icons) {
  PackFiles files;
  files.texts = std::move(texts);
  files.shelf.icons = std::move(icons);
  read_files(files);
  check_across(files);
  check_papers(files);
  check_log(files);
  explain_goals(files.pack);
  explain_past_steps(files.pack);
  Loaded loaded;
  loaded.mistakes = std::move(files.mistakes);
  loaded.catalogue.packs.push_back(std::move(files.pack));
  return loaded;
}

Loaded load_pack(const std::string& pack_folder, const std::string& assets_folder) {
  LoadedIcons found = icons_for(pack_folder, assets_folder);
  if (!assets_folder.empty() && is_local_pack(pack_folder)) {
    const LocalPack local = read_local_pack(pack_folder);
    Loaded loaded =
        pack_from(with_local(texts_in(assets_folder + "/packs/" + local.target), local), icon_names(found));
    std::vector<Mistake> mistakes = local.mistakes;
    for (Mistake& mistake : loaded.mistakes) {
      if (mistake.file.starts_with(local_mark))
        mistake.file = mistake.file.substr(local_mark.size() + local.folder.size() + 1);
      mistakes.push_back(std::move(mistake));
    }
    loaded.mistakes = std::move(mistakes);
    return loaded;
  }
  Loaded loaded = pack_from(texts_in(pack_folder), icon_names(found));
  loaded.mistakes.insert(loaded.mistakes.begin(), found.mistakes.begin(), found.mistakes.end());
  return loaded;
}

Loaded load_packs(const std::string& packs_folder, const std::string& local_folder) {
  Loaded all;
  const std::vector<LocalPack> locals = local_packs_in(local_folder, all);
  std::set<std::string> programmes;
  for (const std::string& folder : folders_in(packs_folder)) {
    const std::string name = fs::path(folder).filename().string();
    programmes.insert(name);
    Loaded one = with_locals(folder, locals);
    add_with_names(all.mistakes, std::move(one.mistakes), name);
    all.left_out.insert(all.left_out.end(), one.left_out.begin(), one.left_out.end());
    for (Pack& pack : one.catalogue.packs) {
      refuse_twin_name(all, pack, name);
      refuse_twin_activities(all, pack, name);
      all.catalogue.packs.push_back(std::move(pack));
    }
  }
  for (const LocalPack& local : locals) {
    if (!local.mistakes.empty() || programmes.contains(local.target)) continue;
    all.left_out.push_back({local.folder + "/pack.toml", 0,
                            "there is no pack “" + local.target + "” to add to",
                            "Name a pack that is here after “for”"});
  }
  std::stable_sort(all.catalogue.packs.begin(), all.catalogue.packs.end(),
                   [](const Pack& one, const Pack& other) { return one.order < other.order; });
  if (all.catalogue.packs.empty()) {
    all.mistakes.push_back({packs_folder, 0, "there is no pack here", "Put a pack's folder into it"});
  }
  return all;
}

}  // namespace content
