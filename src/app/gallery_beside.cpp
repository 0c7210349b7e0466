// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_beside.h"

#include <utility>

#include "app/gallery_centre.h"
#include "assessment/kept.h"
#include "learner/sight.h"
#include "screens/shared_work.h"
#include "screens/worry.h"

namespace app {
namespace {

using namespace screens;
using session::GuidanceTalk;
using session::TalkPage;

constexpr base::Id sam{1}, ms_ali_here{61}, mr_bell_here{62};

class BesideWall {
 public:
  explicit BesideWall(const State& known) : known_(known) {}

  void hang(const std::string& name, Screen screen, Sheet sheet = {}) {
    all_.push_back({name, known_, std::move(sheet), {}});
    all_.back().state.screen = std::move(screen);
  }
  State& last() { return all_.back().state; }
  const State& known() const { return known_; }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  State known_;
  std::vector<Exhibit> all_;
};

Sheet beside_sheet(std::vector<std::string_view> words) {
  Sheet sheet;
  for (const std::string_view each : words) sheet.texts.emplace_back(each);
  return sheet;
}

GuidanceTalk made_up_talk() {
  GuidanceTalk talk;
  talk.talk = {901};
  talk.began = gallery_day;
  talk.minutes = 35;
  talk.qualification = "Level 6 Diploma in Career Guidance";
  talk.ticked = {true, true, true};
  talk.is_private = true;
  talk.why = {"I want to know what comes after this course", true};
  talk.points = {{"I like it when things work again", true},
                 {"I do not want to sit at a desk all day", false}};
  talk.options = {{"A bike mechanic course at the college, two evenings a week", false}};
  talk.told = {{"The course is free until you are 24", "College leaflet", "September 2026"}};
  talk.actions = {{{"I ring the college and ask about the next open day", false},
                   "Sam alone",
                   base::add_days(base::date_of(gallery_day), 14)},
                  {{"I ask my uncle if I can help in his shop", false}, "Sam and the adviser", std::nullopt}};
  talk.referral = "The money adviser at the library";
  talk.follow_up = base::add_months(base::date_of(gallery_day), 1);
  return talk;
}

Talk at_page(TalkPage page, std::size_t at = 0) {
  Talk screen;
  screen.learner = sam;
  screen.name = "Sam";
  screen.now = made_up_talk();
  screen.now.page = page;
  screen.now.at = at;
  return screen;
}

GuidanceTalk all_agreed() {
  GuidanceTalk talk = made_up_talk();
  for (const session::LineOf& line : session::lines_to_agree(talk))
    session::line_of(talk, line).is_agreed = true;
  talk.is_plan_told = talk.into_plan = true;
  talk.face = learner::Usefulness::good;
  return talk;
}

void hang_preparation(BesideWall& wall) {
  TalkPreparation ready{sam};
  ready.is_read = true;
  wall.hang("talk-prepare-empty", ready, beside_sheet({"", ""}));
  learner::Record nothing;
  nothing.learner = sam;
  nothing.name = "Sam";
  wall.last().sight = learner::sight_of(nothing, learner::Ring::my_adviser);
  ready.open = made_up_talk();
  wall.hang("talk-prepare", ready,
            beside_sheet({"What about the evening course?", "Level 6 Diploma in Career Guidance"}));
  Sheet opened = beside_sheet({"", ""});
  opened.opened = shared_work(wall.known()).front().activity;
  wall.hang("talk-prepare-work", ready, opened);
  Sheet asked = beside_sheet({"", "Level 6 Diploma"});
  asked.own_open = true;
  wall.hang("talk-qualification", ready, asked);
}

void hang_talk(BesideWall& wall) {
  Talk begun = at_page(TalkPage::limits);
  begun.now.ticked = {};
  begun.now.is_private = false;
  begun.missing = "talk.limits_missing";
  wall.hang("talk-limits", begun);
  wall.hang("talk-aims", at_page(TalkPage::aims));
  wall.hang("talk-shown", at_page(TalkPage::shown, 1));
  wall.hang("talk-shown-nothing", at_page(TalkPage::shown));
  wall.last().sight->record.answers.clear();
  wall.hang("talk-questions", at_page(TalkPage::questions, 3));
  wall.hang("talk-points", at_page(TalkPage::points));
  wall.hang("talk-options", at_page(TalkPage::options));
  wall.hang("talk-information", at_page(TalkPage::information));
  Talk none = at_page(TalkPage::actions);
  none.now.actions.clear();
  none.missing = "talk.small_step";
  wall.hang("talk-actions-none", none);
  Talk writing = at_page(TalkPage::points);
  writing.asks = TalkWriting{TalkWords::point, 1, {}};
  wall.hang("talk-writing", writing, beside_sheet({"I do not want to sit at a desk"}));
  writing.asks = TalkWriting{TalkWords::action_who, 0, {}};
  writing.missing = "talk.too_long";
  wall.hang("talk-who", writing, beside_sheet({""}));
  Talk day = at_page(TalkPage::actions);
  day.asks = TalkDay{0};
  Sheet wheels;
  wheels.date = base::date_of(gallery_day);
  wheels.date_open = true;
  wall.hang("talk-day", day, wheels);
  Talk stopping = at_page(TalkPage::questions);
  stopping.is_stopping = true;
  wall.hang("talk-stop", stopping);
}

void hang_end_of_talk(BesideWall& wall) {
  wall.hang("talk-actions", at_page(TalkPage::actions));
  wall.hang("talk-agree", at_page(TalkPage::agree, 4));
  wall.hang("talk-agree-yes", at_page(TalkPage::agree, 0));
  wall.hang("talk-plan", at_page(TalkPage::plan));
  wall.hang("talk-face", at_page(TalkPage::face));
  wall.hang("talk-after", at_page(TalkPage::after));
  Talk whole = at_page(TalkPage::whole);
  whole.now = all_agreed();
  whole.now.page = TalkPage::whole;
  wall.hang("talk-whole", whole);
  wall.last().saving = Saving::failed;
  Talk done = whole;
  done.now.page = TalkPage::done;
  done.kept = session::kept_of(done.now, {}, "Ms Ali", 35);
  done.kept->actions.front().in_plan = true;
  wall.hang("talk-done", done);
}

void hang_worries(BesideWall& wall, const WorryItem& item) {
  wall.hang("worry", Worry{sam, "Sam"});
  wall.last().roster.told[std::string(centre::field::safeguarding_lead)] = "Mr Bell";
  wall.last().roster.told[std::string(centre::field::lead_place)] = "Room 2";
  Sheet opened;
  opened.opened = shared_work(wall.known()).front().activity;
  wall.hang("worry-answers", Worry{sam, "Sam"}, opened);
  Worry chosen{sam, "Sam", item, true};
  wall.hang("worry-item", chosen);
  chosen.is_kept = true;
  chosen.done = wall.last().say->table.at("worry.kept");
  wall.hang("worry-noted", chosen);
  wall.last().roster.staff.erase(mr_bell_here);
  wall.hang("worries-none", Worries{});
  wall.hang("worries", Worries{});
  centre::Learner& one = wall.last().roster.learners[sam];
  for (const centre::Hold hold : {centre::Hold::told, centre::Hold::quiet, centre::Hold::ended}) {
    const auto number = static_cast<std::uint64_t>(hold) + 1;
    one.referrals.push_back({{number, {7}, number}, {}, ms_ali_here, gallery_day, hold});
  }
}

void hang_glass(BesideWall& wall, const WorryItem& item) {
  wall.hang("glass", BreakGlass{});
  wall.hang("glass-nobody", BreakGlass{});
  wall.last().roster.staff.erase(mr_bell_here);
  BreakGlass asked{GlassPart::reason, sam};
  asked.wrong = wall.last().say->table.at("glass.reason_missing");
  wall.hang("glass-reason", asked, beside_sheet({""}));
  wall.hang("glass-telling", BreakGlass{GlassPart::telling, sam});
  wall.hang("glass-lead", BreakGlass{GlassPart::lead, sam}, beside_sheet({"three"}));
  BreakGlass second{GlassPart::second, sam};
  second.wrong = wall.last().say->table.at("glass.same_person");
  wall.hang("glass-second", second, beside_sheet({""}));
  wall.hang("glass-none", PrivatePages{sam, "Sam", {}});
  wall.hang("glass-pages",
            PrivatePages{sam, "Sam", {{"My story so far", item}, {"My future picture", item}}});
}

// The learner's own folder and hub, after a talk.
void hang_agreed(BesideWall& wall, const State& filled) {
  learner::Guidance talk = session::kept_of(all_agreed(), {"What matters to me?"}, "Ms Ali", 35);
  talk.at = gallery_day;
  wall.hang("folder-agreed", Folder{FolderPart::agreed, {}, 0});
  const auto sit = [&](State& state) {
    Screen screen = state.screen;
    state = filled;
    state.screen = std::move(screen);
    state.learner->talks = {talk};
  };
  sit(wall.last());
  wall.hang("folder-agreed-parts", Folder{});
  sit(wall.last());
  wall.hang("hub-agreed", Hub{});
  sit(wall.last());
  for (const std::string& id : assessment::activities_with_words(*filled.learner, *filled.catalogue)) {
    const auto all = assessment::kept_in(*filled.learner, *filled.catalogue, id);
    if (all.empty()) continue;
    wall.hang("put-aside", PutAside{id, all.front().slot});
    sit(wall.last());
    wall.hang("put-aside-held", PutAside{id, all.front().slot, wall.known().say->table.at("worry.stays")});
    sit(wall.last());
    break;
  }
}

}  // namespace

std::vector<Exhibit> beside_exhibits(const State& filled) {
  State staff = filled;
  staff.roster = made_up_roster();
  staff.staff.account = ms_ali_here;
  staff.staff.passphrase_is_set = true;
  staff.staff.can_come_in = {ms_ali_here, mr_bell_here};
  for (const auto& [id, one] : staff.roster.learners) staff.tiles.push_back({id, one.name});
  learner::Record record = *filled.learner;
  record.learner = sam;
  staff.sight = learner::sight_of(record, learner::Ring::my_adviser);
  staff.learner.reset();
  WorryItem item{"What happened?", "I was told to go.", "22 November 2026, 10:00", {}};
  BesideWall wall(staff);
  hang_preparation(wall);
  hang_talk(wall);
  hang_end_of_talk(wall);
  hang_worries(wall, item);
  hang_glass(wall, item);
  hang_agreed(wall, filled);
  return wall.take();
}

}  // namespace app
