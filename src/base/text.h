// SPDX-License-Identifier: GPL-3.0-or-later
// Text: UTF-8 by code point and by word. Offsets are always bytes.
//
// Nothing here knows a language beyond English letters; other scripts pass
// through whole. Malformed bytes are read as U+FFFD, one byte at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace base {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  // bytes; 0 only at the end of the text
};

struct Word {
  std::size_t offset = 0;
  std::size_t length = 0;
};

CodePoint code_point_at(std::string_view text, std::size_t offset);
std::size_t next_code_point(std::string_view text, std::size_t offset);
std::size_t previous_code_point(std::string_view text, std::size_t offset);
void append_code_point(std::string& text, char32_t value);
bool is_valid_utf8(std::string_view text);

// A word is a run of letters and digits; an apostrophe or a hyphen between two of them belongs to it.
std::vector<Word> words_in(std::string_view text);
std::size_t count_words(std::string_view text);

std::string_view trimmed(std::string_view text);
std::string lower_case(std::string_view text);  // ASCII letters only
std::vector<std::string> split(std::string_view text, char separator);
// At most so many letters, cut between two words where it can be, and "…" where something was cut.
std::string shortened(std::string_view text, std::size_t letters);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// One after the other as sentences: a part that has no stop of its own gets one, the last stays as it is.
std::string join_sentences(const std::vector<std::string>& parts);

// Puts each {name} of the pattern's in its place: fill("{n} of {m}", {{"n","2"},{"m","6"}}).
struct Blank {
  std::string_view name;
  std::string_view value;
};
std::string fill(std::string_view pattern, const std::vector<Blank>& blanks);

}  // namespace base
