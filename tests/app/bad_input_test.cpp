// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input at the kiosk itself: very long answers, impossible days, a wrong clock, and packs that change
// between two starts. Each is met with a sentence or with patience, and nothing is lost.
#include "app/audit.h"
#include "content/icons.h"
#include "documents/html.h"
#include "documents/pdf.h"
#include "documents/portfolio.h"
#include "support/kiosk.h"

using samples::Kiosk;
using samples::WrittenPack;

namespace {

constexpr const char* end_mark = "and that is the end.";

// So many letters, in words as people write them.
std::string long_words(std::size_t letters) {
  std::string words;
  while (words.size() < letters) words += "I did it again " + std::to_string(words.size()) + " times. ";
  const std::string end = end_mark;
  return words.substr(0, letters - end.size()) + end;
}

std::string times(std::size_t count, const std::string& words) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += words;
  return all;
}

const std::string long_activity = R"(
id = "A90"
title = "Long words"
about = "About 5 minutes."
stretch = "about_me"

[[steps]]
id = "story"
kind = "write"
question = "What did you do?"

[[steps]]
id = "time"
kind = "example"
question = "When was it?"
parts = [
  { id = "where", label = "Where were you?" },
  { id = "did", label = "What did you do?" },
  { id = "result", label = "What came of it?" },
]

[[steps]]
id = "own"
kind = "pick"
question = "What are you like?"
cards = [{ id = "kind", words = "Kind" }]
own_words = true
least = 1
most = 1

[[steps]]
id = "why"
kind = "write"
question = "Why “{card}”?"
for_each = "A90/own"
)";

const std::string plan_activity = R"(
id = "A91"
title = "Days"
about = "About 5 minutes."
stretch = "my_plan"
rounds = 3

[[steps]]
id = "step"
kind = "write"
round = "r"
question = "What will you do?"

[[steps]]
id = "when"
kind = "pick_date"
round = "r"
question = "By when?"
quick = [{ words = "In 1 week", days = 7 }]
checks = ["R27"]

[[steps]]
id = "more"
kind = "choose"
round = "r"
question = "One more?"
cards = [{ id = "yes", words = "Yes" }, { id = "no", words = "No" }]

[[steps]]
id = "plan"
kind = "plan"
question = "Here is your plan."
[steps.parts]
what = "step"
when = "when"
)";

std::string folder_page(const Kiosk& kiosk) {
  const documents::Document document =
      documents::portfolio(kiosk.record(), *kiosk.app->state().catalogue, {"Hill Road Centre", ""},
                           kiosk.app->state().today, documents::Reader::learner);
  REQUIRE(documents::pdf(document));
  return documents::html(document);
}

bool prints(const Kiosk& kiosk, const std::string& words) {
  return folder_page(kiosk).find(words) != std::string::npos;
}

// What the rules of access find on the screen as it stands, at a usual and at the largest size.
std::string faults_on(const Kiosk& kiosk, const WrittenPack& pack) {
  auto kit = ui::Kit::create({samples::fonts(), content::load_icons(pack.assets()).icons});
  REQUIRE(kit);
  screens::Sheet sheet;
  if (kiosk.activity() != nullptr) {
    const content::Stop& stop = kiosk.activity()->stops[kiosk.activity()->at];
    sheet = screens::sheet_for(stop, kiosk.kept(stop.slot), kiosk.app->state().today);
  }
  std::string faults;
  for (const int size : {2, 5}) {
    const app::AuditTask task{size, a11y::Letters::andika, {{{1366, 768}, false, {"Cream"}}}};
    faults +=
        app::audit(task, {{"as it stands", kiosk.app->state(), sheet, {}}}, *kiosk.app->state().say, **kit)
            .in_words();
  }
  return faults;
}

void set_year(Kiosk& kiosk, int year) {
  kiosk.press("Pick another day");
  const int by = year - kiosk.app->state().today.year;
  for (int i = 0; i < std::abs(by); ++i)
    kiosk.press(by > 0 ? "One year later: Year" : "One year earlier: Year");
}

}  // namespace

TEST_CASE("ten thousand letters in a box are kept to the last, shown again and printed", "[bad-input]") {
  const WrittenPack pack;
  pack.write("activities/a90.toml", long_activity);
  Kiosk kiosk(pack);
  REQUIRE(kiosk.start({pack.folder(), "A90", false}) == "");
  const std::string words = long_words(10'000);
  REQUIRE(kiosk.slot() == "A90/story");
  kiosk.write(words);
  CHECK(kiosk.sees("This box is full. Your words are kept."));
  kiosk.window.type("x");  // one more than fits: refused, and said
  kiosk.app->settle();
  kiosk.press("Next");
  CHECK(kiosk.kept("A90/story") == words);
  REQUIRE(kiosk.slot() == "A90/time");
  kiosk.write(words);
  kiosk.press("Next");
  if (kiosk.slot() == "A90/time") kiosk.press("Next");
  if (kiosk.slot() == "A90/time") kiosk.press("Next");
  CHECK(kiosk.kept("A90/time").find(words) != std::string::npos);
  std::size_t stored = 0;
  for (const learner::Event& event : kiosk.app->stored())
    stored += learner::field(event, "words").find(end_mark) != std::string_view::npos ? 1 : 0;
  CHECK(stored == 2);
  CHECK(prints(kiosk, end_mark));
  kiosk.press("Back");
  kiosk.press("Back");
  REQUIRE(kiosk.slot() == "A90/story");
  CHECK(kiosk.sees(end_mark));
  CHECK(faults_on(kiosk, pack) == "");
  kiosk.press("Home");
  kiosk.press("My folder");
  CHECK(faults_on(kiosk, pack) == "");
}

TEST_CASE("more than one event holds is asked to be shorter, stays on the screen and goes on then",
          "[bad-input]") {
  const WrittenPack pack;
  pack.write("activities/a90.toml", long_activity);
  Kiosk kiosk(pack);
  REQUIRE(kiosk.start({pack.folder(), "A90", false}) == "");
  const std::string words = times(10'000, "𠀀");  // four bytes each
  kiosk.write(words);
  kiosk.press("Next");
  CHECK(kiosk.slot() == "A90/story");
  CHECK(kiosk.sees("That is more than we can keep in one answer."));
  CHECK(kiosk.kept("A90/story").empty());
  CHECK_FALSE(kiosk.app->state().waiting);
  CHECK(kiosk.app->state().saving != screens::Saving::failed);
  CHECK(kiosk.sees(words));
  for (const a11y::Node& node : kiosk.app->tree().nodes()) {
    if (node.role == a11y::Role::text_box) kiosk.app->layer().set_focus(node.id, true);
  }
  kiosk.app->settle();
  kiosk.window.press(platform::Key::letter_a, false, true);  // all of it, and something shorter for it
  kiosk.window.type("I cooked for ten people.");
  kiosk.app->settle();
  kiosk.press("Next");
  CHECK(kiosk.kept("A90/story") == "I cooked for ten people.");
  CHECK(kiosk.slot() == "A90/time");
}

TEST_CASE("own words have the room of a card, say so when it is full, and lead on", "[bad-input]") {
  const WrittenPack pack;
  pack.write("activities/a90.toml", long_activity);
  Kiosk kiosk(pack);
  REQUIRE(kiosk.start({pack.folder(), "A90", false}) == "");
  kiosk.write("I cooked.");
  kiosk.press("Next");
  for (int i = 0; i < 3 && kiosk.slot() == "A90/time"; ++i) {
    kiosk.write("At home.");
    kiosk.press("Next");
  }
  REQUIRE(kiosk.slot() == "A90/own");
  kiosk.press("Something else");
  kiosk.write(long_words(10'000));  // refused whole: a part of it would be somebody else's sentence
  kiosk.write(long_words(200));
  CHECK(kiosk.sees("This box is full. Your words are kept."));
  kiosk.window.type("more");
  kiosk.app->settle();
  CHECK(faults_on(kiosk, pack) == "");
  kiosk.press("Next");
  CHECK(kiosk.kept("A90/own") == "own:" + long_words(200));
  REQUIRE(kiosk.slot().starts_with("A90/why#"));
  CHECK(faults_on(kiosk, pack) == "");
  kiosk.write("Because.");
  kiosk.press("Next");
  CHECK(prints(kiosk, end_mark));
}

TEST_CASE("a day that is over and one in 2099 are asked about once, kept, and stand in the plan",
          "[bad-input]") {
  const WrittenPack pack;
  pack.write("activities/a91.toml", plan_activity);
  Kiosk kiosk(pack);
  REQUIRE(kiosk.start({pack.folder(), "A91", false}) == "");
  int round = 0;
  for (const int year : {2019, 2099}) {
    kiosk.write("I will ring the college.");
    kiosk.press("Next");
    REQUIRE(kiosk.slot().starts_with("A91/when"));
    set_year(kiosk, year);
    kiosk.press("Next");
    CHECK(kiosk.sees("When? Pick a day."));
    kiosk.press("Keep my answer");
    REQUIRE(kiosk.slot().starts_with("A91/more"));
    CHECK(kiosk.kept(++round == 1 ? "A91/when" : "A91/when@2").starts_with(std::to_string(year)));
    kiosk.press(round == 1 ? "Yes" : "No");
    kiosk.press("Next");
  }
  REQUIRE(kiosk.slot() == "A91/plan");
  CHECK(kiosk.sees(" 2019"));
  CHECK(kiosk.sees(" 2099"));
  CHECK(faults_on(kiosk, pack) == "");
  kiosk.press("Next");
  CHECK(kiosk.kept("A91/plan") == "r1\nr2");
  CHECK(prints(kiosk, " 2099"));
}

TEST_CASE("a clock that was set back a year leaves the newest answer the newest, and says its doubt",
          "[bad-input]") {
  const WrittenPack pack;
  pack.write("activities/a91.toml", plan_activity);
  Kiosk kiosk(pack);
  REQUIRE(kiosk.start() == "");
  kiosk.begin_as("Sam");
  kiosk.press("My plan");
  kiosk.press("Days");
  kiosk.write("I will ring the college.");
  kiosk.press("Next");
  kiosk.press("In 1 week");
  kiosk.press("Next");
  const std::string day = kiosk.kept("A91/when");
  kiosk.close();
  base::WallTime time = kiosk.clock.wall_time();
  time.seconds -= 365 * 86400;
  kiosk.clock.set_wall_time(time);
  REQUIRE(kiosk.start() == "");
  kiosk.press("Carry on my work");
  kiosk.press("Sam");
  REQUIRE(kiosk.slot() == "A91/more");  // where it was left
  CHECK(kiosk.kept("A91/when") == day);
  kiosk.press("Back");
  kiosk.press("Back");
  REQUIRE(kiosk.slot() == "A91/step");
  kiosk.write(" Then I will go there.");
  kiosk.press("Next");
  const std::string newest = kiosk.kept("A91/step");
  CHECK(newest.find("Then I will go there.") != std::string::npos);
  const learner::Answer& answer = *kiosk.record().answer("A91/step");
  REQUIRE(answer.earlier.size() == 1);
  CHECK(answer.at.seconds < answer.earlier[0].at.seconds);  // by that clock
  CHECK(answer.order > answer.earlier[0].order);            // and yet the newer one
  std::size_t doubtful = 0;
  for (const learner::Event& event : kiosk.app->stored()) doubtful += event.suspect_clock ? 1 : 0;
  CHECK(doubtful >= 1);
  kiosk.close();
  REQUIRE(kiosk.start() == "");
  kiosk.press("Carry on my work");
  kiosk.press("Sam");
  CHECK(kiosk.kept("A91/step") == newest);
  CHECK(prints(kiosk, "Then I will go there."));
}

TEST_CASE("an activity that is gone from its pack leaves its answers where they are and in print",
          "[bad-input]") {
  const WrittenPack pack;
  pack.write("activities/a90.toml", long_activity);
  Kiosk kiosk(pack);
  REQUIRE(kiosk.start() == "");
  kiosk.begin_as("Sam");
  kiosk.press("About me");
  kiosk.press("Long words");
  kiosk.write("I cooked for ten people.");
  kiosk.press("Next");
  kiosk.write("At the food bank");  // a draft of an answer that cannot be given any more
  kiosk.clock.advance(1);
  kiosk.app->settle();
  kiosk.close();
  pack.remove("activities/a90.toml");
  REQUIRE(kiosk.start() == "");
  kiosk.press("Carry on my work");
  kiosk.press("Sam");
  CHECK(kiosk.is_at_hub());
  CHECK(kiosk.kept("A90/story") == "I cooked for ten people.");
  CHECK(prints(kiosk, "I cooked for ten people."));
  kiosk.press("About me");
  CHECK_FALSE(kiosk.offers("Long words"));
  kiosk.press("Home");
  kiosk.press("My folder");
  CHECK(faults_on(kiosk, pack) == "");
  kiosk.close();
  pack.write("activities/a90.toml", long_activity);
  REQUIRE(kiosk.start() == "");
  kiosk.press("Carry on my work");
  kiosk.press("Sam");
  kiosk.press("About me");
  kiosk.press("Long words");
  CHECK(kiosk.slot() == "A90/time");
  CHECK(kiosk.sees("At the food bank"));
}

TEST_CASE("a question that changed its kind between two starts is asked anew, and its answer is kept",
          "[bad-input]") {
  const WrittenPack pack;
  pack.write("activities/a90.toml", long_activity);
  Kiosk kiosk(pack);
  REQUIRE(kiosk.start() == "");
  kiosk.begin_as("Sam");
  kiosk.press("About me");
  kiosk.press("Long words");
  kiosk.write("I cooked for ten people.");
  kiosk.press("Next");
  kiosk.close();
  pack.change("activities/a90.toml", "kind = \"write\"", "kind = \"pick_date\"");
  pack.change("pack.toml", "version = \"", "version = \"9.");
  REQUIRE(kiosk.start() == "");
  kiosk.press("Carry on my work");
  kiosk.press("Sam");
  kiosk.press("Back");
  REQUIRE(kiosk.slot() == "A90/story");
  CHECK(kiosk.kept("A90/story") == "I cooked for ten people.");
  CHECK(prints(kiosk, "I cooked for ten people."));
  CHECK(faults_on(kiosk, pack) == "");
}

TEST_CASE("packs that cannot be used are told about at the start, and the work is whole once they are mended",
          "[bad-input]") {
  const WrittenPack pack;
  Kiosk kiosk(pack);
  REQUIRE(kiosk.start() == "");
  kiosk.begin_as("Sam");
  kiosk.close();
  const std::string activity = pack.read("activities/a05.toml");
  const std::string about = pack.read("pack.toml");
  const auto refuses = [&](const std::string& because) {
    const std::string why = kiosk.start();
    INFO(why);
    CHECK(why.starts_with("No programme is whole. Mend one, or install Fingerpost again."));
    CHECK(why.find(because) != std::string::npos);
    CHECK(why.find("Do this: ") != std::string::npos);
  };
  pack.write("activities/a05.toml", activity.substr(0, activity.size() / 2));  // half written
  refuses("activities/a05.toml:");
  pack.write("activities/a05.toml", activity);
  pack.change("pack.toml", "version = ", "grammar = 99\nversion = ");
  refuses("newer Fingerpost");
  pack.write("pack.toml", about);
  pack.write("../twin/pack.toml", about);  // the other one is whole: it is used, and staff are told
  REQUIRE(kiosk.start() == "");
  CHECK(kiosk.sees("A pack is left out"));
  kiosk.close();
  std::filesystem::remove_all(pack.folder() + "/../twin");
  REQUIRE(kiosk.start() == "");
  kiosk.press("Carry on my work");
  kiosk.press("Sam");
  CHECK(kiosk.is_at_hub());
}
