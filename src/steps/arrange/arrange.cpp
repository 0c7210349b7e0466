// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/arrange/arrange.h"

#include "steps/options.h"

namespace steps {
namespace {

constexpr int most_places = 7;

}  // namespace

Arrange read_arrange(Reader& reader, const Shelf& shelf, std::string_view ring) {
  Arrange arrange;
  arrange.source = read_source(reader, shelf, ring);
  arrange.most = reader.number_or("most", 3, 2, most_places);
  return arrange;
}

std::string ranked_words(std::string_view answer, const Source& source) {
  std::string ranked;
  int place = 0;
  for (const std::string& words : words_of_each(answer, source)) {
    if (place > 0) ranked += "\n";
    ranked += std::to_string(++place) + ". " + words;
  }
  return ranked;
}

std::string words_of(const Arrange& arrange, std::string_view answer) {
  return ranked_words(answer, arrange.source);
}

std::string missing(const Arrange& arrange, std::string_view answer) {
  const auto count = static_cast<int>(ids_in(answer).size());
  if (count > arrange.most) return "Keep " + std::to_string(arrange.most) + ". Take some away first.";
  return count == 0 ? "Choose your number 1 first." : "";
}

}  // namespace steps
