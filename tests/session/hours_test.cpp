// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/hours.h"

#include <algorithm>
#include <limits>
#include <random>

#include "support/catch.h"

namespace {

using session::Guidance;
using session::Hours;
using session::Span;
using session::Worked;

Worked worked(std::int64_t from_minute, std::int64_t to_minute, Guidance guidance = Guidance::guided,
              std::vector<Span> idle = {}) {
  for (Span& span : idle) span = {span.from * 60, span.to * 60};
  return {{1}, {from_minute * 60, to_minute * 60}, guidance, std::move(idle)};
}

// The same by counting each minute: what the unions must come to.
Hours by_counting(const std::vector<Worked>& all) {
  Hours hours;
  for (std::int64_t minute = 0; minute < 1000; ++minute) {
    bool guided = false, own = false;
    for (const Worked& each : all) {
      const auto holds = [&](const Span& span) { return span.from <= minute * 60 && minute * 60 < span.to; };
      if (!holds(each.span) || std::any_of(each.idle.begin(), each.idle.end(), holds)) continue;
      (each.guidance == Guidance::guided ? guided : own) = true;
    }
    hours.guided_minutes += guided ? 1 : 0;
    hours.own_minutes += own && !guided ? 1 : 0;
  }
  return hours;
}

}  // namespace

TEST_CASE("what two PCs tell of one hour counts once", "[session][hours]") {
  const Hours hours = session::hours_of({worked(0, 60), worked(30, 90), worked(0, 60)});
  CHECK(hours.guided_minutes == 90);
  CHECK(hours.own_minutes == 0);
}

TEST_CASE("where guided and own time overlap it is guided", "[session][hours]") {
  const Hours hours = session::hours_of({worked(0, 60, Guidance::own), worked(40, 100)});
  CHECK(hours.guided_minutes == 60);
  CHECK(hours.own_minutes == 40);
  CHECK(hours.minutes() == 100);
}

TEST_CASE("idle time does not count, unless something else covers it", "[session][hours]") {
  CHECK(session::hours_of({worked(0, 60, Guidance::own, {{20, 50}})}).minutes() == 30);
  CHECK(session::hours_of({worked(0, 60, Guidance::own, {{20, 50}}), worked(0, 60)}).guided_minutes == 60);
  CHECK(session::hours_of({worked(0, 60, Guidance::own, {{-10, 90}})}).minutes() == 0);
}

TEST_CASE("a span of a clock that jumped is left out and told once", "[session][hours]") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  const Worked jumped{{1}, {least, most}, Guidance::own, {}};
  const Hours hours = session::hours_of({worked(60, 0), worked(0, 30), jumped, jumped, worked(5, 5)});
  CHECK(hours.guided_minutes == 30);
  CHECK(hours.left_out == 3);
}

TEST_CASE("half minutes of several spans make whole ones together", "[session][hours]") {
  const std::vector<Worked> halves = {{{1}, {0, 90}, Guidance::guided, {}},
                                      {{1}, {1000, 1090}, Guidance::own, {}}};
  const Hours hours = session::hours_of(halves);
  CHECK(hours.guided_minutes == 1);
  CHECK(hours.minutes() == 3);
}

TEST_CASE("each learner has hours of their own", "[session][hours]") {
  std::vector<Worked> both = {worked(0, 60), worked(0, 30)};
  both[1].learner = {2};
  const auto hours = session::hours_of_each(both);
  CHECK(hours.at({1}).guided_minutes == 60);
  CHECK(hours.at({2}).guided_minutes == 30);
  CHECK(session::hours_of_each({}).empty());
}

TEST_CASE("any spans in any order, and any of them twice, make the same hours, minute for minute",
          "[session][hours]") {
  std::mt19937 random(3);
  const auto minute = [&random] { return static_cast<std::int64_t>(random() % 1000); };
  for (int run = 0; run < 300; ++run) {
    std::vector<Worked> all;
    const std::size_t count = random() % 12;
    for (std::size_t i = 0; i < count; ++i) {
      std::vector<Span> idle;
      for (std::size_t gaps = random() % 4; gaps > 0; --gaps) {
        const std::int64_t from = minute();
        idle.push_back({from, from + static_cast<std::int64_t>(random() % 60)});
      }
      const std::int64_t from = minute();
      const std::int64_t to =
          std::min<std::int64_t>(1000, from + 1 + static_cast<std::int64_t>(random() % 200));
      all.push_back(worked(from, to, random() % 2 == 0 ? Guidance::guided : Guidance::own, idle));
    }
    const Hours right = by_counting(all);
    CHECK(session::hours_of(all) == right);
    const std::vector<Worked> once = all;
    all.insert(all.end(), once.begin(), once.end());
    std::shuffle(all.begin(), all.end(), random);
    CHECK(session::hours_of(all) == right);
  }
}

TEST_CASE("spans that touch are one, and taking them away from themselves leaves nothing",
          "[session][hours]") {
  const std::vector<Span> spans = session::together({{10, 20}, {0, 10}, {30, 25}, {40, 50}});
  CHECK(spans == std::vector<Span>{{0, 20}, {40, 50}});
  CHECK(session::seconds_in(spans) == 30);
  CHECK(session::without(spans, spans).empty());
  CHECK(session::without(spans, {{5, 45}}) == std::vector<Span>{{0, 5}, {45, 50}});
}
