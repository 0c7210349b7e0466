// SPDX-License-Identifier: GPL-3.0-or-later
// App: the loop. Input in, a frame out, one update for each thing a person did.
//
// Everything a person can do ends in update() (update.h); everything that is shown
// comes from State (screens/state.h). The store and the stick are worked on another
// thread, or on this one where the machine is headless, so that journeys repeat exactly.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "access/dwell.h"
#include "access/scan.h"
#include "access/tree.h"
#include "app/machine.h"
#include "base/result.h"
#include "content/catalogue.h"
#include "learner/event.h"
#include "platform/platform.h"
#include "screens/state.h"

namespace app {

// A pack that somebody writes, to be walked through (app/preview.h).
struct PackPreview {
  std::string folder;    // of the pack; "": this is no preview
  std::string activity;  // the id of the one to begin at, or ""
  bool filled = false;   // with made-up answers to all that comes before
};

struct Options {
  bool threaded = true;      // false: jobs run where they are posted (headless)
  bool idle_locks = true;    // "Are you still there?" and the lock behind it
  std::string centre = "";   // shown on the welcome: "Riverside Centre"
  std::string pc = "";       // "PC 4"
  std::string backups = "";  // the folder of the second place; "" for none
  PackPreview preview = {};
};

// Why the app could not start: a sentence for the screen or the terminal, and the exit code.
struct NoStart {
  std::string sentence;
  platform::Exit exit = platform::Exit::failed;
};

class App {
 public:
  static std::variant<std::unique_ptr<App>, NoStart> start(Machine machine, const Options& options);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // One turn of the loop: what was done since, a frame, what the jobs finished. Never blocks.
  void turn();
  // Turns until nothing moves: no input waits, no job runs, three frames without a change.
  void settle();
  // Turns and sleeps until it is over.
  platform::Exit run();
  bool over() const;
  platform::Exit exit_code() const;

  // For journeys, the audit and the tests: the finished tree, and what was said and stored.
  const a11y::Tree& tree() const;
  a11y::Layer& layer();
  const screens::State& state() const;
  const a11y::Scan& scan() const;    // the light of a switch
  const a11y::Dwell& dwell() const;  // the pointer that stays
  // All that was announced since the last call, in order, whether or not there is a voice.
  std::vector<std::string> take_spoken();
  // What the store holds of the learner who is here, in fold order; empty where nobody is.
  std::vector<learner::Event> stored() const;
  double seconds_to_next_wake() const;  // infinity: nothing is due

 private:
  App();
  struct Inside;  // app/inside.h
  std::unique_ptr<Inside> inside_;
};

}  // namespace app
