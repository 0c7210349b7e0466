// SPDX-License-Identifier: GPL-3.0-or-later
// Audit: every screen of the program, held to every rule of access under every setting.
//
// Whatever moves words about (size, face, large controls, display) is laid out anew. In
// each theme one more frame is drawn: where its tree is the same, down to the last
// place, only the colours are judged again; where it is not, all of it is.
#pragma once

#include <memory>
#include <vector>

#include "app/audit_report.h"
#include "app/audit_settings.h"
#include "app/commands.h"
#include "app/gallery.h"
#include "content/words.h"
#include "ui/kit.h"

namespace app {

// One size and face, on every screen that is given.
AuditReport audit(const AuditTask& task, const std::vector<Exhibit>& screens, const content::Words& say,
                  ui::Kit& kit);

platform::Exit run_audit(const Audit& wish, const Makers& makers);

}  // namespace app
