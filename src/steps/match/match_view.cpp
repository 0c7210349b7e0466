// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "screens/step_view.h"
#include "steps/options.h"

namespace screens {
namespace {

constexpr int whole_line = 200;  // letters: each takes a line of its own column

using Options = std::vector<steps::Option>;

struct Sides {
  Options needs, haves;
};

bool holds(const Options& options, const std::string& id) {
  return std::any_of(options.begin(), options.end(), [&id](const steps::Option& o) { return o.id == id; });
}

void add_own(Options& options, const std::string& id) {
  if (steps::own_words_in(id).empty() || holds(options, id)) return;
  options.push_back({id, std::string(steps::own_words_in(id)), "", "pencil", "", ""});
}

// What is offered now, with the learner's own words. What is offered no more leaves its pairs.
Sides settle_sides(const StepView& on, const steps::Match& kind) {
  Sheet& sheet = on.sheet;
  Sides sides{steps::options_now(kind.needs, on.answers(), on.at()),
              steps::options_now(kind.haves, on.answers(), on.at())};
  for (const steps::Matched& each : sheet.matches) {
    add_own(sides.needs, each.need);
    for (const std::string& have : each.haves) add_own(sides.haves, have);
  }
  for (const std::string& have : sheet.picked) add_own(sides.haves, have);
  std::vector<steps::Matched> matches;
  for (const steps::Option& need : sides.needs) {
    const auto known = std::find_if(sheet.matches.begin(), sheet.matches.end(),
                                    [&need](const steps::Matched& each) { return each.need == need.id; });
    matches.push_back(known == sheet.matches.end() ? steps::Matched{need.id, {}} : *known);
    std::erase_if(matches.back().haves, [&](const std::string& id) { return !holds(sides.haves, id); });
  }
  sheet.matches = std::move(matches);
  if (!holds(sides.needs, sheet.held_need)) sheet.held_need.clear();
  if (!holds(sides.haves, sheet.held_have)) sheet.held_have.clear();
  return sides;
}

std::vector<std::string>* haves_of(Sheet& sheet, std::string_view need) {
  for (steps::Matched& each : sheet.matches) {
    if (each.need == need) return &each.haves;
  }
  return nullptr;
}

bool is_pair(Sheet& sheet, std::string_view need, std::string_view have) {
  const std::vector<std::string>* haves = haves_of(sheet, need);
  return haves != nullptr && std::find(haves->begin(), haves->end(), have) != haves->end();
}

void toggle_pair(const StepView& on, const Sides& sides, const std::string& need, const std::string& have) {
  std::vector<std::string>& haves = *haves_of(on.sheet, need);
  const bool was_pair = is_pair(on.sheet, need, have);
  if (was_pair) {
    std::erase(haves, have);
    // Own words stay on the page while it is open, so that a press can be taken back.
    if (!steps::own_words_in(have).empty()) on.sheet.picked.push_back(have);
  } else {
    haves.push_back(have);
  }
  on.kit.say(base::fill(
      on.say()(was_pair ? "match.gone" : "match.made"),
      {{"need", steps::words_of(need, sides.needs)}, {"have", steps::words_of(have, sides.haves)}}));
  on.changed();
}

void hold(std::string& held, const std::string& id) { held = held == id ? "" : id; }

void draw_own_button(const StepView& on, std::string_view key, std::string_view label) {
  if (!on.kit.button({key, label, "pencil", ui::Importance::quiet})) return;
  on.sheet.own_open = true;
  on.sheet.held_have.clear();
}

void draw_needs(const StepView& on, const steps::Match& kind, const Sides& sides) {
  Sheet& sheet = on.sheet;
  const content::Words& say = on.say();
  on.kit.heading(2, say("match.needs"));
  {
    const ui::Scope list = on.kit.grid("needs", say("match.needs"), whole_line);
    for (const steps::Option& need : sides.needs) {
      std::vector<std::string> words;
      for (const std::string& id : *haves_of(sheet, need.id))
        words.push_back(steps::words_of(id, sides.haves));
      const std::string with =
          words.empty() ? "" : base::fill(say("match.with"), {{"words", steps::in_a_row(words)}});
      const bool pairs = !sheet.held_have.empty();
      const bool is_on = pairs ? is_pair(sheet, need.id, sheet.held_have) : need.id == sheet.held_need;
      const std::string_view icon = words.empty() ? std::string_view(need.icon) : "link";
      const ui::ChoiceLook look{need.id, need.words, with, icon, is_on, true};
      if (!(pairs ? on.kit.check(look) : on.kit.radio(look))) continue;
      pairs ? toggle_pair(on, sides, need.id, sheet.held_have) : hold(sheet.held_need, need.id);
    }
  }
  if (kind.needs.own_words && sheet.held_need.empty()) draw_own_button(on, "own need", say("match.own_need"));
}

void draw_haves(const StepView& on, const steps::Match& kind, const Sides& sides) {
  Sheet& sheet = on.sheet;
  const content::Words& say = on.say();
  {
    const ui::Scope list = on.kit.grid("haves", say("match.haves"), whole_line);
    for (const steps::Option& have : sides.haves) {
      const bool pairs = !sheet.held_need.empty();
      const bool is_on = pairs ? is_pair(sheet, sheet.held_need, have.id) : have.id == sheet.held_have;
      const ui::ChoiceLook look{have.id, have.words, {}, have.icon, is_on};
      if (!(pairs ? on.kit.check(look) : on.kit.radio(look))) continue;
      pairs ? toggle_pair(on, sides, sheet.held_need, have.id) : hold(sheet.held_have, have.id);
    }
  }
  if (kind.haves.own_words && !sheet.held_need.empty())
    draw_own_button(on, "own have", say("match.own_have"));
}

void draw_beside(const StepView& on, const steps::Match& kind, const Sides& sides) {
  const content::Words& say = on.say();
  const Sheet& sheet = on.sheet;
  std::string what = say("match.begin");
  if (!sheet.held_need.empty())
    what = base::fill(say("match.held_need"), {{"words", steps::words_of(sheet.held_need, sides.needs)}});
  if (!sheet.held_have.empty())
    what = base::fill(say("match.held_have"), {{"words", steps::words_of(sheet.held_have, sides.haves)}});
  on.kit.status("what", what, ui::Tone::pine, "link");
  const float shares[] = {0.5F, 0.5F};
  ui::Kit::Columns columns(on.kit.columns("sides", shares));
  draw_needs(on, kind, sides);
  columns.next();
  on.kit.heading(2, say("match.haves"));
  draw_haves(on, kind, sides);
}

// One column: first what it needs, then what there is for the need that was pressed.
void draw_in_turn(const StepView& on, const steps::Match& kind, const Sides& sides) {
  const content::Words& say = on.say();
  on.sheet.held_have.clear();
  if (on.sheet.held_need.empty()) {
    draw_question(on);
    if (on.stop.step->help.empty()) on.kit.paragraph(say("match.begin"), ui::Ink::muted);
    return draw_needs(on, kind, sides);
  }
  on.kit.heading(
      1, base::fill(say("match.have_for"), {{"need", steps::words_of(on.sheet.held_need, sides.needs)}}));
  on.kit.paragraph(say("match.have_help"), ui::Ink::muted);
  draw_haves(on, kind, sides);
  if (on.kit.button({"needs", say("match.back"), "arrow-left"})) on.sheet.held_need.clear();
}

std::optional<Action> draw_own(const StepView& on) {
  const bool is_have = !on.sheet.held_need.empty();
  Writing writing;
  writing.what = Typing::line;
  writing.box.key = "own words";
  writing.box.label = on.say()(is_have ? "match.own_have" : "match.own_need");
  writing.box.lines = 1;
  writing.box.one_line = true;
  writing.beside = on.beside_keys();
  writing.is_answer = true;
  draw_box(on.state, on.sheet, writing, on.kit);
  if (on.kit.button({"put", on.say()("match.put"), "check", ui::Importance::primary}))
    put_own_words(on, true);
  return on.sheet.own_open ? draw_keyboard(on, writing) : std::nullopt;
}

}  // namespace

std::optional<Action> view(const StepView& on, const steps::Match& kind) {
  const Sides sides = settle_sides(on, kind);
  if (on.sheet.own_open) return draw_own(on);
  if (on.kit.one_column()) {
    draw_in_turn(on, kind, sides);
  } else {
    draw_question(on);
    draw_beside(on, kind, sides);
  }
  const bool is_empty = sides.needs.empty() && !kind.needs.own_words;
  if (is_empty) on.kit.paragraph(on.say()("match.nothing"));
  return std::nullopt;
}

}  // namespace screens
