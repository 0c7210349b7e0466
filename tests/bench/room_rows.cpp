// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/room_rows.h"

#include "app/app.h"
#include "app/opening.h"
#include "bench/clock.h"
#include "bench/filled_store.h"
#include "platform/headless/fake_drives.h"
#include "platform/headless/headless.h"
#include "platform/linux/paths.h"
#include "store/disk.h"

namespace bench {
namespace {

constexpr std::uint64_t events_of_a_learner = 1500;
constexpr int most_turns = 1000;

// This PC's fonts and words, and a data folder of the bench's own.
class RoomPaths : public platform::Paths {
 public:
  explicit RoomPaths(std::string data)
      : real_(platform::surroundings_of_this_process()), data_(std::move(data)) {}
  std::string data() const override { return data_; }
  std::string assets() const override { return real_.assets(); }
  std::uint64_t memory_bytes() const override { return 0; }
  std::optional<std::string> font(std::string_view face) const override { return real_.font(face); }
  std::optional<std::string> dictionary() const override { return real_.dictionary(); }

 private:
  platform::LinuxPaths real_;
  std::string data_;
};

struct Room {
  explicit Room(const std::string& folder) : paths(folder + "/room") {}

  headless::FakeClock clock;
  headless::HeadlessWindow window{clock};
  headless::FakeVoice voice{clock};
  platform::FakeDrives drives;
  headless::FakeRandom random;
  RoomPaths paths;
  headless::FakeSafe safe;
  store::RealDisk disk;
  std::unique_ptr<app::App> app;
};

// Two, so that the tiles are shown as soon as one of them stops.
std::string fill_room(Room& room) {
  const auto opened = app::open_by_machine({room.disk, room.safe, room.paths.data()}, some_opening());
  if (!opened) return "no store: " + opened.error().detail;
  store::Store& store = *opened->store;
  const base::Id sam = learner_of_number(1);
  if (!store.add_learner(sam, "Sam", some_day) || !store.add_learner(learner_of_number(2), "Asha", some_day))
    return "nobody can be added";
  for (std::uint64_t i = 1; i < events_of_a_learner; ++i) {
    const auto kept = store.append(some_answer(sam, i));
    if (!kept) return "an answer cannot be saved: " + kept.error().detail;
  }
  return "";
}

std::string start_room(Room& room) {
  app::Options options;
  options.threaded = false;
  options.idle_locks = false;
  auto started = app::App::start(
      {room.window, room.voice, room.drives, room.clock, room.random, room.paths, room.safe, room.disk, {}},
      options);
  if (const auto* trouble = std::get_if<app::NoStart>(&started)) return trouble->sentence;
  room.app = std::move(std::get<std::unique_ptr<app::App>>(started));
  room.app->settle();
  return "";
}

bool post_press(Room& room, std::string_view name) {
  const a11y::Node* node = room.app->tree().find(a11y::Role::button, name);
  if (node != nullptr) room.app->layer().post(node->id, a11y::Act::press);
  return node != nullptr;
}

bool press_and_settle(Room& room, std::string_view name) {
  const bool is_there = post_press(room, name);
  room.app->settle();
  return is_there;
}

// Until the frame that shows the hub with all of its letters has been handed on.
bool turn_to_hub(Room& room) {
  const auto is_at_hub = [&room] { return std::holds_alternative<screens::Hub>(room.app->state().screen); };
  int turns = 0;
  while (!is_at_hub() && ++turns < most_turns) room.app->turn();
  const int presents = room.window.presents();
  while (room.window.presents() == presents && ++turns < most_turns) room.app->turn();
  return turns < most_turns;
}

}  // namespace

Row swap_row(const std::string& folder, int runs) {
  Row row{swap, std::to_string(events_of_a_learner) + " events", {}, {}, ""};
  Room room(folder);
  row.trouble = fill_room(room);
  if (row.trouble.empty()) row.trouble = start_room(room);
  if (!row.trouble.empty()) return row;
  bool is_well = press_and_settle(room, "Carry on my work");
  for (int run = 0; is_well && run < runs; ++run) {
    const double began = now_ms();
    is_well = post_press(room, "Sam") && turn_to_hub(room);
    row.ours.push_back(now_ms() - began);
    room.app->settle();
    is_well = is_well && press_and_settle(room, "Stop and save") && press_and_settle(room, "Stop now");
  }
  if (!is_well) row.trouble = "the way from tile to tile could not be gone";
  return row;
}

}  // namespace bench
