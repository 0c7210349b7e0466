// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/private_words.h"

namespace base {

void wipe(std::string& text) {
  text.resize(text.capacity());
  // Volatile, since a compiler leaves out writes that nobody reads.
  volatile char* const bytes = text.data();
  for (std::size_t i = 0; i < text.size(); ++i) bytes[i] = 0;
  text.clear();
}

PrivateWords& PrivateWords::operator=(const PrivateWords& other) {
  if (this == &other) return *this;
  wipe(words_);
  words_ = other.words_;
  return *this;
}

}  // namespace base
