// SPDX-License-Identifier: GPL-3.0-or-later
// Measures: all lengths of a frame, from the text size and the screen's pitch.
//
// What a finger meets is in millimetres and never smaller; what stands around
// words grows with them, but slower, so that large text keeps its room.
#pragma once

#include "access/comfort.h"
#include "ui/fonts.h"

namespace ui {

// Large words inside a button need less air between them than running text.
inline constexpr float dense_line = 1.25F;  // em

struct Measures {
  float screen_width = 0, screen_height = 0;  // pixels
  int text_size = 2;
  float unit = 1;                            // pixels of a quarter millimetre: what the drawings count in
  float soft = 1;                            // unit, grown a little with the words
  float em = 24;                             // of body text
  float control = 64;                        // least height of what can be pressed
  float gap = 16;                            // between things
  float least_control = 60, least_gap = 12;  // what a finger needs, however small the words
  float margin = 32;                         // at the sides of the screen
  float pad = 24;                            // inside cards
  float inside = 14;                         // above and below the words of a button
  float radius = 14, card_radius = 18;
  float strong = 3, thin = 2;  // edges
  bool dense = false;          // text sizes 4 and 5: the words need the room that air has elsewhere
  bool one_column = false;   // where they are dense, and in every narrow window: nothing stands beside words
  bool left_handed = false;  // the bars are mirrored
  float top = 0;             // where the screen begins: lower for a hand that does not reach up
};

// How high the pointer of this comfort is drawn; 0: as the system draws it.
int pointer_pixels(const a11y::Comfort& comfort, double millimetres_per_pixel);

// Too narrow for two columns, at any text size: judged by what an eye sees, not by pixels.
bool is_narrow(double millimetres_per_pixel, int width);

Measures measure(const Fonts& fonts, const a11y::Comfort& comfort, double millimetres_per_pixel, int width,
                 int height);

}  // namespace ui
