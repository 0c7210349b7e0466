// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/update.h"

#include <algorithm>
#include <utility>

#include "steps/all.h"
#include "steps/options.h"

namespace app {
namespace {

using screens::Saving;

// As the learner likes it.
int most_nudges_a_turn(a11y::Questions questions) {
  switch (questions) {
    case a11y::Questions::usual:
      return 2;
    case a11y::Questions::fewer:
      return 1;
    case a11y::Questions::none:
      return 0;
  }
  return 0;
}

screens::Activity& activity_of(Context& context) { return std::get<screens::Activity>(context.state.screen); }

std::string ring_of(const content::Stop& stop) {
  if (const auto* sort = std::get_if<steps::PileSort>(&stop.step->kind)) {
    for (const steps::Option& card : sort->cards) {
      if (card.id == stop.card && !card.ring.empty()) return card.ring;
    }
  }
  return stop.step->ring;
}

// As the pack says; but what the learner took back stays back, and new words are not shown because old ones
// were.
learner::Ring ring_for(const learner::Record& record, const content::Stop& stop) {
  const learner::Ring ring = learner::ring_from(ring_of(stop));
  const learner::Answer* before = record.answer(stop.slot);
  return before == nullptr ? ring : std::min(ring, before->ring);
}

learner::Way way_of(const steps::Step& step) {
  const bool is_typed =
      std::holds_alternative<steps::Write>(step.kind) || std::holds_alternative<steps::Example>(step.kind);
  return is_typed ? learner::Way::typed : learner::Way::chosen;
}

std::string_view reason_in_words(screens::SkipReason reason) {
  switch (reason) {
    case screens::SkipReason::later:
      return "later";
    case screens::SkipReason::not_known:
      return "not_known";
    case screens::SkipReason::not_said:
      return "not_said";
  }
  return "later";
}

// What was there to help while the words were written.
void add_writing_supports(const screens::State& state, const std::string& slot,
                          std::vector<std::string>& supports) {
  const screens::Supports on = screens::supports_now(state);
  if (on.screen_keys) supports.emplace_back("screen_keyboard");
  if (on.screen_keys && on.suggestions) supports.emplace_back("suggestions");
  if (state.spelling.slot == slot) supports.emplace_back("spelling_check");
}

// The card that the step is asked about here, as an earlier step left it; an empty one where there is none.
steps::Option card_at(const content::Stop& stop, const steps::AnswerIn& answer_in) {
  if (stop.step->each.from.empty()) return {};
  for (steps::Option& card : steps::left_by(stop.step->each, answer_in, {stop.card, stop.round})) {
    if (card.id == stop.card) return std::move(card);
  }
  return {};
}

// All that stands on it.
std::vector<std::string> texts_of(const steps::Option& card) {
  std::vector<std::string> texts = {card.words, card.detail};
  for (const steps::Fact& fact : card.facts) texts.push_back(fact.words);
  return texts;
}

// The first check that was not asked of this slot before, if this turn may have one more.
std::optional<steps::Nudge> nudge_for(const Context& context, const screens::Activity& activity,
                                      const std::string& text) {
  if (context.nudges_this_turn >= most_nudges_a_turn(context.state.comfort.questions)) return std::nullopt;
  const content::Stop& stop = activity.stops[activity.at];
  const content::Pack& pack = context.state.catalogue->pack_of(activity.id);
  const steps::AnswerIn answer_in = screens::answers_of(*context.state.learner);
  const steps::Option card = card_at(stop, answer_in);
  const steps::CheckContext about{
      .book = pack.rules,
      .answer_in = answer_in,
      .activity = activity.id,
      .slot = stop.slot,
      .today = context.state.today,
      .card_words = card.words,
      .card_texts = texts_of(card),
      .words_at_once = context.pace.words_at_once(),
  };
  for (const steps::Nudge& nudge : steps::check(*stop.step, text, about)) {
    if (!context.state.learner->asked.contains({stop.slot, nudge.rule})) return nudge;
  }
  return std::nullopt;
}

void ask(Context& context, const steps::Nudge& nudge, const std::string& text) {
  screens::Activity& activity = activity_of(context);
  activity.nudge = nudge;
  activity.asked_about = text;
  activity.missing.clear();
  ++context.nudges_this_turn;
  const std::string& slot = activity.stops[activity.at].slot;
  context.state.learner->asked.emplace(slot, nudge.rule);
  post_deed(context, deed_of(context, learner::kind::asked, {{"slot", slot}, {"rule", nudge.rule}}));
  flush_sheet(context);
}

// Whether the learner is asked about this answer before it is kept.
bool asks(Context& context, const std::string& text) {
  const std::optional<steps::Nudge> nudge = nudge_for(context, activity_of(context), text);
  if (nudge) ask(context, *nudge, text);
  return nudge.has_value();
}

// A sort with a right pile is for learning: a card in the other pile is tried again, and not kept.
bool is_in_wrong_pile(const content::Stop& stop, const std::string& pile, std::string& feedback) {
  const auto* sort = std::get_if<steps::PileSort>(&stop.step->kind);
  if (sort == nullptr) return false;
  const auto right = sort->fitting.find(stop.card);
  if (right == sort->fitting.end()) return false;
  const bool fits = right->second == pile;
  feedback = fits ? sort->fits : sort->try_again;
  return !fits;
}

void leave_as_it_is(Context& context, const std::string& slot) {
  context.draft_changes = context.sheet.changes;
  context.draft_due = 0;
  if (context.drafts.contains(slot)) post_draft(context, slot, "");
  context.drafts.erase(slot);
  context.state.saving = Saving::saved;
  go_on(context);
}

void keep(Context& context, const content::Stop& stop, const std::string& text) {
  const std::string words =
      steps::words_of(*stop.step, text, screens::answers_of(*context.state.learner), activity_of(context).id);
  // Who looks through their answers says nothing new: it keeps its day.
  const learner::Answer* before = context.state.learner->answer(stop.slot);
  const bool is_same = before != nullptr && before->text == text && before->words == words &&
                       before->question == stop.question;
  if (is_same && !std::holds_alternative<steps::Declare>(stop.step->kind)) {
    leave_as_it_is(context, stop.slot);
    return;
  }
  store::Deed deed =
      deed_of(context, learner::kind::answered,
              {{"slot", stop.slot},
               {"question", stop.question},
               {"answer", text},
               {"words", words},
               {"ring", std::string(learner::name_of(ring_for(*context.state.learner, stop)))}});
  deed.way = way_of(*stop.step);
  const bool is_written = deed.way == learner::Way::typed || text.find("own:") != std::string::npos;
  if (is_written) add_writing_supports(context.state, stop.slot, deed.supports);
  context.state.saving = Saving::saving;
  send_and_wait(context, std::move(deed), After::go_on);
}

void finish(Context& context) {
  const std::string id = activity_of(context).id;
  if (!context.state.learner->finished.contains(id)) {
    post_deed(context, deed_of(context, learner::kind::finished, {{"activity", id}}));
  }
  show(context, screens::ActivityDone{id});
  keep_place(context);
}

void store_failed(Context& context, const base::Error& error) {
  context.state.waiting = false;
  const bool is_answer = std::holds_alternative<screens::Activity>(context.state.screen);
  if (is_answer && error.fault == base::Fault::invalid) return say_too_long(context);
  context.state.saving = Saving::failed;
  context.state.save_fault = error.fault;
  note(context, "an event was not stored", error);
}

}  // namespace

void say_too_long(Context& context) {
  context.state.saving = Saving::nothing;
  context.on_its_way.reset();
  auto* const activity = std::get_if<screens::Activity>(&context.state.screen);
  if (activity != nullptr) activity->missing = (*context.state.say)("write.too_long");
}

void give_answer(Context& context, const screens::Answer& answer) {
  screens::Activity& activity = activity_of(context);
  const content::Stop stop = activity.stops[activity.at];
  activity.feedback.clear();
  note_pace(context);
  if (stop.step->optional && answer.text.empty()) {  // Next without a word is a no, and that is fine
    if (!answer.keep_as_it_is && asks(context, answer.text)) return;
    skip_stop(context, {screens::SkipReason::later});
    return;
  }
  activity.missing = steps::missing(*stop.step, answer.text, screens::answers_of(*context.state.learner),
                                    {stop.card, stop.round});
  if (!activity.missing.empty()) return;
  if (std::holds_alternative<steps::Show>(stop.step->kind)) {
    go_on(context);
    return;
  }
  if (is_in_wrong_pile(stop, answer.text, activity.feedback)) return;
  if (!answer.keep_as_it_is && asks(context, answer.text)) return;
  keep(context, stop, answer.text);
}

void skip_stop(Context& context, const screens::Skip& skip) {
  const screens::Activity& activity = activity_of(context);
  const content::Stop& stop = activity.stops[activity.at];
  const bool keeps_answer = context.state.learner->answer(stop.slot) != nullptr;
  if (keeps_answer || std::holds_alternative<steps::Show>(stop.step->kind)) {
    go_on(context);
    return;
  }
  store::Deed deed = deed_of(context, learner::kind::skipped,
                             {{"slot", stop.slot},
                              {"question", stop.question},
                              {"reason", std::string(reason_in_words(skip.reason))}});
  send_and_wait(context, std::move(deed), After::go_on);
}

bool comes_back(Context& context) {
  auto* activity = std::get_if<screens::Activity>(&context.state.screen);
  if (activity == nullptr || activity->back_to.empty()) return false;
  const std::string slot = std::exchange(activity->back_to, {});
  const content::Activity& plan = *context.state.catalogue->activity(activity->id);
  std::vector<content::Stop> stops = content::stops_of(plan, screens::answers_of(*context.state.learner));
  const auto found = std::find_if(stops.begin(), stops.end(),
                                  [&slot](const content::Stop& stop) { return stop.slot == slot; });
  if (found == stops.end()) return false;  // the answer that was given leads elsewhere
  const auto at = static_cast<std::size_t>(found - stops.begin());
  flush_sheet(context);  // while its stop is still the one that is shown
  activity->stops = std::move(stops);
  enter_stop(context, at);
  return true;
}

void go_on(Context& context) {
  if (comes_back(context)) return;
  screens::Activity& activity = activity_of(context);
  const std::string slot = activity.stops[activity.at].slot;
  const content::Activity& plan = *context.state.catalogue->activity(activity.id);
  activity.stops = content::stops_of(plan, screens::answers_of(*context.state.learner));
  for (std::size_t i = 0; i < activity.stops.size(); ++i) {
    if (activity.stops[i].slot == slot) {
      if (i + 1 < activity.stops.size()) {
        enter_stop(context, i + 1);
      } else {
        finish(context);
      }
      return;
    }
  }
  enter_stop(context, activity.at);
}

void answer_stored(Context& context, const Stored& stored) {
  if (!stored.event) {
    store_failed(context, stored.event.error());
    return;
  }
  const learner::Event& event = *stored.event;
  if (context.state.learner) learner::apply(*context.state.learner, event);
  if (learner::is_fact(event.kind)) read_tiles(context);
  if (!context.on_its_way || context.on_its_way->kind != event.kind) return;
  context.on_its_way.reset();
  context.state.waiting = false;
  context.state.saving = event.kind == learner::kind::skipped ? Saving::nothing : Saving::saved;
  context.state.kept_from.clear();
  context.drafts.erase(std::string(learner::field(event, "slot")));
  context.draft_changes = context.sheet.changes;
  context.draft_due = 0;
  const bool is_shown = std::holds_alternative<screens::Activity>(context.state.screen);
  if (context.after == After::go_on && is_shown) go_on(context);
  if (context.after == After::leave) leave(context);
  if (context.after == After::show_kept) kept_changed(context, event);
  if (context.after == After::put_aside) {  // and from what was put away
    leave(context);
    leave(context);
  }
  context.after = After::nothing;
}

}  // namespace app
