// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/speech/spoken_text.h"

#include <algorithm>

#include "base/text.h"

namespace speech {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

bool is_between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

// Control characters, those that only steer how a line is laid out, and what is no character at all.
bool is_hidden(char32_t value) {
  return value < 0x20 || is_between(value, 0x7F, 0x9F) || is_between(value, 0x200B, 0x200F) ||
         is_between(value, 0x2028, 0x202E) || is_between(value, 0x2060, 0x206F) ||
         is_between(value, 0xE000, 0xF8FF) || is_between(value, 0xFFF0, 0xFFFF) || value == 0xFEFF ||
         value >= 0xE0000;
}

char32_t spoken(char32_t value) {
  if (is_hidden(value) || value == 0xA0) return U' ';
  return value == 0x2019 || value == 0x2018 ? U'\'' : value;
}

bool is_mark(char32_t value) {
  return value < 0x80 ? std::string_view(".,;:!?\"'()[]{}<>").find(static_cast<char>(value)) != nowhere
                      : is_between(value, 0x2010, 0x201F) || value == 0x2026;
}

// One word of the text, and the characters it is made of.
struct Token {
  base::Word bytes;
  std::size_t first = 0, last = 0;  // characters, with the marks around it
  bool has_letters = false;         // and not marks alone
};

// The bytes without the marks at both ends, unless there is nothing else.
base::Word without_marks(std::string_view text, base::Word word) {
  std::size_t begin = word.offset, end = word.offset + word.length;
  while (begin < end && is_mark(base::code_point_at(text, begin).value)) {
    begin = base::next_code_point(text, begin);
  }
  while (end > begin) {
    const std::size_t before = base::previous_code_point(text, end);
    if (!is_mark(base::code_point_at(text, before).value)) break;
    end = before;
  }
  return begin < end ? base::Word{begin, end - begin} : word;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool is_inside = false;
  std::size_t character = 0;
  for (std::size_t at = 0; at < text.size(); ++character) {
    const base::CodePoint point = base::code_point_at(text, at);
    const bool is_space = spoken(point.value) == U' ';
    if (!is_space && !is_inside) tokens.push_back({{at, 0}, character, character, false});
    if (!is_space) {
      tokens.back().bytes.length = at + point.length - tokens.back().bytes.offset;
      tokens.back().last = character;
    }
    is_inside = !is_space;
    at += point.length;
  }
  for (Token& token : tokens) {
    token.has_letters = base::count_words(text.substr(token.bytes.offset, token.bytes.length)) > 0;
    token.bytes = without_marks(text, token.bytes);
  }
  return tokens;
}

// At which sample each word begins, for those that the engine has named.
std::vector<std::optional<std::uint32_t>> named(const std::vector<Token>& tokens,
                                                const std::vector<Mark>& marks) {
  std::vector<std::optional<std::uint32_t>> starts(tokens.size());
  std::size_t token = 0;
  for (const Mark& mark : marks) {
    // An engine that goes back is not followed: a light that jumps back and forth helps nobody.
    while (token < tokens.size() && tokens[token].last < mark.character) ++token;
    if (token == tokens.size()) break;
    if (tokens[token].first <= mark.character && !starts[token]) starts[token] = mark.sample;
  }
  return starts;
}

}  // namespace

std::string_view beginning_of(std::string_view text) {
  if (text.size() <= longest_text) return text;
  std::size_t end = 0;
  while (base::next_code_point(text, end) <= longest_text) end = base::next_code_point(text, end);
  return text.substr(0, end);
}

std::string speakable(std::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    base::append_code_point(words, spoken(point.value));
    at += point.length;
  }
  return words;
}

std::vector<SpokenWord> spoken_words(std::string_view text, const std::vector<Mark>& marks,
                                     std::uint32_t end) {
  const std::vector<Token> tokens = tokens_of(text);
  const auto starts = named(tokens, marks);
  std::vector<SpokenWord> words;
  for (std::size_t token = 0; token < tokens.size(); ++token) {
    const base::Word& bytes = tokens[token].bytes;
    const bool is_joined = !starts[token] && tokens[token].has_letters && !words.empty();
    if (!starts[token] && !is_joined) continue;
    std::uint32_t sample = starts[token].value_or(0);
    if (is_joined) {
      std::size_t next = token;
      while (next < tokens.size() && !starts[next]) ++next;
      const std::uint32_t until = next < tokens.size() ? *starts[next] : end;
      const std::size_t behind = next < tokens.size() ? tokens[next].bytes.offset : text.size();
      const std::uint64_t whole = std::max<std::size_t>(behind - words.back().offset, 1);
      sample = words.back().sample;
      if (until > sample)
        sample += static_cast<std::uint32_t>((bytes.offset - words.back().offset) *
                                             std::uint64_t{until - sample} / whole);
    }
    words.push_back(
        {static_cast<std::uint32_t>(bytes.offset), static_cast<std::uint32_t>(bytes.length), sample});
  }
  return words;
}

}  // namespace speech
