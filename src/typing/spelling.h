// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling: which words of a text may be misspelt, and what else they could be.
//
// It looks only when it is asked. Words that the caller made known are never doubted, and
// neither are numbers, addresses, abbreviations and what is not written in Latin letters.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "typing/vocabulary.h"

class Hunspell;

namespace typing {

struct Doubt {
  std::size_t start = 0, length = 0;  // bytes of the text
  std::string word;
  std::vector<std::string> choices;  // at most three, the likeliest first
};

class Spelling {
 public:
  // A dictionary's two files without .aff and .dic. not_found: one is missing; invalid: in an encoding
  // that nobody here reads.
  static base::Result<Spelling> open(const std::string& dictionary);
  Spelling(Spelling&&) noexcept;
  Spelling& operator=(Spelling&&) noexcept;
  ~Spelling();

  void know(std::string_view text);  // every word of it is right
  // Of the choices, common words come before rare ones: a dictionary knows no such difference.
  void prefer(std::shared_ptr<const Vocabulary> common) { common_ = std::move(common); }
  bool is_right(std::string_view word) const;
  std::vector<std::string> choices_for(std::string_view word) const;
  // The first doubtful word from this byte on that is none of those kept.
  std::optional<Doubt> first_doubt(std::string_view text, std::size_t from,
                                   std::span<const std::string> kept) const;

 private:
  Spelling();
  std::vector<std::string> found_for(std::string_view word) const;

  std::unique_ptr<Hunspell> dictionary_;
  std::shared_ptr<const Vocabulary> common_;  // or null
  bool is_latin_ = false;  // the dictionary's own letters are one byte each: ISO-8859-1 or -15
  std::set<std::string, std::less<>> known_;  // small letters
};

}  // namespace typing
