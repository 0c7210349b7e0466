// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/private_words.h"

#include <string.h>

namespace base {

void wipe(std::string& text) {
  text.resize(text.capacity());
  ::explicit_bzero(text.data(), text.size());
  text.clear();
}

PrivateWords& PrivateWords::operator=(const PrivateWords& other) {
  if (this == &other) return *this;
  wipe(words_);
  words_ = other.words_;
  return *this;
}

}  // namespace base
