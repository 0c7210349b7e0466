// SPDX-License-Identifier: GPL-3.0-or-later
// I can: the criteria in the learner's words, and what in the portfolio shows each.
//
// It counts and does not judge: whether something is met is for an assessor to say.
#pragma once

#include <string>
#include <vector>

#include "content/catalogue.h"
#include "documents/blocks.h"
#include "learner/record.h"

namespace documents {

std::vector<Block> i_can(const learner::Record& record, const content::Pack& pack,
                         const content::Catalogue& catalogue);

// "Criteria set …, version 1." and the note that must stand wherever criteria are printed; "" without a set.
std::string set_note(const content::Unit& unit);

}  // namespace documents
