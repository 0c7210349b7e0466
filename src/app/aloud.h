// SPDX-License-Identifier: GPL-3.0-or-later
// Aloud: what the person here hears, and what of it must be seen.
//
// It stands between the layer, which tells what changed, and the voice. While reading is
// off, only what was asked for is said. A learner's own words never go to a loudspeaker
// unless the learner said so; whatever is said and stands nowhere on the screen is shown
// for a while as a caption. Nothing here needs the sound: without a voice all else goes on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/layer.h"
#include "access/respelt.h"
#include "access/speech_queue.h"
#include "platform/platform.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace app {

class Aloud {
 public:
  Aloud(platform::Voice& voice, platform::Clock& clock) : voice_(voice), clock_(clock) {}

  // --- what a person does -----------------------------------------------------------
  void interrupt();                                   // any deed: what is said ends
  void say(std::string_view words);                   // asked for; shown, where it stands nowhere
  void say_own(std::string_view words);               // likewise, but the learner's own words
  void say_lit(std::string_view words, bool is_own);  // what a light stands on, which is seen by its ring
  void read(a11y::Spoken screen);                     // all of it; once more: a pause, and then on from there
  bool say_again();                                   // the same words; false: nothing was said yet
  bool say_slower(const screens::State& state);       // likewise; once more, at a word: letter by letter
  void switched(const screens::State& state, a11y::Spoken screen);  // reading aloud is on, or off
  void leave();                                                     // the person goes

  // --- with each turn of the loop -----------------------------------------------------
  // What the frame told; gives back the words of it, whether or not there is a voice.
  std::vector<std::string> hear(const std::vector<a11y::Utterance>& told, const a11y::Layer& layer,
                                const screens::State& state);
  // Sends to the voice what is due. True: the next frame shows something else.
  bool go_on(const a11y::Tree& tree, const screens::State& state);
  std::optional<ui::Reading> reading() const;  // the word that is heard now
  const std::string& caption() const { return caption_; }
  bool is_speaking() const;
  bool take_plugged();                      // headphones went in, while somebody was here
  std::optional<double> next_wake() const;  // the clock's seconds

 private:
  void ask(a11y::Saying saying);
  void hear_messages(const std::vector<a11y::Utterance>& told, const a11y::Tree& tree);
  void echo(const a11y::Layer& layer, bool key_was_named, const screens::State& state);
  void echo_of(const a11y::Node& box, std::string_view now, bool key_was_named, const screens::State& state);
  void watch_output(const screens::State& state);
  void speak(const a11y::Saying& saying, const screens::State& state);
  bool show_caption(const a11y::Tree& tree);
  bool has_just_begun() const;

  platform::Voice& voice_;
  platform::Clock& clock_;
  a11y::SpeechQueue queue_;
  a11y::Spoken meant_;                  // what is said now
  std::optional<a11y::Respelt> given_;  // and what the voice was given for it
  std::uint64_t number_ = 0;            // under this number
  double began_ = -1000;
  platform::Voice::Output output_ = platform::Voice::Output::none;
  bool knows_output_ = false, was_plugged_ = false;
  std::string to_show_, caption_;
  double caption_until_ = 0;
  a11y::Id box_ = 0;  // the text box that had the focus, and what was in it
  std::string in_box_;
};

}  // namespace app
