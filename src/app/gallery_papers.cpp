// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_papers.h"

#include <utility>

#include "app/made_papers.h"
#include "base/text.h"

namespace app {
namespace {

using namespace screens;

constexpr base::Id planned_group{51};
constexpr std::string_view made_up_list =
    "Name,Group\nJakub,Tuesday group\nPriya,Wednesday\nPriya,Wednesday\n,Wednesday\n=SUM(A1),Wednesday\n"
    "Sam,Tuesday group\nA name that is so long that nobody could read it on a tile here at all,Wednesday\n"
    "Ewa,Wednesday\nMo,Wednesday\nZoltán,Wednesday\nTadhg,\nIngrid,\"Friday group, upstairs in the "
    "library\"\n"
    "Noor,Wednesday\nAbdi,Wednesday\nLucy,Wednesday\nKai,Wednesday\nBen,Wednesday\nAva,Wednesday\n"
    "Ola,Wednesday\nTom,Wednesday\nJo,Wednesday\nLi,Wednesday\nEve,Wednesday\n";

class PapersWall {
 public:
  explicit PapersWall(State known) : known_(std::move(known)) {}

  void hang(const std::string& name, Screen screen) {
    all_.push_back({name, known_, {}, {}});
    all_.back().state.screen = std::move(screen);
  }
  std::string said(std::string_view name) const { return (*known_.say)(name); }
  State& known() { return known_; }
  State& last() { return all_.back().state; }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  State known_;
  std::vector<Exhibit> all_;
};

Paper paper_shown(const PapersWall& wall) {
  Paper paper;
  paper.title = wall.said("papers.register");
  paper.pages = 2;
  paper.how_far.has_looked = true;
  paper.how_far.printers = {{"room4", "Printer in room 4", ""},
                            {"hall", "Printer in the hall", "paper.no_paper"}};
  return paper;
}

void hang_paper(PapersWall& wall) {
  wall.hang("paper", paper_shown(wall));
  Paper one = paper_shown(wall);
  one.about = base::Id{2};
  one.pages = 0;
  one.how_far.printers.clear();
  wall.hang("paper-one-learner", one);
  Paper code = paper_shown(wall);
  code.title = wall.said("staff.code");
  code.pages = 1;
  code.is_for_no_stick = true;
  wall.hang("paper-code", code);
  code.how_far.printers.clear();
  wall.hang("paper-code-by-hand", code);
  Paper printing = paper_shown(wall);
  printing.how_far.step = PrintStep::printing;
  printing.how_far.printer = "Printer in room 4";
  wall.hang("paper-printing", printing);
  printing.how_far.step = PrintStep::failed;
  printing.how_far.trouble = "paper.refused";
  wall.hang("paper-failed", printing);
  Paper stick = paper_shown(wall);
  stick.way = PaperWay::stick;
  wall.hang("paper-stick", stick);
  stick.to.step = TakeStep::ready;
  stick.to.sticks = {"STAFF-RED"};
  stick.to.free = {"14.2 GB"};
  wall.hang("paper-stick-ready", stick);
  stick.to.step = TakeStep::done;
  stick.to.stick = "STAFF-RED";
  stick.to.let_go = true;
  stick.to.stages = {{stick.title, ui::StageState::done, {}},
                     {wall.said("stick.read_back"), ui::StageState::done, {}},
                     {wall.said("stick.safe"), ui::StageState::done, {}}};
  wall.hang("paper-stick-done", stick);
  stick.to.step = TakeStep::failed;
  stick.to.fault = base::Fault::full;
  stick.to.stages[0].state = ui::StageState::failed;
  stick.to.stages[1].state = stick.to.stages[2].state = ui::StageState::to_do;
  wall.hang("paper-stick-full", stick);
}

void hang_room_of_papers(PapersWall& wall) {
  for (const auto& [name, part] :
       {std::pair("papers", PapersPart::first), std::pair("papers-groups", PapersPart::groups),
        std::pair("papers-sheets", PapersPart::activities),
        std::pair("papers-sessions", PapersPart::sessions), std::pair("papers-cards", PapersPart::cards),
        std::pair("papers-records", PapersPart::records)}) {
    Papers papers{part, planned_group};
    papers.choices = paper_choices(wall.known(), part, planned_group);
    int pages = 0;
    for (PaperChoice& choice : papers.choices) choice.pages = pages++;
    wall.hang(name, papers);
  }
  Papers nobody;
  nobody.choices = paper_choices(wall.known(), PapersPart::first, {});
  wall.hang("papers-nobody", nobody);
  wall.last().roster.groups.clear();
}

PlanPage plan_page(PlanPart part, std::size_t session = 0, std::size_t piece = 0) {
  PlanPage page;
  page.group = planned_group;
  page.part = part;
  page.session = session;
  page.piece = piece;
  return page;
}

void hang_plans(PapersWall& wall) {
  wall.hang("plan", plan_page(PlanPart::whole));
  PlanPage changed = plan_page(PlanPart::whole);
  changed.done = wall.said("schedule.fits_now");
  wall.hang("plan-tight", changed);
  session::KeptPlan& tight = wall.last().plans[planned_group];
  tight.learners = 16;
  tight.pcs = 2;
  session::move_piece(tight.plan, {3, 0}, 1);
  session::put_on(tight.plan, programme_of(wall.last()).activities.front().id, session::Place::paper);
  wall.hang("plan-session", plan_page(PlanPart::one_session, 1));
  const std::vector<session::PlannedSession>& sessions = wall.known().plans[planned_group].plan.sessions;
  PlanPage last = plan_page(PlanPart::one_session, sessions.size() - 1);
  last.done = wall.said("schedule.moved");
  wall.hang("plan-session-last", last);
  wall.hang("plan-move", plan_page(PlanPart::move, 1, 0));
  wall.hang("plan-new", plan_page(PlanPart::whole));
  wall.last().plans.clear();
  wall.hang("plan-again", plan_page(PlanPart::presets));
  wall.hang("plan-newer", plan_page(PlanPart::whole));
  wall.last().plans[planned_group] = {{}, 0, 3, base::Fault::too_new};
}

void hang_lists(PapersWall& wall) {
  LearnerList list;
  wall.hang("list-looking", list);
  list.step = ListStep::choosing;
  list.found = {{"STAFF-RED", "Learners autumn 2026.csv"}, {"STAFF-RED", "old.csv"}};
  list.wrong = wall.said("list.not_text");
  wall.hang("list-choosing", list);
  list.wrong.clear();
  list.step = ListStep::preview;
  list.chosen = list.found.front();
  list.list = std::make_shared<const centre::ListFile>(centre::read_list(made_up_list, wall.known().roster));
  wall.hang("list-preview", list);
  list.only_trouble = true;
  list.done = base::fill(wall.said("list.stopped"), {{"n", "25"}});
  wall.hang("list-trouble", list);
  list.done.clear();
  list.step = ListStep::adding;
  list.added = 25;
  list.of = 140;
  wall.hang("list-adding", list);
  list.step = ListStep::done;
  list.done = base::fill(wall.said("list.added"), {{"n", "140"}});
  wall.hang("list-done", list);
}

}  // namespace

std::vector<Exhibit> papers_exhibits(const State& known) {
  PapersWall wall(known);
  session::KeptPlan& kept = wall.known().plans[planned_group];
  kept.pcs = 3;
  kept.plan = session::plan_for(session::times_of(programme_of(known)),
                                session::lengths_of(session::Preset::eighteen_of_ninety));
  hang_paper(wall);
  hang_room_of_papers(wall);
  hang_plans(wall);
  hang_lists(wall);
  return wall.take();
}

}  // namespace app
