// SPDX-License-Identifier: GPL-3.0-or-later
// Audit, words: how hard they are to read. Learners' own words are not judged.
#include <algorithm>
#include <cstdio>

#include "app/audit_rules.h"
#include "base/text.h"
#include "steps/language.h"

namespace app {
namespace {

constexpr a11y::Rule sentence_rule{"sentence", 66, "Say it in short, plain sentences."};
constexpr a11y::Rule word_rule{"long-word", 66, "Use a shorter word, or list it if learners need it."};
constexpr a11y::Rule level_rule{"reading-level", 66, "Use shorter words and shorter sentences."};

std::string figure(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string level_fault(const steps::Reading& reading) {
  if (reading.grade() > steps::highest_grade)
    return "reads like grade " + figure(reading.grade()) + ", and 5 is the most";
  if (reading.mean() > steps::most_words_on_average)
    return "has " + figure(reading.mean()) + " words a sentence, and 10 are the most";
  return "";
}

// What is said between “ and ” counts as one word.
std::string without_quotes(std::string_view text) {
  constexpr std::string_view opens = "“", closes = "”";
  std::string bare;
  while (true) {
    const std::size_t from = text.find(opens);
    const std::size_t to = from == std::string_view::npos ? from : text.find(closes, from);
    if (to == std::string_view::npos) return bare.append(text);
    bare.append(text.substr(0, from)).append("it");
    text.remove_prefix(to + closes.size());
  }
}

}  // namespace

void WordJudge::judge_text(std::string_view text, const a11y::Tree& tree, const a11y::Node& node,
                           a11y::Issues& issues) {
  // In quotation marks somebody else speaks: a learner, or the worked example of a pack.
  if (text.empty() || text.starts_with("“") || clean_.contains(text)) return;
  bool is_clean = true;
  issues.begin(sentence_rule);
  for (const steps::LanguageFault& fault :
       steps::language_faults(without_quotes(text), steps::most_words_in_a_sentence)) {
    issues.add(tree, node, "says what is hard to read: " + fault.what);
    is_clean = false;
  }
  issues.begin(word_rule);
  for (const base::Word& word : base::words_in(text)) {
    const std::string_view letters = text.substr(word.offset, word.length);
    if (!steps::is_long_word(letters)) continue;
    issues.add(tree, node, "says \"" + std::string(letters) + "\", which has more than three syllables");
    is_clean = false;
  }
  if (is_clean) clean_.emplace(text);
}

void WordJudge::judge(const a11y::Tree& tree, const std::set<std::string, std::less<>>& own,
                      a11y::Issues& issues) {
  std::set<std::string_view> texts;
  const a11y::Node* place = nullptr;
  for (const a11y::Node& node : tree.nodes()) {
    if (node.scope != tree.top_scope() || node.state.is_private || node.state.is_key) continue;
    if (place == nullptr) place = &node;
    const bool is_typed = node.role == a11y::Role::text_box;
    for (const a11y::Span span : {node.name, node.hint, is_typed ? a11y::Span{} : node.value}) {
      if (own.contains(tree.words(span))) continue;
      judge_text(tree.words(span), tree, node, issues);
      texts.insert(tree.words(span));
    }
  }
  steps::Reading reading;
  for (const std::string_view text : texts) reading.add(text);
  if (reading.words < steps::words_to_judge) {
    short_.insert(texts.begin(), texts.end());
    return;
  }
  const std::string fault = level_fault(reading);
  issues.begin(level_rule);
  if (place != nullptr && !fault.empty()) issues.add(tree, *place, fault);
}

void WordJudge::judge_all(a11y::Issues& issues) const {
  steps::Reading reading;
  for (const std::string& text : short_) reading.add(text);
  const std::string fault = level_fault(reading);
  issues.begin(level_rule);
  if (reading.words >= steps::words_to_judge && !fault.empty()) issues.add("of all short screens", {}, fault);
}

}  // namespace app
