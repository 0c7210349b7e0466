// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/envelope.h"

#include "base/bytes.h"
#include "vault/digest.h"

namespace store {
namespace {

constexpr char format = 1;
constexpr std::size_t digest_size = 16;
constexpr std::size_t header_size = 1 + digest_size;

// The key's length goes in first, so that no byte can slip from the key into the value.
std::string seal_of(std::string_view key, std::string_view plain) {
  std::string bytes = "fingerpost value 1";
  base::put_u64(bytes, key.size());
  bytes.append(key).append(plain);
  return vault::digest(bytes).substr(0, digest_size);
}

}  // namespace

std::string wrap(std::string_view key, std::string_view plain) {
  std::string stored(1, format);
  return stored.append(seal_of(key, plain)).append(plain);
}

base::Result<std::string> unwrap(std::string_view key, std::string_view stored) {
  if (stored.size() < header_size) return base::Error{base::Fault::corrupt, "value cut short"};
  if (stored[0] != format) return base::Error{base::Fault::corrupt, "value of unknown format"};
  std::string plain(stored.substr(header_size));
  const bool whole = seal_of(key, plain) == stored.substr(1, digest_size);
  if (!whole) return base::Error{base::Fault::corrupt, "value changed or moved"};
  return plain;
}

}  // namespace store
