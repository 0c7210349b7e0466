// SPDX-License-Identifier: GPL-3.0-or-later
// Date: a day of the calendar, and a moment as this PC's clock told it.
//
// A wall clock can be wrong, so nothing here is ever used for order: that is
// what an event's tick is for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

struct Date {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31

  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;
};

std::int64_t days_since_1970(Date date);
Date date_from_days(std::int64_t days);
Date add_days(Date date, int days);
Date add_months(Date date, int months);  // 31 January and one month is the last of February
bool is_date(Date date);

std::string iso(Date date);                                // 2027-03-31
std::optional<Date> date_from_iso(std::string_view text);  // the one spelling above, nothing else
std::string in_words(Date date);                           // 31 March 2027

struct WallTime {
  std::int64_t seconds = 0;  // since 1970, UTC
  int offset_minutes = 0;    // this PC's zone when it was read

  friend bool operator==(const WallTime&, const WallTime&) = default;
};

Date date_of(WallTime time);
std::string clock_of(WallTime time);  // 10:42
std::string iso(WallTime time);       // 2026-11-22T10:42:05+00:00
std::optional<WallTime> wall_time_from_iso(std::string_view text);

}  // namespace base
