// SPDX-License-Identifier: GPL-3.0-or-later
// Papers: what staff can print for a session, what it is for, and how many pages it has.
#include "base/text.h"
#include "screens/card_list.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/staff_page.h"

namespace screens {
namespace {

std::string_view title_key_of(PapersPart part) {
  switch (part) {
    case PapersPart::first:
      return "papers.title";
    case PapersPart::groups:
      return "papers.which_group";
    case PapersPart::activities:
      return "papers.sheets";
    case PapersPart::sessions:
      return "papers.of_session";
    case PapersPart::cards:
      return "papers.cards";
    case PapersPart::records:
      return "papers.records";
  }
  return "papers.title";
}

std::string pages_in_words(const State& state, const PaperChoice& choice) {
  if (choice.pages == 0) return std::string((*state.say)("print.counting"));
  if (choice.pages < 0) return std::string((*state.say)("paper.cannot_be_made"));
  return counted(state, static_cast<std::size_t>(choice.pages), "print.one_page", "print.pages");
}

std::string_view icon_of(PaperKind kind) {
  switch (kind) {
    case PaperKind::activity_sheet:
      return "clipboard";
    case PaperKind::session_sheets:
      return "layers";
    case PaperKind::plan:
      return "timetable";
    case PaperKind::register_sheet:
      return "list";
    case PaperKind::floor_cards:
      return "scissors";
    case PaperKind::picture_cards:
      return "key";
    case PaperKind::group_record:
      return "speech";
    case PaperKind::hours:
      return "clock";
    case PaperKind::coverage:
      return "clipboard-check";
  }
  return "document";
}

std::string group_on_paper(const State& state, base::Id group) {
  const auto found = state.roster.groups.find(group);
  return found == state.roster.groups.end() ? std::string((*state.say)("papers.no_group"))
                                            : found->second.name;
}

bool has_plan(const State& state, base::Id group) {
  const auto found = state.plans.find(group);
  return found != state.plans.end() && !found->second.trouble;
}

// All that this part offers, as it is counted.
std::optional<Action> draw_choices(const State& state, const Papers& screen, std::string_view name,
                                   ui::Kit& kit) {
  std::vector<CardLine> lines;
  for (const PaperChoice& choice : screen.choices) {
    const std::string pages = pages_in_words(state, choice);
    std::string key = std::to_string(static_cast<int>(choice.kind)) + " " + choice.activity + " " +
                      std::to_string(choice.at);
    lines.push_back({std::move(key), icon_of(choice.kind), ui::Tone::plain, choice.title,
                     choice.detail.empty() ? pages : choice.detail + " · " + pages});
  }
  const std::optional<std::size_t> pressed = draw_card_list(state, name, lines, one_column_letters, kit);
  if (!pressed) return std::nullopt;
  return InPapers{OpenPaper{screen.choices[*pressed]}};
}

// For whom the papers are.
std::optional<Action> draw_group_of(const State& state, const Papers& screen, ui::Kit& kit) {
  if (state.roster.groups.empty()) return std::nullopt;
  const content::Words& say = *state.say;
  const std::string title = base::fill(say("papers.for"), {{"group", group_on_paper(state, screen.group)}});
  const ui::Scope grid = kit.grid("group", say("papers.which_group"), one_column_letters);
  if (kit.link_card("group", "people", ui::Tone::pine, title, say("papers.for_help")))
    return InPapers{ShowPapersPart{PapersPart::groups}};
  return std::nullopt;
}

// Of which one is to be chosen first.
std::optional<Action> draw_kinds(const State& state, const Papers& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope grid = kit.grid("kinds", say("papers.choose"), one_column_letters);
  std::optional<Action> done;
  if (kit.link_card("sheets", "clipboard", ui::Tone::indigo, say("papers.sheets"), say("papers.sheets_help")))
    done = InPapers{ShowPapersPart{PapersPart::activities}};
  if (has_plan(state, screen.group)) {
    if (kit.link_card("sessions", "layers", ui::Tone::indigo, say("papers.of_session"),
                      say("papers.of_session_help")))
      done = InPapers{ShowPapersPart{PapersPart::sessions}};
  } else if (screen.group != base::Id{} &&
             (may(state, centre::Role::tutor) || may(state, centre::Role::admin)) &&
             kit.link_card("plan", "timetable", ui::Tone::indigo, say("schedule.card"),
                           say("papers.plan_first"))) {
    done = InPapers{OpenPlan{screen.group}};
  }
  if (kit.link_card("cards", "scissors", ui::Tone::indigo, say("papers.cards"), say("papers.cards_help")))
    done = InPapers{ShowPapersPart{PapersPart::cards}};
  if (kit.link_card("records", "speech", ui::Tone::indigo, say("papers.records"), say("papers.records_help")))
    done = InPapers{ShowPapersPart{PapersPart::records}};
  return done;
}

std::optional<Action> draw_groups_to_choose(const State& state, ui::Kit& kit) {
  std::vector<CardLine> lines;
  std::vector<base::Id> ids;
  for (const auto& [id, group] : state.roster.groups) {
    if (group.is_archived) continue;
    ids.push_back(id);
    lines.push_back({base::hex(id), "people", ui::Tone::indigo, group.name,
                     counted(state, state.roster.present(id).size(), "groups.learner", "groups.learners")});
  }
  ids.emplace_back();
  lines.push_back({"none", "document", ui::Tone::plain, std::string((*state.say)("papers.no_group")),
                   std::string((*state.say)("papers.no_group_help"))});
  const auto pressed =
      draw_card_list(state, (*state.say)("papers.which_group"), lines, one_column_letters, kit);
  if (!pressed) return std::nullopt;
  return InPapers{ShowPapersFor{ids[*pressed]}};
}

}  // namespace

std::optional<Action> draw_papers(const State& state, const Papers& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string_view title = say(title_key_of(screen.part));
  const std::string key = "papers " + std::to_string(static_cast<int>(screen.part));
  StaffPage page = open_page(state, {key, title, screen.wrong, screen.done}, kit);
  std::optional<Action> inside;
  if (screen.part == PapersPart::first) {
    inside = draw_group_of(state, screen, kit);
    kit.heading(2, say("papers.choose"));
    if (std::optional<Action> kind = draw_kinds(state, screen, kit)) inside = kind;
    kit.heading(2, say("papers.ready"));
    if (std::optional<Action> ready = draw_choices(state, screen, say("papers.ready"), kit)) inside = ready;
  } else if (screen.part == PapersPart::groups) {
    inside = draw_groups_to_choose(state, kit);
  } else {
    inside = draw_choices(state, screen, title, kit);
  }
  return inside ? inside : page.done;
}

}  // namespace screens
