// SPDX-License-Identifier: GPL-3.0-or-later
// Announcer: the sentence that is spoken for a node, a change or a whole screen.
//
// The form is always name, role, state, value, place, and the hint last. It only
// runs when something happened, so it may allocate.
#pragma once

#include <string>
#include <vector>

#include "access/comfort.h"
#include "access/tree.h"

namespace a11y {

// These bytes of what is spoken are a node's name: so a word that is heard can be shown.
struct Heard {
  Id node = 0;
  std::size_t offset = 0, length = 0;
};

struct Spoken {
  std::string text;
  std::vector<Heard> heard;
  std::vector<Heard> own;  // these are the learner's own words: not for a loudspeaker unasked

  bool empty() const { return text.empty(); }
  // As a sentence of its own, behind what is there.
  void add(const Spoken& next);
};

// Less: name, state and value. Usual: also role and place. More: also the hint.
Spoken spoken(const Tree& tree, const Node& node, Detail detail = Detail::more);
// What is said where the focus comes to the keys of the screen keyboard, before the key's own name.
Spoken spoken_keys(const Tree& tree, const Node& group, Detail detail = Detail::more);
Spoken spoken_name(const Tree& tree, const Node& node);
// Only what changed at a node that already has the focus, or "".
std::string spoken_change(const Tree& before, const Node& was, const Tree& after, const Node& now);
// Title first, then the heading that has the focus. Of a dialog also its words: they are few, and nothing
// in it reads them out.
Spoken spoken_entry(const Tree& tree, Id focus, Detail detail = Detail::more);
// Everything of the top scope in reading order, as sentences.
Spoken spoken_screen(const Tree& tree);
// Which node's word it is, where these bytes of the text are heard; null: nobody's.
const Heard* heard_at(const std::vector<Heard>& heard, std::size_t offset);

}  // namespace a11y
