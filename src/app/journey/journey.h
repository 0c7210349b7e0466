// SPDX-License-Identifier: GPL-3.0-or-later
// Journey: what a person and the world do at a kiosk, one plain command a line.
//
// All of it is checked before anything runs: parse() tells every typing mistake
// at once. What each command does is said in tests/README.md, for people who
// write journeys; commands.h holds the same list for the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/platform.h"

namespace app::journey {

enum class Do {
  start,
  close,
  cut_power,
  window,
  press,
  click,
  type,
  write_down,
  type_written,
  by_itself,
  by_touch,
  by_keys,
  by_switch,
  by_dwelling,
  key,
  hold,
  tab_to,
  tab_until_heard,
  key_until_heard,
  key_until_heard_whole,
  spell,
  wait,
  plug,
  plug_full,
  plug_read_only,
  write_file,
  pull,
  pull_after,
  fill_disk,
  free_disk,
  disk_read_only,
  disk_writable,
  fail_disk,
  silence,
  headphones_in,
  headphones_out,
  hear_out,
  another_pc,
  clock_back,
  clock_forward,
  second_place,
  place_away,
  place_back,
  fill_place,
  free_place,
  put_printer,
  printer_away,
  paper_out,
  paper_in,
  stop_printer,
  lose_pages,
  expect_screen,
  expect_dialog,
  expect_no_dialog,
  expect_control,
  expect_no_control,
  expect_chosen,
  expect_not_chosen,
  expect_focus,
  expect_text,
  expect_no_text,
  expect_spoken,
  expect_not_spoken,
  expect_silence,
  expect_heard,
  expect_not_heard,
  expect_heard_whole,
  expect_nothing_heard,
  expect_quiet,
  expect_paused,
  expect_caption,
  expect_no_caption,
  expect_event,
  expect_event_in,
  expect_event_holding,
  expect_event_with,
  expect_no_event,
  expect_no_event_in,
  expect_events,
  expect_file,
  expect_no_file,
  expect_file_text,
  expect_no_file_text,
  expect_covered,
  expect_criterion,
  expect_no_criterion,
  expect_copies,
  expect_no_copy,
  expect_printed,
  expect_nothing_printed,
  expect_refusal,
  picture,
  show_screen,
};

// A key with what is held down beside it: "Shift+Tab", "Ctrl+Z".
struct KeyStroke {
  platform::Key key = platform::Key::none;
  bool shift = false;
  bool control = false;
};

struct Command {
  Do what = Do::start;
  int line = 0;
  std::string written;  // the line as it stands in the file
  std::string first;    // the quoted words, in order
  std::string second;
  std::string kind;  // of an event
  int count = 1;
  double seconds = 0;
  KeyStroke stroke;
  platform::PixelSize size;
  int round = 0;  // within "repeat", from 1; 0 outside
};

// What is wrong with one line, told so that its writer can mend it.
struct Mistake {
  int line = 0;
  std::string what;
};

struct Journey {
  std::string file;
  std::vector<Command> commands;  // repeats are written out
};

struct Parsed {
  Journey journey;
  std::vector<Mistake> mistakes;  // in the order of lines; empty: the journey may run
};

Parsed parse(std::string file, std::string_view text);

// not_found, denied, or full when it is larger than any journey.
base::Result<std::string> read_journey(const std::string& file);

std::string in_words(const Journey& journey, const Mistake& mistake);  // tour.journey:14: …

}  // namespace app::journey
