// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/date_wheels.h"

#include "base/text.h"

namespace screens {

std::optional<base::Date> draw_date_wheels(const State& state, base::Date date, ui::Kit& kit) {
  const std::string in_words = base::in_words(date);
  const std::vector<std::string> parts = base::split(in_words, ' ');
  const content::Words& say = *state.say;
  std::optional<base::Date> turned;
  if (const int by = kit.stepper("day", say("date.day"), parts[0], say("date.day_back"), say("date.day_on")))
    turned = base::add_days(date, by);
  if (const int by =
          kit.stepper("month", say("date.month"), parts[1], say("date.month_back"), say("date.month_on")))
    turned = base::add_months(date, by);
  if (const int by =
          kit.stepper("year", say("date.year"), parts[2], say("date.year_back"), say("date.year_on")))
    turned = base::add_months(date, 12 * by);
  return turned;
}

}  // namespace screens
