// SPDX-License-Identifier: GPL-3.0-or-later
// A list of learners is added while the lights go out at any moment: whoever is there is there whole, with
// the group, and the same list adds the rest, nobody twice.
#include <map>
#include <set>

#include "app/journey/deeds.h"
#include "journeys/machine.h"
#include "journeys/presses.h"
#include "support/catch.h"

using namespace app::journey;
using store::DiskFault;

namespace {

constexpr int in_list = 60;

std::string list_of_sixty() {
  std::string lines = "Name,Group\n";
  for (int i = 0; i < in_list; ++i)
    lines += "Learner " + std::to_string(i) + ",Group " + std::to_string(i % 3) + "\n";
  return lines;
}

void open_list(World& world) {
  presses::press_all(world, {"Groups and learners", "Add learners from a list", "autumn.csv"});
}

// How many of the list are there; each once, in its group, and no group twice.
int check_all_whole(World& world) {
  const centre::Roster& roster = world.app().state().roster;
  std::set<std::string> groups;
  for (const auto& [id, group] : roster.groups) CHECK(groups.insert(group.name).second);
  std::map<std::string, int> found;
  for (const auto& [id, one] : roster.learners) {
    ++found[one.name];
    const auto group = roster.groups.find(one.group);
    REQUIRE(group != roster.groups.end());
    const int number = std::stoi(one.name.substr(one.name.find(' ') + 1));
    CHECK(group->second.name == "Group " + std::to_string(number % 3));
  }
  for (const auto& [name, times] : found) CHECK(times == 1);
  return static_cast<int>(found.size());
}

void plug_list(World& world) {
  world.plug("STAFF", std::uint64_t{1} << 20, false);
  world.stick()->files["autumn.csv"] = world.stick()->durable["autumn.csv"] = list_of_sixty();
}

// False: the list was through before that operation came.
bool cut_at(const platform::Paths& paths, std::uint64_t at) {
  World world({paths, "", "", {}});
  REQUIRE_FALSE(world.start());
  presses::set_up(world);
  plug_list(world);
  open_list(world);
  world.disk()->plan({DiskFault::What::power_cut, at, false, false});
  presses::press(world, "Add 60 learners");
  world.cut_power();
  presses::heal(world);
  REQUIRE_FALSE(world.start());
  presses::come_in_again(world);
  const int there = check_all_whole(world);
  open_list(world);
  if (there < in_list)
    presses::press(world, there == in_list - 1 ? "Add 1 learner"
                                               : "Add " + std::to_string(in_list - there) + " learners");
  CHECK(check_all_whole(world) == in_list);
  return there < in_list;
}

}  // namespace

TEST_CASE("when the power is cut while a list is added, the same list adds the rest and nobody twice",
          "[journeys][faults]") {
  const platform::LinuxPaths paths = short_way_machine();
  int cuts = 0;
  std::uint64_t at = 1;
  while (cut_at(paths, at)) {
    INFO("operation " << at);
    ++cuts;
    at += 37;
  }
  CHECK(cuts > 3);
}
