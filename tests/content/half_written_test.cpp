// SPDX-License-Identifier: GPL-3.0-or-later
// A pack while its writer saves: any of its files ends anywhere.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "content/icons.h"
#include "content/pack_files.h"
#include "pack_folder.h"
#include "support/catch.h"
#include "support/short_way.h"

namespace {

constexpr std::size_t cut_every = 31;  // bytes: in the midst of words, marks and letters of two bytes

content::PackTexts short_way_texts() {
  content::PackTexts texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(short_way_pack)) {
    if (entry.path().extension() != ".toml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    texts[std::filesystem::relative(entry.path(), short_way_pack).string()] =
        std::string(std::istreambuf_iterator<char>(file), {});
  }
  return texts;
}

std::set<std::string, std::less<>> icon_names_of_program() {
  std::set<std::string, std::less<>> names;
  for (const auto& [name, place] : content::load_icons(assets_folder).icons) names.insert(name);
  return names;
}

// Each activity can be begun, and each step has a question.
bool is_whole(const content::Loaded& loaded) {
  if (loaded.catalogue.packs.size() != 1 || loaded.catalogue.packs[0].activities.empty()) return false;
  for (const content::Activity& activity : loaded.catalogue.packs[0].activities) {
    if (activity.title.empty() || activity.steps.empty()) return false;
    for (const steps::Step& step : activity.steps) {
      if (step.question.empty()) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a pack of which one file ends anywhere says what is wrong, or is a whole pack",
          "[content][many]") {
  const content::PackTexts whole = short_way_texts();
  const auto icons = icon_names_of_program();
  REQUIRE(whole.size() >= 10);
  REQUIRE(content::pack_from(whole, icons).mistakes.empty());
  std::size_t told = 0;
  std::size_t tried = 0;
  for (const auto& [name, text] : whole) {
    for (std::size_t at = 0; at < text->size(); at += cut_every) {
      content::PackTexts cut = whole;
      cut[name] = text->substr(0, at);
      const content::Loaded loaded = content::pack_from(std::move(cut), icons);
      ++tried;
      if (loaded.mistakes.empty()) {
        INFO(name << " cut at " << at);
        CHECK(is_whole(loaded));
        continue;
      }
      ++told;
      for (const content::Mistake& mistake : loaded.mistakes) {
        INFO(name << " cut at " << at << ": " << content::in_words(mistake));
        CHECK((!mistake.what.empty() && !mistake.mend.empty()));
      }
    }
  }
  CHECK(tried > 900);
  CHECK(told > tried / 2);
}
