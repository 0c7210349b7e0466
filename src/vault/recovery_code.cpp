// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recovery_code.h"

#include "vault/digest.h"
#include "vault/sodium.h"

namespace vault {
namespace {

// Digits and letters without I, L, O and U: 32 signs, five bits each.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t random_signs = 22;
constexpr std::size_t all_signs = 24;
constexpr std::size_t group = 4;

char sign(unsigned char byte) { return alphabet[byte & 31U]; }

std::string with_check(std::string signs) {
  const std::string check = digest("fingerpost recovery code " + signs);
  for (std::size_t i = 0; signs.size() < all_signs; ++i) signs += sign(static_cast<unsigned char>(check[i]));
  return signs;
}

std::string in_groups(const std::string& signs) {
  std::string text;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (i > 0 && i % group == 0) text += '-';
    text += signs[i];
  }
  return text;
}

char as_meant(char typed) {
  if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
  if (typed == 'O') return '0';
  if (typed == 'I' || typed == 'L') return '1';
  return typed;
}

}  // namespace

std::string new_recovery_code() {
  std::string signs;
  for (const char byte : random_bytes(random_signs)) signs += sign(static_cast<unsigned char>(byte));
  return in_groups(with_check(signs));
}

std::optional<std::string> recovery_code_from(std::string_view typed) {
  std::string signs;
  for (const char each : typed) {
    if (each == ' ' || each == '-') continue;
    const char meant = as_meant(each);
    if (alphabet.find(meant) == std::string_view::npos || signs.size() == all_signs) return std::nullopt;
    signs += meant;
  }
  if (signs.size() != all_signs || with_check(signs.substr(0, random_signs)) != signs) return std::nullopt;
  return in_groups(signs);
}

}  // namespace vault
