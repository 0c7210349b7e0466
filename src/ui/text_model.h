// SPDX-License-Identifier: GPL-3.0-or-later
// TextModel: the words being written, with caret, selection and undo. No drawing.
//
// All positions are byte offsets at code point borders. Nothing is ever lost:
// every change can be undone, and what does not fit is refused whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace ui {

enum class Unit { code_point, word, all };

class TextModel {
 public:
  static constexpr std::size_t most_letters = 10000;  // code points
  static constexpr std::size_t most_in_line = 200;    // of what stands on a card: own words

  TextModel() = default;
  explicit TextModel(std::string_view text) { set(text); }
  TextModel(const TextModel&) = default;
  TextModel(TextModel&&) = default;
  TextModel& operator=(const TextModel&) = default;
  TextModel& operator=(TextModel&&) = default;
  ~TextModel();

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  std::size_t caret() const { return caret_; }
  std::size_t selection_start() const { return caret_ < anchor_ ? caret_ : anchor_; }
  std::size_t selection_end() const { return caret_ < anchor_ ? anchor_ : caret_; }
  bool has_selection() const { return caret_ != anchor_; }
  std::string_view selected() const;
  std::vector<base::Word> words() const { return base::words_in(text_); }
  std::size_t letters() const;  // code points

  // From here on nothing can be undone, and what was written is overwritten in memory when it goes.
  void keep_private();
  // From here on it takes no more than belongs on one line; what is longer already stays.
  void keep_short() { most_ = most_in_line; }
  bool is_full() const { return letters() >= most_; }

  void set(std::string_view text);          // a new text: the caret at its end, nothing to undo
  bool replace_all(std::string_view text);  // can be undone

  // False when it would be too long; then nothing has changed.
  bool insert(std::string_view words);  // in place of the selection
  bool insert(char32_t letter);
  // A starter phrase: goes to the caret with the spaces that it needs; "…" at its end is left out.
  bool insert_starter(std::string_view phrase);
  bool erase_back(Unit unit = Unit::code_point);  // true when the text changed
  bool erase_forward(Unit unit = Unit::code_point);

  void move_left(Unit unit, bool extend);
  void move_right(Unit unit, bool extend);
  void move_to(std::size_t offset, bool extend);  // snapped back to a code point border
  void select_all();
  void select_word_at(std::size_t offset);

  bool undo();
  bool redo();

 private:
  enum class Edit { none, typing, erasing, other };
  struct Moment {
    std::string text;
    std::size_t caret = 0, anchor = 0;
  };
  void remember(Edit edit);
  bool replace_selection(std::string_view words, Edit edit);
  bool erase_to(std::size_t other, Edit edit);
  std::size_t word_left(std::size_t from) const;
  std::size_t word_right(std::size_t from) const;

  bool is_private_ = false;
  std::string text_;
  std::size_t caret_ = 0, anchor_ = 0;
  Edit last_edit_ = Edit::none;
  std::vector<Moment> past_, future_;
  std::size_t most_ = most_letters;
};

}  // namespace ui
