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

namespace {

std::string told_of(const PackFolder& folder) {
  const content::Loaded loaded = content::load_pack(folder.pack());
  for (const content::Mistake& mistake : loaded.mistakes) UNSCOPED_INFO(content::in_words(mistake));
  REQUIRE(loaded.mistakes.empty());
  return told(content::shortcomings(loaded, today));
}

bool says(const std::string& all, const std::string& part) {
  UNSCOPED_INFO(all);
  return all.find(part) != std::string::npos;
}

const std::string writing = "[[steps]]\nid = \"why\"\nkind = \"write\"\nquestion = \"Why?\"\n";

PackFolder& with_steps(PackFolder& folder, const std::string& steps) {
  folder.write("activities/a01.toml", PackFolder::activity("A01", steps));
  return folder;
}

std::string unit_with(const std::string& more) { return PackFolder::unit() + more; }

}  // namespace

TEST_CASE("the small pack of these tests lacks only what it is asked for here", "[content]") {
  PackFolder folder;
  with_steps(folder, writing +
                         "criteria = [\"1.1\"]\n[[steps]]\nid = \"like\"\nkind = \"choose\"\n"
                         "question = \"Which?\"\ncards = \"likes\"\n");
  CHECK(told_of(folder) == "");
}

TEST_CASE("a criterion that only steps that never count name, and one that cannot be met, are said",
          "[content]") {
  PackFolder folder;
  CHECK(says(told_of(with_steps(folder, writing + "ring = \"just_me\"\ncriteria = [\"1.1\"]\n")),
             "criterion “1.1” is named only by steps that never count"));
  with_steps(folder, writing + "criteria = [\"1.1\"]\n");
  folder.write("unit.toml", unit_with("least = 20\n"));
  CHECK(says(told_of(folder), "criterion “1.1” asks for 20 things, and 1 can be kept at most"));
  folder.write("unit.toml", unit_with("least_questions = 2\n"));
  CHECK(says(told_of(folder), "criterion “1.1” asks for 2 questions, and 1 names it"));
}

TEST_CASE("hard words are named, in sentences of any length, unless the pack explains them", "[content]") {
  PackFolder folder;
  with_steps(folder, writing + "help = \"Asha showed organisational accountability.\"\n");
  CHECK(says(told_of(folder), "A01: it has hard words: organisational, accountability. Do this: "));
  folder.write(
      "pack.toml",
      "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[glossary]\norganisational = \"of a group\"\n"
      "accountability = \"who must answer for it\"\n");
  CHECK_FALSE(says(told_of(folder), "hard words"));
}

TEST_CASE("facts that no step shows are said, and not where they are sorted", "[content]") {
  const std::string cards =
      "source = \"A look\"\nchecked = \"2026-11-01\"\n[[cards]]\nid = \"tea\"\nwords = \"Tea\"\n"
      "facts = [{ label = \"Where\", words = \"In a cup\" }]\n[[cards]]\nid = \"cake\"\nwords = \"Cake\"\n";
  PackFolder folder;
  folder.write("cards/likes.toml", cards);
  const std::string asked = "[[steps]]\nid = \"a\"\nquestion = \"Which?\"\ncards = \"likes\"\n";
  CHECK(says(told_of(with_steps(folder, asked + "kind = \"pick\"\nmost = 1\n")),
             "cards/likes.toml:3: no step shows the facts of these cards"));
  CHECK_FALSE(says(told_of(with_steps(folder, asked + "kind = \"choose\"\n")), "the facts"));
  CHECK_FALSE(says(told_of(with_steps(folder, asked + "kind = \"pile_sort\"\npiles = [{ id = \"x\", words = "
                                                      "\"X\" }, { id = \"y\", words = \"Y\" }]\n")),
                   "the facts"));
}

TEST_CASE("cards that no step uses are known, and are no shortcoming", "[content]") {
  PackFolder folder;
  CHECK_FALSE(says(told_of(folder), "likes"));
  CHECK(content::unused_banks(content::load_pack(folder.pack())) == std::vector<std::string>{"likes"});
  with_steps(folder, "[[steps]]\nid = \"a\"\nquestion = \"Which?\"\ncards = \"likes\"\nkind = \"choose\"\n");
  CHECK(content::unused_banks(content::load_pack(folder.pack())).empty());
}

TEST_CASE("days that are over or not yet there are said", "[content]") {
  PackFolder folder;
  folder.write(
      "cards/likes.toml",
      "checked = \"2025-01-01\"\nvalid_until = \"2025-08-31\"\n[[cards]]\nid = \"tea\"\nwords = \"Tea\"\n"
      "[[cards]]\nid = \"cake\"\nwords = \"Cake\"\nchecked = \"2062-11-01\"\nvalid_until = \"2062-12-01\"\n");
  const std::string all = told_of(folder);
  CHECK(says(all, "cards/likes.toml:3: it was over on 31 August 2025, so learners read"));
  CHECK(says(all, "cards/likes.toml:6: nobody can have looked on 1 November 2062 yet"));
}

TEST_CASE("a step of the portfolio after the declaration is said, but not where it reads back", "[content]") {
  const std::string declare =
      "[[steps]]\nid = \"mine\"\nkind = \"declare\"\nquestion = \"Is it yours?\"\nstatements = [\"It is "
      "mine.\"]\n";
  const std::string back =
      "[[steps]]\nid = \"card\"\nkind = \"read_back\"\nquestion = \"Look.\"\nlines = [\"It is "
      "{A01/why}.\"]\n";
  PackFolder folder;
  CHECK(says(told_of(with_steps(folder, declare + writing)),
             "A01: its step “why” comes after the declaration"));
  CHECK_FALSE(says(told_of(with_steps(folder, writing + declare + back)), "after the declaration"));
  CHECK_FALSE(
      says(told_of(with_steps(folder, declare + writing + "ring = \"just_me\"\n")), "after the declaration"));
}

TEST_CASE("files that nothing reads, and a name unlike its folder, are said", "[content]") {
  const PackFolder folder;
  folder.write("activities/a02.toml.txt", "id = \"A02\"\n");
  folder.write("notes.doc", "Notes");
  folder.write("pack.toml", "name = \"large\"\nversion = \"1\"\ntitle = \"Large\"\n");
  const std::string all = told_of(folder);
  CHECK(says(all, "activities/a02.toml.txt: this is not read. Do this: Take “.txt” off its name."));
  CHECK(says(all, "notes.doc: this is not read."));
  CHECK(says(all, "pack.toml: its name “large” is not that of its folder, “small”."));
  CHECK_FALSE(says(all, "unit.toml: this is not read"));
}
