// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/catalogue.h"
#include "pack_folder.h"
#include "support/catch.h"

namespace {

// An activity whose own lines, from the fifth on, are these.
content::Loaded with_times(const std::string& lines) {
  const PackFolder folder;
  folder.write("activities/a01.toml",
               "id = \"A01\"\ntitle = \"A title\"\nabout = \"About 5 minutes.\"\nstretch = \"about_me\"\n" +
                   lines + "[[steps]]\nid = \"why\"\nkind = \"write\"\nquestion = \"Why?\"\n");
  return content::load_pack(folder.pack());
}

}  // namespace

TEST_CASE("an activity says how long it takes in all and how often it comes", "[content]") {
  const content::Loaded loaded = with_times("minutes = 8\nsession_minutes = 30\n");
  REQUIRE(loaded.mistakes.empty());
  const content::Activity& activity = loaded.catalogue.packs.front().activities.front();
  CHECK(activity.minutes == 8);
  CHECK(activity.session_minutes == 30);
  CHECK(content::load_pack(real_pack).catalogue.activity("A18")->visits == 3);
  const content::Loaded without = with_times("");
  CHECK(without.catalogue.packs.front().activities.front().session_minutes == 0);
  CHECK(without.catalogue.packs.front().activities.front().visits == 1);
}

TEST_CASE("times that cannot be are told with their line and how to mend them", "[content]") {
  const std::pair<std::string, std::string> wrong[] = {
      {"session_minutes = 9\nminutes = 10\n", "less time in all than at the screen"},
      {"session_minutes = 9\n", "less time in all than at the screen"},
      {"visits = 2\n", "only an activity that repeats"},
      {"visits = 0\n", "“visits” is 0"},
      {"session_minutes = 9000\n", "“session_minutes” is 9000"},
  };
  for (const auto& [lines, what] : wrong) {
    CAPTURE(lines);
    const content::Loaded loaded = with_times(lines);
    REQUIRE(loaded.mistakes.size() == 1);
    CHECK(loaded.mistakes.front().line == 5);
    CHECK(loaded.mistakes.front().what.find(what) != std::string::npos);
    CHECK_FALSE(loaded.mistakes.front().mend.empty());
  }
}
