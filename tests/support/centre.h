// SPDX-License-Identifier: GPL-3.0-or-later
// Centre: a data folder on the real disk as a centre has it, with a passphrase, some work and a second place.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/opening.h"
#include "platform/headless/headless.h"
#include "store/keyring_file.h"
#include "support/catch.h"
#include "support/store_samples.h"

namespace samples {

inline const std::string passphrase = "three good words";

inline std::string whole_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A folder for one test. In memory where that can be: a synced write costs nothing there.
class TestFolder {
 public:
  explicit TestFolder(const std::string& name) {
    namespace fs = std::filesystem;
    const fs::path place = fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
    path_ = place / ("fingerpost-" + name + "-" + std::to_string(::getpid()));
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~TestFolder() { std::filesystem::remove_all(path_); }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// Every file below a folder and its bytes, but for the room that is set aside.
inline std::map<std::string, std::string> files_below(const std::string& top) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
    if (entry.is_regular_file() && entry.path().filename() != "ballast")
      files[entry.path().string()] = whole_file(entry.path());
  }
  return files;
}

struct Centre {
  TestFolder place;
  store::RealDisk disk;
  headless::FakeSafe safe;  // this PC's own
  std::string data;
  std::string second_place;
  std::uint64_t runs = 0;

  explicit Centre(const std::string& name)
      : place(name), data(place / "data"), second_place(place / "second") {
    std::filesystem::create_directories(second_place);
    app::OpenStore open = start();
    REQUIRE(open.keyring.add(open.keys, vault::SlotKind::passphrase, {1}, passphrase, {1, 8}));
    REQUIRE(store::write_keyring(disk, data, open.keyring));
  }

  app::OpenStore start() {
    auto opened = app::open_by_machine({disk, safe, data}, opening(++runs));
    REQUIRE(opened);
    return std::move(*opened);
  }

  // Asha answers so many questions, and leaves one half answered.
  void work(int answers, const std::string& words = "I help at home.") {
    const app::OpenStore open = start();
    REQUIRE(open.store->add_learner(asha, "Asha", noon));
    for (int i = 0; i < answers; ++i)
      REQUIRE(open.store->append(answer("A0" + std::to_string(i % 9) + "/q", words)));
    REQUIRE(open.store->keep_draft(asha, {"A10/q", "half a thought", noon}));
  }

  std::string back_up() {
    const auto made = start().store->back_up(disk, second_place, noon, {});
    REQUIRE(made);
    return second_place + "/" + made->name;
  }

  // How many answers of Asha the folder has, opened by what a person knows; as on any PC.
  std::size_t answers_in(const std::string& where) {
    const auto keyring = store::read_keyring(disk, where);
    REQUIRE(keyring);
    const auto unlocked = keyring->unlock(vault::SlotKind::passphrase, passphrase);
    REQUIRE(unlocked);
    const auto opened = store::Store::open(disk, where, unlocked->keys, opening(++runs));
    REQUIRE(opened);
    const auto events = (*opened)->events(asha);
    REQUIRE(events);
    std::size_t answers = 0;
    for (const learner::Event& event : *events) answers += event.kind == learner::kind::answered ? 1 : 0;
    return answers;
  }
};

}  // namespace samples
