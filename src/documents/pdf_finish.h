// SPDX-License-Identifier: GPL-3.0-or-later
// PDF finish: adds to the pages that cairo made what readers for the ear need.
//
// Language, the title in the window, alternative texts, the scope of table headers,
// and a mark on everything that is decoration, so that it is not read aloud.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "documents/blocks.h"
#include "documents/pdf.h"

namespace documents {

base::Result<Printed> finish_pdf(const std::string& pages, const Document& document);

}  // namespace documents
