// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "app/audit_sitting.h"
#include "app/equipment.h"

namespace app {
namespace {

using platform::Exit;

Exit refuse(const std::string& sentence, Exit exit) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return exit;
}

base::Result<AuditReport> gather(const std::vector<std::string>& parts) {
  AuditReport report;
  for (const std::string& part : parts) {
    const base::Result<AuditReport> read = AuditReport::read(part);
    if (!read) return read.error();
    report.absorb(*read);
  }
  return report;
}

}  // namespace

AuditReport audit(const AuditTask& task, const std::vector<Exhibit>& screens, const content::Words& say,
                  ui::Kit& kit) {
  AuditReport report;
  WordJudge words;
  AuditProofs proofs;
  for (std::size_t at = 0; at < task.layouts.size(); ++at) {
    AuditSitting sitting(task, task.layouts[at], say, kit, words, proofs);
    for (std::size_t i = 0; i < screens.size(); ++i) {
      if (task.holds(at, i)) sitting.judge(subject_of(screens[i]), report);
    }
  }
  if (task.layouts.empty()) return report;
  a11y::Issues issues;
  words.judge_all(issues);
  const AuditLayout& first = task.layouts.front();
  for (const a11y::Issue& issue : issues.take())
    report.add("all short screens", issue, in_words(task, first, first.themes.front()));
  return report;
}

Exit run_audit(const Audit& wish, const Makers& makers) {
  std::variant<Equipment, NoStart> loaded = load_equipment(*makers.paths(""));
  if (const auto* trouble = std::get_if<NoStart>(&loaded)) return refuse(trouble->sentence, trouble->exit);
  const Equipment& equipment = std::get<Equipment>(loaded);
  const std::vector<Exhibit> screens =
      exhibits_named(exhibits(equipment.catalogue, equipment.words, gallery_day), wish.screen);
  if (screens.empty())
    return refuse("There is no screen \"" + wish.screen + "\". fingerpost screens shows their names.",
                  Exit::usage);
  const std::vector<AuditTask> tasks = audit_tasks(wish);
  std::size_t settings = 0;
  for (const AuditTask& task : tasks) settings += task.settings();
  if (wish.every > 1 && (wish.quick || wish.resolution != platform::PixelSize{}))
    return refuse("--every takes its part of all displays: leave out --quick and --resolution.", Exit::usage);
  if (settings == 0)
    return refuse("The quick audit does not look at these settings. Leave out --quick.", Exit::usage);
  const auto work = [&](std::size_t number) {
    return audit(tasks[number], screens, *equipment.words, *equipment.kit).bytes();
  };
  const base::Result<std::vector<std::string>> parts = makers.shared_work(tasks.size(), wish.jobs, work);
  if (!parts) return refuse("The audit was not finished: " + parts.error().detail, Exit::failed);
  const base::Result<AuditReport> gathered = gather(*parts);
  if (!gathered) return refuse("The audit was not finished: " + gathered.error().detail, Exit::failed);
  const AuditReport& report = *gathered;
  const std::string part =
      wish.every > 1 ? ", of which each is seen in one of " + std::to_string(wish.every) : "";
  const std::string size =
      std::to_string(screens.size()) + " screens x " + std::to_string(settings) + " settings" + part + ": ";
  std::fputs(report.in_words().c_str(), stdout);
  if (report.size() > 0) return refuse(size + std::to_string(report.size()) + " to mend.", Exit::failed);
  std::printf("%snothing found\n", size.c_str());
  return Exit::planned;
}

}  // namespace app
