// SPDX-License-Identifier: GPL-3.0-or-later
// Inside: what the app is made of. Only app.cpp and start.cpp know it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "access/five_presses.h"
#include "app/app.h"
#include "app/context.h"
#include "app/intake.h"
#include "ui/kit.h"

namespace app {

struct App::Inside {
  explicit Inside(Machine machine) : context(machine) {}

  void collect_reports();
  void speak_of(const Report& report);
  void collect_input();
  void count_press(const platform::Input& input, double seconds);
  void do_intents();
  void follow_hands();
  void start_voice(bool without_sight);
  void say_lit(const a11y::ScanShown& lit);
  void draw_frame();
  void announce();
  void count_presses(bool something_came_of_it);

  Options options;
  std::unique_ptr<ui::Kit> kit;
  Context context;
  Intake intake;
  std::vector<ui::Event> events;    // of this turn
  std::vector<std::string> spoken;  // since it was last taken
  a11y::FivePresses five_presses;
  int frames_left = 0;  // to draw although nothing happened
};

}  // namespace app
