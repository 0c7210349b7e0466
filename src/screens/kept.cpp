// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/kept.h"

#include <algorithm>
#include <array>
#include <map>

#include "assessment/coverage.h"
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"

namespace screens {
namespace {

using learner::Ring;

std::optional<Action> draw_kept_bar(const State& state, ui::Kit& kit) {
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", (*state.say)("bar.back"), "arrow-left"};
  bar.saved = save_state(state);
  if (kit.bottom_bar(bar) == "back") return GoBack{};
  return std::nullopt;
}

// What was said, as exactly what others see of it.
void draw_words(const State& state, const assessment::Kept& kept, ui::Kit& kit) {
  const ui::Scope card = kit.card("words", {ui::Tone::plain, false, false, false});
  for (const std::string& line : base::split(kept.words, '\n')) kit.paragraph(line);
  if (const std::string by = written_by(state, *kept.newest); !by.empty())
    kit.paragraph(by, ui::Ink::muted, ui::Size::small);
}

// What is moved: the words of now, or those of before where only they are seen by others.
std::string words_moved(const State& state, const MoveAnswer& screen, const assessment::Kept& kept) {
  if (screen.to != kept.ring || kept.is_sort()) return kept.words;
  const learner::Answer* before = state.learner->seen_in(kept.seen_before, kept.slot);
  return before == nullptr ? kept.words : before->words;
}

struct MoveLook {
  Ring to;
  std::string_view key, words, icon;
};

// Where it can go from here: one button each.
std::array<MoveLook, 2> moves_from(Ring ring) {
  switch (ring) {
    case Ring::just_me:
      return {MoveLook{Ring::my_adviser, "adviser", "kept.show_adviser", "people"},
              MoveLook{Ring::my_portfolio, "portfolio", "kept.show_portfolio", "folder"}};
    case Ring::my_adviser:
      return {MoveLook{Ring::my_portfolio, "portfolio", "kept.show_portfolio", "folder"},
              MoveLook{Ring::just_me, "me", "kept.only_me", "lock"}};
    case Ring::my_portfolio:
      return {MoveLook{Ring::my_adviser, "adviser", "kept.only_adviser", "people"},
              MoveLook{Ring::just_me, "me", "kept.only_me", "lock"}};
  }
  return {};
}

std::optional<Action> draw_who(const State& state, const assessment::Kept& kept, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope card = kit.card("who", {ui::Tone::pine, true});
  kit.paragraph(say("kept.who"), ui::Ink::muted, ui::Size::small);
  kit.point("ring", name_of(state, kept.ring), ui::Tone::pine, icon_of(kept.ring));
  kit.paragraph(who_sees(state, kept.ring), ui::Ink::muted);
  if (kept.seen_before > kept.ring) {
    const bool is_portfolio = kept.seen_before == Ring::my_portfolio;
    kit.status("before", say(is_portfolio ? "kept.portfolio_before" : "kept.adviser_before"), ui::Tone::warn,
               "lamp");
  }
  const ui::Scope moves = kit.grid("moves", say("kept.who"), one_column_letters);
  for (const MoveLook& move : moves_from(kept.ring)) {
    if (kit.button({move.key, say(move.words), move.icon, ui::Importance::quiet}, true))
      done = ShowMove{move.to};
  }
  if (kept.seen_before > kept.ring &&
      kit.button({"stop", say("kept.stop"), "undo", ui::Importance::quiet}, true))
    done = ShowMove{kept.ring};
  // What others have seen is taken back first.
  const bool is_private = kept.ring == Ring::just_me && kept.seen_before == Ring::just_me;
  if (is_private && kit.button({"aside", say("aside.do"), "trash", ui::Importance::quiet}, true))
    done = ShowPutAside{};
  return done;
}

std::string when_said(const learner::Answer& answer) {
  return base::in_words(base::date_of(answer.at)) + ", " + base::clock_of(answer.at);
}

// Of a sort only the cards that lay elsewhere before. To put one back is to sort it again.
void draw_cards_before(const State& state, const assessment::Kept& kept, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const auto* sort = kept.step == nullptr ? nullptr : std::get_if<steps::PileSort>(&kept.step->kind);
  if (sort == nullptr) return;
  std::vector<std::string> lines;
  for (const learner::Move::What& what : kept.answers) {
    const std::vector<learner::Answer>& earlier = state.learner->answers.at(what.slot).earlier;
    const auto card =
        std::ranges::find(sort->cards, steps::parts_of_slot(what.slot).card, &steps::Option::id);
    if (card == sort->cards.end()) continue;
    for (auto version = earlier.rbegin(); version != earlier.rend(); ++version) {
      if (version->skipped) continue;
      lines.push_back(
          base::fill(say("kept.card_before"),
                     {{"card", card->words}, {"words", version->words}, {"when", when_said(*version)}}));
    }
  }
  if (lines.empty()) return;
  kit.heading(2, say("kept.before"));
  const ui::Scope inside = kit.card("cards before");
  for (const std::string& line : lines) kit.paragraph(line);
}

std::optional<Action> draw_before(const State& state, const assessment::Kept& kept, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const learner::Answer& now = *kept.newest;
  if (kept.is_sort()) draw_cards_before(state, kept, kit);
  if (kept.is_sort() || now.earlier.empty()) return std::nullopt;
  std::optional<Action> done;
  kit.heading(2, say("kept.before"));
  for (auto version = now.earlier.rbegin(); version != now.earlier.rend(); ++version) {
    if (version->skipped) continue;
    const std::string date = when_said(*version);
    const std::string key =
        "before " + std::to_string(version->order.tick) + " " + std::to_string(version->order.number);
    const ui::Scope card = kit.card(key);
    kit.paragraph(date, ui::Ink::muted, ui::Size::small);
    for (const std::string& line : base::split(version->words, '\n')) kit.paragraph(line);
    if (version->text == now.text) continue;
    const std::string name = std::string(say("kept.put_back")) + ": " + date;
    ui::ButtonLook look{"back", say("kept.put_back"), "undo", ui::Importance::quiet};
    look.name = name;
    if (kit.button(look)) done = PutBack{version->order};
  }
  return done;
}

// The criteria that this thing helped to show, and would help no more.
std::vector<std::string> shown_by(const State& state, const assessment::Kept& kept) {
  std::vector<std::string> criteria;
  if (kept.step == nullptr || kept.step->criteria.empty()) return criteria;
  for (const content::Outcome& outcome : programme_of(state).unit.outcomes) {
    for (const content::Criterion& criterion : outcome.criteria) {
      const auto& named = kept.step->criteria;
      if (std::find(named.begin(), named.end(), criterion.number) == named.end()) continue;
      criteria.push_back(criterion.learner);
    }
  }
  return criteria;
}

void draw_ring_moved_to(const State& state, const MoveAnswer& screen, ui::Kit& kit) {
  kit.point("ring", name_of(state, screen.to), ui::Tone::pine, icon_of(screen.to));
  kit.paragraph(who_sees(state, screen.to));
}

void draw_consequences(const State& state, const MoveAnswer& screen, const assessment::Kept& kept,
                       ui::Kit& kit) {
  const content::Words& say = *state.say;
  if (screen.to > kept.ring) {
    kit.paragraph(say("move.later"), ui::Ink::muted);
    kit.paragraph(say("move.stays"), ui::Ink::muted);
    return;
  }
  if (kept.ring >= Ring::my_adviser && screen.to == Ring::just_me)
    kit.paragraph(say("move.adviser_keeps"), ui::Ink::muted);
  const std::vector<std::string> criteria =
      kept.ring == Ring::my_portfolio ? shown_by(state, kept) : std::vector<std::string>();
  if (criteria.empty()) return;
  kit.paragraph(say("move.showed"));
  for (const std::string& each : criteria) kit.point(each, each, ui::Tone::pine, "done-circle");
  kit.paragraph(say("move.another"));
}

// A card a thing, parted into lists of seven at most.
std::optional<Action> draw_glances(const State& state, const std::string& activity,
                                   const std::vector<assessment::Kept>& all, ui::Kit& kit) {
  std::optional<Action> done;
  std::map<std::string, int> asked;  // a question of several rounds is asked again: each has its number
  const std::size_t parts = parts_of(all.size());
  std::size_t at = 0;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::string list = name_of_part(state, title_of_activity(state, activity), part, parts);
    const ui::Scope grid = kit.grid("said " + std::to_string(part), list, one_column_letters);
    for (; at < all.size() * (part + 1) / parts; ++at) {
      const assessment::Kept& kept = all[at];
      const int times = ++asked[kept.question];
      const std::string name =
          times == 1 ? kept.question : kept.question + " (" + std::to_string(times) + ")";
      if (kit.link_card(kept.slot, icon_of(kept.ring), ui::Tone::pine, name, glance_at(state, kept)))
        done = ShowKept{activity, kept.slot};
    }
  }
  return done;
}

}  // namespace

std::optional<assessment::Kept> kept_at(const State& state, std::string_view activity,
                                        std::string_view slot) {
  for (assessment::Kept& kept : assessment::kept_in(*state.learner, *state.catalogue, activity)) {
    for (const learner::Move::What& what : kept.answers) {
      if (what.slot == slot) return std::move(kept);
    }
  }
  return std::nullopt;
}

std::string title_of_activity(const State& state, std::string_view activity) {
  const content::Activity* plan = state.catalogue->activity(activity);
  return plan == nullptr ? (*state.say)("folder.from_before") : plan->title;
}

std::string_view icon_of(Ring ring) {
  switch (ring) {
    case Ring::just_me:
      return "lock";
    case Ring::my_adviser:
      return "people";
    case Ring::my_portfolio:
      return "folder";
  }
  return "lock";
}

std::string_view name_of(const State& state, Ring ring) {
  const content::Words& say = *state.say;
  switch (ring) {
    case Ring::just_me:
      return say("ring.just_me");
    case Ring::my_adviser:
      return say("ring.my_adviser");
    case Ring::my_portfolio:
      return say("ring.my_portfolio");
  }
  return {};
}

std::string_view who_sees(const State& state, Ring ring) {
  const content::Words& say = *state.say;
  switch (ring) {
    case Ring::just_me:
      return say("ring.just_me_who");
    case Ring::my_adviser:
      return say("ring.my_adviser_who");
    case Ring::my_portfolio:
      return say("ring.my_portfolio_who");
  }
  return {};
}

std::string written_by(const State& state, const learner::Answer& answer) {
  if (answer.written_by.empty()) return {};
  return base::fill((*state.say)(state.learner ? "agreed.written" : "agreed.by_staff"),
                    {{"name", answer.written_by}});
}

std::string some_written_by(const State& state, std::string_view activity) {
  std::vector<std::string> names;
  const std::string start = std::string(activity) + "/";
  for (const auto& [slot, answer] : state.learner->answers) {
    const std::string& name = answer.written_by;
    if (slot.starts_with(start) && !name.empty() && std::ranges::find(names, name) == names.end())
      names.push_back(name);
  }
  if (names.empty()) return {};
  return base::fill((*state.say)("agreed.some"), {{"name", base::join(names, ", ")}});
}

std::string_view moved_sentence(Ring ring) {
  switch (ring) {
    case Ring::just_me:
      return "kept.now_just_me";
    case Ring::my_adviser:
      return "kept.now_my_adviser";
    case Ring::my_portfolio:
      return "kept.now_my_portfolio";
  }
  return "kept.now_just_me";
}

std::string glance_at(const State& state, const assessment::Kept& kept) {
  const std::string first = base::shortened(base::split(kept.words, '\n').front(), longest_glance);
  return base::fill((*state.say)("kept.short"), {{"ring", name_of(state, kept.ring)}, {"words", first}});
}

std::string pages_in_words(const State& state, int pages) {
  return counted(state, static_cast<std::size_t>(pages), "count.page", "count.pages");
}

std::string time_in_words(const State& state, int minutes) {
  const std::string rest =
      base::fill((*state.say)("log_sum.minutes"), {{"minutes", std::to_string(minutes % 60)}});
  if (minutes < 60) return rest;
  const std::string hours =
      counted(state, static_cast<std::size_t>(minutes / 60), "count.hour", "count.hours");
  return minutes % 60 == 0 ? hours : hours + " " + rest;
}

std::optional<Action> draw_kept_activity(const State& state, const KeptActivity& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = title_of_activity(state, screen.id);
  const ui::Scope place = kit.screen("kept " + screen.id, say("folder.said"));
  std::optional<Action> done = draw_top_bar(state, kit, say("folder.said"), "");
  const bool is_asked = state.catalogue->activity(screen.id) != nullptr;
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (is_asked)
    bar.next = ui::ButtonLook{"questions", say("kept.see_all"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "questions") done = OpenActivity{screen.id};
  const ui::Scope body = kit.body("kept " + screen.id, 260);
  kit.heading(1, title);
  if (!is_asked) kit.paragraph(say("kept.gone"), ui::Ink::muted);
  const std::vector<assessment::Kept> all = assessment::kept_in(*state.learner, *state.catalogue, screen.id);
  if (all.empty()) kit.paragraph(say("folder.nothing"), ui::Ink::muted);
  if (std::optional<Action> one = draw_glances(state, screen.id, all, kit)) done = one;
  return done;
}

std::optional<Action> draw_kept_answer(const State& state, const KeptAnswer& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = title_of_activity(state, screen.activity);
  const ui::Scope place = kit.screen("answer " + screen.slot, title);
  std::optional<Action> done = draw_top_bar(state, kit, title, "");
  if (std::optional<Action> bar = draw_kept_bar(state, kit)) done = bar;
  const ui::Scope body = kit.body("answer " + screen.slot);
  const std::optional<assessment::Kept> kept = kept_at(state, screen.activity, screen.slot);
  if (!kept) {
    kit.heading(1, say("folder.nothing"));
    return done;
  }
  const float shares[] = {0.62f, 0.38f};
  ui::Kit::Columns columns(kit.columns("answer", shares));
  kit.heading(1, kept->question);
  if (std::optional<Action> again = draw_save_failed(state, kit)) done = again;
  if (!screen.done.empty()) kit.news("done", screen.done);
  draw_words(state, *kept, kit);
  const content::Activity* activity = state.catalogue->activity(screen.activity);
  if (activity != nullptr && kept->step != nullptr &&
      kit.button({"change", say("kept.change"), "pencil", ui::Importance::primary}))
    done = OpenActivity{screen.activity, screen.slot};
  if (kept->step == nullptr) kit.paragraph(say("kept.gone"), ui::Ink::muted);
  if (std::optional<Action> before = draw_before(state, *kept, kit)) done = before;
  columns.next();
  if (std::optional<Action> who = draw_who(state, *kept, kit)) done = who;
  return done;
}

std::optional<Action> draw_move_answer(const State& state, const MoveAnswer& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::optional<assessment::Kept> kept = kept_at(state, screen.activity, screen.slot);
  const bool is_outwards = kept && screen.to > kept->ring;
  const std::string_view title = say(is_outwards ? "move.outwards" : "move.inwards");
  const std::string heard = kept ? std::string(title) + " " + kept->question : std::string(title);
  const ui::Scope place = kit.screen("move " + screen.slot, heard);
  std::optional<Action> done = draw_top_bar(state, kit, title_of_activity(state, screen.activity), "");
  const std::string_view yes = !is_outwards                      ? say("move.yes_back")
                               : screen.to == Ring::my_portfolio ? say("move.yes_portfolio")
                                                                 : say("move.yes_adviser");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"no", say("move.not_now"), "close"};
  bar.saved = save_state(state);
  if (kept) bar.next = ui::ButtonLook{"yes", yes, icon_of(screen.to), ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "no") done = GoBack{};
  if (pressed == "yes") done = MoveKept{};
  const ui::Scope body = kit.body("move " + screen.slot, 240);
  kit.heading(1, title);
  if (!kept) return done;
  if (std::optional<Action> again = draw_save_failed(state, kit)) done = again;
  // In one column what is moved comes first: nobody says yes to what they have not seen.
  const bool words_first = kit.one_column();
  if (!words_first) draw_ring_moved_to(state, screen, kit);
  kit.heading(2, say(is_outwards ? "move.this" : "move.this_inwards"));
  {
    const ui::Scope card = kit.card("shown", {ui::Tone::pine, true});
    kit.paragraph(kept->question, ui::Ink::muted);
    for (const std::string& line : base::split(words_moved(state, screen, *kept), '\n')) kit.paragraph(line);
  }
  if (words_first) draw_ring_moved_to(state, screen, kit);
  draw_consequences(state, screen, *kept, kit);
  return done;
}

}  // namespace screens
