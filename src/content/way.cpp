// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/way.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/text.h"
#include "steps/all.h"
#include "steps/options.h"

namespace content {
namespace {

constexpr std::string_view yes = "yes";

class Walk {
 public:
  Walk(const Activity& activity, const steps::AnswerIn& answer_in)
      : activity_(activity), answer_in_(answer_in) {}

  std::vector<Stop> stops() {
    for (std::size_t at = 0; at < activity_.steps.size();) {
      const std::string& round = activity_.steps[at].round;
      const std::size_t end = end_of_round(at);
      if (round.empty()) {
        add_step(activity_.steps[at], 1);
      } else {
        add_rounds(at, end);
      }
      at = end;
    }
    number_questions();
    return std::move(stops_);
  }

 private:
  std::size_t end_of_round(std::size_t at) const {
    const std::string& round = activity_.steps[at].round;
    if (round.empty()) return at + 1;
    std::size_t end = at;
    while (end < activity_.steps.size() && activity_.steps[end].round == round) ++end;
    return end;
  }

  void add_rounds(std::size_t begin, std::size_t end) {
    for (int round = 1; round <= activity_.most_rounds; ++round) {
      for (std::size_t at = begin; at < end; ++at) {
        const bool asks_for_more = activity_.steps[at].id == steps::more_step;
        if (asks_for_more && round == activity_.most_rounds) continue;
        add_step(activity_.steps[at], round);
      }
      if (answer_in_(steps::slot_of(activity_.id, steps::more_step, {}, round)) != yes) return;
    }
  }

  void add_step(const steps::Step& step, int round) {
    if (const auto* sort = std::get_if<steps::PileSort>(&step.kind)) {
      add_cards(step, *sort, round);
    } else if (!step.each.from.empty()) {
      for (const steps::Option& card : first_of(step, steps::left_by(step.each, answer_in_, {{}, round})))
        add_asked(step, card.id, card.words, round);
    } else {
      add_asked(step, {}, {}, round);
    }
  }

  void add_asked(const steps::Step& step, const std::string& card, const std::string& words, int round) {
    if (leaves_a_choice(step, {card, round})) {
      add_stop(step, card, words, round);
    } else {
      left_out_.insert(steps::slot_of(activity_.id, step.id, card, round));
    }
  }

  bool leaves_a_choice(const steps::Step& step, const steps::At& at) const {
    const steps::Source* source = steps::source_of(step);
    if (source == nullptr) return true;
    if (step.optional && !steps::has_choice(*source, answer_in_, at)) return false;
    return !steps::is_used_up(*source, answer_in_, at) && !looks_at_nothing(*source, at);
  }

  // Where the steps that it looks back at are not asked themselves.
  bool looks_at_nothing(const steps::Source& source, const steps::At& at) const {
    const auto is_left_out = [&](const steps::Earlier& earlier) {
      const steps::SlotParts parts = steps::parts_of_slot(earlier.slot);
      return left_out_.contains(steps::slot_of(parts.activity, parts.step, earlier.same_card ? at.card : "",
                                               earlier.same_round ? at.round : 1));
    };
    return !source.from.empty() && source.also.empty() && steps::left_by(source, answer_in_, at).empty() &&
           std::all_of(source.from.begin(), source.from.end(), is_left_out);
  }

  static std::vector<steps::Option> first_of(const steps::Step& step, std::vector<steps::Option> cards) {
    const auto most = static_cast<std::size_t>(step.for_first);
    if (most > 0 && cards.size() > most) cards.resize(most);
    return cards;
  }

  // All cards of a sort; or only those that are for what was chosen before.
  std::vector<steps::Option> cards_of(const steps::Step& step, const steps::PileSort& sort, int round) const {
    if (step.each.from.empty()) return first_of(step, sort.cards);
    const std::vector<steps::Option> chosen = steps::left_by(step.each, answer_in_, {{}, round});
    std::vector<steps::Option> cards = sort.cards;
    std::erase_if(cards, [&](const steps::Option& card) {
      return std::none_of(chosen.begin(), chosen.end(),
                          [&](const steps::Option& each) { return each.id == card.of; });
    });
    return first_of(step, std::move(cards));
  }

  void add_cards(const steps::Step& step, const steps::PileSort& sort, int round) {
    const std::vector<steps::Option> cards = cards_of(step, sort, round);
    int place = 0;
    for (const steps::Option& card : cards) {
      Stop& stop = add_stop(step, card.id, card.words, round);
      stop.is_card = true;
      stop.place = ++place;
      stop.of = static_cast<int>(cards.size());
    }
  }

  Stop& add_stop(const steps::Step& step, const std::string& card, const std::string& words, int round) {
    Stop stop;
    stop.step = &step;
    stop.slot = steps::slot_of(activity_.id, step.id, card, round);
    stop.card = card;
    stop.question = base::fill(step.question, {{"card", words_within(words)}});
    stop.round = round;
    stops_.push_back(std::move(stop));
    return stops_.back();
  }

  // Inside a sentence a card begins small: "when were you patient?"
  static std::string words_within(std::string words) {
    // The question has an end of its own.
    if (words.ends_with('.') && !words.ends_with("..")) words.pop_back();
    const bool one_capital =
        words.size() > 1 && std::isupper(static_cast<unsigned char>(words[0])) != 0 &&
        (std::islower(static_cast<unsigned char>(words[1])) != 0 || words.starts_with("A "));
    if (one_capital) words[0] = base::lower_case(words.substr(0, 1))[0];
    return words;
  }

  void number_questions() {
    const auto of = static_cast<int>(
        std::count_if(stops_.begin(), stops_.end(), [](const Stop& stop) { return !stop.is_card; }));
    int place = 0;
    for (Stop& stop : stops_) {
      if (stop.is_card) continue;
      stop.place = ++place;
      stop.of = of;
    }
  }

  const Activity& activity_;
  const steps::AnswerIn& answer_in_;
  std::vector<Stop> stops_;
  std::set<std::string> left_out_;
};

}  // namespace

std::vector<Stop> stops_of(const Activity& activity, const steps::AnswerIn& answer_in) {
  return Walk(activity, answer_in).stops();
}

std::string needed_first(const Activity& activity, const steps::AnswerIn& answer_in) {
  for (const std::string& slot : activity.needs) {
    if (!answer_in(slot)) return std::string(steps::parts_of_slot(slot).activity);
  }
  return {};
}

Progress progress_of(const Activity& activity, const steps::AnswerIn& answer_in) {
  Progress progress;
  for (const Stop& stop : stops_of(activity, answer_in)) {
    if (!steps::keeps_an_answer(*stop.step)) continue;
    ++progress.of;
    if (answer_in(stop.slot)) ++progress.done;
  }
  return progress;
}

}  // namespace content
