// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts: the faces of the current text size, built so that capitals have a given height.
//
// Sizes are heights of the capital H in millimetres, since only that is the same
// in every font file. Owns the atlas of the current ImGui context; a rebuilt atlas
// loses its texture, so that the window sends it to the screen again.
//
// Seven faces of all letters that Latin script has would take a quarter of the start.
// So the letters of plain English are made first, all others when one is first met.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ui/icons.h"

struct ImFont;
struct ImFontAtlas;

namespace ui {

enum class Face { small, body, lead, body_bold, lead_bold, large_bold, title_bold };
inline constexpr std::size_t face_count = 7;

struct FontNames {
  std::string regular, bold, icons;
};

class Fonts {
 public:
  // not_found when a file is missing or is no font.
  static base::Result<Fonts> open(const FontNames& files, IconNames icons);

  // Builds the atlas when the size, the pitch or the letters wanted have changed. True when it did.
  bool fit(ImFontAtlas& atlas, int text_size, double millimetres_per_pixel);
  // False where the words hold a letter that the next fit() must add first.
  bool has_letters_of(std::string_view words) const;
  void want_all_letters() { all_letters_wanted_ = true; }

  struct Sized {
    const ImFont* font = nullptr;
    float size = 0;  // what ImGui draws it at
    float em = 0;
    float cap = 0;   // height of H, pixels
    float line = 0;  // from one line to the next
  };
  const Sized& face(Face face) const { return faces_[static_cast<std::size_t>(face)]; }
  const ImFont* icon_font(float pixels) const;  // the built size nearest above
  char32_t icon(std::string_view name) const;   // 0: there is none of that name

 private:
  struct Measured {
    std::string file;
    float cap_to_size = 0;  // height of H for one pixel of ImGui's size
    float cap_to_em = 0;
  };
  static base::Result<Measured> measure(const std::string& file);
  void add_faces(ImFontAtlas& atlas, float cap);
  void add_icons(ImFontAtlas& atlas, float em);

  Measured regular_, bold_, icons_;
  IconNames names_;
  std::array<Sized, face_count> faces_{};
  std::array<const ImFont*, 3> icon_fonts_{};
  std::vector<unsigned short> icon_range_;
  int text_size_ = 0;
  double pitch_ = 0;
  bool all_letters_wanted_ = false;
  bool all_letters_ = false;
};

float cap_millimetres(int text_size);  // 3.5, 5, 6.25, 7.5, 10.5

}  // namespace ui
