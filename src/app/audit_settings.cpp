// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_settings.h"

#include <algorithm>

#include "ui/theme.h"

namespace app {
namespace {

using a11y::Letters;

constexpr platform::PixelSize displays[] = {{1024, 768}, {1280, 1024}, {1366, 768}, {1920, 1080}};
constexpr Letters faces[] = {Letters::andika, Letters::open_dyslexic, Letters::noto_sans};
constexpr int largest_text = 5;

struct Pick {
  int size;
  Letters letters;
  bool large_controls;
  platform::PixelSize screen;
  std::string_view theme;
};

constexpr Pick few[] = {
    {1, Letters::andika, false, {1366, 768}, "Cream"},
    {2, Letters::andika, false, {1366, 768}, "Cream"},
    {2, Letters::open_dyslexic, true, {1024, 768}, "White"},
    {3, Letters::noto_sans, false, {1920, 1080}, "Dark"},
    {4, Letters::andika, true, {1280, 1024}, "Yellow on black"},
    {5, Letters::open_dyslexic, false, {1024, 768}, "Black on white"},
    {5, Letters::noto_sans, true, {1366, 768}, "White on black"},
};

bool is_wished(const Audit& wish, int size, Letters letters) {
  const bool is_size = wish.size == 0 || wish.size == size;
  return is_size && (wish.face.empty() || letters_named(wish.face) == letters);
}

bool is_wished(const Audit& wish, platform::PixelSize screen) {
  return wish.resolution == platform::PixelSize{} || wish.resolution == screen;
}

bool is_wished(const Audit& wish, std::string_view theme) {
  return wish.theme.empty() || wish.theme == theme;
}

AuditTask& task_of(std::vector<AuditTask>& tasks, int size, Letters letters) {
  const auto found = std::ranges::find_if(
      tasks, [&](const AuditTask& task) { return task.size == size && task.letters == letters; });
  if (found != tasks.end()) return *found;
  tasks.push_back({size, letters, {}});
  return tasks.back();
}

std::vector<AuditTask> quick_tasks(const Audit& wish) {
  std::vector<AuditTask> tasks;
  for (const Pick& pick : few) {
    if (!is_wished(wish, pick.size, pick.letters) || !is_wished(wish, pick.screen)) continue;
    if (!is_wished(wish, pick.theme)) continue;
    task_of(tasks, pick.size, pick.letters)
        .layouts.push_back({pick.screen, pick.large_controls, {std::string(pick.theme)}});
  }
  return tasks;
}

// A display that is asked for by name need not be one of the four.
std::vector<platform::PixelSize> displays_of(const Audit& wish) {
  if (wish.resolution != platform::PixelSize{}) return {wish.resolution};
  return {std::begin(displays), std::end(displays)};
}

}  // namespace

std::size_t AuditTask::settings() const {
  std::size_t count = 0;
  for (const AuditLayout& layout : layouts) count += layout.themes.size();
  return count;
}

bool AuditTask::holds(std::size_t layout, std::size_t screen) const {
  const auto apart = static_cast<std::size_t>(every);
  const std::size_t task = static_cast<std::size_t>(size) + static_cast<std::size_t>(letters);
  return (layout + screen + task) % apart == 0;
}

// The largest words first: they take longest, and what is short fills the end.
std::vector<AuditTask> audit_tasks(const Audit& wish) {
  if (wish.quick) return quick_tasks(wish);
  std::vector<std::string> themes;
  for (const ui::Theme& theme : ui::themes()) {
    if (is_wished(wish, theme.name)) themes.emplace_back(theme.name);
  }
  std::vector<AuditTask> tasks;
  for (int size = largest_text; size >= 1; --size) {
    for (const Letters letters : faces) {
      if (!is_wished(wish, size, letters)) continue;
      AuditTask& task = task_of(tasks, size, letters);
      task.every = wish.every;
      for (const platform::PixelSize screen : displays_of(wish)) {
        for (const bool large : {false, true}) task.layouts.push_back({screen, large, themes});
      }
    }
  }
  return tasks;
}

std::string_view name_of(Letters letters) {
  switch (letters) {
    case Letters::andika:
      return "Andika";
    case Letters::open_dyslexic:
      return "OpenDyslexic";
    case Letters::noto_sans:
      return "Noto Sans";
  }
  return "Andika";
}

std::optional<Letters> letters_named(std::string_view face) {
  for (const Letters letters : faces) {
    if (name_of(letters) == face) return letters;
  }
  return std::nullopt;
}

std::string in_words(const AuditTask& task, const AuditLayout& layout, std::string_view theme) {
  return "size " + std::to_string(task.size) + ", " + std::string(name_of(task.letters)) + ", " +
         std::string(theme) + (layout.large_controls ? ", large controls, " : ", ") +
         std::to_string(layout.screen.width) + "x" + std::to_string(layout.screen.height);
}

}  // namespace app
