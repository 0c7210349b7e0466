// SPDX-License-Identifier: GPL-3.0-or-later
// Checklist: the 95 lines of the access page, and where each is held.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace checklist {

enum class Kind {
  program,  // held by a program over the tree, a model or the sound
  pixels,   // held by a program that looks at what is painted
  hand,     // by a person, once at each site
  none,     // there is nothing here that it speaks of
  open,     // not met
};

struct Line {
  int number = 0;
  Kind kind = Kind::program;
  std::string_view asks;
  // Names of tests, which begin with the line's number, rules of the audit with that line, and journeys;
  // of hand, none and open: why, in a sentence.
  std::vector<std::string_view> held;
};

const std::vector<Line>& lines();

// What the sources hold.
struct Found {
  std::set<std::string, std::less<>> tests;     // names of cases that always run
  std::set<std::pair<std::string, int>> rules;  // of the audit, with their lines
  std::set<std::string, std::less<>> journeys;  // file names, of those that expect something
};

Found found_in(const std::string& project);
// The names of the test cases of one file; those that only run when they are asked for are left out.
std::vector<std::string> cases_of(std::string_view code);
std::set<int> numbers_of(std::string_view test);  // "47, 49: F keys…" is of 47 and 49

std::vector<std::string> complaints(std::span<const Line> table, const Found& found);

}  // namespace checklist
