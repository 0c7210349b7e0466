// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing/suggestions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/letters.h"
#include "base/text.h"

namespace typing {
namespace {

constexpr double doubt_of_own = 200, doubt_of_pack = 2000;  // words
constexpr double worth_of_pairs = 0.4;
constexpr int longest_word = 60;  // code points: no word goes on for so long

bool belongs_to_word(char32_t value) { return base::is_letter(value) || is_apostrophe(value); }

// What stands before and behind the caret.
struct Place {
  std::size_t start = 0, caret = 0, end = 0;
  std::string_view typed;   // of the word, up to the caret
  std::string_view before;  // the word before, of the same sentence; "" for none
};

std::size_t start_of_word(std::string_view text, std::size_t caret) {
  std::size_t start = caret;
  for (int steps = 0; start > 0 && steps < longest_word; ++steps) {
    const std::size_t previous = base::previous_code_point(text, start);
    if (!belongs_to_word(base::code_point_at(text, previous).value)) break;
    start = previous;
  }
  // A quotation mark before a word is none of its letters.
  while (start < caret && is_apostrophe(base::code_point_at(text, start).value))
    start = base::next_code_point(text, start);
  return start;
}

std::size_t end_of_word(std::string_view text, std::size_t caret) {
  std::size_t end = caret;
  for (int steps = 0; end < text.size() && steps < longest_word; ++steps) {
    const base::CodePoint point = base::code_point_at(text, end);
    const bool goes_on =
        base::is_letter(point.value) ||
        (is_apostrophe(point.value) && base::is_letter(base::code_point_at(text, end + point.length).value));
    if (!goes_on) break;
    end += point.length;
  }
  return end;
}

Place place_in(std::string_view text, std::size_t caret) {
  Place place;
  place.caret = std::min(caret, text.size());
  place.start = start_of_word(text, place.caret);
  place.end = end_of_word(text, place.caret);
  place.typed = text.substr(place.start, place.caret - place.start);
  std::size_t end = place.start;
  while (end > 0 && text[end - 1] == ' ') --end;
  if (end == place.start) return place;
  place.before = text.substr(start_of_word(text, end), end - start_of_word(text, end));
  return place;
}

// A word and how likely it is by all sources together.
struct Candidate {
  const Known* known;
  double chance;
};

// The same word from several sources is one candidate, the likelier for it.
class Candidates {
 public:
  // Of one source, in its order.
  void merge(std::span<const Known> source) {
    std::vector<Candidate> merged;
    merged.reserve(all_.size() + source.size());
    std::size_t mine = 0;
    for (const Known& known : source) {
      while (mine < all_.size() && is_before(*all_[mine].known, known)) merged.push_back(all_[mine++]);
      merged.push_back({&known, known.chance});
      if (mine < all_.size() && all_[mine].known->small == known.small)
        strengthen(merged.back(), all_[mine++]);
    }
    while (mine < all_.size()) merged.push_back(all_[mine++]);
    all_ = std::move(merged);
  }
  void add(const Known& known, double worth) {
    const Candidate added{&known, worth * known.chance};
    const auto same = std::find_if(all_.begin(), all_.end(),
                                   [&](const Candidate& each) { return each.known->small == known.small; });
    if (same == all_.end()) {
      all_.push_back(added);
    } else {
      strengthen(*same, added);
    }
  }
  // One more than asked for, since the word that is typed already may be among them.
  std::vector<Candidate> best(std::size_t most) {
    const std::size_t count = std::min(most + 1, all_.size());
    std::partial_sort(all_.begin(), all_.begin() + static_cast<std::ptrdiff_t>(count), all_.end(),
                      [](const Candidate& a, const Candidate& b) {
                        return a.chance > b.chance ||
                               (a.chance == b.chance && a.known->small < b.known->small);
                      });
    all_.resize(count);
    return std::move(all_);
  }

 private:
  static void strengthen(Candidate& candidate, const Candidate& same) {
    candidate.chance += same.chance;
    if (!candidate.known->is_written && same.known->is_written) candidate.known = same.known;
  }

  std::vector<Candidate> all_;
};

// "Th" makes "The", "TH" makes "THE"; a name keeps its capital.
std::string in_case_of(std::string_view typed, const std::string& word) {
  if (!base::begins_with_capital(typed)) return word;
  const bool is_one_letter = base::next_code_point(typed, 0) >= typed.size();
  const bool shouts = !is_one_letter && base::in_capitals(typed) == typed;
  return shouts ? base::in_capitals(word) : base::with_capital(word);
}

// The apostrophe as the learner writes it.
std::string with_apostrophe_of(std::string_view typed, std::string word) {
  constexpr std::string_view curly = "’";
  const std::size_t at = word.find('\'');
  if (at != std::string::npos && typed.find('\'') == std::string_view::npos) word.replace(at, 1, curly);
  return word;
}

}  // namespace

Suggestions::Suggestions(std::shared_ptr<const Vocabulary> common, std::shared_ptr<const Vocabulary> pack,
                         Vocabulary own)
    : common_(std::move(common)), pack_(std::move(pack)), own_(std::move(own)) {}

Suggested Suggestions::at(std::string_view text, std::size_t caret, std::size_t most) const {
  const Place place = place_in(text, caret);
  Suggested suggested{place.start, place.end, {}};
  // A new word inside of others is not guessed at: only they would know it.
  const bool is_at_end = place.end >= text.size() || text[place.end] == '\n';
  if (place.typed.empty() && (place.before.empty() || !is_at_end || place.end != place.caret))
    return suggested;
  const std::string key = key_of(place.typed);
  const std::array<const Vocabulary*, 3> sources = {&own_, pack_.get(), common_.get()};
  Candidates candidates;
  for (const Vocabulary* source : sources) {
    if (source != nullptr && !key.empty()) candidates.merge(source->beginning_with(key));
  }
  const std::string before = key_of(place.before);
  for (const Vocabulary* source : sources) {
    if (source == nullptr || before.empty()) continue;
    for (const Follower& follower : source->after(before)) {
      if (std::string_view(follower.next.key).starts_with(key)) candidates.add(follower.next, worth_of_pairs);
    }
  }
  const std::string_view whole = text.substr(place.start, place.end - place.start);
  for (const Candidate& candidate : candidates.best(most)) {
    if (suggested.words.size() >= most) break;
    std::string word = with_apostrophe_of(whole, in_case_of(place.typed, candidate.known->word));
    if (word != whole) suggested.words.push_back(std::move(word));
  }
  return suggested;
}

Vocabulary vocabulary_of_learner(std::span<const std::string> texts) {
  return Vocabulary::of_texts(texts, doubt_of_own);
}

Vocabulary vocabulary_of_pack(std::span<const std::string> texts) {
  return Vocabulary::of_texts(texts, doubt_of_pack);
}

}  // namespace typing
