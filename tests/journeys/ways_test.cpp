// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a learner, by each way of pressing that a person may have.
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/journey/play.h"
#include "journeys/machine.h"
#include "support/catch.h"

using namespace app::journey;

namespace {

std::string whole_way() {
  std::ifstream file(FINGERPOST_SOURCE "/tests/journeys/whole_way.journey");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// After each start somebody chooses how this person presses, as a tutor would; then the person goes on alone.
std::string with_way(const std::string& choices, const std::string& way) {
  std::istringstream lines(whole_way());
  std::string journey;
  std::string line;
  while (std::getline(lines, line)) {
    // Slow hands leave time to keep these words: they are of the test of a cut within a second.
    if (line == "type \" with bil\"") continue;
    journey += line + "\n";
    if (line != "start") continue;
    journey += "from now on press directly\nkey F12\n" + choices + "press \"Done\"\nfrom now on press by " +
               way + "\n";
  }
  return journey;
}

std::string pressing(const std::string& how, const std::string& more = "") {
  return "press \"More for pressing\"\npress \"" + how + "\"\n" + more + "press \"Back\"\n";
}

// What went wrong, or "".
std::string wrong_in(const std::string& journey, const std::string& name) {
  const std::string file = FINGERPOST_BUILD "/" + name + ".journey";
  std::ofstream(file) << journey;
  const platform::LinuxPaths paths = short_way_machine();
  std::ostringstream told;
  std::ostringstream wrong;
  const platform::Exit exit = play({file, {paths, "", "", {}}, told, wrong});
  return exit == platform::Exit::planned ? "" : wrong.str();
}

}  // namespace

TEST_CASE("23: the whole way by one switch", "[journeys][ways]") {
  CHECK(wrong_in(with_way(pressing("One switch"), "switch"), "one_switch") == "");
}

TEST_CASE("the whole way by two switches", "[journeys][ways]") {
  CHECK(wrong_in(with_way(pressing("Two switches"), "switch"), "two_switches") == "");
}

TEST_CASE("the whole way by a pointer that stays", "[journeys][ways]") {
  CHECK(wrong_in(with_way(pressing("The pointer stays"), "dwelling"), "dwelling") == "");
}

TEST_CASE("47: the whole way by the keyboard alone", "[journeys][ways]") {
  CHECK(wrong_in(with_way(pressing("Keys"), "keys"), "keys") == "");
}

TEST_CASE("the whole way by touch alone, with large controls and the keys on the screen",
          "[journeys][ways]") {
  CHECK(wrong_in(with_way(pressing("Touch or mouse", "press \"Large buttons\"\n"), "touch"), "touch") == "");
}

TEST_CASE("the whole way with huge letters in yellow on black on a small screen", "[journeys][ways]") {
  const std::string choices = "press \"Huge\"\npress \"Yellow on black\"\n";
  const std::string small = "window 1024x768\n" + with_way(choices, "touch");
  CHECK(wrong_in(small, "huge") == "");
}
