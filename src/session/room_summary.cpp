// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/room_summary.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace session {
namespace {

using Showings = std::vector<Showing>;

// All that is under five is hidden; where that is one count alone, the smallest other is not shown either.
// How many are hidden must hang on nothing but how many are small: else that would tell of them, too.
Showings hidden_in(const std::vector<int>& counts) {
  Showings showings;
  for (const int count : counts)
    showings.push_back(count < least_shown ? Showing::fewer_than_five : Showing::number);
  if (std::count(showings.begin(), showings.end(), Showing::fewer_than_five) != 1) return showings;
  std::size_t smallest = counts.size();
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (showings[at] != Showing::number) continue;
    if (smallest == counts.size() || counts[at] < counts[smallest]) smallest = at;
  }
  if (smallest < counts.size()) showings[smallest] = Showing::not_shown;
  return showings;
}

struct Range {
  int least = 0, most = 0;
};

// Whether some hidden small count can be one number only, for somebody who knows the room's size.
bool gives_away(const std::vector<int>& counts, const Showings& showings) {
  const int all = std::accumulate(counts.begin(), counts.end(), 0);
  int hidden = all, most_not_shown = all;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (showings[at] != Showing::number) continue;
    hidden -= counts[at];
    most_not_shown = std::min(most_not_shown, counts[at] - 1);  // it is the smallest that is not shown
  }
  std::vector<Range> ranges;
  for (const Showing showing : showings) {
    if (showing == Showing::fewer_than_five) ranges.push_back({0, least_shown - 1});
    if (showing == Showing::not_shown) ranges.push_back({least_shown, most_not_shown});
  }
  const Range sum =
      std::accumulate(ranges.begin(), ranges.end(), Range{}, [](Range so_far, const Range& each) {
        return Range{so_far.least + each.least, so_far.most + each.most};
      });
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& each) {
    if (each.least >= least_shown) return false;
    const int least = std::max(each.least, hidden - (sum.most - each.most));
    const int most = std::min(each.most, hidden - (sum.least - each.least));
    return least >= most;
  });
}

}  // namespace

std::vector<ShownCount> room_summary(const std::vector<RoomCount>& counts) {
  std::vector<int> numbers;
  for (const RoomCount& each : counts) numbers.push_back(std::max(0, each.learners));
  Showings showings = hidden_in(numbers);
  const bool has_number = std::find(showings.begin(), showings.end(), Showing::number) != showings.end();
  // Then not even which of them are small is said: the room's size tells the rest.
  if (!has_number || gives_away(numbers, showings)) showings.assign(numbers.size(), Showing::not_shown);
  std::vector<ShownCount> shown;
  for (std::size_t at = 0; at < counts.size(); ++at)
    shown.push_back({counts[at].what, showings[at], showings[at] == Showing::number ? numbers[at] : 0});
  return shown;
}

ShownCount one_count(const RoomCount& count, int of_all) {
  const int others = of_all - count.learners;
  const bool is_tiny = of_all < 2 * least_shown - 1;  // both could be under five, and be told apart by it
  if (is_tiny) return {count.what, Showing::not_shown, 0};
  if (count.learners < least_shown) return {count.what, Showing::fewer_than_five, 0};
  if (others < least_shown) return {count.what, Showing::not_shown, 0};
  return {count.what, Showing::number, count.learners};
}

}  // namespace session
