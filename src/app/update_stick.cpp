// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/update.h"
#include "base/text.h"
#include "transfer/papers.h"
#include "transfer/stick_key.h"

namespace app {
namespace {

using screens::TakeAway;
using screens::TakeStep;

constexpr std::uint64_t gigabyte = 1000ull * 1000 * 1000;

TakeAway* take_screen(Context& context) { return shown_or_hidden<TakeAway>(context.state); }

// 14.2 GB, 650 MB
std::string size_in_words(std::uint64_t bytes) {
  const bool is_big = bytes >= gigabyte;
  const std::uint64_t tenths = bytes / (is_big ? gigabyte / 10 : 100 * 1000);
  if (is_big) return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " GB";
  return std::to_string(tenths / 10) + " MB";
}

// What the errand needs, by value: nothing of the app is touched from its thread.
struct Errand {
  platform::Drives* drives;
  std::string stick;
  learner::Record record;
  std::shared_ptr<const content::Catalogue> catalogue;
  documents::Names names;
  base::Date today;
  std::string serial;
  std::atomic<bool>* stop;
  std::optional<transfer::StickKey> key = {};
};

base::Result<transfer::Taken> run(const Errand& errand, const Worker::Mailbox& mailbox) {
  base::Result<std::vector<transfer::File>> files = transfer::papers(
      errand.record, *errand.catalogue, errand.names, errand.today, documents::Reader::learner);
  if (!files) return files.error();
  if (errand.key) files->push_back(errand.key->file);
  std::vector<std::unique_ptr<platform::Drive>> drives = errand.drives->list();
  const auto is_chosen = [&errand](const std::unique_ptr<platform::Drive>& drive) {
    return drive->name() == errand.stick;
  };
  const auto found = std::find_if(drives.begin(), drives.end(), is_chosen);
  if (found == drives.end()) return base::Error{base::Fault::removed, "the stick is gone"};
  const auto progress = [&mailbox](const transfer::Stage& stage) { mailbox(Took{stage}); };
  return transfer::take_away(**found, *files, errand.serial, progress, *errand.stop);
}

// A line for each file of the folder, one for each paper, then reading back, then safe.
std::vector<screens::StageLine> lines_to_do(const content::Words& say,
                                            const std::vector<std::string>& papers) {
  std::vector<screens::StageLine> lines = {{say("stick.pdf"), ui::StageState::to_do, ""},
                                           {say("stick.html"), ui::StageState::to_do, ""}};
  for (const std::string& paper : papers) lines.push_back({paper, ui::StageState::to_do, ""});
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
  TakeAway* take = take_screen(context);
  if (take == nullptr || take->step == TakeStep::writing || take->step == TakeStep::done) return;
  take->sticks.clear();
  take->free.clear();
  for (const SticksFound::Stick& stick : found.sticks) {
    take->sticks.push_back(stick.name);
    take->free.push_back(size_in_words(stick.free));
  }
  if (take->step == TakeStep::failed) return;
  take->step = take->sticks.empty() ? TakeStep::looking : TakeStep::ready;
}

void start_taking(Context& context, const screens::StartTaking& start) {
  TakeAway* take = take_screen(context);
  if (take == nullptr) return;
  take->step = TakeStep::writing;
  take->stick = start.stick;
  take->percent = 0;
  take->stopping = false;
  take->stages = lines_to_do(*context.state.say, take->papers);
  context.stop_taking = false;
  Errand errand{&context.machine.drives,
                start.stick,
                *context.state.learner,
                context.state.catalogue,
                names_here(context.state),
                context.state.today,
                base::hex(context.machine.random.id()).substr(0, 8),
                &context.stop_taking};
  if (take->as_key) errand.key = transfer::new_stick_key(context.machine.random);
  if (errand.key) errand.serial = errand.key->serial;
  context.errands->post([errand](const Worker::Mailbox& mailbox) {
    base::Result<transfer::Taken> taken = run(errand, mailbox);
    mailbox(TakenAway{errand.key ? errand.key->digest : "", std::move(taken)});
  });
}

void stage_reached(Context& context, const Took& took) {
  TakeAway* take = take_screen(context);
  if (take == nullptr || take->stages.empty()) return;
  const std::size_t line = line_of(took.stage, take->stages.size());
  for (std::size_t i = 0; i < take->stages.size(); ++i) {
    if (i < line) take->stages[i].state = ui::StageState::done;
    if (i == line) take->stages[i].state = ui::StageState::doing;
  }
  if (took.stage.of > 0) take->percent = static_cast<int>(100 * took.stage.done / took.stage.of);
}

void taken_away(Context& context, const TakenAway& done) {
  TakeAway* take = take_screen(context);
  if (done.taken && context.state.learner) {
    post_deed(context,
              deed_of(context, learner::kind::taken, {{"files", base::join(done.taken->names, " ")}}));
  }
  const bool has_key = done.taken && context.state.learner && !done.key.empty();
  if (has_key) post_deed(context, deed_of(context, learner::kind::stick_key, {{"digest", done.key}}));
  if (take == nullptr) return;
  take->made_key = has_key;
  if (done.taken) {
    for (screens::StageLine& line : take->stages) line.state = ui::StageState::done;
    take->step = TakeStep::done;
    take->percent = 100;
    take->let_go = done.taken->let_go;
    return;
  }
  note(context, "work was not taken away", done.taken.error());
  take->step = TakeStep::failed;
  take->fault = take->stopping ? base::Fault::busy : done.taken.error().fault;
  for (screens::StageLine& line : take->stages) {
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
