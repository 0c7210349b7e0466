// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/lint.h"

#include <algorithm>

namespace a11y {

namespace {

constexpr float slack = 1.5F;  // pixels: glyphs are rounded outwards

std::string told(const Tree& tree, const Node& node) {
  return std::string(name_of(node.role)) + " \"" + std::string(tree.name(node)) + '"';
}

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
         inner.bottom() <= outer.bottom() + slack;
}

bool needs_name(const Node& node) {
  return !node.state.decorative && node.role != Role::row && node.role != Role::group &&
         node.role != Role::list && node.role != Role::list_item;
}

void check_ids(const Tree& tree, std::vector<Issue>& issues) {
  std::vector<Id> ids;
  for (const Node& node : tree.nodes()) ids.push_back(node.id);
  std::sort(ids.begin(), ids.end());
  for (const Node& node : tree.nodes()) {
    const auto range = std::equal_range(ids.begin(), ids.end(), node.id);
    if (range.second - range.first > 1) issues.push_back({"unique-id", told(tree, node)});
  }
}

void check_targets(const Tree& tree, const LintLimits& limits, std::vector<Issue>& issues) {
  for (const Node& node : tree.nodes()) {
    if (!node.state.focusable) continue;
    if (node.rect.width + slack < limits.least_target || node.rect.height + slack < limits.least_target) {
      issues.push_back({"small-target", told(tree, node)});
    }
    if (node.rect.x < limits.screen.x - slack || node.rect.right() > limits.screen.right() + slack) {
      issues.push_back({"beyond-the-side", told(tree, node)});
    }
    for (const Node& other : tree.nodes()) {
      if (&other <= &node || !other.state.focusable || other.scope != node.scope || other.role != node.role)
        continue;
      if (tree.name(other) == tree.name(node) && tree.words(other.value) == tree.words(node.value)) {
        issues.push_back({"same-name", told(tree, node)});
      }
    }
  }
}

bool is_spoken(const Tree& tree, const Node& node, std::string_view words) {
  return node.state.decorative || tree.name(node).find(words) != std::string_view::npos ||
         tree.words(node.value).find(words) != std::string_view::npos ||
         tree.words(node.hint).find(words) != std::string_view::npos;
}

void check_drawn(const Tree& tree, std::vector<Issue>& issues) {
  const auto drawn = tree.drawn();
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const std::string words(tree.words(drawn[i].words));
    if (drawn[i].node < 0) {
      issues.push_back({"shown-not-spoken", words});
      continue;
    }
    const Node& node = tree.nodes()[static_cast<std::size_t>(drawn[i].node)];
    if (!is_spoken(tree, node, words)) issues.push_back({"shown-not-spoken", words});
    if (!inside(drawn[i].rect, node.rect)) issues.push_back({"clipped-text", words});
    if (drawn[i].rect.x < node.clip.x - slack || drawn[i].rect.right() > node.clip.right() + slack) {
      issues.push_back({"clipped-text", words});
    }
    for (std::size_t k = i + 1; k < drawn.size(); ++k) {
      if (drawn[k].node < 0) continue;
      const Node& other = tree.nodes()[static_cast<std::size_t>(drawn[k].node)];
      if (other.scope != node.scope || !(other.clip == node.clip)) continue;
      const Rect both = overlap(drawn[i].rect, drawn[k].rect);
      if (both.width > 2 * slack && both.height > 2 * slack) {
        issues.push_back({"overlapping-text", words + " / " + std::string(tree.words(drawn[k].words))});
      }
    }
  }
}

}  // namespace

std::vector<Issue> lint(const Tree& tree, const LintLimits& limits) {
  std::vector<Issue> issues;
  check_ids(tree, issues);
  for (const Node& node : tree.nodes()) {
    if (needs_name(node) && tree.name(node).empty()) issues.push_back({"no-name", told(tree, node)});
    if (node.of > 0 && (node.position < 1 || node.position > node.of))
      issues.push_back({"place", told(tree, node)});
  }
  check_targets(tree, limits, issues);
  check_drawn(tree, issues);
  return issues;
}

}  // namespace a11y
