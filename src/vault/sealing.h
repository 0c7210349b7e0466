// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing: bytes that only a key opens, and only at the place they were sealed for.
//
// XChaCha20-Poly1305 with a random nonce of 24 bytes: long enough that two never meet.
// The place is authenticated with them, so a value that was moved does not open.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "vault/secret.h"

namespace vault {

inline constexpr std::size_t nonce_size = 24;
inline constexpr std::size_t tag_size = 16;
inline constexpr std::size_t seal_size = nonce_size + tag_size;  // how much longer it becomes

// nonce, ciphertext, tag.
std::string seal(const Secret& key, std::string_view place, std::string_view plain);
// corrupt: changed, moved, cut short, or sealed with another key; nothing tells which.
base::Result<std::string> open(const Secret& key, std::string_view place, std::string_view sealed);
base::Result<Secret> open_secret(const Secret& key, std::string_view place, std::string_view sealed);
// Whether it would open, without taking it out: no memory is locked for it.
bool opens(const Secret& key, std::string_view place, std::string_view sealed);

// A key for one purpose, from another; the numbers stand in README.md.
enum class Purpose : unsigned { data_keys = 1, store_values = 2, keyring = 3, backup = 4 };
Secret subkey(const Secret& key, Purpose purpose);

std::string keyed_digest(const Secret& key, std::string_view bytes);  // BLAKE2b, 32 raw bytes

}  // namespace vault
