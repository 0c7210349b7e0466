// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/staff_code.h"

#include "vault/sodium.h"

#include <array>

namespace vault {

base::Result<std::string> hash_staff_code(std::string_view code) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  start_sodium();
  const int failed =
      crypto_pwhash_str(hash.data(), code.data(), code.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE);
  if (failed != 0) return base::Error{base::Fault::denied, "no memory to hash the staff code"};
  return std::string(hash.data());
}

bool is_staff_code(std::string_view code, const std::string& hash) {
  // The check reads a full-size buffer; a longer text cannot be a hash of ours.
  start_sodium();
  if (hash.size() >= crypto_pwhash_STRBYTES) return false;
  return crypto_pwhash_str_verify(hash.c_str(), code.data(), code.size()) == 0;
}

}  // namespace vault
