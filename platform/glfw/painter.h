// SPDX-License-Identifier: GPL-3.0-or-later
// Painter: puts the kit's finished frame on the screen through one of the two OpenGL
// backends of Dear ImGui, and repaints only what changed if it may.
//
// The kit owns Dear ImGui's context, may come later and may go earlier than the window.
// So the backend's own memory is kept here and lent to the context only while we paint.
// Needs the window's OpenGL context to be current.
#pragma once

#include <imgui.h>

#include <cstdint>

#include "platform/glfw/dirty_tiles.h"

namespace glfw {

enum class Backend { opengl3, opengl2 };

// What a frame may leave alone.
enum class Repaint {
  changes,  // everything but the changed tiles: the screen keeps its pixels (single buffer)
  frames,   // a frame in which nothing changed (double buffer)
  all,      // nothing
};

class Painter {
 public:
  Painter(Backend backend, Repaint repaint) : backend_(backend), repaint_(repaint) {}
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // False if nothing had to be painted.
  bool paint(ImDrawData& frame, platform::PixelSize screen, std::uint32_t background);
  void paint_whole(ImDrawData& frame, platform::PixelSize screen, std::uint32_t background);
  void forget() { tiles_.forget(); }  // the screen's pixels are gone

 private:
  class Loan;

  void prepare(ImDrawData& frame);
  void render(ImDrawData& frame);
  void start_backend();
  void make_font_texture();

  Backend backend_;
  Repaint repaint_;
  DirtyTiles tiles_;
  std::uint32_t background_ = 0;
  void* memory_ = nullptr;  // the backend's; null until it has been started
  unsigned font_texture_ = 0;
};

}  // namespace glfw
