// SPDX-License-Identifier: GPL-3.0-or-later
// A programme that came to have a mistake: the kiosk starts with the others, staff read which one it is,
// and what its learners did is not lost. Only where no programme is whole does it not start.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/journey/play.h"
#include "journeys/machine.h"
#include "platform/headless/headless.h"
#include "support/catch.h"
#include "support/centre.h"

namespace {

namespace fs = std::filesystem;

// The short way, and before it a programme of one question.
struct TwoProgrammes {
  TwoProgrammes() {
    fs::create_directories(assets());
    for (const auto& entry : fs::directory_iterator(short_way_assets)) {
      if (entry.path().filename() != "packs")
        fs::create_symlink(entry.path(), assets() + "/" + entry.path().filename().string());
    }
    fs::create_directories(assets() + "/packs");
    fs::copy(short_way_pack, assets() + "/packs/short-way", fs::copy_options::recursive);
    write("first/pack.toml", "name = \"first\"\nversion = \"1\"\ntitle = \"First\"\norder = 0\n");
    write(
        "first/unit.toml",
        "title = \"U\"\nset = \"s\"\nversion = \"1\"\nwording_note = \"Not official words.\"\n[[outcomes]]\n"
        "number = \"1\"\nassessor = \"A\"\nlearner = \"I can\"\n[[outcomes.criteria]]\nnumber = \"1.1\"\n"
        "assessor = \"A\"\nlearner = \"say\"\n");
    write("first/checks.toml", "[R06]\nquestion = \"Is there one more?\"\n");
    write("first/activities/z01.toml", question("write"));
  }

  std::string assets() const { return folder / "assets"; }
  void write(const std::string& name, const std::string& text) const {
    const fs::path file = assets() + "/packs/" + name;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << text;
  }
  static std::string question(const std::string& kind) {
    return "id = \"Z01\"\ntitle = \"One question\"\nabout = \"About 1 minute.\"\nstretch = \"about_me\"\n"
           "[[steps]]\nid = \"why\"\nquestion = \"Why is it so?\"\nkind = \"" +
           kind + "\"\n";
  }

  // "" where the journey was met; else what was wrong.
  std::string play(const std::string& lines) {
    const std::string file = folder / "lines.journey";
    std::ofstream(file) << lines;
    const platform::LinuxPaths paths = machine_with(assets());
    std::ostringstream told;
    std::ostringstream wrong;
    const platform::Exit exit =
        app::journey::play({file, {paths, folder / "data", "", {}, &safe}, told, wrong});
    return exit == platform::Exit::planned ? "" : wrong.str() + told.str();
  }

  samples::TestFolder folder{"left-out"};
  headless::FakeSafe safe;
};

const std::string new_learner =
    "start\npress \"I am new here\"\npress \"Next\"\ntype \"Sam\"\npress \"Next\"\npress \"Skip all\"\n"
    "expect screen \"Hello Sam\"\npress \"Start\"\nexpect screen \"One question\"\n"
    "type \"Since I like it so.\"\npress \"Next\"\n";

}  // namespace

TEST_CASE("a programme with a mistake is left out: the kiosk starts, staff read why, and work stays",
          "[journeys]") {
  TwoProgrammes pc;
  CHECK(pc.play(new_learner) == "");
  pc.write("first/activities/z01.toml", TwoProgrammes::question("quiz"));
  CHECK(pc.play("start\nexpect text \"A pack is left out: first/activities/z01.toml:8\"\n"
                "press \"Carry on my work\"\npress \"Sam\"\nexpect screen \"Hello Sam\"\nexpect text \"0 of "
                "3 done\"\n") == "");
  pc.write("first/activities/z01.toml", TwoProgrammes::question("write"));
  CHECK(pc.play("start\nexpect no text \"left out\"\npress \"Carry on my work\"\npress \"Sam\"\nexpect "
                "screen \"Hello Sam\"\n"
                "expect text \"1 of 1 done\"\n") == "");
}

TEST_CASE("where no programme is whole the kiosk does not start, and says all that is wrong", "[journeys]") {
  TwoProgrammes pc;
  pc.write("first/activities/z01.toml", TwoProgrammes::question("quiz"));
  pc.write("short-way/unit.toml", "title = \"\"\n");
  const std::string wrong = pc.play("start\n");
  INFO(wrong);
  CHECK(wrong.find("No programme is whole.") != std::string::npos);
  CHECK(wrong.find("first/activities/z01.toml:8: step “why”: there is no kind") != std::string::npos);
  CHECK(wrong.find("short-way/unit.toml:1: ") != std::string::npos);
}
