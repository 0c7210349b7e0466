// SPDX-License-Identifier: GPL-3.0-or-later
// Output: how far printing or a stick is, drawn alike for a learner's work and for the papers of staff.
#pragma once

#include <optional>
#include <string_view>

#include "screens/action.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

// Names in the shell's words, where the two are told in other ones.
struct OutputWords {
  std::string_view no_printer_help, printer_help;
  std::string_view not_printed_help;
  std::string_view use_stick;
  std::string_view stick_found_help;
  std::string_view on_stick_help;      // it can be taken out
  std::string_view not_on_stick_help;  // nothing is lost
};
inline constexpr OutputWords learners_output = {"print.none_help", "print.here_help",  "print.kept_here",
                                                "print.stick",     "stick.found_help", "stick.take_out_help",
                                                "stick.kept_here"};
// What is for no stick is written down by hand where nothing prints it.
inline constexpr OutputWords by_hand_output = {
    "paper.by_hand", "paper.here_help", "paper.by_hand", {}, {}, {}, {}};
inline constexpr OutputWords staffs_output = {"paper.none_help", "paper.here_help",  "paper.kept_here",
                                              "paper.stick",     "paper.found_help", "paper.on_stick",
                                              "paper.kept_here"};

struct OutputAsked {
  std::optional<Action> done;
  bool stick = false;  // it is to go on a stick instead
};

// --- printing ---
bool is_under_way(const Printing& printing);
// Sent, printing, done, or what is wrong with it.
void draw_printing(const State& state, const Printing& printing, ui::Kit& kit);
// The printers while it is chosen; then what to do now. `may` printing be used here, and is there
// something to print; `again` is what a new try begins with.
struct PrintSide {
  const Printing& printing;
  const OutputWords& words;
  bool may = true, is_ready = true;
  std::string_view again = {};
  enum class Stick { instead_of_printer, always, never };
  Stick stick = Stick::instead_of_printer;
};
OutputAsked draw_print_side(const State& state, const PrintSide& side, ui::Kit& kit);

// --- a stick ---
bool is_under_way(const Stick& stick);
void draw_stages(const State& state, const Stick& stick, ui::Kit& kit);
// A button for each stick: to put it there, or to try again.
std::optional<Action> draw_sticks(const State& state, const Stick& stick, ui::Kit& kit);
void draw_stick_side(const State& state, const Stick& stick, const OutputWords& words, ui::Kit& kit);

// While it is under way only Stop may be pressed: half-done things help nobody, and pages that nobody
// waits for are read by others.
std::optional<Action> only_stop(std::optional<Action> done);

}  // namespace screens
