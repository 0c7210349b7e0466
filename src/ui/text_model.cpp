// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_model.h"

#include <algorithm>
#include <utility>

#include "base/private_words.h"

namespace ui {

namespace {

constexpr std::size_t most_moments = 200;

std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = base::next_code_point(text, at)) ++count;
  return count;
}

// Control characters other than the line break have no place in anyone's words.
std::string cleaned(std::string_view words) {
  std::string clean;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint letter = base::code_point_at(words, at);
    if (letter.length == 0) break;
    at += letter.length;
    if (letter.value == U'\n' || (letter.value >= 32 && letter.value != 127)) {
      base::append_code_point(clean, letter.value);
    }
  }
  return clean;
}

bool is_space(char byte) { return byte == ' ' || byte == '\n'; }

}  // namespace

std::string_view TextModel::selected() const {
  return std::string_view(text_).substr(selection_start(), selection_end() - selection_start());
}

std::size_t TextModel::letters() const { return count_letters(text_); }

TextModel::~TextModel() {
  if (is_private_) base::wipe(text_);
}

void TextModel::keep_private() {
  // Room enough, so that a passphrase that grows is never moved to another place.
  constexpr std::size_t enough = 1024;
  is_private_ = true;
  text_.reserve(enough);
  past_.clear();
  future_.clear();
}

void TextModel::set(std::string_view text) {
  if (is_private_) base::wipe(text_);
  // Into the room that is there already.
  text_.assign(cleaned(text));
  caret_ = anchor_ = text_.size();
  last_edit_ = Edit::none;
  past_.clear();
  future_.clear();
}

bool TextModel::replace_all(std::string_view text) {
  select_all();
  return replace_selection(text, Edit::other);
}

bool TextModel::insert(std::string_view words) { return replace_selection(words, Edit::other); }

bool TextModel::insert(char32_t letter) {
  std::string words;
  base::append_code_point(words, letter);
  // A space ends the group, so that undo goes back word by word.
  return replace_selection(words, letter == U' ' || letter == U'\n' ? Edit::other : Edit::typing);
}

bool TextModel::insert_starter(std::string_view phrase) {
  constexpr std::string_view dots = "…";
  if (phrase.ends_with(dots)) phrase.remove_suffix(dots.size());
  std::string words;
  if (selection_start() > 0 && !is_space(text_[selection_start() - 1])) words += ' ';
  words += base::trimmed(phrase);
  if (selection_end() == text_.size() || !is_space(text_[selection_end()])) words += ' ';
  return replace_selection(words, Edit::other);
}

bool TextModel::erase_back(Unit unit) {
  if (has_selection()) return replace_selection("", Edit::other);
  if (unit == Unit::all) return erase_to(0, Edit::other);
  if (unit == Unit::word) return erase_to(word_left(caret_), Edit::other);
  return erase_to(caret_ == 0 ? 0 : base::previous_code_point(text_, caret_), Edit::erasing);
}

bool TextModel::erase_forward(Unit unit) {
  if (has_selection()) return replace_selection("", Edit::other);
  if (unit == Unit::all) return erase_to(text_.size(), Edit::other);
  if (unit == Unit::word) return erase_to(word_right(caret_), Edit::other);
  return erase_to(caret_ == text_.size() ? caret_ : base::next_code_point(text_, caret_), Edit::erasing);
}

void TextModel::move_left(Unit unit, bool extend) {
  if (has_selection() && !extend && unit == Unit::code_point) return move_to(selection_start(), false);
  if (unit == Unit::all || caret_ == 0) return move_to(0, extend);
  move_to(unit == Unit::word ? word_left(caret_) : base::previous_code_point(text_, caret_), extend);
}

void TextModel::move_right(Unit unit, bool extend) {
  if (has_selection() && !extend && unit == Unit::code_point) return move_to(selection_end(), false);
  if (unit == Unit::all || caret_ == text_.size()) return move_to(text_.size(), extend);
  move_to(unit == Unit::word ? word_right(caret_) : base::next_code_point(text_, caret_), extend);
}

void TextModel::move_to(std::size_t offset, bool extend) {
  std::size_t at = std::min(offset, text_.size());
  while (at > 0 && at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U) --at;
  caret_ = at;
  if (!extend) anchor_ = at;
  last_edit_ = Edit::none;
}

void TextModel::select_all() {
  move_to(0, false);
  move_to(text_.size(), true);
}

void TextModel::select_word_at(std::size_t offset) {
  for (const base::Word& word : words()) {
    if (offset < word.offset || offset > word.offset + word.length) continue;
    move_to(word.offset, false);
    move_to(word.offset + word.length, true);
    return;
  }
  move_to(offset, false);
}

bool TextModel::undo() {
  if (past_.empty()) return false;
  future_.push_back({std::move(text_), caret_, anchor_});
  text_ = std::move(past_.back().text);
  caret_ = past_.back().caret;
  anchor_ = past_.back().anchor;
  past_.pop_back();
  last_edit_ = Edit::none;
  return true;
}

bool TextModel::redo() {
  if (future_.empty()) return false;
  past_.push_back({std::move(text_), caret_, anchor_});
  text_ = std::move(future_.back().text);
  caret_ = future_.back().caret;
  anchor_ = future_.back().anchor;
  future_.pop_back();
  last_edit_ = Edit::none;
  return true;
}

void TextModel::remember(Edit edit) {
  future_.clear();
  const bool goes_on = edit == last_edit_ && edit != Edit::other && !past_.empty();
  last_edit_ = edit;
  if (goes_on || is_private_) return;
  past_.push_back({text_, caret_, anchor_});
  if (past_.size() > most_moments) past_.erase(past_.begin());
}

bool TextModel::replace_selection(std::string_view words, Edit edit) {
  const std::string clean = cleaned(words);
  if (clean.empty() && !has_selection()) return false;
  if (letters() - count_letters(selected()) + count_letters(clean) > most_) return false;
  remember(edit);
  const std::size_t start = selection_start();
  text_.replace(start, selection_end() - start, clean);
  caret_ = anchor_ = start + clean.size();
  return true;
}

bool TextModel::erase_to(std::size_t other, Edit edit) {
  const std::size_t start = std::min(caret_, other);
  const std::size_t end = std::max(caret_, other);
  if (start == end) return false;
  remember(edit);
  text_.erase(start, end - start);
  caret_ = anchor_ = start;
  return true;
}

std::size_t TextModel::word_left(std::size_t from) const {
  std::size_t found = 0;
  for (const base::Word& word : words()) {
    if (word.offset < from) found = word.offset;
  }
  return found;
}

std::size_t TextModel::word_right(std::size_t from) const {
  for (const base::Word& word : words()) {
    if (word.offset + word.length > from) return word.offset + word.length;
  }
  return text_.size();
}

}  // namespace ui
