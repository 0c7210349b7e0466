// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/speech_queue.h"

#include <algorithm>
#include <utility>

namespace a11y {
namespace {

constexpr double sums_are_inexact = 1e-9;

bool is_polite(const Saying& saying) { return saying.urgency == Urgency::polite; }

}  // namespace

void SpeechQueue::add(Saying saying, double now) {
  if (saying.words.empty()) return;
  std::erase_if(waiting_, [&](const Waiting& other) {
    if (is_polite(other.saying))
      return is_polite(saying) && saying.node != 0 && other.saying.node == saying.node;
    return !is_polite(saying) && other.saying.urgency <= saying.urgency;
  });
  const bool waits = saying.of_focus || is_polite(saying);
  waiting_.push_back({std::move(saying), waits ? now + moment : now});
}

bool SpeechQueue::holds(Urgency urgency) const {
  return std::ranges::any_of(waiting_, [&](const Waiting& one) { return one.saying.urgency == urgency; });
}

void SpeechQueue::interrupt() {
  std::erase_if(waiting_, [](const Waiting& one) { return !is_polite(one.saying); });
}

void SpeechQueue::stop() {
  waiting_.clear();
  last_.reset();
}

void SpeechQueue::drop_own() {
  std::erase_if(waiting_, [](const Waiting& one) { return one.saying.has_own(); });
}

bool SpeechQueue::may_go(const Waiting& waiting, bool is_silent, double now) const {
  if (waiting.from > now + sums_are_inexact) return false;
  if (is_silent) return true;
  return !is_polite(waiting.saying) && (!last_ || waiting.saying.urgency >= last_->urgency);
}

std::optional<Saying> SpeechQueue::take(const Tree& tree, bool is_silent, double now) {
  std::erase_if(waiting_, [&](const Waiting& one) {
    return is_polite(one.saying) && one.saying.node != 0 && tree.by_id(one.saying.node) == nullptr;
  });
  auto best = waiting_.end();
  for (auto one = waiting_.begin(); one != waiting_.end(); ++one) {
    if (!may_go(*one, is_silent, now)) continue;
    if (best == waiting_.end() || one->saying.urgency > best->saying.urgency) best = one;
  }
  if (best == waiting_.end()) return std::nullopt;
  // Polite things wait for a focus that is about to be said: what a person did comes first.
  const bool is_first = std::ranges::none_of(
      waiting_, [&](const Waiting& one) { return one.saying.urgency > best->saying.urgency; });
  if (!is_first) return std::nullopt;
  last_ = std::move(best->saying);
  waiting_.erase(best);
  return last_;
}

void SpeechQueue::repeat(bool is_slower, double now) {
  if (!last_) return;
  Saying again = *last_;
  again.is_slower = is_slower;
  again.of_focus = false;
  if (again.urgency == Urgency::polite) again.urgency = Urgency::asked;
  interrupt();
  add(std::move(again), now);
}

std::optional<double> SpeechQueue::next_wake(double now) const {
  std::optional<double> due;
  for (const Waiting& one : waiting_) {
    if (one.from > now + sums_are_inexact && (!due || one.from < *due)) due = one.from;
  }
  return due;
}

}  // namespace a11y
