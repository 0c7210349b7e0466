// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/room_summary.h"

#include <functional>
#include <map>
#include <set>

#include "support/catch.h"

namespace {

using session::RoomCount;
using session::Showing;
using session::ShownCount;

std::vector<ShownCount> shown(const std::vector<int>& counts) {
  std::vector<RoomCount> rows;
  for (const int count : counts) rows.push_back({"", count});
  return session::room_summary(rows);
}

// Every way in which so many learners can stand in so many rows.
void for_each_room(std::size_t rows, int learners, const std::function<void(const std::vector<int>&)>& take,
                   std::vector<int> so_far = {}) {
  if (so_far.size() + 1 == rows) {
    so_far.push_back(learners);
    return take(so_far);
  }
  for (int count = 0; count <= learners; ++count) {
    std::vector<int> next = so_far;
    next.push_back(count);
    for_each_room(rows, learners - count, take, std::move(next));
  }
}

std::string key_of(const std::vector<ShownCount>& rows) {
  std::string key;
  for (const ShownCount& row : rows)
    key += std::to_string(static_cast<int>(row.showing)) + ":" + std::to_string(row.learners) + " ";
  return key;
}

}  // namespace

TEST_CASE("a count under five is hidden and others are shown", "[session][summary]") {
  const std::vector<ShownCount> rows = shown({12, 2, 3, 9});
  CHECK(rows[0] == ShownCount{"", Showing::number, 12});
  CHECK(rows[1] == ShownCount{"", Showing::fewer_than_five, 0});
  CHECK(rows[2].showing == Showing::fewer_than_five);
  CHECK(rows[3].learners == 9);
}

TEST_CASE("a single hidden count takes the next smallest with it", "[session][summary]") {
  const std::vector<ShownCount> rows = shown({20, 2, 9});
  CHECK(rows[0].showing == Showing::number);
  CHECK(rows[1].showing == Showing::fewer_than_five);
  CHECK(rows[2] == ShownCount{"", Showing::not_shown, 0});
}

TEST_CASE("a count that stands alone is hidden where the others are few, too", "[session][summary]") {
  CHECK(session::one_count({"Has begun", 12}, 20).learners == 12);
  CHECK(session::one_count({"Has begun", 11}, 12).showing == Showing::not_shown);
  CHECK(session::one_count({"Has begun", 3}, 12).showing == Showing::fewer_than_five);
  CHECK(session::one_count({"Has begun", 4}, 8).showing == Showing::not_shown);
  CHECK(session::room_summary({}).empty());
}

TEST_CASE("who knows the rules and how many are in the room can work out no count under five",
          "[session][summary]") {
  for (std::size_t rows = 2; rows <= 4; ++rows) {
    for (int learners = 1; learners <= (rows == 4 ? 24 : 40); ++learners) {
      // By what is shown: all rooms that would look like this, and what could stand behind each row.
      std::map<std::string, std::vector<std::set<int>>> behind;
      for_each_room(rows, learners, [&](const std::vector<int>& room) {
        std::vector<std::set<int>>& could_be = behind[key_of(shown(room))];
        could_be.resize(rows);
        for (std::size_t at = 0; at < rows; ++at) could_be[at].insert(room[at]);
      });
      for_each_room(rows, learners, [&](const std::vector<int>& room) {
        const std::vector<std::set<int>>& could_be = behind[key_of(shown(room))];
        for (std::size_t at = 0; at < rows; ++at) {
          if (room[at] >= session::least_shown || could_be[at].size() > 1) continue;
          FAIL_CHECK("row " << at << " of " << key_of(shown(room)) << "is " << room[at] << " of "
                            << learners);
        }
      });
    }
  }
}

TEST_CASE("nobody can work out a small count from one that stands alone", "[session][summary]") {
  for (int of_all = 1; of_all <= 40; ++of_all) {
    std::map<std::string, std::set<int>> behind;
    for (int learners = 0; learners <= of_all; ++learners)
      behind[key_of({session::one_count({"", learners}, of_all)})].insert(learners);
    for (const auto& [key, could_be] : behind) {
      CAPTURE(of_all, key);
      const bool is_small =
          *could_be.begin() < session::least_shown || of_all - *could_be.rbegin() < session::least_shown;
      CHECK((!is_small || could_be.size() > 1));
    }
  }
}
