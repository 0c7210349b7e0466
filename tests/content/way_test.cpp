// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/way.h"

#include "pack_folder.h"
#include "steps/all.h"
#include "steps/options.h"
#include "support/catch.h"
#include "support/held_answers.h"
#include "support/short_way.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

std::vector<std::string> slots(const content::Activity& activity, const HeldAnswers& held) {
  std::vector<std::string> found;
  for (const content::Stop& stop : content::stops_of(activity, answers_in(held))) found.push_back(stop.slot);
  return found;
}

bool has(const std::vector<std::string>& found, const std::string& slot) {
  return std::find(found.begin(), found.end(), slot) != found.end();
}

using Slots = std::vector<std::string>;

}  // namespace

TEST_CASE("What matters to me begins with one stop for each card", "[content]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  const content::Activity& activity = *loaded.catalogue.activity("A02");
  const HeldAnswers none;
  const auto stops = content::stops_of(activity, answers_in(none));
  REQUIRE(stops.size() == 27);  // 25 cards, five most, order
  CHECK(stops[0].is_card);
  CHECK(stops[0].slot == "A02/sort#doing_well");
  CHECK(stops[8].place == 9);
  CHECK(stops[8].of == 25);
  CHECK(stops[24].card == "faith");
  CHECK(stops[25].slot == "A02/top");
  CHECK_FALSE(stops[25].is_card);
  CHECK(stops[25].place == 1);
  CHECK(stops[25].of == 2);
}

TEST_CASE("the five least are asked only where something matters little", "[content]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  const content::Activity& activity = *loaded.catalogue.activity("A02");
  CHECK_FALSE(has(slots(activity, {}), "A02/least"));
  CHECK(has(slots(activity, {{"A02/sort#winning", "not_much"}}), "A02/least"));
}

TEST_CASE("the first value is asked about, and what each of three looks like in a job", "[content]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  const content::Activity& activity = *loaded.catalogue.activity("A02");
  const HeldAnswers held = {{"A02/order", "steady_pay\nown:Quiet\nmates"}};
  const auto stops = content::stops_of(activity, answers_in(held));
  REQUIRE(stops.size() == 31);
  CHECK(stops[27].slot == "A02/why#steady_pay");
  CHECK(stops[27].question == "Why does “steady pay” matter to you?");
  CHECK(stops[28].slot == "A02/in_a_job#steady_pay");
  CHECK(stops[29].card == "own:Quiet");
  CHECK(stops[29].slot.find("Quiet") == std::string::npos);
  CHECK(stops[29].question == "What would “quiet” look like in a job?");
  CHECK(stops[30].slot == "A02/in_a_job#mates");
  const auto& pick = std::get<steps::Pick>(stops[28].step->kind);
  CHECK(steps::options_now(pick.source, answers_in(held), {stops[28].card}).size() == 3);
  CHECK(steps::options_now(pick.source, answers_in(held), {stops[29].card}).size() == 3);
}

TEST_CASE("every value has three signs of what it looks like in a job", "[content]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  const content::Activity& activity = *loaded.catalogue.activity("A02");
  const auto& sort = std::get<steps::PileSort>(activity.steps.front().kind);
  const auto& pick = std::get<steps::Pick>(activity.steps.back().kind);
  const HeldAnswers none;
  for (const steps::Option& card : sort.cards) {
    if (card.ring == "just_me") continue;
    CAPTURE(card.id);
    CHECK(steps::options_now(pick.source, answers_in(none), {card.id}).size() == 3);
  }
}

TEST_CASE("My strengths asks for an example of each of the best three", "[content]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  const content::Activity& activity = *loaded.catalogue.activity("A05");
  CHECK(slots(activity, {}).size() == 14);  // explain, 6 cards, pick, best, 4 about others and energy, grow
  const HeldAnswers held = {{"A05/best", "patient\nquick_to_learn\nown:brave"}};
  const auto stops = content::stops_of(activity, answers_in(held));
  REQUIRE(stops.size() == 17);
  CHECK(stops[9].slot == "A05/example#patient");
  CHECK(stops[9].question == "When were you patient? Think of one time.");
  CHECK(stops[10].question == "When were you quick to learn? Think of one time.");
  CHECK(stops[11].question == "When were you brave? Think of one time.");
}

TEST_CASE("another goal comes only after yes, and never a fourth", "[content]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  const content::Activity& activity = *loaded.catalogue.activity("A16");
  CHECK(slots(activity, {}) == Slots{"A16/later", "A16/gap", "A16/what", "A16/measure", "A16/ease",
                                     "A16/help", "A16/why", "A16/date", "A16/check", "A16/more"});
  CHECK(slots(activity, {{"A16/more", "no"}}).size() == 10);
  const Slots two = slots(activity, {{"A16/more", "yes"}});
  CHECK(two.size() == 19);
  CHECK(has(two, "A16/what@2"));
  CHECK(has(two, "A16/more@2"));
  const Slots three = slots(activity, {{"A16/more", "yes"}, {"A16/more@2", "yes"}, {"A16/more@3", "yes"}});
  CHECK(three.size() == 27);
  CHECK(has(three, "A16/check@3"));
  CHECK_FALSE(has(three, "A16/more@3"));
}

TEST_CASE("a goal's link offers what the learner wants to get better at", "[content]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  const steps::Step& gap = loaded.catalogue.activity("A16")->steps[1];
  const HeldAnswers held = {{"A05/grow", "speak_up\nown:Cooking"}};
  const HeldAnswers none;
  CHECK(steps::options_now(*steps::source_of(gap), answers_in(held)).size() == 2);
  CHECK(steps::options_now(*steps::source_of(gap), answers_in(none)).size() == 12);
}

TEST_CASE("progress counts the stops that keep an answer, from nothing to all", "[content]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  for (const char* id : {"A02", "A05", "A16"}) {
    CAPTURE(id);
    const content::Activity& activity = *loaded.catalogue.activity(id);
    HeldAnswers held;
    CHECK(content::progress_of(activity, answers_in(held)).done == 0);
    // Answer whatever is open until nothing is: new stops appear on the way.
    for (int round = 0; round < 100; ++round) {
      const auto stops = content::stops_of(activity, answers_in(held));
      const auto open = std::find_if(stops.begin(), stops.end(), [&](const content::Stop& stop) {
        return steps::keeps_an_answer(*stop.step) && !held.contains(stop.slot);
      });
      if (open == stops.end()) break;
      held[open->slot] = open->step->id == "best" ? "patient\nkind" : "kind";
    }
    const content::Progress progress = content::progress_of(activity, answers_in(held));
    CHECK(progress.done == progress.of);
    CHECK(progress.of > 9);
  }
}
