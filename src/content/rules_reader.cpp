// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "content/pack_files.h"

namespace content {
namespace {

constexpr std::string_view looks_at_key = "looks_at";

void read_looks_at(steps::Reader& table, const std::string& rule, PackFiles& files, steps::RuleWords& words) {
  std::optional<steps::Reader> looks = table.table(looks_at_key);
  if (!looks) return;
  words.looks_at.clear();
  for (const steps::Node& name : looks->node().children) {
    words.looks_at[name.key] = looks->text_list(name.key);
    for (const std::string& slot : words.looks_at[name.key])
      files.rule_places.push_back({name.line, rule, slot, false});
  }
  looks->finish();
}

// What is said for one activity or step; what is not said there is as for all.
void read_words_there(steps::Reader& table, const std::string& rule, const std::string& place,
                      PackFiles& files) {
  steps::RuleWords words = files.pack.rules[rule];
  words.question = table.sentence_or("question", words.question);
  if (table.find("triggers") != nullptr) words.triggers = table.texts("triggers");
  if (table.find("also") != nullptr) words.also = table.texts("also");
  read_looks_at(table, rule, files, words);
  files.rule_places.push_back({table.line(), rule, place, true});
  files.pack.rules[rule + "." + place] = std::move(words);
  table.finish();
}

void read_rule(steps::Reader& table, const std::string& rule, PackFiles& files) {
  steps::RuleWords& words = files.pack.rules[rule];
  words.question = table.sentence("question");
  words.triggers = table.texts("triggers");
  words.also = table.texts("also");
  read_looks_at(table, rule, files, words);
  if (steps::needs_triggers(rule) && words.triggers.empty()) {
    table.wrong(table.line(), "this rule needs its words", "Add triggers = [\"…\"]");
  }
  for (const steps::Node& child : table.node().children) {
    if (child.sort != steps::Node::Sort::table || child.key == looks_at_key) continue;
    if (std::optional<steps::Reader> there = table.table(child.key))
      read_words_there(*there, rule, child.key, files);
  }
  table.finish();
}

// "" where it is right. An activity that is not in the pack is no mistake: a centre may take one out.
std::string wrong_with(const RulePlace& named, const Pack& pack) {
  const steps::SlotParts parts = steps::parts_of_slot(named.place);
  const Activity* activity = pack.activity(parts.activity);
  if (activity == nullptr || (parts.step.empty() && named.has_words)) return {};
  return activity->step(parts.step) != nullptr ? std::string() : "there is no step " + in_marks(named.place);
}

}  // namespace

void read_rules(const steps::Node& root, PackFiles& files, std::vector<steps::Mistake>& found) {
  steps::Reader reader(root, "checks", found);
  const std::string common(steps::common_words);
  if (reader.find(common) != nullptr) files.pack.rules[common].triggers = reader.texts(common);
  for (const steps::Node& rule : root.children) {
    if (rule.key == common) continue;
    std::optional<steps::Reader> table = reader.table(rule.key);
    if (!table) continue;
    if (!steps::is_rule(rule.key)) {
      reader.wrong(rule.line, "there is no rule " + in_marks(rule.key),
                   "Use the number of a rule that the guide lists");
    }
    read_rule(*table, rule.key, files);
  }
}

void check_rule_places(PackFiles& files) {
  for (const RulePlace& named : files.rule_places) {
    const std::string wrong = wrong_with(named, files.pack);
    if (wrong.empty()) continue;
    files.mistakes.push_back({"checks.toml", named.line, named.rule + ": " + wrong,
                              "Name an activity, or a step like \"A17/when\", that is meant"});
  }
}

}  // namespace content
