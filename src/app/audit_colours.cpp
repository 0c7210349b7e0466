// SPDX-License-Identifier: GPL-3.0-or-later
// Audit, colours: every pair that is drawn.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

#include "app/audit_rules.h"

namespace app {
namespace {

using ui::Colour;
using ui::Painted;
using What = ui::Painted::What;

constexpr a11y::Rule contrast_rule{"contrast", 40, "Take a pair of the theme that is far enough apart."};
constexpr a11y::Rule edge_rule{"edge-contrast", 44,
                               "Give it an edge or a fill that stands out from what is around it."};
constexpr a11y::Rule sign_rule{"sign-contrast", 44, "Draw the sign in a colour of the theme for signs."};
constexpr a11y::Rule ring_rule{"focus-seen", 56, "Draw the ring round it whenever it has the focus."};

constexpr double least_for_ink = 7;      // the words that are read most
constexpr double least_for_words = 4.5;  // quiet and coloured ones
constexpr double least_for_shapes = 3;
constexpr float outside = 3;  // pixels

std::string ratio(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

struct Point {
  float x, y;
};

class Ground {
 public:
  explicit Ground(const Painting& painting) : painting_(painting) {
    for (std::size_t i = 0; i < painting.paint.size(); ++i) {
      if (painting.paint[i].what == What::fill) fills_.push_back(i);
    }
  }

  // The colour that was there before number `before` was painted.
  Colour at(Point point, std::size_t before) const {
    const ui::PaintLog& paint = painting_.paint;
    std::optional<std::size_t> top;
    for (const std::size_t i : fills_) {
      if (!is_lower(i, before) || !paint[i].rect.contains(point.x, point.y)) continue;
      if (paint[i].clip.width > 0 && !paint[i].clip.contains(point.x, point.y)) continue;
      if (!top || is_lower(*top, i)) top = i;
    }
    return top ? paint[*top].colour : painting_.theme.paper;
  }

 private:
  bool is_lower(std::size_t a, std::size_t b) const {
    const Painted& one = painting_.paint[a];
    const Painted& other = painting_.paint[b];
    if (one.is_above != other.is_above) return other.is_above;
    if (one.layer != other.layer) return one.layer < other.layer;
    return a < b;
  }

  const Painting& painting_;
  std::vector<std::size_t> fills_;
};

bool is_seen(const Painted& item, Point point) {
  return item.clip.width <= 0 || item.clip.contains(point.x, point.y);
}

bool is_same_place(const a11y::Rect& a, const a11y::Rect& b) {
  constexpr float near = 3;
  return std::fabs(a.x - b.x) < near && std::fabs(a.y - b.y) < near &&
         std::fabs(a.right() - b.right()) < near && std::fabs(a.bottom() - b.bottom()) < near;
}

bool is_within(const a11y::Rect& inner, const a11y::Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

// Whose it is: the innermost node that holds its middle.
const a11y::Node* node_around(const a11y::Tree& tree, const a11y::Rect& rect) {
  const a11y::Node* found = nullptr;
  for (const a11y::Node& node : tree.nodes()) {
    const bool holds = node.rect.contains(rect.x + rect.width / 2, rect.y + rect.height / 2);
    if (holds && node.scope == tree.top_scope()) found = &node;
  }
  return found;
}

struct ColourJudge {
  const Painting& on;
  a11y::Issues& issues;
  Ground ground;

  bool is_judged(const Painted& item) const { return item.is_above == (on.tree.top_scope() > 0); }

  void breach(const a11y::Rule& rule, const a11y::Rect& rect, const std::string& what) const {
    issues.begin(rule);
    const a11y::Node* node = node_around(on.tree, rect);
    if (node != nullptr)
      issues.add(on.tree, *node, what);
    else
      issues.add("", rect, what);
  }

  void judge_words(std::size_t index) const {
    const Painted& item = on.paint[index];
    const double least = item.colour == on.theme.ink ? least_for_ink : least_for_words;
    const float middle = item.rect.y + item.rect.height / 2;
    for (const float x : {item.rect.x + 1, item.rect.x + item.rect.width / 2, item.rect.right() - 1}) {
      if (!is_seen(item, {x, middle})) continue;
      const double found = ui::contrast(item.colour, ground.at({x, middle}, index));
      if (found + 0.05 < least)
        return breach(contrast_rule, item.rect,
                      "has words at " + ratio(found) + " to 1, and " + ratio(least) + " are needed");
    }
  }

  void judge_sign(std::size_t index) const {
    const Painted& item = on.paint[index];
    const Point middle{item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2};
    if (!is_seen(item, middle)) return;
    const double found = ui::contrast(item.colour, ground.at(middle, index));
    if (found + 0.05 < least_for_shapes)
      breach(sign_rule, item.rect, "has a sign at " + ratio(found) + " to 1, and 3 are needed");
  }

  // A shape is its fill and its edge; one of them must stand out from what is beside it.
  void judge_shape(const a11y::Node& node, const a11y::Rect& rect) const {
    double best = 0;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < on.paint.size(); ++i) {
      const Painted& item = on.paint[i];
      const bool is_shape = item.what == What::fill || item.what == What::edge;
      if (!is_shape || !is_judged(item) || !is_same_place(item.rect, rect)) continue;
      if (!first) first = i;
      const Point beside{rect.x - outside, rect.y + rect.height / 2};
      best = std::max(best, ui::contrast(item.colour, ground.at(beside, *first)));
    }
    issues.begin(edge_rule);
    if (!first) return issues.add(on.tree, node, "has no shape that shows where it can be pressed");
    if (best + 0.05 < least_for_shapes)
      issues.add(on.tree, node, "stands out at " + ratio(best) + " to 1, and 3 are needed");
  }

  // The box of a tick, the ring of a choice.
  void judge_marks(const a11y::Node& node) const {
    for (const Painted& item : on.paint) {
      if (item.what != What::edge || !is_judged(item)) continue;
      if (is_within(item.rect, node.rect) && !is_same_place(item.rect, node.rect))
        judge_shape(node, item.rect);
    }
  }

  // The part that is done, on the bar of all.
  void judge_bar(const a11y::Node& node) const {
    std::optional<std::size_t> track, part;
    for (std::size_t i = 0; i < on.paint.size(); ++i) {
      if (on.paint[i].what != What::fill || !is_within(on.paint[i].rect, node.rect)) continue;
      (track ? part : track) = i;
    }
    if (!part) return;
    const double found = ui::contrast(on.paint[*part].colour, on.paint[*track].colour);
    issues.begin(edge_rule);
    if (found + 0.05 < least_for_shapes)
      issues.add(on.tree, node, "shows what is done at " + ratio(found) + " to 1, and 3 are needed");
  }
};

}  // namespace

void check_colours(const Painting& painting, a11y::Issues& issues) {
  const ColourJudge judge{painting, issues, Ground(painting)};
  for (std::size_t i = 0; i < painting.paint.size(); ++i) {
    const Painted& item = painting.paint[i];
    if (!judge.is_judged(item)) continue;
    if (item.what == What::words) judge.judge_words(i);
    if (item.what == What::sign) judge.judge_sign(i);
  }
  for (const a11y::Node& node : painting.tree.nodes()) {
    if (node.scope != painting.tree.top_scope() || node.state.decorative) continue;
    if (node.role == a11y::Role::progress) judge.judge_bar(node);
    if (!a11y::can_be_hit(node)) continue;
    const Point beside{node.rect.x - outside, node.rect.y + node.rect.height / 2};
    if (!node.clip.contains(beside.x, beside.y)) continue;  // scrolled out of sight
    judge.judge_shape(node, node.rect);
    if (node.role == a11y::Role::check || node.role == a11y::Role::radio) judge.judge_marks(node);
  }
}

void check_ring(const Painting& painting, const a11y::Node& focus, a11y::Issues& issues) {
  issues.begin(ring_rule);
  const auto ring = std::ranges::find_if(painting.paint, [&](const Painted& item) {
    return item.what == What::ring && is_same_place(item.rect, focus.rect);
  });
  if (ring == painting.paint.end()) return issues.add(painting.tree, focus, "has the focus and no ring");
  const Ground ground(painting);
  const auto index = static_cast<std::size_t>(ring - painting.paint.begin());
  const Colour around = ground.at({focus.rect.x - 4 * outside, focus.rect.y + focus.rect.height / 2}, index);
  const double best =
      std::max(ui::contrast(painting.theme.focus, around), ui::contrast(painting.theme.focus_edge, around));
  const double apart = ui::contrast(painting.theme.focus, painting.theme.focus_edge);
  if (std::min(best, apart) < least_for_shapes)
    issues.add(painting.tree, focus,
               "has a ring at " + ratio(std::min(best, apart)) + " to 1, and 3 are needed");
}

}  // namespace app
