// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue: everything that the packs say, read once and never changed.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "content/paper.h"
#include "steps/checks.h"
#include "steps/step.h"

namespace content {

struct Criterion {
  std::string number;    // 1.1
  std::string assessor;  // for staff
  std::string learner;   // "say what I am good at…": follows "I can "
  std::string verb;
  int least = 1;            // how many examples count as enough
  int least_questions = 1;  // from at least so many different questions: a goal for soon and one for later
  bool extended = false;
};

struct Outcome {
  std::string number;
  std::string assessor;
  std::string learner;
  std::vector<Criterion> criteria;
};

struct Unit {
  std::string title;
  std::string set_name;  // PCP-L1-default
  std::string set_version;
  bool official = false;
  std::string wording_note;  // printed wherever criteria are: that they are not official wording
  std::vector<Outcome> outcomes;
};

// The four arms of the fingerpost.
enum class Stretch { about_me, my_choices, my_plan, looking_back };

struct Activity {
  std::string id;     // A02
  std::string title;  // What matters to me
  std::string about;  // Sort cards. About 10 minutes.
  std::string why;    // what it is good for, in one sentence; or ""
  Stretch stretch = Stretch::about_me;
  int minutes = 10;         // at the screen, each time
  int session_minutes = 0;  // each time in all, with talk and paper; 0: not told
  int visits = 1;           // how often it comes in a course
  int most_rounds = 1;
  std::vector<std::string> needs;  // slots of earlier activities without which there is nothing to ask
  bool repeats = false;            // begins a new round whenever it is opened again: a log, a review
  int order = 0;                   // among the activities of its pack
  std::vector<steps::Step> steps;

  const steps::Step* step(std::string_view step_id) const;  // null for none
};

// A word that not everybody knows, and what it means here.
struct Meaning {
  std::string word, meaning;

  friend bool operator==(const Meaning&, const Meaning&) = default;
};

// Which answers make up a log of learning: slots without round, or "". The rounds of `kind` are its pages.
struct Log {
  std::string kind;     // by doing, with people, by studying; "" where the pack has no log
  std::string minutes;  // its options' ids are minutes
  std::string day;
  int hours = 0;        // that are wanted in a year; 0: none are
  int first_month = 1;  // of that year
};

// Where the learner's own answers to what a talk with an adviser is about stand: slots without round, or
// "". What was agreed in a talk goes there, and the learner's plan takes its steps.
struct TalkSlots {
  std::string aims;                        // what the learner wants from it
  std::string summary, action, who, when;  // what was talked about, and the first step that was agreed
  std::string agree;                       // "yes"
  std::string face;                        // good, ok, not_good
  std::string prompts;                     // the bank of coaching questions
};

struct Pack {
  std::string name;
  std::string version;
  std::string title;
  std::string folder;  // what learners make of it: "My career planning folder"
  int order = 0;       // among the programmes; the first is what this PC offers unless staff choose another
  Unit unit;
  std::vector<Activity> activities;  // in the order in which they are offered
  std::vector<Paper> papers;         // documents besides the folder
  Log log;
  // The cards of each file in cards, by its name: some are for people to ask, and no step shows them.
  std::map<std::string, std::vector<steps::Option>, std::less<>> banks;
  TalkSlots talk;
  steps::RuleBook rules;
  std::map<std::string, std::string> pronunciation;  // a word as it is written, and as a voice should read it
  std::map<std::string, std::string> glossary;       // a word in small letters, and what it means

  const Activity* activity(std::string_view activity_id) const;  // null for none
  // The step that a slot belongs to, whatever its card and round; null for none.
  const steps::Step* step_of(std::string_view slot) const;
  // The cards of that bank; none where there is no such bank.
  std::span<const steps::Option> bank(std::string_view bank_name) const;
  bool explains(const std::string& word) const;  // in small letters, in whatever form
};

struct Catalogue {
  std::vector<Pack> packs;

  const Activity* activity(std::string_view id) const;
  // The programme of this name, else the first. There is always one.
  const Pack& programme(std::string_view name) const;
  // Of the words in this text that a pack explains, in the order in which they come; the first few.
  std::vector<Meaning> meanings_in(std::string_view text) const;
  // Of an activity that is there; an unknown one belongs to the first pack.
  const Pack& pack_of(std::string_view activity_id) const;
  // The step that a slot belongs to, whatever its card and round; null for none.
  const steps::Step* step_of(std::string_view slot) const;
};

// One thing that is wrong with a pack, told so that a tutor can mend it.
struct Mistake {
  std::string file;  // inside the pack
  int line = 0;      // 0 where the whole file is meant
  std::string what;
  std::string mend;
};

std::string in_words(const Mistake& mistake);  // activities/a02.toml:14: … Do this: …

// A card of a bank, where it is written.
struct WrittenCard {
  std::string file;  // cards/jobs.toml
  int line = 0;
  std::string bank;  // jobs
  steps::Option card;
};

// What a report on one pack needs besides what learners see of it.
struct Written {
  std::vector<WrittenCard> cards;   // of a local pack its own alone
  std::set<std::string> used;       // banks that a step names
  std::vector<Mistake> remarks;     // files that nothing reads, a name unlike its folder
  std::map<std::string, int> adds;  // a local pack: so many cards to each bank
  bool is_local = false;
};

struct Loaded {
  Catalogue catalogue;
  std::vector<Mistake> mistakes;  // all of them at once; empty: the catalogue is whole
  std::vector<Mistake> left_out;  // of packs that are not used then: programmes, and a centre's local packs
  Written written;                // where one pack is loaded
};

// Icon names come from icons.toml in the assets folder; "" means two folders above the pack.
// The local packs of a centre lie in a folder of their own; "" for none. A programme with mistakes is
// left out, as long as one is whole.
Loaded load_packs(const std::string& packs_folder, const std::string& local_folder = {});
// One programme; or a local pack with the programme of the assets that it adds to.
Loaded load_pack(const std::string& pack_folder, const std::string& assets_folder = {});

}  // namespace content
