// SPDX-License-Identifier: GPL-3.0-or-later
#include "centre/roster.h"

#include <algorithm>
#include <random>

#include "learner/record.h"
#include "support/catch.h"

namespace {

namespace kind = learner::kind;
using Body = std::map<std::string, std::string>;

constexpr base::Id sam{11}, samuel{12}, asha{13}, tuesday{21}, ms_ali{31};

class Facts {
 public:
  Facts& add(base::Id about, std::string_view what, Body body) {
    learner::Event event;
    event.writer = {5};
    event.number = event.tick = all.size() + 1;
    event.about = about;
    event.kind = what;
    event.body = std::move(body);
    all.push_back(event);
    return *this;
  }
  centre::Roster roster() const { return centre::roster_of(all); }

  std::vector<learner::Event> all;
};

Facts two_learners() {
  Facts facts;
  facts.add(sam, kind::began, {{"name", "Sam"}}).add(asha, kind::began, {{"name", "Asha"}});
  facts.add(learner::the_centre, kind::group_named, {{"group", base::hex(tuesday)}, {"name", "Tuesday"}});
  facts.add(sam, kind::placed, {{"group", base::hex(tuesday)}});
  return facts;
}

}  // namespace

TEST_CASE("a roster says who can sit down, all of them or those of one group, by name", "[centre]") {
  const centre::Roster roster = two_learners().roster();
  REQUIRE(roster.present().size() == 2);
  CHECK(roster.present()[0]->name == "Asha");
  REQUIRE(roster.present(tuesday).size() == 1);
  CHECK(roster.present(tuesday)[0]->name == "Sam");
}

TEST_CASE("who is put away is not among those who can sit down, and is found in the archive", "[centre]") {
  Facts facts = two_learners();
  CHECK(facts.roster().put_away().empty());
  facts.add(asha, kind::archived, {{"reason", "ill for a month"}});
  const centre::Roster away = facts.roster();
  REQUIRE(away.put_away().size() == 1);
  CHECK(away.put_away()[0]->id == asha);
  CHECK(away.present().size() == 1);
  // A record that is a part of another is taken back with that one.
  facts.add(asha, kind::joined, {{"to", base::hex(sam)}, {"reason", "the same person"}});
  CHECK(facts.roster().put_away().empty());
}

TEST_CASE("facts in any order, and any of them twice, make the same roster", "[centre]") {
  Facts facts = two_learners();
  facts.add(sam, kind::renamed, {{"name", "Sam P"}}).add(sam, kind::placed, {{"group", ""}});
  facts.add(asha, kind::archived, {{"reason", "moved away"}}).add(asha, kind::returned, {});
  facts.add(learner::the_centre, kind::staff_named,
            {{"account", base::hex(ms_ali)}, {"name", "Ms Ali"}, {"roles", "adviser tutor"}});
  facts.add(learner::the_centre, kind::staff_left, {{"account", base::hex(ms_ali)}, {"reason", "new job"}});
  const centre::Roster right = facts.roster();
  CHECK(right.learner(sam)->name == "Sam P");
  CHECK(right.learner(sam)->group == base::Id{});
  CHECK_FALSE(right.learner(asha)->is_archived);
  CHECK(right.staff_member(ms_ali)->has_left);
  CHECK(right.staff_member(ms_ali)->name == "Ms Ali");
  std::mt19937 random(7);
  for (int turn = 0; turn < 50; ++turn) {
    std::vector<learner::Event> mixed = facts.all;
    mixed.push_back(facts.all[random() % facts.all.size()]);
    std::shuffle(mixed.begin(), mixed.end(), random);
    CHECK(centre::roster_of(mixed) == right);
  }
}

TEST_CASE("two records of one person are joined, and parted again", "[centre]") {
  Facts facts = two_learners();
  facts.add(samuel, kind::began, {{"name", "Samuel"}});
  facts.add(samuel, kind::joined, {{"to", base::hex(sam)}, {"reason", "the same person"}});
  const centre::Roster joined = facts.roster();
  CHECK(joined.whose(samuel) == sam);
  CHECK(joined.all_of(sam) == std::vector<base::Id>{sam, samuel});
  CHECK(joined.present().size() == 2);
  facts.add(samuel, kind::parted, {{"reason", "two people after all"}});
  CHECK(facts.roster().whose(samuel) == samuel);
  CHECK(facts.roster().present().size() == 3);
}

TEST_CASE("records that two PCs joined each to the other are one record, the same on both", "[centre]") {
  Facts facts = two_learners();
  facts.add(sam, kind::joined, {{"to", base::hex(asha)}}).add(asha, kind::joined, {{"to", base::hex(sam)}});
  facts.add(samuel, kind::began, {{"name", "Samuel"}});
  facts.add(samuel, kind::joined, {{"to", base::hex(asha)}});
  const centre::Roster roster = facts.roster();
  CHECK(roster.whose(sam) == sam);
  CHECK(roster.whose(asha) == sam);
  CHECK(roster.whose(samuel) == sam);
  REQUIRE(roster.present().size() == 1);
}

TEST_CASE("a record of somebody joined to one who was forgotten stands by itself", "[centre]") {
  Facts facts = two_learners();
  facts.add(sam, kind::joined, {{"to", base::hex({99})}});
  CHECK(facts.roster().whose(sam) == sam);
}

TEST_CASE("work done in two records of one person is one record, under the person's own name", "[centre]") {
  Facts facts = two_learners();
  facts.add(samuel, kind::began, {{"name", "Samuel"}});
  facts.add(samuel, kind::answered, {{"slot", "A02/why"}, {"words", "steady work"}});
  std::vector<learner::Event> both;
  for (const learner::Event& event : facts.all) {
    if (event.about != asha) both.push_back(event);
  }
  const learner::Record record = learner::fold_together(sam, both);
  CHECK(record.name == "Sam");
  REQUIRE(record.answer("A02/why") != nullptr);
  CHECK(record.answer("A02/why")->words == "steady work");
}

TEST_CASE("roles are kept by their names, and a word that is none is passed over", "[centre]") {
  using centre::Role;
  CHECK(centre::roles_from("safeguarding boss tutor") == std::vector<Role>{Role::tutor, Role::safeguarding});
  CHECK(centre::text_of({Role::safeguarding, Role::tutor}) == "tutor safeguarding");
}

TEST_CASE("a guest is one until the work gets a name, and the newest stick is the one that opens it",
          "[centre]") {
  constexpr base::Id guest{14};
  Facts facts = two_learners();
  facts.add(guest, kind::began, {{"name", "Guest 10:42"}, {"guest", "1"}});
  facts.add(guest, kind::stick_key, {{"digest", "one"}}).add(guest, kind::stick_key, {{"digest", "two"}});
  CHECK(facts.roster().learner(guest)->is_guest);
  CHECK(facts.roster().learner(guest)->stick == "two");
  CHECK_FALSE(facts.roster().learner(sam)->is_guest);
  facts.add(guest, kind::renamed, {{"name", "Ben"}}).add(guest, kind::stick_key, {{"digest", ""}});
  CHECK_FALSE(facts.roster().learner(guest)->is_guest);
  CHECK(facts.roster().learner(guest)->name == "Ben");
  CHECK(facts.roster().learner(guest)->stick.empty());
}

TEST_CASE("a learner can begin in a group, and be moved later", "[centre]") {
  Facts facts;
  facts.add(sam, kind::began, {{"name", "Sam"}, {"group", base::hex(tuesday)}});
  CHECK(facts.roster().learner(sam)->group == tuesday);
  facts.add(sam, kind::placed, {{"group", ""}});
  CHECK(facts.roster().learner(sam)->group == base::Id{});
}
