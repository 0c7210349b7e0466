// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <string_view>

namespace ui {

namespace {

struct Icon {
  std::string_view name;
  char32_t code_point;
};

constexpr Icon table[] = {
    {"arrow-down", 0xF045},
    {"arrow-left", 0xF04D},
    {"arrow-right", 0xF054},
    {"arrow-right-circle", 0xF056},
    {"arrow-up", 0xF05D},
    {"backspace", 0xF06E},
    {"check", 0xF12C},
    {"close", 0xF156},
    {"compass", 0xF18B},
    {"document", 0xF219},
    {"done-circle", 0xF134},
    {"easier", 0xF64C},
    {"enter", 0xF311},
    {"flag", 0xF23B},
    {"heart", 0xF2D1},
    {"history", 0xF2DA},
    {"home", 0xF2DC},
    {"lamp", 0xF335},
    {"lamp-outline", 0xF336},
    {"leave", 0xF343},
    {"lock", 0xF33E},
    {"message", 0xF17F},
    {"minus", 0xF374},
    {"palette", 0xF3D8},
    {"pencil", 0xF3EB},
    {"people", 0xF00E},
    {"person", 0xF004},
    {"plus", 0xF415},
    {"shift", 0xF636},
    {"sign", 0xF1D0},
    {"sound", 0xF57E},
    {"star", 0xF4CE},
    {"star-half", 0xF4D0},
    {"star-outline", 0xF4D2},
    {"text-size", 0xF27F},
    {"to-do", 0xF130},
    {"usb", 0xF553},
    {"working", 0xF453},
    {"capital-locked", 0xF30E},
    {"eraser", 0xF1FE},
    {"keyboard", 0xF30C},
    {"keyboard-away", 0xF30F},
    {"spelling", 0xF4C6},
    {"undo", 0xF54C},
};

}  // namespace

const IconNames& own_icons(IconNames& names) {
  for (const Icon& icon : table) names.try_emplace(std::string(icon.name), icon.code_point);
  return names;
}

}  // namespace ui
