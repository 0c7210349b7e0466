// SPDX-License-Identifier: GPL-3.0-or-later
// Focus: where the keyboard is, and where it goes next.
//
// It walks the finished tree only. The order of Tab is the reading order of the
// top scope; arrows go by place, first among the siblings, then anywhere. The keys of
// the screen keyboard are one stop of Tab and have arrows of their own (KeyWalk).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "access/tree.h"

namespace a11y {

enum class Step { next, previous, up, down, left, right, first, last };

class Focus {
 public:
  Id id() const { return id_; }
  Id last_box() const { return last_box_; }
  bool visible() const { return visible_; }  // the ring is drawn: keys are being used
  void show(bool visible) { visible_ = visible; }
  void to(Id id) { id_ = id; }
  void move(const Tree& tree, Step step);
  // Called with each new tree. True when another screen was entered.
  bool follow(const Tree& before, const Tree& after);

 private:
  void enter(const Tree& tree, int scope);
  const Node* find_step(const Tree& tree, Step step);
  void replace_lost(const Tree& before, const Tree& after);

  Id id_ = 0;
  Id screen_ = 0;
  Id last_box_ = 0;             // the text box where it was last; 0: none of this screen
  std::map<Id, Id> last_keys_;  // of each group of keys: Tab comes back to it
  std::optional<float> column_;
  std::vector<Id> openers_;  // what had the focus when each dialog opened
  bool visible_ = false;
};

}  // namespace a11y
