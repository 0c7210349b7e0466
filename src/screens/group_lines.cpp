// SPDX-License-Identifier: GPL-3.0-or-later
// The group's record: a line for each learner, and which criteria it shows. There is no way to tick for all.
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

std::string line_in_words(const State& state, const session::TalkLine& line) {
  const content::Words& say = *state.say;
  if (!line.is_here) return say("lines.not_here");
  if (session::letters_in(line.words) == 0) return say("lines.none");
  std::string words = base::shortened(line.words, longest_glance);
  const std::vector<std::string> ticks(line.ticked.begin(), line.ticked.end());
  if (!ticks.empty())
    words += " · " + base::fill(say("lines.shows"), {{"criteria", base::join(ticks, ", ")}});
  return words;
}

void draw_identical(const State& state, const session::Talk& record, ui::Kit& kit) {
  for (const std::vector<base::Id>& same : session::identical_lines(record)) {
    std::vector<std::string> names;
    for (const base::Id id : same) names.push_back(learners_name(state, id));
    kit.status("same " + base::hex(same.front()),
               base::fill((*state.say)("lines.same"), {{"names", base::join(names, ", ")}}), ui::Tone::warn,
               "lamp");
  }
}

const content::Criterion* criterion_named(const content::Unit& unit, std::string_view number) {
  for (const content::Outcome& outcome : unit.outcomes) {
    for (const content::Criterion& each : outcome.criteria) {
      if (each.number == number) return &each;
    }
  }
  return nullptr;
}

// What this line shows; each is ticked by itself.
std::optional<Action> draw_criteria(const State& state, const session::Talk& record,
                                    const session::TalkLine& line, const Sheet& sheet, ui::Kit& kit) {
  constexpr std::size_t together = 6;
  const content::Words& say = *state.say;
  std::optional<Action> done;
  if (record.criteria.empty()) kit.paragraph(say("lines.no_criteria"), ui::Ink::muted);
  const std::size_t parts = (record.criteria.size() + together - 1) / together;
  for (std::size_t part = 0; part < parts; ++part) {
    const ui::Scope list =
        kit.grid("criteria " + std::to_string(part), name_of_part(state, say("lines.criteria"), part, parts),
                 one_column_letters);
    const std::size_t end = std::min(record.criteria.size(), (part + 1) * together);
    for (std::size_t i = part * together; i < end; ++i) {
      const std::string& number = record.criteria[i];
      const content::Criterion* known = criterion_named(programme_of(state).unit, number);
      const std::string words = known == nullptr ? number : number + ": I can " + known->learner;
      if (kit.check({number, words, {}, {}, line.ticked.contains(number)}))
        done = InSession{KeepLine{sheet.texts[0].text(), number}};
    }
  }
  return done;
}

}  // namespace

std::optional<Action> draw_group_lines(const State& state, const GroupLines& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const GroupSession* session = session_shown(state);
  const GroupSession none;
  const TalkCard talk = talk_named(state, session == nullptr ? none : *session, screen.card);
  const std::string title = base::fill(say("lines.record_of"), {{"talk", talk.title}});
  StaffPageLook look{"group_lines", title, screen.wrong, screen.done};
  look.next = ui::ButtonLook{"paper", say("lines.paper"), "printer", ui::Importance::primary};
  StaffPage page = open_page(state, look, kit);
  if (session == nullptr) return page.done;
  if (page.next) page.done = InSession{MakeSessionPaper{SessionPaper::record, screen.card}};
  kit.paragraph(say("lines.what"), ui::Ink::muted);
  const session::Talk record = record_of(state, *session, screen.card);
  draw_identical(state, record, kit);
  constexpr std::size_t together = 6;
  const std::size_t parts = (record.lines.size() + together - 1) / together;
  for (std::size_t part = 0; part < parts; ++part) {
    const ui::Scope list = kit.grid("lines " + std::to_string(part),
                                    name_of_part(state, say("lines.title"), part, parts), one_column_letters);
    for (std::size_t i = part * together; i < std::min(record.lines.size(), (part + 1) * together); ++i) {
      const session::TalkLine& line = record.lines[i];
      const ui::Tone tone = line.ticked.empty() ? ui::Tone::plain : ui::Tone::ok;
      if (kit.link_card(base::hex(line.learner), line.ticked.empty() ? "pencil" : "check", tone,
                        learners_name(state, line.learner), line_in_words(state, line)))
        page.done = InSession{OpenLine{line.learner}};
    }
  }
  return page.done;
}

std::optional<Action> draw_group_line(const State& state, const GroupLine& screen, Sheet& sheet,
                                      ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string name = learners_name(state, screen.learner);
  const std::string title = base::fill(say("lines.of"), {{"name", name}});
  const ui::Scope place = kit.screen("group_line", title);
  std::optional<Action> done = draw_top_bar(state, kit, title, "");
  const std::string_view pressed = draw_keep_bar(state, kit);
  if (pressed == "back") done = GoBack{};
  const ui::Scope body = kit.body("group_line", 260);
  kit.heading(1, base::fill(say("lines.question"), {{"name", name}}));
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  if (!screen.done.empty()) kit.news("done", screen.done);
  const GroupSession* session = session_shown(state);
  if (session == nullptr) return done;
  if (sheet.texts.empty()) sheet.texts.resize(1);
  Writing writing;
  writing.box.key = "line";
  writing.box.label = title;
  draw_box(state, sheet, writing, kit);
  if (std::optional<Action> key = draw_keys(state, sheet, writing, kit)) done = key;
  const session::Talk record = record_of(state, *session, screen.card);
  const session::TalkLine* line = record.line_of(screen.learner);
  if (line == nullptr) return done;
  if (std::optional<Action> ticked = draw_criteria(state, record, *line, sheet, kit)) done = ticked;
  if (pressed == "keep") return InSession{KeepLine{sheet.texts[0].text()}};
  return done;
}

}  // namespace screens
