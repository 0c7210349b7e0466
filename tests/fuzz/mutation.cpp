// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutation.h"

#include <algorithm>
#include <string_view>

namespace fuzz {
namespace {

constexpr std::size_t longest_piece = 64;
constexpr std::size_t longest_input = 1 << 14;  // doubling must come to an end

// What readers give a meaning to, and what they stumble over.
constexpr std::string_view telling_bytes = "\"\\'{}[]=.,:#/@\n\r\t 019eE+-\xff\xc3\x80\x7f\x01";

// The standard's own distributions differ between libraries.
std::size_t below(std::size_t limit, std::mt19937_64& chance) { return limit == 0 ? 0 : chance() % limit; }

struct Piece {
  std::size_t from = 0;
  std::size_t length = 0;
};

Piece piece_of(const std::string& text, std::mt19937_64& chance) {
  const std::size_t from = below(text.size(), chance);
  return {from, std::min(text.size() - from, 1 + below(longest_piece, chance))};
}

char any_byte(std::mt19937_64& chance) {
  if (chance() % 4 == 0) return static_cast<char>(chance() % 256);
  return telling_bytes[below(telling_bytes.size(), chance)];
}

void flip(std::string& text, std::mt19937_64& chance) {
  if (text.empty()) return;
  char& byte = text[below(text.size(), chance)];
  byte = chance() % 2 == 0 ? static_cast<char>(byte ^ (1 << below(8, chance))) : any_byte(chance);
}

void insert(std::string& text, std::mt19937_64& chance) {
  const std::size_t count = chance() % 8 == 0 ? 1 + below(longest_piece, chance) : 1;
  text.insert(below(text.size() + 1, chance), count, any_byte(chance));
}

void take_out(std::string& text, std::mt19937_64& chance) {
  const Piece piece = piece_of(text, chance);
  text.erase(piece.from, piece.length);
}

void write_twice(std::string& text, std::mt19937_64& chance) {
  const Piece piece = piece_of(text, chance);
  text.insert(below(text.size() + 1, chance), text.substr(piece.from, piece.length));
}

void cut_off(std::string& text, std::mt19937_64& chance) { text.resize(below(text.size() + 1, chance)); }

void splice(std::string& text, const std::string& other, std::mt19937_64& chance) {
  const Piece old = piece_of(text, chance);
  const Piece fresh = piece_of(other, chance);
  text.replace(old.from, old.length, other, fresh.from, fresh.length);
}

}  // namespace

std::string mutation_of(const std::vector<std::string>& seeds, std::mt19937_64& chance) {
  std::string text = seeds[below(seeds.size(), chance)];
  const std::size_t changes = 1 + below(4, chance);
  for (std::size_t i = 0; i < changes; ++i) {
    const std::size_t kind = below(12, chance);
    if (kind < 4) {
      flip(text, chance);
    } else if (kind < 6) {
      insert(text, chance);
    } else if (kind < 8) {
      take_out(text, chance);
    } else if (kind < 9) {
      write_twice(text, chance);
    } else if (kind < 10) {
      cut_off(text, chance);
    } else {
      splice(text, seeds[below(seeds.size(), chance)], chance);
    }
  }
  if (text.size() > longest_input) text.resize(longest_input);
  return text;
}

}  // namespace fuzz
