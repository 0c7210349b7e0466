// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_overview.h"

#include <array>
#include <utility>

#include "app/gallery_centre.h"
#include "screens/overview.h"

namespace app {
namespace {

using namespace screens;
using assessment::CriterionStanding;
using assessment::Stuck;

constexpr base::Id tuesday_group{51}, tutor_ali{61};
constexpr std::int64_t day = 24 * 60 * 60;

// The further down the list, the less has been done; every standing is among them.
LearnerRow made_up_row(const State& state, base::Id learner, std::size_t at, base::WallTime now) {
  constexpr std::array order = {CriterionStanding::met,        CriterionStanding::met,
                                CriterionStanding::more_asked, CriterionStanding::to_read,
                                CriterionStanding::to_read,    CriterionStanding::begun};
  LearnerRow row;
  row.learner = learner;
  row.programme = programme_of(state).name;
  const std::size_t count = criteria_of(programme_of(state)).size();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_begun = i + at < count && at % 7 != 6;
    row.standings.push_back(is_begun ? order[(i + at) % order.size()] : CriterionStanding::not_started);
    row.things.push_back(is_begun ? static_cast<int>(1 + (i + at) % 3) : 0);
  }
  row.has_begun = at % 7 != 6;
  if (row.has_begun)
    row.last_work = base::WallTime{now.seconds - static_cast<std::int64_t>(at % 5) * 4 * day, 0};
  row.guided_minutes = static_cast<int>(at * 97 % 27) * 60;
  if (at % 5 == 4) row.stuck = Stuck::quiet;
  if (at % 9 == 5) row.stuck = Stuck::not_known;
  return row;
}

void add_learners(State& state, std::size_t count) {
  const char* const names[] = {"Amina K",  "Jordan W", "Lena M", "Owen T", "Chidubem O", "Zoë",
                               "Wojciech", "Sam P",    "Asha",   "Leon B", "Mei",        "Tariq"};
  const base::WallTime now{base::days_since_1970(state.today) * day, 0};
  for (std::size_t i = 0; i < count; ++i) {
    centre::Learner one;
    one.id = {1000 + i};
    one.name = names[i % std::size(names)];
    if (i >= std::size(names)) one.name += " " + std::to_string(i / std::size(names) + 1);
    one.group = tuesday_group;
    state.roster.learners[one.id] = one;
    state.learner_rows[one.id] = made_up_row(state, one.id, i, now);
  }
}

void hang(std::vector<Exhibit>& wall, std::string name, const State& known, Screen screen, Sheet sheet = {}) {
  wall.push_back({std::move(name), known, std::move(sheet), {}});
  wall.back().state.screen = std::move(screen);
}

ReadWork made_up_work(base::Id learner) {
  ReadWork work{learner, "1.2"};
  work.lines = {
      {"What can you do that took you time to learn?", "I can fix a puncture on my own in ten minutes.",
       "14 November 2026 · Typed by the learner · Read aloud was on"},
      {"Where else could you use it?", "In a bike shop, or for my nan.",
       "14 November 2026 · Written down by staff"}};
  work.kept_private = 2;
  work.is_read = true;
  return work;
}

}  // namespace

std::vector<Exhibit> overview_exhibits(const State& known) {
  State staff = known;
  staff.roster = made_up_roster();
  staff.roster.learners.clear();
  staff.staff.account = tutor_ali;
  std::vector<Exhibit> wall;
  hang(wall, "room-empty", staff, MyLearners{});
  add_learners(staff, 9);
  const base::Id sam{1007};
  MyLearners few{tuesday_group};
  few.chosen = sam;
  few.criterion = "1.2";
  hang(wall, "room-nine", staff, few);
  add_learners(staff, 30);
  MyLearners many{tuesday_group};
  many.done = staff.say->table.at("room.kept");
  hang(wall, "room-thirty", staff, many);
  many.which = WhichLearners::stuck;
  many.done.clear();
  many.chosen = {1004};
  many.criterion = "2.1";
  hang(wall, "room-stuck", staff, many);
  hang(wall, "room-read", staff, made_up_work(sam));
  ReadWork nothing{sam, "4.4"};
  nothing.is_read = true;
  hang(wall, "room-read-nothing", staff, nothing);
  Sheet sheet;
  sheet.texts.emplace_back("");
  hang(wall, "room-more", staff, AskForMore{sam, "1.2", {}, staff.say->table.at("room.more_missing")}, sheet);
  return wall;
}

}  // namespace app
