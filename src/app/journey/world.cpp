// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journey/world.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <variant>

#include "access/speech_queue.h"
#include "app/borrowed_paths.h"
#include "store/keyring_file.h"

namespace app::journey {

World::World(const Setting& setting) : setting_(setting) {
  if (setting_.data.empty()) {
    auto disk = std::make_unique<store::SimulatedDisk>();
    simulated_disk_ = disk.get();
    disk_ = std::move(disk);
    paths_ = std::make_unique<BorrowedPaths>(setting.paths, "/journey");
  } else {
    disk_ = std::make_unique<store::RealDisk>();
    paths_ = std::make_unique<BorrowedPaths>(setting.paths, setting_.data);
  }
}

World::~World() = default;

std::optional<std::string> World::start() {
  heard_.clear();
  window_.reset();  // a kiosk has one window: the one before is gone before the next one comes
  if (setting_.open_window) {
    base::Result<std::unique_ptr<platform::Window>> opened = setting_.open_window(size_);
    if (!opened) return "There is no window to show anything in: " + opened.error().detail;
    window_ = std::move(*opened);
  } else {
    window_ = std::make_unique<headless::HeadlessWindow>(clock_, size_);
  }
  Options options;
  options.threaded = setting_.threaded;
  options.backups = second_place_;
  platform::Safe& safe = setting_.safe != nullptr ? *setting_.safe : fake_safe_;
  auto started = App::start(
      {*window_, voice_, drives_, clock_, random_, *paths_, safe, *disk_, setting_.diary, &printers_},
      options);
  if (const auto* refused = std::get_if<NoStart>(&started)) return refused->sentence;
  app_ = std::move(std::get<std::unique_ptr<App>>(started));
  settle();
  return std::nullopt;
}

void World::put_clock_forward(int days) {
  base::WallTime wall = clock_.wall_time();
  wall.seconds += std::int64_t{86400} * days;
  clock_.set_wall_time(wall);
}

bool World::give_second_place() {
  second_place_ = paths_->data() + ".second";
  return bool{store::make_data_folder(*disk_, second_place_)};
}

void World::close() { app_.reset(); }

void World::cut_power() {
  if (simulated_disk_ != nullptr) simulated_disk_->cut_power();
  app_.reset();
  if (simulated_disk_ != nullptr) simulated_disk_->power_on();
}

void World::settle() {
  constexpr int most_moments = 10;
  constexpr double longer_than_a_moment = a11y::SpeechQueue::moment + 0.001;
  if (!app_) return;
  app_->settle();
  listen();
  // A person needs longer for the next thing than a voice that waits for the end of a walk.
  for (int i = 0; i < most_moments && app_->state().comfort.read_aloud; ++i) {
    const double due = app_->seconds_to_next_wake();
    if (due > longer_than_a_moment) break;
    clock_.advance(due);
    app_->settle();
    listen();
  }
}

void World::listen() {
  for (std::string& sentence : app_->take_spoken()) heard_.push_back(std::move(sentence));
  // What was asked for ("Read to me") goes to the voice alone.
  for (; voiced_ < voice_.spoken().size(); ++voiced_) {
    heard_.push_back(voice_.spoken()[voiced_]);
    heard_by_ear_.push_back(voice_.spoken()[voiced_]);
  }
}

void World::advance(double seconds) {
  constexpr double shortest = 0.02;  // a deadline that stays due must not hold the clock
  double left = seconds;
  while (left > 0 && app_) {
    const double step = std::min(left, std::max(shortest, app_->seconds_to_next_wake()));
    clock_.advance(step);
    left -= step;
    settle();
  }
}

void World::plug(const std::string& name, std::uint64_t capacity, bool read_only) {
  stick_name_ = name;
  if (!drives_.plug_again(name)) {
    platform::FakeStick stick;
    stick.name = name;
    if (!setting_.out.empty()) stick.folder = setting_.out + "/stick";
    drives_.plug(std::move(stick));
  }
  drives_.stick(name)->capacity = capacity;
  drives_.stick(name)->read_only = read_only;
}

platform::FakeStick* World::stick() { return drives_.stick(stick_name_); }

bool World::pull() { return drives_.pull(stick_name_); }

base::Outcome World::save_picture(const std::string& name) {
  std::error_code failed;
  std::filesystem::create_directories(setting_.out, failed);
  if (failed) return base::Error{base::Fault::denied, setting_.out};
  return window_->save_picture(setting_.out + "/" + name + ".png");
}

}  // namespace app::journey
