// SPDX-License-Identifier: GPL-3.0-or-later
// What staff write to learners, and what they see of how learners write.
#include <map>

#include "app/update.h"
#include "base/text.h"

namespace app {
namespace {

constexpr std::size_t longest_note = 2000;  // letters

screens::StaffRoom* room_of(Context& context) {
  return std::get_if<screens::StaffRoom>(&context.state.screen);
}

std::size_t letters_in(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); at = base::next_code_point(text, at)) ++letters;
  return letters;
}

// Of all who have work here, in the store's own order.
std::vector<assessment::Writing> all_writings(store::Store& store, const content::Catalogue& catalogue) {
  std::vector<assessment::Writing> all;
  const auto learners = store.learners();
  if (!learners) return all;
  for (const store::LearnerName& each : *learners) {
    const auto events = store.events(each.id);
    if (!events) continue;
    for (assessment::Writing& writing : assessment::writings_in(learner::fold(each.id, *events), catalogue))
      all.push_back(std::move(writing));
  }
  return all;
}

}  // namespace

void choose_for_note(Context& context, const screens::ChooseForNote& chosen) {
  screens::StaffRoom* room = room_of(context);
  if (room == nullptr) return;
  *room = screens::StaffRoom{screens::StaffPart::note, {}, {}, {}, {}};
  room->to_note = chosen.id;
  context.sheet = {};
  context.sheet.texts.resize(1);
}

void keep_note(Context& context, const screens::KeepNote& wish) {
  screens::StaffRoom* room = room_of(context);
  if (room == nullptr || room->to_note.value == 0) return;
  const content::Words& say = *context.state.say;
  const std::string words(base::trimmed(wish.words));
  room->wrong.clear();
  if (words.empty()) room->wrong = say("staff.note_empty");
  if (letters_in(words) > longest_note) room->wrong = say("staff.note_long");
  if (!room->wrong.empty()) return;
  store::Deed deed = staff_deed(context, room->to_note, learner::kind::noted, {{"words", words}});
  context.state.waiting = true;
  store::Store* store = context.store.get();
  context.writer->post([store, deed = std::move(deed)](const Worker::Mailbox& mailbox) {
    const auto kept = store->append(deed);
    if (kept) return mailbox(NoteKept{base::Done{}});
    mailbox(NoteKept{kept.error()});
  });
}

// The words stay on the screen until they are on the disk.
void note_kept(Context& context, const NoteKept& kept) {
  context.state.waiting = false;
  screens::StaffRoom* room = room_of(context);
  if (!kept.outcome) note(context, "note", kept.outcome.error());
  if (room == nullptr) return;
  const content::Words& say = *context.state.say;
  if (!kept.outcome) {
    room->wrong = say("adviser.not_kept");
    return;
  }
  *room = screens::StaffRoom{screens::StaffPart::note, {}, say("staff.note_kept"), {}, {}};
  context.sheet = {};
}

void compare_words(Context& context) {
  store::Store* store = context.store.get();
  const auto catalogue = context.state.catalogue;
  context.writer->post([store, catalogue](const Worker::Mailbox& mailbox) {
    mailbox(SimilarFound{assessment::similar_words(all_writings(*store, *catalogue))});
  });
}

void similar_found(Context& context, const SimilarFound& found) {
  screens::StaffRoom* room = room_of(context);
  if (room == nullptr || room->part != screens::StaffPart::similar) return;
  std::map<base::Id, std::string> names;
  for (const screens::LearnerTile& tile : screens::everybody(context.state)) names[tile.id] = tile.name;
  room->similar.clear();
  for (const assessment::SimilarPair& pair : found.pairs) {
    const steps::Step* step = context.state.catalogue->step_of(pair.one.slot);
    room->similar.push_back({step == nullptr ? std::string() : step->question, names[pair.one.learner],
                             pair.one.text, names[pair.other.learner], pair.other.text});
  }
}

}  // namespace app
