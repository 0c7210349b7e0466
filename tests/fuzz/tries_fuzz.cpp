// SPDX-License-Identifier: GPL-3.0-or-later
// The count of wrong tries: spoiling its file must gain nothing.
#include "fuzz/target.h"
#include "vault/tries.h"

namespace {

void feed(std::string_view bytes) {
  const vault::Tries tries = vault::tries_from_bytes(bytes);
  fuzz::promise(tries.wrong >= 0, "a count is never below nothing");
  const bool is_ours = vault::to_bytes(tries) == bytes;
  fuzz::promise(is_ours || vault::wait_after(tries) > 0 || bytes.ends_with('\n'),
                "what is spoilt makes wait");
}

const fuzz::Joins joins("tries", feed);

}  // namespace
