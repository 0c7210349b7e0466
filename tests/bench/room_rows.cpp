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
constexpr std::uint64_t learners_of_a_room = 30;
constexpr std::uint64_t events_of_a_course = 400;  // every question of it, and some of them changed
constexpr std::string_view passphrase = "three good words";
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
  explicit Room(const std::string& folder) : paths(folder) {}

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

std::string fill_whole_group(Room& room) {
  const auto opened = app::open_by_machine({room.disk, room.safe, room.paths.data()}, some_opening());
  if (!opened) return "no store: " + opened.error().detail;
  for (std::uint64_t number = 1; number <= learners_of_a_room; ++number) {
    const base::Id learner = learner_of_number(number);
    if (!opened->store->add_learner(learner, "Learner " + std::to_string(number), some_day))
      return "nobody can be added";
    for (std::uint64_t i = 1; i < events_of_a_course; ++i) {
      const auto kept = opened->store->append(some_answer(learner, i));
      if (!kept) return "an answer cannot be saved: " + kept.error().detail;
    }
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

bool write_in(Room& room, std::string_view box, std::string_view words) {
  const a11y::Node* node = room.app->tree().find(a11y::Role::text_box, box);
  if (node == nullptr) return false;
  room.app->layer().post(node->id, a11y::Act::press);
  room.app->settle();
  room.window.type(words);
  room.app->settle();
  return true;
}

// The first staff account, and out again.
bool set_passphrase(Room& room) {
  return press_and_settle(room, "Adviser") && write_in(room, "Passphrase", passphrase) &&
         press_and_settle(room, "Keep this passphrase") && press_and_settle(room, "I have it on paper") &&
         press_and_settle(room, "Do this later") && press_and_settle(room, "Home");
}

// Until the frame that shows the last of them counted has been handed on.
bool turn_to_whole_grid(Room& room) {
  int turns = 0;
  while (room.app->state().learner_rows.size() < learners_of_a_room && ++turns < most_turns) room.app->turn();
  const int presents = room.window.presents();
  while (room.window.presents() == presents && ++turns < most_turns) room.app->turn();
  return turns < most_turns && std::holds_alternative<screens::MyLearners>(room.app->state().screen);
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
  Room room(folder + "/room");
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

Row grid_row(const std::string& folder, int runs) {
  const std::uint64_t events = learners_of_a_room * events_of_a_course;
  Row row{grid, std::to_string(events) + " events", {}, {}, ""};
  Room room(folder + "/group");
  row.trouble = fill_whole_group(room);
  if (row.trouble.empty()) row.trouble = start_room(room);
  if (!row.trouble.empty()) return row;
  bool is_well = set_passphrase(room);
  for (int run = 0; is_well && run < runs; ++run) {
    is_well = press_and_settle(room, "Adviser") && write_in(room, "Passphrase", passphrase);
    const double began = now_ms();
    is_well = is_well && post_press(room, "Come in") && turn_to_whole_grid(room);
    row.ours.push_back(now_ms() - began);
    room.app->settle();
    is_well = is_well && press_and_settle(room, "Lock");
  }
  if (!is_well) row.trouble = "the way through the staff door could not be gone";
  return row;
}

}  // namespace bench
