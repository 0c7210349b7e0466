// SPDX-License-Identifier: GPL-3.0-or-later
// LintOf: what the rules of the tree find on a desk, a line each.
#pragma once

#include <string>
#include <vector>

#include "access/lint.h"
#include "ui/desk.h"

namespace desk {

inline std::string lint_of(Desk& desk, float least_key = 52) {
  ui::PaintLog paint;
  desk.frame().paint = &paint;
  desk.draw();
  desk.frame().paint = nullptr;
  std::vector<a11y::Rect> signs;
  for (const ui::Painted& item : paint) {
    const bool is_sign = item.what == ui::Painted::What::sign || item.what == ui::Painted::What::words;
    if (is_sign) signs.push_back(item.rect);
  }
  a11y::LintLimits limits;
  limits.least_target = 60;
  limits.least_gap = 12;
  limits.least_key = least_key;
  limits.least_key_gap = 8;
  limits.screen = {0, 0, static_cast<float>(desk.frame().width), static_cast<float>(desk.frame().height)};
  a11y::Issues issues;
  a11y::lint({desk.tree(), limits, signs}, issues);
  std::string all;
  for (const a11y::Issue& issue : issues.take())
    all += std::string(issue.rule->name) + ": " + issue.who + " " + issue.what + "\n";
  return all;
}

}  // namespace desk
