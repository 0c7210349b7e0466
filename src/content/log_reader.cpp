// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "content/pack_files.h"

namespace content {
namespace {

bool is_minutes(const steps::Option& option) {
  return !option.id.empty() && option.id.size() <= 5 &&
         std::all_of(option.id.begin(), option.id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Log read_log(steps::Reader& pack) {
  Log log;
  std::optional<steps::Reader> reader = pack.table("log");
  if (!reader) return log;
  log.kind = reader->text("kind");
  log.minutes = reader->text_or("minutes", "");
  log.day = reader->text_or("day", "");
  log.hours = reader->number_or("hours", 0, 0, 1000);
  log.first_month = reader->number_or("first_month", 1, 1, 12);
  if (log.hours > 0 && (log.minutes.empty() || log.day.empty())) {
    reader->wrong(reader->line_of("hours"), "hours of a year are wanted, but not counted",
                  "Add minutes and day, or take hours out");
  }
  reader->finish();
  return log;
}

void check_log(PackFiles& files) {
  const Log& log = files.pack.log;
  const auto wrong = [&files](std::string what, std::string mend) {
    files.mistakes.push_back({"pack.toml", files.log_line, "[log]: " + std::move(what), std::move(mend)});
  };
  const auto step_at = [&](const std::string& slot) {
    const steps::Step* step = slot.empty() ? nullptr : files.pack.step_of(slot);
    if (step == nullptr && !slot.empty())
      wrong("there is no step " + in_marks(slot), "Write it as activity/step, like \"F1/stamp\"");
    return step;
  };
  if (const steps::Step* kind = step_at(log.kind); kind != nullptr) {
    if (!std::holds_alternative<steps::Choose>(kind->kind))
      wrong(in_marks(log.kind) + " is no step to choose one of several", "Name a step of kind \"choose\"");
  }
  if (const steps::Step* minutes = step_at(log.minutes); minutes != nullptr) {
    const auto* choose = std::get_if<steps::Choose>(&minutes->kind);
    if (choose == nullptr ||
        !std::all_of(choose->source.options.begin(), choose->source.options.end(), is_minutes)) {
      wrong("the cards of " + in_marks(log.minutes) + " are no minutes",
            "Give each card the number of minutes as its id, like \"30\"");
    }
  }
  if (const steps::Step* day = step_at(log.day); day != nullptr) {
    if (!std::holds_alternative<steps::PickDate>(day->kind))
      wrong(in_marks(log.day) + " asks for no day", "Name a step of kind \"pick_date\"");
  }
}

}  // namespace content
