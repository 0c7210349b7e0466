// SPDX-License-Identifier: GPL-3.0-or-later
// Layer: the semantic tree of each frame, and everything that is done through it.
//
// Widgets write their nodes between begin_frame and end_frame. Everyone else looks
// at the finished tree of the frame before and answers with post(); the widget
// takes the act when it is next drawn. An act that nobody took is counted: it is
// a mistake of ours. A frame that shows what the last one showed allocates nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/announcer.h"
#include "access/focus.h"
#include "access/tree.h"

namespace a11y {

// What is said, and why: the app chooses what reaches the voice.
struct Utterance {
  enum class Why { message, screen, focus, change };
  Spoken words;
  Why why = Why::message;
  bool is_private = false;  // a part of it at least
  Id node = 0;              // that a message comes from; 0: from none
};

class Layer {
 public:
  void begin_frame(double now);
  void end_frame();

  // --- for widgets ---------------------------------------------------------
  Id id(std::string_view key) const;  // below the node that is open
  Id id(std::uint64_t number) const;
  Id next_id(Role role) const;  // for words without a key: the n-th of that role there
  Id open_id() const;           // of the node that is open, or 0
  std::string_view open_name() const;
  void open(Role role, Id id, std::string_view name, State state = {});
  void open_dialog(Id id, std::string_view title);  // what is inside is modal
  void close();
  // These speak of the node that is open.
  void rect(const Rect& rect, const Rect& clip);
  void value(std::string_view words);
  void hint(std::string_view words);
  void more_hint(std::string_view words);  // another part of the hint just given
  void position(int position, int of);
  void level(int level);
  void reads_last();  // after all its siblings, wherever it is drawn
  void drawn(std::string_view words, const Rect& where);
  bool take(Id id, Act act, std::string* payload = nullptr);

  // --- for keys, tests and the app -----------------------------------------
  void post(Id id, Act act, std::string_view payload = {});
  void say(std::string_view words, bool is_private = false, Utterance::Why why = Utterance::Why::message);
  std::vector<Utterance> take_utterances();
  Spoken read_screen() const;  // all of the top scope, for "Read to me"
  void speak_with(Detail detail) { detail_ = detail; }

  Id focus() const { return focus_.id(); }
  Id last_box() const { return focus_.last_box(); }  // the text box that had the focus last; 0: none
  bool focus_visible() const { return focus_.visible(); }
  void set_focus(Id id, bool visible);
  void show_focus(bool visible) { focus_.show(visible); }
  void move_focus(Step step) { focus_.move(finished_, step); }

  const Tree& tree() const { return finished_; }  // the last complete frame
  int unclaimed() const { return unclaimed_; }    // acts that nobody took, ever
  double now() const { return now_; }

 private:
  struct Posted {
    Id id;
    Act act;
    std::string payload;
  };
  Node& open_node() { return building_.nodes_[static_cast<std::size_t>(open_.back())]; }
  void announce(bool entered);
  void announce_live();
  Spoken words_on_entering_keys(Id from, const Node& node) const;
  void add_utterance(Spoken words, Utterance::Why why, bool is_private, Id node = 0);

  Tree building_, finished_;
  std::vector<std::int32_t> open_;
  std::vector<Posted> posted_, due_;
  std::vector<Utterance> utterances_;
  Focus focus_;
  Id announced_ = 0;
  Detail detail_ = Detail::more;
  int scope_ = 0;
  int unclaimed_ = 0;
  double now_ = 0;
};

}  // namespace a11y
