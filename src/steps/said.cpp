// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/said.h"

#include <utility>

namespace steps {
namespace {

class Said {
 public:
  void add(std::string text) {
    if (!text.empty()) texts.push_back(std::move(text));
  }
  void add(const std::vector<std::string>& more) {
    for (const std::string& text : more) add(text);
  }
  void add(const std::vector<Option>& options) {
    for (const Option& option : options) {
      add(option.words);
      add(option.detail);
      for (const Fact& fact : option.facts) add(fact.label + ": " + fact.words);
    }
  }
  void add(const Source& source) {
    add(source.options);
    add(source.also);
  }
  void add(const std::optional<WorkedExample>& example) {
    if (example) add(example->words);
  }

  void operator()(const Show& show) {
    add(show.paragraphs);
    add(show.points);
  }
  void operator()(const PileSort& sort) {
    add(sort.cards);
    add(sort.piles);
    add(sort.fits);
    add(sort.try_again);
  }
  void operator()(const Pick& pick) { add(pick.source); }
  void operator()(const Arrange& arrange) { add(arrange.source); }
  void operator()(const Choose& choose) { add(choose.source); }
  void operator()(const Write& write) {
    add(write.starters);
    add(write.example);
  }
  void operator()(const Example& example) {
    for (const Part& part : example.parts) {
      add(part.label);
      add(part.starters);
    }
    add(example.example);
  }
  void operator()(const PickDate& pick) {
    for (const QuickDate& quick : pick.quick) add(quick.words);
    (*this)(pick.calendar);
  }
  void operator()(const GoalCheck& check) {
    for (const LightWords& light : check.lights) {
      add(light.title);
      add(light.lit);
      add(light.unlit);
    }
  }
  void operator()(const Rate& rate) {
    add(rate.source);
    add(rate.stops);
  }
  void operator()(const Compare& compare) { add(compare.source); }
  void operator()(const Timeline& line) {
    add(line.source);
    add(line.times);
    add(line.heights);
  }
  void operator()(const Match& match) {
    add(match.needs);
    add(match.haves);
  }
  // A blank counts as one word of what it stands for.
  void operator()(const ReadBack& read_back) {
    for (std::string line : read_back.lines) {
      for (std::size_t at = line.find('{'); at != std::string::npos; at = line.find('{', at)) {
        const std::size_t end = line.find('}', at);
        if (end == std::string::npos) break;
        line.replace(at, end + 1 - at, "this");
      }
      add(std::move(line));
    }
  }
  void operator()(const Plan&) {}
  void operator()(const Declare& declare) { add(declare.statements); }
  void operator()(const Themes& themes) {
    add(themes.themes);
    add(themes.none);
  }

  std::vector<std::string> texts;
};

}  // namespace

std::vector<std::string> said_in(const Step& step) {
  Said said;
  said.add(step.question);
  said.add(step.help);
  std::visit(said, step.kind);
  return std::move(said.texts);
}

}  // namespace steps
