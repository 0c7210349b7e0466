// SPDX-License-Identifier: GPL-3.0-or-later
// Declaration: whether a learner's word that the work is their own still stands.
//
// It is about what others assess. So it is void as soon as an answer in the ring my_portfolio
// is newer than it and says something else than before, or was shown to others only since. To
// look at an answer again and leave it as it was voids nothing, and neither does what only the
// learner or the adviser sees.
#pragma once

#include <string>
#include <string_view>

#include "content/catalogue.h"
#include "learner/record.h"

namespace assessment {

enum class Standing { not_given, stands, is_void };

// Of the declaration in this slot.
Standing standing_of(const learner::Record& record, const content::Catalogue& catalogue,
                     std::string_view slot);

// The slot of a declaration that was given and is void, or "". The first, where there are several.
std::string void_declaration(const learner::Record& record, const content::Catalogue& catalogue);

}  // namespace assessment
