// SPDX-License-Identifier: GPL-3.0-or-later
// ReadBack and Declare: what was said is read as sentences, and agreed to.
#include "steps/all.h"
#include "steps/goal_check/paragraph.h"
#include "steps/options.h"
#include "support/catch.h"
#include "support/held_answers.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

steps::Step step_of(std::string id, steps::Kind kind) {
  steps::Step step;
  step.id = std::move(id);
  step.kind = std::move(kind);
  return step;
}

steps::Step barrier_step() {
  steps::Pick pick;
  pick.source.options = {{"money", "Money is short", "", "", "", ""},
                         {"bus", "The bus is late", "", "", "", ""}};
  return step_of("barrier", pick);
}

steps::Step response_step() {
  steps::Step step = step_of("response", steps::Write{});
  step.each.from = {{.slot = "A15/barrier", .piles = {}}};
  step.each.options = {{"money", "Money is short"}, {"bus", "The bus is late"}};
  return step;
}

steps::Step in_a_round(steps::Step step) {
  step.round = "step";
  return step;
}

// Filled in as the pack's reader does it.
steps::ReadBack reads(std::vector<std::string> lines,
                      const std::vector<std::pair<std::string, steps::Step>>& steps) {
  steps::ReadBack read_back;
  read_back.lines = std::move(lines);
  for (const auto& [slot, step] : steps) read_back.blanks[slot] = steps::past_step_of(step, slot);
  return read_back;
}

steps::ReadBack if_then() {
  return reads({"If {A15/barrier}, then I will {A15/response}."},
               {{"A15/barrier", barrier_step()}, {"A15/response", response_step()}});
}

const HeldAnswers two_barriers = {
    {"A15/barrier", "money\nbus\nown:Mr Bell is cross"},
    {"A15/response#money", "I will ask Mr Shah."},
    {"A15/response#" + steps::card_in_slot("own:Mr Bell is cross"), "Stay calm."}};

}  // namespace

TEST_CASE("a line about the cards of another step comes once for each that has an answer", "[steps]") {
  CHECK(steps::text_of(if_then(), answers_in(two_barriers), "A15/say") ==
        "If money is short, then I will ask Mr Shah.\nIf Mr Bell is cross, then I will stay calm.");
}

TEST_CASE("a read back that is asked for each card reads that card alone", "[steps]") {
  steps::ReadBack read_back = if_then();
  read_back.own_cards = steps::past_step_of(barrier_step(), "A15/barrier");
  read_back.own_each = response_step().each;
  CHECK(steps::text_of(read_back, answers_in(two_barriers), "A15/say#money") ==
        "If money is short, then I will ask Mr Shah.");
  CHECK(steps::text_of(read_back, answers_in(two_barriers), "A15/say#bus").empty());
  read_back.lines = {"{card}: {A15/response}."};
  CHECK(steps::text_of(read_back, answers_in(two_barriers),
                       "A15/say#" + steps::card_in_slot("own:Mr Bell is cross")) ==
        "Mr Bell is cross: Stay calm.");
}

TEST_CASE("a read back in a round reads its own round, one outside reads all of them", "[steps]") {
  const steps::Step what = in_a_round(step_of("step", steps::Write{}));
  const steps::Step when = in_a_round(step_of("when", steps::PickDate{}));
  steps::ReadBack read_back =
      reads({"I will {A17/step} by {A17/when}."}, {{"A17/step", what}, {"A17/when", when}});
  const HeldAnswers held = {{"A17/step", "Ring the shop."},
                            {"A17/when", "2027-03-31"},
                            {"A17/more", "yes"},
                            {"A17/step@2", "I'll visit.\nOr write."},
                            {"A17/when@2", "2027-04-02"},
                            {"A17/more@2", "no"},
                            {"A17/step@3", "Old step"},
                            {"A17/when@3", "2027-05-01"}};
  const std::string second = "I will visit. Or write by 2 April 2027.";
  CHECK(steps::text_of(read_back, answers_in(held), "A18/say") ==
        "I will ring the shop by 31 March 2027.\n" + second);
  read_back.own_round = "step";
  CHECK(steps::text_of(read_back, answers_in(held), "A17/say@2") == second);
}

TEST_CASE("a card that stands for a round reads all of that round", "[steps]") {
  const steps::Step what = in_a_round(step_of("step", steps::Write{}));
  const steps::Step help = in_a_round(step_of("help", steps::Write{}));
  steps::ReadBack read_back = reads({"{card}. {A17/help} helps me."}, {{"A17/help", help}});
  read_back.own_cards = steps::past_step_of(what, "A17/step");
  const HeldAnswers held = {
      {"A17/step", "Ring the shop"}, {"A17/help", "Mum"}, {"A17/step@2", "Visit it"}, {"A17/help@2", "Jo"}};
  CHECK(steps::text_of(read_back, answers_in(held), "A18/say#r2") == "Visit it. Jo helps me.");
}

TEST_CASE("the cards of a review stand for rounds of the plan, not of the review", "[steps]") {
  const auto in_a_review = [](std::string id, std::string asked_for) {
    steps::Step step = step_of(std::move(id), steps::Write{});
    step.round = "review";
    step.each.from = {{.slot = std::move(asked_for), .piles = {}}};
    return step;
  };
  steps::ReadBack read_back =
      reads({"{A18/new_words}"}, {{"A18/new_words", in_a_review("new_words", "A18/change")}});
  read_back.own_cards = steps::past_step_of(in_a_review("change", "A18/result"), "A18/change");
  read_back.own_round = "review";
  const HeldAnswers held = {{"A18/change#r2", "change"}, {"A18/new_words#r2", "Ring them."}};
  CHECK(steps::text_of(read_back, answers_in(held), "A18/new_day#r2") == "Ring them.");
}

TEST_CASE("a line without an answer is left out, and the first open question is known", "[steps]") {
  steps::ReadBack read_back =
      reads({"I chose {A15/barrier}.", "I will {A15/other}."},
            {{"A15/barrier", barrier_step()}, {"A15/other", step_of("other", steps::Write{})}});
  const HeldAnswers some = {{"A15/barrier", "bus\nmoney"}, {"A15/other", "  "}};
  CHECK(steps::text_of(read_back, answers_in(some), "A15/say") ==
        "I chose the bus is late and Money is short.");
  CHECK(steps::first_gap(read_back, answers_in(some), "A15/say") == "A15/other");
  const HeldAnswers none;
  CHECK(steps::text_of(read_back, answers_in(none), "A15/say").empty());
  CHECK(steps::first_gap(read_back, answers_in(none), "A15/say") == "A15/barrier");
  const steps::Step step = step_of("say", read_back);
  CHECK_FALSE(steps::missing(step, "").empty());
  CHECK(steps::missing(step, "I chose the bus.").empty());
  CHECK(steps::words_of(step, "I chose the bus.", answers_in(none), "A15") == "I chose the bus.");
}

TEST_CASE("words find their place in a sentence", "[steps]") {
  CHECK(steps::within_sentence("", "Money is short.", false) == "Money is short");
  CHECK(steps::within_sentence("If ", "Money is short", false) == "money is short");
  CHECK(steps::within_sentence("If ", "Leon is late", true) == "Leon is late");
  CHECK(steps::within_sentence("I will ", "I'm going to ring.", true) == "ring");
  CHECK(steps::within_sentence("I will ", "CV first", false) == "CV first");
  CHECK(steps::within_sentence("so ", "Line one\nline two", true) == "Line one line two");
  CHECK(steps::tidy("it is  so . .") == "It is so.");
}

TEST_CASE("a declaration is the one word, and reads as all that was agreed to", "[steps]") {
  const steps::Step step = step_of("declare", steps::Declare{{"It is mine.", "I was helped."}});
  const HeldAnswers none;
  CHECK_FALSE(steps::missing(step, "").empty());
  CHECK_FALSE(steps::missing(step, "1\n2").empty());
  CHECK(steps::missing(step, "agreed").empty());
  CHECK(steps::words_of(step, "agreed", answers_in(none), "F2") == "It is mine.\nI was helped.\nI agree.");
  CHECK(steps::words_of(step, "1\n2", answers_in(none), "F2").empty());
  CHECK(steps::things_in(step, "agreed") == 1);
}
