// SPDX-License-Identifier: GPL-3.0-or-later
// Passphrase: what a person types, made into a key slowly on purpose (Argon2id).
//
// Takes up to half a second and 256 MiB: call it on a job thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "base/result.h"
#include "vault/secret.h"

namespace vault {

inline constexpr std::size_t salt_size = 16;
inline constexpr std::size_t shortest_passphrase = 8;  // letters, in code points

bool is_long_enough(std::string_view passphrase);

struct Cost {
  std::uint32_t passes = 2;
  std::uint32_t mebibytes = 64;

  friend bool operator==(const Cost&, const Cost&) = default;
};

inline constexpr Cost least_cost{2, 19};
inline constexpr Cost most_cost{8, 1024};  // of a keyring that is read: more is an attack, or an error

// The largest of 19, 64, 128 and 256 MiB that stays under half a second and an eighth of the memory.
// `seconds` is a clock that never goes back.
Cost cost_for_this_pc(const std::function<double()>& seconds, std::uint64_t memory_bytes);

// invalid: a cost outside of the limits; denied: not enough memory just now.
base::Result<Secret> key_from(std::string_view passphrase, std::string_view salt, Cost cost);

}  // namespace vault
