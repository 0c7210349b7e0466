// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/record.h"

#include <algorithm>
#include <utility>

namespace learner {
namespace {

Answer answer_from(const Event& event, bool skipped) {
  Answer answer;
  answer.text = field(event, skipped ? "reason" : "answer");
  answer.words = field(event, "words");
  answer.question = field(event, "question");
  answer.ring = ring_from(field(event, "ring"));
  answer.way = event.way;
  answer.supports = event.supports;
  answer.at = event.at;
  answer.pack = event.pack;
  answer.order = order_of(event);
  answer.skipped = skipped;
  return answer;
}

// Keeps the newest on top and the others oldest first behind it, whatever the
// order in which they arrive; the same event twice counts once.
void put_answer(Record& record, const Event& event, bool skipped) {
  Answer fresh = answer_from(event, skipped);
  auto [place, is_first] = record.answers.try_emplace(std::string(field(event, "slot")), fresh);
  if (is_first) return;
  const bool is_newest = place->second.order < fresh.order;
  std::vector<Answer> all = std::move(place->second.earlier);
  place->second.earlier = {};
  all.push_back(std::move(place->second));
  // The usual way, as they come from the store: nothing has to be put in order.
  if (is_newest) {
    fresh.earlier = std::move(all);
    place->second = std::move(fresh);
    return;
  }
  const auto same = [&fresh](const Answer& known) { return known.order == fresh.order; };
  if (std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(fresh));
  std::sort(all.begin(), all.end(), [](const Answer& a, const Answer& b) { return a.order < b.order; });
  place->second = std::move(all.back());
  all.pop_back();
  place->second.earlier = std::move(all);
}

void put_finished(Record& record, const Event& event) {
  const auto [place, is_first] = record.finished.try_emplace(std::string(field(event, "activity")), event.at);
  const auto when = [](base::WallTime time) { return std::pair(time.seconds, time.offset_minutes); };
  if (!is_first && when(event.at) > when(place->second)) place->second = event.at;
}

void put_name(Record& record, const Event& event) {
  if (order_of(event) < record.named_by) return;
  record.named_by = order_of(event);
  record.name = field(event, "name");
  record.programme = event.pack.name;
}

void put_taking(Record& record, const Event& event) {
  record.takings.insert(order_of(event));
  record.times_taken = static_cast<int>(record.takings.size());
}

}  // namespace

std::string_view name_of(Ring ring) {
  switch (ring) {
    case Ring::just_me:
      return "just_me";
    case Ring::my_adviser:
      return "my_adviser";
    case Ring::my_portfolio:
      return "my_portfolio";
  }
  return "just_me";
}

Ring ring_from(std::string_view name) {
  if (name == name_of(Ring::my_portfolio)) return Ring::my_portfolio;
  if (name == name_of(Ring::my_adviser)) return Ring::my_adviser;
  return Ring::just_me;
}

Order order_of(const Event& event) { return {event.tick, event.writer, event.number}; }

const Answer* Record::answer(std::string_view slot) const {
  const auto found = answers.find(slot);
  return found == answers.end() || found->second.skipped ? nullptr : &found->second;
}

bool Record::has_begun(std::string_view activity) const {
  const std::string start = std::string(activity) + "/";
  for (auto at = answers.lower_bound(start); at != answers.end() && at->first.starts_with(start); ++at) {
    if (!at->second.skipped) return true;
  }
  return false;
}

void apply(Record& record, const Event& event) {
  if (event.about != record.learner) return;
  if (event.kind == kind::began) put_name(record, event);
  if (event.kind == kind::answered) put_answer(record, event, false);
  if (event.kind == kind::skipped) put_answer(record, event, true);
  if (event.kind == kind::asked) {
    record.asked.emplace(std::string(field(event, "slot")), std::string(field(event, "rule")));
  }
  if (event.kind == kind::finished) put_finished(record, event);
  if (event.kind == kind::taken) put_taking(record, event);
  if (order_of(event) >= record.seen_by) {
    record.seen_by = order_of(event);
    record.highest_tick = event.tick;
    record.last_seen = event.at;
  }
}

Record fold(base::Id learner, std::span<const Event> events) {
  Record record;
  record.learner = learner;
  for (const Event& event : events) apply(record, event);
  return record;
}

}  // namespace learner
