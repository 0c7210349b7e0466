// SPDX-License-Identifier: GPL-3.0-or-later
// Others: what other people say of one learner's work, and what was done so that it could be done well.
//
// Statements of witnesses, observations, questions answered aloud and work on paper are evidence that staff
// write down (domain 2.3.5 to 2.3.9). An adjustment is agreed before work is done; a special consideration
// after something went wrong on the day. Neither is evidence of anything (domain 2.3.18). Part of a record,
// and folded like it: the same events in any order, and any of them twice, give the same. Whatever was said
// of one wording holds for that wording alone: a statement that is written anew is not confirmed any more.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "learner/version.h"

namespace learner {

enum class Said { by_witness, seen, aloud, on_paper, considered };

// Whether it counts. What staff saw for themselves and paper that lies somewhere need nobody to confirm them.
enum class Standing { unconfirmed, confirmed, put_aside };

// One piece of evidence, in its newest wording.
struct Piece {
  Said how = Said::by_witness;
  std::string id;
  base::Id by;  // the account that wrote it down
  base::WallTime at;
  Order order;
  std::vector<std::string> criteria;  // that it is about: "1.1"
  std::string words;                  // of the witness, of who saw it, of the learner
  std::string date, place;            // when and where it was; the date as 2027-03-31

  std::string name, role, relation, contact;  // of a witness
  std::string task, questions, feedback;      // of an observation
  std::string talk, started, reason;          // of questions asked aloud, which stand in one talk
  std::string question;                       // that was asked, aloud or on paper
  std::vector<std::string> prompts;           // that were given, in order
  std::string slot, code, folder, page;       // of work on paper, and where it lies
  std::vector<std::string> tasks;             // activities that are considered; none: all

  Standing standing = Standing::unconfirmed;
  std::string confirmed_how;  // met, phoned, signed; of an answer aloud: the learner agreed
  base::Id checked_by;        // of what its standing is now
  base::WallTime checked_at;
  std::string why_aside;

  bool is_for(std::string_view activity) const;
  friend bool operator==(const Piece&, const Piece&) = default;
};

// What is done so that the learner can work as well as anybody, as it was agreed at one time.
struct Adjusted {
  std::vector<std::string> what;   // names: "extra_time"
  std::string theme;               // the colours, where they are among it
  std::vector<std::string> tasks;  // activities; none: all
  bool is_normal_way = false;
  std::string approved_by, approved, told, reference, review, proof;
  base::Id by;
  base::WallTime at;
  Order order;

  bool is_for(std::string_view activity) const;
  friend bool operator==(const Adjusted&, const Adjusted&) = default;
};

// Questions that were asked aloud one after the other.
struct TalkAloud {
  std::string id;
  std::string started;  // a wall time
  base::WallTime ended;
  std::string place, reason;
  std::vector<const Piece*> answers;
};

struct Others {
  std::vector<Event> events;        // all that this is folded from, oldest first
  std::vector<Piece> pieces;        // in the order in which they were first written down
  std::vector<Adjusted> adjusted;   // oldest first
  std::set<Order> set_for_learner;  // of those
  std::vector<Event> talks_that_ended;

  bool is_empty() const { return pieces.empty() && adjusted.empty(); }
  const Piece* piece(std::string_view id) const;  // null for none
  // What holds now, or held when something was done; null: nothing was adjusted.
  const Adjusted* now() const;
  const Adjusted* at(const Order& order) const;
  // In the order in which they began, without what was put aside. It lives as long as this is not changed.
  std::vector<TalkAloud> talks() const;

  friend bool operator==(const Others& one, const Others& other) { return one.events == other.events; }
};

void apply(Others& others, const Event& event);

}  // namespace learner
