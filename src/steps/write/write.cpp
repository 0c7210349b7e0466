// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/write/write.h"

#include "base/text.h"

namespace steps {

Write read_write(Reader& reader, const Shelf&, std::string_view) {
  Write write;
  write.starters = reader.sentences("starters");
  write.example = read_worked_example(reader);
  write.lines = reader.number_or("lines", 3, 1, 8);
  return write;
}

std::string words_of(const Write&, std::string_view answer) { return std::string(base::trimmed(answer)); }

std::string missing(const Write&, std::string_view answer) {
  return base::trimmed(answer).empty() ? "Write a few words first." : "";
}

}  // namespace steps
