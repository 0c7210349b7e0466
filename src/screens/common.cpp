// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/common.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace screens {

double millimetres_shown(const State& state, double millimetres_per_pixel) {
  constexpr double for_a_group = 1.5, across_the_room = 2;
  if (std::holds_alternative<RoomScreen>(state.screen)) return millimetres_per_pixel / for_a_group;
  if (std::holds_alternative<CallForHelp>(state.screen)) return millimetres_per_pixel / across_the_room;
  return millimetres_per_pixel;
}

// A sign alone: there is room for it in every bar, and it stands at the same place in all of them.
ui::ButtonLook hide_button(const State& state) {
  ui::ButtonLook look{"hide", (*state.say)("bar.hide"), "eye-off", ui::Importance::quiet};
  look.icon_only = true;
  return look;
}

void draw_sign_and_words(ui::Kit& kit, std::string_view icon, ui::Tone tone, float times_body,
                         std::string_view title, std::string_view words) {
  constexpr float beside_words = 3;  // bodies
  const auto draw_words = [&] {
    kit.heading(2, title);
    kit.status("side", words, ui::Tone::plain, {});
  };
  if (!kit.one_column()) {
    kit.picture(icon, tone, times_body, false);
    return draw_words();
  }
  ui::Kit::Columns columns(kit.sign_columns("side", beside_words));
  kit.picture(icon, tone, beside_words, false);
  columns.next();
  draw_words();
}

std::optional<Action> draw_top_bar(const State& state, ui::Kit& kit, std::string_view title,
                                   std::string_view subtitle) {
  const content::Words& say = *state.say;
  std::vector<ui::ButtonLook> buttons;
  // First, so that the others keep their places.
  if (state.comfort.pressing == a11y::Pressing::dwell)
    buttons.push_back({"rest", say("bar.rest"), "pause", ui::Importance::quiet});
  if ((state.learner && !state.hidden) || std::holds_alternative<Talk>(state.screen))
    buttons.push_back(hide_button(state));
  buttons.push_back({"read", say("bar.read"), "sound", ui::Importance::quiet});
  buttons.push_back({"easier", say("bar.easier"), "easier", ui::Importance::quiet});
  ui::TopBar bar;
  bar.home = ui::ButtonLook{"home", say("bar.home"), "home", ui::Importance::quiet};
  bar.title = title;
  bar.subtitle = subtitle;
  bar.buttons = buttons;
  const std::string_view pressed = kit.top_bar(bar);
  if (pressed == "home") {
    return GoTo{state.learner ? GoTo::Place::hub : GoTo::Place::welcome};
  }
  if (pressed == "hide") return HideScreen{};
  if (pressed == "read") return ReadToMe{};
  if (pressed == "easier") return GoTo{GoTo::Place::easier};
  return std::nullopt;
}

ui::SaveState save_state(const State& state) {
  const content::Words& say = *state.say;
  switch (state.saving) {
    case Saving::nothing:
      return {};
    case Saving::saving:
      return {say("save.saving"), ui::Tone::plain, "working"};
    case Saving::saved:
      return {say("save.saved"), ui::Tone::ok, "check"};
    case Saving::saved_as_you_type:
      return {say("save.as_you_type"), ui::Tone::ok, "check"};
    case Saving::failed:
      return {say("save.failed"), ui::Tone::warn, "lamp"};
  }
  return {};
}

std::string_view store_sentence(const State& state, base::Fault fault) {
  const content::Words& say = *state.say;
  switch (fault) {
    case base::Fault::full:
      return say("store.full");
    case base::Fault::denied:
      return say("store.denied");
    case base::Fault::busy:
      return say("store.busy");
    case base::Fault::too_new:
      return say("store.too_new");
    default:
      return say("store.trouble");
  }
}

std::optional<Action> draw_save_failed(const State& state, ui::Kit& kit) {
  if (state.saving != Saving::failed) return std::nullopt;
  const ui::ButtonLook looks[] = {{"again", (*state.say)("store.try_again"), {}, ui::Importance::normal}};
  if (kit.question("failed", store_sentence(state, state.save_fault), looks) != "again") return std::nullopt;
  return TryAgain{};
}

std::string counted(const State& state, std::size_t number, std::string_view one, std::string_view many) {
  const content::Words& say = *state.say;
  return number == 1 ? std::string(say(one)) : base::fill(say(many), {{"n", std::to_string(number)}});
}

std::string_view icon_of(content::Stretch stretch) {
  switch (stretch) {
    case content::Stretch::about_me:
      return "person";
    case content::Stretch::my_choices:
      return "compass";
    case content::Stretch::my_plan:
      return "flag";
    case content::Stretch::looking_back:
      return "history";
  }
  return "person";
}

ui::Tone tone_of(content::Stretch stretch) {
  switch (stretch) {
    case content::Stretch::about_me:
      return ui::Tone::pine;
    case content::Stretch::my_choices:
      return ui::Tone::indigo;
    case content::Stretch::my_plan:
      return ui::Tone::rust;
    case content::Stretch::looking_back:
      return ui::Tone::plum;
  }
  return ui::Tone::pine;
}

std::string_view title_of(const State& state, content::Stretch stretch) {
  const content::Words& say = *state.say;
  switch (stretch) {
    case content::Stretch::about_me:
      return say("arm.about_me");
    case content::Stretch::my_choices:
      return say("arm.my_choices");
    case content::Stretch::my_plan:
      return say("arm.my_plan");
    case content::Stretch::looking_back:
      return say("arm.looking_back");
  }
  return {};
}

const content::Pack& programme_of(const State& state) {
  return state.catalogue->programme(state.learner ? state.learner->programme : state.site.programme);
}

std::vector<std::size_t> left_open(const learner::Record& record, const std::vector<content::Stop>& stops) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const auto found = record.answers.find(stops[i].slot);
    const bool is_skipped = found != record.answers.end() && found->second.skipped;
    if (is_skipped && !stops[i].is_card && !stops[i].step->optional) open.push_back(i);
  }
  return open;
}

ArmProgress progress_of(const State& state, content::Stretch stretch) {
  ArmProgress progress;
  for (const content::Activity& activity : programme_of(state).activities) {
    if (activity.stretch != stretch) continue;
    ++progress.of;
    if (state.learner->finished.contains(activity.id)) ++progress.done;
    if (state.learner->has_begun(activity.id)) progress.started = true;
  }
  return progress;
}

std::size_t parts_of(std::size_t things) { return (things + most_together - 1) / most_together; }

std::string name_of_part(const State& state, std::string_view title, std::size_t part, std::size_t parts) {
  if (parts == 1) return std::string(title);
  return base::fill((*state.say)("arm.part"),
                    {{"title", title}, {"n", std::to_string(part + 1)}, {"of", std::to_string(parts)}});
}

std::optional<Action> draw_activities(const State& state, content::Stretch arm, ui::Kit& kit,
                                      std::string (*detail_of)(const State&, const content::Activity&)) {
  std::vector<const content::Activity*> all;
  for (const content::Activity& activity : programme_of(state).activities) {
    if (activity.stretch == arm) all.push_back(&activity);
  }
  const std::size_t lists = parts_of(all.size());
  std::optional<Action> done;
  std::size_t at = 0;
  for (std::size_t list = 0; list < lists; ++list) {
    const std::size_t end = all.size() * (list + 1) / lists;  // of the same length, as far as it goes
    const std::string name = name_of_part(state, title_of(state, arm), list, lists);
    const ui::Scope grid = kit.grid(name, name, one_column_letters);
    for (; at < end; ++at) {
      const content::Activity& activity = *all[at];
      const bool is_done = state.learner->finished.contains(activity.id);
      const std::string_view icon = is_done ? "done-circle" : icon_of(arm);
      if (kit.link_card(activity.id, icon, tone_of(arm), activity.title, detail_of(state, activity)))
        done = OpenActivity{activity.id};
    }
  }
  return done;
}

const content::Activity* next_activity(const State& state) {
  const steps::AnswerIn answers = answers_of(*state.learner);
  for (const content::Activity& activity : programme_of(state).activities) {
    if (!state.learner->finished.contains(activity.id) && content::needed_first(activity, answers).empty())
      return &activity;
  }
  return nullptr;
}

std::vector<LearnerTile> everybody(const State& state) {
  std::vector<LearnerTile> tiles;
  for (const auto& [id, one] : state.roster.learners) {
    if (state.roster.whose(id) == id) tiles.push_back({id, one.name});
  }
  std::sort(tiles.begin(), tiles.end(),
            [](const LearnerTile& one, const LearnerTile& other) { return one.name < other.name; });
  return tiles;
}

}  // namespace screens
