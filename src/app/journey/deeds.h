// SPDX-License-Identifier: GPL-3.0-or-later
// Deeds: what the commands of a journey do, by what they touch.
//
// Each returns what was missed, or nothing when the command was met. The runner
// finds them through one table (runner.cpp).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/tree.h"
#include "app/journey/commands.h"
#include "app/journey/runner.h"

namespace app::journey {

// --- what a person does (person.cpp); input goes through the window's own queue ---
Verdict press(World& world, const Command& command);
Verdict click(World& world, const Command& command);
Verdict type(World& world, const Command& command);
Verdict write_down(World& world, const Command& command);
Verdict strike_key(World& world, const Command& command);
Verdict hold_key(World& world, const Command& command);
Verdict choose_way(World& world, const Command& command);
Verdict tab_to(World& world, const Command& command);
Verdict strike_until_heard(World& world, const Command& command);
Verdict spell(World& world, const Command& command);
Verdict wait(World& world, const Command& command);

// --- the same by one way of pressing alone (ways.cpp) ---
void push_key(World& world, const KeyStroke& stroke);
void push_edge(World& world, const KeyStroke& stroke, bool down);
void push_pointer(World& world, platform::Input::What what, float x, float y, float wheel = 0);
std::pair<float, float> where_to_press(const a11y::Node& node, const a11y::Rect& seen);
// Where the control is, in sight; none: it cannot be scrolled there.
std::optional<a11y::Rect> bring_into_sight(World& world, a11y::Id id);
Verdict press_by_keys(World& world, const a11y::Node& node);
Verdict press_by_switch(World& world, const a11y::Node& node);
Verdict press_by_dwelling(World& world, const a11y::Node& node);
// By the keys on the screen, each pressed the way that was chosen.
Verdict type_on_screen(World& world, const std::string& words);
std::string name_of_screen_key(World& world, std::string_view letter);

// --- what happens to the kiosk (happenings.cpp) ---
Verdict start(World& world, const Command& command);
Verdict stop(World& world, const Command& command);
Verdict move_stick(World& world, const Command& command);
Verdict move_printer(World& world, const Command& command);
Verdict spoil_disk(World& world, const Command& command);
Verdict silence(World& world, const Command& command);
Verdict use_headphones(World& world, const Command& command);
Verdict hear_out(World& world, const Command& command);
Verdict move_house(World& world, const Command& command);    // to another PC, or to another day
Verdict change_place(World& world, const Command& command);  // the second place, for safety copies

// --- what is expected of the screen, the voice, the store and the stick (expect_*.cpp) ---
Verdict expect_screen(World& world, const Command& command);
Verdict expect_control(World& world, const Command& command);
Verdict expect_text(World& world, const Command& command);
Verdict expect_spoken(World& world, const Command& command);
Verdict expect_heard(World& world, const Command& command);
Verdict expect_caption(World& world, const Command& command);
Verdict expect_event(World& world, const Command& command);
Verdict expect_file(World& world, const Command& command);
Verdict expect_covered(World& world, const Command& command);
Verdict expect_printed(World& world, const Command& command);
Verdict expect_copies(World& world, const Command& command);

// --- the tree, as the deeds read it (sight.cpp) ---
// Those that can have the focus, on the screen or in the dialog above it.
std::vector<const a11y::Node*> controls(const a11y::Tree& tree);
// Those of this name, the keys of the keyboard on the screen among them.
std::vector<const a11y::Node*> controls_named(const a11y::Tree& tree, std::string_view name);
const a11y::Node* focused(World& world);
bool shows(const a11y::Tree& tree, std::string_view words);  // anywhere, as name, value or hint
std::string listed(const std::vector<std::string>& names);   // "Back", "Next"; or: nothing
std::string control_names(const a11y::Tree& tree);

// Whether a name fits a pattern with * and ?.
bool fits(std::string_view name, std::string_view pattern);
// What a person reads of a page: no tags, no styles, spaces made one.
std::string words_of_html(std::string_view html);

}  // namespace app::journey
