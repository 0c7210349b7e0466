// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/tree.h"

#include <algorithm>

namespace a11y {

namespace {

constexpr std::string_view role_names[] = {
    "screen", "group",    "row",  "heading",   "text",     "image",  "button", "check",
    "radio",  "text box", "list", "list item", "progress", "status", "dialog",
};

constexpr Id fnv_prime = 1099511628211ULL;
constexpr Id fnv_start = 14695981039346656037ULL;

Id mixed(Id hash, std::uint8_t byte) { return (hash ^ byte) * fnv_prime; }

bool shows(const Node& node, float x, float y) {
  return (node.state.focusable || node.state.is_key) && node.rect.contains(x, y) && node.clip.contains(x, y);
}

void write_node(std::string& text, const Tree& tree, const Node& node, int depth) {
  text.append(static_cast<std::size_t>(depth) * 2, ' ');
  text += name_of(node.role);
  text += " \"";
  text += tree.name(node);
  text += '"';
  if (node.value.length > 0) {
    text += " = \"";
    text += tree.words(node.value);
    text += '"';
  }
  if (node.hint.length > 0) {
    text += " (";
    text += tree.words(node.hint);
    text += ')';
  }
  if (node.of > 0) text += " " + std::to_string(node.position) + " of " + std::to_string(node.of);
  if (node.state.on) text += " on";
  if (node.state.disabled) text += " disabled";
  text += '\n';
}

}  // namespace

Rect overlap(const Rect& a, const Rect& b) {
  const float left = std::max(a.x, b.x);
  const float top = std::max(a.y, b.y);
  return {left, top, std::max(0.0F, std::min(a.right(), b.right()) - left),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - top)};
}

const Node* Tree::by_id(Id id) const {
  if (id == 0) return nullptr;
  for (const Node& node : nodes_) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

const Node* Tree::find(Role role, std::string_view wanted) const {
  for (int scope = top_scope(); scope >= 0; --scope) {
    for (const Node& node : nodes_) {
      if (node.scope == scope && node.role == role && name(node) == wanted) return &node;
    }
  }
  return nullptr;
}

int Tree::top_scope() const {
  int top = 0;
  for (const Node& node : nodes_) top = std::max(top, static_cast<int>(node.scope));
  return top;
}

Id Tree::top() const {
  const int scope = top_scope();
  Id found = 0;
  for (const Node& node : nodes_) {
    const bool opens = node.role == Role::screen || node.role == Role::dialog;
    if (opens && node.scope == scope) found = node.id;
  }
  return found;
}

const Node* Tree::topmost_at(float x, float y) const {
  const int top = top_scope();
  const Node* found = nullptr;
  for (const Node& node : nodes_) {
    if (node.scope == top && shows(node, x, y)) found = &node;  // children come later and lie above
  }
  return found;
}

std::string Tree::dump() const {
  std::string text;
  for (const Node& node : nodes_) {
    int depth = 0;
    for (std::int32_t up = node.parent; up >= 0; up = nodes_[static_cast<std::size_t>(up)].parent) ++depth;
    write_node(text, *this, node, depth);
  }
  return text;
}

void Tree::clear() {
  nodes_.clear();
  drawn_.clear();
  arena_.clear();
}

Span Tree::keep(std::string_view words) {
  const Span span{static_cast<std::uint32_t>(arena_.size()), static_cast<std::uint32_t>(words.size())};
  arena_ += words;
  return span;
}

// Bars are drawn before the body but read after it. The subtree at `child` changes
// places with everything from its end up to `end`; parents and drawn words follow.
void Tree::move_to_end(std::int32_t child, std::int32_t end) {
  const std::int32_t middle = nodes_[static_cast<std::size_t>(child)].last;
  const std::int32_t forward = end - middle;
  const std::int32_t backward = child - middle;
  auto shift = [&](std::int32_t index) {
    if (index < child || index >= end) return index;
    return index < middle ? index + forward : index + backward;
  };
  for (std::int32_t i = child; i < end; ++i) {
    Node& node = nodes_[static_cast<std::size_t>(i)];
    node.last += i < middle ? forward : backward;
    node.parent = shift(node.parent);
  }
  for (Drawn& drawn : drawn_) drawn.node = shift(drawn.node);
  std::rotate(nodes_.begin() + child, nodes_.begin() + middle, nodes_.begin() + end);
}

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

Id child_id(Id parent, std::string_view key) {
  Id hash = child_id(parent, key.size());
  for (const char byte : key) hash = mixed(hash, static_cast<std::uint8_t>(byte));
  return hash == 0 ? 1 : hash;
}

Id child_id(Id parent, std::uint64_t number) {
  Id hash = fnv_start;
  for (int shift = 0; shift < 64; shift += 8) hash = mixed(hash, static_cast<std::uint8_t>(parent >> shift));
  for (int shift = 0; shift < 64; shift += 8) hash = mixed(hash, static_cast<std::uint8_t>(number >> shift));
  return hash == 0 ? 1 : hash;
}

}  // namespace a11y
