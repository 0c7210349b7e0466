// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "screens/step_view.h"
#include "steps/options.h"

namespace screens {
namespace {

std::size_t count_picked(const StepView& on) { return on.sheet.picked.size() + (on.sheet.own_open ? 1 : 0); }

// Where one is all that can be chosen, another takes its place.
void take_instead(const StepView& on, const std::string& id) {
  on.sheet.picked = {id};
  on.sheet.own_open = false;
  on.changed();
}

void toggle(const StepView& on, const std::string& id, int most) {
  if (most == 1) return take_instead(on, id);
  auto& picked = on.sheet.picked;
  const auto found = std::find(picked.begin(), picked.end(), id);
  if (found != picked.end()) {
    picked.erase(found);
  } else if (count_picked(on) < static_cast<std::size_t>(most)) {
    picked.push_back(id);
  } else {
    on.kit.say(base::fill(on.say()("pick.enough"), {{"most", std::to_string(most)}}));
    return;
  }
  on.changed();
}

// Cards of one group stand together, where the first of them stands; those without one have no heading.
struct Group {
  std::string heading;
  std::vector<const steps::Option*> options;
};

std::vector<Group> groups_of(const std::vector<steps::Option>& options) {
  std::vector<Group> groups;
  for (const steps::Option& option : options) {
    auto found = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& group) { return group.heading == option.group; });
    if (found == groups.end()) found = groups.insert(groups.end(), Group{option.group, {}});
    found->options.push_back(&option);
  }
  return groups;
}

void draw_group(const StepView& on, const Group& group, int most) {
  if (!group.heading.empty()) on.kit.heading(2, group.heading);
  const std::string_view name = group.heading.empty() ? std::string_view(on.stop.question) : group.heading;
  std::vector<ui::ChoiceLook> looks;
  for (const steps::Option* option : group.options) {
    const auto& picked = on.sheet.picked;
    const bool is_on = std::find(picked.begin(), picked.end(), option->id) != picked.end();
    looks.push_back({option->id, option->words, {}, option->icon, is_on});
  }
  const std::string_view pressed =
      on.kit.ticks("options" + group.heading, name, looks, most == 1 ? ui::Mark::ring : ui::Mark::box);
  if (!pressed.empty()) toggle(on, std::string(pressed), most);
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Pick& kind) {
  draw_question(on);
  const bool is_one_only = kind.most == 1;  // a ring says it
  if (!is_one_only)
    on.kit.paragraph(base::fill(on.say()("pick.count"), {{"n", std::to_string(count_picked(on))},
                                                         {"most", std::to_string(kind.most)}}),
                     ui::Ink::muted);
  const std::vector<steps::Option> options = steps::options_now(kind.source, on.answers(), on.at());
  if (options.empty() && !kind.source.own_words) on.kit.paragraph(on.say()("pick.nothing"));
  for (const Group& group : groups_of(options)) draw_group(on, group, kind.most);
  // Below the grid, as the box and its keys need the whole width.
  return kind.source.own_words ? draw_own_words(on, is_one_only) : std::nullopt;
}

}  // namespace screens
