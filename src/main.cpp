// SPDX-License-Identifier: GPL-3.0-or-later
// Main: says which machine this is, and hands over to the command that was asked for.
#include "app/commands.h"
#include "platform/glfw/glfw_window.h"
#include "platform/linux/ask.h"
#include "platform/linux/diary.h"
#include "platform/linux/drives.h"
#include "platform/linux/paths.h"
#include "platform/linux/printers.h"
#include "platform/linux/process.h"
#include "platform/linux/safe.h"
#include "platform/linux/shared_work.h"
#include "platform/linux/time_and_chance.h"
#include "platform/linux/voice.h"

int main(int count, char** words) {
  platform::leave_no_core_dumps();
  app::Makers makers;
  makers.window = [](bool full_screen,
                     platform::PixelSize size) -> base::Result<std::unique_ptr<platform::Window>> {
    const std::string cache = platform::cache_folder(platform::surroundings_of_this_process());
    auto window = glfw::GlfwWindow::open({full_screen, size, "Fingerpost", cache + "/renderer"});
    if (!window) return window.error();
    return std::unique_ptr<platform::Window>(std::move(*window));
  };
  makers.paths = [](const std::string& data) {
    return std::make_unique<platform::LinuxPaths>(platform::surroundings_of_this_process(data));
  };
  makers.drives = [](const std::string& stick) { return std::make_unique<platform::LinuxDrives>(stick); };
  makers.printers = [] { return std::make_unique<platform::LinuxPrinters>(); };
  makers.voice = [](const platform::Clock& clock) { return std::make_unique<platform::LinuxVoice>(clock); };
  makers.clock = [] { return std::make_unique<platform::LinuxClock>(); };
  makers.random = [] { return std::make_unique<platform::LinuxRandom>(); };
  makers.safe = [] {
    return std::make_unique<platform::LinuxSafe>(platform::surroundings_of_this_process());
  };
  makers.shared_work = platform::share_work;
  makers.secret = platform::ask_for_secret;
  makers.diary = [](const std::string& data, const platform::Clock& clock) {
    return [diary = platform::Diary(data, clock)](std::string_view line) {
      diary.write(platform::Diary::Level::fault, line);
    };
  };
  const std::vector<std::string> arguments(words + 1, words + count);
  return static_cast<int>(app::run(app::command_from(arguments), makers));
}
