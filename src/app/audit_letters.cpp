// SPDX-License-Identifier: GPL-3.0-or-later
// Audit, letters: how high they are, and how many stand on a line.
#include <algorithm>
#include <cstdio>

#include "app/audit_rules.h"
#include "ui/fonts.h"

namespace app {
namespace {

using ui::Painted;

constexpr a11y::Rule line_rule{"line-length", 81, "Lay the words in a narrower column."};
constexpr a11y::Rule whole_rule{"cut-word", 81, "Give it a wider column, or say it in shorter words."};
constexpr a11y::Rule capital_rule{"capital-height", 20, "Use the faces of the kit, which are built by it."};

constexpr int longest_line = 70;       // letters
constexpr int largest_with_lines = 3;  // at larger sizes no line is that long
constexpr float least_share = 0.8F;    // of body text: what is small
constexpr float rounding = 1;          // pixel, of a glyph as it was built

std::string millimetres(double value) {
  char text[24];
  std::snprintf(text, sizeof text, "%.1f mm", value);
  return text;
}

}  // namespace

void check_line_lengths(const Painting& painting, a11y::Issues& issues) {
  if (painting.text_size > largest_with_lines) return;
  issues.begin(line_rule);
  for (const Painted& item : painting.paint) {
    if (item.what != Painted::What::words || item.longest <= longest_line) continue;
    const a11y::Node* whose = nullptr;
    for (const a11y::Node& node : painting.tree.nodes()) {
      if (node.rect.contains(item.rect.x + 1, item.rect.y + item.rect.height / 2)) whose = &node;
    }
    const std::string what = "has a line of " + std::to_string(item.longest) + " letters, and " +
                             std::to_string(longest_line) + " are the most";
    if (whose != nullptr)
      issues.add(painting.tree, *whose, what);
    else
      issues.add("", item.rect, what);
  }
}

// A box holds what learners type, which may be any letters.
void check_whole_words(const Painting& painting, a11y::Issues& issues) {
  issues.begin(whole_rule);
  for (const Painted& item : painting.paint) {
    if (!item.cuts_word) continue;
    const a11y::Node* whose = nullptr;
    for (const a11y::Node& node : painting.tree.nodes()) {
      if (node.rect.contains(item.rect.x + 1, item.rect.y + item.rect.height / 2)) whose = &node;
    }
    const std::string what = "has a line that ends inside a word";
    if (whose == nullptr)
      issues.add("", item.rect, what);
    else if (whose->role != a11y::Role::text_box)
      issues.add(painting.tree, *whose, what);
  }
}

void check_capitals(const Painting& painting, a11y::Issues& issues) {
  const float wished = ui::cap_millimetres(painting.text_size);
  const auto pitch = static_cast<float>(painting.millimetres_per_pixel);
  float largest = 0;
  issues.begin(capital_rule);
  for (const Painted& item : painting.paint) {
    if (item.what != Painted::What::words) continue;
    largest = std::max(largest, item.cap);
    if ((item.cap + rounding) * pitch < least_share * wished)
      issues.add("", item.rect,
                 "have capitals of " + millimetres(item.cap * pitch) + ", and " +
                     millimetres(least_share * wished) + " are needed");
  }
  if (largest > 0 && (largest + rounding) * pitch < wished)
    issues.add("", {},
               "have no capitals higher than " + millimetres(largest * pitch) + ", and " +
                   millimetres(wished) + " are needed");
}

}  // namespace app
