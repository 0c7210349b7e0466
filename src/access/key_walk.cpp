// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/key_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace a11y {

namespace {

float middle_of(const Rect& rect) { return rect.x + rect.width / 2; }

bool is_beside(const Rect& one, const Rect& other) {
  const float middle = other.y + other.height / 2;
  return middle > one.y && middle < one.bottom();
}

std::vector<const Node*> keys_on_top(const Tree& tree) {
  std::vector<const Node*> keys;
  const int scope = tree.top_scope();
  for (const Node& node : tree.nodes()) {
    if (node.scope == scope && can_be_walked(node)) keys.push_back(&node);
  }
  return keys;
}

using Keys = std::vector<const Node*>;

const Node* beside(const Keys& keys, const Node& from, bool forward) {
  const auto here = std::ranges::find(keys, from.id, &Node::id);
  if (here == keys.end()) return nullptr;
  if (forward) return here + 1 == keys.end() ? keys.front() : *(here + 1);
  return here == keys.begin() ? keys.back() : *(here - 1);
}

const Node* end_of_row(const Keys& keys, const Node& from, bool first) {
  const Node* found = nullptr;
  for (const Node* key : keys) {
    if (!is_beside(from.rect, key->rect)) continue;
    if (!found || !first) found = key;
  }
  return found;
}

// One key of the row above or below; beyond the last row, of that at the other end.
const Node* any_of_next_row(const Keys& keys, const Node& from, bool down) {
  const Node* next = nullptr;
  const Node* farthest = &from;
  for (const Node* key : keys) {
    const float by = down ? key->rect.y - from.rect.y : from.rect.y - key->rect.y;
    const float best = next == nullptr ? 0 : std::fabs(next->rect.y - from.rect.y);
    if (by > 0 && !is_beside(from.rect, key->rect) && (next == nullptr || by < best)) next = key;
    const bool is_farther = down ? key->rect.y < farthest->rect.y : key->rect.y > farthest->rect.y;
    if (is_farther) farthest = key;
  }
  return next == nullptr ? farthest : next;
}

const Node* in_column(const Keys& keys, const Node& of_row, float column) {
  const Node* found = nullptr;
  float least = std::numeric_limits<float>::max();
  for (const Node* key : keys) {
    if (!is_beside(of_row.rect, key->rect)) continue;
    const Rect& rect = key->rect;
    const bool is_there = column >= rect.x && column < rect.right();
    const float far = is_there ? 0 : std::fabs(middle_of(rect) - column);
    if (far >= least) continue;
    found = key;
    least = far;
  }
  return found;
}

// Words to choose stand in the order in which they are likely: who comes to them begins with the first.
bool is_single_row(const Tree& tree, const Keys& keys, const Node& key) {
  const Id group = group_of_key(tree, key);
  return std::ranges::all_of(keys, [&](const Node* other) {
    return group_of_key(tree, *other) != group || is_beside(key.rect, other->rect);
  });
}

const Node* in_next_row(const Tree& tree, const Keys& keys, const Node& from, bool down, float column) {
  const Node& of_row = *any_of_next_row(keys, from, down);
  const bool is_other_group = group_of_key(tree, of_row) != group_of_key(tree, from);
  if (is_other_group && is_single_row(tree, keys, of_row)) return end_of_row(keys, of_row, true);
  return in_column(keys, of_row, column);
}

}  // namespace

bool can_be_walked(const Node& node) { return node.state.is_key && !node.state.disabled; }

Id group_of_key(const Tree& tree, const Node& node) {
  if (!node.state.is_key) return 0;
  std::int32_t above = node.parent;
  const auto at = [&](std::int32_t index) -> const Node& {
    return tree.nodes()[static_cast<std::size_t>(index)];
  };
  while (above >= 0 && at(above).role == Role::row) above = at(above).parent;
  return above < 0 ? 0 : at(above).id;
}

const Node* key_to_enter(const Tree& tree, Id group, Id last) {
  const Node* first = nullptr;
  for (const Node* key : keys_on_top(tree)) {
    if (group_of_key(tree, *key) != group) continue;
    if (key->id == last) return key;
    if (!first) first = key;
  }
  return first;
}

const Node* next_key(const Tree& tree, const Node& from, Step step, std::optional<float>& column) {
  const Keys keys = keys_on_top(tree);
  const float here = column.value_or(middle_of(from.rect));
  column.reset();
  switch (step) {
    case Step::left:
    case Step::right:
      return beside(keys, from, step == Step::right);
    case Step::first:
    case Step::last:
      return end_of_row(keys, from, step == Step::first);
    case Step::up:
    case Step::down:
      column = here;
      return in_next_row(tree, keys, from, step == Step::down, here);
    default:
      return nullptr;
  }
}

const Node* instead_of_key(const Tree& before, const Node& lost, const Tree& after) {
  const Id group = group_of_key(before, lost);
  const Node* found = nullptr;
  float least = 0;
  for (const Node* key : keys_on_top(after)) {
    const float across = middle_of(key->rect) - middle_of(lost.rect);
    const float far = std::hypot(across, key->rect.y - lost.rect.y);
    const bool is_own = group_of_key(after, *key) == group;
    const bool was_own = found != nullptr && group_of_key(after, *found) == group;
    if (found != nullptr && (is_own == was_own ? far >= least : was_own)) continue;
    found = key;
    least = far;
  }
  return found;
}

}  // namespace a11y
