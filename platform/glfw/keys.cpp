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
    {GLFW_KEY_KP_ENTER, platform::Key::enter},
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
};

}  // namespace

platform::Key key_from_glfw(int key) {
  for (const Named& each : named_keys) {
    if (each.glfw == key) return each.key;
  }
  return platform::Key::none;
}

}  // namespace glfw
