// SPDX-License-Identifier: GPL-3.0-or-later
// Option: something that can be pressed, and where the options of a step come from.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steps {

// A card, a pile, a reason.
struct Option {
  std::string id;
  std::string words;
  std::string detail;      // one plain sentence more, or ""
  std::string icon;        // a name of the icon table, or ""
  std::string ring;        // overrides the step's ring for this card, or ""
  std::string of;          // offered only where the step is asked for this card ("own": for own words), or ""
  std::string group = {};  // cards of one group stand together; R19 asks when all chosen are of one, or ""
  bool rare = false;       // a job that few people get: R16 asks when nothing else is chosen
};

// Where a step's options come from: a bank of the pack, or what was answered before.
struct Source {
  std::vector<Option> options;  // all that could come up, from the bank
  std::vector<Option> also;     // always offered, after the others
  std::string from_slot;        // "A02/sort": only those chosen there; "" for all
  std::string from_pile;        // of a pile sort: only cards in this pile
  bool own_words = false;       // "Something else" opens a line to type
};

// "See Sam's answer": shown before writing, hidden while writing.
struct WorkedExample {
  std::string who;
  std::string words;
};

// The answer in a slot, or no value. The caller's record stands behind it.
using AnswerIn = std::function<std::optional<std::string_view>(std::string_view slot)>;

}  // namespace steps
