// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/choose/choose.h"

#include "steps/options.h"

namespace steps {
namespace {

constexpr int most_choices = 12;

}  // namespace

Choose read_choose(Reader& reader, const Shelf& shelf, std::string_view ring) {
  Choose choose{read_source(reader, shelf, ring)};
  const int offered = most_on_a_page(choose.source, reader.find("for_each") != nullptr);
  if (offered > most_choices && choose.source.from.empty()) {
    reader.wrong(reader.line_of("cards"), "there are too many choices: " + std::to_string(offered),
                 "Offer at most " + std::to_string(most_choices));
  }
  return choose;
}

std::string words_of(const Choose& choose, std::string_view answer) {
  return in_a_row(words_of_each(answer, choose.source));
}

std::string missing(const Choose&, std::string_view answer) {
  return ids_in(answer).size() == 1 ? "" : "Choose one first.";
}

}  // namespace steps
