// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/step_view.h"

namespace screens {
namespace {

void choose(const StepView& on, base::Date date) {
  on.sheet.date = date;
  on.sheet.picked = {base::iso(date)};
  on.changed();
}

void draw_wheels(const StepView& on) {
  const base::Date date = on.sheet.date;
  const std::string in_words = base::in_words(date);
  const std::vector<std::string> parts = base::split(in_words, ' ');
  const content::Words& say = on.say();
  if (const int by =
          on.kit.stepper("day", say("date.day"), parts[0], say("date.day_back"), say("date.day_on"))) {
    choose(on, base::add_days(date, by));
  }
  if (const int by = on.kit.stepper("month", say("date.month"), parts[1], say("date.month_back"),
                                    say("date.month_on"))) {
    choose(on, base::add_months(date, by));
  }
  if (const int by =
          on.kit.stepper("year", say("date.year"), parts[2], say("date.year_back"), say("date.year_on"))) {
    choose(on, base::add_months(date, 12 * by));
  }
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::PickDate& kind) {
  draw_question(on);
  {
    const ui::Scope grid = on.kit.grid("quick", on.stop.question, 18);
    for (const steps::QuickDate& quick : kind.quick) {
      const base::Date date = base::add_days(base::add_months(on.state.today, quick.months), quick.days);
      const bool is_on = !on.sheet.picked.empty() && on.sheet.picked.front() == base::iso(date);
      if (on.kit.radio({quick.words, quick.words, base::in_words(date), {}, is_on})) choose(on, date);
    }
  }
  if (!on.sheet.picked.empty()) {
    const std::string chosen = base::in_words(on.sheet.date);
    on.kit.status("date", base::fill(on.say()("date.chosen"), {{"date", chosen}}), ui::Tone::pine, "flag");
  }
  if (on.kit.button({"other", on.say()("date.other"), "pencil", ui::Importance::quiet})) {
    on.sheet.date_open = !on.sheet.date_open;
  }
  if (on.sheet.date_open) draw_wheels(on);
  return std::nullopt;
}

}  // namespace screens
