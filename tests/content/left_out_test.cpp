// SPDX-License-Identifier: GPL-3.0-or-later
// A programme with a mistake is left out and told; the others go on. Only where none is whole is that the
// end.
#include <filesystem>
#include <fstream>

#include "content/catalogue.h"
#include "pack_folder.h"
#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

// A second programme beside the small one.
void write_other(const PackFolder& folder, const std::string& activities) {
  const fs::path other = fs::path(folder.packs()) / "other";
  fs::copy(folder.pack(), other, fs::copy_options::recursive);
  std::ofstream(other / "pack.toml") << "name = \"other\"\nversion = \"1\"\ntitle = \"Other\"\norder = 900\n";
  std::ofstream(other / "activities/a01.toml") << activities;
}

const std::string whole =
    PackFolder::activity("B01", "[[steps]]\nid = \"why\"\nkind = \"write\"\nquestion = \"Why?\"\n");
const std::string faulty =
    PackFolder::activity("B01", "[[steps]]\nid = \"why\"\nkind = \"quiz\"\nquestion = \"Why?\"\n");

}  // namespace

TEST_CASE("one programme with a mistake is left out whole, and the others are there", "[content]") {
  const PackFolder folder;
  write_other(folder, faulty);
  const content::Loaded loaded = content::load_packs(folder.packs());
  CHECK(loaded.mistakes.empty());
  REQUIRE(loaded.catalogue.packs.size() == 1);
  CHECK(loaded.catalogue.packs[0].name == "small");
  CHECK(loaded.catalogue.activity("B01") == nullptr);
  CHECK(loaded.catalogue.programme("other").name == "small");  // whose learners see the first one meanwhile
  REQUIRE(loaded.left_out.size() == 1);
  CHECK(content::in_words(loaded.left_out[0])
            .find("other/activities/a01.toml:8: step “why”: there is no kind") == 0);
}

TEST_CASE("two programmes that are whole are both there, and an empty folder is none", "[content]") {
  const PackFolder folder;
  write_other(folder, whole);
  fs::create_directories(folder.packs() + "/empty");
  const content::Loaded loaded = content::load_packs(folder.packs());
  CHECK(loaded.mistakes.empty());
  CHECK(loaded.left_out.empty());
  CHECK(loaded.catalogue.packs.size() == 2);
}

TEST_CASE("where no programme is whole, all that is wrong is told and there is none", "[content]") {
  const PackFolder folder;
  write_other(folder, faulty);
  folder.write("unit.toml", "title = \"\"\n");
  const content::Loaded loaded = content::load_packs(folder.packs());
  CHECK(loaded.catalogue.packs.empty());
  CHECK(loaded.left_out.empty());
  bool has_both[2] = {false, false};
  for (const content::Mistake& mistake : loaded.mistakes) {
    has_both[0] = has_both[0] || mistake.file.starts_with("small/");
    has_both[1] = has_both[1] || mistake.file.starts_with("other/");
  }
  CHECK(has_both[0]);
  CHECK(has_both[1]);
}

TEST_CASE("of two programmes with one activity the first that is offered stays", "[content]") {
  const PackFolder folder;
  write_other(folder, PackFolder::activity(
                          "A01", "[[steps]]\nid = \"why\"\nkind = \"write\"\nquestion = \"Why?\"\n"));
  const content::Loaded loaded = content::load_packs(folder.packs());
  CHECK(loaded.mistakes.empty());
  REQUIRE(loaded.catalogue.packs.size() == 1);
  CHECK(loaded.catalogue.packs[0].name == "small");
  REQUIRE(loaded.left_out.size() == 1);
  CHECK(loaded.left_out[0].what == "another pack has an activity “A01”");
}

TEST_CASE("a local pack among the programmes is told where it belongs", "[content]") {
  const PackFolder folder;
  fs::create_directories(folder.packs() + "/near/cards");
  std::ofstream(folder.packs() + "/near/pack.toml")
      << "name = \"near\"\nversion = \"1\"\ntitle = \"Near\"\nkind = \"local\"\nfor = \"small\"\n";
  const content::Loaded loaded = content::load_packs(folder.packs());
  CHECK(loaded.catalogue.packs.size() == 1);
  REQUIRE(loaded.left_out.size() == 1);
  CHECK(loaded.left_out[0].what == "this is a local pack, and only programmes are used here");
}
