// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/pile_sort/pile_sort.h"

#include <algorithm>

#include "steps/options.h"

namespace steps {
namespace {

constexpr std::size_t most_piles = 4;  // more big answers than four do not fit side by side

bool holds(const std::vector<Option>& options, std::string_view id) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
}

void check_fitting(Reader& reader, const PileSort& sort) {
  const Node* table = reader.node().child("fitting");
  if (table == nullptr) return;
  for (const Node& pair : table->children) {
    if (!holds(sort.cards, pair.key)) {
      reader.wrong(pair.line, "there is no card “" + pair.key + "”", "Use the id of a card of this step");
    } else if (!holds(sort.piles, pair.text)) {
      reader.wrong(pair.line, "there is no pile “" + pair.text + "”", "Use the id of a pile of this step");
    }
  }
}

}  // namespace

PileSort read_pile_sort(Reader& reader, const Shelf& shelf, std::string_view) {
  PileSort sort;
  sort.cards = read_options(reader, "cards", shelf);
  sort.piles = read_options(reader, "piles", shelf);
  sort.fitting = reader.pairs("fitting");
  sort.fits = sort.fitting.empty() ? reader.sentence_or("fits", "") : reader.sentence("fits");
  sort.try_again = sort.fitting.empty() ? reader.sentence_or("try_again", "") : reader.sentence("try_again");
  if (sort.cards.empty()) reader.wrong(reader.line_of("cards"), "there are no cards", "Add cards = \"…\"");
  if (sort.piles.size() < 2 || sort.piles.size() > most_piles) {
    reader.wrong(reader.line_of("piles"), "there are " + std::to_string(sort.piles.size()) + " piles",
                 "Use 2, 3 or 4 piles");
  }
  check_fitting(reader, sort);
  return sort;
}

std::string words_of(const PileSort& sort, std::string_view answer) { return words_of(answer, sort.piles); }

std::string missing(const PileSort& sort, std::string_view answer) {
  return holds(sort.piles, answer) ? "" : "Choose one of the answers first.";
}

}  // namespace steps
