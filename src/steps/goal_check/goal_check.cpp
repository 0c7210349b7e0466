// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/goal_check/goal_check.h"

#include <array>

#include "base/text.h"
#include "steps/goal_check/paragraph.h"
#include "steps/matching.h"
#include "steps/options.h"
#include "steps/step.h"

namespace steps {
namespace {

constexpr std::array<std::string_view, 5> light_ids = {"clear", "measured", "done", "fits", "date"};
constexpr std::array<std::string_view, 7> part_names = {"what", "measure", "ease", "help",
                                                        "why",  "gap",     "date"};

// These two ids are the only answers of another step that code knows by name.
constexpr std::string_view easy = "yes";
constexpr std::string_view too_hard = "not_yet";

struct Goal {
  const GoalCheck& check;
  const AnswerIn& answer_in;
  std::string_view slot;

  std::string_view answer(std::string_view part) const {
    const auto step = check.parts.find(std::string(part));
    if (step == check.parts.end()) return {};
    const SlotParts here = parts_of_slot(slot);
    return base::trimmed(answer_in(slot_of(here.activity, step->second, {}, here.round)).value_or(""));
  }
  bool has(std::string_view part) const { return !answer(part).empty(); }
  std::string words(std::string_view part) const { return words_of_part(check, answer_in, slot, part); }
};

struct Lit {
  bool lit = false;
  std::string_view about;   // the part whose words stand for {about}
  std::string_view change;  // the part to go to
  bool too_big = false;
};

Lit clear_light(const Goal& goal) {
  constexpr int least_words = 3;
  return {word_count(without_lead(goal.answer("what"))) >= least_words, "what", "what"};
}

Lit measured_light(const Goal& goal) {
  constexpr int least_words = 2;
  return {word_count(without_lead(goal.answer("measure"))) >= least_words, "measure", "measure"};
}

Lit done_light(const Goal& goal) {
  if (!goal.has("ease")) return {false, "ease", "ease"};
  if (goal.answer("ease") == too_hard) return {false, "ease", "what", true};
  const bool lit = goal.answer("ease") == easy || goal.has("help");
  return {lit, goal.has("help") ? "help" : "ease", lit ? "ease" : "help"};
}

Lit fits_light(const Goal& goal) {
  if (!goal.has("gap")) return {false, "gap", "gap"};
  return {goal.has("why"), "gap", goal.has("why") ? "gap" : "why"};
}

Lit date_light(const Goal& goal) { return {!goal.words("date").empty(), "date", "date"}; }

const std::string& said_of(const LightWords& words, const Lit& found) {
  if (found.lit) return words.lit;
  return found.too_big && !words.too_big.empty() ? words.too_big : words.unlit;
}

// "You say {about}." ends in one stop, whatever the learner wrote.
std::string without_twin_stop(std::string_view pattern, std::string words) {
  const bool has_stop = pattern.find("{about}.") != std::string_view::npos;
  while (has_stop && words.ends_with('.')) words.pop_back();
  return words;
}

Lit light(std::string_view id, const Goal& goal) {
  if (id == "clear") return clear_light(goal);
  if (id == "measured") return measured_light(goal);
  if (id == "done") return done_light(goal);
  if (id == "fits") return fits_light(goal);
  return date_light(goal);
}

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& names, std::string_view name) {
  for (const std::string_view each : names) {
    if (each == name) return true;
  }
  return false;
}

void read_lights(Reader& reader, GoalCheck& check) {
  for (Reader& each : reader.tables("lights", "light")) {
    check.lights.push_back({each.text("id"), each.sentence("title"), each.sentence("lit"),
                            each.sentence("unlit"), each.sentence_or("too_big", "")});
    each.finish();
    if (!holds(light_ids, check.lights.back().id)) {
      each.wrong(each.line_of("id"), "there is no such light", "Use clear, measured, done, fits or date");
    }
  }
}

}  // namespace

std::string words_of_part(const GoalCheck& check, const AnswerIn& answer_in, std::string_view slot,
                          std::string_view part) {
  const std::string_view answer = Goal{check, answer_in, slot}.answer(part);
  if (part == "date") return words_of(PickDate{}, answer);
  const auto options = check.words.find(std::string(part));
  if (options == check.words.end()) return std::string(answer);
  std::vector<std::string> words;
  for (const std::string& id : ids_in(answer)) words.push_back(words_of(id, options->second));
  return in_a_row(words);
}

std::string paragraph_of(const GoalCheck& check, const AnswerIn& answer_in, std::string_view slot) {
  const Goal goal{check, answer_in, slot};
  const bool own_why = !own_words_in(goal.answer("why")).empty();
  return paragraph_from(check.paragraph, {.what = goal.words("what"),
                                          .date = goal.words("date"),
                                          .why = goal.words("why"),
                                          .why_is_own = own_why,
                                          .why_joins = check.why_joins,
                                          .measure = goal.words("measure")});
}

std::vector<Light> lights_of(const GoalCheck& check, const AnswerIn& answer_in, std::string_view slot) {
  const Goal goal{check, answer_in, slot};
  std::vector<Light> lights;
  for (const LightWords& words : check.lights) {
    const Lit found = light(words.id, goal);
    const std::string& said = said_of(words, found);
    const std::string about = without_twin_stop(said, goal.words(found.about));
    const auto step = check.parts.find(std::string(found.change));
    lights.push_back({words.id, words.title, found.lit, base::fill(said, {{"about", about}}),
                      step == check.parts.end() ? "" : step->second});
  }
  return lights;
}

GoalCheck read_goal_check(Reader& reader, const Shelf&, std::string_view) {
  GoalCheck check;
  check.paragraph = reader.text("paragraph");
  check.parts = reader.pairs("parts");
  check.why_joins = reader.text_or("why_joins", "because I care about");
  read_lights(reader, check);
  for (const auto& [part, step] : check.parts) {
    if (!holds(part_names, part)) {
      reader.wrong(reader.line_of("parts"), "there is no part “" + part + "”",
                   "Use what, measure, ease, help, why, gap and date");
    }
  }
  for (const std::string_view part : part_names) {
    if (check.parts.contains(std::string(part))) continue;
    reader.wrong(reader.line_of("parts"), "the part “" + std::string(part) + "” is missing",
                 "Name the step of this activity that asks for it, like " + std::string(part) + " = \"…\"");
  }
  if (check.lights.size() != light_ids.size()) {
    reader.wrong(reader.line_of("lights"), "there are " + std::to_string(check.lights.size()) + " lights",
                 "Write all five: clear, measured, done, fits, date");
  }
  return check;
}

std::string words_of(const GoalCheck&, std::string_view answer) { return std::string(base::trimmed(answer)); }

std::string missing(const GoalCheck&, std::string_view answer) {
  return base::trimmed(answer).empty() ? "Say what you will do first." : "";
}

}  // namespace steps
