// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/output.h"

#include "base/text.h"
#include "screens/common.h"

namespace screens {
namespace {

// What to do where nothing can be printed.
OutputAsked draw_no_printer(const State& state, const PrintSide& side, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.picture("printer", ui::Tone::plain, 5, false);
  if (side.may && !side.printing.has_looked) {
    kit.status("side", say("print.looking"), ui::Tone::plain, {});
    return {};
  }
  kit.heading(2, say(side.may ? "print.none" : "print.off"));
  kit.status("side", say(side.may ? side.words.no_printer_help : "print.off_help"), ui::Tone::plain, {});
  if (side.stick == PrintSide::Stick::never) return {};
  return {{}, kit.button({"stick", say(side.words.use_stick), "usb", ui::Importance::primary}, true)};
}

OutputAsked draw_printers(const State& state, const PrintSide& side, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.picture("printer", ui::Tone::pine, 5, false);
  kit.heading(2, say("print.here"));
  kit.status("side", say(side.words.printer_help), ui::Tone::plain, {});
  OutputAsked asked;
  for (const PrinterFound& printer : side.printing.printers) {
    const std::string label = base::fill(say("print.on"), {{"name", printer.title}});
    if (side.is_ready && kit.button({printer.name, label, "printer", ui::Importance::primary}, true))
      asked.done = StartPrinting{printer.name};
    if (!printer.trouble.empty())
      kit.status("trouble " + printer.name, say(printer.trouble), ui::Tone::warn, "lamp");
  }
  if (side.stick == PrintSide::Stick::always)
    asked.stick = kit.button({"stick", say(side.words.use_stick), "usb"}, true);
  return asked;
}

std::string_view trouble_with_stick(const State& state, const Stick& stick) {
  const content::Words& say = *state.say;
  if (stick.stopping) return say("stick.stopped");
  switch (stick.fault) {
    case base::Fault::full:
      return say("stick.full");
    case base::Fault::denied:
      return say("stick.read_only");
    case base::Fault::removed:
    case base::Fault::not_found:
      return say("stick.pulled");
    case base::Fault::corrupt:
      return say("stick.wrong");
    default:
      return say("stick.trouble");
  }
}

struct Sign {
  std::string_view title;
  std::string_view words;
  std::string_view icon;
  ui::Tone tone;
};

Sign sign_of(const State& state, const Stick& stick, const OutputWords& words) {
  const content::Words& say = *state.say;
  switch (stick.step) {
    case TakeStep::looking:
      return {say("stick.put_in"), say("stick.put_in_help"), "usb", ui::Tone::pine};
    case TakeStep::ready:
      return {say("stick.found"), say(words.stick_found_help), "usb", ui::Tone::pine};
    case TakeStep::writing:
      if (stick.stopping) return {say("stick.stopping"), say("stick.stopping_help"), "usb", ui::Tone::pine};
      return {say("stick.leave_in"), say("stick.leave_in_help"), "usb", ui::Tone::pine};
    case TakeStep::done:
      return {say("stick.take_out"), say(stick.let_go ? words.on_stick_help : "stick.take_out_wait"),
              "done-circle", ui::Tone::ok};
    case TakeStep::failed:
      return {say("stick.not_saved"), say(words.not_on_stick_help), "lamp", ui::Tone::warn};
  }
  return {};
}

}  // namespace

bool is_under_way(const Printing& printing) {
  return printing.step == PrintStep::sending || printing.step == PrintStep::waiting ||
         printing.step == PrintStep::printing;
}

void draw_printing(const State& state, const Printing& printing, ui::Kit& kit) {
  using Stage = ui::StageState;
  const content::Words& say = *state.say;
  if (!printing.trouble.empty()) kit.status("trouble", say(printing.trouble), ui::Tone::warn, "lamp");
  const bool is_sent = printing.step != PrintStep::sending;
  const bool is_out = printing.step == PrintStep::done;
  const bool comes_out = printing.step == PrintStep::printing;
  if (printing.step == PrintStep::failed) return;
  kit.stage("sent", {say("print.sent"), is_sent ? Stage::done : Stage::doing});
  kit.gap(0.7F);
  kit.stage("printing", {say("print.printing"), is_out      ? Stage::done
                                                : comes_out ? Stage::doing
                                                            : Stage::to_do});
  kit.gap(0.7F);
  kit.stage("done", {say("print.done"), is_out ? Stage::done : Stage::to_do});
}

OutputAsked draw_print_side(const State& state, const PrintSide& side, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const Printing& printing = side.printing;
  if (printing.step == PrintStep::choosing)
    return printing.printers.empty() ? draw_no_printer(state, side, kit) : draw_printers(state, side, kit);
  if (printing.step != PrintStep::failed) {
    const bool is_done = printing.step == PrintStep::done;
    draw_sign_and_words(kit, is_done ? "done-circle" : "printer", is_done ? ui::Tone::ok : ui::Tone::pine, 8,
                        say(is_done ? "print.done" : "print.wait"),
                        say(is_done ? "print.done_help" : "print.wait_help"));
    return {};
  }
  OutputAsked asked;
  draw_sign_and_words(kit, "lamp", ui::Tone::warn, 5, say("print.not_done"),
                      say(side.words.not_printed_help));
  if (kit.button({"again", say("print.again"), "printer", ui::Importance::primary}, true))
    asked.done = ChoosePrint{std::string(side.again)};
  if (side.stick != PrintSide::Stick::never)
    asked.stick = kit.button({"stick", say(side.words.use_stick), "usb"}, true);
  return asked;
}

bool is_under_way(const Stick& stick) { return stick.step == TakeStep::writing; }

void draw_stages(const State& state, const Stick& stick, ui::Kit& kit) {
  if (stick.step == TakeStep::failed)
    kit.status("trouble", trouble_with_stick(state, stick), ui::Tone::warn, "lamp");
  for (std::size_t i = 0; i < stick.stages.size(); ++i) {
    const StageLine& line = stick.stages[i];
    if (i > 0) kit.gap(0.7f);
    kit.stage(line.words, {line.words, line.state, line.aside});
    if (line.state == ui::StageState::doing) kit.progress("percent", line.words, stick.percent, 100, true);
  }
}

std::optional<Action> draw_sticks(const State& state, const Stick& stick, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool again = stick.step == TakeStep::failed;
  if (!again && stick.step != TakeStep::ready) return std::nullopt;
  std::optional<Action> done;
  for (std::size_t i = 0; i < stick.sticks.size(); ++i) {
    const std::string& name = stick.sticks[i];
    const std::string detail =
        again ? std::string() : base::fill(say("stick.free"), {{"free", stick.free[i]}});
    const std::string label = again ? base::fill(say("stick.try_again"), {{"name", name}})
                                    : base::fill(say("stick.put_on"), {{"name", name}, {"free", detail}});
    if (kit.button({name, label, "usb", ui::Importance::primary}, true)) done = StartTaking{name};
  }
  return done;
}

void draw_stick_side(const State& state, const Stick& stick, const OutputWords& words, ui::Kit& kit) {
  const Sign sign = sign_of(state, stick, words);
  draw_sign_and_words(kit, sign.icon, sign.tone, 8, sign.title, sign.words);
}

std::optional<Action> only_stop(std::optional<Action> done) {
  if (!done) return done;
  const bool may = done->is<StopPrinting>() || done->is<StopTaking>() || done->is<ReadToMe>();
  return may ? done : std::nullopt;
}

}  // namespace screens
