// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "assessment/declaration.h"
#include "base/text.h"
#include "screens/step_view.h"

namespace screens {
namespace {

constexpr int whole_statement = 200;  // letters: each takes the whole line

bool is_ticked(const Sheet& sheet, const std::string& id) {
  return std::find(sheet.picked.begin(), sheet.picked.end(), id) != sheet.picked.end();
}

std::vector<std::string> all_of(const steps::Declare& kind) {
  std::vector<std::string> ids;
  for (std::size_t i = 1; i <= kind.statements.size(); ++i) ids.push_back(std::to_string(i));
  return ids;
}

void toggle_statement(const StepView& on, const steps::Declare& kind, const std::string& id) {
  std::vector<std::string>& picked = on.sheet.picked;
  // Who takes one tick away agrees no longer; the other ticks stay.
  if (is_ticked(on.sheet, std::string(steps::agreed))) picked = all_of(kind);
  if (is_ticked(on.sheet, id)) {
    std::erase(picked, id);
  } else {
    picked.push_back(id);
  }
  on.changed();
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Declare& kind) {
  draw_question(on);
  const content::Words& say = on.say();
  const std::string agreed(steps::agreed);
  const auto standing = assessment::standing_of(*on.state.learner, *on.state.catalogue, on.stop.slot);
  if (standing == assessment::Standing::is_void) {
    on.kit.status("again", say("declare.again"), ui::Tone::warn, "lamp");
    std::erase(on.sheet.picked, agreed);
  }
  const bool has_agreed = is_ticked(on.sheet, agreed);
  int left = 0;
  {
    const ui::Scope list = on.kit.grid("statements", on.stop.question, whole_statement);
    for (std::size_t i = 0; i < kind.statements.size(); ++i) {
      const std::string id = std::to_string(i + 1);
      const bool is_on = has_agreed || is_ticked(on.sheet, id);
      if (!is_on) ++left;
      if (on.kit.check({id, kind.statements[i], {}, {}, is_on})) toggle_statement(on, kind, id);
    }
  }
  if (has_agreed) {
    on.kit.status("agreed", say("declare.agreed"), ui::Tone::ok, "check");
  } else if (left > 0) {
    on.kit.paragraph(base::fill(say("declare.tick"), {{"n", std::to_string(left)}}), ui::Ink::muted);
  } else if (on.kit.button({"agree", say("declare.agree"), "check", ui::Importance::primary})) {
    on.sheet.picked = {agreed};
    on.changed();
    return Answer{agreed, false};
  }
  return std::nullopt;
}

}  // namespace screens
