// SPDX-License-Identifier: GPL-3.0-or-later
// Words, pictures and bars of progress: what is read and not pressed.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "ui/drawing.h"

namespace ui {

namespace {

Face heading_face(Size size) {
  switch (size) {
    case Size::small:
    case Size::body:
      return Face::body_bold;
    case Size::large:
      return Face::large_bold;
    case Size::title:
      return Face::title_bold;
  }
  return Face::large_bold;
}

Face text_face(Size size) {
  if (size == Size::small) return Face::small;
  return size == Size::body ? Face::body : Face::lead;
}

Colour ink_colour(const Theme& theme, Ink ink) {
  switch (ink) {
    case Ink::normal:
      return theme.ink;
    case Ink::muted:
      return theme.muted;
    case Ink::ok:
      return theme.ok;
    case Ink::warn:
      return theme.warn;
  }
  return theme.ink;
}

// "3 of 8" or "37%" into a few bytes that the caller keeps.
std::string_view amount(std::array<char, 32>& bytes, int done, int of, bool percent) {
  char* end = bytes.data();
  char* const last = bytes.data() + bytes.size();
  if (percent) {
    end = std::to_chars(end, last, of > 0 ? done * 100 / of : 0).ptr;
    *end++ = '%';
  } else {
    end = std::to_chars(end, last, done).ptr;
    for (const char letter : std::string_view(" of ")) *end++ = letter;
    end = std::to_chars(end, last, of).ptr;
  }
  return {bytes.data(), static_cast<std::size_t>(end - bytes.data())};
}

struct StageSkin {
  std::string_view icon, spoken;
  Colour icon_colour, ink;
  Face face;
};

StageSkin stage_skin(const Theme& theme, StageState state) {
  switch (state) {
    case StageState::done:
      return {"done-circle", "done", theme.ok, theme.ink, Face::lead};
    case StageState::doing:
      return {"working", "being done now", theme.pine, theme.ink, Face::lead_bold};
    case StageState::failed:
      return {"lamp", "did not work", theme.warn, theme.ink, Face::lead_bold};
    case StageState::to_do:
      break;
  }
  return {"to-do", "not done yet", theme.muted, theme.muted, Face::lead};
}

// Words behind an icon.
struct Signed {
  a11y::Role role;
  std::string_view key, words, icon;
  Colour sign, ink;
  std::string_view about = {};  // what its place alone shows
};

void draw_signed(Drawing& s, const Signed& look, a11y::State state) {
  const float sign = look.icon.empty() ? 0 : 1.25F * s.m.em;
  const float left = look.icon.empty() ? 0 : sign + 10 * s.m.unit;
  const Laid laid =
      s.lay(look.words, Face::body, std::min(s.flow.width() - left, s.longest_line(Face::body)));
  const a11y::Rect rect = s.flow.place(laid.height);
  s.layer.open(look.role, s.layer.id(look.key), look.words, state);
  s.layer.hint(look.about);
  s.layer.rect(rect, s.clip);
  if (sign > 0)
    s.canvas().icon(look.icon, rect.x + sign / 2, rect.y + s.line(Face::body) / 2, sign, look.sign);
  s.put(laid, rect.x + left, rect.y, look.ink);
  s.layer.close();
}

constexpr float narrowest_facts = 15;  // em, of one of two columns
constexpr float most_label = 0.4F;     // of the width
constexpr float fact_line = 0.87F;     // of the usual height of a line

struct FactShape {
  Laid label, words;
  float left = 0, height = 0;
  bool below = false;  // the words below their label
};

// The words follow their label on its line, and stay to its right side where they take more lines.
FactShape shape_fact(Drawing& s, const FactLook& look, float width) {
  FactShape shape;
  shape.label = s.lay(look.label, Face::body_bold, width);
  shape.left = shape.label.width + 0.5F * s.m.em;
  shape.below = shape.left > most_label * width;
  if (shape.below) shape.left = 0;
  shape.words = s.lay(look.words, Face::body, width - shape.left);
  // Short lines need less help to be found again.
  for (Laid* laid : {&shape.label, &shape.words}) {
    laid->line = std::round(fact_line * laid->line);
    laid->height = static_cast<float>(laid->count) * laid->line;
  }
  shape.height = shape.below ? shape.label.height + shape.words.height
                             : std::max(shape.label.height, shape.words.height);
  return shape;
}

float draw_fact(Drawing& s, const FactLook& look, const a11y::Rect& at) {
  const FactShape shape = shape_fact(s, look, at.width);
  s.scratch.assign(look.label).append(": ").append(look.words);
  s.layer.open(a11y::Role::list_item, s.layer.next_id(a11y::Role::list_item), s.scratch);
  s.layer.rect({at.x, at.y, at.width, shape.height}, s.clip);
  s.put(shape.label, at.x, at.y, s.theme->ink);
  s.put(shape.words, at.x + shape.left, at.y + (shape.below ? shape.label.height : 0), s.theme->ink);
  s.layer.close();
  return shape.height;
}

}  // namespace

void Kit::heading(int level, std::string_view words, Size size) {
  drawing_->words(a11y::Role::heading, std::max(1, level), words, heading_face(size), drawing_->theme->ink);
}

void Kit::paragraph(std::string_view words, Ink ink, Size size) {
  drawing_->words(a11y::Role::text, 0, words, text_face(size), ink_colour(*drawing_->theme, ink));
}

void Kit::status(std::string_view key, std::string_view words, Tone tone, std::string_view icon,
                 std::string_view about) {
  const Theme& theme = *drawing_->theme;
  const Colour ink = tone == Tone::plain ? theme.muted : drawing_->colour(tone);
  if (!words.empty())
    draw_signed(*drawing_, {a11y::Role::status, key, words, icon, ink, ink, about}, {.live = true});
}

void Kit::news(std::string_view key, std::string_view words, Tone tone, std::string_view icon) {
  const Colour ink = drawing_->colour(tone);
  draw_signed(*drawing_, {a11y::Role::status, key, words, icon, ink, ink}, {.live = true, .news = true});
}

void Kit::point(std::string_view key, std::string_view words, Tone tone, std::string_view icon) {
  const Theme& theme = *drawing_->theme;
  draw_signed(*drawing_, {a11y::Role::list_item, key, words, icon, drawing_->colour(tone), theme.ink}, {});
}

void Kit::notice(std::string_view key, std::string_view words, std::string_view icon) {
  Drawing& s = *drawing_;
  s.kept_notice = {std::string(key), std::string(words), std::string(icon)};
}

// Below the bar, which keeps its place.
void Drawing::draw_kept_notice() {
  const Notice notice = std::exchange(kept_notice, {});
  if (notice.words.empty()) return;
  const float sign = 1.25F * m.em;
  const float left = m.margin + sign + 10 * m.unit;
  const float inside = 6 * m.unit;
  const Laid laid = lay(notice.words, Face::body, m.screen_width - left - m.margin);
  const a11y::Rect rect{0, top_used, m.screen_width, laid.height + 2 * inside};
  layer.open(a11y::Role::status, layer.id(notice.key), notice.words, {.live = true});
  layer.rect(rect, screen);
  page.box(rect, 0, theme->warn_soft);
  page.icon(notice.icon, m.margin + sign / 2, rect.y + inside + line(Face::body) / 2, sign, theme->warn);
  put(laid, left, rect.y + inside, theme->warn);
  layer.close();
  top_used = rect.bottom();
}

// Beside large words, and above others, a picture steps back, so that the words are seen first.
float Drawing::picture_size(float times_body) {
  const float most = m.dense ? 3 : m.one_column ? 4 : times_body;
  const float height = std::min(std::min(times_body, most) * m.em, m.screen_height / 3);
  return std::min(height, flow.width());
}

// A picture means nothing that words beside it do not say, so it is never spoken.
void Kit::picture(std::string_view icon, Tone tone, float times_body, bool in_circle) {
  Drawing& s = *drawing_;
  const float size = s.picture_size(times_body);
  const a11y::Rect rect = s.flow.place(size);
  // Without its circle the sign itself begins where the words do, as far as its own margin lets it.
  const float x = rect.x + (in_circle ? 0.5F : 0.38F) * size;
  const float y = rect.y + rect.height / 2;
  s.layer.open(a11y::Role::image, s.layer.next_id(a11y::Role::image), "", {.decorative = true});
  s.layer.rect(rect, s.clip);
  if (in_circle) s.canvas().circle(x, y, size / 2, s.soft_colour(tone == Tone::plain ? Tone::pine : tone));
  s.canvas().icon(icon, x, y, in_circle ? 0.57F * size : 0.9F * size, s.colour(tone));
  s.layer.close();
}

// What it is about in bold, and what there is to say beside it.
void Kit::facts(std::string_view key, std::span<const FactLook> looks) {
  Drawing& s = *drawing_;
  if (looks.empty()) return;
  const float apart = 1.5F * s.m.gap;
  const bool both =
      !s.m.one_column && looks.size() > 3 && s.flow.width() > 2 * narrowest_facts * s.m.em + apart;
  const float width = both ? (s.flow.width() - apart) / 2 : s.flow.width();
  const float between = 0.4F * s.m.gap;
  float all = 0;
  for (const FactLook& look : looks) all += shape_fact(s, look, width).height + between;
  // The first column takes what makes both as alike as can be.
  float left = 0;
  std::size_t first = 0;
  for (; first < looks.size(); ++first) {
    const float next = shape_fact(s, looks[first], width).height + between;
    if (both && std::max(left + next, all - left - next) >= std::max(left, all - left)) break;
    left += next;
  }
  const a11y::Rect at = s.flow.place(std::max(left, all - left) - between);
  s.layer.open(a11y::Role::list, s.layer.id(key), "");
  s.layer.rect(at, s.clip);
  float y = at.y;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    if (i == first) y = at.y;
    const float x = at.x + (i < first ? 0 : width + apart);
    y += draw_fact(s, looks[i], {x, y, width, 0}) + between;
  }
  s.layer.close();
}

void Kit::length(std::string_view key, std::string_view name, float millimetres) {
  Drawing& s = *drawing_;
  const a11y::Rect row = s.flow.place(s.m.em);
  // A unit is a quarter of a millimetre.
  const a11y::Rect rect{row.x, row.y, std::min(row.width, millimetres * 4 * s.m.unit), row.height};
  s.layer.open(a11y::Role::image, s.layer.id(key), name);
  s.layer.rect(rect, s.clip);
  s.canvas().box(rect, 0, s.theme->ink);
  s.layer.close();
}

void Kit::progress(std::string_view key, std::string_view name, int done, int of, bool percent) {
  Drawing& s = *drawing_;
  std::array<char, 32> bytes;
  const std::string_view said = amount(bytes, done, of, percent);
  const Laid laid = s.lay(said, Face::body, s.flow.width());
  const float thick = (percent ? 22 : 14) * s.m.unit;
  const a11y::Rect rect = s.flow.place(percent ? std::max(thick, laid.height) : thick);
  const float aside =
      percent ? s.m.gap + std::max(laid.width, text_width(s.fonts.face(Face::body), "100%")) : 0;
  const float part = of > 0 ? std::clamp(static_cast<float>(done) / static_cast<float>(of), 0.0F, 1.0F) : 0;
  const a11y::Rect track{rect.x, rect.y + (rect.height - thick) / 2, rect.width - aside, thick};
  s.layer.open(a11y::Role::progress, s.layer.id(key), name);
  s.layer.value(said);
  s.layer.rect(rect, s.clip);
  s.canvas().box(track, thick / 2, s.theme->flat ? s.theme->paper : s.theme->soft);
  if (part > 0) {
    s.canvas().box({track.x, track.y, std::max(thick, track.width * part), thick}, thick / 2, s.theme->pine);
  }
  if (s.theme->flat) s.canvas().edge(track, thick / 2, s.m.thin, s.theme->line);
  if (percent) s.put(laid, rect.right() - laid.width, rect.y + (rect.height - laid.height) / 2, s.theme->ink);
  s.layer.close();
}

void Kit::stage(std::string_view key, const StageLook& look) {
  Drawing& s = *drawing_;
  const StageSkin skin = stage_skin(*s.theme, look.state);
  const float sign = 1.6F * s.m.em;
  const float left = sign + s.m.gap;
  Laid aside = s.lay(look.aside, Face::small, s.flow.width() - left);
  const bool beside = !look.aside.empty() && aside.width < 0.4F * s.flow.width();
  const float room = s.flow.width() - left - (beside ? aside.width + s.m.gap : 0);
  const Laid words = s.lay(look.words, skin.face, room);
  const float below = !look.aside.empty() && !beside ? aside.height : 0;
  const a11y::Rect rect = s.flow.place(std::max(sign, words.height + below));
  const float top = rect.y + (rect.height - words.height - below) / 2;
  s.layer.open(a11y::Role::list_item, s.layer.id(key), look.words);
  s.layer.value(skin.spoken);
  s.layer.rect(rect, s.clip);
  s.canvas().icon(skin.icon, rect.x + sign / 2, top + s.line(skin.face) / 2, sign, skin.icon_colour);
  s.put(words, rect.x + left, top, skin.ink);
  if (!look.aside.empty()) {
    s.layer.hint(look.aside);
    const float x = beside ? rect.right() - aside.width : rect.x + left;
    s.put(aside, x, beside ? rect.y + (rect.height - aside.height) / 2 : top + words.height, s.theme->muted);
  }
  s.layer.close();
}

}  // namespace ui
