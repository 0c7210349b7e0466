// SPDX-License-Identifier: GPL-3.0-or-later
// PDF: a document as A4 pages that can be read, heard and printed.
//
// Tagged, with bookmarks, title and language, and every font inside. The same
// document gives the same bytes on the same machine. No conformance is claimed.
#pragma once

#include <string>

#include "base/result.h"
#include "documents/blocks.h"

namespace documents {

struct Printed {
  std::string bytes;
  int pages = 0;
};

// Any thread. Fails (invalid) only where a library does.
base::Result<Printed> pdf(const Document& document);

}  // namespace documents
