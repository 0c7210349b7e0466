// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "app/journey/play.h"
#include "journeys/machine.h"
#include "platform/glfw/glfw_window.h"
#include "support/catch.h"

using namespace app::journey;

namespace {

const std::string folder = FINGERPOST_SOURCE "/tests/journeys";

std::vector<std::string> journeys() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".journey") files.push_back(entry.path().string());
  }
  std::ranges::sort(files);
  return files;
}

// The tour and the ways through the programmes; the others are about the program.
bool plays_what_ships(const std::string& file) {
  return file.find("guided_tour") != std::string::npos || file.find("/programme/") != std::string::npos;
}

platform::LinuxPaths machine_for(const std::string& file) {
  if (file.find("/plan_way/") != std::string::npos) return plan_way_machine();
  if (plays_what_ships(file)) return shipped_machine();
  return file.find("/kinds/") != std::string::npos ? step_kinds_machine() : short_way_machine();
}

struct Played {
  platform::Exit exit;
  std::string wrong;
};

Played played(const std::string& file, const OpenWindow& open_window, const std::string& out = "") {
  const platform::LinuxPaths paths = machine_for(file);
  std::ostringstream told;
  std::ostringstream wrong;
  const platform::Exit exit = play({file, {paths, "", out, open_window}, told, wrong});
  return {exit, wrong.str()};
}

// The ways through the programmes are about what is asked: they draw nothing that others do not.
bool is_of_a_programme(const std::string& file) { return file.find("/programme/") != std::string::npos; }

// In two halves, so that two processors can have one each.
void play_each_other(std::size_t first) {
  std::vector<std::string> files = journeys();
  std::erase_if(files, is_of_a_programme);
  REQUIRE(files.size() >= 5);
  for (std::size_t i = first; i < files.size(); i += 2) {
    const Played result = played(files[i], {});
    INFO(result.wrong);
    CHECK(result.exit == platform::Exit::planned);
  }
}

}  // namespace

TEST_CASE("every activity and every programme is gone through by keys", "[journeys][programme]") {
  std::vector<std::string> files = journeys();
  std::erase_if(files, [](const std::string& file) { return !is_of_a_programme(file); });
  REQUIRE(files.size() >= 25);
  for (const std::string& file : files) {
    const Played result = played(file, {});
    INFO(result.wrong);
    CHECK(result.exit == platform::Exit::planned);
  }
}

TEST_CASE("every journey goes its whole way without a window: the first, the third, and so on",
          "[journeys]") {
  play_each_other(0);
}

TEST_CASE("every journey goes its whole way without a window: the second, the fourth, and so on",
          "[journeys][second]") {
  play_each_other(1);
}

TEST_CASE("every journey goes its whole way through the real window", "[journeys][window]") {
  if (std::getenv("DISPLAY") == nullptr) {
    WARN("skipped: there is no display. Start one with Xvfb and set DISPLAY.");
    return;
  }
  const OpenWindow open_window =
      [](platform::PixelSize size) -> base::Result<std::unique_ptr<platform::Window>> {
    auto window = glfw::GlfwWindow::open({false, size, "Journey"});
    if (!window) return window.error();
    return std::unique_ptr<platform::Window>(std::move(*window));
  };
  for (const std::string& file : journeys()) {
    // With four keys the way to the letters differs with the room that a display has: on a page of their own
    // on the small one that is expected here, beside the words on a larger one.
    const bool is_for_one_size = file.ends_with("four_keys.journey");
    if (is_of_a_programme(file) || is_for_one_size) continue;
    const Played result = played(file, open_window);
    INFO(result.wrong);
    CHECK(result.exit == platform::Exit::planned);
  }
}

TEST_CASE("the stick's files of a journey are left in the out folder", "[journeys]") {
  const std::filesystem::path out = std::filesystem::path(FINGERPOST_BUILD) / "journey_out";
  std::filesystem::remove_all(out);
  const Played result = played(folder + "/guided_tour.journey", {}, out.string());
  INFO(result.wrong);
  REQUIRE(result.exit == platform::Exit::planned);
  int pdfs = 0;
  int pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(out / "stick")) {
    if (entry.path().extension() == ".pdf") ++pdfs;
    if (entry.path().extension() == ".html") ++pages;
  }
  CHECK(pdfs == 4);  // the folder, a CV, a page of facts and the plan
  CHECK(pages == 4);
  SECTION("and a second play starts with an empty stick") {
    CHECK(played(folder + "/guided_tour.journey", {}, out.string()).exit == platform::Exit::planned);
  }
}
