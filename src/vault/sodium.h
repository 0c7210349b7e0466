// SPDX-License-Identifier: GPL-3.0-or-later
// Sodium: libsodium, started; and its bytes as ours.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace vault {

// Starts the library; any number of times, from any thread. It fails only where the
// system has no random numbers, and then nothing here may go on.
void start_sodium();

inline const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
inline unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string random_bytes(std::size_t size);

}  // namespace vault
