// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/speaker.h"

#include <algorithm>

#include "base/text.h"
#include "platform/speech/spoken_text.h"

namespace platform {
namespace {

constexpr int piece_ms = 20;
constexpr const char* default_device = "default";

}  // namespace

Speaker::Speaker(const Clock& clock, const std::string& program, std::unique_ptr<AudioSink> sink,
                 std::string device, std::function<void()> changed)
    : clock_(clock),
      changed_(std::move(changed)),
      sink_(std::move(sink)),
      player_(*sink_),
      process_(clock, program),
      device_(device) {
  orders_.device = std::move(device);
  trouble_ = news_.trouble = process_.is_there() ? Trouble::none : Trouble::no_program;
  thread_ = std::thread([this] { work(); });
}

Speaker::~Speaker() {
  {
    const std::lock_guard lock(mutex_);
    orders_.ends = true;
  }
  bell_.ring();
  thread_.join();
}

// ---- what callers do ----

void Speaker::order(Order newest, const Voice::Progress& progress) {
  orders_.newest = newest;
  ++orders_.count;
  orders_.is_paused = false;
  news_.progress = progress;
  news_.next_change.reset();
  bell_.ring();
}

void Speaker::speak(const Utterance& utterance) {
  const std::lock_guard lock(mutex_);
  orders_.utterance = utterance;
  orders_.utterance.text = speech::beginning_of(utterance.text);
  orders_.gain = utterance.gain;
  if (base::trimmed(orders_.utterance.text).empty()) return order(Order::silence, {});
  order(Order::speak, {utterance.number, 0, 0, false});
}

void Speaker::tick() {
  const std::lock_guard lock(mutex_);
  order(Order::tick, {});
}

void Speaker::stop() {
  const std::lock_guard lock(mutex_);
  order(Order::silence, {});
}

void Speaker::pause() {
  const std::lock_guard lock(mutex_);
  if (news_.progress.number == 0) return;
  orders_.is_paused = news_.progress.is_paused = true;
  news_.next_change.reset();
  bell_.ring();
}

void Speaker::resume() {
  const std::lock_guard lock(mutex_);
  orders_.is_paused = news_.progress.is_paused = false;
  bell_.ring();
}

void Speaker::use(const std::string& device, bool stops) {
  const std::lock_guard lock(mutex_);
  orders_.device = device;
  if (stops) order(Order::silence, {});
  bell_.ring();
}

Voice::Progress Speaker::progress() const {
  const std::lock_guard lock(mutex_);
  return news_.progress;
}

std::optional<double> Speaker::next_change() const {
  const std::lock_guard lock(mutex_);
  return news_.next_change;
}

Speaker::Trouble Speaker::trouble() const {
  const std::lock_guard lock(mutex_);
  return news_.trouble;
}

bool Speaker::has_sounded() const {
  const std::lock_guard lock(mutex_);
  return news_.has_sounded;
}

bool Speaker::is_elsewhere() const {
  const std::lock_guard lock(mutex_);
  return news_.is_elsewhere;
}

// ---- what the thread does ----

void Speaker::work() {
  while (true) {
    bell_.clear();
    const Orders orders = take_orders();
    if (orders.ends) return player_.halt();
    obey(orders);
    if (wanted_) {
      make_sound();
    } else if (!player_.step()) {
      has_sounded_ = false;  // the device has gone; the rest must not come out of another one
    }
    publish();
    if (wanted_) continue;
    if (!player_.is_begun() || player_.is_paused()) {
      bell_.wait(std::nullopt);
    } else if (player_.is_written()) {
      bell_.wait(piece_ms);
    }
  }
}

Speaker::Orders Speaker::take_orders() {
  const std::lock_guard lock(mutex_);
  const Orders taken = orders_;
  orders_.newest = Order::none;
  return taken;
}

void Speaker::obey(const Orders& orders) {
  obeyed_ = orders.count;
  if (device_ != orders.device) {
    device_ = orders.device;
    has_sounded_ = is_elsewhere_ = false;
    if (trouble_ == Trouble::no_sound) trouble_ = Trouble::none;
  }
  if (orders.newest != Order::none) {
    player_.halt();
    wanted_.reset();
    number_ = 0;
  }
  if (orders.newest == Order::speak) wanted_ = orders.utterance;
  if (orders.newest == Order::tick) {
    Sound sound = click();
    soften(sound.samples, orders.gain);
    play(std::move(sound));
  }
  if (orders.is_paused) {
    player_.pause();
  } else {
    player_.resume();
  }
}

void Speaker::make_sound() {
  const auto pace = static_cast<std::uint32_t>(std::max(wanted_->words_a_minute, 1));
  SpeechProcess::Reply reply = process_.ask({0, pace, wanted_->text}, bell_.handle());
  if (reply.end == SpeechProcess::End::interrupted) return;  // asked again, unless something newer is wanted
  const Utterance utterance = std::move(*wanted_);
  wanted_.reset();
  look_at_process();
  if (reply.end == SpeechProcess::End::failed) return;
  Sound sound{static_cast<int>(reply.answer.samples_a_second), std::move(reply.answer.samples),
              std::move(reply.answer.words)};
  soften(sound.samples, utterance.gain);
  number_ = utterance.number;
  play(std::move(sound));
}

void Speaker::play(Sound sound) {
  const std::string device = is_elsewhere_ ? default_device : device_;
  has_sounded_ = static_cast<bool>(player_.begin(std::move(sound), device));
  if (!has_sounded_ && device != default_device) {
    // It was meant for headphones, perhaps; elsewhere a whole room may hear it. So it stays unsaid.
    is_elsewhere_ = true;
  } else if (!has_sounded_) {
    trouble_ = Trouble::no_sound;
  } else if (trouble_ == Trouble::no_sound) {
    trouble_ = Trouble::none;
  }
}

void Speaker::look_at_process() {
  switch (process_.trouble()) {
    case SpeechProcess::Trouble::none:
      if (trouble_ != Trouble::no_sound) trouble_ = Trouble::none;
      break;
    case SpeechProcess::Trouble::no_program:
      trouble_ = Trouble::no_program;
      break;
    case SpeechProcess::Trouble::keeps_failing:
      trouble_ = Trouble::keeps_failing;
      break;
  }
}

void Speaker::publish() {
  News news{{}, std::nullopt, trouble_, has_sounded_, is_elsewhere_};
  if (wanted_) {
    news.progress.number = wanted_->number;
  } else if (player_.is_begun() && number_ != 0) {
    const speech::SpokenWord word = player_.word().value_or(speech::SpokenWord{});
    news.progress = {number_, word.offset, word.length, false};
    news.next_change = clock_.seconds() + player_.seconds_to_change();
  }
  {
    const std::lock_guard lock(mutex_);
    // After a newer order the callers know better already.
    if (obeyed_ != orders_.count) {
      news.progress = news_.progress;
      news.next_change = news_.next_change;
    }
    news.progress.is_paused = orders_.is_paused && news.progress.number != 0;
    if (orders_.is_paused) news.next_change.reset();
    const bool is_same = news.progress == news_.progress && news.trouble == news_.trouble &&
                         news.has_sounded == news_.has_sounded && news.is_elsewhere == news_.is_elsewhere;
    news_ = news;
    if (is_same) return;
  }
  changed_();
}

}  // namespace platform
