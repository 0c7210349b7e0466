// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace base {
namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

std::chrono::year_month_day civil(Date date) {
  return std::chrono::year{date.year} / std::chrono::month{static_cast<unsigned>(date.month)} /
         std::chrono::day{static_cast<unsigned>(date.day)};
}

std::int64_t local_seconds(WallTime time) { return time.seconds + time.offset_minutes * 60; }

// Reads exactly `digits` digits at `offset`; -1 where there is anything else.
int number_at(std::string_view text, std::size_t offset, std::size_t digits) {
  if (offset + digits > text.size()) return -1;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const char digit = text[offset + i];
    if (digit < '0' || digit > '9') return -1;
    value = value * 10 + (digit - '0');
  }
  return value;
}

}  // namespace

std::int64_t days_since_1970(Date date) {
  return std::chrono::sys_days{civil(date)}.time_since_epoch().count();
}

Date date_from_days(std::int64_t days) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date add_days(Date date, int days) { return date_from_days(days_since_1970(date) + days); }

Date add_months(Date date, int count) {
  const int month_index = date.year * 12 + date.month - 1 + count;
  Date moved{month_index / 12, month_index % 12 + 1, date.day};
  while (moved.day > 28 && !is_date(moved)) --moved.day;
  return moved;
}

bool is_date(Date date) {
  return date.year >= 1970 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= 31 && civil(date).ok();
}

std::string iso(Date date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

std::optional<Date> date_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
  if (!is_date(date)) return std::nullopt;
  return date;
}

std::string in_words(Date date) {
  return std::to_string(date.day) + " " + std::string(months[static_cast<std::size_t>(date.month - 1)]) +
         " " + std::to_string(date.year);
}

Date date_of(WallTime time) {
  const std::int64_t seconds = local_seconds(time);
  return date_from_days(seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400);
}

std::string clock_of(WallTime time) {
  const auto second_of_day = static_cast<int>(((local_seconds(time) % 86400) + 86400) % 86400);
  char text[16];
  std::snprintf(text, sizeof text, "%02d:%02d", second_of_day / 3600, second_of_day / 60 % 60);
  return text;
}

std::string iso(WallTime time) {
  const auto second = static_cast<int>(((local_seconds(time) % 60) + 60) % 60);
  const int zone = time.offset_minutes < 0 ? -time.offset_minutes : time.offset_minutes;
  char text[64];
  std::snprintf(text, sizeof text, "%sT%s:%02d%c%02d:%02d", iso(date_of(time)).c_str(),
                clock_of(time).c_str(), second, time.offset_minutes < 0 ? '-' : '+', zone / 60 % 100,
                zone % 60);
  return text;
}

std::optional<WallTime> wall_time_from_iso(std::string_view text) {
  if (text.size() != 25 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[22] != ':') {
    return std::nullopt;
  }
  const std::optional<Date> date = date_from_iso(text.substr(0, 10));
  const int hour = number_at(text, 11, 2);
  const int minute = number_at(text, 14, 2);
  const int second = number_at(text, 17, 2);
  const int zone_hour = number_at(text, 20, 2);
  const int zone_minute = number_at(text, 23, 2);
  const bool signed_zone = text[19] == '+' || text[19] == '-';
  if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 ||
      !signed_zone || zone_hour < 0 || zone_hour > 14 || zone_minute < 0 || zone_minute > 59) {
    return std::nullopt;
  }
  const int offset = (zone_hour * 60 + zone_minute) * (text[19] == '-' ? -1 : 1);
  const std::int64_t local = days_since_1970(*date) * 86400 + hour * 3600 + minute * 60 + second;
  return WallTime{local - offset * 60, offset};
}

}  // namespace base
