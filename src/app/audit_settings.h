// SPDX-License-Identifier: GPL-3.0-or-later
// AuditSettings: under which settings the screens are judged, all of them or a few.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/comfort.h"
#include "app/commands.h"
#include "platform/platform.h"

namespace app {

inline constexpr double audit_pitch = 0.25;  // millimetres a pixel: the smallest displays get the least room

// What words are laid out by.
struct AuditLayout {
  platform::PixelSize screen;
  bool large_controls = false;
  std::vector<std::string> themes;  // in which it is drawn
};

// One lettering, so that its fonts are built once.
struct AuditTask {
  int size = 2;
  a11y::Letters letters = a11y::Letters::andika;
  std::vector<AuditLayout> layouts;
  int every = 1;

  std::size_t settings() const;
  // Whether this screen, by its place among all, is looked at in this layout: in one of `every`, in others
  // than its neighbour, and in others at the next size.
  bool holds(std::size_t layout, std::size_t screen) const;
};

// All of the matrix that the wish leaves, or the few settings of the quick form: each value of each
// dimension stands in at least one of them.
std::vector<AuditTask> audit_tasks(const Audit& wish);

std::optional<a11y::Letters> letters_named(std::string_view face);
std::string_view name_of(a11y::Letters letters);
std::string in_words(const AuditTask& task, const AuditLayout& layout, std::string_view theme);

}  // namespace app
