// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack says of days for the calendar and of cards for the pocket, and what it can do wrong there.
#include "content/catalogue.h"
#include "pack_folder.h"
#include "support/catch.h"
#include "support/holds.h"

namespace {

using samples::holds;
const std::string steps_before =
    "[[steps]]\nid = \"do\"\nkind = \"write\"\nquestion = \"What?\"\nround = \"step\"\n"
    "[[steps]]\nid = \"when\"\nkind = \"pick_date\"\nquestion = \"When?\"\nround = \"step\"\n"
    "[[steps]]\nid = \"more\"\nkind = \"choose\"\nquestion = \"More?\"\nround = \"step\"\n"
    "cards = [{ id = \"yes\", words = \"Yes\" }, { id = \"no\", words = \"No\" }]\n"
    "[[steps]]\nid = \"card\"\nkind = \"read_back\"\nquestion = \"A card?\"\n"
    "lines = [\"By {A01/when}: {A01/do}\"]\nprint = true\n"
    "[[steps]]\nid = \"said\"\nkind = \"read_back\"\nquestion = \"And this?\"\nlines = [\"{A01/do}\"]\n";

std::string mistakes_of(const std::string& more_steps, const std::string& document) {
  const PackFolder folder;
  folder.write("activities/a01.toml",
               PackFolder::activity("A01", steps_before + more_steps).insert(0, "rounds = 3\n"));
  std::filesystem::create_directories(folder.pack() + "/documents");
  if (!document.empty()) folder.write("documents/card.toml", document);
  std::string all;
  for (const content::Mistake& mistake : content::load_pack(folder.pack()).mistakes)
    all += content::in_words(mistake) + "\n";
  return all;
}

std::string day(const std::string& lines) {
  return "[[steps]]\nid = \"day\"\nkind = \"pick_date\"\nquestion = \"Which day?\"\n" + lines;
}

std::string card(const std::string& part) {
  return "id = \"card\"\ntitle = \"My card\"\nabout = \"To keep.\"\nsize = \"pocket\"\n[[parts]]\n"
         "heading = \"My plan\"\n" +
         part;
}

}  // namespace

TEST_CASE("a pack may name a day for the calendar, and the day that it moves", "[content]") {
  CHECK(mistakes_of(day("calendar = [\"I look at it.\"]\n"), "").empty());
  CHECK(
      mistakes_of(day("for_each = \"A01/do\"\ncalendar = [\"{card}\"]\nmoves = \"A01/when\"\n"), "").empty());
}

TEST_CASE("what a pack does wrong with a day for the calendar is told", "[content]") {
  const auto told = [](const std::string& lines) { return mistakes_of(day(lines), ""); };
  CHECK(holds(told("calendar = [\"{card}\"]\n"), "{card} needs “for_each”"));
  CHECK(holds(told("calendar = [\"{A01/hat}\"]\n"), "there is no step “A01/hat”"));
  CHECK(holds(told("calendar = [\"{A01/day}\"]\n"), "comes later than this step"));
  CHECK(holds(told("calendar = \"I look at it.\"\n"), "“calendar” is"));
  CHECK(holds(told("for_each = \"A01/do\"\nmoves = \"A01/hat\"\n"), "there is no step “A01/hat”"));
  CHECK(holds(told("for_each = \"A01/do\"\nmoves = \"A01/do\"\n"), "asks for no date in a round"));
  CHECK(holds(told("moves = \"A01/when\"\n"), "it needs “for_each”"));
}

TEST_CASE("a pocket card shows what a read_back offers for the pocket, and what that names", "[content]") {
  CHECK(mistakes_of("", card("text = \"A01/card\"\n")).empty());
  CHECK(mistakes_of("", card("list = [\"A01/do\", \"A01/when\"]\n")).empty());
}

TEST_CASE("what a pack does wrong with a pocket card is told", "[content]") {
  const auto told = [](const std::string& part) { return mistakes_of("", card(part)); };
  CHECK(holds(told("text = \"A01/said\"\n"), "“A01/said” is in no read_back with “print”"));
  CHECK(holds(told("text = \"A01/more\"\n"), "“A01/more” is in no read_back with “print”"));
  CHECK(holds(told("table = { columns = [\"What\"], answers = [\"A01/do\"] }\n"), "a table has no room"));
  const std::string huge =
      "id = \"card\"\ntitle = \"My card\"\nabout = \"To keep.\"\nsize = \"huge\"\n[[parts]]\n"
      "heading = \"My plan\"\ntext = \"A01/card\"\n";
  CHECK(holds(mistakes_of("", huge), "there is no size “huge”"));
}

TEST_CASE("every programme that ships has a card for the pocket and days for the calendar", "[content]") {
  const content::Catalogue catalogue = content::load_packs(assets_folder + "/packs").catalogue;
  REQUIRE(catalogue.packs.size() == 5);
  for (const content::Pack& pack : catalogue.packs) {
    INFO(pack.name);
    int cards = 0, days = 0;
    for (const content::Paper& paper : pack.papers)
      cards += paper.size == content::Paper::Size::pocket ? 1 : 0;
    for (const content::Activity& activity : pack.activities) {
      for (const steps::Step& step : activity.steps) {
        const auto* pick = std::get_if<steps::PickDate>(&step.kind);
        days += pick != nullptr && !pick->calendar.lines.empty() ? 1 : 0;
      }
    }
    CHECK(cards == 1);
    CHECK(days >= 2);
  }
}
