// SPDX-License-Identifier: GPL-3.0-or-later
// Commands: what can be asked of the program on its command line.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/machine.h"
#include "platform/platform.h"

namespace app {

inline constexpr platform::PixelSize least_window{1024, 600};

struct Kiosk {
  platform::PixelSize window;  // 0 × 0: full screen
  std::string data;            // "": where this system keeps such things
  std::string stick;           // a folder that stands for a stick, or ""
  std::string centre, pc;
  std::string backups;  // the folder of the second place, or ""
  bool demo = false;
};
struct Play {
  std::string journey;
  bool headless = false;
  std::string data, out;
};
struct Screens {
  std::string out;
  std::string screen;  // "": all of them
  int size = 2;
  std::string theme = "Cream";
  platform::PixelSize resolution{1366, 768};
};
struct Audit {
  std::string screen, theme, face;  // "": all of them
  int size = 0;                     // 0: all of them
  platform::PixelSize resolution;   // 0 × 0: four usual ones
  bool quick = false;
  int every = 1;  // each screen under one in so many layouts, and each under others
  int jobs = 0;   // processes; 0: one for each processor
};
struct CheckPack {
  std::string folder;
};
struct Preview {
  std::string folder;
  std::string activity;  // the one to begin at, or ""
  bool filled = false;   // with made-up answers to all that comes before it
  std::string stick;     // a folder that stands for a stick, or "": there is none
  platform::PixelSize window{1366, 768};
};
struct Verify {
  std::string path;  // a data folder, or a backup
};
struct BackUp {
  std::string data, to;
};
struct Restore {
  std::string backup, data;
};
struct NewPassphrase {
  std::string data;
};
struct Say {  // --help, --version
  std::string text;
};
struct Refuse {  // what is wrong with the words, and what to do; exit code 2
  std::string sentence;
};

using Command = std::variant<Kiosk, Play, Screens, Audit, CheckPack, Preview, Verify, BackUp, Restore,
                             NewPassphrase, Say, Refuse>;

Command command_from(const std::vector<std::string>& words);

// How the machine's parts are made; main.cpp knows the platform, nobody else does.
struct Makers {
  std::function<base::Result<std::unique_ptr<platform::Window>>(bool full_screen, platform::PixelSize)>
      window;
  std::function<std::unique_ptr<platform::Paths>(const std::string& data)> paths;
  std::function<std::unique_ptr<platform::Drives>(const std::string& stick)> drives;
  std::function<std::unique_ptr<platform::Printers>()> printers;
  std::function<std::unique_ptr<platform::Voice>(const platform::Clock&)> voice;
  std::function<std::unique_ptr<platform::Clock>()> clock;
  std::function<std::unique_ptr<platform::Random>()> random;
  std::function<std::unique_ptr<platform::Safe>()> safe;
  std::function<base::Result<std::string>(const std::string& question)> secret;  // typed at the terminal
  // Numbered work for several processes (platform/linux/shared_work.h).
  std::function<base::Result<std::vector<std::string>>(std::size_t count, int processes,
                                                       const std::function<std::string(std::size_t)>& work)>
      shared_work;
  std::function<Diary(const std::string& data, const platform::Clock&)> diary;
};

platform::Exit run(const Command& command, const Makers& makers);

}  // namespace app
