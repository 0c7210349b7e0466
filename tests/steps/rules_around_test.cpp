// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that look at other answers: rounds, cards, rows, and the steps that the pack names.
#include "support/catch.h"
#include "support/rule_cases.h"

using samples::asks;
using samples::HeldAnswers;
using samples::RuleCase;

namespace {

// A step of a kind whose answer is lines, "row=value": nothing else is known of it here.
const steps::Kind rows = steps::Show{};

}  // namespace

TEST_CASE("R04 asks only where something was done in the same round", "[steps]") {
  const RuleCase learned{"R04",         steps::Write{}, "", "", {"", {"nothing"}, {}, {{"did", {"F1/what"}}}},
                         "F1/learned@2"};
  CHECK(asks(learned, "Nothing.", {{"F1/what@2", "I cooked"}}));
  CHECK_FALSE(asks(learned, "Nothing.", {{"F1/what", "I cooked"}}));
  CHECK_FALSE(asks(learned, "Nothing to fear", {{"F1/what@2", "I cooked"}}));
  CHECK_FALSE(asks({"R04", samples::boxes({"where", "did"}), "", "", {"", {"nothing"}}}, "did=I cooked", {}));
}

TEST_CASE("R06 compares with the box that the pack names, for the same card", "[steps]") {
  const RuleCase second{
      "R06", steps::Write{}, "", "", {"", {}, {}, {{"others", {"A11/one", "A11/two"}}}}, "A11/two#cook"};
  CHECK(asks(second, "My patience helps", {{"A11/one#cook", "my patience helps."}}));
  CHECK_FALSE(asks(second, "My patience helps", {{"A11/one#nurse", "my patience helps."}}));
}

TEST_CASE("R06 and R07 ask about rows that all have the same beside them", "[steps]") {
  const RuleCase match{"R06", rows, "", ""};
  CHECK(asks(match, "clean=patient\ncalm=patient", {}));
  CHECK_FALSE(asks(match, "clean=patient\ncalm=kind", {}));
  CHECK_FALSE(asks(match, "clean=\ncalm=", {}));
  const RuleCase rate{"R07", rows, "", ""};
  CHECK(asks(rate, "cost=fine\nown:a=b=fine", {}));
  CHECK_FALSE(asks(rate, "cost=fine\ntravel=tricky", {}));
}

TEST_CASE("R07 and R10 look at cards that are asked about, and at no others", "[steps]") {
  steps::PileSort sort = samples::sort_of({{"mend", "Mend"}, {"cook", "Cook"}, {"speak", "Speak"}});
  sort.cards[0].of = sort.cards[1].of = "hands";
  sort.cards[2].of = "people";
  const steps::Source each = samples::each_of("A06/areas", {{"hands", "Hands"}, {"people", "People"}});
  const HeldAnswers held = {{"A06/areas", "hands"}, {"A06/sort#mend", "can"}};
  const RuleCase all{"R07", sort, "", "", {}, "A06/sort#cook", {}, {}, each};
  CHECK(asks(all, "can", held));
  CHECK_FALSE(asks(all, "can", {{"A06/areas", "hands\npeople"}, {"A06/sort#mend", "can"}}));
  const RuleCase gap{"R10", sort, "", "", {"", {"can"}}, "A06/sort#cook", {}, {}, each};
  CHECK(asks(gap, "can", held));
  CHECK_FALSE(asks(gap, "not_yet", held));
}

TEST_CASE("R10 asks about a gap that is nothing", "[steps]") {
  const RuleCase gap{
      "R10", samples::pick_of({{"none", "None"}, {"read", "Read"}}), "", "", {"", {"none", "nothing"}}};
  CHECK(asks(gap, "none", {}));
  CHECK(asks(gap, "own:Nothing", {}));
  CHECK_FALSE(asks(gap, "none\nread", {}));
  CHECK_FALSE(asks(gap, "own:Nothing but maths", {}));
}

TEST_CASE("R14 looks at the whole picture, and waits until all of it is there", "[steps]") {
  const steps::Source each = samples::each_of("A08/areas", {{"me", "Me"}, {"work", "Work"}});
  const RuleCase part{"R14", steps::Write{}, "", "", {"", {"car"}, {"cook"}}, "A08/says#me", {}, {}, each};
  CHECK(asks(part, "I have a car", {{"A08/areas", "me"}}));
  CHECK_FALSE(asks(part, "I have a car", {{"A08/areas", "me\nwork"}}));
  CHECK_FALSE(asks(part, "I have a car", {{"A08/areas", "me\nwork"}, {"A08/says#work", "I cook"}}));
  const RuleCase named{
      "R14",   steps::Write{}, "", "", {"", {"car"}, {"cook"}, {{"picture", {"A08/me", "A08/work"}}}},
      "A08/me"};
  CHECK(asks(named, "I have a car", {{"A08/work", "my car"}}));
  CHECK_FALSE(asks(named, "I have a car", {{"A08/work", "I cook"}}));
}

TEST_CASE("R16 asks when all jobs on the piles of what is kept are rare", "[steps]") {
  const steps::PileSort sort = samples::sort_of({samples::job("singer", true), samples::job("cook", false)});
  const RuleCase kept{"R16", sort, "", "", {"", {"famous"}, {"keep"}}, "A09/jobs#cook"};
  CHECK(asks(kept, "no", {{"A09/jobs#singer", "keep"}}));
  CHECK_FALSE(asks(kept, "keep", {{"A09/jobs#singer", "keep"}}));
  CHECK_FALSE(asks(kept, "no", {{"A09/jobs#singer", "no"}}));
  CHECK_FALSE(asks(kept, "no", {}));
  const RuleCase own{"R16", samples::pick_of({samples::job("cook", false)}), "", "", {"", {"famous"}}};
  CHECK(asks(own, "own:a famous singer", {}));
  CHECK_FALSE(asks(own, "own:a nurse", {}));
}

TEST_CASE("R17 takes a name for a source, and a step that the pack names", "[steps]") {
  const RuleCase fact{"R17", steps::Write{}, "", "", {"", {"leaflet"}, {"monday"}}};
  CHECK_FALSE(asks(fact, "It was Mr Khan on Monday", {}));
  CHECK(asks(fact, "It was Mr Khan", {}));
  CHECK(asks(fact, "It was on Monday", {}));
  CHECK(asks(fact, "On the leaflet I think", {}));
  const RuleCase named{"R17",
                       steps::Write{},
                       "",
                       "",
                       {"", {"leaflet"}, {}, {{"source", {"A13/source"}}, {"when", {"A13/day"}}}},
                       "A13/found@2"};
  CHECK_FALSE(asks(named, "It pays well", {{"A13/source@2", "tutor"}, {"A13/day@2", "2026-11-01"}}));
  CHECK(asks(named, "It pays well", {{"A13/source", "tutor"}, {"A13/day", "2026-11-01"}}));
}

TEST_CASE("R19 asks when the third helper is of the same kind as the others", "[steps]") {
  const RuleCase kind{
      "R19", samples::choice_of({{"person", "A person"}, {"place", "A place"}}), "", "", {}, "A12/kind@3"};
  CHECK(asks(kind, "person", {{"A12/kind", "person"}, {"A12/kind@2", "person"}}));
  CHECK_FALSE(asks(kind, "place", {{"A12/kind", "person"}, {"A12/kind@2", "person"}}));
  const RuleCase mixed{
      "R19", samples::pick_of({samples::in_group("mum", "People"), samples::in_group("tutor", "People")}), "",
      ""};
  CHECK_FALSE(asks(mixed, "mum", {}));
  CHECK_FALSE(asks(mixed, "mum\ntutor\nown:the library", {}));
}

TEST_CASE("R21 asks about a card's own text, a part of it, and very many words at once", "[steps]") {
  const samples::HeldAnswers none;
  const steps::RuleBook book = {{"R21", {"Own words?", {}}}};
  steps::Step step;
  step.kind = steps::Write{};
  step.checks = {"R21"};
  const auto asked = [&](std::string_view text, int at_once) {
    const steps::CheckContext context{book,
                                      samples::answers_in(none),
                                      "A09",
                                      "A09/like#barista",
                                      {},
                                      "Barista",
                                      {"Barista", "You make and sell hot drinks in a café."},
                                      at_once};
    return !steps::check(step, text, context).empty();
  };
  CHECK(asked("you make and sell hot drinks in a café", 0));
  CHECK(asked("You make and sell hot drinks", 0));
  CHECK(asked("It says: You make and sell hot drinks in a café. Nice.", 0));
  CHECK_FALSE(asked("Barista", 0));
  CHECK_FALSE(asked("I would make and sell hot drinks", 0));
  CHECK_FALSE(asked("I would like that", 40));
  CHECK(asked("I would like that", 41));
}

TEST_CASE("R23 asks after the talk when no step was agreed in it", "[steps]") {
  const RuleCase after{
      "R23", steps::Write{}, "", "", {"", {"nothing"}, {}, {{"action", {"A14/action"}}}}, "A14/helped"};
  CHECK(asks(after, "I felt heard", {}));
  CHECK_FALSE(asks(after, "I felt heard", {{"A14/action", "ring them"}}));
}

TEST_CASE("R30, R31 and R32 look at all steps of a plan when it is read back", "[steps]") {
  const steps::RuleWords words{
      "", {"she will"}, {"i"}, {{"what", {"A17/step"}}, {"when", {"A17/when"}}, {"help", {"A17/help"}}}};
  HeldAnswers plan = {
      {"A17/step", "She will ring"}, {"A17/step@2", "She will go"}, {"A17/step@3", "she will ask"},
      {"A17/when", "2026-12-01"},    {"A17/when@2", "2026-12-01"},  {"A17/when@3", "2026-12-01"},
      {"A17/help", "mum"},           {"A17/help@2", "mum"}};
  const auto asked = [&](const char* rule) {
    return asks({rule, rows, "", "", words, "A17/plan"}, "r1\nr2\nr3", plan);
  };
  for (const char* rule : {"R30", "R31", "R32"}) CHECK(asked(rule));
  plan["A17/help@3"] = "tutor";
  plan["A17/when@3"] = "2026-12-02";
  plan["A17/step@3"] = "I will ask";
  for (const char* rule : {"R30", "R31", "R32"}) CHECK_FALSE(asked(rule));
}

TEST_CASE("R31 counts the day that is chosen now, not the one that it takes the place of", "[steps]") {
  const RuleCase when{"R31", steps::PickDate{}, "", "", {"", {}, {}, {{"when", {"A17/when"}}}}, "A17/when"};
  const HeldAnswers plan = {
      {"A17/when", "2026-12-05"}, {"A17/when@2", "2026-12-01"}, {"A17/when@3", "2026-12-01"}};
  CHECK(asks(when, "2026-12-01", plan));
  CHECK_FALSE(asks(when, "2026-12-05", plan));
}

TEST_CASE("R33 asks at the second review in a row with nothing done and nothing changed", "[steps]") {
  const steps::RuleWords words{
      "", {"not_yet", "keep"}, {}, {{"result", {"A18/result"}}, {"change", {"A18/change"}}}};
  const steps::Choose choose =
      samples::choice_of({{"not_yet", "Not yet"}, {"done", "Done"}, {"keep", "Keep"}});
  HeldAnswers held = {{"A18/result#r1", "not_yet"},
                      {"A18/result#r2", "not_yet"},
                      {"A18/change#r1", "keep"},
                      {"A18/result#r1@2", "not_yet"}};
  const RuleCase last{"R33", choose, "", "", words, "A18/result#r2@2"};
  CHECK(asks(last, "not_yet", held));
  CHECK_FALSE(asks(last, "done", held));
  CHECK_FALSE(asks({"R33", choose, "", "", words, "A18/result#r2"}, "not_yet", held));  // the first review
  held.erase("A18/result#r1@2");
  CHECK_FALSE(asks(last, "not_yet", held));  // not all steps were looked at again
  held["A18/result#r1@2"] = held["A18/result#r2@2"] = "not_yet";
  const RuleCase change{"R33", choose, "", "", words, "A18/change#r1@2"};
  CHECK(asks(change, "keep", held));
  CHECK_FALSE(asks(change, "later", held));
}

TEST_CASE("R33 and R34 read a review that is kept in rows", "[steps]") {
  const steps::RuleWords nothing{"", {"not_yet"}, {}, {{"result", {"A18/result"}}}};
  const RuleCase again{"R33", rows, "", "", nothing, "A18/result@2"};
  CHECK(asks(again, "r1=not_yet\nr2=not_yet", {{"A18/result", "r1=not_yet\nr2=not_yet"}}));
  CHECK_FALSE(asks(again, "r1=not_yet\nr2=done", {{"A18/result", "r1=not_yet\nr2=not_yet"}}));
  const steps::RuleWords done{"", {"done"}, {}, {{"result", {"A18/result"}}, {"proof", {"A17/proof"}}}};
  const RuleCase proof{"R34", rows, "", "", done, "A18/result"};
  CHECK(asks(proof, "r1=done\nr2=done", {{"A17/proof", "photo"}}));
  CHECK_FALSE(asks(proof, "r1=done\nr2=part", {{"A17/proof", "photo"}}));
}

TEST_CASE("R34 asks for the proof where it should stand, too", "[steps]") {
  const steps::RuleWords words{
      "", {"done"}, {"nothing"}, {{"result", {"A18/result"}}, {"proof", {"A18/shown"}}}};
  const RuleCase shown{"R34", samples::pick_of({{"photo", "A photo"}}), "", "", words, "A18/shown#r1"};
  CHECK(asks(shown, "", {{"A18/result#r1", "done"}}));
  CHECK(asks(shown, "own:nothing", {{"A18/result#r1", "done"}}));
  CHECK_FALSE(asks(shown, "photo", {{"A18/result#r1", "done"}}));
  CHECK_FALSE(asks(shown, "", {{"A18/result#r1", "part"}}));
}
