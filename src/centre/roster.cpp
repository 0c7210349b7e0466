// SPDX-License-Identifier: GPL-3.0-or-later
#include "centre/roster.h"

#include <algorithm>

#include "base/text.h"
#include "learner/record.h"

namespace centre {
namespace {

namespace kind = learner::kind;
using learner::Event;

base::Id id_in(const Event& event, std::string_view name) {
  return base::id_from_hex(learner::field(event, name)).value_or(base::Id{});
}

void apply_staff(Roster& roster, const Event& event) {
  const base::Id account = id_in(event, "account");
  if (account == base::Id{}) return;
  Staff& staff = roster.staff[account];
  staff.account = account;
  staff.has_left = event.kind == kind::staff_left;
  staff.why_left = staff.has_left ? learner::field(event, "reason") : std::string_view();
  if (staff.has_left) return;
  staff.name = learner::field(event, "name");
  staff.roles = roles_from(learner::field(event, "roles"));
}

void apply_group(Roster& roster, const Event& event) {
  const base::Id id = id_in(event, "group");
  if (id == base::Id{}) return;
  Group& group = roster.groups[id];
  group.id = id;
  if (event.kind == kind::group_named) group.name = learner::field(event, "name");
  if (event.kind == kind::group_archived) group.is_archived = true;
  if (event.kind == kind::group_returned) group.is_archived = false;
}

void apply_to_centre(Roster& roster, const Event& event) {
  if (event.kind == kind::centre_told)
    roster.told[std::string(learner::field(event, "field"))] = learner::field(event, "words");
  if (event.kind == kind::staff_named || event.kind == kind::staff_left) apply_staff(roster, event);
  if (event.kind == kind::group_named || event.kind == kind::group_archived ||
      event.kind == kind::group_returned)
    apply_group(roster, event);
}

void add_referral(Learner& one, const Event& event) {
  Referral referral{learner::order_of(event),
                    learner::answers_from(learner::field(event, "item")),
                    event.who,
                    event.at,
                    hold_from(learner::field(event, "hold")),
                    !learner::field(event, "moved_from").empty()};
  // One that came along with work which was moved: whoever moved it did not worry.
  if (const base::Id by = id_in(event, "by"); by != base::Id{}) referral.by = by;
  referral.at = base::wall_time_from_iso(learner::field(event, "done_at")).value_or(event.at);
  const auto same = [&](const Referral& known) { return known.order == referral.order; };
  if (std::none_of(one.referrals.begin(), one.referrals.end(), same))
    one.referrals.push_back(std::move(referral));
}

void change_hold(Learner& one, const Event& event) {
  const std::optional<learner::Order> of = learner::order_from(learner::field(event, "of"));
  for (Referral& referral : one.referrals) {
    if (of && referral.order == *of) referral.hold = hold_from(learner::field(event, "to"));
  }
}

void apply_to_learner(Learner& one, const Event& event) {
  one.id = event.about;
  if (event.kind == kind::began || event.kind == kind::renamed) one.name = learner::field(event, "name");
  if (event.kind == kind::began) one.is_guest = learner::field(event, "guest") == "1";
  if (event.kind == kind::renamed) one.is_guest = false;
  if (event.kind == kind::stick_key) one.stick = learner::field(event, "digest");
  // One event, so that no power cut leaves a learner of a list in no group.
  const bool comes_with_group = event.kind == kind::began && !learner::field(event, "group").empty();
  if (event.kind == kind::placed || comes_with_group) one.group = id_in(event, "group");
  if (event.kind == kind::archived) one.is_archived = true;
  if (event.kind == kind::returned) one.is_archived = false;
  if (event.kind == kind::joined) one.joined_to = id_in(event, "to");
  if (event.kind == kind::parted) one.joined_to = {};
  if (event.kind == kind::referred) add_referral(one, event);
  if (event.kind == kind::hold_changed) change_hold(one, event);
  if (event.kind != kind::pictured) return;
  one.pictures = base::split(learner::field(event, "pictures"), '\n');
  std::erase(one.pictures, "");
}

void sort_by_name(std::vector<const Learner*>& learners) {
  std::sort(learners.begin(), learners.end(), [](const Learner* one, const Learner* other) {
    return std::pair(base::lower_case(one->name), one->id) <
           std::pair(base::lower_case(other->name), other->id);
  });
}

}  // namespace

std::string_view name_of(Role role) {
  switch (role) {
    case Role::tutor:
      return "tutor";
    case Role::adviser:
      return "adviser";
    case Role::quality:
      return "quality";
    case Role::admin:
      return "admin";
    case Role::safeguarding:
      return "safeguarding";
  }
  return "tutor";
}

std::string_view name_of(Hold hold) {
  switch (hold) {
    case Hold::told:
      return "told";
    case Hold::quiet:
      return "quiet";
    case Hold::ended:
      return "ended";
  }
  return "told";
}

Hold hold_from(std::string_view name) {
  if (name == name_of(Hold::quiet)) return Hold::quiet;
  return name == name_of(Hold::ended) ? Hold::ended : Hold::told;
}

bool Staff::is(Role role) const { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

std::string text_of(const std::vector<Role>& roles) {
  std::vector<std::string> names;
  for (const Role role : all_roles) {
    if (std::find(roles.begin(), roles.end(), role) != roles.end()) names.emplace_back(name_of(role));
  }
  return base::join(names, " ");
}

std::vector<Role> roles_from(std::string_view text) {
  const std::vector<std::string> names = base::split(text, ' ');
  std::vector<Role> roles;
  for (const Role role : all_roles) {
    if (std::find(names.begin(), names.end(), name_of(role)) != names.end()) roles.push_back(role);
  }
  return roles;
}

std::string_view Roster::says(std::string_view field) const {
  const auto found = told.find(field);
  return found == told.end() ? std::string_view() : std::string_view(found->second);
}

const Staff* Roster::staff_member(base::Id account) const {
  const auto found = staff.find(account);
  return found == staff.end() ? nullptr : &found->second;
}

const Learner* Roster::learner(base::Id id) const {
  const auto found = learners.find(id);
  return found == learners.end() ? nullptr : &found->second;
}

base::Id Roster::whose(base::Id id) const {
  base::Id at = id;
  for (std::size_t steps = 0; steps <= learners.size(); ++steps) {
    const Learner* one = learner(at);
    if (one == nullptr || one->joined_to == base::Id{} || learner(one->joined_to) == nullptr) return at;
    at = one->joined_to;
  }
  // Two PCs apart can have joined each to the other: then the smallest id of the ring is the record, on
  // every PC.
  base::Id smallest = at;
  for (std::size_t steps = 0; steps <= learners.size(); ++steps) {
    smallest = std::min(smallest, at);
    at = learner(at)->joined_to;
  }
  return smallest;
}

std::vector<base::Id> Roster::all_of(base::Id learner) const {
  const base::Id main = whose(learner);
  std::vector<base::Id> all = {main};
  for (const auto& [id, one] : learners) {
    if (id != main && whose(id) == main) all.push_back(id);
  }
  return all;
}

std::vector<Referral> Roster::held(base::Id learner) const {
  std::vector<Referral> found;
  for (const base::Id id : all_of(learner)) {
    const Learner* one = this->learner(id);
    if (one == nullptr) continue;
    for (const Referral& referral : one->referrals) {
      if (referral.hold != Hold::ended) found.push_back(referral);
    }
  }
  return found;
}

std::vector<const Learner*> Roster::present(base::Id group) const {
  std::vector<const Learner*> found;
  for (const auto& [id, one] : learners) {
    const bool is_in = group == base::Id{} || one.group == group;
    if (is_in && !one.is_archived && whose(id) == id) found.push_back(&one);
  }
  sort_by_name(found);
  return found;
}

std::vector<const Learner*> Roster::put_away() const {
  std::vector<const Learner*> found;
  for (const auto& [id, one] : learners) {
    if (one.is_archived && whose(id) == id) found.push_back(&one);
  }
  sort_by_name(found);
  return found;
}

Roster roster_of(std::vector<learner::Event> facts) {
  std::sort(facts.begin(), facts.end(), [](const Event& one, const Event& other) {
    return learner::order_of(one) < learner::order_of(other);
  });
  Roster roster;
  for (const Event& event : facts) {
    if (event.about == learner::the_centre)
      apply_to_centre(roster, event);
    else if (learner::is_fact(event.kind))
      apply_to_learner(roster.learners[event.about], event);
  }
  return roster;
}

}  // namespace centre
