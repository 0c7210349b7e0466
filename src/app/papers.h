// SPDX-License-Identifier: GPL-3.0-or-later
// TEMPORARY: replaced by the one of the branch papers.
#pragma once
#include "app/context.h"
#include "base/id.h"
#include "documents/blocks.h"
namespace app {
inline void offer_paper(Context&, std::string, documents::Document, base::Id = {}) {}
}  // namespace app
