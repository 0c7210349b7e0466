// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan.h"

#include <map>
#include <numeric>
#include <random>

#include "support/catch.h"

namespace {

using session::ActivityTimes;
using session::Place;
using session::Plan;

const content::Pack& programme_pack() {
  static const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  return catalogue.programme("personal-career-planning");
}

std::vector<ActivityTimes> programme_times() { return session::times_of(programme_pack()); }

Plan whole_course(session::Preset preset = session::Preset::eighteen_of_ninety) {
  return session::plan_for(programme_times(), session::lengths_of(preset));
}

std::map<std::string, std::pair<int, int>> minutes_by_activity(const Plan& plan) {
  std::map<std::string, std::pair<int, int>> minutes;
  for (const session::PlannedSession& each : plan.sessions) {
    for (const session::Piece& piece : each.pieces) {
      minutes[piece.activity].first += piece.minutes;
      minutes[piece.activity].second += piece.screen_minutes;
    }
  }
  return minutes;
}

std::size_t session_of_last(const Plan& plan, const std::string& activity) {
  std::size_t last = 0;
  for (std::size_t at = 0; at < plan.sessions.size(); ++at) {
    for (const session::Piece& piece : plan.sessions[at].pieces) {
      if (piece.activity == activity) last = at;
    }
  }
  return last;
}

}  // namespace

TEST_CASE("each preset lasts the 27 hours of the course", "[session][plan]") {
  for (const session::Preset preset : session::presets) {
    const std::vector<int> lengths = session::lengths_of(preset);
    CHECK(std::accumulate(lengths.begin(), lengths.end(), 0) == 27 * 60);
  }
  CHECK(session::lengths_of(session::Preset::eighteen_of_ninety).size() == 18);
  CHECK(session::lengths_of(session::Preset::thirteen_of_two_hours).back() == 60);
  CHECK(session::lengths_of(session::Preset::five_days) == std::vector<int>(5, 324));
}

TEST_CASE("the programme that ships takes 27 hours, of which about 350 minutes are at the screen",
          "[session][plan]") {
  int minutes = 0, screen = 0;
  for (const ActivityTimes& each : programme_times()) {
    minutes += each.visits * each.minutes;
    screen += each.visits * each.screen_minutes;
  }
  CHECK(minutes == 27 * 60);
  CHECK(screen >= 345);
  CHECK(screen <= 365);
}

TEST_CASE("each preset holds every minute of every activity, and no session is too long", "[session][plan]") {
  for (const session::Preset preset : session::presets) {
    const Plan plan = whole_course(preset);
    const auto minutes = minutes_by_activity(plan);
    for (const ActivityTimes& each : programme_times()) {
      CAPTURE(each.id);
      REQUIRE(minutes.contains(each.id));
      CHECK(minutes.at(each.id) == std::pair(each.visits * each.minutes, each.visits * each.screen_minutes));
    }
    for (const session::PlannedSession& each : plan.sessions)
      CHECK(session::planned_minutes(each) == each.minutes);
  }
}

TEST_CASE("a plan begins with the welcome and ends with the declaration; reviews come after the plan",
          "[session][plan]") {
  const Plan plan = whole_course();
  CHECK(plan.sessions.front().pieces.front().activity == "F0");
  CHECK(plan.sessions.back().pieces.back().activity == "F2");
  CHECK(session_of_last(plan, "A18") >= session_of_last(plan, "A17"));
}

TEST_CASE("a log is spread over the course", "[session][plan]") {
  const Plan plan = whole_course();
  std::size_t sessions_with_log = 0;
  for (const session::PlannedSession& each : plan.sessions) {
    for (const session::Piece& piece : each.pieces) {
      if (piece.activity != "F1") continue;
      ++sessions_with_log;
      break;
    }
  }
  CHECK(sessions_with_log >= 6);
}

TEST_CASE("a short visit is not cut in two between sessions", "[session][plan]") {
  for (const session::PlannedSession& each : whole_course().sessions) {
    for (const session::Piece& piece : each.pieces) {
      if (piece.activity == "F1") CHECK(piece.minutes % 10 == 0);
    }
  }
}

TEST_CASE("what has no room stands in the last session, and nothing is lost", "[session][plan]") {
  const std::vector<ActivityTimes> two = {{"A", 60, 10, 1, {}, false}, {"B", 60, 10, 1, {}, false}};
  const Plan plan = session::plan_for(two, {30, 30});
  CHECK(session::planned_minutes(plan.sessions.back()) == 90);
  const Plan none = session::plan_for(two, {});
  REQUIRE(none.sessions.size() == 1);
  CHECK(session::planned_minutes(none.sessions.front()) == 120);
}

TEST_CASE("nothing is begun in the last few minutes of a session where there is time later",
          "[session][plan]") {
  const std::vector<ActivityTimes> two = {{"A", 80, 10, 1, {}, false}, {"B", 60, 10, 1, {}, false}};
  const Plan plan = session::plan_for(two, {90, 90});
  CHECK(plan.sessions[0].pieces.size() == 1);
  CHECK(plan.sessions[1].pieces == std::vector<session::Piece>{{"B", 60, 10, Place::screen}});
}

TEST_CASE("one PC serves four learners with slack, five only with paper", "[session][plan]") {
  Plan plan = whole_course();
  const session::Budget four = session::budget_of(plan, {4, 1});
  CHECK(four.course.fit());
  CHECK(four.course.there - four.course.needed > 100);
  CHECK(session::better_on_paper(plan, programme_times(), {4, 1}).empty());

  CHECK_FALSE(session::budget_of(plan, {5, 1}).course.fit());
  const std::vector<std::string> paper = session::better_on_paper(plan, programme_times(), {5, 1});
  REQUIRE_FALSE(paper.empty());
  for (const std::string& id : paper) CHECK(session::put_on(plan, id, Place::paper));
  CHECK(session::budget_of(plan, {5, 1}).course.fit());
}

TEST_CASE("twelve learners need three PCs", "[session][plan]") {
  CHECK(session::budget_of(whole_course(), {12, 3}).course.fit());
  CHECK_FALSE(session::budget_of(whole_course(), {12, 2}).course.fit());
}

TEST_CASE("what goes on paper is never more than it takes, and never the declaration", "[session][plan]") {
  const std::vector<ActivityTimes> times = programme_times();
  for (int learners = 1; learners <= 40; ++learners) {
    for (int pcs = 0; pcs <= 6; ++pcs) {
      CAPTURE(learners, pcs);
      const session::Room room{learners, pcs};
      Plan plan = whole_course();
      const std::vector<std::string> paper = session::better_on_paper(plan, times, room);
      for (const std::string& id : paper) {
        CHECK(id != "F2");
        session::put_on(plan, id, Place::paper);
      }
      if (!session::budget_of(plan, room).course.fit()) {
        CHECK(paper.size() + 1 == times.size());  // all but the declaration
        continue;
      }
      for (const std::string& id : paper) {
        session::put_on(plan, id, Place::screen);
        CHECK_FALSE(session::budget_of(plan, room).course.fit());
        session::put_on(plan, id, Place::paper);
      }
    }
  }
}

TEST_CASE("a plan is changed piece by piece, and a piece that is not there changes nothing",
          "[session][plan]") {
  Plan plan = session::plan_for({{"A", 100, 10, 1, {}, false}, {"B", 60, 10, 1, {}, false}}, {80, 80});
  const Plan before = plan;
  CHECK_FALSE(session::move_piece(plan, {0, 7}, 1));
  CHECK_FALSE(session::move_piece(plan, {9, 0}, 1));
  CHECK_FALSE(session::move_piece(plan, {0, 0}, 9));
  CHECK_FALSE(session::put_on(plan, "Z", Place::paper));
  CHECK(plan == before);
  // The first part of A joins its second.
  REQUIRE(session::move_piece(plan, {0, 0}, 1));
  CHECK(plan.sessions[0].pieces.empty());
  CHECK(plan.sessions[1].pieces.front() == session::Piece{"A", 100, 10, Place::screen});
  REQUIRE(session::move_piece(plan, {1, 1}, 0));
  CHECK(plan.sessions[0].pieces.front().activity == "B");
}

TEST_CASE("a plan comes back from its text as it was", "[session][plan]") {
  for (const session::Preset preset : session::presets) {
    Plan plan = whole_course(preset);
    session::put_on(plan, "A09", Place::paper);
    const base::Result<Plan> back = session::plan_from(session::text_of(plan));
    REQUIRE(back);
    CHECK(*back == plan);
    CHECK(session::text_of(plan).size() < 8 * 1024);
  }
}

TEST_CASE("a torn or foreign plan is refused with what is wrong in it", "[session][plan]") {
  const std::string whole = "plan 1\nsession 90\nA05 75 15 screen\nend\n";
  REQUIRE(session::plan_from(whole));
  for (std::size_t length = 0; length + 1 < whole.size(); ++length)
    CHECK_FALSE(session::plan_from(whole.substr(0, length)));
  for (const char* text :
       {"", "plan", "plan x\nend", "plan 0\nend", "plan 1\nA05 75 15 screen\nend", "plan 1\nsession -1\nend",
        "plan 1\nsession 99999999999999\nend", "plan 1\nsession 90\nA05 75 99 screen\nend",
        "plan 1\nsession 90\nA05 75 15 wall\nend", "plan 1\nsession 90\n../x 75 15 screen\nend",
        "plan 1\nsession 90\nA05  75 15 screen\nend", "plan 1\n\nend"}) {
    CAPTURE(text);
    const base::Result<Plan> plan = session::plan_from(text);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().fault == base::Fault::corrupt);
    CHECK(plan.error().detail.starts_with("a session plan: "));
  }
  CHECK(session::plan_from("plan 2\nend\n").error().fault == base::Fault::too_new);
  CHECK_FALSE(session::plan_from(std::string(1'000'000, 'x')));
  std::string many = "plan 1\n";
  for (int i = 0; i < 1000; ++i) many += "session 1\n";
  CHECK(session::plan_from(many + "end\n").error().detail.find("too many sessions") != std::string::npos);
}

TEST_CASE("whatever is done to the text of a plan, it is read whole or refused", "[session][plan]") {
  std::mt19937 random(7);
  const std::string whole = session::text_of(whole_course());
  for (int i = 0; i < 2000; ++i) {
    std::string text = whole;
    for (int change = 0; change < 3; ++change) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0)
        text[at] = static_cast<char>(random() % 256);
      else
        text.erase(at, random() % 40);
      if (text.empty()) text = "x";
    }
    const base::Result<Plan> plan = session::plan_from(text);
    if (plan) CHECK(session::plan_from(session::text_of(*plan)));
  }
}
