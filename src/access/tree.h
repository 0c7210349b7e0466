// SPDX-License-Identifier: GPL-3.0-or-later
// Tree: what one frame shows, as roles, names and places, in reading order.
//
// (The namespace is a11y, since POSIX owns the name access.)
// Speech, focus, tests and the audit read this and nothing else of the screen.
// Nodes lie in pre-order: a node's children are those up to `last`. All words lie
// in one arena, so that a frame that says the same as the last allocates nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace a11y {

using Id = std::uint64_t;  // made of stable keys, never of shown words; 0 is none

enum class Role : std::uint8_t {
  screen,
  group,
  row,
  heading,
  text,
  image,
  button,
  check,
  radio,
  text_box,
  list,
  list_item,
  progress,
  status,
  dialog,
};

enum class Act : std::uint8_t { focus, press, set_text, insert_text, increase, decrease, dismiss };

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;  // pixels

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool contains(float at_x, float at_y) const {
    return at_x >= x && at_x < right() && at_y >= y && at_y < bottom();
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};
Rect overlap(const Rect& a, const Rect& b);

struct State {
  bool focusable = false;  // Tab stops here
  bool is_key = false;  // of the screen keyboard: all are one stop (KeyWalk), and a finger leaves the focus
  bool disabled = false;
  bool on = false;          // ticked, chosen
  bool is_private = false;  // the learner's own words: never to a loudspeaker unasked
  bool is_masked = false;   // what is typed is not shown, so a tick is all that is heard
  bool live = false;        // spoken when it changes, without moving the focus
  bool news = false;        // what came of the last deed: spoken at the entry to the screen too
  bool hushed = false;      // a touch is not said: it would tell what was chosen
  bool decorative = false;  // means nothing: never spoken
  bool multi_line = false;

  friend bool operator==(const State&, const State&) = default;
};

struct Span {  // of the tree's words
  std::uint32_t offset = 0, length = 0;
};

struct Node {
  Id id = 0;
  std::int32_t parent = -1;
  std::int32_t last = 0;  // one past the subtree
  Rect rect, clip;
  Span name, value, hint;
  std::int32_t position = 0, of = 0;  // "2 of 3"; 0 where it has no place
  std::int32_t level = 0;             // of a heading
  std::int32_t scope = 0;             // 0 is the screen, 1 the dialog above it
  Role role = Role::group;
  State state;
  bool reads_last = false;
};

// Words as they were drawn, so that the audit can compare them with what is spoken.
struct Drawn {
  std::int32_t node = -1;
  Span words;
  Rect rect;
};

class Tree {
 public:
  std::span<const Node> nodes() const { return nodes_; }
  std::span<const Drawn> drawn() const { return drawn_; }
  std::string_view words(Span span) const {
    return std::string_view(arena_).substr(span.offset, span.length);
  }
  std::string_view name(const Node& node) const { return words(node.name); }

  const Node* by_id(Id id) const;                            // null: not there
  const Node* find(Role role, std::string_view name) const;  // of the top scope first
  int top_scope() const;
  Id top() const;                                  // the screen, or the dialog above it; 0 without either
  const Node* topmost_at(float x, float y) const;  // focusable, of the top scope
  // Indented text, one line a node, without pixels: the same screen gives the same text.
  std::string dump() const;

 private:
  friend class Layer;
  void clear();
  Span keep(std::string_view words);
  void move_to_end(std::int32_t child, std::int32_t end);

  std::vector<Node> nodes_;
  std::vector<Drawn> drawn_;
  std::string arena_;
};

std::string_view name_of(Role role);
Id child_id(Id parent, std::string_view key);
Id child_id(Id parent, std::uint64_t number);

}  // namespace a11y
