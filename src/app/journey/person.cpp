// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>

#include "app/journey/deeds.h"
#include "base/text.h"

namespace app::journey {
namespace {

using a11y::Node;
using a11y::Rect;
using platform::Input;

constexpr int most_tabs = 400;
constexpr int most_wheel_turns = 200;
constexpr double between_strikes = 0.25;  // seconds: what comes faster is no hand but a key that is stuck

// The one control of that name that can be used now, or why there is none.
struct Found {
  const Node* node = nullptr;
  Miss miss;
};

Found find_control(World& world, std::string_view name) {
  const a11y::Tree& tree = world.app().tree();
  const std::vector<const Node*> found = controls_named(tree, name);
  Found result;
  result.miss.expected = "a control named " + in_marks(name);
  if (found.empty()) {
    result.miss.instead = "the controls are " + control_names(tree);
  } else if (found.size() > 1) {
    result.miss.instead = std::to_string(found.size()) + " controls have this name";
  } else if (found.front()->state.disabled) {
    result.miss.instead = "it is there, but it cannot be used now";
  } else {
    result.node = found.front();
  }
  return result;
}

void push_character(World& world, char32_t character) {
  if (character == U'\n') return push_key(world, {platform::Key::enter, false, false});
  Input input;
  input.what = Input::What::key_down;  // a key without a name goes before, as it does on a real keyboard
  world.window().push(input);
  input.what = Input::What::text;
  input.text = character;
  world.window().push(input);
}

bool is_in_sight(const Rect& rect, const Rect& seen) {
  constexpr float enough = 8;  // pixels that a finger can still hit
  return seen.width >= std::min(rect.width, enough) && seen.height >= std::min(rect.height, enough);
}

// By ear alone: the screen is not looked at. False: it was not heard.
bool strike_until(World& world, const KeyStroke& stroke,
                  const std::function<bool(const std::string&)>& is_meant) {
  for (int i = 0; i < most_tabs; ++i) {
    world.advance(between_strikes);
    world.forget_heard();
    push_key(world, stroke);
    world.settle();
    if (std::ranges::any_of(world.heard_by_ear(), is_meant)) return true;
  }
  return false;
}

}  // namespace

void push_edge(World& world, const KeyStroke& stroke, bool down) {
  Input input;
  input.what = down ? Input::What::key_down : Input::What::key_up;
  input.key = stroke.key;
  input.shift = stroke.shift;
  input.control = stroke.control;
  world.window().push(input);
  if (!down || stroke.key != platform::Key::space) return;
  Input character;  // a real keyboard sends it too
  character.what = Input::What::text;
  character.text = U' ';
  world.window().push(character);
}

void push_key(World& world, const KeyStroke& stroke) {
  push_edge(world, stroke, true);
  push_edge(world, stroke, false);
}

void push_pointer(World& world, Input::What what, float x, float y, float wheel) {
  Input input;
  input.what = what;
  input.x = x;
  input.y = y;
  input.wheel = wheel;
  world.window().push(input);
}

// The part of the control that can be seen, after as much turning of the wheel as a person would do.
std::optional<Rect> bring_into_sight(World& world, a11y::Id id) {
  const platform::PixelSize size = world.window().size();
  for (int turn = 0; turn < most_wheel_turns; ++turn) {
    const Node* node = world.app().tree().by_id(id);
    if (node == nullptr) return std::nullopt;
    const Rect seen = a11y::overlap(node->rect, node->clip);
    if (is_in_sight(node->rect, seen)) return seen;
    const float before = node->rect.y;
    const float notch = node->rect.y < node->clip.y ? 1.0f : -1.0f;
    const Rect& pane = node->clip;
    const float x = pane.width > 0 ? pane.x + pane.width / 2 : static_cast<float>(size.width) / 2;
    const float y = pane.height > 0 ? pane.y + pane.height / 2 : static_cast<float>(size.height) / 2;
    push_pointer(world, Input::What::pointer_moved, x, y);
    push_pointer(world, Input::What::wheel, x, y, notch);
    world.settle();
    const Node* after = world.app().tree().by_id(id);
    if (after == nullptr || after->rect.y == before) return std::nullopt;
  }
  return std::nullopt;
}

// In its middle; a box for words behind the last of them, to go on there.
std::pair<float, float> where_to_press(const Node& node, const Rect& seen) {
  constexpr float inside = 6;
  if (node.role == a11y::Role::text_box) return {seen.right() - inside, seen.bottom() - inside};
  return {seen.x + seen.width / 2, seen.y + seen.height / 2};
}

Verdict press(World& world, const Command& command) {
  const Found found = find_control(world, command.first);
  if (found.node == nullptr) return found.miss;
  if (world.way == Way::by_touch) return click(world, command);
  if (world.way == Way::by_keys) return press_by_keys(world, *found.node);
  if (world.way == Way::by_switch) return press_by_switch(world, *found.node);
  if (world.way == Way::by_dwelling) return press_by_dwelling(world, *found.node);
  const int unclaimed = world.app().layer().unclaimed();
  const bool is_box = found.node->role == a11y::Role::text_box;
  world.app().layer().post(found.node->id, is_box ? a11y::Act::focus : a11y::Act::press);
  world.settle();
  if (world.app().layer().unclaimed() == unclaimed) return std::nullopt;
  return Miss{"that " + in_marks(command.first) + " can be pressed", "nothing took the press"};
}

Verdict click(World& world, const Command& command) {
  const Found found = find_control(world, command.first);
  if (found.node == nullptr) return found.miss;
  const std::optional<Rect> seen = bring_into_sight(world, found.node->id);
  if (!seen) return Miss{in_marks(command.first) + " in sight", "it could not be scrolled into sight"};
  const auto [x, y] = where_to_press(*found.node, *seen);
  for (const auto what : {Input::What::pointer_moved, Input::What::pointer_down, Input::What::pointer_up}) {
    push_pointer(world, what, x, y);
  }
  world.settle();
  return std::nullopt;
}

Verdict type(World& world, const Command& command) {
  const std::vector<const Node*> all = controls(world.app().tree());
  const bool has_box =
      std::ranges::any_of(all, [](const Node* node) { return node->role == a11y::Role::text_box; });
  if (!has_box) return Miss{"a box to type in", "the controls are " + control_names(world.app().tree())};
  const std::string& words = command.what == Do::type_written ? world.written_down : command.first;
  if (world.way != Way::directly && world.way != Way::by_keys) return type_on_screen(world, words);
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::code_point_at(words, at);
    push_character(world, point.value);
    at += point.length;
  }
  world.settle();
  return std::nullopt;
}

Verdict write_down(World& world, const Command& command) {
  const a11y::Tree& tree = world.app().tree();
  const auto found = std::ranges::find_if(
      tree.nodes(), [&](const Node& node) { return fits(tree.words(node.name), command.first); });
  if (found == tree.nodes().end()) return Miss{"words like " + in_marks(command.first), "there are none"};
  world.written_down = tree.words(found->name);
  return std::nullopt;
}

Verdict strike_key(World& world, const Command& command) {
  for (int i = 0; i < command.count; ++i) push_key(world, command.stroke);
  world.settle();
  return std::nullopt;
}

Verdict hold_key(World& world, const Command& command) {
  push_edge(world, command.stroke, true);
  world.settle();
  world.advance(command.seconds);
  push_edge(world, command.stroke, false);
  world.settle();
  return std::nullopt;
}

Verdict tab_to(World& world, const Command& command) {
  std::vector<std::string> reached;
  const a11y::Id first = world.app().layer().focus();
  for (int i = 0; i < most_tabs; ++i) {
    push_key(world, {platform::Key::tab, false, false});
    world.settle();
    const Node* node = focused(world);
    if (node == nullptr) break;
    const std::string name(world.app().tree().name(*node));
    if (name == command.first) return std::nullopt;
    reached.push_back(name);
    if (node->id == first) break;
  }
  return Miss{"that Tab reaches " + in_marks(command.first), "Tab reached " + listed(reached)};
}

Verdict strike_until_heard(World& world, const Command& command) {
  const bool is_tab = command.what == Do::tab_until_heard;
  const KeyStroke stroke = is_tab ? KeyStroke{platform::Key::tab, false, false} : command.stroke;
  const bool is_whole = command.what == Do::key_until_heard_whole;
  const auto is_meant = [&](const std::string& heard) {
    return is_whole ? heard == command.first : heard.find(command.first) != std::string::npos;
  };
  if (strike_until(world, stroke, is_meant)) return std::nullopt;
  return Miss{(is_tab ? "that Tab leads to " : "that this key leads to ") + in_marks(command.first),
              "it was not heard"};
}

// On the keys of the screen, while one of them has the focus: each letter is found by its name, pressed,
// and heard again.
Verdict spell(World& world, const Command& command) {
  const std::string& words = command.first;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t length = base::code_point_at(words, at).length;
    const std::string name = name_of_screen_key(world, std::string_view(words).substr(at, length));
    at += length;
    // Who comes back from the words to choose hears of the keys first: "Screen keys. a".
    const auto is_meant = [&](const std::string& heard) {
      return heard == name || heard.ends_with(". " + name);
    };
    if (!strike_until(world, command.stroke, is_meant))
      return Miss{"a key called " + in_marks(name), "it was not heard"};
    world.forget_heard();
    push_key(world, {platform::Key::enter, false, false});
    world.settle();
    const std::vector<std::string>& heard = world.heard_by_ear();
    if (std::ranges::find(heard, name) == heard.end())
      return Miss{"to hear " + in_marks(name) + " when it was pressed", "what was heard is " + listed(heard)};
  }
  return std::nullopt;
}

Verdict wait(World& world, const Command& command) {
  world.advance(command.seconds);
  return std::nullopt;
}

}  // namespace app::journey
