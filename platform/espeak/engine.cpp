// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/espeak/engine.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>

#include "platform/espeak/pace.h"
#include "platform/speech/spoken_text.h"

namespace espeak {
namespace {

constexpr int piece_milliseconds = 50;

// What one text has become so far.
struct Saying {
  const std::function<bool()>& is_overtaken;
  std::vector<std::int16_t> samples;
  std::vector<speech::Mark> marks;
  bool is_broken_off = false;
};

// The library's own kind of call: 0 goes on, 1 ends the text here.
int take_piece(short* samples, int count, espeak_EVENT* events) {
  auto* saying = static_cast<Saying*>(events->user_data);
  if (saying == nullptr) return 1;
  for (const espeak_EVENT* event = events; event->type != espeakEVENT_LIST_TERMINATED; ++event) {
    // A length of 0 and a place before the first character say nothing about a word.
    if (event->type != espeakEVENT_WORD || event->length <= 0 || event->text_position < 1) continue;
    saying->marks.push_back({static_cast<std::size_t>(event->text_position - 1),
                             static_cast<std::uint32_t>(std::max(event->sample, 0))});
  }
  const std::size_t room = speech::most_samples - saying->samples.size();
  const std::size_t taken =
      std::min<std::size_t>(samples == nullptr ? 0 : static_cast<std::size_t>(count), room);
  if (taken > 0) saying->samples.insert(saying->samples.end(), samples, samples + taken);
  saying->is_broken_off = saying->is_overtaken();
  return saying->is_broken_off || taken == room ? 1 : 0;
}

}  // namespace

base::Result<std::unique_ptr<Engine>> Engine::open() {
  const int rate =
      espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, piece_milliseconds, nullptr, espeakINITIALIZE_DONT_EXIT);
  if (rate <= 0) return base::Error{base::Fault::not_found, "espeak-ng has no data"};
  std::unique_ptr<Engine> engine(new Engine(rate));
  espeak_VOICE british{};
  british.languages = "en-gb";
  if (espeak_SetVoiceByProperties(&british) != EE_OK)
    return base::Error{base::Fault::not_found, "espeak-ng has no British voice"};
  espeak_SetSynthCallback(take_piece);
  return engine;
}

speech::Answer Engine::say(const speech::Request& request, const std::function<bool()>& is_overtaken) {
  speech::Answer answer{request.number, static_cast<std::uint32_t>(samples_a_second_), {}, {}};
  const std::string_view text = speech::beginning_of(request.text);
  const std::string words = speech::speakable(text);
  Saying saying{is_overtaken, {}, {}, false};
  const int words_a_minute = static_cast<int>(std::min<std::uint32_t>(request.words_a_minute, 1000));
  espeak_SetParameter(espeakRATE, setting_for(words_a_minute), 0);
  // Without espeakSSML and espeakPHONEMES "<b>" and "[[" are nothing but letters.
  espeak_Synth(words.c_str(), words.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &saying);
  if (saying.is_broken_off) return answer;
  answer.samples = std::move(saying.samples);
  const auto end = static_cast<std::uint32_t>(answer.samples.size());
  answer.words = speech::spoken_words(text, saying.marks, end);
  std::erase_if(answer.words, [end](const speech::SpokenWord& word) { return word.sample >= end; });
  return answer;
}

}  // namespace espeak
