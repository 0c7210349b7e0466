// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_steps.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "app/demo.h"
#include "screens/common.h"
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
  void hang(const std::string& name, const State& state, Screen screen) {
    all_.push_back({name, state, {}, {}});
    all_.back().state.screen = std::move(screen);
  }
  void add(std::vector<Exhibit> more) { std::move(more.begin(), more.end(), std::back_inserter(all_)); }
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
  wall.hang("hub-declare-again", state, Hub{});
}

}  // namespace

std::vector<screens::StageLine> stages_of(const content::Words& say) {
  return {{say("stick.pdf"), ui::StageState::done, ""},
          {say("stick.html"), ui::StageState::doing, ""},
          {say("stick.read_back"), ui::StageState::to_do, ""},
          {say("stick.safe"), ui::StageState::to_do, ""}};
}

std::vector<Exhibit> activity_exhibits(const content::Activity& activity, const State& base,
                                       const std::string& look) {
  const std::vector<content::Stop> stops = content::stops_of(activity, answers_of(*base.learner));
  StepWall wall;
  std::set<std::string> shown;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const bool is_early_card = stops[i].is_card && stops[i].place < std::min(9, stops[i].of);
    if (is_early_card || !shown.insert(stops[i].step->id).second) continue;
    State state = base;
    state.saving = base.learner->answer(stops[i].slot) == nullptr ? Saving::nothing : Saving::saved;
    Activity screen;
    screen.id = activity.id;
    screen.stops = stops;
    screen.at = i;
    wall.hang(activity.id + "-" + stops[i].step->id + "-" + look, state, screen, [](Sheet&) {});
  }
  return wall.take();
}

std::vector<Exhibit> programme_exhibits(const State& empty, base::WallTime at) {
  StepWall wall;
  const std::vector<content::Pack>& packs = empty.catalogue->packs;
  for (std::size_t i = 1; i < packs.size(); ++i) {
    State filled = empty;
    filled.learner = demo_record(packs[i], at);
    State fresh = empty;
    fresh.learner->programme = packs[i].name;
    wall.hang(packs[i].name + "-hub-empty", fresh, Hub{});
    wall.hang(packs[i].name + "-hub-filled", filled, Hub{});
    for (const auto& [name, part] :
         {std::pair("folder", FolderPart::first), std::pair("answers", FolderPart::answers),
          std::pair("can", FolderPart::can), std::pair("ahead", FolderPart::ahead),
          std::pair("log", FolderPart::log)}) {
      wall.hang(packs[i].name + "-" + name + "-filled", filled, Folder{part});
    }
    for (const content::Stretch arm : all_arms) {
      const std::string place = "-arm-" + std::to_string(static_cast<int>(arm) + 1);
      wall.hang(packs[i].name + place, fresh, Arm{arm});
    }
    for (const content::Activity& activity : packs[i].activities)
      wall.add(activity_exhibits(activity, filled, "filled"));
  }
  return wall.take();
}

std::vector<Exhibit> preview_exhibits(const State& filled) {
  StepWall wall;
  State preview = filled;
  preview.is_preview = true;
  wall.hang("hub-preview", preview, Hub{});
  const std::vector<content::Activity>& activities = programme_of(filled).activities;
  wall.hang("later-preview", preview, ComesLater{activities.back().id, activities.front().id});
  preview.dialog = Dialog::pack_mistakes;
  preview.pack_mistakes = {
      "cards/jobs.toml:14: card “cook”: there is no icon “pot”. Do this: Use a name of the list.",
      "cards/jobs.toml:3: “icon” is empty. Do this: Take it out, or name a picture."};
  wall.hang("dialog-pack-mistakes", preview, Hub{});
  return wall.take();
}

std::vector<Exhibit> step_exhibits(const State& filled) {
  StepWall wall;
  hang_match(wall, filled);
  hang_plan(wall, filled);
  hang_declaration(wall, filled);
  return wall.take();
}

}  // namespace app
