// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include "support/catch.h"

using namespace base;

TEST_CASE("days are counted from the first of January 1970", "[base]") {
  CHECK(days_since_1970({1970, 1, 1}) == 0);
  CHECK(days_since_1970({1970, 1, 2}) == 1);
  CHECK(days_since_1970({2000, 2, 29}) == 11016);
  CHECK(days_since_1970({2026, 11, 22}) == 20779);
}

TEST_CASE("every day of a hundred years comes back from its number", "[base]") {
  Date before = date_from_days(-1);
  for (std::int64_t day = 0; day < 36525; ++day) {
    const Date date = date_from_days(day);
    REQUIRE(is_date(date));
    REQUIRE(before < date);
    REQUIRE(days_since_1970(date) == day);
    REQUIRE(date_from_iso(iso(date)) == date);
    before = date;
  }
}

TEST_CASE("a month after the last of January is the last of February", "[base]") {
  CHECK(add_months({2027, 1, 31}, 1) == Date{2027, 2, 28});
  CHECK(add_months({2028, 1, 31}, 1) == Date{2028, 2, 29});
  CHECK(add_months({2026, 11, 30}, 3) == Date{2027, 2, 28});
  CHECK(add_months({2026, 12, 5}, 1) == Date{2027, 1, 5});
  CHECK(add_months({2027, 3, 31}, -1) == Date{2027, 2, 28});
  CHECK(add_months({2027, 1, 15}, -1) == Date{2026, 12, 15});
}

TEST_CASE("months past the end of the calendar still come to an end", "[base]") {
  CHECK_FALSE(is_date(add_months({9999, 12, 31}, 12)));
  CHECK_FALSE(is_date(add_months({1970, 1, 31}, -3)));
}

TEST_CASE("days are added across months and years", "[base]") {
  CHECK(add_days({2026, 12, 31}, 1) == Date{2027, 1, 1});
  CHECK(add_days({2028, 3, 1}, -1) == Date{2028, 2, 29});
}

TEST_CASE("a day that no calendar has is no date", "[base]") {
  CHECK(is_date({2028, 2, 29}));
  CHECK_FALSE(is_date({2027, 2, 29}));
  CHECK_FALSE(is_date({2100, 2, 29}));
  CHECK_FALSE(is_date({2027, 4, 31}));
  CHECK_FALSE(is_date({2027, 0, 1}));
  CHECK_FALSE(is_date({2027, 13, 1}));
  CHECK_FALSE(is_date({2027, 1, 0}));
  CHECK_FALSE(is_date({1969, 12, 31}));
  CHECK_FALSE(is_date({10000, 1, 1}));
}

TEST_CASE("a date is written in one way and read in that way only", "[base]") {
  CHECK(iso(Date{2027, 3, 1}) == "2027-03-01");
  CHECK(date_from_iso("2027-03-01") == Date{2027, 3, 1});
  for (const char* other :
       {"", "2027-3-1", "2027-03-1x", "2027/03/01", "27-03-01", " 2027-03-01", "2027-02-30", "2027-03-01 "}) {
    CHECK_FALSE(date_from_iso(other).has_value());
  }
}

TEST_CASE("a date in words is what a person would say", "[base]") {
  CHECK(in_words({2027, 3, 31}) == "31 March 2027");
  CHECK(in_words({2026, 12, 1}) == "1 December 2026");
}

TEST_CASE("a moment shows the day and the clock of its own zone", "[base]") {
  const WallTime summer_night{days_since_1970({2026, 6, 30}) * 86400 + 23 * 3600 + 30 * 60 + 5, 60};
  CHECK(date_of(summer_night) == Date{2026, 7, 1});
  CHECK(clock_of(summer_night) == "00:30");
  CHECK(iso(summer_night) == "2026-07-01T00:30:05+01:00");
}

TEST_CASE("a moment before 1970 has a day and a clock as well", "[base]") {
  CHECK(date_of({-1, 0}) == Date{1969, 12, 31});
  CHECK(clock_of({-1, 0}) == "23:59");
  CHECK(date_of({0, -60}) == Date{1969, 12, 31});
}

TEST_CASE("a moment comes back from its text with its zone", "[base]") {
  for (const int offset : {0, 60, -300, 330, 840}) {
    const WallTime time{1'795'000'000, offset};
    CHECK(wall_time_from_iso(iso(time)) == time);
  }
}

TEST_CASE("a moment is read in one spelling only", "[base]") {
  for (const char* other :
       {"", "2026-11-22", "2026-11-22T10:42:05Z", "2026-11-22 10:42:05+00:00", "2026-11-22T24:00:00+00:00",
        "2026-11-22T10:60:00+00:00", "2026-11-22T10:42:05+15:00", "2026-11-22T10:42:05*00:00",
        "2026-02-30T10:42:05+00:00", "2026-11-22T1a:42:05+00:00"}) {
    CHECK_FALSE(wall_time_from_iso(other).has_value());
  }
}
