// SPDX-License-Identifier: GPL-3.0-or-later
// Update: what each thing that a person can do does. One short function for each.
#pragma once

#include "app/context.h"
#include "app/report.h"
#include "screens/action.h"

namespace app {

void update(Context& context, const screens::Action& action);

// What came back from another thread.
void receive(Context& context, const Report& report);

// What time alone brings: drafts due, the idle notice, sticks that come and go.
void pass_time(Context& context, double seconds, bool idle_locks);
double next_due(const Context& context, double seconds, bool idle_locks);  // infinity: nothing

// --- an empty chair (empty_chair.cpp) ---
void watch_idleness(Context& context, double seconds);
bool may_go_to_welcome(const Context& context);
double next_idle_change(const Context& context, double seconds);  // in the clock's seconds; infinity: never

// --- answers (update_answer.cpp) ---
void give_answer(Context& context, const screens::Answer& answer);
void skip_stop(Context& context, const screens::Skip& skip);
void go_on(Context& context);       // to the stop after this one, or to the end of the activity
bool comes_back(Context& context);  // to the stop that sent here; false where none did
void answer_stored(Context& context, const Stored& stored);
void say_too_long(Context& context);  // more words than one event holds: they stay where they are

// --- spelling (typing_words.cpp) ---
void check_spelling(Context& context, const screens::CheckSpelling& wish);
void stop_spelling(Context& context);

// --- learners (update_learner.cpp) ---
void give_name(Context& context, const screens::GiveName& given);
void start_as_guest(Context& context);
void choose_learner(Context& context, const screens::ChooseLearner& chosen);
void facts_read(Context& context, const FactsRead& read);
// Whose names this PC shows; 0: all. A group that was archived, or that another centre's folder does not
// have, would show nobody.
base::Id group_here(const screens::State& state);
void show_tiles(Context& context);  // anew, after the group of this PC was changed
void learner_read(Context& context, const LearnerRead& read);
void learner_added(Context& context, const LearnerAdded& added);

void read_learner(Context& context, base::Id id);  // who sits down then

// --- the room (update_room.cpp) ---
// What the learner taps to come in; none where the tile opens.
std::vector<std::string> pictures_of(const screens::State& state, base::Id id);
void ask_pictures(Context& context, base::Id id);
void misses_read(Context& context, const MissesRead& read);
void offer_pictures(Context& context, bool anew);  // to be chosen, where this PC wants them
void tap_picture(Context& context, const screens::TapPicture& tap);
void miss_kept(Context& context, const MissKept& kept);
void ask_staff_to_open(Context& context);
void open_by_staff(Context& context, base::Id id, base::Id account);
void staff_opened(Context& context, const StaffOpened& opened);
void hide_screen(Context& context);
void show_work(Context& context);
void claim_work(Context& context, screens::ClaimWork& screen, const screens::GiveName& given);

// --- my folder (update_folder.cpp) ---
void show_folder_part(Context& context, const screens::ShowFolderPart& wish);
void move_kept(Context& context);
void put_back(Context& context, const screens::PutBack& wish);
void show_put_aside(Context& context);
void put_aside_now(Context& context);
void kept_changed(Context& context, const learner::Event& event);  // what was wished is on the disk

// --- sticks (update_stick.cpp) ---
void look_for_sticks(Context& context);
void start_taking(Context& context, const screens::StartTaking& start);
void sticks_found(Context& context, const SticksFound& found);
void stop_taking(Context& context);
void stage_reached(Context& context, const Took& took);
void taken_away(Context& context, const TakenAway& done);

void stop_stick_key(Context& context);
void look_for_stick_keys(Context& context);
void stick_keys_found(Context& context, const StickKeysFound& found);

// --- printing (update_print.cpp) ---
void look_for_printers(Context& context);  // and count the pages of all that could be printed
void printers_found(Context& context, const PrintersFound& found);
void pages_counted(Context& context, const PagesCounted& counted);
void choose_print(Context& context, const screens::ChoosePrint& chosen);
void print_private(Context& context, const screens::PrintPrivate& wish);
void start_printing(Context& context, const screens::StartPrinting& start);
void stop_printing(Context& context);
void sent_to_printer(Context& context, const SentToPrinter& sent);
void print_seen(Context& context, const PrintSeen& seen);
void paper_counted(Context& context, const PaperCounted& counted);  // papers.cpp
void watch_printing(Context& context, double seconds);
void leave_printing(Context& context);  // nobody's pages come out of a printer once that person has gone
double next_print_look(const Context& context);  // in the clock's seconds; infinity: nothing is printed

// --- papers, plans and lists (update_papers.cpp, update_plan.cpp, update_list.cpp) ---
void do_in_papers(Context& context, const screens::InPapers& wish);
void enter_papers(Context& context);  // for the group of this PC, with what it offers
void papers_counted(Context& context, const PapersCounted& counted);
bool may_keep_lists(const Context& context);  // of learners: tutors, and those who look after the centre
void look_for_lists(Context& context);
void choose_list(Context& context, const screens::ChooseList& chosen);
void add_from_list(Context& context);
void lists_found(Context& context, const ListsFound& found);
void list_read(Context& context, const ListRead& read);
void lines_kept(Context& context, const LinesKept& kept);

// --- the centre (update_centre.cpp) ---
// What a member of staff did: about a learner, or about learner::the_centre.
store::Deed staff_deed(const Context& context, base::Id about, std::string_view kind,
                       std::map<std::string, std::string> body);
// One after the other; what is kept before one fails stays kept. `done` is the name of a sentence that is
// said then, or "".
void keep_facts(Context& context, std::vector<store::Deed> facts, std::string_view done);
void enter_centre_set_up(Context& context);
void leave_centre_set_up(Context& context);  // to the staff room
bool set_up_went_back(Context& context);     // to the page before; false where there is none
void give_words(Context& context, const screens::GiveWords& given);
void ask_for(Context& context, const screens::AskFor& wish);
void open_staff(Context& context, const screens::OpenStaff& open);
void set_roles(Context& context, const screens::SetRoles& wish);
void move_learner(Context& context, const screens::MoveLearner& wish);
void return_learner(Context& context);
void return_group(Context& context, const screens::ReturnGroup& wish);
void new_pictures(Context& context);
void show_group_here(Context& context, const screens::ShowGroupHere& wish);
void facts_kept(Context& context, const FactsKept& kept);
// Tutors and those who look after the centre keep the lists of learners.
bool may_keep_lists(const Context& context);
void stop_key_of(Context& context);  // of the learner who is looked at

// --- work under the wrong name (update_wrong_name.cpp) ---
void open_learner_page(Context& context, const screens::OpenLearnerPage& open);
void pieces_read(Context& context, const PiecesRead& read);
void move_work(Context& context, const screens::AskWords& asked, const std::string& reason);

// --- staff and the work of learners (staff_sight.cpp) ---
// Screens that are for staff alone: who leaves them has gone out of the staff door.
bool is_for_staff(const screens::Screen& screen);
// Puts a learner's work into state.sight, as who is signed in may see it; nothing where that is nothing.
void read_sight(Context& context, base::Id learner);
void sight_read(Context& context, const SightRead& read);
// Of a person who has several records, of all of them, in no order. On the writer's thread.
base::Result<std::vector<learner::Event>> events_of(store::Store& store, const std::vector<base::Id>& all);
// Whoever goes out of the staff door is signed out, and nobody's work is in sight any more.
void close_staff_door(Context& context);

// --- the adviser's room (update_overview.cpp) ---
// Where who came in begins: with the learners, or in the staff room where there are none to be seen.
screens::Screen first_room(const Context& context);
void count_learners(Context& context);  // anew, one after the other
void row_read(Context& context, const RowRead& read);
void do_in_overview(Context& context, const screens::InOverview& action);
void show_work_in_sight(Context& context);  // what has come from the disk
bool decision_kept(Context& context);       // whether it was one that facts_kept tells of
// --- evidence by others (update_evidence.cpp, update_aloud.cpp) ---
void do_in_evidence(Context& context, const screens::InEvidence& action);
bool evidence_went_back(Context& context);  // to the page before; false where there is none
void evidence_read(Context& context, const EvidenceRead& read);
void evidence_kept(Context& context, const EvidenceKept& kept);
void turn_back_to_staff(Context& context);  // after a learner read at their screen
void keep_form(Context& context);           // what is being filled in, as a draft
// What was agreed for the learner who sits down sets the screen, and is shown once.
void set_for_learner(Context& context);

// --- staff (update_staff.cpp) ---
// Who typed wrong words waits, and is told so.
bool must_wait(Context& context, std::string& wrong);
void note_tries(Context& context, const vault::Tries& tries);
// Their passphrase and code open nothing any more; what they did stays, with their name.
void let_staff_leave(Context& context, base::Id account, const std::string& reason);
// Whether somebody else can come in who looks after the centre.
bool is_looked_after_without(const screens::State& state, base::Id account);
void take_open_store(Context& context, OpenStore opened);
void unlock(Context& context, const screens::Unlock& attempt);
void unlocked(Context& context, const Unlocked& result);
void enter_staff(Context& context, const screens::EnterStaff& attempt);
void staff_tried(Context& context, const StaffTried& tried);
void set_passphrase(Context& context, const screens::SetPassphrase& wish);
void new_recovery_code(Context& context);
void let_open_itself(Context& context, const screens::LetOpenItself& wish);
void keys_changed(Context& context, const KeysChanged& changed);
void attest_clock(Context& context);
void clock_attested(Context& context, const ClockAttested& attested);
void set_site(Context& context, const screens::SetSite& wish);
void choose_for_note(Context& context, const screens::ChooseForNote& chosen);
void keep_note(Context& context, const screens::KeepNote& wish);
void note_kept(Context& context, const NoteKept& kept);
void compare_words(Context& context);
void similar_found(Context& context, const SimilarFound& found);
void make_copy(Context& context);
void copy_made(Context& context, const CopyMade& made);
double seconds_to_copy(const Context& context);  // infinity: no second place, or somebody is at work
void forget_learner(Context& context, const screens::ForgetLearner& wish);
void learner_forgotten(Context& context, const LearnerForgotten& forgotten);

}  // namespace app
