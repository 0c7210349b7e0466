// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/scan.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "access/announcer.h"

namespace a11y {

namespace {

constexpr double pause_after_pick = 0.4;  // the eye sees what was chosen
constexpr double longest_word = 10;       // a voice that never ends must not stop the light
constexpr double look_again_after = 0.1;  // while the voice speaks
constexpr double hair = 1e-9;             // sums of times are not exact

bool is_stop(const Node& node) { return (node.state.focusable || node.state.is_key) && !node.state.disabled; }

Id mixed_print(Id print, float pixels) {
  return child_id(print, static_cast<std::uint64_t>(static_cast<std::int64_t>(std::lround(pixels))));
}

// Changes when the plan may; scrolling leaves it alone.
std::uint64_t print_of(const Tree& tree) {
  const int scope = tree.top_scope();
  Id print = 1;
  const Node* last = nullptr;
  for (const Node& node : tree.nodes()) {
    if (node.scope != scope) continue;
    print = child_id(print, node.id ^ static_cast<std::uint64_t>(is_stop(node)));
    if (!is_stop(node)) continue;
    print = mixed_print(mixed_print(print, node.rect.width), node.rect.height);
    if (last && last->clip == node.clip) print = mixed_print(print, node.rect.y - last->rect.y);
    last = &node;
  }
  return print;
}

const Stop* inside_by_key(const Stop& group, Id key) {
  for (const Stop& each : group.inside) {
    if (each.key == key && each.kind == Stop::Kind::group) return &each;
  }
  return nullptr;
}

}  // namespace

void Scan::set(const ScanSettings& settings, const Tree& tree, double now) {
  settings_ = settings;
  if (is_on_) start(tree, now);
}

void Scan::start(const Tree& tree, double now) {
  is_on_ = true;
  now_ = now;
  switches_ = {};
  picks_.clear();
  root_ = plan_scan(tree, settings_.pattern);
  print_ = print_of(tree);
  base_ = tree.top();
  restart(tree, now);
}

void Scan::stop() {
  is_on_ = is_resting_ = has_picked_ = false;
  due_.reset();
  shown_ = {};
  picks_.clear();
  is_news_ = true;
}

bool Scan::take_news() { return std::exchange(is_news_, false); }

std::vector<ScanPick> Scan::take_picks() { return std::exchange(picks_, {}); }

// --- where the light is ------------------------------------------------------

const Stop* Scan::group() const {
  const Stop* at = &root_;
  for (const Id key : path_) {
    const Stop* next = inside_by_key(*at, key);
    if (!next) return at;
    at = next;
  }
  return at;
}

// With the way back, which the top has no need of.
std::size_t Scan::count() const { return group()->inside.size() + (path_.empty() ? 0 : 1); }

const Stop* Scan::lit() const {
  const Stop* here = group();
  const bool is_inside = at_ >= 0 && at_ < static_cast<int>(here->inside.size());
  return is_inside ? &here->inside[static_cast<std::size_t>(at_)] : nullptr;
}

Id Scan::lit_key() const {
  if (at_ < 0) return 0;
  const Stop* stop = lit();
  return stop ? stop->key : child_id(group()->key, "up");
}

bool Scan::is_group_of_keys(const Stop& group) const {
  return std::all_of(group.inside.begin(), group.inside.end(), [this](const Stop& each) {
    return each.kind == Stop::Kind::group ? is_group_of_keys(each) : each.is_key;
  });
}

bool Scan::rests_of_itself() const {
  return settings_.mode == ScanMode::automatic || settings_.mode == ScanMode::inverse;
}

void Scan::restart(const Tree& tree, double now) {
  path_.clear();
  enter(tree, now);
}

// What goes by itself begins with the first stop; where waiting chooses, nothing may be
// chosen that the person has not come to, and a held switch is what moves the light.
void Scan::enter(const Tree& tree, double now) {
  rounds_ = 0;
  is_resting_ = has_picked_ = false;
  const bool begins_lit = settings_.mode == ScanMode::automatic || settings_.mode == ScanMode::two;
  light(tree, begins_lit && count() > 0 ? 0 : -1, now);
}

void Scan::light(const Tree& tree, int at, double now) {
  at_ = at;
  wait_from(now);
  show(tree);
  is_news_ = true;
}

void Scan::wait_from(double now) {
  due_.reset();
  waits_for_word_ = false;
  const bool is_held = switches_[0].is_down || switches_[1].is_down;
  if (at_ < 0 || is_resting_) return;
  if (settings_.mode == ScanMode::step) due_ = now + settings_.auto_accept;
  const bool moves =
      settings_.mode == ScanMode::automatic || (settings_.mode == ScanMode::inverse && is_held);
  if (moves) due_ = now + settings_.step + (at_ == 0 ? settings_.first_extra : 0);
}

void Scan::show(const Tree& tree) {
  const ScanShown before = std::exchange(shown_, {});
  shown_.is_resting = is_resting_;
  if (!is_resting_ && count() > 0) show_stop(tree);
  is_news_ = is_news_ || !(shown_ == before);
}

void Scan::show_stop(const Tree& tree) {
  shown_.is_waiting = at_ < 0;
  const Stop* stop = lit();
  shown_.is_up = at_ >= 0 && !stop;
  add_things(stop ? *stop : *group(), shown_.ids);
  if (!shown_.ids.empty() && !shown_.is_waiting) shown_.into_view = shown_.ids.front();
  if (!settings_.hear) return;
  if (shown_.is_up) shown_.words = words_.up;
  if (stop) say_stop(tree, *stop);
}

// A group that has no name is known by its things.
void Scan::say_stop(const Tree& tree, const Stop& stop) {
  const Node* own = tree.by_id(stop.id);
  if (stop.kind == Stop::Kind::scroll) {
    shown_.words = words_.scroll;
    return;
  }
  if (stop.kind == Stop::Kind::thing && own) {
    const bool is_plain = own->role == Role::button && !own->state.on;
    shown_.words = is_plain ? std::string(tree.name(*own)) : spoken(tree, *own).text;
    shown_.is_private = own->state.is_private;
    return;
  }
  if (own && !tree.name(*own).empty()) {
    shown_.words = tree.name(*own);
    shown_.is_private = own->state.is_private;
    return;
  }
  const Node* first = shown_.ids.empty() ? nullptr : tree.by_id(shown_.ids.front());
  const Node* last = shown_.ids.empty() ? nullptr : tree.by_id(shown_.ids.back());
  if (!first || !last) return;
  const std::string between = shown_.ids.size() > 2 ? " " + words_.to + " " : ", ";
  shown_.words = std::string(tree.name(*first)) + between + std::string(tree.name(*last));
  shown_.is_private = first->state.is_private || last->state.is_private;
}

void Scan::rest() {
  is_resting_ = true;
  at_ = -1;
  due_.reset();
  path_.clear();
}

void Scan::advance(const Tree& tree, double now) {
  const int stops = static_cast<int>(count());
  due_.reset();
  if (stops == 0) return;
  int next = at_ + 1;
  if (next >= stops) {
    next = 0;
    ++rounds_;
    if (rests_of_itself() && settings_.loops > 0 && rounds_ >= settings_.loops) {
      rest();
      for (Switch& one : switches_) one.is_ignored = one.is_down;
      return show(tree);
    }
  }
  light(tree, next, now);
}

// --- what a press does ---------------------------------------------------------

void Scan::count_press(int which, const Tree& tree, double now) {
  if (has_picked_) go_on_after_pick(tree, now);
  switch (settings_.mode) {
    case ScanMode::step:
      return advance(tree, now);
    case ScanMode::two:
      return which == 0 ? advance(tree, now) : choose(tree, now);
    default:
      return choose(tree, now);
  }
}

void Scan::choose(const Tree& tree, double now) {
  if (at_ < 0 || count() == 0) return wait_from(now);
  const Stop* stop = lit();
  if (!stop) return leave_group(tree, now);
  if (stop->kind != Stop::Kind::group) return pick(*stop, now);
  path_.push_back(stop->key);
  enter(tree, now);
}

void Scan::pick(const Stop& stop, double now) {
  ScanPick::What what = ScanPick::What::press;
  if (stop.is_box) what = ScanPick::What::focus;
  if (stop.kind == Stop::Kind::scroll) what = ScanPick::What::scroll;
  picks_.push_back({stop.id, what});
  has_picked_ = true;
  waits_for_word_ = false;
  due_ = now + pause_after_pick;
}

// Writing goes on among the keys, ticking among the ticks, reading down the page; else from the top.
void Scan::go_on_after_pick(const Tree& tree, double now) {
  has_picked_ = false;
  const Stop* stop = lit();
  if (!stop) return restart(tree, now);
  if (stop->kind == Stop::Kind::scroll) {
    rounds_ = 0;
    return light(tree, settings_.mode == ScanMode::inverse ? -1 : at_, now);
  }
  if (!stop->is_key && !stop->is_check) return restart(tree, now);
  while (stop->is_key && !path_.empty()) {
    const Id key = path_.back();
    path_.pop_back();
    const Stop* above = group();
    if (is_group_of_keys(*above)) continue;
    path_.push_back(key);
    break;
  }
  enter(tree, now);
}

// The light stays on the group that was left, so that one can go on from there.
void Scan::leave_group(const Tree& tree, double now) {
  if (path_.empty()) return enter(tree, now);
  const Id left = path_.back();
  path_.pop_back();
  enter(tree, now);
  if (at_ < 0) return;
  const std::vector<Stop>& stops = group()->inside;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (stops[i].key == left) light(tree, static_cast<int>(i), now);
  }
}

// --- the switches --------------------------------------------------------------

void Scan::switched(int which, bool is_down, const Tree& tree, double now) {
  if (!is_on_ || which < 0 || which > 1) return;
  pass_time(tree, now, waits_for_word_);
  const bool one_of_two = settings_.mode == ScanMode::two && which == 1;
  Switch& one = switches_[one_of_two ? 1 : 0];
  if (is_down == one.is_down) return;
  if (is_down) {
    press(one, which, tree, now);
  } else {
    release(one, which, tree, now);
  }
  one.edge_at = now;
}

void Scan::press(Switch& one, int which, const Tree& tree, double now) {
  one.is_down = true;
  one.down_at = now;
  one.is_ignored = now - one.edge_at < settings_.ignore_after_release - hair;
  if (one.is_ignored) return;
  if (is_resting_) {
    one.is_ignored = settings_.mode != ScanMode::inverse;  // in inverse, holding on goes on
    restart(tree, now);
    if (one.is_ignored) return;
  }
  one.lit = lit_key();
  if (settings_.mode == ScanMode::inverse) {
    if (has_picked_) go_on_after_pick(tree, now);
    due_ = now + settings_.hold;
    return fall_due(tree, now);
  }
  if (!has_picked_) due_.reset();  // what was lit stays lit while it is pressed
  if (settings_.long_press <= 0 && settings_.hold <= 0) {
    one.is_ignored = true;
    count_press(which, tree, now);
  }
}

void Scan::release(Switch& one, int which, const Tree& tree, double now) {
  one.is_down = false;
  if (std::exchange(one.is_ignored, false)) {
    if (!due_ && !has_picked_) wait_from(now);
    return;
  }
  if (settings_.mode == ScanMode::inverse) {
    due_.reset();
    return choose(tree, now);
  }
  const bool is_same = one.lit == lit_key();
  if (now - one.down_at >= settings_.hold - hair && is_same) return count_press(which, tree, now);
  if (!has_picked_) wait_from(now);
}

// A long press goes up a level; without one, a press acts as soon as it is long enough.
void Scan::watch_held(const Tree& tree, double now) {
  if (settings_.mode == ScanMode::inverse) return;
  for (std::size_t i = 0; i < switches_.size(); ++i) {
    Switch& one = switches_[i];
    if (!one.is_down || one.is_ignored) continue;
    if (now - one.down_at < settings_.hold + settings_.long_press - hair) continue;
    one.is_ignored = true;
    if (settings_.long_press > 0) {
      has_picked_ = false;
      leave_group(tree, now);
    } else {
      count_press(static_cast<int>(i), tree, now);
    }
  }
}

void Scan::forget_presses(double now) {
  for (Switch& one : switches_) {
    if (one.is_down) one.edge_at = now;
    one.is_down = one.is_ignored = false;
  }
  if (is_on_ && !has_picked_) wait_from(now);
}

// --- time ------------------------------------------------------------------------

void Scan::pass_time(const Tree& tree, double now, bool is_speaking) {
  if (!is_on_) return;
  now_ = now;
  follow(tree, now);
  watch_held(tree, now);
  if (!due_ || now < *due_ - hair) return;
  const bool is_early = now < *due_ + longest_word;
  waits_for_word_ = is_speaking && settings_.waits_for_speech && !has_picked_ && is_early && at_ >= 0;
  if (!waits_for_word_) fall_due(tree, now);
}

void Scan::fall_due(const Tree& tree, double now) {
  if (!due_ || now < *due_ - hair) return;
  if (has_picked_) return go_on_after_pick(tree, now);
  if (settings_.mode == ScanMode::step) return choose(tree, now);
  advance(tree, now);
}

std::optional<double> Scan::next_wake() const {
  if (!is_on_) return std::nullopt;
  std::optional<double> due = due_;
  if (waits_for_word_) due = now_ + look_again_after;
  if (settings_.mode == ScanMode::inverse) return due;
  for (const Switch& one : switches_) {
    if (!one.is_down || one.is_ignored) continue;
    const double long_enough = one.down_at + settings_.hold + settings_.long_press;
    due = due ? std::min(*due, long_enough) : long_enough;
  }
  return due;
}

// Another screen or dialog begins at its top; else the light stays as near as it can.
void Scan::follow(const Tree& tree, double now) {
  const std::uint64_t print = print_of(tree);
  if (print == print_) return;
  const Id was = lit_key();
  const Id base = tree.top();
  print_ = print;
  root_ = plan_scan(tree, settings_.pattern);
  if (std::exchange(base_, base) != base) {
    for (Switch& one : switches_) one.is_ignored = one.is_down;
    if (!is_resting_) restart(tree, now);
    return;
  }
  const Stop* here = &root_;
  for (std::size_t i = 0; i < path_.size(); ++i) {
    here = inside_by_key(*here, path_[i]);
    if (here) continue;
    path_.resize(i);
    break;
  }
  if (is_resting_) return;
  const std::vector<Stop>& stops = group()->inside;
  const auto same =
      std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) { return stop.key == was; });
  if (same != stops.end()) {
    at_ = static_cast<int>(same - stops.begin());
  } else if (at_ >= 0 && lit_key() != was) {
    return enter(tree, now);
  }
  show(tree);
}

}  // namespace a11y
