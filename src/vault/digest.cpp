// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/digest.h"

#include <sodium.h>

#include <array>

namespace vault {

std::string digest(std::string_view bytes) {
  std::array<unsigned char, crypto_generichash_BYTES> out{};
  // Cannot fail: the sizes are fixed and there is no key.
  crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  return {out.begin(), out.end()};
}

std::string digest_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char raw : digest(bytes)) {
    const auto byte = static_cast<unsigned char>(raw);
    text.push_back(digits[byte >> 4U]);
    text.push_back(digits[byte & 15U]);
  }
  return text;
}

}  // namespace vault
