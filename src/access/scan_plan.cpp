// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/scan_plan.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace a11y {

namespace {

using Stops = std::vector<Stop>;

constexpr int comfortable = 7;        // stops in one group
constexpr int least_in_group = 3;     // below this, cutting makes the way longer
constexpr std::size_t few_stops = 4;  // of the body: they stand beside Next and Back

const Node& at(const Tree& tree, std::int32_t index) { return tree.nodes()[static_cast<std::size_t>(index)]; }

bool can_be_pressed(const Node& node) {
  return (node.state.focusable || node.state.is_key) && !node.state.disabled;
}

Stop thing_of(const Node& node) {
  Stop stop;
  stop.key = stop.id = node.id;
  stop.is_key = node.state.is_key;
  stop.is_check = node.role == Role::check;
  stop.is_box = node.role == Role::text_box;
  return stop;
}

Stop group_of(Id key, Id id, Stops inside) {
  Stop stop;
  stop.kind = Stop::Kind::group;
  stop.key = key;
  stop.id = id;
  stop.inside = std::move(inside);
  return stop;
}

Id first_thing(const Stop& stop) {
  return stop.kind == Stop::Kind::group ? first_thing(stop.inside.front()) : stop.id;
}

Rect place_of(const Tree& tree, const Stop& stop) {
  const Node* node = tree.by_id(first_thing(stop));
  return node ? node->rect : Rect{};
}

// Parts of the same length, as few as do.
Stops cut(Stops stops, Id key, int most) {
  const int count = static_cast<int>(stops.size());
  if (count <= most) return stops;
  const int parts = std::min(most, (count + most - 1) / most);
  Stops all;
  for (int part = 0; part < parts; ++part) {
    const auto from = stops.begin() + static_cast<std::ptrdiff_t>(count * part / parts);
    const auto to = stops.begin() + static_cast<std::ptrdiff_t>(count * (part + 1) / parts);
    Stops some{std::make_move_iterator(from), std::make_move_iterator(to)};
    if (some.size() == 1) {
      all.push_back(std::move(some.front()));
      continue;
    }
    const Id own = child_id(child_id(key, "part"), static_cast<std::uint64_t>(part));
    all.push_back(group_of(own, 0, cut(std::move(some), own, most)));
  }
  return all;
}

// What stands side by side; a new row begins where the next one lies below the middle of the last.
std::vector<Stops> rows_in(const Tree& tree, Stops stops) {
  std::vector<Stops> rows;
  Rect last;
  for (Stop& stop : stops) {
    const Rect here = place_of(tree, stop);
    const float middle = here.y + here.height / 2;
    const bool is_beside = !rows.empty() && middle > last.y && middle < last.bottom();
    if (!is_beside) rows.emplace_back();
    rows.back().push_back(std::move(stop));
    last = here;
  }
  return rows;
}

Stops as_rows(const Tree& tree, Stops stops, Id key, int most) {
  const std::size_t count = stops.size();
  std::vector<Stops> rows = rows_in(tree, std::move(stops));
  const bool are_useful = rows.size() > 1 && rows.size() < count;
  Stops all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Id own = child_id(child_id(key, "row"), i);
    if (!are_useful || rows[i].size() == 1) {
      all.insert(all.end(), std::make_move_iterator(rows[i].begin()), std::make_move_iterator(rows[i].end()));
    } else {
      all.push_back(group_of(own, 0, cut(std::move(rows[i]), own, most)));
    }
  }
  return cut(std::move(all), key, most);
}

// Words that go on below: whoever cannot turn a wheel needs a stop for it.
bool goes_on_below(const Tree& tree, std::int32_t index) {
  const Node& pane = at(tree, index);
  if (pane.role == Role::screen || pane.role == Role::row || pane.rect.height <= 0 ||
      !(pane.rect == pane.clip))
    return false;
  float top = pane.rect.bottom();
  float bottom = pane.rect.y;
  for (std::int32_t i = index + 1; i < pane.last; ++i) {
    const Node& node = at(tree, i);
    if (!(node.clip == pane.rect)) continue;
    top = std::min(top, node.rect.y);
    bottom = std::max(bottom, node.rect.bottom());
  }
  return bottom - top > pane.rect.height + 1;
}

class Planner {
 public:
  Planner(const Tree& tree, int most) : tree_(tree), scope_(tree.top_scope()), most_(most) {}

  Stops below(std::int32_t from, std::int32_t to) const {
    Stops all;
    for (std::int32_t i = from; i < to; i = at(tree_, i).last) {
      for (Stop& stop : of(i)) all.push_back(std::move(stop));
    }
    return all;
  }

  Stop root() const {
    std::int32_t base = -1;
    const auto count = static_cast<std::int32_t>(tree_.nodes().size());
    for (std::int32_t i = 0; i < count; ++i) {
      const Node& node = at(tree_, i);
      const bool opens = node.role == Role::screen || node.role == Role::dialog;
      if (opens && node.scope == scope_) base = i;
    }
    const std::int32_t first = base + 1;
    return group_of(0, 0, in_order(first, base < 0 ? count : at(tree_, base).last, base));
  }

 private:
  // Content, then the bar below it, then the bar above it.
  Stops in_order(std::int32_t from, std::int32_t to, std::int32_t base) const {
    Stops content, onward, tools;
    bool is_past_content = false;
    for (std::int32_t i = from; i < to; i = at(tree_, i).last) {
      const bool is_bar = at(tree_, i).role == Role::row;
      is_past_content = is_past_content || !is_bar;
      Stops& part = !is_bar ? content : is_past_content ? onward : tools;
      for (Stop& stop : of(i)) part.push_back(std::move(stop));
    }
    if (base >= 0 && goes_on_below(tree_, base)) content.push_back(scroll_of(at(tree_, base).id));
    if (content.size() == 1 && content.front().id != 0 && content.front().inside.size() <= few_stops &&
        content.front().kind == Stop::Kind::group) {
      content = std::exchange(content.front().inside, {});
    }
    if (content.size() > few_stops) {
      const Id key = child_id(0, "content");
      Stops arranged = as_rows_where_long(std::move(content), key);
      content = {};
      content.push_back(group_of(key, 0, std::move(arranged)));
    }
    for (Stops* part : {&onward, &tools}) {
      for (Stop& stop : *part) content.push_back(std::move(stop));
    }
    return content;
  }

  Stop scroll_of(Id pane) const {
    Stop stop;
    stop.kind = Stop::Kind::scroll;
    stop.key = child_id(pane, "scroll");
    stop.id = pane;
    return stop;
  }

  Stops as_rows_where_long(Stops stops, Id key) const {
    const bool are_keys =
        std::any_of(stops.begin(), stops.end(), [](const Stop& stop) { return stop.is_key; });
    const bool is_long = static_cast<int>(stops.size()) > most_;
    return are_keys || is_long ? as_rows(tree_, std::move(stops), key, most_) : stops;
  }

  // None, one, or a group.
  Stops of(std::int32_t index) const {
    const Node& node = at(tree_, index);
    if (node.scope > scope_) return {};
    Stops inside = below(index + 1, node.last);
    const bool is_here = node.scope == scope_;
    if (is_here && goes_on_below(tree_, index)) inside.push_back(scroll_of(node.id));
    if (is_here && can_be_pressed(node)) inside.insert(inside.begin(), thing_of(node));
    if (inside.size() <= 1) return inside;
    Stops one;
    one.push_back(group_of(node.id, node.id, as_rows_where_long(std::move(inside), node.id)));
    return one;
  }

  const Tree& tree_;
  int scope_;
  int most_;
};

void add_leaves(Stop stop, Stops& leaves) {
  if (stop.kind != Stop::Kind::group) {
    leaves.push_back(std::move(stop));
    return;
  }
  for (Stop& each : stop.inside) add_leaves(std::move(each), leaves);
}

// Stops that light up until the last of them is reached, were they a group.
int steps_among(const Stops& stops) {
  int most = 0;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    most = std::max(most, static_cast<int>(i) + 1 + steps_inside(stops[i]));
  }
  return most;
}

Stop plan_groups(const Tree& tree) {
  for (int most = comfortable; most >= least_in_group; --most) {
    Stop root = Planner(tree, most).root();
    if (steps_inside(root) <= most_scan_steps) return root;
  }
  // Groups so deep or so many that they are in the way: they are left out.
  Stops leaves;
  add_leaves(Planner(tree, comfortable).root(), leaves);
  const Id key = child_id(0, "all");
  Stop root;
  for (int most = comfortable; most >= least_in_group; --most) {
    root = group_of(0, 0, cut(leaves, key, most));
    if (steps_inside(root) <= most_scan_steps) break;
  }
  return root;
}

void add_depths(const Stop& stop, int steps, std::vector<ScanDepth>& depths) {
  if (stop.kind == Stop::Kind::thing) depths.push_back({stop.id, steps});
  for (std::size_t i = 0; i < stop.inside.size(); ++i) {
    add_depths(stop.inside[i], steps + static_cast<int>(i) + 1, depths);
  }
}

}  // namespace

Stop plan_scan(const Tree& tree, ScanPattern pattern) {
  if (pattern == ScanPattern::groups) return plan_groups(tree);
  Stops leaves;
  add_leaves(Planner(tree, comfortable).root(), leaves);
  if (pattern == ScanPattern::linear) return group_of(0, 0, std::move(leaves));
  const int uncut = static_cast<int>(leaves.size()) + 1;
  return group_of(0, 0, as_rows(tree, std::move(leaves), child_id(0, "rows"), uncut));
}

void add_things(const Stop& stop, std::vector<Id>& ids) {
  if (stop.kind == Stop::Kind::thing) ids.push_back(stop.id);
  for (const Stop& each : stop.inside) add_things(each, ids);
}

int steps_inside(const Stop& stop) { return steps_among(stop.inside); }

std::vector<ScanDepth> scan_depth(const Tree& tree) {
  std::vector<ScanDepth> depths;
  add_depths(plan_groups(tree), 0, depths);
  return depths;
}

}  // namespace a11y
