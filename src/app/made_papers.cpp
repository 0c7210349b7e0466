// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_papers.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/context.h"
#include "base/text.h"
#include "documents/assessment_plan.h"
#include "documents/floor_cards.h"
#include "documents/group_record.h"
#include "documents/hours_sheet.h"
#include "documents/joined.h"
#include "documents/paper_twin.h"
#include "documents/picture_keys.h"
#include "documents/plan_sheet.h"
#include "documents/register_sheet.h"
#include "screens/centre_words.h"
#include "screens/pictures.h"

namespace app {
namespace {

using documents::Document;
using screens::PaperChoice;
using screens::PaperKind;
using screens::PapersPart;
using screens::State;

const centre::Group* group_in(const State& state, base::Id group) {
  const auto found = state.roster.groups.find(group);
  return found == state.roster.groups.end() ? nullptr : &found->second;
}

// Of no group there are no learners; 0 would be all of them.
std::vector<const centre::Learner*> learners_in(const State& state, base::Id group) {
  if (group == base::Id{}) return {};
  return state.roster.present(group);
}

documents::SheetHead head_for(const State& state, base::Id group) {
  const centre::Group* const one = group_in(state, group);
  const centre::Staff* const me = state.roster.staff_member(state.staff.account);
  return {names_here(state).centre, one == nullptr ? "" : one->name, me == nullptr ? "" : me->name};
}

std::string titled(const content::Activity& activity) { return activity.id + " " + activity.title; }

std::optional<Document> session_sheets(const State& state, std::size_t at, base::Id group) {
  const session::KeptPlan* const kept = plan_of(state, group);
  if (kept == nullptr || at >= kept->plan.sessions.size()) return std::nullopt;
  const content::Pack& pack = screens::programme_of(state);
  std::vector<Document> sheets;
  std::set<std::string> seen;
  for (const session::Piece& piece : kept->plan.sessions[at].pieces) {
    const content::Activity* const activity = pack.activity(piece.activity);
    if (activity == nullptr || !seen.insert(piece.activity).second) continue;
    sheets.push_back(documents::paper_twin(*activity, pack, state.today));
  }
  if (sheets.empty()) return std::nullopt;
  const std::string title = base::fill((*state.say)("papers.session_title"), {{"n", std::to_string(at + 1)}});
  return documents::joined(title, head_for(state, group).group, std::move(sheets), state.today);
}

std::optional<Document> plan_paper(const State& state, base::Id group) {
  const session::KeptPlan* const kept = plan_of(state, group);
  if (kept == nullptr) return std::nullopt;
  return documents::plan_sheet(kept->plan, screens::programme_of(state), room_of_group(state, group),
                               head_for(state, group), state.today);
}

Document register_paper(const State& state, base::Id group) {
  constexpr int lines_for_nobody = 12, late_ones = 3;
  documents::Register sheet;
  sheet.head = head_for(state, group);
  sheet.head.tutor.clear();  // who prints it need not be who teaches
  for (const centre::Learner* one : learners_in(state, group)) sheet.lines.push_back({one->name});
  sheet.empty_lines = sheet.lines.empty() ? lines_for_nobody : late_ones;
  return documents::register_sheet(sheet, state.today);
}

std::string word_of_picture(const State& state, const std::string& id) {
  for (const screens::Picture& each : screens::key_pictures) {
    if (each.id == id) return std::string((*state.say)(each.word));
  }
  return id;
}

std::vector<documents::PictureKey> picture_keys(const State& state, base::Id group) {
  std::vector<documents::PictureKey> keys;
  for (const centre::Learner* one : learners_in(state, group)) {
    if (one->pictures.empty()) continue;
    documents::PictureKey key{one->name, {}};
    for (const std::string& id : one->pictures) key.pictures.push_back({id, word_of_picture(state, id)});
    keys.push_back(std::move(key));
  }
  return keys;
}

std::optional<Document> record_paper(const State& state, const PaperChoice& choice, base::Id group) {
  constexpr std::uint64_t nobody = 1;  // lines of learners who are not known are written by hand
  constexpr std::uint64_t lines_for_nobody = 12;
  const content::Pack& pack = screens::programme_of(state);
  const content::Activity* const activity = pack.activity(choice.activity);
  if (activity == nullptr) return std::nullopt;
  documents::GroupRecord record;
  record.head = head_for(state, group);
  record.activity = activity->title;
  record.talk.activity = activity->id;
  std::set<std::string> criteria;
  for (const steps::Step& step : activity->steps) criteria.insert(step.criteria.begin(), step.criteria.end());
  record.talk.criteria = {criteria.begin(), criteria.end()};
  for (const centre::Learner* one : learners_in(state, group)) {
    record.talk.lines.push_back({one->id});
    record.names[one->id] = one->name;
  }
  if (record.talk.lines.empty()) {
    for (std::uint64_t i = 0; i < lines_for_nobody; ++i) record.talk.lines.push_back({{nobody + i}});
  }
  return documents::group_record(record, pack.unit, state.today);
}

std::vector<PaperChoice> of_activities(const State& state, PaperKind kind) {
  std::vector<PaperChoice> choices;
  for (const content::Activity& each : screens::programme_of(state).activities) {
    const std::string criteria = documents::criteria_in(each);
    if (kind == PaperKind::group_record && criteria.empty()) continue;  // nothing to be ticked
    const std::string detail =
        criteria.empty() ? "" : base::fill((*state.say)("papers.criteria"), {{"list", criteria}});
    choices.push_back({kind, each.id, 0, titled(each), detail});
  }
  return choices;
}

std::vector<PaperChoice> of_cards(const State& state) {
  std::vector<PaperChoice> choices;
  for (const content::Activity& each : screens::programme_of(state).activities) {
    const std::vector<documents::FloorCards> banks = documents::floor_cards_of(each);
    for (std::size_t at = 0; at < banks.size(); ++at)
      choices.push_back({PaperKind::floor_cards, each.id, at, banks[at].title, titled(each)});
  }
  return choices;
}

std::vector<PaperChoice> of_sessions(const State& state, base::Id group) {
  std::vector<PaperChoice> choices;
  const session::KeptPlan* const kept = plan_of(state, group);
  if (kept == nullptr) return choices;
  const content::Pack& pack = screens::programme_of(state);
  for (std::size_t at = 0; at < kept->plan.sessions.size(); ++at) {
    std::vector<std::string> titles;
    for (const session::Piece& piece : kept->plan.sessions[at].pieces) {
      const content::Activity* const activity = pack.activity(piece.activity);
      if (activity != nullptr) titles.push_back(titled(*activity));
    }
    if (titles.empty()) continue;
    const std::string title =
        base::fill((*state.say)("papers.session_title"), {{"n", std::to_string(at + 1)}});
    choices.push_back({PaperKind::session_sheets, {}, at, title, base::join(titles, ". ")});
  }
  return choices;
}

std::vector<PaperChoice> ready_ones(const State& state, base::Id group) {
  const content::Words& say = *state.say;
  std::vector<PaperChoice> choices;
  const auto add = [&](PaperKind kind, std::string_view title, std::string_view detail) {
    choices.push_back({kind, {}, 0, say(title), say(detail)});
  };
  if (plan_of(state, group) != nullptr) add(PaperKind::plan, "papers.plan", "papers.plan_help");
  add(PaperKind::register_sheet, "papers.register", "papers.register_help");
  // Who has such a card comes in as that learner: they are for those who keep the lists.
  const bool may_see_keys =
      screens::may(state, centre::Role::tutor) || screens::may(state, centre::Role::admin);
  if (may_see_keys && !picture_keys(state, group).empty())
    add(PaperKind::picture_cards, "papers.pictures", "papers.pictures_help");
  add(PaperKind::hours, "papers.hours", "papers.hours_help");
  add(PaperKind::coverage, "papers.coverage", "papers.coverage_help");
  return choices;
}

}  // namespace

const session::KeptPlan* plan_of(const State& state, base::Id group) {
  const auto found = state.plans.find(group);
  return found == state.plans.end() || found->second.trouble ? nullptr : &found->second;
}

session::Room room_of_group(const State& state, base::Id group) {
  const session::KeptPlan* const kept = plan_of(state, group);
  return session::room_of(kept == nullptr ? session::KeptPlan{} : *kept, learners_in(state, group).size());
}

std::vector<PaperChoice> paper_choices(const State& state, PapersPart part, base::Id group) {
  switch (part) {
    case PapersPart::first:
      return ready_ones(state, group);
    case PapersPart::groups:
      return {};
    case PapersPart::activities:
      return of_activities(state, PaperKind::activity_sheet);
    case PapersPart::sessions:
      return of_sessions(state, group);
    case PapersPart::cards:
      return of_cards(state);
    case PapersPart::records:
      return of_activities(state, PaperKind::group_record);
  }
  return {};
}

std::optional<Document> made_paper(const State& state, const content::IconTable& icons,
                                   const PaperChoice& choice, base::Id group) {
  const content::Pack& pack = screens::programme_of(state);
  const content::Activity* const activity = pack.activity(choice.activity);
  switch (choice.kind) {
    case PaperKind::activity_sheet:
      if (activity == nullptr) return std::nullopt;
      return documents::paper_twin(*activity, pack, state.today);
    case PaperKind::session_sheets:
      return session_sheets(state, choice.at, group);
    case PaperKind::plan:
      return plan_paper(state, group);
    case PaperKind::register_sheet:
      return register_paper(state, group);
    case PaperKind::floor_cards: {
      const auto banks =
          activity == nullptr ? std::vector<documents::FloorCards>() : documents::floor_cards_of(*activity);
      if (choice.at >= banks.size()) return std::nullopt;
      return documents::floor_cards(banks[choice.at], icons, state.today);
    }
    case PaperKind::picture_cards: {
      const std::vector<documents::PictureKey> keys = picture_keys(state, group);
      if (keys.empty()) return std::nullopt;
      return documents::picture_key_cards(keys, icons, head_for(state, group), state.today);
    }
    case PaperKind::group_record:
      return record_paper(state, choice, group);
    case PaperKind::hours:
      return documents::hours_sheet({head_for(state, group), {}, {}, {}, {}}, state.today);
    case PaperKind::coverage:
      return documents::assessment_plan(pack, head_for(state, group), state.today);
  }
  return std::nullopt;
}

}  // namespace app
