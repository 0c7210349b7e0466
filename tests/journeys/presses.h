// SPDX-License-Identifier: GPL-3.0-or-later
// Presses: a member of staff who sets a PC up and comes in, for tests that spoil something meanwhile.
#pragma once

#include <initializer_list>
#include <string>

#include "app/journey/deeds.h"
#include "support/catch.h"

namespace presses {

inline void press(app::journey::World& world, const std::string& name) {
  app::journey::Command command;
  command.first = name;
  const app::journey::Verdict missed = app::journey::press(world, command);
  INFO(name << ": " << (missed ? missed->instead : ""));
  REQUIRE_FALSE(missed);
}

inline void press_all(app::journey::World& world, std::initializer_list<const char*> names) {
  for (const char* name : names) press(world, name);
}

inline void type(app::journey::World& world, const std::string& words) {
  app::journey::Command command;
  command.first = words;
  REQUIRE_FALSE(app::journey::type(world, command));
}

inline void heal(app::journey::World& world) {
  world.disk()->plan({});
  world.disk()->set_free_bytes(std::uint64_t{8} << 30);
}

inline void set_up(app::journey::World& world) {
  press_all(world, {"Adviser", "Passphrase"});
  type(world, "three good words");
  press_all(world, {"Keep this passphrase", "I have it on paper", "Do this later"});
}

inline void come_in_again(app::journey::World& world) {
  press_all(world, {"Adviser", "Passphrase"});
  type(world, "three good words");
  press(world, "Come in");
  // Where there is somebody to look at, staff see them first.
  if (std::holds_alternative<screens::MyLearners>(world.app().state().screen)) press(world, "Settings");
}

}  // namespace presses
