// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine is given to say, and which word of the text on the screen it is saying.
#include "platform/speech/spoken_text.h"

#include "base/text.h"
#include "support/catch.h"

using speech::Mark;

namespace {

// The words as they stand in the text, each with its sample.
std::string told(std::string_view text, const std::vector<Mark>& marks, std::uint32_t end = 1000) {
  std::string all;
  for (const speech::SpokenWord& word : speech::spoken_words(text, marks, end))
    all += std::string(text.substr(word.offset, word.length)) + "@" + std::to_string(word.sample) + " ";
  return all;
}

}  // namespace

TEST_CASE("what is spoken has no control characters, hidden letters or curly apostrophes", "[speech]") {
  CHECK(speech::speakable("a\tb\x01"
                          "c\x7F") == "a b c ");
  CHECK(speech::speakable("O\u2019Brien \u2018x\u2019") == "O'Brien 'x'");
  CHECK(speech::speakable("a\u200Bb\u202Ec\uFEFF") == "a b c ");
  CHECK(speech::speakable("bad \xFF byte") == "bad   byte");
  CHECK(speech::speakable("Zo\u00eb <b> \U0001F600 \u015Awi\u0119ta") ==
        "Zo\u00eb <b> \U0001F600 \u015Awi\u0119ta");
}

TEST_CASE("letters stay in their places, so that an engine can be followed", "[speech]") {
  const auto letters = [](std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at = base::next_code_point(text, at);
    return count;
  };
  for (const std::string& text :
       {std::string("a\u2019b\x01\xC3 \xF0\x9F\x98\x80\u200D"), std::string("\xFF\xFE")})
    CHECK(letters(speech::speakable(text)) == letters(text));
}

TEST_CASE("a text of any length is cut at 4 KB and at a whole letter", "[speech]") {
  std::string much;
  for (int n = 0; n < 3000; ++n) much += "\u0175";
  CHECK(speech::beginning_of(much).size() == 4096);
  CHECK(speech::beginning_of("x" + much).size() == 4095);
  CHECK(speech::beginning_of("short") == "short");
  CHECK(speech::beginning_of(std::string(10000, '\xFF')).size() == 4096);
}

TEST_CASE("each word is told once, without the marks around it", "[speech]") {
  CHECK(told("Hello, \u201Cworld\u201D.", {{0, 0}, {8, 300}}) == "Hello@0 world@300 ");
  // One of the letters inside, the same again, and a place in the space before it.
  CHECK(told("\u00A312.50 now", {{0, 0}, {1, 50}, {1, 90}, {7, 400}}) == "\u00A312.50@0 now@400 ");
  CHECK(told("Well-being and more", {{0, 0}, {5, 40}, {11, 200}, {15, 300}}) ==
        "Well-being@0 and@200 more@300 ");
}

TEST_CASE("offsets are bytes of the text as it was given", "[speech]") {
  const std::string text = "Zo\u00eb\u2019s \U0001F600 caf\u00e9";
  const auto words = speech::spoken_words(text, {{0, 0}, {6, 10}, {8, 20}}, 100);
  REQUIRE(words.size() == 3);
  CHECK(text.substr(words[0].offset, words[0].length) == "Zo\u00eb\u2019s");
  CHECK(text.substr(words[1].offset, words[1].length) == "\U0001F600");
  CHECK(text.substr(words[2].offset, words[2].length) == "caf\u00e9");
}

TEST_CASE("a word that the engine joined with the one before gets its share of the time", "[speech]") {
  // "One of the things": no mark for "the".
  CHECK(told("One of the things", {{0, 0}, {4, 70}, {11, 140}}) == "One@0 of@70 the@100 things@140 ");
  CHECK(told("One of the", {{0, 0}, {4, 70}}, 140) == "One@0 of@70 the@105 ");
  CHECK(told("a \u2014 b", {{0, 0}, {4, 80}}) == "a@0 b@80 ");  // a dash is not heard
}

TEST_CASE("marks that go back, repeat or lie outside of the text do no harm", "[speech]") {
  CHECK(told("one two three", {{0, 0}, {8, 50}, {4, 60}, {8, 70}, {500, 80}}) == "one@0 two@25 three@50 ");
  CHECK(told("", {{0, 0}}).empty());
  CHECK(told("one", {}).empty());
}
