// SPDX-License-Identifier: GPL-3.0-or-later
// Joined: several sheets as one document, each beginning on a page of its own.
#pragma once

#include <string>
#include <vector>

#include "documents/blocks.h"

namespace documents {

// Their headings stand one level lower, below the title. What stands at their feet stands at its foot where
// it is the same for all of them.
Document joined(const std::string& title, const std::string& about, std::vector<Document> sheets,
                base::Date today);

}  // namespace documents
