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

// One row of a card that tells facts: "Where: In a café".
struct Fact {
  std::string label;
  std::string words;
};

// A card, a pile, a reason.
struct Option {
  std::string id;
  std::string words;
  std::string detail = {};  // one plain sentence more, or ""
  std::string icon = {};    // a name of the icon table, or ""
  std::string ring = {};    // overrides the step's ring for this card, or ""
  std::string of = {};     // offered only where the step is asked for this card ("own": for own words), or ""
  std::string group = {};  // cards of one group stand together under this heading, or ""
  bool rare = false;       // few people ever get this one
  std::vector<Fact> facts = {};
  std::string source = {};       // where the facts come from
  std::string checked = {};      // the day on which somebody looked, as 2026-11-01, or ""
  std::string valid_until = {};  // the last day on which they hold, or ""
};

// What an earlier step left: cards that were chosen there, or words that were written.
struct Earlier {
  enum class Sort {
    chosen,   // ids, as a pick keeps them
    rated,    // rows, each with a stop
    matched,  // needs, each with what was found for it
    sorted,   // one answer a card
    rounds,   // a text a round: its id is "r1", "r2"…
    written,  // one text: its id is "text"
    day,      // one date: its id is "day"
  };
  std::string slot;  // "A02/sort"
  // Only cards on one of these piles, or rows with one of these stops; empty: all.
  std::vector<std::string> piles;
  // The rest is told by the pack's reader, which knows the step:
  Sort sort = Sort::chosen;
  bool same_round = false;                 // asked in the same round as the step that looks back
  bool same_card = false;                  // asked about the same card
  std::vector<Earlier> cards = {};         // where it is asked for each of something: what left these
  std::vector<std::string> card_ids = {};  // of a pile sort: all of its cards
  // How the rounds before this one carry the cards on, as in a review of a plan:
  bool rounds_before = false;            // what was chosen or written in any of them
  std::vector<Earlier> unless = {};      // a card that was answered so in one of them is left out
  std::vector<Earlier> renamed_by = {};  // the words that were written for a card, the newest first of all
};

// Where a step's options come from: a bank of the pack, or what was answered before.
struct Source {
  std::vector<Option> options;  // all that could come up, from the bank
  std::vector<Option> also;     // always offered, after the others
  std::vector<Earlier> from;    // only what these left, one after the other; empty: all
  bool own_words = false;       // "Something else" opens a line to type
  std::vector<std::string> or_piles =
      {};                // where nothing lies on their pile: the first of these that has any
  bool of_asked = true;  // `of` names cards that the step is asked about, not only groups
};

// Where a step is asked: about which card, in which round.
struct At {
  std::string_view card = {};
  int round = 1;
};

// "See Sam's answer": shown before writing, hidden while writing.
struct WorkedExample {
  std::string who;
  std::string words;
};

// The answer in a slot, or no value. The caller's record stands behind it.
using AnswerIn = std::function<std::optional<std::string_view>(std::string_view slot)>;

}  // namespace steps
