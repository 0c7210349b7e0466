// SPDX-License-Identifier: GPL-3.0-or-later
// PlanSheet: a session plan on paper, with what it asks of the PCs.
#pragma once

#include "content/catalogue.h"
#include "documents/sheet_head.h"
#include "session/plan.h"

namespace documents {

// With no learners or no PCs in the room nothing is said of them.
Document plan_sheet(const session::Plan& plan, const content::Pack& pack, const session::Room& room,
                    const SheetHead& head, base::Date today);

}  // namespace documents
