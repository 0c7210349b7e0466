// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/pack_report.h"

#include <algorithm>
#include <cstdio>

#include "steps/language.h"
#include "steps/reading.h"
#include "steps/said.h"

namespace content {
namespace {

bool reaches(const Activity& activity, const std::string& criterion) {
  return std::any_of(activity.steps.begin(), activity.steps.end(), [&](const steps::Step& step) {
    return std::find(step.criteria.begin(), step.criteria.end(), criterion) != step.criteria.end();
  });
}

std::string one_decimal(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

// Two words may have any grade: a sentence begins to count at five.
void keep_hardest(const std::string& text, ReadingLevel& level, double& hardest) {
  constexpr double least_words = 5;
  for (const std::string& sentence : steps::sentences_in(text)) {
    steps::Reading one;
    one.add(sentence);
    if (one.words < least_words || one.grade() <= hardest) continue;
    hardest = one.grade();
    level.hardest_sentence = sentence;
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
    ReadingLevel level{activity.id, 0, 0, {}};
    steps::Reading reading;
    double hardest = -100;
    std::vector<std::string> texts = {activity.title, activity.about};
    for (const steps::Step& step : activity.steps) {
      for (std::string& text : steps::said_in(step)) texts.push_back(std::move(text));
    }
    for (const std::string& text : texts) {
      reading.add(text);
      keep_hardest(text, level, hardest);
    }
    level.grade = reading.grade();
    level.words_a_sentence = reading.mean();
    levels.push_back(std::move(level));
  }
  return levels;
}

std::vector<Mistake> shortcomings(const Pack& pack) {
  std::vector<Mistake> found;
  for (const Reached& reached : reached_criteria(pack)) {
    if (!reached.activities.empty()) continue;
    found.push_back({"unit.toml", 0, "no activity reaches criterion “" + reached.criterion + "”",
                     "Name it in a step: criteria = [\"" + reached.criterion + "\"]"});
  }
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
  }
  return found;
}

}  // namespace content
