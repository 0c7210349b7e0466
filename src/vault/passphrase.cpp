// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/passphrase.h"

#include <algorithm>

#include "base/text.h"
#include "vault/sodium.h"

namespace vault {
namespace {

constexpr double longest_wait = 0.5;  // seconds
constexpr std::uint32_t sizes[] = {19, 64, 128, 256};
constexpr std::uint64_t mebibyte = 1 << 20;

bool is_allowed(Cost cost) {
  return cost.passes >= 1 && cost.passes <= most_cost.passes && cost.mebibytes >= 1 &&
         cost.mebibytes <= most_cost.mebibytes;
}

}  // namespace

bool is_long_enough(std::string_view passphrase) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < passphrase.size(); at = base::next_code_point(passphrase, at)) ++letters;
  return letters >= shortest_passphrase;
}

base::Result<Secret> key_from(std::string_view passphrase, std::string_view salt, Cost cost) {
  start_sodium();
  if (!is_allowed(cost) || salt.size() != salt_size)
    return base::Error{base::Fault::invalid, "a cost or a salt that no keyring of ours has"};
  Secret key(Secret::key_size);
  const int failed = crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), raw(salt),
                                   cost.passes, cost.mebibytes * mebibyte, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) return base::Error{base::Fault::denied, "no memory for the passphrase"};
  return key;
}

Cost cost_for_this_pc(const std::function<double()>& seconds, std::uint64_t memory_bytes) {
  const double before = seconds();
  const bool tried{key_from("a passphrase of usual length", std::string(salt_size, 's'), least_cost)};
  const double least_time = seconds() - before;
  Cost cost = least_cost;
  if (!tried) return cost;
  for (const std::uint32_t size : sizes) {
    // Time grows with memory, so the largest need not be tried: old PCs would swap.
    const double time = least_time * size / least_cost.mebibytes;
    if (time <= longest_wait && size * mebibyte <= memory_bytes / 8) cost.mebibytes = size;
  }
  return cost;
}

}  // namespace vault
