// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/turns.h"

#include <algorithm>
#include <tuple>

namespace session {
namespace {

// With three PCs the last three who got up have just been: they may have swapped all at once.
int first_of_those_who_just_were(const std::vector<InTurn>& group, int pcs) {
  int last = 0;
  for (const InTurn& each : group) last = std::max(last, each.last_turn);
  return std::max(1, last - std::max(1, pcs) + 1);
}

}  // namespace

std::vector<base::Id> order_of_turns(const std::vector<InTurn>& group, int pcs) {
  const int just = first_of_those_who_just_were(group, pcs);
  std::vector<const InTurn*> waiting;
  for (const InTurn& each : group) {
    if (each.is_here && !each.is_at_pc) waiting.push_back(&each);
  }
  const auto place = [just](const InTurn& each) {
    const bool has_just_been = each.last_turn >= just;
    // Of those who have just been, who got up first; of the others, who had least.
    return std::tuple(has_just_been, has_just_been ? 0.0 : each.screen_minutes, each.last_turn);
  };
  std::stable_sort(waiting.begin(), waiting.end(),
                   [&](const InTurn* one, const InTurn* other) { return place(*one) < place(*other); });
  std::vector<base::Id> order;
  for (const InTurn* each : waiting) order.push_back(each->learner);
  return order;
}

std::vector<base::Id> next_turns(const std::vector<InTurn>& group, int pcs, std::size_t most) {
  std::vector<base::Id> order = order_of_turns(group, pcs);
  if (order.size() > most) order.resize(most);
  return order;
}

}  // namespace session
