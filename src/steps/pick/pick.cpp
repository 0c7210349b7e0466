// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/pick/pick.h"

#include <algorithm>

#include "steps/options.h"

namespace steps {
namespace {

constexpr int most_choices = 30;  // what a person can look through on one page, in groups

void check_counts(Reader& reader, const Pick& pick) {
  if (pick.least > pick.most) {
    reader.wrong(reader.line_of("least"), "“least” is more than “most”", "Make “least” the smaller one");
  }
  const int offered = most_on_a_page(pick.source, reader.find("for_each") != nullptr);
  if (offered > most_choices && pick.source.from.empty()) {
    reader.wrong(reader.line_of("cards"), "there are too many choices: " + std::to_string(offered),
                 "Offer at most " + std::to_string(most_choices) + ", or sort them first");
  }
  if (pick.most > offered && !pick.source.own_words && pick.source.from.empty()) {
    reader.wrong(reader.line_of("most"), "only " + std::to_string(offered) + " can be chosen from",
                 reader.find("most") == nullptr
                     ? "Add the line most = " + std::to_string(std::max(offered, 1))
                     : "Make “most” smaller");
  }
}

}  // namespace

Pick read_pick(Reader& reader, const Shelf& shelf, std::string_view ring) {
  Pick pick;
  pick.source = read_source(reader, shelf, ring);
  pick.least = reader.number_or("least", 1, 1, most_choices);
  pick.most = reader.number_or("most", 5, 1, most_choices);
  check_counts(reader, pick);
  return pick;
}

std::string words_of(const Pick& pick, std::string_view answer) {
  return in_a_row(words_of_each(answer, pick.source));
}

std::string missing(const Pick& pick, std::string_view answer) {
  const auto count = static_cast<int>(ids_in(answer).size());
  if (count > pick.most) return "Choose up to " + std::to_string(pick.most) + ". Take some away first.";
  if (count >= pick.least) return {};
  return pick.least == 1 ? "Choose at least one first."
                         : "Choose at least " + std::to_string(pick.least) + " first.";
}

}  // namespace steps
