// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/catalogue.h"

#include <algorithm>
#include <cassert>

#include "base/text.h"

namespace content {

const steps::Step* Activity::step(std::string_view step_id) const {
  const auto found = std::ranges::find(this->steps, step_id, &::steps::Step::id);
  return found == steps.end() ? nullptr : &*found;
}

const Activity* Pack::activity(std::string_view activity_id) const {
  const auto found = std::ranges::find(activities, activity_id, &Activity::id);
  return found == activities.end() ? nullptr : &*found;
}

const steps::Step* Pack::step_of(std::string_view slot) const {
  const steps::SlotParts parts = steps::parts_of_slot(slot);
  const Activity* of = activity(parts.activity);
  return of == nullptr ? nullptr : of->step(parts.step);
}

std::span<const ::steps::Option> Pack::bank(std::string_view bank_name) const {
  const auto found = banks.find(bank_name);
  if (found == banks.end()) return {};
  return found->second;
}

const Activity* Catalogue::activity(std::string_view id) const {
  for (const Pack& pack : packs) {
    if (const Activity* found = pack.activity(id)) return found;
  }
  return nullptr;
}

namespace {

// "qualities" is explained as "quality", "goals" as "goal".
std::vector<std::string> forms_of(const std::string& word) {
  std::vector<std::string> forms = {word};
  if (word.ends_with("ies")) forms.push_back(word.substr(0, word.size() - 3) + "y");
  if (word.ends_with("s")) forms.push_back(word.substr(0, word.size() - 1));
  return forms;
}

}  // namespace

bool Pack::explains(const std::string& word) const {
  return std::ranges::any_of(forms_of(word),
                             [&](const std::string& form) { return glossary.contains(form); });
}

std::vector<Meaning> Catalogue::meanings_in(std::string_view text) const {
  constexpr std::size_t most = 3;  // more is a lesson, not a help
  std::vector<Meaning> found;
  for (const base::Word& place : base::words_in(text)) {
    for (const std::string& form : forms_of(base::lower_case(text.substr(place.offset, place.length)))) {
      for (const Pack& pack : packs) {
        const auto known = pack.glossary.find(form);
        if (known == pack.glossary.end() || found.size() == most) continue;
        const Meaning meaning{known->first, known->second};
        if (std::find(found.begin(), found.end(), meaning) == found.end()) found.push_back(meaning);
      }
    }
  }
  return found;
}

const Pack& Catalogue::programme(std::string_view name) const {
  const auto found =
      std::find_if(packs.begin(), packs.end(), [&](const Pack& pack) { return pack.name == name; });
  return found == packs.end() ? packs.front() : *found;
}

const Pack& Catalogue::pack_of(std::string_view activity_id) const {
  assert(!packs.empty());
  for (const Pack& pack : packs) {
    if (pack.activity(activity_id) != nullptr) return pack;
  }
  return packs.front();
}

const steps::Step* Catalogue::step_of(std::string_view slot) const {
  const steps::SlotParts parts = steps::parts_of_slot(slot);
  const Activity* of = activity(parts.activity);
  return of == nullptr ? nullptr : of->step(parts.step);
}

std::string in_words(const Mistake& mistake) {
  const std::string place =
      mistake.line > 0 ? mistake.file + ":" + std::to_string(mistake.line) : mistake.file;
  return place + ": " + mistake.what + ". Do this: " + mistake.mend + ".";
}

}  // namespace content
