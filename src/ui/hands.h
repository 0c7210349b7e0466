// SPDX-License-Identifier: GPL-3.0-or-later
// Hands: what keys and the pointer mean, read against the finished tree.
//
// Everything ends in the layer: a focus that moved, an act that was posted. Things
// are pressed on release, and leaving them first takes it back. Dragging scrolls.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "access/explore_first.h"
#include "access/key_filter.h"
#include "access/layer.h"
#include "ui/input.h"

namespace ui {

// A part of the screen that scrolls up and down, as the last frame left it.
struct Scrolled {
  a11y::Id id = 0;
  a11y::Rect view;
  float content = 0;    // height of all of it, pixels
  bool beside = false;  // the one before it can be reached as well: they stand side by side

  float most() const { return content > view.height + 1 ? content - view.height : 0; }
};

class Hands {
 public:
  // Which touches count; `says_first`: a first one says what is touched, and a second one presses it.
  void filter(const a11y::TouchFilterSettings& settings, bool says_first);
  void receive(std::span<const Event> events, a11y::Layer& layer, double now, float unit, float line);

  a11y::Id held() const { return inside_ ? pressed_ : 0; }  // looks pressed
  bool escaped() const { return escaped_; }
  bool entered() const { return entered_; }
  void enter() { entered_ = true; }  // by a key on the screen
  // Where the pointer is, and whether it moved after the last key.
  float pointer_x() const { return pointer_x_; }
  float pointer_y() const { return pointer_y_; }
  bool pointer_leads() const { return pointer_leads_; }
  a11y::Id text_box() const { return text_box_; }  // whom the words are for
  std::span<const Event> words() const { return words_; }
  a11y::Id touched() const { return touched_; }  // the text box in which a pointer went down just now

  // Scrolling, by what is scrolled. Views come top scope last.
  float scroll(a11y::Id id) const;
  float scroll_in(const a11y::Rect& clip) const;  // of the part that is seen there
  void set_scroll(a11y::Id id, float pixels);
  void forget_scrolls() { scrolls_.clear(); }
  void begin_views() { views_.clear(); }
  void add_view(const Scrolled& view);
  void bring_into_view(const a11y::Rect& rect, const a11y::Rect& clip, float room);

 private:
  void follow_pointer(const Event& event);
  void type(const Event& event, a11y::Layer& layer);
  void press_key(const Event& event, a11y::Layer& layer);
  void enter_key(a11y::Layer& layer, const a11y::Node* node);
  void key_for_text(const Event& event, a11y::Layer& layer, const a11y::Node& box);
  void pointer_down(const Event& event, a11y::Layer& layer);
  void pointer_moved(const Event& event, a11y::Layer& layer);
  void pointer_up(const Event& event, a11y::Layer& layer);
  void scroll_by(const Scrolled& view, float pixels);
  void turn_wheel(const Event& event);
  void page(Press press);
  void hover(const Event& event, a11y::Layer& layer);
  bool may_go_down(const Event& event, const a11y::Node* node);
  const Scrolled* view_at(float x, float y) const;
  const Scrolled& view_for_keys() const;

  a11y::TouchFilter touch_;
  a11y::ExploreFirst explore_;
  bool says_first_ = false;
  bool only_says_ = false;  // what was touched is only spoken
  a11y::Id hovered_ = 0;
  double hovered_at_ = 0, now_ = 0;
  std::vector<Event> words_;
  std::vector<Scrolled> views_;
  std::unordered_map<a11y::Id, float> scrolls_;
  a11y::Id pressed_ = 0, text_box_ = 0, touched_ = 0;
  Scrolled dragged_;
  float down_x_ = 0, down_y_ = 0, last_y_ = 0;
  float unit_ = 1, line_ = 30;
  float pointer_x_ = 0, pointer_y_ = 0;
  bool pointer_leads_ = false;
  bool down_ = false, inside_ = false, dragging_ = false, on_bar_ = false, in_text_ = false;
  bool escaped_ = false, entered_ = false;
};

constexpr float scroll_bar_width = 20;  // units

}  // namespace ui
