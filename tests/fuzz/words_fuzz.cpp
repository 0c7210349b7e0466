// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own sentences, which a centre may have changed.
#include "base/text.h"
#include "content/words.h"
#include "fuzz/target.h"

namespace {

void feed(std::string_view text) {
  content::LoadedWords loaded;
  content::add_words(loaded, std::string(text), "shell.toml");
  for (const auto& [name, sentence] : loaded.words.table) {
    fuzz::promise(loaded.words(name) == sentence, "words are found by their name");
    fuzz::promise(base::is_valid_utf8(sentence), "words that are shown are UTF-8");
  }
  for (const content::Mistake& mistake : loaded.mistakes) {
    fuzz::promise(!mistake.what.empty() && !mistake.mend.empty(),
                  "a mistake says what is wrong and what to do");
    fuzz::promise(base::is_valid_utf8(in_words(mistake)), "a mistake that is shown is UTF-8");
  }
}

const fuzz::Joins joins("words", feed);

}  // namespace
