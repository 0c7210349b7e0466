// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preview.h"

#include <algorithm>

#include "app/demo.h"
#include "app/update.h"
#include "base/text.h"

namespace app {
namespace {

using screens::State;

constexpr std::size_t most_mistakes = 3;

// To all that comes before the activity; to the whole pack where it is "".
base::Outcome make_up(Context& context, learner::Record& record, const std::string& activity) {
  context.writer->wait_until_idle();  // the store is the writer's while it works
  const KeepDeed keep = into_store(*context.store, record);
  const auto keep_now = [&](store::Deed deed) {
    deed.at = now(context);  // not a clock that runs ahead, and would be doubted
    return keep(deed);
  };
  base::WallTime at = now(context);
  const content::Pack& pack = context.state.catalogue->packs.front();
  for (const content::Activity& each : pack.activities) {
    if (each.id == activity) break;
    const base::Outcome made = answer_activity(pack, each, record, at, keep_now);
    if (!made) return made;
  }
  return base::Done{};
}

// The same question in the pack as it is now, or the one that stands at its place. False: there is none.
bool find_again(const State& state, screens::Activity& activity) {
  const content::Activity* const plan = state.catalogue->activity(activity.id);
  if (plan == nullptr) return false;
  const std::string slot = activity.stops[activity.at].slot;
  activity.stops = content::stops_of(*plan, screens::answers_of(*state.learner));
  if (activity.stops.empty()) return false;
  const auto found = std::ranges::find(activity.stops, slot, &content::Stop::slot);
  activity.at = found == activity.stops.end() ? std::min(activity.at, activity.stops.size() - 1)
                                              : static_cast<std::size_t>(found - activity.stops.begin());
  return true;
}

// Whether the screen can stay: what it shows is there in the pack as it is now.
struct StaysAfterReading {
  const State& state;

  bool operator()(screens::Activity& activity) const { return find_again(state, activity); }
  bool operator()(const screens::ActivityDone& done) const { return state.catalogue->activity(done.id); }
  bool operator()(const screens::ComesLater& later) const {
    return state.catalogue->activity(later.id) && state.catalogue->activity(later.first);
  }
  bool operator()(const screens::KeptActivity& kept) const { return state.catalogue->activity(kept.id); }
  bool operator()(const screens::KeptAnswer& kept) const { return state.catalogue->activity(kept.activity); }
  bool operator()(const screens::MoveAnswer& kept) const { return state.catalogue->activity(kept.activity); }
  bool operator()(const screens::Folder& folder) const { return folder.pages == nullptr; }
  template <typename Other>
  bool operator()(const Other&) const {
    return true;
  }
};

void show_mistakes(State& state, const std::vector<content::Mistake>& mistakes) {
  state.pack_mistakes.clear();
  for (std::size_t i = 0; i < mistakes.size() && i < most_mistakes; ++i)
    state.pack_mistakes.push_back(content::in_words(mistakes[i]));
  state.dialog = screens::Dialog::pack_mistakes;
}

}  // namespace

void begin_preview(Context& context, const PackPreview& wish) {
  State& state = context.state;
  state.is_preview = true;
  const content::Pack& pack = state.catalogue->packs.front();
  const base::Id id = context.machine.random.id();
  const base::Result<base::Id> added =
      context.store->add_learner(id, std::string(demo_name), now(context), {pack.name, pack.version});
  if (!added) return show(context, screens::Trouble{added.error().fault});
  learner_read(context, LearnerRead{id, context.store->events(id), {}});
  if (wish.filled) (void)make_up(context, *state.learner, wish.activity);
  if (!wish.activity.empty()) open_activity(context, wish.activity, "");
}

void read_pack_again(Context& context) {
  State& state = context.state;
  if (context.preview.empty()) return;
  content::Loaded loaded = content::load_pack(context.preview, context.machine.paths.assets());
  if (!loaded.mistakes.empty()) return show_mistakes(state, loaded.mistakes);
  flush_sheet(context);  // while its question is still there
  // What is shown points into the pack as it was, until all of it was found again.
  const std::shared_ptr<const content::Catalogue> before = state.catalogue;
  state.catalogue = std::make_shared<content::Catalogue>(std::move(loaded.catalogue));
  context.pack_words =
      std::make_shared<typing::Vocabulary>(typing::vocabulary_of_pack(texts_of(*state.catalogue)));
  state.dialog = screens::Dialog::none;
  state.pack_mistakes.clear();
  state.meanings.clear();
  context.aloud.say((*state.say)("preview.was_read"));
  if (!state.learner) {
    state.behind.clear();
    return;
  }
  const StaysAfterReading stays{state};
  std::erase_if(state.behind, [&](screens::Screen& screen) { return !std::visit(stays, screen); });
  if (!std::visit(stays, state.screen)) return show(context, screens::Hub{});
  if (const auto* activity = std::get_if<screens::Activity>(&state.screen)) enter_stop(context, activity->at);
}

void make_up_answers(Context& context, const std::string& activity) {
  if (context.preview.empty() || !context.state.learner) return;
  const base::Outcome made = make_up(context, *context.state.learner, activity);
  if (!made) return show(context, screens::Trouble{made.error().fault});
  show(context, screens::Hub{});
  open_activity(context, activity, "");
}

bool does_in_preview(Context& context, const platform::Input& input) {
  using What = platform::Input::What;
  if (context.preview.empty()) return false;
  if (input.what == What::close_asked) {
    update(context, screens::CloseProgram{});
    return true;
  }
  const bool is_key = input.what == What::key_down || input.what == What::key_up;
  if (!is_key || input.key != platform::Key::f5) return false;
  if (input.what == What::key_down && !input.repeated) update(context, screens::ReadPackAgain{});
  return true;
}

}  // namespace app
