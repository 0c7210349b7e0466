// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/speech_rows.h"

#include <memory>
#include <optional>

#include "bench/clock.h"
#include "platform/linux/time_and_chance.h"
#include "platform/linux/voice.h"
#include "support/comes_true.h"
#include "support/memory_sink.h"

namespace bench {
namespace {

constexpr const char* button = "Next, button.";
constexpr const char* screen =
    "What matters to me. Pick what you want from work. You can change your mind later. Having enough money, "
    "not "
    "ticked. Helping other people, not ticked. Working outside, not ticked. Being my own boss, not ticked. "
    "Time "
    "for my family, not ticked. Learning new things, not ticked. Next, button. Back, button. Make it easier, "
    "button. Read to me, button.";

class OneCard : public platform::SoundCards {
 public:
  std::vector<platform::SoundCard> look() override { return {{"PCH", false, false, {}}}; }
  bool wait() override {
    end_.wait(std::nullopt);
    return false;
  }
  void end() override { end_.ring(); }

 private:
  platform::Bell end_;
};

class Stopwatch {
 public:
  Stopwatch()
      : voice_(clock_, {platform::speech_program_beside_this(), std::make_unique<sounds::MemorySink>(tape_),
                        std::make_unique<OneCard>()}) {}

  // Milliseconds; none: nothing was heard.
  std::optional<double> time(const char* text) {
    tape_->wind_back();
    const auto began = sounds::Tape::Moment::clock::now();
    voice_.speak({++number_, text});
    if (!samples::comes_true([this] { return tape_->first_sample().has_value(); })) return std::nullopt;
    const double spent = std::chrono::duration<double, std::milli>(*tape_->first_sample() - began).count();
    if (!samples::comes_true([this] { return voice_.progress().number == 0; })) return std::nullopt;
    return spent;
  }
  std::string trouble() const { return voice_.status(); }

 private:
  platform::LinuxClock clock_;
  std::shared_ptr<sounds::Tape> tape_ = std::make_shared<sounds::Tape>();
  platform::LinuxVoice voice_;
  std::uint64_t number_ = 0;
};

void add_sample(Row& row, Stopwatch& watch, const char* text) {
  const std::optional<double> spent = watch.time(text);
  if (spent) {
    row.ours.push_back(*spent);
  } else {
    row.trouble = "nothing was heard: " + watch.trouble();
  }
}

}  // namespace

std::vector<Row> speech_rows(int runs) {
  Row first{speech, "first", {}, {}, ""}, again{speech, "a button", {}, {}, ""},
      whole{speech, "a screen", {}, {}, ""};
  for (int run = 0; run < runs; ++run) {
    Stopwatch watch;  // the speech program starts with the first text
    add_sample(first, watch, button);
    for (int n = 0; n < 5; ++n) {
      add_sample(again, watch, button);
      add_sample(whole, watch, screen);
    }
  }
  return {first, again, whole};
}

}  // namespace bench
