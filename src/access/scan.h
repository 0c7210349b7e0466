// SPDX-License-Identifier: GPL-3.0-or-later
// Scan: the whole program by one switch or two.
//
// A light walks over the stops of a ScanPlan; a switch chooses. The last stop of each
// group is the way back up. It reads the finished tree and answers with picks; it
// posts nothing itself. When the screen changes under it, it begins again at the top
// of what is shown, but stays among the keys of a keyboard while someone writes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "access/scan_plan.h"
#include "access/scan_settings.h"
#include "access/tree.h"

namespace a11y {

// What the light says of stops that have no name on the screen.
struct ScanWords {
  std::string up;      // "Back up"
  std::string scroll;  // "More below"
  std::string to;      // "to", as in "q to p"
};

// What has the light now.
struct ScanShown {
  std::vector<Id> ids;      // one ring around each, or one around all
  Id into_view = 0;         // scrolled to where it can be seen
  std::string words;        // "" where nothing is to be heard
  bool is_private = false;  // the words hold the learner's own
  bool is_up = false;       // the way back: `ids` is the group that is left
  bool is_waiting = false;  // no stop is lit yet: the switch begins
  bool is_resting = false;  // the dim frame; any switch goes on

  friend bool operator==(const ScanShown&, const ScanShown&) = default;
};

struct ScanPick {
  enum class What : std::uint8_t { press, focus, scroll };
  Id id = 0;
  What what = What::press;

  friend bool operator==(const ScanPick&, const ScanPick&) = default;
};

class Scan {
 public:
  explicit Scan(ScanSettings settings = {}, ScanWords words = {})
      : settings_(settings), words_(std::move(words)) {}

  void set(const ScanSettings& settings, const Tree& tree, double now);  // begins again if it is on
  void set_words(ScanWords words) { words_ = std::move(words); }
  const ScanSettings& settings() const { return settings_; }
  void start(const Tree& tree, double now);
  void stop();
  bool is_on() const { return is_on_; }

  // An edge of switch 0 or 1. With two switches, 0 moves and 1 chooses; else both are one.
  void switched(int which, bool is_down, const Tree& tree, double now);
  void forget_presses(double now);  // a stuck switch, or the keyboard was lost
  // With each turn of the loop. `is_speaking`: the voice is still at the word of the stop.
  void pass_time(const Tree& tree, double now, bool is_speaking = false);
  std::optional<double> next_wake() const;

  const ScanShown& shown() const { return shown_; }
  bool take_news();  // the light moved since this was asked last: speak, scroll, draw
  std::vector<ScanPick> take_picks();

 private:
  struct Switch {
    bool is_down = false;
    bool is_ignored = false;  // what is held now means nothing more
    double down_at = 0, edge_at = -1000;
    Id lit = 0;  // when it went down
  };
  const Stop* group() const;
  std::size_t count() const;
  const Stop* lit() const;
  Id lit_key() const;
  bool is_group_of_keys(const Stop& group) const;
  bool rests_of_itself() const;

  void follow(const Tree& tree, double now);
  void restart(const Tree& tree, double now);
  void enter(const Tree& tree, double now);
  void light(const Tree& tree, int at, double now);
  void show(const Tree& tree);
  void show_stop(const Tree& tree);
  void say_stop(const Tree& tree, const Stop& stop);
  void wait_from(double now);
  void rest();
  void advance(const Tree& tree, double now);
  void count_press(int which, const Tree& tree, double now);
  void choose(const Tree& tree, double now);
  void pick(const Stop& stop, double now);
  void go_on_after_pick(const Tree& tree, double now);
  void leave_group(const Tree& tree, double now);
  void press(Switch& one, int which, const Tree& tree, double now);
  void release(Switch& one, int which, const Tree& tree, double now);
  void watch_held(const Tree& tree, double now);
  void fall_due(const Tree& tree, double now);

  ScanSettings settings_;
  ScanWords words_;
  bool is_on_ = false;
  bool is_resting_ = false;
  bool is_news_ = false;
  bool has_picked_ = false;
  bool waits_for_word_ = false;
  Stop root_;
  std::uint64_t print_ = 0;  // of what the plan was made from
  Id base_ = 0;              // the screen or dialog of the plan
  std::vector<Id> path_;     // keys of the groups that were entered
  int at_ = -1;              // -1: before the first stop
  int rounds_ = 0;
  std::optional<double> due_;
  double now_ = 0;
  std::array<Switch, 2> switches_;
  std::vector<ScanPick> picks_;
  ScanShown shown_;
};

}  // namespace a11y
