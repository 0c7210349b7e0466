// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <utility>

#include "content/pack_files.h"
#include "steps/all.h"

namespace content {
namespace {

std::string quoted(const std::string& words) { return "“" + words + "”"; }

// The tables of [[steps]], which are the activity's steps in the same order; none where it is no list.
std::vector<const steps::Node*> step_nodes(const ActivityFile& file) {
  std::vector<const steps::Node*> nodes;
  const steps::Node* list = file.root.child("steps");
  if (list == nullptr || list->sort != steps::Node::Sort::list) return nodes;
  for (const steps::Node& node : list->children) {
    if (node.sort == steps::Node::Sort::table) nodes.push_back(&node);
  }
  return nodes;
}

// One step with its place, and how to say that something is wrong with it.
struct Place {
  PackFiles& files;
  std::size_t activity;
  std::size_t at;
  const steps::Node& node;

  const Activity& own() const { return files.pack.activities[activity]; }
  const steps::Step& step() const { return own().steps[at]; }
  int line(std::string_view key) const {
    const steps::Node* found = node.child(key);
    return found == nullptr ? node.line : found->line;
  }
  void wrong(std::string_view key, std::string what, std::string mend) const {
    files.mistakes.push_back({files.activity_files[activity].name, line(key),
                              "step " + quoted(step().id) + ": " + std::move(what), std::move(mend)});
  }
};

const steps::Step* find_step(const Activity& activity, std::string_view id) {
  const auto found = std::find_if(activity.steps.begin(), activity.steps.end(),
                                  [&](const steps::Step& step) { return step.id == id; });
  return found == activity.steps.end() ? nullptr : &*found;
}

// The first of them: it is said again for each mistake, and must not become longer than a pack.
std::string list_of_criteria(const Unit& unit) {
  constexpr std::size_t long_enough = 300;
  std::string numbers;
  for (const Outcome& outcome : unit.outcomes) {
    for (const Criterion& criterion : outcome.criteria) {
      if (numbers.size() + criterion.number.size() > long_enough) return numbers + ", …";
      numbers += (numbers.empty() ? "" : ", ") + criterion.number;
    }
  }
  return numbers;
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
    if (has_criterion(pack.unit, number)) continue;
    place.wrong("criteria", "there is no criterion " + quoted(number),
                "Use one of unit.toml: " + list_of_criteria(pack.unit));
  }
  for (const std::string& rule : place.step().checks) {
    if (!steps::is_rule(rule)) {
      place.wrong("checks", "there is no rule " + quoted(rule),
                  "Use the number of a rule that the guide lists");
    } else if (!pack.rules.contains(rule)) {
      place.wrong("checks", "rule " + quoted(rule) + " has no words", "Add [" + rule + "] to checks.toml");
    }
  }
}

// The step that a slot names, if it comes before this one; else says what is wrong.
const steps::Step* earlier_step(const Place& place, std::string_view key, const std::string& slot) {
  const steps::SlotParts parts = steps::parts_of_slot(slot);
  const auto& activities = place.files.pack.activities;
  const auto activity = std::find_if(activities.begin(), activities.end(),
                                     [&](const Activity& each) { return each.id == parts.activity; });
  const steps::Step* step = activity == activities.end() ? nullptr : find_step(*activity, parts.step);
  if (step == nullptr) {
    place.wrong(key, "there is no step " + quoted(slot), "Write it as activity/step, like \"A02/sort\"");
    return nullptr;
  }
  const auto activity_at = static_cast<std::size_t>(activity - activities.begin());
  const auto step_at = static_cast<std::size_t>(step - activity->steps.data());
  if (activity_at < place.activity || (activity_at == place.activity && step_at < place.at)) return step;
  place.wrong(key, quoted(slot) + " comes later than this step", "Move that step before this one");
  return nullptr;
}

void check_pile(const Place& place, const steps::Source& source, const steps::Step& from) {
  if (std::holds_alternative<steps::Match>(from.kind) && !source.from_pile.empty()) {
    if (source.from_pile != steps::open_pile && source.from_pile != steps::matched_pile)
      place.wrong("pile", "there is no pile " + quoted(source.from_pile), "Use open or matched");
    return;
  }
  const auto* sort = std::get_if<steps::PileSort>(&from.kind);
  if (sort == nullptr) {
    if (!source.from_pile.empty())
      place.wrong("pile", quoted(source.from_slot) + " has no piles", "Take “pile” out");
    return;
  }
  const bool known = std::any_of(sort->piles.begin(), sort->piles.end(),
                                 [&](const steps::Option& pile) { return pile.id == source.from_pile; });
  if (!known)
    place.wrong("pile", "there is no pile " + quoted(source.from_pile), "Use the id of a pile of that sort");
}

void check_source(const Place& place, const steps::Source& source) {
  if (source.from_slot.empty()) return;
  const steps::Step* from = earlier_step(place, "from", source.from_slot);
  if (from != nullptr) check_pile(place, source, *from);
}

// Each side of a match is a table of its own.
void check_match(const Place& place, const steps::Match& match) {
  for (const auto& [key, source] : {std::pair("needs", &match.needs), std::pair("haves", &match.haves)}) {
    const steps::Node* table = place.node.child(key);
    if (table != nullptr) check_source({place.files, place.activity, place.at, *table}, *source);
  }
}

void check_sources(const Place& place) {
  const steps::Step& step = place.step();
  if (const auto* match = std::get_if<steps::Match>(&step.kind)) {
    check_match(place, *match);
  } else if (const steps::Source* source = steps::source_of(step)) {
    check_source(place, *source);
  }
  if (step.for_each.empty()) return;
  if (steps::parts_of_slot(step.for_each).activity != place.own().id) {
    place.wrong("for_each", "it is asked for each of another activity", "Use a step of this activity");
    return;
  }
  const steps::Step* each = earlier_step(place, "for_each", step.for_each);
  if (each != nullptr && steps::source_of(*each) == nullptr) {
    place.wrong("for_each", quoted(step.for_each) + " holds no list",
                "Use a step that picks, chooses or arranges");
  }
}

void check_goal(const Place& place) {
  const auto* goal = std::get_if<steps::GoalCheck>(&place.step().kind);
  if (goal == nullptr) return;
  for (const auto& [part, id] : goal->parts) earlier_step(place, "parts", place.own().id + "/" + id);
}

void check_read_back(const Place& place) {
  const auto* read_back = std::get_if<steps::ReadBack>(&place.step().kind);
  if (read_back == nullptr) return;
  for (const std::string& line : read_back->lines) {
    for (const std::string& name : steps::blanks_in(line)) {
      const bool is_card = name.find('/') == std::string::npos;
      if (is_card && place.step().for_each.empty()) {
        place.wrong("lines", "{card} needs “for_each”", "Say whose cards are meant");
      } else if (!is_card) {
        earlier_step(place, "lines", name);
      }
    }
  }
}

void check_plan(const Place& place) {
  const auto* plan = std::get_if<steps::Plan>(&place.step().kind);
  if (plan == nullptr) return;
  for (const auto& [part, id] : plan->parts) {
    const steps::Step* asked = earlier_step(place, "parts", place.own().id + "/" + id);
    if (asked == nullptr) continue;
    if (asked->round.empty()) place.wrong("parts", quoted(id) + " is in no round", "Give it a round");
    if (part == "when" && !std::holds_alternative<steps::PickDate>(asked->kind))
      place.wrong("parts", quoted(id) + " asks for no date", "Use a step of the kind pick_date");
  }
  if (!place.step().round.empty())
    place.wrong("round", "a plan cannot stand in a round", "Take “round” out, and put it last");
}

void check_own_id(const Place& place) {
  const steps::Step* first = find_step(place.own(), place.step().id);
  if (first == &place.step() || place.step().id.empty()) return;
  place.wrong("id", "this id comes twice", "Give each step its own id");
}

void check_rounds(PackFiles& files, std::size_t at) {
  const Activity& activity = files.pack.activities[at];
  const steps::Step* more = find_step(activity, "more");
  const bool can_end =
      more != nullptr && !more->round.empty() && std::holds_alternative<steps::Choose>(more->kind);
  const bool has_rounds = std::any_of(activity.steps.begin(), activity.steps.end(),
                                      [](const steps::Step& step) { return !step.round.empty(); });
  if (activity.most_rounds == 1 && !has_rounds) return;
  if (has_rounds && can_end) return;
  files.mistakes.push_back(
      {files.activity_files[at].name, files.activity_files[at].root.line,
       "it has rounds, but no question that ends them",
       "Add a “choose” step with the id \"more\" to the round, with the options yes and no"});
}

void check_activity_id(PackFiles& files, std::size_t at) {
  const std::string& id = files.pack.activities[at].id;
  for (std::size_t before = 0; before < at; ++before) {
    if (id.empty() || files.pack.activities[before].id != id) continue;
    const steps::Node* node = files.activity_files[at].root.child("id");
    files.mistakes.push_back({files.activity_files[at].name, node == nullptr ? 0 : node->line,
                              "the activity " + quoted(id) + " comes twice", "Give each its own id"});
  }
}

}  // namespace

void check_across(PackFiles& files) {
  for (std::size_t activity = 0; activity < files.activity_files.size(); ++activity) {
    check_activity_id(files, activity);
    check_rounds(files, activity);
    const std::vector<const steps::Node*> nodes = step_nodes(files.activity_files[activity]);
    for (std::size_t at = 0; at < nodes.size(); ++at) {
      const Place place{files, activity, at, *nodes[at]};
      check_own_id(place);
      check_names(place);
      check_sources(place);
      check_goal(place);
      check_read_back(place);
      check_plan(place);
    }
  }
}

void explain_goals(Pack& pack) {
  for (Activity& activity : pack.activities) {
    for (steps::Step& step : activity.steps) {
      auto* goal = std::get_if<steps::GoalCheck>(&step.kind);
      if (goal == nullptr) continue;
      for (const auto& [part, id] : goal->parts) {
        const steps::Step* asked = find_step(activity, id);
        const steps::Source* source = asked == nullptr ? nullptr : steps::source_of(*asked);
        if (source == nullptr) continue;
        std::vector<steps::Option>& words = goal->words[part];
        words = source->options;
        words.insert(words.end(), source->also.begin(), source->also.end());
      }
    }
  }
}

namespace {

steps::Earlier earlier_in(const Pack& pack, const std::string& slot) {
  const steps::SlotParts parts = steps::parts_of_slot(slot);
  for (const Activity& activity : pack.activities) {
    if (activity.id != parts.activity) continue;
    if (const steps::Step* step = find_step(activity, parts.step)) return steps::earlier_of(*step, slot);
  }
  return {};
}

}  // namespace

// In the order of the steps: one that is read back may itself read others back.
void explain_earlier(Pack& pack) {
  for (Activity& activity : pack.activities) {
    for (steps::Step& step : activity.steps) {
      if (auto* read_back = std::get_if<steps::ReadBack>(&step.kind)) {
        for (const std::string& line : read_back->lines) {
          for (const std::string& name : steps::blanks_in(line))
            read_back->blanks[name] = earlier_in(pack, name);
        }
        if (!step.for_each.empty()) read_back->own_cards = earlier_in(pack, step.for_each);
        read_back->own_round = step.round;
      }
      if (auto* plan = std::get_if<steps::Plan>(&step.kind)) {
        for (const auto& [part, id] : plan->parts)
          plan->asked[part] = earlier_in(pack, activity.id + "/" + id);
      }
    }
  }
}

}  // namespace content
