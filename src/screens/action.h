// SPDX-License-Identifier: GPL-3.0-or-later
// Action: all that a person can do, in one list.
#pragma once

#include <string>
#include <utility>

#include "base/id.h"
#include "base/one_of.h"
#include "base/private_words.h"
#include "content/catalogue.h"
#include "screens/state.h"
#include "ui/kit.h"

namespace screens {

struct GoTo {
  enum class Place {
    welcome,
    new_learner,
    tiles,
    hub,
    folder,
    take_away,
    print,
    easier,
    set_up,
    what_works,
    adviser,
    staff_room,
    my_learners,
    centre_set_up,
    staff_list,
    groups,
    claim,
    session,
    call,
    papers
  };
  Place place = Place::welcome;
};
struct GoBack {};
struct OpenArm {
  content::Stretch stretch;
};
struct OpenActivity {
  std::string id;
  std::string slot = {};  // the question to begin at, or "" for the first
};
struct GiveName {
  std::string name;
};
struct ChooseLearner {
  base::Id id;
};
struct SignOut {};  // "Stop and save"
struct StartAsGuest {};
struct HideScreen {};
struct ShowWork {};  // again, from behind the curtain
struct TapPicture {  // of the picture key
  std::string name;
};
struct AskStaffToOpen {};  // what the picture key holds shut
struct MakeStickKey {      // of the stick that the work is taken to
  bool wanted = false;
};
struct StopStickKey {};  // no stick opens the work any more

struct Answer {  // of the stop that is shown
  std::string text;
  bool keep_as_it_is = false;  // a check asked, and the learner keeps the answer
};
enum class SkipReason { later, not_known, not_said };
struct Skip {
  SkipReason reason = SkipReason::later;
};
struct AddMore {};  // a check asked, and the learner goes back to the words
struct GoToStop {   // within the activity
  std::string step;
  int round = 0;            // 0: the one that is shown
  bool comes_back = false;  // to this stop, once that one is answered or left
};

struct SetComfort {
  ui::Comfort comfort;
};
struct ShowEasierPart {
  EasierPart part = EasierPart::first;
};
struct LearnSwitch {  // 1 or 2: the next key is to be it
  int which = 1;
};
struct SwitchLearnt {
  int number = 0;  // access/fitted.h
};
struct ShowSetUpStep {
  std::size_t at = 0;
  int tries = 0;
};
struct LeaveSetUp {};  // all of it was asked, or is to be left out
struct ShowWorksPart {
  WorksPart part = WorksPart::all;
};
struct ReadToMe {};  // the whole screen; while it is read: a pause, and on again
struct Speak {       // these words, to the voice
  std::string words;
  bool is_own = false;  // the learner wrote them
};
struct SayAgain {
  bool slower = false;
};
struct ChangeVolume {
  int by = 0;  // steps
};
// Looks for a doubtful word in a box of the step that is shown; `keep` is the one just asked about, or "".
struct CheckSpelling {
  std::size_t box = 0;
  std::string text;
  std::size_t from = 0;
  std::string keep;
};
struct StopSpelling {};
struct ShowDialog {
  Dialog which = Dialog::none;
};
struct CloseDialog {};
struct StillHere {};
struct FindPointer {};  // a ring shows where it is

struct ShowFolderPart {
  FolderPart part = FolderPart::first;
};
struct ShowSection {  // of the folder as it will look
  std::size_t at = 0;
};
struct ShowKept {
  std::string activity;
  std::string slot = {};  // "" for all of the activity
};
struct ShowMove {  // who would see it, before it is done
  learner::Ring to = learner::Ring::just_me;
};
struct MoveKept {};      // what is shown: it may be seen by those who were named
struct ShowPutAside {};  // what would go, before it goes
struct PutAsideNow {};
struct PutBack {  // of the answer that is shown: words of before
  learner::Order version;
};

struct StartTaking {
  std::string stick;
};
struct StopTaking {};

struct ChoosePrint {  // what is to be printed; also after something was printed
  std::string id;
};
struct PrintPrivate {
  bool also = false;
};
struct StartPrinting {
  std::string printer;
};
struct StopPrinting {};

struct Unlock {  // the work on this PC, with a passphrase or a recovery code
  base::PrivateWords words;
};
struct EnterStaff {
  base::PrivateWords words;
};
struct SetPassphrase {  // the first one of all, or a new one of who is signed in
  base::PrivateWords words;
};
struct NewRecoveryCode {};
struct LetOpenItself {
  bool may = true;
};
struct AttestClock {  // a member of staff says that this PC's clock is right
};
struct ShowStaffPart {
  StaffPart part = StaffPart::overview;
};
struct SetSite {
  Site site;
};
struct ForgetLearner {  // asks first; again for the same learner: does it
  base::Id id;
};
struct ChooseForNote {  // who the note is for
  base::Id id;
};
struct KeepNote {
  std::string words;
};
// --- the centre: staff, groups, learners ---
struct GiveWords {  // to the question that is asked
  std::string words = {};
};
struct LeaveCentreSetUp {};  // the rest is told later
struct AskFor {
  AskWords::What what = AskWords::What::add_group;
  base::Id about, other;
  std::string piece = {};
};
struct OpenStaff {
  base::Id account;
  StaffListPart part = StaffListPart::one;
};
struct SetRoles {
  base::Id account;
  std::vector<centre::Role> roles;
};
struct OpenGroup {
  base::Id group = {};
};
struct ShowGroupHere {  // its names are those that "Carry on my work" shows on this PC; 0: all
  base::Id group;
};
struct OpenLearnerPage {
  base::Id learner;
  LearnerPart part = LearnerPart::first;
  std::string piece = {};  // of right_name
};
struct MoveLearner {  // who is looked at
  base::Id group = {};
};
struct ReturnLearner {};  // from the archive
struct ReturnGroup {      // likewise
  base::Id group;
};
struct OpenPutAway {};  // the archive
struct NewPictures {};  // the learner who is looked at chooses again
struct StopKeyOf {};    // no stick opens the work of who is looked at any more

struct MakeCopy {};  // a backup, now
struct CloseProgram {};
struct TryAgain {};  // after the store failed: the waiting answer is written once more

struct ReadPackAgain {};  // in a preview: the files as they are now
struct MakeUpAnswers {    // in a preview: to all that comes before this activity, which is opened then
  std::string activity;
};

struct Action
    : base::OneOf<GoTo, GoBack, OpenArm, OpenActivity, GiveName, ChooseLearner, SignOut, Answer, Skip,
                  AddMore, GoToStop, SetComfort, ShowEasierPart, ReadToMe, ShowDialog, CloseDialog, StillHere,
                  StartTaking, StopTaking, Unlock, EnterStaff, SetPassphrase, NewRecoveryCode, LetOpenItself,
                  AttestClock, ShowStaffPart, SetSite, ForgetLearner, MakeCopy, CloseProgram, TryAgain, Speak,
                  CheckSpelling, StopSpelling, LearnSwitch, SwitchLearnt, FindPointer, ShowSetUpStep,
                  LeaveSetUp, ShowWorksPart, SayAgain, ChangeVolume, ShowFolderPart, ShowSection, ShowKept,
                  ShowMove, MoveKept, PutBack, ChooseForNote, KeepNote, ChoosePrint, PrintPrivate,
                  StartPrinting, StopPrinting, StartAsGuest, HideScreen, ShowWork, TapPicture, AskStaffToOpen,
                  MakeStickKey, StopStickKey, GiveWords, LeaveCentreSetUp, AskFor, OpenStaff, SetRoles,
                  OpenGroup, ShowGroupHere, OpenLearnerPage, MoveLearner, ReturnLearner, ReturnGroup,
                  OpenPutAway, NewPictures, StopKeyOf, ReadPackAgain, MakeUpAnswers, InOverview, InEvidence,
                  ShowPutAside, PutAsideNow, InBeside, InSession, InPapers> {
  template <typename Kind>
  requires has<Kind> Action(Kind kind) : OneOf(std::move(kind)) {}
};

}  // namespace screens
