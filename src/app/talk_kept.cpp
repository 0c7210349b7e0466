// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a talk: a draft while it lasts, and one page that the learner agreed to.
#include <algorithm>
#include <cmath>

#include "app/beside.h"
#include "app/papers.h"
#include "app/update.h"
#include "assessment/landing.h"
#include "base/text.h"
#include "documents/guidance_record.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/shared_work.h"
#include "screens/talk.h"

namespace app {

using namespace screens;
using session::GuidanceTalk;
using session::TalkPage;

namespace {

constexpr std::string_view qualification_field = "qualification ";  // and whose: a fact of the centre

std::string field_of_mine(const Context& context) {
  return std::string(qualification_field) + base::hex(context.state.staff.account);
}

int minutes_now(const Context& context, const Talk& screen) {
  const double seconds = context.machine.clock.seconds() - screen.began;
  return screen.now.minutes + static_cast<int>(std::lround(std::max(0.0, seconds) / 60));
}

void post_talk_drafts(Context& context, base::Id learner, std::vector<store::Draft> drafts) {
  store::Store* store = context.store.get();
  context.state.saving = Saving::saving;
  context.writer->post([store, learner, drafts = std::move(drafts)](const Worker::Mailbox& mailbox) {
    base::Outcome outcome = base::Done{};
    for (const store::Draft& draft : drafts) {
      if (outcome) outcome = store->keep_draft(learner, draft);
    }
    mailbox(TalkDraftKept{outcome});
  });
}

const store::Draft* draft_in(const std::vector<store::Draft>& drafts, std::string_view slot) {
  const auto found = std::ranges::find(drafts, slot, &store::Draft::slot);
  return found == drafts.end() || found->text.empty() ? nullptr : &*found;
}

// The first line says which line of the talk it is: its sort and its place.
TalkWriting writing_from(std::string_view text) {
  const std::vector<std::string> parts = base::split(text, '\n');
  TalkWriting writing;
  if (parts.size() < 3 || parts[0].size() != 1 || parts[1].size() != 1) return writing;
  const int what = parts[0][0] - '0';
  const int at = parts[1][0] - '0';
  if (what < 0 || what > static_cast<int>(TalkWords::referral) || at < 0 || at > 9) return writing;
  writing.what = static_cast<TalkWords>(what);
  writing.at = static_cast<std::size_t>(at);
  writing.draft = base::join({parts.begin() + 2, parts.end()}, "\n");
  return writing;
}

std::string text_of(const TalkWriting& writing, std::string_view words) {
  if (base::trimmed(words).empty()) return {};
  return std::to_string(static_cast<int>(writing.what)) + "\n" + std::to_string(writing.at) + "\n" +
         std::string(words);
}

const content::Pack& pack_of_talk(const Context& context) {
  return context.state.catalogue->programme(context.state.sight ? context.state.sight->record.programme
                                                                : std::string());
}

std::vector<std::string> titles_shown(const Context& context, const GuidanceTalk& talk) {
  std::vector<std::string> titles;
  for (const SharedWork& work : shared_work(context.state)) {
    if (std::ranges::find(talk.discussed, work.activity) != talk.discussed.end())
      titles.push_back(learner::one_line(work.title));
  }
  return titles;
}

// What the writer's thread needs to keep a talk: values, and nothing of the screen.
struct TalkToKeep {
  store::Store* store = nullptr;
  base::Id learner, account;
  std::vector<base::Id> all;  // records of that learner
  std::shared_ptr<const content::Catalogue> catalogue;
  std::string programme, adviser;
  bool into_plan = false;
  base::WallTime at;
  learner::Guidance talk;

  store::Deed deed(std::string_view kind, std::map<std::string, std::string> body, learner::Way way) const {
    store::Deed deed;
    deed.about = learner;
    deed.who = account;
    deed.kind = kind;
    deed.body = std::move(body);
    deed.way = way;
    deed.at = at;
    return deed;
  }
};

store::Deed deed_of_answer(const TalkToKeep& to_keep, const assessment::Landed& landed) {
  store::Deed deed = to_keep.deed(learner::kind::answered,
                                  {{"slot", landed.slot},
                                   {"question", landed.question},
                                   {"answer", landed.answer},
                                   {"words", landed.words},
                                   {"ring", std::string(learner::name_of(landed.ring))}},
                                  landed.way);
  // What the learner pressed was written by nobody.
  if (landed.way != learner::Way::chosen) deed.body["written_by"] = to_keep.adviser;
  const content::Pack& pack = to_keep.catalogue->programme(to_keep.programme);
  deed.pack = {pack.name, pack.version};
  return deed;
}

// The answers first and the page last: a power cut in between leaves the draft, and the same once more
// changes nothing that is there.
base::Result<learner::Guidance> keep_whole_talk(TalkToKeep& to_keep) {
  store::Store& store = *to_keep.store;
  const base::Result<std::vector<learner::Event>> events = events_of(store, to_keep.all);
  if (!events) return events.error();
  const assessment::Landing landing =
      assessment::landing_of(to_keep.talk, learner::fold_together(to_keep.learner, *events),
                             to_keep.catalogue->programme(to_keep.programme), to_keep.into_plan);
  for (const assessment::Landed& landed : landing.answers) {
    const auto stored = store.append(deed_of_answer(to_keep, landed));
    if (!stored) return stored.error();
  }
  for (std::size_t i = 0; i < to_keep.talk.actions.size(); ++i)
    to_keep.talk.actions[i].in_plan = landing.in_plan[i];
  const auto stored = store.append(
      to_keep.deed(learner::kind::guidance, learner::body_of(to_keep.talk), learner::Way::scribed));
  if (!stored) return stored.error();
  // The page is there: where a draft stays nothing is lost.
  for (const std::string_view slot : {talk_slot, talk_words_slot})
    (void)store.keep_draft(to_keep.learner, {std::string(slot), "", to_keep.at});
  return learner::guidance_from(*stored);
}

std::string adviser_words(const Context& context) {
  const std::string name = name_of_staff(context.state, context.state.staff.account);
  return name.empty() ? std::string((*context.state.say)("agreed.an_adviser")) : name;
}

// The limits of privacy are said aloud before anything else, whether or not the rest is read.
void say_limits(Context& context, const std::string& name) {
  const content::Words& say = *context.state.say;
  const std::string lead = safety_lead(context.state);
  const std::string safe = lead.empty() ? std::string(say("talk.limits_safe_nobody"))
                                        : base::fill(say("talk.limits_safe"), {{"lead", lead}});
  context.aloud.say(base::fill(say("talk.limits_what"), {{"name", name}}) + " " +
                    std::string(say("talk.limits_private")) + " " + safe + " " +
                    std::string(say("talk.limits_kept")) + " " + std::string(say("talk.limits_seen")));
}

void keep_qualification(Context& context, const std::string& typed) {
  const std::string field = field_of_mine(context);
  if (typed == context.state.roster.says(field)) return;
  keep_facts(context,
             {staff_deed(context, learner::the_centre, learner::kind::centre_told,
                         {{"field", field}, {"words", typed}})},
             "");
}

GuidanceTalk new_talk(Context& context) {
  GuidanceTalk talk;
  talk.talk = context.machine.random.id();
  talk.began = now(context);
  return talk;
}

}  // namespace

Talk* talk_of(Context& context) { return std::get_if<Talk>(&context.state.screen); }

void do_in_talk(Context& context, const OpenGuidance& open) {
  if (!may(context.state, centre::Role::adviser)) return;
  show_above(context, TalkPreparation{open.learner});
  context.sheet.texts.resize(2);
  context.sheet.texts[1].set(std::string(context.state.roster.says(field_of_mine(context))));
  store::Store* store = context.store.get();
  context.writer->post([store, id = open.learner](const Worker::Mailbox& mailbox) {
    mailbox(TalkRead{id, store->drafts(id)});
  });
  read_sight(context, open.learner);
}

void talk_read(Context& context, const TalkRead& read) {
  auto* screen = std::get_if<TalkPreparation>(&context.state.screen);
  if (screen == nullptr || screen->learner != read.learner) return;
  screen->is_read = true;
  if (!read.drafts) {
    note(context, "talk", read.drafts.error());
    screen->wrong = store_sentence(context.state, read.drafts.error().fault);
    return;
  }
  if (const store::Draft* talk = draft_in(*read.drafts, talk_slot)) {
    screen->open = session::talk_from(talk->text);
    if (screen->open->talk == base::Id{}) screen->open.reset();
  }
  const store::Draft* words = draft_in(*read.drafts, talk_words_slot);
  context.talk_words = screen->open && words != nullptr ? words->text : std::string();
  const store::Draft* comfort = draft_in(*read.drafts, comfort_slot);
  context.lent_comfort = comfort == nullptr ? ui::Comfort{} : a11y::comfort_from(comfort->text);
}

void do_in_talk(Context& context, const BeginTalk& begin) {
  const auto* before = std::get_if<TalkPreparation>(&context.state.screen);
  if (before == nullptr || !before->is_read || !context.state.sight) return;
  Talk screen;
  screen.learner = before->learner;
  screen.name = context.state.sight->record.name;
  const bool goes_on = before->open && !begin.anew;
  screen.now = goes_on ? *before->open : new_talk(context);
  screen.now.has_plan = assessment::has_plan(pack_of_talk(context));
  screen.now.qualification = learner::one_line(begin.qualification);
  screen.began = context.machine.clock.seconds();
  const std::string words = goes_on ? context.talk_words : std::string();
  // What was typed to get ready goes here, and what was said to the adviser is not said again.
  context.aloud.leave();
  show(context, std::move(screen));
  const int volume = context.state.comfort.volume;
  context.state.comfort = context.lent_comfort.value_or(ui::Comfort{});
  context.state.comfort.volume = volume;
  context.is_comfort_lent = true;
  Talk& talk = *talk_of(context);
  if (!words.empty()) do_in_talk(context, WriteInTalk{writing_from(words)});
  if (words.empty() && talk.now.page == TalkPage::limits) say_limits(context, talk.name);
  keep_talk(context);
  if (!goes_on) post_talk_drafts(context, talk.learner, {{std::string(talk_words_slot), "", now(context)}});
  keep_qualification(context, talk.now.qualification);
}

void keep_talk(Context& context) {
  const Talk* screen = talk_of(context);
  if (screen == nullptr || screen->kept) return;
  GuidanceTalk so_far = screen->now;
  so_far.minutes = minutes_now(context, *screen);
  std::vector<store::Draft> drafts = {{std::string(talk_slot), session::text_of(so_far), now(context)}};
  // What was being written stands in the talk now, unless it was put by.
  if (!std::holds_alternative<TalkWriting>(screen->asks) && !screen->put_by)
    drafts.push_back({std::string(talk_words_slot), "", now(context)});
  post_talk_drafts(context, screen->learner, std::move(drafts));
}

bool keep_talk_words(Context& context) {
  Talk* screen = talk_of(context);
  auto* writing = screen == nullptr ? nullptr : std::get_if<TalkWriting>(&screen->asks);
  if (writing == nullptr || context.sheet.texts.empty()) return false;
  writing->draft = context.sheet.texts[0].text();
  post_talk_drafts(context, screen->learner,
                   {{std::string(talk_words_slot), text_of(*writing, writing->draft), now(context)}});
  return true;
}

void enter_talk(Context& context) {
  Talk* screen = talk_of(context);
  const auto* writing = screen == nullptr ? nullptr : std::get_if<TalkWriting>(&screen->asks);
  if (writing != nullptr) do_in_talk(context, WriteInTalk{TalkWriting(*writing)});
}

void talk_draft_kept(Context& context, const TalkDraftKept& kept) {
  if (shown_or_hidden<Talk>(context.state) == nullptr) return;
  context.state.saving = kept.outcome ? Saving::saved : Saving::failed;
  if (kept.outcome) return;
  context.state.save_fault = kept.outcome.error().fault;
  note(context, "talk", kept.outcome.error());
}

bool try_talk_again(Context& context) {
  const Talk* screen = talk_of(context);
  if (screen == nullptr) return false;
  keep_talk(context);
  keep_talk_words(context);
  return true;
}

void do_in_talk(Context& context, const FinishTalk&) {
  Talk* screen = talk_of(context);
  if (screen == nullptr || screen->now.page != TalkPage::whole) return;
  const GuidanceTalk& talk = screen->now;
  TalkToKeep to_keep;
  to_keep.store = context.store.get();
  to_keep.learner = screen->learner;
  to_keep.account = context.state.staff.account;
  to_keep.all = context.state.roster.all_of(screen->learner);
  to_keep.catalogue = context.state.catalogue;
  to_keep.programme = pack_of_talk(context).name;
  to_keep.adviser = adviser_words(context);
  to_keep.into_plan = talk.is_plan_told && talk.into_plan;
  to_keep.at = now(context);
  to_keep.talk = session::kept_of(talk, titles_shown(context, talk),
                                  name_of_staff(context.state, context.state.staff.account),
                                  minutes_now(context, *screen));
  context.state.waiting = true;
  context.state.saving = Saving::saving;
  context.writer->post([to_keep = std::move(to_keep)](const Worker::Mailbox& mailbox) mutable {
    mailbox(TalkKept{keep_whole_talk(to_keep)});
  });
}

void talk_kept(Context& context, const TalkKept& kept) {
  context.state.waiting = false;
  Talk* screen = talk_of(context);
  context.state.saving = kept.talk ? Saving::saved : Saving::failed;
  if (!kept.talk) {
    context.state.save_fault = kept.talk.error().fault;
    return note(context, "talk", kept.talk.error());
  }
  if (screen == nullptr) return;
  screen->kept = *kept.talk;
  screen->now.page = TalkPage::done;
}

void do_in_talk(Context& context, const StopTalk& stop) {
  Talk* screen = talk_of(context);
  if (screen == nullptr) return;
  using How = StopTalk::How;
  screen->is_stopping = stop.how == How::ask;
  if (stop.how == How::ask || stop.how == How::go_on) return;
  flush_sheet(context);
  keep_talk(context);
  if (stop.how == How::throw_away)
    post_talk_drafts(
        context, screen->learner,
        {{std::string(talk_slot), "", now(context)}, {std::string(talk_words_slot), "", now(context)}});
  show(context, Welcome{});
}

void do_in_talk(Context& context, const PrintTalk&) {
  const Talk* screen = talk_of(context);
  if (screen == nullptr || !screen->kept) return;
  const learner::Guidance kept = *screen->kept;
  offer_paper(
      context, std::string((*context.state.say)("agreed.title")),
      documents::guidance_record(kept, screen->name, names_here(context.state).centre, context.state.today),
      screen->learner);
}

void keep_lent_comfort(Context& context) {
  const bool is_there = context.is_comfort_lent && !context.state.learner;
  const Talk* screen = is_there ? talk_of(context) : nullptr;
  if (is_there && screen == nullptr) {
    for (const Screen& behind : context.state.behind) {
      if (const auto* talk = std::get_if<Talk>(&behind)) screen = talk;
    }
  }
  if (screen == nullptr) return;
  const std::string text = a11y::to_text(with_usual_volume(context.state.comfort));
  store::Store* store = context.store.get();
  const store::Draft draft{std::string(comfort_slot), text, now(context)};
  context.writer->post([store, id = screen->learner, draft](const Worker::Mailbox&) {
    (void)store->keep_draft(id, draft);  // it is for the next time, and no work of anybody
  });
}

void close_talk(Context& context) {
  context.talk_words.clear();
  context.lent_comfort.reset();
  if (!std::exchange(context.is_comfort_lent, false)) return;
  context.state.comfort = {};
  context.state.saving = Saving::nothing;
  context.aloud.leave();
}

}  // namespace app
