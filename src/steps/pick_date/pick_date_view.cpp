// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "screens/date_wheels.h"
#include "screens/step_view.h"

namespace screens {
namespace {

void choose(const StepView& on, base::Date date) {
  on.sheet.date = date;
  on.sheet.picked = {base::iso(date)};
  on.changed();
}

void draw_quick(const StepView& on, const steps::PickDate& kind) {
  std::vector<base::Date> dates;
  std::vector<std::string> in_words;
  for (const steps::QuickDate& quick : kind.quick) {
    dates.push_back(base::add_days(base::add_months(on.state.today, quick.months), quick.days));
    in_words.push_back(base::in_words(dates.back()));
  }
  std::vector<ui::ChoiceLook> looks;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const std::string& words = kind.quick[i].words;
    const bool is_on = !on.sheet.picked.empty() && on.sheet.picked.front() == base::iso(dates[i]);
    looks.push_back({words, words, in_words[i], {}, is_on});
  }
  const std::string_view pressed = on.kit.ticks("quick", on.stop.question, looks, ui::Mark::ring);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (!pressed.empty() && kind.quick[i].words == pressed) return choose(on, dates[i]);
  }
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::PickDate& kind) {
  draw_question(on);
  draw_quick(on, kind);
  if (!on.sheet.picked.empty()) {
    const std::string chosen = base::in_words(on.sheet.date);
    on.kit.status("date", base::fill(on.say()("date.chosen"), {{"date", chosen}}), ui::Tone::pine, "flag");
  }
  if (on.kit.button({"other", on.say()("date.other"), "pencil", ui::Importance::quiet})) {
    on.sheet.date_open = !on.sheet.date_open;
  }
  if (on.sheet.date_open) {
    if (const auto date = draw_date_wheels(on.state, on.sheet.date, on.kit)) choose(on, *date);
  }
  return std::nullopt;
}

}  // namespace screens
