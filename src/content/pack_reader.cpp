// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "base/text.h"
#include "content/catalogue.h"
#include "content/local_pack.h"
#include "content/pack_files.h"
#include "content/toml_tree.h"
#include "steps/all.h"

namespace content {
namespace {

constexpr std::array<std::string_view, 4> stretches = {"about_me", "my_choices", "my_plan", "looking_back"};

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
  files.talk_line = reader.line_of("talk");
  files.pack.talk = read_talk(reader);
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

void read_checks(PackFiles& files) {
  const std::string name = "checks.toml";
  const std::optional<steps::Node> root = read_file(files, name);
  if (!root) return;
  std::vector<steps::Mistake> found;
  read_rules(*root, files, found);
  add_mistakes(files.mistakes, name, found);
}

// Whether this table, or one within it, names a bank with its cards.
template <class Is>
bool names_bank(const steps::Node& node, const Is& is) {
  if (node.sort == steps::Node::Sort::text) return is(node.text);
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const steps::Node& child) { return names_bank(child, is); });
}

bool names_unread_bank(const steps::Node& step, const PackFiles& files) {
  return names_bank(step, [&](const std::string& text) { return files.unread_banks.contains(text); });
}

void note_banks(const steps::Node& step, PackFiles& files) {
  names_bank(step, [&](const std::string& text) {
    if (files.shelf.banks.contains(text)) files.written.used.insert(text);
    return false;
  });
}

// How long it takes: what a session plan reckons with.
void read_times(steps::Reader& reader, Activity& activity) {
  activity.minutes = reader.number_or("minutes", 10, 1, 120);
  activity.session_minutes = reader.number_or("session_minutes", 0, 1, 600);
  activity.visits = reader.number_or("visits", 1, 1, 20);
  if (activity.session_minutes > 0 && activity.session_minutes < activity.minutes) {
    reader.wrong(reader.line_of("session_minutes"), "it takes less time in all than at the screen",
                 "Make session_minutes at least as many as minutes");
  }
  if (activity.visits > 1 && !activity.repeats) {
    reader.wrong(reader.line_of("visits"), "only an activity that repeats has more than one visit",
                 "Add repeats = true, or take visits out");
  }
}

Activity activity_from(steps::Reader& reader, PackFiles& files, std::vector<steps::Mistake>& found_so_far) {
  Activity activity;
  activity.id = reader.text("id");
  const bool is_plain = std::ranges::all_of(base::lower_case(activity.id), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
  if (!is_plain) {
    reader.wrong(reader.line_of("id"), "“" + activity.id + "” cannot be an id",
                 "Use letters, digits and _, like \"A02\"");
  }
  activity.title = reader.sentence("title");
  activity.about = reader.sentence("about");
  activity.why = reader.sentence_or("why", "");
  activity.repeats = reader.yes_or("repeats", false);
  read_times(reader, activity);
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
    const std::size_t before = found_so_far.size();
    activity.steps.push_back(steps::read_step(each, files.shelf));
    note_banks(each.node(), files);
    if (found_so_far.size() == before) continue;
    files.unsure.insert(activity.id + "/" + activity.steps.back().id);
    // A bank that could not be read is empty here: what is said of it would be wrong.
    if (names_unread_bank(each.node(), files)) found_so_far.resize(before);
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
  files.pack.activities.push_back(activity_from(reader, files, found));
  add_mistakes(files.mistakes, name, found);
  files.activity_files.push_back({name, std::move(*root)});
}

void read_paper(PackFiles& files, const std::string& name) {
  std::optional<steps::Node> root = read_file(files, name);
  if (!root) return;
  std::vector<steps::Mistake> found;
  steps::Reader reader(*root, "document", found);
  files.pack.papers.push_back(paper_from(reader));
  add_mistakes(files.mistakes, name, found);
  files.paper_files.push_back({name, std::move(*root)});
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
  std::vector<ReadFile> activity_files;
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
  for (const std::string& name : names_in(files.texts, "cards/")) read_bank(files, name, false);
  for (const std::string& name : names_in(files.texts, std::string(local_mark))) read_bank(files, name, true);
  for (const std::string& name : names_in(files.texts, "activities/")) read_activity(files, name);
  put_in_order(files);
  for (const std::string& name : names_in(files.texts, "documents/")) read_paper(files, name);
  if (files.activity_files.empty() && !files.has_unread("activities/")) {
    files.mistakes.push_back(
        {"activities", 0, "there are no activities", "Add a file like activities/a02.toml"});
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

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t long_enough = 300;
  std::string list;
  for (const std::string& name : names) {
    if (list.size() + name.size() > long_enough) return list + ", …";
    list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

std::optional<steps::Node> read_file(PackFiles& files, const std::string& name) {
  const auto found = files.texts.find(name);
  Tree tree = read_toml(found == files.texts.end() ? std::nullopt : found->second, name);
  files.mistakes.insert(files.mistakes.end(), tree.mistakes.begin(), tree.mistakes.end());
  if (!tree.root) files.unread.insert(name);
  return std::move(tree.root);
}

Loaded pack_from(PackTexts texts, std::set<std::string, std::less<>> icons) {
  PackFiles files;
  files.texts = std::move(texts);
  files.shelf.icons = std::move(icons);
  read_files(files);
  check_across(files);
  check_cards(files);
  check_papers(files);
  if (!files.has_unread("activities/")) check_log(files);
  check_talk(files);
  files.pack.banks = std::move(files.shelf.banks);
  explain_goals(files.pack);
  explain_past_steps(files.pack);
  Loaded loaded;
  loaded.mistakes = std::move(files.mistakes);
  loaded.catalogue.packs.push_back(std::move(files.pack));
  loaded.written = std::move(files.written);
  return loaded;
}

}  // namespace content
