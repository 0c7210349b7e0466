// SPDX-License-Identifier: GPL-3.0-or-later
// Display: a virtual screen of its own, with an eye on its pixels and a hand on its keys and pointer.
//
// Both programs are watched and driven through the X server alone, so that both
// are measured alike. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace bench {

struct Size {
  int width = 0;
  int height = 0;
};

struct Area {
  int x = 0, y = 0, width = 0, height = 0;
};

struct Picture {
  Size size;
  std::vector<std::uint32_t> pixels;  // 0xRRGGBB, row after row from the top
};

enum class Stroke { tab, enter };

class Display {
 public:
  // not_found: there is no Xvfb, or it does not start.
  static base::Result<std::unique_ptr<Display>> open(Size size);
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  const std::string& name() const;  // for DISPLAY
  Size size() const;
  Picture picture();
  std::uint64_t look(std::span<const Area> areas);  // a digest of what these show
  void point_at(int x, int y);
  void press();
  void let_go();
  void stroke(Stroke stroke);          // presses and lets go at once
  void write(char letter);             // a small letter or a space
  void give_keyboard_to_top_window();  // there is no window manager that would

 private:
  struct State;
  explicit Display(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bench
