// SPDX-License-Identifier: GPL-3.0-or-later
// The guide for people who write packs keeps its word: the whole small pack in it has nothing wrong.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "base/text.h"
#include "content/pack_report.h"
#include "pack_folder.h"
#include "support/catch.h"

namespace {

std::string guide() {
  std::ifstream file(assets_folder + "/README.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

// The files of the section: each begins with its name behind a #, and ends where the next one begins.
std::map<std::string, std::string> small_pack_of_guide() {
  std::map<std::string, std::string> files;
  bool is_here = false;
  std::string name;
  for (const std::string& line : base::split(guide(), '\n')) {
    if (line.starts_with("## ")) is_here = line == "## A whole small pack";
    if (!is_here || (!line.starts_with("    ") && !line.empty())) continue;
    const std::string text = line.empty() ? line : line.substr(4);
    if (text.starts_with("# ")) {
      name = text.substr(2);
    } else if (!name.empty()) {
      files[name] += text + "\n";
    }
  }
  return files;
}

}  // namespace

TEST_CASE("the whole small pack of the guide has nothing wrong", "[content]") {
  const std::map<std::string, std::string> files = small_pack_of_guide();
  REQUIRE(files.size() == 5);
  const PackFolder folder;
  const std::string pack = folder.packs() + "/volunteering";
  for (const auto& [name, text] : files) {
    const std::filesystem::path path = pack + "/" + name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  const content::Loaded loaded = content::load_pack(pack, assets_folder);
  for (const content::Mistake& mistake : loaded.mistakes) UNSCOPED_INFO(content::in_words(mistake));
  REQUIRE(loaded.mistakes.empty());
  const std::vector<content::Mistake> lacks = content::shortcomings(loaded, {2026, 11, 26});
  for (const content::Mistake& mistake : lacks) UNSCOPED_INFO(content::in_words(mistake));
  CHECK(lacks.empty());
  CHECK(loaded.catalogue.packs[0].activity("V01")->steps.size() == 2);
}

TEST_CASE("the guide names every bank that a centre's cards may join in the programme that ships",
          "[content]") {
  const std::string text = guide();
  for (const auto& entry :
       std::filesystem::directory_iterator(assets_folder + "/examples/example-local/cards")) {
    const std::string bank = entry.path().stem().string();
    CAPTURE(bank);
    CHECK(text.find("`" + bank + "`") != std::string::npos);
    CHECK(std::filesystem::exists(real_pack + "/cards/" + bank + ".toml"));
  }
}
