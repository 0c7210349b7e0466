// SPDX-License-Identifier: GPL-3.0-or-later
// EvidenceForms: what is asked, one page each, before something is kept as evidence by others.
//
// The words are names in the shell's table. No page asks why somebody needs what they need: there is no field
// for a reason, a diagnosis or anybody's health (domain 2.3.18).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/comfort.h"
#include "screens/state.h"

namespace screens {

enum class FormAsk {
  line,
  words,
  choice,
  past_day,
  later_day,
  criteria,
  adjustments,
  tasks,
  colours,
  review,  // all of it, before it is kept
};

struct FormChoice {
  std::string_view value, words;
};

struct FormPage {
  std::string_view field;
  FormAsk ask = FormAsk::line;
  std::string_view question, help;
  bool may_be_empty = false;
  std::span<const FormChoice> choices = {};
  // Asked only where that field has this among its lines; "" for always.
  std::string_view after = {}, only_with = {};
};

// Those that are asked, with what was said so far.
std::vector<const FormPage*> pages_of(const Evidence& form);
// The one that is shown; never null while a form with pages is.
const FormPage* page_of(const Evidence& form);
std::string_view title_of(FormKind kind);
std::string_view name_of(FormKind kind);  // of its draft: "witness"

std::string_view said_in(const Evidence& form, std::string_view field);
std::vector<std::string> lines_said_in(const Evidence& form, std::string_view field);

// What can be adjusted. Some of it this program does by itself.
enum class AdjustPlace { on_screen, by_people, time_and_place };
struct Adjustment {
  std::string_view name, words;
  AdjustPlace place;
  std::string_view icon;
};
std::span<const Adjustment> adjustments();
const Adjustment* adjustment_named(std::string_view name);  // null: of a later version
// The same comfort, set as that says; and what of it was set, by its name.
a11y::Comfort comfort_with(a11y::Comfort comfort, const learner::Adjusted& adjusted);
std::vector<std::string> set_on_screen(const learner::Adjusted& adjusted);

// What staff may say to somebody who answers aloud, and no more than that.
struct Prompt {
  std::string_view name, words;
};
std::span<const Prompt> prompts();

}  // namespace screens
