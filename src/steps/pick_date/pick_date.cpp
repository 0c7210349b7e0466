// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/pick_date/pick_date.h"

namespace steps {

base::Date day_of(const QuickDate& quick, base::Date today) {
  return base::add_days(base::add_months(today, quick.months), quick.days);
}

PickDate read_pick_date(Reader& reader, const Shelf&, std::string_view) {
  PickDate pick;
  for (Reader& each : reader.tables("quick", "quick date")) {
    // A log looks back: "Today" is days = 0, "Yesterday" is days = -1.
    const bool is_said = each.find("days") != nullptr || each.find("months") != nullptr;
    const QuickDate quick{each.sentence("words"), each.number_or("days", 0, -366, 366),
                          each.number_or("months", 0, -24, 60)};
    if (!is_said) each.wrong(each.line(), "it is no time from now", "Add days = 14 or months = 1");
    pick.quick.push_back(quick);
    each.finish();
  }
  pick.calendar.lines =
      reader.find("calendar") == nullptr ? std::vector<std::string>{} : reader.sentences("calendar");
  pick.moves = reader.text_list("moves");
  return pick;
}

std::string words_of(const PickDate&, std::string_view answer) {
  const auto date = base::date_from_iso(answer);
  return date ? base::in_words(*date) : "";
}

std::string missing(const PickDate&, std::string_view answer) {
  return base::date_from_iso(answer) ? "" : "Pick a day first.";
}

}  // namespace steps
