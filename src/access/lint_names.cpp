// SPDX-License-Identifier: GPL-3.0-or-later
// Lint, what things are called: names, roles, and that the eye and the ear get the same.
#include <algorithm>
#include <regex>

#include "access/announcer.h"
#include "access/lint_rules.h"

namespace a11y {

namespace {

bool needs_name(const Node& node) {
  return !node.state.decorative && node.role != Role::row && node.role != Role::group &&
         node.role != Role::list && node.role != Role::list_item;
}

bool is_control(Role role) {
  return role == Role::button || role == Role::check || role == Role::radio || role == Role::text_box;
}

bool is_on_top(const Seen& seen, const Node& node) { return node.scope == seen.tree.top_scope(); }

const Node* node_of(const Tree& tree, const Drawn& drawn) {
  return drawn.node < 0 ? nullptr : &tree.nodes()[static_cast<std::size_t>(drawn.node)];
}

bool says(const Tree& tree, const Node& node, std::string_view words) {
  return tree.name(node).find(words) != std::string_view::npos ||
         tree.words(node.value).find(words) != std::string_view::npos ||
         tree.words(node.hint).find(words) != std::string_view::npos;
}

bool is_drawn_on_top(const Seen& seen, std::string_view words) {
  for (const Drawn& drawn : seen.tree.drawn()) {
    const Node* node = node_of(seen.tree, drawn);
    if (node != nullptr && !is_on_top(seen, *node)) continue;
    if (seen.tree.words(drawn.words).find(words) != std::string_view::npos) return true;
  }
  return false;
}

bool has_sign(const Seen& seen, const Node& node) {
  return std::any_of(seen.signs.begin(), seen.signs.end(), [&](const Rect& sign) {
    return node.rect.contains(sign.x + sign.width / 2, sign.y + sign.height / 2);
  });
}

// Of what a thing says, the words drawn in it come first; a sign alone may stand for all of them.
bool is_label_first(const Seen& seen, std::int32_t index) {
  const Tree& tree = seen.tree;
  const Node& node = tree.nodes()[static_cast<std::size_t>(index)];
  bool has_words = false;
  for (const Drawn& drawn : tree.drawn()) {
    if (drawn.node != index || drawn.words.length == 0) continue;
    has_words = true;
    if (tree.name(node).starts_with(tree.words(drawn.words))) return true;
  }
  // A key that shows its letter alone is called "b for bravo"; a word above the keys "Use word: because".
  if (has_words) return node.state.is_key;
  return has_sign(seen, node);
}

// Groups are named for the ear by words that stand before them; bars show how far a thing is.
bool is_shown(const Seen& seen, std::int32_t index) {
  const Node& node = seen.tree.nodes()[static_cast<std::size_t>(index)];
  switch (node.role) {
    case Role::button:
    case Role::check:
    case Role::radio:
    case Role::heading:
    case Role::text:
    case Role::status:
    case Role::list_item:
      return is_label_first(seen, index);
    case Role::text_box:
    case Role::dialog:
      return is_drawn_on_top(seen, seen.tree.name(node));
    default:
      return true;
  }
}

}  // namespace

void check_names(const Seen& seen, Issues& issues) {
  for (const Node& node : seen.tree.nodes()) {
    if (needs_name(node) && seen.tree.name(node).empty()) issues.add(seen.tree, node, "has no name");
  }
}

void check_roles(const Seen& seen, Issues& issues) {
  for (const Node& node : seen.tree.nodes()) {
    const bool is_stop = node.state.focusable || node.state.is_key;
    if (is_stop && !is_control(node.role)) issues.add(seen.tree, node, "can be pressed but is no control");
  }
}

void check_places_in_sets(const Seen& seen, Issues& issues) {
  for (const Node& node : seen.tree.nodes()) {
    if (node.of > 0 && (node.position < 1 || node.position > node.of))
      issues.add(seen.tree, node,
                 "is number " + std::to_string(node.position) + " of " + std::to_string(node.of));
  }
}

void check_unique_names(const Seen& seen, Issues& issues) {
  const Tree& tree = seen.tree;
  for (const Node& node : tree.nodes()) {
    if (!can_be_hit(node) || !is_on_top(seen, node) || tree.name(node).empty()) continue;
    for (const Node& other : tree.nodes()) {
      if (&other <= &node || !can_be_hit(other) || other.scope != node.scope || other.role != node.role)
        continue;
      if (tree.name(other) == tree.name(node) && tree.words(other.value) == tree.words(node.value))
        issues.add(tree, other, "has the name of another one on this screen");
    }
  }
}

void check_unique_ids(const Seen& seen, Issues& issues) {
  std::vector<Id> ids;
  for (const Node& node : seen.tree.nodes()) ids.push_back(node.id);
  std::sort(ids.begin(), ids.end());
  for (const Node& node : seen.tree.nodes()) {
    const auto range = std::equal_range(ids.begin(), ids.end(), node.id);
    if (range.second - range.first > 1) issues.add(seen.tree, node, "shares its id with another node");
  }
}

// The title is what the screen is called; a heading says it or leads on from it.
void check_title(const Seen& seen, Issues& issues) {
  const Node* place = seen.tree.by_id(seen.tree.top());
  if (place == nullptr) return;
  const auto nodes = seen.tree.nodes();
  const bool is_headed = std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    const bool is_page =
        place->role == Role::dialog && node.role == Role::text_box;  // typing takes all of it
    return is_on_top(seen, node) && (node.role == Role::heading || is_page);
  });
  if (!is_headed) issues.add(seen.tree, *place, "has no heading");
}

void check_progress(const Seen& seen, Issues& issues) {
  if (!seen.limits.is_activity || seen.tree.top_scope() > 0) return;
  const std::regex of_how_many("[0-9]+ of [0-9]+");
  for (const Node& node : seen.tree.nodes()) {
    for (const Span span : {node.name, node.hint, node.value}) {
      const std::string words(seen.tree.words(span));
      if (node.role != Role::screen && std::regex_search(words, of_how_many)) return;
    }
  }
  if (const Node* place = seen.tree.by_id(seen.tree.top()))
    issues.add(seen.tree, *place, "does not say which step of how many it is");
}

void check_shown_is_spoken(const Seen& seen, Issues& issues) {
  const Tree& tree = seen.tree;
  const std::string read = spoken_screen(tree).text;
  for (const Drawn& drawn : tree.drawn()) {
    const std::string_view words = tree.words(drawn.words);
    const Node* node = node_of(tree, drawn);
    if (node == nullptr) {
      issues.add(words, drawn.rect, "are drawn and belong to nothing");
      continue;
    }
    if (!is_on_top(seen, *node) || node->state.decorative) continue;
    if (!says(tree, *node, words)) {
      issues.add(words, drawn.rect, "are drawn in " + told(tree, *node) + ", which does not say them");
    } else if (!node->state.is_key && read.find(words) == std::string::npos) {
      issues.add(words, drawn.rect, "are drawn and not heard when the screen is read");
    }
  }
}

void check_spoken_is_shown(const Seen& seen, Issues& issues) {
  const auto count = static_cast<std::int32_t>(seen.tree.nodes().size());
  for (std::int32_t i = 0; i < count; ++i) {
    const Node& node = seen.tree.nodes()[static_cast<std::size_t>(i)];
    if (!is_on_top(seen, node) || node.state.decorative || seen.tree.name(node).empty()) continue;
    if (!is_shown(seen, i)) issues.add(seen.tree, node, "is spoken and not shown");
  }
}

}  // namespace a11y
