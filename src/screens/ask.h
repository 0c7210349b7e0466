// SPDX-License-Identifier: GPL-3.0-or-later
// Ask: a page with one question that is answered in one line of words, with its keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "screens/action.h"
#include "screens/sheet.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

struct LineQuestion {
  std::string_view key;
  std::string_view title, subtitle;
  std::string_view question;
  std::string_view label;       // of the box
  std::string_view help;        // below it, small; what is wrong takes its place where there is little room
  std::string_view wrong = {};  // why the words were not taken, or ""
  std::optional<ui::ButtonLook> other = {};  // beside Next
  std::optional<ui::ButtonLook> next = {};   // else "Next"
};

struct LineAsked {
  std::optional<Action> done;        // a bar or a key
  std::optional<std::string> words;  // Next was pressed, or Enter
  bool other = false;                // the button beside it
};

LineAsked ask_line(const State& state, const LineQuestion& ask, Sheet& sheet, ui::Kit& kit);

}  // namespace screens
