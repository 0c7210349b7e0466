// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fonts.h"

#include <ft2build.h>
#include <imgui.h>
#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include FT_FREETYPE_H

#include "base/text.h"

namespace ui {

namespace {

// How large each face is beside body text, for each text size. Large sizes keep
// their titles modest: a word must still fit on a line.
constexpr float proportions[5][face_count] = {
    {0.86F, 1, 1.17F, 1, 1.17F, 1.38F, 2.3F},  {0.83F, 1, 1.15F, 1, 1.12F, 1.33F, 2.1F},
    {0.83F, 1, 1.12F, 1, 1.08F, 1.25F, 1.8F},  {0.88F, 1, 1.05F, 1, 1.00F, 1.15F, 1.4F},
    {0.90F, 1, 1.00F, 1, 1.00F, 1.10F, 1.25F},
};
constexpr float caps[] = {3.5F, 5, 6.25F, 7.5F, 10.5F};
constexpr float icon_ems[] = {1.25F, 2, 4};
constexpr float largest_icon = 220;  // pixels; larger ones are drawn from this

// What English and its punctuation are set with, and the label of the key for other letters (éŵ).
constexpr ImWchar plain_letters[] = {0x20,   0x7E,   0xA3,   0xA3,   0xB7,   0xB7,   0xD7,   0xD7,   0xE9,
                                     0xE9,   0x175,  0x175,  0x2010, 0x2015, 0x2018, 0x201E, 0x2022, 0x2022,
                                     0x2026, 0x2026, 0x2190, 0x2193, 0xFFFD, 0xFFFD, 0};

// Latin-1, Latin Extended-A, Vietnamese, and all of the above: names in most of Europe's languages.
constexpr ImWchar latin_letters[] = {0x20,   0x7E,   0xA0,   0x17F,  0x1A0,  0x1A1,  0x1AF,  0x1B0,
                                     0x218,  0x21B,  0x1E80, 0x1E85, 0x1EA0, 0x1EF9, 0x2010, 0x2015,
                                     0x2018, 0x201E, 0x2022, 0x2022, 0x2026, 0x2026, 0x20AC, 0x20AC,
                                     0x2190, 0x2193, 0xFFFD, 0xFFFD, 0};

constexpr ImWchar other_letters[] = {0x370, 0x3FF, 0x400, 0x52F, 0};

constexpr float line_spacing[] = {1.45F, 1.7F, 2.0F};  // em
constexpr float letter_spacing[] = {0, 0.06F, 0.12F};  // em
constexpr float gap_of_words_to_letters = 3.5F;        // access page, line 80

int clamped(int text_size) { return std::clamp(text_size, 1, 5); }

bool is_in(const ImWchar* ranges, char32_t letter) {
  if (letter < 0x80) return true;
  for (; *ranges != 0; ranges += 2) {
    if (letter >= ranges[0] && letter <= ranges[1]) return true;
  }
  return false;
}

// FreeType's library lives only as long as the measuring.
class Library {
 public:
  Library() { FT_Init_FreeType(&library_); }
  ~Library() { FT_Done_FreeType(library_); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  FT_Library get() const { return library_; }

 private:
  FT_Library library_ = nullptr;
};

}  // namespace

float letter_gap(int letter_space) { return letter_spacing[letter_space]; }

float word_gap(int letter_space) { return gap_of_words_to_letters * letter_spacing[letter_space]; }

float cap_millimetres(int text_size) { return caps[clamped(text_size) - 1]; }

base::Result<Fonts::Measured> Fonts::measure(const std::string& file) {
  const Library library;
  FT_Face face = nullptr;
  if (FT_New_Face(library.get(), file.c_str(), 0, &face) != 0) {
    return base::Error{base::Fault::not_found, "no font: " + file};
  }
  Measured measured;
  measured.file = file;
  const auto height = static_cast<float>(face->ascender - face->descender);
  const auto em = static_cast<float>(face->units_per_EM);
  if (FT_Load_Char(face, 'H', FT_LOAD_NO_SCALE) == 0 && face->glyph->metrics.height > 0 && height > 0) {
    const auto cap = static_cast<float>(face->glyph->metrics.height);
    measured.cap_to_size = cap / height;
    measured.cap_to_em = cap / em;
  }
  FT_Done_Face(face);
  return measured;
}

base::Result<Fonts::Family> Fonts::measure(const FontPair& files) {
  base::Result<Measured> regular = measure(files.regular);
  if (!regular) return regular.error();
  base::Result<Measured> bold = measure(files.bold);
  if (!bold) return bold.error();
  if (regular->cap_to_size <= 0 || bold->cap_to_size <= 0)
    return base::Error{base::Fault::invalid, "a font without the letter H"};
  return Family{*regular, *bold};
}

base::Result<Fonts> Fonts::open(const FontNames& files, IconNames icons) {
  Fonts fonts;
  const FontPair* const pairs[] = {&files.andika, &files.open_dyslexic, &files.noto_sans};
  for (std::size_t i = 0; i < fonts.families_.size(); ++i) {
    const base::Result<Family> made = measure(*pairs[i]);
    if (made) fonts.families_[i] = *made;
    if (!made && i == 0) return made.error();
  }
  base::Result<Measured> signs = measure(files.icons);
  if (!signs) return signs.error();
  fonts.icons_ = *signs;
  fonts.names_ = std::move(icons);
  own_icons(fonts.names_);
  return fonts;
}

const Fonts::Family& Fonts::chosen_family() const {
  const std::optional<Family>& wished = family(lettering_->letters);
  return wished ? *wished : *family(a11y::Letters::andika);
}

bool Fonts::fit(ImFontAtlas& atlas, const Lettering& lettering) {
  if (lettering_ == lettering && built_ == wanted_) return false;
  built_ = wanted_;
  lettering_ = lettering;
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;
  atlas.TexDesiredWidth = lettering.text_size >= 3 ? 4096 : 2048;
  const float cap = static_cast<float>(static_cast<double>(cap_millimetres(lettering.text_size)) /
                                       lettering.millimetres_per_pixel);
  add_faces(atlas, cap);
  add_icons(atlas, cap / chosen_family().regular.cap_to_em);
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  atlas.SetTexID(nullptr);
  widen_spaces();
  return true;
}

Tier Fonts::tier_of(std::string_view words) {
  Tier tier = Tier::plain_english;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint letter = base::code_point_at(words, at);
    at += letter.length;
    if (is_in(plain_letters, letter.value)) continue;
    if (is_in(latin_letters, letter.value)) tier = std::max(tier, Tier::latin);
    if (is_in(other_letters, letter.value)) tier = Tier::greek_and_cyrillic;
  }
  return tier;
}

void Fonts::add_faces(ImFontAtlas& atlas, float cap) {
  const float* const proportion = proportions[clamped(lettering_->text_size) - 1];
  const auto line_space = static_cast<std::size_t>(lettering_->line_space);
  for (std::size_t i = 0; i < face_count; ++i) {
    const bool is_bold = i >= static_cast<std::size_t>(Face::body_bold);
    const Measured& from = is_bold ? chosen_family().bold : chosen_family().regular;
    const float wished = cap * proportion[i];
    ImFontConfig config;
    config.OversampleH = config.OversampleV = 1;
    config.PixelSnapH = false;
    Sized& sized = faces_[i];
    sized.em = wished / from.cap_to_em;
    config.GlyphExtraSpacing.x = letter_gap(lettering_->letter_space) * sized.em;
    const float size = wished / from.cap_to_size;
    made_[i] = atlas.AddFontFromFileTTF(from.file.c_str(), size, &config,
                                        built_ == Tier::plain_english ? plain_letters : latin_letters);
    if (built_ == Tier::greek_and_cyrillic) add_other_scripts(atlas, wished, is_bold);
    sized.font = made_[i];
    sized.size = size;
    sized.cap = wished;
    // Titles stand closer than text, as short lines need less help to be found again.
    const bool is_title = proportion[i] > 1.3F && line_space == 0;
    sized.line = std::round(sized.em * (is_title ? 1.28F : line_spacing[line_space]));
  }
}

// The chosen face may lack them; Noto Sans has them all. Into the face that was added last.
void Fonts::add_other_scripts(ImFontAtlas& atlas, float cap, bool bold) {
  const std::optional<Family>& noto = family(a11y::Letters::noto_sans);
  const Family& from_family = noto ? *noto : chosen_family();
  const Measured& from = bold ? from_family.bold : from_family.regular;
  ImFontConfig config;
  config.OversampleH = config.OversampleV = 1;
  config.MergeMode = true;
  config.GlyphExtraSpacing.x = letter_gap(lettering_->letter_space) * cap / from.cap_to_em;
  atlas.AddFontFromFileTTF(from.file.c_str(), cap / from.cap_to_size, &config, other_letters);
}

void Fonts::widen_spaces() {
  const float gap = word_gap(lettering_->letter_space) - letter_gap(lettering_->letter_space);
  if (gap <= 0) return;
  for (std::size_t i = 0; i < face_count; ++i) {
    for (ImFontGlyph& glyph : made_[i]->Glyphs) {
      if (glyph.Codepoint != ' ') continue;
      glyph.AdvanceX += gap * faces_[i].em;
      made_[i]->IndexAdvanceX[' '] = glyph.AdvanceX;
    }
  }
}

void Fonts::add_icons(ImFontAtlas& atlas, float em) {
  icon_range_.clear();
  for (const auto& [name, code_point] : names_) {
    if (code_point == 0 || code_point > 0xFFFF) continue;  // ImGui's glyphs end there
    icon_range_.push_back(static_cast<unsigned short>(code_point));
    icon_range_.push_back(static_cast<unsigned short>(code_point));
  }
  icon_range_.push_back(0);
  for (std::size_t i = 0; i < icon_fonts_.size(); ++i) {
    ImFontConfig config;
    config.OversampleH = config.OversampleV = 1;
    const float size = std::min(largest_icon, std::round(em * icon_ems[i]));
    icon_fonts_[i] = atlas.AddFontFromFileTTF(icons_.file.c_str(), size, &config, icon_range_.data());
  }
}

const ImFont* Fonts::icon_font(float pixels) const {
  for (const ImFont* font : icon_fonts_) {
    if (font->FontSize + 0.5F >= pixels) return font;
  }
  return icon_fonts_.back();
}

char32_t Fonts::icon(std::string_view name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? 0 : found->second;
}

}  // namespace ui
