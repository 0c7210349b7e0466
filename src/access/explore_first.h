// SPDX-License-Identifier: GPL-3.0-or-later
// ExploreFirst: while the screen is read aloud, a first touch says what a thing is and a second one presses
// it.
#pragma once

#include "access/tree.h"

namespace a11y {

class ExploreFirst {
 public:
  // The finger or the button of the mouse went down on a thing (0: on none). The release may
  // press it only where this says so; else it is only given the focus, and so spoken.
  bool may_press(Id thing);
  // It moved on to another thing while down, or hovers there: true where the focus follows.
  bool moves_to(Id thing);
  // With each new tree: another screen or dialog must be heard anew.
  void follow(const Tree& tree);
  // After a press: the same place may mean something else now. Keys of the screen
  // keyboard are known by then, and stay known.
  void pressed(const Node& thing);
  void forget() { heard_ = 0; }

 private:
  Id heard_ = 0;
  Id base_ = 0;
};

}  // namespace a11y
