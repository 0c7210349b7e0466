// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys.h"

#include <algorithm>

#include "ui/theme.h"

namespace app {
namespace {

using platform::Input;
using platform::Key;
using ui::Press;

struct KeyMeaning {
  Key key;
  Press press;
};

constexpr KeyMeaning meanings[] = {
    {Key::enter, Press::enter},     {Key::space, Press::space},         {Key::escape, Press::escape},
    {Key::up, Press::up},           {Key::down, Press::down},           {Key::left, Press::left},
    {Key::right, Press::right},     {Key::home, Press::home},           {Key::end, Press::end},
    {Key::page_up, Press::page_up}, {Key::page_down, Press::page_down}, {Key::backspace, Press::backspace},
    {Key::remove, Press::remove},   {Key::pad_enter, Press::enter},
};

Press press_of(const Input& input) {
  if (input.key == Key::tab) return input.shift ? Press::previous : Press::next;
  if (input.control && input.key == Key::letter_a) return Press::select_all;
  if (input.control && input.key == Key::letter_z) return input.shift ? Press::redo : Press::undo;
  if (input.control && input.key == Key::letter_y) return Press::redo;
  for (const KeyMeaning& meaning : meanings) {
    if (meaning.key == input.key) return meaning.press;
  }
  return Press::none;
}

// A held key acts once, but for those with which a person walks or erases.
bool may_repeat(Press press) {
  return press != Press::enter && press != Press::space && press != Press::escape && press != Press::next &&
         press != Press::previous;
}

void add_key(const Input& input, std::vector<ui::Event>& events) {
  ui::Event event;
  event.press = press_of(input);
  event.extend = input.shift;
  event.by_word = input.control;
  if (event.press == Press::none || (input.repeated && !may_repeat(event.press))) return;
  events.push_back(event);
}

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
    case Input::What::key_down:
      add_key(input, events);
      break;
    case Input::What::pointer_moved:
      add_pointer(input, What::pointer_moved, events);
      break;
    case Input::What::pointer_down:
      add_pointer(input, What::pointer_down, events);
      break;
    case Input::What::pointer_up:
      add_pointer(input, What::pointer_up, events);
      break;
    case Input::What::wheel:
      add_pointer(input, What::wheel, events);
      break;
    case Input::What::text: {
      ui::Event event;
      event.what = What::text;
      event.text = input.text;
      events.push_back(event);
      break;
    }
    default:
      break;
  }
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

std::uint64_t pressed_thing(const Input& input) {
  constexpr std::uint64_t button = 1, key_without_name = 2, named_key = 1 << 20;
  if (input.repeated) return 0;
  if (input.what == Input::What::pointer_up) return button;
  if (input.what != Input::What::key_down) return 0;
  if (input.key != Key::none) return named_key + static_cast<std::uint64_t>(input.key);
  return key_without_name + static_cast<std::uint64_t>(input.code < 0 ? 0 : input.code);
}

std::optional<screens::Action> function_key(const Input& input, const screens::State& state) {
  if (input.what != Input::What::key_down || input.repeated) return std::nullopt;
  ui::Comfort comfort = state.comfort;
  switch (input.key) {
    case Key::f1:
      comfort.read_aloud = !comfort.read_aloud;
      break;
    case Key::f2:
      comfort.text_size = comfort.text_size % 5 + 1;
      break;
    case Key::f3:
      comfort.theme = theme_after(comfort.theme);
      break;
    case Key::f5:
    case Key::f6:
      return screens::SayAgain{input.key == Key::f6};
    case Key::f7:
    case Key::f8:
      return screens::ChangeVolume{input.key == Key::f8 ? 1 : -1};
    case Key::f9:
      return screens::ReadToMe{};
    case Key::f10:
      return screens::ShowDialog{screens::Dialog::help};
    default:
      return std::nullopt;
  }
  return screens::SetComfort{comfort};
}

}  // namespace app
