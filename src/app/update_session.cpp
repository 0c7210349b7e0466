// SPDX-License-Identifier: GPL-3.0-or-later
// Group sessions: how they begin, go on and end; who is there, and who sits down next.
#include "app/update_session.h"

#include <algorithm>
#include <limits>

#include "app/session_log.h"
#include "app/update.h"
#include "base/text.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/session_words.h"

namespace app {
namespace {

using namespace screens;
namespace kind = learner::kind;

constexpr int most_pcs = 30;

const session::GroupSession* now_on(const Context& context) { return session_shown(context.state); }

bool may_run(const Context& context) {
  return context.state.staff.account != base::Id{} && may(context.state, centre::Role::tutor);
}

void say_wrong(Context& context, std::string_view name) {
  tell_on(context.state.screen, (*context.state.say)(name), "");
}

void prepare(Context& context, const PrepareSession& wish) {
  BeginSession page;
  page.group = wish.group;
  const session::FromPlan plan = session::next_of_plan(context.session_facts, wish.group);
  page.picked = plan.activities;
  page.planned = plan.number;
  show_above(context, std::move(page));
}

void pick_activity(Context& context, const PickActivity& wish) {
  auto* page = std::get_if<BeginSession>(&context.state.screen);
  if (page == nullptr) return;
  page->wrong.clear();
  if (std::erase(page->picked, wish.id) == 0) page->picked.push_back(wish.id);
}

void change_pcs(Context& context, const ChangePcs& wish) {
  auto* page = std::get_if<BeginSession>(&context.state.screen);
  if (page != nullptr) page->pcs = std::clamp(page->pcs + wish.by, 1, most_pcs);
}

void start(Context& context) {
  const auto* page = std::get_if<BeginSession>(&context.state.screen);
  if (page == nullptr) return;
  if (page->picked.empty()) return say_wrong(context, "session.pick_first");
  if (context.state.roster.present(page->group).empty()) return say_wrong(context, "session.nobody");
  const base::Id id = context.machine.random.id();
  // In the order of the programme, whatever was pressed first.
  std::vector<std::string> picked;
  for (const content::Activity& activity : programme_of(context.state).activities) {
    if (std::find(page->picked.begin(), page->picked.end(), activity.id) != page->picked.end())
      picked.push_back(activity.id);
  }
  store::Deed began = session_deed(context, learner::the_centre, kind::session_began,
                                   {{"session", base::hex(id)},
                                    {"group", base::hex(page->group)},
                                    {"activities", base::join(picked, "\n")},
                                    {"pcs", std::to_string(page->pcs)},
                                    {"pc", names_here(context.state).pc}});
  keep_in_session(context, {std::move(began)}, [](Context& here) {
    look_at(here, {});
    leave(here);
    show_above(here, SessionPage{});
  });
}

void choose(Context& context, const ChooseSession& wish) {
  const session::GroupSession* chosen = session::session_in(context.state.sessions.all, wish.id);
  if (chosen == nullptr) return;
  look_at(context, chosen->is_open() ? base::Id{} : wish.id);
  if (now_on(context) == chosen) return show_above(context, SessionPage{});
  keep_in_session(
      context,
      {session_deed(context, learner::the_centre, kind::session_chosen, {{"session", base::hex(wish.id)}})},
      [](Context& here) { show_above(here, SessionPage{}); });
}

// Who forgot to end it, or whose power went, ends it when something of it was last seen.
std::int64_t end_of(const Context& context, const session::GroupSession& session) {
  const std::int64_t at = now(context).seconds;
  if (session::span_of(session, at)) return at;
  std::int64_t last = session.last_sign.seconds;
  for (const session::Member& member : context.members) {
    for (const auto& [order, event] : member.deeds) {
      const bool is_of_it = learner::field(event, "session") == base::hex(session.id);
      if (is_of_it && event.at.seconds - session.began.seconds <= session::longest_session)
        last = std::max(last, event.at.seconds);
    }
  }
  return last;
}

void end_session(Context& context, const EndSession& wish) {
  const session::GroupSession* ends = session::session_in(context.state.sessions.all, wish.id);
  if (ends == nullptr || !ends->is_open()) return;
  auto* list = std::get_if<GroupSessions>(&context.state.screen);
  auto* page = std::get_if<SessionPage>(&context.state.screen);
  const bool is_sure = list != nullptr ? list->to_end == wish.id : page != nullptr && page->asks_end;
  if (!is_sure && list != nullptr) list->to_end = wish.id;
  if (!is_sure && page != nullptr) page->asks_end = true;
  if (!is_sure) return;
  const std::string at = std::to_string(end_of(context, *ends));
  keep_in_session(context,
                  {session_deed(context, learner::the_centre, kind::session_ended,
                                {{"session", base::hex(wish.id)}, {"at", at}})},
                  [id = wish.id](Context& here) {
                    const content::Words& say = *here.state.say;
                    const session::GroupSession* ended = session::session_in(here.state.sessions.all, id);
                    const bool is_right = ended != nullptr && session::span_of(*ended, 0).has_value();
                    show(here, Welcome{});
                    show_above(here, StaffRoom{});
                    show_above(here, GroupSessions{});
                    tell_on(here.state.screen, "", say(is_right ? "session.ended" : "session.ended_wrong"));
                  });
}

void show_part(Context& context, const ShowSessionPart& wish) {
  if (!std::holds_alternative<SessionPage>(context.state.screen)) return;
  show_above(context, SessionPage{wish.part, false, {}, {}});
}

void set_here(Context& context, const SetHere& wish) {
  const session::GroupSession* session = now_on(context);
  const session::Member* member = member_in(context.state, wish.learner);
  if (session == nullptr || member == nullptr) return;
  if (session::presence_of(*member, session->id).here == wish.here) return;
  keep_in_session(context,
                  {session_deed(context, wish.learner, kind::present,
                                {{"here", std::string(session::name_of(wish.here))}})},
                  {});
}

void call_up(Context& context, const CallUp& wish) {
  const session::GroupSession* session = now_on(context);
  const session::Member* member = member_in(context.state, wish.learner);
  if (session == nullptr || member == nullptr) return;
  const std::string done = base::fill((*context.state.say)("session.called"),
                                      {{"name", learners_name(context.state, wish.learner)}});
  keep_in_session(context, {session_deed(context, wish.learner, kind::called_up, {})},
                  [done](Context& here) { tell_on(here.state.screen, "", done); });
}

void hand_over(Context& context) {
  show(context, Welcome{});
  close_staff_door(context);
  show_above(context, Tiles{});
}

// What nobody but staff does; drawing offers it to nobody else.
struct StaffDoer {
  Context& context;

  void operator()(const PrepareSession& wish) const { prepare(context, wish); }
  void operator()(const PickActivity& wish) const { pick_activity(context, wish); }
  void operator()(const ChangePcs& wish) const { change_pcs(context, wish); }
  void operator()(const StartSession&) const { start(context); }
  void operator()(const ChooseSession& wish) const { choose(context, wish); }
  void operator()(const EndSession& wish) const { end_session(context, wish); }
  void operator()(const ShowSessionPart& wish) const { show_part(context, wish); }
  void operator()(const SetHere& wish) const { set_here(context, wish); }
  void operator()(const CallUp& wish) const { call_up(context, wish); }
  void operator()(const HandOver&) const { hand_over(context); }
  void operator()(const ChooseTalk&) const { show_above(context, TalkCards{}); }
  void operator()(const OpenTalk& wish) const { open_talk(context, wish); }
  void operator()(const TurnPrompt& wish) const { turn_prompt(context, wish); }
  void operator()(const PressName& wish) const { press_name(context, wish); }
  void operator()(const WriteSaid&) const { write_said(context); }
  void operator()(const KeepSaid& wish) const { keep_said(context, wish); }
  void operator()(const ShowLines& wish) const { show_lines(context, wish); }
  void operator()(const OpenLine& wish) const { open_line(context, wish); }
  void operator()(const KeepLine& wish) const { keep_line(context, wish); }
  void operator()(const ShowRoom&) const { show_room(context); }
  void operator()(const NameInRoom& wish) const { name_in_room(context, wish); }
  void operator()(const NameInCall&) const {}
  void operator()(const MakeSessionPaper& wish) const { make_session_paper(context, wish); }
};

bool shows_minutes(const Screen& screen) {
  return std::holds_alternative<GroupTalk>(screen) || std::holds_alternative<RoomScreen>(screen) ||
         std::holds_alternative<SessionPage>(screen);
}

}  // namespace

void do_in_session(Context& context, const InSession& action) {
  if (action.is<NameInCall>()) {
    if (auto* call = std::get_if<CallForHelp>(&context.state.screen)) call->named = !call->named;
    return;
  }
  if (may_run(context)) action.visit(StaffDoer{context});
}

void enter_sessions(Context& context) {
  if (!may_run(context)) return;
  look_at(context, {});
  need_members(context);
  const std::size_t open = session::open_in(context.state.sessions.all).size();
  // From a session it is the others that are wanted.
  const bool is_inside = std::holds_alternative<SessionPage>(context.state.screen);
  std::erase_if(context.state.behind, [](const Screen& screen) {
    return std::holds_alternative<GroupSessions>(screen) || std::holds_alternative<SessionPage>(screen);
  });
  show_above(context, GroupSessions{});
  if (open == 1 && !is_inside) show_above(context, SessionPage{});
}

void call_for_help(Context& context) {
  show_above(context, CallForHelp{});
  const content::Words& say = *context.state.say;
  const std::string pc = names_here(context.state).pc;
  // Where reading is on, the screen's own title is heard.
  if (context.state.comfort.read_aloud) return;
  context.aloud.say(pc.empty() ? std::string(say("call.title_here"))
                               : base::fill(say("call.title"), {{"pc", pc}}));
}

bool is_with_group(const Screen& screen) {
  return std::holds_alternative<GroupTalk>(screen) || std::holds_alternative<GroupSaid>(screen) ||
         std::holds_alternative<RoomScreen>(screen);
}

void leave_room_screen(Context& context) {
  context.state.behind.clear();
  close_staff_door(context);
}

double seconds_to_next_minute(const Context& context) {
  if (!shows_minutes(context.state.screen)) return std::numeric_limits<double>::infinity();
  const session::GroupSession* session = now_on(context);
  if (session == nullptr) return std::numeric_limits<double>::infinity();
  const std::int64_t gone = now(context).seconds - session->began.seconds;
  return static_cast<double>(60 - ((gone % 60) + 60) % 60);
}

}  // namespace app
