// SPDX-License-Identifier: GPL-3.0-or-later
// LearnerList: learners from a list on a stick. Every line is shown with what is wrong with it, and nobody
// is added before that is pressed.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "screens/card_list.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/staff_page.h"

namespace screens {
namespace {

using centre::LineTrouble;
using centre::ListLine;

constexpr std::size_t lines_on_page = 20;
constexpr std::size_t longest_shown = 30;  // letters of a line that is no good

std::string_view words_of(LineTrouble trouble) {
  switch (trouble) {
    case LineTrouble::none:
      return {};
    case LineTrouble::no_name:
      return "list.no_name";
    case LineTrouble::too_long:
      return "list.name_too_long";
    case LineTrouble::formula:
      return "list.formula";
    case LineTrouble::unreadable:
      return "list.unreadable";
    case LineTrouble::twice:
      return "list.twice";
    case LineTrouble::known:
      return "list.known";
  }
  return {};
}

// A name of any length and of any letters, as it can be shown.
std::string for_show(const std::string& text) {
  const std::string shown = documents::shown(text);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < shown.size(); ++letters) {
    if (letters == longest_shown) return shown.substr(0, at) + "…";
    at += std::max<std::size_t>(base::code_point_at(shown, at).length, 1);
  }
  return shown;
}

std::string line_in_words(const State& state, const ListLine& line) {
  const content::Words& say = *state.say;
  const std::string group = line.group.empty() ? std::string(say("groups.none")) : for_show(line.group);
  const std::string who = line.name.empty() ? std::string() : for_show(line.name) + ", " + group;
  if (line.trouble == LineTrouble::none) return for_show(line.name) + " · " + group;
  std::string words = base::fill(say("list.line"), {{"n", std::to_string(line.number)}});
  if (!who.empty()) words += " " + who + ".";
  return words + " " + std::string(say(words_of(line.trouble)));
}

// --- before there is one -----------------------------------------------------------------------

std::optional<Action> draw_finding(const State& state, const LearnerList& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  if (screen.found.empty()) {
    draw_sign_and_words(kit, "usb", ui::Tone::pine, 6, say("list.put_in"), say("list.put_in_help"));
    return std::nullopt;
  }
  kit.paragraph(say("list.which_help"), ui::Ink::muted);
  std::vector<CardLine> lines;
  for (std::size_t i = 0; i < screen.found.size(); ++i) {
    const std::string file = for_show(screen.found[i].file);
    const std::string stick = base::fill(say("stick.named"), {{"name", screen.found[i].stick}});
    lines.push_back({std::to_string(i), "list", ui::Tone::indigo, file, stick});
  }
  const auto pressed = draw_card_list(state, say("list.lists"), lines, one_column_letters, kit);
  if (!pressed) return std::nullopt;
  return InPapers{ChooseList{screen.found[*pressed]}};
}

void draw_how_to_write(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope card = kit.card("how");
  kit.heading(2, say("list.how"));
  kit.paragraph(say("list.how_columns"));
  kit.paragraph(say("list.how_save"));
}

// --- what would be added ------------------------------------------------------------------------

// "Tuesday: 12 learners. A new group."
void draw_groups_of_list(const State& state, const LearnerList& screen, ui::Kit& kit) {
  constexpr std::size_t most_groups = 12;
  const content::Words& say = *state.say;
  std::map<std::string, std::pair<std::string, std::size_t>> groups;  // by name in small letters
  for (const ListLine& line : screen.list->lines) {
    if (line.trouble != LineTrouble::none) continue;
    auto& group = groups[base::lower_case(line.group)];
    if (group.second == 0) group.first = line.group;
    ++group.second;
  }
  const std::vector<std::string> made = centre::new_groups(*screen.list, state.roster);
  std::size_t shown = 0;
  for (const auto& [lower, group] : groups) {
    if (++shown > most_groups) break;
    const bool is_new = std::find(made.begin(), made.end(), group.first) != made.end();
    const std::string name = group.first.empty() ? std::string(say("groups.none")) : group.first;
    std::string words = name + ": " + counted(state, group.second, "groups.learner", "groups.learners");
    if (is_new) words += " · " + std::string(say("list.new_group"));
    kit.point("group " + lower, words, is_new ? ui::Tone::pine : ui::Tone::indigo,
              is_new ? "plus" : "people");
  }
  if (groups.size() > most_groups)
    kit.paragraph(counted(state, groups.size() - most_groups, "list.one_more_group", "list.more_groups"),
                  ui::Ink::muted);
}

std::vector<const ListLine*> lines_wanted(const LearnerList& screen) {
  std::vector<const ListLine*> lines;
  for (const ListLine& line : screen.list->lines) {
    if (!screen.only_trouble || line.trouble != LineTrouble::none) lines.push_back(&line);
  }
  return lines;
}

std::optional<Action> draw_lines(const State& state, const LearnerList& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<const ListLine*> lines = lines_wanted(screen);
  const std::size_t first = std::min(screen.at, lines.size());
  const std::size_t end = std::min(first + lines_on_page, lines.size());
  if (!lines.empty())
    kit.heading(2, base::fill(say("list.lines"), {{"from", std::to_string(first + 1)},
                                                  {"to", std::to_string(end)},
                                                  {"of", std::to_string(lines.size())}}));
  for (std::size_t i = first; i < end; ++i) {
    const bool is_good = lines[i]->trouble == LineTrouble::none;
    kit.point("line " + std::to_string(lines[i]->number), line_in_words(state, *lines[i]),
              is_good ? ui::Tone::ok : ui::Tone::warn, is_good ? "check" : "lamp");
  }
  std::vector<ui::ButtonLook> buttons;
  if (first > 0) buttons.push_back({"before", say("list.before"), "arrow-up"});
  if (end < lines.size()) buttons.push_back({"after", say("list.after"), "arrow-down"});
  const std::string_view pressed = buttons.empty() ? std::string_view() : kit.buttons(buttons);
  if (pressed == "before") {
    const std::size_t at = first > lines_on_page ? first - lines_on_page : 0;
    return InPapers{ShowListLines{at, screen.only_trouble}};
  }
  if (pressed == "after") return InPapers{ShowListLines{end, screen.only_trouble}};
  return std::nullopt;
}

std::optional<Action> draw_preview(const State& state, const LearnerList& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::size_t good = screen.list->to_take();
  const std::size_t bad = screen.list->lines.size() - good;
  std::optional<Action> done;
  const float shares[] = {0.4F, 0.6F};
  ui::Kit::Columns columns(kit.columns("list", shares));
  {
    const ui::Scope card = kit.card("sum");
    kit.heading(2, good == 0 ? std::string(say("list.nobody"))
                             : counted(state, good, "list.would_add_one", "list.would_add"));
    draw_groups_of_list(state, screen, kit);
    if (bad > 0) {
      kit.status("bad", counted(state, bad, "list.one_left_out", "list.left_out"), ui::Tone::warn, "lamp");
      if (kit.check({"only", say("list.only_trouble"), {}, {}, screen.only_trouble}))
        done = InPapers{ShowListLines{0, !screen.only_trouble}};
    }
    kit.paragraph(say("list.not_yet"), ui::Ink::muted);
  }
  columns.next();
  if (std::optional<Action> turned = draw_lines(state, screen, kit)) done = turned;
  return done;
}

void draw_adding(const State& state, const LearnerList& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say("list.adding_help"), ui::Ink::muted);
  kit.progress("added", say("list.adding_bar"), static_cast<int>(screen.added), static_cast<int>(screen.of));
}

std::string_view title_key_of(const LearnerList& screen) {
  switch (screen.step) {
    case ListStep::looking:
      return "list.title";
    case ListStep::choosing:
      return "list.which";
    case ListStep::preview:
      return "list.preview";
    case ListStep::adding:
      return "list.adding";
    case ListStep::done:
      return "list.added_title";
  }
  return "list.title";
}

// What may be pressed in the bar besides Back.
std::optional<ui::ButtonLook> next_of(const State& state, const LearnerList& screen, std::string_view add) {
  const content::Words& say = *state.say;
  if (screen.step == ListStep::preview && screen.list->to_take() > 0)
    return ui::ButtonLook{"add", add, "plus", ui::Importance::primary};
  if (screen.step == ListStep::adding && !screen.stopping)
    return ui::ButtonLook{"stop", say("stick.stop"), "close", ui::Importance::primary};
  return std::nullopt;
}

}  // namespace

std::optional<Action> draw_learner_list(const State& state, const LearnerList& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string key = "list " + std::to_string(static_cast<int>(screen.step));
  StaffPageLook look{key, say(title_key_of(screen)), screen.wrong, screen.done};
  const std::string add =
      screen.list ? counted(state, screen.list->to_take(), "list.add_one", "list.add") : std::string();
  look.next = next_of(state, screen, add);
  if (screen.step == ListStep::preview) look.widest_mm = 0;
  StaffPage page = open_page(state, look, kit);
  if (page.next && screen.step == ListStep::preview) page.done = InPapers{AddFromList{}};
  if (page.next && screen.step == ListStep::adding) page.done = InPapers{StopAdding{}};
  std::optional<Action> inside;
  switch (screen.step) {
    case ListStep::looking:
    case ListStep::choosing:
      inside = draw_finding(state, screen, kit);
      draw_how_to_write(state, kit);
      break;
    case ListStep::preview:
      inside = draw_preview(state, screen, kit);
      break;
    case ListStep::adding:
      draw_adding(state, screen, kit);
      break;
    case ListStep::done:
      kit.paragraph(say("list.added_help"));
      break;
  }
  return inside ? inside : page.done;
}

}  // namespace screens
