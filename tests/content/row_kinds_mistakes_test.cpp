// SPDX-License-Identifier: GPL-3.0-or-later
// What rate, compare and timeline tell about a pack: each mistake with its line.
#include "content/catalogue.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "support/catch.h"
#include "support/step_kinds.h"

namespace {

struct Told {
  std::string lines;  // of the step; the first of them is line 9 of the file
  std::string what;
  int line;
};

std::string list_of(const std::string& key, int count) {
  std::string list = key + " = [";
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    list += "{ id = \"" + key.substr(0, 1) + number + "\", words = \"W" + number + "\" }, ";
  }
  return list + "]\n";
}

content::Loaded loaded_with(const std::string& lines) {
  const PackFolder folder;
  folder.write("activities/a01.toml",
               PackFolder::activity("A01", "[[steps]]\nid = \"one\"\nquestion = \"Which?\"\n" + lines));
  return content::load_pack(folder.pack());
}

std::string all_told_of(const content::Loaded& loaded) {
  std::string all;
  for (const content::Mistake& mistake : loaded.mistakes) all += in_words(mistake) + "\n";
  return all;
}

const std::string rate = "kind = \"rate\"\n";
const std::string compare = "kind = \"compare\"\n";
const std::string timeline = "kind = \"timeline\"\n";

}  // namespace

TEST_CASE("rows, stops and pairs that cannot work are told with their line", "[content]") {
  const std::vector<Told> all = {
      {rate + list_of("cards", 2), "there are 0 stops", 6},
      {rate + list_of("cards", 2) + list_of("stops", 1), "there are 1 stops", 11},
      {rate + list_of("cards", 2) + list_of("stops", 6), "there are 6 stops", 11},
      {rate + list_of("stops", 2) + list_of("cards", 7), "too many rows: 7", 11},
      {rate + list_of("stops", 2), "nothing can be chosen", 6},
      {rate + list_of("stops", 2) + list_of("cards", 2) + "least = 3\n", "only 2 rows", 12},
      {rate + list_of("stops", 2) + list_of("cards", 2) + "least = 9\n", "“least” is 9", 12},
      {rate + list_of("stops", 2) + list_of("cards", 2) + "own_words = true\n", "nothing can be written here",
       12},
      {rate + list_of("cards", 2) +
           "stops = [{ id = \"a,b\", words = \"A\" }, { id = \"c\", words = \"C\" }]\n",
       "“a,b” cannot be an id", 11},
      {rate + list_of("cards", 2) + list_of("stops", 2) + "most = 2\n", "“most” means nothing", 12},
      {compare + list_of("cards", 9), "too many cards to compare: 9", 10},
      {compare + list_of("cards", 4) + "most = 6\n", "“most” is 6", 11},
      {compare + list_of("cards", 4) + "own_words = true\n", "nothing can be written here", 11},
      {compare + "cards = [{ id = \">a\", words = \"A\" }, { id = \"b\", words = \"B\" }]\n",
       "“>a” cannot be an id", 10},
      {compare + list_of("cards", 4) + "from = \"A09/sort\"\n", "no step “A09/sort”", 11},
      {timeline + list_of("cards", 3) + list_of("times", 2), "there are 0 heights", 6},
      {timeline + list_of("cards", 3) + list_of("heights", 2) + list_of("times", 5), "there are 5 times", 12},
      {timeline + list_of("times", 2) + list_of("heights", 2) + list_of("cards", 8), "too many rows: 8", 12},
  };
  for (const Told& row : all) {
    const content::Loaded loaded = loaded_with(row.lines);
    INFO(row.what << ", wanted line " << row.line << "\n" << all_told_of(loaded));
    CHECK(std::any_of(loaded.mistakes.begin(), loaded.mistakes.end(), [&](const content::Mistake& mistake) {
      return mistake.line == row.line && !mistake.mend.empty() &&
             mistake.what.find(row.what) != std::string::npos;
    }));
  }
}

TEST_CASE("a stop, a time or a height that a later step looks back at must be there", "[content]") {
  const std::string first = timeline + list_of("cards", 3) + list_of("times", 2) + list_of("heights", 2);
  const std::string second =
      "[[steps]]\nid = \"two\"\nquestion = \"Which?\"\nkind = \"pick\"\nmost = 1\nfrom = \"A01/one\"\n";
  CHECK(loaded_with(first + second + "pile = \"h1\"\n").mistakes.empty());
  CHECK(loaded_with(first + second + "pile = \"t0\"\n").mistakes.empty());
  CHECK(loaded_with(first + second).mistakes.empty());
  CHECK(all_told_of(loaded_with(first + second + "pile = \"h7\"\n"))
            .find("a01.toml:19: step “two”: there is no pile “h7”") != std::string::npos);
  const std::string rated = rate + list_of("cards", 3) + list_of("stops", 2);
  CHECK(loaded_with(rated + second + "pile = \"s1\"\n").mistakes.empty());
  CHECK_FALSE(loaded_with(rated + second + "pile = \"s2\"\n").mistakes.empty());
  CHECK_FALSE(loaded_with(compare + list_of("cards", 3) + second + "pile = \"c1\"\n").mistakes.empty());
}

TEST_CASE("the pack of the kinds of step has no mistake, and is read as it is written", "[content]") {
  const content::Loaded loaded = content::load_pack(step_kinds_pack, assets_folder);
  INFO(all_told_of(loaded));
  REQUIRE(loaded.mistakes.empty());
  const auto& rated = std::get<steps::Rate>(loaded.catalogue.step_of("K1/check")->kind);
  CHECK(rated.source.options.size() == 6);
  CHECK(rated.stops.back().id == "not_known");
  CHECK(rated.least == 0);
  const auto& pairs = std::get<steps::Compare>(loaded.catalogue.step_of("K2/pairs")->kind);
  CHECK(pairs.most == 3);
  const auto& line = std::get<steps::Timeline>(loaded.catalogue.step_of("K3/line")->kind);
  CHECK(line.times.size() == 3);
  CHECK(line.heights.front().id == "up");
  CHECK(line.source.options.size() == 7);  // told by the step before
}
