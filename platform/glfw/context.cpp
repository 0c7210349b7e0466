// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/context.h"

#include <glad/gl.h>
// After glad, which brings its own OpenGL header.
#include <GLFW/glfw3.h>

#include <filesystem>
#include <fstream>
#include <optional>

namespace glfw {
namespace {

struct Rung {
  int major;
  int minor;
  Backend backend;
  std::string_view mark;  // stands in the renderer's name where it was this one
};

// The OpenGL 3 backend stops the program on an OpenGL 2.1 context, so each has its own.
constexpr Rung rungs[] = {{3, 3, Backend::opengl3, "OpenGL 3"}, {2, 1, Backend::opengl2, "OpenGL 2"}};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string last_error() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words != nullptr ? words : "no reason given";
}

std::string text_of(GLenum name) {
  const GLubyte* text = glGetString(name);
  return text != nullptr ? reinterpret_cast<const char*>(text) : "";
}

void set_hints(const Rung& rung, bool single_buffer) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, rung.major);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, rung.minor);
  if (rung.backend == Backend::opengl3) glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_DOUBLEBUFFER, single_buffer ? GLFW_FALSE : GLFW_TRUE);
  for (const int bits : {GLFW_DEPTH_BITS, GLFW_STENCIL_BITS, GLFW_ALPHA_BITS, GLFW_SAMPLES})
    glfwWindowHint(bits, 0);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
}

std::optional<Context> try_rung(const Rung& rung, bool single_buffer, platform::PixelSize size,
                                const std::string& title, std::string& reasons) {
  set_hints(rung, single_buffer);
  Context context;
  context.window.reset(glfwCreateWindow(size.width, size.height, title.c_str(), nullptr, nullptr));
  if (!context.window) {
    reasons += last_error() + "; ";
    return std::nullopt;
  }
  glfwMakeContextCurrent(context.window.get());
  if (gladLoadGL(glfwGetProcAddress) == 0) {
    reasons += "OpenGL's functions were not found; ";
    return std::nullopt;
  }
  context.backend = rung.backend;
  context.single_buffer = single_buffer;
  const std::string name = text_of(GL_RENDERER);
  context.renderer = name + ", OpenGL " + text_of(GL_VERSION);
  if (is_too_slow(name)) {
    reasons += name + " is too slow; ";
    return std::nullopt;
  }
  return context;
}

// Two buffers first: softpipe with one reads its window back, and an X server ends programs
// that read a hidden one.
std::optional<Context> climb(const Rung& rung, platform::PixelSize size, const std::string& title,
                             std::string& reasons) {
  std::optional<Context> twin = try_rung(rung, false, size, title, reasons);
  if (!twin || !is_software(twin->renderer)) return twin;
  twin.reset();
  std::optional<Context> single = try_rung(rung, true, size, title, reasons);
  return single ? std::move(single) : try_rung(rung, false, size, title, reasons);
}

// A PC that drew by its processor last time most likely does so again: one context less to open, which
// is a quarter of the start. Whatever it turns out to be, nothing but that time is lost.
std::optional<Context> try_as_remembered(const ContextMemory& memory, platform::PixelSize size,
                                         const std::string& title, std::string& reasons) {
  const std::string last = memory.read();
  if (!is_software(last) || is_too_slow(last)) return std::nullopt;
  const Rung& rung = contains(last, rungs[1].mark) ? rungs[1] : rungs[0];
  std::optional<Context> context = try_rung(rung, true, size, title, reasons);
  return context && context->renderer == last ? std::move(context) : std::nullopt;
}

}  // namespace

void CloseWindow::operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }

bool is_too_slow(std::string_view renderer) { return contains(renderer, "softpipe"); }

bool is_software(std::string_view renderer) {
  return contains(renderer, "llvmpipe") || contains(renderer, "softpipe") || contains(renderer, "swrast") ||
         contains(renderer, "Software") || contains(renderer, "SWR");
}

std::string ContextMemory::read() const {
  std::string line;
  std::ifstream file(path);
  std::getline(file, line);
  return line;
}

void ContextMemory::write(const std::string& renderer) const {
  if (path.empty() || read() == renderer) return;
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
  std::ofstream(path, std::ios::trunc) << renderer << '\n';
}

base::Result<Context> open_context(platform::PixelSize size, const std::string& title,
                                   const ContextMemory& memory) {
  std::string reasons;
  std::optional<Context> context = try_as_remembered(memory, size, title, reasons);
  for (const Rung& rung : rungs) {
    if (!context) context = climb(rung, size, title, reasons);
  }
  if (context) {
    memory.write(context->renderer);
    return std::move(*context);
  }
  return base::Error{base::Fault::not_found, "no usable OpenGL: " + reasons};
}

}  // namespace glfw
