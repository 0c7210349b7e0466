// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/i_can.h"

#include <map>
#include <utility>

#include "assessment/coverage.h"
#include "steps/step.h"

namespace documents {
namespace {

// Of what others wrote down: what it is, and for paper where it lies.
std::string name_of(const assessment::Evidence& evidence) {
  using From = assessment::Evidence::From;
  switch (evidence.from) {
    case From::answer:
      break;
    case From::witness:
      return "A witness's statement";
    case From::observation:
      return "Seen by staff";
    case From::aloud:
      return "Answered aloud";
    case From::paper:
      return "On paper (" + evidence.place + ")";
  }
  return {};
}

// "My strengths and qualities: 3", one line an activity.
std::string shown_by(const assessment::Coverage& coverage, const content::Catalogue& catalogue) {
  std::map<std::string, int> things;
  for (const assessment::Evidence& evidence : coverage.evidence) {
    const std::string id(steps::parts_of_slot(evidence.slot).activity);
    const content::Activity* activity = catalogue.activity(id);
    if (evidence.from != assessment::Evidence::From::answer) {
      things[name_of(evidence)] += evidence.things;
      continue;
    }
    things[activity == nullptr ? id : activity->title] += evidence.things;
  }
  std::string lines;
  for (const auto& [title, count] : things) {
    lines += (lines.empty() ? "" : "\n") + title + ": " + std::to_string(count);
  }
  return lines.empty() ? "Nothing yet" : lines;
}

std::string standing(const assessment::Coverage& coverage) {
  return std::to_string(coverage.have) + " of " + std::to_string(coverage.need) +
         (coverage.enough ? ", enough to show my assessor" : ", not yet");
}

}  // namespace

std::vector<Block> i_can(const learner::Record& record, const content::Pack& pack,
                         const content::Catalogue& catalogue) {
  std::vector<Block> blocks;
  const content::Outcome* outcome = nullptr;
  Table table;
  for (const assessment::Coverage& each : assessment::coverage(pack.unit, record, catalogue)) {
    if (each.outcome != outcome && !table.rows.empty()) blocks.emplace_back(std::exchange(table, {}));
    outcome = each.outcome;
    table.caption = outcome->learner;
    table.header = {"I can", "What shows it", "So far"};
    table.rows.push_back({each.criterion->learner, shown_by(each, catalogue), standing(each)});
  }
  if (!table.rows.empty()) blocks.emplace_back(std::move(table));
  const std::string note = set_note(pack.unit);
  if (!note.empty()) blocks.emplace_back(Note{note});
  return blocks;
}

std::string set_note(const content::Unit& unit) {
  if (unit.set_name.empty()) return {};
  std::string note = "Criteria set " + unit.set_name + ", version " + unit.set_version + ".";
  if (!unit.wording_note.empty()) note += " " + unit.wording_note;
  return note;
}

}  // namespace documents
