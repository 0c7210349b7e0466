// SPDX-License-Identifier: GPL-3.0-or-later
// Context: opens a hidden window with the best OpenGL this PC has, rung by rung:
// 3.3 core, then 2.1, then none. Real graphics drivers get two buffers, drawing by
// the processor gets one, so that only changed tiles need to be painted. Which of the
// two it is shows only once a context is open, so the last answer is remembered.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/glfw/painter.h"
#include "platform/platform.h"

struct GLFWwindow;

namespace glfw {

struct CloseWindow {
  void operator()(GLFWwindow* window) const;
};
using WindowPointer = std::unique_ptr<GLFWwindow, CloseWindow>;

struct Context {
  WindowPointer window;
  Backend backend = Backend::opengl3;
  bool single_buffer = false;
  std::string renderer;  // "llvmpipe (LLVM 15), OpenGL 3.3"
};

bool is_software(std::string_view renderer);
bool is_too_slow(std::string_view renderer);  // half a second and more for each frame

// What drew on this PC last time, as its renderer called itself. Losing it costs some time, nothing else.
struct ContextMemory {
  std::string path;  // of a file; "" for none

  std::string read() const;
  void write(const std::string& renderer) const;
};

// GLFW has been started. not_found when no rung holds; its detail lists why for each.
base::Result<Context> open_context(platform::PixelSize size, const std::string& title,
                                   const ContextMemory& memory);

}  // namespace glfw
