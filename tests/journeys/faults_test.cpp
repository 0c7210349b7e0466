// SPDX-License-Identifier: GPL-3.0-or-later
// A learner's whole way, with a fault at every n-th operation of the disk. Whatever fails: the program
// goes on or says a clear sentence, and after a power cut every answer that was shown as saved is there.
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <set>

#include "app/journey/deeds.h"
#include "journeys/machine.h"
#include "support/catch.h"

using namespace app::journey;
using screens::Saving;
using store::DiskFault;

namespace {

// One thing that a person does.
struct Step {
  enum class What { press, type };
  What what = What::press;
  std::string words;  // the control's name, or what is typed
};

std::vector<Step> way() {
  std::vector<Step> steps = {{Step::What::press, "I am new here"},
                             {Step::What::type, "Sam"},
                             {Step::What::press, "Next"},
                             {Step::What::press, "Skip all"},
                             {Step::What::press, "Start"}};
  const auto press = [&steps](const std::vector<std::string>& names, int times = 1) {
    for (int i = 0; i < times; ++i) {
      for (const std::string& name : names) steps.push_back({Step::What::press, name});
    }
  };
  press({"A lot"}, 10);
  press({"A bit"}, 8);
  press({"Not much"}, 7);
  press({"Steady pay", "Moving up", "Working together", "Good mates", "Time for family", "Next",
         "Earning a lot", "Next", "Move up: Working together", "Next"});
  steps.push_back({Step::What::type, "It matters because I help with bills at home."});
  press({"Next", "The same hours each week", "A job that will last", "Next", "A small team I know", "Next",
         "A job with steps up", "Next", "Carry on", "Stop and save", "Stop now"});
  return steps;
}

using Answers = std::map<std::string, std::string>;  // by slot

Answers answers_in(World& world) {
  Answers answers;
  for (const learner::Event& event : world.app().stored()) {
    if (event.kind == learner::kind::answered)
      answers[std::string(learner::field(event, "slot"))] = learner::field(event, "answer");
  }
  return answers;
}

// What a play without faults has stored after each step.
struct Reference {
  std::vector<Step> steps = way();
  std::vector<Answers> after;
  std::uint64_t operations = 0;  // that change something
  std::uint64_t operations_and_reads = 0;
};

// How a fault came and went, for the figures.
struct Tally {
  int plays = 0;
  int unseen = 0;  // plays in which nobody noticed the fault
  int no_starts = 0;
  int refusals = 0;  // a sentence said that something is not saved
  std::map<std::string, int> sentences;
};

// One learner at one kiosk, from the first start to a power cut.
class Play {
 public:
  Play(const platform::Paths& paths, const Reference& reference, Tally& tally)
      : world_({paths, "", "", {}}), reference_(reference), tally_(tally) {}

  store::SimulatedDisk& disk() { return *world_.disk(); }
  World& world() { return world_; }

  // A refusal to start is a sentence; the same start works when the disk is well again.
  void start() {
    const std::optional<std::string> refused = world_.start();
    if (!refused) return;
    ++tally_.no_starts;
    note_sentence(*refused);
    heal();
    REQUIRE_FALSE(world_.start());
  }

  Verdict take(std::size_t at) {
    const Step& step = reference_.steps[at];
    Command command;
    command.first = step.words;
    world_.forget_heard();
    const Verdict missed = step.what == Step::What::press ? press(world_, command) : type(world_, command);
    listen(at);
    return missed;
  }

  // The same once more, as the screen offers it.
  void try_again(std::size_t at) {
    Command again;
    again.first = "Try again";
    world_.forget_heard();
    if (controls_named(world_.app().tree(), again.first).size() == 1) {
      CHECK_FALSE(press(world_, again));
    } else {
      (void)take(at);
    }
    listen(at);
  }

  bool has_failed() { return world_.app().state().saving == Saving::failed; }

  // What is not saved is said in words; one of these sentences is to be seen.
  void check_sentence() {
    ++tally_.refusals;
    const auto& say = *world_.app().state().say;
    for (const char* name : {"store.full", "store.denied", "store.trouble", "save.failed"}) {
      if (!shows(world_.app().tree(), say(name))) continue;
      note_sentence(std::string(say(name)));
      return;
    }
    FAIL_CHECK("nothing says that it is not saved:\n" << world_.app().tree().dump());
  }

  void heal() {
    disk().plan({});
    disk().set_read_only(false);
    disk().set_free_bytes(std::uint64_t{8} << 30);
  }

  // The lights go out; the next start has all that was shown as saved.
  void check_after_power_cut(bool is_complete) {
    world_.cut_power();
    heal();
    REQUIRE_FALSE(world_.start());
    Command command;
    command.first = "Carry on my work";
    REQUIRE_FALSE(press(world_, command));
    command.first = "Sam";
    const std::size_t tiles = controls_named(world_.app().tree(), "Sam").size();
    CHECK(tiles <= 1);
    if (!is_named_ && tiles != 1) return;
    const Verdict missed = press(world_, command);
    if (missed) UNSCOPED_INFO(missed->instead);
    REQUIRE_FALSE(missed);
    const Answers found = answers_in(world_);
    for (const auto& [slot, answer] : shown_) {
      INFO(slot);
      const auto there = found.find(slot);
      CHECK((there != found.end() && there->second == answer));
    }
    if (is_complete) CHECK(found == reference_.after.back());
  }

 private:
  void listen(std::size_t at) {
    if (world_.app().state().learner) is_named_ = true;
    if (std::ranges::find(world_.heard(), "Saved") != world_.heard().end()) shown_ = reference_.after[at];
  }
  void note_sentence(const std::string& sentence) {
    CHECK(sentence.size() > 10);
    ++tally_.sentences[sentence];
  }

  World world_;
  const Reference& reference_;
  Tally& tally_;
  Answers shown_;
  bool is_named_ = false;
};

Reference reference_of(const platform::Paths& paths) {
  Reference reference;
  reference.after.resize(reference.steps.size());
  Tally tally;
  for (const bool reads_too : {false, true}) {
    Play play(paths, reference, tally);
    play.disk().plan({DiskFault::What::io_error, 0, false, reads_too});
    const std::uint64_t before = play.disk().operations();
    play.start();
    for (std::size_t at = 0; at < reference.steps.size(); ++at) {
      const Verdict missed = play.take(at);
      INFO(reference.steps[at].words << ": " << (missed ? missed->instead : ""));
      REQUIRE_FALSE(missed);
      const bool is_here = play.world().app().state().learner.has_value();
      if (is_here) reference.after[at] = answers_in(play.world());
      if (!is_here && at > 0) reference.after[at] = reference.after[at - 1];
    }
    (reads_too ? reference.operations_and_reads : reference.operations) = play.disk().operations() - before;
  }
  REQUIRE(reference.after.back().size() > 25);
  return reference;
}

// The fault comes once: everything is done all the same, if need be by trying again.
void play_on(Play& play, const Reference& reference) {
  play.start();
  for (std::size_t at = 0; at < reference.steps.size(); ++at) {
    INFO("step " << at << ": " << reference.steps[at].words);
    const Verdict missed = play.take(at);
    if (missed) UNSCOPED_INFO(missed->instead);
    REQUIRE_FALSE(missed);
    if (!play.has_failed()) continue;
    play.check_sentence();
    play.try_again(at);
    CHECK_FALSE(play.has_failed());
  }
  play.check_after_power_cut(true);
}

// The fault stays: what cannot be saved is said, again and again, and the lights go out. False: it was
// never seen.
bool play_until_refused(Play& play, const Reference& reference,
                        const std::function<void(std::size_t)>& before) {
  play.start();
  for (std::size_t at = 0; at < reference.steps.size(); ++at) {
    INFO("step " << at << ": " << reference.steps[at].words);
    before(at);
    const Verdict missed = play.take(at);
    if (missed) UNSCOPED_INFO(missed->instead);
    REQUIRE_FALSE(missed);
    if (!play.has_failed()) continue;
    play.check_sentence();
    play.try_again(at);
    CHECK(play.has_failed());
    play.check_sentence();
    play.check_after_power_cut(false);
    return true;
  }
  play.check_after_power_cut(true);
  return false;
}

void print(const char* name, const Tally& tally) {
  std::cout << name << ": " << tally.plays << " plays, noticed by nobody in " << tally.unseen << ", "
            << tally.no_starts << " times no start, " << tally.refusals << " times something was not saved\n";
  for (const auto& [sentence, times] : tally.sentences)
    std::cout << "  " << times << " x " << sentence << "\n";
}

// One play of the way for each place from `first` on, `stride` apart, up to the last that `last` gives.
using Last = std::function<std::uint64_t(const Reference& reference)>;
using Spoil = std::function<void(Play& play, const Reference& reference, std::uint64_t at)>;

void sweep(const char* name, std::uint64_t first, const Last& last, std::uint64_t stride,
           const Spoil& spoil) {
  const platform::LinuxPaths paths = short_way_machine();
  const Reference reference = reference_of(paths);
  Tally tally;
  for (std::uint64_t at = first; at <= last(reference); at += stride) {
    INFO(name << ", at " << at);
    Play play(paths, reference, tally);
    const int before = tally.refusals + tally.no_starts;
    spoil(play, reference, at);
    ++tally.plays;
    if (tally.refusals + tally.no_starts == before) ++tally.unseen;
  }
  print(name, tally);
}

void fail_once_at_every(std::uint64_t stride) {
  sweep(
      "one operation fails", 1, [](const Reference& reference) { return reference.operations_and_reads; },
      stride,
      [](Play& play, const Reference& reference, std::uint64_t at) {
        play.disk().plan({DiskFault::What::io_error, at, false, true});
        play_on(play, reference);
      });
}

// No space is left from some operation on, not even for a moment.
void full_from_every(std::uint64_t stride) {
  sweep(
      "full from an operation on", 1, [](const Reference& reference) { return reference.operations; }, stride,
      [](Play& play, const Reference& reference, std::uint64_t at) {
        play.disk().plan({DiskFault::What::full, at, true, false});
        play_until_refused(play, reference, [](std::size_t) {});
      });
}

// The disk may not be written from some step of the learner on; 0: from the start.
void read_only_from_every(std::uint64_t stride) {
  sweep(
      "read-only from a step on", 0, [](const Reference& reference) { return reference.steps.size(); },
      stride,
      [](Play& play, const Reference& reference, std::uint64_t from) {
        if (from == 0) play.disk().set_read_only(true);
        play_until_refused(play, reference, [&](std::size_t at) {
          if (at + 1 == from) play.disk().set_read_only(true);
        });
      });
}

}  // namespace

TEST_CASE("a learner's whole way goes on when one operation of the disk fails, and every answer is kept",
          "[journeys][faults]") {
  fail_once_at_every(23);
}

TEST_CASE("on a disk that fills up at any point of the way, what is not saved is said, and what is stays",
          "[journeys][faults]") {
  full_from_every(31);
}

TEST_CASE("on a disk that may no longer be written, what is not saved is said, and what is stays",
          "[journeys][faults]") {
  read_only_from_every(7);
}

TEST_CASE("the whole way with a fault at each single operation", "[.long]") {
  fail_once_at_every(1);
  full_from_every(1);
  read_only_from_every(1);
}
