// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup_plan.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "support/backup_samples.h"
#include "support/catch.h"

using base::Date;
using store::a_day;
using store::a_quarter_hour;
using store::backups_to_remove;
using store::KnownBackup;
using store::seconds_until_backup;

namespace {

constexpr Date today{2027, 6, 15};
constexpr std::int64_t now = 1800000000;

std::vector<KnownBackup> left_of(std::vector<KnownBackup> all, Date day) {
  for (const KnownBackup& gone : backups_to_remove(all, day)) std::erase(all, gone);
  return all;
}

// One backup a day, thinned each day as the program does.
std::vector<KnownBackup> after_days(int days) {
  std::vector<KnownBackup> all;
  for (int day = 0; day < days; ++day) {
    const Date date = base::add_days(today, day);
    all.push_back({date, static_cast<std::uint32_t>(day + 1), true});
    all = left_of(all, date);
  }
  return all;
}

bool keeps_one(const std::vector<KnownBackup>& left, Date from, Date to) {
  return std::any_of(left.begin(), left.end(),
                     [&](const KnownBackup& each) { return each.date >= from && each.date <= to; });
}

// Random times, in the order in which a clock that mostly works would have given them.
std::vector<KnownBackup> random_list(std::mt19937_64& dice) {
  std::vector<KnownBackup> all;
  const std::size_t count = dice() % 120;
  int age = 1500;
  for (std::uint32_t serial = 1; serial <= count; ++serial) {
    age = std::max(0, age - static_cast<int>(dice() % 30));
    all.push_back({base::add_days(today, -age), serial, dice() % 5 != 0});
  }
  return all;
}

}  // namespace

TEST_CASE("a backup is due at once when there is none, and else a day after the last good one", "[store]") {
  CHECK(seconds_until_backup({}, now) == 0);
  CHECK(seconds_until_backup({now, now}, now) == a_day);
  CHECK(seconds_until_backup({now - a_day + 60, now - a_day + 60}, now) == 60);
  CHECK(seconds_until_backup({now - a_day, now - a_day}, now) == 0);
  CHECK(seconds_until_backup({now - 3600, now - 3600, 7200}, now) == 3600);
}

TEST_CASE("after a try that failed the next comes a quarter of an hour later, not sooner", "[store]") {
  CHECK(seconds_until_backup({{}, now - 60}, now) == a_quarter_hour - 60);
  CHECK(seconds_until_backup({{}, now - a_quarter_hour}, now) == 0);
  CHECK(seconds_until_backup({now - 2 * a_day, now - 60}, now) == a_quarter_hour - 60);
  CHECK(seconds_until_backup({now - 2 * a_day, now - a_day}, now) == 0);
}

TEST_CASE("a last backup in the future counts for nothing: the clock was wrong", "[store]") {
  CHECK(seconds_until_backup({now + 1, now + 1}, now) == 0);
  CHECK(seconds_until_backup({now + 400 * a_day, {}}, now) == 0);
  CHECK(seconds_until_backup({{}, now + 400 * a_day}, now) == 0);
}

TEST_CASE("daily backups of five years become days, weeks and months, and no more", "[store]") {
  const int days = 5 * 365;
  const std::vector<KnownBackup> left = after_days(days);
  const Date last = base::add_days(today, days - 1);
  CHECK(left.size() <= 2 + 13 + 9 + 41);
  for (int age = 0; age <= 14; ++age)
    CHECK(keeps_one(left, base::add_days(last, -age), base::add_days(last, -age)));
  for (int age = 15; age <= 63; age += 7)
    CHECK(keeps_one(left, base::add_days(last, -age - 7), base::add_days(last, -age)));
  for (int month = 3; month < 38; ++month)
    CHECK(keeps_one(left, base::add_months(last, -month - 1), base::add_months(last, -month)));
  for (const KnownBackup& each : left) CHECK(base::add_months(each.date, 40) >= last);
}

TEST_CASE("all backups of today and yesterday are kept, and one of each day before", "[store]") {
  std::vector<KnownBackup> all;
  for (std::uint32_t serial = 1; serial <= 30; ++serial)
    all.push_back({base::add_days(today, -3 + static_cast<int>((serial - 1) / 8)), serial, true});
  const std::vector<KnownBackup> left = left_of(all, today);
  CHECK(left.size() == 1 + 1 + 8 + 6);
  CHECK(left[0].serial == 8);  // the newest of its day
  CHECK(left[1].serial == 16);
}

TEST_CASE("in any list the newest two good backups stay, and thinning twice is thinning once", "[store]") {
  std::mt19937_64 dice(11);
  for (int round = 0; round < 500; ++round) {
    std::vector<KnownBackup> all = random_list(dice);
    std::shuffle(all.begin(), all.end(), dice);
    const std::vector<KnownBackup> gone = backups_to_remove(all, today);
    std::vector<KnownBackup> left = left_of(all, today);
    CHECK(left.size() + gone.size() == all.size());
    CHECK(left.size() >= std::min<std::size_t>(all.size(), 2));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.serial > b.serial; });
    int good = 0;
    for (const KnownBackup& each : all) {
      if (each.is_good && ++good > 2) break;
      if (each.is_good) CHECK(std::find(left.begin(), left.end(), each) != left.end());
    }
    // Whatever is removed has one that is kept in its stead, or is too old.
    for (const KnownBackup& each : gone) {
      const bool is_old = base::add_months(each.date, 40) < today;
      CHECK((is_old || keeps_one(left, base::add_days(each.date, -31), base::add_days(each.date, 31))));
    }
  }
}

TEST_CASE("a clock that jumps years ahead for some days ages no backup away", "[store]") {
  std::vector<KnownBackup> all = after_days(400);
  const std::size_t before = all.size();
  std::uint32_t serial = 1000;
  for (int day = 0; day < 8; ++day) {
    const Date wrong = base::add_days({2040, 1, 1}, day);
    all.push_back({wrong, serial++, true});
    all = left_of(all, wrong);
  }
  CHECK(all.size() + 12 >= before);
  CHECK(keeps_one(all, base::add_days(today, 0), base::add_days(today, 31)));
}

TEST_CASE("thinning removes files of this store alone, and never the last good ones", "[store]") {
  samples::BackedUpKiosk kiosk;
  const auto store = kiosk.work(1);
  const auto at = [](int day) {
    base::WallTime time = samples::noon;
    time.seconds += day * a_day;
    return time;
  };
  for (int day = 0; day < 12; ++day) {
    REQUIRE(store->back_up(kiosk.stick, samples::place, at(day), {}));
    REQUIRE(store->back_up(kiosk.stick, samples::place, at(day), {}));
  }
  const auto names = store::list_backups(kiosk.stick, samples::place);
  REQUIRE(names);
  CHECK(names->size() == 12 + 2);  // one a day, two of today and of yesterday
  kiosk.stick.replace(samples::place + "/FP-0000000000000099-20200101-000001.backup", "of another store");
  // The newer ones are damaged: what is left to lean on must stay, whatever its age.
  for (std::size_t i = 0; i < 12; ++i) kiosk.stick.replace(samples::place + "/" + (*names)[i], "damaged");
  REQUIRE(store::thin_backups(kiosk.stick, samples::place, {samples::store_id}, {2040, 1, 1}));
  const auto left = store::list_backups(kiosk.stick, samples::place);
  REQUIRE(left);
  for (const std::string& name :
       {names->at(12), names->at(13), std::string("FP-0000000000000099-20200101-000001.backup")})
    CHECK(std::find(left->begin(), left->end(), name) != left->end());
}
