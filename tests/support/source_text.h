// SPDX-License-Identifier: GPL-3.0-or-later
// SourceText: our own C++ as far as a house rule needs it: code without its words, and where things stand.
//
// It is no parser. It knows comments, string literals and braces, which is
// enough because the project writes plain code in one format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

// The same text, line for line, with the insides of comments made blank; strings too if asked.
enum class Strings { keep, blank };
std::string without_comments(std::string_view text, Strings strings);

enum class Where { file, type, function };

// Code between two of ; { } that stand outside of brackets and initialisers, and where it stands.
struct Statement {
  std::string text;
  int line = 1;  // of its first word
  Where where = Where::file;
};

struct Function {
  std::string head;
  int first_line = 1;
  int last_line = 1;
};

struct Outline {
  std::vector<Statement> statements;
  std::vector<Function> functions;
};

Outline outline_of(std::string_view text);

}  // namespace house
