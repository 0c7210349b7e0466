// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "app/update.h"
#include "assessment/kept.h"
#include "documents/portfolio.h"
#include "screens/kept.h"

namespace app {
namespace {

using namespace screens;

constexpr std::string_view a_note = "note";  // where the list of a move has a slot

void send(Context& context, store::Deed deed) {
  context.state.saving = Saving::saving;
  send_and_wait(context, std::move(deed), After::show_kept);
}

// What this program has in the pack of an activity now; nothing for one that is gone.
learner::Pack pack_of(const Context& context, const std::string& activity) {
  if (context.state.catalogue->activity(activity) == nullptr) return {};
  const content::Pack& pack = context.state.catalogue->pack_of(activity);
  return {pack.name, pack.version};
}

// They stand there to be read from now on, and wait on the hub no more.
void note_that_read(Context& context) {
  std::vector<learner::Move::What> read;
  for (const learner::AdviserNote& note : context.state.learner->unread_notes())
    read.push_back({std::string(a_note), note.order});
  if (read.empty()) return;
  post_deed(context, deed_of(context, learner::kind::notes_read, {{"notes", learner::text_of(read)}}));
}

}  // namespace

void show_folder_part(Context& context, const ShowFolderPart& wish) {
  Folder folder{wish.part, {}, 0};
  if (wish.part == FolderPart::pages) {
    folder.pages = std::make_shared<const documents::Document>(documents::portfolio(
        *context.state.learner, *context.state.catalogue, names_here(context.state), context.state.today));
  }
  if (wish.part == FolderPart::notes) note_that_read(context);
  show_above(context, std::move(folder));
}

void move_kept(Context& context) {
  const auto& move = std::get<MoveAnswer>(context.state.screen);
  const std::optional<assessment::Kept> kept = kept_at(context.state, move.activity, move.slot);
  if (!kept) return leave(context);
  const bool is_outwards = move.to > kept->ring;
  store::Deed deed = deed_of(
      context, is_outwards ? learner::kind::shared : learner::kind::withdrawn,
      {{"ring", std::string(learner::name_of(move.to))}, {"answers", learner::text_of(kept->answers)}});
  deed.pack = pack_of(context, move.activity);
  send(context, std::move(deed));
}

void put_back(Context& context, const PutBack& wish) {
  auto& screen = std::get<KeptAnswer>(context.state.screen);
  const learner::Answer* now = context.state.learner->answer(screen.slot);
  if (now == nullptr) return;
  const auto found =
      std::find_if(now->earlier.begin(), now->earlier.end(),
                   [&](const learner::Answer& version) { return version.order == wish.version; });
  if (found == now->earlier.end()) return;
  // Words that fewer people saw are not shown to more by being said again.
  const learner::Ring ring = std::min(now->ring, found->ring);
  store::Deed deed = deed_of(context, learner::kind::answered,
                             {{"slot", screen.slot},
                              {"question", found->question},
                              {"answer", found->text},
                              {"words", found->words},
                              {"ring", std::string(learner::name_of(ring))}});
  deed.way = found->way;
  deed.supports = found->supports;
  deed.pack = found->pack;
  send(context, std::move(deed));
}

// Whether something that the safeguarding lead has to see hangs on these words, and how the learner is told.
std::optional<centre::Hold> hold_on(const State& state, const assessment::Kept& kept) {
  std::optional<centre::Hold> found;
  for (const centre::Referral& referral : state.roster.held(state.learner->learner)) {
    const bool is_meant =
        referral.item.empty() || std::ranges::any_of(referral.item, [&](const learner::Move::What& what) {
          return std::ranges::any_of(kept.answers,
                                     [&](const learner::Move::What& own) { return own.slot == what.slot; });
        });
    if (is_meant && found != centre::Hold::told) found = referral.hold;
  }
  return found;
}

void show_put_aside(Context& context) {
  auto& kept = std::get<KeptAnswer>(context.state.screen);
  kept.done.clear();
  const std::string activity = kept.activity;
  const std::string slot = kept.slot;
  show_above(context, PutAside{activity, slot});
}

// Nothing leaves the log: words that are held are there for the lead, whatever the learner sees of it.
void put_aside_now(Context& context) {
  auto* screen = std::get_if<PutAside>(&context.state.screen);
  if (screen == nullptr) return;
  const std::optional<assessment::Kept> kept = kept_at(context.state, screen->activity, screen->slot);
  if (!kept || kept->ring != learner::Ring::just_me) return leave(context);
  if (hold_on(context.state, *kept) == centre::Hold::told) {
    screen->wrong = (*context.state.say)("worry.stays");
    return;
  }
  std::vector<learner::Move::What> all;
  for (const learner::Move::What& what : kept->answers) {
    const learner::Answer& newest = context.state.learner->answers.at(what.slot);
    all.push_back({what.slot, newest.order});
    for (const learner::Answer& version : newest.earlier) all.push_back({what.slot, version.order});
  }
  context.state.saving = Saving::saving;
  send_and_wait(context, deed_of(context, learner::kind::put_aside, {{"answers", learner::text_of(all)}}),
                After::put_aside);
}

void kept_changed(Context& context, const learner::Event& event) {
  if (std::holds_alternative<MoveAnswer>(context.state.screen)) leave(context);
  auto* kept = std::get_if<KeptAnswer>(&context.state.screen);
  if (kept == nullptr) return;
  const content::Words& say = *context.state.say;
  const bool is_move = event.kind != learner::kind::answered;
  const learner::Ring ring = learner::ring_from(learner::field(event, "ring"));
  kept->done = say(is_move ? moved_sentence(ring) : std::string_view("kept.put_back_done"));
}

}  // namespace app
