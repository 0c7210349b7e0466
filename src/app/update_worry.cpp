// SPDX-License-Identifier: GPL-3.0-or-later
// Worries: that the lead was told, and what stays. And private words, which two people open for a reason.
#include <algorithm>

#include "app/beside.h"
#include "app/papers.h"
#include "app/staff_door.h"
#include "app/update.h"
#include "base/text.h"
#include "documents/exact_words.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/kept.h"
#include "screens/talk.h"
#include "screens/worry.h"

namespace app {

using namespace screens;

namespace {

constexpr std::size_t longest_glass_reason = 500;  // bytes

// An account that may do something here: somebody who works here now, or the first one of all.
bool works_here(const Context& context) {
  const centre::Staff* me = context.state.roster.staff_member(context.state.staff.account);
  return me == nullptr || (!me->has_left && !me->roles.empty());
}

std::string_view trouble_with_lead(const centre::Staff* who) {
  const bool is_lead = who != nullptr && !who->has_left && who->is(centre::Role::safeguarding);
  return is_lead ? "" : "glass.not_lead";
}

std::string_view trouble_with_second(const centre::Staff* who, base::Id account, base::Id lead) {
  if (account == lead) return "glass.same_person";
  const bool is_here = who != nullptr && !who->has_left && !who->roles.empty();
  return is_here ? "" : "glass.no_role";
}

std::vector<PrivateLine> private_lines(const learner::Record& record, const content::Catalogue& catalogue,
                                       const std::string& from_before) {
  std::vector<PrivateLine> lines;
  for (const std::string& id : assessment::activities_with_words(record, catalogue)) {
    const content::Activity* activity = catalogue.activity(id);
    for (const assessment::Kept& kept : assessment::kept_in(record, catalogue, id)) {
      if (kept.ring == learner::Ring::just_me)
        lines.push_back({activity == nullptr ? from_before : activity->title, worry_item(kept)});
    }
  }
  return lines;
}

// It is written down that it is opened before anything is read.
void open_private(Context& context, const BreakGlass& screen, base::Id second) {
  store::Deed deed = staff_deed(context, screen.learner, learner::kind::opened_private,
                                {{"second", base::hex(second)},
                                 {"reason", screen.reason},
                                 {"shown_from", screen.shown_from ? base::iso(*screen.shown_from) : ""}});
  deed.who = screen.lead;
  const std::vector<base::Id> all = context.state.roster.all_of(screen.learner);
  const auto catalogue = context.state.catalogue;
  const std::string before = (*context.state.say)("folder.from_before");
  const bool is_held = !context.state.roster.held(screen.learner).empty();
  store::Store* store = context.store.get();
  context.state.waiting = true;
  context.writer->post([store, deed, all, catalogue, before, is_held](const Worker::Mailbox& mailbox) {
    const base::Result<learner::Event> noted = store->append(deed);
    if (!noted) return mailbox(PrivateRead{deed.about, noted.error()});
    base::Result<std::vector<learner::Event>> events = events_of(*store, all);
    if (!events) return mailbox(PrivateRead{deed.about, events.error()});
    // What is held was put away for the learner alone.
    if (is_held)
      std::erase_if(*events,
                    [](const learner::Event& event) { return event.kind == learner::kind::put_aside; });
    const learner::Record record = learner::fold_together(deed.about, std::move(*events));
    mailbox(PrivateRead{deed.about, private_lines(record, *catalogue, before)});
  });
}

void refuse_glass(Context& context, BreakGlass& screen, std::string_view name) {
  screen.wrong = (*context.state.say)(name);
}

void ask_glass_words(Context& context) {
  context.sheet = {};
  context.sheet.texts.resize(1);
}

}  // namespace

// --- worries -------------------------------------------------------------------------------

void do_in_worry(Context& context, const OpenWorry& open) {
  if (!works_here(context)) return;
  Worry worry{open.learner, open.name, open.item, open.is_chosen};
  auto* shown = std::get_if<Worry>(&context.state.screen);
  if (shown != nullptr) {
    worry.is_kept = shown->is_kept;
    *shown = std::move(worry);
    return;
  }
  show_above(context, std::move(worry));
  const bool is_in_sight = context.state.sight && context.state.sight->record.learner == open.learner;
  if (!open.is_chosen && !is_in_sight) read_sight(context, open.learner);
}

void do_in_worry(Context& context, const ReferWorry&) {
  auto* screen = std::get_if<Worry>(&context.state.screen);
  if (screen == nullptr || screen->is_kept || !works_here(context)) return;
  const std::string item = screen->item ? learner::text_of(screen->item->answers) : std::string();
  keep_facts(context, {staff_deed(context, screen->learner, learner::kind::referred, {{"item", item}})},
             "worry.kept");
}

void do_in_worry(Context& context, const PrintExactWords&) {
  const auto* screen = std::get_if<Worry>(&context.state.screen);
  if (screen == nullptr || !screen->item) return;
  const std::string by = name_of_staff(context.state, context.state.staff.account);
  const documents::ExactWords words{screen->name,
                                    screen->item->question,
                                    screen->item->words,
                                    screen->item->when,
                                    safety_lead(context.state),
                                    by,
                                    names_here(context.state).centre};
  offer_paper(context, std::string((*context.state.say)("worry.words")),
              documents::exact_words(words, context.state.today));
}

void do_in_worry(Context& context, const OpenWorries&) {
  if (may(context.state, centre::Role::safeguarding)) show_above(context, Worries{});
}

void do_in_worry(Context& context, const ChangeHold& change) {
  if (!may(context.state, centre::Role::safeguarding)) return;
  keep_facts(
      context,
      {staff_deed(context, change.learner, learner::kind::hold_changed,
                  {{"of", learner::text_of(change.of)}, {"to", std::string(centre::name_of(change.to))}})},
      "worry.changed");
}

// --- private words -------------------------------------------------------------------------

void do_in_worry(Context& context, const OpenGlass&) {
  if (may(context.state, centre::Role::safeguarding)) show_above(context, BreakGlass{});
}

void do_in_worry(Context& context, const ChooseForGlass& chosen) {
  auto* screen = std::get_if<BreakGlass>(&context.state.screen);
  if (screen == nullptr) return;
  *screen = BreakGlass{GlassPart::reason, chosen.learner};
  context.sheet = {};
  context.sheet.texts.resize(1);
}

void do_in_worry(Context& context, const GiveGlassReason& given) {
  auto* screen = std::get_if<BreakGlass>(&context.state.screen);
  if (screen == nullptr) return;
  const std::string reason = learner::one_line(given.words);
  screen->wrong.clear();
  if (base::count_words(reason) < 2) return refuse_glass(context, *screen, "glass.reason_missing");
  if (reason.size() > longest_glass_reason) return refuse_glass(context, *screen, "ask.too_long");
  screen->reason = reason;
  screen->part = GlassPart::telling;
  context.sheet = {};
}

void do_in_worry(Context& context, const ChooseGlassTelling& chosen) {
  auto* screen = std::get_if<BreakGlass>(&context.state.screen);
  if (screen == nullptr) return;
  screen->shown_from = chosen.from;
  screen->part = GlassPart::lead;
  ask_glass_words(context);
}

void do_in_worry(Context& context, const GiveGlassWords& given) {
  auto* screen = std::get_if<BreakGlass>(&context.state.screen);
  if (screen == nullptr || screen->part < GlassPart::lead) return;
  if (must_wait(context, screen->wrong)) return;
  context.state.waiting = true;
  const Place place = place_of(context);
  context.writer->post([&context, place, words = given.words](const Worker::Mailbox& mailbox) {
    const Tried tried = try_words(place, context.keyring, words);
    if (!tried.unlocked) return mailbox(GlassTried{tried.unlocked.error(), tried.tries});
    mailbox(GlassTried{CameIn{tried.unlocked->account, tried.unlocked->by}, tried.tries});
  });
}

bool glass_went_back(Context& context) {
  auto* screen = std::get_if<BreakGlass>(&context.state.screen);
  if (screen == nullptr || screen->part == GlassPart::whom) return false;
  const std::string reason = screen->reason;
  // Whoever goes back types the passphrases again.
  screen->part = screen->part > GlassPart::telling
                     ? GlassPart::telling
                     : static_cast<GlassPart>(static_cast<int>(screen->part) - 1);
  screen->lead = {};
  screen->wrong.clear();
  context.sheet = {};
  context.sheet.texts.resize(1);
  if (screen->part == GlassPart::reason) context.sheet.texts[0].set(reason);
  return true;
}

void glass_tried(Context& context, const GlassTried& tried) {
  context.state.waiting = false;
  note_tries(context, tried.tries);
  auto* screen = std::get_if<BreakGlass>(&context.state.screen);
  if (screen == nullptr) return;
  ask_glass_words(context);
  screen->wrong.clear();
  if (!tried.came_in) {
    const bool is_wrong = tried.came_in.error().fault == base::Fault::denied;
    return refuse_glass(context, *screen, is_wrong ? "adviser.wrong" : "adviser.not_kept");
  }
  if (tried.came_in->by != vault::SlotKind::passphrase)
    return refuse_glass(context, *screen, "glass.no_code");
  const base::Id account = tried.came_in->account;
  const centre::Staff* who = context.state.roster.staff_member(account);
  const std::string_view trouble = screen->part == GlassPart::lead
                                       ? trouble_with_lead(who)
                                       : trouble_with_second(who, account, screen->lead);
  if (!trouble.empty()) return refuse_glass(context, *screen, trouble);
  if (screen->part == GlassPart::second) return open_private(context, *screen, account);
  screen->lead = account;
  screen->part = GlassPart::second;
}

void private_read(Context& context, const PrivateRead& read) {
  context.state.waiting = false;
  auto* screen = std::get_if<BreakGlass>(&context.state.screen);
  if (screen == nullptr) return;
  if (!read.lines) {
    note(context, "private words", read.lines.error());
    screen->wrong = store_sentence(context.state, read.lines.error().fault);
    return;
  }
  context.state.screen =
      PrivatePages{read.learner, name_of_learner(context.state, read.learner), *read.lines};
  context.sheet = {};
}

}  // namespace app
