// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/explore_first.h"

#include <utility>

namespace a11y {

bool ExploreFirst::may_press(Id thing) {
  const bool was_heard = thing != 0 && thing == heard_;
  heard_ = thing;
  return was_heard;
}

bool ExploreFirst::moves_to(Id thing) {
  if (thing == 0 || thing == heard_) return false;
  heard_ = thing;
  return true;
}

void ExploreFirst::follow(const Tree& tree) {
  const bool has_changed = std::exchange(base_, tree.top()) != tree.top();
  if (has_changed || !tree.by_id(heard_)) heard_ = 0;
}

void ExploreFirst::pressed(const Node& thing) {
  if (!thing.state.is_key) heard_ = 0;
}

}  // namespace a11y
