// SPDX-License-Identifier: GPL-3.0-or-later
// A talk of an adviser with a learner while it lasts: what it may go on with, and what is kept of it.
#include "session/guidance_talk.h"

#include "support/catch.h"

namespace {

using session::GuidanceTalk;
using session::LineOf;
using session::LineSort;
using session::TalkGap;
using session::TalkPage;

GuidanceTalk whole_talk() {
  GuidanceTalk talk;
  talk.talk = {9};
  talk.page = TalkPage::agree;
  talk.qualification = "Level 6 Diploma";
  talk.began = {1795348800, 60};
  talk.minutes = 12;
  talk.ticked = {true, false, true};
  talk.is_private = false;
  talk.why = {"I want a job with bikes", true};
  talk.discussed = {"A02"};
  talk.left_out = {"A03"};
  talk.at = 2;
  talk.points = {{"I like mending things", true}, {"I get up early", false}};
  talk.options = {{"A course at the college", true}};
  talk.told = {{"The course is free", "leaflet", "May 2026"}, {"It begins in spring", "", ""}};
  talk.actions = {{{"I ring the college", true}, "I do it alone", base::Date{2026, 12, 6}},
                  {{"I ask at the shop", false}, "", std::nullopt}};
  talk.was_asked = true;
  talk.is_plan_told = talk.into_plan = true;
  talk.face = learner::Usefulness::all_right;
  talk.referral = "The money adviser";
  talk.follow_up = base::Date{2027, 1, 10};
  return talk;
}

}  // namespace

TEST_CASE("a talk that was cut off comes back from its draft as it was", "[session]") {
  CHECK(session::talk_from(session::text_of(whole_talk())) == whole_talk());
  CHECK(session::talk_from(session::text_of(GuidanceTalk{})) == GuidanceTalk{});
}

TEST_CASE("a draft of a talk that is cut or spoilt anywhere gives a talk that can go on", "[session]") {
  const std::string text = session::text_of(whole_talk());
  for (std::size_t end = 0; end < text.size(); ++end) {
    const GuidanceTalk cut = session::talk_from(text.substr(0, end));
    CHECK(cut.points.size() <= GuidanceTalk::most_lines);
    std::string spoilt = text;
    spoilt[end] = '\t';
    const GuidanceTalk other = session::talk_from(spoilt);
    CHECK(static_cast<std::size_t>(other.page) < session::talk_pages);
    CHECK(session::talk_from(session::text_of(other)) == other);
  }
}

TEST_CASE("nothing is talked about before the limits are ticked and the place is told", "[session]") {
  GuidanceTalk talk;
  CHECK(session::gap_in(talk) == TalkGap::limits);
  talk.ticked = {true, true, false};
  CHECK(session::gap_in(talk) == TalkGap::limits);
  talk.ticked = {true, true, true};
  CHECK(session::gap_in(talk) == TalkGap::place);
  talk.is_private = false;  // it is the learner's choice to go on
  CHECK(session::gap_in(talk) == TalkGap::nothing);
}

TEST_CASE("each line is agreed to before the talk goes on, and a line can be taken out", "[session]") {
  GuidanceTalk talk = whole_talk();
  CHECK(session::gap_in(talk) == TalkGap::lines);
  CHECK(session::first_not_agreed(talk) == 2);
  CHECK(session::lines_to_agree(talk)[2] == LineOf{LineSort::point, 1});
  session::line_of(talk, {LineSort::point, 1}).is_agreed = true;
  CHECK(session::first_not_agreed(talk) == 5);
  session::take_out(talk, {LineSort::action, 1});
  CHECK(session::gap_in(talk) == TalkGap::nothing);
}

TEST_CASE("only what the learner agreed to is kept of a talk", "[session]") {
  const learner::Guidance kept = session::kept_of(whole_talk(), {"What matters to you?"}, "Ms Ali", 40);
  CHECK(kept.why == "I want a job with bikes");
  CHECK(kept.points == std::vector<std::string>{"I like mending things"});
  REQUIRE(kept.actions.size() == 1);
  CHECK(kept.actions[0].what == "I ring the college");
  CHECK(kept.actions[0].day == base::Date{2026, 12, 6});
  CHECK(kept.minutes == 40);
  CHECK_FALSE(kept.is_private);
  GuidanceTalk talk = whole_talk();
  talk.why.is_agreed = false;
  CHECK(session::kept_of(talk, {}, "", 1).why.empty());
}

TEST_CASE("pages with nothing to do on them are passed over, forward and back", "[session]") {
  GuidanceTalk talk;
  CHECK(session::page_after(talk, TalkPage::actions) == TalkPage::face);
  CHECK(session::page_before(talk, TalkPage::face) == TalkPage::actions);
  talk.why.words = "A job";
  CHECK(session::page_after(talk, TalkPage::actions) == TalkPage::agree);
  CHECK(session::page_after(talk, TalkPage::agree) == TalkPage::face);
  talk.actions = {{{"I ring", false}, "", std::nullopt}};
  CHECK(session::page_after(talk, TalkPage::agree) == TalkPage::plan);
  talk.has_plan = false;
  CHECK(session::page_after(talk, TalkPage::agree) == TalkPage::face);
  CHECK(session::page_before(talk, TalkPage::limits) == TalkPage::limits);
}
