// SPDX-License-Identifier: GPL-3.0-or-later
// Talk together: a prompt for all to see, names to press, and what was said last.
#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/session_words.h"
#include "screens/staff_page.h"
#include "screens/writing.h"

namespace screens {
namespace {

using session::GroupSession;
using session::Member;

std::string title_of_talk(const State& state, const TalkCard& talk) {
  return base::fill((*state.say)("together.about"), {{"talk", talk.title}});
}

// "Prompt 2 of 5 · 12 minutes so far"
std::string place_in_words(const State& state, const GroupSession& session, const TalkCard& talk,
                           std::size_t at) {
  const std::string prompt =
      base::fill((*state.say)("together.prompt"),
                 {{"n", std::to_string(at + 1)}, {"of", std::to_string(talk.prompts.size())}});
  return prompt + " · " + time_so_far(state, session);
}

std::optional<Action> draw_talk_bars(const State& state, const GroupTalk& screen, const TalkCard& talk,
                                     const std::string& subtitle, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = title_of_talk(state, talk);
  const ui::ButtonLook buttons[] = {{"read", say("together.read"), "sound", ui::Importance::quiet},
                                    {"easier", say("bar.easier"), "easier", ui::Importance::quiet}};
  ui::TopBar top;
  top.home = ui::ButtonLook{"end", say("together.end"), "close", ui::Importance::quiet};
  top.title = title;
  top.subtitle = subtitle;
  top.buttons = buttons;
  std::optional<Action> done;
  const std::string_view at_top = kit.top_bar(top);
  if (at_top == "end") done = InSession{ShowLines{screen.card}};
  if (at_top == "read") done = ReadToMe{};
  if (at_top == "easier") done = GoTo{GoTo::Place::easier};
  const bool is_last = screen.at + 1 >= talk.prompts.size();
  const std::string write =
      base::fill(say("together.write"), {{"name", learners_name(state, screen.speaker)}});
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (screen.speaker != base::Id{}) bar.other = ui::ButtonLook{"write", write, "pencil"};
  bar.next = ui::ButtonLook{"next", say(is_last ? "together.to_record" : "together.next"), "arrow-right",
                            ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = InSession{TurnPrompt{-1}};
  if (pressed == "write") done = InSession{WriteSaid{}};
  if (pressed == "next") done = InSession{TurnPrompt{1}};
  return done;
}

void draw_prompt(const TalkCard& talk, std::size_t at, ui::Kit& kit) {
  const ui::Scope card = kit.card("prompt", {.grow = true});
  kit.spring();
  kit.heading(1, talk.prompts[at].words, ui::Size::title);
  if (!talk.help.empty()) kit.paragraph(talk.help, ui::Ink::muted, ui::Size::large);
  kit.spring();
}

std::vector<const Member*> members_in_room(const State& state, const GroupSession& session) {
  std::vector<const Member*> here;
  for (const Member& member : state.sessions.members) {
    if (session::is_in_room(member, session.id)) here.push_back(&member);
  }
  return here;
}

std::optional<Action> draw_speakers(const State& state, const GroupSession& session, const GroupTalk& screen,
                                    ui::Kit& kit) {
  constexpr std::size_t together = 6;
  constexpr std::size_t in_one_column = 6;  // more stand in two, so that all are in sight
  constexpr int column_letters = 9;
  const content::Words& say = *state.say;
  const std::string_view lead = say("together.press");
  std::optional<Action> done;
  kit.paragraph(lead, ui::Ink::muted, ui::Size::small);
  const std::vector<const Member*> here = members_in_room(state, session);
  const int letters = here.size() > in_one_column ? column_letters : one_column_letters;
  const std::size_t parts = (here.size() + together - 1) / together;
  for (std::size_t part = 0; part < parts; ++part) {
    const ui::Scope names =
        kit.grid("names " + std::to_string(part), name_of_part(state, lead, part, parts), letters);
    for (std::size_t i = part * together; i < std::min(here.size(), (part + 1) * together); ++i) {
      const Member& member = *here[i];
      const int times = session::times_spoken(member, session.id, screen.card);
      const bool speaks = member.learner == screen.speaker;
      const std::string name = learners_name(state, member.learner);
      std::string spoken =
          counted(state, static_cast<std::size_t>(times), "together.spoke_once", "together.spoke_times");
      if (speaks) spoken = std::string(say("together.turn")) + ". " + spoken;
      const std::string key = base::hex(member.learner);
      ui::SpeakerLook look{key, name};
      if (speaks) look.aside = say("together.turn");
      look.spoken = spoken;
      look.times = times;
      look.on = speaks;
      if (kit.speaker(look)) done = InSession{PressName{member.learner}};
    }
  }
  return done;
}

struct SaidLine {
  learner::Order order;
  std::string words;
};

// What was said to this prompt last, in two short lines.
void draw_last_lines(const State& state, const GroupSession& session, const TalkCard& talk, std::size_t at,
                     ui::Kit& kit) {
  constexpr std::size_t most = 2;
  std::vector<SaidLine> lines;
  for (const Member& member : state.sessions.members) {
    const learner::Event* said = session::said_to(member, session.id, talk.id, talk.prompts[at].id);
    if (said == nullptr) continue;
    const std::string words = base::shortened(learner::field(*said, "words"), longest_glance);
    lines.push_back({learner::order_of(*said), learners_name(state, member.learner) + ": " + words});
  }
  std::sort(lines.begin(), lines.end(),
            [](const SaidLine& one, const SaidLine& other) { return one.order < other.order; });
  if (lines.size() > most) lines.erase(lines.begin(), lines.end() - most);
  if (lines.empty()) return;
  const float shares[] = {0.5F, 0.5F};
  ui::Kit::Columns columns(kit.columns("said", shares));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) columns.next();
    const ui::Scope card = kit.card("said " + std::to_string(i));
    kit.paragraph(lines[i].words, ui::Ink::normal, ui::Size::small);
  }
}

std::optional<Action> draw_card_of(const State& state, const GroupSession& session, const TalkCard& talk,
                                   ui::Kit& kit) {
  const bool is_begun = std::any_of(session.prompts.begin(), session.prompts.end(),
                                    [&](const session::Prompted& shown) { return shown.talk == talk.id; });
  const std::string detail = is_begun ? std::string((*state.say)("together.begun")) : talk.help;
  if (!kit.link_card(talk.id, talk.icon, is_begun ? ui::Tone::ok : ui::Tone::indigo, talk.title, detail))
    return std::nullopt;
  return InSession{OpenTalk{talk.id}};
}

}  // namespace

std::optional<Action> draw_talk_cards(const State& state, const TalkCards& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  StaffPage page = open_page(state, {"talk_cards", say("together.title"), screen.wrong, screen.done}, kit);
  const GroupSession* session = session_shown(state);
  if (session == nullptr) return page.done;
  kit.paragraph(say("together.choose"), ui::Ink::muted);
  const std::vector<TalkCard> talks = talks_of(state, *session);
  for (std::size_t i = 0; i < talks.size();) {
    const std::string group = talks[i].group;
    std::size_t end = i;
    while (end < talks.size() && talks[end].group == group && end - i < most_together) ++end;
    const ui::Scope list = kit.grid("talks " + std::to_string(i),
                                    group.empty() ? say("together.title") : group, one_column_letters);
    for (; i < end; ++i) {
      if (std::optional<Action> opened = draw_card_of(state, *session, talks[i], kit)) page.done = opened;
    }
  }
  return page.done;
}

std::optional<Action> draw_group_talk(const State& state, const GroupTalk& screen, ui::Kit& kit) {
  const GroupSession* session = session_shown(state);
  const GroupSession none;
  const GroupSession& on = session == nullptr ? none : *session;
  const TalkCard talk = talk_named(state, on, screen.card);
  const std::size_t at = std::min(screen.at, talk.prompts.size() - 1);
  const ui::Scope place = kit.screen("talk " + std::to_string(at), title_of_talk(state, talk));
  const std::string subtitle = place_in_words(state, on, talk, at);
  std::optional<Action> done = draw_talk_bars(state, screen, talk, subtitle, kit);
  const ui::Scope body = kit.body("talk");
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  const float shares[] = {0.67F, 0.33F};
  std::optional<Action> pressed;
  if (kit.one_column()) {
    draw_prompt(talk, at, kit);
    pressed = draw_speakers(state, on, screen, kit);
    draw_last_lines(state, on, talk, at, kit);
    return pressed ? pressed : done;
  }
  ui::Kit::Columns columns(kit.columns("talk", shares));
  draw_prompt(talk, at, kit);
  draw_last_lines(state, on, talk, at, kit);
  columns.next();
  pressed = draw_speakers(state, on, screen, kit);
  return pressed ? pressed : done;
}

std::optional<Action> draw_group_said(const State& state, const GroupSaid& screen, Sheet& sheet,
                                      ui::Kit& kit) {
  const content::Words& say = *state.say;
  const GroupSession* session = session_shown(state);
  const GroupSession none;
  const TalkCard talk = talk_named(state, session == nullptr ? none : *session, screen.card);
  const std::size_t at = std::min(screen.at, talk.prompts.size() - 1);
  const std::string name = learners_name(state, screen.learner);
  const std::string title = base::fill(say("together.said_title"), {{"name", name}});
  const ui::Scope place = kit.screen("said", title);
  std::optional<Action> done = draw_top_bar(state, kit, title, "");
  const std::string_view pressed = draw_keep_bar(state, kit);
  if (pressed == "back") done = GoBack{};
  const ui::Scope body = kit.body("said", 260);
  kit.heading(1, talk.prompts[at].words);
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  Writing writing;
  writing.box.key = "said";
  const std::string label = base::fill(say("together.said_label"), {{"name", name}});
  writing.box.label = label;
  writing.box.grow = true;
  if (sheet.texts.empty()) sheet.texts.resize(1);
  draw_box(state, sheet, writing, kit);
  if (std::optional<Action> key = draw_keys(state, sheet, writing, kit)) done = key;
  if (pressed == "keep") return InSession{KeepSaid{sheet.texts[0].text()}};
  return done;
}

}  // namespace screens
