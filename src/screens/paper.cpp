// SPDX-License-Identifier: GPL-3.0-or-later
// Paper: one paper of staff, printed or put on a stick.
#include <utility>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/output.h"

namespace screens {
namespace {

bool is_busy(const Paper& screen) { return is_under_way(screen.how_far) || is_under_way(screen.to); }

std::string pages_in_words(const State& state, const Paper& screen) {
  if (screen.pages == 0) return (*state.say)("print.counting");
  return counted(state, static_cast<std::size_t>(screen.pages), "print.one_page", "print.pages");
}

void draw_about_paper(const State& state, const Paper& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  if (screen.wrong.empty()) kit.status("pages", pages_in_words(state, screen), ui::Tone::plain, "document");
  if (screen.about != base::Id{}) kit.status("near", say("paper.one_person"), ui::Tone::warn, "people");
  kit.paragraph(say("paper.nothing_stays"), ui::Ink::muted);
}

std::optional<Action> draw_paper_itself(const State& state, const Paper& screen, ui::Kit& kit) {
  const ui::Scope card = kit.card("what", {ui::Tone::plain, false, false, true});
  kit.heading(1, screen.title);
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  kit.gap(0.5F);
  if (screen.way == PaperWay::stick) {
    const bool is_before = screen.to.step == TakeStep::looking || screen.to.step == TakeStep::ready;
    if (is_before) draw_about_paper(state, screen, kit);
    draw_stages(state, screen.to, kit);
    return draw_sticks(state, screen.to, kit);
  }
  if (screen.how_far.step == PrintStep::choosing)
    draw_about_paper(state, screen, kit);
  else
    draw_printing(state, screen.how_far, kit);
  return std::nullopt;
}

std::optional<Action> draw_ways(const State& state, const Paper& screen, ui::Kit& kit) {
  if (screen.way == PaperWay::stick) {
    draw_stick_side(state, screen.to, staffs_output, kit);
    const bool prints =
        !is_busy(screen) && kit.button({"print", (*state.say)("paper.print"), "printer"}, true);
    if (prints) return InPapers{ChoosePaperWay{PaperWay::print}};
    return std::nullopt;
  }
  const bool by_hand = screen.is_for_no_stick;
  const PrintSide side{screen.how_far,
                       by_hand ? by_hand_output : staffs_output,
                       true,
                       screen.pages > 0,
                       {},
                       by_hand ? PrintSide::Stick::never : PrintSide::Stick::always};
  OutputAsked asked = draw_print_side(state, side, kit);
  if (asked.stick) return InPapers{ChoosePaperWay{PaperWay::stick}};
  return asked.done;
}

std::optional<Action> draw_paper_bar(const State& state, const Paper& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_stopping = screen.how_far.stopping || screen.to.stopping;
  const bool is_done = screen.way == PaperWay::print ? screen.how_far.step == PrintStep::done
                                                     : screen.to.step == TakeStep::done;
  ui::BottomBar bar;
  if (!is_busy(screen)) bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (is_under_way(screen.how_far) && !is_stopping)
    bar.back = ui::ButtonLook{"stop", say("print.stop"), "close"};
  if (is_under_way(screen.to) && !is_stopping) bar.back = ui::ButtonLook{"stop", say("stick.stop"), "close"};
  if (is_done) {
    bar.other = ui::ButtonLook{"more", say("paper.once_more"), "undo"};
    bar.next = ui::ButtonLook{"home", say("done.go_on"), "arrow-right", ui::Importance::primary, true};
  }
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "stop" && screen.way == PaperWay::print) return StopPrinting{};
  if (pressed == "stop") return StopTaking{};
  if (pressed == "more") return InPapers{ChoosePaperWay{screen.way}};
  if (pressed == "back" || pressed == "home") return GoBack{};
  return std::nullopt;
}

std::string subtitle_of(const State& state, const Paper& screen) {
  const content::Words& say = *state.say;
  if (screen.way == PaperWay::stick)
    return screen.to.stick.empty() ? std::string()
                                   : base::fill(say("stick.named"), {{"name", screen.to.stick}});
  if (screen.how_far.step == PrintStep::choosing) return {};
  return base::fill(say("print.named"), {{"name", screen.how_far.printer}});
}

}  // namespace

std::optional<Action> draw_paper(const State& state, const Paper& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string_view title = say(screen.way == PaperWay::print ? "paper.title" : "paper.stick_title");
  const ui::Scope place = kit.screen("paper", title);
  std::optional<Action> done = draw_top_bar(state, kit, title, subtitle_of(state, screen));
  if (std::optional<Action> bar = draw_paper_bar(state, screen, kit)) done = bar;
  const ui::Scope body = kit.body("paper");
  const bool is_over = screen.way == PaperWay::stick || screen.how_far.step != PrintStep::choosing;
  // In one column what the person has to do comes first, once there is something.
  const bool side_first = kit.one_column() && is_over;
  const float shares[] = {0.62F, 0.38F};
  ui::Kit::Columns columns(kit.columns("paper", shares));
  std::optional<Action> inside;
  const auto draw_side = [&] {
    kit.spring();
    if (std::optional<Action> side = draw_ways(state, screen, kit)) inside = side;
    kit.spring();
  };
  if (side_first) {
    draw_side();
    columns.next();
  }
  if (std::optional<Action> itself = draw_paper_itself(state, screen, kit)) inside = itself;
  if (!side_first) {
    columns.next();
    draw_side();
  }
  if (inside) done = inside;
  return is_busy(screen) ? only_stop(std::move(done)) : done;
}

}  // namespace screens
