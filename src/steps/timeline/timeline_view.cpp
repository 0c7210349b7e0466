// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "screens/step_view.h"
#include "steps/options.h"
#include "steps/row_values.h"

namespace screens {
namespace {

using steps::Option;

const Option* option_at(const std::vector<Option>& options, int place) {
  return place < 0 ? nullptr : &options[static_cast<std::size_t>(place)];
}

std::vector<std::string_view> words_of_all(const std::vector<Option>& options) {
  std::vector<std::string_view> words;
  for (const Option& option : options) words.push_back(option.words);
  return words;
}

std::string_view icon_of_row(const std::vector<Option>& rows, std::string_view id) {
  for (const Option& row : rows) {
    if (row.id == id) return row.icon;
  }
  return {};
}

// Each time has the same room; those of one time share it.
std::vector<ui::LinePoint> points_of(const steps::Timeline& kind, std::vector<steps::Moment> moments,
                                     const std::vector<Option>& rows) {
  std::erase_if(moments, [](const steps::Moment& moment) { return !moment.is_whole(); });
  std::vector<ui::LinePoint> points;
  int place = 0;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const int time = moments[i].time;
    place = i > 0 && moments[i - 1].time == time ? place + 1 : 1;
    const auto in_time = std::count_if(moments.begin(), moments.end(),
                                       [time](const steps::Moment& each) { return each.time == time; });
    const float within = static_cast<float>(place) / static_cast<float>(in_time + 1);
    points.push_back({(static_cast<float>(time) + within) / static_cast<float>(kind.times.size()),
                      static_cast<float>(moments[i].height) / static_cast<float>(kind.heights.size() - 1),
                      icon_of_row(rows, moments[i].id)});
  }
  return points;
}

// The options of one question about a row, called by the row as well.
class Asked {
 public:
  Asked(const std::vector<Option>& options, const Option& row, const Option* chosen) {
    names_.reserve(options.size());
    for (const Option& option : options) {
      names_.push_back(option.words + ": " + row.words);
      ui::OptionLook look{option.id, option.words, &option == chosen};
      look.icon = option.icon;
      look.name = names_.back();
      looks_.push_back(look);
    }
  }
  std::span<const ui::OptionLook> looks() const { return looks_; }

 private:
  std::vector<std::string> names_;
  std::vector<ui::OptionLook> looks_;
};

void draw_moment(const StepView& on, const steps::Timeline& kind, const Option& row,
                 const std::vector<steps::Moment>& moments) {
  const auto found =
      std::find_if(moments.begin(), moments.end(), [&](const auto& each) { return each.id == row.id; });
  const steps::Moment moment = found == moments.end() ? steps::Moment{} : *found;
  const Asked times(kind.times, row, option_at(kind.times, moment.time));
  const Asked heights(kind.heights, row, option_at(kind.heights, moment.height));
  const ui::OptionSet sets[] = {{"when", on.say()("timeline.when"), times.looks()},
                                {"how", on.say()("timeline.how"), heights.looks()}};
  const ui::InRow pressed = on.kit.row({row.id, row.words, row.detail, row.icon}, sets);
  if (pressed.option.empty()) return;
  const std::string value = steps::value_of(on.sheet.picked, row.id);
  steps::set_value(on.sheet.picked, row.id,
                   pressed.set == "when" ? steps::with_time(value, pressed.option)
                                         : steps::with_height(value, pressed.option));
  on.changed();
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Timeline& kind) {
  draw_question(on);
  const std::vector<Option> rows = steps::options_now(kind.source, on.answers(), on.at());
  steps::keep_to_rows(on.sheet.picked, rows);
  const std::vector<steps::Moment> moments = steps::moments_in(kind, steps::answer_of(on.sheet.picked));
  const std::vector<ui::LinePoint> points = points_of(kind, moments, rows);
  const std::vector<std::string_view> below = words_of_all(kind.times);
  const std::vector<std::string_view> beside = words_of_all(kind.heights);
  on.kit.line({points, below, beside});
  for (const Option& row : rows) draw_moment(on, kind, row, moments);
  draw_rows_to_go(on, steps::open_rows(kind, rows, steps::answer_of(on.sheet.picked)));
  return std::nullopt;
}

}  // namespace screens
