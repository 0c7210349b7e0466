// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"

#include <cassert>

namespace base {

void put_u32(std::string& bytes, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(value >> shift & 0xFF));
}

void put_u64(std::string& bytes, std::uint64_t value) {
  put_u32(bytes, static_cast<std::uint32_t>(value >> 32));
  put_u32(bytes, static_cast<std::uint32_t>(value));
}

std::uint32_t get_u32(std::string_view bytes) {
  assert(bytes.size() >= 4);
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

std::uint64_t get_u64(std::string_view bytes) {
  assert(bytes.size() >= 8);
  return static_cast<std::uint64_t>(get_u32(bytes)) << 32 | get_u32(bytes.substr(4));
}

}  // namespace base
