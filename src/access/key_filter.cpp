// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/key_filter.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace a11y {

namespace {

constexpr double chatter_gap = 0.1;  // no hand strikes one key so fast for long
constexpr double never = std::numeric_limits<double>::infinity();
constexpr double hair = 1e-9;  // sums of times are not exact

bool holds(const std::vector<int>& keys, int key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

void KeyFilter::receive(const KeyEvent& event, double now, std::vector<KeyEvent>& passed) {
  if (event.key == 0) {
    if (event.what != KeyEvent::What::text || text_passes_) passed.push_back(event);
    return;
  }
  pass_time(now, passed);
  Key& state = keys_[event.key];
  switch (event.what) {
    case KeyEvent::What::down:
      press(event, state, now, passed);
      break;
    case KeyEvent::What::up:
      release(event, state, now, passed);
      break;
    default:
      write(event, passed);
      break;
  }
}

// Only the same key again bounces: whoever struck another one meant both.
bool KeyFilter::is_bounce(int key, const Key& state, double now) const {
  return key == last_key_ && now - state.edge_at < settings_.bounce - hair;
}

bool KeyFilter::may_repeat(Key& state, double now) const {
  if (settings_.repeat_delay <= 0 || !state.accepted || !state.waiting.empty()) return false;
  if (now - state.down_at < settings_.repeat_delay - hair) return false;
  if (now - state.repeated_at < settings_.repeat_every - hair) return false;
  state.repeated_at = now;
  return true;
}

void KeyFilter::note_edge(Key& state, double now) {
  if (now - state.edge_at > chatter_gap) state.chatter_from = now;
  state.edge_at = now;
}

void KeyFilter::press(const KeyEvent& event, Key& state, double now, std::vector<KeyEvent>& passed) {
  if (state.down || event.repeated) {
    text_passes_ = !state.stuck && may_repeat(state, now);
    if (text_passes_) passed.push_back(event);
    return;
  }
  const bool bounced = is_bounce(event.key, state, now);
  const bool went_quiet = now - state.edge_at > 5 * chatter_gap;
  note_edge(state, now);
  if (state.stuck && went_quiet) state.stuck = false;
  state.down = true;
  state.down_at = now;
  state.repeated_at = -never;
  state.held_long = false;
  state.accepted = text_passes_ = !bounced && !state.stuck;
  state.waiting.clear();
  if (!state.accepted) return;
  if (settings_.slow > 0) {
    state.waiting.push_back(event);
    return;
  }
  passed.push_back(event);
}

void KeyFilter::release(const KeyEvent& event, Key& state, double now, std::vector<KeyEvent>& passed) {
  note_edge(state, now);
  const bool acted = state.accepted && state.waiting.empty() && state.down;
  state.down = state.accepted = false;
  state.waiting.clear();
  last_key_ = event.key;
  if (acted && !state.stuck) passed.push_back(event);
  if (now - state.chatter_from < settings_.stuck_after) state.stuck = false;
}

void KeyFilter::write(const KeyEvent& event, std::vector<KeyEvent>& passed) {
  Key& state = keys_[event.key];
  if (!text_passes_) return;
  if (state.down && !state.waiting.empty()) {
    state.waiting.push_back(event);
  } else {
    passed.push_back(event);
  }
}

void KeyFilter::stick(int key, Key& state, std::vector<KeyEvent>& passed) {
  state.stuck = true;
  stuck_.push_back(key);
  state.waiting.clear();
  if (!state.accepted) return;
  KeyEvent gone;
  gone.what = KeyEvent::What::cancelled;
  gone.key = key;
  passed.push_back(gone);
}

double KeyFilter::hold_of(int key) const {
  return holds(settings_.switches, key) ? settings_.scan_hold : never;
}

void KeyFilter::pass_time(double now, std::vector<KeyEvent>& passed) {
  for (auto& [key, state] : keys_) {
    const bool chatters =
        now - state.edge_at <= chatter_gap && state.edge_at - state.chatter_from >= settings_.stuck_after;
    const bool is_held = state.down && now - state.down_at >= settings_.stuck_after - hair;
    if (!state.stuck && (is_held || chatters)) stick(key, state, passed);
    if (!state.down || state.stuck || !state.accepted) continue;
    if (!state.waiting.empty() && now - state.down_at >= settings_.slow - hair) {
      passed.insert(passed.end(), state.waiting.begin(), state.waiting.end());
      state.waiting.clear();
    }
    if (!state.held_long && now - state.down_at >= hold_of(key) - hair) {
      state.held_long = true;
      intents_.push_back(Intent::start_scanning);
    }
  }
}

void KeyFilter::forget_held() {
  keys_.clear();
  text_passes_ = true;
}

std::vector<Intent> KeyFilter::take_intents() { return std::exchange(intents_, {}); }

std::optional<int> KeyFilter::take_stuck() {
  if (stuck_.empty()) return std::nullopt;
  const int key = stuck_.front();
  stuck_.erase(stuck_.begin());
  return key;
}

std::optional<double> KeyFilter::next_wake() const {
  double due = never;
  for (const auto& [key, state] : keys_) {
    if (!state.down || state.stuck) continue;
    due = std::min(due, state.down_at + settings_.stuck_after);
    if (!state.accepted) continue;
    if (!state.waiting.empty()) due = std::min(due, state.down_at + settings_.slow);
    if (!state.held_long) due = std::min(due, state.down_at + hold_of(key));
  }
  return due == never ? std::nullopt : std::optional<double>(due);
}

TouchFilter::Verdict TouchFilter::down(Id thing, double now) {
  ignoring_ = thing != 0 && thing == thing_ && now - up_at_ < settings_.ignore_again - hair;
  thing_ = thing;
  down_at_ = now;
  return ignoring_ ? Verdict::ignore : Verdict::pass;
}

TouchFilter::Verdict TouchFilter::up(double now) {
  up_at_ = now;
  if (std::exchange(ignoring_, false)) return Verdict::ignore;
  return now - down_at_ < settings_.least_hold - hair ? Verdict::cancel : Verdict::pass;
}

}  // namespace a11y
