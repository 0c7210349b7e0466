// SPDX-License-Identifier: GPL-3.0-or-later
// Intake: from what the machine tells of keys, switches and the pointer to what was meant.
//
// It holds the engines of the hands (access/key_filter, scan, dwell) and joins them with the loop:
// input goes in before a frame, the finished tree after it. What is meant for the kit comes out as
// its events, what is meant for the whole program as intents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/dwell.h"
#include "access/key_filter.h"
#include "access/layer.h"
#include "access/scan.h"
#include "platform/platform.h"
#include "ui/kit.h"

namespace app {

class Intake {
 public:
  void name(a11y::ScanWords words) { scan_.set_words(std::move(words)); }
  // As this person likes it, from now on.
  void fit(const a11y::Comfort& comfort, const a11y::Layer& layer, double now);

  // --- before a frame ---------------------------------------------------------
  void receive(const platform::Input& input, const a11y::Layer& layer, double now);
  void pass_time(const a11y::Layer& layer, double now);  // keys that were held long enough, or too long
  std::vector<ui::Event> take_events();
  std::vector<a11y::Intent> take_intents();
  bool take_stuck();  // a key seems to be stuck: said once

  // The next key or button, whatever it is, becomes a switch: its number, once it came.
  void learn(bool waits) { learns_ = waits; }
  std::optional<int> take_learnt();

  // --- after a frame ----------------------------------------------------------
  // Moves the light, presses what was chosen or dwelt on. `tile` rests the dwelling; 0: there is none.
  // True: something was.
  bool follow(a11y::Layer& layer, double now, bool is_speaking, a11y::Id tile);
  std::optional<a11y::ScanShown> take_lit();  // what the light came to, where it is to be heard
  ui::Marks marks() const;
  std::optional<double> next_wake() const;

  const a11y::Scan& scan() const { return scan_; }
  const a11y::Dwell& dwell() const { return dwell_; }

 private:
  void receive_key(const platform::Input& input, const a11y::Layer& layer, double now);
  void receive_pointer(const platform::Input& input, const a11y::Layer& layer, double now);
  void filter(const a11y::KeyEvent& event, const a11y::Layer& layer, double now);
  void pass(const a11y::KeyEvent& event, const a11y::Layer& layer, double now);
  void press(const a11y::KeyEvent& event, const a11y::Layer& layer);
  bool take_picks(a11y::Layer& layer);
  bool press_where_dwelt();
  bool takes_as_learnt(int number);

  a11y::KeyFilter filter_;
  a11y::Scan scan_;
  a11y::Dwell dwell_;
  a11y::Comfort comfort_;
  std::vector<ui::Event> events_;
  std::vector<a11y::Intent> intents_;
  std::optional<a11y::ScanShown> lit_;
  std::optional<int> learnt_;
  bool is_fitted_ = false;
  bool learns_ = false;
  int last_key_ = 0;       // the one that went down last, while it is down
  int swallowed_key_ = 0;  // what it writes is not meant
  float x_ = 0, y_ = 0;
};

}  // namespace app
