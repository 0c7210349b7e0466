// SPDX-License-Identifier: GPL-3.0-or-later
// Digest: BLAKE2b of 256 bits, for chains and for checking what was written.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "vault/secret.h"

namespace vault {

std::string digest(std::string_view bytes);      // 32 raw bytes
std::string digest_hex(std::string_view bytes);  // 64 lower-case digits

// The same of bytes that come piece by piece. With a key, only its owner can make it.
class RunningDigest {
 public:
  RunningDigest();
  explicit RunningDigest(const Secret& key);
  ~RunningDigest();
  RunningDigest(RunningDigest&&) noexcept;
  RunningDigest& operator=(RunningDigest&&) noexcept;

  void add(std::string_view bytes);
  std::string end();  // 32 raw bytes; called once, and nothing is added after it

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vault
