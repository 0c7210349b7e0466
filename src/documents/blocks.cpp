// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/blocks.h"

#include "base/text.h"

namespace documents {
namespace {

constexpr char32_t line_separator = 0x2028;
constexpr char32_t paragraph_separator = 0x2029;
constexpr char32_t unknown = 0xFFFD;

// The marks that turn the direction of whatever follows: left open they would turn our own words.
bool turns_direction(char32_t value) {
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

bool is_not_a_character(char32_t value) {
  return (value & 0xFFFE) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF);
}

}  // namespace

std::string shown(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    at += point.length > 0 ? point.length : 1;
    char32_t value = point.value;
    if (value == line_separator || value == paragraph_separator) value = '\n';
    if (value == '\t') value = ' ';
    const bool is_control = (value < 0x20 && value != '\n') || (value >= 0x7F && value < 0xA0);
    if (is_control || turns_direction(value)) continue;
    base::append_code_point(clean, is_not_a_character(value) ? unknown : value);
  }
  return clean;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string& line : base::split(shown(text), '\n')) {
    const std::string_view words = base::trimmed(line);
    if (!words.empty()) lines.emplace_back(words);
  }
  return lines;
}

}  // namespace documents
