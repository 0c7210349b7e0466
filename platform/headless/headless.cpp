// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/headless/headless.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace headless {

using platform::Input;

base::WallTime FakeClock::wall_time() const {
  return {static_cast<std::int64_t>(std::floor(wall_at_zero_ + seconds_)), offset_minutes_};
}

void FakeClock::advance(double seconds) { seconds_ += std::max(0.0, seconds); }

void FakeClock::set_wall_time(base::WallTime time) {
  wall_at_zero_ = static_cast<double>(time.seconds) - seconds_;
  offset_minutes_ = time.offset_minutes;
}

void HeadlessWindow::wait(std::optional<double> seconds) {
  ++wake_ups_;
  if (!woken_ && queue_.empty() && seconds) clock_.advance(*seconds);
  woken_ = false;
}

base::Outcome HeadlessWindow::save_picture(const std::string& path) {
  return base::Error{base::Fault::invalid, "no picture without a window: " + path};
}

void HeadlessWindow::press(platform::Key key, bool shift, bool control) {
  Input input;
  input.what = Input::What::key_down;
  input.key = key;
  input.shift = shift;
  input.control = control;
  push(input);
  input.what = Input::What::key_up;
  push(input);
}

void HeadlessWindow::type(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const base::CodePoint point = base::code_point_at(text, offset);
    Input input;
    input.what = Input::What::key_down;  // a key without a name: the queue learns that nothing is held
    push(input);
    input.what = Input::What::text;
    input.text = point.value;
    push(input);
    offset += point.length;
  }
}

void HeadlessWindow::click(float x, float y) {
  for (const auto what : {Input::What::pointer_moved, Input::What::pointer_down, Input::What::pointer_up}) {
    Input input;
    input.what = what;
    input.x = x;
    input.y = y;
    push(input);
  }
}

void HeadlessWindow::resize(platform::PixelSize size) {
  size_ = size;
  Input input;
  input.what = Input::What::resized;
  push(input);
}

void FakeVoice::speak(const platform::Utterance& utterance) {
  if (!status_.empty()) return;
  spoken_.push_back(utterance.text);
  now_ = utterance;
  began_ = clock_.seconds();
  paused_at_.reset();
  words_.clear();
  for (std::size_t at = 0; at < now_.text.size();) {
    const std::size_t end = std::min(now_.text.find_first_of(" \n", at), now_.text.size());
    if (end > at) words_.push_back({at, end - at});
    at = end + 1;
  }
}

void FakeVoice::tick() {
  if (status_.empty()) ++ticks_;
}

void FakeVoice::stop() {
  ++stops_;
  words_.clear();
  paused_at_.reset();
}

std::size_t FakeVoice::word_at(double seconds) const {
  constexpr double hair = 1e-6;  // sums of times are not exact
  const double word = std::floor((seconds - began_) / seconds_a_word() + hair);
  return std::min(static_cast<std::size_t>(std::max(word, 0.0)), words_.size());
}

void FakeVoice::pause() {
  if (!paused_at_ && word_at(clock_.seconds()) < words_.size()) paused_at_ = clock_.seconds();
}

void FakeVoice::resume() {
  if (!paused_at_) return;
  began_ = clock_.seconds() - static_cast<double>(word_at(*paused_at_)) * seconds_a_word();
  paused_at_.reset();
}

platform::Voice::Progress FakeVoice::progress() const {
  const std::size_t word = word_at(paused_at_.value_or(clock_.seconds()));
  if (word >= words_.size()) return {};
  return {now_.number, words_[word].offset, words_[word].length, paused_at_.has_value()};
}

std::optional<double> FakeVoice::next_change() const {
  const std::size_t word = word_at(clock_.seconds());
  if (paused_at_ || word >= words_.size()) return std::nullopt;
  return began_ + static_cast<double>(word + 1) * seconds_a_word();
}

platform::Voice::Output FakeVoice::output() const {
  if (!status_.empty()) return Output::none;
  return has_headphones_ ? Output::headphones : Output::loudspeaker;
}

void FakeVoice::silence(std::string_view reason) {
  status_ = reason;
  if (!status_.empty()) words_.clear();
  changed();
}

void FakeVoice::plug_headphones(bool in) {
  has_headphones_ = in;
  changed();
}

void FakeVoice::changed() const {
  if (wake_) wake_();
}

base::Id FakeRandom::id() {
  // A plain 64-bit mixer (Steele, Lea and Flood's constants): every state gives a different id.
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t value = state_;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return {value ^ (value >> 31)};
}

std::optional<std::string> FakePaths::font(std::string_view face) const {
  const auto found = fonts_.find(face);
  if (found == fonts_.end()) return std::nullopt;
  return found->second;
}

base::Result<std::string> FakeSafe::read(std::string_view name) {
  const auto kept = kept_.find(name);
  if (kept == kept_.end()) return base::Error{base::Fault::not_found, "not in the safe"};
  return kept->second;
}

base::Outcome FakeSafe::keep(std::string_view name, std::string_view bytes) {
  if (refuses_) return base::Error{base::Fault::denied, "the safe refuses"};
  kept_[std::string(name)] = bytes;
  return base::Done{};
}

}  // namespace headless
