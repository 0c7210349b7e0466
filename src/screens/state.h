// SPDX-License-Identifier: GPL-3.0-or-later
// State: all that the screens show, as plain data. Drawing reads it; only update() writes it.
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "assessment/answers.h"
#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "centre/roster.h"
#include "content/catalogue.h"
#include "content/way.h"
#include "content/words.h"
#include "documents/blocks.h"
#include "learner/record.h"
#include "learner/sight.h"
#include "screens/beside_state.h"
#include "screens/evidence_state.h"
#include "screens/overview_state.h"
#include "screens/papers_state.h"
#include "screens/session_state.h"
#include "session/kept_plan.h"
#include "session/turn.h"
#include "steps/checks.h"
#include "typing/spelling.h"
#include "typing/suggestions.h"
#include "ui/kit.h"

namespace screens {

// --- which screen; each holds only what is its own -------------------------------

struct Welcome {};
struct NewLearner {
  bool name_missing = false;  // Next was pressed with nothing typed
};
struct Tiles {                  // "Carry on my work": a tile a learner
  bool several_sticks = false;  // are in, each of which opens somebody's work
};
struct ClaimWork {  // a guest's work gets a name
  bool name_missing = false;
  std::string known = {};  // the name that was given is that of somebody who is known here; or ""
};
// Pictures instead of a password: a lock for the screen, which keeps honest people apart. It is no
// encryption, and one of twelve is soon guessed; so three misses call for a member of staff.
enum class KeyStep { tapping, choosing, choosing_again };
struct PictureKey {
  static constexpr int most_misses = 3;
  base::Id id;  // whose
  std::string name;
  KeyStep step = KeyStep::tapping;
  std::size_t of = 1;                    // how many are tapped, in order
  std::vector<std::string> tapped = {};  // of them, until now: never shown
  std::vector<std::string> first = {};   // as they were chosen, while they are tapped again
  int misses = 0;
  std::string said = {};  // what came of it: the name of a sentence, or ""
};
struct Curtain {};  // "Hide my screen"
struct Hub {};
struct Arm {  // the activities of one arm
  content::Stretch stretch = content::Stretch::about_me;
};
struct Activity {
  std::string id;
  std::vector<content::Stop> stops;
  std::size_t at = 0;
  std::optional<steps::Nudge> nudge;  // asks about the answer that is on the sheet
  std::string asked_about;            // the answer that the nudge is about
  std::string missing;                // why Next did not go on, or ""
  std::string feedback;               // "Yes, that is a quality."
  bool may_swap = false;              // a good place to let somebody else sit down
  std::string back_to;                // the slot that sent here, and is to be shown again; or ""
};
struct ActivityDone {
  std::string id;
};
struct ComesLater {  // an activity that has nothing to ask yet
  std::string id;
  std::string first;  // the activity that has to come first
};
// My folder: what I said, and what became of it.
enum class FolderPart { first, answers, pages, can, ahead, log, notes, agreed, others, sharing };
struct Folder {
  FolderPart part = FolderPart::first;
  std::shared_ptr<const documents::Document> pages = {};  // as the folder will look; of that part only
  std::size_t at = 0;                                     // which of its sections is shown
};
struct KeptActivity {  // what I said in one activity
  std::string id;
};
struct KeptAnswer {  // one thing that I said, who may see it, and what I said before
  std::string activity;
  std::string slot;
  std::string done = {};  // what was done to it just now, or ""
};
struct MoveAnswer {  // who would see it then
  std::string activity;
  std::string slot;
  learner::Ring to = learner::Ring::just_me;
};
struct PutAside {  // private words that the learner wants to see no more
  std::string activity;
  std::string slot;
  std::string wrong = {};  // why they stay, or ""
  std::string done = {};
};
struct TakeAway {
  Stick to;
  std::vector<std::string> papers;  // titles of what goes with the folder
  bool as_key = false;              // the stick is to open the work here
  bool made_key = false;            // and does now
};
struct PrintChoice {
  std::string id;  // "portfolio", or of a paper
  std::string title;
  int pages = 0;             // 0: all of it is private, or it is not counted yet
  bool has_private = false;  // there is more of it for the learner alone
};
struct Print {
  Printing how_far;
  std::vector<PrintChoice> choices;
  std::string chosen;         // the id of one of them
  bool with_private = false;  // also what is just for the learner
  bool is_counting = true;    // its pages
};
enum class EasierPart { first, seeing, hearing, pressing, writing, keys, switches, dwelling };
struct Easier {
  EasierPart part = EasierPart::first;
};
struct SetUp {  // four questions about how somebody likes it here
  std::size_t at = 0;
  int tries = 0;  // presses of the button to try
};
enum class WorksPart { all, seeing, hearing, pressing, reading, writing, not_here };
struct WhatWorks {
  WorksPart part = WorksPart::all;
};
struct Adviser {           // the staff door
  std::string wrong;       // why the passphrase was not taken, or ""
  base::Id opens = {};     // the learner whose work is opened, and not the staff room; 0: the room
  std::string whose = {};  // the name, then
};
struct Locked {  // this PC does not open the work by itself: a person must
  std::string wrong;
};
enum class StaffPart {
  overview,
  passphrase,
  recovery_code,
  forget,
  screen,
  supports,
  programme,
  note,
  similar
};
struct SimilarLine {  // two learners wrote nearly the same
  std::string question;
  std::string one, one_words;
  std::string other, other_words;
};
struct StaffRoom {
  StaffPart part = StaffPart::overview;
  std::string wrong;          // why something was not done, or ""
  std::string done;           // what was done, or ""
  std::string recovery_code;  // shown once, and nowhere kept
  base::Id to_forget;         // whose work goes if staff say so once more; 0: nobody's
  base::Id to_note = {};      // who gets the note that is written; 0: nobody is chosen
  std::vector<SimilarLine> similar = {};
};
// The centre, for staff alone: its first set-up, who works here, groups and learners.
struct CentreSetUp {
  std::size_t at = 0;
  std::string wrong;
};
enum class StaffListPart { all, one, roles, passphrase, recovery_code };
struct StaffList {
  StaffListPart part = StaffListPart::all;
  base::Id account;  // who is looked at
  std::string wrong, done;
  std::string recovery_code;  // shown once, and nowhere kept
};
struct Groups {
  std::string wrong, done;
  bool is_put_away = false;  // those in the archive
};
struct GroupPage {
  base::Id group;  // 0: those who are in none
  std::string wrong, done;
};
enum class LearnerPart { first, move, join, wrong_name, right_name };
struct WorkPiece {  // what was done at this name in one activity on one day; no words of it
  std::string key;
  std::string title, detail;
};
struct LearnerPage {
  base::Id learner;
  LearnerPart part = LearnerPart::first;
  std::string wrong, done;
  std::vector<WorkPiece> pieces = {};  // of wrong_name, once they are read
  std::string piece = {};              // of right_name: the key of the one that was done by another
};
struct AskWords {  // one line of words: a name, or why something is done
  enum class What {
    add_group,
    rename_group,
    archive_group,
    add_learner,
    rename_learner,
    archive_learner,
    join_learner,
    part_learner,
    move_work,
    add_staff,
    rename_staff,
    staff_leaves
  };
  What what = What::add_group;
  base::Id about;  // a group, a learner or an account; 0: a new one
  base::Id other;  // whom a learner is joined to, or who did the work
  std::string wrong;
  std::string piece = {};  // of the work that is moved
};
struct Trouble {  // the store could not keep something, or did not open
  base::Fault fault = base::Fault::corrupt;
};

// Which screen is shown, and what is begun on it. A struct of its own, so that what copies, moves and takes
// down any of them is compiled once, in state.cpp: a compiler needs ten seconds for that.
struct Screen
    : std::variant<Welcome, NewLearner, Tiles, ClaimWork, PictureKey, Curtain, Hub, Arm, Activity,
                   ActivityDone, ComesLater, Folder, KeptActivity, KeptAnswer, MoveAnswer, TakeAway, Print,
                   Easier, SetUp, WhatWorks, Adviser, Locked, StaffRoom, MyLearners, ReadWork, AskForMore,
                   CentreSetUp, StaffList, Groups, GroupPage, LearnerPage, AskWords, Trouble, Evidence,
                   SetForYou, GroupSessions, BeginSession, SessionPage, TalkCards, GroupTalk, GroupSaid,
                   GroupLines, GroupLine, RoomScreen, CallForHelp, Paper, Papers, PlanPage, LearnerList,
                   PutAside, TalkPreparation, Talk, Worry, Worries, BreakGlass, PrivatePages> {
  template <typename Kind>
  requires(!std::derived_from<Kind, Screen>) Screen(Kind kind)
      : variant(std::in_place_type<Kind>, std::move(kind)) {}
  Screen(const Screen& other);
  Screen(Screen&& other) noexcept;
  Screen& operator=(const Screen& other);
  Screen& operator=(Screen&& other) noexcept;
  ~Screen();
};

// --- what lies above the screen ---------------------------------------------------

enum class Dialog { none, help, group, still_there, stop, stuck, learn_switch, pack_mistakes };

enum class Saving { nothing, saving, saved, saved_as_you_type, failed };

struct LearnerTile {
  base::Id id;
  std::string name;
  bool is_guest = false;
};

struct Staff {
  bool passphrase_is_set = false;
  bool opens_itself = true;  // this PC needs nobody to start
  bool clock_is_doubtful = false;
  bool has_second_place = false;
  bool is_copying = false;
  std::string last_copy;              // when the last safety copy was made, in words; "" for never
  std::string copy_trouble;           // why the last try made none; "" where it did
  std::string clock;                  // what this PC's clock says, in words
  base::Id account;                   // who is signed in; 0: nobody
  std::vector<base::Id> can_come_in;  // accounts that have a passphrase
  bool code_was_used = false;         // who is signed in came by the recovery code, so the passphrase is lost
};

// What staff set for this PC.
struct Site {
  static constexpr int nearest = 400, usual = 600, farthest = 1500;
  int viewing_mm = usual;                                     // from the eyes to the screen
  int micrometres_per_pixel = 0;                              // 0: as the screen says of itself
  bool suggestions = true, spelling = true;                   // may be used here at all
  static constexpr int shortest_idle = 2, longest_idle = 30;  // minutes
  int idle_minutes = 3;     // until it is asked whether somebody is there; 0: never
  bool plug_speaks = true;  // headphones that go in start the voice
  bool may_print = true;    // learners may print here
  std::string programme;    // the pack that new learners begin; "" is the first
  base::Id group;           // whose names are shown to "Carry on my work"; 0: those of all
  static constexpr int most_pictures = 3;
  int pictures = 0;   // that a learner taps to come in; 0: the tile opens
  std::string place;  // of this PC: "PC 4", or ""; else as it was started

  friend bool operator==(const Site&, const Site&) = default;
};

// What may be used now: staff allow it, and the learner wants it.
struct Supports {
  bool suggestions = true;
  bool spelling = true;
  bool screen_keys = true;
  bool read_aloud = true;
};

// "Check my spelling", of one box of the step that is shown.
struct SpellingCheck {
  std::size_t box = 0;
  std::optional<typing::Doubt> doubt;  // the word that is asked about now
  std::vector<std::string> kept;       // those that the learner keeps
  std::string said;                    // what came of it, until something is changed
  unsigned changes = 0;                // of the sheet, when that was said
  std::string slot;                    // whose words were looked at
};

struct State {
  std::shared_ptr<const content::Catalogue> catalogue;
  std::shared_ptr<const content::Words> say;
  std::string centre, pc;  // "" where the PC was not told
  std::string note;        // what the welcome says of this place

  Screen screen = Welcome{};
  std::vector<Screen> behind;  // where Done, Back or Esc leads
  struct Hidden {              // what lies behind the curtain, of who is signed in
    Screen screen;
    std::vector<Screen> behind;
  };
  std::optional<Hidden> hidden;
  Dialog dialog = Dialog::none;
  Saving saving = Saving::nothing;
  base::Fault save_fault = base::Fault::full;
  bool waiting = false;  // an answer is on its way to the disk: nothing else is pressed meanwhile

  ui::Comfort comfort;
  Site site;
  std::vector<content::Meaning> meanings;  // of words on the screen behind a dialog that helps
  int learning = 0;                        // the switch whose key is asked for, 1 or 2; else 0
  double pixel_mm = 0.25;                  // as drawn now
  std::string voice_trouble;               // one sentence when nothing can be heard, else ""
  centre::Roster roster;
  session::KeptPlans plans;        // of the groups
  std::vector<LearnerTile> tiles;  // of those who may sit down here today, by name
  std::vector<std::string> notes;  // what opening the store had to mend
  std::optional<learner::Record> learner;
  std::optional<learner::Sight> sight;  // of a learner's work, for who is signed in of the staff
  LearnerRows learner_rows;             // likewise, of all of them: where their criteria stand
  bool came_by_stick = false;           // the learner's own stick opened the work
  std::string kept_from;                // "10:42": work was there when the learner came back
  base::Date today;
  base::WallTime at;  // what this PC's clock says
  session::Turn turn;
  SessionsHere sessions;
  Staff staff;
  std::optional<EvidenceSeen> evidence;  // of the learner whom staff look at
  bool wants_to_exit = false;
  bool is_preview = false;                 // of a pack that somebody writes: nothing is kept
  std::vector<std::string> pack_mistakes;  // of that pack as it is now: the first few, in words

  std::shared_ptr<const typing::Suggestions> suggestions;  // null: none are known
  SpellingCheck spelling;
};

// What is allowed here and wanted by who sits here.
Supports supports_now(const State& state);

// What is offered: the learner's programme, or for who is new that of this PC.
const content::Pack& programme_of(const State& state);

// Places of the stops that were skipped and still ask for an answer: not a card that was left out of a sort,
// and not what may be left empty.
std::vector<std::size_t> left_open(const learner::Record& record, const std::vector<content::Stop>& stops);

// All who have work here, those in the archive too: one tile for each person.
std::vector<LearnerTile> everybody(const State& state);

using assessment::answers_of;

}  // namespace screens
