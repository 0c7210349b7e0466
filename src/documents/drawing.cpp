// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/drawing.h"

#include <vector>

namespace documents {
namespace {

struct Corner {
  double x = 0, y = 0;
};
struct Shape {
  Ink ink;
  std::vector<Corner> corners;
};

// A post with four arms, in a square of 100 by 100.
std::vector<Shape> shapes_of(Drawing drawing) {
  switch (drawing) {
    case Drawing::fingerpost:
      break;
  }
  return {
      {palette::line, {{47, 4}, {53, 4}, {53, 100}, {47, 100}}},
      {palette::pine, {{38, 10}, {84, 10}, {94, 17.5}, {84, 25}, {38, 25}}},
      {palette::indigo, {{62, 29}, {16, 29}, {6, 36.5}, {16, 44}, {62, 44}}},
      {palette::rust, {{38, 48}, {84, 48}, {94, 55.5}, {84, 63}, {38, 63}}},
      {palette::plum, {{62, 67}, {16, 67}, {6, 74.5}, {16, 82}, {62, 82}}},
  };
}

std::string short_number(double value) {
  const int tenths = static_cast<int>(value * 10);
  return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

}  // namespace

void draw(cairo_t* page, Drawing drawing, const Spot& spot) {
  const double scale = spot.height / 100;
  for (const Shape& shape : shapes_of(drawing)) {
    cairo_set_source_rgb(page, shape.ink.red / 255.0, shape.ink.green / 255.0, shape.ink.blue / 255.0);
    cairo_new_path(page);
    for (const Corner& corner : shape.corners) {
      cairo_line_to(page, spot.x + corner.x * scale, spot.y + corner.y * scale);
    }
    cairo_close_path(page);
    cairo_fill(page);
  }
}

std::string css(const Ink& ink) {
  return "rgb(" + std::to_string(ink.red) + "," + std::to_string(ink.green) + "," + std::to_string(ink.blue) +
         ")";
}

std::string svg(Drawing drawing, const std::string& escaped_alt) {
  std::string picture = "<svg role=\"img\" aria-label=\"" + escaped_alt + "\" viewBox=\"0 0 100 100\">";
  for (const Shape& shape : shapes_of(drawing)) {
    picture += "<polygon fill=\"" + css(shape.ink) + "\" points=\"";
    for (const Corner& corner : shape.corners) {
      picture += short_number(corner.x) + "," + short_number(corner.y) + " ";
    }
    picture.back() = '"';
    picture += "/>";
  }
  return picture + "</svg>";
}

}  // namespace documents
