// SPDX-License-Identifier: GPL-3.0-or-later
// Backup bytes: what the writer and the reader of a backup have to agree on.
#pragma once

#include <cstddef>
#include <string_view>

namespace store::backup_bytes {

inline constexpr std::string_view first_words = "fingerpost backup ";
inline constexpr std::string_view first_line = "fingerpost backup 1\n";
inline constexpr char head_kind = 'h';
inline constexpr char keyring_kind = 'k';
inline constexpr char entry_kind = 'e';
inline constexpr char trailer_kind = 't';
inline constexpr std::size_t length_size = 4;
inline constexpr std::size_t head_size = 8 + 4 + 8 + 4;
inline constexpr std::size_t digest_size = 32;
inline constexpr std::size_t trailer_size = 8 + digest_size + digest_size;
inline constexpr std::size_t most_record = 1 << 20;  // with its kind
inline constexpr std::size_t most_keyring = 32 * 1024;
inline constexpr std::size_t most_key = 66 * 1024;  // a draft's slot can be as long as a line
inline constexpr std::size_t chunk = 64 * 1024;

}  // namespace store::backup_bytes
