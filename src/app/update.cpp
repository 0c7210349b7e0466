// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/update.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "access/fitted.h"
#include "app/beside.h"
#include "app/preview.h"
#include "app/session_log.h"
#include "app/update_session.h"
#include "base/text.h"

namespace app {
namespace {

using namespace screens;

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double draft_delay = 0.7;  // seconds: a power cut takes at most the last one
constexpr double stick_look = 0.5;   // how often a new stick is looked for, where one is awaited

Screen screen_at(GoTo::Place place) {
  switch (place) {
    case GoTo::Place::welcome:
      return Welcome{};
    case GoTo::Place::new_learner:
      return NewLearner{};
    case GoTo::Place::tiles:
      return Tiles{};
    case GoTo::Place::hub:
      return Hub{};
    case GoTo::Place::folder:
      return Folder{};
    case GoTo::Place::take_away:
      return TakeAway{};
    case GoTo::Place::print:
      return Print{};
    case GoTo::Place::easier:
      return Easier{};
    case GoTo::Place::set_up:
      return SetUp{};
    case GoTo::Place::what_works:
      return WhatWorks{};
    case GoTo::Place::adviser:
      return Adviser{};
    case GoTo::Place::staff_room:
      return StaffRoom{};
    case GoTo::Place::my_learners:
      return MyLearners{};
    case GoTo::Place::centre_set_up:
      return CentreSetUp{};
    case GoTo::Place::staff_list:
      return StaffList{};
    case GoTo::Place::groups:
      return Groups{};
    case GoTo::Place::claim:
      return ClaimWork{};
    case GoTo::Place::session:
      return GroupSessions{};
    case GoTo::Place::call:
      return CallForHelp{};
    case GoTo::Place::papers:
      return Papers{};
  }
  return Welcome{};
}

// The other switch gives way where it was the same key.
void learn_switch(Context& context, const SwitchLearnt& learnt) {
  ui::Comfort& comfort = context.state.comfort;
  int& wished = context.state.learning == 2 ? comfort.switch_2 : comfort.switch_1;
  int& other = context.state.learning == 2 ? comfort.switch_1 : comfort.switch_2;
  const std::vector<int> before = a11y::switches_of(comfort);
  const int was = before[context.state.learning == 2 ? 1 : 0];
  wished = learnt.number;
  const std::vector<int> after = a11y::switches_of(comfort);
  if (after[0] == after[1]) other = was;
  context.state.learning = 0;
  context.state.dialog = Dialog::none;
  keep_comfort(context);
}

void say_volume(Context& context) {
  const std::string volume = std::to_string(context.state.comfort.volume);
  context.aloud.say(base::fill((*context.state.say)("speech.volume"), {{"n", volume}}));
}

bool awaits_stick(const Context& context) {
  const auto* take = std::get_if<TakeAway>(&context.state.screen);
  const auto* paper = std::get_if<Paper>(&context.state.screen);
  const Stick* to = take != nullptr ? &take->to : nullptr;
  if (paper != nullptr && paper->way == PaperWay::stick) to = &paper->to;
  // Also after it failed: what to do then is to use another stick.
  return to != nullptr && to->step != TakeStep::writing && to->step != TakeStep::done;
}

bool awaits_list(const Context& context) {
  const auto* list = std::get_if<LearnerList>(&context.state.screen);
  return list != nullptr && (list->step == ListStep::looking || list->step == ListStep::choosing);
}

bool needs_staff(GoTo::Place place) {
  return place == GoTo::Place::staff_room || place == GoTo::Place::my_learners ||
         place == GoTo::Place::centre_set_up || place == GoTo::Place::staff_list ||
         place == GoTo::Place::groups || place == GoTo::Place::session || place == GoTo::Place::papers;
}

bool awaits_stick_key(const Context& context) {
  return std::holds_alternative<Tiles>(context.state.screen) && context.store && !context.state.waiting;
}

struct Doer {
  Context& context;

  void operator()(const GoTo& go) const {
    if (needs_staff(go.place) && context.state.staff.account == base::Id{}) return;
    if (go.place == GoTo::Place::centre_set_up) return enter_centre_set_up(context);
    if (go.place == GoTo::Place::session) return enter_sessions(context);
    if (go.place == GoTo::Place::call) return call_for_help(context);
    // From the curtain: whoever that is, it is somebody else.
    if (go.place == GoTo::Place::tiles && context.state.hidden) return sign_out(context, true);
    const bool is_home = go.place == GoTo::Place::hub || go.place == GoTo::Place::welcome;
    if (is_home && (!context.store || context.state.hidden)) {
      // Home is the lock or the curtain, which is the first of what is behind.
      if (!context.state.behind.empty()) show(context, Screen(context.state.behind.front()));
    } else if (is_home) {
      show(context, screen_at(go.place));
      keep_place(context);
    } else {
      Screen next = screen_at(go.place);
      // Pages of help lead to each other: none of them lies on the way back twice.
      std::erase_if(context.state.behind,
                    [&next](const Screen& screen) { return screen.index() == next.index(); });
      show_above(context, std::move(next));
    }
    if (go.place == GoTo::Place::my_learners) {
      context.state.screen = MyLearners{group_here(context.state)};
      count_learners(context);
    }
    if (go.place == GoTo::Place::new_learner) context.sheet.texts.resize(1);
    if (go.place == GoTo::Place::claim) context.sheet.texts.resize(1);
    if (go.place == GoTo::Place::adviser) context.sheet.texts.resize(1);
    if (go.place == GoTo::Place::take_away) look_for_sticks(context);
    if (go.place == GoTo::Place::print) look_for_printers(context);
    if (go.place == GoTo::Place::papers) enter_papers(context);
  }
  void operator()(const GoBack&) const {
    auto* const set_up = std::get_if<SetUp>(&context.state.screen);
    if (comes_back(context) || set_up_went_back(context) || evidence_went_back(context) ||
        talk_went_back(context) || glass_went_back(context))
      return;
    const bool is_refused = (std::holds_alternative<MoveAnswer>(context.state.screen) ||
                             std::holds_alternative<PutAside>(context.state.screen)) &&
                            context.state.saving == Saving::failed;
    if (is_refused) {  // who goes back does not want it any more
      context.on_its_way.reset();
      context.state.saving = Saving::nothing;
    }
    if (const auto* activity = std::get_if<Activity>(&context.state.screen); activity && activity->at > 0) {
      enter_stop(context, activity->at - 1);
    } else if (set_up != nullptr && set_up->at > 0) {
      *set_up = {set_up->at - 1, 0};
    } else {
      leave(context);
    }
  }
  void operator()(const OpenArm& open) const { show_above(context, Arm{open.stretch}); }
  void operator()(const OpenActivity& open) const { open_activity(context, open.id, open.slot); }
  void operator()(const GiveName& given) const { give_name(context, given); }
  void operator()(const ChooseLearner& chosen) const { choose_learner(context, chosen); }
  void operator()(const SignOut&) const { sign_out(context, false); }
  void operator()(const StartAsGuest&) const { start_as_guest(context); }
  void operator()(const HideScreen&) const { hide_screen(context); }
  void operator()(const ShowWork&) const { show_work(context); }
  void operator()(const TapPicture& tap) const { tap_picture(context, tap); }
  void operator()(const AskStaffToOpen&) const { ask_staff_to_open(context); }
  void operator()(const MakeStickKey& wish) const {
    if (auto* take = std::get_if<TakeAway>(&context.state.screen)) take->as_key = wish.wanted;
  }
  void operator()(const StopStickKey&) const { stop_stick_key(context); }
  void operator()(const Answer& answer) const { give_answer(context, answer); }
  void operator()(const Skip& skip) const {
    context.state.dialog = Dialog::none;
    skip_stop(context, skip);
  }
  void operator()(const AddMore&) const { std::get<Activity>(context.state.screen).nudge.reset(); }
  void operator()(const GoToStop& go) const {
    auto& activity = std::get<Activity>(context.state.screen);
    const content::Stop& from = activity.stops[activity.at];
    const int round = go.round > 0 ? go.round : from.round;
    for (std::size_t i = 0; i < activity.stops.size(); ++i) {
      const content::Stop& stop = activity.stops[i];
      if (stop.step->id == go.step && (stop.round == round || stop.step->round.empty())) {
        if (go.comes_back) activity.back_to = from.slot;
        enter_stop(context, i);
        return;
      }
    }
  }
  void operator()(const SetComfort& wish) const {
    const bool was_on = context.state.comfort.read_aloud;
    const int volume = context.state.comfort.volume;
    context.state.comfort = wish.comfort;
    if (was_on != wish.comfort.read_aloud) context.aloud.switched(context.state, context.read_screen());
    if (volume != wish.comfort.volume) say_volume(context);
    keep_comfort(context);
  }
  void operator()(const ShowEasierPart& wish) const {
    if (auto* easier = std::get_if<Easier>(&context.state.screen)) easier->part = wish.part;
  }
  void operator()(const ShowSetUpStep& wish) const {
    if (auto* set_up = std::get_if<SetUp>(&context.state.screen)) *set_up = {wish.at, wish.tries};
  }
  void operator()(const LeaveSetUp&) const { leave(context); }
  void operator()(const ShowWorksPart& wish) const {
    if (auto* works = std::get_if<WhatWorks>(&context.state.screen)) works->part = wish.part;
  }
  void operator()(const ReadToMe&) const { context.aloud.read(context.read_screen()); }
  void operator()(const Speak& wish) const {
    if (wish.is_own) context.aloud.say_own(wish.words);
    if (!wish.is_own) context.aloud.say(wish.words);
  }
  void operator()(const SayAgain& wish) const {
    const bool was_said = wish.slower ? context.aloud.say_slower(context.state) : context.aloud.say_again();
    if (!was_said) context.aloud.read(context.read_screen());
  }
  void operator()(const ChangeVolume& wish) const {
    const a11y::Setting& volume = *a11y::setting_named("volume");
    context.state.comfort = a11y::with(context.state.comfort, volume, context.state.comfort.volume + wish.by);
    say_volume(context);
  }
  void operator()(const CheckSpelling& wish) const { check_spelling(context, wish); }
  void operator()(const StopSpelling&) const { stop_spelling(context); }
  void operator()(const ShowDialog& wish) const {
    State& state = context.state;
    if (state.dialog == Dialog::none)
      state.meanings = state.catalogue->meanings_in(context.read_screen().text);
    state.dialog = wish.which;
  }
  void operator()(const CloseDialog&) const {
    context.state.dialog = Dialog::none;
    context.state.learning = 0;
  }
  void operator()(const LearnSwitch& wish) const {
    context.state.learning = wish.which;
    context.state.dialog = Dialog::learn_switch;
  }
  void operator()(const SwitchLearnt& learnt) const { learn_switch(context, learnt); }
  void operator()(const StillHere&) const { context.state.dialog = Dialog::none; }
  void operator()(const FindPointer&) const { context.pointer_sought = context.machine.clock.seconds(); }
  void operator()(const ShowFolderPart& wish) const { show_folder_part(context, wish); }
  void operator()(const ShowSection& wish) const { std::get<Folder>(context.state.screen).at = wish.at; }
  void operator()(const ShowKept& wish) const {
    context.state.saving = Saving::nothing;
    if (wish.slot.empty()) show_above(context, KeptActivity{wish.activity});
    if (!wish.slot.empty()) show_above(context, KeptAnswer{wish.activity, wish.slot});
  }
  void operator()(const ShowMove& wish) const {
    auto& kept = std::get<KeptAnswer>(context.state.screen);
    kept.done.clear();
    show_above(context, MoveAnswer{kept.activity, kept.slot, wish.to});
  }
  void operator()(const MoveKept&) const { move_kept(context); }
  void operator()(const ShowPutAside&) const { show_put_aside(context); }
  void operator()(const PutAsideNow&) const { put_aside_now(context); }
  void operator()(const PutBack& wish) const { put_back(context, wish); }
  void operator()(const StartTaking& start) const { start_taking(context, start); }
  void operator()(const StopTaking&) const { stop_taking(context); }
  void operator()(const ChoosePrint& chosen) const { choose_print(context, chosen); }
  void operator()(const PrintPrivate& wish) const { print_private(context, wish); }
  void operator()(const StartPrinting& start) const { start_printing(context, start); }
  void operator()(const StopPrinting&) const { stop_printing(context); }
  void operator()(const Unlock& attempt) const { unlock(context, attempt); }
  void operator()(const EnterStaff& attempt) const { enter_staff(context, attempt); }
  void operator()(const SetPassphrase& wish) const { set_passphrase(context, wish); }
  void operator()(const NewRecoveryCode&) const { new_recovery_code(context); }
  void operator()(const LetOpenItself& wish) const { let_open_itself(context, wish); }
  void operator()(const AttestClock&) const { attest_clock(context); }
  void operator()(const ShowStaffPart& wish) const {
    context.sheet = {};
    std::get<StaffRoom>(context.state.screen) = StaffRoom{wish.part, {}, {}, {}, {}};
    // The first who comes in is asked about the centre.
    if (std::exchange(context.asks_about_centre, false)) return enter_centre_set_up(context);
    if (wish.part == StaffPart::similar) compare_words(context);
  }
  void operator()(const GiveWords& given) const { give_words(context, given); }
  void operator()(const LeaveCentreSetUp&) const { leave_centre_set_up(context); }
  void operator()(const AskFor& wish) const { ask_for(context, wish); }
  void operator()(const OpenStaff& open) const { open_staff(context, open); }
  void operator()(const SetRoles& wish) const { set_roles(context, wish); }
  void operator()(const OpenGroup& open) const { show_above(context, GroupPage{open.group, {}, {}}); }
  void operator()(const ShowGroupHere& wish) const { show_group_here(context, wish); }
  void operator()(const OpenLearnerPage& open) const { open_learner_page(context, open); }
  void operator()(const MoveLearner& wish) const { move_learner(context, wish); }
  void operator()(const ReturnLearner&) const { return_learner(context); }
  void operator()(const ReturnGroup& wish) const { return_group(context, wish); }
  void operator()(const OpenPutAway&) const { show_above(context, Groups{{}, {}, true}); }
  void operator()(const NewPictures&) const { new_pictures(context); }
  void operator()(const StopKeyOf&) const { stop_key_of(context); }
  void operator()(const InBeside& wish) const { do_in_beside(context, wish); }
  void operator()(const ForgetLearner& wish) const { forget_learner(context, wish); }
  void operator()(const SetSite& wish) const { set_site(context, wish); }
  void operator()(const ChooseForNote& chosen) const { choose_for_note(context, chosen); }
  void operator()(const KeepNote& wish) const { keep_note(context, wish); }
  void operator()(const InEvidence& action) const { do_in_evidence(context, action); }
  void operator()(const InPapers& wish) const { do_in_papers(context, wish); }
  void operator()(const MakeCopy&) const { make_copy(context); }
  void operator()(const CloseProgram&) const { context.state.wants_to_exit = true; }
  void operator()(const InOverview& action) const { do_in_overview(context, action); }
  void operator()(const ReadPackAgain&) const { read_pack_again(context); }
  void operator()(const MakeUpAnswers& wish) const { make_up_answers(context, wish.activity); }
  void operator()(const InSession& action) const { do_in_session(context, action); }
  void operator()(const TryAgain&) const {
    if (try_talk_again(context) || !context.on_its_way) return;
    context.state.saving = Saving::saving;
    context.state.waiting = true;
    post_deed(context, *context.on_its_way);
  }
};

struct Receiver {
  Context& context;

  void operator()(const Stored& stored) const { answer_stored(context, stored); }
  void operator()(const DraftKept& kept) const {
    if (kept.outcome) {
      const bool is_words = kept.slot == context.sheet.slot;
      if (is_words) context.state.saving = Saving::saved_as_you_type;
    } else if (kept.outcome.error().fault == base::Fault::invalid) {
      say_too_long(context);
    } else {
      context.state.saving = Saving::failed;
      context.state.save_fault = kept.outcome.error().fault;
    }
  }
  void operator()(const FactsRead& read) const { facts_read(context, read); }
  void operator()(const FactsKept& kept) const { facts_kept(context, kept); }
  void operator()(const LearnerRead& read) const { learner_read(context, read); }
  void operator()(const LearnerAdded& added) const { learner_added(context, added); }
  void operator()(const SightRead& read) const { sight_read(context, read); }
  void operator()(const PiecesRead& read) const { pieces_read(context, read); }
  void operator()(const RowRead& read) const { row_read(context, read); }
  void operator()(const MissesRead& read) const { misses_read(context, read); }
  void operator()(const MissKept& kept) const { miss_kept(context, kept); }
  void operator()(const StaffOpened& opened) const { staff_opened(context, opened); }
  void operator()(const StickKeysFound& found) const { stick_keys_found(context, found); }
  void operator()(const SticksFound& found) const { sticks_found(context, found); }
  void operator()(const Took& took) const { stage_reached(context, took); }
  void operator()(const TakenAway& done) const { taken_away(context, done); }
  void operator()(const PrintersFound& found) const { printers_found(context, found); }
  void operator()(const PagesCounted& counted) const { pages_counted(context, counted); }
  void operator()(const SentToPrinter& sent) const { sent_to_printer(context, sent); }
  void operator()(const PrintSeen& seen) const { print_seen(context, seen); }
  void operator()(const PaperCounted& counted) const { paper_counted(context, counted); }
  void operator()(const PapersCounted& counted) const { papers_counted(context, counted); }
  void operator()(const ListsFound& found) const { lists_found(context, found); }
  void operator()(const ListRead& read) const { list_read(context, read); }
  void operator()(const LinesKept& kept) const { lines_kept(context, kept); }
  void operator()(const Unlocked& result) const { unlocked(context, result); }
  void operator()(const StaffTried& tried) const { staff_tried(context, tried); }
  void operator()(const KeysChanged& changed) const { keys_changed(context, changed); }
  void operator()(const NoteKept& kept) const { note_kept(context, kept); }
  void operator()(const SimilarFound& found) const { similar_found(context, found); }
  void operator()(const EvidenceRead& read) const { evidence_read(context, read); }
  void operator()(const EvidenceKept& kept) const { evidence_kept(context, kept); }
  void operator()(const TalkRead& read) const { talk_read(context, read); }
  void operator()(const TalkDraftKept& kept) const { talk_draft_kept(context, kept); }
  void operator()(const TalkKept& kept) const { talk_kept(context, kept); }
  void operator()(const GlassTried& tried) const { glass_tried(context, tried); }
  void operator()(const PrivateRead& read) const { private_read(context, read); }
  void operator()(const CopyMade& made) const { copy_made(context, made); }
  void operator()(const ClockAttested& attested) const { clock_attested(context, attested); }
  void operator()(const LearnerForgotten& forgotten) const { learner_forgotten(context, forgotten); }
  void operator()(const MembersRead& read) const { members_read(context, read); }
  void operator()(const SessionKept& kept) const { session_kept(context, kept); }
  void operator()(const TurnKept& kept) const { turn_kept(context, kept); }
};

// While the work is locked, or behind the curtain, there is no place to go to: what is behind needs the
// store, or the learner.
struct NeedsNoWork {
  const Context& context;

  bool operator()(const GoTo& go) const {
    const bool is_help = go.place == GoTo::Place::easier || go.place == GoTo::Place::set_up ||
                         go.place == GoTo::Place::what_works || go.place == GoTo::Place::call;
    return is_help || go.place == GoTo::Place::welcome || go.place == GoTo::Place::hub ||
           go.place == GoTo::Place::tiles;
  }
  bool operator()(const GoBack&) const {
    return !std::holds_alternative<Locked>(context.state.screen) &&
           !std::holds_alternative<Curtain>(context.state.screen);
  }
  bool operator()(const ShowWork&) const { return true; }
  bool operator()(const TapPicture&) const { return true; }
  bool operator()(const AskStaffToOpen&) const { return true; }
  bool operator()(const EnterStaff&) const { return true; }
  bool operator()(const Unlock&) const { return true; }
  bool operator()(const SetComfort&) const { return true; }
  bool operator()(const ShowEasierPart&) const { return true; }
  bool operator()(const ShowSetUpStep&) const { return true; }
  bool operator()(const LeaveSetUp&) const { return true; }
  bool operator()(const ShowWorksPart&) const { return true; }
  bool operator()(const ReadToMe&) const { return true; }
  bool operator()(const Speak&) const { return true; }
  bool operator()(const SayAgain&) const { return true; }
  bool operator()(const ChangeVolume&) const { return true; }
  bool operator()(const ShowDialog&) const { return true; }
  bool operator()(const CloseDialog&) const { return true; }
  bool operator()(const LearnSwitch&) const { return true; }
  bool operator()(const SwitchLearnt&) const { return true; }
  bool operator()(const FindPointer&) const { return true; }
  template <typename Other>
  bool operator()(const Other&) const {
    return false;
  }
};

}  // namespace

void update(Context& context, const Action& action) {
  // Here too: a switch or a test acts through the tree, and sends no key.
  session::touched(context.state.turn, context.machine.clock.seconds());
  if (context.state.waiting) return;
  const bool is_shut = !context.store || context.state.hidden;
  bool may = !is_shut;
  if (is_shut) action.visit([&](const auto& wish) { may = NeedsNoWork{context}(wish); });
  if (!may) return;
  context.state.came_by_stick = false;
  const bool was_private = std::holds_alternative<PrivatePages>(context.state.screen);
  action.visit(Doer{context});
  // What was read there is not said again.
  if (was_private && !std::holds_alternative<PrivatePages>(context.state.screen)) context.aloud.leave();
  if (std::holds_alternative<Welcome>(context.state.screen)) close_staff_door(context);
  if (context.state.staff.account == base::Id{}) forget_members(context);
}

void receive(Context& context, const Report& report) { report.visit(Receiver{context}); }

void pass_time(Context& context, double seconds, bool idle_locks) {
  note_pace(context);
  if (context.sheet.changes != context.draft_changes) {
    if (context.draft_due == 0) context.draft_due = seconds + draft_delay;
    if (seconds >= context.draft_due) flush_sheet(context);
  }
  if (awaits_stick(context) && context.machine.drives.generation() != context.sticks_seen)
    look_for_sticks(context);
  if (awaits_list(context) && context.machine.drives.generation() != context.sticks_seen)
    look_for_lists(context);
  if (awaits_stick_key(context) && context.machine.drives.generation() != context.stick_keys_seen)
    look_for_stick_keys(context);
  watch_printing(context, seconds);
  keep_turn_so_far(context, seconds);
  if (idle_locks) watch_idleness(context, seconds);
  if (seconds_to_copy(context) <= 0) make_copy(context);
}

double next_due(const Context& context, double seconds, bool idle_locks) {
  double due = never;
  if (context.draft_due > 0) due = std::min(due, context.draft_due);
  due = std::min({due, next_print_look(context), seconds + seconds_to_copy(context),
                  seconds + seconds_to_next_minute(context)});
  if (awaits_stick(context) || awaits_list(context) || awaits_stick_key(context))
    due = std::min(due, seconds + stick_look);
  const bool somebody_was_here =
      context.state.learner || may_go_to_welcome(context) || !(context.state.comfort == ui::Comfort{});
  if (idle_locks && somebody_was_here) due = std::min(due, next_idle_change(context, seconds));
  return due;
}

}  // namespace app
