// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_room.h"

#include <utility>

namespace app {
namespace {

using namespace screens;

class RoomWall {
 public:
  void hang(const std::string& name, const State& state, Screen screen, Sheet sheet = {}) {
    all_.push_back({name, state, std::move(sheet), {}});
    all_.back().state.screen = std::move(screen);
  }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  std::vector<Exhibit> all_;
};

Sheet with_words(std::string_view words) {
  Sheet sheet;
  sheet.texts.emplace_back(words);
  return sheet;
}

void hang_keys(RoomWall& wall, const State& nobody, const State& filled) {
  PictureKey key{base::Id{1}, "Sam"};
  wall.hang("picture-key-one", nobody, key);
  key.of = Site::most_pictures;
  key.tapped = {"sun"};
  key.misses = 1;
  key.said = "picture.wrong";
  wall.hang("picture-key-three", nobody, key);
  key.misses = PictureKey::most_misses;
  wall.hang("picture-key-missed", nobody, key);
  State staffed = nobody;
  staffed.staff.passphrase_is_set = true;
  wall.hang("adviser-opens", staffed, Adviser{"", base::Id{1}, "Sam"});
  PictureKey choose{base::Id{1}, "Sam", KeyStep::choosing};
  wall.hang("picture-key-choose", filled, choose);
  choose.of = Site::most_pictures;
  choose.step = KeyStep::choosing_again;
  choose.tapped = {"sun", "van"};
  wall.hang("picture-key-again", filled, choose);
  choose.step = KeyStep::choosing;
  choose.said = "picture.not_same";
  wall.hang("picture-key-not-same", filled, choose);
}

}  // namespace

std::vector<Exhibit> room_exhibits(const State& filled) {
  RoomWall wall;
  State nobody = filled;
  nobody.learner.reset();
  nobody.tiles = {{base::Id{1}, "Sam"}, {base::Id{2}, "Guest 10:42", true}};
  hang_keys(wall, nobody, filled);
  wall.hang("tiles-sticks", nobody, Tiles{true});
  State hidden = filled;
  hidden.hidden = State::Hidden{Hub{}, {}};
  wall.hang("curtain", hidden, Curtain{});
  State guest = filled;
  guest.learner->name = "Guest 10:42";
  centre::Learner& one = guest.roster.learners[guest.learner->learner];
  one.id = guest.learner->learner;
  one.is_guest = true;
  one.stick = "made up";
  wall.hang("hub-guest", guest, Hub{});
  wall.hang("claim-empty", guest, ClaimWork{true, {}});
  wall.hang("claim-filled", guest, ClaimWork{}, with_words("Sam"));
  wall.hang("claim-same", guest, ClaimWork{false, "Sam"});
  State by_stick = filled;
  by_stick.came_by_stick = true;
  wall.hang("hub-by-stick", by_stick, Hub{});
  TakeAway take;
  take.to.step = TakeStep::ready;
  take.to.sticks = {"SAM-BLUE"};
  take.to.free = {"14.2 GB"};
  take.as_key = true;
  wall.hang("stick-key", guest, take);
  take.to.step = TakeStep::done;
  take.to.let_go = take.made_key = true;
  for (const std::string_view line : {"stick.pdf", "stick.html", "stick.read_back", "stick.safe"})
    take.to.stages.push_back({filled.say->table.at(std::string(line)), ui::StageState::done, {}});
  wall.hang("stick-key-made", guest, take);
  return wall.take();
}

std::vector<Exhibit> works_exhibits(const State& known) {
  using enum WorksPart;
  RoomWall wall;
  for (const auto& [name, part] :
       {std::pair("all", all), std::pair("seeing", seeing), std::pair("hearing", hearing),
        std::pair("pressing", pressing), std::pair("reading", reading), std::pair("writing", writing),
        std::pair("not-here", not_here)})
    wall.hang(std::string("works-") + name, known, WhatWorks{part});
  return wall.take();
}

}  // namespace app
