// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/context.h"

#include <algorithm>

#include "app/beside.h"
#include "app/evidence_form.h"
#include "app/session_log.h"
#include "app/update.h"
#include "app/update_session.h"
#include "steps/all.h"

namespace app {
namespace {

constexpr std::string_view supports_read_aloud = "read_aloud";

std::vector<std::string> supports_on(const screens::State& state) {
  std::vector<std::string> supports;
  if (screens::supports_now(state).read_aloud) supports.emplace_back(supports_read_aloud);
  if (state.comfort.text_size >= 4) supports.emplace_back("large_text");
  return supports;
}

std::string draft_text(const screens::Activity& activity, const screens::Sheet& sheet) {
  return screens::draft_on(sheet, *activity.stops[activity.at].step);
}

std::size_t words_on(const screens::Sheet& sheet) {
  std::size_t words = 0;
  for (const ui::TextModel& text : sheet.texts) words += text.words().size();
  return words;
}

}  // namespace

base::WallTime now(const Context& context) { return context.machine.clock.wall_time(); }

std::string clock_in_words(const Context& context) {
  const base::WallTime at = now(context);
  return base::in_words(base::date_of(at)) + ", " + base::clock_of(at);
}

Place place_of(Context& context) {
  return {context.machine.disk, context.machine.safe, context.machine.paths.data()};
}

store::Opening opening_of(Context& context) {
  store::Opening opening{context.machine.random.id(), now(context), FINGERPOST_VERSION};
  opening.backups_folder = context.backups;
  return opening;
}

void note(const Context& context, std::string_view what, const base::Error& error) {
  if (!context.machine.diary) return;
  context.machine.diary(std::string(what) + ": fault " + std::to_string(static_cast<int>(error.fault)) +
                        ", " + error.detail);
}

store::Deed deed_of(const Context& context, std::string_view kind, std::map<std::string, std::string> body) {
  store::Deed deed;
  deed.about = context.state.learner->learner;
  deed.who = deed.about;
  deed.supports = supports_on(context.state);
  deed.kind = kind;
  deed.body = std::move(body);
  deed.at = now(context);
  if (const auto* activity = std::get_if<screens::Activity>(&context.state.screen)) {
    const content::Pack& pack = context.state.catalogue->pack_of(activity->id);
    deed.pack = {pack.name, pack.version};
  }
  return deed;
}

void post_deed(Context& context, store::Deed deed) {
  store::Store* store = context.store.get();
  context.writer->post([store, deed = std::move(deed)](const Worker::Mailbox& mailbox) {
    mailbox(Stored{store->append(deed)});
  });
}

void send_and_wait(Context& context, store::Deed deed, After after) {
  context.on_its_way = deed;
  context.after = after;
  context.state.waiting = true;
  post_deed(context, std::move(deed));
}

void post_draft(Context& context, const std::string& slot, const std::string& text) {
  if (!context.state.learner) return;
  store::Draft draft{slot, text, now(context)};
  context.drafts[slot] = draft;
  store::Store* store = context.store.get();
  const base::Id about = context.state.learner->learner;
  context.writer->post([store, about, draft = std::move(draft)](const Worker::Mailbox& mailbox) {
    mailbox(DraftKept{draft.slot, store->keep_draft(about, draft)});
  });
}

void flush_sheet(Context& context) {
  const auto* activity = std::get_if<screens::Activity>(&context.state.screen);
  const bool changed = context.sheet.changes != context.draft_changes;
  context.draft_changes = context.sheet.changes;
  context.draft_due = 0;
  if (changed && std::holds_alternative<screens::Evidence>(context.state.screen)) keep_form(context);
  if (changed && keep_talk_words(context)) return;
  if (changed && keep_session_draft(context)) return;
  if (activity == nullptr || !changed || context.sheet.slot.empty()) return;
  post_draft(context, context.sheet.slot, draft_text(*activity, context.sheet));
}

void note_pace(Context& context) {
  if (context.sheet.changes == context.paced_changes) return;
  context.paced_changes = context.sheet.changes;
  context.pace.note(context.machine.clock.seconds(), words_on(context.sheet));
}

void keep_place(Context& context) {
  if (!context.state.learner) return;
  const auto* activity = std::get_if<screens::Activity>(&context.state.screen);
  const std::string place =
      activity == nullptr ? "" : activity->id + "\n" + activity->stops[activity->at].slot;
  const auto known = context.drafts.find(std::string(place_slot));
  if (known != context.drafts.end() && known->second.text == place) return;
  post_draft(context, std::string(place_slot), place);
}

a11y::Comfort with_usual_volume(a11y::Comfort comfort) {
  comfort.volume = a11y::Comfort{}.volume;
  return comfort;
}

void keep_comfort(Context& context) {
  // Whoever stands before the curtain chooses for themselves.
  if (context.state.hidden) return;
  keep_lent_comfort(context);
  if (!context.state.learner) return;
  const std::string text = a11y::to_text(with_usual_volume(context.state.comfort));
  const auto known = context.drafts.find(std::string(comfort_slot));
  const std::string_view kept = known == context.drafts.end() ? "" : std::string_view(known->second.text);
  if (kept != text) post_draft(context, std::string(comfort_slot), text);
}

void show(Context& context, screens::Screen screen) {
  flush_sheet(context);
  context.state.behind.clear();
  context.state.screen = std::move(screen);
  context.state.dialog = screens::Dialog::none;
  context.sheet = {};
  context.draft_changes = 0;
}

void tell_on(screens::Screen& screen, std::string_view wrong, std::string_view done) {
  std::visit(
      [&](auto& one) {
        if constexpr (requires { one.wrong; }) one.wrong = wrong;
        if constexpr (requires { one.done = std::string(); }) one.done = done;
      },
      screen);
}

void show_above(Context& context, screens::Screen screen) {
  flush_sheet(context);
  // Whoever comes back has heard it.
  tell_on(context.state.screen, "", "");
  context.state.behind.push_back(std::move(context.state.screen));
  context.state.screen = std::move(screen);
  context.state.dialog = screens::Dialog::none;
  context.sheet = {};
  context.draft_changes = 0;
}

void leave(Context& context) {
  flush_sheet(context);
  if (context.state.behind.empty()) {
    show(context,
         context.state.learner ? screens::Screen(screens::Hub{}) : screens::Screen(screens::Welcome{}));
    keep_place(context);
    return;
  }
  context.state.screen = std::move(context.state.behind.back());
  context.state.behind.pop_back();
  context.sheet = {};
  context.draft_changes = 0;
  if (const auto* activity = std::get_if<screens::Activity>(&context.state.screen)) {
    enter_stop(context, activity->at);
  }
  if (std::holds_alternative<screens::Evidence>(context.state.screen)) enter_form_page(context);
  enter_talk(context);
}

void enter_stop(Context& context, std::size_t at) {
  flush_sheet(context);
  auto& activity = std::get<screens::Activity>(context.state.screen);
  activity.at = std::min(at, activity.stops.size() - 1);
  activity.nudge.reset();
  activity.missing.clear();
  activity.may_swap = activity.stops[activity.at].step->swap &&
                      session::is_good_place_to_swap(context.state.turn, context.machine.clock.seconds());
  const content::Stop& stop = activity.stops[activity.at];
  const auto draft = context.drafts.find(stop.slot);
  const learner::Answer* answer = context.state.learner->answer(stop.slot);
  std::string_view text;
  if (answer != nullptr) text = answer->text;
  if (draft != context.drafts.end() && !draft->second.text.empty()) text = draft->second.text;
  context.sheet = screens::sheet_for(stop, text, context.state.today);
  context.draft_changes = context.sheet.changes;
  context.pace = typing::Pace(words_on(context.sheet));
  context.paced_changes = context.sheet.changes;
  stop_spelling(context);
  renew_suggestions(context);
  keep_place(context);
}

namespace {

// What explains a question stands before it: at the start all of it is seen.
std::size_t with_what_explains(const std::vector<content::Stop>& stops, std::size_t at) {
  const auto end = stops.begin() + static_cast<std::ptrdiff_t>(at);
  const bool is_start =
      std::none_of(stops.begin(), end, [](const auto& stop) { return steps::keeps_an_answer(*stop.step); });
  return is_start ? 0 : at;
}

// Where to go on: what was not asked yet, which can be half a page of a log; else what was left open. A
// log or a review asks at its end whether there is more. Once all is answered the first question is shown.
std::size_t first_open(const learner::Record& record, const content::Activity& activity,
                       const std::vector<content::Stop>& stops) {
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const bool is_asked = record.answers.contains(stops[i].slot);
    if (steps::keeps_an_answer(*stops[i].step) && !is_asked) return with_what_explains(stops, i);
  }
  if (activity.repeats && record.finished.contains(activity.id)) {
    const auto last = std::find_if(stops.rbegin(), stops.rend(), [](const content::Stop& stop) {
      return stop.step->id == steps::more_step;
    });
    if (last != stops.rend()) return static_cast<std::size_t>(stops.rend() - last) - 1;
  }
  const std::vector<std::size_t> left = screens::left_open(record, stops);
  return left.empty() ? 0 : with_what_explains(stops, left.front());
}

}  // namespace

void open_activity(Context& context, const std::string& id, std::string_view slot) {
  const content::Activity* activity = context.state.catalogue->activity(id);
  if (activity == nullptr) return;
  const std::string first = content::needed_first(*activity, screens::answers_of(*context.state.learner));
  if (!first.empty()) return show_above(context, screens::ComesLater{id, first});
  screens::Activity screen;
  screen.id = id;
  screen.stops = content::stops_of(*activity, screens::answers_of(*context.state.learner));
  std::size_t at = first_open(*context.state.learner, *activity, screen.stops);
  for (std::size_t i = 0; i < screen.stops.size(); ++i) {
    if (screen.stops[i].slot == slot) at = i;
  }
  show(context, std::move(screen));
  enter_stop(context, at);
}

void sign_out(Context& context, bool to_tiles) {
  keep_turn(context);
  if (to_tiles || context.state.tiles.size() > 1) {
    show(context, screens::Tiles{});
  } else {
    show(context, screens::Welcome{});
  }
  context.state.learner.reset();
  context.state.hidden.reset();
  context.hidden_sheet = {};
  context.state.meanings.clear();
  context.state.came_by_stick = false;
  // A stick that was left in opens nothing by itself.
  context.stick_keys_seen = context.machine.drives.generation();
  context.state.kept_from.clear();
  context.state.saving = screens::Saving::nothing;
  context.state.comfort = {};
  context.aloud.leave();
  context.state.spelling = {};
  context.state.suggestions.reset();
  context.drafts.clear();
  context.nudges_this_turn = 0;
  close_staff_door(context);
  read_tiles(context);
}

documents::Names names_here(const screens::State& state) {
  const std::string_view told = state.roster.says(centre::field::name);
  documents::Names names{told.empty() ? state.centre : std::string(told),
                         state.site.place.empty() ? state.pc : state.site.place};
  for (const auto& [account, one] : state.roster.staff) names.staff[account] = one.name;
  return names;
}

// "Riverside Centre · PC 4 · Your work stays on this PC."
void say_where_it_stands(Context& context) {
  screens::State& state = context.state;
  const documents::Names names = names_here(state);
  std::string place;
  for (const std::string& part : {names.centre, names.pc}) {
    if (!part.empty()) place += part + " · ";
  }
  state.note = base::fill((*state.say)("welcome.note"), {{"place", place}});
}

void read_tiles(Context& context) {
  store::Store* store = context.store.get();
  context.writer->post([store](const Worker::Mailbox& mailbox) { mailbox(FactsRead{store->facts()}); });
}

}  // namespace app
