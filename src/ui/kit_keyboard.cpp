// SPDX-License-Identifier: GPL-3.0-or-later
// The screen keyboard. Its keys never take the focus, so the caret stays where the
// words go; people with a real keyboard walk past it.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "ui/drawing.h"

namespace ui {

namespace {

constexpr std::array<std::string_view, 3> letters = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
constexpr std::array<std::string_view, 3> numbers = {"1234567890", "-/:;()£&@", "?!,’\"+%"};
constexpr float key_height = 56;  // units
constexpr float key_gap = 8;
constexpr float row_columns = 11.6F;  // widths of a letter in a row, the wide key at its end included

// One row being filled from the left, in widths of a letter.
struct Row {
  Drawing& s;
  float x, y, column, height;

  a11y::Rect next(float columns) {
    const float gap = key_gap * s.m.unit;
    const a11y::Rect rect{x, y, columns * column - gap, height};
    x += columns * column;
    return rect;
  }
};

bool press_key(Drawing& s, std::string_view key, std::string_view name, std::string_view icon,
               const a11y::Rect& rect, bool on) {
  const a11y::Id id = s.layer.id(key);
  a11y::State state;
  state.pointer_only = true;
  state.on = on;
  s.layer.open(a11y::Role::button, id, name, state);
  s.layer.rect(rect, s.clip);
  const bool held = s.hands.held() == id;
  const Skin skin = s.skin(Importance::quiet, held);
  s.box(rect, 10 * s.m.unit, on ? s.theme->pine_soft : skin.fill, skin.edge, held ? s.m.strong : s.m.thin);
  const float size = std::min(s.fonts.face(Face::body).em, 0.62F * rect.height);
  if (icon.empty()) {
    const bool fits = text_width(s.fonts.face(Face::body), name) < rect.width - 8 * s.m.unit;
    const Laid laid = s.lay(name, fits ? Face::body : Face::small, rect.width);
    s.put(laid, rect.x, rect.y + (rect.height - laid.height) / 2, s.theme->ink, true, rect.width);
  } else {
    s.canvas().icon(icon, rect.x + rect.width / 2, rect.y + rect.height / 2, 1.15F * size, s.theme->ink);
  }
  const bool fired = s.layer.take(id, a11y::Act::press);
  s.layer.close();
  return fired;
}

// A sentence begins: the next letter is a capital without being asked.
bool begins_sentence(const TextModel& text) {
  const std::string_view before =
      base::trimmed(std::string_view(text.text()).substr(0, text.selection_start()));
  return before.empty() || before.ends_with('.') || before.ends_with('!') || before.ends_with('?');
}

bool press_letters(Drawing& s, Row& row, std::string_view shown, bool capital, TextModel& text) {
  bool changed = false;
  for (std::size_t at = 0; at < shown.size();) {
    const base::CodePoint point = base::code_point_at(shown, at);
    std::string letter(shown.substr(at, point.length));
    if (capital && letter[0] >= 'a' && letter[0] <= 'z') letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
    if (press_key(s, shown.substr(at, point.length), letter, {}, row.next(1), false)) {
      changed = text.insert(letter) || changed;
      s.capital_keys = false;
    }
    at += point.length;
  }
  return changed;
}

}  // namespace

bool Kit::keyboard(const KeyboardLook& look, const KeyboardWords& words, TextModel& text) {
  Drawing& s = *drawing_;
  const float step = (key_height + key_gap) * s.m.unit;
  const a11y::Rect place = s.flow.place(3 * step - key_gap * s.m.unit);
  const float column = (place.width + key_gap * s.m.unit) / row_columns;
  s.layer.open(a11y::Role::group, s.layer.id(look.key), words.name);
  const bool begins = look.sentences && begins_sentence(text);
  const bool capital = !s.number_keys && (s.capital_keys || begins);
  const auto& shown = s.number_keys ? numbers : letters;
  bool changed = false;
  Row first{s, place.x, place.y, column, step - key_gap * s.m.unit};
  changed = press_letters(s, first, shown[0], capital, text) || changed;
  if (press_key(s, "remove", words.remove, "backspace", first.next(1.6F), false))
    changed = text.erase_back() || changed;
  Row second{s, place.x, place.y + step, column, first.height};
  const std::string_view other = s.number_keys ? words.letters : words.numbers;
  changed = press_letters(s, second, shown[1], capital, text) || changed;
  if (press_key(s, "other", other, {}, second.next(1.6F), false)) s.number_keys = !s.number_keys;
  if (press_key(s, "enter", words.enter, "enter", second.next(1), false)) {
    if (look.one_line) s.hands.enter();
    if (!look.one_line) changed = text.insert(U'\n') || changed;
  }
  Row third{s, place.x, place.y + 2 * step, column, first.height};
  if (press_key(s, "capital", words.capital, "shift", third.next(1), capital))
    s.capital_keys = !s.capital_keys;
  changed = press_letters(s, third, shown[2], capital, text) || changed;
  if (press_key(s, "space", words.space, {}, third.next(2.6F), false)) changed = text.insert(U' ') || changed;
  if (press_key(s, "full_stop", ".", {}, third.next(1), false)) changed = text.insert(U'.') || changed;
  s.layer.close();
  return changed;
}

}  // namespace ui
