// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.h"

#include <algorithm>
#include <utility>

#include "access/fitted.h"
#include "app/keys.h"

namespace app {
namespace {

using a11y::Intent;
using a11y::KeyEvent;
using platform::Input;

bool is_in_text_box(const a11y::Layer& layer) {
  const a11y::Node* node = layer.tree().by_id(layer.focus());
  return node != nullptr && node->role == a11y::Role::text_box;
}

KeyEvent::What what_of(const Input& input) {
  if (input.what == Input::What::text) return KeyEvent::What::text;
  return input.what == Input::What::key_down ? KeyEvent::What::down : KeyEvent::What::up;
}

void sooner(std::optional<double>& due, const std::optional<double>& other) {
  if (other) due = due ? std::min(*due, *other) : *other;
}

}  // namespace

void Intake::fit(const a11y::Comfort& comfort, const a11y::Layer& layer, double now) {
  if (is_fitted_ && comfort == comfort_) return;
  is_fitted_ = true;
  comfort_ = comfort;
  filter_.set(a11y::key_settings(comfort));
  dwell_.set(a11y::dwell_settings(comfort));
  const a11y::ScanSettings settings = a11y::scan_settings(comfort);
  if (!(settings == scan_.settings())) scan_.set(settings, layer.tree(), now);
  if (a11y::scans(comfort) && !scan_.is_on()) scan_.start(layer.tree(), now);
  if (!a11y::scans(comfort) && scan_.is_on()) scan_.stop();
}

void Intake::receive(const Input& input, const a11y::Layer& layer, double now) {
  switch (input.what) {
    case Input::What::key_down:
    case Input::What::key_up:
    case Input::What::text:
      return receive_key(input, layer, now);
    case Input::What::focus_lost:
      filter_.forget_held();
      scan_.forget_presses(now);
      dwell_.gone();
      last_key_ = 0;
      return;
    default:
      return receive_pointer(input, layer, now);
  }
}

void Intake::receive_key(const Input& input, const a11y::Layer& layer, double now) {
  KeyEvent event;
  event.what = what_of(input);
  event.shift = input.shift;
  event.control = input.control;
  event.repeated = input.repeated;
  event.text = input.text;
  event.key = input.what == Input::What::text ? last_key_ : a11y::number_of(input.key, input.code);
  if (event.what == KeyEvent::What::text && event.key == 0 && event.repeated) return;
  if (event.what == KeyEvent::What::down) last_key_ = event.key;
  filter(event, layer, now);
  if (event.what == KeyEvent::What::up && event.key == last_key_) last_key_ = 0;
}

bool Intake::takes_as_learnt(int number) {
  if (!learns_ || number == 0 || a11y::key_of(number) == base::Key::escape) return false;
  learnt_ = number;
  learns_ = false;
  return true;
}

void Intake::receive_pointer(const Input& input, const a11y::Layer& layer, double now) {
  const bool is_button = input.what == Input::What::pointer_down || input.what == Input::What::pointer_up;
  if (input.what == Input::What::pointer_moved || is_button) {
    x_ = input.x;
    y_ = input.y;
  }
  if (comfort_.pressing == a11y::Pressing::dwell && input.what == Input::What::pointer_moved)
    dwell_.moved(input.x, input.y, layer.tree(), now);
  if (is_button && a11y::switch_at(comfort_, a11y::pointer_number)) {
    KeyEvent event;
    event.key = a11y::pointer_number;
    if (input.what == Input::What::pointer_up) event.what = KeyEvent::What::up;
    return filter(event, layer, now);
  }
  to_kit(input, events_);
}

void Intake::filter(const KeyEvent& event, const a11y::Layer& layer, double now) {
  std::vector<KeyEvent> passed;
  filter_.receive(event, now, passed);
  for (const KeyEvent& each : passed) pass(each, layer, now);
}

void Intake::pass_time(const a11y::Layer& layer, double now) {
  std::vector<KeyEvent> passed;
  filter_.pass_time(now, passed);
  for (const KeyEvent& each : passed) pass(each, layer, now);
  for (const Intent intent : filter_.take_intents()) intents_.push_back(intent);
}

void Intake::pass(const KeyEvent& event, const a11y::Layer& layer, double now) {
  const bool is_down = event.what == KeyEvent::What::down;
  if (event.what == KeyEvent::What::cancelled) return scan_.forget_presses(now);
  if (is_down && takes_as_learnt(event.key)) {
    swallowed_key_ = event.key;
    return;
  }
  if (const std::optional<int> which = a11y::switch_at(comfort_, event.key)) {
    if (event.what != KeyEvent::What::text) scan_.switched(*which, is_down, layer.tree(), now);
    return;
  }
  if (is_down) return press(event, layer);
  if (event.what != KeyEvent::What::text || (event.key != 0 && event.key == swallowed_key_)) return;
  ui::Event written;
  written.what = ui::Event::What::text;
  written.text = event.text;
  events_.push_back(written);
}

void Intake::press(const KeyEvent& event, const a11y::Layer& layer) {
  const base::Key key = a11y::key_of(event.key);
  const a11y::Meaning meaning = a11y::meaning_of(key, event.shift, is_in_text_box(layer));
  swallowed_key_ = meaning.swallows_text ? event.key : 0;
  const ui::Press press =
      meaning.intent == Intent::none ? edit_of(key, event.shift, event.control) : press_of(meaning.intent);
  if (event.repeated && !may_repeat(press)) return;
  if (press == ui::Press::none) {
    if (meaning.intent != Intent::none) intents_.push_back(meaning.intent);
    return;
  }
  ui::Event pressed;
  pressed.press = press;
  pressed.extend = event.shift;
  pressed.by_word = event.control;
  events_.push_back(pressed);
}

std::vector<ui::Event> Intake::take_events() { return std::exchange(events_, {}); }
std::vector<Intent> Intake::take_intents() { return std::exchange(intents_, {}); }
bool Intake::take_stuck() { return filter_.take_stuck().has_value(); }
std::optional<a11y::ScanShown> Intake::take_lit() { return std::exchange(lit_, std::nullopt); }
std::optional<int> Intake::take_learnt() { return std::exchange(learnt_, std::nullopt); }

bool Intake::follow(a11y::Layer& layer, double now, bool is_speaking, a11y::Id tile) {
  bool has_acted = false;
  if (scan_.is_on()) {
    scan_.pass_time(layer.tree(), now, is_speaking);
    has_acted = take_picks(layer);
    if (scan_.take_news() && !scan_.shown().words.empty()) lit_ = scan_.shown();
  }
  if (comfort_.pressing == a11y::Pressing::dwell) {
    dwell_.rest_tile(tile);
    dwell_.pass_time(layer.tree(), now);
    has_acted = press_where_dwelt();
  }
  return has_acted;
}

bool Intake::take_picks(a11y::Layer& layer) {
  const std::vector<a11y::ScanPick> picks = scan_.take_picks();
  for (const a11y::ScanPick& pick : picks) {
    const a11y::Node* node = layer.tree().by_id(pick.id);
    if (pick.what == a11y::ScanPick::What::scroll) {
      ui::Event page;
      page.press = ui::Press::page_on;
      events_.push_back(page);
      continue;
    }
    if (node != nullptr && !node->state.is_key) layer.set_focus(pick.id, true);
    if (pick.what == a11y::ScanPick::What::press) layer.post(pick.id, a11y::Act::press);
  }
  return !picks.empty();
}

// As a click at that place, so that whatever a click does is done.
bool Intake::press_where_dwelt() {
  if (!dwell_.take_press()) return false;
  for (const ui::Event::What what : {ui::Event::What::pointer_down, ui::Event::What::pointer_up}) {
    ui::Event click;
    click.what = what;
    click.x = x_;
    click.y = y_;
    click.dwelt = true;
    events_.push_back(click);
  }
  return true;
}

ui::Marks Intake::marks() const {
  ui::Marks marks;
  if (scan_.is_on()) {
    const a11y::ScanShown& shown = scan_.shown();
    marks.lit = shown.ids;
    marks.into_view = shown.into_view;
    marks.is_group = shown.is_up || shown.is_waiting;
    marks.is_dim = shown.is_resting;
  }
  if (comfort_.pressing == a11y::Pressing::dwell) {
    marks.dwelt = dwell_.target();
    marks.dwelt_for = static_cast<float>(dwell_.progress());
  }
  return marks;
}

std::optional<double> Intake::next_wake() const {
  std::optional<double> due = filter_.next_wake();
  if (scan_.is_on()) sooner(due, scan_.next_wake());
  if (comfort_.pressing == a11y::Pressing::dwell) sooner(due, dwell_.next_wake());
  return due;
}

}  // namespace app
