// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/glfw_window.h"

#include <glad/gl.h>
// After glad, which brings its own OpenGL header.
#include <GLFW/glfw3.h>
#include <stb_image_write.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "platform/glfw/keys.h"
#include "platform/glfw/pointer_image.h"

namespace glfw {
namespace {

using platform::Input;
using platform::Key;

GlfwWindow& self(GLFWwindow* window) { return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window)); }

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

bool start_library() {
#ifdef GLFW_PLATFORM_X11
  // Touch reaches us through X11 only: GLFW's Wayland side knows pointer and keyboard.
  glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
  if (glfwInit() == GLFW_TRUE) return true;
  glfwInitHint(GLFW_PLATFORM, GLFW_ANY_PLATFORM);
#endif
  return glfwInit() == GLFW_TRUE;
}

platform::PixelSize size_to_open(const Options& options) {
  GLFWmonitor* monitor = options.full_screen ? glfwGetPrimaryMonitor() : nullptr;
  const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
  return mode != nullptr ? platform::PixelSize{mode->width, mode->height} : options.window;
}

Repaint repaint_for(const Context& context) {
  if (environment("FINGERPOST_FULL_REDRAW") == "1") return Repaint::all;
  return context.single_buffer ? Repaint::changes : Repaint::frames;
}

}  // namespace

void LetGoCursor::operator()(GLFWcursor* cursor) const { glfwDestroyCursor(cursor); }

double believable_pitch(int millimetres_wide, int pixels_wide) {
  constexpr double usual = 0.25;
  if (millimetres_wide <= 0 || pixels_wide <= 0) return usual;
  const double pitch = static_cast<double>(millimetres_wide) / pixels_wide;
  return pitch >= 0.15 && pitch <= 0.40 ? pitch : usual;
}

base::Result<std::unique_ptr<GlfwWindow>> GlfwWindow::open(const Options& options) {
  if (!start_library()) {
    const char* words = nullptr;
    glfwGetError(&words);
    return base::Error{base::Fault::not_found, std::string("no screen: ") + (words != nullptr ? words : "")};
  }
  auto context = open_context(size_to_open(options), options.title, {options.memory_file});
  if (!context) {
    glfwTerminate();
    return context.error();
  }
  return std::unique_ptr<GlfwWindow>(new GlfwWindow(options, std::move(*context)));
}

GlfwWindow::GlfwWindow(const Options& options, Context context)
    : options_(options),
      context_(std::move(context)),
      painter_(std::make_unique<Painter>(context_.backend, repaint_for(context_))) {
  if (!context_.single_buffer) glfwSwapInterval(1);
  listen();
  listen_to_pointer();
  show();
}

GlfwWindow::~GlfwWindow() {
  // In this order: the painter needs the context, the context needs the library.
  painter_.reset();
  cursor_.reset();
  context_.window.reset();
  glfwTerminate();
}

void GlfwWindow::show() {
  GLFWmonitor* monitor = options_.full_screen ? glfwGetPrimaryMonitor() : nullptr;
  if (monitor != nullptr) {
    fill_screen(monitor);
  } else {
    glfwShowWindow(context_.window.get());
  }
  // Without a window manager nobody else gives us the keyboard.
  glfwFocusWindow(context_.window.get());
}

void GlfwWindow::fill_screen(GLFWmonitor* monitor) {
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  if (mode == nullptr) return;
  glfwSetWindowMonitor(context_.window.get(), monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  painter_->forget();
  push(Input::What::resized);
}

// A screen may be switched off or unplugged at any time, also the only one. GLFW then
// makes an ordinary window of ours; we fill the next screen that is there.
void GlfwWindow::keep_full_screen() {
  if (!options_.full_screen) return;
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  if (monitor != nullptr && glfwGetWindowMonitor(context_.window.get()) == nullptr) fill_screen(monitor);
}

void GlfwWindow::listen() {
  GLFWwindow* window = context_.window.get();
  glfwSetWindowUserPointer(window, this);
  glfwSetWindowCloseCallback(window, [](GLFWwindow* from) {
    glfwSetWindowShouldClose(from, GLFW_FALSE);
    self(from).push(Input::What::close_asked);
  });
  glfwSetWindowFocusCallback(window, [](GLFWwindow* from, int focused) {
    self(from).push(focused == GLFW_TRUE ? Input::What::focus_gained : Input::What::focus_lost);
  });
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* from, int, int) {
    self(from).painter_->forget();
    self(from).push(Input::What::resized);
  });
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* from) {
    self(from).painter_->forget();  // something lay over us: those pixels are gone
    self(from).push(Input::What::resized);
  });
  glfwSetKeyCallback(window, [](GLFWwindow* from, int key, int code, int action, int modifiers) {
    self(from).push_key(key, code, action, modifiers);
  });
  glfwSetCharCallback(window, [](GLFWwindow* from, unsigned point) {
    Input input;
    input.what = Input::What::text;
    input.text = point;
    self(from).push(input);
  });
}

void GlfwWindow::listen_to_pointer() {
  GLFWwindow* window = context_.window.get();
  glfwSetCursorPosCallback(window, [](GLFWwindow* from, double x, double y) {
    self(from).push_pointer(Input::What::pointer_moved, x, y);
  });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* from, int button, int action, int) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    double x = 0;  // asked for: a touch may press where the pointer has not been
    double y = 0;
    glfwGetCursorPos(from, &x, &y);
    self(from).push_pointer(action == GLFW_PRESS ? Input::What::pointer_down : Input::What::pointer_up, x, y);
  });
  glfwSetScrollCallback(window, [](GLFWwindow* from, double, double notches) {
    Input input;
    input.what = Input::What::wheel;
    input.wheel = static_cast<float>(notches);
    self(from).push(input);
  });
}

void GlfwWindow::push(Input::What what) {
  Input input;
  input.what = what;
  queue_.push(input);
}

void GlfwWindow::push_key(int key, int code, int action, int modifiers) {
  Input input;
  input.what = action == GLFW_RELEASE ? Input::What::key_up : Input::What::key_down;
  input.key = key_from_glfw(key);
  input.code = code;
  input.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  input.control = (modifiers & GLFW_MOD_CONTROL) != 0;
  input.repeated = action == GLFW_REPEAT;
  const bool is_letter =
      input.key == Key::letter_a || input.key == Key::letter_y || input.key == Key::letter_z;
  if (is_letter && !input.control) input.key = Key::none;  // it only writes
  queue_.push(input);
}

void GlfwWindow::push_pointer(Input::What what, double x, double y) {
  int width = 0;
  int height = 0;
  glfwGetWindowSize(context_.window.get(), &width, &height);
  const platform::PixelSize pixels = size();
  Input input;
  input.what = what;
  input.x = static_cast<float>(width > 0 ? x * pixels.width / width : x);
  input.y = static_cast<float>(height > 0 ? y * pixels.height / height : y);
  queue_.push(input);
}

platform::PixelSize GlfwWindow::size() const {
  platform::PixelSize pixels;
  glfwGetFramebufferSize(context_.window.get(), &pixels.width, &pixels.height);
  return pixels;
}

double GlfwWindow::millimetres_per_pixel() const {
  const std::string_view told = environment("FINGERPOST_PITCH_MM");
  if (const double pitch = told.empty() ? 0 : std::strtod(told.data(), nullptr); pitch >= 0.05 && pitch <= 2)
    return pitch;
  GLFWmonitor* monitor = glfwGetWindowMonitor(context_.window.get());
  if (monitor == nullptr) monitor = glfwGetPrimaryMonitor();
  if (monitor == nullptr) return believable_pitch(0, 0);
  int width = 0;
  int height = 0;
  glfwGetMonitorPhysicalSize(monitor, &width, &height);
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  return believable_pitch(width, mode != nullptr ? mode->width : 0);
}

void GlfwWindow::wait(std::optional<double> seconds) {
  constexpr double longest = 86400;
  if (!queue_.empty() || (seconds && *seconds <= 0)) {
    glfwPollEvents();
  } else if (seconds) {
    glfwWaitEventsTimeout(std::min(*seconds, longest));
  } else {
    glfwWaitEvents();
  }
  keep_full_screen();
}

void GlfwWindow::wake() { glfwPostEmptyEvent(); }

std::vector<Input> GlfwWindow::take_input() {
  glfwPollEvents();
  keep_full_screen();
  return queue_.take();
}

void GlfwWindow::set_pointer(const platform::Pointer& pointer) {
  if (pointer == pointer_) return;
  pointer_ = pointer;
  std::unique_ptr<GLFWcursor, LetGoCursor> cursor;
  if (pointer.pixels > 0) {
    PointerImage image = pointer_image(pointer);
    const GLFWimage pixels{image.side, image.side, image.pixels.data()};
    cursor.reset(glfwCreateCursor(&pixels, 0, 0));  // its tip is what points
  }
  // Where none could be made, the system's stays: there is always one. The old one goes when it is not in
  // use.
  glfwSetCursor(context_.window.get(), cursor.get());
  cursor_ = std::move(cursor);
}

void GlfwWindow::present() {
  ImDrawData* frame = ImGui::GetCurrentContext() != nullptr ? ImGui::GetDrawData() : nullptr;
  const platform::PixelSize screen = size();
  if (frame == nullptr || screen.width <= 0 || screen.height <= 0) return;
  if (!painter_->paint(*frame, screen, background_)) return;
  ++paints_;
  if (context_.single_buffer) {
    glFlush();
  } else {
    glfwSwapBuffers(context_.window.get());
  }
}

base::Outcome GlfwWindow::save_picture(const std::string& path) {
  ImDrawData* frame = ImGui::GetCurrentContext() != nullptr ? ImGui::GetDrawData() : nullptr;
  const platform::PixelSize screen = size();
  if (frame == nullptr || screen.width <= 0 || screen.height <= 0) {
    return base::Error{base::Fault::invalid, "nothing was shown yet"};
  }
  // With one buffer the screen itself is read; behind two, the frame is painted again and not shown.
  if (!context_.single_buffer) painter_->paint_whole(*frame, screen, background_);
  glReadBuffer(context_.single_buffer ? GL_FRONT : GL_BACK);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  const std::size_t row = static_cast<std::size_t>(screen.width) * 3;
  std::vector<unsigned char> pixels(row * static_cast<std::size_t>(screen.height));
  glReadPixels(0, 0, screen.width, screen.height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  // OpenGL's first row is the lowest: the picture is written from its last row up.
  const int stride = static_cast<int>(row);
  const unsigned char* top = pixels.data() + row * static_cast<std::size_t>(screen.height - 1);
  if (stbi_write_png(path.c_str(), screen.width, screen.height, 3, top, -stride) == 0) {
    return base::Error{base::Fault::denied, "cannot write " + path};
  }
  return base::Done{};
}

}  // namespace glfw
