// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "steps/step.h"

namespace session {
namespace {

constexpr int minutes_in_all_for_one_at_screen = 4;  // where a pack does not say
constexpr int too_short_to_begin = 15;

std::string activity_in(std::string_view slot) { return std::string(steps::parts_of_slot(slot).activity); }

bool declares(const content::Activity& activity) {
  return std::any_of(activity.steps.begin(), activity.steps.end(), [](const steps::Step& step) {
    return std::holds_alternative<steps::Declare>(step.kind);
  });
}

// Each activity as often as it is visited. One that comes once stands where the pack has it. One that comes
// often is spread over what is left after those that it needs; never after the last, which ends the course.
std::vector<const ActivityTimes*> in_order(const std::vector<ActivityTimes>& activities) {
  std::vector<const ActivityTimes*> once;
  for (const ActivityTimes& each : activities) {
    if (each.visits <= 1) once.push_back(&each);
  }
  std::vector<std::vector<const ActivityTimes*>> after(once.size() + 1);  // what follows so many of them
  for (const ActivityTimes& each : activities) {
    if (each.visits <= 1) continue;
    std::size_t first = once.empty() ? 0 : 1;
    for (std::size_t at = 0; at < once.size(); ++at) {
      const bool is_needed =
          std::find(each.needs.begin(), each.needs.end(), once[at]->id) != each.needs.end();
      if (is_needed) first = at + 1;
    }
    const std::size_t last = std::max(first, once.empty() ? 0 : once.size() - 1);
    const auto visits = static_cast<std::size_t>(each.visits);
    for (std::size_t visit = 0; visit < visits; ++visit)
      after[first + (last - first) * visit / (visits - 1)].push_back(&each);
  }
  std::vector<const ActivityTimes*> all;
  for (std::size_t at = 0; at <= once.size(); ++at) {
    if (at > 0) all.push_back(once[at - 1]);
    all.insert(all.end(), after[at].begin(), after[at].end());
  }
  return all;
}

// Fills one session after the other.
class Filler {
 public:
  Filler(const std::vector<int>& lengths, int to_come) : to_come_(to_come) {
    for (const int minutes : lengths) plan_.sessions.push_back({std::max(0, minutes), {}});
    if (plan_.sessions.empty()) plan_.sessions.emplace_back();
  }

  // What comes several times is short, and not begun where there is no room for all of it: the next
  // session begins with it.
  void add(const ActivityTimes& activity) {
    if (activity.visits > 1 && room() < activity.minutes && !is_last()) {
      waiting_.push_back(&activity);
    } else {
      fill(activity);
    }
  }

  void add_waiting() {
    for (const ActivityTimes* each : std::exchange(waiting_, {})) fill(*each);
  }

  Plan take() { return std::move(plan_); }

 private:
  void fill(const ActivityTimes& activity) {
    int left = activity.minutes;
    int screen_left = activity.screen_minutes;
    while (left > 0) {
      if (!is_last() && (room() == 0 || (room() < std::min(left, too_short_to_begin) && has_slack()))) {
        ++at_;
        add_waiting();
        continue;
      }
      const int part = is_last() ? left : std::min(left, room());
      const int screen_part = part == left ? screen_left : activity.screen_minutes * part / activity.minutes;
      plan_.sessions[at_].pieces.push_back({activity.id, part, screen_part, Place::screen});
      left -= part;
      screen_left -= screen_part;
      to_come_ -= part;
    }
  }

  bool is_last() const { return at_ + 1 == plan_.sessions.size(); }
  int room() const { return std::max(0, plan_.sessions[at_].minutes - planned_minutes(plan_.sessions[at_])); }
  // Whether all that is still to come has room in the sessions after this one.
  bool has_slack() const {
    int there = 0;
    for (std::size_t at = at_ + 1; at < plan_.sessions.size(); ++at) there += plan_.sessions[at].minutes;
    return to_come_ <= there;
  }

  Plan plan_;
  std::vector<const ActivityTimes*> waiting_;
  std::size_t at_ = 0;
  int to_come_ = 0;
};

int screen_minutes_of(const Plan& plan, std::string_view activity) {
  int minutes = 0;
  for (const PlannedSession& session : plan.sessions) {
    for (const Piece& piece : session.pieces) {
      if (piece.activity == activity && piece.place == Place::screen) minutes += piece.screen_minutes;
    }
  }
  return minutes;
}

}  // namespace

std::vector<int> lengths_of(Preset preset) {
  switch (preset) {
    case Preset::eighteen_of_ninety:
      return std::vector<int>(18, 90);
    case Preset::thirteen_of_two_hours: {
      std::vector<int> lengths(13, 120);
      lengths.push_back(60);
      return lengths;
    }
    case Preset::five_days:
      return std::vector<int>(5, 5 * 60 + 24);
  }
  return {};
}

std::vector<ActivityTimes> times_of(const content::Pack& pack) {
  std::vector<ActivityTimes> all;
  for (const content::Activity& each : pack.activities) {
    const int in_all =
        each.session_minutes > 0 ? each.session_minutes : minutes_in_all_for_one_at_screen * each.minutes;
    ActivityTimes times{each.id, in_all, each.minutes, each.visits, {}, declares(each)};
    for (const std::string& slot : each.needs) times.needs.push_back(activity_in(slot));
    all.push_back(std::move(times));
  }
  return all;
}

Plan plan_for(const std::vector<ActivityTimes>& activities, const std::vector<int>& lengths) {
  const std::vector<const ActivityTimes*> all = in_order(activities);
  const int minutes = std::accumulate(all.begin(), all.end(), 0, [](int sum, const ActivityTimes* each) {
    return sum + std::max(0, each->minutes);
  });
  Filler filler(lengths, minutes);
  for (const ActivityTimes* each : all) {
    if (each == all.back()) filler.add_waiting();  // the last one ends the course
    filler.add(*each);
  }
  filler.add_waiting();
  return filler.take();
}

int planned_minutes(const PlannedSession& session) {
  return std::accumulate(session.pieces.begin(), session.pieces.end(), 0,
                         [](int sum, const Piece& piece) { return sum + piece.minutes; });
}

bool move_piece(Plan& plan, const PiecePlace& from, std::size_t to_session) {
  if (from.session >= plan.sessions.size() || to_session >= plan.sessions.size()) return false;
  std::vector<Piece>& pieces = plan.sessions[from.session].pieces;
  if (from.piece >= pieces.size()) return false;
  if (from.session == to_session) return true;
  Piece moved = std::move(pieces[from.piece]);
  pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(from.piece));
  // Two parts of one activity that meet in a session are one again.
  std::vector<Piece>& there = plan.sessions[to_session].pieces;
  const auto same = std::find_if(there.begin(), there.end(), [&](const Piece& piece) {
    return piece.activity == moved.activity && piece.place == moved.place;
  });
  if (same != there.end()) {
    same->minutes += moved.minutes;
    same->screen_minutes += moved.screen_minutes;
  } else if (to_session < from.session) {
    there.push_back(std::move(moved));
  } else {
    there.insert(there.begin(), std::move(moved));  // what comes later in the plan stays later
  }
  return true;
}

bool put_on(Plan& plan, std::string_view activity, Place place) {
  bool is_there = false;
  for (PlannedSession& session : plan.sessions) {
    for (Piece& piece : session.pieces) {
      if (piece.activity != activity) continue;
      piece.place = place;
      is_there = true;
    }
  }
  return is_there;
}

Budget budget_of(const Plan& plan, const Room& room) {
  Budget budget;
  for (const PlannedSession& session : plan.sessions) {
    Minutes minutes{0, std::max(0, room.pcs) * session.minutes};
    for (const Piece& piece : session.pieces) {
      if (piece.place == Place::screen) minutes.needed += std::max(0, room.learners) * piece.screen_minutes;
    }
    budget.course.needed += minutes.needed;
    budget.course.there += minutes.there;
    budget.sessions.push_back(minutes);
  }
  return budget;
}

std::vector<std::string> better_on_paper(const Plan& plan, const std::vector<ActivityTimes>& activities,
                                         const Room& room) {
  const Minutes course = budget_of(plan, room).course;
  int missing = course.needed - course.there;
  std::vector<std::pair<int, std::string>> could;  // minutes of all learners
  for (const ActivityTimes& each : activities) {
    const int minutes = std::max(0, room.learners) * screen_minutes_of(plan, each.id);
    if (!each.screen_only && minutes > 0) could.emplace_back(minutes, each.id);
  }
  std::stable_sort(could.begin(), could.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::vector<std::string> chosen;
  while (missing > 0 && !could.empty()) {
    // The smallest that is enough by itself, else the largest: so they are few, and no more than needed.
    auto next =
        std::find_if(could.begin(), could.end(), [&](const auto& each) { return each.first >= missing; });
    if (next == could.end()) next = std::prev(could.end());
    missing -= next->first;
    chosen.push_back(next->second);
    could.erase(next);
  }
  std::vector<std::string> in_order_of_pack;
  for (const ActivityTimes& each : activities) {
    const bool is_chosen = std::find(chosen.begin(), chosen.end(), each.id) != chosen.end();
    if (is_chosen) in_order_of_pack.push_back(each.id);
  }
  return in_order_of_pack;
}

}  // namespace session
