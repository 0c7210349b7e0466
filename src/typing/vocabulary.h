// SPDX-License-Identifier: GPL-3.0-or-later
// Vocabulary: the words of one source, how likely each is, and which follows which.
//
// Once made it never changes. Words are found by their key: small letters without
// apostrophes, so that "dont" finds "don't".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace typing {

struct Known {
  std::string key;
  std::string small;        // in small letters: what makes two the same word
  std::string word;         // as it is written
  double chance = 0;        // 0 to 1
  bool is_written = false;  // seen inside a sentence, so that its capital, or none, is its own
};

struct Follower {
  std::string before;  // key of the word that it follows
  Known next;          // its chance is that of coming after that word
};

class Vocabulary {
 public:
  Vocabulary() = default;  // knows nothing
  // Words in rough order of frequency, one a line; a line that begins with # is a comment.
  static Vocabulary of_list(std::string_view lines);
  // `doubt`: of how many words more the text would have to be before it is believed wholly.
  static Vocabulary of_texts(std::span<const std::string> texts, double doubt);

  std::span<const Known> beginning_with(std::string_view key) const;
  std::span<const Follower> after(std::string_view key) const;
  double chance_of(std::string_view word) const;  // 0: it is not known
  std::size_t size() const { return words_.size(); }

 private:
  std::vector<Known> words_;         // by is_before
  std::vector<Follower> followers_;  // by the key before, then by their own
};

std::string key_of(std::string_view word);
std::string small_form(std::string_view word);   // with the plain apostrophe
bool is_before(const Known& a, const Known& b);  // by key, then by small form
bool is_apostrophe(char32_t value);

}  // namespace typing
