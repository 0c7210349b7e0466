// SPDX-License-Identifier: GPL-3.0-or-later
// Sheet: what is on the screen but not yet an answer: words being typed, ticks being set.
//
// It is the one thing that drawing may change. update() never reads it: what
// matters reaches update() inside an Action. Its text goes to disk as a draft
// within a second of a change.
#pragma once

#include <string>
#include <vector>

#include "content/way.h"
#include "steps/step.h"
#include "ui/text_model.h"

namespace screens {

struct Sheet {
  std::string slot;                     // whose words these are; "" for screens without one
  std::vector<ui::TextModel> texts;     // one for each box of the step
  std::vector<std::string> picked;      // ids, in order
  std::size_t box = 0;                  // the one that was written in last
  bool own_open = false;                // "Something else" was pressed
  bool example_shown = false;           // "See Sam's answer"
  bool date_open = false;               // "Another day"
  bool letters_shown = false;           // of a passphrase
  bool keys_away = false;               // the screen keys were closed
  bool page_open = false;               // the screen keys have a page of their own
  std::string heard;                    // the suggestion that was pressed once and heard
  std::vector<steps::Matched> matches;  // of a match: each need of the page, in its order
  std::string held_need, held_have;     // of a match: pressed, and waits for the other side
  std::string opened;                   // of a list on a page: what was opened in its place
  int open_round = 0;                   // of a plan: the step whose questions are offered
  base::Date date;
  unsigned changes = 0;  // counts up with every change a person makes
};

// Filled from a draft or an earlier answer; `text` may be "".
Sheet sheet_for(const content::Stop& stop, std::string_view text, base::Date today);

// The pairs of a match, with what is being typed: something the held need gets, or else one more need.
std::vector<steps::Matched> matches_on(const Sheet& sheet);

// The answer as it stands on the sheet, in the step's own form.
std::string answer_on(const Sheet& sheet, const steps::Step& step);
// The same while it is written, with blanks at the ends.
std::string draft_on(const Sheet& sheet, const steps::Step& step);

}  // namespace screens
