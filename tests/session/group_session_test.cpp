// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/group_session.h"

#include <algorithm>
#include <random>

#include "base/text.h"
#include "support/catch.h"

namespace {

namespace kind = learner::kind;
using learner::Event;
using session::GroupSession;
using session::Here;
using session::Member;

constexpr base::Id morning{1}, afternoon{2}, tuesday{11}, friday{12}, sam{21}, amina{22}, owen{23}, tutor{31};
constexpr std::int64_t ten = 1795341600;  // some day, 10:00

using Body = std::map<std::string, std::string>;

// One PC's log. Ticks count on; a second PC is a second writer that began at the same tick.
class Log {
 public:
  explicit Log(std::uint64_t writer = 1) : writer_(writer) {}

  Event add(base::Id about, std::string_view what, std::int64_t minute, Body body, base::Id in = morning) {
    Event event;
    event.writer = {writer_};
    event.number = ++number_;
    event.tick = number_;
    event.about = about;
    event.who = tutor;
    event.kind = what;
    event.at.seconds = ten + minute * 60;
    event.body = std::move(body);
    event.body.try_emplace("session", base::hex(in));
    return event;
  }
  Event begin(base::Id id, std::int64_t minute, base::Id group = tuesday) {
    return add(learner::the_centre, kind::session_began, minute,
               {{"session", base::hex(id)},
                {"group", base::hex(group)},
                {"activities", "A05\nA06"},
                {"pcs", "3"},
                {"pc", "PC 4"}});
  }
  Event end(base::Id id, std::int64_t minute) {
    return add(learner::the_centre, kind::session_ended, minute,
               {{"session", base::hex(id)}, {"at", std::to_string(ten + minute * 60)}});
  }
  Event turn(base::Id who, std::int64_t from, std::int64_t to, base::Id in = morning) {
    return add(who, kind::worked, to,
               {{"from", std::to_string(ten + from * 60)},
                {"to", std::to_string(ten + to * 60)},
                {"session", in == base::Id{} ? std::string() : base::hex(in)}});
  }
  Event said(base::Id who, const std::string& prompt, const std::string& words) {
    return add(who, kind::said, 5, {{"talk", "help_map"}, {"prompt", prompt}, {"words", words}});
  }
  Event here(base::Id who, std::string_view how, std::int64_t minute) {
    return add(who, kind::present, minute, {{"here", std::string(how)}});
  }

 private:
  std::uint64_t writer_, number_ = 0;
};

session::Hours hours(const Member& member, const std::vector<GroupSession>& sessions,
                     std::int64_t minute = 90) {
  return session::hours_of(session::worked_by(member, sessions, ten + minute * 60));
}

}  // namespace

TEST_CASE("a session's deeds in any order, and each twice, tell of the same session", "[session][group]") {
  Log log;
  std::vector<Event> facts = {
      log.begin(morning, 0),
      log.add(learner::the_centre, kind::prompt_shown, 5, {{"talk", "help_map"}, {"prompt", "money"}}),
      log.add(learner::the_centre, kind::prompt_shown, 9, {{"talk", "help_map"}, {"prompt", "travel"}}),
      log.begin(afternoon, 200, friday),
      log.add(learner::the_centre, kind::session_chosen, 210, {}),
      log.end(morning, 215),
  };
  const std::vector<Event> once = facts;
  facts.insert(facts.end(), once.begin(), once.end());
  std::mt19937 random(4);
  for (int round = 0; round < 50; ++round) {
    std::shuffle(facts.begin(), facts.end(), random);
    const std::vector<GroupSession> sessions = session::sessions_of(facts);
    REQUIRE(sessions.size() == 2);
    CHECK(sessions[0].id == afternoon);
    CHECK(sessions[0].group == friday);
    const GroupSession& first = sessions[1];
    CHECK(first.activities == std::vector<std::string>{"A05", "A06"});
    CHECK(first.pcs == 3);
    REQUIRE(first.prompts.size() == 2);
    CHECK(first.prompts[1].prompt == "travel");
    CHECK(first.ended);
    CHECK(session::in_hand(sessions)->id == afternoon);
  }
}

TEST_CASE("two sessions are open: the one that was chosen last goes on, none is lost", "[session][group]") {
  Log one(1), other(2);
  std::vector<Event> facts = {one.begin(morning, 0), other.begin(afternoon, 1)};
  CHECK(session::open_in(session::sessions_of(facts)).size() == 2);
  CHECK(session::in_hand(session::sessions_of(facts))->id == afternoon);
  facts.push_back(one.add(learner::the_centre, kind::session_chosen, 2, {}));
  CHECK(session::in_hand(session::sessions_of(facts))->id == morning);
  facts.push_back(one.end(morning, 90));
  CHECK(session::in_hand(session::sessions_of(facts))->id == afternoon);
  facts.push_back(other.end(afternoon, 91));
  CHECK(session::in_hand(session::sessions_of(facts)) == nullptr);
}

TEST_CASE("a session that was left open was seen last when its last prompt was shown", "[session][group]") {
  Log log;
  std::vector<Event> facts = {
      log.begin(morning, 0),
      log.add(learner::the_centre, kind::prompt_shown, 40, {{"talk", "help_map"}, {"prompt", "money"}}),
      log.add(learner::the_centre, kind::session_chosen, 3 * 24 * 60, {})};
  CHECK(session::sessions_of(facts).front().last_sign.seconds == ten + 40 * 60);
}

TEST_CASE("what names no session, or began nowhere, is none", "[session][group]") {
  Log log;
  CHECK(session::sessions_of({log.end(morning, 3)}).empty());
  CHECK(session::sessions_of({log.add(learner::the_centre, kind::session_began, 0, {{"session", "x"}})})
            .empty());
  // A learner's log begins no session of the centre.
  Event foreign = log.begin(morning, 0);
  foreign.about = sam;
  CHECK(session::sessions_of({foreign}).empty());
}

TEST_CASE("a session's times that cannot be right are left out and counted", "[session][group]") {
  Log log;
  Member member = session::member_of(sam, {log.here(sam, "here", 1)});
  const auto left_out = [&](const std::vector<Event>& facts, std::int64_t minute = 90) {
    const session::Hours told = hours(member, session::sessions_of(facts), minute);
    CHECK(told.minutes() == 0);
    return told.left_out;
  };
  CHECK(left_out({log.begin(morning, 0), log.end(morning, -600)}) == 1);      // it ended before it began
  CHECK(left_out({log.begin(morning, 0)}, 13 * 60) == 1);                     // it was left open
  CHECK(left_out({log.begin(morning, 0), log.end(morning, 400 * 24)}) == 1);  // a clock a week ahead
  Event doubtful = log.begin(morning, 0);
  doubtful.suspect_clock = true;
  CHECK(left_out({doubtful, log.end(morning, 60)}) == 1);
  CHECK_FALSE(session::span_of(session::sessions_of({doubtful}).front(), ten + 60));
}

TEST_CASE("who is here may be said anew at any time; who is late came when it was first said",
          "[session][group]") {
  Log log;
  Member member;
  member.learner = sam;
  CHECK(session::presence_of(member, morning).here == Here::not_said);
  CHECK(session::is_in_room(member, morning));
  session::apply(member, log.here(sam, "absent", 1));
  CHECK_FALSE(session::is_in_room(member, morning));
  session::apply(member, log.here(sam, "late", 20));
  session::apply(member, log.here(sam, "late", 25));
  CHECK(session::presence_of(member, morning).here == Here::late);
  CHECK(session::presence_of(member, morning).since.seconds == ten + 20 * 60);
  CHECK(session::presence_of(member, afternoon).here == Here::not_said);
  const std::vector<GroupSession> sessions =
      session::sessions_of({log.begin(morning, 0), log.end(morning, 90)});
  CHECK(hours(member, sessions).guided_minutes == 70);
  session::apply(member, log.here(sam, "here", 30));
  CHECK(hours(member, sessions).guided_minutes == 90);
  session::apply(member, log.here(sam, "absent", 40));
  CHECK(hours(member, sessions).guided_minutes == 0);
}

TEST_CASE("who left early is guided until then, out of the room and still on the record",
          "[session][group]") {
  Log log;
  Member member;
  member.learner = sam;
  const std::vector<GroupSession> sessions =
      session::sessions_of({log.begin(morning, 0), log.end(morning, 90)});
  session::apply(member, log.here(sam, "late", 20));
  session::apply(member, log.here(sam, "left", 50));
  session::apply(member, log.here(sam, "left", 55));  // pressed once more: it was at fifty
  CHECK(hours(member, sessions).guided_minutes == 30);
  CHECK_FALSE(session::is_in_room(member, morning));
  CHECK(session::presence_of(member, morning).was_there());
  CHECK(session::order_at_pcs({member}, sessions.front()).empty());
  REQUIRE(session::talk_of(sessions.front(), "c1", {}, {}, {member}).lines.size() == 1);
  CHECK(session::talk_of(sessions.front(), "c1", {}, {}, {member}).lines.front().is_here);
  session::apply(member, log.here(sam, "late", 60));  // it was somebody else who went
  CHECK(hours(member, sessions).guided_minutes == 70);
  session::apply(member, log.here(sam, "left", 100));  // said when it was over
  CHECK(hours(member, sessions).guided_minutes == 70);
  session::apply(member, log.here(sam, "here", 101));  // is back, and came late all the same
  CHECK(hours(member, sessions).guided_minutes == 70);
}

TEST_CASE("the register and a turn at a PC tell of one hour once, and time alone stays apart",
          "[session][group]") {
  Log log(1), other(2);
  const std::vector<GroupSession> sessions =
      session::sessions_of({log.begin(morning, 0), log.end(morning, 90)});
  std::vector<Event> events = {log.here(sam, "here", 2), log.turn(sam, 10, 22), other.turn(sam, 15, 30),
                               log.turn(sam, 100, 130, {})};
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(events.begin(), events.end(), random);
    std::vector<Event> twice = events;
    twice.insert(twice.end(), events.begin(), events.end());
    const session::Hours told = hours(session::member_of(sam, twice), sessions, 200);
    CHECK(told.guided_minutes == 90);
    CHECK(told.own_minutes == 30);
  }
}

TEST_CASE("a turn comes back from its event as it was, idle time too", "[session][group]") {
  session::Worked worked;
  worked.learner = sam;
  worked.span = {ten, ten + 1800};
  worked.idle = {{ten + 60, ten + 400}, {ten + 900, ten + 1200}};
  Body body = session::body_of(worked);
  body["session"] = base::hex(morning);
  CHECK(session::worked_from(sam, body) == worked);
  body["session"] = "";
  CHECK(session::worked_from(sam, body).guidance == session::Guidance::own);
  // Whatever another PC wrote is read, and left out.
  const session::Worked wrong =
      session::worked_from(sam, {{"from", "9x"}, {"to", "-"}, {"idle", "1\n2 b\n"}});
  CHECK(session::hours_of({wrong}) == session::Hours{0, 0, 1});
}

TEST_CASE("least time at a PC sits down next; staff may call somebody else before", "[session][group]") {
  Log log;
  const GroupSession now = session::sessions_of({log.begin(morning, 0)}).front();
  std::vector<Member> group = {session::member_of(sam, {log.turn(sam, 0, 20)}),
                               session::member_of(amina, {log.turn(amina, -900, -895, afternoon)}),
                               session::member_of(owen, {})};
  using Order = std::vector<base::Id>;
  CHECK(session::order_at_pcs(group, now) == Order{owen, amina, sam});
  session::apply(group[0], log.add(sam, kind::called_up, 21, {}));
  CHECK(session::order_at_pcs(group, now) == Order{sam, owen, amina});
  // The turn that came of it is over: the fair order again.
  session::apply(group[0], log.turn(sam, 22, 30));
  CHECK(session::order_at_pcs(group, now).back() == sam);
  session::apply(group[2], log.here(owen, "absent", 31));
  CHECK(session::order_at_pcs(group, now) == Order{amina, sam});
}

TEST_CASE("what somebody said to a prompt is written down last; taken back, it is gone", "[session][group]") {
  Log log;
  Member member = session::member_of(
      sam, {log.said(sam, "money", "the"), log.said(sam, "money", "the college"),
            log.said(sam, "travel", "the bus"), log.add(sam, kind::spoke, 6, {{"talk", "help_map"}})});
  CHECK(session::times_spoken(member, morning, "help_map") == 1);
  CHECK(session::times_spoken(member, morning, "hot_seat") == 0);
  CHECK(session::said_in(member, morning, "help_map").size() == 2);
  CHECK(learner::field(*session::said_to(member, morning, "help_map", "money"), "words") == "the college");
  session::apply(member, log.said(sam, "money", ""));
  CHECK(session::said_to(member, morning, "help_map", "money") == nullptr);
  CHECK(session::said_in(member, morning, "help_map").size() == 1);
  CHECK(session::said_in(member, afternoon, "help_map").empty());
}

TEST_CASE("a record begins with what was said, and bears ticks only for a line of somebody who was there",
          "[session][group]") {
  Log log;
  const GroupSession now = session::sessions_of({log.begin(morning, 0)}).front();
  const auto kept = [&](base::Id who, const std::string& words) {
    return log.add(who, kind::group_witness, 50,
                   {{"talk", "help_map"}, {"words", words}, {"criteria", "1.1\n3.1"}});
  };
  std::vector<Member> group = {
      session::member_of(sam, {log.here(sam, "here", 1), log.said(sam, "money", "Ask the bank."),
                               log.said(sam, "travel", "Take the bus.")}),
      session::member_of(amina, {log.here(amina, "here", 1), kept(amina, "Amina named the open day.")}),
      session::member_of(owen, {log.here(owen, "absent", 1), kept(owen, "Owen named his key worker.")})};
  const auto record = [&] { return session::talk_of(now, "help_map", {"Who?"}, {"1.1"}, group); };
  CHECK(record().lines[0].words == "Ask the bank. Take the bus.");
  CHECK(record().lines[0].ticked.empty());
  CHECK(record().lines[1].ticked == std::set<std::string>{"1.1"});  // 3.1 is not in play
  CHECK(record().lines[1].written_by == tutor);
  CHECK(record().lines[2].ticked.empty());
  session::apply(group[1], kept(amina, "Too short."));
  CHECK(record().lines[1].ticked.empty());
}

TEST_CASE("the next session of the newest plan is offered", "[session][group]") {
  Log log;
  const auto plan = [](const std::string& first, const std::string& second) {
    session::Plan made;
    made.sessions = {{90, {{first, 30, 10}, {first, 30, 10}}}, {90, {{second, 60, 20}}}};
    return session::text_of(made);
  };
  const auto planned = [&](const std::string& text, base::Id group) {
    return log.add(learner::the_centre, kind::planned, 0, {{"group", base::hex(group)}, {"plan", text}});
  };
  std::vector<Event> facts = {planned(plan("A01", "A02"), tuesday), planned(plan("A03", "A04"), tuesday),
                              planned(plan("A05", "A06"), friday)};
  CHECK(session::next_of_plan(facts, tuesday).activities == std::vector<std::string>{"A03"});
  CHECK(session::next_of_plan(facts, tuesday).number == 1);
  facts.push_back(log.begin(morning, 0));
  CHECK(session::next_of_plan(facts, tuesday).activities == std::vector<std::string>{"A04"});
  facts.push_back(log.begin(afternoon, 0));
  CHECK(session::next_of_plan(facts, tuesday).number == 0);
  CHECK(session::next_of_plan({planned("from a newer program", friday)}, friday).number == 0);
}

TEST_CASE("who has begun and who has finished is known without their words", "[session][group]") {
  Log log;
  const Member member =
      session::member_of(sam, {log.add(sam, kind::answered, 1, {{"slot", "A05/why"}, {"words", "private"}}),
                               log.add(sam, kind::finished, 2, {{"activity", "A06"}})});
  CHECK(member.begun == std::set<std::string>{"A05"});
  CHECK(member.finished == std::set<std::string>{"A06"});
  CHECK(member.deeds.empty());
}
