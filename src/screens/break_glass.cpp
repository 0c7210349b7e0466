// SPDX-License-Identifier: GPL-3.0-or-later
// Private words, opened by the safeguarding lead and a second member of staff for a reason.
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/people.h"
#include "screens/staff_page.h"
#include "screens/talk.h"
#include "screens/worry.h"
#include "screens/writing.h"

namespace screens {
namespace {

std::string named(const State& state, std::string_view key, const BreakGlass& screen) {
  return base::fill((*state.say)(key), {{"name", name_of_learner(state, screen.learner)}});
}

std::string_view glass_title(GlassPart part) {
  switch (part) {
    case GlassPart::whom:
      return "glass.whom";
    case GlassPart::reason:
      return "glass.reason";
    case GlassPart::telling:
      return "glass.telling";
    case GlassPart::lead:
      return "glass.lead";
    case GlassPart::second:
      return "glass.second";
  }
  return "glass.whom";
}

// Whose passphrases are needed: a lead's, and one of somebody else who works here.
struct Keys {
  bool has_lead = false, has_second = false;
};
Keys keys_here(const State& state) {
  int able = 0;
  Keys keys;
  for (const auto& [account, staff] : state.roster.staff) {
    const auto& ready = state.staff.can_come_in;
    const bool can = std::find(ready.begin(), ready.end(), account) != ready.end();
    if (staff.has_left || !can || staff.roles.empty()) continue;
    ++able;
    keys.has_lead = keys.has_lead || staff.is(centre::Role::safeguarding);
  }
  keys.has_second = able > 1;
  return keys;
}

std::optional<Action> draw_glass_whom(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const Keys keys = keys_here(state);
  kit.paragraph(say("glass.what"), ui::Ink::muted);
  if (!keys.has_lead) kit.status("nobody", say("glass.nobody"), ui::Tone::warn, "lamp");
  if (keys.has_lead && !keys.has_second) kit.status("one", say("glass.only_one"), ui::Tone::warn, "lamp");
  if (!keys.has_lead || !keys.has_second) return std::nullopt;
  const base::Id pressed = draw_persons(state, kit, say("glass.whom"), everybody(state));
  if (pressed == base::Id{}) return std::nullopt;
  return InBeside{ChooseForGlass{pressed}};
}

std::optional<Action> draw_reason(const State& state, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say("glass.reason_help"), ui::Ink::muted);
  Writing writing;
  writing.box = {"reason", say("glass.reason_label"), 3, true};
  writing.beside.lines = 2;
  writing.beside.has_help = false;
  if (sheet.texts.empty()) sheet.texts.resize(1);
  draw_box(state, sheet, writing, kit);
  return draw_keys(state, sheet, writing, kit);
}

std::optional<Action> draw_telling(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say("glass.telling_help"), ui::Ink::muted);
  const base::Date days[] = {base::add_days(state.today, 14), base::add_months(state.today, 1),
                             base::add_months(state.today, 3)};
  std::optional<Action> done;
  const ui::Scope grid = kit.grid("telling", say("glass.telling_help"), one_column_letters);
  if (kit.button({"now", say("glass.at_once"), "eye", ui::Importance::primary}, true))
    done = InBeside{ChooseGlassTelling{}};
  for (const base::Date day : days) {
    const std::string words = base::fill(say("glass.later"), {{"date", base::in_words(day)}});
    if (kit.button({base::iso(day), words, "calendar"}, true)) done = InBeside{ChooseGlassTelling{day}};
  }
  return done;
}

std::optional<Action> draw_words_of(const State& state, const BreakGlass& screen, Sheet& sheet, ui::Kit& kit,
                                    bool goes_on) {
  const content::Words& say = *state.say;
  kit.paragraph(screen.part == GlassPart::lead ? named(state, "glass.lead_help", screen)
                                               : std::string(say("glass.second_help")),
                ui::Ink::muted);
  const std::optional<Action> done = draw_secret(state, say("adviser.label"), sheet, kit);
  if (goes_on || kit.entered()) return InBeside{GiveGlassWords{base::PrivateWords(sheet.texts[0].text())}};
  return done;
}

}  // namespace

std::optional<Action> draw_break_glass(const State& state, const BreakGlass& screen, Sheet& sheet,
                                       ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = named(state, glass_title(screen.part), screen);
  const std::string key = "glass " + std::to_string(static_cast<int>(screen.part));
  StaffPageLook look{key, title, screen.wrong, screen.done};
  if (screen.part == GlassPart::reason || screen.part == GlassPart::lead)
    look.next = ui::ButtonLook{"on", say("glass.go_on"), "arrow-right", ui::Importance::primary, true};
  if (screen.part == GlassPart::second)
    look.next = ui::ButtonLook{"on", say("glass.open"), "lock", ui::Importance::primary};
  StaffPage page = open_page(state, look, kit);
  std::optional<Action> done;
  switch (screen.part) {
    case GlassPart::whom:
      done = draw_glass_whom(state, kit);
      break;
    case GlassPart::reason:
      done = draw_reason(state, sheet, kit);
      if (page.next) done = InBeside{GiveGlassReason{std::string(sheet.texts[0].text())}};
      break;
    case GlassPart::telling:
      done = draw_telling(state, kit);
      break;
    case GlassPart::lead:
    case GlassPart::second:
      done = draw_words_of(state, screen, sheet, kit, page.next);
      break;
  }
  return done ? done : page.done;
}

std::optional<Action> draw_private_pages(const State& state, const PrivatePages& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = base::fill(say("glass.pages"), {{"name", screen.name}});
  StaffPage page = open_page(state, {"private pages", title, screen.wrong, screen.done}, kit);
  kit.paragraph(say("glass.pages_help"), ui::Ink::muted);
  if (screen.lines.empty()) kit.paragraph(base::fill(say("glass.pages_none"), {{"name", screen.name}}));
  for (std::size_t i = 0; i < screen.lines.size(); ++i) {
    const PrivateLine& line = screen.lines[i];
    const ui::Scope card = kit.card("line " + std::to_string(i));
    kit.paragraph(line.activity + " · " + line.item.when, ui::Ink::muted, ui::Size::small);
    kit.heading(2, std::to_string(i + 1) + ". " + line.item.question, ui::Size::body);
    for (const std::string& each : base::split(line.item.words, '\n')) kit.paragraph(each);
    if (std::optional<Action> worried = draw_worried(state, screen.learner, line.item, i + 1, kit))
      page.done = worried;
  }
  return page.done;
}

}  // namespace screens
