// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "app/site.h"
#include "app/staff_door.h"
#include "app/update.h"
#include "base/text.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/worry.h"
#include "store/keyring_file.h"
#include "store/store_key_change.h"
#include "vault/recovery_code.h"

namespace app {
namespace {

using vault::SlotKind;

// Whoever came by the recovery code has lost the passphrase, and chooses a new one first.
screens::Screen room_for(Context& context, const CameIn& came) {
  screens::Staff& staff = context.state.staff;
  staff.account = came.account;
  staff.code_was_used = came.by == SlotKind::recovery;
  staff.clock = clock_in_words(context);
  if (staff.code_was_used) return screens::StaffRoom{screens::StaffPart::passphrase, {}, {}, {}, {}};
  count_learners(context);
  return first_room(context);
}

void forget_typed(Context& context) {
  if (!context.sheet.texts.empty()) context.sheet.texts[0].set("");
}

// Changes the keyring on the writer's thread, writes it, and tells.
using KeyWork = std::function<base::Outcome(Context& context, std::string& recovery_code)>;

void post_key_work(Context& context, KeyWork work) {
  context.state.waiting = true;
  context.writer->post([&context, work = std::move(work)](const Worker::Mailbox& mailbox) {
    KeysChanged changed{base::Done{}, {}};
    changed.outcome = work(context, changed.recovery_code);
    mailbox(std::move(changed));
  });
}

base::Outcome add_recovery_code(Context& context, base::Id account, vault::Cost cost, std::string& code) {
  code = vault::new_recovery_code();
  return context.keyring.add(context.keys, SlotKind::recovery, account, code, cost);
}

vault::Cost cost_here(Context& context) {
  const platform::Clock& clock = context.machine.clock;
  return vault::cost_for_this_pc([&clock] { return clock.seconds(); }, context.machine.paths.memory_bytes());
}

std::string_view trouble_with_copy(base::Fault fault) {
  switch (fault) {
    case base::Fault::not_found:
    case base::Fault::removed:
      return "staff.copy_gone";
    case base::Fault::full:
      return "staff.copy_full";
    default:
      return "staff.copy_failed";
  }
}

base::Outcome keep_keyring(Context& context) {
  const Place place = place_of(context);
  return store::write_keyring(place.disk, place.folder, context.keyring);
}

// Who has a passphrase.
void count_ways_in(Context& context) {
  context.state.staff.can_come_in.clear();
  for (const vault::Slot& slot : context.keyring.slots()) {
    if (slot.kind == SlotKind::passphrase) context.state.staff.can_come_in.push_back(slot.account);
  }
}

// Of another account; whoever comes in by these words would be taken for that one.
bool is_used_by_another(const vault::Keyring& keyring, base::Id account, std::string_view words) {
  const auto unlocked = keyring.unlock(SlotKind::passphrase, words);
  return unlocked && unlocked->account != account;
}

std::string_view trouble_with_keys(base::Fault fault) {
  if (fault == base::Fault::invalid) return "staff.last_way";
  return fault == base::Fault::busy ? "staff.words_taken" : "adviser.not_kept";
}

// Where the keys of somebody else were changed, the page about that one shows what came of it.
bool told_on_list(Context& context, const KeysChanged& changed) {
  auto* list = std::get_if<screens::StaffList>(&context.state.screen);
  auto* asked = std::get_if<screens::AskWords>(&context.state.screen);
  if (list == nullptr && asked == nullptr) return false;
  const content::Words& say = *context.state.say;
  if (!changed.outcome) {
    const std::string wrong = say(trouble_with_keys(changed.outcome.error().fault));
    (list != nullptr ? list->wrong : asked->wrong) = wrong;
    return true;
  }
  if (asked != nullptr) {
    leave(context);
    list = std::get_if<screens::StaffList>(&context.state.screen);
    if (list != nullptr) *list = {screens::StaffListPart::one, list->account, {}, say("people.has_left"), {}};
  } else {
    *list = {screens::StaffListPart::recovery_code, list->account, {}, {}, changed.recovery_code};
  }
  context.sheet = {};
  read_tiles(context);
  return true;
}

}  // namespace

bool must_wait(Context& context, std::string& wrong) {
  if (context.machine.clock.seconds() >= context.staff_rest_until) return false;
  wrong = (*context.state.say)("adviser.wait");
  return true;
}

void note_tries(Context& context, const vault::Tries& tries) {
  context.staff_rest_until = context.machine.clock.seconds() + vault::wait_after(tries);
}

bool is_looked_after_without(const screens::State& state, base::Id account) {
  return std::ranges::any_of(state.staff.can_come_in, [&](base::Id other) {
    const centre::Staff* who = state.roster.staff_member(other);
    // Whoever set this PC up and told nothing of the centre yet may do everything.
    const bool looks_after = who == nullptr || (!who->has_left && who->is(centre::Role::admin));
    return other != account && looks_after;
  });
}

void open_staff(Context& context, const screens::OpenStaff& open) {
  if (!screens::may(context.state, centre::Role::admin)) return;
  auto* list = std::get_if<screens::StaffList>(&context.state.screen);
  // The page about somebody replaces the one of the code that was shown.
  if (list != nullptr && list->part == screens::StaffListPart::recovery_code) return leave(context);
  show_above(context, screens::StaffList{open.part, open.account, {}, {}, {}});
  if (open.part == screens::StaffListPart::passphrase) context.sheet.texts.resize(1);
}

void let_staff_leave(Context& context, base::Id account, const std::string& reason) {
  if (account == context.state.staff.account || !is_looked_after_without(context.state, account)) {
    std::get<screens::AskWords>(context.state.screen).wrong = (*context.state.say)("people.last_admin");
    return;
  }
  store::Deed fact = staff_deed(context, learner::the_centre, learner::kind::staff_left,
                                {{"account", base::hex(account)}, {"reason", reason}});
  // The keys first: a power cut in between leaves somebody on the list who cannot come in.
  post_key_work(context, [account, fact = std::move(fact)](Context& here, std::string&) -> base::Outcome {
    for (const SlotKind kind : {SlotKind::passphrase, SlotKind::recovery}) {
      const base::Outcome removed = here.keyring.remove(here.keys, kind, account);
      if (!removed) return removed;
    }
    const base::Outcome kept = keep_keyring(here);
    if (!kept) return kept;
    const auto told = here.store->append(fact);
    return told ? base::Outcome(base::Done{}) : base::Outcome(told.error());
  });
}

void take_open_store(Context& context, OpenStore opened) {
  context.store = std::move(opened.store);
  context.keyring = std::move(opened.keyring);
  context.keys = std::move(opened.keys);
  screens::State& state = context.state;
  for (const store::Note& note : context.store->notes()) state.notes.push_back(note.sentence);
  state.staff.passphrase_is_set = context.keyring.has(SlotKind::passphrase);
  state.staff.opens_itself = context.keyring.has(SlotKind::machine);
  count_ways_in(context);
  state.staff.clock_is_doubtful = context.store->clock_is_doubtful();
  state.staff.has_second_place = !context.backups.empty();
  const base::Result<std::optional<store::BackupHead>> last = context.store->last_backup();
  if (last && *last) {
    context.backup_times.last_good = context.backup_times.last_try = (*last)->at.seconds;
    state.staff.last_copy = base::in_words(base::date_of((*last)->at)) + ", " + base::clock_of((*last)->at);
  }
  read_tiles(context);
}

// --- the locked PC -----------------------------------------------------------------

void unlock(Context& context, const screens::Unlock& attempt) {
  auto& screen = std::get<screens::Locked>(context.state.screen);
  if (must_wait(context, screen.wrong)) return;
  context.state.waiting = true;
  const Place place = place_of(context);
  const store::Opening opening = opening_of(context);
  context.writer->post([place, opening, words = attempt.words](const Worker::Mailbox& mailbox) {
    base::Result<vault::Keyring> keyring = store::read_keyring(place.disk, place.folder);
    if (!keyring) return mailbox(Unlocked{keyring.error(), {}});
    Tried tried = try_words(place, *keyring, words);
    if (!tried.unlocked) return mailbox(Unlocked{tried.unlocked.error(), tried.tries});
    base::Result<OpenStore> opened =
        open_unlocked(place, opening, std::move(*keyring), std::move(*tried.unlocked));
    if (!opened) return mailbox(Unlocked{opened.error(), tried.tries});
    mailbox(Unlocked{std::make_shared<OpenStore>(std::move(*opened)), tried.tries});
  });
}

void unlocked(Context& context, const Unlocked& result) {
  context.state.waiting = false;
  note_tries(context, result.tries);
  forget_typed(context);
  if (result.opened) {
    const CameIn came{(*result.opened)->account, (*result.opened)->by};
    take_open_store(context, std::move(**result.opened));
    show(context, screens::Welcome{});
    if (came.by == SlotKind::recovery) show_above(context, room_for(context, came));
    return;
  }
  const base::Fault fault = result.opened.error().fault;
  note(context, "unlock", result.opened.error());
  if (fault == base::Fault::denied) {
    std::get<screens::Locked>(context.state.screen).wrong = (*context.state.say)("locked.wrong");
  } else {
    std::get<screens::Locked>(context.state.screen).wrong = screens::store_sentence(context.state, fault);
  }
}

// --- the staff door ----------------------------------------------------------------

void enter_staff(Context& context, const screens::EnterStaff& attempt) {
  if (must_wait(context, std::get<screens::Adviser>(context.state.screen).wrong)) return;
  context.state.waiting = true;
  const Place place = place_of(context);
  context.writer->post([&context, place, words = attempt.words](const Worker::Mailbox& mailbox) {
    const Tried tried = try_words(place, context.keyring, words);
    if (!tried.unlocked) return mailbox(StaffTried{tried.unlocked.error(), tried.tries});
    mailbox(StaffTried{CameIn{tried.unlocked->account, tried.unlocked->by}, tried.tries});
  });
}

void staff_tried(Context& context, const StaffTried& tried) {
  context.state.waiting = false;
  note_tries(context, tried.tries);
  forget_typed(context);
  auto* door = std::get_if<screens::Adviser>(&context.state.screen);
  if (door == nullptr) return;
  const centre::Staff* who =
      tried.came_in ? context.state.roster.staff_member(tried.came_in->account) : nullptr;
  if (who != nullptr && who->has_left) {
    door->wrong = (*context.state.say)("adviser.wrong");
    return;
  }
  if (tried.came_in && door->opens != base::Id{})
    return open_by_staff(context, door->opens, tried.came_in->account);
  if (tried.came_in) {
    context.state.screen = room_for(context, *tried.came_in);
    context.sheet = {};
    return;
  }
  const bool is_wrong = tried.came_in.error().fault == base::Fault::denied;
  door->wrong = (*context.state.say)(is_wrong ? "adviser.wrong" : "adviser.not_kept");
}

void set_passphrase(Context& context, const screens::SetPassphrase& wish) {
  const content::Words& say = *context.state.say;
  auto* door = std::get_if<screens::Adviser>(&context.state.screen);
  auto* list = std::get_if<screens::StaffList>(&context.state.screen);
  std::string& wrong = door != nullptr   ? door->wrong
                       : list != nullptr ? list->wrong
                                         : std::get<screens::StaffRoom>(context.state.screen).wrong;
  // Nobody who walks by may set a second first passphrase.
  if (door != nullptr && context.state.staff.passphrase_is_set) return;
  if (!vault::is_long_enough(wish.words.view())) {
    wrong = say("adviser.too_short");
    return;
  }
  const bool is_first = door != nullptr;
  // A code that was used has been out of its envelope: the new passphrase comes with a new one.
  const bool needs_code = is_first || list != nullptr || context.state.staff.code_was_used;
  const base::Id own = is_first ? context.machine.random.id() : context.state.staff.account;
  const base::Id account = list != nullptr ? list->account : own;
  context.state.staff.account = own;
  post_key_work(context,
                [account, needs_code, words = wish.words](Context& here, std::string& code) -> base::Outcome {
                  const vault::Cost cost = cost_here(here);
                  if (is_used_by_another(here.keyring, account, words.view()))
                    return base::Error{base::Fault::busy, "another account has these words"};
                  const base::Outcome added =
                      here.keyring.add(here.keys, SlotKind::passphrase, account, words.view(), cost);
                  if (!added) return added;
                  if (needs_code) {
                    const base::Outcome coded = add_recovery_code(here, account, cost, code);
                    if (!coded) return coded;
                  }
                  return keep_keyring(here);
                });
}

void new_recovery_code(Context& context) {
  const base::Id account = context.state.staff.account;
  post_key_work(context, [account](Context& here, std::string& code) {
    const base::Outcome coded = add_recovery_code(here, account, cost_here(here), code);
    return coded ? keep_keyring(here) : coded;
  });
}

void let_open_itself(Context& context, const screens::LetOpenItself& wish) {
  post_key_work(context, [may = wish.may](Context& here, std::string&) {
    return let_machine_open(place_of(here), here.keyring, here.keys, may);
  });
}

void keys_changed(Context& context, const KeysChanged& changed) {
  screens::State& state = context.state;
  state.waiting = false;
  forget_typed(context);
  state.staff.passphrase_is_set = context.keyring.has(SlotKind::passphrase);
  state.staff.opens_itself = context.keyring.has(SlotKind::machine);
  count_ways_in(context);
  if (!changed.outcome) note(context, "keys", changed.outcome.error());
  if (told_on_list(context, changed)) return;
  screens::StaffRoom room;
  if (!changed.outcome) {
    room.wrong = (*state.say)(trouble_with_keys(changed.outcome.error().fault));
    if (auto* door = std::get_if<screens::Adviser>(&state.screen)) {
      door->wrong = room.wrong;
      return;
    }
  } else {
    room.part =
        changed.recovery_code.empty() ? screens::StaffPart::overview : screens::StaffPart::recovery_code;
    room.recovery_code = changed.recovery_code;
    context.asks_about_centre = std::holds_alternative<screens::Adviser>(state.screen);
    if (!changed.recovery_code.empty()) state.staff.code_was_used = false;
    // Older safety copies still open with what was changed.
    context.backup_times.last_good.reset();
    if (changed.recovery_code.empty()) room.done = (*state.say)("staff.changed");
  }
  const bool is_inside = std::holds_alternative<screens::StaffRoom>(state.screen) ||
                         std::holds_alternative<screens::Adviser>(state.screen);
  if (!is_inside) return;
  state.staff.clock = clock_in_words(context);
  state.screen = room;
  context.sheet = {};
}

// --- this PC ---------------------------------------------------------------------------

// A small file: it is written here and now, so that what is seen is what is kept.
void set_site(Context& context, const screens::SetSite& wish) {
  auto* room = std::get_if<screens::StaffRoom>(&context.state.screen);
  if (room == nullptr) return;
  const base::Outcome kept = keep_site(place_of(context), wish.site);
  room->wrong = kept ? "" : (*context.state.say)("adviser.not_kept");
  if (!kept) return note(context, "site", kept.error());
  context.state.site = wish.site;
}

// --- the clock, and forgetting --------------------------------------------------------

void attest_clock(Context& context) {
  store::Store* store = context.store.get();
  const base::Id account = context.state.staff.account;
  const base::WallTime at = now(context);
  context.state.waiting = true;
  context.writer->post([store, account, at](const Worker::Mailbox& mailbox) {
    mailbox(ClockAttested{store->attest_clock(account, at)});
  });
}

void clock_attested(Context& context, const ClockAttested& attested) {
  screens::State& state = context.state;
  state.waiting = false;
  auto* room = std::get_if<screens::StaffRoom>(&state.screen);
  if (attested.event) state.staff.clock_is_doubtful = false;
  if (room == nullptr) return;
  *room = screens::StaffRoom{};
  if (attested.event) room->done = (*state.say)("staff.clock_right");
  const bool is_impossible = !attested.event && attested.event.error().fault == base::Fault::invalid;
  if (!attested.event) room->wrong = (*state.say)(is_impossible ? "staff.clock_cannot" : "adviser.not_kept");
}

double seconds_to_copy(const Context& context) {
  const bool may = !context.backups.empty() && context.store && !context.is_backing_up &&
                   !context.state.learner && !context.state.waiting;
  if (!may) return std::numeric_limits<double>::infinity();
  return static_cast<double>(store::seconds_until_backup(context.backup_times, now(context).seconds));
}

void make_copy(Context& context) {
  if (context.is_backing_up || context.backups.empty()) return;
  context.is_backing_up = context.state.staff.is_copying = true;
  const base::WallTime at = now(context);
  context.backup_times.last_try = at.seconds;
  context.writer->post([&context, at](const Worker::Mailbox& mailbox) {
    const auto made = context.store->back_up(context.machine.disk, context.backups, at, {});
    mailbox(CopyMade{made ? base::Outcome(base::Done{}) : base::Outcome(made.error())});
  });
}

// Mostly nobody is in the staff room when it happens: what it was waits there.
void copy_made(Context& context, const CopyMade& made) {
  context.is_backing_up = context.state.staff.is_copying = false;
  context.state.staff.copy_trouble.clear();
  if (made.outcome) {
    context.backup_times.last_good = context.backup_times.last_try;
    context.state.staff.last_copy = clock_in_words(context);
  } else {
    context.state.staff.copy_trouble = (*context.state.say)(trouble_with_copy(made.outcome.error().fault));
    note(context, "backup", made.outcome.error());
  }
  auto* room = std::get_if<screens::StaffRoom>(&context.state.screen);
  if (room == nullptr) return;
  *room = screens::StaffRoom{room->part, {}, {}, room->recovery_code, room->to_forget};
  if (made.outcome) {
    room->done = (*context.state.say)("staff.copy_made");
  } else {
    room->wrong = context.state.staff.copy_trouble;
  }
}

void forget_learner(Context& context, const screens::ForgetLearner& wish) {
  auto& room = std::get<screens::StaffRoom>(context.state.screen);
  room.wrong = screens::held_words(context.state, wish.id);  // the hold wins
  if (!room.wrong.empty()) return;
  if (room.to_forget != wish.id) {
    room.to_forget = wish.id;
    return;
  }
  const base::WallTime at = now(context);
  context.state.waiting = true;
  // All records of that person: a joined one would come back as somebody.
  const std::vector<base::Id> all = context.state.roster.all_of(wish.id);
  context.writer->post([&context, all, at](const Worker::Mailbox& mailbox) {
    const std::string folder = context.machine.paths.data();
    base::Outcome forgotten = base::Done{};
    for (const base::Id id : all) {
      const store::OpenKeyring ring{context.machine.disk, folder, context.keyring, context.keys};
      if (forgotten) forgotten = store::forget_learner(ring, *context.store, id, at);
    }
    mailbox(LearnerForgotten{forgotten});
  });
}

void learner_forgotten(Context& context, const LearnerForgotten& forgotten) {
  context.state.waiting = false;
  screens::StaffRoom room;
  if (forgotten.outcome) {
    room.done = (*context.state.say)("staff.forgotten");
    context.backup_times.last_good.reset();  // the older ones still hold what is gone
  } else {
    note(context, "forget", forgotten.outcome.error());
    room.wrong = (*context.state.say)("adviser.not_kept");
  }
  // The door may have closed meanwhile.
  if (std::holds_alternative<screens::StaffRoom>(context.state.screen)) context.state.screen = room;
  read_tiles(context);
}

}  // namespace app
