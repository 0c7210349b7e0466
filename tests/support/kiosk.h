// SPDX-License-Identifier: GPL-3.0-or-later
// Kiosk: the program on a machine that is made up, with assets that are changed between two starts.
//
// The assets and the data folder's packs are real files; the work itself lies on a disk in memory.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <variant>

#include <unistd.h>

#include "app/app.h"
#include "platform/headless/fake_drives.h"
#include "platform/headless/headless.h"
#include "store/simulated_disk.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/short_way.h"

namespace samples {

inline headless::FakePaths paths_with_fonts(const std::string& data, const std::string& assets) {
  headless::FakePaths paths(data, assets);
  paths.set_font("Andika", fonts().andika.regular);
  paths.set_font("Andika Bold", fonts().andika.bold);
  paths.set_font("Material Design Icons", fonts().icons);
  return paths;
}

// The short way on a disk, to be written on. Names are those inside of its pack.
class WrittenPack {
 public:
  WrittenPack() {
    std::string pattern = (std::filesystem::temp_directory_path() / "fingerpost-kiosk-XXXXXX").string();
    root_ = ::mkdtemp(pattern.data());
    std::filesystem::copy(short_way_assets, assets(), std::filesystem::copy_options::recursive);
  }
  WrittenPack(const WrittenPack&) = delete;
  WrittenPack& operator=(const WrittenPack&) = delete;
  ~WrittenPack() { std::filesystem::remove_all(root_); }

  std::string assets() const { return (root_ / "assets").string(); }
  std::string data() const { return (root_ / "data").string(); }
  std::string folder() const { return assets() + "/packs/short-way"; }
  std::string read(const std::string& file) const {
    std::ostringstream text;
    text << std::ifstream(place(file), std::ios::binary).rdbuf();
    return text.str();
  }
  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories(place(file).parent_path());
    std::ofstream(place(file), std::ios::binary) << text;
  }
  void change(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = read(file);
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    write(file, text);
  }
  void add(const std::string& file, const std::string& text) const { write(file, read(file) + text); }
  void remove(const std::string& file) const { std::filesystem::remove(place(file)); }

 private:
  // "data:" before a name: in the data folder.
  std::filesystem::path place(const std::string& file) const {
    const bool is_data = file.starts_with("data:");
    return std::filesystem::path(is_data ? data() : folder()) / (is_data ? file.substr(5) : file);
  }

  std::filesystem::path root_;
};

// Somebody in front of it, who presses what the screen offers by its name.
class Kiosk {
 public:
  explicit Kiosk(const WrittenPack& pack) : paths(paths_with_fonts(pack.data(), pack.assets())) {}

  // The sentence why it does not start, or "".
  std::string start(const app::PackPreview& preview = {}) {
    app.reset();
    app::Options options;
    options.threaded = false;
    options.idle_locks = false;
    options.preview = preview;
    auto started = app::App::start({window, voice, drives, clock, random, paths, safe, disk, {}}, options);
    if (const auto* trouble = std::get_if<app::NoStart>(&started)) return trouble->sentence;
    app = std::move(std::get<std::unique_ptr<app::App>>(started));
    app->settle();
    return "";
  }
  void close() { app.reset(); }
  void begin_as(const std::string& name) {
    press("I am new here");
    write(name);
    press("Next");
    press("Skip all");
  }
  bool offers(const std::string& name) const { return control(name) != nullptr; }
  void press(const std::string& name) {
    const a11y::Node* node = control(name);
    INFO("press " << name << "\n" << app->tree().dump());
    REQUIRE(node != nullptr);
    app->layer().post(node->id, a11y::Act::press);
    app->settle();
  }
  void key(platform::Key which) {
    window.press(which);
    app->settle();
  }
  // At once, as when it is pasted, into the box that has the focus or the first one.
  void write(const std::string& words) {
    const a11y::Node* box = nullptr;
    for (const a11y::Node& node : app->tree().nodes()) {
      const bool is_box = node.role == a11y::Role::text_box && node.scope == app->tree().top_scope();
      if (is_box && (box == nullptr || node.id == app->layer().focus())) box = &node;
    }
    INFO(app->tree().dump());
    REQUIRE(box != nullptr);
    app->layer().post(box->id, a11y::Act::insert_text, words);
    app->settle();
  }
  bool sees(const std::string& words) const { return app->tree().dump().find(words) != std::string::npos; }
  bool is_at_hub() const { return std::holds_alternative<screens::Hub>(app->state().screen); }
  const screens::Activity* activity() const { return std::get_if<screens::Activity>(&app->state().screen); }
  std::string slot() const { return activity() == nullptr ? "" : activity()->stops[activity()->at].slot; }
  const learner::Record& record() const { return *app->state().learner; }
  std::string kept(const std::string& slot) const {
    const learner::Answer* answer = record().answer(slot);
    return answer == nullptr ? "" : answer->text;
  }

  headless::FakeClock clock;
  headless::HeadlessWindow window{clock};
  headless::FakeVoice voice{clock};
  platform::FakeDrives drives;
  headless::FakeRandom random;
  headless::FakePaths paths;
  headless::FakeSafe safe;
  store::SimulatedDisk disk;
  std::unique_ptr<app::App> app;

 private:
  const a11y::Node* control(const std::string& name) const {
    const a11y::Tree& tree = app->tree();
    for (const a11y::Node& node : tree.nodes()) {
      const bool can_be_pressed = node.state.focusable && !node.state.disabled;
      if (can_be_pressed && node.scope == tree.top_scope() && tree.name(node) == name) return &node;
    }
    return nullptr;
  }
};

}  // namespace samples
