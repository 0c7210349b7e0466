// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/goal_check/paragraph.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "steps/matching.h"

namespace steps {
namespace {

// Longest first, so that "I will have" is not cut to "have".
constexpr std::array<std::string_view, 10> leads = {
    "i am going to ", "i'm going to ", "i will have ", "i'll have ", "i would like to ",
    "i want to ",     "i plan to ",    "i will ",      "i'll ",      "to "};
constexpr std::array<std::string_view, 6> reasons = {"so ", "because ", "since ", "as ", "to ", "for "};
constexpr std::array<std::string_view, 5> first_person = {"i ", "it ", "my life ", "this ", "that "};
constexpr std::array<std::string_view, 14> small_words = {"a",  "an", "the", "my", "our", "to",   "so",
                                                          "it", "as", "for", "me", "we",  "this", "because"};

std::string straight(std::string_view text) {
  std::string straightened(base::trimmed(text));
  const std::string_view curly = "\xE2\x80\x99";
  for (std::size_t at = straightened.find(curly); at != std::string::npos;
       at = straightened.find(curly, at)) {
    straightened.replace(at, curly.size(), "'");
  }
  return straightened;
}

template <std::size_t size>
std::string_view lead_in(std::string_view words, const std::array<std::string_view, size>& known) {
  const std::string lower = base::lower_case(words);
  for (const std::string_view lead : known) {
    if (lower.starts_with(lead)) return words.substr(0, lead.size());
  }
  return {};
}

std::string without_end(std::string_view words) {
  std::string_view whole = base::trimmed(words);
  while (!whole.empty() && (whole.back() == '.' || whole.back() == '!' || whole.back() == ','))
    whole.remove_suffix(1);
  return std::string(base::trimmed(whole));
}

bool has_capitals_within(std::string_view word) {
  return std::any_of(word.begin() + 1, word.end(),
                     [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

std::string_view first_word(std::string_view words) { return words.substr(0, words.find_first_of(" ,.")); }

// "Go" becomes "go"; "I", "CV" and "GCSE" stay.
std::string lower_first(std::string words) {
  const std::string_view first = first_word(words);
  if (first.empty() || first == "I" || first.starts_with("I'") || has_capitals_within(first)) return words;
  words[0] = base::lower_case(std::string_view(words).substr(0, 1))[0];
  return words;
}

std::string upper_first(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

// Own words may begin with a name: only small words are made small.
std::string lower_first_if_small(std::string words) {
  const std::string first = base::lower_case(first_word(words));
  const bool small = std::find(small_words.begin(), small_words.end(), first) != small_words.end();
  return small ? lower_first(std::move(words)) : words;
}

std::string what_clause(std::string_view said) {
  const std::string words = straight(without_end(said));
  if (words.empty()) return {};
  const std::string_view lead = lead_in(words, leads);
  if (base::lower_case(lead) == "to ") return "I will " + lower_first(words.substr(lead.size()));
  if (!lead.empty() || !lead_in(words, std::array<std::string_view, 1>{"i "}).empty())
    return upper_first(words);
  return "I will " + lower_first(words);
}

bool names_a_time(std::string_view what) {
  const std::string words = plain(what);
  const std::size_t by = words.rfind(" by ");
  if (by == std::string::npos) return false;
  const std::string after = words.substr(by + 3);
  constexpr std::array<std::string_view, 14> times = {
      " january ", " february ",  " march ",   " april ",    " may ",      " june ",   " july ",
      " august ",  " september ", " october ", " november ", " december ", " summer ", " the end of "};
  const bool named = std::any_of(times.begin(), times.end(), [&](std::string_view time) {
    return after.find(time) != std::string::npos;
  });
  return named || has_digit(after);
}

bool is_several_sentences(std::string_view words) { return words.find(". ") != std::string_view::npos; }

std::string date_clause(const GoalWords& words) {
  if (words.date.empty() || names_a_time(words.what)) return {};
  if (words.what.empty() || !is_several_sentences(words.what)) return "by " + words.date;
  return "\x1F"
         "I will do this by " +
         words.date;  // \x1F: a new sentence begins here
}

// "My family is proud" is a reason by itself; "my family" needs words before it.
bool says_something(std::string_view own_words) {
  constexpr std::array<std::string_view, 16> verbs = {"is",    "are",   "was",   "will", "can",   "want",
                                                      "wants", "need",  "have",  "has",  "would", "it's",
                                                      "makes", "helps", "needs", "like"};
  const std::string words = plain(own_words);
  return std::any_of(verbs.begin(), verbs.end(),
                     [&](std::string_view verb) { return has_phrase(words, verb); });
}

std::string why_clause(const GoalWords& words) {
  const std::string why = straight(without_end(words.why));
  if (why.empty()) return {};
  const std::string said = words.why_is_own ? lower_first_if_small(why) : lower_first(why);
  std::string clause = words.why_joins + " " + said;
  if (words.why_is_own && says_something(why)) clause = "because " + said;
  if (!lead_in(why, first_person).empty()) clause = "because " + lower_first(why);
  if (!lead_in(why, reasons).empty()) clause = lower_first(why);
  const std::string what = plain(words.what);
  const bool reason_is_there =
      what.find(" so i ") != std::string::npos || what.find(" because ") != std::string::npos;
  return reason_is_there ? "\x1F"
                           "I do it " +
                               clause
                         : clause;
}

std::string measure_clause(std::string_view said) {
  const std::string words = straight(without_end(said));
  if (words.empty()) return {};
  const bool is_sentence =
      !lead_in(words, std::array<std::string_view, 6>{"i ", "i'", "my ", "we ", "there ", "the "}).empty();
  return is_sentence ? upper_first(words) : "I will have " + lower_first_if_small(words);
}

}  // namespace

std::string tidy(std::string_view text) {
  std::string tidied;
  for (const char letter : text) {
    const bool at_end_of_sentence = tidied.empty() || tidied.ends_with('.') || tidied.ends_with(". ");
    if (letter == '.' || letter == '\x1F') {
      while (tidied.ends_with(' ')) tidied.pop_back();
      if (!at_end_of_sentence) tidied += letter == '.' ? "." : ". ";
    } else if (letter != ' ' || (!tidied.empty() && !tidied.ends_with(' '))) {
      tidied += letter;
    }
  }
  while (tidied.ends_with(' ')) tidied.pop_back();
  if (!tidied.empty() && tidied.find_last_of(".!?") != tidied.size() - 1) tidied += '.';
  return upper_first(std::move(tidied));
}

std::string within_sentence(std::string_view before, std::string_view words, bool is_own) {
  std::string said = straight(without_end(words));
  std::replace(said.begin(), said.end(), '\n', ' ');
  const std::string lead_before = base::lower_case(base::trimmed(before));
  if (lead_before.empty() || lead_before.ends_with('.') || lead_before.ends_with(':')) return said;
  const bool is_led = lead_before.ends_with("will");  // a verb follows, and no name
  if (is_led || lead_before.ends_with(" to")) said = std::string(without_lead(said));
  return is_own && !is_led ? lower_first_if_small(std::move(said)) : lower_first(std::move(said));
}

std::string_view without_lead(std::string_view words) {
  const std::string_view whole = base::trimmed(words);
  return whole.substr(lead_in(whole, leads).size());
}

std::string paragraph_from(std::string_view pattern, const GoalWords& words) {
  const std::string what = what_clause(words.what);
  if (what.empty()) return {};
  const std::string date = date_clause(words);
  const std::string why = why_clause(words);
  const std::string measure = measure_clause(words.measure);
  return tidy(base::fill(pattern, {{"what", what}, {"date", date}, {"why", why}, {"measure", measure}}));
}

}  // namespace steps
