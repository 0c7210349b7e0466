// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/keys.h"

#include <GLFW/glfw3.h>

namespace glfw {
namespace {

struct Named {
  int glfw;
  platform::Key key;
};

constexpr Named named_keys[] = {
    {GLFW_KEY_TAB, platform::Key::tab},
    {GLFW_KEY_ENTER, platform::Key::enter},
    {GLFW_KEY_SPACE, platform::Key::space},
    {GLFW_KEY_ESCAPE, platform::Key::escape},
    {GLFW_KEY_UP, platform::Key::up},
    {GLFW_KEY_DOWN, platform::Key::down},
    {GLFW_KEY_LEFT, platform::Key::left},
    {GLFW_KEY_RIGHT, platform::Key::right},
    {GLFW_KEY_HOME, platform::Key::home},
    {GLFW_KEY_END, platform::Key::end},
    {GLFW_KEY_PAGE_UP, platform::Key::page_up},
    {GLFW_KEY_PAGE_DOWN, platform::Key::page_down},
    {GLFW_KEY_BACKSPACE, platform::Key::backspace},
    {GLFW_KEY_DELETE, platform::Key::remove},
    {GLFW_KEY_A, platform::Key::letter_a},
    {GLFW_KEY_Y, platform::Key::letter_y},
    {GLFW_KEY_Z, platform::Key::letter_z},
    {GLFW_KEY_F1, platform::Key::f1},
    {GLFW_KEY_F2, platform::Key::f2},
    {GLFW_KEY_F3, platform::Key::f3},
    {GLFW_KEY_F4, platform::Key::f4},
    {GLFW_KEY_F5, platform::Key::f5},
    {GLFW_KEY_F6, platform::Key::f6},
    {GLFW_KEY_F7, platform::Key::f7},
    {GLFW_KEY_F8, platform::Key::f8},
    {GLFW_KEY_F9, platform::Key::f9},
    {GLFW_KEY_F10, platform::Key::f10},
    {GLFW_KEY_F11, platform::Key::f11},
    {GLFW_KEY_F12, platform::Key::f12},
    {GLFW_KEY_INSERT, platform::Key::insert},
    {GLFW_KEY_KP_0, platform::Key::pad_0},
    {GLFW_KEY_KP_1, platform::Key::pad_1},
    {GLFW_KEY_KP_2, platform::Key::pad_2},
    {GLFW_KEY_KP_3, platform::Key::pad_3},
    {GLFW_KEY_KP_4, platform::Key::pad_4},
    {GLFW_KEY_KP_5, platform::Key::pad_5},
    {GLFW_KEY_KP_6, platform::Key::pad_6},
    {GLFW_KEY_KP_7, platform::Key::pad_7},
    {GLFW_KEY_KP_8, platform::Key::pad_8},
    {GLFW_KEY_KP_9, platform::Key::pad_9},
    {GLFW_KEY_KP_DECIMAL, platform::Key::pad_point},
    {GLFW_KEY_KP_ADD, platform::Key::pad_add},
    {GLFW_KEY_KP_SUBTRACT, platform::Key::pad_subtract},
    {GLFW_KEY_KP_MULTIPLY, platform::Key::pad_multiply},
    {GLFW_KEY_KP_DIVIDE, platform::Key::pad_divide},
    {GLFW_KEY_KP_ENTER, platform::Key::pad_enter},
};

}  // namespace

platform::Key key_from_glfw(int key) {
  for (const Named& each : named_keys) {
    if (each.glfw == key) return each.key;
  }
  return platform::Key::none;
}

}  // namespace glfw
