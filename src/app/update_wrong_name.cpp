// SPDX-License-Identifier: GPL-3.0-or-later
// Work that was done under the wrong name: staff say what and whose, and why. They read no word of it.
//
// It is written into the right learner's log first and taken from the wrong one last: after a power cut in
// between it stands at both names, and doing it again writes nothing twice. What is held for the safeguarding
// lead goes on being held at the right name, before it leaves the wrong one; who moves it is not told.
#include <algorithm>
#include <map>
#include <set>

#include "app/update.h"
#include "base/text.h"
#include "screens/common.h"

namespace app {
namespace {

using namespace screens;
namespace kind = learner::kind;

WorkPiece shown_piece(const State& state, const learner::Stint& piece) {
  const content::Activity* activity = state.catalogue->activity(piece.activity);
  const std::string title = activity == nullptr ? piece.activity : activity->title;
  const std::string times = base::clock_of(piece.from) + " – " + base::clock_of(piece.to);
  const std::string answers = counted(state, piece.answers.size(), "learner.answer", "learner.answers");
  return {piece.key(), title + ", " + base::in_words(piece.day), times + " · " + answers};
}

// "writer:tick:number" of the deed that was written at the wrong name.
std::string origin_of(const learner::Order& order) {
  return base::hex(order.writer) + ":" + std::to_string(order.tick) + ":" + std::to_string(order.number);
}
std::string origin_of(const learner::Event& event) { return origin_of(learner::order_of(event)); }

store::Deed copy_of(const learner::Event& event, base::Id right, const store::Deed& by) {
  store::Deed deed = by;
  deed.about = right;
  deed.kind = event.kind;
  deed.way = event.way;
  deed.supports = event.supports;
  deed.pack = event.pack;
  deed.body = event.body;
  deed.body["moved_from"] = origin_of(event);
  if (!deed.body.contains("done_at")) deed.body["done_at"] = base::iso(event.at);
  return deed;
}

// What the right learner had said there before goes on top again: no answer changes unasked.
store::Deed said_again(const learner::Answer& answer, const std::string& slot, base::Id right,
                       const store::Deed& by) {
  store::Deed deed = by;
  deed.about = right;
  deed.kind = kind::answered;
  deed.way = answer.way;
  deed.supports = answer.supports;
  deed.pack = answer.pack;
  deed.body = {{"slot", slot},
               {"question", answer.question},
               {"answer", answer.text},
               {"words", answer.words},
               {"ring", std::string(learner::name_of(answer.ring))},
               {"done_at", base::iso(answer.at)}};
  return deed;
}

struct Wish {
  base::Id wrong, right;
  std::string piece, reason;
  store::Deed by;  // whose deed it is, and when
  std::vector<base::Id> all_wrong, all_right;
  std::vector<centre::Referral> held;  // at the wrong name
};

using Events = std::vector<learner::Event>;

bool is_of(const learner::Stint& piece, const learner::Event& event) {
  if (event.kind == kind::finished)
    return piece.is_all && learner::field(event, "activity") == piece.activity;
  if (event.kind != kind::answered && event.kind != kind::skipped) return false;
  const learner::Move::What what{std::string(learner::field(event, "slot")), learner::order_of(event)};
  return std::find(piece.answers.begin(), piece.answers.end(), what) != piece.answers.end();
}

// What stands at the right name already, by where it was done: copies, and what a hold that came along holds.
struct Moved {
  std::map<std::string, learner::Version, std::less<>> copies;
  std::map<std::string, std::set<learner::Version>, std::less<>> held;
};

void add_moved(Moved& moved, const learner::Event& event) {
  const std::string from(learner::field(event, "moved_from"));
  if (from.empty()) return;
  if (event.kind == kind::referred) {
    const std::vector<learner::Version> item = learner::answers_from(learner::field(event, "item"));
    moved.held[from].insert(item.begin(), item.end());
  } else {
    moved.copies.insert_or_assign(
        from, learner::Version{std::string(learner::field(event, "slot")), learner::order_of(event)});
  }
}

// The copies, and what is said on top of them.
std::vector<store::Deed> deeds_for(const Wish& wish, const learner::Stint& piece, const Events& at_wrong,
                                   const Moved& there, const learner::Record& right) {
  std::vector<store::Deed> deeds;
  std::set<std::string> slots;
  for (const learner::Event& event : at_wrong) {
    if (!is_of(piece, event) || there.copies.contains(origin_of(event))) continue;
    deeds.push_back(copy_of(event, wish.right, wish.by));
    slots.emplace(learner::field(event, "slot"));
  }
  for (const std::string& slot : slots) {
    if (const learner::Answer* own = right.answer(slot))
      deeds.push_back(said_again(*own, slot, wish.right, wish.by));
  }
  return deeds;
}

// A hold on some of these words holds their copies. One that names no words is about the person whose name it
// was noted at, and stays there.
std::vector<store::Deed> holds_for(const Wish& wish, const learner::Stint& piece, const Moved& there) {
  std::vector<store::Deed> deeds;
  for (const centre::Referral& referral : wish.held) {
    const std::string origin = origin_of(referral.order);
    const auto known = there.held.find(origin);
    std::vector<learner::Version> copies;
    for (const learner::Version& answer : piece.answers) {
      const auto copy = there.copies.find(origin_of(answer.version));
      const bool is_meant =
          std::ranges::find(referral.item, answer.slot, &learner::Version::slot) != referral.item.end();
      if (!is_meant || copy == there.copies.end()) continue;
      if (known == there.held.end() || !known->second.contains(copy->second)) copies.push_back(copy->second);
    }
    if (copies.empty()) continue;
    store::Deed hold = wish.by;
    hold.about = wish.right;
    hold.kind = kind::referred;
    hold.body = {{"item", learner::text_of(copies)},
                 {"moved_from", origin},
                 {"by", base::hex(referral.by)},
                 {"done_at", base::iso(referral.at)},
                 {"hold", std::string(centre::name_of(referral.hold))}};
    deeds.push_back(hold);
  }
  return deeds;
}

store::Deed away(const Wish& wish, const learner::Stint& piece) {
  store::Deed away = wish.by;
  away.about = wish.wrong;
  away.kind = kind::moved_away;
  away.body = {{"answers", learner::text_of(piece.answers)},
               {"to", base::hex(wish.right)},
               {"reason", wish.reason},
               {"activity", piece.is_all ? piece.activity : ""}};
  return away;
}

base::Outcome keep_all(store::Store& store, const std::vector<store::Deed>& deeds, Moved& there) {
  for (const store::Deed& deed : deeds) {
    const base::Result<learner::Event> kept = store.append(deed);
    if (!kept) return kept.error();
    add_moved(there, *kept);
  }
  return base::Done{};
}

base::Outcome move_piece(store::Store& store, const Wish& wish) {
  base::Result<Events> at_wrong = events_of(store, wish.all_wrong);
  if (!at_wrong) return at_wrong.error();
  base::Result<Events> at_right = events_of(store, wish.all_right);
  if (!at_right) return at_right.error();
  const auto pieces = learner::stints_of(learner::fold_together(wish.wrong, *at_wrong));
  const auto piece = std::find_if(pieces.begin(), pieces.end(),
                                  [&](const learner::Stint& each) { return each.key() == wish.piece; });
  if (piece == pieces.end()) return base::Done{};  // it has gone already
  Moved there;
  for (const learner::Event& event : *at_right) add_moved(there, event);
  const learner::Record right = learner::fold_together(wish.right, std::move(*at_right));
  base::Outcome kept = keep_all(store, deeds_for(wish, *piece, *at_wrong, there, right), there);
  if (kept) kept = keep_all(store, holds_for(wish, *piece, there), there);
  if (kept) kept = keep_all(store, {away(wish, *piece)}, there);
  return kept;
}

}  // namespace

void open_learner_page(Context& context, const OpenLearnerPage& open) {
  LearnerPage page{open.learner, open.part, {}, {}};
  page.piece = open.piece;
  show_above(context, page);
  if (open.part != LearnerPart::wrong_name || !may_keep_lists(context)) return;
  context.state.waiting = true;
  store::Store* store = context.store.get();
  const std::vector<base::Id> all = context.state.roster.all_of(open.learner);
  context.writer->post([store, id = open.learner, all](const Worker::Mailbox& mailbox) {
    base::Result<Events> events = events_of(*store, all);
    if (!events) return mailbox(PiecesRead{id, events.error()});
    mailbox(PiecesRead{id, learner::stints_of(learner::fold_together(id, std::move(*events)))});
  });
}

void pieces_read(Context& context, const PiecesRead& read) {
  context.state.waiting = false;
  auto* page = std::get_if<LearnerPage>(&context.state.screen);
  if (page == nullptr || page->learner != read.learner) return;
  if (!read.pieces) {
    page->wrong = store_sentence(context.state, read.pieces.error().fault);
    return;
  }
  for (const learner::Stint& piece : *read.pieces) page->pieces.push_back(shown_piece(context.state, piece));
}

void move_work(Context& context, const AskWords& asked, const std::string& reason) {
  if (!may_keep_lists(context)) return;
  Wish wish{asked.about,
            asked.other,
            asked.piece,
            reason,
            staff_deed(context, asked.about, {}, {}),
            {},
            {},
            context.state.roster.held(asked.about)};
  wish.all_wrong = context.state.roster.all_of(asked.about);
  wish.all_right = context.state.roster.all_of(asked.other);
  context.state.waiting = true;
  context.done_after = "learner.work_moved";
  store::Store* store = context.store.get();
  context.writer->post([store, wish = std::move(wish)](const Worker::Mailbox& mailbox) {
    const base::Outcome moved = move_piece(*store, wish);
    mailbox(FactsKept{moved, {store->facts()}});
  });
}

}  // namespace app
