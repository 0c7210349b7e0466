// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "assessment/declaration.h"
#include "assessment/review_due.h"
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/kept.h"
#include "steps/all.h"

namespace screens {
namespace {

constexpr std::string_view arm_keys[] = {"about_me", "my_choices", "my_plan", "looking_back"};

std::string arm_detail(const State& state, const ArmProgress& progress) {
  const content::Words& say = *state.say;
  if (progress.of == 0) return say("arm.none");
  if (!progress.started && progress.done == 0) return say("arm.not_started");
  return base::fill(say("arm.done"),
                    {{"done", std::to_string(progress.done)}, {"of", std::to_string(progress.of)}});
}

std::optional<Action> draw_arms(const State& state, ui::Kit& kit) {
  std::optional<Action> done;
  for (std::size_t i = 0; i < std::size(all_arms); ++i) {
    const std::string detail = arm_detail(state, progress_of(state, all_arms[i]));
    const ui::ArmLook look{arm_keys[i],          title_of(state, all_arms[i]), detail,
                           icon_of(all_arms[i]), tone_of(all_arms[i]),         i % 2 == 0};
    if (kit.arm(look)) done = OpenArm{all_arms[i]};
  }
  kit.spring();  // some of the post is seen below the last arm
  kit.spring();
  return done;
}

std::optional<Action> draw_next(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const content::Activity* next = next_activity(state);
  const ui::Scope card = kit.card("next", {ui::Tone::pine, true});
  if (next == nullptr) {
    kit.heading(2, say("hub.all_done"));
    kit.paragraph(say("hub.all_done_help"), ui::Ink::muted);
    if (kit.button({"take", say("folder.take"), "usb", ui::Importance::primary}, true)) {
      return GoTo{GoTo::Place::take_away};
    }
    return std::nullopt;
  }
  const bool is_begun = state.learner->has_begun(next->id);
  kit.paragraph(say("hub.next"), ui::Ink::muted, ui::Size::small);
  kit.heading(2, next->title);
  kit.paragraph(next->about, ui::Ink::muted);
  // In one column the button is to be seen without scrolling.
  const bool why_below = kit.one_column();
  if (!why_below && !next->why.empty()) kit.paragraph(next->why, ui::Ink::muted);
  const std::string_view label = is_begun ? say("hub.carry_on") : say("hub.start");
  const bool is_opened = kit.button({"start", label, "arrow-right", ui::Importance::primary, true}, true);
  if (why_below && !next->why.empty()) kit.paragraph(next->why, ui::Ink::muted);
  if (is_opened) return OpenActivity{next->id};
  return std::nullopt;
}

// The word that the work is one's own was given, and something was changed since.
std::optional<Action> draw_declare_again(const State& state, const std::string& slot, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::ButtonLook looks[] = {{"again", say("declare.look_again"), {}, ui::Importance::normal}};
  if (kit.question("declare", say("declare.again"), looks) != "again") return std::nullopt;
  return OpenActivity{std::string(steps::parts_of_slot(slot).activity), slot};
}

// A day has come on which the learner wanted to look back.
std::optional<Action> draw_review(const State& state, const assessment::ReviewDue& due, ui::Kit& kit) {
  if (due.activity.empty()) return std::nullopt;
  const ui::ButtonLook looks[] = {{"review", (*state.say)("hub.review"), {}, ui::Importance::normal}};
  if (kit.question("review", due.question, looks) != "review") return std::nullopt;
  return OpenActivity{due.activity};
}

// One question at most: which one is more than the other.
struct HubQuestion {
  std::string void_slot;
  assessment::ReviewDue due;
  bool any() const { return !void_slot.empty() || !due.activity.empty(); }
};

HubQuestion question_now(const State& state) {
  HubQuestion asked{assessment::void_declaration(*state.learner, *state.catalogue), {}};
  if (asked.void_slot.empty())
    asked.due = assessment::review_due(programme_of(state), *state.learner, state.today);
  return asked;
}

std::optional<Action> draw_question(const State& state, const HubQuestion& asked, ui::Kit& kit) {
  return asked.void_slot.empty() ? draw_review(state, asked.due, kit)
                                 : draw_declare_again(state, asked.void_slot, kit);
}

std::optional<Action> draw_note(const State& state, ui::Kit& kit) {
  const std::vector<learner::AdviserNote> notes = state.learner->unread_notes();
  if (notes.empty()) return std::nullopt;
  const content::Words& say = *state.say;
  const std::string title =
      base::fill(say("hub.note"), {{"notes", counted(state, notes.size(), "count.note", "count.notes")}});
  const std::string& about = notes.back().activity;
  const std::string detail =
      about.empty() ? std::string()
                    : base::fill(say("hub.note_help"), {{"activity", title_of_activity(state, about)}});
  if (!kit.link_card("notes", "message", ui::Tone::warn, title, detail)) return std::nullopt;
  return ShowFolderPart{FolderPart::notes};
}

// What was agreed in a talk and stands in no plan.
std::optional<Action> draw_agreed_way(const State& state, ui::Kit& kit) {
  const std::vector<learner::AgreedAction> open =
      learner::agreed_outside_plan(state.learner->talks, state.today);
  if (open.empty()) return std::nullopt;
  const content::Words& say = *state.say;
  const learner::AgreedAction& first = open.front();
  const std::string what = base::shortened(first.what, longest_glance);
  const std::string detail =
      first.day ? base::fill(say("agreed.hub"), {{"what", what}, {"date", base::in_words(*first.day)}})
                : what;
  if (!kit.link_card("agreed", "speech", ui::Tone::pine, say("agreed.title"), detail)) return std::nullopt;
  return ShowFolderPart{FolderPart::agreed};
}

std::optional<Action> draw_hub_bar(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  int finished = 0;
  int all = 0;
  for (const content::Stretch arm : all_arms) {
    const ArmProgress progress = progress_of(state, arm);
    finished += progress.done;
    all += progress.of;
  }
  const std::string title = base::fill(say("hub.hello"), {{"name", state.learner->name}});
  const std::string done =
      base::fill(say("hub.done"), {{"done", std::to_string(finished)}, {"of", std::to_string(all)}});
  // Last come those that stand at this place on every screen.
  std::vector<ui::ButtonLook> buttons;
  if (state.comfort.pressing == a11y::Pressing::dwell)
    buttons.push_back({"rest", say("bar.rest"), "pause", ui::Importance::quiet});
  buttons.push_back({"stop", say("hub.stop"), "leave"});
  buttons.push_back(hide_button(state));
  buttons.push_back({"read", say("bar.read"), "sound", ui::Importance::quiet});
  buttons.push_back({"easier", say("bar.easier"), "easier", ui::Importance::quiet});
  ui::TopBar bar;
  bar.title = title;
  bar.subtitle = done;
  bar.logo = "sign";
  bar.buttons = buttons;
  const std::string_view pressed = kit.top_bar(bar);
  if (pressed == "hide") return HideScreen{};
  if (pressed == "read") return ReadToMe{};
  if (pressed == "easier") return GoTo{GoTo::Place::easier};
  if (pressed == "stop") return ShowDialog{Dialog::stop};
  return std::nullopt;
}

std::optional<Action> draw_folder_way(const State& state, ui::Kit& kit, bool is_short) {
  const content::Words& say = *state.say;
  const std::string_view help = is_short ? std::string_view() : std::string_view(say("hub.folder_help"));
  if (!kit.link_card("folder", "document", ui::Tone::pine, say("hub.folder"), help)) return std::nullopt;
  return GoTo{GoTo::Place::folder};
}

std::optional<Action> draw_help_way(const State& state, ui::Kit& kit, bool is_short) {
  const content::Words& say = *state.say;
  const std::string_view help = is_short ? std::string_view() : std::string_view(say("hub.help_help"));
  if (!kit.link_card("help", "hand", ui::Tone::warn, say("hub.help"), help)) return std::nullopt;
  return ShowDialog{Dialog::help};
}

// The folder, the notes and the help. Below a question, a note or many words they say less, and share a row
// where it is wide enough: help is seen without scrolling.
std::optional<Action> draw_ways(const State& state, ui::Kit& kit, bool is_crowded) {
  if (!is_crowded) {
    std::optional<Action> done = draw_folder_way(state, kit, false);
    if (std::optional<Action> note = draw_note(state, kit)) done = note;
    if (std::optional<Action> agreed = draw_agreed_way(state, kit)) done = agreed;
    if (std::optional<Action> help = draw_help_way(state, kit, false)) done = help;
    return done;
  }
  std::optional<Action> done = draw_note(state, kit);
  if (std::optional<Action> agreed = draw_agreed_way(state, kit)) done = agreed;
  const float shares[] = {0.5F, 0.5F};
  ui::Kit::Columns columns(kit.columns("ways", shares));
  if (std::optional<Action> folder = draw_folder_way(state, kit, true)) done = folder;
  columns.next();
  if (std::optional<Action> help = draw_help_way(state, kit, true)) done = help;
  return done;
}

// What is next takes five lines or more beside the arms.
bool says_much(const content::Activity* next) {
  constexpr std::size_t four_lines = 100;  // letters
  return next != nullptr && next->about.size() + next->why.size() > four_lines;
}

// Where there is one column, what is next stands above, and the arms here.
std::optional<Action> draw_beside_arms(const State& state, ui::Kit& kit, bool next_first) {
  const HubQuestion asked = question_now(state);
  std::optional<Action> done = draw_question(state, asked, kit);
  const centre::Learner* one = state.roster.learner(state.learner->learner);
  if (one != nullptr && one->is_guest &&
      kit.link_card("claim", "pencil", ui::Tone::indigo, (*state.say)("claim.card"),
                    (*state.say)("claim.card_help")))
    done = GoTo{GoTo::Place::claim};
  if (std::optional<Action> next = next_first ? draw_arms(state, kit) : draw_next(state, kit)) done = next;
  const bool is_crowded = !next_first && (asked.any() || !state.learner->notes.empty() ||
                                          !state.learner->talks.empty() || says_much(next_activity(state)));
  if (std::optional<Action> way = draw_ways(state, kit, is_crowded)) done = way;
  return done;
}

// A log or a review of which one more page was begun and not ended.
bool is_begun_again(const State& state, const content::Activity& activity) {
  if (!activity.repeats) return false;
  const std::vector<content::Stop> stops = content::stops_of(activity, answers_of(*state.learner));
  return std::any_of(stops.begin(), stops.end(), [&](const content::Stop& stop) {
    return steps::keeps_an_answer(*stop.step) && !state.learner->answers.contains(stop.slot);
  });
}

}  // namespace

std::optional<Action> draw_hub(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string hello = base::fill(say("hub.hello"), {{"name", state.learner->name}});
  const ui::Scope screen = kit.screen("hub", hello);
  std::optional<Action> done = draw_hub_bar(state, kit);
  const ui::Scope body = kit.body("hub");
  if (state.is_preview) kit.status("preview", say("preview.mark"), ui::Tone::warn, "lamp");
  if (state.came_by_stick) kit.news("stick", say("hub.by_stick"));
  // In one column what is next comes first: the screen is entered at its heading, and opens unscrolled.
  const bool next_first = kit.one_column();
  // What is pressed most stands on the side of the hand that presses.
  const bool is_mirrored = state.comfort.left_handed && !next_first;
  const float shares[] = {is_mirrored ? 0.4F : 0.6F, is_mirrored ? 0.6F : 0.4F};
  ui::Kit::Columns columns(kit.columns("hub", shares));
  if (is_mirrored) {
    if (std::optional<Action> beside = draw_beside_arms(state, kit, false)) done = beside;
    columns.next();
    if (std::optional<Action> arm = draw_arms(state, kit)) done = arm;
    return done;
  }
  if (std::optional<Action> first = next_first ? draw_next(state, kit) : draw_arms(state, kit)) done = first;
  columns.next();
  if (std::optional<Action> beside = draw_beside_arms(state, kit, next_first)) done = beside;
  return done;
}

std::optional<Action> draw_arm(const State& state, const Arm& arm, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string_view title = title_of(state, arm.stretch);
  const ui::Scope screen = kit.screen("arm", title);
  std::optional<Action> done = draw_top_bar(state, kit, title, "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (kit.bottom_bar(bar) == "back") done = GoBack{};
  const ui::Scope body = kit.body("arm", 260);
  kit.heading(1, say("arm.question"));
  const auto detail_of = [](const State& here, const content::Activity& activity) -> std::string {
    const bool is_done = here.learner->finished.contains(activity.id);
    if (!is_done) return activity.about;
    const std::size_t open =
        left_open(*here.learner, content::stops_of(activity, answers_of(*here.learner))).size();
    if (open == 0 && is_begun_again(here, activity)) return (*here.say)("arm.half_done");
    if (open == 0) return (*here.say)("arm.activity_done");
    return base::fill((*here.say)("arm.left_open"),
                      {{"questions", counted(here, open, "count.question", "count.questions")}});
  };
  if (std::optional<Action> card = draw_activities(state, arm.stretch, kit, detail_of)) done = card;
  if (progress_of(state, arm.stretch).of == 0) kit.paragraph(say("arm.empty"), ui::Ink::muted);
  return done;
}

std::optional<Action> draw_comes_later(const State& state, const ComesLater& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const content::Activity& activity = *state.catalogue->activity(screen.id);
  const content::Activity& first = *state.catalogue->activity(screen.first);
  const ui::Scope place = kit.screen("comes_later", activity.title);
  std::optional<Action> done = draw_top_bar(state, kit, activity.title, "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.next = ui::ButtonLook{"first", say("later.go"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "first") done = OpenActivity{screen.first};
  const ui::Scope body = kit.body("later", 260);
  kit.spring();
  kit.picture(icon_of(activity.stretch), tone_of(activity.stretch), 5, false);
  kit.heading(1, base::fill(say("later.title"), {{"activity", first.title}}));
  kit.paragraph(say("later.why"), ui::Ink::muted);
  if (state.is_preview && kit.button({"made_up", say("preview.make_up"), "pencil"}))
    done = MakeUpAnswers{screen.id};
  kit.spring();
  return done;
}

std::optional<Action> draw_activity_done(const State& state, const ActivityDone& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const content::Activity& activity = *state.catalogue->activity(screen.id);
  const ui::Scope place = kit.screen("activity_done", activity.title);
  std::optional<Action> done = draw_top_bar(state, kit, activity.title, "");
  ui::BottomBar bar;
  bar.saved = save_state(state);
  bar.next = ui::ButtonLook{"home", say("done.go_on"), "arrow-right", ui::Importance::primary, true};
  if (kit.bottom_bar(bar) == "home") done = GoTo{GoTo::Place::hub};
  const ui::Scope body = kit.body("done", 260);
  kit.spring();
  kit.picture("done-circle", ui::Tone::ok, 5, false);
  kit.heading(1, base::fill(say("done.title"), {{"activity", activity.title}}));
  kit.paragraph(say("done.kept"), ui::Ink::muted);
  const ui::ButtonLook buttons[] = {{"again", say("done.look_again"), "pencil", ui::Importance::quiet},
                                    {"folder", say("hub.folder"), "document", ui::Importance::quiet}};
  const std::string_view pressed = kit.buttons(buttons);
  if (pressed == "again") done = OpenActivity{screen.id};
  if (pressed == "folder") done = GoTo{GoTo::Place::folder};
  kit.spring();
  return done;
}

}  // namespace screens
