// SPDX-License-Identifier: GPL-3.0-or-later
// RoomSummary: how many of the room are where, so that nobody can be picked out of it.
//
// A count under five is hidden, nought too. Everybody knows how many are in the room, so that a single
// hidden count could be worked out from the others: then the smallest of these is not shown either. Where
// a hidden count would still be the only one that fits, none is shown. Somebody who knows these rules is
// reckoned with: the tests try every room.
#pragma once

#include <string>
#include <vector>

namespace session {

inline constexpr int least_shown = 5;

struct RoomCount {
  std::string what;  // "Has begun"
  int learners = 0;
};

enum class Showing {
  number,
  fewer_than_five,
  not_shown,  // it would give another one away
};

struct ShownCount {
  std::string what;
  Showing showing = Showing::not_shown;
  int learners = 0;  // 0 unless it is shown

  friend bool operator==(const ShownCount&, const ShownCount&) = default;
};

// Counts of which each learner is in exactly one: not begun, begun, finished. In their order.
std::vector<ShownCount> room_summary(const std::vector<RoomCount>& counts);

// A count that stands alone: so many of all. Who is not in it must not be picked out either.
ShownCount one_count(const RoomCount& count, int of_all);

}  // namespace session
