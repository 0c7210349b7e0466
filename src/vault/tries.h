// SPDX-License-Identifier: GPL-3.0-or-later
// Tries: how long a passphrase must wait after wrong ones. Nobody is locked out for good.
//
// The count is kept on disk before each try, so that a power cut gives no free guess;
// the waiting is counted from the program's start or the last try, never by the wall clock.
#pragma once

#include <string>
#include <string_view>

namespace vault {

struct Tries {
  int wrong = 0;  // since the last right one
};

// Seconds to wait before the next try; at most ten tries fit in five minutes, for ever.
double wait_after(const Tries& tries);

std::string to_bytes(const Tries& tries);
Tries tries_from_bytes(std::string_view bytes);  // anything unreadable counts as many: no way around it

}  // namespace vault
