// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/journey/deeds.h"
#include "app/journey/play.h"
#include "journeys/machine.h"
#include "platform/headless/headless.h"
#include "support/catch.h"

using namespace app::journey;
using platform::Exit;

namespace {

struct PlayedLines {
  Exit exit = Exit::failed;
  std::string told;
  std::string wrong;
};

// Plays these lines as a journey of their own, without a window.
PlayedLines play_lines(const std::string& lines, const std::string& data = "",
                       platform::Safe* safe = nullptr) {
  const std::string file = FINGERPOST_BUILD "/lines.journey";
  std::ofstream(file) << lines;
  const platform::LinuxPaths paths = short_way_machine();
  std::ostringstream told;
  std::ostringstream wrong;
  const Exit exit = play({file, {paths, data, "", {}, safe}, told, wrong});
  return {exit, told.str(), wrong.str()};
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

// What is printed when the last of these lines is not met.
std::string miss_of(const std::string& line) {
  const PlayedLines played = play_lines("start\n" + line + "\n");
  INFO(line);
  CHECK(played.exit == Exit::failed);
  CHECK(says(played.wrong, "lines.journey:2: " + line));
  return played.wrong;
}

}  // namespace

TEST_CASE("what is not met is told with its line, what was expected, and the screen as it was",
          "[journeys]") {
  const PlayedLines played = play_lines("start\n\nexpect control \"Go to the moon\"\n");
  CHECK(played.exit == Exit::failed);
  CHECK(says(played.wrong, "lines.journey:3: expect control \"Go to the moon\"\n"));
  CHECK(says(played.wrong, "  expected: a control named \"Go to the moon\"\n"));
  CHECK(says(played.wrong, "  instead:  the controls are \"Text size\""));
  CHECK(says(played.wrong, "    screen \"Fingerpost\"\n"));
  CHECK(says(played.wrong, "      button \"I am new here\"\n"));
  CHECK(says(played.wrong, "focus: \"Plan what comes next.\""));
}

TEST_CASE("every command that looks at the screen can fail, and says what is there", "[journeys]") {
  CHECK(says(miss_of("press \"Go\""), "the controls are"));
  CHECK(says(miss_of("click \"Go\""), "the controls are"));
  CHECK(says(miss_of("type \"Sam\""), "expected: a box to type in"));
  CHECK(says(miss_of("tab to \"Go\""), "Tab reached \""));
  CHECK(says(miss_of("expect screen \"Hello\""), "the screen \"Fingerpost\""));
  CHECK(says(miss_of("expect dialog \"Hello\""), "instead:  none"));
  CHECK(says(miss_of("expect no control \"Adviser\""), "it is there"));
  CHECK(says(miss_of("expect \"Adviser\" chosen"), "it is not chosen"));
  CHECK(says(miss_of("expect focus on \"Adviser\""), "it is on \"Plan what comes next.\""));
  CHECK(says(miss_of("expect text \"moon\""), "they are not on the screen"));
  CHECK(says(miss_of("expect no text \"Plan what\""), "instead:  it is"));
  CHECK(says(miss_of("expect spoken \"moon\""), "what was said is \"Fingerpost. Plan"));
  CHECK(says(miss_of("expect not spoken \"Fingerpost\""), "what was said is"));
  CHECK(says(miss_of("expect silence"), "what was said is"));
  CHECK(says(miss_of("expect heard \"moon\""), "what was heard is nothing"));
  CHECK(says(miss_of("expect heard whole \"moon\""), "what was heard is nothing"));
  CHECK(says(miss_of("expect a pause"), "there is none"));
  CHECK(says(miss_of("expect caption \"moon\""), "there is none"));
  CHECK(says(miss_of("tab until heard \"moon\""), "it was not heard"));
  CHECK(says(miss_of("key Right until heard \"moon\""), "this key leads to \"moon\""));
  CHECK(says(miss_of("key Right until heard whole \"moon\""), "it was not heard"));
  CHECK(says(miss_of("spell \"moon\" with Right"), "a key called \"m\""));
  const std::string speaks = "start\nkey F1\n";
  CHECK(says(play_lines(speaks + "expect not heard \"aloud is on\"").wrong, "what was heard is"));
  CHECK(says(play_lines(speaks + "expect nothing heard").wrong, "what was heard is"));
  CHECK(says(play_lines(speaks + "expect quiet").wrong, "somebody does"));
  CHECK(says(play_lines(speaks + "expect no caption").wrong, "it is \"Reading aloud is on."));
  CHECK(says(miss_of("expect event answered"), "nothing is stored"));
  CHECK(says(miss_of("expect 3 events answered"), "0 are; nothing is stored"));
  CHECK(says(miss_of("expect file \"*.pdf\" on the stick"), "none was ever plugged in"));
  CHECK(says(miss_of("pull the stick"), "no stick is plugged in"));
  CHECK(says(play_lines("start\nclose the program\nexpect no start because \"full\"\n").wrong,
             "the program started"));
}

TEST_CASE("a dialog hides the controls behind it from a press", "[journeys]") {
  const PlayedLines played =
      play_lines("start\npress \"More help\"\nexpect dialog \"Get help\"\npress \"I am new here\"\n");
  CHECK(played.exit == Exit::failed);
  CHECK(says(played.wrong,
             "instead:  the controls are \"Ask someone to come\", \"See what works here\", \"Go back\"\n"));
}

TEST_CASE("a failure inside a repeat says which time it was", "[journeys]") {
  const PlayedLines played =
      play_lines("start\nrepeat 3 times\nkey Tab\nexpect focus on \"I am new here\"\nend\n");
  CHECK(says(played.wrong, "(time 2)"));
}

TEST_CASE("a journey with mistakes is not played, and ends with code 2", "[journeys]") {
  const PlayedLines played = play_lines("start\npres \"Next\"\nkey Tabb\n");
  CHECK(played.exit == Exit::usage);
  CHECK(says(played.wrong, "lines.journey:2:"));
  CHECK(says(played.wrong, "lines.journey:3:"));
  CHECK(says(played.wrong, "Nothing was played."));
  CHECK(play_lines("start\nexpect screen \"Fingerpost\"\n").exit == Exit::planned);
}

TEST_CASE("a journey that is not there ends with code 2 and says so", "[journeys]") {
  const platform::LinuxPaths paths = short_way_machine();
  std::ostringstream told;
  std::ostringstream wrong;
  CHECK(play({"/nowhere/sam.journey", {paths, "", "", {}}, told, wrong}) == Exit::usage);
  CHECK(wrong.str() == "There is no file /nowhere/sam.journey.\n");
}

TEST_CASE("work of one journey is found by the next in the same data folder", "[journeys]") {
  const std::string data = FINGERPOST_BUILD "/journey_data";
  std::filesystem::remove_all(data);
  headless::FakeSafe safe;
  const PlayedLines first =
      play_lines("start\npress \"I am new here\"\ntype \"Sam\"\npress \"Next\"\n", data, &safe);
  INFO(first.wrong);
  REQUIRE(first.exit == Exit::planned);
  CHECK(play_lines("start\npress \"Carry on my work\"\npress \"Sam\"\nexpect screen \"Hello Sam\"\n", data,
                   &safe)
            .exit == Exit::planned);
  // Without this PC's own secret, as on another PC, the same folder opens nothing.
  CHECK(play_lines("start\nexpect screen \"This PC is locked\"\n", data).exit == Exit::planned);
  CHECK(says(play_lines("start\nfill the disk\n", data).wrong, "Play the journey without --data."));
}

TEST_CASE("a data folder that may not be made is a sentence, not a crash", "[journeys]") {
  const PlayedLines played =
      play_lines("expect no start because \"could not be opened\"\n", "/proc/fingerpost");
  INFO(played.wrong);
  CHECK(played.exit == Exit::planned);
}

TEST_CASE("file names fit their patterns", "[journeys]") {
  CHECK(fits("FP-1234-portfolio.pdf", "*.pdf"));
  CHECK(fits("FP-1234-portfolio.pdf", "FP-1?3?-*"));
  CHECK(fits("a", "a"));
  CHECK_FALSE(fits("FP-1234-portfolio.pdf", "*.html"));
  CHECK_FALSE(fits("", "?"));
  CHECK_FALSE(fits("ab", "a"));
}

TEST_CASE("a page is read as a person reads it", "[journeys]") {
  CHECK(words_of_html("<style>p { x }</style><p>Tea &amp; <b>cake</b>\n  at &lt;4&gt;</p>") ==
        "Tea & cake at <4> ");
  CHECK(words_of_html("<unclosed").empty());
}
