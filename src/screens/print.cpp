// SPDX-License-Identifier: GPL-3.0-or-later
// Print: what is to be printed, on which printer, and how far it is.
#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"

namespace screens {
namespace {

constexpr int least_letters = 22;  // of a thing to print, so that its title stands in two lines at most

bool is_under_way(const Print& screen) {
  return screen.step == PrintStep::sending || screen.step == PrintStep::waiting ||
         screen.step == PrintStep::printing;
}

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
  using Stage = ui::StageState;
  const content::Words& say = *state.say;
  const PrintChoice* const chosen = chosen_in(screen);
  kit.heading(1, chosen == nullptr ? say("print.title") : chosen->title);
  kit.gap(0.5F);
  if (!screen.trouble.empty()) kit.status("trouble", say(screen.trouble), ui::Tone::warn, "lamp");
  const bool is_sent = screen.step != PrintStep::sending;
  const bool is_out = screen.step == PrintStep::done;
  const bool comes_out = screen.step == PrintStep::printing;
  if (screen.step == PrintStep::failed) return;
  kit.stage("sent", {say("print.sent"), is_sent ? Stage::done : Stage::doing});
  kit.gap(0.7F);
  kit.stage("printing", {say("print.printing"), is_out      ? Stage::done
                                                : comes_out ? Stage::doing
                                                            : Stage::to_do});
  kit.gap(0.7F);
  kit.stage("done", {say("print.done"), is_out ? Stage::done : Stage::to_do});
}

// What to do where nothing can be printed.
std::optional<Action> draw_no_printer(const State& state, const Print& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool may = state.site.may_print;
  kit.picture("printer", ui::Tone::plain, 5, false);
  if (may && !screen.has_looked) {
    kit.status("side", say("print.looking"), ui::Tone::plain, {});
    return std::nullopt;
  }
  kit.heading(2, say(may ? "print.none" : "print.off"));
  kit.status("side", say(may ? "print.none_help" : "print.off_help"), ui::Tone::plain, {});
  if (kit.button({"stick", say("print.stick"), "usb", ui::Importance::primary}, true))
    return GoTo{GoTo::Place::take_away};
  return std::nullopt;
}

std::optional<Action> draw_printers(const State& state, const Print& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const PrintChoice* const chosen = chosen_in(screen);
  const bool is_ready = chosen != nullptr && chosen->pages > 0 && !screen.is_counting;
  kit.picture("printer", ui::Tone::pine, 5, false);
  kit.heading(2, say("print.here"));
  kit.status("side", say("print.here_help"), ui::Tone::plain, {});
  std::optional<Action> done;
  for (const PrinterFound& printer : screen.printers) {
    const std::string label = base::fill(say("print.on"), {{"name", printer.title}});
    if (is_ready && kit.button({printer.name, label, "printer", ui::Importance::primary}, true))
      done = StartPrinting{printer.name};
    if (!printer.trouble.empty())
      kit.status("trouble " + printer.name, say(printer.trouble), ui::Tone::warn, "lamp");
  }
  return done;
}

std::optional<Action> draw_print_side(const State& state, const Print& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  kit.spring();
  if (screen.step == PrintStep::choosing) {
    done = screen.printers.empty() ? draw_no_printer(state, screen, kit) : draw_printers(state, screen, kit);
  } else if (screen.step == PrintStep::failed) {
    draw_sign_and_words(kit, "lamp", ui::Tone::warn, 5, say("print.not_done"), say("print.kept_here"));
    if (kit.button({"again", say("print.again"), "printer", ui::Importance::primary}, true))
      done = ChoosePrint{screen.chosen};
    if (kit.button({"stick", say("print.stick"), "usb"}, true)) done = GoTo{GoTo::Place::take_away};
  } else {
    const bool is_done = screen.step == PrintStep::done;
    draw_sign_and_words(kit, is_done ? "done-circle" : "printer", is_done ? ui::Tone::ok : ui::Tone::pine, 8,
                        say(is_done ? "print.done" : "print.wait"),
                        say(is_done ? "print.done_help" : "print.wait_help"));
  }
  kit.spring();
  return done;
}

std::optional<Action> draw_print_bar(const State& state, const Print& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  ui::BottomBar bar;
  if (!is_under_way(screen)) bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (is_under_way(screen) && !screen.stopping) bar.back = ui::ButtonLook{"stop", say("print.stop"), "close"};
  if (screen.step == PrintStep::done) {
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
  const bool is_over = screen.step != PrintStep::choosing;
  const std::string subtitle =
      is_over ? base::fill(say("print.named"), {{"name", screen.printer}}) : std::string();
  std::optional<Action> done = draw_top_bar(state, kit, say("print.title"), subtitle);
  if (std::optional<Action> bar = draw_print_bar(state, screen, kit)) done = bar;
  const ui::Scope body = kit.body("print");
  // Once it is sent, in one column what the person has to do comes first.
  const bool side_first = kit.one_column() && is_over;
  const float shares[] = {0.62F, 0.38F};
  ui::Kit::Columns columns(kit.columns("print", shares));
  std::optional<Action> side;
  if (side_first) {
    side = draw_print_side(state, screen, kit);
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
    side = draw_print_side(state, screen, kit);
  }
  if (side) done = side;
  // While pages come out only Stop may be pressed: whoever goes away leaves them for others to read.
  if (is_under_way(screen) && done && !std::holds_alternative<StopPrinting>(*done) &&
      !std::holds_alternative<ReadToMe>(*done)) {
    return std::nullopt;
  }
  return done;
}

}  // namespace screens
