// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/read_back/read_back.h"

#include <algorithm>

#include "base/text.h"
#include "steps/goal_check/paragraph.h"
#include "steps/options.h"
#include "steps/step.h"

namespace steps {
namespace {

constexpr std::string_view card_blank = "card";

class Filling {
 public:
  Filling(const ReadBack& read_back, const AnswerIn& answer_in, std::string_view slot)
      : read_back_(read_back), answer_in_(answer_in), here_(parts_of_slot(slot)) {}

  std::vector<std::string> lines(std::string_view pattern) const {
    std::vector<std::string> lines;
    const std::vector<std::string> names = blanks_in(pattern);
    for (const PastPlace& at : places_of(names)) {
      if (std::vector<std::string> items = listed(pattern, names, at); !items.empty()) {
        lines.insert(lines.end(), items.begin(), items.end());
        continue;
      }
      std::string line = filled(pattern, names, at);
      // A line that is not about the cards of another step comes once all the same.
      if (!line.empty() && (lines.empty() || lines.back() != line)) lines.push_back(std::move(line));
    }
    return lines;
  }

  bool has(std::string_view pattern, const std::string& name) const {
    const std::vector<std::string> names = blanks_in(pattern);
    for (const PastPlace& at : places_of(names)) {
      if (!words(name, at, other_cards(names)).empty()) return true;
    }
    return false;
  }

 private:
  const PastStep* asked(const std::string& name) const {
    if (name == card_blank) return &read_back_.own_cards;
    const auto found = read_back_.blanks.find(name);
    return found == read_back_.blanks.end() ? nullptr : &found->second;
  }
  bool is_own_card(const PastStep& asked) const {
    return !asked.slot.empty() && asked.slot == read_back_.own_cards.slot && !here_.card.empty();
  }
  // The round of another activity that the card stands for, or 0. Where the cards' own step was asked
  // for each of something, as in a review, they are not its rounds.
  int round_of_card(const PastStep& asked) const {
    const PastStep& cards = read_back_.own_cards;
    const bool is_same = !cards.round.empty() && cards.for_each.empty() &&
                         parts_of_slot(asked.slot).activity == parts_of_slot(cards.slot).activity;
    return is_same ? round_of_id(here_.card) : 0;
  }
  bool has_other_rounds(const PastStep& asked) const {
    const bool shares = !read_back_.own_round.empty() && parts_of_slot(asked.slot).activity == here_.activity;
    return !asked.round.empty() && !shares && round_of_card(asked) == 0 && !is_own_card(asked);
  }
  bool has_other_cards(const PastStep& asked) const {
    return !asked.for_each.empty() && (here_.card.empty() || asked.for_each != read_back_.own_cards.slot);
  }

  // The step whose cards a line is about, where they are not this step's own; or null.
  const PastStep* other_cards(const std::vector<std::string>& names) const {
    const PastStep& plan = read_back_.plan_now;
    for (const std::string& name : names) {
      if (!plan.slot.empty() && name == plan.for_each) return &plan;
    }
    for (const std::string& name : names) {
      const PastStep* blank = asked(name);
      if (blank != nullptr && has_other_cards(*blank)) return blank;
    }
    return nullptr;
  }
  // One for each card and round of steps that this one does not share them with.
  std::vector<PastPlace> places_of(const std::vector<std::string>& names) const {
    std::vector<std::string> cards = {std::string(here_.card)};
    std::vector<int> rounds = {here_.round};
    if (const PastStep* others = other_cards(names)) cards = cards_in(others->each);
    for (const std::string& name : names) {
      const PastStep* blank = asked(name);
      const bool is_of_plan = other_cards(names) == &read_back_.plan_now;
      if (!is_of_plan && blank != nullptr && has_other_rounds(*blank)) rounds = rounds_of(*blank);
    }
    std::vector<PastPlace> places;
    for (const int round : rounds) {
      for (const std::string& card : cards) places.push_back({card, round});
    }
    return places;
  }
  std::vector<std::string> cards_in(const Source& each) const {
    std::vector<std::string> cards;
    for (const Option& card : left_by(each, answer_in_, {{}, here_.round}))
      cards.push_back(card_in_slot(card.id));
    return cards;
  }
  std::vector<int> rounds_of(const PastStep& asked) const {
    std::vector<int> rounds;
    const std::string_view activity = parts_of_slot(asked.slot).activity;
    for (int round = 1; has_round(activity, round, answer_in_); ++round) rounds.push_back(round);
    return rounds;
  }

  struct Words {
    std::string said;
    bool is_own = false;  // the learner's, where capitals may be names
    bool empty() const { return said.empty(); }
  };
  // A slot holds no own words: the card is looked for among those that it was chosen from.
  Words words_of_card(const Source& each, const PastPlace& at) const {
    for (const Option& card : left_by(each, answer_in_, {{}, at.round})) {
      const bool is_own = !own_words_in(card.id).empty() || round_of_id(card.id) > 0 || is_added(card.id);
      if (card_in_slot(card.id) == at.card) return {card.words, is_own};
    }
    return {};
  }
  Words words_of_round(const PastStep& asked, int round) const {
    if (round == 0) return {};
    const std::string_view answer = answer_of(asked, answer_in_, {{}, round});
    std::string said = words_of(asked, answer_in_, {{}, round});
    const bool is_own = said == answer || !own_words_in(answer).empty();
    return {std::move(said), is_own};
  }
  // The newest day that was set for a step of the plan, by a review or in the plan itself.
  Words day_in_plan(const std::string& card) const {
    const std::vector<PastStep>& days = read_back_.plan_days;
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
      if (day->for_each.empty()) return words_of_round(*day, round_of_id(card));
      for (int round = most_rounds; round > 0; --round) {
        std::string said = words_of(*day, answer_in_, {card, round});
        // A day that somebody took back is still there, and no longer asked for.
        if (!said.empty() && !words_of_card(day->each, {card, round}).empty()) return {std::move(said)};
      }
    }
    return {};
  }
  // Of a step as the reviews left it. What a review added has only words and a day.
  Words words_in_plan(const PastStep& blank, const PastPlace& at) const {
    if (blank.slot == read_back_.plan_now.for_each) return words_of_card(read_back_.plan_now.each, at);
    const std::vector<PastStep>& days = read_back_.plan_days;
    if (!days.empty() && blank.slot == days.front().slot) return day_in_plan(at.card);
    return words_of_round(blank, blank.round.empty() ? 1 : round_of_id(at.card));
  }
  Words words(const std::string& name, PastPlace at, const PastStep* others) const {
    const PastStep* blank = asked(name);
    if (blank == nullptr || !blank->words) return {};
    if (others == &read_back_.plan_now) return words_in_plan(*blank, at);
    const bool is_other_card = others != nullptr && blank->slot == others->for_each;
    if (const int round = round_of_card(*blank); round > 0) {
      at.round = round;
    } else if (is_own_card(*blank) || is_other_card) {
      return words_of_card(is_other_card ? others->each : read_back_.own_each, at);
    }
    // What the pack wrote begins with a capital only as it stands alone.
    const std::string_view answer = answer_of(*blank, answer_in_, at);
    std::string said = words_of(*blank, answer_in_, at);
    const bool is_own = said == answer || !own_words_in(answer).empty();
    return {std::move(said), is_own};
  }

  // "I will ask: {A14/questions}." becomes a line for each question, where there are several.
  std::vector<std::string> listed(std::string_view pattern, const std::vector<std::string>& names,
                                  const PastPlace& at) const {
    const std::size_t colon = pattern.find(": {");
    const PastStep* blank = names.size() == 1 ? asked(names.front()) : nullptr;
    if (colon == std::string_view::npos || blank == nullptr || !blank->words || !blank->is_list) return {};
    const std::vector<std::string> ids = ids_in(answer_of(*blank, answer_in_, at));
    if (ids.size() < 2) return {};
    std::vector<std::string> lines = {std::string(pattern.substr(0, colon + 1))};
    for (const std::string& id : ids) lines.push_back(tidy(blank->words(id, answer_in_)));
    return lines;
  }

  std::string filled(std::string_view pattern, const std::vector<std::string>& names,
                     const PastPlace& at) const {
    std::string line;
    std::size_t start = 0;
    const PastStep* others = other_cards(names);
    for (const std::string& name : names) {
      const Words found = words(name, at, others);
      if (found.empty()) return {};
      const std::string blank = "{" + name + "}";
      const std::size_t place = pattern.find(blank, start);
      line += pattern.substr(start, place - start);
      line += within_sentence(line, found.said, found.is_own);
      start = place + blank.size();
    }
    line += pattern.substr(start);
    return tidy(line);
  }

  const ReadBack& read_back_;
  const AnswerIn& answer_in_;
  SlotParts here_;
};

void check_blanks(Reader& reader, const ReadBack& read_back) {
  bool has_blank = false;
  for (const std::string& line : read_back.lines) {
    for (const std::string& name : blanks_in(line)) {
      has_blank = true;
      if (name == card_blank || name.find('/') != std::string::npos) continue;
      reader.wrong(reader.line_of("lines"), "the blank “{" + name + "}” names no step",
                   "Write it as {activity/step}, like {A15/response}, or {card}");
    }
  }
  if (!has_blank) {
    reader.wrong(reader.line_of("lines"), "it reads nothing back",
                 "Add lines = [\"I will {A15/response}.\"]");
  }
}

}  // namespace

std::vector<std::string> blanks_in(std::string_view line) {
  std::vector<std::string> names;
  for (std::size_t at = line.find('{'); at != std::string_view::npos; at = line.find('{', at + 1)) {
    const std::size_t end = line.find('}', at);
    if (end == std::string_view::npos) break;
    names.emplace_back(line.substr(at + 1, end - at - 1));
  }
  return names;
}

std::string text_of(const ReadBack& read_back, const AnswerIn& answer_in, std::string_view slot) {
  const Filling filling(read_back, answer_in, slot);
  std::vector<std::string> lines;
  for (const std::string& pattern : read_back.lines) {
    for (std::string& line : filling.lines(pattern)) lines.push_back(std::move(line));
  }
  return base::join(lines, "\n");
}

std::string first_gap(const ReadBack& read_back, const AnswerIn& answer_in, std::string_view slot) {
  const Filling filling(read_back, answer_in, slot);
  for (const std::string& pattern : read_back.lines) {
    for (const std::string& name : blanks_in(pattern)) {
      const auto blank = read_back.blanks.find(name);
      if (blank != read_back.blanks.end() && !filling.has(pattern, name)) return blank->second.slot;
    }
  }
  return {};
}

ReadBack read_read_back(Reader& reader, const Shelf&, std::string_view) {
  ReadBack read_back;
  read_back.lines = reader.sentences("lines");
  read_back.print = reader.yes_or("print", false);
  read_back.review = reader.text_or("review", "");
  check_blanks(reader, read_back);
  return read_back;
}

std::string words_of(const ReadBack&, std::string_view answer) { return std::string(base::trimmed(answer)); }

std::string missing(const ReadBack&, std::string_view answer) {
  return base::trimmed(answer).empty() ? "Answer the questions before this one first." : "";
}

}  // namespace steps
