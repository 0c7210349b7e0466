// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/evidence_words.h"

#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "screens/evidence_forms.h"
#include "screens/kept.h"

namespace screens {
namespace {

using learner::Piece;
using learner::Said;
using learner::Standing;

std::string_view way_in_words(std::string_view how) {
  if (how == "met") return "evidence.met";
  if (how == "phoned") return "evidence.phoned";
  return "evidence.signed";
}

void add_fact(std::vector<std::pair<std::string, std::string>>& facts, std::string_view label,
              const std::string& words) {
  if (!words.empty()) facts.emplace_back(label, words);
}

void show_facts(const std::vector<std::pair<std::string, std::string>>& facts, ui::Kit& kit) {
  std::vector<ui::FactLook> looks;
  for (const auto& [label, words] : facts) looks.push_back({label, words});
  if (!looks.empty()) kit.facts("facts", looks);
}

std::string titles_of(const State& state, const std::vector<std::string>& activities) {
  std::vector<std::string> titles;
  for (const std::string& id : activities) titles.push_back(title_of_activity(state, id));
  return base::join(titles, ". ");
}

std::string tasks_in_words(const State& state, const std::vector<std::string>& tasks) {
  return tasks.empty() ? std::string((*state.say)("evidence.all_tasks")) : titles_of(state, tasks);
}

}  // namespace

std::string staff_in_words(const State& state, base::Id account) {
  const centre::Staff* one = state.roster.staff_member(account);
  return one == nullptr ? std::string((*state.say)("evidence.staff")) : one->name;
}

std::string title_of(const State& state, const Piece& piece) {
  const content::Words& say = *state.say;
  switch (piece.how) {
    case Said::by_witness:
      return base::fill(say("others.witness"), {{"name", piece.name}, {"role", piece.role}});
    case Said::seen:
      return base::fill(say("others.seen"), {{"task", piece.task}});
    case Said::aloud:
      return piece.question;
    case Said::on_paper:
      return base::fill(say("others.paper"), {{"code", piece.code}});
    case Said::considered:
      return base::fill(say("others.happened"), {{"what", piece.task}});
  }
  return {};
}

std::string_view icon_of(const Piece& piece) {
  switch (piece.how) {
    case Said::by_witness:
      return "person";
    case Said::seen:
      return "eye";
    case Said::aloud:
      return "message";
    case Said::on_paper:
      return "document";
    case Said::considered:
      return "history";
  }
  return "person";
}

std::string standing_of(const State& state, const Piece& piece) {
  const content::Words& say = *state.say;
  const std::string date = base::in_words(base::date_of(piece.checked_at));
  const std::string by = staff_in_words(state, piece.checked_by);
  if (piece.standing == Standing::put_aside)
    return base::fill(say("others.aside"), {{"why", piece.why_aside}});
  if (piece.how == Said::seen)
    return base::fill(say("others.seen_by"), {{"name", staff_in_words(state, piece.by)}});
  if (piece.how == Said::considered) return base::fill(say("others.allowed_by"), {{"name", piece.name}});
  if (piece.how == Said::on_paper)
    return base::fill(say("others.lies"), {{"folder", piece.folder}, {"page", piece.page}});
  if (piece.standing == Standing::unconfirmed)
    return say(piece.how == Said::aloud ? "others.not_agreed" : "others.unconfirmed");
  if (piece.how == Said::aloud) return base::fill(say("others.agreed"), {{"date", date}});
  return base::fill(say("others.confirmed"),
                    {{"date", date}, {"how", say(way_in_words(piece.confirmed_how))}, {"name", by}});
}

ui::Tone tone_of(const Piece& piece) {
  if (piece.standing == Standing::put_aside) return ui::Tone::plain;
  return piece.standing == Standing::confirmed ? ui::Tone::pine : ui::Tone::warn;
}

std::string day_in_words(std::string_view iso) {
  const std::optional<base::Date> date = base::date_from_iso(iso);
  return date ? base::in_words(*date) : std::string(iso);
}

std::string place_of(const State&, const Piece& piece) {
  const std::string day =
      piece.date.empty() ? base::in_words(base::date_of(piece.at)) : day_in_words(piece.date);
  return piece.place.empty() ? day : day + " · " + piece.place;
}

std::string prompts_in_words(const State& state, const Piece& piece) {
  const content::Words& say = *state.say;
  std::vector<std::string> told;
  for (const Prompt& prompt : prompts()) {
    const auto times = std::ranges::count(piece.prompts, prompt.name);
    if (times > 0)
      told.push_back(
          base::fill(say("others.prompt"), {{"words", say(prompt.words)}, {"times", std::to_string(times)}}));
  }
  return base::join_sentences(told);
}

std::string criteria_in_words(const State& state, const std::vector<std::string>& criteria) {
  if (criteria.empty()) return {};
  return base::fill((*state.say)("others.criteria"), {{"list", base::join(criteria, ", ")}});
}

std::string adjustments_in_words(const State& state, const std::vector<std::string>& names) {
  std::vector<std::string> words;
  for (const std::string& name : names) {
    const Adjustment* known = adjustment_named(name);
    words.push_back(known == nullptr ? name : (*state.say)(known->words));
  }
  return base::join_sentences(words);
}

void draw_piece(const State& state, const Piece& piece, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope card = kit.card("piece " + piece.id, {tone_of(piece), false, false, false});
  kit.heading(2, title_of(state, piece));
  kit.point("standing", standing_of(state, piece), tone_of(piece),
            piece.standing == Standing::confirmed ? "check" : "lamp");
  kit.paragraph(place_of(state, piece), ui::Ink::muted, ui::Size::small);
  if (piece.how == Said::on_paper) kit.paragraph(piece.question, ui::Ink::muted);
  for (const std::string& line : base::split(piece.words, '\n')) {
    if (!line.empty()) kit.paragraph(line);
  }
  std::vector<std::pair<std::string, std::string>> facts;
  if (piece.how == Said::considered)
    add_fact(facts, say("others.for_tasks"), tasks_in_words(state, piece.tasks));
  add_fact(facts, say("others.questions"), piece.questions);
  add_fact(facts, say("others.feedback"), piece.feedback);
  add_fact(facts, say("others.help"), prompts_in_words(state, piece));
  add_fact(facts, say("others.written_by"), staff_in_words(state, piece.by));
  show_facts(facts, kit);
  if (const std::string criteria = criteria_in_words(state, piece.criteria); !criteria.empty())
    kit.paragraph(criteria, ui::Ink::muted, ui::Size::small);
}

void draw_adjusted(const State& state, const learner::Adjusted& adjusted, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope card = kit.card("adjusted");
  kit.heading(2, say("others.adjusted"));
  for (const std::string& name : adjusted.what) {
    const Adjustment* known = adjustment_named(name);
    kit.point(name, known == nullptr ? std::string_view(name) : std::string_view(say(known->words)),
              ui::Tone::pine, known == nullptr ? "check" : known->icon);
  }
  std::vector<std::pair<std::string, std::string>> facts;
  add_fact(facts, say("others.for_tasks"), tasks_in_words(state, adjusted.tasks));
  add_fact(facts, say("others.normal"), say(adjusted.is_normal_way ? "evidence.yes" : "evidence.no"));
  add_fact(facts, say("others.approved"), adjusted.approved_by + ", " + day_in_words(adjusted.approved));
  add_fact(facts, say("others.review"), day_in_words(adjusted.review));
  add_fact(facts, say("others.proof"), adjusted.proof);
  show_facts(facts, kit);
}

}  // namespace screens
