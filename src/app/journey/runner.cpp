// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journey/runner.h"

#include <algorithm>

#include "app/journey/deeds.h"

namespace app::journey {
namespace {

// Whether what was said before the command is still of interest to it.
enum class Hearing { goes_on, anew };

struct Deed {
  Do what;
  Verdict (*doing)(World&, const Command&);
  Hearing hearing;
};

constexpr Deed deeds[] = {
    {Do::start, &start, Hearing::anew},
    {Do::window, &start, Hearing::goes_on},
    {Do::expect_refusal, &start, Hearing::anew},
    {Do::close, &stop, Hearing::anew},
    {Do::cut_power, &stop, Hearing::anew},
    {Do::press, &press, Hearing::anew},
    {Do::click, &click, Hearing::anew},
    {Do::type, &type, Hearing::anew},
    {Do::by_itself, &choose_way, Hearing::goes_on},
    {Do::by_touch, &choose_way, Hearing::goes_on},
    {Do::by_keys, &choose_way, Hearing::goes_on},
    {Do::by_switch, &choose_way, Hearing::goes_on},
    {Do::by_dwelling, &choose_way, Hearing::goes_on},
    {Do::hold, &hold_key, Hearing::anew},
    {Do::write_down, &write_down, Hearing::goes_on},
    {Do::type_written, &type, Hearing::anew},
    {Do::key, &strike_key, Hearing::anew},
    {Do::tab_to, &tab_to, Hearing::anew},
    {Do::tab_until_heard, &strike_until_heard, Hearing::anew},
    {Do::key_until_heard, &strike_until_heard, Hearing::anew},
    {Do::key_until_heard_whole, &strike_until_heard, Hearing::anew},
    {Do::spell, &spell, Hearing::anew},
    {Do::wait, &wait, Hearing::goes_on},
    {Do::plug, &move_stick, Hearing::anew},
    {Do::plug_full, &move_stick, Hearing::anew},
    {Do::plug_read_only, &move_stick, Hearing::anew},
    {Do::write_file, &move_stick, Hearing::anew},
    {Do::pull, &move_stick, Hearing::anew},
    {Do::pull_after, &move_stick, Hearing::goes_on},
    {Do::fill_disk, &spoil_disk, Hearing::goes_on},
    {Do::free_disk, &spoil_disk, Hearing::goes_on},
    {Do::disk_read_only, &spoil_disk, Hearing::goes_on},
    {Do::disk_writable, &spoil_disk, Hearing::goes_on},
    {Do::fail_disk, &spoil_disk, Hearing::goes_on},
    {Do::silence, &silence, Hearing::goes_on},
    {Do::headphones_in, &use_headphones, Hearing::anew},
    {Do::headphones_out, &use_headphones, Hearing::anew},
    {Do::hear_out, &hear_out, Hearing::goes_on},
    {Do::another_pc, &move_house, Hearing::goes_on},
    {Do::clock_back, &move_house, Hearing::goes_on},
    {Do::clock_forward, &move_house, Hearing::goes_on},
    {Do::second_place, &change_place, Hearing::goes_on},
    {Do::place_away, &change_place, Hearing::goes_on},
    {Do::place_back, &change_place, Hearing::goes_on},
    {Do::fill_place, &change_place, Hearing::goes_on},
    {Do::free_place, &change_place, Hearing::goes_on},
    {Do::put_printer, &move_printer, Hearing::anew},
    {Do::printer_away, &move_printer, Hearing::anew},
    {Do::paper_out, &move_printer, Hearing::anew},
    {Do::paper_in, &move_printer, Hearing::anew},
    {Do::stop_printer, &move_printer, Hearing::anew},
    {Do::lose_pages, &move_printer, Hearing::anew},
    {Do::expect_screen, &expect_screen, Hearing::goes_on},
    {Do::expect_dialog, &expect_screen, Hearing::goes_on},
    {Do::expect_no_dialog, &expect_screen, Hearing::goes_on},
    {Do::expect_control, &expect_control, Hearing::goes_on},
    {Do::expect_no_control, &expect_control, Hearing::goes_on},
    {Do::expect_chosen, &expect_control, Hearing::goes_on},
    {Do::expect_not_chosen, &expect_control, Hearing::goes_on},
    {Do::expect_focus, &expect_control, Hearing::goes_on},
    {Do::expect_text, &expect_text, Hearing::goes_on},
    {Do::expect_no_text, &expect_text, Hearing::goes_on},
    {Do::expect_spoken, &expect_spoken, Hearing::goes_on},
    {Do::expect_not_spoken, &expect_spoken, Hearing::goes_on},
    {Do::expect_silence, &expect_spoken, Hearing::goes_on},
    {Do::expect_heard, &expect_heard, Hearing::goes_on},
    {Do::expect_not_heard, &expect_heard, Hearing::goes_on},
    {Do::expect_heard_whole, &expect_heard, Hearing::goes_on},
    {Do::expect_nothing_heard, &expect_heard, Hearing::goes_on},
    {Do::expect_quiet, &expect_heard, Hearing::goes_on},
    {Do::expect_paused, &expect_heard, Hearing::goes_on},
    {Do::expect_caption, &expect_caption, Hearing::goes_on},
    {Do::expect_no_caption, &expect_caption, Hearing::goes_on},
    {Do::expect_event, &expect_event, Hearing::goes_on},
    {Do::expect_event_in, &expect_event, Hearing::goes_on},
    {Do::expect_event_holding, &expect_event, Hearing::goes_on},
    {Do::expect_event_with, &expect_event, Hearing::goes_on},
    {Do::expect_no_event, &expect_event, Hearing::goes_on},
    {Do::expect_no_event_in, &expect_event, Hearing::goes_on},
    {Do::expect_events, &expect_event, Hearing::goes_on},
    {Do::expect_file, &expect_file, Hearing::goes_on},
    {Do::expect_no_file, &expect_file, Hearing::goes_on},
    {Do::expect_file_text, &expect_file, Hearing::goes_on},
    {Do::expect_no_file_text, &expect_file, Hearing::goes_on},
    {Do::expect_covered, &expect_covered, Hearing::goes_on},
    {Do::expect_criterion, &expect_covered, Hearing::goes_on},
    {Do::expect_no_criterion, &expect_covered, Hearing::goes_on},
    {Do::expect_printed, &expect_printed, Hearing::goes_on},
    {Do::expect_nothing_printed, &expect_printed, Hearing::goes_on},
    {Do::expect_copies, &expect_copies, Hearing::goes_on},
    {Do::expect_no_copy, &expect_copies, Hearing::goes_on},
};

std::string screen_in_words(World& world) {
  if (!world.is_running()) return "";
  std::string words = world.app().tree().dump();
  const a11y::Node* node = focused(world);
  words += "focus: " + (node == nullptr ? "nothing" : in_marks(world.app().tree().name(*node))) + "\n";
  words += "said: " + listed(world.heard()) + "\n";
  return words + "heard: " + listed(world.heard_by_ear()) + "\n";
}

Verdict take_picture(World& world, const Command& command, const Tell& tell) {
  if (!world.has_pictures()) {
    tell("picture " + in_marks(command.first) + " skipped: it needs a window and --out");
    return std::nullopt;
  }
  if (!world.save_picture(command.first)) return Miss{"a picture", "it could not be saved"};
  tell("picture " + in_marks(command.first));
  return std::nullopt;
}

Verdict carry_out(World& world, const Command& command, const Tell& tell) {
  if (command.what == Do::picture) return take_picture(world, command, tell);
  if (command.what == Do::show_screen) {
    tell("line " + std::to_string(command.line) + ":\n" + screen_in_words(world));
    return std::nullopt;
  }
  const auto deed = std::ranges::find(deeds, command.what, &Deed::what);
  if (deed == std::end(deeds)) return Miss{"a command that this program knows", "it has no deed"};
  if (deed->hearing == Hearing::anew) world.forget_heard();
  return deed->doing(world, command);
}

std::string indented(std::string_view text, std::string_view margin) {
  std::string lines(margin);
  for (const char letter : text) {
    lines += letter;
    if (letter == '\n') lines += margin;
  }
  while (!lines.empty() && (lines.back() == ' ' || lines.back() == '\n')) lines.pop_back();
  return lines + "\n";
}

}  // namespace

std::optional<Failure> run(const Journey& journey, World& world, const Tell& tell) {
  for (const Command& command : journey.commands) {
    if (const Verdict missed = carry_out(world, command, tell)) {
      return Failure{command, *missed, screen_in_words(world)};
    }
  }
  return std::nullopt;
}

std::string in_words(const Journey& journey, const Failure& failure) {
  std::string words =
      journey.file + ":" + std::to_string(failure.command.line) + ": " + failure.command.written;
  if (failure.command.round > 0) words += " (time " + std::to_string(failure.command.round) + ")";
  words += "\n  expected: " + failure.miss.expected + "\n  instead:  " + failure.miss.instead + "\n";
  if (failure.screen.empty()) return words + "  The program was not running.\n";
  return words + "  The screen was:\n" + indented(failure.screen, "    ");
}

}  // namespace app::journey
