// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/input/input_queue.h"

namespace input {
namespace {

using platform::Input;
using platform::Key;
using What = platform::Input::What;

bool acts(const Input& input) {
  // Keys that only write travel together: fast typing must not need a frame for each letter.
  // A held key must not fill the queue.
  return (input.what == What::key_down && input.key != Key::none && !input.repeated) ||
         input.what == What::pointer_down || input.what == What::pointer_up || input.what == What::wheel;
}

bool is_on_pad(Key key) { return key >= Key::pad_0 && key <= Key::pad_divide; }

bool writes(Key key) {
  return is_on_pad(key) || key == Key::space || key == Key::letter_a || key == Key::letter_y ||
         key == Key::letter_z;
}

}  // namespace

bool InputQueue::merges_with_last(const Input& input) {
  if (waiting_.empty() || waiting_.back().what != input.what) return false;
  Input& last = waiting_.back();
  if (input.what == What::wheel) {
    last.wheel += input.wheel;
  } else if (input.what == What::pointer_moved || input.what == What::resized) {
    last = input;
  } else {
    return false;
  }
  return true;
}

void InputQueue::push(const Input& input) {
  const bool is_key = input.what == What::key_down || input.what == What::key_up;
  if (input.what == What::key_down) last_key_repeated_ = input.repeated;
  if (is_key && input.key == Key::none && input.code == 0) return;
  if (merges_with_last(input)) return;
  waiting_.push_back(input);
  if (input.what == What::text) waiting_.back().repeated = last_key_repeated_;
}

std::vector<Input> InputQueue::take() {
  std::vector<Input> taken;
  while (!waiting_.empty()) {
    taken.push_back(waiting_.front());
    waiting_.pop_front();
    if (acts(taken.back())) break;
  }
  if (taken.empty() || taken.back().what != What::key_down) return taken;
  // The character belongs to its key: taken later it could land in a box that the key has opened.
  const bool with_text = writes(taken.back().key);
  if (with_text && !waiting_.empty() && waiting_.front().what == What::text) {
    taken.push_back(waiting_.front());
    waiting_.pop_front();
  }
  while (!waiting_.empty() && waiting_.front().what == What::key_up) {
    taken.push_back(waiting_.front());
    waiting_.pop_front();
  }
  return taken;
}

}  // namespace input
