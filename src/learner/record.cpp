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
  answer.first_ring = answer.ring = ring_from(field(event, "ring"));
  answer.way = event.way;
  answer.written_by = field(event, "written_by");
  answer.supports = event.supports;
  answer.at = base::wall_time_from_iso(field(event, "done_at")).value_or(event.at);
  answer.pack = event.pack;
  answer.order = order_of(event);
  answer.skipped = skipped;
  return answer;
}

// Keeps the newest on top and the others oldest first behind it, whatever the
// order in which they arrive; the same event twice counts once.
void put_answer(Record& record, const Event& event, bool skipped) {
  Answer fresh = answer_from(event, skipped);
  if (record.moved_away.contains({std::string(field(event, "slot")), fresh.order})) return;
  if (record.put_aside.contains({std::string(field(event, "slot")), fresh.order})) return;
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

constexpr Order never_ends = {~std::uint64_t{0}, {~std::uint64_t{0}}, ~std::uint64_t{0}};

// Who may see these words after all the moves up to a deed.
Ring ring_after(const Record& record, std::string_view slot, const Answer& version, const Order& until) {
  Ring ring = version.first_ring;
  for (const Move& move : record.moves) {
    if (until < move.order) break;
    for (const Move::What& what : move.answers) {
      if (what.slot != slot) continue;
      if (move.is_outwards && version.order == what.version) ring = std::max(ring, move.ring);
      if (!move.is_outwards && version.order < move.order) ring = std::min(ring, move.ring);
    }
  }
  return ring;
}

void settle_rings(Record& record, std::string_view slot) {
  const auto found = record.answers.find(slot);
  if (record.moves.empty() || found == record.answers.end()) return;
  Answer& newest = found->second;
  newest.ring = ring_after(record, slot, newest, never_ends);
  for (Answer& version : newest.earlier) version.ring = ring_after(record, slot, version, never_ends);
}

// In the order of ticks; false where it is there already.
template <typename Thing>
bool insert_in_order(std::vector<Thing>& things, Thing thing) {
  const auto place = std::lower_bound(things.begin(), things.end(), thing.order,
                                      [](const Thing& one, const Order& order) { return one.order < order; });
  if (place != things.end() && place->order == thing.order) return false;
  things.insert(place, std::move(thing));
  return true;
}

void put_move(Record& record, const Event& event) {
  Move move;
  move.is_outwards = event.kind == kind::shared;
  move.ring = ring_from(field(event, "ring"));
  move.answers = answers_from(field(event, "answers"));
  move.at = event.at;
  move.order = order_of(event);
  const std::vector<Move::What> answers = move.answers;
  if (!insert_in_order(record.moves, std::move(move))) return;
  for (const Move::What& what : answers) settle_rings(record, what.slot);
}

void put_note(Record& record, const Event& event) {
  AdviserNote note{std::string(field(event, "words")), std::string(field(event, "activity")), event.at,
                   order_of(event)};
  insert_in_order(record.notes, std::move(note));
}

// Takes one version out; the one before it shows then.
void take_out(Record& record, const Move::What& what) {
  const auto found = record.answers.find(what.slot);
  if (found == record.answers.end()) return;
  Answer& newest = found->second;
  std::erase_if(newest.earlier, [&](const Answer& version) { return version.order == what.version; });
  if (newest.order != what.version) return;
  if (newest.earlier.empty()) {
    record.answers.erase(found);
    return;
  }
  std::vector<Answer> earlier = std::move(newest.earlier);
  newest = std::move(earlier.back());
  earlier.pop_back();
  newest.earlier = std::move(earlier);
}

void put_away(Record& record, const Event& event) {
  for (const Move::What& what : answers_from(field(event, "answers"))) {
    if (record.put_aside.insert(what).second) take_out(record, what);
  }
}

void put_opening(Record& record, const Event& event) {
  PrivateOpening opening;
  opening.lead = event.who;
  opening.second = base::id_from_hex(field(event, "second")).value_or(base::Id{});
  opening.reason = field(event, "reason");
  opening.shown_from = base::date_from_iso(field(event, "shown_from"));
  opening.at = event.at;
  opening.order = order_of(event);
  insert_in_order(record.openings, std::move(opening));
}

void put_notes_read(Record& record, const Event& event) {
  for (const Move::What& note : answers_from(field(event, "notes"))) record.notes_read.insert(note.version);
}

// The newest by the clock of those that are the learner's own.
void settle_finished(Record& record, const std::string& activity) {
  const auto when = [](base::WallTime time) { return std::pair(time.seconds, time.offset_minutes); };
  const auto limit = record.not_finished_by.find(activity);
  record.finished.erase(activity);
  for (const auto& [order, at] : record.finishings[activity]) {
    if (limit != record.not_finished_by.end() && order < limit->second) continue;
    const auto [place, is_first] = record.finished.try_emplace(activity, at);
    if (!is_first && when(at) > when(place->second)) place->second = at;
  }
}

void put_finished(Record& record, const Event& event) {
  const std::string activity(field(event, "activity"));
  record.finishings[activity][order_of(event)] = event.at;
  settle_finished(record, activity);
}

void put_moved_away(Record& record, const Event& event) {
  for (const Move::What& what : answers_from(field(event, "answers"))) {
    if (record.moved_away.insert(what).second) take_out(record, what);
  }
  const std::string activity(field(event, "activity"));
  if (activity.empty()) return;
  Order& limit = record.not_finished_by[activity];
  limit = std::max(limit, order_of(event));
  settle_finished(record, activity);
}

void put_name(Record& record, const Event& event) {
  const Order order = order_of(event);
  if (event.kind == kind::began && record.began_by <= order) {
    record.began_by = order;
    record.programme = event.pack.name;
  }
  if (order < record.named_by) return;
  record.named_by = order;
  record.name = field(event, "name");
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

const Answer* Record::answer(std::string_view slot) const {
  const auto found = answers.find(slot);
  return found == answers.end() || found->second.skipped ? nullptr : &found->second;
}

const Answer* Record::seen_in(Ring ring, std::string_view slot) const {
  const Answer* newest = answer(slot);
  if (newest == nullptr || newest->ring >= ring) return newest;
  const auto found =
      std::find_if(newest->earlier.rbegin(), newest->earlier.rend(),
                   [ring](const Answer& version) { return !version.skipped && version.ring >= ring; });
  return found == newest->earlier.rend() ? nullptr : &*found;
}

const Answer* Record::seen_in(Ring ring, std::string_view slot, const Order& until) const {
  const auto found = answers.find(slot);
  if (found == answers.end()) return nullptr;
  const auto may_see = [&](const Answer& version) {
    return !version.skipped && version.order < until && ring_after(*this, slot, version, until) >= ring;
  };
  if (may_see(found->second)) return &found->second;
  const std::vector<Answer>& earlier = found->second.earlier;
  const auto seen = std::find_if(earlier.rbegin(), earlier.rend(), may_see);
  return seen == earlier.rend() ? nullptr : &*seen;
}

std::vector<AdviserNote> Record::unread_notes() const {
  std::vector<AdviserNote> unread = notes;
  std::erase_if(unread, [this](const AdviserNote& note) { return notes_read.contains(note.order); });
  return unread;
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
  if (event.kind == kind::began || event.kind == kind::renamed) put_name(record, event);
  if (event.kind == kind::answered || event.kind == kind::skipped) {
    put_answer(record, event, event.kind == kind::skipped);
    settle_rings(record, field(event, "slot"));
  }
  if (event.kind == kind::shared || event.kind == kind::withdrawn) put_move(record, event);
  if (event.kind == kind::put_aside) put_away(record, event);
  if (event.kind == kind::noted) put_note(record, event);
  if (event.kind == kind::guidance) put_talk(record.talks, guidance_from(event));
  if (event.kind == kind::opened_private) put_opening(record, event);
  if (event.kind == kind::asked) {
    record.asked.emplace(std::string(field(event, "slot")), std::string(field(event, "rule")));
  }
  if (event.kind == kind::notes_read) put_notes_read(record, event);
  if (event.kind == kind::finished) put_finished(record, event);
  if (event.kind == kind::moved_away) put_moved_away(record, event);
  if (event.kind == kind::taken) put_taking(record, event);
  apply(record.others, event);
  if (order_of(event) >= record.seen_by) {
    record.seen_by = order_of(event);
    record.highest_tick = event.tick;
    record.last_seen = event.at;
  }
}

Record fold_together(base::Id learner, std::vector<Event> events) {
  std::erase_if(events,
                [learner](const Event& event) { return event.about != learner && is_fact(event.kind); });
  for (Event& event : events) event.about = learner;
  return fold(learner, events);
}

Record fold(base::Id learner, std::span<const Event> events) {
  Record record;
  record.learner = learner;
  for (const Event& event : events) apply(record, event);
  return record;
}

}  // namespace learner
