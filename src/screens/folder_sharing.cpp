// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "base/text.h"
#include "screens/common.h"
#include "screens/folder.h"
#include "screens/kept.h"
#include "screens/talk.h"
#include "steps/step.h"

namespace screens {
namespace {

using learner::Ring;

constexpr Ring all_rings[] = {Ring::just_me, Ring::my_adviser, Ring::my_portfolio};

// "My story so far, What drives me"
std::string where(const State& state, const learner::Move& move) {
  std::vector<std::string> titles;
  for (const learner::Move::What& what : move.answers) {
    std::string title = title_of_activity(state, steps::parts_of_slot(what.slot).activity);
    if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(std::move(title));
  }
  return base::join(titles, ", ");
}

std::string_view sentence_of(const State& state, const learner::Move& move) {
  const content::Words& say = *state.say;
  if (move.is_outwards)
    return say(move.ring == Ring::my_portfolio ? "sharing.out_portfolio" : "sharing.out_adviser");
  return say(move.ring == Ring::my_adviser ? "sharing.in_my_adviser" : "sharing.in_just_me");
}

void draw_rings(const State& state, ui::Kit& kit) {
  std::map<Ring, std::size_t> things;
  for (const std::string& id : assessment::activities_with_words(*state.learner, *state.catalogue)) {
    for (const assessment::Kept& kept : assessment::kept_in(*state.learner, *state.catalogue, id))
      ++things[kept.ring];
  }
  for (const Ring ring : all_rings) {
    const ui::Scope card = kit.card(learner::name_of(ring));
    kit.point("ring", name_of(state, ring), ui::Tone::pine, icon_of(ring));
    kit.paragraph(counted(state, things[ring], "count.thing", "count.things"));
    kit.paragraph(who_sees(state, ring), ui::Ink::muted);
  }
}

// A line of the history: what the learner moved, or what two members of staff opened.
struct HistoryLine {
  learner::Order order;
  std::string words;
  std::string_view icon;
  ui::Tone tone = ui::Tone::pine;
};

HistoryLine line_of(const State& state, const learner::Move& move) {
  return {move.order,
          base::fill(sentence_of(state, move),
                     {{"date", base::in_words(base::date_of(move.at))},
                      {"things", counted(state, move.answers.size(), "count.thing", "count.things")},
                      {"where", where(state, move)}}),
          move.is_outwards ? "eye" : "lock"};
}

HistoryLine line_of(const State& state, const learner::PrivateOpening& opening) {
  const content::Words& say = *state.say;
  std::string lead = name_of_staff(state, opening.lead);
  std::string second = name_of_staff(state, opening.second);
  if (lead.empty()) lead = say("worry.somebody");
  if (second.empty()) second = say("worry.somebody");
  return {opening.order,
          base::fill(say("glass.history"), {{"date", base::in_words(base::date_of(opening.at))},
                                            {"lead", lead},
                                            {"second", second},
                                            {"reason", opening.reason}}),
          "eye", ui::Tone::warn};
}

// The newest first. What is not to be seen yet is not there.
std::vector<HistoryLine> history_of(const State& state) {
  std::vector<HistoryLine> lines;
  for (const learner::Move& move : state.learner->moves) lines.push_back(line_of(state, move));
  for (const learner::PrivateOpening& opening : state.learner->openings) {
    if (opening.may_be_seen(state.today)) lines.push_back(line_of(state, opening));
  }
  std::sort(lines.begin(), lines.end(),
            [](const HistoryLine& one, const HistoryLine& other) { return other.order < one.order; });
  return lines;
}

}  // namespace

std::optional<Action> draw_sharing(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  draw_rings(state, kit);
  kit.heading(2, say("sharing.history"));
  const std::vector<HistoryLine> history = history_of(state);
  if (history.empty()) kit.paragraph(say("sharing.none"), ui::Ink::muted);
  for (const HistoryLine& line : history)
    kit.point("move " + std::to_string(line.order.tick) + " " + std::to_string(line.order.number), line.words,
              line.tone, line.icon);
  kit.paragraph(say("sharing.same_person"), ui::Ink::muted);
  kit.paragraph(say("sharing.elsewhere"), ui::Ink::muted);
  return std::nullopt;
}

std::optional<Action> draw_notes(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<learner::AdviserNote>& notes = state.learner->notes;
  kit.paragraph(say(notes.empty() ? "notes.none" : "notes.what"), ui::Ink::muted);
  for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
    const ui::Scope card =
        kit.card("note " + std::to_string(note->order.tick) + " " + std::to_string(note->order.number));
    std::string when = base::in_words(base::date_of(note->at));
    if (!note->activity.empty())
      when = base::fill(say("notes.about"),
                        {{"date", when}, {"activity", title_of_activity(state, note->activity)}});
    kit.paragraph(when, ui::Ink::muted, ui::Size::small);
    for (const std::string& line : base::split(note->words, '\n')) kit.paragraph(line);
  }
  return std::nullopt;
}

}  // namespace screens
