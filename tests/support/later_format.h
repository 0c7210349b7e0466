// SPDX-License-Identifier: GPL-3.0-or-later
// Later format: a made-up program whose store is of format 4, two steps after ours.
#pragma once

#include <optional>
#include <string>

#include "learner/event.h"
#include "store/draft_value.h"
#include "store/format_change.h"
#include "store/keys.h"

namespace samples {

// In format 3 an answer is said to be old.
inline std::optional<store::Change> to_format_3(const store::Change& plain) {
  if (!store::event_key_from(plain.key)) return plain;
  auto event = learner::event_from_line(*plain.value);
  if (!event || event->kind != learner::kind::answered) return plain;
  event->body["answer"] = "old: " + event->body["answer"];
  return store::Change{plain.key, learner::to_line(*event)};
}

// In format 4 there are no drafts without words, and others end with a dot.
inline std::optional<store::Change> to_format_4(const store::Change& plain) {
  if (!store::draft_key_from(plain.key)) return plain;
  auto draft = store::draft_from_bytes(*plain.value);
  if (!draft || draft->text == "nothing") return std::nullopt;
  draft->text += ".";
  return store::Change{plain.key, store::to_bytes(*draft)};
}

inline store::Formats later_formats() { return {4, {{2, 3, to_format_3}, {3, 4, to_format_4}}, {}}; }

}  // namespace samples
