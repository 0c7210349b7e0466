// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/player.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace platform {
namespace {

constexpr int pieces_a_second = 50;

}  // namespace

void soften(std::vector<std::int16_t>& samples, float decibels) {
  const double share = std::pow(10.0, std::min(decibels, 0.0F) / 20.0);
  for (std::int16_t& sample : samples)
    sample = static_cast<std::int16_t>(std::lround(static_cast<double>(sample) * share));
}

Sound click() {
  constexpr double seconds = 0.012, pitch = 1200, height = 4000, fading = 0.003;
  Sound sound;
  const auto count = static_cast<std::size_t>(seconds * sound.samples_a_second);
  for (std::size_t n = 0; n < count; ++n) {
    const double time = static_cast<double>(n) / sound.samples_a_second;
    const double wave = std::sin(2 * std::numbers::pi * pitch * time) * std::exp(-time / fading);
    sound.samples.push_back(static_cast<std::int16_t>(std::lround(height * wave)));
  }
  return sound;
}

base::Outcome Player::begin(Sound sound, const std::string& device) {
  halt();
  if (opened_rate_ != sound.samples_a_second || device_ != device) {
    opened_rate_ = 0;
    const base::Outcome opened = sink_.open(device, sound.samples_a_second);
    if (!opened) return opened;
    opened_rate_ = sound.samples_a_second;
    device_ = device;
  }
  sound_ = std::move(sound);
  is_begun_ = !sound_.samples.empty();
  return base::Done{};
}

void Player::halt() {
  if (is_begun_) sink_.drop();
  is_begun_ = is_paused_ = false;
  from_ = next_ = heard_ = 0;
  sound_ = {};
}

void Player::pause() {
  if (!is_begun_ || is_paused_) return;
  is_paused_ = true;
  sink_.drop();
  const std::optional<speech::SpokenWord> last = word();
  from_ = next_ = heard_ = last ? last->sample : 0;
}

void Player::resume() { is_paused_ = false; }

base::Result<std::size_t> Player::hand_on() {
  const auto piece = static_cast<std::size_t>(sound_.samples_a_second / pieces_a_second);
  const auto rest = std::span<const std::int16_t>(sound_.samples).subspan(next_);
  const auto samples = rest.first(std::min(piece, rest.size()));
  base::Result<std::size_t> taken = sink_.write(samples);
  // A device that came and went in a silence has to be opened again before it takes anything.
  if (!taken && next_ == from_ && sink_.open(device_, sound_.samples_a_second)) taken = sink_.write(samples);
  return taken;
}

base::Outcome Player::step() {
  if (!is_begun_ || is_paused_) return base::Done{};
  if (!is_written()) {
    const base::Result<std::size_t> taken = hand_on();
    if (!taken) {
      opened_rate_ = 0;
      halt();
      return taken.error();
    }
    next_ += *taken;
  }
  const auto heard = std::lround(sink_.seconds_heard() * sound_.samples_a_second);
  heard_ = std::min(next_, from_ + static_cast<std::size_t>(heard));
  if (heard_ >= sound_.samples.size()) halt();
  return base::Done{};
}

std::size_t Player::words_begun() const {
  const auto later = std::upper_bound(
      sound_.words.begin(), sound_.words.end(), heard_,
      [](std::size_t sample, const speech::SpokenWord& word) { return sample < word.sample; });
  return static_cast<std::size_t>(later - sound_.words.begin());
}

std::optional<speech::SpokenWord> Player::word() const {
  const std::size_t begun = words_begun();
  if (!is_begun_ || begun == 0) return std::nullopt;
  return sound_.words[begun - 1];
}

double Player::seconds_to_change() const {
  const std::size_t begun = words_begun();
  const std::size_t at = begun < sound_.words.size() ? sound_.words[begun].sample : sound_.samples.size();
  return static_cast<double>(at - std::min(heard_, at)) / sound_.samples_a_second;
}

}  // namespace platform
