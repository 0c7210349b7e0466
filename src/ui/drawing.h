// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing: what the widgets share within a frame. Included by kit*.cpp only.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "access/layer.h"
#include "ui/canvas.h"
#include "ui/flow.h"
#include "ui/fonts.h"
#include "ui/hands.h"
#include "ui/kit.h"
#include "ui/measures.h"
#include "ui/text_layout.h"

struct ImGuiContext;

namespace ui {

// How a thing that can be pressed is painted.
struct Skin {
  Colour fill, edge, ink;
  float edge_width = 0;
  bool bold = true;
};

// A button measured: its words are laid, its size is known.
struct Sized {
  Laid laid;
  float width = 0, height = 0, icon = 0;
  float x = 0, y = 0;  // in a row that wraps
};

struct Pressing {
  a11y::Id id = 0;
  a11y::Rect rect;
  bool held = false, fired = false;
};

struct ButtonFit {
  Face face = Face::body_bold;
  bool icons = true;
  bool words = true;
};

// The ring that shows where the pointer is.
struct PointerRing {
  float millimetres = 0;             // across; 0: it is not there
  std::optional<double> changes_at;  // in the frame's seconds
};
// `asked`: when somebody wanted to see it. It stands still, or grows and shrinks where motion is wanted.
PointerRing ring_at(double now, std::optional<double> asked, bool motion);

struct Notice {
  std::string key, words, icon;
};

// What lies over the finished frame (kit_overlay.cpp).
struct Overlays {
  bool ruler = false, lens = false;
  PointerRing pointer_ring;
  std::string caption;
};

// Which letters the screen keyboard writes next. `small` holds back the capital that would come by itself.
enum class Capitals { automatic, small, once, locked };

struct Drawing {
  explicit Drawing(Fonts made) : fonts(std::move(made)) {}
  ~Drawing();
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  ImGuiContext* context = nullptr;
  Fonts fonts;
  TextLayout layout;
  Flow flow;
  Hands hands;
  a11y::Layer layer;
  Canvas page, above;
  Measures m;
  Theme worn;  // the chosen theme under the chosen tint
  const Theme* theme = nullptr;

  a11y::Rect screen, clip;              // clip: of the part being drawn
  float top_used = 0, bottom_used = 0;  // by the bars
  float side_used = 0;                  // by what stands beside the body
  int depth = 0;                        // of cards
  int dialogs = 0;
  bool dialog_shown = false;  // in the frame before
  bool arm_above = false;     // the last thing in this box was an arm
  bool ring_always = false;   // what is heard must also be seen
  a11y::Id screen_id = 0, last_screen = 0;
  a11y::Id last_focus = 0, last_lit = 0;
  a11y::Rect caret_rect, last_caret;
  std::optional<Reading> reading;  // the word that is heard now
  a11y::Rect read_word;            // where it was drawn
  Overlays overlays;
  Marks marks;
  float wished_x = -1;  // column that up and down keep to in a text box
  // Bars leave here what they have no room for; the body shows it.
  std::string kept_title, kept_subtitle, kept_note;
  Notice kept_notice;  // stands below the top bar
  std::string message, scratch;
  TextModel dots;  // what a box of hidden words shows
  std::vector<Sized> row;
  std::vector<float> widths, heights;
  std::vector<CardLook> card_looks;         // of the cards that are open
  Capitals capitals = Capitals::automatic;  // of the screen keyboard
  KeyPage key_page = KeyPage::letters;
  std::vector<a11y::Rect> outer_clips;  // below the dialogs that are open
  a11y::Id dialog = 0;                  // the one that is being drawn
  a11y::Rect dialog_box;                // its edge
  bool has_foot = false;                // it was opened

  Canvas& canvas() { return dialogs > 0 ? above : page; }
  float line(Face face) const { return fonts.face(face).line; }
  float longest_line(Face face) const { return 36 * fonts.face(face).em; }  // about seventy letters
  Laid lay(std::string_view words, Face face, float width) { return layout.lay(fonts, words, face, width); }
  Colour colour(Tone tone) const;
  Colour soft_colour(Tone tone) const;
  Skin skin(Importance importance, bool held) const;

  // Words that stand for themselves, with their node.
  void words(a11y::Role role, int level, std::string_view text, Face face, Colour ink);
  // Words inside a node that is open.
  void put(const Laid& laid, float x, float y, Colour ink, bool centred = false, float width = 0);
  void mark_word(const Laid& laid, float x, float y, bool centred, float width);
  void box(const a11y::Rect& rect, float radius, Colour fill, Colour edge, float edge_width);

  Pressing open_press(a11y::Role role, std::string_view key, std::string_view name, const a11y::Rect& rect,
                      a11y::State more = {});
  bool close_press(const Pressing& press, float radius);
  Sized size_button(const ButtonLook& look, float room, const ButtonFit& fit = {});
  bool draw_button(const ButtonLook& look, const Sized& sized, const a11y::Rect& rect);
  float chips_height(std::span<const std::string> chips, float room);
  float picture_size(float times_body);      // of the open column
  void chosen_mark(const a11y::Rect& rect);  // of one of several that has no ring of its own
  float wrap_row(float width, float gap);    // gives `row` its places; its height
  std::string_view button_row(std::span<const ButtonLook> looks);
  void draw_overlays(const Overlays& wish);
  void draw_marks();
  void draw_kept_notice();
  void scroll_bar(const Scrolled& view);
};

// The title that the top bar had no room for, and what stands beside it where both have one line.
struct KeptTitle {
  Laid title, below;
  bool beside = false;
  float height = 0;
};
KeptTitle shape_kept_title(Drawing& s, float width);

// How near to the box's edge words come, and how high a box is, that stands above keys: two lines are seen.
inline float box_inside(const Drawing& s) { return std::min(s.m.inside, 8 * s.m.unit); }
inline float least_box(const Drawing& s) { return 2 * (dense_line * s.m.em + box_inside(s)); }

}  // namespace ui
