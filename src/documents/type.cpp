// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/type.h"

#include <pango/pangocairo.h>

#include "base/text.h"
#include "documents/blocks.h"

namespace documents {
namespace {

constexpr double share_of_capital = 0.713;  // Andika's capital H, of its size
constexpr double points_per_inch = 72;      // so that a point of Pango's is a point of the page

struct DropObject {
  void operator()(void* object) const { g_object_unref(object); }
};
struct DropFace {
  void operator()(PangoFontDescription* face) const { pango_font_description_free(face); }
};
using Layout = std::unique_ptr<PangoLayout, DropObject>;
using Face = std::unique_ptr<PangoFontDescription, DropFace>;

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

}  // namespace

struct Type::Faces {
  std::unique_ptr<PangoFontMap, DropObject> map{pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)};
  std::unique_ptr<PangoContext, DropObject> context{pango_font_map_create_context(map.get())};

  Layout layout(std::string_view text, const Style& style, const char* family = "Andika") const {
    Layout layout(pango_layout_new(context.get()));
    const Face face(pango_font_description_new());
    pango_font_description_set_family_static(face.get(), family);
    pango_font_description_set_weight(face.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_size(face.get(), static_cast<int>(style.size * PANGO_SCALE));
    pango_layout_set_font_description(layout.get(), face.get());
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
  }
};

double line_height(const Style& style) { return style.size * 1.5; }

double baseline_in_line(const Style& style) {
  return (line_height(style) + share_of_capital * style.size) / 2;
}

Type::Type() : faces_(std::make_unique<Faces>()) {
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(faces_->map.get()), points_per_inch);
  // A page has no pixels: letters must not be moved to fit any.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(faces_->context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(faces_->context.get(), FALSE);
}

Type::~Type() = default;

std::vector<Line> Type::lines(std::string_view text, const Style& style, double width) const {
  std::vector<Line> lines;
  if (text.empty()) return lines;
  const Layout whole = faces_->layout(text, style);
  pango_layout_set_width(whole.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(whole.get(), PANGO_WRAP_WORD_CHAR);
  const bool right_to_left = pango_layout_get_direction(whole.get(), 0) == PANGO_DIRECTION_RTL;
  const int count = pango_layout_get_line_count(whole.get());
  for (int i = 0; i < count; ++i) {
    const auto start = [&](int number) {
      return number == count
                 ? text.size()
                 : static_cast<std::size_t>(pango_layout_get_line_readonly(whole.get(), number)->start_index);
    };
    PangoRectangle extents = {};
    pango_layout_line_get_extents(pango_layout_get_line_readonly(whole.get(), i), nullptr, &extents);
    lines.push_back({std::string(text.substr(start(i), start(i + 1) - start(i))), style,
                     points(extents.width), right_to_left});
  }
  return lines;
}

void Type::show(cairo_t* page, const Line& line, double x, double baseline) const {
  const Layout layout = faces_->layout(line.text, line.style);
  // A line keeps the direction of the paragraph that it was cut from.
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_context_set_base_dir(faces_->context.get(),
                             line.right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_context_changed(layout.get());
  const Ink& ink = line.style.ink;
  cairo_set_source_rgb(page, ink.red / 255.0, ink.green / 255.0, ink.blue / 255.0);
  PangoLayoutLine* only_line = pango_layout_get_line_readonly(layout.get(), 0);
  PangoRectangle extents = {};
  pango_layout_line_get_extents(only_line, nullptr, &extents);
  // Read from the right, the space at the line's end stands on its left.
  const double hang = line.right_to_left ? points(extents.width) - line.width : 0;
  cairo_move_to(page, x - hang, baseline);
  pango_cairo_show_layout_line(page, only_line);
}

void Type::show_picture(cairo_t* page, char32_t picture, double x, double y, double size) const {
  std::string text;
  base::append_code_point(text, picture);
  const Layout layout = faces_->layout(text, {size, false, palette::ink}, "Material Design Icons");
  const Ink& ink = palette::ink;
  cairo_set_source_rgb(page, ink.red / 255.0, ink.green / 255.0, ink.blue / 255.0);
  cairo_move_to(page, x, y);
  pango_cairo_show_layout(page, layout.get());
}

}  // namespace documents
