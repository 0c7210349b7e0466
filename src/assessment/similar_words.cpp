// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/similar_words.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/text.h"
#include "steps/all.h"
#include "steps/matching.h"

namespace assessment {
namespace {

constexpr int least_words = 8;
constexpr double nearly_the_same = 0.8;  // of the pieces of both
constexpr std::size_t letters_in_a_piece = 4;

// Every four letters that stand together, in order: they tell texts apart in any script.
std::vector<std::u32string> pieces_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    letters += point.value;
    at += point.length;
  }
  std::vector<std::u32string> pieces;
  for (std::size_t at = 0; at + letters_in_a_piece <= letters.size(); ++at)
    pieces.push_back(letters.substr(at, letters_in_a_piece));
  std::ranges::sort(pieces);
  return pieces;
}

struct Compared {
  const Writing* writing = nullptr;
  std::vector<std::u32string> pieces;
};

bool are_similar(const Compared& one, const Compared& other) {
  if (one.writing->learner == other.writing->learner) return false;
  std::vector<std::u32string> common;
  std::ranges::set_intersection(one.pieces, other.pieces, std::back_inserter(common));
  const auto of_both = static_cast<double>(one.pieces.size() + other.pieces.size());
  return 2 * static_cast<double>(common.size()) >= nearly_the_same * of_both;
}

// The boxes of an example without their names, which all learners share.
std::string text_in(const steps::Step& step, const std::string& answer) {
  if (std::holds_alternative<steps::Write>(step.kind)) return answer;
  if (!std::holds_alternative<steps::Example>(step.kind)) return {};
  std::vector<std::string> texts;
  for (const auto& [part, text] : steps::parts_in(answer)) texts.push_back(text);
  return base::join(texts, ". ");
}

std::string step_of(const Writing& writing) {
  const steps::SlotParts parts = steps::parts_of_slot(writing.slot);
  return steps::slot_of(parts.activity, parts.step, {}, 1);
}

}  // namespace

std::vector<Writing> writings_in(const learner::Record& record, const content::Catalogue& catalogue) {
  std::vector<Writing> writings;
  for (const auto& [slot, newest] : record.answers) {
    const steps::Step* step = catalogue.step_of(slot);
    const learner::Answer* answer = record.seen_in(learner::Ring::my_adviser, slot);
    if (step == nullptr || answer == nullptr) continue;
    std::string text = text_in(*step, answer->text);
    if (!text.empty()) writings.push_back({record.learner, slot, std::move(text)});
  }
  return writings;
}

std::vector<SimilarPair> similar_words(const std::vector<Writing>& writings) {
  std::map<std::string, std::vector<Compared>> by_step;
  for (const Writing& writing : writings) {
    if (steps::word_count(writing.text) < least_words) continue;
    by_step[step_of(writing)].push_back({&writing, pieces_of(steps::plain(writing.text))});
  }
  std::vector<SimilarPair> pairs;
  for (const auto& [step, texts] : by_step) {
    for (std::size_t one = 0; one < texts.size(); ++one) {
      for (std::size_t other = one + 1; other < texts.size(); ++other) {
        if (are_similar(texts[one], texts[other]))
          pairs.push_back({*texts[one].writing, *texts[other].writing});
      }
    }
  }
  return pairs;
}

}  // namespace assessment
