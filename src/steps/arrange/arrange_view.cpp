// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "screens/step_view.h"
#include "steps/options.h"

namespace screens {
namespace {

// What was ordered before, then what is new, up to the number that is asked for.
void fill_order(const StepView& on, const std::vector<steps::Option>& options, int most) {
  auto& order = on.sheet.picked;
  const auto is_gone = [&options](const std::string& id) {
    return std::none_of(options.begin(), options.end(), [&id](const steps::Option& o) { return o.id == id; });
  };
  std::erase_if(order, is_gone);
  for (const steps::Option& option : options) {
    const bool is_known = std::find(order.begin(), order.end(), option.id) != order.end();
    if (!is_known && order.size() < static_cast<std::size_t>(most)) order.push_back(option.id);
  }
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Arrange& kind) {
  draw_question(on);
  const std::vector<steps::Option> options = steps::options_now(kind.source, on.answers(), on.at());
  fill_order(on, options, static_cast<int>(options.size()));
  auto& order = on.sheet.picked;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string words = steps::words_of(order[i], options);
    if (i == static_cast<std::size_t>(kind.most)) on.kit.paragraph(on.say()("order.rest"), ui::Ink::muted);
    const ui::Move move = on.kit.ranked(order[i], static_cast<int>(i + 1), static_cast<int>(order.size()),
                                        words, on.say()("order.up"), on.say()("order.down"));
    if (move == ui::Move::none) continue;
    const std::size_t other = move == ui::Move::up ? i - 1 : i + 1;
    if (other >= order.size()) continue;
    std::swap(order[i], order[other]);
    on.kit.say(base::fill(on.say()("order.moved"), {{"card", words}, {"n", std::to_string(other + 1)}}));
    on.changed();
  }
  return std::nullopt;
}

}  // namespace screens
