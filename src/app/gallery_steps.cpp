// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_steps.h"

#include <utility>

#include "steps/options.h"

namespace app {
namespace {

using namespace screens;

class StepWall {
 public:
  // The sheet is filled from the answer, then changed as a person would.
  template <typename Change>
  void hang(const std::string& name, const State& state, const Activity& screen, Change change) {
    const content::Stop& stop = screen.stops[screen.at];
    const learner::Answer* answer = state.learner->answer(stop.slot);
    Sheet sheet = sheet_for(stop, answer == nullptr ? "" : answer->text, state.today);
    change(sheet);
    Exhibit exhibit{name, state, std::move(sheet), {}};
    exhibit.state.screen = screen;
    all_.push_back(std::move(exhibit));
  }
  void hang_hub(const std::string& name, const State& state) {
    all_.push_back({name, state, {}, {}});
    all_.back().state.screen = Hub{};
  }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  std::vector<Exhibit> all_;
};

void hang_match(StepWall& wall, const State& filled) {
  const std::optional<Activity> screen = first_of_kind<steps::Match>(filled);
  if (!screen) return;
  const content::Stop& stop = screen->stops[screen->at];
  const auto& match = std::get<steps::Match>(stop.step->kind);
  const steps::At at{stop.card, stop.round};
  const auto needs = steps::options_now(match.needs, answers_of(*filled.learner), at);
  const auto haves = steps::options_now(match.haves, answers_of(*filled.learner), at);
  if (needs.empty() || haves.empty()) return;
  wall.hang("match-need", filled, *screen, [&](Sheet& sheet) { sheet.held_need = needs.front().id; });
  wall.hang("match-have", filled, *screen, [&](Sheet& sheet) { sheet.held_have = haves.front().id; });
  wall.hang("match-own-words", filled, *screen, [&](Sheet& sheet) {
    sheet.own_open = true;
    sheet.held_need = needs.front().id;
    sheet.texts[0].set("My bike, and my lamp");
  });
  wall.hang("match-missing", filled, *screen, [](Sheet& sheet) { sheet.matches.clear(); });
}

void hang_plan(StepWall& wall, State state) {
  const std::optional<Activity> screen = first_of_kind<steps::Plan>(state);
  if (!screen) return;
  const auto& plan = std::get<steps::Plan>(screen->stops[screen->at].step->kind);
  const auto slot = [&](const char* part, int round) {
    const auto step = plan.parts.find(part);
    return step == plan.parts.end() ? "" : steps::slot_of(screen->id, step->second, {}, round);
  };
  state.learner->answers.erase(slot("when", 2));
  state.learner->answers.erase(slot("help", 2));
  state.learner->answers.erase(slot("proof", 2));
  const auto day = state.learner->answers.find(slot("when", 1));
  if (day != state.learner->answers.end()) day->second.text = base::iso(base::add_days(state.today, -3));
  wall.hang("plan-gaps", state, *screen, [](Sheet& sheet) { sheet.picked = {"r2", "r1", "r3"}; });
  wall.hang("plan-open", state, *screen, [](Sheet& sheet) { sheet.open_round = 1; });
}

void hang_declaration(StepWall& wall, State state) {
  const std::optional<Activity> screen = first_of_kind<steps::Declare>(state);
  if (!screen) return;
  wall.hang("declare-half", state, *screen, [](Sheet& sheet) { sheet.picked = {"1"}; });
  const auto& declare = std::get<steps::Declare>(screen->stops[screen->at].step->kind);
  wall.hang("declare-all", state, *screen, [&](Sheet& sheet) {
    sheet.picked.clear();
    for (std::size_t i = 1; i <= declare.statements.size(); ++i) sheet.picked.push_back(std::to_string(i));
  });
  for (auto& [slot, answer] : state.learner->answers) {
    if (slot == screen->stops[screen->at].slot || answer.ring != learner::Ring::my_portfolio) continue;
    answer.order.tick = state.learner->highest_tick + 1;  // changed after the work was declared
  }
  wall.hang("declare-again", state, *screen, [](Sheet&) {});
  wall.hang_hub("hub-declare-again", state);
}

}  // namespace

std::vector<Exhibit> step_exhibits(const State& filled) {
  StepWall wall;
  hang_match(wall, filled);
  hang_plan(wall, filled);
  hang_declaration(wall, filled);
  return wall.take();
}

}  // namespace app
