// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/group_session.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/text.h"
#include "session/kept_plan.h"

namespace session {
namespace {

namespace kind = learner::kind;
using learner::Event;
using learner::field;
using learner::order_of;

// What is not written as an id is none.
base::Id id_in(const Event& event, std::string_view name) {
  return base::id_from_hex(field(event, name)).value_or(base::Id{});
}

template <typename Number>
std::optional<Number> number_from(std::string_view text) {
  Number value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  const bool is_whole = read.ec == std::errc{} && read.ptr == end && !text.empty();
  return is_whole ? std::optional<Number>(value) : std::nullopt;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines = base::split(std::string(text), '\n');
  std::erase_if(lines, [](const std::string& line) { return line.empty(); });
  return lines;
}

void in_order(std::vector<Event>& events) {
  std::sort(events.begin(), events.end(),
            [](const Event& one, const Event& other) { return order_of(one) < order_of(other); });
  const auto same = [](const Event& one, const Event& other) { return order_of(one) == order_of(other); };
  events.erase(std::unique(events.begin(), events.end(), same), events.end());
}

// A session begins once: the same id again, from wherever, is the same session.
void begin(std::map<base::Id, GroupSession>& all, const Event& event, base::Id id) {
  constexpr int most_pcs = 99;
  if (all.contains(id)) return;
  GroupSession& one = all[id];
  one.id = id;
  one.group = id_in(event, "group");
  one.activities = lines_of(field(event, "activities"));
  one.pcs = std::clamp(number_from<int>(field(event, "pcs")).value_or(1), 1, most_pcs);
  one.pc = field(event, "pc");
  one.who = event.who;
  one.began = one.last_sign = event.at;
  one.is_doubtful = event.suspect_clock;
  one.order = one.chosen = order_of(event);
}

void end(GroupSession& one, const Event& event) {
  if (one.ended) return;  // it was over before
  one.ended = event.at;
  if (const auto at = number_from<std::int64_t>(field(event, "at"))) one.ended->seconds = *at;
  one.is_doubtful = one.is_doubtful || event.suspect_clock;
}

void go_on(GroupSession& one, const Event& event) {
  if (event.kind == kind::session_chosen) one.chosen = order_of(event);
  if (event.kind == kind::prompt_shown)
    one.prompts.push_back(
        {std::string(field(event, "talk")), std::string(field(event, "prompt")), order_of(event)});
  if (event.kind == kind::session_ended) return end(one, event);
  // To go on with it days later is no sign of it.
  const bool is_sign = event.kind == kind::prompt_shown && event.at.seconds > one.last_sign.seconds &&
                       event.at.seconds - one.began.seconds <= longest_session;
  if (is_sign) one.last_sign = event.at;
}

bool is_of(const Event& event, std::string_view what, base::Id session) {
  return event.kind == what && id_in(event, "session") == session;
}

bool is_kept(const Event& event) {
  constexpr std::string_view kinds[] = {kind::present, kind::called_up, kind::worked,
                                        kind::spoke,   kind::said,      kind::group_witness};
  return std::find(std::begin(kinds), std::end(kinds), event.kind) != std::end(kinds);
}

Span span_in(std::string_view line) {
  const std::size_t gap = line.find(' ');
  if (gap == std::string_view::npos) return {};
  return {number_from<std::int64_t>(line.substr(0, gap)).value_or(0),
          number_from<std::int64_t>(line.substr(gap + 1)).value_or(0)};
}

Worked turn_of(base::Id learner, const Event& event) {
  Worked turn = worked_from(learner, event.body);
  if (event.suspect_clock) turn.span.to = turn.span.from;  // a moment, which is left out and counted
  return turn;
}

}  // namespace

// --- the centre's log ---------------------------------------------------------------

std::vector<GroupSession> sessions_of(std::vector<Event> facts) {
  in_order(facts);
  std::map<base::Id, GroupSession> all;
  for (const Event& event : facts) {
    const base::Id id = id_in(event, "session");
    const bool is_centre = event.about == learner::the_centre;
    if (is_centre && id != base::Id{} && event.kind == kind::session_began) begin(all, event, id);
  }
  for (const Event& event : facts) {
    const auto found = all.find(id_in(event, "session"));
    if (found != all.end() && event.about == learner::the_centre) go_on(found->second, event);
  }
  std::vector<GroupSession> sessions;
  for (auto& [id, one] : all) sessions.push_back(std::move(one));
  std::sort(sessions.begin(), sessions.end(),
            [](const GroupSession& one, const GroupSession& other) { return other.order < one.order; });
  return sessions;
}

const GroupSession* session_in(const std::vector<GroupSession>& sessions, base::Id id) {
  const auto found =
      std::find_if(sessions.begin(), sessions.end(), [id](const GroupSession& one) { return one.id == id; });
  return found == sessions.end() ? nullptr : &*found;
}

std::vector<const GroupSession*> open_in(const std::vector<GroupSession>& sessions) {
  std::vector<const GroupSession*> open;
  for (const GroupSession& one : sessions) {
    if (one.is_open()) open.push_back(&one);
  }
  return open;
}

const GroupSession* in_hand(const std::vector<GroupSession>& sessions) {
  const GroupSession* newest = nullptr;
  for (const GroupSession* one : open_in(sessions)) {
    if (newest == nullptr || newest->chosen < one->chosen) newest = one;
  }
  return newest;
}

std::optional<Span> span_of(const GroupSession& session, std::int64_t now) {
  const Span span{session.began.seconds, session.ended ? session.ended->seconds : now};
  const bool is_right = span.to >= span.from && span.to - span.from <= longest_session;
  if (session.is_doubtful || !is_right) return std::nullopt;
  return span;
}

FromPlan next_of_plan(const std::vector<Event>& facts, base::Id group) {
  const KeptPlans plans = kept_plans(facts);
  const auto kept = plans.find(group);
  if (kept == plans.end() || kept->second.trouble) return {};
  const Plan& plan = kept->second.plan;
  const std::vector<GroupSession> sessions = sessions_of(facts);
  const auto held = static_cast<std::size_t>(std::count_if(
      sessions.begin(), sessions.end(), [group](const auto& each) { return each.group == group; }));
  if (held >= plan.sessions.size()) return {};
  FromPlan next{static_cast<int>(held) + 1, {}};
  for (const Piece& piece : plan.sessions[held].pieces) {
    const bool is_new =
        std::find(next.activities.begin(), next.activities.end(), piece.activity) == next.activities.end();
    if (is_new) next.activities.push_back(piece.activity);
  }
  return next;
}

// --- a learner's log ----------------------------------------------------------------

std::string_view name_of(Here here) {
  switch (here) {
    case Here::not_said:
      return "not_said";
    case Here::here:
      return "here";
    case Here::late:
      return "late";
    case Here::absent:
      return "absent";
    case Here::left:
      return "left";
  }
  return "not_said";
}

Here here_from(std::string_view name) {
  for (const Here here : {Here::here, Here::late, Here::absent, Here::left}) {
    if (name == name_of(here)) return here;
  }
  return Here::not_said;
}

void apply(Member& member, const Event& event) {
  if (is_kept(event)) member.deeds.try_emplace(order_of(event), event);
  const std::string_view slot = field(event, "slot");
  if (event.kind == kind::answered && slot.find('/') != std::string_view::npos)
    member.begun.emplace(slot.substr(0, slot.find('/')));
  if (event.kind == kind::finished) member.finished.emplace(field(event, "activity"));
}

Member member_of(base::Id learner, const std::vector<Event>& events) {
  Member member;
  member.learner = learner;
  for (const Event& event : events) apply(member, event);
  return member;
}

Presence presence_of(const Member& member, base::Id session) {
  Presence presence;
  for (const auto& [order, event] : member.deeds) {
    if (!is_of(event, kind::present, session)) continue;
    const Here here = here_from(field(event, "here"));
    // Who is said to be late once more, or to have left, came when it was said first.
    const bool is_back = presence.here == Here::left && here == Here::here;
    const bool still_late = presence.came_late && (here == Here::late || here == Here::left || is_back);
    if (!still_late) presence.since = event.at;
    if (here != Here::left || presence.here != Here::left) presence.until = event.at;
    presence.came_late = still_late || here == Here::late;
    presence.here = here;
    presence.said = order;
  }
  return presence;
}

std::optional<Span> span_of(const Presence& presence, const GroupSession& session, std::int64_t now) {
  const std::optional<Span> lasted = span_of(session, now);
  if (!lasted || !presence.was_there()) return std::nullopt;
  Span there = *lasted;
  if (presence.came_late) there.from = std::clamp(presence.since.seconds, lasted->from, lasted->to);
  if (presence.here == Here::left) there.to = std::clamp(presence.until.seconds, there.from, lasted->to);
  return there;
}

bool is_in_room(const Member& member, base::Id session) {
  const Here here = presence_of(member, session).here;
  return here != Here::absent && here != Here::left;
}

int times_spoken(const Member& member, base::Id session, std::string_view talk) {
  return static_cast<int>(std::count_if(member.deeds.begin(), member.deeds.end(), [&](const auto& each) {
    return is_of(each.second, kind::spoke, session) && field(each.second, "talk") == talk;
  }));
}

const Event* said_to(const Member& member, base::Id session, std::string_view talk, std::string_view prompt) {
  const Event* newest = nullptr;
  for (const auto& [order, event] : member.deeds) {
    if (is_of(event, kind::said, session) && field(event, "talk") == talk && field(event, "prompt") == prompt)
      newest = &event;
  }
  return newest != nullptr && !field(*newest, "words").empty() ? newest : nullptr;
}

std::vector<const Event*> said_in(const Member& member, base::Id session, std::string_view talk) {
  std::vector<const Event*> said;
  for (const auto& [order, event] : member.deeds) {
    if (!is_of(event, kind::said, session) || field(event, "talk") != talk) continue;
    if (said_to(member, session, talk, field(event, "prompt")) == &event) said.push_back(&event);
  }
  return said;
}

const Event* witnessed(const Member& member, base::Id session, std::string_view talk) {
  const Event* newest = nullptr;
  for (const auto& [order, event] : member.deeds) {
    if (is_of(event, kind::group_witness, session) && field(event, "talk") == talk) newest = &event;
  }
  return newest;
}

// --- turns and hours -----------------------------------------------------------------

std::map<std::string, std::string> body_of(const Worked& worked) {
  std::vector<std::string> idle;
  for (const Span& span : worked.idle)
    idle.push_back(std::to_string(span.from) + " " + std::to_string(span.to));
  return {{"from", std::to_string(worked.span.from)},
          {"to", std::to_string(worked.span.to)},
          {"idle", base::join(idle, "\n")}};
}

Worked worked_from(base::Id learner, const std::map<std::string, std::string>& body) {
  const auto at = [&body](const char* name) {
    const auto found = body.find(name);
    return found == body.end() ? std::string() : found->second;
  };
  Worked worked;
  worked.learner = learner;
  worked.span = {number_from<std::int64_t>(at("from")).value_or(0),
                 number_from<std::int64_t>(at("to")).value_or(0)};
  for (const std::string& line : lines_of(at("idle"))) worked.idle.push_back(span_in(line));
  worked.guidance = at("session").empty() ? Guidance::own : Guidance::guided;
  return worked;
}

std::vector<Worked> worked_by(const Member& member, const std::vector<GroupSession>& sessions,
                              std::int64_t now) {
  std::vector<Worked> all;
  for (const auto& [order, event] : member.deeds) {
    if (event.kind == kind::worked) all.push_back(turn_of(member.learner, event));
  }
  for (const GroupSession& session : sessions) {
    const Presence presence = presence_of(member, session.id);
    if (!presence.was_there()) continue;
    const std::optional<Span> there = span_of(presence, session, now);
    Worked guided;
    guided.learner = member.learner;
    guided.span = there.value_or(Span{session.began.seconds, session.began.seconds});
    if (there && there->from == there->to) continue;  // has just begun, came at its end, or left at once
    all.push_back(guided);
  }
  return all;
}

namespace {

// What the order of turns needs of one: time at a PC over the course, and whether staff called since.
struct AtPcs {
  InTurn turn;
  learner::Order last_turn, called;
};

AtPcs at_pcs(const Member& member, base::Id session) {
  AtPcs one;
  std::vector<Worked> turns;
  for (const auto& [order, event] : member.deeds) {
    if (event.kind == kind::worked) turns.push_back(turn_of(member.learner, event));
    if (is_of(event, kind::worked, session)) one.last_turn = order;
    if (is_of(event, kind::called_up, session)) one.called = order;
  }
  one.turn.learner = member.learner;
  one.turn.screen_minutes = hours_of(turns).minutes();
  one.turn.is_here = is_in_room(member, session);
  return one;
}

}  // namespace

std::vector<base::Id> order_at_pcs(const std::vector<Member>& members, const GroupSession& session) {
  std::vector<AtPcs> all;
  for (const Member& member : members) all.push_back(at_pcs(member, session.id));
  const learner::Order never;
  for (AtPcs& one : all) {
    if (one.last_turn == never) continue;
    one.turn.last_turn = 1 + static_cast<int>(std::count_if(all.begin(), all.end(), [&](const AtPcs& other) {
                           return other.last_turn != never && other.last_turn < one.last_turn;
                         }));
  }
  std::vector<const AtPcs*> called;
  std::vector<InTurn> group;
  for (const AtPcs& one : all) {
    if (one.turn.is_here && one.last_turn < one.called) called.push_back(&one);
    group.push_back(one.turn);
  }
  std::sort(called.begin(), called.end(),
            [](const AtPcs* one, const AtPcs* other) { return one->called < other->called; });
  std::vector<base::Id> order;
  for (const AtPcs* one : called) order.push_back(one->turn.learner);
  for (const base::Id id : order_of_turns(group, session.pcs)) {
    if (std::find(order.begin(), order.end(), id) == order.end()) order.push_back(id);
  }
  return order;
}

// --- the talk -------------------------------------------------------------------------

std::vector<std::string> criteria_of(const content::Pack& pack, const std::vector<std::string>& activities) {
  std::set<std::string> asked;
  for (const content::Activity& activity : pack.activities) {
    if (std::find(activities.begin(), activities.end(), activity.id) == activities.end()) continue;
    for (const steps::Step& step : activity.steps) asked.insert(step.criteria.begin(), step.criteria.end());
  }
  std::vector<std::string> criteria;
  for (const content::Outcome& outcome : pack.unit.outcomes) {
    for (const content::Criterion& each : outcome.criteria) {
      if (asked.contains(each.number)) criteria.push_back(each.number);
    }
  }
  return criteria;
}

namespace {

// Who left before the first of its prompts was shown, and said nothing in it, was not there.
bool was_in_talk(const Member& member, const GroupSession& session, std::string_view talk) {
  const Presence presence = presence_of(member, session.id);
  if (presence.here != Here::left) return presence.was_there();
  const auto first = std::ranges::find(session.prompts, talk, &Prompted::talk);
  const bool left_before = first != session.prompts.end() && presence.said < first->order;
  return !left_before || times_spoken(member, session.id, talk) > 0 ||
         !said_in(member, session.id, talk).empty();
}

}  // namespace

Talk talk_of(const GroupSession& session, std::string_view talk, const std::vector<std::string>& prompts,
             const std::vector<std::string>& criteria, const std::vector<Member>& members) {
  Talk record;
  record.activity = base::join(session.activities, ", ");
  record.prompts = prompts;
  record.criteria = criteria;
  for (const Member& member : members) {
    TalkLine line;
    line.learner = member.learner;
    line.is_here = was_in_talk(member, session, talk);
    std::vector<std::string> words;
    for (const Event* said : said_in(member, session.id, talk)) {
      words.emplace_back(field(*said, "words"));
      line.written_by = said->who;
    }
    line.words = base::join(words, " ");
    if (const Event* kept = witnessed(member, session.id, talk)) {
      line.words = field(*kept, "words");
      line.written_by = kept->who;
      for (const std::string& tick : lines_of(field(*kept, "criteria"))) line.ticked.insert(tick);
    }
    record.lines.push_back(std::move(line));
  }
  drop_ticks_without_words(record);
  return record;
}

}  // namespace session
