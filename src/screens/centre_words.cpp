// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/centre_words.h"

#include <algorithm>
#include <iterator>

namespace screens {
namespace {

constexpr SetUpPage pages[set_up_pages] = {
    {SetUpQuestion::your_name, "centre.your_name", "centre.your_name_help", ""},
    {SetUpQuestion::your_work, "centre.your_work", "centre.your_work_help", ""},
    {SetUpQuestion::centre, "centre.name", "centre.name_help", centre::field::name},
    {SetUpQuestion::year, "centre.year", "centre.year_help", centre::field::year},
    {SetUpQuestion::lead, "centre.lead", "centre.lead_help", centre::field::safeguarding_lead},
    {SetUpQuestion::lead_place, "centre.lead_place", "centre.lead_place_help", centre::field::lead_place},
    {SetUpQuestion::data_contact, "centre.data", "centre.data_help", centre::field::data_contact},
    {SetUpQuestion::pc_place, "centre.pc", "centre.pc_help", ""},
};

constexpr AskedWords asked_words[] = {
    {AskWords::What::add_group, "ask.add_group", "ask.add_group_question", "ask.add_group_help"},
    {AskWords::What::rename_group, "ask.rename_group", "ask.rename_group_question", "ask.rename_group_help"},
    {AskWords::What::archive_group, "ask.archive_group", "ask.archive_group_question",
     "ask.archive_group_help"},
    {AskWords::What::add_learner, "ask.add_learner", "ask.add_learner_question", "ask.add_learner_help"},
    {AskWords::What::rename_learner, "ask.rename_learner", "ask.rename_learner_question",
     "ask.rename_learner_help"},
    {AskWords::What::archive_learner, "ask.archive_learner", "ask.archive_learner_question",
     "ask.archive_learner_help"},
    {AskWords::What::join_learner, "ask.join_learner", "ask.join_learner_question", "ask.join_learner_help"},
    {AskWords::What::part_learner, "ask.part_learner", "ask.part_learner_question", "ask.part_learner_help"},
    {AskWords::What::move_work, "ask.move_work", "ask.move_work_question", "ask.move_work_help"},
    {AskWords::What::add_staff, "ask.add_staff", "ask.add_staff_question", "ask.add_staff_help"},
    {AskWords::What::rename_staff, "ask.rename_staff", "ask.rename_staff_question", "ask.rename_staff_help"},
    {AskWords::What::staff_leaves, "ask.staff_leaves", "ask.staff_leaves_question", "ask.staff_leaves_help"}};

struct RoleWords {
  centre::Role role;
  std::string_view name, help;
};
constexpr RoleWords roles_in_shell[] = {
    {centre::Role::tutor, "role.tutor", "role.tutor_help"},
    {centre::Role::adviser, "role.adviser", "role.adviser_help"},
    {centre::Role::quality, "role.quality", "role.quality_help"},
    {centre::Role::admin, "role.admin", "role.admin_help"},
    {centre::Role::safeguarding, "role.safeguarding", "role.safeguarding_help"}};

const RoleWords& role_words(centre::Role role) {
  return *std::find_if(std::begin(roles_in_shell), std::end(roles_in_shell) - 1,
                       [role](const RoleWords& each) { return each.role == role; });
}

// "2026/27": a year begins in September (the seeds' centres, and nearly all others).
std::string year_of(base::Date today) {
  constexpr int september = 9;
  const int first = today.month >= september ? today.year : today.year - 1;
  const int last = (first + 1) % 100;
  return std::to_string(first) + (last < 10 ? "/0" : "/") + std::to_string(last);
}

}  // namespace

const SetUpPage& set_up_page(std::size_t at) { return pages[std::min(at, set_up_pages - 1)]; }

std::string set_up_words(const State& state, std::size_t at) {
  const SetUpPage& page = set_up_page(at);
  const centre::Staff* me = state.roster.staff_member(state.staff.account);
  if (page.question == SetUpQuestion::your_name) return me == nullptr ? std::string() : me->name;
  if (page.question == SetUpQuestion::pc_place) return state.site.place;
  std::string told(state.roster.says(page.field));
  if (told.empty() && page.question == SetUpQuestion::year) return year_of(state.today);
  return told;
}

std::size_t set_up_done(const State& state) {
  std::size_t done = 0;
  const centre::Staff* me = state.roster.staff_member(state.staff.account);
  for (const SetUpPage& page : pages) {
    bool is_done = !page.field.empty() && !state.roster.says(page.field).empty();
    if (page.question == SetUpQuestion::your_name) is_done = me != nullptr;
    if (page.question == SetUpQuestion::your_work) is_done = me != nullptr && !me->roles.empty();
    if (page.question == SetUpQuestion::pc_place) is_done = !state.site.place.empty();
    done += is_done ? 1 : 0;
  }
  return done;
}

const AskedWords& words_of(AskWords::What what) {
  return *std::find_if(std::begin(asked_words), std::end(asked_words) - 1,
                       [what](const AskedWords& each) { return each.what == what; });
}

std::string_view words_of(centre::Role role) { return role_words(role).name; }
std::string_view help_of(centre::Role role) { return role_words(role).help; }

bool asks_why(AskWords::What what) {
  using enum AskWords::What;
  return what == archive_group || what == archive_learner || what == join_learner || what == part_learner ||
         what == move_work || what == staff_leaves;
}

std::string words_before(const State& state, const AskWords& asked) {
  using enum AskWords::What;
  const centre::Roster& roster = state.roster;
  const auto group = roster.groups.find(asked.about);
  const centre::Learner* learner = roster.learner(asked.about);
  const centre::Staff* staff = roster.staff_member(asked.about);
  if (asked.what == rename_group && group != roster.groups.end()) return group->second.name;
  if (asked.what == rename_learner && learner != nullptr) return learner->name;
  if (asked.what == rename_staff && staff != nullptr) return staff->name;
  return {};
}

bool may(const State& state, centre::Role role) {
  if (state.staff.account == base::Id{}) return false;
  const centre::Staff* me = state.roster.staff_member(state.staff.account);
  return me == nullptr || (!me->has_left && me->is(role));
}

std::optional<learner::Ring> ring_in_sight(const State& state) {
  if (may(state, centre::Role::adviser)) return learner::Ring::my_adviser;
  if (may(state, centre::Role::tutor) || may(state, centre::Role::quality))
    return learner::Ring::my_portfolio;
  return std::nullopt;
}

}  // namespace screens
