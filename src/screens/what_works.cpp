// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/works.h"

namespace screens {
namespace {

constexpr WorksLine works_table[] = {
    {WorksPart::seeing, "works.text_size", "text_size"},
    {WorksPart::seeing, "works.colour", "theme tint"},
    {WorksPart::seeing, "works.lens", "lens"},
    {WorksPart::seeing, "works.pointer", "pointer"},
    {WorksPart::seeing, "works.still", "motion"},
    {WorksPart::seeing, "works.aloud", "read_aloud"},
    {WorksPart::seeing, "works.voice", "detail speed volume"},
    {WorksPart::hearing, "works.no_sound"},
    {WorksPart::hearing, "works.headphones"},
    {WorksPart::hearing, "works.own_words", "private_aloud"},
    {WorksPart::pressing, "works.keys", "pressing"},
    {WorksPart::pressing, "works.switches",
     "switch_1 switch_2 scan_mode scan_pattern scan_step scan_first scan_accept scan_hold scan_release "
     "scan_back scan_loops scan_aloud scan_waits"},
    {WorksPart::pressing, "works.dwell", "dwell"},
    {WorksPart::pressing, "works.large", "large_controls"},
    {WorksPart::pressing, "works.hand", "left_handed low_reach"},
    {WorksPart::pressing, "works.shake", "bounce slow_keys keys_repeat touch_hold touch_again touch_says"},
    {WorksPart::pressing, "works.time"},
    {WorksPart::reading, "works.words"},
    {WorksPart::reading, "works.pictures"},
    {WorksPart::reading, "works.read"},
    {WorksPart::reading, "works.letters", "letters line_space letter_space"},
    {WorksPart::reading, "works.ruler", "ruler"},
    {WorksPart::reading, "works.name"},
    {WorksPart::writing, "works.screen_keys", "screen_keys key_layout"},
    {WorksPart::writing, "works.suggest", "suggestions"},
    {WorksPart::writing, "works.spelling", "spelling"},
    {WorksPart::writing, "works.echo", "echo letter_names"},
    {WorksPart::writing, "works.questions", "questions"},
    {WorksPart::writing, "works.saved"},
    {WorksPart::not_here, "works.braille"},
    {WorksPart::not_here, "works.signs"},
    {WorksPart::not_here, "works.english"},
    {WorksPart::not_here, "works.scripts"},
    {WorksPart::not_here, "works.eyes"},
    {WorksPart::not_here, "works.speaking"},
    {WorksPart::not_here, "works.tried"},
};

struct WorksPartLook {
  WorksPart part;
  std::string_view title, detail, icon;
  ui::Tone tone;
};

constexpr WorksPartLook works_parts[] = {
    {WorksPart::seeing, "works.seeing", "works.seeing_help", "eye", ui::Tone::pine},
    {WorksPart::hearing, "works.hearing", "works.hearing_help", "sound", ui::Tone::indigo},
    {WorksPart::pressing, "works.pressing", "works.pressing_help", "hand", ui::Tone::rust},
    {WorksPart::reading, "works.reading", "works.reading_help", "book", ui::Tone::plum},
    {WorksPart::writing, "works.writing", "works.writing_help", "pencil", ui::Tone::pine},
    {WorksPart::not_here, "works.not_here", "works.not_here_help", "minus", ui::Tone::plain},
};

std::string_view title_of_works(const State& state, WorksPart part) {
  for (const WorksPartLook& look : works_parts) {
    if (look.part == part) return (*state.say)(look.title);
  }
  return (*state.say)("works.title");
}

std::optional<Action> draw_works_parts(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope grid = kit.grid("parts", say("works.title"), 25);
  for (const WorksPartLook& look : works_parts) {
    if (kit.link_card(look.title, look.icon, look.tone, say(look.title), say(look.detail)))
      done = ShowWorksPart{look.part};
  }
  return done;
}

void draw_works_lines(const State& state, WorksPart part, ui::Kit& kit) {
  const bool is_here = part != WorksPart::not_here;
  const ui::Scope list = kit.list("lines", title_of_works(state, part));
  for (const WorksLine& line : works_table) {
    if (line.part != part) continue;
    kit.point(line.words, (*state.say)(line.words), is_here ? ui::Tone::ok : ui::Tone::plain,
              is_here ? "check" : "minus");
  }
}

}  // namespace

std::span<const WorksLine> works_lines() { return works_table; }

std::optional<Action> draw_what_works(const State& state, const WhatWorks& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_first = screen.part == WorksPart::all;
  const std::string_view title = title_of_works(state, screen.part);
  const ui::Scope place = kit.screen(is_first ? "works" : title, title);
  std::optional<Action> done = draw_top_bar(state, kit, say("works.title"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  const bool goes_back = kit.bottom_bar(bar) == "back";
  if (goes_back && is_first) done = GoBack{};
  if (!is_first && (goes_back || kit.pressed_escape())) done = ShowWorksPart{};
  const ui::Scope body = kit.body("works", 300);
  kit.heading(1, is_first ? say("works.more") : title);
  if (is_first) {
    if (std::optional<Action> part = draw_works_parts(state, kit)) done = part;
  } else {
    draw_works_lines(state, screen.part, kit);
  }
  // What this PC lacks today.
  const bool is_about_sound = screen.part == WorksPart::hearing || screen.part == WorksPart::not_here;
  if (is_about_sound && !state.voice_trouble.empty())
    kit.status("voice", state.voice_trouble, ui::Tone::warn, "sound");
  return done;
}

}  // namespace screens
