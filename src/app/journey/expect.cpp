// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "app/journey/deeds.h"
#include "assessment/coverage.h"
#include "learner/event.h"
#include "store/backup.h"
#include "store/backup_check.h"

namespace app::journey {
namespace {

using a11y::Node;
using a11y::Role;

std::optional<std::string> name_of_first(const a11y::Tree& tree, Role role) {
  for (const Node& node : tree.nodes()) {
    if (node.role == role) return std::string(tree.name(node));
  }
  return std::nullopt;
}

Verdict expect_state(World& world, const Command& command) {
  const a11y::Tree& tree = world.app().tree();
  const bool wanted = command.what == Do::expect_chosen;
  const std::string expected = in_marks(command.first) + (wanted ? " chosen" : " not chosen");
  const std::vector<const Node*> found = controls_named(tree, command.first);
  if (found.empty()) return Miss{expected, "the controls are " + control_names(tree)};
  if (found.front()->state.on == wanted) return std::nullopt;
  return Miss{expected, wanted ? "it is not chosen" : "it is chosen"};
}

Verdict expect_focus(World& world, const Command& command) {
  const Node* node = focused(world);
  const std::string name = node == nullptr ? "" : std::string(world.app().tree().name(*node));
  if (name == command.first) return std::nullopt;
  return Miss{"the focus on " + in_marks(command.first),
              "it is on " + (node == nullptr ? "nothing" : in_marks(name))};
}

bool was_said(World& world, std::string_view words) {
  return std::ranges::any_of(
      world.heard(), [&](const std::string& sentence) { return sentence.find(words) != std::string::npos; });
}

bool is_meant(const learner::Event& event, const Command& command) {
  if (event.kind != command.kind) return false;
  const bool names_slot = command.what != Do::expect_event_holding && !command.first.empty();
  const std::string& words = names_slot ? command.second : command.first;
  const std::string_view place =
      event.body.contains("slot") ? learner::field(event, "slot") : learner::field(event, "activity");
  if (names_slot && place != command.first) return false;
  if (words.empty() || std::ranges::find(event.supports, words) != event.supports.end()) return true;
  return std::ranges::any_of(
      event.body, [&](const auto& field) { return field.second.find(words) != std::string::npos; });
}

std::string short_form(const learner::Event& event) {
  std::string words = event.kind;
  for (const auto& [name, value] : event.body) {
    if (name != "question") words += " " + name + "=" + in_marks(value);
  }
  for (const std::string& support : event.supports) words += " +" + support;
  return words;
}

std::string newest_of(const std::vector<learner::Event>& events) {
  constexpr std::size_t most = 5;
  std::string words = events.empty() ? "nothing is stored" : "the newest that is stored is";
  const std::size_t first = events.size() > most ? events.size() - most : 0;
  for (std::size_t i = first; i < events.size(); ++i) words += "\n            " + short_form(events[i]);
  return words;
}

}  // namespace

Verdict expect_screen(World& world, const Command& command) {
  const a11y::Tree& tree = world.app().tree();
  const bool is_dialog = command.what != Do::expect_screen;
  const std::optional<std::string> title = name_of_first(tree, is_dialog ? Role::dialog : Role::screen);
  const std::string sort = is_dialog ? "dialog" : "screen";
  if (command.what == Do::expect_no_dialog) {
    if (!title) return std::nullopt;
    return Miss{"no dialog", "the dialog " + in_marks(*title)};
  }
  if (title == command.first) return std::nullopt;
  return Miss{"the " + sort + " " + in_marks(command.first),
              title ? "the " + sort + " " + in_marks(*title) : "none"};
}

Verdict expect_control(World& world, const Command& command) {
  if (command.what == Do::expect_chosen || command.what == Do::expect_not_chosen)
    return expect_state(world, command);
  if (command.what == Do::expect_focus) return expect_focus(world, command);
  const a11y::Tree& tree = world.app().tree();
  const bool is_there = !controls_named(tree, command.first).empty();
  const bool is_wanted = command.what == Do::expect_control;
  if (is_there == is_wanted) return std::nullopt;
  if (!is_wanted) return Miss{"no control named " + in_marks(command.first), "it is there"};
  return Miss{"a control named " + in_marks(command.first), "the controls are " + control_names(tree)};
}

Verdict expect_text(World& world, const Command& command) {
  const bool is_wanted = command.what == Do::expect_text;
  if (shows(world.app().tree(), command.first) == is_wanted) return std::nullopt;
  if (is_wanted) return Miss{"the words " + in_marks(command.first), "they are not on the screen"};
  return Miss{"that " + in_marks(command.first) + " is not on the screen", "it is"};
}

Verdict expect_spoken(World& world, const Command& command) {
  const std::string said = "what was said is " + listed(world.heard());
  if (command.what == Do::expect_silence) {
    if (world.heard().empty()) return std::nullopt;
    return Miss{"silence", said};
  }
  const bool is_wanted = command.what == Do::expect_spoken;
  if (was_said(world, command.first) == is_wanted) return std::nullopt;
  return Miss{in_marks(command.first) + (is_wanted ? " to be spoken" : " not to be spoken"), said};
}

// What came out of the voice itself, whatever was meant to.
Verdict expect_heard(World& world, const Command& command) {
  const std::vector<std::string>& heard = world.heard_by_ear();
  const std::string was = "what was heard is " + listed(heard);
  const auto holds = [&](const std::string& said) { return said.find(command.first) != std::string::npos; };
  switch (command.what) {
    case Do::expect_quiet:
      return world.is_quiet() ? Verdict{} : Miss{"that nobody speaks now", "somebody does; " + was};
    case Do::expect_paused:
      return world.is_paused() ? Verdict{} : Miss{"a pause in what is said", "there is none; " + was};
    case Do::expect_nothing_heard:
      return heard.empty() ? Verdict{} : Miss{"that nothing was heard", was};
    case Do::expect_heard_whole:
      if (std::ranges::find(heard, command.first) != heard.end()) return std::nullopt;
      return Miss{in_marks(command.first) + " to be heard, and no other words with it", was};
    case Do::expect_not_heard:
      return std::ranges::none_of(heard, holds) ? Verdict{}
                                                : Miss{in_marks(command.first) + " not to be heard", was};
    default:
      return std::ranges::any_of(heard, holds) ? Verdict{}
                                               : Miss{in_marks(command.first) + " to be heard", was};
  }
}

Verdict expect_caption(World& world, const Command& command) {
  const a11y::Tree& tree = world.app().tree();
  const Node* const caption = tree.by_id(a11y::child_id(0, "caption"));
  const std::string there = caption == nullptr ? "" : std::string(tree.name(*caption));
  if (there == command.first) return std::nullopt;  // which is "" where none is expected
  return Miss{command.first.empty() ? "no caption" : "the caption " + in_marks(command.first),
              there.empty() ? "there is none" : "it is " + in_marks(there)};
}

Verdict expect_event(World& world, const Command& command) {
  const std::vector<learner::Event> stored = world.app().stored();
  const auto counted =
      std::ranges::count_if(stored, [&](const auto& event) { return is_meant(event, command); });
  const std::string seen = std::to_string(counted) + " are; " + newest_of(stored);
  if (command.what == Do::expect_events) {
    if (counted == command.count) return std::nullopt;
    return Miss{std::to_string(command.count) + " events " + in_marks(command.kind) + " to be stored", seen};
  }
  const bool is_forbidden = command.what == Do::expect_no_event || command.what == Do::expect_no_event_in;
  if ((counted == 0) == is_forbidden) return std::nullopt;
  return Miss{is_forbidden ? "that no such event is stored" : "that such an event is stored", seen};
}

Verdict expect_file(World& world, const Command& command) {
  const bool reads = command.what == Do::expect_file_text || command.what == Do::expect_no_file_text;
  const bool is_wanted = command.what == Do::expect_file || command.what == Do::expect_file_text;
  const std::string& pattern = reads ? command.second : command.first;
  platform::FakeStick* stick = world.stick();
  if (stick == nullptr) return Miss{"a stick", "none was ever plugged in"};
  std::vector<std::string> names;
  bool has_words = false;
  bool has_file = false;
  for (const auto& [name, bytes] : stick->files) {
    names.push_back(name);
    if (!fits(name, pattern)) continue;
    has_file = true;
    const std::string words = name.ends_with(".html") ? words_of_html(bytes) : bytes;
    has_words = has_words || (reads && words.find(command.first) != std::string::npos);
  }
  const std::string there = "the stick holds " + listed(names);
  if (!has_file && (reads || is_wanted)) return Miss{"a file " + in_marks(pattern) + " on the stick", there};
  if (!reads)
    return has_file == is_wanted ? Verdict{} : Miss{"no file " + in_marks(pattern) + " on the stick", there};
  if (has_words == is_wanted) return std::nullopt;
  return Miss{in_marks(command.first) + (is_wanted ? " in the file" : " not to be in the file"),
              is_wanted ? "it is not there" : "it is there"};
}

// Of the programme of the learner who is here.
Verdict expect_covered(World& world, const Command& command) {
  const screens::State& state = world.app().state();
  if (!state.learner) return Miss{"a learner with criteria", "nobody is here"};
  const bool is_forbidden = command.what == Do::expect_no_criterion;
  bool is_known = command.what == Do::expect_covered;
  std::vector<std::string> open;
  for (const assessment::Coverage& row :
       assessment::coverage(screens::programme_of(state).unit, *state.learner, *state.catalogue)) {
    if (command.what != Do::expect_covered && row.criterion->number != command.first) continue;
    is_known = true;
    if (row.enough == is_forbidden)
      open.push_back(row.criterion->number + ": " + std::to_string(row.have) + " of " +
                     std::to_string(row.need));
  }
  if (!is_known)
    return Miss{"a criterion " + in_marks(command.first), "the programme has none of that number"};
  if (open.empty()) return std::nullopt;
  return Miss{is_forbidden ? "that it is not covered" : "every criterion covered",
              "there is " + listed(open)};
}

// Only what has come out whole.
Verdict expect_printed(World& world, const Command& command) {
  std::vector<std::string> printed;
  for (const platform::FakePrinters::Paper& paper : world.printers().papers()) {
    if (paper.stage == platform::Printers::Job::Stage::done) printed.push_back(paper.title);
  }
  const std::string there = "what was printed is " + listed(printed);
  if (command.what == Do::expect_nothing_printed)
    return printed.empty() ? Verdict{} : Miss{"that nothing was printed", there};
  if (std::ranges::find(printed, command.first) != printed.end()) return std::nullopt;
  return Miss{in_marks(command.first) + " to be printed", there};
}

// Only those count that are whole, from the first byte to the last.
Verdict expect_copies(World& world, const Command& command) {
  const int wanted = command.what == Do::expect_no_copy ? 0 : command.count;
  const Miss none{std::to_string(wanted) + " safety copies", "there is no second place"};
  if (world.second_place().empty()) return none;
  int whole = 0;
  std::vector<std::string> names;
  const auto listed_there = store::list_backups(world.any_disk(), world.second_place());
  if (listed_there) names = *listed_there;
  for (const std::string& name : names) {
    const auto report = store::check_backup(world.any_disk(), world.second_place() + "/" + name, nullptr, {});
    if (report && report->is_whole) ++whole;
  }
  if (whole == wanted && names.size() == static_cast<std::size_t>(whole)) return std::nullopt;
  return Miss{none.expected, std::to_string(whole) + " are whole; there is " + listed(names)};
}

}  // namespace app::journey
