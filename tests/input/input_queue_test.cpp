// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/input/input_queue.h"

#include <algorithm>

#include "support/catch.h"

using input::InputQueue;
using platform::Input;
using platform::Key;
using What = platform::Input::What;

namespace {

Input key(What what, Key which, bool repeated = false) {
  Input event;
  event.what = what;
  event.key = which;
  event.repeated = repeated;
  return event;
}

Input letter(char32_t text) {
  Input event;
  event.what = What::text;
  event.text = text;
  return event;
}

Input pointer(What what, float x, float y) {
  Input event;
  event.what = what;
  event.x = x;
  event.y = y;
  return event;
}

Input wheel(float notches) {
  Input event;
  event.what = What::wheel;
  event.wheel = notches;
  return event;
}

int count(const std::vector<Input>& events, What what) {
  int found = 0;
  for (const Input& event : events) found += event.what == what ? 1 : 0;
  return found;
}

}  // namespace

TEST_CASE("Tab pressed twice between two slow frames moves twice", "[input]") {
  InputQueue queue;
  for (int press = 0; press < 2; ++press) {
    queue.push(key(What::key_down, Key::tab));
    queue.push(key(What::key_up, Key::tab));
  }
  CHECK(count(queue.take(), What::key_down) == 1);
  CHECK(count(queue.take(), What::key_down) == 1);
  CHECK(queue.take().empty());
}

TEST_CASE("a tap shorter than a frame is seen as a press and then a release", "[input]") {
  InputQueue queue;
  queue.push(pointer(What::pointer_moved, 10, 20));
  queue.push(pointer(What::pointer_down, 10, 20));
  queue.push(pointer(What::pointer_up, 10, 20));

  const auto first = queue.take();
  REQUIRE(first.size() == 2);
  CHECK(first[1].what == What::pointer_down);
  const auto second = queue.take();
  REQUIRE(second.size() == 1);
  CHECK(second[0].what == What::pointer_up);
}

TEST_CASE("letters typed between two slow frames arrive together and in order", "[input]") {
  InputQueue queue;
  for (const char32_t each : std::u32string(U"work")) {
    queue.push(key(What::key_down, Key::none));
    queue.push(letter(each));
    queue.push(key(What::key_up, Key::none));
  }
  const auto taken = queue.take();
  REQUIRE(taken.size() == 4);
  CHECK(taken[0].text == U'w');
  CHECK(taken[3].text == U'k');
  CHECK(queue.empty());
}

TEST_CASE("letters before and after Tab go to different boxes", "[input]") {
  InputQueue queue;
  queue.push(letter(U'a'));
  queue.push(key(What::key_down, Key::tab));
  queue.push(key(What::key_up, Key::tab));
  queue.push(letter(U'b'));

  const auto first = queue.take();
  CHECK(count(first, What::text) == 1);
  CHECK(count(first, What::key_down) == 1);
  const auto second = queue.take();
  REQUIRE(second.size() == 1);
  CHECK(second[0].text == U'b');
}

TEST_CASE("the space that a press of Space writes travels with it", "[input]") {
  InputQueue queue;
  queue.push(key(What::key_down, Key::space));
  queue.push(letter(U' '));
  queue.push(key(What::key_up, Key::space));
  queue.push(letter(U'a'));

  CHECK(queue.take().size() == 3);
  CHECK(queue.take().size() == 1);
}

TEST_CASE("what a held key repeats is marked, its letters too, and does not fill the queue", "[input]") {
  for (const Key which : {Key::space, Key::down}) {
    InputQueue queue;
    queue.push(key(What::key_down, which));
    queue.push(letter(U'e'));
    for (int repeat = 0; repeat < 60; ++repeat) {
      queue.push(key(What::key_down, which, true));
      queue.push(letter(U'e'));
    }
    queue.push(key(What::key_up, which));
    std::vector<Input> all = queue.take();
    CHECK_FALSE(all.front().repeated);
    for (const Input& event : queue.take()) all.push_back(event);
    CHECK(queue.empty());
    const auto is_repeated = [](const Input& event) { return event.repeated; };
    CHECK(std::ranges::count_if(all, is_repeated) == 120);
  }
}

TEST_CASE("many small moves and turns of the wheel become one", "[input]") {
  InputQueue queue;
  for (int step = 0; step < 50; ++step) queue.push(pointer(What::pointer_moved, static_cast<float>(step), 0));
  for (int step = 0; step < 3; ++step) queue.push(wheel(-1));
  const auto taken = queue.take();
  REQUIRE(taken.size() == 2);
  CHECK(taken[0].x == 49);
  CHECK(taken[1].wheel == -3);
}

TEST_CASE("a wish to close the window is handed on, not lost", "[input]") {
  InputQueue queue;
  queue.push(key(What::close_asked, Key::none));
  CHECK(count(queue.take(), What::close_asked) == 1);
}

TEST_CASE("a key that only writes is handed on when the machine numbers it, and letters stay together",
          "[input]") {
  InputQueue queue;
  for (const char32_t each : std::u32string(U"ok")) {
    Input down = key(What::key_down, Key::none);
    down.code = static_cast<int>(each);
    queue.push(down);
    queue.push(letter(each));
    Input up = down;
    up.what = What::key_up;
    queue.push(up);
  }
  const auto taken = queue.take();
  REQUIRE(taken.size() == 6);
  CHECK(taken[0].code == 'o');
  CHECK(taken[4].text == U'k');
  CHECK(queue.empty());
}

TEST_CASE("the digit that a key of the number pad writes travels with it", "[input]") {
  InputQueue queue;
  for (const Key each : {Key::pad_0, Key::pad_5, Key::pad_add, Key::pad_divide}) {
    queue.push(key(What::key_down, each));
    queue.push(letter(U'0'));
    queue.push(key(What::key_up, each));
  }
  for (int i = 0; i < 4; ++i) {
    const auto taken = queue.take();
    CHECK(taken.size() == 3);
    CHECK(count(taken, What::text) == 1);
  }
}
