// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/turns.h"

#include <algorithm>
#include <random>
#include <set>

#include "support/catch.h"

namespace {

using session::InTurn;
using Order = std::vector<base::Id>;

InTurn waits(std::uint64_t id, double minutes, int last_turn = 0) {
  return {{id}, minutes, true, false, last_turn};
}

}  // namespace

TEST_CASE("who had least time at the screen goes next", "[session][turns]") {
  CHECK(session::order_of_turns({waits(1, 30), waits(2, 10), waits(3, 20)}, 1) == Order{{2}, {3}, {1}});
}

TEST_CASE("where all is equal the group's own order stays", "[session][turns]") {
  CHECK(session::order_of_turns({waits(3, 0), waits(1, 0), waits(2, 0)}, 1) == Order{{3}, {1}, {2}});
}

TEST_CASE("who is absent or at a PC has no place in the order", "[session][turns]") {
  std::vector<InTurn> group = {waits(1, 0), waits(2, 5), waits(3, 9)};
  group[0].is_here = false;
  group[1].is_at_pc = true;
  CHECK(session::order_of_turns(group, 1) == Order{{3}});
  CHECK(session::order_of_turns({}, 3).empty());
}

TEST_CASE("who has just been comes last, even with least time of all", "[session][turns]") {
  CHECK(session::order_of_turns({waits(1, 2, 5), waits(2, 40, 3), waits(3, 60)}, 1) == Order{{2}, {3}, {1}});
  // Three PCs: those three got up together, and wait in the order in which they did.
  CHECK(session::order_of_turns({waits(1, 1, 4), waits(2, 9, 2), waits(3, 5, 3), waits(4, 80, 1)}, 3) ==
        Order{{4}, {2}, {3}, {1}});
}

TEST_CASE("two names are shown at most", "[session][turns]") {
  CHECK(session::next_turns({waits(1, 3), waits(2, 2), waits(3, 1)}, 1) == Order{{3}, {2}});
  CHECK(session::next_turns({waits(1, 3)}, 1) == Order{{1}});
}

TEST_CASE("over many sessions of any length nobody falls behind, whoever comes late", "[session][turns]") {
  std::mt19937 random(11);
  for (int run = 0; run < 50; ++run) {
    const int pcs = 1 + static_cast<int>(random() % 4);
    const std::size_t learners = static_cast<std::size_t>(2 * pcs) + 1 + random() % 8;
    std::vector<InTurn> group;
    for (std::size_t i = 0; i < learners; ++i) group.push_back(waits(i + 1, 0));
    int turns = 0;
    std::vector<std::size_t> at_pc;
    for (int step = 0; step < 400; ++step) {
      if (at_pc.size() == static_cast<std::size_t>(pcs)) {
        const std::size_t who = random() % at_pc.size();
        InTurn& up = group[at_pc[who]];
        up.is_at_pc = false;
        up.screen_minutes += 3 + static_cast<double>(random() % 6);
        up.last_turn = ++turns;
        at_pc.erase(at_pc.begin() + static_cast<std::ptrdiff_t>(who));
      }
      const Order order = session::order_of_turns(group, pcs);
      CHECK(std::set<base::Id>(order.begin(), order.end()).size() == order.size());
      CHECK(order.size() + at_pc.size() == learners);
      const std::size_t next = order.front().value - 1;
      CHECK(group[next].last_turn <= std::max(0, turns - pcs));
      group[next].is_at_pc = true;
      at_pc.push_back(next);
    }
    const auto [least, most] = std::minmax_element(
        group.begin(), group.end(),
        [](const InTurn& one, const InTurn& other) { return one.screen_minutes < other.screen_minutes; });
    CHECK(most->screen_minutes - least->screen_minutes <= 8 * (pcs + 2));
  }
}
