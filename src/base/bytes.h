// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes: whole numbers as big-endian text, so that keys sort as numbers do.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace base {

void put_u32(std::string& bytes, std::uint32_t value);
void put_u64(std::string& bytes, std::uint64_t value);
std::uint32_t get_u32(std::string_view bytes);  // the first four; the caller has checked that they are there
std::uint64_t get_u64(std::string_view bytes);  // the first eight; likewise

}  // namespace base
