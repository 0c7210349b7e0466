// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/pack_report.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"
#include "steps/all.h"
#include "steps/language.h"
#include "steps/reading.h"
#include "steps/said.h"

namespace content {
namespace {

bool names(const steps::Step& step, const std::string& criterion) {
  return std::find(step.criteria.begin(), step.criteria.end(), criterion) != step.criteria.end();
}

// How many things one answer can hold that count; 0 where none ever does.
int most_things(const steps::Step& step) {
  if (step.ring != "my_portfolio" || !steps::keeps_an_answer(step)) return 0;
  if (std::holds_alternative<steps::PileSort>(step.kind)) return 0;
  if (const auto* pick = std::get_if<steps::Pick>(&step.kind)) return pick->most;
  if (const auto* arrange = std::get_if<steps::Arrange>(&step.kind)) return arrange->most;
  if (const auto* compare = std::get_if<steps::Compare>(&step.kind)) return compare->most;
  if (const auto* match = std::get_if<steps::Match>(&step.kind))
    return static_cast<int>(match->needs.options.size() + match->needs.also.size());
  return 1;
}

// The same over all the cards that it is asked about, and all its rounds.
int most_things(const steps::Step& step, const Activity& activity) {
  constexpr int many = 30;  // who knows how many cards a learner picks
  const int cards = step.each.from.empty() ? 1 : step.for_first > 0 ? step.for_first : many;
  return most_things(step) * cards * (step.round.empty() ? 1 : activity.most_rounds);
}

bool reaches(const Activity& activity, const std::string& criterion) {
  return std::any_of(activity.steps.begin(), activity.steps.end(), [&](const steps::Step& step) {
    return names(step, criterion) && most_things(step) > 0;
  });
}

std::string one_decimal(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

// Two words may have any grade: a sentence begins to count at four.
void keep_hardest(const std::string& text, ReadingLevel& level, double& hardest) {
  constexpr double least_words = 4;
  for (const std::string& sentence : steps::sentences_in(text)) {
    steps::Reading one;
    one.add(sentence);
    if (one.words < least_words || one.grade() <= hardest) continue;
    hardest = one.grade();
    level.hardest_sentence = sentence;
  }
}

// Words of more than three syllables that the pack does not explain, each once.
void add_hard_words(const std::string& text, const Pack& pack, std::vector<std::string>& hard) {
  for (const base::Word& place : base::words_in(text)) {
    std::string word = base::lower_case(text.substr(place.offset, place.length));
    if (!steps::is_long_word(word) || pack.explains(word)) continue;
    if (std::find(hard.begin(), hard.end(), word) == hard.end()) hard.push_back(std::move(word));
  }
}

}  // namespace

std::vector<Reached> reached_criteria(const Pack& pack) {
  std::vector<Reached> all;
  for (const Outcome& outcome : pack.unit.outcomes) {
    for (const Criterion& criterion : outcome.criteria) {
      Reached reached{criterion.number, {}};
      for (const Activity& activity : pack.activities) {
        if (reaches(activity, criterion.number)) reached.activities.push_back(activity.id);
      }
      all.push_back(std::move(reached));
    }
  }
  return all;
}

std::vector<ReadingLevel> reading_levels(const Pack& pack) {
  std::vector<ReadingLevel> levels;
  for (const Activity& activity : pack.activities) {
    ReadingLevel level{activity.id, 0, 0, {}, {}};
    steps::Reading reading;
    double hardest = -100;
    std::vector<std::string> texts = {activity.title, activity.about};
    for (const steps::Step& step : activity.steps) {
      for (std::string& text : steps::said_in(step)) texts.push_back(std::move(text));
    }
    for (const std::string& text : texts) {
      reading.add(text);
      keep_hardest(text, level, hardest);
      add_hard_words(text, pack, level.hard_words);
    }
    level.grade = reading.grade();
    level.words_a_sentence = reading.mean();
    levels.push_back(std::move(level));
  }
  return levels;
}

namespace {

void add_levels(const Pack& pack, std::vector<Mistake>& found) {
  for (const ReadingLevel& level : reading_levels(pack)) {
    if (level.grade > steps::highest_grade) {
      found.push_back({level.activity, 0,
                       "it reads like grade " + one_decimal(level.grade) +
                           ", and 5 is the most. Its hardest sentence is “" + level.hardest_sentence + "”",
                       "Use shorter words and shorter sentences"});
    }
    if (level.words_a_sentence > steps::most_words_on_average) {
      found.push_back({level.activity, 0,
                       "its sentences have " + one_decimal(level.words_a_sentence) +
                           " words on average, and 10 are the most",
                       "Part the longest ones"});
    }
    if (!level.hard_words.empty()) {
      found.push_back({level.activity, 0, "it has hard words: " + base::join(level.hard_words, ", "),
                       "Use shorter ones, or explain them in the [glossary] of pack.toml"});
    }
  }
}

void add_criterion(const Pack& pack, const Criterion& criterion, std::vector<Mistake>& found) {
  int named = 0;
  int questions = 0;
  int things = 0;
  for (const Activity& activity : pack.activities) {
    for (const steps::Step& step : activity.steps) {
      if (!names(step, criterion.number)) continue;
      ++named;
      questions += most_things(step) > 0 ? 1 : 0;
      things += most_things(step, activity);
    }
  }
  const std::string called = "criterion “" + criterion.number + "”";
  const auto add = [&](std::string what, std::string mend) {
    found.push_back({"unit.toml", 0, std::move(what), std::move(mend)});
  };
  if (named == 0) {
    add("no activity reaches " + called, "Name it in a step: criteria = [\"" + criterion.number + "\"]");
  } else if (questions == 0) {
    add(called + " is named only by steps that never count",
        "Name it in a step of the ring my_portfolio that is no pile_sort");
  } else if (things < criterion.least) {
    add(called + " asks for " + std::to_string(criterion.least) + " things, and " + std::to_string(things) +
            " can be kept at most",
        "Make “least” smaller, or name it in one more step");
  } else if (questions < criterion.least_questions) {
    add(called + " asks for " + std::to_string(criterion.least_questions) + " questions, and " +
            std::to_string(questions) + " names it",
        "Make “least_questions” smaller, or name it in one more step");
  }
}

// Who agreed is asked again once there is more, so that there should be no more.
void add_late_steps(const Pack& pack, std::vector<Mistake>& found) {
  bool is_declared = false;
  for (const Activity& activity : pack.activities) {
    for (const steps::Step& step : activity.steps) {
      if (std::holds_alternative<steps::Declare>(step.kind)) is_declared = true;
      const bool only_says_again = std::holds_alternative<steps::Declare>(step.kind) ||
                                   std::holds_alternative<steps::ReadBack>(step.kind) ||
                                   std::holds_alternative<steps::Plan>(step.kind);
      if (!is_declared || only_says_again || activity.repeats || step.ring != "my_portfolio") continue;
      if (!steps::keeps_an_answer(step)) continue;
      found.push_back({activity.id, 0, "its step “" + step.id + "” comes after the declaration",
                       "Put the declaration behind it, or give it a smaller ring"});
    }
  }
}

bool shows_facts(const Pack& pack, const std::string& id) {
  for (const Activity& activity : pack.activities) {
    for (const steps::Step& step : activity.steps) {
      const std::vector<steps::Option>* shown = nullptr;
      if (const auto* sort = std::get_if<steps::PileSort>(&step.kind)) shown = &sort->cards;
      if (const auto* choose = std::get_if<steps::Choose>(&step.kind)) shown = &choose->source.options;
      if (shown == nullptr) continue;
      if (std::any_of(shown->begin(), shown->end(), [&](const auto& card) { return card.id == id; }))
        return true;
    }
  }
  return false;
}

void add_unseen(const Loaded& loaded, std::vector<Mistake>& found) {
  std::set<std::string> told;
  for (const WrittenCard& each : loaded.written.cards) {
    if (loaded.written.used.contains(each.bank) && !each.card.facts.empty() &&
        !shows_facts(loaded.catalogue.packs.front(), each.card.id)) {
      if (told.insert(each.file).second)
        found.push_back({each.file, each.line, "no step shows the facts of these cards",
                         "Let learners sort them with pile_sort, or choose one with choose"});
    }
  }
}

// Once for each day that is wrong in a file: it often stands for all of its cards.
void add_days(const Loaded& loaded, base::Date today, std::vector<Mistake>& found) {
  std::set<std::string> told;
  for (const WrittenCard& each : loaded.written.cards) {
    const auto until = base::date_from_iso(each.card.valid_until);
    const auto checked = base::date_from_iso(each.card.checked);
    if (until && *until < today && told.insert(each.file + each.card.valid_until).second) {
      found.push_back({each.file, each.line,
                       "it was over on " + base::in_words(*until) + ", so learners read “It may be old”",
                       "Look again, and change both days"});
    }
    if (checked && *checked > today && told.insert(each.file + each.card.checked).second) {
      found.push_back({each.file, each.line, "nobody can have looked on " + base::in_words(*checked) + " yet",
                       "Write the day on which you looked"});
    }
  }
}

}  // namespace

std::vector<std::string> unused_banks(const Loaded& loaded) {
  std::set<std::string> banks;
  for (const WrittenCard& each : loaded.written.cards) {
    if (!loaded.written.used.contains(each.bank)) banks.insert(each.bank);
  }
  return {banks.begin(), banks.end()};
}

std::vector<Mistake> shortcomings(const Loaded& loaded, base::Date today) {
  std::vector<Mistake> found = loaded.written.remarks;
  add_unseen(loaded, found);
  add_days(loaded, today, found);
  if (loaded.written.is_local) return found;  // the programme is not to be mended here
  const Pack& pack = loaded.catalogue.packs.front();
  for (const Outcome& outcome : pack.unit.outcomes) {
    for (const Criterion& criterion : outcome.criteria) add_criterion(pack, criterion, found);
  }
  add_levels(pack, found);
  add_late_steps(pack, found);
  return found;
}

}  // namespace content
