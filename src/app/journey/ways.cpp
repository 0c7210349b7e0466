// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of pressing that a person may have: by keys, by a switch, by a pointer that stays.
#include <algorithm>

#include "access/fitted.h"
#include "app/journey/deeds.h"
#include "base/text.h"
#include "ui/key_layouts.h"

namespace app::journey {
namespace {

using a11y::Node;
using platform::Input;
using platform::Key;

constexpr int most_steps = 4000;    // of a light, for one thing
constexpr double a_moment = 0.5;    // between two presses of a hand
constexpr double start_hold = 3.2;  // so long a switch is held until the light moves
constexpr double longest_dwell = 6;
const KeyStroke switch_1{Key::space, false, false};
const KeyStroke switch_2{Key::enter, false, false};

void hit(World& world, const KeyStroke& stroke, double seconds = 0.1) {
  push_edge(world, stroke, true);
  world.settle();
  world.advance(seconds);
  push_edge(world, stroke, false);
  world.settle();
  world.advance(a_moment);
}

// The light stands on the thing, or on a group in which it is.
bool is_lit(const a11y::ScanShown& shown, a11y::Id id) {
  const bool is_there = std::ranges::find(shown.ids, id) != shown.ids.end();
  return is_there && !shown.is_up && !shown.is_waiting && !shown.is_resting;
}

bool is_of_two(World& world) { return world.app().state().comfort.pressing == a11y::Pressing::two_switches; }

std::string in_sight(World& world, const a11y::ScanShown& shown) {
  std::vector<std::string> names;
  for (const a11y::Id id : shown.ids) {
    const Node* node = world.app().tree().by_id(id);
    if (node != nullptr) names.emplace_back(world.app().tree().name(*node));
  }
  return "the light stood on " + listed(names);
}

bool has(World& world, std::string_view name) { return !controls_named(world.app().tree(), name).empty(); }

Verdict press_named(World& world, const std::string& name) {
  Command press_it;
  press_it.what = Do::press;
  press_it.first = name;
  return press(world, press_it);
}

Verdict press_letter(World& world, std::string_view letter) {
  constexpr std::string_view pages[] = {"123: numbers and signs", "éŵ: letters with marks", "abc: letters"};
  const std::string name = name_of_screen_key(world, letter);
  for (int turns = 0; turns < 3 && !has(world, name); ++turns) {
    if (!has(world, "Capital letter")) break;
    if (const Verdict miss = press_named(world, "Capital letter")) return miss;
  }
  for (const std::string_view page : pages) {
    if (has(world, name) || !has(world, page)) continue;
    if (const Verdict miss = press_named(world, std::string(page))) return miss;
  }
  if (const Verdict miss = press_named(world, name)) return miss;
  return has(world, "abc: letters") ? press_named(world, "abc: letters") : std::nullopt;
}

}  // namespace

std::string name_of_screen_key(World& world, std::string_view letter) {
  if (letter == " ") return "space";
  std::string name;
  ui::append_key_name(name, letter, world.app().state().comfort.letter_names);
  return name;
}

Verdict choose_way(World& world, const Command& command) {
  constexpr std::pair<Do, Way> ways[] = {{Do::by_itself, Way::directly},
                                         {Do::by_touch, Way::by_touch},
                                         {Do::by_keys, Way::by_keys},
                                         {Do::by_switch, Way::by_switch},
                                         {Do::by_dwelling, Way::by_dwelling}};
  for (const auto& [what, way] : ways) {
    if (what == command.what) world.way = way;
  }
  return std::nullopt;
}

Verdict press_by_keys(World& world, const Node& node) {
  Command tabs;
  tabs.what = Do::tab_to;
  tabs.first = world.app().tree().name(node);
  const a11y::Id id = node.id;
  const bool is_box = node.role == a11y::Role::text_box;
  if (world.app().layer().focus() != id) {
    if (const Verdict miss = tab_to(world, tabs)) return miss;
  }
  if (is_box) return std::nullopt;
  push_key(world, {Key::enter, false, false});
  world.settle();
  return std::nullopt;
}

Verdict press_by_switch(World& world, const Node& node) {
  const a11y::Id id = node.id;
  const std::string name(world.app().tree().name(node));
  if (!world.app().scan().is_on()) hit(world, switch_1, start_hold);
  const bool of_two = is_of_two(world);
  for (int step = 0; step < most_steps; ++step) {
    const a11y::ScanShown& shown = world.app().scan().shown();
    const bool was_alone = shown.ids.size() == 1;
    if (is_lit(shown, id)) {
      hit(world, of_two ? switch_2 : switch_1);
      const bool is_group = !was_alone;
      if (!is_group) return std::nullopt;
    } else if (of_two) {
      hit(world, shown.is_up ? switch_2 : switch_1);
    } else if (shown.is_resting || shown.is_waiting) {
      hit(world, switch_1);
    } else {
      world.advance(std::max(0.05, world.app().seconds_to_next_wake()));
    }
  }
  return Miss{"that the light reaches " + in_marks(name), in_sight(world, world.app().scan().shown())};
}

Verdict press_by_dwelling(World& world, const Node& node) {
  const std::string name(world.app().tree().name(node));
  const std::optional<a11y::Rect> seen = bring_into_sight(world, node.id);
  if (!seen) return Miss{in_marks(name) + " in sight", "it could not be scrolled into sight"};
  const auto [x, y] = where_to_press(node, *seen);
  const float far = static_cast<float>(world.window().size().height) - 2;
  push_pointer(world, Input::What::pointer_moved, 1, far);  // a hand comes from somewhere
  world.settle();
  push_pointer(world, Input::What::pointer_moved, x, y);
  world.settle();
  const int presses = world.app().dwell().presses();
  double waited = 0;
  while (world.app().dwell().presses() == presses && waited < longest_dwell) {
    world.advance(0.1);
    waited += 0.1;
  }
  if (world.app().dwell().presses() == presses)
    return Miss{"that staying on " + in_marks(name) + " presses it", "nothing was pressed"};
  return std::nullopt;
}

Verdict type_on_screen(World& world, const std::string& words) {
  // Where there is no room for the keys they have a page of their own.
  const bool opens = !has(world, "Rub out") && has(world, "Screen keys");
  if (opens) {
    if (const Verdict miss = press_named(world, "Screen keys")) return miss;
  }
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::code_point_at(words, at);
    if (const Verdict miss = press_letter(world, std::string_view(words).substr(at, point.length)))
      return miss;
    at += point.length;
  }
  // On a page of their own they hide the rest.
  const bool hide = opens || world.app().tree().top_scope() > 0;
  return hide ? press_named(world, "Close the keys") : std::nullopt;
}

}  // namespace app::journey
