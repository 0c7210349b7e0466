// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/dwell.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace a11y {

namespace {

constexpr double ring_frame = 0.05;  // the ring grows in steps that an old PC can draw
constexpr double rounding = 1e-9;    // sums of times are not exact

}  // namespace

void Dwell::set(DwellSettings settings) {
  settings.seconds = std::clamp(settings.seconds, least_dwell, most_dwell);
  settings_ = settings;
}

void Dwell::rest(bool is_resting) {
  is_resting_ = is_resting;
  disarm();
}

void Dwell::disarm() {
  is_armed_ = false;
  armed_from_x_ = x_;
  armed_from_y_ = y_;
  target_ = 0;
  left_at_.reset();
  progress_ = 0;
}

void Dwell::gone() {
  is_here_ = false;
  disarm();
}

Id Dwell::thing_at(const Tree& tree) const {
  const Node* node = is_here_ ? tree.topmost_at(x_, y_) : nullptr;
  if (!node || node->state.disabled) return 0;
  return is_resting_ && node->id != tile_ ? 0 : node->id;
}

void Dwell::follow(const Tree& tree) {
  if (std::exchange(base_, tree.top()) != tree.top()) disarm();
}

void Dwell::moved(float x, float y, const Tree& tree, double now) {
  follow(tree);
  x_ = x;
  y_ = y;
  if (!is_here_) {
    is_here_ = true;
    disarm();
  }
  if (std::hypot(x - armed_from_x_, y - armed_from_y_) > settings_.armed_after) is_armed_ = true;
  look(tree, now);
}

void Dwell::pass_time(const Tree& tree, double now) {
  follow(tree);
  look(tree, now);
}

void Dwell::look(const Tree& tree, double now) {
  now_ = now;
  const Id thing = thing_at(tree);
  if (thing != other_) other_since_ = now;
  other_ = thing;
  if (!is_armed_ || now < ready_at_ - rounding) {
    other_since_ = now;
    return;
  }
  if (target_ != 0 && thing == target_ && left_at_) {
    // A slip is forgiven, but the time away does not count.
    since_ += now - *left_at_;
    left_at_.reset();
  }
  if (target_ != 0 && thing != target_) {
    if (!left_at_) left_at_ = now;
    if (now - *left_at_ < settings_.forgiven - rounding) return;
    target_ = 0;
    left_at_.reset();
  }
  if (target_ == 0 && thing != 0) {
    target_ = thing;
    since_ = std::max(other_since_, ready_at_);
  }
  progress_ = target_ == 0 ? 0 : std::clamp((now - since_) / settings_.seconds, 0.0, 1.0);
  if (target_ != 0 && now - since_ >= settings_.seconds - rounding) press(now);
}

void Dwell::press(double now) {
  if (target_ == tile_ && tile_ != 0) {
    is_resting_ = !is_resting_;
  } else {
    pressed_ = target_;
    ++presses_;
  }
  ready_at_ = now + settings_.rest_after;
  disarm();
}

std::optional<Id> Dwell::take_press() { return std::exchange(pressed_, std::nullopt); }

std::optional<double> Dwell::next_wake() const {
  if (left_at_) return *left_at_ + settings_.forgiven;
  if (target_ != 0) return std::min(now_ + ring_frame, since_ + settings_.seconds);
  if (is_armed_ && other_ != 0 && now_ < ready_at_) return ready_at_;
  return std::nullopt;
}

}  // namespace a11y
