// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts: where Debian's packages put the faces that the tests draw with.
#pragma once

#include <string>

#include "ui/fonts.h"

namespace samples {

inline ui::FontNames fonts() {
  const std::string top = "/usr/share/fonts/";
  const std::string andika = top + "truetype/andika/Andika-";
  const std::string dyslexic = top + "opentype/opendyslexic/OpenDyslexic-";
  const std::string noto = top + "truetype/noto/NotoSans-";
  return {{andika + "Regular.ttf", andika + "Bold.ttf"},
          {dyslexic + "Regular.otf", dyslexic + "Bold.otf"},
          {noto + "Regular.ttf", noto + "Bold.ttf"},
          top + "truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf"};
}

}  // namespace samples
