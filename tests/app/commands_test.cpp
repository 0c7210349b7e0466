// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "support/catch.h"

using app::command_from;

namespace {

std::string refusal_of(const std::vector<std::string>& words) {
  const app::Command command = command_from(words);
  const auto* refuse = std::get_if<app::Refuse>(&command);
  return refuse == nullptr ? "" : refuse->sentence;
}

}  // namespace

TEST_CASE("no words start the kiosk full screen", "[commands]") {
  const app::Command command = command_from({});
  REQUIRE(std::get<app::Kiosk>(command).window == platform::PixelSize{});
}

TEST_CASE("a window, a data folder and a stick folder can be named", "[commands]") {
  const app::Command command =
      command_from({"--window", "1366x768", "--data", "/d", "--stick", "/s", "--demo"});
  const auto& kiosk = std::get<app::Kiosk>(command);
  CHECK(kiosk.window == platform::PixelSize{1366, 768});
  CHECK(kiosk.data == "/d");
  CHECK(kiosk.stick == "/s");
  CHECK(kiosk.demo);
}

TEST_CASE("a window that is too small or no size is refused with a sentence", "[commands]") {
  for (const std::string size :
       {"1023x768", "1024x599", "big", "1366", "1366x", "x768", "1366x768x24", "-1x-1", "99999999999x768"}) {
    INFO(size);
    CHECK(refusal_of({"--window", size}).find("1024x600") != std::string::npos);
  }
}

TEST_CASE("an option without its value is refused", "[commands]") {
  for (const std::string option : {"--window", "--data", "--stick", "--centre", "--pc"}) {
    INFO(option);
    CHECK(refusal_of({option}).find(option) != std::string::npos);
  }
}

TEST_CASE("an unknown word is named in the refusal", "[commands]") {
  CHECK(refusal_of({"--fullscreen"}).find("--fullscreen") != std::string::npos);
  CHECK(refusal_of({"play", "a.journey", "b.journey"}).find("b.journey") != std::string::npos);
  CHECK(refusal_of({"screens", "--out", "x", "--sise", "2"}).find("--sise") != std::string::npos);
}

TEST_CASE("commands that need a name say which", "[commands]") {
  CHECK(refusal_of({"play"}).find("journey") != std::string::npos);
  CHECK(refusal_of({"screens"}).find("--out") != std::string::npos);
  CHECK(refusal_of({"check-pack"}).find("folder") != std::string::npos);
}

TEST_CASE("screens take a text size from 1 to 5 and a theme that exists", "[commands]") {
  const app::Command command =
      command_from({"screens", "--out", "d", "--size", "5", "--theme", "White on black"});
  CHECK(std::get<app::Screens>(command).size == 5);
  CHECK(std::get<app::Screens>(command).theme == "White on black");
  CHECK_FALSE(refusal_of({"screens", "--out", "d", "--size", "6"}).empty());
  CHECK(refusal_of({"screens", "--out", "d", "--theme", "Blue"}).find("Cream") != std::string::npos);
}

TEST_CASE("every command has a help page", "[commands]") {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"--help"}, {"play", "--help"}, {"screens", "--help"}, {"check-pack", "--help"}}) {
    const app::Command command = command_from(words);
    CHECK(std::get<app::Say>(command).text.find("fingerpost") != std::string::npos);
  }
}
