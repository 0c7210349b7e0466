// SPDX-License-Identifier: GPL-3.0-or-later
// The room: one PC for many learners. The picture key, the curtain, guests and their names.
//
// A picture key is a lock for the screen and no more: the work is encrypted with this PC's keys, whoever
// taps. It keeps one learner from another's words by mistake or out of mere curiosity.
#include <algorithm>
#include <charconv>

#include "app/update.h"
#include "base/text.h"

namespace app {
namespace {

using screens::KeyStep;
using screens::PictureKey;

constexpr std::size_t longest_new_name = 60;  // bytes

int misses_in(const std::vector<store::Draft>& drafts) {
  int misses = 0;
  for (const store::Draft& draft : drafts) {
    if (draft.slot != misses_slot) continue;
    const char* const end = draft.text.data() + draft.text.size();
    // What is no number was written by nobody here: the door stays shut.
    if (std::from_chars(draft.text.data(), end, misses).ptr != end) misses = PictureKey::most_misses;
  }
  return misses;
}

void post_misses(Context& context, base::Id id, int misses) {
  store::Store* store = context.store.get();
  const std::string text = misses == 0 ? "" : std::to_string(misses);
  const store::Draft draft{std::string(misses_slot), text, now(context)};
  context.writer->post([store, id, draft](const Worker::Mailbox& mailbox) {
    mailbox(MissKept{id, store->keep_draft(id, draft)});
  });
}

void forget_misses(Context& context, base::Id id) {
  context.misses.erase(id);
  store::Store* store = context.store.get();
  const store::Draft none{std::string(misses_slot), "", now(context)};
  // Where it is not kept, the next three tries are fewer: no harm that a person must hear of.
  context.writer->post([store, id, none](const Worker::Mailbox&) { (void)store->keep_draft(id, none); });
}

void lift_curtain(Context& context) {
  screens::State& state = context.state;
  state.screen = std::move(state.hidden->screen);
  state.behind = std::move(state.hidden->behind);
  state.hidden.reset();
  state.dialog = screens::Dialog::none;
  context.sheet = std::move(context.hidden_sheet);
  context.hidden_sheet = {};
  context.draft_changes = context.paced_changes = context.sheet.changes;
  keep_comfort(context);
}

void let_in(Context& context, base::Id id) {
  if (context.state.hidden) return lift_curtain(context);
  read_learner(context, id);
}

void keep_pictures(Context& context, const PictureKey& key) {
  context.state.saving = screens::Saving::saving;
  send_and_wait(context,
                deed_of(context, learner::kind::pictured, {{"pictures", base::join(key.first, "\n")}}),
                After::leave);
}

// Twice the same, so that it was no slip.
void choose_again(Context& context, PictureKey& key) {
  if (key.tapped == key.first) return keep_pictures(context, key);
  key.said = "picture.not_same";
  key.step = KeyStep::choosing;
  key.tapped.clear();
  key.first.clear();
}

bool is_known(const screens::State& state, std::string_view name) {
  const std::vector<const centre::Learner*> all = state.roster.present();
  return std::any_of(all.begin(), all.end(), [&](const centre::Learner* one) {
    return one->id != state.learner->learner && base::lower_case(one->name) == base::lower_case(name);
  });
}

}  // namespace

// --- the picture key ---------------------------------------------------------------------

std::vector<std::string> pictures_of(const screens::State& state, base::Id id) {
  const centre::Learner* one = state.roster.learner(state.roster.whose(id));
  if (one == nullptr || state.site.pictures == 0) return {};
  return one->pictures;
}

void ask_pictures(Context& context, base::Id id) {
  store::Store* store = context.store.get();
  context.state.waiting = true;
  context.writer->post([store, id](const Worker::Mailbox& mailbox) {
    const base::Result<std::vector<store::Draft>> drafts = store->drafts(id);
    mailbox(MissesRead{id, drafts ? misses_in(*drafts) : 0});
  });
}

void misses_read(Context& context, const MissesRead& read) {
  screens::State& state = context.state;
  state.waiting = false;
  const centre::Learner* one = state.roster.learner(read.id);
  if (one == nullptr) return;
  PictureKey key{read.id, one->name};
  key.of = std::max<std::size_t>(1, one->pictures.size());
  const auto known = context.misses.find(read.id);
  key.misses = std::max(read.misses, known == context.misses.end() ? 0 : known->second);
  show_above(context, std::move(key));
}

void offer_pictures(Context& context, bool anew) {
  const screens::State& state = context.state;
  const auto wanted = static_cast<std::size_t>(state.site.pictures);
  const base::Id id = state.learner->learner;
  if (wanted == 0 || (!anew && pictures_of(state, id).size() >= wanted)) return;
  PictureKey key{id, state.learner->name, KeyStep::choosing};
  key.of = wanted;
  show_above(context, std::move(key));
}

void tap_picture(Context& context, const screens::TapPicture& tap) {
  auto* key = std::get_if<PictureKey>(&context.state.screen);
  if (key == nullptr) return;
  key->said.clear();
  if (key->tapped.size() >= key->of) key->tapped.clear();  // after what could not be kept
  key->tapped.push_back(tap.name);
  if (key->tapped.size() < key->of) return;
  switch (key->step) {
    case KeyStep::tapping:
      if (key->misses >= PictureKey::most_misses) return;
      context.state.waiting = true;
      // On the disk first: a power cut in the middle must not be one more try.
      return post_misses(context, key->id, key->misses + 1);
    case KeyStep::choosing:
      key->first = std::exchange(key->tapped, {});
      key->step = KeyStep::choosing_again;
      return;
    case KeyStep::choosing_again:
      return choose_again(context, *key);
  }
}

void miss_kept(Context& context, const MissKept& kept) {
  context.state.waiting = false;
  auto* key = std::get_if<PictureKey>(&context.state.screen);
  if (key == nullptr || key->id != kept.id) return;
  // A full disk locks nobody out; until this program ends the tries are counted all the same.
  if (!kept.outcome) note(context, "a miss was not kept", kept.outcome.error());
  if (key->tapped == pictures_of(context.state, key->id)) {
    forget_misses(context, kept.id);
    return let_in(context, kept.id);
  }
  context.misses[kept.id] = ++key->misses;
  key->tapped.clear();
  key->said = "picture.wrong";
}

void ask_staff_to_open(Context& context) {
  const auto* key = std::get_if<PictureKey>(&context.state.screen);
  if (key == nullptr) return;
  show_above(context, screens::Adviser{"", key->id, key->name});
  context.sheet.texts.resize(1);
}

// It is written down before anything is shown.
void open_by_staff(Context& context, base::Id id, base::Id account) {
  store::Deed deed;
  deed.about = id;
  deed.who = account;
  deed.kind = learner::kind::opened;
  deed.at = now(context);
  store::Store* store = context.store.get();
  context.state.waiting = true;
  context.writer->post([store, deed](const Worker::Mailbox& mailbox) {
    const base::Result<learner::Event> event = store->append(deed);
    mailbox(StaffOpened{deed.about, event ? base::Outcome(base::Done{}) : base::Outcome(event.error())});
  });
}

void staff_opened(Context& context, const StaffOpened& opened) {
  context.state.waiting = false;
  if (!opened.outcome) {
    note(context, "an opening was not noted", opened.outcome.error());
    if (auto* door = std::get_if<screens::Adviser>(&context.state.screen))
      door->wrong = (*context.state.say)("adviser.not_kept");
    return;
  }
  forget_misses(context, opened.id);
  context.pictures_forgotten = true;
  let_in(context, opened.id);
}

// --- the curtain -------------------------------------------------------------------------

void hide_screen(Context& context) {
  screens::State& state = context.state;
  const bool is_talk = std::holds_alternative<screens::Talk>(state.screen);
  if ((!state.learner && !is_talk) || state.hidden) return;
  stop_spelling(context);
  flush_sheet(context);
  context.hidden_sheet = std::move(context.sheet);
  state.hidden = {std::move(state.screen), std::move(state.behind)};
  show(context, screens::Curtain{});
  state.meanings.clear();
  state.learning = 0;
  // What was said last is the learner's too.
  context.aloud.leave();
}

void show_work(Context& context) {
  if (!context.state.hidden) return;
  const auto* talk = std::get_if<screens::Talk>(&context.state.hidden->screen);
  const base::Id id = talk != nullptr ? talk->learner : context.state.learner->learner;
  if (pictures_of(context.state, id).empty()) return lift_curtain(context);
  ask_pictures(context, id);
}

// --- guests ------------------------------------------------------------------------------

void claim_work(Context& context, screens::ClaimWork& screen, const screens::GiveName& given) {
  const std::string name(base::trimmed(given.name));
  screen.name_missing = name.empty() || name.size() > longest_new_name;
  screen.known.clear();
  if (screen.name_missing) return;
  if (is_known(context.state, name)) {
    screen.known = name;
    return;
  }
  context.state.saving = screens::Saving::saving;
  send_and_wait(context, deed_of(context, learner::kind::renamed, {{"name", name}}), After::leave);
}

}  // namespace app
