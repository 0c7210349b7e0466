// SPDX-License-Identifier: GPL-3.0-or-later
// OthersPages: what others say of one learner, and what was adjusted, as blocks of the portfolio.
//
// What is not confirmed is marked so; what was put aside is left out. How a witness can be reached is for
// staff, and on no paper. Why anything is adjusted is known nowhere.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/catalogue.h"
#include "documents/blocks.h"
#include "learner/record.h"

namespace documents {

using StaffNames = std::map<base::Id, std::string>;

// Statements, observations, answers aloud and work on paper; empty where there are none. Headings inside
// have level 3.
std::vector<Block> others_pages(const learner::Others& others, const StaffNames& staff);
// What was done so that the learner could work, each time it was agreed anew.
std::vector<Block> adjusted_pages(const learner::Others& others, const content::Catalogue& catalogue);

// What was agreed because something went wrong on the day, each time.
std::vector<Block> considered_pages(const learner::Others& others, const content::Catalogue& catalogue,
                                    const StaffNames& staff);

// All of that on sheets of its own, for staff to print; of a learner of this name.
Document others_paper(const learner::Others& others, const std::string& learner, const StaffNames& staff,
                      const content::Catalogue& catalogue, base::Date today);

// "Help given: words read aloud, large text. Adjusted: extra time.", of what of an activity is in the
// portfolio, and each special consideration for it; "" where there was none.
std::string help_given(const learner::Record& record, std::string_view activity);

}  // namespace documents
