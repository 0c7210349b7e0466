// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/words.h"

#include <filesystem>

#include "base/text.h"
#include "content/toml_tree.h"
#include "steps/language.h"

namespace content {
namespace {

void add(LoadedWords& loaded, const std::string& file, const std::string& name, const steps::Node& node) {
  if (node.sort == steps::Node::Sort::table) {
    for (const steps::Node& child : node.children) {
      add(loaded, file, name.empty() ? child.key : name + "." + child.key, child);
    }
    return;
  }
  const auto wrong = [&](std::string what, std::string mend) {
    loaded.mistakes.push_back({file, node.line, "“" + name + "”: " + std::move(what), std::move(mend)});
  };
  if (node.sort != steps::Node::Sort::text || base::trimmed(node.text).empty()) {
    wrong("there are no words", "Write words in quotes");
    return;
  }
  if (!loaded.words.table.emplace(name, node.text).second)
    wrong("this name comes twice", "Give each its own name");
  for (steps::LanguageFault& fault : steps::language_faults(node.text, steps::most_words_in_a_sentence)) {
    wrong(std::move(fault.what), std::move(fault.mend));
  }
}

}  // namespace

const std::string& Words::operator()(std::string_view name) const {
  if (const auto found = table.find(name); found != table.end()) return found->second;
  return unknown_.emplace(name, name).first->second;
}

void add_words(LoadedWords& loaded, const std::optional<std::string>& text, const std::string& file) {
  const Tree tree = read_toml(text, file);
  loaded.mistakes.insert(loaded.mistakes.end(), tree.mistakes.begin(), tree.mistakes.end());
  if (tree.root) add(loaded, file, "", *tree.root);
}

LoadedWords load_words(const std::string& words_folder) {
  LoadedWords loaded;
  for (const std::string& path : toml_files_in(words_folder)) {
    const std::string file = "words/" + std::filesystem::path(path).filename().string();
    add_words(loaded, text_of(path), file);
  }
  if (loaded.words.table.empty() && loaded.mistakes.empty()) {
    loaded.mistakes.push_back(
        {"words/shell.toml", 0, "the program's own sentences are missing", "Put the file back"});
  }
  return loaded;
}

}  // namespace content
