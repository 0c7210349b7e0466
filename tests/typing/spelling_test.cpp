// SPDX-License-Identifier: GPL-3.0-or-later
// With the dictionary of the system's package hunspell-en-gb.
#include "typing/spelling.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/letters.h"
#include "base/text.h"
#include "support/catch.h"

using typing::Doubt;
using typing::Spelling;

namespace {

namespace fs = std::filesystem;

Spelling british() {
  base::Result<Spelling> opened = Spelling::open("/usr/share/hunspell/en_GB");
  REQUIRE(opened);
  return std::move(*opened);
}

// A small dictionary of one's own, in any bytes.
std::string dictionary_of(const std::string& name, const std::string& rules, const std::string& words) {
  const fs::path folder = fs::temp_directory_path() / "fingerpost_spelling_test";
  fs::create_directories(folder);
  std::ofstream(folder / (name + ".aff"), std::ios::binary) << rules;
  std::ofstream(folder / (name + ".dic"), std::ios::binary) << words;
  return (folder / name).string();
}

std::vector<std::string> doubted(const Spelling& spelling, std::string_view text) {
  std::vector<std::string> words;
  std::size_t from = 0;
  while (const std::optional<Doubt> doubt = spelling.first_doubt(text, from, {})) {
    words.push_back(doubt->word);
    from = doubt->start + doubt->length;
  }
  return words;
}

}  // namespace

TEST_CASE("a wrong word is found, with up to three others to choose from", "[typing]") {
  const Spelling spelling = british();
  const std::string text = "It matters becuase I want it.";
  const std::optional<Doubt> doubt = spelling.first_doubt(text, 0, {});
  REQUIRE(doubt);
  CHECK(text.substr(doubt->start, doubt->length) == "becuase");
  CHECK(doubt->choices.size() <= 3);
  CHECK(doubt->choices.front() == "because");
  CHECK_FALSE(spelling.first_doubt(text, doubt->start + doubt->length, {}));
}

TEST_CASE("British spelling is right, and so are words that begin a sentence", "[typing]") {
  CHECK(doubted(british(), "The colour of my favourite theatre. I organised it. I don't know. We’re here.")
            .empty());
  CHECK(doubted(british(), "color") == std::vector<std::string>{"color"});
}

TEST_CASE("a word that the learner keeps is not asked about again", "[typing]") {
  const std::vector<std::string> kept = {"becuase"};
  CHECK_FALSE(british().first_doubt("becuase becuase", 0, kept));
}

TEST_CASE("names and the pack's words are never wrong, with an s behind them neither", "[typing]") {
  Spelling spelling = british();
  CHECK(doubted(spelling, "Kasia and Llinos").size() == 2);
  spelling.know("Kasia Nowak, and Llinos’s");
  CHECK(doubted(spelling, "kasia, Nowak, Kasia's, Llinos and Kasia’s").empty());
}

TEST_CASE("numbers, abbreviations, addresses, emoji and other scripts are not doubted", "[typing]") {
  CHECK(doubted(
            british(),
            "My NVQ and my GCSEs2 in 2026. sam.smyth@exampel.org www.exampel.co.uk 🙂🙂 Привіт 7up")
            .empty());
  CHECK(doubted(british(), "i am").empty());
}

TEST_CASE("markup, long words and broken bytes survive", "[typing]") {
  const Spelling spelling = british();
  CHECK(doubted(spelling, "<b>good</b> & <i>nise</i>") == std::vector<std::string>{"nise"});
  CHECK(doubted(spelling, std::string(10000, 'q')).empty());
  CHECK(doubted(spelling, "\xff\xfe\x80 good").empty());
  CHECK(doubted(spelling, "").empty());
}

TEST_CASE("common words are offered before rare ones", "[typing]") {
  std::ifstream file(std::string(FINGERPOST_SOURCE) + "/assets/words/common_words.txt");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  Spelling spelling = british();
  spelling.prefer(std::make_shared<typing::Vocabulary>(typing::Vocabulary::of_list(text)));
  const std::pair<const char*, const char*> mistakes[] = {
      {"beter", "better"},     {"becuase", "because"},      {"wich", "which"},
      {"freind", "friend"},    {"peple", "people"},         {"recieve", "receive"},
      {"alot", "a lot"},       {"untill", "until"},         {"definately", "definitely"},
      {"tomorow", "tomorrow"}, {"intrested", "interested"}, {"thier", "their"},
  };
  for (const auto& [wrong, right] : mistakes) {
    const std::vector<std::string> choices = spelling.choices_for(wrong);
    CAPTURE(wrong, choices);
    CHECK(std::find(choices.begin(), choices.end(), right) != choices.end());
  }
}

TEST_CASE("a curly apostrophe comes back curly", "[typing]") {
  const Spelling spelling = british();
  const std::optional<Doubt> doubt = spelling.first_doubt("I did’nt", 0, {});
  REQUIRE(doubt);
  REQUIRE_FALSE(doubt->choices.empty());
  CHECK(std::any_of(doubt->choices.begin(), doubt->choices.end(),
                    [](const std::string& choice) { return choice == "didn’t"; }));
}

TEST_CASE("a dictionary in ISO-8859-1 is read as what it is", "[typing]") {
  base::Result<Spelling> opened =
      Spelling::open(dictionary_of("latin", "SET ISO8859-1\nTRY caf\xe9\n", "2\ncaf\xe9\nna\xefve\n"));
  REQUIRE(opened);
  CHECK(opened->is_right("café"));
  CHECK(opened->is_right("naïve"));
  CHECK_FALSE(opened->is_right("cafe"));
  CHECK(opened->choices_for("cafe") == std::vector<std::string>{"café"});
  CHECK(opened->is_right("źle"));  // letters that it cannot hold are none of its business
}

TEST_CASE("a dictionary that is missing or in another encoding says so", "[typing]") {
  const auto fault_of = [](const std::string& path) {
    const base::Result<Spelling> opened = Spelling::open(path);
    REQUIRE_FALSE(opened);
    return opened.error().fault;
  };
  CHECK(fault_of("/nowhere/en_GB") == base::Fault::not_found);
  CHECK(fault_of("") == base::Fault::not_found);
  CHECK(fault_of(dictionary_of("koi", "SET KOI8-U\n", "1\nabc\n")) == base::Fault::invalid);
  CHECK(fault_of(dictionary_of("cyrillic", "SET ISO8859-5\n", "1\nabc\n")) == base::Fault::invalid);
}

TEST_CASE("every word that is suggested is spelt right", "[typing]") {
  const Spelling spelling = british();
  std::ifstream file(std::string(FINGERPOST_SOURCE) + "/assets/words/common_words.txt");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  for (const std::string& word : base::split(text, '\n')) {
    if (word.empty() || word.front() == '#') continue;
    INFO(word);
    const bool is_abbreviation = word == base::in_capitals(word);
    CHECK((is_abbreviation || spelling.is_right(word)));
  }
}
