// SPDX-License-Identifier: GPL-3.0-or-later
// PlanPage: what a group does in which session, on screen or on paper, and whether its PCs suffice.
#include <algorithm>

#include "base/text.h"
#include "documents/hours_sheet.h"
#include "screens/card_list.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/staff_page.h"

namespace screens {
namespace {

using session::KeptPlan;
using session::Piece;

constexpr int session_letters = 34;  // of a session's card: two stand beside each other where there is room

// The plan that is shown, whether it can be read or not; null where nobody made one.
const KeptPlan* kept_of(const State& state, base::Id group) {
  const auto found = state.plans.find(group);
  return found == state.plans.end() ? nullptr : &found->second;
}

session::Room room_shown(const State& state, const PlanPage& screen, const KeptPlan& kept) {
  return session::room_of(kept, state.roster.present(screen.group).size());
}

std::string group_name(const State& state, base::Id group) {
  const auto found = state.roster.groups.find(group);
  return found == state.roster.groups.end() ? std::string() : found->second.name;
}

std::string numbered(std::string_view words, std::size_t at) {
  return base::fill(words, {{"n", std::to_string(at + 1)}});
}

std::string activity_title(const State& state, const std::string& id) {
  const content::Activity* activity = programme_of(state).activity(id);
  return activity == nullptr ? id : id + " " + activity->title;
}

bool stays_on_screen(const State& state, const std::string& id) {
  const std::vector<session::ActivityTimes> times = session::times_of(programme_of(state));
  return std::any_of(times.begin(), times.end(),
                     [&](const session::ActivityTimes& each) { return each.id == id && each.screen_only; });
}

// --- the whole plan ---------------------------------------------------------------------------

std::optional<Action> draw_room(const State& state, const PlanPage& screen, const KeptPlan& kept,
                                ui::Kit& kit) {
  const content::Words& say = *state.say;
  const session::Room room = room_shown(state, screen, kept);
  std::optional<Action> done;
  const auto step = [&](std::string_view key, std::string_view name, int value, std::string_view less,
                        std::string_view more) {
    return kit.stepper(key, name, std::to_string(value), less, more);
  };
  const int learners =
      step("learners", say("schedule.learners"), room.learners, say("schedule.fewer"), say("schedule.more"));
  if (learners != 0) done = InPapers{SetPlanRoom{{room.learners + learners, room.pcs}}};
  kit.gap(0.5F);
  const int pcs = step("pcs", say("schedule.pcs"), room.pcs, say("schedule.fewer"), say("schedule.more"));
  if (pcs != 0) done = InPapers{SetPlanRoom{{room.learners, room.pcs + pcs}}};
  const std::size_t in_group = state.roster.present(screen.group).size();
  if (kept.learners > 0)
    kit.paragraph(base::fill(say("schedule.in_group"), {{"n", std::to_string(in_group)}}), ui::Ink::muted);
  return done;
}

// Whether it fits, and the way to make it fit: before the figures.
std::optional<Action> draw_whether_it_fits(const State& state, const PlanPage& screen, const KeptPlan& kept,
                                           ui::Kit& kit) {
  const content::Words& say = *state.say;
  const session::Room room = room_shown(state, screen, kept);
  const session::Minutes course = session::budget_of(kept.plan, room).course;
  if (course.fit()) {
    kit.status("fits", say("schedule.fits"), ui::Tone::ok, "check");
    return std::nullopt;
  }
  const std::string over = documents::in_hours(course.needed - course.there);
  kit.status("fits", base::fill(say("schedule.too_much"), {{"time", over}}), ui::Tone::warn, "lamp");
  const auto paper = session::better_on_paper(kept.plan, session::times_of(programme_of(state)), room);
  if (paper.empty()) return std::nullopt;
  kit.paragraph(counted(state, paper.size(), "schedule.one_on_paper", "schedule.some_on_paper"),
                ui::Ink::muted);
  const bool is_pressed = kit.button({"fit", say("schedule.fit"), "document", ui::Importance::primary}, true);
  kit.gap(0.5F);
  if (is_pressed) return InPapers{FitOnPaper{}};
  return std::nullopt;
}

void draw_budget(const State& state, const PlanPage& screen, const KeptPlan& kept, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const session::Minutes course = session::budget_of(kept.plan, room_shown(state, screen, kept)).course;
  const std::string needed = documents::in_hours(course.needed), there = documents::in_hours(course.there);
  const int served = session::served_by_a_pc(kept.plan);
  const std::string serves =
      counted(state, static_cast<std::size_t>(served), "groups.learner", "groups.learners");
  const ui::FactLook facts[] = {
      {say("schedule.needed"), needed}, {say("schedule.there"), there}, {say("schedule.serves"), serves}};
  kit.facts("budget", std::span(facts, served > 0 ? 3 : 2));
  const float share =
      course.there > 0 ? static_cast<float>(course.needed) / static_cast<float>(course.there) : 1;
  kit.bar(std::min(share, 1.0F), course.fit() ? ui::Tone::pine : ui::Tone::warn);
}

std::string pieces_in_words(const State& state, const session::PlannedSession& session) {
  if (session.pieces.empty()) return std::string((*state.say)("schedule.nothing"));
  std::vector<std::string> words;
  for (const Piece& piece : session.pieces) {
    const std::string title = activity_title(state, piece.activity);
    words.push_back(piece.place == session::Place::paper
                        ? base::fill((*state.say)("schedule.as_paper"), {{"title", title}})
                        : title);
  }
  return base::join(words, ". ");
}

std::optional<Action> draw_sessions(const State& state, const PlanPage& screen, const KeptPlan& kept,
                                    ui::Kit& kit) {
  const content::Words& say = *state.say;
  const session::Budget budget = session::budget_of(kept.plan, room_shown(state, screen, kept));
  std::vector<CardLine> lines;
  for (std::size_t at = 0; at < kept.plan.sessions.size(); ++at) {
    const session::PlannedSession& session = kept.plan.sessions[at];
    const int over = session::planned_minutes(session) - session.minutes;
    std::string detail = pieces_in_words(state, session);
    if (over > 0) {
      detail += ". ";
      detail += base::fill(say("schedule.too_long"), {{"time", documents::in_hours(over)}});
    } else if (!budget.sessions[at].fit()) {
      detail += ". ";
      detail += say("schedule.tight");
    }
    const std::string title =
        base::fill(say("schedule.session"),
                   {{"n", std::to_string(at + 1)}, {"time", documents::in_hours(session.minutes)}});
    lines.push_back({std::to_string(at), over > 0 ? "warning" : "timetable",
                     over > 0 ? ui::Tone::warn : ui::Tone::indigo, title, detail});
  }
  const auto pressed = draw_card_list(state, say("schedule.sessions"), lines, session_letters, kit);
  if (!pressed) return std::nullopt;
  return InPapers{ShowPlanPart{PlanPart::one_session, *pressed}};
}

std::optional<Action> draw_whole(const State& state, const PlanPage& screen, const KeptPlan& kept,
                                 ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const auto take = [&done](std::optional<Action> pressed) {
    if (pressed) done = std::move(pressed);
  };
  const float shares[] = {0.34F, 0.66F};
  ui::Kit::Columns columns(kit.columns("plan", shares));
  {
    const ui::Scope card = kit.card("room");
    kit.heading(2, say("schedule.time"));
    take(draw_whether_it_fits(state, screen, kept, kit));
    take(draw_room(state, screen, kept, kit));
    draw_budget(state, screen, kept, kit);
  }
  kit.gap(0.5F);
  if (kit.button({"print", say("schedule.print"), "printer"}, true)) done = InPapers{PrintPlan{}};
  if (kit.button({"again", say("schedule.again"), "again"}, true))
    done = InPapers{ShowPlanPart{PlanPart::presets}};
  columns.next();
  take(draw_sessions(state, screen, kept, kit));
  return done;
}

// --- one session ------------------------------------------------------------------------------

std::optional<Action> draw_piece(const State& state, const PlanPage& screen, const KeptPlan& kept,
                                 std::size_t at, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const Piece& piece = kept.plan.sessions[screen.session].pieces[at];
  const std::string title = activity_title(state, piece.activity);
  const auto of_it = [&](std::string_view words) { return std::string(words) + ": " + title; };
  const ui::Scope card = kit.card("piece " + std::to_string(at));
  kit.heading(2, title);
  const bool is_paper = piece.place == session::Place::paper;
  kit.paragraph(
      base::fill(say(is_paper || piece.screen_minutes == 0 ? "schedule.together" : "schedule.with_screen"),
                 {{"time", documents::in_hours(piece.minutes)},
                  {"screen", documents::in_hours(piece.screen_minutes)}}),
      ui::Ink::muted);
  std::optional<Action> done;
  if (stays_on_screen(state, piece.activity)) {
    kit.paragraph(say("schedule.screen_only"), ui::Ink::muted);
  } else {
    const std::string screen_name = of_it(say("schedule.on_screen")),
                      paper_name = of_it(say("schedule.on_paper"));
    const ui::OptionLook places[] = {
        {"screen", say("schedule.on_screen"), !is_paper, 0, nullptr, {}, screen_name},
        {"paper", say("schedule.on_paper"), is_paper, 0, nullptr, {}, paper_name}};
    const std::string_view pressed = kit.options("place", say("schedule.where"), places);
    kit.gap(0.5F);
    if (pressed == "screen") done = InPapers{PutActivityOn{piece.activity, session::Place::screen}};
    if (pressed == "paper") done = InPapers{PutActivityOn{piece.activity, session::Place::paper}};
  }
  const std::string to_next = numbered(say("schedule.to"), screen.session + 1);
  const std::string to_before = screen.session > 0 ? numbered(say("schedule.to"), screen.session - 1) : "";
  const std::string name_before = of_it(to_before), name_next = of_it(to_next),
                    name_far = of_it(say("schedule.far"));
  std::vector<ui::ButtonLook> buttons;
  if (screen.session > 0)
    buttons.push_back({"before", to_before, "arrow-left", ui::Importance::normal, false, false, name_before});
  if (screen.session + 1 < kept.plan.sessions.size())
    buttons.push_back({"next", to_next, "arrow-right", ui::Importance::normal, false, false, name_next});
  buttons.push_back({"far", say("schedule.far"), "calendar", ui::Importance::normal, false, false, name_far});
  const std::string_view moved = kit.buttons(buttons);
  const session::PiecePlace from{screen.session, at};
  if (moved == "before") done = InPapers{MovePiece{from, screen.session - 1}};
  if (moved == "next") done = InPapers{MovePiece{from, screen.session + 1}};
  if (moved == "far") done = InPapers{ShowPlanPart{PlanPart::move, screen.session, at}};
  return done;
}

std::optional<Action> draw_one_session(const State& state, const PlanPage& screen, const KeptPlan& kept,
                                       ui::Kit& kit) {
  const content::Words& say = *state.say;
  const session::PlannedSession& session = kept.plan.sessions[screen.session];
  const int over = session::planned_minutes(session) - session.minutes;
  const std::string time = documents::in_hours(session.minutes);
  kit.paragraph(
      base::fill(say("schedule.lasts"),
                 {{"time", time}, {"planned", documents::in_hours(session::planned_minutes(session))}}),
      ui::Ink::muted);
  if (over > 0)
    kit.status("over", base::fill(say("schedule.too_long"), {{"time", documents::in_hours(over)}}),
               ui::Tone::warn, "warning");
  else if (!session::budget_of(kept.plan, room_shown(state, screen, kept)).sessions[screen.session].fit())
    kit.status("tight", say("schedule.tight_help"), ui::Tone::plain, "clock");
  if (session.pieces.empty()) kit.paragraph(say("schedule.nothing"));
  std::optional<Action> done;
  for (std::size_t at = 0; at < session.pieces.size(); ++at) {
    if (std::optional<Action> pressed = draw_piece(state, screen, kept, at, kit)) done = pressed;
  }
  return done;
}

std::optional<Action> draw_move_to(const State& state, const PlanPage& screen, const KeptPlan& kept,
                                   ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::vector<CardLine> lines;
  std::vector<std::size_t> sessions;
  for (std::size_t at = 0; at < kept.plan.sessions.size(); ++at) {
    if (at == screen.session) continue;
    const session::PlannedSession& session = kept.plan.sessions[at];
    const int room = session.minutes - session::planned_minutes(session);
    const std::string left =
        room > 0 ? base::fill(say("schedule.room_left"), {{"time", documents::in_hours(room)}})
                 : std::string(say("schedule.full"));
    sessions.push_back(at);
    lines.push_back({std::to_string(at), "calendar", room > 0 ? ui::Tone::pine : ui::Tone::plain,
                     numbered(say("schedule.to"), at), left});
  }
  const auto pressed = draw_card_list(state, say("schedule.sessions"), lines, session_letters, kit);
  if (!pressed) return std::nullopt;
  return InPapers{MovePiece{{screen.session, screen.piece}, sessions[*pressed]}};
}

// --- a new one --------------------------------------------------------------------------------

std::string_view title_of(session::Preset preset) {
  switch (preset) {
    case session::Preset::eighteen_of_ninety:
      return "schedule.eighteen";
    case session::Preset::thirteen_of_two_hours:
      return "schedule.thirteen";
    case session::Preset::five_days:
      return "schedule.five_days";
  }
  return "schedule.eighteen";
}

std::string_view help_of(session::Preset preset) {
  switch (preset) {
    case session::Preset::eighteen_of_ninety:
      return "schedule.eighteen_help";
    case session::Preset::thirteen_of_two_hours:
      return "schedule.thirteen_help";
    case session::Preset::five_days:
      return "schedule.five_days_help";
  }
  return "schedule.eighteen_help";
}

std::optional<Action> draw_presets(const State& state, const KeptPlan* kept, ui::Kit& kit) {
  const content::Words& say = *state.say;
  if (kept != nullptr && kept->trouble == base::Fault::too_new)
    kit.status("newer", say("schedule.newer"), ui::Tone::warn, "lamp");
  else if (kept != nullptr && kept->trouble)
    kit.status("unread", say("schedule.unread"), ui::Tone::warn, "lamp");
  kit.paragraph(say(kept == nullptr || kept->trouble ? "schedule.begin_help" : "schedule.replaced"),
                ui::Ink::muted);
  std::optional<Action> done;
  const ui::Scope grid = kit.grid("presets", say("schedule.begin"), one_column_letters);
  for (const session::Preset preset : session::presets) {
    if (kit.link_card(title_of(preset), "timetable", ui::Tone::indigo, say(title_of(preset)),
                      say(help_of(preset))))
      done = InPapers{BeginPlan{preset}};
  }
  return done;
}

bool has_session(const KeptPlan* kept, const PlanPage& screen) {
  return kept != nullptr && screen.session < kept->plan.sessions.size();
}

bool has_piece(const KeptPlan* kept, const PlanPage& screen) {
  return has_session(kept, screen) && screen.piece < kept->plan.sessions[screen.session].pieces.size();
}

}  // namespace

std::optional<Action> draw_plan_page(const State& state, const PlanPage& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const KeptPlan* const kept = kept_of(state, screen.group);
  const bool is_readable = kept != nullptr && !kept->trouble;
  const PlanPart part = is_readable ? screen.part : PlanPart::presets;
  const std::string group = group_name(state, screen.group);
  StaffPageLook look{"plan", {}, screen.wrong, screen.done};
  look.widest_mm = 0;
  std::string title = base::fill(say("schedule.title"), {{"group", group}});
  std::string key = "plan " + std::to_string(static_cast<int>(part));
  std::string next;
  if (part == PlanPart::presets) title = base::fill(say("schedule.begin_for"), {{"group", group}});
  if (part == PlanPart::one_session) {
    title =
        base::fill(say("schedule.session_of"), {{"n", std::to_string(screen.session + 1)}, {"group", group}});
    key += " " + std::to_string(screen.session);
    next = numbered(say("schedule.next"), screen.session + 1);
    if (screen.session + 1 < kept->plan.sessions.size())
      look.next = ui::ButtonLook{"next", next, "arrow-right", ui::Importance::normal, true};
  }
  if (part == PlanPart::move && has_piece(kept, screen)) {
    const std::string& activity = kept->plan.sessions[screen.session].pieces[screen.piece].activity;
    title = base::fill(say("schedule.move"), {{"title", activity_title(state, activity)}});
  }
  look.key = key;
  look.title = title;
  StaffPage page = open_page(state, look, kit);
  if (page.next) page.done = InPapers{ShowPlanPart{PlanPart::one_session, screen.session + 1}};
  std::optional<Action> inside;
  if (part == PlanPart::whole) inside = draw_whole(state, screen, *kept, kit);
  if (part == PlanPart::presets) inside = draw_presets(state, kept, kit);
  if (part == PlanPart::one_session && has_session(kept, screen))
    inside = draw_one_session(state, screen, *kept, kit);
  if (part == PlanPart::move && has_piece(kept, screen)) inside = draw_move_to(state, screen, *kept, kit);
  return inside ? inside : page.done;
}

}  // namespace screens
