// SPDX-License-Identifier: GPL-3.0-or-later
// The gentle checks through update(): each asks once, and keeping the answer as it is always goes on.
#include <set>

#include "app/update.h"
#include "platform/headless/fake_drives.h"
#include "platform/headless/headless.h"
#include "store/simulated_disk.h"
#include "support/catch.h"
#include "support/rule_cases.h"

namespace {

using samples::RuleCase;

steps::Step last_page() {
  steps::Step step;
  step.id = "end";
  step.question = "The end";
  step.kind = steps::Show{{"That was all."}, {}};
  return step;
}

steps::Step more_step() {
  steps::Step step;
  step.id = "more";
  step.question = "Another one?";
  step.round = "again";
  step.kind = samples::choice_of({{"yes", "Yes"}, {"no", "No"}});
  return step;
}

// A learner at these questions, with a store and without a screen.
class Chair {
 public:
  explicit Chair(std::vector<steps::Step> questions, const steps::RuleBook& book,
                 const samples::HeldAnswers& held = {}) {
    auto opened = app::open_by_machine(app::place_of(context), app::opening_of(context));
    REQUIRE(opened);
    context.writer = std::make_unique<app::Worker>(false, [] {});
    context.errands = std::make_unique<app::Worker>(false, [] {});
    context.state.say = std::make_shared<content::Words>();
    context.common_words = context.pack_words = std::make_shared<typing::Vocabulary>();
    app::take_open_store(context, std::move(*opened));
    content::Activity activity;
    activity.id = "A01";
    activity.most_rounds = 9;
    activity.steps = std::move(questions);
    activity.steps.push_back(last_page());
    content::Catalogue catalogue;
    catalogue.packs.emplace_back();
    catalogue.packs[0].activities.push_back(std::move(activity));
    catalogue.packs[0].rules = book;
    context.state.catalogue = std::make_shared<content::Catalogue>(std::move(catalogue));
    context.state.today = {2026, 11, 22};
    sit_down(held);
  }

  void open(const std::string& slot) {
    app::open_activity(context, "A01", slot);
    REQUIRE(at() == slot);
  }
  void answer(const std::string& text, bool keep = false) { act(screens::Answer{text, keep}); }
  void act(const screens::Action& action) {
    app::update(context, action);
    collect();
  }
  bool is_asked() const {
    const auto* activity = std::get_if<screens::Activity>(&context.state.screen);
    return activity != nullptr && activity->nudge.has_value();
  }
  // Where the learner is; "" after the last page.
  std::string at() const {
    const auto* activity = std::get_if<screens::Activity>(&context.state.screen);
    return activity == nullptr ? std::string() : activity->stops[activity->at].slot;
  }
  const learner::Record& record() const { return *context.state.learner; }
  void likes(a11y::Questions questions) { context.state.comfort.questions = questions; }
  void sign_in_again() {
    const base::Id id = record().learner;
    act(screens::SignOut{});
    act(screens::ChooseLearner{id});
    open("A01/one");
  }

  headless::FakeClock clock;
  headless::HeadlessWindow window{clock};
  headless::FakeVoice voice{clock};
  platform::FakeDrives drives;
  headless::FakeRandom random;
  headless::FakePaths paths{"/data", std::string(FINGERPOST_SOURCE) + "/assets"};
  headless::FakeSafe safe;
  store::SimulatedDisk disk;
  app::Context context{app::Machine{window, voice, drives, clock, random, paths, safe, disk}};

 private:
  void sit_down(const samples::HeldAnswers& held) {
    const base::Id id = random.id();
    REQUIRE(context.store->add_learner(id, "Sam", clock.wall_time()));
    learner::Record record;
    record.learner = id;
    record.name = "Sam";
    for (const auto& [slot, text] : held) record.answers[slot].text = text;
    context.state.learner = std::move(record);
  }
  void collect() {
    for (int i = 0; i < 5; ++i) {
      for (const app::Report& report : context.writer->collect()) app::receive(context, report);
    }
  }
};

std::vector<steps::Step> questions_of(const RuleCase& sample) {
  std::vector<steps::Step> questions = {samples::step_of(sample)};
  if (steps::parts_of_slot(sample.slot).round == 1) return questions;
  questions[0].round = "again";
  questions.push_back(more_step());
  return questions;
}

samples::HeldAnswers with_rounds(samples::HeldAnswers held) {
  held["A01/more"] = held["A01/more@2"] = "yes";
  return held;
}

steps::Step question(const std::string& id, bool optional = false) {
  steps::Step step;
  step.id = id;
  step.question = "What is " + id + "?";
  step.kind = steps::Write{};
  step.checks = {"R01", "R13"};
  step.optional = optional;
  return step;
}

const steps::RuleBook small_book = {{"R01", {"A bit more?", {"good"}}},
                                    {"R13", {"Nothing here?", {"nothing"}}}};

std::vector<steps::Step> four_questions() {
  return {question("one"), question("two"), question("three"), question("four")};
}

// How often the learner is asked, who answers all four questions with one word.
int times_asked(a11y::Questions questions) {
  Chair seat(four_questions(), small_book);
  seat.likes(questions);
  seat.open("A01/one");
  int times = 0;
  for (const char* slot : {"A01/one", "A01/two", "A01/three", "A01/four"}) {
    REQUIRE(seat.at() == slot);
    seat.answer("good");
    if (!seat.is_asked()) continue;
    ++times;
    seat.answer("good", true);
  }
  CHECK(seat.at() == "A01/end");
  return times;
}

}  // namespace

TEST_CASE("every rule asks, and keeping the answer as it is always goes on", "[checks]") {
  std::set<std::string> tried;
  for (const RuleCase& sample : samples::rule_cases()) {
    INFO(sample.rule << ": " << sample.asks);
    tried.insert(sample.rule);
    Chair seat(questions_of(sample), samples::book_of(sample), with_rounds(sample.held));
    seat.open(sample.slot);
    seat.answer(sample.asks);
    CHECK(seat.is_asked());
    CHECK(seat.at() == sample.slot);
    seat.answer(sample.asks, true);
    CHECK_FALSE(seat.is_asked());
    CHECK(seat.at() != sample.slot);
    const auto kept = seat.record().answers.find(sample.slot);
    REQUIRE(kept != seat.record().answers.end());
    CHECK((kept->second.skipped || kept->second.text == sample.asks));
    CHECK(kept->second.skipped == sample.asks.empty());
  }
  for (const std::string_view name : steps::rule_names()) {
    INFO(name);
    CHECK(tried.contains(std::string(name)) == steps::is_about_answers(name));
  }
}

TEST_CASE("an answer that a rule nearly asks about goes on at once", "[checks]") {
  for (const RuleCase& sample : samples::rule_cases()) {
    INFO(sample.rule << ": " << sample.nearly);
    const samples::HeldAnswers& held = sample.nearly_held.empty() ? sample.held : sample.nearly_held;
    Chair seat(questions_of(sample), samples::book_of(sample), with_rounds(held));
    seat.open(sample.slot);
    seat.answer(sample.nearly);
    CHECK_FALSE(seat.is_asked());
    CHECK(seat.at() != sample.slot);
  }
}

TEST_CASE("a learner is asked twice a turn at most, once, or never, as the learner likes it", "[checks]") {
  CHECK(times_asked(a11y::Questions::usual) == 2);
  CHECK(times_asked(a11y::Questions::fewer) == 1);
  CHECK(times_asked(a11y::Questions::none) == 0);
}

TEST_CASE("the same is never asked twice about one question, in no later turn", "[checks]") {
  Chair seat(four_questions(), small_book);
  seat.open("A01/one");
  seat.answer("good");
  REQUIRE(seat.is_asked());
  seat.act(screens::AddMore{});
  seat.answer("so good");
  CHECK_FALSE(seat.is_asked());
  seat.sign_in_again();
  seat.answer("good");
  CHECK_FALSE(seat.is_asked());
  CHECK(seat.at() == "A01/two");
}

TEST_CASE("how many questions a learner likes is kept with the learner", "[checks]") {
  Chair seat(four_questions(), small_book);
  ui::Comfort comfort;
  comfort.questions = a11y::Questions::none;
  seat.open("A01/one");
  seat.act(screens::SetComfort{comfort});
  seat.sign_in_again();
  CHECK(seat.context.state.comfort.questions == a11y::Questions::none);
  seat.answer("good");
  CHECK_FALSE(seat.is_asked());
  seat.act(screens::SignOut{});
  CHECK(seat.context.state.comfort.questions == a11y::Questions::usual);
}

TEST_CASE("an empty box that may stay empty is asked about only by a rule for it", "[checks]") {
  Chair seat({question("one", true), question("two", true)}, small_book);
  seat.open("A01/one");
  seat.answer("");
  REQUIRE(seat.is_asked());
  CHECK(std::get<screens::Activity>(seat.context.state.screen).nudge->rule == "R13");
  seat.answer("", true);
  CHECK(seat.at() == "A01/two");
  seat.likes(a11y::Questions::none);
  seat.answer("");
  CHECK(seat.at() == "A01/end");
}

TEST_CASE("many words in no time are asked about, and typed ones are not", "[checks]") {
  steps::Step step = question("one");
  step.checks = {"R21"};
  std::string text;
  for (int i = 0; i < 60; ++i) text += "word" + std::to_string(i) + " ";
  for (const double seconds_a_word : {0.0, 0.1, 1.0}) {
    Chair seat({step}, {{"R21", {"Own words?", {}}}});
    seat.open("A01/one");
    for (int i = 0; i < 60; ++i) {
      seat.context.sheet.texts.at(0).insert("word" + std::to_string(i) + " ");
      ++seat.context.sheet.changes;
      seat.clock.advance(seconds_a_word);
      app::pass_time(seat.context, seat.clock.seconds(), false);
    }
    seat.answer(text);
    INFO(seconds_a_word);
    CHECK(seat.is_asked() == (seconds_a_word < 0.5));
  }
}

TEST_CASE("words that are copied from the card that is asked about are found", "[checks]") {
  steps::Step step = question("one");
  step.checks = {"R21"};
  step.each = samples::each_of("A01/best", {{"barista", "Barista", "You make and sell hot drinks."}});
  Chair seat({step}, {{"R21", {"Own words?", {}}}}, {{"A01/best", "barista"}});
  seat.open("A01/one#barista");
  seat.answer("You make and sell hot drinks!");
  CHECK(seat.is_asked());
}
