// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>

#include "app/papers.h"
#include "app/update.h"
#include "base/text.h"
#include "documents/pdf.h"
#include "transfer/papers.h"
#include "transfer/stick_key.h"

namespace app {
namespace {

using screens::Paper;
using screens::Stick;
using screens::TakeAway;
using screens::TakeStep;

constexpr std::uint64_t gigabyte = 1000ull * 1000 * 1000;

TakeAway* take_screen(Context& context) { return shown_or_hidden<TakeAway>(context.state); }

// That which is shown: for a learner's work, or for a paper of staff.
Stick* stick_shown(Context& context) {
  if (TakeAway* take = take_screen(context)) return &take->to;
  Paper* paper = std::get_if<Paper>(&context.state.screen);
  return paper == nullptr ? nullptr : &paper->to;
}

// 14.2 GB, 650 MB
std::string size_in_words(std::uint64_t bytes) {
  const bool is_big = bytes >= gigabyte;
  const std::uint64_t tenths = bytes / (is_big ? gigabyte / 10 : 100 * 1000);
  if (is_big) return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " GB";
  return std::to_string(tenths / 10) + " MB";
}

using Making = std::function<base::Result<std::vector<transfer::File>>()>;  // from the job thread

// What the errand needs, by value: nothing of the app is touched from its thread.
struct Errand {
  platform::Drives* drives;
  std::string stick;
  Making make;
  std::string serial;
  std::atomic<bool>* stop;
};

base::Result<transfer::Taken> run(const Errand& errand, const Worker::Mailbox& mailbox) {
  const base::Result<std::vector<transfer::File>> files = errand.make();
  if (!files) return files.error();
  std::vector<std::unique_ptr<platform::Drive>> drives = errand.drives->list();
  const auto is_chosen = [&errand](const std::unique_ptr<platform::Drive>& drive) {
    return drive->name() == errand.stick;
  };
  const auto found = std::find_if(drives.begin(), drives.end(), is_chosen);
  if (found == drives.end()) return base::Error{base::Fault::removed, "the stick is gone"};
  const auto progress = [&mailbox](const transfer::Stage& stage) { mailbox(Took{stage}); };
  return transfer::take_away(**found, *files, errand.serial, progress, *errand.stop);
}

Making making_of_work(const screens::State& state, const std::optional<transfer::StickKey>& key) {
  return [record = *state.learner, catalogue = state.catalogue, names = names_here(state),
          today = state.today, key]() -> base::Result<std::vector<transfer::File>> {
    base::Result<std::vector<transfer::File>> files =
        transfer::papers(record, *catalogue, names, today, documents::Reader::learner);
    if (files && key) files->push_back(key->file);
    return files;
  };
}

Making making_of_paper(const Paper& paper) {
  return [document = paper.document,
          name = file_name_for(paper)]() -> base::Result<std::vector<transfer::File>> {
    base::Result<documents::Printed> pages = documents::pdf(*document);
    if (!pages) return pages.error();
    return std::vector<transfer::File>{{name, "", std::move(pages->bytes), pages->pages}};
  };
}

// A line for each file of the folder, one for each paper, then reading back, then safe.
std::vector<screens::StageLine> lines_to_do(const content::Words& say, const TakeAway* take,
                                            const Paper* paper) {
  std::vector<screens::StageLine> lines;
  if (paper != nullptr) lines.push_back({paper->title, ui::StageState::to_do, ""});
  if (take != nullptr) {
    lines.push_back({say("stick.pdf"), ui::StageState::to_do, ""});
    lines.push_back({say("stick.html"), ui::StageState::to_do, ""});
    for (const std::string& each : take->papers) lines.push_back({each, ui::StageState::to_do, ""});
  }
  lines.push_back({say("stick.read_back"), ui::StageState::to_do, ""});
  lines.push_back({say("stick.safe"), ui::StageState::to_do, ""});
  return lines;
}

// A paper is two files and has one line; the calendar is the last one and a single file.
std::size_t line_of_file(std::size_t file) {
  constexpr std::size_t of_folder = 2;
  return file < of_folder ? file : of_folder + (file - of_folder) / 2;
}

// Which of the lines a stage belongs to.
std::size_t line_of(const transfer::Stage& stage, std::size_t lines) {
  using What = transfer::Stage::What;
  switch (stage.what) {
    case What::checking:
      return 0;
    case What::writing:
      return std::min(line_of_file(stage.file), lines - 3);
    case What::reading_back:
      return lines - 2;
    case What::closing:
      return lines - 1;
    case What::safe:
      return lines;
  }
  return 0;
}

}  // namespace

void look_for_sticks(Context& context) {
  context.sticks_seen = context.machine.drives.generation();
  if (TakeAway* take = take_screen(context); take != nullptr && context.state.learner) {
    take->papers.clear();
    for (const content::Paper* paper :
         transfer::papers_to_take(*context.state.learner, *context.state.catalogue))
      take->papers.push_back(paper->title);
    if (transfer::has_dates(*context.state.learner, *context.state.catalogue))
      take->papers.push_back((*context.state.say)("stick.dates"));
  }
  platform::Drives* drives = &context.machine.drives;
  context.errands->post([drives](const Worker::Mailbox& mailbox) {
    SticksFound found;
    for (const std::unique_ptr<platform::Drive>& drive : drives->list()) {
      const base::Result<std::uint64_t> free = drive->free_bytes();
      found.sticks.push_back({drive->name(), free ? *free : 0});
    }
    mailbox(std::move(found));
  });
}

void sticks_found(Context& context, const SticksFound& found) {
  Stick* to = stick_shown(context);
  if (to == nullptr || to->step == TakeStep::writing || to->step == TakeStep::done) return;
  to->sticks.clear();
  to->free.clear();
  for (const SticksFound::Stick& stick : found.sticks) {
    to->sticks.push_back(stick.name);
    to->free.push_back(size_in_words(stick.free));
  }
  if (to->step == TakeStep::failed) return;
  to->step = to->sticks.empty() ? TakeStep::looking : TakeStep::ready;
}

void start_taking(Context& context, const screens::StartTaking& start) {
  Stick* to = stick_shown(context);
  if (to == nullptr) return;
  TakeAway* take = take_screen(context);
  const Paper* paper = std::get_if<Paper>(&context.state.screen);
  to->step = TakeStep::writing;
  to->stick = start.stick;
  to->percent = 0;
  to->stopping = false;
  to->stages = lines_to_do(*context.state.say, take, paper);
  context.stop_taking = false;
  std::optional<transfer::StickKey> key;
  if (take != nullptr && take->as_key) key = transfer::new_stick_key(context.machine.random);
  Errand errand{&context.machine.drives, start.stick,
                take != nullptr ? making_of_work(context.state, key) : making_of_paper(*paper),
                key ? key->serial : base::hex(context.machine.random.id()).substr(0, 8),
                &context.stop_taking};
  context.errands->post([errand, digest = key ? key->digest : ""](const Worker::Mailbox& mailbox) {
    base::Result<transfer::Taken> taken = run(errand, mailbox);
    mailbox(TakenAway{digest, std::move(taken)});
  });
}

void stop_taking(Context& context) {
  context.stop_taking = true;
  if (Stick* to = stick_shown(context)) to->stopping = true;
}

void stage_reached(Context& context, const Took& took) {
  Stick* to = stick_shown(context);
  if (to == nullptr || to->stages.empty()) return;
  const std::size_t line = line_of(took.stage, to->stages.size());
  for (std::size_t i = 0; i < to->stages.size(); ++i) {
    if (i < line) to->stages[i].state = ui::StageState::done;
    if (i == line) to->stages[i].state = ui::StageState::doing;
  }
  // Who waits for it is there: the staff door does not close by itself meanwhile.
  const bool is_of_staff = std::holds_alternative<Paper>(context.state.screen);
  if (is_of_staff) session::touched(context.state.turn, context.machine.clock.seconds());
  if (took.stage.of > 0) to->percent = static_cast<int>(100 * took.stage.done / took.stage.of);
}

namespace {

void note_taken(Context& context, const TakenAway& done) {
  const std::string files = base::join(done.taken->names, " ");
  if (const Paper* paper = std::get_if<Paper>(&context.state.screen))
    return keep_paper_deed(context, paper->about, learner::kind::taken, {{"files", files}});
  if (!context.state.learner) return;
  post_deed(context, deed_of(context, learner::kind::taken, {{"files", files}}));
  if (!done.key.empty())
    post_deed(context, deed_of(context, learner::kind::stick_key, {{"digest", done.key}}));
  if (TakeAway* take = take_screen(context)) take->made_key = !done.key.empty();
}

}  // namespace

void taken_away(Context& context, const TakenAway& done) {
  if (done.taken) note_taken(context, done);
  if (!done.taken) note(context, "work was not taken away", done.taken.error());
  Stick* to = stick_shown(context);
  if (to == nullptr) return;
  if (done.taken) {
    for (screens::StageLine& line : to->stages) line.state = ui::StageState::done;
    to->step = TakeStep::done;
    to->percent = 100;
    to->let_go = done.taken->let_go;
    return;
  }
  to->step = TakeStep::failed;
  to->fault = to->stopping ? base::Fault::busy : done.taken.error().fault;
  for (screens::StageLine& line : to->stages) {
    // What was not begun did not fail.
    if (line.state == ui::StageState::doing) line.state = ui::StageState::failed;
  }
}

// --- a stick that opens the work -----------------------------------------------------------

void stop_stick_key(Context& context) {
  if (!context.state.learner) return;
  post_deed(context, deed_of(context, learner::kind::stick_key, {{"digest", ""}}));
}

void look_for_stick_keys(Context& context) {
  context.stick_keys_seen = context.machine.drives.generation();
  std::vector<std::string> digests;
  for (const centre::Learner* one : context.state.roster.present()) {
    if (!one->stick.empty()) digests.push_back(one->stick);
  }
  if (digests.empty()) return;
  platform::Drives* drives = &context.machine.drives;
  context.errands->post([drives, digests = std::move(digests)](const Worker::Mailbox& mailbox) {
    mailbox(StickKeysFound{transfer::stick_keys_in(*drives, digests)});
  });
}

void stick_keys_found(Context& context, const StickKeysFound& found) {
  auto* tiles = std::get_if<screens::Tiles>(&context.state.screen);
  if (tiles == nullptr || context.state.waiting) return;
  // Of two people who put their sticks in, nobody can say who sits here.
  tiles->several_sticks = found.digests.size() > 1;
  if (found.digests.size() != 1) return;
  for (const centre::Learner* one : context.state.roster.present()) {
    if (one->stick != found.digests.front()) continue;
    context.state.came_by_stick = true;
    return read_learner(context, one->id);
  }
}

}  // namespace app
