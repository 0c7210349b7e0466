// SPDX-License-Identifier: GPL-3.0-or-later
// GoalCheck: reads a goal back as one paragraph, with five plain lights.
//
// The lights are no marks: they look at which parts are there, never at how good
// the words are. Answer: the paragraph as it was read back, so that it stays what
// the learner agreed to.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"
#include "steps/reader.h"

namespace steps {

// The words of one light, from the pack. {about} stands for the learner's own.
struct LightWords {
  std::string id;  // clear, measured, done, fits, date
  std::string title;
  std::string lit;
  std::string unlit;
  std::string too_big;  // of "done": said instead where the learner finds the goal too big
};

struct GoalCheck {
  std::string paragraph;                     // "{what} {date} {why}. {measure}"
  std::map<std::string, std::string> parts;  // all of what, measure, ease, help, why, gap, date -> step id
  std::vector<LightWords> lights;
  std::string why_joins;  // "because I care about": before a why that is only a thing
  std::map<std::string, std::vector<Option>>
      words;  // part -> what its ids mean; filled in by the pack's reader
};

struct Light {
  std::string id;
  std::string title;
  bool lit = false;
  std::string what;  // one sentence: what the goal has, or what it could have
  std::string step;  // the step to go to in order to change it, or ""
};

// The goal that belongs to `slot`: "A16/check", or "A16/check@2" in the second round.
std::string paragraph_of(const GoalCheck& check, const AnswerIn& answer_in, std::string_view slot);
std::vector<Light> lights_of(const GoalCheck& check, const AnswerIn& answer_in, std::string_view slot);

// The words of one part of the goal ("gap", "why"), or "".
std::string words_of_part(const GoalCheck& check, const AnswerIn& answer_in, std::string_view slot,
                          std::string_view part);

GoalCheck read_goal_check(Reader& reader, const Shelf& shelf, std::string_view ring);
std::string words_of(const GoalCheck& check, std::string_view answer);
std::string missing(const GoalCheck& check, std::string_view answer);

}  // namespace steps
