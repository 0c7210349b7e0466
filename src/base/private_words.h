// SPDX-License-Identifier: GPL-3.0-or-later
// PrivateWords: a passphrase on its way, overwritten in memory wherever a copy of it ends.
//
// It lies in ordinary memory: what stays for longer belongs in vault::Secret.
#pragma once

#include <string>
#include <string_view>

namespace base {

void wipe(std::string& text);  // all of its room, then it is empty

class PrivateWords {
 public:
  PrivateWords() = default;
  explicit PrivateWords(std::string_view words) : words_(words) {}
  // Moving copies as well: a short text would stay behind in the one that was moved from.
  PrivateWords(const PrivateWords& other) = default;
  PrivateWords& operator=(const PrivateWords& other);
  ~PrivateWords() { wipe(words_); }

  std::string_view view() const { return words_; }

 private:
  std::string words_;
};

}  // namespace base
