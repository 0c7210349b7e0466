// SPDX-License-Identifier: GPL-3.0-or-later
// What the journey without sight by four keys may use: a person has no more.
#include <algorithm>
#include <set>

#include "app/journey/journey.h"
#include "support/catch.h"

using namespace app::journey;
using platform::Key;

namespace {

constexpr Key four_keys[] = {Key::tab, Key::right, Key::down, Key::enter};

Journey journey_of(const std::string& text) {
  Parsed parsed = parse("four_keys.journey", text);
  REQUIRE(parsed.mistakes.empty());
  return parsed.journey;
}

std::set<Key> keys_of(const Journey& journey) {
  std::set<Key> keys;
  for (const Command& command : journey.commands) {
    switch (command.what) {
      case Do::tab_until_heard:
        keys.insert(Key::tab);
        break;
      case Do::spell:
        keys.insert(Key::enter);
        [[fallthrough]];
      case Do::key:
      case Do::key_until_heard:
      case Do::key_until_heard_whole:
        keys.insert(command.stroke.key);
        break;
      default:
        break;
    }
  }
  return keys;
}

// Keys, the voice, and what others do to the PC; nothing of the screen, and no letter of a real keyboard.
// What came to the stick is looked at on another PC.
bool is_without_sight(const Command& command) {
  constexpr Do blind[] = {Do::start,
                          Do::key,
                          Do::tab_until_heard,
                          Do::key_until_heard,
                          Do::key_until_heard_whole,
                          Do::spell,
                          Do::headphones_in,
                          Do::hear_out,
                          Do::plug,
                          Do::expect_heard,
                          Do::expect_not_heard,
                          Do::expect_heard_whole,
                          Do::expect_nothing_heard,
                          Do::expect_file_text};
  const bool is_chord = command.stroke.shift || command.stroke.control;
  return std::ranges::find(blind, command.what) != std::end(blind) && !is_chord;
}

std::string not_without_sight(const Journey& journey) {
  const auto found = std::ranges::find_if_not(journey.commands, is_without_sight);
  return found == journey.commands.end() ? "" : found->written;
}

}  // namespace

TEST_CASE("1: the way without sight by four keys presses no other key and looks at nothing", "[journeys]") {
  const auto text = read_journey(FINGERPOST_SOURCE "/tests/journeys/four_keys.journey");
  REQUIRE(text);
  const Journey journey = journey_of(*text);
  CHECK(not_without_sight(journey).empty());
  CHECK(keys_of(journey) == std::set<Key>(std::begin(four_keys), std::end(four_keys)));
}

TEST_CASE("a journey that presses another key or looks at the screen is told from one that does not",
          "[journeys]") {
  const std::string start = "start\nkey Tab\n";
  CHECK(not_without_sight(journey_of(start)).empty());
  for (const char* looks : {"type \"Leon\"", "press \"Next\"", "tab to \"Next\"", "click \"Next\"",
                            "key Shift+Tab", "expect screen \"New here\"", "expect text \"Saved\"",
                            "expect focus on \"Next\"", "from now on press by touch"}) {
    CAPTURE(looks);
    CHECK(not_without_sight(journey_of(start + looks + "\n")) == looks);
  }
  CHECK(keys_of(journey_of(start + "key F12\nspell \"a\" with Left\n")) ==
        std::set<Key>{Key::tab, Key::f12, Key::left, Key::enter});
}
