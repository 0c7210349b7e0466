// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/letters.h"

#include "base/text.h"

namespace base {
namespace {

// Where a capital stands before its small letter, and how far apart they are.
struct Block {
  char32_t first, last;  // of the capitals
  char32_t apart;        // 1: capital and small letter take turns
};
constexpr Block blocks[] = {
    {'A', 'Z', 32},      {0xC0, 0xD6, 32},    {0xD8, 0xDE, 32},  {0x100, 0x12F, 1},
    {0x132, 0x137, 1},   {0x139, 0x148, 1},   {0x14A, 0x177, 1}, {0x179, 0x17E, 1},
    {0x1E80, 0x1E85, 1}, {0x1EF2, 0x1EF3, 1}, {0x218, 0x21B, 1},
};
constexpr char32_t small_y_with_dots = 0xFF, capital_y_with_dots = 0x178;
constexpr char32_t small_i_without_dot = 0x131, capital_i_with_dot = 0x130;

bool is_capital_in(const Block& block, char32_t letter) {
  if (letter < block.first || letter > block.last) return false;
  return block.apart > 1 || (letter - block.first) % 2 == 0;
}

std::string mapped(std::string_view text, char32_t (*map)(char32_t)) {
  std::string whole;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_code_point(whole, map(point.value));
    at += point.length;
  }
  return whole;
}

}  // namespace

bool is_letter(char32_t value) {
  if (value < 0x80) {
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') || (value >= '0' && value <= '9');
  }
  return (value >= 0xC0 && value != 0xD7 && value != 0xF7 && value < 0x2000) || value >= 0x2C00;
}

char32_t capital_of(char32_t letter) {
  if (letter == small_y_with_dots) return capital_y_with_dots;
  if (letter == small_i_without_dot) return 'I';
  for (const Block& block : blocks) {
    if (letter >= block.apart && is_capital_in(block, letter - block.apart)) return letter - block.apart;
  }
  return letter;
}

char32_t small_of(char32_t letter) {
  if (letter == capital_y_with_dots) return small_y_with_dots;
  if (letter == capital_i_with_dot) return 'i';
  for (const Block& block : blocks) {
    if (is_capital_in(block, letter)) return letter + block.apart;
  }
  return letter;
}

std::string in_small(std::string_view text) { return mapped(text, &small_of); }

std::string in_capitals(std::string_view text) { return mapped(text, &capital_of); }

std::string with_capital(std::string_view text) {
  const CodePoint first = code_point_at(text, 0);
  std::string whole;
  if (first.length > 0) append_code_point(whole, capital_of(first.value));
  whole += text.substr(first.length);
  return whole;
}

bool begins_with_capital(std::string_view text) {
  const char32_t first = code_point_at(text, 0).value;
  return small_of(first) != first;
}

}  // namespace base
