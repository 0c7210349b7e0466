// SPDX-License-Identifier: GPL-3.0-or-later
// ScanPlan: the screen as groups within groups, so that one switch reaches everything soon.
//
// The groups are those of the tree; one that holds a single thing is left out. What the
// person came for stands first, then Next and Back, then the tools of the bar above.
// Keys of the screen keyboard go by rows, and lists that would take too long are cut
// into parts, until no thing is further than most_scan_steps.
#pragma once

#include <cstdint>
#include <vector>

#include "access/scan_settings.h"
#include "access/tree.h"

namespace a11y {

constexpr int most_scan_steps = 15;  // stops that light up on the way to any thing

struct Stop {
  enum class Kind : std::uint8_t { thing, group, scroll };
  Kind kind = Kind::thing;
  Id key = 0;             // the same in each frame
  Id id = 0;              // the thing; the group's own node, or 0; what scrolls
  bool is_key = false;    // of the screen keyboard
  bool is_check = false;  // people tick several
  bool is_box = false;
  std::vector<Stop> inside;
};

// The top scope of the tree; the root is a group without a key.
Stop plan_scan(const Tree& tree, ScanPattern pattern);
// The things of a stop, in order.
void add_things(const Stop& stop, std::vector<Id>& ids);
// Stops that light up until its last thing is reached; 0 for a thing itself.
int steps_inside(const Stop& stop);

struct ScanDepth {
  Id id = 0;
  int steps = 0;
};
// For the audit: every thing of the top scope with the steps that it takes.
std::vector<ScanDepth> scan_depth(const Tree& tree);

}  // namespace a11y
