// SPDX-License-Identifier: GPL-3.0-or-later
// Dwell: a pointer that stays on a thing presses it.
//
// Nothing that appears under a still pointer is ever pressed: it must move first. A
// short slip off the thing is forgiven, and after a press there is a rest. While
// resting, only the tile that ends the rest can be dwelt on.
#pragma once

#include <optional>

#include "access/tree.h"

namespace a11y {

struct DwellSettings {
  double seconds = 1.2;
  double forgiven = 0.15;   // off the thing for less than this
  double rest_after = 1.0;  // after a press
  float armed_after = 10;   // pixels moved since the screen changed or a press
};
constexpr double least_dwell = 0.4;
constexpr double most_dwell = 4.0;
constexpr double dwell_by = 0.2;

class Dwell {
 public:
  explicit Dwell(DwellSettings settings = {}) { set(settings); }
  void set(DwellSettings settings);  // the seconds are kept in range
  void rest_tile(Id tile) { tile_ = tile; }
  bool is_resting() const { return is_resting_; }
  void rest(bool is_resting);  // by a touch of the tile

  void moved(float x, float y, const Tree& tree, double now);
  void gone();  // the pointer left the window
  void pass_time(const Tree& tree, double now);
  std::optional<double> next_wake() const;

  Id target() const { return target_; }
  double progress() const { return progress_; }  // 0 to 1, as of the last pass_time or moved
  std::optional<Id> take_press();
  int presses() const { return presses_; }  // ever

 private:
  Id thing_at(const Tree& tree) const;
  void follow(const Tree& tree);
  void disarm();
  void look(const Tree& tree, double now);
  void press(double now);

  DwellSettings settings_;
  Id tile_ = 0;
  bool is_here_ = false, is_armed_ = false, is_resting_ = false;
  float x_ = 0, y_ = 0, armed_from_x_ = 0, armed_from_y_ = 0;
  Id base_ = 0;  // the screen or dialog under the pointer
  Id target_ = 0, other_ = 0;
  double since_ = 0;  // when the stay began, slips left out
  double other_since_ = 0, ready_at_ = -1000, progress_ = 0, now_ = 0;
  std::optional<double> left_at_;
  std::optional<Id> pressed_;
  int presses_ = 0;
};

}  // namespace a11y
