// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/folder.h"

#include <algorithm>
#include <array>
#include <span>

#include "assessment/coverage.h"
#include "assessment/log.h"
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/kept.h"

namespace screens {
namespace {

struct Counted {
  int kept = 0;
  int private_ones = 0;
};

Counted count_answers(const learner::Record& record, std::string_view activity) {
  Counted counted;
  const std::string start = std::string(activity) + "/";
  for (const auto& [slot, answer] : record.answers) {
    if (!slot.starts_with(start) || answer.skipped) continue;
    ++counted.kept;
    if (answer.ring == learner::Ring::just_me) ++counted.private_ones;
  }
  return counted;
}

std::string detail_of(const State& state, std::string_view activity) {
  const content::Words& say = *state.say;
  const Counted counted = count_answers(*state.learner, activity);
  if (counted.kept == 0) return say("folder.nothing");
  std::string words = base::fill(say("folder.answers"), {{"n", std::to_string(counted.kept)}});
  if (counted.private_ones > 0) {
    words += " " + base::fill(say("folder.private"), {{"n", std::to_string(counted.private_ones)}});
  }
  return words;
}

std::string can_detail(const State& state) {
  int enough = 0;
  const auto rows = assessment::coverage(programme_of(state).unit, *state.learner, *state.catalogue);
  for (const assessment::Coverage& row : rows) enough += row.enough ? 1 : 0;
  const auto all = static_cast<int>(rows.size());
  return base::fill((*state.say)(enough == all ? "folder.can_all" : "folder.can_help"),
                    {{"n", std::to_string(enough)}, {"of", std::to_string(all)}});
}

std::string log_detail(const State& state) {
  const assessment::LogSum sum = assessment::log_sum(programme_of(state), *state.learner, state.today);
  if (sum.pages == 0) return (*state.say)("folder.log_none");
  return base::fill((*state.say)("folder.log_pages"), {{"pages", pages_in_words(state, sum.pages)}});
}

std::string notes_detail(const State& state) {
  const std::size_t notes = state.learner->notes.size();
  if (notes == 0) return (*state.say)("folder.nothing");
  return counted(state, notes, "count.note", "count.notes") + ".";
}

struct FolderPartLook {
  FolderPart part;
  std::string_view key, icon, title;
  std::string detail;
};

std::vector<FolderPartLook> folder_parts(const State& state) {
  const content::Words& say = *state.say;
  std::vector<FolderPartLook> looks = {
      {FolderPart::answers, "answers", "pencil", say("folder.said"), say("folder.said_help")},
      {FolderPart::pages, "pages", "document", say("folder.pages"), say("folder.pages_help")},
      {FolderPart::can, "can", "done-circle", say("folder.can"), can_detail(state)},
      {FolderPart::ahead, "ahead", "calendar", say("folder.ahead"), ahead_detail(state)},
      {FolderPart::log, "log", "chart", say("folder.log"), log_detail(state)},
      {FolderPart::notes, "notes", "message", say("folder.notes"), notes_detail(state)},
      {FolderPart::agreed, "agreed", "speech", say("agreed.title"),
       counted(state, state.learner->talks.size(), "agreed.one", "agreed.many")},
      {FolderPart::others, "others", "people", say("folder.others"), others_detail(state)},
      {FolderPart::sharing, "sharing", "eye", say("folder.sharing"), say("folder.sharing_help")},
  };
  if (programme_of(state).log.kind.empty())
    std::erase_if(looks, [](const FolderPartLook& look) { return look.part == FolderPart::log; });
  if (state.learner->talks.empty())
    std::erase_if(looks, [](const FolderPartLook& look) { return look.part == FolderPart::agreed; });
  return looks;
}

// What I said and made, and what other people have to do with it: each few enough to be gone through.
std::optional<Action> draw_parts(const State& state, ui::Kit& kit) {
  constexpr int two_columns = 28;  // letters
  const std::vector<FolderPartLook> looks = folder_parts(state);
  const auto others = std::ranges::find(looks, FolderPart::notes, &FolderPartLook::part);
  const std::pair<std::string_view, std::span<const FolderPartLook>> lists[] = {
      {"folder.mine", {looks.begin(), others}}, {"folder.with_others", {others, looks.end()}}};
  std::optional<Action> done;
  for (const auto& [name, list] : lists) {
    const ui::Scope grid = kit.grid(name, (*state.say)(name), two_columns);
    for (const FolderPartLook& look : list) {
      if (kit.link_card(look.key, look.icon, ui::Tone::pine, look.title, look.detail))
        done = ShowFolderPart{look.part};
    }
  }
  return done;
}

std::optional<Action> draw_first(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope screen = kit.screen("folder", say("hub.folder"));
  std::optional<Action> done = draw_top_bar(state, kit, say("hub.folder"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.next = ui::ButtonLook{"take", say("folder.take"), "usb", ui::Importance::primary};
  if (state.site.may_print)
    bar.other = ui::ButtonLook{"print", say("print.title"), "printer", ui::Importance::quiet};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "take") done = GoTo{GoTo::Place::take_away};
  if (pressed == "print") done = GoTo{GoTo::Place::print};
  const ui::Scope body = kit.body("folder", 260);
  kit.heading(1, base::fill(say("folder.of"), {{"name", state.learner->name}}));
  if (std::optional<Action> part = draw_parts(state, kit)) done = part;
  return done;
}

// One card an activity that something was said in.
std::optional<Action> draw_said_in(const State& state, const std::vector<std::string>& ids,
                                   std::string_view name, std::string_view icon, ui::Tone tone,
                                   ui::Kit& kit) {
  std::optional<Action> done;
  kit.heading(2, name);
  const std::size_t parts = parts_of(ids.size());
  std::size_t at = 0;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::string list = name_of_part(state, name, part, parts);
    const ui::Scope grid = kit.grid(list, list, one_column_letters);
    for (; at < ids.size() * (part + 1) / parts; ++at) {
      const std::string& id = ids[at];
      if (kit.link_card(id, icon, tone, title_of_activity(state, id), detail_of(state, id)))
        done = ShowKept{id};
    }
  }
  return done;
}

std::optional<Action> draw_answers(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  std::vector<std::string> others;
  std::array<std::vector<std::string>, std::size(all_arms)> by_arm;
  const std::vector<std::string> ids = assessment::activities_with_words(*state.learner, *state.catalogue);
  for (const std::string& id : ids) {
    const content::Activity* activity = state.catalogue->activity(id);
    if (activity == nullptr) others.push_back(id);
    if (activity != nullptr) by_arm[static_cast<std::size_t>(activity->stretch)].push_back(id);
  }
  if (ids.empty()) kit.paragraph(say("folder.nothing"), ui::Ink::muted);
  for (const content::Stretch arm : all_arms) {
    const auto& in_arm = by_arm[static_cast<std::size_t>(arm)];
    if (in_arm.empty()) continue;
    if (auto pressed = draw_said_in(state, in_arm, title_of(state, arm), icon_of(arm), tone_of(arm), kit))
      done = pressed;
  }
  if (!others.empty()) {
    if (auto pressed =
            draw_said_in(state, others, say("folder.from_before"), "history", ui::Tone::plain, kit))
      done = pressed;
  }
  return done;
}

std::string_view title_of_part(const State& state, FolderPart part) {
  const content::Words& say = *state.say;
  switch (part) {
    case FolderPart::first:
      return say("hub.folder");
    case FolderPart::answers:
      return say("folder.said");
    case FolderPart::pages:
      return say("folder.pages");
    case FolderPart::can:
      return say("folder.can");
    case FolderPart::ahead:
      return say("folder.ahead");
    case FolderPart::log:
      return say("folder.log");
    case FolderPart::notes:
      return say("folder.notes");
    case FolderPart::others:
      return say("folder.others");
    case FolderPart::agreed:
      return say("agreed.title");
    case FolderPart::sharing:
      return say("folder.sharing");
  }
  return {};
}

std::optional<Action> draw_part_body(const State& state, FolderPart part, ui::Kit& kit) {
  switch (part) {
    case FolderPart::answers:
      return draw_answers(state, kit);
    case FolderPart::can:
      return draw_can(state, kit);
    case FolderPart::ahead:
      draw_ahead(state, kit);
      break;
    case FolderPart::log:
      draw_log(state, kit);
      break;
    case FolderPart::notes:
      return draw_notes(state, kit);
    case FolderPart::others:
      draw_others(state, kit);
      break;
    case FolderPart::agreed:
      draw_agreed(state, kit);
      break;
    case FolderPart::sharing:
      return draw_sharing(state, kit);
    case FolderPart::first:
    case FolderPart::pages:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Action> draw_folder(const State& state, const Folder& screen, ui::Kit& kit) {
  if (screen.part == FolderPart::first) return draw_first(state, kit);
  if (screen.part == FolderPart::pages) return draw_pages(state, screen, kit);
  const content::Words& say = *state.say;
  const std::string_view title = title_of_part(state, screen.part);
  const std::string key = "folder " + std::string(title);
  const ui::Scope place = kit.screen(key, title);
  std::optional<Action> done = draw_top_bar(state, kit, say("hub.folder"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  std::optional<OpenActivity> onward;
  if (screen.part == FolderPart::ahead && (onward = plan_to_open(state)))
    bar.next = ui::ButtonLook{"plan", say("ahead.plan"), "flag", ui::Importance::primary};
  if (screen.part == FolderPart::log && (onward = log_to_open(state)))
    bar.next = ui::ButtonLook{"write", say("log_sum.write"), "pencil", ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (bar.next && pressed == bar.next->key) done = *onward;
  const ui::Scope body = kit.body(key, 260);
  kit.heading(1, title);
  if (std::optional<Action> inside = draw_part_body(state, screen.part, kit)) done = inside;
  return done;
}

}  // namespace screens
