// SPDX-License-Identifier: GPL-3.0-or-later
// Record: what one learner has done, folded from that learner's events.
//
// It can be thrown away and folded again at any time; nothing in it is stored.
// The same events in any order, and any of them twice, fold to the same record;
// within one slot the newest (tick, writer, number) shows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "learner/event.h"
#include "learner/guidance.h"
#include "learner/order.h"
#include "learner/others.h"

namespace learner {

// Who may see an answer (domain 4.5).
enum class Ring { just_me, my_adviser, my_portfolio };

std::string_view name_of(Ring ring);    // just_me, my_adviser, my_portfolio
Ring ring_from(std::string_view name);  // anything unknown is just_me: the safe side

struct Answer {
  std::string text;                 // as the step wrote it, for the program
  std::string words;                // as a person reads it
  std::string question;             // as it was asked then
  Ring ring = Ring::just_me;        // who may see it now
  Ring first_ring = Ring::just_me;  // and when it was given
  Way way = Way::chosen;
  std::string written_by;  // who wrote it down for the learner, who agreed to it; or ""
  std::vector<std::string> supports;
  base::WallTime at;
  Pack pack;
  Order order;
  bool skipped = false;         // the newest deed in this slot was to skip it; reason in `text`
  std::vector<Answer> earlier;  // oldest first; empty inside an earlier answer

  friend bool operator==(const Answer&, const Answer&) = default;
};

// The learner let more people, or fewer, see some answers. Outwards it is those very words that are
// shown: words that are written later are not. Back inwards it goes for all that was said until then.
struct Move {
  using What = Version;
  bool is_outwards = false;
  Ring ring = Ring::just_me;  // that they were moved to
  std::vector<What> answers;
  base::WallTime at;
  Order order;

  friend bool operator==(const Move&, const Move&) = default;
};

struct AdviserNote {
  std::string words;
  std::string activity;  // that it is about, or ""
  base::WallTime at;
  Order order;

  friend bool operator==(const AdviserNote&, const AdviserNote&) = default;
};

// Two members of staff read what the learner had kept private.
struct PrivateOpening {
  base::Id lead, second;  // accounts
  std::string reason;
  std::optional<base::Date> shown_from;  // the learner sees it from that day
  base::WallTime at;
  Order order;

  bool may_be_seen(base::Date today) const { return !shown_from || *shown_from <= today; }
  friend bool operator==(const PrivateOpening&, const PrivateOpening&) = default;
};

struct Record {
  base::Id learner;
  std::string name;
  std::string programme;  // the pack that was offered when the learner began, or ""
  std::map<std::string, Answer, std::less<>> answers;   // by slot: "A02/why", "A02/sort#helping"
  std::set<std::pair<std::string, std::string>> asked;  // (slot, rule): a check is never asked twice
  std::map<std::string, base::WallTime> finished;       // by activity
  std::vector<Move> moves;                              // oldest first
  std::vector<AdviserNote> notes;                       // likewise
  std::set<Order> notes_read;                           // of those
  Others others;                                        // what others say, and how it was made fair
  std::vector<Guidance> talks;                          // with an adviser, oldest first
  std::vector<PrivateOpening> openings;                 // likewise
  int times_taken = 0;
  base::WallTime last_seen;
  std::uint64_t highest_tick = 0;

  // What makes folding free of order and of repetition.
  std::set<Move::What> moved_away;                                    // done at this name by somebody else
  std::map<std::string, std::map<Order, base::WallTime>> finishings;  // by activity
  std::map<std::string, Order> not_finished_by;  // finishings up to there were somebody else's
  std::set<Move::What> put_aside;                // by the learner
  Order named_by;                                // the newest event that gave the name
  Order began_by;                                // likewise, of those that say what was offered
  Order seen_by;                                 // the newest event of all
  std::set<Order> takings;

  // Whether anything of an activity ("A02") was answered and kept.
  bool has_begun(std::string_view activity) const;
  // The answer in a slot, or null where there is none or it was skipped.
  const Answer* answer(std::string_view slot) const;
  // The notes that the learner has not seen yet, oldest first.
  std::vector<AdviserNote> unread_notes() const;
  // The newest words of that answer which people in this ring may see: those of a wider ring are
  // among them, later ones that were not shown are not. Null where they may see nothing of it.
  const Answer* seen_in(Ring ring, std::string_view slot) const;
  // The same as it was right after that deed.
  const Answer* seen_in(Ring ring, std::string_view slot, const Order& until) const;

  friend bool operator==(const Record&, const Record&) = default;
};

void apply(Record& record, const Event& event);
Record fold(base::Id learner, std::span<const Event> events);
// Of one person who has several records: what was done in any of them; name and programme are the learner's
// own.
Record fold_together(base::Id learner, std::vector<Event> events);

}  // namespace learner
