// SPDX-License-Identifier: GPL-3.0-or-later
// Commands: every command of the journey language, as it is written.
//
// In a pattern, "QUOTED" stands for words in quotation marks, COUNT for a whole
// number, KEY, SIZE, KIND and UNIT for one word of that sort; one|other is either.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/journey/journey.h"

namespace app::journey {

// What must be true for a command to make sense; known before anything runs.
enum class Needs { nothing, running, stopped };

struct Pattern {
  Do what;
  std::string_view written;
  Needs needs = Needs::running;
};

std::span<const Pattern> patterns();

std::optional<KeyStroke> key_stroke(std::string_view word);            // Tab, Shift+Tab, Ctrl+Z, F1
std::optional<double> seconds_in(std::string_view unit);               // second, minutes, …
std::optional<platform::PixelSize> pixel_size(std::string_view word);  // 1366x768
bool is_event_kind(std::string_view word);
std::string in_marks(std::string_view words);  // between "quotation marks", as a journey writes them

// Of these, the one that takes the fewest changed letters to reach; "" when all are far off.
std::string nearest(std::string_view written, const std::vector<std::string>& known);
std::vector<std::string> key_names();
std::vector<std::string> event_kinds();

}  // namespace app::journey
