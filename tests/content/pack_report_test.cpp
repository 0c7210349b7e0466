// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a pack that loads: criteria that nothing reaches, and what is hard to read.
#include "content/pack_report.h"

#include <filesystem>

#include "pack_folder.h"
#include "support/catch.h"

namespace {

std::string told(const std::vector<content::Mistake>& mistakes) {
  std::string all;
  for (const content::Mistake& mistake : mistakes) all += content::in_words(mistake) + "\n";
  return all;
}

constexpr base::Date today{2026, 11, 26};

}  // namespace

TEST_CASE("every criterion of every pack that ships is reached, and every activity is easy to read",
          "[content]") {
  int packs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(assets_folder + "/packs")) {
    const content::Loaded loaded = content::load_pack(entry.path().string());
    REQUIRE(loaded.catalogue.packs.size() == 1);
    CHECK(told(content::shortcomings(loaded, today)) == "");
    ++packs;
  }
  CHECK(packs == 5);
}

TEST_CASE("the main activities reach the criteria that the specification gives them", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const std::vector<content::Reached> all = content::reached_criteria(loaded.catalogue.packs[0]);
  const std::pair<const char*, const char*> main_ones[] = {
      {"1.1", "A05"}, {"1.2", "A06"}, {"1.3", "A06"}, {"2.1", "A10"}, {"2.2", "A11"},
      {"2.3", "A11"}, {"3.1", "A12"}, {"3.2", "A13"}, {"3.3", "A13"}, {"4.1", "A16"},
      {"4.2", "A17"}, {"4.3", "A15"}, {"4.4", "A18"}};
  REQUIRE(all.size() == std::size(main_ones));
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(main_ones[i].first);
    CHECK(all[i].criterion == main_ones[i].first);
    const auto& ids = all[i].activities;
    CHECK(std::find(ids.begin(), ids.end(), main_ones[i].second) != ids.end());
  }
}

TEST_CASE("a criterion that nothing reaches is said, and the hardest sentence is named", "[content]") {
  const PackFolder folder;
  folder.write(
      "activities/a01.toml",
      PackFolder::activity("A01",
                           "[[steps]]\nid = \"a\"\nkind = \"show\"\nquestion = \"Look at this.\"\n"
                           "paragraphs = [\"It is a dog.\", \"Institutional accreditation necessitates "
                           "qualification documentation.\"]\n"));
  const content::Loaded loaded = content::load_pack(folder.pack());
  REQUIRE(loaded.mistakes.empty());
  const std::string said = told(content::shortcomings(loaded, today));
  INFO(said);
  CHECK(said.find("no activity reaches criterion “1.1”") != std::string::npos);
  CHECK(said.find("A01: it reads like grade") != std::string::npos);
  CHECK(said.find("hardest sentence is “Institutional") != std::string::npos);
}
