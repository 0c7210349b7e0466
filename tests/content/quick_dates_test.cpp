// SPDX-License-Identifier: GPL-3.0-or-later
// Quick dates: days from now for a plan, days before it for a log.
#include "content/catalogue.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "support/catch.h"

namespace {

content::Loaded with_quick(const std::string& dates) {
  const PackFolder folder;
  folder.write("activities/a01.toml",
               PackFolder::activity("A01",
                                    "[[steps]]\nid = \"day\"\nkind = \"pick_date\"\nquestion = \"When?\"\n"
                                    "quick = [" +
                                        dates + "]\n"));
  return content::load_pack(folder.pack());
}

}  // namespace

TEST_CASE("a log offers today and days that are over", "[content]") {
  const content::Loaded loaded = with_quick(
      "{ words = \"Today\", days = 0 }, { words = \"Yesterday\", days = -1 },"
      "{ words = \"A month ago\", months = -1 }, { words = \"In 2 weeks\", days = 14 }");
  for (const content::Mistake& mistake : loaded.mistakes) UNSCOPED_INFO(in_words(mistake));
  REQUIRE(loaded.mistakes.empty());
  const auto& pick = std::get<steps::PickDate>(loaded.catalogue.activity("A01")->steps[0].kind);
  REQUIRE(pick.quick.size() == 4);
  const base::Date today{2027, 3, 1};
  CHECK(steps::day_of(pick.quick[0], today) == today);
  CHECK(steps::day_of(pick.quick[1], today) == base::Date{2027, 2, 28});
  CHECK(steps::day_of(pick.quick[2], today) == base::Date{2027, 2, 1});
  CHECK(steps::day_of(pick.quick[3], today) == base::Date{2027, 3, 15});
}

TEST_CASE("a quick date more than a year away, or none at all, is told about", "[content]") {
  CHECK(with_quick("{ words = \"Long ago\", days = -400 }").mistakes.size() == 1);
  CHECK(with_quick("{ words = \"Now\" }").mistakes.size() == 1);
}
