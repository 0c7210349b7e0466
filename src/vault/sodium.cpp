// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sodium.h"

#include <cstdlib>

namespace vault {

void start_sodium() {
  if (sodium_init() < 0) std::abort();
}

std::string random_bytes(std::size_t size) {
  start_sodium();
  std::string bytes(size, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

}  // namespace vault
