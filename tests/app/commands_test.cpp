// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include <regex>

#include "support/catch.h"

using app::command_from;

namespace {

std::string refusal_of(const std::vector<std::string>& words) {
  const app::Command command = command_from(words);
  const auto* refuse = std::get_if<app::Refuse>(&command);
  return refuse == nullptr ? "" : refuse->sentence;
}

std::string help_of(std::vector<std::string> words) {
  words.emplace_back("--help");
  const app::Command command = command_from(words);
  const auto* say = std::get_if<app::Say>(&command);
  return say == nullptr ? "" : say->text;
}

const std::vector<std::string> names = {"play",    "screens", "audit",  "check-pack",
                                        "preview", "verify",  "backup", "restore"};

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
  CHECK(refusal_of({"verify"}).find("verify PATH") != std::string::npos);
  CHECK(refusal_of({"backup", "--data", "/d"}).find("--to") != std::string::npos);
  CHECK(refusal_of({"restore", "--data", "/d"}).find("restore FILE") != std::string::npos);
}

TEST_CASE("verify, backup and restore read what they are told", "[commands]") {
  CHECK(std::get<app::Verify>(command_from({"verify", "/d"})).path == "/d");
  const auto backup = std::get<app::BackUp>(command_from({"backup", "--to", "/s", "--data", "/d"}));
  CHECK(backup.to == "/s");
  CHECK(backup.data == "/d");
  const auto restore = std::get<app::Restore>(command_from({"restore", "--data", "/d", "/s/b"}));
  CHECK(restore.backup == "/s/b");
  CHECK(restore.data == "/d");
  CHECK(refusal_of({"verify", "/d", "/e"}).find("\"/e\"") != std::string::npos);
  CHECK(refusal_of({"backup", "/s"}).find("\"/s\"") != std::string::npos);
}

TEST_CASE("the first thing that is wrong is the one that is said", "[commands]") {
  CHECK(refusal_of({"--window", "big", "--fullscreen"}).find("1024x600") != std::string::npos);
  CHECK(refusal_of({"--fullscreen", "--window", "big"}).find("--fullscreen") != std::string::npos);
  CHECK(std::holds_alternative<app::Say>(command_from({"restore", "--help", "--fullscreen"})));
  CHECK(refusal_of({"restore", "--fullscreen", "--help"}).find("--fullscreen") != std::string::npos);
}

TEST_CASE("screens take a text size from 1 to 5 and a theme that exists", "[commands]") {
  const app::Command command =
      command_from({"screens", "--out", "d", "--size", "5", "--theme", "White on black"});
  CHECK(std::get<app::Screens>(command).size == 5);
  CHECK(std::get<app::Screens>(command).theme == "White on black");
  CHECK_FALSE(refusal_of({"screens", "--out", "d", "--size", "6"}).empty());
  CHECK(refusal_of({"screens", "--out", "d", "--theme", "Blue"}).find("Cream") != std::string::npos);
}

TEST_CASE("the audit takes a part of its matrix, and refuses what there is not", "[commands]") {
  const auto all = std::get<app::Audit>(command_from({"audit"}));
  CHECK((all.screen.empty() && all.theme.empty() && all.face.empty() && all.size == 0 && all.jobs == 0));
  const auto part = std::get<app::Audit>(
      command_from({"audit", "--screen", "hub", "--theme", "Dark", "--size", "4", "--face", "Noto Sans",
                    "--resolution", "1280x1024", "--quick", "--jobs", "2"}));
  CHECK(part.screen == "hub");
  CHECK(part.theme == "Dark");
  CHECK(part.size == 4);
  CHECK(part.face == "Noto Sans");
  CHECK(part.resolution == platform::PixelSize{1280, 1024});
  CHECK(part.quick);
  CHECK(part.jobs == 2);
  CHECK(refusal_of({"audit", "--face", "Arial"}).find("Andika") != std::string::npos);
  CHECK(refusal_of({"audit", "--theme", "Blue"}).find("Cream") != std::string::npos);
  for (const std::string jobs : {"0", "65", "two", "", "2x"})
    CHECK_FALSE(refusal_of({"audit", "--jobs", jobs}).empty());
  CHECK(std::get<app::Audit>(command_from({"audit", "--every", "4"})).every == 4);
  CHECK(refusal_of({"audit", "--every", "0"}).find("from 1 to 8") != std::string::npos);
}

TEST_CASE("every command has a help page", "[commands]") {
  CHECK(help_of({}).find("fingerpost [options]") != std::string::npos);
  for (const std::string& name : names) CHECK(help_of({name}).starts_with("fingerpost " + name + " "));
}

TEST_CASE("every option that a help page names is known, and takes what the page says", "[commands]") {
  const std::regex named(R"((--[a-z]+)( [A-Z1][\w.]*)?)");
  std::size_t options = 0;
  std::vector<std::vector<std::string>> commands{{}};
  for (const std::string& name : names) commands.push_back({name});
  for (const std::vector<std::string>& command : commands) {
    const std::string page = help_of(command);
    // The first page names the others' options as well, behind its own.
    const std::string own = command.empty() ? page.substr(0, page.find("fingerpost play")) : page;
    for (std::sregex_iterator at(own.begin(), own.end(), named), end; at != end; ++at) {
      std::vector<std::string> words = command;
      words.push_back((*at)[1]);
      const bool has_value = (*at)[2].matched;
      INFO(at->str() << " of " << (command.empty() ? "the kiosk" : command[0]));
      const std::string alone = refusal_of(words);
      CHECK(alone.find("not known") == std::string::npos);
      CHECK((alone.find("After ") == 0) == has_value);
      ++options;
    }
  }
  CHECK(options > 15);
}
