// SPDX-License-Identifier: GPL-3.0-or-later
// GlfwWindow: the real window, full screen or not, with its input and its OpenGL.
//
// It never closes by itself: a wish to close is passed on and the app decides. It
// stays full screen when the focus goes, and comes back to it when a screen that was
// unplugged is there again. Settings for tests, from the environment:
//   FINGERPOST_FULL_REDRAW=1  repaint everything at each frame
//   FINGERPOST_PITCH_MM=0.25  the size of a pixel, where the screen does not know it
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/glfw/context.h"
#include "platform/glfw/painter.h"
#include "platform/input/input_queue.h"
#include "platform/platform.h"

struct GLFWcursor;
struct GLFWmonitor;

namespace glfw {

struct LetGoCursor {
  void operator()(GLFWcursor* cursor) const;
};

struct Options {
  bool full_screen = true;
  platform::PixelSize window = {1366, 768};  // when not full screen
  std::string title = "Fingerpost";
  std::string memory_file = {};  // where it is kept which renderer this PC has; "" for nowhere
};

class GlfwWindow : public platform::Window {
 public:
  // not_found when there is no screen or no usable OpenGL: the program ends with Exit::no_renderer.
  static base::Result<std::unique_ptr<GlfwWindow>> open(const Options& options);
  ~GlfwWindow() override;
  GlfwWindow(const GlfwWindow&) = delete;
  GlfwWindow& operator=(const GlfwWindow&) = delete;

  platform::PixelSize size() const override;
  double millimetres_per_pixel() const override;
  void wait(std::optional<double> seconds) override;
  void wake() override;
  std::vector<platform::Input> take_input() override;
  void push(const platform::Input& input) override { queue_.push(input); }
  void set_background(std::uint32_t colour) override { background_ = colour; }
  void set_pointer(const platform::Pointer& pointer) override;
  void present() override;
  base::Outcome save_picture(const std::string& path) override;
  std::string renderer() const override { return context_.renderer; }

  // The pointer is drawn by us, not by the system.
  bool has_own_pointer() const { return cursor_ != nullptr; }
  // How often present() found something to paint.
  int paints() const { return paints_; }

 private:
  GlfwWindow(const Options& options, Context context);

  void listen();
  void listen_to_pointer();
  void show();
  void keep_full_screen();
  void fill_screen(GLFWmonitor* monitor);
  void push(platform::Input::What what);
  void push_key(int key, int code, int action, int modifiers);
  void push_pointer(platform::Input::What what, double x, double y);

  Options options_;
  Context context_;
  std::unique_ptr<Painter> painter_;
  input::InputQueue queue_;
  std::uint32_t background_ = 0;
  platform::Pointer pointer_;
  std::unique_ptr<GLFWcursor, LetGoCursor> cursor_;  // null: the system's
  int paints_ = 0;
};

// What a screen says of itself, or 0.25 where that cannot be true.
double believable_pitch(int millimetres_wide, int pixels_wide);

}  // namespace glfw
