// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/catalogue.h"

#include <algorithm>
#include <cassert>

namespace content {

const Activity* Catalogue::activity(std::string_view id) const {
  for (const Pack& pack : packs) {
    const auto found = std::find_if(pack.activities.begin(), pack.activities.end(),
                                    [&](const Activity& each) { return each.id == id; });
    if (found != pack.activities.end()) return &*found;
  }
  return nullptr;
}

const Pack& Catalogue::pack_of(std::string_view activity_id) const {
  assert(!packs.empty());
  for (const Pack& pack : packs) {
    for (const Activity& each : pack.activities) {
      if (each.id == activity_id) return pack;
    }
  }
  return packs.front();
}

const steps::Step* Catalogue::step_of(std::string_view slot) const {
  const steps::SlotParts parts = steps::parts_of_slot(slot);
  const Activity* of = activity(parts.activity);
  if (of == nullptr) return nullptr;
  const auto found = std::find_if(of->steps.begin(), of->steps.end(),
                                  [&](const steps::Step& step) { return step.id == parts.step; });
  return found == of->steps.end() ? nullptr : &*found;
}

std::string in_words(const Mistake& mistake) {
  const std::string place =
      mistake.line > 0 ? mistake.file + ":" + std::to_string(mistake.line) : mistake.file;
  return place + ": " + mistake.what + ". Do this: " + mistake.mend + ".";
}

}  // namespace content
