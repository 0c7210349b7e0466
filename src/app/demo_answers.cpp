// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_answers.h"

#include <algorithm>

#include "steps/all.h"
#include "steps/options.h"
#include "steps/row_values.h"

namespace app {
namespace {

struct Said {
  std::string_view slot;  // without its card and round
  std::string_view words;
};

constexpr Said table[] = {
    {"A02/why", "Steady pay matters to me because I help with the bills at home."},
    {"A05/why", "Because I wait for people and I do not shout."},
    {"A05/energy", "Being outside in the morning. Music when I work."},
    {"A16/later", "I want to work as a cook in a busy kitchen."},
    {"A16/what", "I will finish my Level 1 food safety course."},
    {"A16/measure", "I will have the certificate."},
    {"A15/response", "I will ask Mr Shah what he would do."},
    {"A17/step", "I will ring the college and ask for a place."},
    {"A17/step@2", "I will visit the kitchen with Mr Shah."},
    {"A17/step@3", "I will fill in the form."},
    {"A17/help", "Mr Shah helps me with the forms."},
    {"A17/proof", "I will have the letter in my folder."},
    {"A16/help", "Mr Shah will help me book it."},
};

constexpr int steps_of_plan = 3;

// What is written in a second round and in later ones, where the pack's example was said in the first.
constexpr std::string_view more_answers[] = {"I will ask to hear more about it.",
                                             "I will write down what I learned."};

constexpr std::string_view where_answer = "At the food bank, on Saturdays";
constexpr std::string_view did_answer = "I set up the tables and showed the new people where things go.";
constexpr std::string_view result_answer = "Nobody had to wait, and they asked me to come again.";

std::string plain_slot(const std::string& slot) { return slot.substr(0, slot.find_first_of("#@")); }

struct Answerer {
  const content::Stop& stop;
  const steps::AnswerIn& answer_in;
  const content::Activity& activity;
  base::Date today;

  std::string first_of(const steps::Source& source, int count) const {
    std::vector<std::string> ids;
    for (const steps::Option& option : steps::options_now(source, answer_in, {stop.card, stop.round})) {
      if (static_cast<int>(ids.size()) < count) ids.push_back(option.id);
    }
    return steps::answer_of(ids);
  }
  std::string operator()(const steps::Show&) const { return ""; }
  std::string operator()(const steps::PileSort& sort) const {
    const auto right = sort.fitting.find(stop.card);
    if (right != sort.fitting.end()) return right->second;
    const std::size_t piles = sort.piles.size();
    return sort.piles[static_cast<std::size_t>(stop.place * stop.place) % piles].id;
  }
  std::string operator()(const steps::Pick& pick) const {
    return first_of(pick.source, std::max(1, pick.most));
  }
  std::string operator()(const steps::Choose& choose) const {
    if (stop.step->id == steps::more_step) return has_plan() && stop.round < steps_of_plan ? "yes" : "no";
    return first_of(choose.source, 1);
  }
  std::string operator()(const steps::Arrange& arrange) const {
    return first_of(arrange.source, arrange.most);
  }
  std::string operator()(const steps::Write& write) const {
    const std::string plain = plain_slot(stop.slot);
    for (const std::string_view slot : {std::string_view(stop.slot), std::string_view(plain)}) {
      for (const Said& said : table) {
        if (said.slot == slot) return std::string(said.words);
      }
    }
    if (stop.round > 1) return std::string(more_answers[static_cast<std::size_t>(stop.round) % 2]);
    return write.example ? write.example->words : std::string(result_answer);
  }
  std::string operator()(const steps::Example& example) const {
    std::map<std::string, std::string> texts;
    constexpr std::string_view answers[] = {where_answer, did_answer, result_answer};
    for (std::size_t i = 0; i < example.parts.size(); ++i) texts[example.parts[i].id] = answers[i % 3];
    return steps::answer_of(example, texts);
  }
  std::string operator()(const steps::PickDate&) const {
    return base::iso(base::add_months(today, 3 + stop.round));
  }
  std::string operator()(const steps::GoalCheck& check) const {
    return steps::paragraph_of(check, answer_in, stop.slot);
  }
  std::string operator()(const steps::Rate& rate) const {
    steps::Lines lines;
    for (const steps::Option& row : steps::options_now(rate.source, answer_in, {stop.card, stop.round}))
      steps::set_value(lines, row.id, rate.stops[lines.size() % rate.stops.size()].id);
    return steps::answer_of(lines);
  }
  std::string operator()(const steps::Compare& compare) const {
    return first_of(compare.source, compare.most);
  }
  std::string operator()(const steps::Timeline& line) const {
    steps::Lines lines;
    for (const steps::Option& row : steps::options_now(line.source, answer_in, {stop.card, stop.round})) {
      const std::size_t at = lines.size();
      steps::set_value(lines, row.id,
                       line.times[at * 2 % line.times.size()].id + "," +
                           line.heights[(at + at / 2) % line.heights.size()].id);
    }
    return steps::answer_of(lines);
  }
  // The first two needs have something, the others are still open.
  std::string operator()(const steps::Match& match) const {
    const std::vector<std::string> haves = steps::ids_in(first_of(match.haves, 2));
    std::vector<steps::Matched> matches;
    for (const steps::Option& need : steps::options_now(match.needs, answer_in, {stop.card, stop.round})) {
      const std::size_t at = matches.size();
      matches.push_back({need.id, {}});
      if (at < haves.size()) matches.back().haves.push_back(haves[at]);
    }
    return steps::answer_of_matches(matches);
  }
  std::string operator()(const steps::ReadBack& read_back) const {
    return steps::text_of(read_back, answer_in, stop.slot);
  }
  std::string operator()(const steps::Plan& plan) const {
    return steps::answer_of(steps::rounds_by_date(steps::rows_of(plan, answer_in, "")));
  }
  std::string operator()(const steps::Themes& themes) const {
    return steps::answer_now(themes, answer_in, {stop.card, stop.round});
  }
  std::string operator()(const steps::Declare&) const { return std::string(steps::agreed); }

  bool has_plan() const {
    return std::any_of(activity.steps.begin(), activity.steps.end(), [](const steps::Step& step) {
      return std::holds_alternative<steps::Plan>(step.kind);
    });
  }
};

}  // namespace

std::string demo_answer(const content::Stop& stop, const steps::AnswerIn& answer_in,
                        const content::Activity& activity, base::Date today) {
  return std::visit(Answerer{stop, answer_in, activity, today}, stop.step->kind);
}

}  // namespace app
