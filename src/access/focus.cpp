// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/focus.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "access/key_walk.h"

namespace a11y {

namespace {

bool can_hold(const Node& node) { return node.state.focusable && !node.state.disabled; }

// `last_keys`: where the person was among the keys of each group; without it keys are passed by.
const Node* step_in_order(const Tree& tree, Id from, bool forward, const std::map<Id, Id>* last_keys) {
  const int scope = tree.top_scope();
  const auto nodes = tree.nodes();
  const int count = static_cast<int>(nodes.size());
  int start = forward ? -1 : count;
  for (int i = 0; i < count; ++i) {
    if (nodes[static_cast<std::size_t>(i)].id == from) start = i;
  }
  const Node* here = tree.by_id(from);
  const Id left = here ? group_of_key(tree, *here) : 0;
  for (int far = 1; far <= count + 1; ++far) {
    const int at = ((start + (forward ? far : -far)) % count + count) % count;
    const Node& node = nodes[static_cast<std::size_t>(at)];
    if (node.scope != scope) continue;
    if (can_hold(node)) return &node;
    if (last_keys == nullptr || !can_be_walked(node)) continue;
    const Id group = group_of_key(tree, node);
    if (group == left) continue;
    const auto last = last_keys->find(group);
    return key_to_enter(tree, group, last == last_keys->end() ? 0 : last->second);
  }
  return nullptr;
}

const Node* end_of_siblings(const Tree& tree, Id from, bool first) {
  const Node* here = tree.by_id(from);
  const Node* found = nullptr;
  for (const Node& node : tree.nodes()) {
    if (!here || node.parent != here->parent || !can_hold(node)) continue;
    if (!found || !first) found = &node;
  }
  return found;
}

// How far `to` lies from `from` in that direction; negative when it does not.
// What stands aside counts double, so that arrows keep to the row or column.
float distance(const Rect& from, const Rect& to, Step step) {
  const float across_x = std::fabs((to.x + to.width / 2) - (from.x + from.width / 2));
  const float across_y = std::fabs((to.y + to.height / 2) - (from.y + from.height / 2));
  const float aside_x = std::max(0.0F, std::max(from.x - to.right(), to.x - from.right()));
  const float aside_y = std::max(0.0F, std::max(from.y - to.bottom(), to.y - from.bottom()));
  constexpr float touching = 1;  // pixels by which neighbours may overlap
  switch (step) {
    case Step::left:
      return to.right() <= from.x + touching ? from.x - to.right() + 2 * aside_y + across_y / 8 + touching
                                             : -1;
    case Step::right:
      return to.x >= from.right() - touching ? to.x - from.right() + 2 * aside_y + across_y / 8 + touching
                                             : -1;
    case Step::up:
      return to.bottom() <= from.y + touching ? from.y - to.bottom() + 2 * aside_x + across_x / 8 + touching
                                              : -1;
    default:
      return to.y >= from.bottom() - touching ? to.y - from.bottom() + 2 * aside_x + across_x / 8 + touching
                                              : -1;
  }
}

// Among whom an arrow looks. What scrolls is another part than the bars over it.
enum class Among { siblings_in_line, part_in_line, part, other_parts, all };

bool is_in_line(const Rect& from, const Rect& to, Step step) {
  if (step == Step::left || step == Step::right) return from.y < to.bottom() && to.y < from.bottom();
  return from.x < to.right() && to.x < from.right();
}

// What is scrolled out of sight lies, for who comes from outside, at the edge of its part.
Rect where_seen(const Node& node) {
  const float top = std::clamp(node.rect.y, node.clip.y, std::max(node.clip.y, node.clip.bottom()));
  const float foot = std::clamp(node.rect.bottom(), top, std::max(top, node.clip.bottom()));
  return {node.rect.x, top, node.rect.width, foot - top};
}

const Node* nearest(const Tree& tree, const Node& here, Step step, Among among) {
  const Node* found = nullptr;
  float least = 0;
  for (const Node& node : tree.nodes()) {
    if (node.scope != tree.top_scope() || !can_hold(node) || node.id == here.id) continue;
    const bool in_line = is_in_line(here.rect, node.rect, step);
    if (among == Among::siblings_in_line && (node.parent != here.parent || !in_line)) continue;
    if (among == Among::part_in_line && !in_line) continue;
    const bool is_outside = !(node.clip == here.clip);
    if (among == Among::other_parts && !is_outside) continue;
    if (among != Among::all && among != Among::other_parts && is_outside) continue;
    const Rect seen = is_outside ? where_seen(node) : node.rect;
    float far = distance(here.rect, seen, step);
    // Of several that are all out of sight, the one that comes in first.
    constexpr float out_of_sight = 0.1F;
    if (far >= 0) far += out_of_sight * std::fabs(node.rect.y - seen.y);
    if (far < 0 || (found && far >= least)) continue;
    found = &node;
    least = far;
  }
  return found;
}

const Node* beside(const Tree& tree, const Node& here, Step step) {
  // A bar leads along itself and then into the part beside it, however far below that begins.
  const Node* place = tree.by_id(tree.top());
  const bool is_in_bar = place && here.clip == place->clip;
  constexpr Among in_bar[] = {Among::siblings_in_line, Among::other_parts, Among::all};
  constexpr Among in_part[] = {Among::part_in_line, Among::part, Among::all};
  for (const Among among : is_in_bar ? std::span<const Among>(in_bar) : std::span<const Among>(in_part)) {
    if (const Node* found = nearest(tree, here, step, among)) return found;
  }
  // The last of a long part may lie below the bar under it, on paper.
  if (step == Step::left || step == Step::right) return nullptr;
  // What stands beside it in another column is passed over: it would only lead round and round.
  const bool is_down = step == Step::down;
  const Node* on = step_in_order(tree, here.id, is_down, nullptr);
  const auto leads_on = [&] { return on && on != &here && (on > &here) == is_down; };
  const auto is_aside = [&] { return on->clip == here.clip && !is_in_line(here.rect, on->rect, step); };
  while (leads_on() && !is_in_bar && is_aside()) on = step_in_order(tree, on->id, is_down, nullptr);
  return leads_on() ? on : nullptr;
}

// The heading of a scope: that of the body rather than the title in the bar, which is level 0.
const Node* heading_of(const Tree& tree, int scope) {
  const Node* title = nullptr;
  for (const Node& node : tree.nodes()) {
    if (node.scope != scope || node.role != Role::heading) continue;
    if (node.level > 0) return &node;
    if (!title) title = &node;
  }
  return title;
}

Id screen_of(const Tree& tree) {
  for (const Node& node : tree.nodes()) {
    if (node.role == Role::screen) return node.id;
  }
  return 0;
}

const Node* survivor(const Tree& after, const Node& was) {
  const Node* now = after.by_id(was.id);
  return now && can_hold(*now) ? now : nullptr;
}

}  // namespace

const Node* Focus::find_step(const Tree& tree, Step step) {
  const Node* here = tree.by_id(id_);
  if (step == Step::next || step == Step::previous || here == nullptr) {
    column_.reset();
    return step_in_order(tree, id_, step != Step::previous, &last_keys_);
  }
  if (here->state.is_key) return next_key(tree, *here, step, column_);
  if (step == Step::first || step == Step::last) return end_of_siblings(tree, id_, step == Step::first);
  return beside(tree, *here, step);
}

void Focus::move(const Tree& tree, Step step) {
  visible_ = true;
  if (tree.nodes().empty()) return;
  const Node* node = find_step(tree, step);
  if (node == nullptr) return;
  id_ = node->id;
  if (node->state.is_key) last_keys_[group_of_key(tree, *node)] = id_;
}

void Focus::enter(const Tree& tree, int scope) {
  const Node* heading = heading_of(tree, scope);
  id_ = heading ? heading->id : 0;
  if (heading) return;
  for (const Node& node : tree.nodes()) {
    if (node.scope != scope || !can_hold(node)) continue;
    id_ = node.id;
    return;
  }
}

// The next sibling takes over, else the one before, else the box that it stood behind, else the heading
// above. Keys have their own way.
void Focus::replace_lost(const Tree& before, const Tree& after) {
  const Node* lost = before.by_id(id_);
  if (lost != nullptr && lost->state.is_key) {
    const Node* key = instead_of_key(before, *lost, after);
    const Node* instead = key != nullptr ? key : after.by_id(last_box_);
    if (instead != nullptr && instead->scope == after.top_scope()) {
      id_ = instead->id;
      return;
    }
  }
  const auto nodes = before.nodes();
  const Node* earlier = nullptr;
  const Node* later = nullptr;
  const Node* behind = nullptr;
  for (const Node& node : nodes) {
    const Node* now = lost && node.id != id_ ? survivor(after, node) : nullptr;
    if (!now || now->scope != after.top_scope()) continue;
    if (&node < lost) behind = now;
    if (node.parent != lost->parent) continue;
    if (&node < lost) earlier = now;
    if (&node > lost && !later) later = now;
  }
  if (later || earlier) {
    id_ = (later ? later : earlier)->id;
    return;
  }
  if (behind && behind->role == Role::text_box) {
    id_ = behind->id;
    return;
  }
  enter(after, after.top_scope());
}

bool Focus::follow(const Tree& before, const Tree& after) {
  const Id screen = screen_of(after);
  const auto depth = static_cast<std::size_t>(after.top_scope());
  const bool entered = screen != screen_;
  if (entered) {
    screen_ = screen;
    last_box_ = 0;
    last_keys_.clear();
    openers_.clear();
    enter(after, 0);
  }
  while (openers_.size() < depth) {
    openers_.push_back(id_);
    enter(after, static_cast<int>(openers_.size()));
  }
  while (openers_.size() > depth) {
    id_ = openers_.back();
    openers_.pop_back();
  }
  const Node* node = after.by_id(id_);
  if (!node || node->scope != after.top_scope()) replace_lost(before, after);
  const Node* now = after.by_id(id_);
  if (now != nullptr && now->role == Role::text_box) last_box_ = id_;
  return entered;
}

}  // namespace a11y
