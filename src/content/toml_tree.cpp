// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/toml_tree.h"

#include <toml++/toml.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "content/toml_guard.h"

namespace content {
namespace {

// No pack of ours comes near; a file that does is no pack. The limits are many because each hides
// a product: a long name is said again with every mistake, a list of cards is copied into every step.
constexpr std::uintmax_t most_bytes = 256 * 1024;
constexpr std::size_t longest_text = 4096;  // bytes
constexpr std::size_t longest_key = 100;
constexpr std::size_t most_entries = 500;  // of one list or table

steps::Node node_of(const toml::node& from);

void add_children(steps::Node& node, const toml::table& table) {
  node.sort = steps::Node::Sort::table;
  for (const auto& [key, value] : table) {
    node.children.push_back(node_of(value));
    node.children.back().key = std::string(key.str());
    node.children.back().line = static_cast<int>(key.source().begin.line);
  }
}

void add_items(steps::Node& node, const toml::array& array) {
  node.sort = steps::Node::Sort::list;
  for (const toml::node& item : array) node.children.push_back(node_of(item));
}

steps::Node node_of(const toml::node& from) {
  using Sort = steps::Node::Sort;
  steps::Node node;
  node.line = static_cast<int>(from.source().begin.line);
  if (const toml::table* table = from.as_table()) {
    add_children(node, *table);
  } else if (const toml::array* array = from.as_array()) {
    add_items(node, *array);
  } else if (const auto text = from.value_exact<std::string>()) {
    node.sort = Sort::text;
    node.text = *text;
  } else if (const auto number = from.value_exact<std::int64_t>()) {
    node.sort = Sort::number;
    node.number = *number;
  } else if (const auto yes = from.value_exact<bool>()) {
    node.sort = Sort::yes_no;
    node.yes = *yes;
  } else {
    node.sort = Sort::other;
  }
  return node;
}

int line_of_bad_byte(const std::string& text) {
  int line = 1;
  std::size_t at = 0;
  while (at < text.size()) {
    const base::CodePoint point = base::code_point_at(text, at);
    if (point.value == 0xFFFD && point.length == 1) break;
    if (point.value == '\n') ++line;
    at += point.length;
  }
  return line;
}

// What is wrong with the first place that holds more than people write; no value where none does.
std::optional<Mistake> too_much(const steps::Node& node, const std::string& name) {
  const std::string named = node.key.empty() ? "this" : "“" + node.key + "”";  // in a list it has no name
  const std::string key = node.key.size() > longest_key ? "this key" : named;
  if (node.key.size() > longest_key) return Mistake{name, node.line, key + " is too long", "Shorten it"};
  if (node.text.size() > longest_text) {
    return Mistake{name, node.line, key + " holds too many words", "Make it shorter, or several of it"};
  }
  if (node.children.size() > most_entries) {
    return Mistake{name, node.line, key + " holds more than " + std::to_string(most_entries) + " things",
                   "Take some of them out"};
  }
  for (const steps::Node& child : node.children) {
    if (std::optional<Mistake> found = too_much(child, name)) return found;
  }
  return std::nullopt;
}

// What toml++ says to programmers, and the same for who writes packs.
struct Plain {
  std::string_view said;
  std::string_view what;
  std::string_view mend;
};
constexpr Plain plain_words[] = {
    {"control characters", "the words that begin here have no closing quote", "Put a \" behind them"},
    {"cannot redefine", "a name comes twice in one table",
     "Begin one more with its own line, like [[steps]], or take one out"},
    {"expected '=', saw", "this line has no = sign",
     "Write it like name = \"words\". Lines of a spreadsheet cannot be pasted"},
    {"expected 'true'", "this is neither true nor false, nor words in quotes",
     "Write true or false in small letters, or put words into straight quotes"},
    {"expected 'false'", "this is neither true nor false, nor words in quotes",
     "Write true or false in small letters, or put words into straight quotes"},
    {"expected a comment or whitespace", "something stands behind what is whole already",
     "Put words that hold an apostrophe between \" and \", and one thing on each line"},
    {"could not determine value type", "what stands here is neither words nor a number nor a list",
     "Put words into straight quotes, and close each list with ]"},
    {"escape sequence", "a \\ stands in the words", "Write \\\\ instead, or / where a place is meant"},
};

Mistake in_plain_words(const toml::parse_error& error, const std::string& name) {
  const std::string_view said = error.description();
  const auto known = std::ranges::find_if(
      plain_words, [&](const Plain& each) { return said.find(each.said) != std::string_view::npos; });
  const int line = static_cast<int>(error.source().begin.line);
  if (known != std::end(plain_words)) return {name, line, std::string(known->what), std::string(known->mend)};
  return {name, line, "this line cannot be read",
          "Look at it and at the one above: a quote or a bracket may be missing"};
}

Tree parsed(const std::string& text, const std::string& name) {
  try {
    steps::Node root = node_of(toml::parse(text));
    if (std::optional<Mistake> found = too_much(root, name)) return {std::nullopt, {std::move(*found)}};
    return {std::move(root), {}};
  } catch (const toml::parse_error& error) {
    return {std::nullopt, {in_plain_words(error, name)}};
  }
}

}  // namespace

FileText text_of(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error || size > most_bytes) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Tree read_toml(const FileText& text, const std::string& name) {
  if (!text || text->size() > most_bytes)
    return {std::nullopt, {{name, 0, "the file is missing, too big or cannot be read", "Put it there"}}};
  if (!base::is_valid_utf8(*text)) {
    return {std::nullopt,
            {{name, line_of_bad_byte(*text), "a letter here is not UTF-8", "Save the file as UTF-8"}}};
  }
  if (const std::optional<Refusal> refusal = refusal_of(*text)) {
    return {std::nullopt, {{name, refusal->line, std::string(refusal->what), std::string(refusal->mend)}}};
  }
  return parsed(*text, name);
}

std::vector<std::string> toml_files_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void add_mistakes(std::vector<Mistake>& mistakes, const std::string& file,
                  const std::vector<steps::Mistake>& found) {
  for (const steps::Mistake& mistake : found)
    mistakes.push_back({file, mistake.line, mistake.what, mistake.mend});
}

}  // namespace content
