// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/stints.h"

#include <algorithm>
#include <map>

namespace learner {
namespace {

void add(std::vector<Stint>& stints, const std::string& slot, const Answer& version) {
  const std::string activity = slot.substr(0, slot.find('/'));
  const base::Date day = base::date_of(version.at);
  auto found = std::find_if(stints.begin(), stints.end(), [&](const Stint& stint) {
    return stint.activity == activity && stint.day == day;
  });
  if (found == stints.end())
    found = stints.insert(stints.end(), Stint{activity, day, version.at, version.at, {}, false});
  if (version.at.seconds < found->from.seconds) found->from = version.at;
  if (version.at.seconds > found->to.seconds) found->to = version.at;
  found->answers.push_back({slot, version.order});
}

}  // namespace

std::vector<Stint> stints_of(const Record& record) {
  std::vector<Stint> stints;
  for (const auto& [slot, newest] : record.answers) {
    add(stints, slot, newest);
    for (const Answer& version : newest.earlier) add(stints, slot, version);
  }
  std::map<std::string, int> days;
  for (const Stint& stint : stints) ++days[stint.activity];
  for (Stint& stint : stints) stint.is_all = days[stint.activity] == 1;
  std::stable_sort(stints.begin(), stints.end(), [](const Stint& a, const Stint& b) {
    return a.day == b.day ? a.activity < b.activity : b.day < a.day;
  });
  return stints;
}

}  // namespace learner
