// SPDX-License-Identifier: GPL-3.0-or-later
// Words: the shell's own sentences, from assets/words/*.toml, by name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/catalogue.h"

namespace content {

class Words {
 public:
  // The sentence of that name; the name itself where the table lacks it, and a test fails then.
  const std::string& operator()(std::string_view name) const;

  std::map<std::string, std::string, std::less<>> table;
  mutable std::map<std::string, std::string, std::less<>> unknown_;
};

struct LoadedWords {
  Words words;
  std::vector<Mistake> mistakes;
};

// A table [bar] with a line next = "Next" gives the name bar.next.
LoadedWords load_words(const std::string& words_folder);
// The same for the text of one file; `file` is how a mistake calls it.
void add_words(LoadedWords& loaded, const std::optional<std::string>& text, const std::string& file);

}  // namespace content
