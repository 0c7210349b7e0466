// SPDX-License-Identifier: GPL-3.0-or-later
// Before a talk: what the learner shared, for the adviser alone, and notes that are kept nowhere.
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/kept.h"
#include "screens/shared_work.h"
#include "screens/staff_page.h"
#include "screens/talk.h"
#include "screens/worry.h"
#include "screens/writing.h"

namespace screens {
namespace {

constexpr std::size_t notes_box = 0, qualification_box = 1;

std::optional<Action> draw_open_talk(const State& state, const TalkPreparation& screen,
                                     const std::string& name, const std::string& qualification,
                                     ui::Kit& kit) {
  const content::Words& say = *state.say;
  const base::WallTime began = screen.open->began;
  kit.news("open",
           base::fill(say("talk.open"), {{"name", name},
                                         {"date", base::in_words(base::date_of(began))},
                                         {"time", base::clock_of(began)}}),
           ui::Tone::warn, "speech");
  const ui::Scope grid = kit.grid("go on", say("talk.go_on"), one_column_letters);
  if (kit.link_card("anew", "trash", ui::Tone::rust, say("talk.begin_anew"), say("talk.anew_help")))
    return InBeside{BeginTalk{true, qualification}};
  return std::nullopt;
}

void draw_last_talk(const State& state, ui::Kit& kit) {
  const std::vector<learner::Guidance>& talks = state.sight->record.talks;
  if (talks.empty() || talks.back().actions.empty()) return;
  const std::string heading =
      base::fill((*state.say)("talk.last"), {{"date", base::in_words(base::date_of(talks.back().at))}});
  kit.heading(2, heading);
  const ui::Scope list = kit.list("last", heading);
  for (const learner::AgreedAction& action : talks.back().actions)
    kit.point(action.what, action.what, ui::Tone::pine, "flag");
}

// The answers of one activity, each with a way to say that one is worried about it.
std::optional<Action> draw_things(const State& state, const TalkPreparation& screen, const SharedWork& work,
                                  ui::Kit& kit) {
  std::optional<Action> done;
  std::size_t number = 0;
  for (const assessment::Kept& thing : work.things) {
    const ui::Scope card = kit.card(thing.slot);
    kit.heading(2, std::to_string(++number) + ". " + thing.question, ui::Size::body);
    kit.paragraph(base::in_words(base::date_of(thing.newest->at)), ui::Ink::muted, ui::Size::small);
    for (const std::string& line : base::split(thing.words, '\n')) kit.paragraph(line);
    if (const std::string by = written_by(state, *thing.newest); !by.empty())
      kit.paragraph(by, ui::Ink::muted, ui::Size::small);
    if (std::optional<Action> worried = draw_worried(state, screen.learner, worry_item(thing), number, kit))
      done = worried;
  }
  return done;
}

// Which activities there is something of; it opens on this page, so that the notes stay.
void draw_shared(const State& state, const std::string& name, const std::vector<SharedWork>& all,
                 Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string heading = base::fill(say("talk.shared"), {{"name", name}});
  kit.heading(2, heading);
  if (all.empty()) kit.paragraph(base::fill(say("talk.shared_none"), {{"name", name}}), ui::Ink::muted);
  if (std::string pressed = draw_shared_work(state, heading, all, kit); !pressed.empty())
    sheet.opened = std::move(pressed);
  const auto kept_back = static_cast<std::size_t>(state.sight->kept_private);
  if (kept_back > 0)
    kit.paragraph(counted(state, kept_back, "talk.kept_one", "talk.kept_many"), ui::Ink::muted);
}

std::optional<Action> draw_qualification(const State& state, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say("talk.qualification_help"), ui::Ink::muted);
  Writing writing;
  writing.what = Typing::line;
  writing.box = {"qualification", say("talk.qualification"), 1, false, true};
  writing.at = qualification_box;
  writing.beside.is_line = true;
  writing.beside.has_help = false;
  draw_box(state, sheet, writing, kit);
  std::optional<Action> done = draw_keys(state, sheet, writing, kit);
  if (kit.button({"use", say("talk.qualification_keep"), "check"}) || kit.entered()) sheet.own_open = false;
  return done;
}

std::optional<Action> draw_own_notes(const State& state, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  Writing writing;
  writing.box = {"notes", say("talk.notes"), 3, true};
  writing.at = notes_box;
  draw_box(state, sheet, writing, kit);
  kit.paragraph(say("talk.notes_gone"), ui::Ink::muted, ui::Size::small);
  return draw_keys(state, sheet, writing, kit);
}

}  // namespace

std::optional<Action> draw_talk_preparation(const State& state, const TalkPreparation& screen, Sheet& sheet,
                                            ui::Kit& kit) {
  const content::Words& say = *state.say;
  const centre::Learner* one = state.roster.learner(screen.learner);
  const std::string name = one == nullptr ? std::string() : one->name;
  sheet.texts.resize(std::max<std::size_t>(sheet.texts.size(), 2));
  const std::string qualification(sheet.texts[qualification_box].text());
  const std::vector<SharedWork> shared = shared_work(state);
  const SharedWork* work = work_in(shared, sheet.opened);
  const bool is_apart = sheet.own_open || work != nullptr;
  std::string title = base::fill(say("talk.prepare"), {{"name", name}});
  std::string key = "talk prepare";
  if (work != nullptr) {
    title = work->title;
    key += " " + work->activity;
  }
  if (sheet.own_open) {
    title = say("talk.qualification_ask");
    key = "talk qualification";
  }
  StaffPageLook look{key, title, screen.wrong, screen.done};
  if (!is_apart && state.sight && screen.is_read)
    look.next = ui::ButtonLook{"begin", say(screen.open ? "talk.go_on" : "talk.begin"), "speech",
                               ui::Importance::primary};
  StaffPage page = open_page(state, look, kit);
  if (is_apart) {
    std::optional<Action> done =
        sheet.own_open ? draw_qualification(state, sheet, kit) : draw_things(state, screen, *work, kit);
    if (page.done && page.done->is<GoBack>()) {  // to the notes, which stay
      sheet.own_open = false;
      sheet.opened.clear();
      page.done.reset();
    }
    return done ? done : page.done;
  }
  if (page.next) page.done = InBeside{BeginTalk{false, qualification}};
  kit.paragraph(base::fill(say("talk.for_you"), {{"name", name}}), ui::Ink::muted);
  if (!state.sight) {
    kit.paragraph(say(screen.is_read ? "talk.busy" : "talk.loading"));
    return page.done;
  }
  if (screen.open) {
    if (std::optional<Action> anew = draw_open_talk(state, screen, name, qualification, kit))
      page.done = anew;
  }
  if (std::optional<Action> typed = draw_own_notes(state, sheet, kit)) page.done = typed;
  if (kit.link_card("qualification", "certificate", ui::Tone::plain, say("talk.qualification"),
                    qualification.empty() ? std::string(say("talk.qualification_none")) : qualification))
    sheet.own_open = true;
  draw_last_talk(state, kit);
  draw_shared(state, name, shared, sheet, kit);
  return page.done;
}

}  // namespace screens
