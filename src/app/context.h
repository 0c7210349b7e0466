// SPDX-License-Identifier: GPL-3.0-or-later
// Context: what update() may read and change. One for each running app.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/aloud.h"
#include "app/machine.h"
#include "app/opening.h"
#include "app/worker.h"
#include "documents/portfolio.h"
#include "screens/action.h"
#include "screens/sheet.h"
#include "screens/state.h"
#include "session/group_session.h"
#include "store/backup_plan.h"
#include "store/store.h"
#include "typing/pace.h"
#include "typing/spelling.h"
#include "typing/suggestions.h"

namespace app {

// What lies with a printer now.
struct PrintJob {
  std::string printer;
  int number = 0;  // 0: not known yet, it is on its way
  std::string what;
  int pages = 0;
  bool with_private = false;
  bool is_of_staff = false;    // a paper that staff print
  base::Id about = {};         // then: the learner whom it is about; 0: nobody
  bool is_looked_for = false;  // an errand asks how far it is
  bool is_unwanted = false;    // stopped, or who wanted it has gone: it must not come out of the printer
  double look_due = 0;         // in the clock's seconds
};

// What is owed once a deed has reached the disk.
enum class After { nothing, go_on, show_kept, leave, put_aside };

struct Context {
  Machine machine;
  screens::State state;
  screens::Sheet sheet;
  // Touched by the writer's jobs only. None of it is there while the work is locked.
  std::unique_ptr<store::Store> store;
  vault::Keyring keyring;
  vault::StoreKeys keys;
  std::unique_ptr<Worker> writer;   // jobs on the store
  std::unique_ptr<Worker> errands;  // jobs on sticks

  std::string backups;  // the folder of the second place, or ""
  std::string preview;  // the folder of the pack that is walked through (app/preview.h), or ""
  store::BackupTimes backup_times;
  bool is_backing_up = false;

  std::optional<store::Deed> on_its_way;  // the answer that waits for the disk
  After after = After::nothing;
  bool asks_about_centre = false;  // once the first recovery code is written down
  std::atomic<int> counting = 0;   // the newest counting of all learners: an older one is given up
  std::string done_after;          // the name of a sentence, said once facts have reached the disk; or ""
  std::map<std::string, store::Draft> drafts;  // by slot, of the learner who is here
  unsigned draft_changes = 0;                  // of the sheet, when its draft was last written
  double draft_due = 0;                        // when the sheet must reach the disk; 0: it is there
  std::shared_ptr<const typing::Vocabulary> common_words, pack_words;
  std::optional<typing::Spelling> spelling;  // read when it is first asked for
  int nudges_this_turn = 0;
  typing::Pace pace;           // of the words on the sheet, since its question was opened
  unsigned paced_changes = 0;  // of the sheet, when its words were last counted
  std::atomic<bool> stop_taking = false;
  std::uint64_t sticks_seen = 0;
  std::uint64_t stick_keys_seen = 0;  // likewise, of sticks that open somebody's work
  std::optional<PrintJob> printing;
  screens::Sheet hidden_sheet;                    // of the screen behind the curtain
  std::map<base::Id, int> misses;                 // of picture keys, in this run: for a disk that is full
  bool pictures_forgotten = false;                // staff opened the work, so other pictures are offered
  std::optional<double> pointer_sought;           // when somebody asked where the pointer is
  std::optional<a11y::Comfort> comfort_of_staff;  // while a learner reads at their screen
  double staff_rest_until = 0;                    // in the clock's seconds: no passphrase is looked at before
  std::function<a11y::Spoken()> read_screen;      // the whole screen in words, from the tree
  std::string talk_words;                         // of a talk that was not finished: the line being written
  std::optional<ui::Comfort> lent_comfort;        // how the learner likes it, whom a talk is with
  bool is_comfort_lent = false;                   // and it is so now
  std::vector<learner::Event> session_facts;      // of group sessions and plans, as the centre's log has them
  std::vector<session::Member> members;           // of the group whose session goes on
  std::map<std::pair<base::Id, std::string>, std::string> session_drafts;  // typed of them, not yet kept
  std::function<void(Context&)> once_kept;  // what follows when a deed of a session is on the disk
  std::int64_t turn_began = 0;              // seconds since 1970, of the turn at this PC
  double turn_kept_at = 0;                  // in the clock's seconds: when it was last written so far
  std::vector<store::Deed> to_add;          // learners of a list and their new groups, still to be kept
  Aloud aloud;

  explicit Context(Machine m) : machine(m), aloud(m.voice, m.clock) {}
};

// The place of a learner in the programme is a draft of its own: it is kept, and can be lost.
inline constexpr std::string_view place_slot = "place";
// How often the learner's pictures were missed since they were last right, likewise.
inline constexpr std::string_view misses_slot = "misses";
// How the learner likes it here, likewise: kept for the next time, and no evidence of anything.
inline constexpr std::string_view comfort_slot = "comfort";

// A talk with an adviser that is not finished, and the line of it that is being written, likewise.
inline constexpr std::string_view talk_slot = "talk";
inline constexpr std::string_view talk_words_slot = "talk words";

// That screen where it is shown, or where it lies behind the curtain: its work goes on there.
template <typename Wanted>
Wanted* shown_or_hidden(screens::State& state) {
  if (auto* shown = std::get_if<Wanted>(&state.screen)) return shown;
  return state.hidden ? std::get_if<Wanted>(&state.hidden->screen) : nullptr;
}

base::WallTime now(const Context& context);
std::string clock_in_words(const Context& context);  // "24 November 2026, 10:42"
Place place_of(Context& context);
store::Opening opening_of(Context& context);

// One line for the diary: what failed, which fault, what the system said.
void note(const Context& context, std::string_view what, const base::Error& error);

// A deed about the learner who is here.
store::Deed deed_of(const Context& context, std::string_view kind, std::map<std::string, std::string> body);
void post_deed(Context& context, store::Deed deed);
// The same, and nothing else is pressed until it is on the disk; if it does not get there it can be sent
// again.
void send_and_wait(Context& context, store::Deed deed, After after);
void post_draft(Context& context, const std::string& slot, const std::string& text);

// Writes what is on the sheet if it changed since the last time.
void flush_sheet(Context& context);
// Counts the words on the sheet if it changed since the last time.
void note_pace(Context& context);
void keep_place(Context& context);
void keep_comfort(Context& context);

// Comfort as it may be kept: volume is as usual again after each use (EN 301 549, 5.1.3.13).
a11y::Comfort with_usual_volume(a11y::Comfort comfort);

// --- going somewhere --------------------------------------------------------------
void show(Context& context, screens::Screen screen);        // and forget what was behind
void show_above(Context& context, screens::Screen screen);  // Back returns here
void leave(Context& context);                               // Back
// What is wrong, or what was done, on a screen that has a place for it.
void tell_on(screens::Screen& screen, std::string_view wrong, std::string_view done);
void enter_stop(Context& context, std::size_t at);
void open_activity(Context& context, const std::string& id, std::string_view slot);
void sign_out(Context& context, bool to_tiles);  // to them in any case, or where there are several
void read_tiles(Context& context);
// What the centre and this PC are called: as staff told it, else as the program was started.
documents::Names names_here(const screens::State& state);
void say_where_it_stands(Context& context);  // on the welcome: centre and PC

// --- words that help to write (typing_words.cpp) ----------------------------------
std::vector<std::string> texts_of(const content::Catalogue& catalogue);
// The list of common words in the assets folder; empty where it cannot be read.
typing::Vocabulary common_words(const std::string& assets);
void renew_suggestions(Context& context);  // from what the learner who is here wrote by now

}  // namespace app
