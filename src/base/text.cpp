// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>

#include "base/letters.h"

namespace base {
namespace {

constexpr char32_t replacement = 0xFFFD;

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

bool is_well_formed(char32_t value, std::size_t length) {
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  return value >= smallest[length] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

bool joins_letters(char32_t value) { return value == '\'' || value == '-' || value == 0x2019; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t length = sequence_length(lead);
  if (length == 1) return {lead, 1};
  if (length == 0 || offset + length > text.size()) return {replacement, 1};
  char32_t value = lead & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[offset + i])) return {replacement, 1};
    value = (value << 6) | (static_cast<unsigned char>(text[offset + i]) & 0x3F);
  }
  if (!is_well_formed(value, length)) return {replacement, 1};
  return {value, length};
}

std::size_t next_code_point(std::string_view text, std::size_t offset) {
  return offset + code_point_at(text, offset).length;
}

std::size_t previous_code_point(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  // The longest first: the last byte of a longer code point looks like a malformed one of one byte.
  for (std::size_t back = std::min<std::size_t>(4, offset); back > 1; --back) {
    if (code_point_at(text, offset - back).length == back) return offset - back;
  }
  return offset - 1;
}

void append_code_point(std::string& text, char32_t value) {
  const auto byte = [&text](char32_t bits) { text.push_back(static_cast<char>(bits)); };
  if (value < 0x80) {
    byte(value);
  } else if (value < 0x800) {
    byte(0xC0 | (value >> 6));
    byte(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    byte(0xE0 | (value >> 12));
    byte(0x80 | ((value >> 6) & 0x3F));
    byte(0x80 | (value & 0x3F));
  } else {
    byte(0xF0 | (value >> 18));
    byte(0x80 | ((value >> 12) & 0x3F));
    byte(0x80 | ((value >> 6) & 0x3F));
    byte(0x80 | (value & 0x3F));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == replacement && point.length == 1) return false;
    at += point.length;
  }
  return true;
}

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool joins =
        inside && joins_letters(point.value) && is_letter(code_point_at(text, at + point.length).value);
    if (joins || is_letter(point.value)) {
      if (!inside) words.push_back({at, 0});
      words.back().length = at + point.length - words.back().offset;
      inside = true;
    } else {
      inside = false;
    }
    at += point.length;
  }
  return words;
}

std::size_t count_words(std::string_view text) { return words_in(text).size(); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (true) {
    const std::size_t end = text.find(separator, start);
    parts.emplace_back(text.substr(start, end - start));
    if (end == std::string_view::npos) return parts;
    start = end + 1;
  }
}

std::string shortened(std::string_view text, std::size_t letters) {
  std::size_t end = 0;
  for (std::size_t count = 0; count < letters && end < text.size(); ++count) end = next_code_point(text, end);
  if (end == text.size()) return std::string(text);
  const std::size_t blank = text.substr(0, end).rfind(' ');
  if (blank != std::string_view::npos && blank > end / 2) end = blank;
  return std::string(trimmed(text.substr(0, end))) + "…";
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string whole;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) whole += separator;
    whole += parts[i];
  }
  return whole;
}

std::string join_sentences(const std::vector<std::string>& parts) {
  std::string joined;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!joined.empty()) {
      const bool has_stop = std::string_view(".?!:").find(joined.back()) != std::string_view::npos;
      joined += has_stop ? " " : ". ";
    }
    joined += part;
  }
  return joined;
}

std::string fill(std::string_view pattern, const std::vector<Blank>& blanks) {
  std::string filled;
  for (std::size_t at = 0; at < pattern.size();) {
    const Blank* found = nullptr;
    for (const Blank& blank : blanks) {
      const bool fits = pattern[at] == '{' && pattern.size() - at >= blank.name.size() + 2 &&
                        pattern.substr(at + 1, blank.name.size()) == blank.name &&
                        pattern[at + 1 + blank.name.size()] == '}';
      if (fits) found = &blank;
    }
    if (found == nullptr) {
      filled.push_back(pattern[at++]);
    } else {
      filled += found->value;
      at += found->name.size() + 2;
    }
  }
  return filled;
}

}  // namespace base
