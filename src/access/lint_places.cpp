// SPDX-License-Identifier: GPL-3.0-or-later
// Lint, where things are: sizes, gaps, what is cut, what lies on something else.
#include <algorithm>
#include <cmath>

#include "access/lint_rules.h"

namespace a11y {

namespace {

constexpr float rounded_by = 1.5F;  // pixels: glyphs are rounded outwards

bool is_inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - rounded_by && inner.y >= outer.y - rounded_by &&
         inner.right() <= outer.right() + rounded_by && inner.bottom() <= outer.bottom() + rounded_by;
}

bool is_of_top(const Seen& seen, const Node& node) { return node.scope == seen.tree.top_scope(); }

const Node& node_at(const Tree& tree, std::int32_t index) {
  return tree.nodes()[static_cast<std::size_t>(index)];
}

std::string pixels(float value) { return std::to_string(std::lround(value)) + " pixels"; }

// Pixels between the two, 0 where they touch; only what is side by side or one above the other counts.
float gap_between(const Rect& a, const Rect& b) {
  const float across = std::max(a.x - b.right(), b.x - a.right());
  const float down = std::max(a.y - b.bottom(), b.y - a.bottom());
  return std::max(across, down);
}

// It scrolls up and down: an opened part above it is as large as what it is cut to. In a dialog that is
// less, since its way out stays in sight below.
bool scrolls(const Tree& tree, const Node& node) {
  for (std::int32_t above = node.parent; above >= 0; above = node_at(tree, above).parent) {
    const Node& part = node_at(tree, above);
    if (part.role != Role::screen && part.rect == node.clip) return true;
    if (part.role == Role::dialog && is_inside(node.clip, part.rect)) return true;
  }
  return false;
}

}  // namespace

void check_target_sizes(const Seen& seen, Issues& issues) {
  for (const Node& node : seen.tree.nodes()) {
    if (!can_be_hit(node) || !is_of_top(seen, node)) continue;
    const bool is_key = node.state.is_key;
    const float least = is_key ? seen.limits.least_key : seen.limits.least_target;
    if (node.rect.width + rounded_by < least || node.rect.height + rounded_by < least)
      issues.add(seen.tree, node,
                 "is " + pixels(node.rect.width) + " wide and " + pixels(node.rect.height) + " high, and " +
                     pixels(least) + " are needed");
  }
}

void check_target_gaps(const Seen& seen, Issues& issues) {
  const auto nodes = seen.tree.nodes();
  for (const Node& node : nodes) {
    if (!can_be_hit(node) || !is_of_top(seen, node)) continue;
    for (const Node& other : nodes) {
      if (&other <= &node || !can_be_hit(other) || other.scope != node.scope) continue;
      if (!(other.clip == node.clip)) continue;  // one of them scrolls below the other's bar
      const bool is_by_keys = node.state.is_key || other.state.is_key;
      const float least = is_by_keys ? seen.limits.least_key_gap : seen.limits.least_gap;
      const float gap = gap_between(node.rect, other.rect);
      if (gap + rounded_by < least)
        issues.add(seen.tree, other,
                   gap < 0 ? "lies on " + told(seen.tree, node)
                           : "is only " + pixels(gap) + " from " + told(seen.tree, node) + ", and " +
                                 pixels(least) + " are needed");
    }
  }
}

void check_clipped_text(const Seen& seen, Issues& issues) {
  const Tree& tree = seen.tree;
  for (const Drawn& drawn : tree.drawn()) {
    if (drawn.node < 0) continue;
    const Node& node = node_at(tree, drawn.node);
    if (!is_of_top(seen, node)) continue;
    const bool is_cut =
        drawn.rect.x < node.clip.x - rounded_by || drawn.rect.right() > node.clip.right() + rounded_by;
    if (!is_inside(drawn.rect, node.rect)) {
      issues.add(tree.words(drawn.words), drawn.rect, "do not fit into " + told(tree, node));
    } else if (is_cut) {
      issues.add(tree.words(drawn.words), drawn.rect, "are cut at the side");
    }
  }
}

void check_overlapping_text(const Seen& seen, Issues& issues) {
  const Tree& tree = seen.tree;
  const auto all = tree.drawn();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].node < 0 || !is_of_top(seen, node_at(tree, all[i].node))) continue;
    for (std::size_t k = i + 1; k < all.size(); ++k) {
      if (all[k].node < 0) continue;
      const Node& node = node_at(tree, all[i].node);
      const Node& other = node_at(tree, all[k].node);
      if (other.scope != node.scope || !(other.clip == node.clip)) continue;
      const Rect both = overlap(all[i].rect, all[k].rect);
      if (both.width > 2 * rounded_by && both.height > 2 * rounded_by)
        issues.add(tree.words(all[k].words), all[k].rect,
                   "lie on \"" + std::string(tree.words(all[i].words)) + '"');
    }
  }
}

void check_window(const Seen& seen, Issues& issues) {
  for (const Node& node : seen.tree.nodes()) {
    if (!is_of_top(seen, node) || node.rect.height <= 0 || scrolls(seen.tree, node)) continue;
    const bool is_beyond = node.rect.y < seen.limits.screen.y - rounded_by ||
                           node.rect.bottom() > seen.limits.screen.bottom() + rounded_by;
    if (is_beyond) issues.add(seen.tree, node, "lies beyond the top or the foot, where nothing scrolls");
  }
}

void check_sideways(const Seen& seen, Issues& issues) {
  for (const Node& node : seen.tree.nodes()) {
    if (!is_of_top(seen, node) || node.rect.width <= 0) continue;
    const Rect& clip = node.clip;
    if (node.rect.x < clip.x - rounded_by || node.rect.right() > clip.right() + rounded_by)
      issues.add(seen.tree, node, "is wider than what it stands in");
  }
}

// Rows of buttons may stand side by side; words and what belongs to other words may not.
void check_one_column(const Seen& seen, Issues& issues) {
  if (!seen.limits.one_column) return;
  const Tree& tree = seen.tree;
  const auto count = static_cast<std::int32_t>(tree.nodes().size());
  const auto is_block = [&](const Node& node) {
    if (!is_of_top(seen, node) || node.rect.height <= 0 || !scrolls(tree, node)) return false;
    if (node.parent >= 0 && can_be_hit(node_at(tree, node.parent))) return false;
    return node.role == Role::heading || node.role == Role::text || node.role == Role::list_item ||
           node.role == Role::text_box;
  };
  for (std::int32_t i = 0; i < count; ++i) {
    const Node& node = node_at(tree, i);
    if (!is_block(node)) continue;
    for (std::int32_t k = i + 1; k < count; ++k) {
      const Node& other = node_at(tree, k);
      const bool is_inside_it = k < node.last;
      if (is_inside_it || !is_of_top(seen, other) || !scrolls(tree, other) || other.rect.height <= 0)
        continue;
      const float down =
          std::min(node.rect.bottom(), other.rect.bottom()) - std::max(node.rect.y, other.rect.y);
      const bool is_beside = other.rect.x >= node.rect.right() || node.rect.x >= other.rect.right();
      if (is_beside && down > rounded_by) issues.add(tree, other, "stands beside " + told(tree, node));
    }
  }
}

}  // namespace a11y
