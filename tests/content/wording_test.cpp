// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the checklist about words: what no sentence of the program or of its pack may say.
#include <regex>

#include "base/text.h"
#include "content/words.h"
#include "pack_folder.h"
#include "steps/language.h"
#include "steps/reading.h"
#include "support/catch.h"

namespace {

struct Said {
  std::string where, words;
};

// Each sentence of the shell, and each line in quotation marks of the pack's files.
std::vector<Said> all_said() {
  std::vector<Said> all;
  const content::LoadedWords loaded = content::load_words(assets_folder + "/words");
  for (const auto& [name, words] : loaded.words.table) all.push_back({name, words});
  for (const content::Pack& pack : content::load_packs(assets_folder + "/packs").catalogue.packs) {
    for (const content::Activity& activity : pack.activities) {
      all.push_back({activity.id, activity.title});
      all.push_back({activity.id, activity.about});
      for (const steps::Step& step : activity.steps) {
        all.push_back({activity.id + "/" + step.id, step.question});
        all.push_back({activity.id + "/" + step.id, step.help});
      }
    }
  }
  return all;
}

std::vector<std::string> found(const std::regex& banned, const std::vector<Said>& all) {
  std::vector<std::string> places;
  for (const Said& said : all) {
    if (std::regex_search(base::lower_case(said.words), banned))
      places.push_back(said.where + ": " + said.words);
  }
  return places;
}

const std::regex pointing(
    "\\b(on|to) the (right|left)\\b|\\b(top|bottom) (left|right)\\b|"
    "\\bthe (red|green|blue|yellow|orange|white|black|round|square|big|small) (button|box|one|sign|part)\\b|"
    "\\bclick here\\b");
const std::regex counting(
    "\\bscores?\\b|\\bpoints\\b|\\bmarks out of\\b|\\bgrade\\b|\\bcountdown\\b|"
    "\\b(seconds|minutes) (left|to go)\\b|\\bfail(ed)? (the|this)\\b|\\b(a|the|your) wrong "
    "answer\\b|\\bhurry\\b");
const std::regex numbers_as_words(
    "\\b(twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|hundred)\\b");

// Long words of the packs that nobody explains.
std::vector<std::string> unexplained(const content::Catalogue& catalogue, const std::vector<Said>& all) {
  std::vector<std::string> words;
  for (const Said& said : all) {
    for (const base::Word& place : base::words_in(said.words)) {
      const std::string word = said.words.substr(place.offset, place.length);
      const bool is_long = steps::syllables_in(word) > steps::most_syllables;
      if (is_long && catalogue.meanings_in(word).empty()) words.push_back(said.where + ": " + word);
    }
  }
  return words;
}

}  // namespace

TEST_CASE("65: each long word of the packs is explained, one press away", "[access]") {
  const content::Catalogue catalogue = content::load_packs(assets_folder + "/packs").catalogue;
  CHECK(unexplained(catalogue, {{"planted", "An apprenticeship or a qualification."}}) ==
        std::vector<std::string>{"planted: qualification"});
  std::vector<Said> of_packs;
  for (const Said& said : all_said()) {
    if (said.where.starts_with("A")) of_packs.push_back(said);
  }
  REQUIRE(of_packs.size() > 20);
  CHECK(unexplained(catalogue, of_packs) == std::vector<std::string>{});
  for (const auto& [word, meaning] : catalogue.packs.front().glossary) {
    INFO(word << ": " << meaning);
    CHECK(steps::language_faults(meaning, steps::most_words_in_a_sentence).empty());
    CHECK(catalogue.meanings_in(meaning).empty());  // no word is explained by another one
  }
}

TEST_CASE("36: no sentence points at a place, a shape or a colour alone", "[access]") {
  CHECK(found(pointing, {{"planted", "Press the green button on the right."}}).size() == 1);
  CHECK(found(pointing, all_said()) == std::vector<std::string>{});
}

TEST_CASE("83: words in capitals are found wherever they stand, and abbreviations are not", "[access]") {
  CHECK(steps::language_faults("This is IMPORTANT for you.", 15).size() == 1);
  CHECK(steps::language_faults("Put it on this PC, or in your CV.", 15).empty());
  for (const Said& said : all_said()) {
    INFO(said.where);
    CHECK(steps::language_faults(said.words, 1000).empty());
  }
}

TEST_CASE("86: large numbers are written in digits", "[access]") {
  CHECK(found(numbers_as_words, {{"planted", "Choose twelve cards."}}).size() == 1);
  CHECK(found(numbers_as_words, all_said()) == std::vector<std::string>{});
}

TEST_CASE("90: no sentence counts down, scores or hurries anybody", "[access]") {
  CHECK(found(counting, {{"planted", "You have 3 seconds left."}}).size() == 1);
  CHECK(found(counting, all_said()) == std::vector<std::string>{});
}

TEST_CASE("73: no two questions of the pack ask for the same thing in the same words", "[access]") {
  for (const content::Pack& pack : content::load_packs(assets_folder + "/packs").catalogue.packs) {
    std::map<std::string, std::string> asked;
    for (const content::Activity& activity : pack.activities) {
      for (const steps::Step& step : activity.steps) {
        const std::string slot = activity.id + "/" + step.id;
        const auto [first, is_new] = asked.try_emplace(step.question, slot);
        INFO(slot << " asks what " << first->second << " asks: " << step.question);
        CHECK((is_new || step.question.empty()));
        CHECK(step.question.find("your name") == std::string::npos);  // it is asked for once, at the start
      }
    }
    CHECK(asked.size() > 10);
  }
}
