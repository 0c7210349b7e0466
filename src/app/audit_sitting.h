// SPDX-License-Identifier: GPL-3.0-or-later
// AuditSitting: one lettering and one layout; screens are shown in it, one after the other, and judged.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>

#include "app/audit_report.h"
#include "app/audit_rules.h"
#include "app/audit_settings.h"
#include "app/gallery.h"
#include "ui/kit.h"

namespace app {

// What is judged: a screen of the gallery, or one that a test made.
struct AuditSubject {
  std::string name;
  bool is_activity = false;
  std::vector<std::string> presses;        // keys of the screen keyboard that are pressed first
  std::set<std::string, std::less<>> own;  // lines that a learner wrote, where they stand as they are
  ui::Comfort comfort;                     // its own; the sitting's settings go over it
  // True when what the person did in this frame leads somewhere.
  std::function<bool(ui::Kit& kit, const ui::Comfort& comfort)> draw;
};
AuditSubject subject_of(const Exhibit& exhibit);

// What was proven of a screen and holds wherever its tree has the same things in the same order.
struct AuditProofs {
  std::set<std::size_t> walked, left;
};

class AuditSitting {
 public:
  // `words` and `proofs` outlive many sittings.
  AuditSitting(const AuditTask& task, const AuditLayout& layout, const content::Words& say, ui::Kit& kit,
               WordJudge& words, AuditProofs& proofs);
  void judge(const AuditSubject& subject, AuditReport& report);

 private:
  struct Shown;

  ui::Comfort comfort_of(const AuditSubject& subject, std::string_view theme) const;
  bool frame(Shown& shown, std::span<const ui::Event> input = {});
  void settle(Shown& shown);
  void judge_layout(Shown& shown, a11y::Issues& issues);
  void judge_walk(Shown& shown, a11y::Issues& issues);
  void judge_view(Shown& shown, a11y::Issues& issues);
  void judge_theme(Shown& shown, bool is_first, a11y::Issues& issues);
  void judge_way_out(Shown& shown, a11y::Issues& issues);
  void keep(const AuditSubject& subject, std::string_view theme, a11y::Issues& issues, AuditReport& report);
  Painting painting(const Shown& shown) const;

  const AuditTask& task_;
  const AuditLayout& layout_;
  ui::Kit& kit_;
  WordJudge& words_;
  AuditProofs& proofs_;
  PlaceJudge places_;
  a11y::LintLimits limits_;
  double now_ = 0;
};

}  // namespace app
