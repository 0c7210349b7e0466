// SPDX-License-Identifier: GPL-3.0-or-later
// RuleCases: for each gentle check an answer that it asks about, and one that it nearly asks about.
//
// One table for two tests: that the rule asks (steps), and that it never blocks (journeys).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "steps/checks.h"
#include "support/held_answers.h"

namespace samples {

struct RuleCase {
  std::string rule;
  steps::Kind kind;
  std::string asks;    // about this answer
  std::string nearly;  // and not about this one
  steps::RuleWords words = {};
  std::string slot = "A01/one";
  HeldAnswers held = {};         // while it asks
  HeldAnswers nearly_held = {};  // while it nearly asks; none: the same
  steps::Source each = {};
  bool optional = false;
  int words_at_once = 0;
};

inline steps::Step step_of(const RuleCase& sample) {
  steps::Step step;
  const steps::SlotParts parts = steps::parts_of_slot(sample.slot);
  step.id = parts.step;
  step.question = "What?";
  step.checks = {sample.rule};
  step.kind = sample.kind;
  step.each = sample.each;
  step.optional = sample.optional;
  return step;
}

inline steps::RuleBook book_of(const RuleCase& sample) {
  steps::RuleWords words = sample.words;
  words.question = "A question?";
  return {{sample.rule, words}};
}

inline steps::Example boxes(const std::vector<std::string>& ids) {
  steps::Example example;
  for (const std::string& id : ids) example.parts.push_back({id, id, {}});
  return example;
}

inline steps::PileSort sort_of(std::vector<steps::Option> cards) {
  steps::PileSort sort;
  sort.cards = std::move(cards);
  sort.piles = {{"lot", "A lot"}, {"bit", "A bit"}};
  return sort;
}

inline steps::Pick pick_of(std::vector<steps::Option> cards) {
  steps::Pick pick;
  pick.source = {std::move(cards), {}, {}, true};
  pick.least = 1;
  pick.most = 5;
  return pick;
}

inline steps::Choose choice_of(std::vector<steps::Option> cards) {
  steps::Choose choose;
  choose.source = {std::move(cards), {}, {}, true};
  return choose;
}

inline steps::Source each_of(const std::string& slot, std::vector<steps::Option> cards) {
  steps::Source each;
  each.options = std::move(cards);
  each.from = {{.slot = slot, .piles = {}}};
  return each;
}

inline steps::Option job(const std::string& id, bool rare) {
  steps::Option option{id, id};
  option.rare = rare;
  return option;
}

inline steps::Option in_group(const std::string& id, const std::string& group) {
  steps::Option option{id, id};
  option.group = group;
  return option;
}

inline std::vector<RuleCase> about_words() {
  using steps::Write;
  const steps::Source two = each_of("A01/best", {{"calm", "Calm"}, {"kind", "Kind"}});
  return {
      {"R01", Write{}, "good stuff", "I mend bikes", {"", {"good", "stuff"}}},
      {"R02", Write{}, "I cooked at home", "I cooked at home today"},
      {"R03",
       boxes({"where", "did"}),
       "where=There\ndid=I cooked",
       "where=There, in Leeds\ndid=I cooked",
       {"", {"there", "in"}}},
      {"R04",
       boxes({"did", "learned"}),
       "did=I cooked\nlearned=Nothing",
       "did=I cooked\nlearned=To be quick",
       {"", {"nothing"}}},
      {"R05", Write{}, "I like it a lot", "I like it because it is calm", {"", {"because"}}},
      {"R06", boxes({"where", "did"}), "where=At home\ndid=at  HOME!", "where=At home\ndid=At home again"},
      {"R08", pick_of({{"kind", "Kind"}}), "own:Cooking", "own:Cooker", {"", {"cooking"}}},
      {"R09", Write{}, "She waited for him", "She waited for me", {"", {"i", "me"}}},
      {"R11", Write{}, "It is a skill", "It is so I can drive", {"", {"so"}}},
      {"R12", Write{}, "The bus is late", "I am late for the bus", {"", {"bus"}, {"i am"}}},
      {"R13", Write{}, "", "A bit", {"", {"nothing"}}, "A01/one", {}, {}, {}, true},
      {"R14",
       Write{},
       "I have a big car",
       "I have a car and I mend it",
       {"", {"car"}, {"mend"}},
       "A01/one#kind",
       {{"A01/best", "calm\nkind"}, {"A01/one#calm", "a car"}},
       {},
       two},
      {"R15", Write{}, "I want a good life", "I want to work", {"", {"work"}}},
      {"R17", Write{}, "It pays well", "The leaflet of 2026 says it pays well", {"", {"leaflet"}}},
      {"R18", Write{}, "That is a job for boys", "My boys like the job", {"", {"for boys"}}},
      {"R20",
       Write{},
       "I looked on Google",
       "I looked on Google for Leeds College",
       {"", {"google"}, {"i", "looked", "on"}}},
      {"R21", Write{{}, steps::WorkedExample{"Sam", "I rang the college about a course."}, 3},
       "I rang the college about a course!", "I rang the college about my course."},
      {"R22", Write{}, "It takes three days", "It takes three days so I can work", {"", {"so"}}},
      {"R24",
       Write{},
       "I will try harder",
       "I will try harder with an alarm",
       {"", {"try harder"}, {"i", "will"}}},
      {"R25", Write{}, "I will go to lessons.", "I will go to two open days.", {"", {"go to lessons"}}},
      {"R26", Write{}, "I will be better", "I will be 2 minutes better", {"", {"i", "will", "be", "better"}}},
      {"R29",
       Write{},
       "I will get a good job",
       "I will get good at a job",
       {"", {"get a good job", "become"}}},
  };
}

inline std::vector<RuleCase> about_choices() {
  const std::vector<steps::Option> three = {{"a", "A"}, {"b", "B"}, {"c", "C"}};
  const HeldAnswers first_two = {{"A01/one#a", "lot"}, {"A01/one#b", "lot"}};
  return {
      {"R07", sort_of(three), "lot", "bit", {}, "A01/one#c", first_two},
      {"R10", sort_of(three), "lot", "bit", {"", {"lot"}}, "A01/one#c", first_two},
      {"R16",
       pick_of({job("footballer", true), job("singer", true), job("cook", false)}),
       "footballer\nsinger",
       "footballer\ncook",
       {"", {"famous"}}},
      {"R19",
       pick_of({in_group("mum", "People"), in_group("tutor", "People"), in_group("library", "Places")}),
       "mum\ntutor", "mum\nlibrary"},
      {"R28", choice_of(three), "own:Don’t know", "own:driving", {"", {"don't", "know"}}},
  };
}

inline std::vector<RuleCase> about_plans() {
  using steps::PickDate;
  using steps::Write;
  const std::vector<steps::Option> results = {{"done", "Done"}, {"not_yet", "Not yet"}};
  const steps::Source plan = each_of("A01/plan", {{"r1", "Ring"}, {"r2", "Go"}});
  return {
      {"R23", Write{}, "Nothing", "I ring them", {"", {"nothing"}}},
      {"R27", PickDate{}, "2026-11-21", "2026-11-22"},
      {"R30", pick_of({{"mum", "My mum"}}), "own:nobody", "own:nobody but my nan", {"", {"nobody"}}},
      {"R31",
       PickDate{},
       "2026-12-01",
       "2026-12-02",
       {},
       "A01/one@3",
       {{"A01/one", "2026-12-01"}, {"A01/one@2", "2026-12-01"}}},
      {"R32",
       Write{},
       "She will ring for me",
       "She will ring and I will go",
       {"", {"she will"}, {"i"}},
       "A01/one@2",
       {{"A01/one", "she will ask"}}},
      {"R33",
       choice_of(results),
       "not_yet",
       "not_yet",
       {"", {"not_yet", "keep"}, {}, {{"result", {"A01/one"}}, {"change", {"A01/change"}}}},
       "A01/one#r1@2",
       {{"A01/plan", "r1"}, {"A01/one#r1", "not_yet"}, {"A01/change#r1", "keep"}},
       {{"A01/plan", "r1"}, {"A01/one#r1", "not_yet"}, {"A01/change#r1", "later"}},
       plan},
      {"R34",
       choice_of(results),
       "done",
       "done",
       {"", {"done"}, {}, {{"proof", {"A01/proof"}}}},
       "A01/one#r2",
       {{"A01/plan", "r2"}, {"A01/proof", "photo"}},
       {{"A01/plan", "r2"}, {"A01/proof@2", "photo"}},
       plan},
  };
}

inline std::vector<RuleCase> rule_cases() {
  std::vector<RuleCase> all = about_words();
  for (const RuleCase& sample : about_choices()) all.push_back(sample);
  for (const RuleCase& sample : about_plans()) all.push_back(sample);
  return all;
}

// Whether the rule asks about this answer.
inline bool asks(const RuleCase& sample, std::string_view answer, const HeldAnswers& held) {
  const steps::RuleBook book = book_of(sample);
  const steps::CheckContext context{.book = book,
                                    .answer_in = answers_in(held),
                                    .activity = steps::parts_of_slot(sample.slot).activity,
                                    .slot = sample.slot,
                                    .today = {2026, 11, 22},
                                    .card_words = {},
                                    .card_texts = {},
                                    .words_at_once = sample.words_at_once};
  return steps::check(step_of(sample), answer, context).size() == 1;
}

}  // namespace samples
