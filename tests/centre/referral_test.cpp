// SPDX-License-Identifier: GPL-3.0-or-later
// Worries that were taken to the safeguarding lead: what is held, and for how long.
#include <algorithm>
#include <random>

#include "centre/roster.h"
#include "support/catch.h"

namespace {

namespace kind = learner::kind;
using Body = std::map<std::string, std::string>;

constexpr base::Id amina{41}, twin{42}, tutor_here{43};

class Log {
 public:
  learner::Order add(base::Id about, std::string_view what, Body body) {
    learner::Event event;
    event.writer = {6};
    event.number = event.tick = all.size() + 1;
    event.who = tutor_here;
    event.about = about;
    event.kind = what;
    event.body = std::move(body);
    all.push_back(event);
    return learner::order_of(event);
  }
  void change(base::Id about, learner::Order of, std::string_view to) {
    add(about, kind::hold_changed, {{"of", learner::text_of(of)}, {"to", std::string(to)}});
  }
  centre::Roster roster() const { return centre::roster_of(all); }

  std::vector<learner::Event> all;
};

}  // namespace

TEST_CASE("what a worry is about is held until the lead ends it", "[centre]") {
  Log log;
  log.add(amina, kind::began, {{"name", "Amina"}});
  CHECK(log.roster().held(amina).empty());
  const learner::Order referral =
      log.add(amina, kind::referred, {{"item", "4 0000000000000006 4 A01/event"}});
  REQUIRE(log.roster().held(amina).size() == 1);
  const centre::Referral held = log.roster().held(amina).front();
  CHECK(held.by == tutor_here);
  REQUIRE(held.item.size() == 1);
  CHECK(held.item.front().slot == "A01/event");
  log.change(amina, referral, "quiet");
  CHECK(log.roster().held(amina).front().hold == centre::Hold::quiet);
  log.change(amina, referral, "ended");
  CHECK(log.roster().held(amina).empty());
  CHECK(log.roster().learner(amina)->referrals.size() == 1);  // that there was one stays
}

TEST_CASE("a hold lies on the person, whichever record it was noted in", "[centre]") {
  Log log;
  log.add(amina, kind::began, {{"name", "Amina"}});
  log.add(twin, kind::began, {{"name", "Amina K"}});
  log.add(twin, kind::referred, {{"item", ""}});
  log.add(twin, kind::joined, {{"to", base::hex(amina)}});
  CHECK(log.roster().held(amina).size() == 1);
  CHECK(log.roster().held(twin).size() == 1);
}

TEST_CASE("a hold that came along with moved work names who worried, and when", "[centre]") {
  Log log;
  log.add(amina, kind::referred,
          {{"item", "4 0000000000000006 4 A01/event"},
           {"moved_from", "0000000000000006:1:1"},
           {"by", base::hex(twin)},
           {"done_at", "2026-11-20T10:00:00+00:00"},
           {"hold", "quiet"}});
  REQUIRE(log.roster().held(amina).size() == 1);
  const centre::Referral held = log.roster().held(amina).front();
  CHECK(held.by == twin);
  CHECK(base::in_words(base::date_of(held.at)) == "20 November 2026");
  CHECK(held.hold == centre::Hold::quiet);
  CHECK(held.came_along);
}

TEST_CASE("holds fold to the same in any order and twice", "[centre]") {
  Log log;
  const learner::Order first = log.add(amina, kind::referred, {{"item", ""}});
  log.add(amina, kind::referred, {{"item", ""}});
  log.change(amina, first, "quiet");
  log.change(amina, first, "told");
  log.all.push_back(log.all.front());
  const centre::Roster roster = log.roster();
  CHECK(roster.learner(amina)->referrals.size() == 2);
  std::mt19937 random(7);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(log.all.begin(), log.all.end(), random);
    CHECK(log.roster() == roster);
  }
}

TEST_CASE("a change of a hold that names nothing known changes nothing", "[centre]") {
  Log log;
  log.add(amina, kind::referred, {{"item", ""}});
  log.change(amina, {99, {1}, 99}, "ended");
  log.add(amina, kind::hold_changed, {{"of", "nonsense"}, {"to", "ended"}});
  log.add(amina, kind::hold_changed, {});
  CHECK(log.roster().held(amina).size() == 1);
  CHECK(centre::hold_from("something") == centre::Hold::told);
}
