// SPDX-License-Identifier: GPL-3.0-or-later
// Stick key: a small file on a learner's own stick that opens the work on this centre's PCs.
//
// It holds 256 random bits and nothing else; here only their digest is kept, so that nobody can make such
// a file out of what lies on the PC. It opens the screen and no encryption. For the job thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.h"
#include "transfer/take_away.h"

namespace transfer {

struct StickKey {
  File file;           // to be taken away with the others, under the serial
  std::string digest;  // what is kept here
  std::string serial;  // so that the file can be found again without looking at any other
};

StickKey new_stick_key(platform::Random& random);

// Those of these digests whose file lies on a stick that is in; each once. What is torn, too large or
// somebody else's opens nothing, and is not read further.
std::vector<std::string> stick_keys_in(platform::Drives& drives, std::span<const std::string> digests);

}  // namespace transfer
