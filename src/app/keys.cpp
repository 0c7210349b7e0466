// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys.h"

#include <algorithm>

#include "access/fitted.h"
#include "ui/theme.h"

namespace app {
namespace {

using a11y::Intent;
using platform::Input;
using platform::Key;
using ui::Press;

struct KeyPress {
  Key key;
  Press press;
};

constexpr KeyPress edits[] = {
    {Key::enter, Press::enter},   {Key::space, Press::space},         {Key::escape, Press::escape},
    {Key::up, Press::up},         {Key::down, Press::down},           {Key::left, Press::left},
    {Key::right, Press::right},   {Key::home, Press::home},           {Key::end, Press::end},
    {Key::remove, Press::remove}, {Key::backspace, Press::backspace},
};

struct IntentPress {
  Intent intent;
  Press press;
};

constexpr IntentPress presses[] = {
    {Intent::next, Press::next},       {Intent::previous, Press::previous},
    {Intent::up, Press::up},           {Intent::down, Press::down},
    {Intent::left, Press::left},       {Intent::right, Press::right},
    {Intent::first, Press::home},      {Intent::last, Press::end},
    {Intent::page_up, Press::page_up}, {Intent::page_down, Press::page_down},
    {Intent::press, Press::enter},     {Intent::back, Press::escape},
    {Intent::leave_box, Press::next},
};

void add_pointer(const Input& input, ui::Event::What what, std::vector<ui::Event>& events) {
  ui::Event event;
  event.what = what;
  event.x = input.x;
  event.y = input.y;
  event.wheel = input.wheel;
  events.push_back(event);
}

// Again, slower, volume and reading; on the number pad too.
bool is_of_speech(Key key) {
  constexpr Key pad[] = {Key::pad_add, Key::pad_subtract, Key::pad_multiply, Key::pad_point};
  return (key >= Key::f5 && key <= Key::f9) || std::ranges::find(pad, key) != std::end(pad);
}

std::string_view theme_after(std::string_view name) {
  const std::span<const ui::Theme> all = ui::themes();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].name == name) return all[(i + 1) % all.size()].name;
  }
  return all.front().name;
}

}  // namespace

void to_kit(const Input& input, std::vector<ui::Event>& events) {
  using What = ui::Event::What;
  switch (input.what) {
    case Input::What::pointer_moved:
      return add_pointer(input, What::pointer_moved, events);
    case Input::What::pointer_down:
      return add_pointer(input, What::pointer_down, events);
    case Input::What::pointer_up:
      return add_pointer(input, What::pointer_up, events);
    case Input::What::wheel:
      return add_pointer(input, What::wheel, events);
    default:
      return;
  }
}

Press press_of(Intent intent) {
  for (const IntentPress& each : presses) {
    if (each.intent == intent) return each.press;
  }
  return Press::none;
}

Press edit_of(Key key, bool shift, bool control) {
  if (control && key == Key::letter_a) return Press::select_all;
  if (control && key == Key::letter_z) return shift ? Press::redo : Press::undo;
  if (control && key == Key::letter_y) return Press::redo;
  for (const KeyPress& each : edits) {
    if (each.key == key) return each.press;
  }
  return Press::none;
}

bool may_repeat(Press press) {
  return press != Press::none && press != Press::enter && press != Press::space && press != Press::escape &&
         press != Press::next && press != Press::previous;
}

bool ends_speech(const Input& input) {
  switch (input.what) {
    case Input::What::key_down:
      return !is_of_speech(input.key);
    case Input::What::text:
    case Input::What::pointer_down:
    case Input::What::wheel:
      return true;
    default:
      return false;
  }
}

int pressed_thing(const Input& input) {
  if (input.what == Input::What::pointer_up) return a11y::pointer_number;
  const bool is_press = input.what == Input::What::key_down && !input.repeated;
  return is_press ? a11y::number_of(input.key, input.code) : 0;
}

std::optional<screens::Action> action_of(Intent intent, const screens::State& state) {
  ui::Comfort comfort = state.comfort;
  switch (intent) {
    case Intent::speech:
      comfort.read_aloud = !comfort.read_aloud;
      break;
    case Intent::start_scanning:
      if (a11y::scans(comfort)) return std::nullopt;
      comfort.pressing = a11y::Pressing::one_switch;
      break;
    case Intent::size:
      comfort.text_size = comfort.text_size % 5 + 1;
      break;
    case Intent::colours:
      comfort.theme = theme_after(comfort.theme);
      break;
    case Intent::find_pointer:
      return screens::FindPointer{};
    case Intent::repeat:
    case Intent::slower:
      return screens::SayAgain{intent == Intent::slower};
    case Intent::quieter:
    case Intent::louder:
      return screens::ChangeVolume{intent == Intent::louder ? 1 : -1};
    case Intent::read_all:
      return screens::ReadToMe{};
    case Intent::help:
      return screens::ShowDialog{screens::Dialog::help};
    case Intent::hide:
      return screens::HideScreen{};
    case Intent::easier:
      if (std::holds_alternative<screens::Easier>(state.screen)) return std::nullopt;
      return screens::GoTo{screens::GoTo::Place::easier};
    default:
      return std::nullopt;
  }
  return screens::SetComfort{comfort};
}

}  // namespace app
