// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/lint.h"

#include <algorithm>

#include "access/lint_rules.h"

namespace a11y {

namespace {

constexpr TreeRule rule_table[] = {
    {{"names", 75, "Give it a name that says what it is or does."}, check_names},
    {{"roles", 75, "Open it as a button, a tick box, a choice or a text box, and let it take the focus."},
     check_roles},
    {{"place-in-set", 75, "Count from 1, and to no more than there are."}, check_places_in_sets},
    {{"unique-name", 55, "Say in each name what it is about."}, check_unique_names},
    {{"unique-id", 75, "Give each of them a key of its own."}, check_unique_ids},
    {{"title", 53, "Name the screen, and show the name as a heading."}, check_title},
    {{"progress", 63, "Say which step of how many this is."}, check_progress},
    {{"shown-not-spoken", 2, "Draw words inside a node that has them as name, value or hint."},
     check_shown_is_spoken},
    {{"spoken-not-shown", 2, "Show what is spoken: the name begins with the words that are drawn."},
     check_spoken_is_shown},
    {{"target-size", 62, "Make it as high and as wide as a finger needs: the kit's control."},
     check_target_sizes},
    {{"target-gap", 62, "Put the kit's gap between them."}, check_target_gaps},
    {{"clipped-text", 41, "Give the words more room, or let them take another line."}, check_clipped_text},
    {{"overlapping-text", 41, "Let the flow place them one behind the other."}, check_overlapping_text},
    {{"outside-window", 43, "Put it into a body that scrolls, or make it less high."}, check_window},
    {{"sideways", 43, "Make it no wider than what it stands in."}, check_sideways},
    {{"one-column", 43, "Put it below instead of beside."}, check_one_column},
    {{"order", 35, "Draw things in the order in which they are read."}, check_order},
    {{"focus-reach", 47, "Let it take the focus, in the scope that is on top."}, check_focus_reach},
    {{"focus-trap", 48, "Let the arrows or Tab lead on from there."}, check_traps},
    {{"key-walk", 48, "Give the keys a group with a name, and something else for Tab to go to."}, check_keys},
    {{"scan-depth", 23, "Put fewer things on the screen, or group them."}, check_scan_depth},
    {{"scan-reach", 23, "Let it be pressed: what has no stop cannot be chosen with a switch."},
     check_scan_reach},
    {{"few-choices", 87, "Show seven at most together; part them into lists."}, check_few_choices},
};

}  // namespace

const Rule stable_ids{"stable-ids", 75, "Make ids of keys that do not change from frame to frame."};

std::string told(const Tree& tree, const Node& node) {
  return std::string(name_of(node.role)) + " \"" + std::string(tree.name(node)) + '"';
}

bool can_be_hit(const Node& node) {
  return (node.state.focusable || node.state.is_key) && !node.state.disabled;
}

void Issues::add(const Tree& tree, const Node& node, std::string what) {
  all_.push_back({rule_, told(tree, node), node.rect, std::move(what)});
}

void Issues::add(std::string_view words, const Rect& rect, std::string what) {
  all_.push_back({rule_, "words \"" + std::string(words) + '"', rect, std::move(what)});
}

std::span<const TreeRule> tree_rules() { return rule_table; }

void lint(const Seen& seen, Issues& issues) {
  for (const TreeRule& each : rule_table) {
    issues.begin(each.rule);
    each.check(seen, issues);
  }
}

void check_stable(const Tree& before, const Tree& after, Issues& issues) {
  issues.begin(stable_ids);
  for (const Node& node : after.nodes()) {
    if (before.by_id(node.id) == nullptr) issues.add(after, node, "has an id that it did not have before");
  }
}

}  // namespace a11y
