// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the checklist that are kept by what is not there: no film, no sound, no picture of words, no
// camera, and no hand on the settings of the system.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "access/lint.h"
#include "access/made_tree.h"
#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

const fs::path project = FINGERPOST_SOURCE;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> files_below(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(project / folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

std::vector<std::string> code_with(const std::vector<std::string>& words) {
  std::vector<std::string> places;
  for (const char* folder : {"src", "platform"}) {
    for (const fs::path& path : files_below(folder)) {
      if (path.extension() != ".cpp" && path.extension() != ".h") continue;
      const std::string code = bytes_of(path);
      for (const std::string& word : words) {
        if (code.find(word) != std::string::npos) places.push_back(path.string() + ": " + word);
      }
    }
  }
  return places;
}

}  // namespace

TEST_CASE("8, 11, 42: neither film nor sound is shipped, and no picture of words is shown", "[access]") {
  const std::set<std::string> words{".toml", ".txt", ".md"};
  int files = 0;
  for (const fs::path& path : files_below("assets")) {
    ++files;
    if (words.contains(path.extension())) continue;
    // Pictures are for who reads about the program: nothing in it knows them.
    INFO(path);
    CHECK(path.parent_path().filename() == "pictures");
    CHECK(path.extension() == ".png");
    CHECK(code_with({path.filename()}) == std::vector<std::string>{});
  }
  CHECK(files > 5);
  CHECK(code_with({"stbi_load", "AddImage(", "ImGui::Image("}) == std::vector<std::string>{});
}

TEST_CASE("26, 60: nobody is known by a part of the body, and nothing is done by a movement of the PC",
          "[access]") {
  REQUIRE_FALSE(
      code_with({"snd_pcm_open", "glfwSetKeyCallback"}).empty());  // this search finds what is there
  CHECK(code_with({"SND_PCM_STREAM_CAPTURE", "videodev2", "fp_device", "glfwGetJoystick", "glfwJoystick",
                   "glfwGetGamepad", "linux/iio", "accelerometer"}) == std::vector<std::string>{});
}

TEST_CASE("77: the keys, the mixer and the tools of the system are left as they were found", "[access]") {
  CHECK(code_with({"snd_mixer", "snd_ctl_elem_write", "XkbSetControls", "XkbSetDetectable", "XChangeKeyboard",
                   "setxkbmap", "xset ", "amixer", "gsettings"}) == std::vector<std::string>{});
}

TEST_CASE("7: a picture that means something has a name, and one that does not is silent", "[access]") {
  const auto found_in = [](std::string_view name, bool means_nothing) {
    a11y::Layer layer;
    made::page(layer, "page", [&] {
      layer.open(a11y::Role::image, layer.id("picture"), name, {.decorative = means_nothing});
      layer.close();
    });
    a11y::LintLimits limits;
    limits.screen = {0, 0, 1366, 768};
    a11y::Issues issues;
    a11y::lint({layer.tree(), limits, {}}, issues);
    int names = 0;
    for (const a11y::Issue& issue : issues.take()) {
      if (issue.rule->name == "names" && issue.who.starts_with("picture")) ++names;
      if (issue.rule->name == "names" && issue.who.starts_with("image")) ++names;
    }
    return std::pair(names, layer.read_screen().text);
  };
  CHECK(found_in("", false).first == 1);
  CHECK(found_in("A heart", false).first == 0);
  CHECK(found_in("", true).first == 0);
  CHECK(found_in("A heart", false).second.find("A heart") != std::string::npos);
  CHECK(found_in("Swirls", true).second.find("Swirls") == std::string::npos);
}
