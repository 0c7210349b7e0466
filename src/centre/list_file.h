// SPDX-License-Identifier: GPL-3.0-or-later
// ListFile: a list of learners that comes in as CSV, read as hostile: what would be taken, line by line,
// before anything is.
//
// The first column is the name, the second the group, or as a heading line says (“name”, “first name” and
// “last name”, “group”). Commas, semicolons or tabs; UTF-8, with or without its mark, or Windows' letters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "centre/roster.h"

namespace centre {

inline constexpr std::size_t longest_list = 4 * 1024 * 1024;  // bytes
inline constexpr std::size_t most_lines = 10000;
inline constexpr std::size_t longest_name = 60;  // bytes, as at the door

enum class LineTrouble { none, no_name, too_long, formula, unreadable, twice, known };

struct ListLine {
  std::size_t number = 0;  // in the file, from 1
  std::string name;
  std::string group;
  LineTrouble trouble = LineTrouble::none;

  friend bool operator==(const ListLine&, const ListLine&) = default;
};

enum class ListTrouble { none, too_long, too_many, not_text, empty };

struct ListFile {
  ListTrouble trouble = ListTrouble::none;  // of the whole file: then there are no lines
  std::vector<ListLine> lines;

  std::size_t to_take() const;  // lines without trouble
};

// `twice`: the same name and group stand in an earlier line; `known`: such a learner is here already.
ListFile read_list(std::string_view bytes, const Roster& roster);
// Of what was to be taken, those who are here by now become `known`.
void look_again(ListFile& file, const Roster& roster);

// The groups that would be made: each once, as it is first written. A group that was put away is not one
// that learners come into, so that it is made anew.
std::vector<std::string> new_groups(const ListFile& file, const Roster& roster);

}  // namespace centre
