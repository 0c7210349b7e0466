// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "content/step_place.h"
#include "content/way.h"
#include "steps/all.h"

namespace content {
namespace {

// The tables of [[steps]], which are the activity's steps in the same order; none where it is no list.
std::vector<const steps::Node*> step_nodes(const ReadFile& file) {
  std::vector<const steps::Node*> nodes;
  const steps::Node* list = file.root.child("steps");
  if (list == nullptr || list->sort != steps::Node::Sort::list) return nodes;
  for (const steps::Node& node : list->children) {
    if (node.sort == steps::Node::Sort::table) nodes.push_back(&node);
  }
  return nodes;
}

using Place = StepPlace;

std::string list_of_criteria(const Unit& unit) {
  std::vector<std::string> numbers;
  for (const Outcome& outcome : unit.outcomes) {
    for (const Criterion& criterion : outcome.criteria) numbers.push_back(criterion.number);
  }
  return listed(numbers);
}

bool has_criterion(const Unit& unit, const std::string& number) {
  for (const Outcome& outcome : unit.outcomes) {
    for (const Criterion& criterion : outcome.criteria) {
      if (criterion.number == number) return true;
    }
  }
  return false;
}

void check_names(const Place& place) {
  const Pack& pack = place.files.pack;
  for (const std::string& number : place.step().criteria) {
    if (has_criterion(pack.unit, number) || place.files.unread.contains("unit.toml")) continue;
    place.wrong("criteria", "there is no criterion " + in_marks(number),
                "Use one of unit.toml: " + list_of_criteria(pack.unit));
  }
  for (const std::string& rule : place.step().checks) {
    if (!steps::is_rule(rule)) {
      place.wrong("checks", "there is no rule " + in_marks(rule),
                  "Use the number of a rule that the guide lists");
    } else if (!steps::is_about_answers(rule)) {
      place.wrong("checks", "rule " + in_marks(rule) + " is about no answer", "Take it out of this step");
    } else if (!pack.rules.contains(rule) && !place.files.unread.contains("checks.toml")) {
      place.wrong("checks", "rule " + in_marks(rule) + " has no words", "Add [" + rule + "] to checks.toml");
    }
  }
}

std::vector<std::string> ids_of(const std::vector<Activity>& activities) {
  std::vector<std::string> ids;
  for (const Activity& each : activities) ids.push_back(each.id);
  return ids;
}

}  // namespace

std::vector<std::string> steps_before(const StepPlace& place, const Activity& activity) {
  std::vector<std::string> ids;
  for (const steps::Step& step : activity.steps) {
    if (&step == &place.step()) break;
    ids.push_back(step.id);
  }
  return ids;
}

namespace {

// What to write instead of a slot that names no step; "" where its file could not be read.
std::string mend_of_slot(const Place& place, const std::string& slot, const Activity* activity) {
  if (slot.find('/') == std::string::npos) return "Write it as activity/step, like \"A02/sort\"";
  if (activity == nullptr) {
    const bool may_be_there = place.files.has_unread("activities/");
    return may_be_there ? ""
                        : "Begin with one of the activities: " + listed(ids_of(place.files.pack.activities));
  }
  const std::vector<std::string> ids = steps_before(place, *activity);
  if (ids.empty()) return "Name a step of an activity that comes before";
  return "Use one of the steps of " + activity->id + ": " + listed(ids);
}

}  // namespace

const steps::Step* earlier_step(const StepPlace& place, std::string_view key, const std::string& slot) {
  const steps::SlotParts parts = steps::parts_of_slot(slot);
  const auto& activities = place.files.pack.activities;
  const auto activity = std::find_if(activities.begin(), activities.end(),
                                     [&](const Activity& each) { return each.id == parts.activity; });
  const steps::Step* step = activity == activities.end() ? nullptr : activity->step(parts.step);
  if (step == nullptr) {
    std::string mend = mend_of_slot(place, slot, activity == activities.end() ? nullptr : &*activity);
    if (!mend.empty()) place.wrong(key, "there is no step " + in_marks(slot), std::move(mend));
    return nullptr;
  }
  const auto activity_at = static_cast<std::size_t>(activity - activities.begin());
  const auto step_at = static_cast<std::size_t>(step - activity->steps.data());
  if (activity_at < place.activity || (activity_at == place.activity && step_at < place.at)) return step;
  place.wrong(key, in_marks(slot) + " comes later than this step", "Move that step before this one");
  return nullptr;
}

namespace {

// What kind of thing a step leaves for later ones; none: nothing that could be asked about.
std::optional<steps::Earlier::Sort> sort_left_by(const steps::Step& from) {
  using Sort = steps::Earlier::Sort;
  if (std::holds_alternative<steps::PileSort>(from.kind)) return Sort::sorted;
  if (std::holds_alternative<steps::Choose>(from.kind))
    return from.each.from.empty() ? Sort::chosen : Sort::sorted;
  if (std::holds_alternative<steps::Rate>(from.kind) || std::holds_alternative<steps::Timeline>(from.kind))
    return Sort::rated;
  if (std::holds_alternative<steps::Match>(from.kind)) return Sort::matched;
  if (std::holds_alternative<steps::Themes>(from.kind)) return Sort::chosen;
  if (steps::source_of(from) != nullptr) return Sort::chosen;
  if (std::holds_alternative<steps::Write>(from.kind))
    return from.round.empty() ? Sort::written : Sort::rounds;
  if (std::holds_alternative<steps::PickDate>(from.kind)) return Sort::day;
  return std::nullopt;
}

void add_ids(const std::vector<steps::Option>& options, std::vector<std::string>& ids) {
  for (const steps::Option& option : options) ids.push_back(option.id);
}

// What its cards can lie on; none: it has no piles.
std::vector<std::string> piles_of(const steps::Step& from) {
  if (std::holds_alternative<steps::Match>(from.kind))
    return {std::string(steps::open_pile), std::string(steps::matched_pile)};
  std::vector<std::string> ids;
  if (const auto* sort = std::get_if<steps::PileSort>(&from.kind)) add_ids(sort->piles, ids);
  if (const auto* rate = std::get_if<steps::Rate>(&from.kind)) add_ids(rate->stops, ids);
  if (const auto* line = std::get_if<steps::Timeline>(&from.kind)) {
    add_ids(line->times, ids);
    add_ids(line->heights, ids);
  }
  if (std::holds_alternative<steps::Choose>(from.kind) && !from.each.from.empty())
    add_ids(steps::source_of(from)->options, ids);
  return ids;
}

// Where a step names several, the pile is one of those that have piles.
void check_piles(const Place& place, std::string_view key, steps::Earlier& earlier, const steps::Step& from,
                 bool is_one_of_several) {
  if (earlier.piles.empty()) return;
  const std::vector<std::string> piles = piles_of(from);
  if (piles.empty()) {
    if (!is_one_of_several) place.wrong(key, in_marks(earlier.slot) + " has no piles", "Take the pile out");
    earlier.piles.clear();
    return;
  }
  for (const std::string& pile : earlier.piles) {
    const bool known = std::find(piles.begin(), piles.end(), pile) != piles.end();
    if (!known) place.wrong(key, "there is no pile " + in_marks(pile), "Use one of: " + listed(piles));
  }
}

// “or_pile” names piles of each step that has a pile.
void check_or_piles(const Place& place, const steps::Source& source, const steps::Earlier& earlier) {
  const steps::Step* from = place.files.pack.step_of(earlier.slot);
  if (from == nullptr || earlier.piles.empty()) return;
  steps::Earlier other = earlier;
  other.piles = source.or_piles;
  check_piles(place, "or_pile", other, *from, false);
}

void add_new(std::vector<steps::Option>& options, const std::vector<steps::Option>& more) {
  for (const steps::Option& option : more) {
    const bool known =
        std::any_of(options.begin(), options.end(), [&](const auto& each) { return each.id == option.id; });
    if (!known) options.push_back(option);
  }
}

// The cards that could come out of a step, for words where the step that looks back names none.
void add_cards_of(const steps::Step& from, std::vector<steps::Option>& cards) {
  if (const auto* sort = std::get_if<steps::PileSort>(&from.kind)) {
    add_new(cards, sort->cards);
  } else if (std::holds_alternative<steps::Choose>(from.kind) && !from.each.from.empty()) {
    add_new(cards, from.each.options);
  } else if (const auto* themes = std::get_if<steps::Themes>(&from.kind)) {
    add_new(cards, themes->themes);
  } else if (const steps::Source* source = steps::source_of(from)) {
    add_new(cards, source->options);
    add_new(cards, source->also);
  }
}

int count_of(const std::vector<steps::Earlier>& earlier) {
  int count = 0;
  for (const steps::Earlier& each : earlier) count += 1 + count_of(each.cards);
  return count;
}

bool same_slots(const std::vector<steps::Earlier>& one, const std::vector<steps::Earlier>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const auto& a, const auto& b) { return a.slot == b.slot; });
}

// Where the step was asked for each of something, and the one that looks back is not asked of the same.
void link_cards(const steps::Step& from, steps::Earlier& earlier) {
  if (const auto* sort = std::get_if<steps::PileSort>(&from.kind)) {
    for (const steps::Option& card : sort->cards) earlier.card_ids.push_back(card.id);
  } else if (!earlier.same_card) {
    earlier.cards = from.each.from;
  }
}

// Tells what an earlier step is: its kind, and whether it is asked in the same round or of the same card.
void link(const Place& place, std::string_view key, steps::Earlier& earlier, bool is_one_of_several,
          std::vector<steps::Option>& cards) {
  using Sort = steps::Earlier::Sort;
  constexpr int most_looks = 12;  // a list of a list of a list: nobody could follow more
  const steps::Step* from = earlier_step(place, key, earlier.slot);
  if (from == nullptr || place.files.unsure.contains(earlier.slot)) return;
  const auto sort = sort_left_by(*from);
  if (!sort) {
    place.wrong(key, in_marks(earlier.slot) + " holds no list",
                "Use a step that picks, chooses, sorts or writes");
    return;
  }
  const steps::Step& step = place.step();
  const bool same_activity = steps::parts_of_slot(earlier.slot).activity == place.own().id;
  earlier.sort = *sort;
  earlier.same_round = same_activity && !from->round.empty() && from->round == step.round;
  if (earlier.same_round && earlier.sort == Sort::rounds) earlier.sort = Sort::written;
  earlier.same_card = key == "from" && !std::holds_alternative<steps::PileSort>(from->kind) &&
                      !from->each.from.empty() && same_slots(from->each.from, step.each.from);
  if (earlier.same_card && earlier.sort == Sort::sorted) earlier.sort = Sort::chosen;
  check_piles(place, key == "from" ? "pile" : "for_pile", earlier, *from, is_one_of_several);
  link_cards(*from, earlier);
  if (count_of({earlier}) > most_looks) {
    place.wrong(key, in_marks(earlier.slot) + " looks back too often",
                "Name the step where the cards were chosen");
    earlier.cards.clear();
  }
  add_cards_of(*from, cards);
}

}  // namespace

const steps::Step* step_of_a_round(const StepPlace& place, std::string_view key, const std::string& slot) {
  const steps::Step* from = place.files.pack.step_of(slot);
  const bool is_own = steps::parts_of_slot(slot).activity == place.own().id;
  return from == nullptr || !is_own ? earlier_step(place, key, slot) : from;
}

namespace {

// A step whose rounds carry on the cards that this one is asked about; null where it says what is wrong.
const steps::Step* carrying_step(const Place& place, std::string_view key, steps::Earlier& earlier) {
  const steps::SlotParts parts = steps::parts_of_slot(earlier.slot);
  const steps::Step* from = step_of_a_round(place, key, earlier.slot);
  if (from == nullptr) return nullptr;
  earlier.same_round =
      parts.activity == place.own().id && !from->round.empty() && from->round == place.step().round;
  if (place.files.unsure.contains(earlier.slot)) return nullptr;
  if (!from->round.empty()) return from;
  place.wrong(key, in_marks(earlier.slot) + " is in no round", "Name a step that each review asks again");
  return nullptr;
}

bool is_of_cards(const Place& place, std::string_view key, const steps::Earlier& earlier,
                 const steps::Step& from) {
  if (!from.each.from.empty()) return true;
  place.wrong(key, in_marks(earlier.slot) + " is not asked for each card", "Name a step with “for_each”");
  return false;
}

void link_carried(const Place& place, steps::Earlier& earlier) {
  for (steps::Earlier& unless : earlier.unless) {
    const steps::Step* from = carrying_step(place, "unless", unless);
    if (from != nullptr && is_of_cards(place, "unless", unless, *from))
      check_piles(place, "unless", unless, *from, false);
  }
  for (steps::Earlier& written : earlier.renamed_by) {
    const steps::Step* from = carrying_step(place, "renamed_by", written);
    if (from == nullptr || !is_of_cards(place, "renamed_by", written, *from)) continue;
    if (!std::holds_alternative<steps::Write>(from->kind))
      place.wrong("renamed_by", in_marks(written.slot) + " writes no words", "Name a step of the kind write");
    // These only say when it is asked.
    for (const steps::Earlier& why : from->each.from) {
      if (!why.piles.empty()) written.cards.push_back({.slot = why.slot, .piles = why.piles});
    }
  }
}

// What the rounds before add to the cards.
void link_added(const Place& place, steps::Earlier& earlier, std::vector<steps::Option>& cards) {
  const steps::Step* from = carrying_step(place, "also_from", earlier);
  if (from == nullptr) return;
  const auto sort = sort_left_by(*from);
  const bool adds = sort == steps::Earlier::Sort::chosen || sort == steps::Earlier::Sort::rounds;
  if (!adds || !from->each.from.empty())
    return place.wrong("also_from", in_marks(earlier.slot) + " adds nothing",
                       "Name a step that picks, chooses or writes, without “for_each”");
  earlier.sort = *sort;
  add_cards_of(*from, cards);
}

// The table that a source is written in: each side of a match has its own.
const steps::Node& node_of(const Place& place, const steps::Source* source) {
  const auto* match = std::get_if<steps::Match>(&place.step().kind);
  if (match == nullptr || source == &place.step().each) return place.node;
  const steps::Node* table = place.node.child(source == &match->needs ? "needs" : "haves");
  return table == nullptr ? place.node : *table;
}

void check_source(const Place& place, steps::Source& source, std::string_view key) {
  std::vector<steps::Option> cards;
  const bool are_several = source.from.size() > 1;
  const bool had_pile = are_several && !source.from.front().piles.empty();
  for (steps::Earlier& earlier : source.from) {
    if (earlier.rounds_before) {
      link_added(place, earlier, cards);
    } else {
      link(place, key, earlier, are_several, cards);
    }
  }
  for (const steps::Earlier& earlier : source.from) check_or_piles(place, source, earlier);
  const bool has_pile = std::any_of(source.from.begin(), source.from.end(),
                                    [](const steps::Earlier& each) { return !each.piles.empty(); });
  if (had_pile && !has_pile) place.wrong(key, "none of these steps has piles", "Take the pile out");
  if (!source.options.empty()) return;
  // A card that is more private than the step is not offered, wherever it comes from.
  const bool is_kept = !std::holds_alternative<steps::Show>(place.step().kind);
  std::erase_if(cards, [&](const steps::Option& card) {
    return is_kept && !card.ring.empty() && steps::is_smaller_ring(card.ring, place.step().ring);
  });
  source.options = std::move(cards);
}

// Whether `of` parts the cards by what the step is asked about. Where it names other things, like the
// group of a skill, the cards are for all of them.
bool is_parted_by(const std::vector<steps::Option>& options, const steps::Source& each) {
  return std::any_of(options.begin(), options.end(), [&](const steps::Option& option) {
    return option.of == "own" || std::any_of(each.options.begin(), each.options.end(),
                                             [&](const auto& card) { return card.id == option.of; });
  });
}

void check_sources(const Place& place) {
  const steps::Source& each = place.step().each;
  for (steps::Source* source : steps::sources_in(place.step())) {
    const bool is_each = source == &each;
    check_source({place.files, place.activity, place.at, node_of(place, source)}, *source,
                 is_each ? "for_each" : "from");
    if (is_each) {
      for (steps::Earlier& earlier : source->from) link_carried(place, earlier);
    }
    // The cards that it is asked about are known by now.
    source->of_asked = is_parted_by(source->options, each) || is_parted_by(source->also, each);
  }
}

void check_own_id(const Place& place) {
  const steps::Step* first = place.own().step(place.step().id);
  if (first == &place.step() || place.step().id.empty()) return;
  place.wrong("id", "this id comes twice", "Give each step its own id");
}

void check_rounds(PackFiles& files, std::size_t at) {
  const Activity& activity = files.pack.activities[at];
  const steps::Step* more = activity.step(steps::more_step);
  const bool can_end =
      more != nullptr && !more->round.empty() && std::holds_alternative<steps::Choose>(more->kind);
  const bool has_rounds = std::any_of(activity.steps.begin(), activity.steps.end(),
                                      [](const steps::Step& step) { return !step.round.empty(); });
  if (activity.most_rounds == 1 && !has_rounds) return;
  if (has_rounds && can_end) {
    if (activity.most_rounds > 1) return;
    files.mistakes.push_back({files.activity_files[at].name, files.activity_files[at].root.line,
                              "it has a round that never comes again: “rounds” is missing",
                              "Say how often it may come at most, like rounds = 3"});
    return;
  }
  files.mistakes.push_back(
      {files.activity_files[at].name, files.activity_files[at].root.line,
       "it has rounds, but no question that ends them",
       "Add a “choose” step with the id \"more\" to the round, with the options yes and no"});
}

bool is_answered_somewhere(const PackFiles& files, std::size_t before, const std::string& slot) {
  const steps::SlotParts parts = steps::parts_of_slot(slot);
  for (std::size_t at = 0; at < before; ++at) {
    if (files.pack.activities[at].id == parts.activity)
      return files.pack.activities[at].step(parts.step) != nullptr;
  }
  return false;
}

// What has to be there first, so that there is something to ask.
void check_needs(PackFiles& files, std::size_t at) {
  const Activity& activity = files.pack.activities[at];
  const steps::Node* node = files.activity_files[at].root.child("needs");
  for (const std::string& slot : activity.needs) {
    if (is_answered_somewhere(files, at, slot) || files.has_unread("activities/")) continue;
    files.mistakes.push_back({files.activity_files[at].name, node == nullptr ? 0 : node->line,
                              "it needs " + in_marks(slot) + ", which no earlier activity asks",
                              "Name a step of an activity that comes before, like \"A17/step\""});
  }
  const bool always_asks =
      std::any_of(activity.steps.begin(), activity.steps.end(), [](const steps::Step& step) {
        const steps::Source* source = steps::source_of(step);
        // A pile may be empty; what was chosen is something.
        const bool has_own =
            source == nullptr || !source->also.empty() ||
            std::ranges::all_of(source->from, [](const auto& from) { return from.piles.empty(); });
        return step.each.from.empty() && !step.optional && has_own;
      });
  if (always_asks || !activity.needs.empty() || activity.steps.empty()) return;
  files.mistakes.push_back({files.activity_files[at].name, files.activity_files[at].root.line,
                            "it may have nothing to ask",
                            "Say what has to be there first: needs = [\"A17/step\"]"});
}

// Whether it has an id of its own. In a twin every step would be the wrong one.
bool check_activity_id(PackFiles& files, std::size_t at) {
  const std::string& id = files.pack.activities[at].id;
  for (std::size_t before = 0; before < at; ++before) {
    if (id.empty() || files.pack.activities[before].id != id) continue;
    const steps::Node* node = files.activity_files[at].root.child("id");
    files.mistakes.push_back({files.activity_files[at].name, node == nullptr ? 0 : node->line,
                              "the activity " + in_marks(id) + " comes twice", "Give each its own id"});
    return false;
  }
  return true;
}

}  // namespace

void check_across(PackFiles& files) {
  check_rule_places(files);
  for (std::size_t activity = 0; activity < files.activity_files.size(); ++activity) {
    if (!check_activity_id(files, activity)) continue;
    check_rounds(files, activity);
    check_needs(files, activity);
    const std::vector<const steps::Node*> nodes = step_nodes(files.activity_files[activity]);
    for (std::size_t at = 0; at < nodes.size(); ++at) {
      const Place place{files, activity, at, *nodes[at]};
      check_own_id(place);
      check_names(place);
      check_sources(place);
      check_kind(place);
      check_rings(place);
      refuse_odd_blanks(place);
    }
  }
}

}  // namespace content
