// SPDX-License-Identifier: GPL-3.0-or-later
// AssessmentPlan: the tutor's assessment planning sheet (domain 2.3.1): what learners do, and which criteria
// that covers.
//
// It is filled in from the pack; what a centre decides for itself – days, the check of its quality – is left
// to be written by hand. A criterion that one task alone covers is told, and one that none does.
#pragma once

#include "content/catalogue.h"
#include "documents/sheet_head.h"

namespace documents {

Document assessment_plan(const content::Pack& pack, const SheetHead& head, base::Date today);

// "1.1, 1.3": what the answers of an activity are evidence for; "" for nothing.
std::string criteria_in(const content::Activity& activity);

}  // namespace documents
