// SPDX-License-Identifier: GPL-3.0-or-later
// A list of learners out of a spreadsheet: what is taken, and what is said of the rest.
#include "centre/list_file.h"

#include "support/catch.h"

namespace {

using centre::LineTrouble;
using centre::ListTrouble;

centre::ListFile read(std::string_view bytes) { return centre::read_list(bytes, {}); }

}  // namespace

TEST_CASE("names and groups are read with a heading or without, whatever parts the cells", "[centre]") {
  for (const std::string_view bytes :
       {"Sam P,Tuesday\r\nAsha,Friday\r\n", "\xEF\xBB\xBFGroup;Name\nTuesday;Sam P\nFriday;Asha",
        "First name\tSurname\tClass\nSam\tP\tTuesday\n\n\"Asha\"\t\tFriday\n"}) {
    const centre::ListFile file = read(bytes);
    REQUIRE(file.lines.size() == 2);
    CHECK(file.to_take() == 2);
    CHECK(file.lines[0].name == "Sam P");
    CHECK(file.lines[0].group == "Tuesday");
    CHECK(file.lines[1].name == "Asha");
    CHECK(file.lines[1].group == "Friday");
  }
}

TEST_CASE("a name in quotes may hold a comma, a quote and a line break", "[centre]") {
  const centre::ListFile file = read("\"Novak, \"\"Ena\"\"\nMaria\",Tuesday\nSam,Tuesday\n");
  REQUIRE(file.lines.size() == 2);
  CHECK(file.lines[0].name == "Novak, \"Ena\" Maria");
  CHECK(file.lines[1].number == 3);
}

TEST_CASE("letters that a spreadsheet of Windows wrote are understood", "[centre]") {
  CHECK(read("Zo\xEB,Tuesday\n").lines[0].name == "Zoë");
  CHECK(read("Ren\xE9\x80,A\n").lines[0].name == "René€");
  CHECK(read("Zoë,Tuesday\n").lines[0].name == "Zoë");
}

TEST_CASE("a formula, an empty name, a long one and a broken letter are not taken, each for its reason",
          "[centre]") {
  const centre::ListFile file =
      read("=HYPERLINK(\"x\"),Tuesday\n,Tuesday\n" + std::string(61, 'a') + ",A\nSa\x01m,A\nSam,@A\nSam,A\n");
  REQUIRE(file.lines.size() == 6);
  CHECK(file.lines[0].trouble == LineTrouble::formula);
  CHECK(file.lines[1].trouble == LineTrouble::no_name);
  CHECK(file.lines[2].trouble == LineTrouble::too_long);
  CHECK(file.lines[3].trouble == LineTrouble::unreadable);
  CHECK(file.lines[4].trouble == LineTrouble::formula);
  CHECK(file.to_take() == 1);
}

TEST_CASE("doubles are taken once, and who is here already is not taken again", "[centre]") {
  centre::Roster roster;
  roster.groups[{7}] = {{7}, "Tuesday", false};
  roster.learners[{1}].name = "Asha";
  roster.learners[{1}].group = {7};
  const centre::ListFile file =
      centre::read_list("Sam,Tuesday\nSAM,tuesday\nAsha,Tuesday\nAsha,Friday\n", roster);
  REQUIRE(file.lines.size() == 4);
  CHECK(file.lines[0].trouble == LineTrouble::none);
  CHECK(file.lines[1].trouble == LineTrouble::twice);
  CHECK(file.lines[2].trouble == LineTrouble::known);
  CHECK(file.lines[3].trouble == LineTrouble::none);
}

TEST_CASE("five thousand lines are read; what is no list of names is refused whole", "[centre]") {
  std::string many;
  for (int i = 0; i < 5000; ++i)
    many += "Learner " + std::to_string(i) + ",Group " + std::to_string(i % 9) + "\n";
  CHECK(read(many).to_take() == 5000);
  CHECK(read(many + many + many).trouble == ListTrouble::too_many);
  CHECK(read("").trouble == ListTrouble::empty);
  CHECK(read("Name,Group\n\n , \n").trouble == ListTrouble::empty);
  CHECK(read(std::string_view("PK\x03\0\x14", 5)).trouble == ListTrouble::not_text);
  CHECK(read(std::string(centre::longest_list + 1, 'a')).trouble == ListTrouble::too_long);
}

TEST_CASE("any cut of a list is read without harm, and no cell of it is lost before the cut", "[centre]") {
  const std::string whole = "\"No\"\"vak, E\",\"Tues\nday\"\r\nZo\xC3\xAB;x\tSam,=1\n";
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    const centre::ListFile file = read(whole.substr(0, length));
    CHECK(file.lines.size() <= 3);
  }
}

TEST_CASE("after some of a list were added, the same list holds only the rest", "[centre]") {
  centre::Roster roster;
  centre::ListFile file = centre::read_list("Sam,Tuesday\nAsha,Tuesday\nMo\n", roster);
  CHECK(centre::new_groups(file, roster) == std::vector<std::string>{"Tuesday"});
  roster.groups[{7}] = {{7}, "tuesday", false};
  roster.learners[{1}].name = "Sam";
  roster.learners[{1}].group = {7};
  centre::look_again(file, roster);
  CHECK(file.lines[0].trouble == LineTrouble::known);
  CHECK(file.to_take() == 2);
  CHECK(centre::new_groups(file, roster).empty());
  CHECK(file.lines[1].trouble == centre::read_list("Asha,Tuesday\n", roster).lines[0].trouble);
}

TEST_CASE("a group that was put away is made anew, and none for lines that are left out", "[centre]") {
  centre::Roster roster;
  roster.groups[{7}] = {{7}, "Tuesday", true};
  const centre::ListFile file = centre::read_list("Sam,Tuesday\nAsha,TUESDAY\n=1,Friday\nMo,\n", roster);
  CHECK(centre::new_groups(file, roster) == std::vector<std::string>{"Tuesday"});
}
