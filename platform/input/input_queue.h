// SPDX-License-Identifier: GPL-3.0-or-later
// InputQueue: what was done and not yet looked at, in the order in which it was done.
//
// A frame that is slow must not lose a key that was pressed and released meanwhile,
// and must not see two presses as one: take() hands out at most one thing that acts.
// What a held key repeats is marked as such, its characters too: whether that counts is
// for the person to choose (access/key_filter.h). One thread.
#pragma once

#include <deque>
#include <vector>

#include "platform/platform.h"

namespace input {

class InputQueue {
 public:
  // Every key goes through here, also one without a name (Key::none): only so does the
  // queue know whether the character that follows comes from a held key. It hands on a
  // nameless key only with its code, by which holding and bouncing can be told.
  void push(const platform::Input& input);
  // Up to and including the first that acts (key_down, pointer_down, pointer_up, wheel);
  // a character that its key wrote, and keys let go, travel with it.
  std::vector<platform::Input> take();
  bool empty() const { return waiting_.empty(); }

 private:
  bool merges_with_last(const platform::Input& input);

  std::deque<platform::Input> waiting_;
  bool last_key_repeated_ = false;
};

}  // namespace input
