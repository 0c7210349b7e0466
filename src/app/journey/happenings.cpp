// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journey/deeds.h"

namespace app::journey {
namespace {

constexpr std::uint64_t stick_size = std::uint64_t{64} << 20;
constexpr std::uint64_t nearly_nothing = 4096;               // what a full stick still takes
constexpr std::uint64_t disk_room = std::uint64_t{8} << 30;  // after "make room on the disk"

Verdict no_stick() { return Miss{"a stick that is plugged in", "no stick is plugged in"}; }

}  // namespace

Verdict start(World& world, const Command& command) {
  if (command.what == Do::window) {
    world.set_size(command.size);
    return std::nullopt;
  }
  const std::optional<std::string> refused = world.start();
  if (command.what == Do::expect_refusal) {
    const std::string expected = "no start, because " + in_marks(command.first);
    if (!refused) {
      world.close();
      return Miss{expected, "the program started"};
    }
    if (refused->find(command.first) == std::string::npos) return Miss{expected, in_marks(*refused)};
    return std::nullopt;
  }
  if (refused) return Miss{"that the program starts", in_marks(*refused)};
  return std::nullopt;
}

Verdict stop(World& world, const Command& command) {
  if (command.what == Do::cut_power) {
    world.cut_power();
  } else {
    world.close();
  }
  return std::nullopt;
}

Verdict move_stick(World& world, const Command& command) {
  platform::FakeStick* stick = world.stick();
  if (command.what == Do::pull && !world.pull()) return no_stick();
  if (command.what == Do::plug) world.plug(command.first, stick_size, false);
  if (command.what == Do::plug_full) world.plug(command.first, nearly_nothing, false);
  if (command.what == Do::plug_read_only) world.plug(command.first, stick_size, true);
  const bool needs_one = command.what == Do::pull_after || command.what == Do::write_file;
  if (needs_one && (stick == nullptr || !stick->plugged)) return no_stick();
  if (command.what == Do::write_file) {  // somebody did that on another PC
    stick->files[command.second] = stick->durable[command.second] = command.first;
    return std::nullopt;
  }
  if (command.what == Do::pull_after) {
    stick->faults.pull_at_byte = stick->written + static_cast<std::uint64_t>(command.count);
    return std::nullopt;
  }
  world.advance(1);  // the time in which a kiosk notices
  return std::nullopt;
}

Verdict move_printer(World& world, const Command& command) {
  using Trouble = platform::Printers::Trouble;
  platform::FakePrinters& printers = world.printers();
  if (command.what == Do::put_printer) {
    printers.put({command.first});
  } else if (command.what == Do::printer_away) {
    printers.take_away();
  } else {
    platform::FakePrinter* const usual = printers.usual();
    if (usual == nullptr) return Miss{"a printer", "none was put there"};
    if (command.what == Do::paper_out) usual->trouble = Trouble::no_paper;
    if (command.what == Do::paper_in) usual->trouble = Trouble::none;
    if (command.what == Do::stop_printer) usual->trouble = Trouble::stopped;
    if (command.what == Do::lose_pages) usual->loses = true;
  }
  if (world.is_running()) world.advance(1);  // the time in which a kiosk notices
  return std::nullopt;
}

Verdict spoil_disk(World& world, const Command& command) {
  store::SimulatedDisk* disk = world.disk();
  if (disk == nullptr) return Miss{"the simulated disk", "the journey plays on a real one (--data)"};
  switch (command.what) {
    case Do::fill_disk:
      disk->set_free_bytes(0);
      break;
    case Do::free_disk:
      disk->set_free_bytes(disk_room);
      break;
    case Do::disk_read_only:
      disk->set_read_only(true);
      break;
    case Do::disk_writable:
      disk->set_read_only(false);
      break;
    default: {
      store::DiskFault fault;
      fault.at = static_cast<std::uint64_t>(command.count);
      disk->plan(fault);
    }
  }
  return std::nullopt;
}

Verdict move_house(World& world, const Command& command) {
  if (command.what == Do::another_pc) {
    world.safe().empty();
  } else {
    world.put_clock_forward(command.what == Do::clock_forward ? command.count : -command.count);
  }
  return std::nullopt;
}

Verdict change_place(World& world, const Command& command) {
  if (command.what == Do::second_place) {
    if (!world.give_second_place()) return Miss{"a second place", "its folder could not be made"};
    return std::nullopt;
  }
  store::SimulatedDisk* disk = world.disk();
  if (disk == nullptr) return Miss{"the simulated disk", "the journey plays on a real one (--data)"};
  if (world.second_place().empty()) return Miss{"a second place", "none was given"};
  const store::PlaceTrouble trouble = command.what == Do::place_away   ? store::PlaceTrouble::gone
                                      : command.what == Do::fill_place ? store::PlaceTrouble::full
                                                                       : store::PlaceTrouble::none;
  disk->set_trouble(world.second_place(), trouble);
  return std::nullopt;
}

Verdict silence(World& world, const Command&) {
  world.voice().silence("There is no sound on this PC.");
  return std::nullopt;
}

Verdict use_headphones(World& world, const Command& command) {
  world.voice().plug_headphones(command.what == Do::headphones_in);
  world.settle();
  return std::nullopt;
}

Verdict hear_out(World& world, const Command&) {
  constexpr double step = 0.5, longest = 600;  // seconds
  int quiet_steps = 0;
  for (double waited = 0; waited < longest; waited += step) {
    world.advance(step);
    quiet_steps = world.is_quiet() ? quiet_steps + 1 : 0;
    if (quiet_steps == 2) return std::nullopt;
  }
  return Miss{"an end of what is said", "it goes on for more than ten minutes"};
}

}  // namespace app::journey
