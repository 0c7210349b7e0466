// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "screens/step_view.h"
#include "steps/options.h"

namespace screens {
namespace {

using steps::Comparing;
using steps::Option;

struct Compared {
  const steps::Compare& kind;
  std::vector<Option> options;
  std::vector<std::string> ids;
};

Compared compared_on(const StepView& on, const steps::Compare& kind) {
  Compared all{kind, steps::options_now(kind.source, on.answers(), on.at()), {}};
  for (const Option& option : all.options) all.ids.push_back(option.id);
  return all;
}

const Option& option_of(const Compared& all, std::string_view id) {
  return *std::find_if(all.options.begin(), all.options.end(),
                       [&](const Option& option) { return option.id == id; });
}

Comparing now_on(const StepView& on, const Compared& all) {
  return steps::comparing(all.ids, all.kind.most, on.sheet.picked);
}

std::string next_pair_in_words(const StepView& on, const Compared& all, const Comparing& now) {
  return base::fill(on.say()("compare.said"), {{"n", std::to_string(now.choices + 1)},
                                               {"first", option_of(all, now.first).words},
                                               {"second", option_of(all, now.second).words}});
}

void say_where(const StepView& on, const Compared& all) {
  const Comparing now = now_on(on, all);
  if (!now.is_done()) on.kit.say(next_pair_in_words(on, all, now));
}

void choose(const StepView& on, const Compared& all, const std::string& id) {
  on.sheet.picked = steps::with_choice(all.ids, all.kind.most, on.sheet.picked, id);
  on.changed();
  say_where(on, all);
}

// The choice before, and all of them.
void draw_ways_back(const StepView& on, const Compared& all, bool is_done) {
  std::vector<ui::ButtonLook> looks;
  if (steps::has_choices(on.sheet.picked))
    looks.push_back({"undo", on.say()("compare.undo"), "undo", ui::Importance::quiet});
  if (is_done && all.ids.size() > static_cast<std::size_t>(all.kind.most))
    looks.push_back({"again", on.say()("compare.again"), "redo", ui::Importance::quiet});
  const std::string_view pressed = on.kit.buttons(looks);
  if (pressed.empty()) return;
  on.sheet.picked =
      pressed == "undo" ? steps::without_last_choice(on.sheet.picked) : std::vector<std::string>{};
  on.changed();
  say_where(on, all);
}

void draw_pair(const StepView& on, const Compared& all, const Comparing& now) {
  on.kit.progress("pairs", on.stop.question, now.choices, now.choices + now.to_come);
  on.kit.paragraph(base::fill(on.say()("compare.pair"), {{"n", std::to_string(now.choices + 1)}}),
                   ui::Ink::muted);
  const Option& first = option_of(all, now.first);
  const Option& second = option_of(all, now.second);
  const ui::ChoiceLook looks[] = {{"first", first.words, first.detail, first.icon, false},
                                  {"second", second.words, second.detail, second.icon, false}};
  const std::string_view pressed = on.kit.cards("pair", on.stop.question, looks);
  if (!pressed.empty()) choose(on, all, pressed == "first" ? first.id : second.id);
  draw_ways_back(on, all, false);
}

void move(const StepView& on, std::vector<std::string> order, std::size_t from, std::size_t to,
          const std::string& words) {
  std::swap(order[from], order[to]);
  on.sheet.picked = steps::with_order(std::move(order), on.sheet.picked);
  on.kit.say(base::fill(on.say()("order.moved"), {{"card", words}, {"n", std::to_string(to + 1)}}));
  on.changed();
}

void draw_result(const StepView& on, const Compared& all, const Comparing& now) {
  const bool had_pairs = all.ids.size() > static_cast<std::size_t>(all.kind.most);
  const std::vector<std::string>& best = now.best;
  on.kit.status("result",
                base::fill(on.say()(best.size() == 1 ? "compare.one"
                                    : had_pairs      ? "compare.best"
                                                     : "compare.few"),
                           {{"n", std::to_string(best.size())}}),
                ui::Tone::pine, "done-circle");
  // Where no pair was needed, the cards are kept as they stand; cards that are gone are not.
  on.sheet.picked = steps::with_order(best, on.sheet.picked);
  for (std::size_t i = 0; i < best.size(); ++i) {
    const std::string& words = option_of(all, best[i]).words;
    const ui::Move wish = on.kit.ranked(best[i], static_cast<int>(i + 1), static_cast<int>(best.size()),
                                        words, on.say()("order.up"), on.say()("order.down"));
    const std::size_t to = wish == ui::Move::up ? i - 1 : i + 1;
    if (wish != ui::Move::none && to < best.size()) move(on, best, i, to, words);
  }
  draw_ways_back(on, all, true);
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Compare& kind) {
  const Compared all = compared_on(on, kind);
  const Comparing now = now_on(on, all);
  // The help is for the first pair; later the cards and the way back need its room.
  if (now.choices > 0 || now.is_done()) {
    on.kit.heading(1, on.stop.question);
  } else {
    draw_question(on);
  }
  if (all.ids.empty()) {
    on.kit.paragraph(on.say()("pick.nothing"));
  } else if (now.is_done()) {
    draw_result(on, all, now);
  } else {
    draw_pair(on, all, now);
  }
  return std::nullopt;
}

}  // namespace screens
