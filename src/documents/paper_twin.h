// SPDX-License-Identifier: GPL-3.0-or-later
// PaperTwin: an activity as a sheet to fill in by hand, so that a missing PC never stops a session.
//
// It asks the same questions with the same boxes. Each has a short code, "A05 · 3", that staff type to
// say where the paper lies. What the learner keeps to themselves is asked on a page of its own at the
// end, which nobody collects. What hangs on earlier answers is left open: the learner writes it in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "content/catalogue.h"
#include "documents/blocks.h"

namespace documents {

Document paper_twin(const content::Activity& activity, const content::Pack& pack, base::Date today);

// The answer on paper that a code means.
struct OnPaper {
  std::string slot;     // "A05/best"; in a round "A17/step@2"
  std::string code;     // "A05 · 3"
  int number = 1;       // which of the cards that it was asked for each of
  bool is_own = false;  // on the page that the learner keeps: it lies nowhere
};

// However it is typed: "a05 3", "A05.3", "A17-2.3". No value where there is no such question.
std::optional<OnPaper> on_paper(std::string_view typed, const content::Catalogue& catalogue);

}  // namespace documents
