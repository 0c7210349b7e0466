// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/input/input_queue.h"

namespace input {
namespace {

using platform::Input;
using platform::Key;
using What = platform::Input::What;

bool acts(const Input& input) {
  // Keys that only write travel together: fast typing must not need a frame for each letter.
  return (input.what == What::key_down && input.key != Key::none) || input.what == What::pointer_down ||
         input.what == What::pointer_up || input.what == What::wheel;
}

bool moves(Key key) {
  switch (key) {
    case Key::up:
    case Key::down:
    case Key::left:
    case Key::right:
    case Key::page_up:
    case Key::page_down:
    case Key::backspace:
    case Key::remove:
      return true;
    default:
      return false;
  }
}

bool is_on_pad(Key key) { return key >= Key::pad_0 && key <= Key::pad_divide; }

bool writes(Key key) {
  return is_on_pad(key) || key == Key::space || key == Key::letter_a || key == Key::letter_y ||
         key == Key::letter_z;
}

}  // namespace

bool InputQueue::is_unwanted_repeat(const Input& input) const {
  if (input.what == What::text) return last_key_repeated_ && !repeats_.characters;
  if (input.what != What::key_down || !input.repeated) return false;
  if (moves(input.key)) return !repeats_.moves;
  // Enter and Tab held down would run through screens that nobody has read.
  return !writes(input.key) || !repeats_.characters;
}

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
  if (input.what == What::key_down) last_key_repeated_ = input.repeated;
  if (is_unwanted_repeat(input)) return;
  const bool is_key = input.what == What::key_down || input.what == What::key_up;
  if (is_key && input.key == Key::none && input.code == 0) return;
  if (!merges_with_last(input)) waiting_.push_back(input);
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
