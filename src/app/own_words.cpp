// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/own_words.h"

#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "steps/goal_check/paragraph.h"
#include "steps/options.h"

namespace app {
namespace {

constexpr std::size_t least_letters = 2;  // a single one would hide half of the alphabet

void add_words(std::vector<std::string>& words, std::string bare) {
  const bool is_known = std::ranges::find(words, bare) != words.end();
  if (bare.size() >= least_letters && !is_known) words.push_back(std::move(bare));
}

// Without the mark at its end: where words come back, another may stand there.
void add_lines(std::vector<std::string>& words, std::string_view text) {
  for (const std::string& line : base::split(text, '\n')) {
    std::string_view bare = base::trimmed(line);
    while (bare.ends_with('.') || bare.ends_with('!') || bare.ends_with('?')) bare.remove_suffix(1);
    add_words(words, std::string(bare));
    // Inside a sentence they begin small, and “I will” stands before them already.
    add_words(words, steps::within_sentence("i will", bare, false));
    add_words(words, steps::within_sentence("so", bare, false));
  }
}

// Where an answer stands among others its first line may be cut, and is no whole line then.
void add_glance(std::vector<std::string>& words, std::string_view answer) {
  constexpr std::string_view mark = "…";
  std::string cut = base::shortened(base::split(answer, '\n').front(), screens::longest_glance);
  if (!cut.ends_with(mark)) return;
  cut.resize(cut.size() - mark.size());
  add_words(words, std::move(cut));
}

void add_answer(std::vector<std::string>& words, std::string_view answer, const steps::Step* step) {
  if (step != nullptr && std::holds_alternative<steps::Write>(step->kind)) {
    add_lines(words, answer);
  } else if (step != nullptr && std::holds_alternative<steps::Example>(step->kind)) {
    for (const auto& [part, text] : steps::parts_in(answer)) add_lines(words, text);
  } else if (step != nullptr && std::holds_alternative<steps::ReadBack>(step->kind)) {
    add_lines(words, answer);
  } else if (step != nullptr && std::holds_alternative<steps::Match>(step->kind)) {
    for (const steps::Matched& each : steps::matches_in(answer)) {
      add_lines(words, steps::own_words_in(each.need));
      for (const std::string& have : each.haves) add_lines(words, steps::own_words_in(have));
    }
  } else {
    for (const std::string& id : steps::ids_in(answer)) add_lines(words, steps::own_words_in(id));
  }
}

void add_record(std::vector<std::string>& words, const learner::Record& record,
                const content::Catalogue& catalogue) {
  for (const auto& [slot, answer] : record.answers) {
    const steps::Step* step = catalogue.step_of(slot);
    const std::size_t known = words.size();
    add_answer(words, answer.text, step);
    if (words.size() > known) add_glance(words, answer.words);
    for (const learner::Answer& version : answer.earlier) add_answer(words, version.text, step);
  }
  for (const learner::AdviserNote& note : record.notes) add_lines(words, note.words);
  for (const learner::Guidance& talk : record.talks) {
    for (const std::string& line : learner::words_in(talk)) add_lines(words, line);
  }
  for (const learner::Piece& piece : record.others.pieces) {
    for (const std::string* each : {&piece.words, &piece.questions, &piece.feedback}) add_lines(words, *each);
    if (piece.how == learner::Said::considered) add_lines(words, piece.task);
  }
}

// What is written in a talk that goes on, line by line.
void add_talk(std::vector<std::string>& words, const session::GuidanceTalk& talk) {
  for (const session::LineOf& line : session::lines_to_agree(talk))
    add_lines(words, session::line_of(talk, line).words);
  for (const learner::Told& each : talk.told) add_lines(words, each.words);
  add_lines(words, talk.referral);
}

// What staff see of a learner is the learner's all the same.
void add_for_staff(OwnWords& own, const screens::State& state) {
  if (state.sight) add_lines(own.names, state.sight->record.name);
  if (state.sight) add_record(own.answers, state.sight->record, *state.catalogue);
  if (const auto* talk = std::get_if<screens::Talk>(&state.screen)) add_talk(own.answers, talk->now);
  if (const auto* worry = std::get_if<screens::Worry>(&state.screen); worry != nullptr && worry->item)
    add_lines(own.answers, worry->item->words);
  if (const auto* pages = std::get_if<screens::PrivatePages>(&state.screen)) {
    for (const screens::PrivateLine& line : pages->lines) add_lines(own.answers, line.item.words);
  }
}

}  // namespace

OwnWords own_words_of(const screens::State& state) {
  OwnWords own;
  if (!state.learner) {
    for (const screens::LearnerTile& tile : state.tiles) add_lines(own.names, tile.name);
    add_for_staff(own, state);
  } else {
    add_lines(own.names, state.learner->name);
    add_record(own.answers, *state.learner, *state.catalogue);
  }
  std::ranges::sort(own.answers,
                    [](const auto& one, const auto& other) { return one.size() > other.size(); });
  return own;
}

}  // namespace app
