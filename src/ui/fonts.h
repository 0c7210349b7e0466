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

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/comfort.h"
#include "base/result.h"
#include "ui/icons.h"

struct ImFont;
struct ImFontAtlas;

namespace ui {

enum class Face { small, body, lead, body_bold, lead_bold, large_bold, title_bold };
inline constexpr std::size_t face_count = 7;

struct FontPair {
  std::string regular, bold;  // files; "" where this PC has none
};

struct FontNames {
  FontPair andika, open_dyslexic, noto_sans;
  std::string icons;
};

// How letters are to look. Spaces are steps: 0 as the face has it, 1 more, 2 most.
struct Lettering {
  int text_size = 2;
  a11y::Letters letters = a11y::Letters::andika;
  int line_space = 0, letter_space = 0;
  double millimetres_per_pixel = 0.25;

  friend bool operator==(const Lettering&, const Lettering&) = default;
};

// Which letters a text needs: each tier holds the ones before it.
enum class Tier { plain_english, latin, greek_and_cyrillic };

class Fonts {
 public:
  // not_found when Andika or the icons are missing or are no font; the other two faces may be.
  static base::Result<Fonts> open(const FontNames& files, IconNames icons);

  bool has(a11y::Letters letters) const { return family(letters).has_value(); }
  // Builds the atlas when the lettering or the letters wanted have changed. True when it did.
  // A face that is not there is replaced by Andika.
  bool fit(ImFontAtlas& atlas, const Lettering& lettering);
  // Where that is more than built(), the next fit() must add it first.
  static Tier tier_of(std::string_view words);
  Tier built() const { return built_; }
  void want(Tier tier) { wanted_ = std::max(wanted_, tier); }

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
  struct Family {
    Measured regular, bold;
  };
  static base::Result<Measured> measure(const std::string& file);
  static base::Result<Family> measure(const FontPair& files);
  const std::optional<Family>& family(a11y::Letters letters) const {
    return families_[static_cast<std::size_t>(letters)];
  }
  const Family& chosen_family() const;
  void add_faces(ImFontAtlas& atlas, float cap);
  void add_other_scripts(ImFontAtlas& atlas, float cap, bool bold);
  void widen_spaces();
  void add_icons(ImFontAtlas& atlas, float em);

  std::array<std::optional<Family>, 3> families_;
  Measured icons_;
  IconNames names_;
  std::array<Sized, face_count> faces_{};
  std::array<ImFont*, face_count> made_{};
  std::array<const ImFont*, 3> icon_fonts_{};
  std::vector<unsigned short> icon_range_;
  std::optional<Lettering> lettering_;
  Tier wanted_ = Tier::plain_english;
  Tier built_ = Tier::plain_english;
};

// Between letters, and between words on top of the width of a blank: parts of the em, by step.
float letter_gap(int letter_space);
float word_gap(int letter_space);
float cap_millimetres(int text_size);  // 3.5, 5, 6.25, 7.5, 10.5

}  // namespace ui
