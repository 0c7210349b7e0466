// SPDX-License-Identifier: GPL-3.0-or-later
// The real window. It needs a screen, a virtual one is enough; without one these tests say so.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "glfw/scene.h"
#include "platform/glfw/glfw_window.h"
#include "support/catch.h"

using glfw::GlfwWindow;
using platform::Input;
using platform::Key;

namespace {

bool has_screen() {
  if (std::getenv("DISPLAY") != nullptr) return true;
  WARN(
      "Left out: there is no screen. Start one with: xvfb-run -a -s '-screen 0 1366x768x24 -noreset' <this "
      "program>");
  return false;
}

// Set for one test, and as it was before afterwards.
class Setting {
 public:
  Setting(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    setenv(name, value, 1);
  }
  ~Setting() {
    if (before_) {
      setenv(name_, before_->c_str(), 1);
    } else {
      unsetenv(name_);
    }
  }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

const glfw::Options small_window{false, {640, 480}, "Fingerpost test"};

std::unique_ptr<GlfwWindow> open_window(const glfw::Options& options = small_window) {
  auto window = GlfwWindow::open(options);
  if (!window) FAIL(window.error().detail);
  (*window)->set_background(scene::paper);
  return std::move(*window);
}

std::string whole_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string picture_of(GlfwWindow& window) {
  const auto path =
      std::filesystem::temp_directory_path() / ("fingerpost-" + std::to_string(getpid()) + ".png");
  REQUIRE(window.save_picture(path.string()));
  std::string bytes = whole_file(path);
  std::filesystem::remove(path);
  return bytes;
}

void show(GlfwWindow& window, scene::Page& page, int step) {
  const platform::PixelSize size = window.size();
  page.draw(step, static_cast<float>(size.width), static_cast<float>(size.height));
  window.present();
}

std::vector<std::string> pictures_of_a_walk() {
  const auto window = open_window();
  scene::Page page;
  std::vector<std::string> pictures;
  for (int step = 0; step < 12; ++step) {
    show(*window, page, step);
    if (step == 5) page.build_font(17);  // a new text size: new glyphs, a new texture
    pictures.push_back(picture_of(*window));
  }
  return pictures;
}

void compare_with_full_redraw() {
  const auto in_parts = pictures_of_a_walk();
  const Setting full("FINGERPOST_FULL_REDRAW", "1");
  const auto whole = pictures_of_a_walk();
  REQUIRE(in_parts.size() == whole.size());
  for (std::size_t step = 0; step < whole.size(); ++step) {
    INFO("step " << step);
    CHECK((in_parts[step] == whole[step]));
    if (step > 0) CHECK_FALSE((whole[step] == whole[step - 1]));
  }
}

}  // namespace

TEST_CASE("a screen painted in dirty tiles is the same to the pixel as one painted whole", "[glfw]") {
  if (!has_screen()) return;
  compare_with_full_redraw();
}

// Mesa reads its settings once in the life of a process, so an old OpenGL needs a process of its own.
int run_with_old_opengl(const std::string& test, const std::string& pictures) {
  const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
  const Setting version("MESA_GL_VERSION_OVERRIDE", "2.1");
  const Setting file("FINGERPOST_TEST_PICTURES", pictures.c_str());
  return std::system(("'" + program + "' '" + test + "' >/dev/null").c_str());
}

TEST_CASE("(in its own process) OpenGL 2.1 paints in tiles", "[.glfw]") {
  const char* file = std::getenv("FINGERPOST_TEST_PICTURES");
  REQUIRE(file != nullptr);
  REQUIRE(open_window()->renderer().find("OpenGL 2.1") != std::string::npos);
  compare_with_full_redraw();
  std::ofstream out(file, std::ios::binary);
  for (const std::string& picture : pictures_of_a_walk()) out << picture;
}

TEST_CASE("with OpenGL 2.1 alone the window paints the same page, in tiles too", "[glfw]") {
  if (!has_screen()) return;
  const auto path = std::filesystem::temp_directory_path() / ("fingerpost-old-" + std::to_string(getpid()));
  CHECK(run_with_old_opengl("(in its own process) OpenGL 2.1 paints in tiles", path.string()) == 0);
  std::string modern;
  for (const std::string& picture : pictures_of_a_walk()) modern += picture;
  CHECK((whole_file(path) == modern));
  std::filesystem::remove(path);
}

TEST_CASE("a renderer that takes half a second for each frame is refused", "[glfw]") {
  if (!has_screen()) return;
  const Setting driver("GALLIUM_DRIVER", "softpipe");
  const auto window = GlfwWindow::open(small_window);
  REQUIRE_FALSE(window);
  CHECK(window.error().fault == base::Fault::not_found);
  CHECK(window.error().detail.find("softpipe is too slow") != std::string::npos);
}

TEST_CASE("what drew last time is remembered, tried first, and never believed", "[glfw]") {
  if (!has_screen()) return;
  const auto folder =
      std::filesystem::temp_directory_path() / ("fingerpost-memory-" + std::to_string(getpid()));
  const auto file = folder / "new" / "renderer";
  glfw::Options options = small_window;
  options.memory_file = file.string();
  const std::string truth = open_window(options)->renderer();
  CHECK(whole_file(file) == truth + "\n");
  CHECK(open_window(options)->renderer() == truth);
  for (const char* wrong : {"", "llvmpipe (LLVM 1), OpenGL 2.1", "softpipe, OpenGL 3.3", "a real card"}) {
    INFO(wrong);
    std::ofstream(file, std::ios::trunc) << wrong << "\n";
    CHECK(open_window(options)->renderer() == truth);
    CHECK(whole_file(file) == truth + "\n");
  }
  std::filesystem::remove_all(folder);
  options.memory_file = "/proc/no/such/place";
  CHECK(open_window(options)->renderer() == truth);
}

TEST_CASE("without a screen the reason is told and nothing is opened", "[glfw]") {
  const Setting screen("DISPLAY", ":4711");
  const Setting other("WAYLAND_DISPLAY", "none");
  const auto window = GlfwWindow::open(small_window);
  REQUIRE_FALSE(window);
  CHECK(window.error().fault == base::Fault::not_found);
}

TEST_CASE("a page that did not change is not painted again", "[glfw]") {
  if (!has_screen()) return;
  const auto window = open_window();
  scene::Page page;
  show(*window, page, 1);
  window->take_input();
  show(*window, page, 1);
  const int before = window->paints();
  for (int frame = 0; frame < 5; ++frame) show(*window, page, 1);
  CHECK(window->paints() == before);
  show(*window, page, 2);
  CHECK(window->paints() == before + 1);
}

TEST_CASE("the kit may close before the window and come again", "[glfw]") {
  if (!has_screen()) return;
  const auto window = open_window();
  std::string first;
  {
    scene::Page page;
    show(*window, page, 3);
    first = picture_of(*window);
  }
  window->present();  // nothing to show, and no harm
  CHECK_FALSE(window->save_picture("/tmp/never-written.png"));
  scene::Page page;
  show(*window, page, 3);
  CHECK((picture_of(*window) == first));
}

TEST_CASE("full screen fills the screen, also where there is no window manager", "[glfw]") {
  if (!has_screen()) return;
  const auto window = open_window({true, {640, 480}, "Fingerpost test"});
  window->wait(0.0);
  CHECK(window->size().width >= 1024);
  scene::Page page;
  show(*window, page, 3);
  CHECK_FALSE(picture_of(*window).empty());
}

TEST_CASE("waiting ends at once when something was done or somebody wakes it", "[glfw]") {
  if (!has_screen()) return;
  const auto window = open_window();
  while (!window->take_input().empty()) continue;
  window->wake();
  window->wait(std::nullopt);
  Input tab;
  tab.key = Key::tab;
  window->push(tab);
  window->wait(std::nullopt);
  CHECK_FALSE(window->take_input().empty());
}

TEST_CASE("a large pointer is made, made anew in other colours, and given back to the system", "[glfw]") {
  if (!has_screen()) return;
  const auto window = open_window();
  window->set_pointer({});
  CHECK_FALSE(window->has_own_pointer());
  for (const platform::Pointer& pointer :
       {platform::Pointer{48, 0xFFDD00, 0}, platform::Pointer{96, 0xFFFFFF, 0}}) {
    window->set_pointer(pointer);
    CHECK(window->has_own_pointer());
  }
  window->set_pointer({});
  CHECK_FALSE(window->has_own_pointer());
}

TEST_CASE("a picture that cannot be written is told", "[glfw]") {
  if (!has_screen()) return;
  const auto window = open_window();
  scene::Page page;
  show(*window, page, 1);
  const auto written = window->save_picture("/nowhere/at/all.png");
  REQUIRE_FALSE(written);
  CHECK(written.error().fault == base::Fault::denied);
}

TEST_CASE("a screen's word for its own size is believed within reason", "[glfw]") {
  CHECK(glfw::believable_pitch(344, 1366) > 0.2517);
  CHECK(glfw::believable_pitch(0, 1366) == 0.25);
  CHECK(glfw::believable_pitch(1600, 1366) == 0.25);
  CHECK(glfw::believable_pitch(16, 1366) == 0.25);
  CHECK(glfw::believable_pitch(344, 0) == 0.25);
}

TEST_CASE("the size of a pixel can be set where the screen does not know it", "[glfw]") {
  if (!has_screen()) return;
  const auto window = open_window();
  {
    const Setting pitch("FINGERPOST_PITCH_MM", "0.31");
    CHECK(window->millimetres_per_pixel() == 0.31);
  }
  const Setting nonsense("FINGERPOST_PITCH_MM", "many");
  CHECK(window->millimetres_per_pixel() >= 0.15);
  CHECK(window->millimetres_per_pixel() <= 0.40);
}

TEST_CASE("drawing by the processor is known by its name", "[glfw]") {
  CHECK(glfw::is_software("llvmpipe (LLVM 15.0.6, 256 bits)"));
  CHECK(glfw::is_software("Software Rasterizer"));
  CHECK_FALSE(glfw::is_software("Mesa Intel(R) HD Graphics 4000 (IVB GT2)"));
  CHECK(glfw::is_too_slow("softpipe"));
}
