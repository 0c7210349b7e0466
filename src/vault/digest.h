// SPDX-License-Identifier: GPL-3.0-or-later
// Digest: BLAKE2b of 256 bits, for chains and for checking what was written.
#pragma once

#include <string>
#include <string_view>

namespace vault {

std::string digest(std::string_view bytes);      // 32 raw bytes
std::string digest_hex(std::string_view bytes);  // 64 lower-case digits

}  // namespace vault
