// SPDX-License-Identifier: GPL-3.0-or-later
// Keyrings: from the data folder, and from a backup that somebody brings.
#include "fuzz/target.h"
#include "vault/digest.h"
#include "vault/keyring.h"

namespace {

constexpr std::size_t check_size = 32;

void read(std::string_view bytes) {
  const base::Result<vault::Keyring> ring = vault::Keyring::from_bytes(bytes);
  if (!ring) return;
  fuzz::promise(ring->to_bytes() == bytes, "a keyring has one spelling");
  fuzz::promise(ring->slots().size() <= vault::Keyring::most_slots,
                "a keyring has no more slots than it may");
  // A machine's slot costs nothing to try; what a stranger wrote must not open.
  fuzz::promise(!ring->unlock(vault::SlotKind::machine, "a secret that is none"),
                "a made-up secret opens nothing");
}

// Once as it comes, and once with its check made right, so that what lies behind the check is read too.
void feed(std::string_view bytes) {
  read(bytes);
  if (bytes.size() < check_size) return;
  const std::string body(bytes.substr(0, bytes.size() - check_size));
  read(body + vault::digest(body));
}

const fuzz::Joins joins("keyring", feed);

}  // namespace
