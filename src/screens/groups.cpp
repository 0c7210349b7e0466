// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and their learners, for staff.
#include <algorithm>

#include "base/text.h"
#include "screens/ask.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/people.h"
#include "screens/staff_page.h"

namespace screens {
namespace {

std::string learners_in(const State& state, std::size_t number) {
  return counted(state, number, "groups.learner", "groups.learners");
}

std::size_t without_group(const State& state) {
  const auto present = state.roster.present();
  return static_cast<std::size_t>(std::count_if(
      present.begin(), present.end(), [](const centre::Learner* one) { return one->group == base::Id{}; }));
}

std::vector<const centre::Learner*> learners_of(const State& state, base::Id group) {
  std::vector<const centre::Learner*> all = state.roster.present(group);
  if (group == base::Id{})
    std::erase_if(all, [](const centre::Learner* one) { return one->group != base::Id{}; });
  return all;
}

std::string title_of_group(const State& state, base::Id group) {
  const auto found = state.roster.groups.find(group);
  return found == state.roster.groups.end() ? std::string((*state.say)("groups.none")) : found->second.name;
}

std::optional<Action> draw_learners_of(const State& state, base::Id group, ui::Kit& kit) {
  std::vector<LearnerTile> persons;
  for (const centre::Learner* one : learners_of(state, group)) persons.push_back({one->id, one->name});
  const base::Id pressed = draw_persons(state, kit, title_of_group(state, group), persons);
  if (pressed == base::Id{}) return std::nullopt;
  return OpenLearnerPage{pressed, LearnerPart::first};
}

std::vector<const centre::Group*> groups_away(const State& state) {
  std::vector<const centre::Group*> away;
  for (const auto& [id, group] : state.roster.groups) {
    if (group.is_archived) away.push_back(&group);
  }
  return away;
}

std::optional<Action> draw_groups_away(const State& state, const std::vector<const centre::Group*>& groups,
                                       ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  kit.heading(2, say("groups.away_groups"));
  const ui::Scope list = kit.grid("groups", say("groups.away_groups"), one_column_letters);
  for (const centre::Group* group : groups) {
    const std::string title = base::fill(say("groups.take_back"), {{"name", group->name}});
    if (kit.link_card(base::hex(group->id), "undo", ui::Tone::pine, title, say("groups.take_back_help")))
      done = ReturnGroup{group->id};
  }
  return done;
}

std::optional<Action> draw_put_away(const State& state, const Groups& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  StaffPage page = open_page(state, {"put away", say("groups.away"), screen.wrong, screen.done}, kit);
  const std::vector<const centre::Group*> groups = groups_away(state);
  std::vector<LearnerTile> persons;
  for (const centre::Learner* one : state.roster.put_away()) persons.push_back({one->id, one->name});
  if (persons.empty() && groups.empty()) kit.paragraph(say("groups.away_none"), ui::Ink::muted);
  if (!persons.empty()) {
    kit.heading(2, say("groups.away_learners"));
    const base::Id pressed = draw_persons(state, kit, say("groups.away_learners"), persons);
    if (pressed != base::Id{}) page.done = OpenLearnerPage{pressed, LearnerPart::first};
  }
  if (groups.empty()) return page.done;
  std::optional<Action> returned = draw_groups_away(state, groups, kit);
  return returned ? returned : page.done;
}

}  // namespace

std::optional<Action> draw_groups(const State& state, const Groups& screen, ui::Kit& kit) {
  if (screen.is_put_away) return draw_put_away(state, screen, kit);
  const content::Words& say = *state.say;
  StaffPage page = open_page(state, {"groups", say("groups.title"), screen.wrong, screen.done}, kit);
  {
    const ui::Scope list = kit.grid("groups", say("groups.title"), one_column_letters);
    for (const auto& [id, group] : state.roster.groups) {
      if (group.is_archived) continue;
      const bool is_here = state.site.group == id;
      std::string detail = learners_in(state, state.roster.present(id).size());
      if (is_here) detail += " · " + std::string(say("groups.shown_here"));
      if (kit.link_card(base::hex(id), "people", is_here ? ui::Tone::pine : ui::Tone::indigo, group.name,
                        detail))
        page.done = OpenGroup{id};
    }
    if (kit.link_card("none", "person", ui::Tone::plain, say("groups.none"),
                      learners_in(state, without_group(state))))
      page.done = OpenGroup{};
    if (kit.link_card("add", "plus", ui::Tone::pine, say("ask.add_group"), say("groups.add_help")))
      page.done = AskFor{AskWords::What::add_group, {}, {}};
    if (kit.link_card("list", "list", ui::Tone::pine, say("list.title"), say("list.card_help")))
      page.done = InPapers{OpenLearnerList{}};
    const bool has_put_away = !state.roster.put_away().empty() || !groups_away(state).empty();
    if (has_put_away &&
        kit.link_card("away", "box", ui::Tone::plain, say("groups.away"), say("groups.away_card")))
      page.done = OpenPutAway{};
  }
  return page.done;
}

std::optional<Action> draw_group_page(const State& state, const GroupPage& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = title_of_group(state, screen.group);
  StaffPage page = open_page(state, {"group", title, screen.wrong, screen.done}, kit);
  if (std::optional<Action> pressed = draw_learners_of(state, screen.group, kit)) page.done = pressed;
  const bool is_group = screen.group != base::Id{};
  const ui::Scope list = kit.grid("about", say("groups.about"), one_column_letters);
  if (kit.link_card("add", "plus", ui::Tone::pine, say("ask.add_learner"), say("groups.add_learner_help")))
    page.done = AskFor{AskWords::What::add_learner, screen.group, {}};
  if (!is_group) return page.done;
  if (kit.link_card("plan", "timetable", ui::Tone::indigo, say("schedule.card"), say("schedule.card_help")))
    page.done = InPapers{OpenPlan{screen.group}};
  const bool is_here = state.site.group == screen.group;
  if (kit.link_card("here", is_here ? "check" : "eye", ui::Tone::indigo,
                    say(is_here ? "groups.show_all" : "groups.show_here"),
                    say(is_here ? "groups.show_all_help" : "groups.show_here_help")))
    page.done = ShowGroupHere{is_here ? base::Id{} : screen.group};
  if (kit.link_card("name", "pencil", ui::Tone::plain, say("ask.rename_group"), say("groups.rename_help")))
    page.done = AskFor{AskWords::What::rename_group, screen.group, {}};
  if (kit.link_card("archive", "box", ui::Tone::rust, say("ask.archive_group"), say("groups.archive_help")))
    page.done = AskFor{AskWords::What::archive_group, screen.group, {}};
  return page.done;
}

namespace {

std::optional<Action> draw_move(const State& state, const centre::Learner& one, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope list = kit.grid("groups", say("learner.move_to"), one_column_letters);
  for (const auto& [id, group] : state.roster.groups) {
    if (group.is_archived || id == one.group) continue;
    if (kit.link_card(base::hex(id), "people", ui::Tone::indigo, group.name,
                      learners_in(state, state.roster.present(id).size())))
      done = MoveLearner{id};
  }
  if (one.group != base::Id{} &&
      kit.link_card("none", "person", ui::Tone::plain, say("groups.none"), say("learner.no_group_help")))
    done = MoveLearner{};
  return done;
}

// Each with the group, since two may share a name.
std::vector<LearnerTile> all_but(const State& state, base::Id learner) {
  std::vector<LearnerTile> others;
  for (const centre::Learner* other : state.roster.present()) {
    if (other->id != learner)
      others.push_back({other->id, other->name + " · " + title_of_group(state, other->group)});
  }
  return others;
}

std::optional<Action> draw_join(const State& state, const centre::Learner& one, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(base::fill(say("learner.join_what"), {{"name", one.name}}), ui::Ink::muted);
  const base::Id pressed = draw_persons(state, kit, say("learner.join"), all_but(state, one.id));
  if (pressed == base::Id{}) return std::nullopt;
  return AskFor{AskWords::What::join_learner, one.id, pressed};
}

// The records that are joined to this one, each to be parted again.
std::optional<Action> draw_joined(const State& state, const centre::Learner& one, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  for (const base::Id id : state.roster.all_of(one.id)) {
    const centre::Learner* other = state.roster.learner(id);
    if (id == one.id || other == nullptr) continue;
    const std::string title = base::fill(say("learner.joined"), {{"name", other->name}});
    if (kit.link_card("part " + base::hex(id), "link", ui::Tone::warn, title, say("learner.part_help")))
      done = AskFor{AskWords::What::part_learner, id, {}};
  }
  return done;
}

// What staff do with the learner's work.
std::optional<Action> draw_work_of(const State& state, const centre::Learner& one, ui::Kit& kit) {
  const content::Words& say = *state.say;
  if (!may(state, centre::Role::tutor) && !may(state, centre::Role::adviser)) return std::nullopt;
  std::optional<Action> done;
  const ui::Scope list = kit.grid("work", say("learner.work"), one_column_letters);
  if (kit.link_card("evidence", "people", ui::Tone::pine, say("evidence.title"), say("evidence.help")))
    done = InEvidence{OpenEvidence{one.id}};
  return done;
}

// A talk with the learner, and a worry about them.
std::optional<Action> draw_beside(const State& state, const centre::Learner& one, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope list = kit.grid("beside", say("talk.beside"), one_column_letters);
  if (may(state, centre::Role::adviser) && !one.is_archived &&
      kit.link_card("talk", "speech", ui::Tone::pine, say("talk.card"), say("talk.card_help")))
    done = InBeside{OpenGuidance{one.id}};
  if (kit.link_card("worry", "hand", ui::Tone::warn, say("worry.card"), say("worry.card_help")))
    done = InBeside{OpenWorry{one.id, one.name, {}, false}};
  return done;
}

// How the learner is called, where they belong, and how they come in.
std::optional<Action> draw_name_and_keys(const State& state, const centre::Learner& one, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope list = kit.grid("about", one.name, one_column_letters);
  if (kit.link_card("name", "pencil", ui::Tone::plain, say("ask.rename_learner"), say("learner.rename_help")))
    done = AskFor{AskWords::What::rename_learner, one.id, {}};
  if (kit.link_card("move", "people", ui::Tone::indigo, say("learner.move"),
                    title_of_group(state, one.group)))
    done = OpenLearnerPage{one.id, LearnerPart::move};
  if (!one.pictures.empty() && kit.link_card("pictures", "key", ui::Tone::indigo, say("learner.pictures"),
                                             say("learner.pictures_help")))
    done = NewPictures{};
  if (!one.stick.empty() &&
      kit.link_card("stick", "usb", ui::Tone::indigo, say("learner.stick"), say("learner.stick_help")))
    done = StopKeyOf{};
  return done;
}

// What is put right, and put away.
std::optional<Action> draw_records(const State& state, const centre::Learner& one, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope list = kit.grid("records", say("learner.records"), one_column_letters);
  if (kit.link_card("wrong-name", "undo", ui::Tone::plain, say("learner.wrong_name"),
                    say("learner.wrong_name_help")))
    done = OpenLearnerPage{one.id, LearnerPart::wrong_name};
  if (kit.link_card("join", "link", ui::Tone::plain, say("learner.join"), say("learner.join_help")))
    done = OpenLearnerPage{one.id, LearnerPart::join};
  if (std::optional<Action> parted = draw_joined(state, one, kit)) done = parted;
  if (one.is_archived) {
    if (kit.link_card("return", "undo", ui::Tone::pine, say("learner.return"), say("learner.return_help")))
      done = ReturnLearner{};
  } else if (kit.link_card("archive", "box", ui::Tone::rust, say("ask.archive_learner"),
                           say("learner.archive_help"))) {
    done = AskFor{AskWords::What::archive_learner, one.id, {}};
  }
  return done;
}

std::optional<Action> draw_about_learner(const State& state, const centre::Learner& one, ui::Kit& kit) {
  std::optional<Action> done = draw_work_of(state, one, kit);
  if (std::optional<Action> pressed = draw_beside(state, one, kit)) done = pressed;
  if (std::optional<Action> pressed = draw_name_and_keys(state, one, kit)) done = pressed;
  if (std::optional<Action> pressed = draw_records(state, one, kit)) done = pressed;
  return done;
}

// What was done at this name, to choose what somebody else did.
std::optional<Action> draw_wrong_name(const State& state, const LearnerPage& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say(screen.pieces.empty() ? "learner.no_pieces" : "learner.which_piece"), ui::Ink::muted);
  std::optional<Action> done;
  const std::size_t all = screen.pieces.size();
  const std::size_t parts = parts_of(all);
  for (std::size_t part = 0; part < parts; ++part) {
    const ui::Scope list = kit.rows("pieces " + std::to_string(part),
                                    name_of_part(state, say("learner.wrong_name"), part, parts));
    for (std::size_t i = part * all / parts; i < (part + 1) * all / parts; ++i) {
      const WorkPiece& piece = screen.pieces[i];
      if (kit.link_card(piece.key, "document", ui::Tone::plain, piece.title, piece.detail))
        done = OpenLearnerPage{screen.learner, LearnerPart::right_name, piece.key};
    }
  }
  return done;
}

std::optional<Action> draw_right_name(const State& state, const LearnerPage& screen, ui::Kit& kit) {
  kit.paragraph((*state.say)("learner.whose_is_it"), ui::Ink::muted);
  const base::Id pressed =
      draw_persons(state, kit, (*state.say)("learner.right_name"), all_but(state, screen.learner));
  if (pressed == base::Id{}) return std::nullopt;
  return AskFor{AskWords::What::move_work, screen.learner, pressed, screen.piece};
}

std::string title_of_page(const State& state, const LearnerPage& screen, const std::string& name) {
  const content::Words& say = *state.say;
  switch (screen.part) {
    case LearnerPart::first:
      return name;
    case LearnerPart::move:
      return base::fill(say("learner.move_whom"), {{"name", name}});
    case LearnerPart::join:
      return base::fill(say("learner.join_whom"), {{"name", name}});
    case LearnerPart::wrong_name:
      return base::fill(say("learner.wrong_name_of"), {{"name", name}});
    case LearnerPart::right_name:
      return base::fill(say("learner.right_name_of"), {{"name", name}});
  }
  return name;
}

}  // namespace

std::optional<Action> draw_learner_page(const State& state, const LearnerPage& screen, ui::Kit& kit) {
  const centre::Learner* one = state.roster.learner(screen.learner);
  const std::string name = one == nullptr ? std::string() : one->name;
  const std::string title = title_of_page(state, screen, name);
  const std::string key = "learner " + std::to_string(static_cast<int>(screen.part));
  StaffPage page = open_page(state, {key, title, screen.wrong, screen.done}, kit);
  if (one == nullptr) return page.done;
  std::optional<Action> pressed;
  if (screen.part == LearnerPart::first) pressed = draw_about_learner(state, *one, kit);
  if (screen.part == LearnerPart::move) pressed = draw_move(state, *one, kit);
  if (screen.part == LearnerPart::join) pressed = draw_join(state, *one, kit);
  if (screen.part == LearnerPart::wrong_name) pressed = draw_wrong_name(state, screen, kit);
  if (screen.part == LearnerPart::right_name) pressed = draw_right_name(state, screen, kit);
  return pressed ? pressed : page.done;
}

std::optional<Action> draw_ask_words(const State& state, const AskWords& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const AskedWords& words = words_of(screen.what);
  LineQuestion ask{words.title,
                   say(words.title),
                   "",
                   say(words.question),
                   say(asks_why(screen.what) ? "ask.why" : "ask.name"),
                   say(words.help)};
  ask.wrong = screen.wrong;
  ask.next = ui::ButtonLook{"keep", say("ask.keep"), "check", ui::Importance::primary};
  const LineAsked asked = ask_line(state, ask, sheet, kit);
  if (asked.words) return GiveWords{*asked.words};
  return asked.done;
}

}  // namespace screens
