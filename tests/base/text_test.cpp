// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "support/catch.h"

using namespace base;

namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  for (const Word& word : words_in(text)) found.emplace_back(text.substr(word.offset, word.length));
  return found;
}

// One of each length: a, é, €, and a smiling face.
constexpr std::string_view all_lengths = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80";

}  // namespace

TEST_CASE("text is walked forwards by whole code points", "[base]") {
  std::vector<char32_t> values;
  for (std::size_t at = 0; at < all_lengths.size(); at = next_code_point(all_lengths, at)) {
    values.push_back(code_point_at(all_lengths, at).value);
  }
  CHECK(values == std::vector<char32_t>{U'a', U'\u00E9', U'\u20AC', U'\U0001F600'});
}

TEST_CASE("text is walked backwards by the same code points", "[base]") {
  std::vector<std::size_t> stops;
  for (std::size_t at = all_lengths.size(); at > 0;) {
    at = previous_code_point(all_lengths, at);
    stops.push_back(at);
  }
  CHECK(stops == std::vector<std::size_t>{6, 3, 1, 0});
}

TEST_CASE("walking never stands still and never leaves malformed text", "[base]") {
  const std::string broken = "\x80\xC3(\xE2\x82\xF0\x9F\x98z\xED\xA0\x80\xC0\xAF\xF5";
  std::size_t steps = 0;
  for (std::size_t at = 0; at < broken.size(); at = next_code_point(broken, at)) ++steps;
  std::size_t back_steps = 0;
  for (std::size_t at = broken.size(); at > 0; at = previous_code_point(broken, at)) ++back_steps;
  CHECK(steps == broken.size());
  CHECK(back_steps == steps);
  CHECK(next_code_point(broken, broken.size()) == broken.size());
  CHECK(previous_code_point(broken, 0) == 0);
}

TEST_CASE("only well-formed UTF-8 is valid", "[base]") {
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8(all_lengths));
  CHECK(is_valid_utf8("\xEF\xBF\xBD"));            // U+FFFD itself
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));          // a slash in two bytes
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));      // half of a surrogate pair
  CHECK_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));  // past U+10FFFF
  CHECK_FALSE(is_valid_utf8("a\xE2\x82"));         // cut off
  CHECK_FALSE(is_valid_utf8("\x80"));
}

TEST_CASE("what is appended is read again", "[base]") {
  for (const char32_t value :
       {U'A', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_code_point(text, value);
    CHECK(code_point_at(text, 0).value == value);
    CHECK(code_point_at(text, 0).length == text.size());
  }
}

TEST_CASE("a word keeps its apostrophe and its hyphen, and leaves quotes and dashes", "[base]") {
  CHECK(words("I don't know.") == std::vector<std::string>{"I", "don't", "know"});
  CHECK(words("a well-known 'thing' - yes") == std::vector<std::string>{"a", "well-known", "thing", "yes"});
  CHECK(words("It\xE2\x80\x99s 9 o'clock") == std::vector<std::string>{"It\xE2\x80\x99s", "9", "o'clock"});
  CHECK(words("caf\xC3\xA9 \xC3\x97 2") == std::vector<std::string>{"caf\xC3\xA9", "2"});
  CHECK(words("-- ' \xE2\x80\x93 ...").empty());
  CHECK(words("").empty());
}

TEST_CASE("words are counted as they are found", "[base]") {
  CHECK(count_words("") == 0);
  CHECK(count_words("one") == 1);
  CHECK(count_words("  one,two\nthree  ") == 3);
}

TEST_CASE("blanks at both ends are trimmed, those inside stay", "[base]") {
  CHECK(trimmed(" \t a b \r\n") == "a b");
  CHECK(trimmed(" \n ").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("lower case changes English letters and nothing else", "[base]") {
  CHECK(lower_case("AbZ 9\xC3\x89") == "abz 9\xC3\x89");
}

TEST_CASE("splitting and joining are each other's way back", "[base]") {
  for (const char* text : {"", "a", "a,b", ",a,,b,"}) CHECK(join(split(text, ','), ",") == text);
  CHECK(split(",a", ',') == std::vector<std::string>{"", "a"});
  CHECK(split("", ',').size() == 1);
}

TEST_CASE("blanks in a sentence are filled, unknown ones stay as they are", "[base]") {
  CHECK(fill("{n} of {m}", {{"n", "2"}, {"m", "6"}}) == "2 of 6");
  CHECK(fill("{n}{n}", {{"n", "{m}"}, {"m", "x"}}) == "{m}{m}");
  CHECK(fill("{who} {", {{"n", "2"}}) == "{who} {");
  CHECK(fill("", {{"n", "2"}}).empty());
  CHECK(fill("{n", {{"n", "2"}}) == "{n");
}
