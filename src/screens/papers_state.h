// SPDX-License-Identifier: GPL-3.0-or-later
// PapersState: what goes out on paper or on a stick, plans of groups, and lists that come in on a stick.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/one_of.h"
#include "base/result.h"
#include "centre/list_file.h"
#include "documents/blocks.h"
#include "session/plan.h"
#include "ui/kit.h"

namespace screens {

// --- how far something is: the same for a learner's work and for what staff print -------------

enum class PrintStep { choosing, sending, waiting, printing, done, failed };
struct PrinterFound {
  std::string name, title;
  std::string trouble;  // the name of a sentence in the shell's words, or ""
};
struct Printing {
  PrintStep step = PrintStep::choosing;
  bool has_looked = false;  // for printers
  std::vector<PrinterFound> printers;
  std::string printer;  // the title of the one that prints
  std::string trouble;  // the name of a sentence in the shell's words, or ""
  bool stopping = false;
};

enum class TakeStep { looking, ready, writing, done, failed };
struct StageLine {
  std::string words;
  ui::StageState state = ui::StageState::to_do;
  std::string aside;
};
struct Stick {  // that something is put on
  TakeStep step = TakeStep::looking;
  std::vector<std::string> sticks;  // names, as found
  std::vector<std::string> free;    // "14.2 GB", beside each
  std::string stick;                // the one that is written
  std::vector<StageLine> stages;
  int percent = 0;
  bool stopping = false;
  bool let_go = false;  // the stick was unmounted and powered off
  base::Fault fault = base::Fault::not_found;
};

// --- staff's papers --------------------------------------------------------------------------

enum class PaperWay { print, stick };
struct Paper {  // one that is printed, or put on a stick; it goes when the screen does
  std::string title;
  std::shared_ptr<const documents::Document> document;
  base::Id about = {};  // the learner whose words or name it holds; 0: nobody's
  bool is_for_no_stick = false;
  int pages = 0;  // 0: they are not counted yet
  std::string wrong = {};
  PaperWay way = PaperWay::print;
  Printing how_far = {};
  Stick to = {};
};

enum class PaperKind {
  activity_sheet,
  session_sheets,
  plan,
  register_sheet,
  floor_cards,
  picture_cards,
  group_record,
  hours,
  coverage
};
struct PaperChoice {  // in the papers room
  static constexpr int cannot_be_made = -1;
  PaperKind kind = PaperKind::activity_sheet;
  std::string activity = {};  // of a sheet, or of cards
  std::size_t at = 0;         // which of its banks of cards, or which session of the plan
  std::string title = {};
  std::string detail = {};  // what is in it
  int pages = 0;            // 0: they are not counted yet

  friend bool operator==(const PaperChoice&, const PaperChoice&) = default;
};
enum class PapersPart { first, groups, activities, sessions, cards, records };
struct Papers {
  PapersPart part = PapersPart::first;
  base::Id group = {};  // whose papers; 0: nobody's
  std::vector<PaperChoice> choices = {};
  std::string wrong = {}, done = {};
};

// The plan itself is that which is kept (State::plans): every change is kept before it is shown.
enum class PlanPart { whole, one_session, move, presets };
struct PlanPage {
  base::Id group;
  PlanPart part = PlanPart::whole;
  std::size_t session = 0, piece = 0;  // that is looked at, or moved
  std::string wrong = {}, done = {};
};

// --- learners from a list --------------------------------------------------------------------

enum class ListStep { looking, choosing, preview, adding, done };
struct ListOnStick {
  std::string stick, file;

  friend bool operator==(const ListOnStick&, const ListOnStick&) = default;
};
struct LearnerList {
  ListStep step = ListStep::looking;
  std::vector<ListOnStick> found = {};
  ListOnStick chosen = {};
  std::shared_ptr<const centre::ListFile> list = {};
  std::size_t at = 0;         // the first of the lines that are shown
  bool only_trouble = false;  // lines that cannot be taken, and no others
  std::size_t added = 0, of = 0;
  bool stopping = false;
  std::string wrong = {}, done = {};
};

// --- what a person can do there --------------------------------------------------------------

struct ChoosePaperWay {
  PaperWay way = PaperWay::print;
};
struct ShowPapersPart {
  PapersPart part = PapersPart::first;
};
struct ShowPapersFor {
  base::Id group;
};
struct OpenPaper {
  PaperChoice choice;
};
struct OpenPlan {
  base::Id group;
};
struct ShowPlanPart {
  PlanPart part = PlanPart::whole;
  std::size_t session = 0, piece = 0;
};
struct BeginPlan {
  session::Preset preset = session::Preset::eighteen_of_ninety;
};
struct SetPlanRoom {
  session::Room room;
};
struct PutActivityOn {
  std::string activity;
  session::Place place = session::Place::screen;
};
struct MovePiece {
  session::PiecePlace from;
  std::size_t to = 0;
};
struct PrintRecoveryCode {};  // the one that is shown
struct FitOnPaper {};         // what fits on paper is done there
struct PrintPlan {};
struct OpenLearnerList {};
struct ChooseList {
  ListOnStick list;
};
struct ShowListLines {
  std::size_t at = 0;
  bool only_trouble = false;
};
struct AddFromList {};
struct StopAdding {};

struct InPapers
    : base::OneOf<ChoosePaperWay, ShowPapersPart, ShowPapersFor, OpenPaper, OpenPlan, ShowPlanPart, BeginPlan,
                  SetPlanRoom, PutActivityOn, MovePiece, FitOnPaper, PrintPlan, OpenLearnerList, ChooseList,
                  ShowListLines, AddFromList, StopAdding, PrintRecoveryCode> {
  using OneOf::OneOf;
};

}  // namespace screens
