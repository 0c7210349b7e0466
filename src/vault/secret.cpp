// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secret.h"

#include <cstring>
#include <new>
#include <utility>

#include "vault/sodium.h"

namespace vault {

Secret::Secret(std::size_t size) : size_(size) {
  start_sodium();
  bytes_ = static_cast<unsigned char*>(sodium_malloc(size));
  if (bytes_ == nullptr) throw std::bad_alloc();
  sodium_memzero(bytes_, size_);
}

Secret Secret::random(std::size_t size) {
  Secret secret(size);
  randombytes_buf(secret.bytes_, size);
  return secret;
}

Secret Secret::copy_of(std::string_view bytes) {
  Secret secret(bytes.size());
  if (!bytes.empty()) std::memcpy(secret.bytes_, bytes.data(), bytes.size());
  return secret;
}

Secret::~Secret() { sodium_free(bytes_); }

Secret::Secret(Secret&& other) noexcept
    : bytes_(std::exchange(other.bytes_, nullptr)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(size_, other.size_);
  return *this;
}

bool same(const Secret& one, const Secret& other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace vault
