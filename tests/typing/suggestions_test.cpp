// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing/suggestions.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>

#include "base/letters.h"
#include "base/text.h"
#include "support/catch.h"

using typing::Suggested;
using typing::Suggestions;
using typing::Vocabulary;
using Strings = std::vector<std::string>;

namespace {

std::string list_text() {
  std::ifstream file(std::string(FINGERPOST_SOURCE) + "/assets/words/common_words.txt");
  return {std::istreambuf_iterator<char>(file), {}};
}

Suggestions with_list() {
  return {std::make_shared<Vocabulary>(Vocabulary::of_list(list_text())), nullptr, {}};
}

Suggestions with_own(const Strings& texts) {
  return {std::make_shared<Vocabulary>(Vocabulary::of_list(list_text())), nullptr,
          typing::vocabulary_of_learner(texts)};
}

Strings words_at_end(const Suggestions& from, std::string_view text) {
  return from.at(text, text.size()).words;
}

bool holds(const Strings& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string chosen(std::string text, const Suggested& suggested, std::size_t which) {
  text.replace(suggested.start, suggested.end - suggested.start, suggested.words.at(which));
  return text;
}

}  // namespace

TEST_CASE("the likeliest words that begin so come first, four at most", "[typing]") {
  const Suggestions from = with_list();
  const Strings words = words_at_end(from, "I went th");
  REQUIRE(words.size() == 4);
  CHECK(words[0] == "the");
  CHECK(holds(words, "that"));
  CHECK(words_at_end(from, "bec") == Strings{"because", "became", "become", "becomes"});
}

TEST_CASE("what is chosen takes the place of the begun word and of nothing else", "[typing]") {
  const Suggestions from = with_list();
  const std::string text = "I went th";
  CHECK(chosen(text, from.at(text, text.size()), 0) == "I went the");
  const std::string inside = "I was becu here";
  const Suggested suggested = from.at(inside, 9);  // behind "bec"
  CHECK(chosen(inside, suggested, 0) == "I was because here");
}

TEST_CASE("suggestions keep the case in which the word was begun", "[typing]") {
  const Suggestions from = with_list();
  CHECK(words_at_end(from, "Th").front() == "The");
  CHECK(words_at_end(from, "TH").front() == "THE");
  CHECK(holds(words_at_end(from, "wedn"), "Wednesday"));
  CHECK(words_at_end(from, "i").front() == "I");
  CHECK(words_at_end(with_own({"Élan is my dog. I like Élan."}), "él") == Strings{"Élan"});
  CHECK(words_at_end(with_own({"the école was big"}), "ÉC") == Strings{"ÉCOLE"});
}

TEST_CASE("apostrophes may be left out, written straight or curly", "[typing]") {
  const Suggestions from = with_list();
  CHECK(holds(words_at_end(from, "dont"), "don’t"));
  CHECK(holds(words_at_end(from, "didn'"), "didn't"));
  CHECK(holds(words_at_end(from, "didn’"), "didn’t"));
  CHECK(holds(words_at_end(from, "were"), "we’re"));
  CHECK(from.at("'th", 3).start == 1);
}

TEST_CASE("a word that is whole is not offered again", "[typing]") {
  const Suggestions from = with_list();
  CHECK_FALSE(holds(words_at_end(from, "because"), "because"));
  CHECK(holds(words_at_end(from, "the"), "they"));
}

TEST_CASE("a learner's own words come up after they were written once", "[typing]") {
  CHECK_FALSE(holds(words_at_end(with_list(), "forkl"), "forklifting"));
  CHECK(holds(words_at_end(with_own({"I was forklifting with Mrs Nowak."}), "forkl"), "forklifting"));
  CHECK(holds(words_at_end(with_own({"I was forklifting with Mrs Nowak."}), "now"), "Nowak"));
}

TEST_CASE("a word that only began a sentence gives its capital away where the list knows it small",
          "[typing]") {
  CHECK(holds(words_at_end(with_own({"Helping people. Helping."}), "helpi"), "helping"));
  CHECK(holds(words_at_end(with_own({"Kasia helped."}), "kas"), "Kasia"));
}

TEST_CASE("behind a blank come the words that the learner wrote after that one", "[typing]") {
  const Suggestions from = with_own({"I work at the food bank. The food bank is busy. The food van came."});
  CHECK(words_at_end(from, "We gave the food ") == Strings{"bank", "van"});
  CHECK(words_at_end(from, "We gave the food b").front() == "bank");
  CHECK(words_at_end(from, "food. ").empty());
  CHECK(words_at_end(from, "food\n").empty());
  CHECK(words_at_end(from, "").empty());
  CHECK(words_at_end(from, "   ").empty());
  CHECK(from.at("the food  bank", 9).words.empty());
}

TEST_CASE("a pack's words and pairs are offered", "[typing]") {
  const Strings texts{"I help in a team.", "What matters to me"};
  const Suggestions from(nullptr, std::make_shared<Vocabulary>(typing::vocabulary_of_pack(texts)), {});
  CHECK(words_at_end(from, "matt") == Strings{"matters"});
  CHECK(words_at_end(from, "it matters ") == Strings{"to"});
}

TEST_CASE("numbers, emoji, broken bytes and a caret beyond the end do no harm", "[typing]") {
  const Suggestions from = with_own({"42 🙂 tables and 7up", "\xff\xfe broken"});
  CHECK(words_at_end(from, "4").empty());
  CHECK(words_at_end(from, "🙂").empty());
  CHECK(words_at_end(from, "🙂 th").front() == "the");
  CHECK(words_at_end(from, "th\xff").empty());
  CHECK(from.at("th", 99).words.front() == "the");
  CHECK(Suggestions().at("th", 2).words.empty());
}

TEST_CASE("a word of ten thousand letters and a text of ten thousand words are no matter", "[typing]") {
  const Suggestions from = with_list();
  CHECK(words_at_end(from, std::string(10000, 't')).empty());
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "word ";
  CHECK(words_at_end(from, text + "th").front() == "the");
}

TEST_CASE("five thousand words are looked through in less than a millisecond", "[typing]") {
  const Suggestions from = with_own({list_text()});
  const auto began = std::chrono::steady_clock::now();
  constexpr int times = 100;
  std::size_t found = 0;
  for (int i = 0; i < times; ++i) found += words_at_end(from, "I was in a s").size();
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
  CHECK(found == 4 * times);
  CHECK(took.count() / times < 5);  // the promise is 1 ms; a test machine may be loaded, its build slow
}

TEST_CASE("the list of common words holds each once, and is long enough", "[typing]") {
  Strings words;
  for (const std::string& line : base::split(list_text(), '\n')) {
    if (!line.empty() && line.front() != '#') words.push_back(base::in_small(line));
  }
  CHECK(words.size() > 3000);
  CHECK(words.size() < 6000);
  std::sort(words.begin(), words.end());
  CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
  CHECK(std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return base::words_in(word).size() == 1 && base::words_in(word).front().length == word.size();
  }));
}
