// SPDX-License-Identifier: GPL-3.0-or-later
// Roster: who is at this centre – staff and their roles, groups, learners – folded from facts.
//
// It can be thrown away and folded again at any time; nothing in it is stored. The newest fact counts,
// the older ones stay readable in the log. What is true of a learner lies in the learner's own log, so
// that forgetting somebody forgets the name, the group and the picture as well.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "learner/record.h"

namespace centre {

// What an account may do here (domain 2.1). One person may have several.
enum class Role { tutor, adviser, quality, admin, safeguarding };
inline constexpr Role all_roles[] = {Role::tutor, Role::adviser, Role::quality, Role::admin,
                                     Role::safeguarding};
std::string_view name_of(Role role);  // tutor, adviser, quality, admin, safeguarding

struct Staff {
  base::Id account;
  std::string name;
  std::vector<Role> roles;  // in the order of all_roles
  bool has_left = false;
  std::string why_left;

  bool is(Role role) const;
  friend bool operator==(const Staff&, const Staff&) = default;
};

// The body field "roles", and what it names; a word that is no role is left out.
std::string text_of(const std::vector<Role>& roles);
std::vector<Role> roles_from(std::string_view text);

struct Group {
  base::Id id;
  std::string name;
  bool is_archived = false;

  friend bool operator==(const Group&, const Group&) = default;
};

// A worry that was taken to the safeguarding lead. What it was about is told nowhere; what it was seen in
// stays for as long as the hold lasts.
enum class Hold { told, quiet, ended };  // the learner is told kindly that it stays, or is not
std::string_view name_of(Hold hold);     // told, quiet, ended
Hold hold_from(std::string_view name);   // anything unknown is told: it stays
struct Referral {
  learner::Order order;
  std::vector<learner::Move::What> item;  // the learner's words that stay; none: of all the learner's work
  base::Id by;                            // the account that referred
  base::WallTime at;
  Hold hold = Hold::told;
  bool came_along = false;  // with work that was moved here from another name

  friend bool operator==(const Referral&, const Referral&) = default;
};

struct Learner {
  base::Id id;
  std::string name;
  base::Id group;                     // 0: in none
  std::vector<std::string> pictures;  // names, in the order in which they are tapped; none: the tile opens
  std::string stick;                  // the digest of what lies on the stick that opens the work, or ""
  bool is_guest = false;              // began without a name, and has none yet
  bool is_archived = false;
  std::vector<Referral> referrals;  // oldest first; for staff alone
  base::Id joined_to;               // the learner whose record this one is a part of; 0: it is its own

  friend bool operator==(const Learner&, const Learner&) = default;
};

// What a centre says of itself; each of these is the `field` of a fact.
namespace field {
inline constexpr std::string_view name = "name";
inline constexpr std::string_view year = "year";  // "2026/27"
inline constexpr std::string_view safeguarding_lead = "lead";
inline constexpr std::string_view lead_place = "lead_place";  // where to find them
inline constexpr std::string_view data_contact = "data";
inline constexpr std::string_view share = "statement_share";  // how many percent may rest on statements alone
}  // namespace field

struct Roster {
  std::map<std::string, std::string, std::less<>> told;  // by field
  std::map<base::Id, Staff> staff;
  std::map<base::Id, Group> groups;
  std::map<base::Id, Learner> learners;

  std::string_view says(std::string_view field) const;  // "" where nobody said it
  const Staff* staff_member(base::Id account) const;    // null: nobody, or somebody who was never named
  const Learner* learner(base::Id id) const;
  // The learner whose record this id's work belongs to now: itself, or where it was joined to.
  base::Id whose(base::Id id) const;
  // That learner's id and every one that is joined to it.
  std::vector<base::Id> all_of(base::Id learner) const;
  // The worries about that person for which something is held now; whatever record they lie in.
  std::vector<Referral> held(base::Id learner) const;
  // Those who can sit down, by name: neither archived nor joined to another. Of one group, or of all for 0.
  std::vector<const Learner*> present(base::Id group = {}) const;
  // Those in the archive, by name; who is joined to another is not among them.
  std::vector<const Learner*> put_away() const;

  friend bool operator==(const Roster&, const Roster&) = default;
};

// In any order; the same fact twice counts once. Events that are no facts are passed over.
Roster roster_of(std::vector<learner::Event> facts);

}  // namespace centre
