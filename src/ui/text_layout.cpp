// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_layout.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace ui {

namespace {

float letter_width(const Fonts::Sized& face, char32_t letter) {
  const float scale = face.size / face.font->FontSize;
  return face.font->GetCharAdvance(static_cast<ImWchar>(letter > 0xFFFF ? 0xFFFD : letter)) * scale;
}

constexpr int longest_line = 70;  // letters: more, and the eye does not find the next line

// Where the line that starts here ends, and where the next one starts.
struct Break {
  std::size_t end = 0, next = 0;
  float width = 0;
  bool cuts_word = false;
};

Break break_line(const Fonts::Sized& face, std::string_view words, std::size_t start, float limit) {
  float width = 0;
  Break at_space, at_hyphen;
  bool has_space = false;
  bool has_hyphen = false;
  int letters = 0;
  std::size_t at = start;
  while (at < words.size()) {
    const base::CodePoint letter = base::code_point_at(words, at);
    if (letter.value == U'\n') return {at, at + 1, width};
    if (letter.value == U' ') {
      at_space = {at, at + 1, width};
      has_space = true;
    }
    const float step = letter_width(face, letter.value);
    ++letters;
    const bool too_long = (width + step > limit || letters > longest_line) && letter.value != U' ';
    if (too_long && has_space) return at_space;
    if (too_long && has_hyphen) return at_hyphen;  // a long code: between its groups
    if (too_long && at > start) return {at, at, width, true};
    width += step;
    at += letter.length;
    if (letter.value == U'-') {
      at_hyphen = {at, at, width};
      has_hyphen = true;
    }
  }
  return {at, at, width};
}

}  // namespace

float text_width(const Fonts::Sized& face, std::string_view words) {
  float width = 0;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint letter = base::code_point_at(words, at);
    width += letter_width(face, letter.value);
    at += letter.length;
  }
  return width;
}

float widest_word(const Fonts::Sized& face, std::string_view words) {
  float widest = 0;
  float width = 0;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint letter = base::code_point_at(words, at);
    at += letter.length;
    const bool is_blank = letter.value == U' ' || letter.value == U'\n';
    width = is_blank ? 0 : width + letter_width(face, letter.value);
    widest = std::max(widest, width);
    if (letter.value == U'-') width = 0;
  }
  return widest;
}

Laid TextLayout::lay(const Fonts& fonts, std::string_view words, Face face, float width, bool is_typed) {
  const Fonts::Sized& sized = fonts.face(face);
  needed_ = std::max(needed_, Fonts::tier_of(words));
  Laid laid{words, face, lines_.size(), 0, 0, 0, sized.line};
  std::size_t at = 0;
  bool ends_open = true;
  while (at < words.size()) {
    const Break line = break_line(sized, words, at, std::max(width, sized.em));
    lines_.push_back({at, line.end, line.width, line.cuts_word});
    laid.width = std::max(laid.width, line.width);
    ends_open = line.next > line.end && words[line.end] == '\n';
    at = line.next;
  }
  // After a last line break, and in an empty text, the caret still has a line.
  if (ends_open) lines_.push_back({words.size(), words.size(), 0, false});
  laid.count = lines_.size() - laid.first;
  laid.height = static_cast<float>(laid.count) * sized.line;
  if (!is_typed && laid.count > 1 && !part_at_sentence(sized, words, laid))
    keep_company(sized, words, laid, std::max(width, sized.em));
  return laid;
}

// A few words of a sentence alone on the last line get the whole of it, where one ends in the line before.
bool TextLayout::part_at_sentence(const Fonts::Sized& face, std::string_view words, const Laid& laid) {
  Line& last = lines_.back();
  Line& before = lines_[lines_.size() - 2];
  const std::string_view upper = words.substr(before.start, before.end - before.start);
  const std::string_view lower = words.substr(last.start, last.end - last.start);
  const bool is_parted_at_blank = last.start == before.end + 1 && words[before.end] == ' ';
  if (!is_parted_at_blank || std::count(lower.begin(), lower.end(), ' ') > 2) return false;
  std::size_t blank = upper.size();
  while ((blank = upper.rfind(' ', blank - 1)) != std::string_view::npos && blank > 0) {
    const char end = upper[blank - 1];
    if (end == '.' || end == '?' || end == '!') break;
  }
  // A short sentence would leave the upper line nearly empty.
  if (blank == std::string_view::npos || 3 * blank < upper.size()) return false;
  const std::size_t start = before.start + blank + 1;
  const float together = text_width(face, words.substr(start, last.end - start));
  if (together > laid.width) return false;
  before.end = start - 1;
  before.width = text_width(face, words.substr(before.start, before.end - before.start));
  last = {start, last.end, together, false};
  return true;
}

// One word alone on the last line gets the word before it.
void TextLayout::keep_company(const Fonts::Sized& face, std::string_view words, const Laid& laid,
                              float width) {
  Line& last = lines_.back();
  Line& before = lines_[lines_.size() - 2];
  const std::string_view upper = words.substr(before.start, before.end - before.start);
  const std::size_t blank = upper.rfind(' ');
  const bool is_alone = words.substr(last.start, last.end - last.start).find(' ') == std::string_view::npos;
  const bool is_parted_at_blank = last.start == before.end + 1 && words[before.end] == ' ';
  if (!is_alone || !is_parted_at_blank || blank == std::string_view::npos) return;
  if (upper.find(' ') == blank) return;  // else the upper line had one word
  const std::size_t start = before.start + blank + 1;
  const float together = text_width(face, words.substr(start, last.end - start));
  if (together > std::min(width, laid.width)) return;
  before.end = start - 1;
  before.width = text_width(face, words.substr(before.start, before.end - before.start));
  last = {start, last.end, together, false};
}

std::span<const Line> TextLayout::lines(const Laid& laid) const {
  return std::span<const Line>(lines_).subspan(laid.first, laid.count);
}

std::size_t TextLayout::line_of(const Laid& laid, std::size_t offset) const {
  const auto all = lines(laid);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (offset < all[i + 1].start) return i;
  }
  return all.size() - 1;
}

a11y::Rect TextLayout::caret(const Fonts& fonts, const Laid& laid, std::size_t offset) const {
  const Fonts::Sized& face = fonts.face(laid.face);
  const std::size_t index = line_of(laid, offset);
  const Line& line = lines(laid)[index];
  const std::size_t end = std::clamp(offset, line.start, line.end);
  return {text_width(face, laid.words.substr(line.start, end - line.start)),
          static_cast<float>(index) * laid.line, 0, laid.line};
}

std::size_t TextLayout::offset_at(const Fonts& fonts, const Laid& laid, float x, float y) const {
  const Fonts::Sized& face = fonts.face(laid.face);
  const auto all = lines(laid);
  const float row = std::clamp(std::floor(y / laid.line), 0.0F, static_cast<float>(all.size() - 1));
  const Line& line = all[static_cast<std::size_t>(row)];
  float left = 0;
  std::size_t at = line.start;
  while (at < line.end) {
    const base::CodePoint letter = base::code_point_at(laid.words, at);
    const float step = letter_width(face, letter.value);
    if (x < left + step / 2) break;
    left += step;
    at += letter.length;
  }
  return at;
}

}  // namespace ui
