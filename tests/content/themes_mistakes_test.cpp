// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of themes tells about a pack: each mistake with its line. And the one that ships.
#include <algorithm>

#include "content/way.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "steps/options.h"
#include "support/catch.h"
#include "support/held_answers.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

struct ThemesTold {
  std::string lines;  // of the step of themes; the first of them is line 19 of the file
  std::string what;
  int line;
};

// A sort of two cards in two groups stands before it.
const std::string sorted_before =
    "[[steps]]\nid = \"sort\"\nkind = \"pile_sort\"\nquestion = \"Like it?\"\n"
    "cards = [\n  { id = \"mend\", words = \"Mend\", group = \"Making\" },\n"
    "  { id = \"teach\", words = \"Teach\", group = \"Helping\" },\n]\n"
    "piles = [{ id = \"yes\", words = \"Yes\" }, { id = \"no\", words = \"No\" }]\n"
    "[[steps]]\nid = \"themes\"\nquestion = \"You like these.\"\nkind = \"themes\"\n";

const std::string two_themes =
    "themes = [{ id = \"making\", words = \"Making\" }, { id = \"helping\", words = \"Helping\" }]\n";
const std::string looked = "from = \"A01/sort\"\npile = \"yes\"\n";
const std::string said_else = "none = \"That is fine.\"\n";

content::Loaded with_themes(const std::string& lines, const std::string& sort = sorted_before) {
  const PackFolder folder;
  folder.write("activities/a01.toml", PackFolder::activity("A01", sort + lines));
  return content::load_pack(folder.pack());
}

std::string told_of_themes(const content::Loaded& loaded) {
  std::string all;
  for (const content::Mistake& mistake : loaded.mistakes) all += in_words(mistake) + "\n";
  return all;
}

}  // namespace

TEST_CASE("themes that cannot work are told with their line", "[content]") {
  const std::string good = looked + two_themes + "most = 1\n" + said_else;
  const content::Loaded whole = with_themes(good);
  INFO(told_of_themes(whole));
  REQUIRE(whole.mistakes.empty());
  CHECK(std::get<steps::Themes>(whole.catalogue.step_of("A01/themes")->kind).most == 1);
  constexpr int first = 19;
  const std::vector<ThemesTold> all = {
      {two_themes + "most = 1\n" + said_else, "“from” is missing", first - 4},
      {looked + "most = 1\n" + said_else, "there are 0 themes", first - 4},
      {looked + two_themes + said_else, "all themes would be shown", first - 4},
      {looked + two_themes + "most = 1\n", "“none” is missing", first - 4},
      {good + "criteria = [\"1.1\"]\n", "it is evidence for nothing", first + 5},
      {good + "own_words = true\n", "“own_words” means nothing", first + 5},
      {"from = \"A01/sort\"\npile = \"maybe\"\n" + two_themes + "most = 1\n" + said_else,
       "there is no pile “maybe”", first + 1},
      {looked +
           "themes = [{ id = \"making\", words = \"Making\" }, { id = \"moving\", words = \"Moving\" }]\n" +
           "most = 1\n" + said_else,
       "no card belongs to “Moving”", first + 2},
      {looked +
           "themes = [{ id = \"making\", words = \"Making\" }, { id = \"moving\", words = \"Moving\" }]\n" +
           "most = 1\n" + said_else,
       "the card “teach” belongs to none of the themes", first + 2},
  };
  for (const ThemesTold& row : all) {
    const content::Loaded loaded = with_themes(row.lines);
    INFO(row.what << ", wanted line " << row.line << "\n" << told_of_themes(loaded));
    CHECK(std::ranges::any_of(loaded.mistakes, [&](const content::Mistake& mistake) {
      return mistake.line == row.line && !mistake.mend.empty() &&
             mistake.what.find(row.what) != std::string::npos;
    }));
  }
}

TEST_CASE("themes of private cards stay as private as the cards", "[content]") {
  std::string private_sort = sorted_before;
  private_sort.insert(private_sort.find("cards = ["), "ring = \"just_me\"\n");
  const std::string told =
      told_of_themes(with_themes(looked + two_themes + "most = 1\n" + said_else, private_sort));
  INFO(told);
  CHECK(told.find("it repeats “A01/sort”, which is for “just_me”") != std::string::npos);
}

TEST_CASE("what was often liked is asked about, and nothing is asked of who was not sure", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const auto is_asked = [&](const HeldAnswers& held) {
    const std::vector<content::Stop> stops =
        content::stops_of(*loaded.catalogue.activity("A04"), answers_in(held));
    return std::ranges::any_of(stops,
                               [](const content::Stop& stop) { return stop.slot == "A04/sounds_like_me"; });
  };
  CHECK(is_asked({{"A04/themes", "making\nhelping"}}));
  CHECK_FALSE(is_asked({{"A04/themes", std::string(steps::no_theme)}}));
  const HeldAnswers held = {{"A04/themes", "leading"}};
  const auto rows = steps::options_now(*steps::source_of(*loaded.catalogue.step_of("A04/sounds_like_me")),
                                       answers_in(held));
  REQUIRE(rows.size() == 1);
  CHECK(rows.front().words == "Leading");
}
