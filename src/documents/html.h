// SPDX-License-Identifier: GPL-3.0-or-later
// HTML: a document as one page that any browser opens, with nothing to fetch and nothing that runs.
#pragma once

#include <string>

#include "documents/blocks.h"

namespace documents {

std::string html(const Document& document);

}  // namespace documents
