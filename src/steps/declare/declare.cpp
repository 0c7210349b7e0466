// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/declare/declare.h"

#include "base/text.h"

namespace steps {
namespace {

constexpr std::size_t most_statements = 7;  // of one page

}  // namespace

Declare read_declare(Reader& reader, const Shelf&, std::string_view) {
  Declare declare{reader.sentences("statements")};
  if (declare.statements.empty()) {
    reader.wrong(reader.line_of("statements"), "it holds nothing to agree to",
                 "Add statements = [\"This is my own work.\"]");
  } else if (declare.statements.size() > most_statements) {
    reader.wrong(reader.line_of("statements"),
                 "there are " + std::to_string(declare.statements.size()) + " statements",
                 "Use at most " + std::to_string(most_statements));
  }
  return declare;
}

// As it was agreed to, so that a folder shows what was said.
std::string words_of(const Declare& declare, std::string_view answer) {
  return answer == agreed ? base::join(declare.statements, "\n") + "\nI agree." : std::string();
}

std::string missing(const Declare&, std::string_view answer) {
  return answer == agreed ? "" : "Tick each one first. Then press “I agree”.";
}

}  // namespace steps
