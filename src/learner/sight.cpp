// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/sight.h"

namespace learner {

Sight sight_of(const Record& record, Ring ring) {
  Sight sight;
  sight.record.learner = record.learner;
  sight.record.name = record.name;
  sight.record.programme = record.programme;
  sight.record.finished = record.finished;
  sight.record.notes = record.notes;
  sight.record.notes_read = record.notes_read;
  sight.record.others = record.others;  // staff wrote it down
  sight.record.times_taken = record.times_taken;
  sight.record.last_seen = record.last_seen;
  sight.record.highest_tick = record.highest_tick;
  if (ring == Ring::my_adviser) sight.record.talks = record.talks;
  for (const auto& [slot, newest] : record.answers) {
    const Answer* seen = record.seen_in(ring, slot);
    if (seen == nullptr) {
      sight.kept_private += newest.skipped && newest.earlier.empty() ? 0 : 1;
      continue;
    }
    Answer shown = *seen;
    shown.earlier.clear();
    sight.record.answers.emplace(slot, std::move(shown));
  }
  return sight;
}

}  // namespace learner
