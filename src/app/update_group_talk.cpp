// SPDX-License-Identifier: GPL-3.0-or-later
// Talk together: prompts, who speaks, what they said, and the group's record that comes of it. Each thing is
// on the disk before it is shown, and what is only typed is a draft of the learner whom it is about.
#include <algorithm>

#include "app/session_log.h"
#include "app/update.h"
#include "app/update_session.h"
#include "base/text.h"
#include "screens/session_words.h"

namespace app {
namespace {

using namespace screens;
namespace kind = learner::kind;

constexpr std::size_t longest_group_line = 2000;  // bytes

const session::GroupSession* goes_on(const Context& context) { return session_shown(context.state); }

void say_on_page(Context& context, std::string_view wrong) {
  tell_on(context.state.screen, wrong.empty() ? std::string() : std::string((*context.state.say)(wrong)), "");
}

std::string slot_of(std::string_view what, base::Id session, const std::string& card,
                    const std::string& prompt) {
  return base::join({std::string(what), base::hex(session), card, prompt}, "/");
}

std::string slot_said(const session::GroupSession& session, const TalkCard& talk, std::size_t at) {
  return slot_of("said", session.id, talk.id, talk.prompts[at].id);
}

std::string slot_line(const session::GroupSession& session, const std::string& card) {
  return slot_of("line", session.id, card, "line");
}

// The words as they were typed last, or else as they were kept.
void put_words(Context& context, base::Id learner, const std::string& slot, std::string_view kept) {
  const auto draft = context.session_drafts.find({learner, slot});
  const bool is_typed = draft != context.session_drafts.end() && !draft->second.empty();
  context.sheet = {};
  context.sheet.texts.resize(1);
  context.sheet.texts[0].set(is_typed ? std::string_view(draft->second) : kept);
  context.sheet.slot = slot;
  context.draft_changes = context.sheet.changes;
  context.state.saving = Saving::nothing;
}

std::vector<store::Deed> prompt_deeds(const Context& context, const TalkCard& talk, std::size_t at) {
  return {session_deed(context, learner::the_centre, kind::prompt_shown,
                       {{"talk", talk.id}, {"prompt", talk.prompts[at].id}})};
}

// Where the talk was, if it was begun before.
std::size_t place_in_talk(const session::GroupSession& session, const TalkCard& talk) {
  std::size_t at = 0;
  for (const session::Prompted& shown : session.prompts) {
    if (shown.talk != talk.id) continue;
    for (std::size_t i = 0; i < talk.prompts.size(); ++i) {
      if (talk.prompts[i].id == shown.prompt) at = i;
    }
  }
  return at;
}

store::Deed typed_deed(const Context& context, base::Id about, std::string_view what,
                       std::map<std::string, std::string> body) {
  store::Deed deed = session_deed(context, about, what, std::move(body));
  deed.way = learner::Way::by_group;
  const session::GroupSession* session = goes_on(context);
  if (session != nullptr) deed.body["activities"] = base::join(session->activities, "\n");
  return deed;
}

store::Deed line_deed(const Context& context, const session::GroupSession& session, const std::string& card,
                      const session::Talk& record, const session::TalkLine& line) {
  const std::vector<std::string> ticks(line.ticked.begin(), line.ticked.end());
  const std::string slot = slot_line(session, card);
  return typed_deed(context, line.learner, kind::group_witness,
                    {{"talk", card},
                     {"id", slot},
                     {"slot", slot},
                     {"words", line.words},
                     {"criteria", base::join(ticks, "\n")},
                     {"in_play", base::join(record.criteria, "\n")},
                     {"questions", base::join(record.prompts, "\n")},
                     {"task", talk_named(context.state, session, card).title},
                     {"date", base::iso(base::date_of(session.began))},
                     {"place", session.pc}});
}

std::string_view why_not(session::NoTick reason) {
  switch (reason) {
    case session::NoTick::can_be:
      return {};
    case session::NoTick::absent:
      return "lines.absent";
    case session::NoTick::too_short:
      return "lines.too_short";
    case session::NoTick::written_by_self:
      return "lines.own_witness";
    case session::NoTick::not_in_group:
    case session::NoTick::not_in_play:
      return "lines.not_in_play";
  }
  return {};
}

// Ticked, or not any more. Why it cannot be, or "".
std::string_view change_tick(session::Talk& record, base::Id learner, const std::string& criterion) {
  if (session::untick(record, learner, criterion)) return {};
  const std::string_view why = why_not(session::why_no_tick(record, learner, criterion));
  if (why.empty()) session::tick(record, learner, criterion);
  return why;
}

}  // namespace

void open_talk(Context& context, const OpenTalk& wish) {
  const session::GroupSession* session = goes_on(context);
  if (session == nullptr) return;
  const TalkCard talk = talk_named(context.state, *session, wish.card);
  const std::size_t at = place_in_talk(*session, talk);
  keep_in_session(context, prompt_deeds(context, talk, at), [id = talk.id, at](Context& here) {
    show_above(here, GroupTalk{id, at, {}, {}});
  });
}

void turn_prompt(Context& context, const TurnPrompt& wish) {
  const session::GroupSession* session = goes_on(context);
  auto* room = std::get_if<RoomScreen>(&context.state.screen);
  auto* page = std::get_if<GroupTalk>(&context.state.screen);
  if (session == nullptr || (page == nullptr && room == nullptr)) return;
  const std::string card = page != nullptr ? page->card : room->card;
  const TalkCard talk = talk_named(context.state, *session, card);
  const std::size_t at = page != nullptr ? page->at : room->at;
  const bool is_first = wish.by < 0 && at == 0;
  const bool is_last = wish.by > 0 && at + 1 >= talk.prompts.size();
  if (is_first) return leave(context);
  if (is_last && page != nullptr) return show_lines(context, {card});
  if (is_last) return;
  const std::size_t next = wish.by < 0 ? at - 1 : at + 1;
  keep_in_session(context, prompt_deeds(context, talk, next), [next](Context& here) {
    if (auto* shown = std::get_if<GroupTalk>(&here.state.screen)) *shown = {shown->card, next, {}, {}};
    if (auto* shown = std::get_if<RoomScreen>(&here.state.screen)) shown->at = next;
  });
}

void press_name(Context& context, const PressName& wish) {
  const session::GroupSession* session = goes_on(context);
  const auto* page = std::get_if<GroupTalk>(&context.state.screen);
  const session::Member* member = member_in(context.state, wish.learner);
  if (session == nullptr || page == nullptr || member == nullptr) return;
  const TalkCard talk = talk_named(context.state, *session, page->card);
  std::vector<store::Deed> deeds;
  // Who speaks is here, whether or not somebody said so.
  if (session::presence_of(*member, session->id).here == session::Here::not_said)
    deeds.push_back(session_deed(context, wish.learner, kind::present, {{"here", "here"}}));
  deeds.push_back(session_deed(context, wish.learner, kind::spoke,
                               {{"talk", talk.id}, {"prompt", talk.prompts[page->at].id}}));
  keep_in_session(context, std::move(deeds), [learner = wish.learner](Context& here) {
    auto* shown = std::get_if<GroupTalk>(&here.state.screen);
    if (shown == nullptr) return;
    shown->speaker = learner;
    shown->wrong.clear();
  });
}

void write_said(Context& context) {
  const session::GroupSession* session = goes_on(context);
  const auto* page = std::get_if<GroupTalk>(&context.state.screen);
  if (session == nullptr || page == nullptr) return;
  const session::Member* member = member_in(context.state, page->speaker);
  if (member == nullptr) return say_on_page(context, "together.press_first");
  const GroupSaid next{page->card, page->at, page->speaker, {}};
  const TalkCard talk = talk_named(context.state, *session, next.card);
  const std::string& prompt = talk.prompts[next.at].id;
  const learner::Event* said = session::said_to(*member, session->id, next.card, prompt);
  const std::string kept(said == nullptr ? std::string_view() : learner::field(*said, "words"));
  show_above(context, next);
  put_words(context, next.learner, slot_said(*session, talk, next.at), kept);
}

void keep_said(Context& context, const KeepSaid& wish) {
  const session::GroupSession* session = goes_on(context);
  const auto* page = std::get_if<GroupSaid>(&context.state.screen);
  if (session == nullptr || page == nullptr) return;
  const TalkCard talk = talk_named(context.state, *session, page->card);
  const std::string& prompt = talk.prompts[page->at].id;
  const std::string words(base::trimmed(wish.words));
  const session::Member* member = member_in(context.state, page->learner);
  const bool was_said =
      member != nullptr && session::said_to(*member, session->id, page->card, prompt) != nullptr;
  if (words.empty() && !was_said) return say_on_page(context, "together.nothing_typed");
  if (words.size() > longest_group_line) return say_on_page(context, "together.too_long");
  context.draft_changes = context.sheet.changes;
  context.draft_due = 0;
  keep_in_session(context,
                  {typed_deed(context, page->learner, kind::said,
                              {{"talk", talk.id},
                               {"prompt", prompt},
                               {"words", words},
                               {"slot", slot_said(*session, talk, page->at)}})},
                  [](Context& here) { leave(here); });
}

void show_lines(Context& context, const ShowLines& wish) {
  if (goes_on(context) != nullptr) show_above(context, GroupLines{wish.card, {}, {}});
}

void open_line(Context& context, const OpenLine& wish) {
  const session::GroupSession* session = goes_on(context);
  const auto* page = std::get_if<GroupLines>(&context.state.screen);
  if (session == nullptr || page == nullptr) return;
  const std::string card = page->card;
  const session::Talk record = record_of(context.state, *session, card);
  const session::TalkLine* line = record.line_of(wish.learner);
  if (line == nullptr) return;
  show_above(context, GroupLine{card, wish.learner, {}, {}});
  put_words(context, wish.learner, slot_line(*session, card), line->words);
}

void keep_line(Context& context, const KeepLine& wish) {
  const session::GroupSession* session = goes_on(context);
  const auto* page = std::get_if<GroupLine>(&context.state.screen);
  if (session == nullptr || page == nullptr) return;
  session::Talk record = record_of(context.state, *session, page->card);
  const base::Id learner = page->learner;
  const session::TalkLine* line = record.line_of(learner);
  if (line == nullptr) return;
  const std::string words(base::trimmed(wish.words));
  if (words.size() > longest_group_line) return say_on_page(context, "together.too_long");
  if (words != line->words || line->written_by == base::Id{})
    session::write_line(record, learner, words, context.state.staff.account);
  if (!wish.criterion.empty()) {
    const std::string_view why = change_tick(record, learner, wish.criterion);
    if (!why.empty()) return say_on_page(context, why);
  }
  context.draft_changes = context.sheet.changes;
  context.draft_due = 0;
  const bool goes_back = wish.criterion.empty();
  keep_in_session(context, {line_deed(context, *session, page->card, record, *record.line_of(learner))},
                  [goes_back](Context& here) {
                    if (goes_back) leave(here);
                    tell_on(here.state.screen, "", (*here.state.say)("lines.kept"));
                  });
}

bool keep_session_draft(Context& context) {
  const auto* said = std::get_if<GroupSaid>(&context.state.screen);
  const auto* line = std::get_if<GroupLine>(&context.state.screen);
  const session::GroupSession* session = goes_on(context);
  if ((said == nullptr && line == nullptr) || session == nullptr || context.sheet.texts.empty()) return false;
  const base::Id learner = said != nullptr ? said->learner : line->learner;
  const std::string slot =
      said != nullptr ? slot_said(*session, talk_named(context.state, *session, said->card), said->at)
                      : slot_line(*session, line->card);
  const store::Draft draft{slot, context.sheet.texts[0].text(), now(context)};
  context.session_drafts[{learner, slot}] = draft.text;
  store::Store* store = context.store.get();
  context.writer->post([store, learner, draft](const Worker::Mailbox& mailbox) {
    mailbox(DraftKept{draft.slot, store->keep_draft(learner, draft)});
  });
  return true;
}

// --- for a projector ---------------------------------------------------------------------

void show_room(Context& context) {
  const session::GroupSession* session = goes_on(context);
  if (session == nullptr) return;
  RoomScreen room;
  room.session = session->id;
  if (!session->prompts.empty()) {
    room.card = session->prompts.back().talk;
    room.at = place_in_talk(*session, talk_named(context.state, *session, room.card));
  }
  // The first activity that somebody still works at.
  for (const std::string& activity : session->activities) {
    room.started = activity;
    room.counts = counts_of(context.state, *session, activity);
    if (room.counts[0].learners + room.counts[1].learners > 0) break;
  }
  show_above(context, std::move(room));
}

void name_in_room(Context& context, const NameInRoom& wish) {
  if (auto* room = std::get_if<RoomScreen>(&context.state.screen)) room->names = wish.names;
}

}  // namespace app
