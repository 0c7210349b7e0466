// SPDX-License-Identifier: GPL-3.0-or-later
// Lint: what is wrong with a finished tree, by the rules that every screen must keep.
//
// Each rule has a name, the line of the access page's checklist that asks for it, and
// how a breach is mended. What lies under a dialog is judged where it is the top.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/tree.h"

namespace a11y {

struct Rule {
  std::string_view name;  // short and stable: "unique-id", "clipped-text"…
  int line = 0;           // of the checklist
  std::string_view mend;
};

struct Issue {
  const Rule* rule = nullptr;
  std::string who;  // role and name, or the words as they are drawn
  Rect rect;
  std::string what;
};

struct LintLimits {
  float least_target = 0;                  // height and width of what can be pressed, pixels
  float least_gap = 0;                     // between two of them
  float least_key = 0, least_key_gap = 0;  // the same for keys of the screen keyboard
  float line = 30;                         // of body text
  bool one_column = false;                 // nothing may stand beside anything
  bool is_activity = false;                // says which step of how many it is
  Rect screen;
};

// A finished frame, and where signs without words were drawn in it.
struct Seen {
  const Tree& tree;
  const LintLimits& limits;
  std::span<const Rect> signs;
};

class Issues {
 public:
  void begin(const Rule& rule) { rule_ = &rule; }
  void add(const Tree& tree, const Node& node, std::string what);
  void add(std::string_view words, const Rect& rect, std::string what);
  std::vector<Issue> take() { return std::move(all_); }

 private:
  const Rule* rule_ = nullptr;
  std::vector<Issue> all_;
};

struct TreeRule {
  Rule rule;
  void (*check)(const Seen& seen, Issues& issues);
};
std::span<const TreeRule> tree_rules();

void lint(const Seen& seen, Issues& issues);  // by all of them

// The same things have the same ids from frame to frame.
extern const Rule stable_ids;
void check_stable(const Tree& before, const Tree& after, Issues& issues);

std::string told(const Tree& tree, const Node& node);  // button "Next"
bool can_be_hit(const Node& node);                     // by a finger or by a key

}  // namespace a11y
