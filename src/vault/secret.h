// SPDX-License-Identifier: GPL-3.0-or-later
// Secret: some bytes that nobody else may see, in memory that is never swapped out and is wiped.
//
// Small and few: each takes pages of its own, guarded on both sides. Where the system
// lets no memory be locked, it is still wiped and left out of core dumps.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vault {

class Secret {
 public:
  static constexpr std::size_t key_size = 32;

  Secret() = default;                 // empty
  explicit Secret(std::size_t size);  // of zeros
  static Secret random(std::size_t size = key_size);
  static Secret copy_of(std::string_view bytes);
  ~Secret();
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;

  Secret copy() const { return copy_of(view()); }
  std::size_t size() const { return size_; }
  unsigned char* data() { return bytes_; }
  const unsigned char* data() const { return bytes_; }
  std::string_view view() const { return {reinterpret_cast<const char*>(bytes_), size_}; }

 private:
  unsigned char* bytes_ = nullptr;
  std::size_t size_ = 0;
};

bool same(const Secret& one, const Secret& other);  // takes as long for any two of one size

}  // namespace vault
