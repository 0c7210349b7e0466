// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_centre.h"

#include <iterator>
#include <utility>

#include "app/gallery_papers.h"

namespace app {
namespace {

using namespace screens;

constexpr base::Id tuesday{51}, friday{52}, ms_ali{61}, mr_bell{62}, ms_cole{63};

void add_learner(centre::Roster& roster, base::Id id, std::string name, base::Id group) {
  centre::Learner& one = roster.learners[id];
  one.id = id;
  one.name = std::move(name);
  one.group = group;
}

Sheet words_on_sheet(std::string_view words) {
  Sheet sheet;
  sheet.texts.emplace_back(words);
  return sheet;
}

class Wall {
 public:
  explicit Wall(const State& known) : known_(known) {}

  void hang(const std::string& name, Screen screen, Sheet sheet = {}) {
    all_.push_back({name, known_, std::move(sheet), {}});
    all_.back().state.screen = std::move(screen);
  }
  State& last() { return all_.back().state; }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  State known_;
  std::vector<Exhibit> all_;
};

void hang_set_up(Wall& wall) {
  wall.hang("centre-name", CentreSetUp{0, {}}, words_on_sheet(""));
  wall.hang("centre-work", CentreSetUp{1, {}});
  wall.hang("centre-lead", CentreSetUp{4, {}}, words_on_sheet("Mr Bell"));
  wall.hang("centre-pc", CentreSetUp{7, wall.last().say->table.at("ask.too_long")}, words_on_sheet("PC 4"));
}

void hang_people(Wall& wall) {
  const content::Words& say = *wall.last().say;
  wall.hang("people", StaffList{});
  wall.hang("people-one", StaffList{StaffListPart::one, ms_cole, {}, say("people.added"), {}});
  wall.hang("people-roles", StaffList{StaffListPart::roles, mr_bell, say("people.last_admin"), {}, {}});
  wall.hang("people-words", StaffList{StaffListPart::passphrase, mr_bell, say("staff.words_taken"), {}, {}});
  wall.hang("people-code",
            StaffList{StaffListPart::recovery_code, mr_bell, {}, {}, "7KQ2-M9XA-30TZ-V8BC-HJ5N-D4RF"});
}

void hang_groups(Wall& wall) {
  using enum AskWords::What;
  const content::Words& say = *wall.last().say;
  wall.hang("groups-empty", Groups{});
  wall.last().roster.groups.clear();
  wall.hang("groups", Groups{{}, say("groups.kept")});
  wall.last().site.group = tuesday;
  wall.hang("groups-away", Groups{{}, say("groups.is_back"), true});
  wall.last().roster.groups[{57}] = {{57}, "Monday group", true};
  wall.hang("groups-away-none", Groups{{}, {}, true});
  for (auto& [id, one] : wall.last().roster.learners) one.is_archived = false;
  wall.hang("group", GroupPage{tuesday, {}, say("groups.added")});
  wall.hang("group-none", GroupPage{});
  wall.hang("learner", LearnerPage{{2}, LearnerPart::first, {}, say("learner.moved")});
  wall.hang("learner-away", LearnerPage{{9}, LearnerPart::first, {}, {}});
  wall.hang("learner-move", LearnerPage{{2}, LearnerPart::move, {}, {}});
  wall.hang("learner-join", LearnerPage{{2}, LearnerPart::join, {}, {}});
  LearnerPage wrong_name{{2}, LearnerPart::wrong_name, {}, {}};
  wrong_name.pieces = {{"a", "What matters to me, 26 November 2026", "10:05 – 10:31 · 12 answers"},
                       {"b", "My skills check, 24 November 2026", "14:00 – 14:00 · 1 answer"}};
  wall.hang("learner-wrong-name", wrong_name);
  wall.hang("learner-right-name", LearnerPage{{2}, LearnerPart::right_name, {}, {}});
  wall.hang("ask-name", AskWords{add_group, {}, {}, say("ask.taken"), {}}, words_on_sheet("Tuesday"));
  wall.hang("ask-why", AskWords{archive_learner, {2}, {}, {}, {}}, words_on_sheet(""));
}

}  // namespace

centre::Roster made_up_roster() {
  using centre::Role;
  centre::Roster roster;
  roster.told[std::string(centre::field::name)] = "Riverside Centre";
  roster.groups[tuesday] = {tuesday, "Tuesday group", false};
  roster.groups[friday] = {friday, "Friday group, upstairs in the library", false};
  add_learner(roster, {1}, "Sam", tuesday);
  add_learner(roster, {2}, "Asha", tuesday);
  add_learner(roster, {3}, "Leon", friday);
  add_learner(roster, {4}, "Mrs Novak", {});
  std::uint64_t next = 11;
  for (const char* name : {"Amina K", "Jordan W", "Lena M", "Owen T", "Chidubem", "Zoë", "Wojciech"})
    add_learner(roster, {next++}, name, tuesday);
  add_learner(roster, {8}, "Asha K", {});
  roster.learners[{8}].joined_to = {2};
  roster.learners[{2}].pictures = {"moon"};
  roster.learners[{2}].stick = "made up";
  add_learner(roster, {9}, "Tariq", friday);
  roster.learners[{9}].is_archived = true;
  roster.staff[ms_ali] = {ms_ali, "Ms Ali", {Role::tutor, Role::adviser, Role::admin}, false, {}};
  roster.staff[mr_bell] = {mr_bell, "Mr Bell", {Role::safeguarding}, false, {}};
  roster.staff[ms_cole] = {ms_cole, "Ms Cole", {}, false, {}};
  roster.staff[{64}] = {{64}, "Mr Dean", {Role::tutor}, true, "New job in June."};
  return roster;
}

std::vector<Exhibit> centre_exhibits(const State& known) {
  State staff = known;
  staff.roster = made_up_roster();
  staff.staff.account = ms_ali;
  staff.staff.can_come_in = {ms_ali, mr_bell};
  Wall wall(staff);
  wall.hang("staff-centre", StaffRoom{});
  hang_set_up(wall);
  hang_people(wall);
  hang_groups(wall);
  std::vector<Exhibit> all = wall.take();
  std::vector<Exhibit> papers = papers_exhibits(staff);
  std::move(papers.begin(), papers.end(), std::back_inserter(all));
  return all;
}

}  // namespace app
