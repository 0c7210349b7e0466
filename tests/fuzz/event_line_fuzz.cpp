// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of events: from the store, from a stick, from another centre.
#include "base/text.h"
#include "fuzz/target.h"
#include "learner/event.h"

namespace {

void feed(std::string_view line) {
  const base::Result<learner::Event> event = learner::event_from_line(line);
  if (!event) return;
  const std::string written = learner::to_line(*event);
  fuzz::promise(base::is_valid_utf8(written), "a line that is written is UTF-8");
  const base::Result<learner::Event> again = learner::event_from_line(written);
  fuzz::promise(static_cast<bool>(again), "what was accepted is accepted again once it is written");
  fuzz::promise(*again == *event, "an event comes back from its line as it was");
  fuzz::promise(learner::to_line(*again) == written, "an event has one spelling");
}

const fuzz::Joins joins("event_line", feed);

}  // namespace
