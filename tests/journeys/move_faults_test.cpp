// SPDX-License-Identifier: GPL-3.0-or-later
// Work that was done at the wrong name is moved while the lights go out at any moment: it is at one name or
// at both, what is held for the safety lead is held at each of them, and moving it again writes nothing
// twice.
#include "journeys/machine.h"
#include "journeys/presses.h"

using namespace app::journey;
using store::DiskFault;

namespace {

constexpr const char* the_piece = "What matters to me, 22 November 2026";

void begin_as(World& world, const std::string& name) {
  presses::press(world, "I am new here");
  presses::type(world, name);
  presses::press_all(world, {"Next", "Skip all"});
}

void leave_the_seat(World& world) { presses::press_all(world, {"Stop and save", "Stop now"}); }

void open_page_of_sam(World& world) {
  presses::press_all(world, {"Groups and learners", "In no group", "Sam"});
}

// Leon answered one question at Sam's name, a member of staff worried about it, and the move is ready.
void work_at_the_wrong_name(World& world) {
  REQUIRE_FALSE(world.start());
  begin_as(world, "Leon");
  leave_the_seat(world);
  begin_as(world, "Sam");
  presses::press_all(world, {"Start", "A lot", "Home"});
  leave_the_seat(world);
  presses::press(world, "Home");
  presses::set_up(world);
  open_page_of_sam(world);
  presses::press_all(world, {"I’m worried", "What matters to me", "1. How much does this matter to you?",
                             "Hold it, and note that I told the lead", "Back"});
}

void be_about_to_move(World& world) {
  presses::press_all(world, {"Work at the wrong name", the_piece, "Leon · In no group"});
  presses::type(world, "He pressed the wrong name.");
}

std::size_t held_at(World& world, std::string_view name) {
  const centre::Roster& roster = world.app().state().roster;
  for (const auto& [id, one] : roster.learners) {
    if (one.name == name) return roster.held(id).size();
  }
  return 0;
}

// The answers at a name, each wording for itself.
std::size_t wordings_at(World& world, const std::string& name) {
  presses::press_all(world, {"Carry on my work", name.c_str()});
  std::size_t count = 0;
  for (const auto& [slot, answer] : world.app().state().learner->answers) count += 1 + answer.earlier.size();
  leave_the_seat(world);
  presses::press(world, "Home");
  return count;
}

// False: the move was through before that operation came.
bool move_cut_at(const platform::Paths& paths, std::uint64_t at) {
  World world({paths, "", "", {}});
  work_at_the_wrong_name(world);
  be_about_to_move(world);
  world.disk()->plan({DiskFault::What::power_cut, at, false, false});
  presses::press(world, "Keep this");
  world.cut_power();
  presses::heal(world);
  REQUIRE_FALSE(world.start());
  const std::size_t at_sam = wordings_at(world, "Sam");
  const std::size_t at_leon = wordings_at(world, "Leon");
  CHECK(at_sam + at_leon >= 1);
  CHECK(held_at(world, "Sam") == 1);  // it was noted there
  // What has left the wrong name is held at the right one.
  if (at_sam == 0) CHECK(held_at(world, "Leon") == 1);
  presses::come_in_again(world);
  open_page_of_sam(world);
  if (at_sam > 0) {
    be_about_to_move(world);
    presses::press(world, "Keep this");
  }
  presses::press(world, "Home");
  CHECK(wordings_at(world, "Sam") == 0);
  CHECK(wordings_at(world, "Leon") == 1);
  CHECK(held_at(world, "Leon") == 1);
  return at_sam > 0;
}

}  // namespace

TEST_CASE("when the power is cut while held work is moved, moving it again writes nothing twice",
          "[journeys][faults]") {
  const platform::LinuxPaths paths = short_way_machine();
  int cuts = 0;
  for (std::uint64_t at = 1; move_cut_at(paths, at); at += 2) ++cuts;
  CHECK(cuts >= 3);
}
