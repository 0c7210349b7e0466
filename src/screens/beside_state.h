// SPDX-License-Identifier: GPL-3.0-or-later
// BesideState: the screens of an adviser and a learner side by side, of worries, and of opening private
// words with two people; and what can be done there.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/one_of.h"
#include "base/private_words.h"
#include "centre/roster.h"
#include "learner/record.h"
#include "session/guidance_talk.h"

namespace screens {

// --- a talk (app/update_talk.cpp) ---------------------------------------------------------

struct TalkPreparation {  // for the adviser alone; what is typed here is on the sheet and nowhere else
  base::Id learner;
  bool is_read = false;                            // what the disk has of a talk that was not finished
  std::optional<session::GuidanceTalk> open = {};  // that talk
  std::string wrong = {}, done = {};
};

// What is written on a page of its own, one line at a time.
enum class TalkWords { why, point, option, told, told_source, told_day, action, action_who, referral };
struct TalkWriting {
  TalkWords what = TalkWords::point;
  std::size_t at = 0;      // in its list; one behind the last: a new one
  std::string draft = {};  // words that a power cut left, or Back
};
// Of which action the day is chosen, or of the next talk.
struct TalkDay {
  static constexpr std::size_t next_talk = 1000;
  std::size_t of = 0;
};
struct Talk {  // side by side: the screen is turned to the learner
  base::Id learner;
  std::string name;
  session::GuidanceTalk now;
  std::variant<std::monostate, TalkWriting, TalkDay> asks = {};  // above the page
  std::optional<TalkWriting> put_by = {};  // what was being written when Back was pressed
  std::string missing = {};                // why Next did not go on: the name of a sentence, or ""
  bool is_stopping = false;                // asks what becomes of what is written
  std::string wrong = {}, done = {};
  std::optional<learner::Guidance> kept = {};  // once it is on the disk
  double began = 0;                            // of this sitting, in the clock's seconds
};

// --- worries (app/update_worry.cpp) --------------------------------------------------------

struct WorryItem {  // the learner's words that a worry is about, as staff read them
  std::string question, words, when;
  std::vector<learner::Move::What> answers;
};
struct Worry {
  base::Id learner;
  std::string name;
  std::optional<WorryItem> item = {};  // none: not chosen yet, or none of the learner's words
  bool is_chosen = false;
  bool is_kept = false;  // that it was referred
  std::string wrong = {}, done = {};
};
struct Worries {  // for the safeguarding lead: that there were some, and what is held
  std::string wrong = {}, done = {};
};

// --- private words, opened by two people (app/update_worry.cpp) -----------------------------

enum class GlassPart { whom, reason, telling, lead, second };
struct BreakGlass {
  GlassPart part = GlassPart::whom;
  base::Id learner = {};
  std::string reason = {};
  std::optional<base::Date> shown_from = {};  // the learner sees in the sharing history that it was opened
  base::Id lead = {};
  std::string wrong = {}, done = {};
};
struct PrivateLine {
  std::string activity;
  WorryItem item;
};
struct PrivatePages {  // what the learner kept private, as long as this screen is shown
  base::Id learner;
  std::string name;
  std::vector<PrivateLine> lines;
  std::string wrong = {}, done = {};
};

// --- what is done --------------------------------------------------------------------------

struct OpenGuidance {
  base::Id learner;
};
struct BeginTalk {  // or go on with the one that was not finished
  bool anew = false;
  std::string qualification = {};
};
struct TickLimit {
  std::size_t at = 0;
};
struct TellPlace {
  bool is_private = false;
};
struct TalkNext {};
struct TurnTalk {  // to the thing or the question after or before
  int by = 1;
};
struct LeaveOutOfTalk {  // what is shown is not talked about; or is, after all
  bool out = true;
};
struct WriteInTalk {
  TalkWriting what;
};
struct KeepInTalk {
  std::string words;
};
struct DropFromTalk {};  // the line that is written
struct AskTalkDay {
  TalkDay day;
};
struct ChooseTalkDay {
  std::optional<base::Date> day;  // none: no day
};
struct AgreeLine {};
struct ChangeLine {};  // it is not right
struct TellPlan {
  bool into_plan = false;
};
struct RateTalk {
  learner::Usefulness face = learner::Usefulness::not_said;
};
struct FinishTalk {};  // "Yes, that is right"
struct StopTalk {
  enum class How { ask, go_on, keep, throw_away };
  How how = How::ask;
};
struct PrintTalk {};

struct OpenWorry {
  base::Id learner;
  std::string name;
  std::optional<WorryItem> item = {};
  bool is_chosen = false;
};
struct ReferWorry {};
struct PrintExactWords {};
struct OpenWorries {};
struct ChangeHold {
  base::Id learner;
  learner::Order of;
  centre::Hold to = centre::Hold::told;
};

struct OpenGlass {};
struct ChooseForGlass {
  base::Id learner;
};
struct GiveGlassReason {
  std::string words;
};
struct ChooseGlassTelling {
  std::optional<base::Date> from;
};
struct GiveGlassWords {
  base::PrivateWords words;
};

struct InBeside
    : base::OneOf<OpenGuidance, BeginTalk, TickLimit, TellPlace, TalkNext, TurnTalk, LeaveOutOfTalk,
                  WriteInTalk, KeepInTalk, DropFromTalk, AskTalkDay, ChooseTalkDay, AgreeLine, ChangeLine,
                  TellPlan, RateTalk, FinishTalk, StopTalk, PrintTalk, OpenWorry, ReferWorry, PrintExactWords,
                  OpenWorries, ChangeHold, OpenGlass, ChooseForGlass, GiveGlassReason, ChooseGlassTelling,
                  GiveGlassWords> {
  using OneOf::OneOf;
};

}  // namespace screens
