// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/voice.h"

#include "platform/linux/alsa_cards.h"
#include "platform/linux/alsa_sink.h"
#include "platform/linux/speech_process.h"

namespace platform {
namespace {

constexpr const char* no_program = "This PC cannot speak. There is no speech program.";
constexpr const char* no_sound = "There is no sound on this PC.";
constexpr const char* keeps_failing = "The voice has stopped working. Please tell a member of staff.";

}  // namespace

LinuxVoice::Means LinuxVoice::means_of_this_pc() {
  return {speech_program_beside_this(), std::make_unique<AlsaSink>(), std::make_unique<AlsaCards>()};
}

LinuxVoice::LinuxVoice(const Clock& clock, Means means)
    : speaker_(clock, means.program, std::move(means.sink), Outlet{}.device, [this] { wake_.call(); }),
      headphones_(std::move(means.cards), [this](const Outlet& from, const Outlet& to) { move(from, to); }) {}

// Pulled out, headphones take what was said with them: a whole room must not hear the rest.
void LinuxVoice::move(const Outlet& from, const Outlet& to) {
  speaker_.use(to.device, from.output == Output::headphones && to.output != Output::headphones);
  wake_.call();
}

Voice::Output LinuxVoice::output() const {
  if (speaker_.trouble() == Speaker::Trouble::no_sound) return Output::none;
  const Output output = headphones_.outlet().output;
  // A sound server may play on what is no card of this PC.
  const bool is_unknown = speaker_.is_elsewhere() || (output == Output::none && speaker_.has_sounded());
  return is_unknown ? Output::loudspeaker : output;
}

std::string LinuxVoice::status() const {
  switch (speaker_.trouble()) {
    case Speaker::Trouble::no_program:
      return no_program;
    case Speaker::Trouble::keeps_failing:
      return keeps_failing;
    case Speaker::Trouble::no_sound:
      return no_sound;
    case Speaker::Trouble::none:
      break;
  }
  return output() == Output::none ? no_sound : "";
}

}  // namespace platform
