// SPDX-License-Identifier: GPL-3.0-or-later
// Report: what a job on another thread brings back, as values.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/opening.h"
#include "assessment/similar_words.h"
#include "base/one_of.h"
#include "base/result.h"
#include "learner/event.h"
#include "learner/sight.h"
#include "learner/stints.h"
#include "platform/platform.h"
#include "screens/beside_state.h"
#include "screens/evidence_state.h"
#include "screens/overview_state.h"
#include "screens/papers_state.h"
#include "session/group_session.h"
#include "store/store.h"
#include "transfer/printing.h"
#include "transfer/take_away.h"
#include "vault/tries.h"

namespace app {

struct Stored {
  base::Result<learner::Event> event;
};
struct DraftKept {
  std::string slot;
  base::Outcome outcome;
};
struct FactsRead {  // of the centre and of all learners
  base::Result<std::vector<learner::Event>> facts;
};
struct FactsKept {
  base::Outcome outcome;
  FactsRead read;  // all of them, as they are now
};
struct LearnerRead {
  base::Id id;
  base::Result<std::vector<learner::Event>> events;
  std::vector<store::Draft> drafts;
};
struct EvidenceRead {  // by others, of one learner
  base::Result<screens::EvidenceSeen> seen;
};
struct EvidenceKept {
  base::Result<learner::Event> event;
  EvidenceRead read;  // all of it, as it is now
};
struct SightRead {  // of a learner's work, as who is signed in may see it
  base::Result<learner::Sight> sight;
};
struct RowRead {  // where one learner's criteria stand
  screens::LearnerRow row;
  int run = 0;  // of the counting that it is part of
};
struct PiecesRead {  // what was done at one name
  base::Id learner;
  base::Result<std::vector<learner::Stint>> pieces;
};
struct MissesRead {  // of a picture key
  base::Id id;
  int misses = 0;
};
struct MissKept {
  base::Id id;
  base::Outcome outcome;
};
struct StaffOpened {  // a learner's work, and it is noted
  base::Id id;
  base::Outcome outcome;
};
struct StickKeysFound {
  std::vector<std::string> digests;  // of the keys that are in
};
struct LearnerAdded {
  base::Id id;
  std::string name;
  base::Outcome outcome;
};
struct SticksFound {
  struct Stick {
    std::string name;
    std::uint64_t free = 0;
  };
  std::vector<Stick> sticks;
};
struct Took {  // one stage of taking away was reached
  transfer::Stage stage;
};
struct TakenAway {
  std::string key;  // the digest of the stick key that went with it, or ""
  base::Result<transfer::Taken> taken;
};

struct PrintersFound {
  std::vector<platform::Printers::Printer> printers;
};
struct PagesCounted {
  bool with_private = false;
  std::vector<transfer::Printable> printables;
};
struct SentToPrinter {
  base::Result<int> job;
};
struct PrintSeen {
  int job = 0;
  base::Result<platform::Printers::Job> seen;
};

struct PaperCounted {  // of a paper that staff print
  std::shared_ptr<const documents::Document> document;
  base::Result<int> pages;
};
struct PapersCounted {  // of one that the papers room offers
  screens::PaperChoice choice;
  base::Result<int> pages;
};
struct ListsFound {
  std::vector<screens::ListOnStick> lists;
};
struct ListRead {
  screens::ListOnStick list;
  base::Result<std::string> bytes;
};
struct LinesKept {  // learners of a list, in parts
  base::Outcome outcome;
  std::size_t kept = 0;
  std::optional<FactsRead> read;  // all, once it is over
};

struct NoteKept {
  base::Outcome outcome;
};
struct SimilarFound {
  std::vector<assessment::SimilarPair> pairs;
};

struct CameIn {
  base::Id account;
  vault::SlotKind by = vault::SlotKind::passphrase;
};

// Of a talk: what the disk had of one that was not finished, and how the learner likes it here.
struct TalkRead {
  base::Id learner;
  base::Result<std::vector<store::Draft>> drafts;
};
struct TalkDraftKept {
  base::Outcome outcome;
};
struct TalkKept {
  base::Result<learner::Guidance> talk;
};
struct GlassTried {  // a passphrase of one of the two who open private words
  base::Result<CameIn> came_in;
  vault::Tries tries;
};
struct PrivateRead {
  base::Id learner;
  base::Result<std::vector<screens::PrivateLine>> lines;
};

struct Unlocked {  // by a person, at the start
  base::Result<std::shared_ptr<OpenStore>> opened;
  vault::Tries tries;
};
struct StaffTried {
  base::Result<CameIn> came_in;
  vault::Tries tries;
};
struct KeysChanged {
  base::Outcome outcome;
  std::string recovery_code;  // a new one, or ""
};
struct ClockAttested {
  base::Result<learner::Event> event;
};
struct LearnerForgotten {
  base::Outcome outcome;
};

struct CopyMade {  // a backup, in the second place
  base::Outcome outcome;
};

struct MembersRead {  // of the group whose session goes on
  base::Id session;
  std::vector<session::Member> members;
  std::map<std::pair<base::Id, std::string>, std::string> drafts;  // words that were being typed of them
  base::Outcome outcome;
};
struct SessionKept {
  base::Outcome outcome;
  std::vector<learner::Event> events;  // those that are on the disk
};
struct TurnKept {
  base::Id learner;
  base::Result<learner::Event> event;
};

struct Report
    : base::OneOf<Stored, DraftKept, FactsRead, FactsKept, LearnerRead, LearnerAdded, SightRead, PiecesRead,
                  RowRead, MissesRead, MissKept, StaffOpened, StickKeysFound, SticksFound, Took, TakenAway,
                  Unlocked, StaffTried, KeysChanged, ClockAttested, LearnerForgotten, CopyMade, NoteKept,
                  SimilarFound, PrintersFound, PagesCounted, SentToPrinter, PrintSeen, EvidenceRead,
                  EvidenceKept, TalkRead, TalkDraftKept, TalkKept, GlassTried, PrivateRead, MembersRead,
                  SessionKept, TurnKept, PaperCounted, PapersCounted, ListsFound, ListRead, LinesKept> {
  template <typename Kind>
  requires has<Kind> Report(Kind kind) : OneOf(std::move(kind)) {}
};

}  // namespace app
