// SPDX-License-Identifier: GPL-3.0-or-later
// Respelt: a text as the voice gets it, where some words are said in another way.
//
// A word that is not said as it is written, or that must not be said aloud, is replaced;
// which bytes of the text a heard word stands for is never lost.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace a11y {

struct Replacement {
  std::size_t offset = 0, length = 0;  // bytes of the text; length is not 0
  std::string with;
};

struct Bytes {
  std::size_t offset = 0, length = 0;

  friend bool operator==(const Bytes&, const Bytes&) = default;
};

class Respelt {
 public:
  // In any order; of two that overlap the one that was named first is kept.
  Respelt(std::string_view text, std::vector<Replacement> replacements);

  const std::string& text() const { return text_; }
  // What the bytes of text() stand for in the text that it was made of. A replaced word comes whole.
  Bytes meant(std::size_t offset, std::size_t length) const;

 private:
  struct Part {
    Bytes here, there;
    bool is_replaced = false;
  };
  void add(std::string_view words, const Bytes& meant, bool is_replaced);

  std::string text_;
  std::vector<Part> parts_;
};

// Where these words stand as whole words, letter for letter.
std::vector<Bytes> found_in(std::string_view text, std::string_view words);

}  // namespace a11y
