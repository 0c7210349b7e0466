// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hands.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace ui {

namespace {

using a11y::Act;
using a11y::Node;
using a11y::Role;
using a11y::Step;

constexpr float drag_threshold = 14;  // units: a hand that trembles still presses
constexpr float lines_a_notch = 3;
constexpr double least_hover = 0.4;  // seconds in which what is pointed at was heard

std::optional<Step> step_of(Press press) {
  switch (press) {
    case Press::next:
      return Step::next;
    case Press::previous:
      return Step::previous;
    case Press::up:
      return Step::up;
    case Press::down:
      return Step::down;
    case Press::left:
      return Step::left;
    case Press::right:
      return Step::right;
    case Press::home:
      return Step::first;
    case Press::end:
      return Step::last;
    default:
      return std::nullopt;
  }
}

bool is_box(const Node* node) { return node && node->role == Role::text_box; }

bool can_be_pressed(const Node& node) {
  return (node.state.focusable || node.state.is_key) && !node.state.disabled;
}

bool rubs_out(Press press) {
  return press == Press::backspace || press == Press::remove || press == Press::undo || press == Press::redo;
}

}  // namespace

void Hands::filter(const a11y::TouchFilterSettings& settings, bool says_first) {
  touch_.set(settings);
  if (!std::exchange(says_first_, says_first)) explore_.forget();
}

void Hands::receive(std::span<const Event> events, a11y::Layer& layer, double now, float unit, float line) {
  now_ = now;
  explore_.follow(layer.tree());
  unit_ = unit;
  line_ = line;
  words_.clear();
  escaped_ = entered_ = false;
  touched_ = 0;
  for (const Event& event : events) {
    follow_pointer(event);
    switch (event.what) {
      case Event::What::press:
        press_key(event, layer);
        break;
      case Event::What::text:
        type(event, layer);
        break;
      case Event::What::pointer_down:
        pointer_down(event, layer);
        break;
      case Event::What::pointer_moved:
        pointer_moved(event, layer);
        break;
      case Event::What::pointer_up:
        pointer_up(event, layer);
        break;
      case Event::What::wheel:
        turn_wheel(event);
        break;
    }
    const Node* node = layer.tree().by_id(layer.focus());
    if (is_box(node)) text_box_ = node->id;
  }
}

void Hands::follow_pointer(const Event& event) {
  const bool is_key = event.what == Event::What::press || event.what == Event::What::text;
  pointer_leads_ = !is_key && (pointer_leads_ || event.what != Event::What::wheel);
  if (is_key || event.what == Event::What::wheel) return;
  pointer_x_ = event.x;
  pointer_y_ = event.y;
}

// Letters typed while no box has the focus go to the box of before, or to the first one: none is lost.
void Hands::type(const Event& event, a11y::Layer& layer) {
  const a11y::Tree& tree = layer.tree();
  if (!is_box(tree.by_id(layer.focus()))) {
    if (event.text <= U' ') return;  // a space presses what has the focus
    const Node* box = nullptr;
    for (const Node& node : tree.nodes()) {
      if (!is_box(&node) || node.scope != tree.top_scope()) continue;
      if (box == nullptr || node.id == text_box_) box = &node;
    }
    if (box == nullptr) return;
    layer.set_focus(box->id, true);
  }
  words_.push_back(event);
}

void Hands::press_key(const Event& event, a11y::Layer& layer) {
  const Node* node = layer.tree().by_id(layer.focus());
  const bool tab = event.press == Press::next || event.press == Press::previous;
  if (event.press == Press::page_up || event.press == Press::page_down || event.press == Press::page_on)
    return page(event.press);
  if (is_box(node) && !tab) return key_for_text(event, layer, *node);
  if (node && node->state.is_key && rubs_out(event.press)) return words_.push_back(event);
  if (const std::optional<Step> step = step_of(event.press)) return layer.move_focus(*step);
  if (event.press == Press::escape) escaped_ = true;
  if (event.press == Press::enter || event.press == Press::space) enter_key(layer, node);
}

void Hands::enter_key(a11y::Layer& layer, const Node* node) {
  layer.show_focus(true);
  if (node && can_be_pressed(*node)) layer.post(node->id, Act::press);
}

void Hands::key_for_text(const Event& event, a11y::Layer& layer, const Node& box) {
  const bool lines_move = event.press == Press::up || event.press == Press::down;
  if (event.press == Press::escape || event.press == Press::space) return;  // a space comes as text
  if (event.press == Press::enter && !box.state.multi_line) {
    entered_ = true;
  } else if (lines_move && !box.state.multi_line) {
    layer.move_focus(*step_of(event.press));
  } else {
    words_.push_back(event);
  }
}

// A touch in passing, or one more of a hand that shakes, does nothing. Dwelling has its own time.
bool Hands::may_go_down(const Event& event, const Node* node) {
  if (event.dwelt) return true;
  const bool says = says_first_ && node != nullptr;
  if (says && node->id == hovered_ && now_ - hovered_at_ >= least_hover) explore_.moves_to(node->id);
  only_says_ = says && !explore_.may_press(node->id);
  return touch_.down(node ? node->id : 0, now_) == a11y::TouchFilter::Verdict::pass;
}

void Hands::pointer_down(const Event& event, a11y::Layer& layer) {
  down_ = true;
  only_says_ = false;
  dragging_ = on_bar_ = in_text_ = false;
  down_x_ = event.x;
  down_y_ = last_y_ = event.y;
  const Node* node = layer.tree().topmost_at(event.x, event.y);
  pressed_ = node && !node->state.disabled ? node->id : 0;
  if (!may_go_down(event, node)) {
    down_ = inside_ = false;
    pressed_ = 0;
    return;
  }
  inside_ = pressed_ != 0;
  const Scrolled* view = view_at(event.x, event.y);
  dragged_ = view ? *view : Scrolled{};
  on_bar_ = view && view->most() > 0 && event.x > view->view.right() - scroll_bar_width * unit_;
  if (on_bar_) pressed_ = 0;
  if (!node || on_bar_) return;
  if (node->state.is_key) {
    if (only_says_) layer.say(layer.tree().name(*node), true);
    return;
  }
  // Whom a first touch tells what is there must hear it, also where the press itself is hushed.
  layer.set_focus(node->id, only_says_ && node->state.hushed);
  in_text_ = is_box(node);
  if (in_text_) touched_ = node->id;
  if (in_text_) words_.push_back(event);
}

// A mouse that rests on a thing lets it be heard; a finger gives no such sign before it touches.
void Hands::hover(const Event& event, a11y::Layer& layer) {
  const Node* node = layer.tree().topmost_at(event.x, event.y);
  const a11y::Id id = node ? node->id : 0;
  if (!says_first_ || id == hovered_) return;
  hovered_ = id;
  hovered_at_ = now_;
  const bool is_writing = is_box(layer.tree().by_id(layer.focus()));
  if (node && !node->state.is_key && !is_writing) layer.set_focus(id, false);
}

void Hands::pointer_moved(const Event& event, a11y::Layer& layer) {
  if (!down_) return hover(event, layer);
  if (in_text_) {
    Event drag = event;
    drag.extend = true;
    words_.push_back(drag);
    return;
  }
  const Node* node = layer.tree().topmost_at(event.x, event.y);
  inside_ = pressed_ != 0 && node && node->id == pressed_;
  if (!dragging_ && std::fabs(event.y - down_y_) > drag_threshold * unit_ && dragged_.most() > 0) {
    dragging_ = true;
    pressed_ = 0;
  }
  if (!dragging_ && !on_bar_) return;
  const float moved = event.y - last_y_;
  last_y_ = event.y;
  const float scale = on_bar_ ? dragged_.content / std::max(1.0F, dragged_.view.height) : -1;
  const float wished = scroll(dragged_.id) + moved * scale;
  set_scroll(dragged_.id, std::clamp(wished, 0.0F, dragged_.most()));
}

void Hands::pointer_up(const Event& event, a11y::Layer& layer) {
  const Node* node = layer.tree().topmost_at(event.x, event.y);
  const bool meant = event.dwelt || touch_.up(now_) == a11y::TouchFilter::Verdict::pass;
  const bool same = node && node->id == pressed_ && meant && !only_says_;
  if (same) explore_.pressed(*node);
  if (down_ && same && !in_text_ && !dragging_) layer.post(pressed_, Act::press);
  down_ = inside_ = dragging_ = on_bar_ = in_text_ = false;
  pressed_ = 0;
}

void Hands::page(Press press) {
  if (views_.empty()) return;
  const Scrolled& view = view_for_keys();
  const float page = view.view.height * 0.85F;
  const bool is_at_end = scroll(view.id) >= view.most() - 1;
  if (press == Press::page_on && is_at_end) return scroll_by(view, -view.most());
  scroll_by(view, press == Press::page_up ? -page : page);
}

void Hands::turn_wheel(const Event& event) {
  if (views_.empty()) return;
  const Scrolled* under = view_at(pointer_x_, pointer_y_);
  scroll_by(under == nullptr ? view_for_keys() : *under, -event.wheel * lines_a_notch * line_);
}

void Hands::scroll_by(const Scrolled& view, float pixels) {
  set_scroll(view.id, std::clamp(scroll(view.id) + pixels, 0.0F, view.most()));
}

const Scrolled* Hands::view_at(float x, float y) const {
  for (auto view = views_.rbegin(); view != views_.rend(); ++view) {
    if (view->view.contains(x, y)) return &*view;
    if (!view->beside) break;
  }
  return nullptr;
}

// What stands beside it is short: the keys turn the pages of the body.
const Scrolled& Hands::view_for_keys() const {
  return views_.back().beside && views_.size() > 1 ? views_[views_.size() - 2] : views_.back();
}

float Hands::scroll(a11y::Id id) const {
  const auto found = scrolls_.find(id);
  return found == scrolls_.end() ? 0 : found->second;
}

void Hands::set_scroll(a11y::Id id, float pixels) { scrolls_[id] = std::round(pixels); }

void Hands::add_view(const Scrolled& view) {
  views_.push_back(view);
  // What was scrolled to may be gone: the words became fewer.
  if (scroll(view.id) > view.most()) set_scroll(view.id, view.most());
}

float Hands::scroll_in(const a11y::Rect& clip) const {
  for (const Scrolled& view : views_) {
    if (view.view == clip) return scroll(view.id);
  }
  return 0;
}

void Hands::bring_into_view(const a11y::Rect& rect, const a11y::Rect& clip, float room) {
  for (const Scrolled& view : views_) {
    if (!(view.view == clip)) continue;
    const float above = view.view.y + room - rect.y;
    const float below = rect.bottom() + room - view.view.bottom();
    float wished = scroll(view.id);
    if (below > 0) wished += below;
    // What is higher than the view shows its beginning.
    if (above > 0 || rect.height + 2 * room > view.view.height) wished = scroll(view.id) - above;
    set_scroll(view.id, std::clamp(wished, 0.0F, view.most()));
  }
}

}  // namespace ui
