// SPDX-License-Identifier: GPL-3.0-or-later
// Writing: a box for words and all that helps to fill it: keys to press, words to choose, spelling.
//
// The keys stand below the box where both have room; else they take a page of their own with the
// box on top. One row directly above the keys holds one kind of help at a time, so no key ever moves.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "screens/action.h"
#include "screens/sheet.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

enum class Typing { words, line, secret };

struct Writing {
  Typing what = Typing::words;
  ui::TextBoxLook box;
  std::size_t at = 0;                          // which of the sheet's texts
  bool is_answer = false;                      // of a step: words are suggested, spelling can be checked
  ui::BesideKeys beside = {};                  // what else needs room
  std::span<const std::string> starters = {};  // phrases that a sentence may begin with
  std::string example = {};                    // the way to a worked one, in the row above the keys; or ""
};

enum class KeysPlace { none, below, away, page };
// Where the keys of an answer stand; `lines` of words are shown besides the question.
KeysPlace keys_place(const State& state, const Sheet& sheet, const ui::Kit& kit,
                     const ui::BesideKeys& beside = {});

// The box; true when its words changed.
bool draw_box(const State& state, Sheet& sheet, const Writing& writing, ui::Kit& kit);
// What stands below it. Draw it before kit.entered() is asked.
std::optional<Action> draw_keys(const State& state, Sheet& sheet, const Writing& writing, ui::Kit& kit);

// A box for a passphrase: dots, and a tick that shows the letters; with its keys.
std::optional<Action> draw_secret(const State& state, std::string_view label, Sheet& sheet, ui::Kit& kit);

// The word that spelling is asked about, with others to choose. Chosen ones go to the sheet.
std::optional<Action> draw_spelling(const State& state, Sheet& sheet, ui::Kit& kit);

}  // namespace screens
