// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr Colour hex(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

constexpr Theme table[] = {
    {.name = "Cream",
     .paper = hex(0xFAF6EC),
     .surface = hex(0xFFFFFF),
     .ink = hex(0x1D2A33),
     .muted = hex(0x51606B),
     .line = hex(0x6F7A82),
     .soft = hex(0xEFE8D8),
     .pine = hex(0x0F5B4F),
     .indigo = hex(0x2F4B9A),
     .rust = hex(0x9A3D1A),
     .plum = hex(0x6B2F73),
     .pine_soft = hex(0xDDEDE7),
     .on_tone = hex(0xFFFFFF),
     .ok = hex(0x1B6E3A),
     .warn = hex(0x8A4B00),
     .warn_soft = hex(0xFFF0D6),
     .focus = hex(0xFFD400),
     .focus_edge = hex(0x1D2A33),
     .wood = hex(0x6B5B45)},
    {.name = "White",
     .paper = hex(0xFFFFFF),
     .surface = hex(0xF3F2F1),
     .ink = hex(0x0B0C0C),
     .muted = hex(0x505A5F),
     .line = hex(0x6B757B),
     .soft = hex(0xDADDDF),
     .pine = hex(0x1D4E89),
     .indigo = hex(0x2F4B9A),
     .rust = hex(0x8F3616),
     .plum = hex(0x6B2F73),
     .pine_soft = hex(0xDCE7F3),
     .on_tone = hex(0xFFFFFF),
     .ok = hex(0x00612E),
     .warn = hex(0x7A4100),
     .warn_soft = hex(0xFFF0D6),
     .focus = hex(0xFFDD00),
     .focus_edge = hex(0x0B0C0C),
     .wood = hex(0x6B5B45)},
    {.name = "Dark",
     .paper = hex(0x14181D),
     .surface = hex(0x22282F),
     .ink = hex(0xF2F2EE),
     .muted = hex(0xB9C0C7),
     .line = hex(0x8E99A3),
     .soft = hex(0x3A424B),
     .pine = hex(0x8FC7FF),
     .indigo = hex(0xB4BEFF),
     .rust = hex(0xFFB48F),
     .plum = hex(0xE3B3EC),
     .pine_soft = hex(0x23405A),
     .on_tone = hex(0x0B0C0C),
     .ok = hex(0x7FE0A0),
     .warn = hex(0xFFC477),
     .warn_soft = hex(0x3B2F1B),
     .focus = hex(0xFFDD00),
     .focus_edge = hex(0x0B0C0C),
     .wood = hex(0x8A775C)},
    {.name = "Yellow on black",
     .paper = hex(0x000000),
     .surface = hex(0x000000),
     .ink = hex(0xFFFF00),
     .muted = hex(0xFFFF00),
     .line = hex(0xFFFF00),
     .soft = hex(0xFFFF00),
     .pine = hex(0xFFFF00),
     .indigo = hex(0xFFFF00),
     .rust = hex(0xFFFF00),
     .plum = hex(0xFFFF00),
     .pine_soft = hex(0x000000),
     .on_tone = hex(0x000000),
     .ok = hex(0x9CFFB0),
     .warn = hex(0xFFFF00),
     .warn_soft = hex(0x000000),
     .focus = hex(0xFFFFFF),
     .focus_edge = hex(0x000000),
     .wood = hex(0x7A7A00),
     .flat = true},
    {.name = "Black on white",
     .paper = hex(0xFFFFFF),
     .surface = hex(0xFFFFFF),
     .ink = hex(0x000000),
     .muted = hex(0x000000),
     .line = hex(0x000000),
     .soft = hex(0x000000),
     .pine = hex(0x000000),
     .indigo = hex(0x000000),
     .rust = hex(0x000000),
     .plum = hex(0x000000),
     .pine_soft = hex(0xFFFFFF),
     .on_tone = hex(0xFFFFFF),
     .ok = hex(0x004D1A),
     .warn = hex(0x000000),
     .warn_soft = hex(0xFFFFFF),
     .focus = hex(0xFFDD00),
     .focus_edge = hex(0x000000),
     .wood = hex(0x707070),
     .flat = true},
    {.name = "White on black",
     .paper = hex(0x000000),
     .surface = hex(0x000000),
     .ink = hex(0xFFFFFF),
     .muted = hex(0xFFFFFF),
     .line = hex(0xFFFFFF),
     .soft = hex(0xFFFFFF),
     .pine = hex(0xFFFFFF),
     .indigo = hex(0xFFFFFF),
     .rust = hex(0xFFFFFF),
     .plum = hex(0xFFFFFF),
     .pine_soft = hex(0x000000),
     .on_tone = hex(0x000000),
     .ok = hex(0xA8FFB8),
     .warn = hex(0xFFFFFF),
     .warn_soft = hex(0x000000),
     .focus = hex(0xFFDD00),
     .focus_edge = hex(0x000000),
     .wood = hex(0x8A8A8A),
     .flat = true},
};

constexpr Tint sheets[] = {
    {"None", hex(0xFFFFFF)},   {"Cream", hex(0xFBF3DD)}, {"Yellow", hex(0xFFF6B0)}, {"Peach", hex(0xFFE0C7)},
    {"Rose", hex(0xFBD9E3)},   {"Lilac", hex(0xE6DCF5)}, {"Sky", hex(0xD5E9FA)},    {"Aqua", hex(0xCFF0EC)},
    {"Celery", hex(0xDDF2CE)}, {"Sand", hex(0xF0E4CC)},  {"Grey", hex(0xDCDCDC)},
};

std::uint8_t below(std::uint8_t channel, std::uint8_t sheet) {
  return static_cast<std::uint8_t>((channel * sheet + 127) / 255);
}

Colour below(Colour colour, Colour sheet) {
  return {below(colour.red, sheet.red), below(colour.green, sheet.green), below(colour.blue, sheet.blue)};
}

constexpr Colour Theme::*all_colours[] = {
    &Theme::paper,     &Theme::surface, &Theme::ink,        &Theme::muted,   &Theme::line, &Theme::soft,
    &Theme::pine,      &Theme::indigo,  &Theme::rust,       &Theme::plum,    &Theme::ok,   &Theme::warn,
    &Theme::pine_soft, &Theme::focus,   &Theme::focus_edge, &Theme::on_tone, &Theme::wood, &Theme::warn_soft,
};

// WCAG's relative luminance.
double linear(std::uint8_t channel) {
  const double part = channel / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::span<const Theme> themes() { return table; }

const Theme& theme_named(std::string_view name) {
  const auto found = std::find_if(std::begin(table), std::end(table),
                                  [&](const Theme& theme) { return theme.name == name; });
  return found == std::end(table) ? table[0] : *found;
}

std::span<const Tint> tints() { return sheets; }

Theme theme_of(const a11y::Comfort& comfort) {
  Theme theme = theme_named(comfort.theme);
  const auto tint = static_cast<std::size_t>(comfort.tint);
  if (tint == 0 || tint >= std::size(sheets)) return theme;
  for (Colour Theme::*const colour : all_colours) theme.*colour = below(theme.*colour, sheets[tint].sheet);
  return theme;
}

double contrast(Colour a, Colour b) {
  const double bright = std::max(luminance(a), luminance(b));
  const double dim = std::min(luminance(a), luminance(b));
  return (bright + 0.05) / (dim + 0.05);
}

std::uint32_t as_number(Colour colour) {
  return std::uint32_t{colour.red} << 16 | std::uint32_t{colour.green} << 8 | colour.blue;
}

}  // namespace ui
