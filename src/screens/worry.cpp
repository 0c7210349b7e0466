// SPDX-License-Identifier: GPL-3.0-or-later
// "I'm worried": what to do now, and that the lead was told. Nothing of what it is about is noted.
#include "screens/worry.h"

#include "base/text.h"
#include "screens/card_list.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/kept.h"
#include "screens/shared_work.h"
#include "screens/staff_page.h"
#include "screens/talk.h"

namespace screens {
namespace {

std::string named(const State& state, std::string_view key, std::string_view name) {
  return base::fill((*state.say)(key), {{"name", name}});
}

// The reminder comes first: the telling is what helps, not the noting.
void draw_what_to_do(const State& state, const Worry& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string lead = safety_lead(state);
  const std::string_view place = state.roster.says(centre::field::lead_place);
  kit.heading(2, say("worry.now"));
  const ui::Scope card = kit.card("now", {ui::Tone::warn, true});
  kit.point("tell", lead.empty() ? std::string(say("worry.tell_nobody")) : named(state, "worry.tell", lead),
            ui::Tone::warn, "speech");
  if (!lead.empty() && !place.empty())
    kit.point("place", base::fill(say("worry.tell_place"), {{"place", place}}), ui::Tone::warn, "map");
  kit.point("danger", say("worry.danger"), ui::Tone::warn, "phone");
  kit.point("questions", named(state, "worry.no_questions", screen.name), ui::Tone::warn, "message");
  kit.point("promise", say("worry.no_promise"), ui::Tone::warn, "lock");
  kit.point("form", say("worry.form"), ui::Tone::warn, "document");
}

std::optional<Action> draw_answers(const State& state, const Worry& screen, const SharedWork& work,
                                   ui::Kit& kit) {
  std::vector<CardLine> lines;
  for (const assessment::Kept& thing : work.things) {
    lines.push_back({thing.slot, "document", ui::Tone::plain,
                     std::to_string(lines.size() + 1) + ". " + thing.question, glance_at(state, thing)});
  }
  const std::optional<std::size_t> pressed =
      draw_card_list(state, work.title, lines, one_column_letters, kit);
  if (!pressed) return std::nullopt;
  return InBeside{OpenWorry{screen.learner, screen.name, worry_item(work.things[*pressed]), true}};
}

std::optional<Action> draw_which(const State& state, const Worry& screen, const std::vector<SharedWork>& all,
                                 Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  kit.heading(2, say("worry.which"));
  kit.paragraph(say("worry.which_help"), ui::Ink::muted);
  if (kit.link_card("nothing", "speech", ui::Tone::plain, say("worry.nothing_written"), ""))
    done = InBeside{OpenWorry{screen.learner, screen.name, {}, true}};
  if (std::string pressed = draw_shared_work(state, say("worry.which"), all, kit); !pressed.empty())
    sheet.opened = std::move(pressed);
  return done;
}

std::optional<Action> draw_chosen(const State& state, const Worry& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  if (screen.item) {
    kit.heading(2, say("worry.words"));
    const ui::Scope card = kit.card("words");
    kit.paragraph(screen.item->question + " · " + screen.item->when, ui::Ink::muted, ui::Size::small);
    for (const std::string& line : base::split(screen.item->words, '\n')) kit.paragraph(line);
  }
  const ui::Scope grid = kit.grid("do", say("worry.title"), one_column_letters);
  if (!screen.is_kept &&
      kit.link_card("refer", "check", ui::Tone::warn, say(screen.item ? "worry.hold" : "worry.note"),
                    say("worry.list_help")))
    done = InBeside{ReferWorry{}};
  if (screen.item &&
      kit.link_card("print", "printer", ui::Tone::plain, say("worry.print"), say("worry.print_help")))
    done = InBeside{PrintExactWords{}};
  return done;
}

std::string_view state_of(const State& state, centre::Hold hold) {
  const content::Words& say = *state.say;
  switch (hold) {
    case centre::Hold::told:
      return say("worry.is_told");
    case centre::Hold::quiet:
      return say("worry.is_quiet");
    case centre::Hold::ended:
      return say("worry.is_ended");
  }
  return {};
}

std::string line_of(const State& state, const centre::Learner& one, const centre::Referral& referral) {
  std::string who = name_of_staff(state, referral.by);
  if (who.empty()) who = (*state.say)("worry.somebody");
  return base::fill((*state.say)("worry.line"),
                    {{"name", one.name}, {"date", base::in_words(base::date_of(referral.at))}, {"who", who}});
}

std::optional<Action> draw_referral(const State& state, const centre::Learner& one,
                                    const centre::Referral& referral, std::size_t number, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope card = kit.card(base::hex(one.id) + learner::text_of(referral.order));
  const std::string line = std::to_string(number) + ". " + line_of(state, one, referral);
  const std::string about = ": " + std::to_string(number) + ", " + one.name;
  kit.heading(2, line, ui::Size::body);
  if (referral.came_along) kit.paragraph(say("worry.came_along"), ui::Ink::muted);
  kit.paragraph(state_of(state, referral.hold), ui::Ink::muted);
  if (referral.hold == centre::Hold::ended) return std::nullopt;
  const bool is_quiet = referral.hold == centre::Hold::quiet;
  const std::string_view other = say(is_quiet ? "worry.be_told" : "worry.be_quiet");
  const std::string end_name = std::string(say("worry.end")) + about;
  const std::string other_name = std::string(other) + about;
  ui::ButtonLook looks[] = {{"end", say("worry.end"), "undo"},
                            {"other", other, is_quiet ? "speech" : "lock"}};
  looks[0].name = end_name;
  looks[1].name = other_name;
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == "end") return InBeside{ChangeHold{one.id, referral.order, centre::Hold::ended}};
  if (pressed != "other") return std::nullopt;
  return InBeside{ChangeHold{one.id, referral.order, is_quiet ? centre::Hold::told : centre::Hold::quiet}};
}

}  // namespace

std::string name_of_learner(const State& state, base::Id learner) {
  const centre::Learner* one = state.roster.learner(learner);
  return one == nullptr ? std::string() : one->name;
}

std::string_view held_words(const State& state, base::Id learner) {
  if (state.roster.held(learner).empty()) return {};
  return (*state.say)("worry.held");
}

WorryItem worry_item(const assessment::Kept& thing) {
  return {thing.question, thing.words,
          base::in_words(base::date_of(thing.newest->at)) + ", " + base::clock_of(thing.newest->at),
          thing.answers};
}

std::optional<Action> draw_worried(const State& state, base::Id learner, const WorryItem& item,
                                   std::size_t number, ui::Kit& kit) {
  const std::string_view label = (*state.say)("glass.worried");
  const std::string name = std::string(label) + ": " + std::to_string(number);
  ui::ButtonLook look{"worried", label, "hand", ui::Importance::quiet};
  look.name = name;
  if (!kit.button(look)) return std::nullopt;
  return InBeside{OpenWorry{learner, name_of_learner(state, learner), item, true}};
}

std::optional<Action> draw_worry(const State& state, const Worry& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_theirs = state.sight && state.sight->record.learner == screen.learner;
  const std::vector<SharedWork> all = is_theirs ? shared_work(state) : std::vector<SharedWork>{};
  const SharedWork* work = screen.is_chosen ? nullptr : work_in(all, sheet.opened);
  const std::string title = work == nullptr
                                ? named(state, "worry.title", screen.name)
                                : base::join_sentences({std::string(say("worry.which")), work->title});
  const std::string key = work == nullptr ? "worry" : "worry " + work->activity;
  StaffPage page = open_page(state, {key, title, screen.wrong, screen.done}, kit);
  if (work != nullptr) {
    std::optional<Action> chosen = draw_answers(state, screen, *work, kit);
    if (page.done && page.done->is<GoBack>()) {  // to the list
      sheet.opened.clear();
      page.done.reset();
    }
    return chosen ? chosen : page.done;
  }
  if (screen.is_kept) {
    const std::string by = name_of_staff(state, state.staff.account);
    kit.paragraph(base::fill(say("worry.noted"), {{"date", base::in_words(state.today)},
                                                  {"name", by.empty() ? say("worry.somebody") : by}}));
  }
  draw_what_to_do(state, screen, kit);
  std::optional<Action> done =
      screen.is_chosen ? draw_chosen(state, screen, kit) : draw_which(state, screen, all, sheet, kit);
  return done ? done : page.done;
}

std::optional<Action> draw_worries(const State& state, const Worries& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  StaffPage page = open_page(state, {"worries", say("worry.list"), screen.wrong, screen.done}, kit);
  kit.paragraph(say("worry.list_help"), ui::Ink::muted);
  std::size_t number = 0;
  for (const auto& [id, one] : state.roster.learners) {
    for (const centre::Referral& referral : one.referrals) {
      if (std::optional<Action> changed = draw_referral(state, one, referral, ++number, kit))
        page.done = changed;
    }
  }
  if (number == 0) kit.paragraph(say("worry.list_none"));
  return page.done;
}

}  // namespace screens
