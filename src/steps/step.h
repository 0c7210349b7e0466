// SPDX-License-Identifier: GPL-3.0-or-later
// Step: one question of an activity, as data. A pack says which; code says how.
//
// An answer is always text, so that the log outlives the kind of step. What the
// text means is said beside each kind: ids of options are parted by line breaks,
// a learner's own words stand behind "own:".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"

namespace steps {

// Something that can be pressed: a card, a pile, a reason.
struct Option {
  std::string id;
  std::string words;
  std::string detail;  // one plain sentence more, or ""
  std::string icon;    // a name of the icon table, or ""
  std::string ring;    // overrides the step's ring for this card, or ""
};

// Where a step's options come from: a bank of the pack, or what was answered before.
struct Source {
  std::vector<Option> options;  // all that could come up, from the bank
  std::string from_slot;        // "A02/sort": only those chosen there; "" for all
  std::string from_pile;        // of a pile sort: only cards in this pile
  bool own_words = false;       // "Something else" opens a line to type
};

// "See Sam's answer": shown before writing, hidden while writing.
struct WorkedExample {
  std::string who;
  std::string words;
};

struct Show {  // explains; keeps nothing
  std::vector<std::string> paragraphs;
  std::vector<Option> points;
};
struct PileSort {  // one stop a card; answer: the pile's id
  std::vector<Option> cards;
  std::vector<Option> piles;
  std::map<std::string, std::string> fitting;  // card -> pile, where there is one; empty: any pile is right
  std::string fits, try_again;                 // what to say then
};
struct Pick {  // answer: ids
  Source source;
  int least = 1;
  int most = 5;
};
struct Arrange {  // answer: ids, first is first
  Source source;
  int most = 3;
};
struct Write {  // answer: the text
  std::vector<std::string> starters;
  std::optional<WorkedExample> example;
  int lines = 3;
};
struct Part {
  std::string id;
  std::string label;
  std::vector<std::string> starters;
};
struct Example {  // answer: one line "part=text" a part; line breaks inside are written \n
  std::vector<Part> parts;
  std::optional<WorkedExample> example;
};
struct Choose {  // answer: one id
  Source source;
};
struct QuickDate {
  std::string words;
  int days = 0;
  int months = 0;
};
struct PickDate {  // answer: 2027-03-31
  std::vector<QuickDate> quick;
};
struct GoalCheck {  // answer: the paragraph as it was read back
  std::string paragraph;                          // "{what} by {date} so {why}" from the slots below
  std::map<std::string, std::string> parts;       // what, measure, ease, help, why, gap, date -> step id
};

using Kind = std::variant<Show, PileSort, Pick, Arrange, Write, Example, Choose, PickDate, GoalCheck>;

struct Step {
  std::string id;
  std::string question;  // may hold {card} where the step is asked for each of something
  std::string help;      // one or two plain sentences, or ""
  std::string ring = "my_portfolio";
  bool optional = false;      // offers "I do not want to say"
  std::string for_each;       // slot of an earlier answer: asked once for each id in it
  std::string round;          // steps with the same name are asked together, again for each round
  std::vector<std::string> checks;    // rule ids, in the order in which they may ask
  std::vector<std::string> criteria;  // that the answer is evidence for
  Kind kind;
};

// The answer in a slot, or no value. The caller's record stands behind it.
using AnswerIn = std::function<std::optional<std::string_view>(std::string_view slot)>;

}  // namespace steps
