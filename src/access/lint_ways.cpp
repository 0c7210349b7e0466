// SPDX-License-Identifier: GPL-3.0-or-later
// Lint, how things are reached: the order of reading, Tab and arrows, and one switch.
#include <algorithm>
#include <set>

#include "access/focus.h"
#include "access/key_walk.h"
#include "access/lint_rules.h"
#include "access/scan_plan.h"

namespace a11y {

namespace {

constexpr int most_choices = 7;

bool takes_focus(const Seen& seen, const Node& node) {
  return node.state.focusable && !node.state.disabled && node.scope == seen.tree.top_scope();
}

std::vector<Id> ids_with_focus(const Seen& seen) {
  std::vector<Id> ids;
  for (const Node& node : seen.tree.nodes()) {
    if (takes_focus(seen, node)) ids.push_back(node.id);
  }
  return ids;
}

Id after(const Tree& tree, Id from, Step step) {
  Focus focus;
  focus.to(from);
  focus.move(tree, step);
  return focus.id();
}

bool has_words_of_its_own(const Node& node) {
  return node.role == Role::heading || node.role == Role::text || node.role == Role::status ||
         can_be_hit(node);
}

bool is_part_of(const Node& node, const Node& holder, std::int32_t index, std::int32_t holder_index) {
  return &node != &holder && index > holder_index && index < holder.last;
}

}  // namespace

// Each thing stands below the one before, or beside it; a line's half is no difference.
void check_order(const Seen& seen, Issues& issues) {
  const float half = seen.limits.line / 2;
  const Node* before = nullptr;
  std::int32_t before_index = -1;
  const auto nodes = seen.tree.nodes();
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(nodes.size()); ++i) {
    const Node& node = nodes[static_cast<std::size_t>(i)];
    if (node.scope != seen.tree.top_scope() || !has_words_of_its_own(node) || node.rect.height <= 0) continue;
    if (before != nullptr && node.clip == before->clip && !is_part_of(node, *before, i, before_index)) {
      const bool is_above = node.rect.bottom() <= before->rect.y + half;
      const bool is_left = node.rect.right() <= before->rect.x + half;
      const bool is_lower = node.rect.y >= before->rect.bottom() - half;
      if (is_above && !(node.rect.x >= before->rect.right() - half))
        issues.add(seen.tree, node, "is read after " + told(seen.tree, *before) + " and stands above it");
      else if (is_left && !is_lower)
        issues.add(seen.tree, node,
                   "is read after " + told(seen.tree, *before) + " and stands to the left of it");
    }
    before = &node;
    before_index = i;
  }
}

// The walk by Tab itself is the audit's, which has a kit to walk in.
void check_focus_reach(const Seen& seen, Issues& issues) {
  for (const Node& node : seen.tree.nodes()) {
    const bool is_control = node.role == Role::button || node.role == Role::check ||
                            node.role == Role::radio || node.role == Role::text_box;
    const bool is_reached = node.state.focusable || node.state.is_key;
    if (is_control && !is_reached && node.scope == seen.tree.top_scope())
      issues.add(seen.tree, node, "is a control that the focus cannot come to");
  }
}

// By arrows alone, from each thing to another one and on to all; a text box and the keys of the screen keep
// them and are left by Tab.
void check_traps(const Seen& seen, Issues& issues) {
  const std::vector<Id> all = ids_with_focus(seen);
  if (all.size() < 2) return;
  std::set<Id> reached;
  std::vector<Id> waiting{all.front()};
  while (!waiting.empty()) {
    const Id at = waiting.back();
    waiting.pop_back();
    if (!reached.insert(at).second) continue;
    const Node& node = *seen.tree.by_id(at);
    const bool keeps_arrows = node.role == Role::text_box || node.state.is_key;
    bool leads_on = false;
    for (const Step step : {Step::next, Step::up, Step::down, Step::left, Step::right}) {
      if (keeps_arrows != (step == Step::next)) continue;
      const Id next = after(seen.tree, at, step);
      leads_on = leads_on || next != at;
      waiting.push_back(next);
    }
    if (!leads_on) issues.add(seen.tree, node, "holds the focus: no arrow leads away");
  }
  for (const Id id : all) {
    if (!reached.contains(id)) issues.add(seen.tree, *seen.tree.by_id(id), "is not reached by the arrows");
  }
}

// Of the screen keyboard: Tab leaves it from every key, and who comes to it hears what it is.
void check_keys(const Seen& seen, Issues& issues) {
  const Tree& tree = seen.tree;
  for (const Node& node : tree.nodes()) {
    if (node.scope != tree.top_scope() || !can_be_walked(node)) continue;
    const Id group = group_of_key(tree, node);
    const Node* holder = tree.by_id(group);
    if (holder == nullptr || tree.name(*holder).empty())
      issues.add(tree, node, "is a key in a group without a name");
    const Node* next = tree.by_id(after(tree, node.id, Step::next));
    if (next == nullptr || group_of_key(tree, *next) == group)
      issues.add(tree, node, "is a key that Tab does not leave");
  }
}

void check_scan_depth(const Seen& seen, Issues& issues) {
  for (const ScanDepth& depth : scan_depth(seen.tree)) {
    if (depth.steps > most_scan_steps)
      issues.add(seen.tree, *seen.tree.by_id(depth.id),
                 "takes " + std::to_string(depth.steps) + " steps with one switch, and " +
                     std::to_string(most_scan_steps) + " are the most");
  }
}

void check_scan_reach(const Seen& seen, Issues& issues) {
  std::set<Id> reached;
  for (const ScanDepth& depth : scan_depth(seen.tree)) reached.insert(depth.id);
  for (const Node& node : seen.tree.nodes()) {
    if (!can_be_hit(node) || node.scope != seen.tree.top_scope() || reached.contains(node.id)) continue;
    issues.add(seen.tree, node, "is not reached by one switch");
  }
}

// Ticks and the steps of one setting are compared with each other, so a long list of them stays together;
// one switch reaches it in parts (ScanPlan).
void check_few_choices(const Seen& seen, Issues& issues) {
  const auto nodes = seen.tree.nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    int inside = 0;
    for (const Node& node : nodes) {
      const bool is_in_it = node.parent == static_cast<std::int32_t>(i);
      if (is_in_it && takes_focus(seen, node) && node.role == Role::button) ++inside;
    }
    if (inside > most_choices)
      issues.add(seen.tree, nodes[i],
                 "holds " + std::to_string(inside) + " choices, and " + std::to_string(most_choices) +
                     " are the most");
  }
}

}  // namespace a11y
