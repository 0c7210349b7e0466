// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_folder.h"

#include <utility>

#include "assessment/kept.h"
#include "documents/portfolio.h"

namespace app {
namespace {

using namespace screens;
using learner::Ring;

class FolderWall {
 public:
  void hang(const std::string& name, const State& state, Screen screen) {
    all_.push_back({name, state, {}, {}});
    all_.back().state.screen = std::move(screen);
  }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  std::vector<Exhibit> all_;
};

constexpr std::pair<FolderPart, const char*> parts[] = {
    {FolderPart::answers, "answers"}, {FolderPart::can, "can"},     {FolderPart::ahead, "ahead"},
    {FolderPart::log, "log"},         {FolderPart::notes, "notes"}, {FolderPart::sharing, "sharing"},
    {FolderPart::others, "others"}};

// As a learner leaves it who showed some things, took one back, and has a note.
State with_history(State state) {
  learner::Record& record = *state.learner;
  const base::WallTime at = record.last_seen;
  int number = 0;
  const auto order = [&] {
    return learner::Order{record.highest_tick + 1, {9}, static_cast<std::uint64_t>(++number)};
  };
  for (const std::string& id : assessment::activities_with_words(record, *state.catalogue)) {
    const auto kept = assessment::kept_in(record, *state.catalogue, id);
    if (kept.empty() || number > 4) continue;
    const bool is_outwards = number % 2 == 0;
    record.moves.push_back(
        {is_outwards, is_outwards ? Ring::my_adviser : Ring::just_me, kept.front().answers, at, order()});
  }
  const std::string about = state.catalogue->packs.front().activities.front().id;
  record.notes.push_back({"Your plan is clear. Bring it to our talk.", about, at, order()});
  record.notes.push_back({"You asked for the bus times. They are at the desk.", "", at, order()});
  return state;
}

// Of some activities: what was said, an answer with words of before, and one as it is moved.
void hang_answers(FolderWall& wall, const State& filled) {
  constexpr int every = 6;
  int count = 0;
  for (const std::string& id : assessment::activities_with_words(*filled.learner, *filled.catalogue)) {
    const auto all = assessment::kept_in(*filled.learner, *filled.catalogue, id);
    if (all.empty() || count++ % every != 1) continue;
    wall.hang("kept-" + id, filled, KeptActivity{id});
    const assessment::Kept& first = all.front();
    State state = filled;
    learner::Answer& answer = state.learner->answers.at(first.slot);
    learner::Answer before = answer;
    before.earlier.clear();
    before.text += " before";
    before.words = "What I said the first time.";
    before.ring = Ring::my_portfolio;
    answer.earlier = {before};
    answer.ring = Ring::just_me;
    wall.hang("kept-" + id + "-first", state, KeptAnswer{id, first.slot, (*state.say)("kept.now_just_me")});
    wall.hang("kept-" + id + "-last", filled, KeptAnswer{id, all.back().slot});
    wall.hang("move-" + id + "-out", state, MoveAnswer{id, first.slot, Ring::my_portfolio});
    wall.hang("move-" + id + "-back", filled, MoveAnswer{id, all.back().slot, Ring::just_me});
  }
}

}  // namespace

std::vector<Exhibit> folder_exhibits(const State& empty, const State& filled) {
  FolderWall wall;
  const State lived_in = with_history(filled);
  for (const auto& [part, name] : parts) {
    wall.hang(std::string("folder-") + name + "-empty", empty, Folder{part});
    wall.hang(std::string("folder-") + name + "-filled", lived_in, Folder{part});
  }
  wall.hang("hub-note", lived_in, Hub{});
  const auto document = std::make_shared<const documents::Document>(
      documents::portfolio(*filled.learner, *filled.catalogue, {filled.centre, filled.pc}, filled.today));
  std::size_t sections = 1;
  for (const documents::Block& block : document->blocks) {
    const auto* heading = std::get_if<documents::Heading>(&block);
    sections += heading != nullptr && heading->level == 2 ? 1 : 0;
  }
  constexpr std::size_t each = 5;  // they are alike
  for (std::size_t at = 0; at < sections; at += at == 0 ? 1 : each)
    wall.hang("folder-pages-" + std::to_string(at + 1), filled, Folder{FolderPart::pages, document, at});
  hang_answers(wall, filled);
  return wall.take();
}

}  // namespace app
