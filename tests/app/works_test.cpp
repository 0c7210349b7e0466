// SPDX-License-Identifier: GPL-3.0-or-later
// "What works here" tells of everything that can be set, and of nothing that cannot.
#include "screens/works.h"
#include "access/comfort.h"
#include "base/text.h"
#include "content/words.h"
#include "screens/easier_rows.h"
#include "support/catch.h"

#include <algorithm>
#include <map>
#include <set>

namespace {

constexpr std::size_t most_words_a_sentence = 15;
constexpr int most_lines_a_part = 7;

std::set<std::string> settings_told() {
  std::set<std::string> told;
  for (const screens::WorksLine& line : screens::works_lines()) {
    for (const std::string& name : base::split(line.settings, ' ')) {
      if (!name.empty()) told.insert(name);
    }
  }
  return told;
}

std::size_t longest_sentence(const std::string& words) {
  std::size_t longest = 0;
  std::size_t now = 0;
  for (const std::string& word : base::split(words, ' ')) {
    longest = std::max(longest, ++now);
    if (word.ends_with('.')) now = 0;
  }
  return longest;
}

}  // namespace

TEST_CASE("78: each thing that can be set is told of on the page of what works", "[access]") {
  std::set<std::string> told = settings_told();
  for (const a11y::Setting& setting : a11y::settings()) {
    INFO(setting.name);
    CHECK(told.erase(std::string(setting.name)) == 1);
  }
  CHECK(told == std::set<std::string>{"theme"});  // which is kept by its name, and has no number
}

TEST_CASE("95: what works here is said in short lines, and what does not is said as well", "[access]") {
  const content::LoadedWords loaded = content::load_words(std::string(FINGERPOST_SOURCE) + "/assets/words");
  std::map<screens::WorksPart, int> lines;
  std::set<std::string_view> seen;
  for (const screens::WorksLine& line : screens::works_lines()) {
    INFO(line.words);
    const std::string words(loaded.words(line.words));
    CHECK(seen.insert(line.words).second);
    CHECK(words.ends_with('.'));
    CHECK(longest_sentence(words) <= most_words_a_sentence);
    CHECK((line.part != screens::WorksPart::not_here || line.settings.empty()));
    ++lines[line.part];
  }
  for (const auto part :
       {screens::WorksPart::seeing, screens::WorksPart::hearing, screens::WorksPart::pressing,
        screens::WorksPart::reading, screens::WorksPart::writing, screens::WorksPart::not_here}) {
    CHECK(lines[part] >= 3);
    CHECK(lines[part] <= most_lines_a_part);
  }
  CHECK(lines[screens::WorksPart::all] == 0);
}
