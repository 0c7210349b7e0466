// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/text.h"
#include "content/catalogue.h"
#include "content/icons.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "steps/language.h"
#include "steps/reading.h"
#include "steps/said.h"
#include "support/catch.h"

namespace {

const content::Catalogue& catalogue_of(const content::Loaded& loaded) { return loaded.catalogue; }

// Everything that one activity says to a learner.
std::vector<std::string> texts_of(const content::Activity& activity) {
  std::vector<std::string> texts = {activity.title, activity.about};
  for (const steps::Step& step : activity.steps) {
    for (std::string& text : steps::said_in(step)) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

TEST_CASE("the pack that comes with the program has no mistake", "[content]") {
  const content::Loaded loaded = content::load_packs(assets_folder + "/packs");
  for (const content::Mistake& mistake : loaded.mistakes) UNSCOPED_INFO(in_words(mistake));
  CHECK(loaded.mistakes.empty());
  for (const content::Mistake& mistake : loaded.left_out) UNSCOPED_INFO(in_words(mistake));
  CHECK(loaded.left_out.empty());
  for (const char* id : {"A02", "A05", "A16"}) CHECK(loaded.catalogue.activity(id) != nullptr);
  CHECK(loaded.catalogue.activity("A99") == nullptr);
}

TEST_CASE("the default criteria say that they are not official wording", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const content::Unit& unit = catalogue_of(loaded).packs[0].unit;
  CHECK(unit.set_name == "PCP-L1-default");
  CHECK(unit.set_version == "1");
  CHECK_FALSE(unit.official);
  CHECK(unit.wording_note.find("not official") != std::string::npos);
  REQUIRE(unit.outcomes.size() == 4);
  std::vector<std::size_t> counts;
  for (const content::Outcome& outcome : unit.outcomes) counts.push_back(outcome.criteria.size());
  CHECK(counts == std::vector<std::size_t>{3, 3, 3, 4});
  CHECK(unit.outcomes[3].criteria[2].extended);
  CHECK_FALSE(unit.outcomes[3].criteria[0].extended);
}

TEST_CASE("66: every activity is plain English: short sentences, easy words", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  for (const content::Activity& activity : loaded.catalogue.packs[0].activities) {
    steps::Reading level;
    for (const std::string& text : texts_of(activity)) level.add(text);
    INFO(activity.id << ": mean " << level.mean() << ", longest " << level.longest << ", grade "
                     << level.grade());
    CHECK(level.words >= steps::words_to_judge);
    CHECK(level.mean() <= steps::most_words_on_average);
    CHECK(level.longest <= steps::most_words_in_a_sentence);
    CHECK(level.grade() <= steps::highest_grade);
    CHECK(level.grade() > -3);  // a broken counter would pass everything
  }
}

TEST_CASE("the gentle questions are as plain as the activities", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  steps::Reading level;
  for (const auto& [rule, words] : loaded.catalogue.packs[0].rules) level.add(words.question);
  CHECK(level.mean() <= steps::most_words_on_average);
  CHECK(level.grade() <= steps::highest_grade);
}

TEST_CASE("syllables are counted well enough to fail", "[content]") {
  CHECK(steps::syllables_in("patient") == 2);
  CHECK(steps::syllables_in("time") == 1);
  CHECK(steps::syllables_in("qualification") >= 5);
  steps::Reading hard;
  hard.add("Organisational qualification documentation necessitates institutional accreditation.");
  CHECK(hard.grade() > 5);
}

TEST_CASE("there are 24 values and one private card, each with a picture and a sentence", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const auto& sort = std::get<steps::PileSort>(loaded.catalogue.activity("A02")->steps[0].kind);
  REQUIRE(sort.cards.size() == 25);
  CHECK(sort.piles.size() == 3);
  std::set<std::string> icons;
  for (const steps::Option& card : sort.cards) {
    CAPTURE(card.id);
    CHECK_FALSE(card.icon.empty());
    CHECK_FALSE(card.detail.empty());
    CHECK(icons.insert(card.icon).second);  // a picture that two cards share tells neither
    CHECK((card.ring == "just_me") == (card.id == "faith"));
  }
}

TEST_CASE("the private card comes up in no answer that others see", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  for (const content::Activity& activity : loaded.catalogue.packs[0].activities) {
    for (const steps::Step& step : activity.steps) {
      const steps::Source* source = steps::source_of(step);
      if (source == nullptr || step.ring == "just_me") continue;
      for (const steps::Option& option : source->options) CHECK(option.id != "faith");
    }
  }
}

TEST_CASE("there are 30 qualities, each with its own picture and one plain sentence", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const auto& pick = std::get<steps::Pick>(loaded.catalogue.activity("A05")->steps[2].kind);
  REQUIRE(pick.source.options.size() == 30);
  std::set<std::string> icons;
  for (const steps::Option& card : pick.source.options) {
    CAPTURE(card.id);
    CHECK(icons.insert(card.icon).second);
    CHECK(steps::sentences_in(card.detail).size() == 1);
  }
}

TEST_CASE("rings are those that the specification gives", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  for (const steps::Step& step : loaded.catalogue.activity("A02")->steps) CHECK(step.ring == "my_adviser");
  CHECK(loaded.catalogue.step_of("A05/energy")->ring == "just_me");
  CHECK(loaded.catalogue.step_of("A05/energy")->optional);
  CHECK(loaded.catalogue.step_of("A05/example#patient")->ring == "my_portfolio");
  CHECK(loaded.catalogue.step_of("A16/check@2")->ring == "my_portfolio");
  CHECK(loaded.catalogue.step_of("A16/nothing") == nullptr);
}

TEST_CASE("every icon of the table has its own place in the font's private area", "[content]") {
  const content::LoadedIcons loaded = content::load_icons(assets_folder);
  CHECK(loaded.mistakes.empty());
  CHECK(loaded.icons.size() > 80);
  for (const auto& [name, place] : loaded.icons) {
    CAPTURE(name);
    CHECK(place >= 0xF001);
    CHECK(place <= 0xF682);
  }
}
