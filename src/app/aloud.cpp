// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aloud.h"

#include <algorithm>
#include <utility>

#include "app/aloud_words.h"
#include "base/text.h"

namespace app {
namespace {

using a11y::Saying;
using a11y::Spoken;
using a11y::Urgency;
using a11y::Utterance;
using Output = platform::Voice::Output;

constexpr double first_sound = 0.3;       // a voice may need so long until it tells what it says
constexpr double least_shown = 4;         // seconds, of a caption
constexpr double shown_for_a_word = 0.6;  // on top of that, for people who read slowly

Spoken as_spoken(std::string_view words) { return {std::string(words), {}, {}}; }

Spoken as_own(std::string_view words) { return {std::string(words), {}, {{0, 0, words.size()}}}; }

bool is_all_own(const Spoken& spoken) {
  return spoken.own.size() == 1 && spoken.own.front().length == spoken.text.size();
}

// A key of the screen keyboard says its name.
bool is_key_name(const Utterance& told) {
  return told.why == Utterance::Why::message && told.is_private && told.node == 0;
}

bool is_drawn(const a11y::Tree& tree, std::string_view words) {
  return std::ranges::any_of(tree.drawn(), [&](const a11y::Drawn& drawn) {
    return tree.words(drawn.words).find(words) != std::string_view::npos;
  });
}

}  // namespace

// --- what a person does ---------------------------------------------------------------

void Aloud::interrupt() {
  queue_.interrupt();
  if (is_speaking()) voice_.stop();
  began_ = -first_sound;
}

void Aloud::ask(Saying saying) { queue_.add(std::move(saying), clock_.seconds()); }

void Aloud::say(std::string_view words) {
  to_show_ = words;
  ask({.words = as_spoken(words)});
}

void Aloud::say_own(std::string_view words) { ask({.words = as_own(words)}); }

void Aloud::say_lit(std::string_view words, bool is_own) {
  ask({.words = is_own ? as_own(words) : as_spoken(words)});
}

void Aloud::read(Spoken screen) {
  const platform::Voice::Progress progress = voice_.progress();
  const bool is_reading = queue_.last() && queue_.last()->urgency == Urgency::reading;
  if (progress.number == number_ && progress.is_paused) return voice_.resume();
  if (progress.number == number_ && progress.number != 0 && is_reading) return voice_.pause();
  interrupt();
  ask({.words = std::move(screen), .urgency = Urgency::reading});
}

bool Aloud::say_again() {
  if (!queue_.last()) return false;
  queue_.repeat(false, clock_.seconds());
  return true;
}

bool Aloud::say_slower(const screens::State& state) {
  if (!queue_.last()) return false;
  const platform::Voice::Progress progress = voice_.progress();
  const bool is_heard_slowly = queue_.last()->is_slower && progress.number == number_ && number_ != 0;
  if (!is_heard_slowly) {
    queue_.repeat(true, clock_.seconds());
    return true;
  }
  const a11y::Bytes word = given_->meant(progress.offset, progress.length);
  const bool is_own = std::ranges::any_of(meant_.own, [&](const a11y::Heard& part) {
    return part.offset < word.offset + word.length && word.offset < part.offset + part.length;
  });
  const std::string_view whole = std::string_view(meant_.text).substr(word.offset, word.length);
  const std::vector<base::Word> bare = base::words_in(whole);
  if (bare.empty()) return true;
  const std::string letters =
      spelt(whole.substr(bare.front().offset, bare.front().length), state.comfort.letter_names);
  ask({.words = is_own ? as_own(letters) : as_spoken(letters)});
  return true;
}

// What comes out of the switch is said first, then the screen on which the person is.
void Aloud::switched(const screens::State& state, Spoken screen) {
  interrupt();
  const bool is_on = state.comfort.read_aloud;
  to_show_ = (*state.say)(is_on ? "speech.on" : "speech.off");
  ask({.words = as_spoken(to_show_), .urgency = Urgency::alert});
  if (is_on) ask({.words = std::move(screen), .urgency = Urgency::reading});
}

void Aloud::leave() {
  interrupt();
  queue_.stop();
  meant_ = {};
  given_.reset();
  box_ = 0;
  in_box_.clear();
  caption_.clear();
}

// --- what the frame told ----------------------------------------------------------------

std::vector<std::string> Aloud::hear(const std::vector<Utterance>& told, const a11y::Layer& layer,
                                     const screens::State& state) {
  std::vector<std::string> sentences;
  for (const Utterance& one : told) sentences.push_back(one.words.text);
  if (!state.comfort.read_aloud) {
    box_ = 0;
    return sentences;
  }
  if (!told.empty()) hear_messages(told, layer.tree());
  echo(layer, std::ranges::any_of(told, is_key_name), state);
  return sentences;
}

// All of one frame goes together, or one half would end the other.
void Aloud::hear_messages(const std::vector<Utterance>& told, const a11y::Tree& tree) {
  Saying all;
  all.urgency = Urgency::polite;
  for (const Utterance& one : told) {
    if (is_key_name(one)) {
      // What the key does may be to say something.
      if (!queue_.holds(Urgency::asked)) ask({.words = as_own(one.words.text), .ticks = true});
      continue;
    }
    const bool is_message = one.why == Utterance::Why::message;
    const bool is_all_own = one.is_private && (is_message || one.why == Utterance::Why::change);
    all.words.add(is_all_own ? as_own(one.words.text) : one.words);
    if (!is_message) all.urgency = Urgency::asked;
    all.of_focus = all.of_focus || one.why == Utterance::Why::focus;
    all.node = told.size() == 1 ? one.node : 0;
    // What comes from a node is on the screen.
    if (is_message && one.node == 0 && !one.is_private && !is_drawn(tree, one.words.text))
      to_show_ = one.words.text;
  }
  ask(std::move(all));
}

void Aloud::echo(const a11y::Layer& layer, bool key_was_named, const screens::State& state) {
  const a11y::Node* node = layer.tree().by_id(layer.focus());
  if (node != nullptr && node->state.is_key) node = layer.tree().by_id(layer.last_box());
  if (node == nullptr || node->role != a11y::Role::text_box) {
    box_ = 0;
    return;
  }
  const std::string_view now = layer.tree().words(node->value);
  if (node->id == box_ && now != in_box_) echo_of(*node, now, key_was_named, state);
  box_ = node->id;
  if (now != in_box_) in_box_ = now;
}

void Aloud::echo_of(const a11y::Node& box, std::string_view now, bool key_was_named,
                    const screens::State& state) {
  if (box.state.is_masked) return voice_.tick();
  const Typed typed = typed_between(in_box_, now);
  std::string words;
  if (state.comfort.echo == a11y::Echo::words) words = typed.words;
  if (state.comfort.echo == a11y::Echo::letters && !key_was_named)
    words = spelt(typed.letters, state.comfort.letter_names);
  if (!words.empty()) ask({.words = as_own(words), .ticks = true});
}

// --- with each turn -----------------------------------------------------------------------

bool Aloud::has_just_begun() const { return clock_.seconds() < began_ + first_sound; }

bool Aloud::is_speaking() const {
  if (voice_.progress().number != 0) return true;
  return has_just_begun() && voice_.output() != Output::none;
}

bool Aloud::take_plugged() { return std::exchange(was_plugged_, false); }

void Aloud::watch_output(const screens::State& state) {
  const Output was = std::exchange(output_, voice_.output());
  const bool has_looked = std::exchange(knows_output_, true);
  if (was == output_) return;
  const content::Words& say = *state.say;
  if (output_ == Output::headphones) {
    // Those that hang here all day start no voice.
    was_plugged_ = has_looked && state.site.plug_speaks;
    const bool speaks = state.comfort.read_aloud || was_plugged_;
    to_show_ = say(speaks ? "speech.headphones_in" : "speech.headphones_start");
    ask({.words = as_spoken(to_show_), .urgency = Urgency::alert});
  } else if (was == Output::headphones) {
    // What was meant for one pair of ears must not go on in the room.
    queue_.drop_own();
    interrupt();
    to_show_ = say("speech.headphones_out");
  }
}

bool Aloud::go_on(const a11y::Tree& tree, const screens::State& state) {
  watch_output(state);
  const std::optional<Saying> due = queue_.take(tree, !is_speaking(), clock_.seconds());
  if (due) speak(*due, state);
  return show_caption(tree);
}

void Aloud::speak(const Saying& saying, const screens::State& state) {
  meant_ = saying.words;
  std::vector<a11y::Replacement> replacements;
  if (output_ != Output::headphones && !state.comfort.private_aloud) {
    if (saying.ticks) return voice_.tick();
    Hidden hidden = hide_own_words(meant_, state);
    if (is_all_own(meant_)) {
      meant_ = {};
    } else {
      replacements = std::move(hidden.replacements);
    }
    if (hidden.holds_answers) {
      to_show_ = (*state.say)("speech.not_aloud");
      meant_.add(as_spoken(to_show_));
    }
  }
  add_pronunciation(replacements, meant_.text, *state.catalogue);
  given_.emplace(meant_.text, std::move(replacements));
  began_ = clock_.seconds();
  voice_.speak(
      {++number_, given_->text(), words_a_minute(state.comfort, saying.is_slower), decibels(state.comfort)});
}

bool Aloud::show_caption(const a11y::Tree& tree) {
  const double now = clock_.seconds();
  const bool is_over = !caption_.empty() && now >= caption_until_;
  if (is_over) caption_.clear();
  if (to_show_.empty()) return is_over;
  const std::string words = std::exchange(to_show_, {});
  if (words != caption_ && is_drawn(tree, words)) return is_over;
  caption_ = words;
  caption_until_ = now + least_shown + shown_for_a_word * static_cast<double>(base::count_words(words));
  return true;
}

std::optional<ui::Reading> Aloud::reading() const {
  const platform::Voice::Progress progress = voice_.progress();
  if (progress.number == 0 || progress.number != number_ || !given_) return std::nullopt;
  const a11y::Bytes word = given_->meant(progress.offset, progress.length);
  const a11y::Heard* const part = a11y::heard_at(meant_.heard, word.offset);
  if (part == nullptr) return std::nullopt;
  const std::size_t offset = word.offset - part->offset;
  return ui::Reading{part->node, offset, std::min(word.length, part->length - offset)};
}

std::optional<double> Aloud::next_wake() const {
  const double now = clock_.seconds();
  std::optional<double> due = queue_.next_wake(now);
  const auto sooner = [&due](double at) { due = due ? std::min(*due, at) : at; };
  if (const std::optional<double> word = voice_.next_change()) sooner(*word);
  if (!caption_.empty()) sooner(caption_until_);
  if (!queue_.empty() && has_just_begun()) sooner(began_ + first_sound);
  return due;
}

}  // namespace app
