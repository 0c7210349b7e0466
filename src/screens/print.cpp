// SPDX-License-Identifier: GPL-3.0-or-later
// Print: what is to be printed, on which printer, and how far it is.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/output.h"

namespace screens {
namespace {

constexpr int least_letters = 22;  // of a thing to print, so that its title stands in two lines at most

const PrintChoice* chosen_in(const Print& screen) {
  const auto found = std::find_if(screen.choices.begin(), screen.choices.end(),
                                  [&](const PrintChoice& choice) { return choice.id == screen.chosen; });
  return found == screen.choices.end() ? nullptr : &*found;
}

std::string pages_in_words(const State& state, const Print& screen, const PrintChoice& choice) {
  const content::Words& say = *state.say;
  if (screen.is_counting) return say("print.counting");
  if (choice.pages == 0) return say("print.all_private");
  if (choice.pages == 1) return say("print.one_page");
  return base::fill(say("print.pages"), {{"n", std::to_string(choice.pages)}});
}

std::optional<Action> draw_choices(const State& state, const Print& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  kit.heading(1, say("print.what"));
  if (screen.choices.empty()) kit.status("counting", say("print.counting"), ui::Tone::plain, {});
  {
    const ui::Scope list = kit.grid("choices", say("print.what"), least_letters);
    for (const PrintChoice& choice : screen.choices) {
      const std::string pages = pages_in_words(state, screen, choice);
      const bool is_chosen = choice.id == screen.chosen;
      if (kit.radio({choice.id, choice.title, pages, "document", is_chosen}) && !is_chosen)
        done = ChoosePrint{choice.id};
    }
  }
  const PrintChoice* const chosen = chosen_in(screen);
  if (chosen == nullptr || !chosen->has_private) return done;
  kit.gap(0.5F);
  if (kit.check(
          {"private", say("print.also_private"), say("print.private_help"), "lock", screen.with_private}))
    done = PrintPrivate{!screen.with_private};
  if (screen.with_private) kit.status("near", say("print.near"), ui::Tone::warn, "people");
  return done;
}

void draw_how_far(const State& state, const Print& screen, ui::Kit& kit) {
  const PrintChoice* const chosen = chosen_in(screen);
  kit.heading(1, chosen == nullptr ? (*state.say)("print.title") : chosen->title);
  kit.gap(0.5F);
  draw_printing(state, screen.how_far, kit);
}

std::optional<Action> draw_side_of_print(const State& state, const Print& screen, ui::Kit& kit) {
  const PrintChoice* const chosen = chosen_in(screen);
  const bool is_ready = chosen != nullptr && chosen->pages > 0 && !screen.is_counting;
  kit.spring();
  OutputAsked asked = draw_print_side(
      state, {screen.how_far, learners_output, state.site.may_print, is_ready, screen.chosen}, kit);
  kit.spring();
  if (asked.stick) return GoTo{GoTo::Place::take_away};
  return asked.done;
}

std::optional<Action> draw_print_bar(const State& state, const Print& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  ui::BottomBar bar;
  if (!is_under_way(screen.how_far)) bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (is_under_way(screen.how_far) && !screen.how_far.stopping)
    bar.back = ui::ButtonLook{"stop", say("print.stop"), "close"};
  if (screen.how_far.step == PrintStep::done) {
    bar.other = ui::ButtonLook{"more", say("print.more"), "printer"};
    bar.next = ui::ButtonLook{"home", say("done.go_on"), "arrow-right", ui::Importance::primary, true};
  }
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "stop") return StopPrinting{};
  if (pressed == "back") return GoBack{};
  if (pressed == "more") return ChoosePrint{screen.chosen};
  if (pressed == "home") return GoTo{GoTo::Place::hub};
  return std::nullopt;
}

}  // namespace

std::optional<Action> draw_print(const State& state, const Print& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("print", say("print.title"));
  const bool is_over = screen.how_far.step != PrintStep::choosing;
  const std::string subtitle =
      is_over ? base::fill(say("print.named"), {{"name", screen.how_far.printer}}) : std::string();
  std::optional<Action> done = draw_top_bar(state, kit, say("print.title"), subtitle);
  if (std::optional<Action> bar = draw_print_bar(state, screen, kit)) done = bar;
  const ui::Scope body = kit.body("print");
  // Once it is sent, in one column what the person has to do comes first.
  const bool side_first = kit.one_column() && is_over;
  const float shares[] = {0.62F, 0.38F};
  ui::Kit::Columns columns(kit.columns("print", shares));
  std::optional<Action> side;
  if (side_first) {
    side = draw_side_of_print(state, screen, kit);
    columns.next();
  }
  {
    const ui::Scope card = kit.card("what", {ui::Tone::plain, false, false, true});
    if (is_over) {
      draw_how_far(state, screen, kit);
    } else if (std::optional<Action> chosen = draw_choices(state, screen, kit)) {
      done = chosen;
    }
  }
  if (!side_first) {
    columns.next();
    side = draw_side_of_print(state, screen, kit);
  }
  if (side) done = side;
  return is_under_way(screen.how_far) ? only_stop(std::move(done)) : done;
}

}  // namespace screens
