// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "screens/step_view.h"
#include "steps/options.h"

namespace screens {
namespace {

struct PartLook {
  std::string_view part, icon;
  std::string_view said, not_said, change;  // sentences of the shell
};

constexpr PartLook part_looks[] = {
    {"when", "calendar", "plan.when", "plan.no_when", "plan.change_when"},
    {"help", "person", "plan.help", "plan.no_help", "plan.change_help"},
    {"proof", "check", "plan.proof", "plan.no_proof", "plan.change_proof"},
};

const std::string& words_of_part(const steps::PlanRow& row, std::string_view part) {
  if (part == "when") return row.when;
  return part == "help" ? row.help : row.proof;
}

// What is not there yet is a question with a lamp, and no mistake.
void draw_parts(const StepView& on, const steps::Plan& kind, const steps::PlanRow& row) {
  const content::Words& say = on.say();
  const ui::Scope list = on.kit.list("parts", row.what);
  for (const PartLook& look : part_looks) {
    if (!kind.parts.contains(std::string(look.part))) continue;
    const std::string& words = words_of_part(row, look.part);
    if (words.empty()) {
      on.kit.point(look.part, say(look.not_said), ui::Tone::warn, "lamp-outline");
    } else {
      on.kit.point(look.part, base::fill(say(look.said), {{"words", words}}), ui::Tone::rust, look.icon);
    }
  }
  if (row.due && *row.due < on.state.today)
    on.kit.point("over", say("plan.over"), ui::Tone::warn, "lamp-outline");
}

struct Press {
  std::string key, label, name, icon;
};

// Many rows have the same buttons: each says what it is about.
std::string draw_row_buttons(const StepView& on, const std::vector<Press>& presses) {
  std::vector<ui::ButtonLook> looks;
  for (const Press& press : presses)
    looks.push_back({press.key, press.label, press.icon, ui::Importance::quiet, false, false, press.name});
  return std::string(on.kit.buttons(looks));
}

// One step of the plan where it stands now.
struct Row {
  const steps::PlanRow& step;
  std::size_t at = 0, of = 1;
  std::string name;  // what to do; with its number where another one says the same
};

std::string name_of(const std::vector<steps::PlanRow>& rows, std::size_t at) {
  const auto says_same = [&](const steps::PlanRow& row) { return row.what == rows[at].what; };
  const bool is_alone = std::count_if(rows.begin(), rows.end(), says_same) == 1;
  return is_alone ? rows[at].what : std::to_string(at + 1) + ". " + rows[at].what;
}

Press press_for(const StepView& on, std::string key, std::string_view sentence, const Row& row,
                std::string icon) {
  const std::string& label = on.say()(sentence);
  return {std::move(key), label, label + ": " + row.name, std::move(icon)};
}

void move_row(const StepView& on, const Row& row, std::size_t other) {
  std::swap(on.sheet.picked[row.at], on.sheet.picked[other]);
  on.kit.say(base::fill(on.say()("plan.moved"), {{"step", row.step.what}, {"n", std::to_string(other + 1)}}));
  on.changed();
}

// The questions of one step of the plan. Each comes back here once it is answered.
std::optional<Action> draw_questions(const StepView& on, const steps::Plan& kind, const Row& row) {
  std::vector<Press> presses = {press_for(on, "what", "plan.change_what", row, "pencil")};
  for (const PartLook& look : part_looks) {
    if (kind.parts.contains(std::string(look.part)))
      presses.push_back(press_for(on, std::string(look.part), look.change, row, "pencil"));
  }
  const std::string pressed = draw_row_buttons(on, presses);
  if (pressed.empty()) return std::nullopt;
  return GoToStop{kind.parts.at(pressed), row.step.round, true};
}

// What can be done with the step as a whole.
void draw_moves(const StepView& on, const Row& row) {
  const bool is_open = on.sheet.open_round == row.step.round;
  std::vector<Press> presses = {
      press_for(on, "change", is_open ? "plan.close" : "plan.change", row, is_open ? "check" : "pencil")};
  if (row.at > 0) presses.push_back(press_for(on, "earlier", "plan.earlier", row, "arrow-up"));
  if (row.at + 1 < row.of) presses.push_back(press_for(on, "later", "plan.later", row, "arrow-down"));
  const std::string pressed = draw_row_buttons(on, presses);
  if (pressed == "change") on.sheet.open_round = is_open ? 0 : row.step.round;
  if (pressed == "earlier") move_row(on, row, row.at - 1);
  if (pressed == "later") move_row(on, row, row.at + 1);
}

std::optional<Action> draw_row(const StepView& on, const steps::Plan& kind, const Row& row) {
  const steps::PlanRow& step = row.step;
  const bool is_open = on.sheet.open_round == step.round;
  const ui::Scope card = on.kit.card(steps::id_of_round(step.round), {ui::Tone::rust, is_open, false, false});
  {
    const float shares[] = {0.55F, 0.45F};
    ui::Kit::Columns columns(on.kit.columns("step", shares));
    on.kit.heading(2, std::to_string(row.at + 1) + ". " + step.what, ui::Size::body);
    const bool is_last = on.kit.one_column();  // what is known of the step stands before its buttons
    if (!is_last) draw_moves(on, row);
    columns.next();
    draw_parts(on, kind, step);
    if (is_last) draw_moves(on, row);
  }
  if (!is_open) return std::nullopt;
  on.kit.gap(0.5F);  // as far from the buttons above as these are from each other
  return draw_questions(on, kind, row);
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Plan& kind) {
  draw_question(on);
  const content::Words& say = on.say();
  const std::vector<steps::PlanRow> rows =
      steps::rows_of(kind, on.answers(), steps::answer_of(on.sheet.picked));
  on.sheet.picked.clear();
  for (const steps::PlanRow& row : rows) on.sheet.picked.push_back(steps::id_of_round(row.round));
  if (rows.empty()) {
    on.kit.paragraph(say("plan.nothing"));
    if (on.kit.button({"begin", say("plan.begin"), "pencil", ui::Importance::primary}))
      return GoToStop{kind.parts.at("what"), 1, false};
    return std::nullopt;
  }
  std::optional<Action> done;
  {
    const ui::Scope list = on.kit.list("plan", on.stop.question);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (std::optional<Action> action = draw_row(on, kind, {rows[i], i, rows.size(), name_of(rows, i)}))
        done = action;
    }
  }
  if (!steps::is_by_date(rows) && on.kit.button({"by date", say("plan.by_date"), "calendar"})) {
    on.sheet.picked = steps::rounds_by_date(rows);
    on.changed();
  }
  return done;
}

}  // namespace screens
