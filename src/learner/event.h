// SPDX-License-Identifier: GPL-3.0-or-later
// Event: one deed, written once and never changed. Events are the truth; the
// rest of the program is computed from them.
//
// (writer, number) is the identity, tick is the order, wall time is for people.
// A kind never changes its meaning: a changed meaning is a new kind. Unknown
// kinds are stored and passed on, and skipped by the fold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"

namespace learner {

namespace kind {
// name, guest: "1" where it is none of anybody's, group: hex, where the learner came with one
inline constexpr std::string_view began = "began";
// slot, question, answer, words, ring; written_by: the name of who wrote it down for the learner, who agreed;
// done_at, moved_from where it was done at the wrong name
inline constexpr std::string_view answered = "answered";
inline constexpr std::string_view skipped =
    "skipped";  // slot, question, reason: later, not_known, not_said, ask_for_help
inline constexpr std::string_view asked = "asked";        // slot, rule: a gentle check was shown
inline constexpr std::string_view finished = "finished";  // activity
// ring, answers (answers_from): these, as they are, may be seen by more people from now on
inline constexpr std::string_view shared = "shared";
// ring, answers: from now on no earlier words of these are seen by more people than that
inline constexpr std::string_view withdrawn = "withdrawn";
// answers: the learner put these away, and nobody sees them any more, the learner neither
inline constexpr std::string_view put_aside = "put_aside";
inline constexpr std::string_view noted = "noted";  // words, activity (or ""): what an adviser has to say
// notes (answers_from, each in the slot "note"): the learner has seen these
inline constexpr std::string_view notes_read = "notes_read";
inline constexpr std::string_view taken = "taken";      // stick, files: work was taken away
inline constexpr std::string_view printed = "printed";  // what, pages, with_private: work was printed
inline constexpr std::string_view opened = "opened";    // by a member of staff, whose account is `who`
// answers (answers_from), to: hex, reason, activity: these were done at the wrong name and are another
// learner's now; the activity is not finished by it any more where one is named
inline constexpr std::string_view moved_away = "moved_away";
// criterion, decision: met or more, words: to the learner, answers (answers_from): those that were looked at
inline constexpr std::string_view judged = "judged";
// What others say of the learner, written down by staff (others.h). `id` is hex and the same for each newer
// wording; criteria, prompts, what and tasks are lists, one a line; dates are as 2027-03-31.
// id, name, role, relation, contact, date, place, words, criteria: a witness's statement
inline constexpr std::string_view witnessed = "witnessed";
// id, task, date, place, words, questions, feedback, criteria: seen by who is signed in
inline constexpr std::string_view observed = "observed";
// id, talk: hex, started, place, reason: planned, adjustment, gap; criteria, question, words, prompts
inline constexpr std::string_view answered_aloud = "answered_aloud";
inline constexpr std::string_view aloud_ended = "aloud_ended";  // talk
// id, of: a slot, code, question, ring, folder, page, words or "" (of my_portfolio alone), criteria
inline constexpr std::string_view on_paper = "on_paper";
// id, task: what went wrong on the day, date, tasks: activities, none for all; words: what was agreed, name:
// by whom. No evidence of anything: a small allowance for what was done that day
inline constexpr std::string_view considered = "considered";
// what (answers_from: the id, and the very wording), how: met, phoned, signed
inline constexpr std::string_view witness_confirmed = "witness_confirmed";
// what, likewise; beside: hex of the account at whose screen the learner said that these are the own words
inline constexpr std::string_view aloud_agreed = "aloud_agreed";
inline constexpr std::string_view evidence_put_aside = "evidence_put_aside";  // what, likewise; reason
// what, theme, tasks: none for all; normal: yes or no, approved_by, approved, told: yes, no, not_needed;
// reference, review, proof: where it lies. What is done, never why; the newest holds, nothing in it ends it
inline constexpr std::string_view adjusted = "adjusted";
inline constexpr std::string_view set_for_learner =
    "set_for_learner";  // of (answers_from): the screen was set as that says
inline constexpr std::string_view guidance = "guidance";  // a talk, as the learner agreed to it (guidance.h)
// second: hex of the other account, reason, shown_from: the day from which the learner may see it, or ""
inline constexpr std::string_view opened_private = "opened_private";
// Facts of a learner, which the centre's list is made of: the newest of each kind counts. Each but the first
// says why where staff were asked for a reason.
inline constexpr std::string_view renamed = "renamed";    // name
inline constexpr std::string_view placed = "placed";      // group: hex, or "" for none
inline constexpr std::string_view pictured = "pictured";  // pictures: names, one a line; none: any tile opens
inline constexpr std::string_view archived = "archived";  // reason
inline constexpr std::string_view returned = "returned";
inline constexpr std::string_view joined =
    "joined";  // to: hex of the learner whose record it belongs to, reason
inline constexpr std::string_view parted = "parted";  // reason
// digest: of what lies on the stick that opens the learner's work; "": no stick does any more
inline constexpr std::string_view stick_key = "stick_key";
// Facts that staff alone see, and all of them count. item (answers_from) or "": a member of staff worried and
// went to the safeguarding lead, and what they worried about stays. What it was is told in no event. Where it
// came along with work that was moved here: moved_from, by: hex, done_at, hold: as hold_changed
inline constexpr std::string_view referred = "referred";
inline constexpr std::string_view hold_changed = "hold_changed";  // of: the referral, to: told, quiet, ended
// Facts of the centre; likewise.
inline constexpr std::string_view centre_told = "centre_told";        // field, words
inline constexpr std::string_view staff_named = "staff_named";        // account: hex, name, roles
inline constexpr std::string_view staff_left = "staff_left";          // account: hex, reason
inline constexpr std::string_view group_named = "group_named";        // group: hex, name
inline constexpr std::string_view group_archived = "group_archived";  // group: hex, reason
inline constexpr std::string_view group_returned = "group_returned";  // group: hex
// Group sessions. What is about the centre holds no name and no word of a learner.
inline constexpr std::string_view session_began =
    "session_began";  // session: hex, group: hex, activities: ids, one a line, pcs, pc: where it began
inline constexpr std::string_view session_chosen = "session_chosen";  // session: of several, this one goes on
inline constexpr std::string_view session_ended = "session_ended";    // session, at: seconds since 1970
inline constexpr std::string_view prompt_shown = "prompt_shown";      // session, talk: a card, prompt: a card
// And those that are about a learner, in that learner's own log.
inline constexpr std::string_view present = "present";      // session, here: here, late, absent or left
inline constexpr std::string_view called_up = "called_up";  // session: staff chose who sits down next
// A turn at a PC. from, to: seconds since 1970; idle: "from to", one a line; session, or "" for own time
inline constexpr std::string_view worked = "worked";
inline constexpr std::string_view spoke = "spoke";  // session, talk, prompt: pressed the own name
// session, talk, prompt, activities, words, slot: what the learner said there, as `who` wrote it down
inline constexpr std::string_view said = "said";
// What staff saw of a learner in a talk. session, talk, id, slot, words, criteria (ticked), in_play,
// questions (prompts that were shown), activities (each of these one a line), task, date, place
inline constexpr std::string_view group_witness = "group_witness";
// group: hex; plan: a text of session/plan.h; learners: a number, or "" for as many as it has; pcs
inline constexpr std::string_view planned = "planned";
inline constexpr std::string_view run_began =
    "run_began";  // program, before: hash of the run before's last event
inline constexpr std::string_view mended =
    "mended";  // missing: how many saved deeds could not be found again
inline constexpr std::string_view clock_attested =
    "clock_attested";  // a member of staff says that this PC's clock is right
inline constexpr std::string_view restored =
    "restored";  // serial, date, backup: the safety copy that was put back before this run
}  // namespace kind

// Whether the newest event of this kind is what is true of a learner now; the store keeps these apart, so
// that the list of all learners need not read every event.
bool is_fact(std::string_view kind);

// What is about the centre itself: its name, its staff, its groups. No learner's id is ever this one.
inline constexpr base::Id the_centre{0x63656e747265};

// How an answer came about.
enum class Way { typed, chosen, scribed, on_paper, by_group };

struct Pack {
  std::string name;
  std::string version;

  friend bool operator==(const Pack&, const Pack&) = default;
};

struct Event {
  int version = 1;
  base::Id writer;           // drawn anew at each program start
  std::uint64_t number = 0;  // counts from 1 within the writer
  std::uint64_t tick = 0;    // highest seen + 1
  base::WallTime at;
  bool suspect_clock = false;
  base::Id who;    // the signed-in account
  base::Id about;  // the learner, group or centre it concerns
  Way way = Way::chosen;
  std::vector<std::string> supports;  // which were on: read_aloud, large_text; of what was written also
                                      // screen_keyboard, suggestions, spelling_check
  std::string kind;
  std::map<std::string, std::string> body;
  Pack pack;
  std::string previous;  // hash of the same writer's event before, lower-case hex; empty for its first

  friend bool operator==(const Event&, const Event&) = default;
};

inline constexpr std::size_t longest_line = 64 * 1024;  // bytes

// The value of a body field, or "" where there is none.
std::string_view field(const Event& event, std::string_view name);

// One line of JSON without a line break; the same line in the store and in a bundle.
std::string to_line(const Event& event);

// At most 64 KiB; refuses what is not one whole well-formed line (corrupt) and
// any format version above 1 (too_new).
base::Result<Event> event_from_line(std::string_view line);

}  // namespace learner
