// SPDX-License-Identifier: GPL-3.0-or-later
// The screen keyboard and the words above it. A finger leaves the focus, and so the caret, in
// the box where the words go; who walks by keys comes to it by Tab and goes from key to key by arrows.
#include <algorithm>
#include <cmath>

#include "base/letters.h"
#include "base/text.h"
#include "ui/drawing.h"

namespace ui {

namespace {

constexpr float key_height = 52;  // units; with the gap below it a cell of 15 mm
constexpr float largest_height = 80;
constexpr float key_gap = 8;
constexpr float last_column = 1.6F;        // of letters: the key at the right edge
constexpr float share_of_page = 0.5F;      // of the screen's height, for the rows of a page
constexpr float share_of_screen = 0.315F;  // and for rows below a question

struct KeyPad {
  Drawing& s;
  const KeyboardLook& look;
  const KeyboardWords& words;
  TextModel& text;
  a11y::Rect place;
  a11y::Id group = 0;
  float column = 0, height = 0;
  bool capital = false;  // what the letters show
  Keyed did = {};
};

// --- how large ------------------------------------------------------------------

float least_key(const Drawing& s) { return std::max(key_height * s.m.unit, dense_line * s.m.em); }

float height_of_keys(const Drawing& s, int rows, bool large) {
  const float share = large ? share_of_page : share_of_screen;
  const float fair = share * s.m.screen_height / static_cast<float>(rows) - key_gap * s.m.unit;
  return std::max(least_key(s), std::min(fair, largest_height * s.m.unit));
}

float height_of_rows(const Drawing& s, int rows, float key) {
  const float gap = key_gap * s.m.unit;
  return static_cast<float>(rows) * (key + gap) - gap;
}

// `room`: what the page has for them; 0: not known. They give way to the words that are written.
float fitting_rows(const Drawing& s, int rows, bool large, float room) {
  const float wished = height_of_rows(s, rows, height_of_keys(s, rows, large));
  if (room <= 0) return wished;
  return std::clamp(room, height_of_rows(s, rows, least_key(s)), wished);
}

// --- one key --------------------------------------------------------------------

struct KeyFace {
  std::string_view label;  // "" where there is an icon
  std::string_view icon;
  bool on = false;
  bool is_sign = false;  // a picture for the eye: its name says what it is
};

void draw_label(Drawing& s, const KeyFace& face, const a11y::Rect& rect) {
  const float middle = rect.y + rect.height / 2;
  if (face.label.empty()) {
    const float size = std::min(1.15F * s.fonts.face(Face::body).em, 0.66F * rect.height);
    s.canvas().icon(face.icon, rect.x + rect.width / 2, middle, std::min(size, 0.8F * rect.width),
                    s.theme->ink);
    return;
  }
  const bool fits = text_width(s.fonts.face(Face::body), face.label) < rect.width - 6 * s.m.unit;
  // A space bar that is too short for its label is known by its shape.
  const bool fits_small = text_width(s.fonts.face(Face::small), face.label) < rect.width;
  if (!fits_small) return;
  const Laid laid = s.lay(face.label, fits ? Face::body : Face::small, 2 * rect.width);
  const float top = middle - laid.height / 2;
  if (face.is_sign) return s.canvas().words(s.layout, laid, rect.x, top, s.theme->ink, true, rect.width);
  s.put(laid, rect.x, top, s.theme->ink, true, rect.width);
}

bool press_key(KeyPad& pad, std::string_view key, std::string_view name, const KeyFace& face,
               const a11y::Rect& rect, std::string_view value = {}) {
  Drawing& s = pad.s;
  // Of the group, not of the row: a key that is on another page too keeps the focus there.
  const a11y::Id id = a11y::child_id(pad.group, key);
  a11y::State state;
  state.is_key = true;
  state.is_private = pad.look.is_secret;
  state.on = face.on;
  s.layer.open(a11y::Role::button, id, name, state);
  s.layer.value(value);
  s.layer.rect(rect, s.clip);
  const bool held = s.hands.held() == id;
  const Skin skin = s.skin(Importance::quiet, held);
  const Colour fill = face.on ? s.theme->pine_soft : skin.fill;
  s.box(rect, 10 * s.m.unit, fill, face.on ? s.theme->pine : skin.edge,
        held || face.on ? s.m.strong : s.m.thin);
  draw_label(s, face, rect);
  const bool fired = s.layer.take(id, a11y::Act::press);
  if (fired && pad.look.speaks) s.layer.say(name, true);
  return s.close_press({id, rect, held, fired}, 10 * s.m.unit);
}

// --- capitals -------------------------------------------------------------------

// A sentence begins: the next letter is a capital without being asked.
bool begins_sentence(const TextModel& text) {
  const std::string_view whole = std::string_view(text.text()).substr(0, text.selection_start());
  const std::string_view before = base::trimmed(whole);
  if (before.empty()) return true;
  const bool ends = before.ends_with('.') || before.ends_with('!') || before.ends_with('?');
  return (ends && before.size() < whole.size()) || whole.ends_with('\n');
}

bool writes_capitals(const Drawing& s, const KeyboardLook& look, const TextModel& text) {
  switch (s.capitals) {
    case Capitals::once:
    case Capitals::locked:
      return true;
    case Capitals::small:
      return false;
    case Capitals::automatic:
      break;
  }
  return look.sentences && begins_sentence(text);
}

// Off, one letter, all letters, off; where the capital came by itself it counts as the one letter.
void press_capital(KeyPad& pad) {
  Capitals& capitals = pad.s.capitals;
  const bool comes_by_itself = capitals == Capitals::automatic && pad.capital;
  if (capitals == Capitals::locked) {
    capitals = pad.look.sentences && begins_sentence(pad.text) ? Capitals::small : Capitals::automatic;
  } else if (capitals == Capitals::once || comes_by_itself) {
    capitals = Capitals::locked;
  } else {
    capitals = Capitals::once;
  }
}

void wrote(KeyPad& pad, bool changed) {
  pad.did.changed = pad.did.changed || changed;
  if (changed && pad.s.capitals != Capitals::locked) pad.s.capitals = Capitals::automatic;
}

// --- the kinds of key -----------------------------------------------------------

void draw_letter(KeyPad& pad, std::string_view shown, const a11y::Rect& rect) {
  const char32_t point = base::code_point_at(shown, 0).value;
  std::string letter;
  base::append_code_point(letter, pad.capital ? base::capital_of(point) : point);
  std::string name;
  append_key_name(name, letter, pad.look.letter_names);
  const bool is_sign = name.find(letter) == std::string::npos;
  if (press_key(pad, shown, name, {letter, {}, false, is_sign}, rect)) wrote(pad, pad.text.insert(letter));
}

void draw_capital(KeyPad& pad, const a11y::Rect& rect) {
  const bool is_locked = pad.s.capitals == Capitals::locked;
  const std::string_view value = is_locked     ? pad.words.capital_locked
                                 : pad.capital ? pad.words.capital_once
                                               : std::string_view();
  const KeyFace face{{}, is_locked ? "capital-locked" : "shift", pad.capital, false};
  if (press_key(pad, "capital", pad.words.capital, face, rect, value)) press_capital(pad);
}

void draw_other_page(KeyPad& pad, std::string_view label, std::string_view name, KeyPage page,
                     const a11y::Rect& rect) {
  pad.s.scratch.assign(label).append(": ").append(name);
  const bool is_on =
      label == "éŵ" && (pad.s.key_page == KeyPage::accents || pad.s.key_page == KeyPage::more_accents);
  if (press_key(pad, label, pad.s.scratch, {label, {}, is_on, false}, rect)) pad.s.key_page = page;
}

void press_enter(KeyPad& pad) {
  if (pad.look.one_line) pad.s.hands.enter();
  if (!pad.look.one_line) wrote(pad, pad.text.insert(U'\n'));
}

void draw_key(KeyPad& pad, KeyKind kind, std::string_view shown, const a11y::Rect& rect) {
  const KeyboardWords& words = pad.words;
  TextModel& text = pad.text;
  switch (kind) {
    case KeyKind::letter:
      return draw_letter(pad, shown, rect);
    case KeyKind::space:
      if (press_key(pad, "space", words.space, {words.space, {}, false, false}, rect))
        wrote(pad, text.insert(U' '));
      return;
    case KeyKind::remove:
      if (press_key(pad, "remove", words.remove, {{}, "backspace"}, rect)) wrote(pad, text.erase_back());
      return;
    case KeyKind::remove_word:
      if (press_key(pad, "remove_word", words.remove_word, {{}, "eraser"}, rect))
        wrote(pad, text.erase_back(Unit::word));
      return;
    case KeyKind::undo:
      if (press_key(pad, "undo", words.undo, {{}, "undo"}, rect)) wrote(pad, text.undo());
      return;
    case KeyKind::capital:
      return draw_capital(pad, rect);
    case KeyKind::letters:
      return draw_other_page(pad, "abc", words.letters, KeyPage::letters, rect);
    case KeyKind::numbers:
      return draw_other_page(pad, "123", words.numbers, KeyPage::numbers, rect);
    case KeyKind::accents:
      return draw_other_page(pad, "éŵ", words.accents, after_accents(pad.s.key_page), rect);
    case KeyKind::enter:
      if (press_key(pad, "enter", words.enter, {{}, "enter"}, rect)) press_enter(pad);
      return;
    case KeyKind::read_back:
      if (press_key(pad, "read_back", words.read_back, {{}, "sound"}, rect)) pad.did.read_back = true;
      return;
    case KeyKind::done:
      if (press_key(pad, "done", words.done, {{}, "keyboard-away"}, rect)) pad.did.done = true;
      return;
  }
}

// --- a row ----------------------------------------------------------------------

bool is_there(const KeyPad& pad, KeyKind kind) { return kind != KeyKind::read_back || pad.look.reads_back; }

// What a key without a width of its own gets: what the others of the row leave.
float width_left(const KeyPad& pad, std::string_view row, const KeyRows& shape) {
  float used = 0;
  for (std::size_t at = 0; at < row.size();) {
    const base::CodePoint point = base::code_point_at(row, at);
    const KeyKind kind = kind_of(point.value);
    at += point.length;
    if (at < row.size() && is_there(pad, kind)) used += width_of(kind, pad.s.key_page, shape);
  }
  return shape.columns - used;
}

void draw_row(KeyPad& pad, std::string_view row, const KeyRows& shape, float y) {
  Drawing& s = pad.s;
  const float gap = key_gap * s.m.unit;
  const float left_over = width_left(pad, row, shape);
  std::string name;
  append_row_name(name, row);
  s.layer.open(a11y::Role::row, s.layer.id(row), name);
  s.layer.rect({pad.place.x, y, pad.place.width, pad.height}, s.clip);
  float x = pad.place.x;
  for (std::size_t at = 0; at < row.size();) {
    const base::CodePoint point = base::code_point_at(row, at);
    const std::string_view shown = row.substr(at, point.length);
    const KeyKind kind = kind_of(point.value);
    at += point.length;
    if (!is_there(pad, kind)) continue;
    const float own = width_of(kind, s.key_page, shape);
    const bool is_last = at == row.size();
    const float wide = (is_last ? last_column : own > 0 ? own : left_over) * pad.column - gap;
    draw_key(pad, kind, shown, {is_last ? pad.place.right() - wide : x, y, wide, pad.height});
    x += wide + gap;
  }
  s.layer.close();
}

// --- the words above the keys ---------------------------------------------------

constexpr int most_words = 4;
constexpr float widest_aside = 0.3F;  // of the row: what needs more shows its sign only

constexpr float tight_gap = 0.4F;  // between the words and the keys, of the usual gap

// Between the words and the keys: as between two keys, at least.
float below_words(const Drawing& s) { return std::max(tight_gap * s.m.gap, key_gap * s.m.unit); }

// What a finger needs, or what the letters need.
float height_of_words(const Drawing& s) {
  return std::max(s.m.least_control, dense_line * s.m.em + 8 * s.m.unit);
}

float width_of_word(const Drawing& s, int count, float room) {
  const float gap = std::max(0.75F * s.m.gap, s.m.least_gap);
  return (room + gap) / static_cast<float>(std::max(count, 1)) - gap;
}

// Large letters leave room for fewer words: the likeliest ones.
int words_that_fit(const Drawing& s, std::span<const std::string> words, float room) {
  for (int count = std::min(static_cast<int>(words.size()), most_words); count > 0; --count) {
    const float inner = width_of_word(s, count, room) - 16 * s.m.unit;
    const auto fits = [&](const std::string& word) {
      return text_width(s.fonts.face(Face::small), word) < inner;
    };
    if (std::all_of(words.begin(), words.begin() + count, fits)) return count;
  }
  return 0;
}

bool press_word(Drawing& s, const SuggestionLook& look, int at, const a11y::Rect& rect) {
  const std::string& word = look.words[static_cast<std::size_t>(at)];
  const a11y::Id id = s.layer.id(static_cast<std::uint64_t>(at));
  a11y::State state;
  const bool has_focus = s.layer.focus() == id;
  state.is_key = true;
  state.on = at == look.heard;
  state.live = has_focus;  // another word in its place is said
  s.layer.open(a11y::Role::button, id, base::fill(look.use, {{"word", word}}), state);
  s.layer.rect(rect, s.clip);
  const bool strong = s.hands.held() == id || state.on;
  s.box(rect, std::min(rect.height / 2, 34 * s.m.unit), strong ? s.theme->pine_soft : s.theme->surface,
        s.theme->pine, strong ? s.m.strong : s.m.thin);
  const bool fits = text_width(s.fonts.face(Face::body), word) < rect.width - 16 * s.m.unit;
  const Laid laid = s.lay(word, fits ? Face::body : Face::small, 2 * rect.width);
  s.put(laid, rect.x, rect.y + (rect.height - laid.height) / 2, s.theme->pine, true, rect.width);
  const bool fired = s.layer.take(id, a11y::Act::press);
  return s.close_press({id, rect, false, fired}, std::min(rect.height / 2, 34 * s.m.unit));
}

}  // namespace

Keyed Kit::keyboard(const KeyboardLook& look, const KeyboardWords& words, TextModel& text) {
  Drawing& s = *drawing_;
  const KeyRows shape = rows_of(look.layout, s.key_page);
  const auto count = static_cast<int>(shape.rows.size());
  // Other pages keep the height of the letters, so that nothing jumps.
  const auto letters = static_cast<int>(rows_of(look.layout, KeyPage::letters).rows.size());
  const a11y::Id group = s.layer.id(look.key);
  const float height = fitting_rows(s, letters, look.large, s.flow.room_for(group));
  s.flow.keep_natural(group, height);
  const a11y::Rect place = s.flow.place(height);
  const float gap = key_gap * s.m.unit;
  KeyPad pad{s, look, words, text, place, group, 0, 0, false, {}};
  pad.column = (place.width + gap) / (shape.columns + last_column);
  pad.height = (place.height + gap) / static_cast<float>(count) - gap;
  pad.capital = s.key_page != KeyPage::numbers && writes_capitals(s, look, text);
  s.layer.open(a11y::Role::group, pad.group, words.name);
  s.layer.rect(place, s.clip);
  s.layer.value(words.layout);
  s.layer.hint(words.how);
  for (int i = 0; i < count; ++i) {
    const float y = place.y + static_cast<float>(i) * (pad.height + gap);
    draw_row(pad, shape.rows[static_cast<std::size_t>(i)], shape, y);
  }
  s.layer.close();
  return pad.did;
}

// All that may stand there at once is counted, before something is written and after, so that the keys
// never go because somebody writes.
bool Kit::has_room_for_keys(KeyLayout layout, const BesideKeys& beside) const {
  constexpr float question_ems = 60 * 0.52F;  // sixty letters
  Drawing& s = *drawing_;
  const auto rows = static_cast<int>(rows_of(layout, KeyPage::letters).rows.size());
  const Fonts::Sized& large = s.fonts.face(Face::large_bold);
  const float width = s.m.screen_width - 2 * s.m.margin;
  const float question_width = std::min(width, s.longest_line(Face::large_bold));
  float needed = beside.question.empty() ? std::ceil(question_ems * large.em / width) * large.line
                                         : s.lay(beside.question, Face::large_bold, question_width).height;
  if (!s.kept_title.empty()) needed += shape_kept_title(s, width).height + s.m.gap;
  needed += static_cast<float>(beside.lines) * (s.line(Face::body) + s.m.gap);
  needed += static_cast<float>(beside.ticks) * (s.m.control + s.m.gap);
  const float help = beside.has_help ? height_of_words(s) + below_words(s) : 0;
  const float one_line = std::max(s.m.control, s.line(Face::body) + 2 * s.m.inside);
  const float chips = s.chips_height(beside.chips, width);
  const float small = static_cast<float>(beside.small_lines) * (s.line(Face::small) + s.m.gap);
  const float unwritten = one_line + small + (chips > 0 ? chips + s.m.gap : help);
  const float written = (beside.is_line ? one_line + small : least_box(s)) + help;
  const float pads = 2 * (s.m.dense ? 14 * s.m.unit : 20 * s.m.soft);
  needed += 2 * s.m.gap + std::max(unwritten, written) + height_of_rows(s, rows, least_key(s)) + pads;
  return needed <= s.m.screen_height - s.top_used - s.bottom_used;
}

Suggesting Kit::suggestions(const SuggestionLook& look) {
  Drawing& s = *drawing_;
  const a11y::Rect place = s.flow.place(height_of_words(s));
  // What follows are the keys that the words are for.
  s.flow.extra_gap(below_words(s) - s.m.gap);
  const float apart = std::max(0.75F * s.m.gap, s.m.least_gap);
  Sized aside;
  std::optional<ButtonLook> button = look.aside;
  if (button) {
    aside = s.size_button(*button, place.width);
    button->icon_only = button->icon_only || aside.width > widest_aside * place.width;
    if (button->icon_only) {
      aside = s.size_button(*button, s.m.control);
      aside.width = s.m.control;
    }
  }
  const float room = place.width - (button ? aside.width + apart : 0);
  const int count = words_that_fit(s, look.words, room);
  const float wide = width_of_word(s, count, room);
  const std::string_view name = count > 0 ? look.name : std::string_view();
  Suggesting did;
  s.layer.open(a11y::Role::group, s.layer.id(look.key), name);
  s.layer.rect(place, s.clip);
  s.layer.open(a11y::Role::row, s.layer.id("row"), name);
  s.layer.rect(place, s.clip);
  for (int i = 0; i < count; ++i) {
    const float x = place.x + static_cast<float>(i) * (wide + apart);
    if (!press_word(s, look, i, {x, place.y, wide, place.height})) continue;
    did.word = i;
    did.was_heard = s.layer.focus() == s.layer.id(static_cast<std::uint64_t>(i));
  }
  if (button)
    did.aside =
        s.draw_button(*button, aside, {place.right() - aside.width, place.y, aside.width, place.height});
  s.layer.close();
  s.layer.close();
  return did;
}

}  // namespace ui
