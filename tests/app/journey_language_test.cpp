// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "app/journey/commands.h"
#include "app/journey/journey.h"
#include "base/text.h"
#include "support/catch.h"

using namespace app::journey;

namespace {

// What is wrong with these lines, all in one text.
std::string mistakes_in(const std::string& lines) {
  const Parsed parsed = parse("sam.journey", lines);
  std::string all;
  for (const Mistake& mistake : parsed.mistakes) all += in_words(parsed.journey, mistake) + "\n";
  return all;
}

std::vector<Command> commands_in(const std::string& lines) {
  const Parsed parsed = parse("sam.journey", lines);
  INFO(mistakes_in(lines));
  REQUIRE(parsed.mistakes.empty());
  return parsed.journey.commands;
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

// A line that a person could write for this pattern.
std::string sample_of(std::string_view written) {
  std::vector<std::string> parts;
  for (const std::string& part : base::split(written, ' ')) {
    if (part == "COUNT") {
      parts.emplace_back("3");
    } else if (part == "KEY") {
      parts.emplace_back("Tab");
    } else if (part == "UNIT") {
      parts.emplace_back("minutes");
    } else if (part == "SIZE") {
      parts.emplace_back("1366x768");
    } else if (part == "KIND") {
      parts.emplace_back("answered");
    } else {
      parts.push_back(base::split(part, '|').back());
    }
  }
  return base::join(parts, " ");
}

}  // namespace

TEST_CASE("every command can be written as its pattern says, and is read as itself", "[journey]") {
  for (const Pattern& pattern : patterns()) {
    const std::string line = sample_of(pattern.written);
    const bool runs = pattern.needs == Needs::running;
    const std::string lines = runs ? "start\n" + line : line + "\n";
    INFO(line);
    const std::vector<Command> commands = commands_in(lines);
    REQUIRE(commands.size() == (runs ? 2u : 1u));
    CHECK(commands.back().what == pattern.what);
    CHECK(commands.back().line == (runs ? 2 : 1));
    CHECK(commands.back().written == line);
  }
}

TEST_CASE("a command holds what was written in it", "[journey]") {
  const std::vector<Command> commands = commands_in(
      "window 1024x768\n"
      "start  # a new kiosk\n"
      "press \"I am new here\"\n"
      "type \"She said \\\"no\\\" # really\\nand left\"\n"
      "key Shift+Tab 3 times\n"
      "wait 2 minutes\n"
      "expect event answered in \"A02/why\" with \"because\"\n"
      "expect text \"Steady pay\" in file \"*.html\"\n");
  REQUIRE(commands.size() == 8);
  CHECK(commands[0].size == platform::PixelSize{1024, 768});
  CHECK(commands[2].first == "I am new here");
  CHECK(commands[3].first == "She said \"no\" # really\nand left");
  CHECK(commands[4].stroke.key == platform::Key::tab);
  CHECK(commands[4].stroke.shift);
  CHECK(commands[4].count == 3);
  CHECK(commands[5].seconds == 120);
  CHECK(commands[6].kind == "answered");
  CHECK(commands[6].first == "A02/why");
  CHECK(commands[6].second == "because");
  CHECK(commands[7].first == "Steady pay");
  CHECK(commands[7].second == "*.html");
}

TEST_CASE("what stands between repeat and end is done as often as it says", "[journey]") {
  const std::vector<Command> commands =
      commands_in("start\nrepeat 3 times\n press \"A lot\"\n wait 1 second\nend\nkey F1\n");
  REQUIRE(commands.size() == 8);
  CHECK(commands[1].round == 1);
  CHECK(commands[6].round == 3);
  CHECK(commands[6].what == Do::wait);
  CHECK(commands[7].round == 0);
}

TEST_CASE("a mistyped command is answered with its line and the nearest command", "[journey]") {
  CHECK(mistakes_in("start\npres \"Next\"\n") ==
        "sam.journey:2: There is no such command. Did you mean: press \"NAME\"?\n");
  CHECK(says(mistakes_in("start\nexpect focus \"Next\"\n"), "expect focus on \"NAME\"?"));
  CHECK(says(mistakes_in("start\nwait 3\n"), "wait COUNT UNIT?"));
  CHECK(says(mistakes_in("start\npress Next\n"), "press \"NAME\"?"));
  CHECK(says(mistakes_in("start\ncut power\n"), "cut the power?"));
  CHECK(says(mistakes_in("start\nrepeat 24\nend\n"), "repeat COUNT times?"));
  CHECK(says(mistakes_in("start\nexpect event answered in \"A02/why\" wiht \"x\"\n"), "with \"WORDS\"?"));
  CHECK(says(mistakes_in("start\nsing a merry song of the old blue river\n"), "There is no such command.\n"));
}

TEST_CASE("a mistyped word inside a command is named, with the nearest right one", "[journey]") {
  CHECK(says(mistakes_in("start\nkey Tabb\n"), ":2: \"Tabb\" is not a key. Did you mean: Tab?"));
  CHECK(says(mistakes_in("start\nkey a\n"), "\"a\" is not a key."));
  CHECK(says(mistakes_in("start\nwait 3 secnds\n"), "\"secnds\" is not a time. Did you mean: seconds?"));
  CHECK(says(mistakes_in("start\nwait two seconds\n"), "\"two\" is not a whole number from 1 to"));
  CHECK(says(mistakes_in("start\nwait 0 seconds\n"), "\"0\" is not a whole number"));
  CHECK(
      says(mistakes_in("start\nexpect event answred\n"), "is not a kind of event. Did you mean: answered?"));
  CHECK(says(mistakes_in("window big\n"), "\"big\" is not a size. Write it like 1366x768."));
  CHECK(says(mistakes_in("window 10x10\n"), "is not a size"));
  CHECK(says(mistakes_in("start\npress \"\"\n"), "There is nothing between the quotation marks."));
}

TEST_CASE("quotation marks that do not fit are told of", "[journey]") {
  CHECK(says(mistakes_in("start\npress \"Next\n"), ":2: A quotation mark is open."));
  CHECK(says(mistakes_in("start\ntype \"a\\tb\"\n"), "Behind \\ only"));
  CHECK(says(mistakes_in("start\npress \u201cNext\u201d\n"), "Use straight quotation marks"));
}

TEST_CASE("a repeat without its end, or an end without its repeat, is told of", "[journey]") {
  CHECK(says(mistakes_in("start\nrepeat 2 times\nkey F1\n"), ":2: This repeat has no end."));
  CHECK(says(mistakes_in("start\nend\n"), ":2: There is no repeat"));
  CHECK(says(mistakes_in("start\nrepeat 2 times\nrepeat 2 times\nend\n"),
             ":3: A repeat is open since line 2."));
  CHECK(says(mistakes_in("start\nrepeat many times\nkey F1\nend\n"), "\"many\" is not a whole number"));
  CHECK(says(mistakes_in("start\nrepeat 5000 times\nkey F1\nend\n"), "from 1 to 1000."));
}

TEST_CASE("a command that cannot work where it stands is told of before anything runs", "[journey]") {
  CHECK(says(mistakes_in("press \"Next\"\n"), ":1: The program does not run here. Write start first."));
  CHECK(says(mistakes_in("start\nstart\n"), ":2: The program runs here."));
  CHECK(says(mistakes_in("start\ncut the power\npress \"Next\"\n"), ":3: The program does not run here."));
  CHECK(mistakes_in("start\ncut the power\nstart\nclose the program\nstart\n").empty());
}

TEST_CASE("all mistakes of a journey are told at once, in the order of its lines", "[journey]") {
  const std::string all = mistakes_in("strat\npress \"Next\nkey Tabb\nwait 1 week\nexpect event sung\n");
  std::size_t at = 0;
  for (int line = 1; line <= 5; ++line) {
    const std::size_t found = all.find("sam.journey:" + std::to_string(line) + ":", at);
    INFO(all);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("a journey that is empty or not plain text is refused", "[journey]") {
  CHECK(says(mistakes_in(""), "There is no command in this journey."));
  CHECK(says(mistakes_in("# only a comment\n\n"), "There is no command in this journey."));
  CHECK(says(mistakes_in("start\n\xff\xfe\n"), "not plain text"));
}

TEST_CASE("a file that is not there, is no file, or is too large is told apart", "[journey]") {
  CHECK(read_journey("/nowhere/sam.journey").error().fault == base::Fault::not_found);
  CHECK(read_journey("/").error().fault == base::Fault::denied);
  CHECK(read_journey("/dev/zero").error().fault == base::Fault::full);
}

TEST_CASE("no two names of keys or kinds of event are the same", "[journey]") {
  const std::vector<std::string> keys = key_names();
  CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
  for (const std::string& key : keys) CHECK(key_stroke(key));
  for (const std::string& kind : event_kinds()) CHECK(is_event_kind(kind));
}

TEST_CASE("the page about journeys names every command and every key", "[journey]") {
  std::ifstream file(FINGERPOST_SOURCE "/tests/README.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  for (const Pattern& pattern : patterns()) {
    std::vector<std::string> parts;
    for (const std::string& part : base::split(pattern.written, ' '))
      parts.push_back(base::split(part, '|').back());
    INFO(base::join(parts, " "));
    CHECK(says(page, "`" + base::join(parts, " ") + "`"));
  }
  for (const std::string& kind : event_kinds()) CHECK(says(page, kind));
}
