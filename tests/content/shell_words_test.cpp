// SPDX-License-Identifier: GPL-3.0-or-later
// The shell's sentences and the code that says them know the same names.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "content/words.h"
#include "pack_folder.h"
#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

bool says_words(const fs::path& path) {
  const bool is_code = path.extension() == ".cpp" || path.extension() == ".h";
  const std::string folder = path.parent_path().string();
  const bool is_room =
      folder.find("/src/screens") != std::string::npos || folder.find("/src/app") != std::string::npos;
  return is_code &&
         (is_room || path.filename().string().ends_with("_view.cpp") || path.filename() == "main.cpp");
}

// Every "name.name" in quotes.
std::set<std::string> names_in_code() {
  std::set<std::string> names;
  const std::regex quoted("\"([a-z][a-z0-9_]*\\.[a-z0-9_.]+)\"");
  for (const auto& entry : fs::recursive_directory_iterator(std::string(FINGERPOST_SOURCE) + "/src")) {
    if (!entry.is_regular_file() || !says_words(entry.path())) continue;
    std::ifstream file(entry.path());
    const std::string text(std::istreambuf_iterator<char>(file), {});
    for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at)
      names.insert((*at)[1]);
  }
  return names;
}

std::string section_of(const std::string& name) { return name.substr(0, name.find('.')); }

// "easier.size_" in the code says easier.size_1 to easier.size_5.
bool is_beginning(const std::string& name) { return name.ends_with('_') || name.ends_with('.'); }

// "easier.letters" in the code says easier.letters_0 to easier.letters_2 as well.
std::string without_number(const std::string& name) {
  const std::size_t end = name.find_last_not_of("0123456789");
  return end != std::string::npos && name[end] == '_' && end + 1 < name.size() ? name.substr(0, end) : name;
}

bool is_said(const std::set<std::string>& said, const std::string& name) {
  return std::any_of(said.begin(), said.end(), [&](const std::string& each) {
    return each == name || each == without_number(name) || (is_beginning(each) && name.starts_with(each));
  });
}

}  // namespace

TEST_CASE("the shell's sentences load without a mistake", "[content]") {
  const content::LoadedWords loaded = content::load_words(assets_folder + "/words");
  for (const content::Mistake& mistake : loaded.mistakes) UNSCOPED_INFO(in_words(mistake));
  CHECK(loaded.mistakes.empty());
  CHECK(loaded.words.table.size() > 50);
}

TEST_CASE("every sentence that the screens say is in the table, and every one in the table is said",
          "[content]") {
  const content::LoadedWords loaded = content::load_words(assets_folder + "/words");
  const std::set<std::string> said = names_in_code();
  std::set<std::string> sections;
  for (const auto& [name, words] : loaded.words.table) {
    sections.insert(section_of(name));
    INFO(name << " is in the table and nowhere in the code");
    CHECK(is_said(said, name));
  }
  for (const std::string& name : said) {
    if (!sections.contains(section_of(name)) || is_beginning(name))
      continue;  // a file's name, not a sentence's
    INFO(name << " is said and not in the table");
    CHECK(loaded.words.table.contains(name));
  }
}
