// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/pieces.h"

#include <algorithm>
#include <map>

namespace learner {
namespace {

void add(std::vector<Piece>& pieces, const std::string& slot, const Answer& version) {
  const std::string activity = slot.substr(0, slot.find('/'));
  const base::Date day = base::date_of(version.at);
  auto found = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return piece.activity == activity && piece.day == day;
  });
  if (found == pieces.end())
    found = pieces.insert(pieces.end(), Piece{activity, day, version.at, version.at, {}, false});
  if (version.at.seconds < found->from.seconds) found->from = version.at;
  if (version.at.seconds > found->to.seconds) found->to = version.at;
  found->answers.push_back({slot, version.order});
}

}  // namespace

std::vector<Piece> pieces_of(const Record& record) {
  std::vector<Piece> pieces;
  for (const auto& [slot, newest] : record.answers) {
    add(pieces, slot, newest);
    for (const Answer& version : newest.earlier) add(pieces, slot, version);
  }
  std::map<std::string, int> days;
  for (const Piece& piece : pieces) ++days[piece.activity];
  for (Piece& piece : pieces) piece.is_all = days[piece.activity] == 1;
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.day == b.day ? a.activity < b.activity : b.day < a.day;
  });
  return pieces;
}

}  // namespace learner
