// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/digest.h"

#include <array>

#include "vault/sodium.h"

namespace vault {

std::string digest(std::string_view bytes) {
  std::array<unsigned char, crypto_generichash_BYTES> out{};
  // Cannot fail: the sizes are fixed and there is no key.
  crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  return {out.begin(), out.end()};
}

std::string digest_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char raw : digest(bytes)) {
    const auto byte = static_cast<unsigned char>(raw);
    text.push_back(digits[byte >> 4U]);
    text.push_back(digits[byte & 15U]);
  }
  return text;
}

// Wiped at its end: it knows the key.
struct RunningDigest::State {
  explicit State(const Secret& key) {
    start_sodium();
    crypto_generichash_init(&hash, key.size() == 0 ? nullptr : key.data(), key.size(),
                            crypto_generichash_BYTES);
  }
  ~State() { sodium_memzero(&hash, sizeof hash); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  crypto_generichash_state hash;
};

RunningDigest::RunningDigest() : RunningDigest(Secret()) {}
RunningDigest::RunningDigest(const Secret& key) : state_(std::make_unique<State>(key)) {}
RunningDigest::~RunningDigest() = default;
RunningDigest::RunningDigest(RunningDigest&&) noexcept = default;
RunningDigest& RunningDigest::operator=(RunningDigest&&) noexcept = default;

void RunningDigest::add(std::string_view bytes) {
  crypto_generichash_update(&state_->hash, raw(bytes), bytes.size());
}

std::string RunningDigest::end() {
  std::string out(crypto_generichash_BYTES, '\0');
  crypto_generichash_final(&state_->hash, raw(out), out.size());
  return out;
}

}  // namespace vault
