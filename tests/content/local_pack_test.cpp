// SPDX-License-Identifier: GPL-3.0-or-later
// What a centre adds to a programme: cards with a source and a day, or else nothing of it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "content/catalogue.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

void write_file(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

// The small pack asks which of its likes is best; a centre adds to them.
struct Centre {
  Centre() {
    programme.write(
        "activities/a01.toml",
        PackFolder::activity("A01",
                             "[[steps]]\nid = \"best\"\nkind = \"choose\"\nquestion = \"Which?\"\n"
                             "cards = \"likes\"\n"));
    write_pack("small");
  }
  void write_pack(const std::string& target) const {
    write_file(
        root() / "near/pack.toml",
        "name = \"near\"\nversion = \"1\"\ntitle = \"Near\"\nkind = \"local\"\nfor = \"" + target + "\"\n");
  }
  void write_cards(const std::string& cards) const { write_file(root() / "near/cards/likes.toml", cards); }
  fs::path root() const { return fs::path(programme.packs()).parent_path() / "centre"; }
  content::Loaded loaded() const { return content::load_packs(programme.packs(), root().string()); }

  PackFolder programme;
};

const std::string sourced = "source = \"Own look\"\nchecked = \"2026-11-01\"\nvalid_until = \"2027-08-31\"\n";
const std::string soup = "[[cards]]\nid = \"soup\"\nwords = \"Soup\"\n";

std::size_t likes_in(const content::Loaded& loaded) {
  return steps::source_of(loaded.catalogue.activity("A01")->steps[0])->options.size();
}

std::string said_of(const content::Loaded& loaded) {
  return loaded.left_out.empty() ? "" : content::in_words(loaded.left_out.front());
}

}  // namespace

TEST_CASE("a centre's cards join the bank of the same name", "[content]") {
  const Centre centre;
  centre.write_cards(sourced + soup);
  const content::Loaded loaded = centre.loaded();
  INFO(said_of(loaded));
  CHECK(loaded.mistakes.empty());
  CHECK(loaded.left_out.empty());
  REQUIRE(likes_in(loaded) == 3);
  const steps::Option& added = steps::source_of(loaded.catalogue.activity("A01")->steps[0])->options.back();
  CHECK(added.id == "soup");
  CHECK(added.source == "Own look");
  CHECK(added.valid_until == "2027-08-31");
}

TEST_CASE("a local pack with a mistake is left out whole, and what is wrong is said", "[content]") {
  const Centre centre;
  const auto with = [&](const std::string& cards) {
    centre.write_cards(cards);
    const content::Loaded loaded = centre.loaded();
    CHECK(loaded.mistakes.empty());
    CHECK(likes_in(loaded) == 2);
    return said_of(loaded);
  };
  CHECK(with(soup).find("near/cards/likes.toml:1: card “soup”: a local card says where") == 0);
  CHECK(with(sourced + "[[cards]]\nid = \"tea\"\nwords = \"Our tea\"\n").find("the id “tea” comes twice") !=
        std::string::npos);
  CHECK(with(sourced + soup + "[[cards]\n").find("near/cards/likes.toml:") != std::string::npos);
  CHECK(with(sourced).find("there are no cards") != std::string::npos);
  centre.write_pack("nowhere");
  CHECK(with(sourced + soup).find("there is no pack “nowhere” to add to") != std::string::npos);
}

TEST_CASE("a local pack for a newer Fingerpost is left out, and one that says the same cards again",
          "[content]") {
  const Centre centre;
  centre.write_cards(sourced + soup);
  fs::copy(centre.root() / "near", centre.root() / "twin", fs::copy_options::recursive);
  const content::Loaded twins = centre.loaded();
  CHECK(twins.mistakes.empty());
  CHECK(likes_in(twins) == 3);
  CHECK(said_of(twins).find("twin/cards/likes.toml") == 0);
  fs::remove_all(centre.root() / "twin");
  std::ofstream(centre.root() / "near/pack.toml", std::ios::app) << "grammar = 2\n";
  const content::Loaded newer = centre.loaded();
  CHECK(newer.mistakes.empty());
  CHECK(likes_in(newer) == 2);
  CHECK(said_of(newer).find("near/pack.toml:6: pack: it was written for a newer Fingerpost") == 0);
}

TEST_CASE("cards that no bank of the programme takes, and cards of no card, are told", "[content]") {
  const Centre centre;
  centre.write_cards(sourced + soup);
  write_file(centre.root() / "near/cards/helpers.toml", sourced + soup);
  CHECK(
      said_of(centre.loaded()) ==
      "near/cards/helpers.toml:1: cards: “small” has no cards “helpers”. Do this: Name the file like one of "
      "these: likes.");
  fs::remove(centre.root() / "near/cards/helpers.toml");
  centre.write_cards(sourced + soup + "of = \"logistics\"\n");
  CHECK(said_of(centre.loaded()).find("near/cards/likes.toml:4: card “soup”: there is no card “logistics”") ==
        0);
}

TEST_CASE("a programme among the local packs is told where it belongs, and no kind is asked of it",
          "[content]") {
  const Centre centre;
  write_file(centre.root() / "near/pack.toml", "name = \"near\"\nversion = \"1\"\ntitle = \"Near\"\n");
  const content::Loaded loaded = centre.loaded();
  REQUIRE(loaded.left_out.size() == 1);
  CHECK(said_of(loaded).find("near/pack.toml: this is a programme") == 0);
}

TEST_CASE("a local pack by itself is told what it adds, or which programmes there are", "[content]") {
  const Centre centre;
  centre.write_cards(sourced + soup);
  const std::string assets = fs::path(centre.programme.packs()).parent_path().string();
  const std::string near = (centre.root() / "near").string();
  const auto in_words_of = [&] {
    std::string all;
    for (const content::Mistake& mistake : content::load_pack(near, assets).mistakes)
      all += content::in_words(mistake) + "\n";
    return all;
  };
  CHECK(in_words_of() == "");
  const content::Loaded loaded = content::load_pack(near, assets);
  CHECK(loaded.written.is_local);
  CHECK(loaded.written.adds == std::map<std::string, int>{{"likes", 1}});
  centre.write_pack("smal");
  CHECK(in_words_of() ==
        "pack.toml:5: there is no pack “smal” to add to. Do this: Use one of these after “for”: small.\n");
  centre.write_pack("small");
  centre.programme.write("unit.toml", "title = \"\"\n");
  CHECK(in_words_of().find("small/unit.toml:1: ") != std::string::npos);  // not mine, and said so
  centre.programme.write("unit.toml", PackFolder::unit());
  centre.write_cards("source = 3\n");
  CHECK(in_words_of().find("cards/likes.toml:1: ") == 0);
}

TEST_CASE("the example of a local pack fits the programme that ships", "[content]") {
  const content::Loaded loaded = content::load_pack(assets_folder + "/examples/example-local", assets_folder);
  for (const content::Mistake& mistake : loaded.mistakes) UNSCOPED_INFO(in_words(mistake));
  CHECK(loaded.mistakes.empty());
  const content::Loaded without = content::load_pack(real_pack);
  const auto jobs_of = [](const content::Loaded& pack) {
    return std::get<steps::PileSort>(pack.catalogue.step_of("A09/jobs")->kind).cards.size();
  };
  CHECK(jobs_of(loaded) > jobs_of(without));
}
