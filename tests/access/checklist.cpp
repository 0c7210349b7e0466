// SPDX-License-Identifier: GPL-3.0-or-later
#include "checklist.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace checklist {

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_held(const Line& line, std::string_view holder, const Found& found, std::string& why) {
  if (holder.ends_with(".journey")) {
    why = "there is no such journey";
    return found.journeys.contains(holder);
  }
  if (!numbers_of(holder).empty()) {
    why = found.tests.contains(holder) ? "the test's name does not begin with the number of the line"
                                       : "there is no such test";
    return found.tests.contains(holder) && numbers_of(holder).contains(line.number);
  }
  why = "the audit has no such rule for this line";
  return found.rules.contains({std::string(holder), line.number});
}

}  // namespace

std::vector<std::string> cases_of(std::string_view code) {
  std::vector<std::string> names;
  static const std::regex a_case("(^|\\n)TEST_CASE\\(\\s*\"([^\"]*)\",\\s*\"([^\"]*)\"");
  using Match = std::regex_iterator<std::string_view::const_iterator>;
  for (Match at(code.begin(), code.end(), a_case), end; at != end; ++at) {
    const std::string tags = (*at)[3];
    if (tags.find("[.") == std::string::npos && tags.find("[!") == std::string::npos)
      names.push_back((*at)[2]);
  }
  return names;
}

std::set<int> numbers_of(std::string_view test) {
  std::set<int> numbers;
  std::size_t at = 0;
  while (at < test.size() && test[at] >= '0' && test[at] <= '9') {
    int number = 0;
    while (at < test.size() && test[at] >= '0' && test[at] <= '9') number = 10 * number + (test[at++] - '0');
    numbers.insert(number);
    while (at < test.size() && (test[at] == ' ' || test[at] == ',')) ++at;
  }
  return numbers;
}

Found found_in(const std::string& project) {
  Found found;
  for (const auto& entry : fs::recursive_directory_iterator(project + "/tests")) {
    if (!entry.is_regular_file()) continue;
    const fs::path& path = entry.path();
    if (path.filename().string().ends_with("_test.cpp")) {
      for (std::string& name : cases_of(text_of(path))) found.tests.insert(std::move(name));
    }
    if (path.extension() == ".journey" && text_of(path).find("\nexpect ") != std::string::npos)
      found.journeys.insert(path.filename());
  }
  const std::regex a_rule("\\{\"([a-z-]+)\", ([0-9]+),\\s*\"");
  for (const char* folder : {"/src/access", "/src/app"}) {
    for (const auto& entry : fs::directory_iterator(project + folder)) {
      const std::string file = entry.path().filename();
      if (!file.ends_with(".cpp") || !(file.starts_with("lint") || file.starts_with("audit_"))) continue;
      const std::string code = text_of(entry.path());
      for (std::sregex_iterator at(code.begin(), code.end(), a_rule), end; at != end; ++at)
        found.rules.insert({(*at)[1], std::stoi((*at)[2])});
    }
  }
  return found;
}

std::vector<std::string> complaints(std::span<const Line> table, const Found& found) {
  std::vector<std::string> all;
  int next = 1;
  for (const Line& line : table) {
    const std::string place = "line " + std::to_string(line.number) + ": ";
    if (line.number != next) all.push_back(place + "stands where line " + std::to_string(next) + " belongs");
    next = line.number + 1;
    if (line.held.empty()) all.push_back(place + "nothing holds it, and nothing says why");
    if (line.kind != Kind::program && line.kind != Kind::pixels) continue;
    for (const std::string_view holder : line.held) {
      std::string why;
      if (!is_held(line, holder, found, why)) all.push_back(place + why + ": " + std::string(holder));
    }
  }
  // A test that calls itself by a line must stand in the table, so that the table tells all.
  for (const std::string& test : found.tests) {
    for (const int number : numbers_of(test)) {
      bool is_told = false;
      for (const Line& line : table) {
        for (const std::string_view holder : line.held)
          is_told = is_told || (line.number == number && holder == test);
      }
      if (!is_told) all.push_back("line " + std::to_string(number) + ": does not name the test " + test);
    }
  }
  for (const auto& [rule, number] : found.rules) {
    bool is_told = false;
    for (const Line& line : table) {
      for (const std::string_view holder : line.held)
        is_told = is_told || (line.number == number && holder == rule);
    }
    if (!is_told) all.push_back("line " + std::to_string(number) + ": does not name the rule " + rule);
  }
  return all;
}

}  // namespace checklist
