// SPDX-License-Identifier: GPL-3.0-or-later
// What to do about a mistake leads to the mend: it names what there is, and one slip is told once.
#include <filesystem>
#include <fstream>

#include "content/catalogue.h"
#include "pack_folder.h"
#include "support/catch.h"
#include "support/holds.h"

namespace {

using samples::holds;
const std::string a01_file = "activities/a01.toml";

std::string all_told(const content::Loaded& loaded) {
  std::string all;
  for (const content::Mistake& mistake : loaded.mistakes) all += content::in_words(mistake) + "\n";
  return all;
}

std::string told_with(const std::string& file, const std::string& text) {
  const PackFolder folder;
  folder.write(file, text);
  return all_told(content::load_pack(folder.pack()));
}

std::string two_steps(const std::string& second) {
  return PackFolder::activity(
      "A01",
      "[[steps]]\nid = \"sort\"\nquestion = \"How?\"\nkind = \"pile_sort\"\ncards = \"likes\"\n"
      "piles = [{ id = \"lot\", words = \"A lot\" }, { id = \"some\", words = \"Some\" }]\n"
      "[[steps]]\nid = \"two\"\nquestion = \"Which?\"\n" +
          second);
}

}  // namespace

TEST_CASE("a wrong name is answered with those that there are", "[content]") {
  const auto told = [](const std::string& second) { return told_with(a01_file, two_steps(second)); };
  CHECK(holds(told("kind = \"pick\"\nfrom = \"A01/sorting\"\n"), "Use one of the steps of A01: sort."));
  CHECK(holds(told("kind = \"pick\"\nfrom = \"A77/sort\"\n"), "Begin with one of the activities: A01."));
  CHECK(holds(told("kind = \"pick\"\nfrom = \"sort\"\n"), "Write it as activity/step"));
  CHECK(holds(told("kind = \"pick\"\nfrom = \"A01/sort\"\npile = \"lots\"\n"), "Use one of: lot, some."));
  CHECK(holds(told("kind = \"goal_check\"\nparagraph = \"{what}\"\n[steps.parts]\nwhat = \"A01/sort\"\n"),
              "“A01/sort” is no step of this activity. Do this: Use one of its steps, without the activity's "
              "name: sort."));
  CHECK(holds(told("kind = \"write\"\ncriteria = [\"7.7\"]\n"), "Use one of unit.toml: 1.1."));
}

TEST_CASE("a slip of the hand is answered with the name that was meant", "[content]") {
  const auto told = [](const std::string& second) { return told_with(a01_file, two_steps(second)); };
  CHECK(holds(told("kind = \"write\"\nhlep = \"Take time.\"\n"), "Write “help”, or take it out."));
  CHECK(holds(told("kind = \"choose\"\ncards = [{ id = \"a\", words = \"A\", icon = \"hart\" }]\n"),
              "Is it “heart”?"));
  CHECK(
      holds(told("kind = \"write\"\n[steps.example]\nwho = \"Sam\"\nwords = \"Yes.\"\nchecks = [\"R06\"]\n"),
            "move it up, above this small table"));
  CHECK(holds(told("kind = \"pick\"\ncards = \"likes\"\n"), "Add the line most = 2."));
}

TEST_CASE("what follows from a file that cannot be read is not told besides", "[content]") {
  const std::string second = PackFolder::activity("A02",
                                                  "[[steps]]\nid = \"two\"\nquestion = \"Which?\"\nkind = "
                                                  "\"choose\"\ncards = \"likes\"\nfrom = \"A01/why\"\n"
                                                  "criteria = [\"1.1\"]\nchecks = [\"R06\"]\n");
  for (const std::string file : {"cards/likes.toml", "activities/a01.toml", "unit.toml", "checks.toml"}) {
    const PackFolder folder;
    folder.write("activities/a02.toml", "needs = [\"A01/why\"]\n" + second);
    CHECK(all_told(content::load_pack(folder.pack())) == "");
    folder.write(file, "not toml at all\n");
    const content::Loaded loaded = content::load_pack(folder.pack());
    INFO(all_told(loaded));
    REQUIRE(loaded.mistakes.size() == 1);
    CHECK(loaded.mistakes[0].file == file);
  }
}

TEST_CASE("a step of an unknown kind and a twin activity are told once", "[content]") {
  const PackFolder folder;
  folder.write(a01_file,
               PackFolder::activity("A01",
                                    "[[steps]]\nid = \"one\"\nquestion = \"Which?\"\nkind = \"quiz\"\n"
                                    "[[steps]]\nid = \"two\"\nquestion = \"Which?\"\nkind = \"pick\"\n"
                                    "from = \"A01/one\"\n"));
  CHECK(content::load_pack(folder.pack()).mistakes.size() == 1);
  const PackFolder twins;
  twins.write(a01_file, two_steps("kind = \"pick\"\nfrom = \"A01/sort\"\n"));
  twins.write("activities/a02.toml", two_steps("kind = \"pick\"\nfrom = \"A01/sort\"\n"));
  CHECK(content::load_pack(twins.pack()).mistakes.size() == 1);
}

TEST_CASE("a folder that is no pack is told as such, and nothing besides", "[content]") {
  const PackFolder folder;
  const content::Loaded nowhere = content::load_pack(folder.packs() + "/nowhere");
  REQUIRE(nowhere.mistakes.size() == 1);
  CHECK(holds(all_told(nowhere), "nowhere: there is no such folder"));
  const content::Loaded file = content::load_pack(folder.pack() + "/pack.toml");
  REQUIRE(file.mistakes.size() == 1);
  CHECK(holds(all_told(file), "this is a file"));
  const content::Loaded above = content::load_pack(folder.packs());
  REQUIRE(above.mistakes.size() == 1);
  CHECK(holds(all_told(above), "pack.toml: the file is missing. Do this: Name the folder of one pack"));
}
