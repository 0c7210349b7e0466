// SPDX-License-Identifier: GPL-3.0-or-later
// World: the kiosk that a journey plays on. The app is the real one; around it
// stand a scripted clock, voice, sticks and disk, so that a wait takes no time
// and every fault comes when it is called for.
//
// The window is the headless twin or a real one. The disk outlives the app:
// what was synced before the power was cut is there at the next start.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "platform/headless/fake_drives.h"
#include "platform/headless/fake_printers.h"
#include "platform/headless/headless.h"
#include "platform/platform.h"
#include "store/simulated_disk.h"

namespace app::journey {

// How the person at the kiosk presses things.
enum class Way { directly, by_touch, by_keys, by_switch, by_dwelling };

using OpenWindow = std::function<base::Result<std::unique_ptr<platform::Window>>(platform::PixelSize)>;

struct Setting {
  const platform::Paths& paths;    // for assets and fonts
  std::string data;                // a folder on the real disk, or "" for the simulated one
  std::string out;                 // pictures, and the stick's files in out/stick; "" for neither
  OpenWindow open_window;          // empty: headless
  platform::Safe* safe = nullptr;  // this PC's own, for a folder on the real disk; null: one in memory
  Diary diary = {};                // none where nobody would read it
  bool threaded = false;           // jobs run beside the screen, as in a kiosk
};

class World {
 public:
  explicit World(const Setting& setting);
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  // The sentence why the program does not start, or no value when it runs.
  std::optional<std::string> start();
  void close();      // as a planned stop does
  void cut_power();  // the program gets no chance to say goodbye
  // Lets the app work until nothing moves, and listens to what it says.
  void settle();
  double now() const { return clock_.seconds(); }
  void advance(double seconds);  // the clock moves as the app's own deadlines come
  void forget_heard() {
    heard_.clear();
    heard_by_ear_.clear();
  }

  app::App& app() { return *app_; }
  bool is_running() const { return app_ != nullptr; }
  platform::Window& window() { return *window_; }
  store::SimulatedDisk* disk() { return simulated_disk_; }  // null: the real disk is used
  store::Disk& any_disk() { return *disk_; }
  // For safety copies, from the next start on; beside the data folder. False: it cannot be made.
  bool give_second_place();
  const std::string& second_place() const { return second_place_; }  // "": there is none
  headless::FakeVoice& voice() { return voice_; }
  headless::FakeSafe& safe() { return fake_safe_; }
  void put_clock_forward(int days);                                 // or back, where below 0
  void set_size(platform::PixelSize size) { size_ = size; }         // from the next start on
  const std::vector<std::string>& heard() const { return heard_; }  // since the last thing that was done
  const std::vector<std::string>& heard_by_ear() const { return heard_by_ear_; }  // what the voice was given
  bool is_paused() const { return voice_.progress().is_paused; }
  bool is_quiet() const { return voice_.progress().number == 0; }

  void plug(const std::string& name, std::uint64_t capacity, bool read_only);
  platform::FakeStick* stick();  // the one plugged last, also when it was pulled; null: none ever was
  bool pull();
  platform::FakePrinters& printers() { return printers_; }

  Way way = Way::directly;
  std::string written_down;  // by the person at the kiosk, on paper

  bool has_pictures() const { return !setting_.out.empty() && setting_.open_window; }
  base::Outcome save_picture(const std::string& name);

 private:
  void listen();

  Setting setting_;
  std::unique_ptr<platform::Paths> paths_;
  headless::FakeClock clock_;
  headless::FakeVoice voice_{clock_};
  headless::FakeRandom random_;
  headless::FakeSafe fake_safe_;
  platform::FakeDrives drives_;
  platform::FakePrinters printers_;
  std::unique_ptr<store::Disk> disk_;
  store::SimulatedDisk* simulated_disk_ = nullptr;
  platform::PixelSize size_{1366, 768};
  std::string stick_name_;
  std::string second_place_;
  std::unique_ptr<platform::Window> window_;
  std::unique_ptr<App> app_;
  std::vector<std::string> heard_, heard_by_ear_;
  std::size_t voiced_ = 0;  // sentences that the voice had spoken when it was last listened to
};

}  // namespace app::journey
