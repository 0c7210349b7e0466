// SPDX-License-Identifier: GPL-3.0-or-later
// Where suggestions and spelling get their words from, and what the two actions about spelling do.
#include <fstream>
#include <iterator>
#include <utility>

#include "app/update.h"
#include "steps/all.h"
#include "steps/said.h"

namespace app {
namespace {

using Texts = std::vector<std::string>;

// What is for the learner alone is no word to show to whoever stands by.
Texts texts_of_learner(const learner::Record& record) {
  Texts texts{record.name};
  for (const auto& [slot, newest] : record.answers) {
    if (const learner::Answer* answer = record.seen_in(learner::Ring::my_adviser, slot))
      texts.push_back(answer->words);
  }
  return texts;
}

bool can_check_spelling(Context& context) {
  if (context.spelling) return true;
  base::Result<typing::Spelling> opened =
      typing::Spelling::open(context.machine.paths.dictionary().value_or(""));
  if (!opened) {
    note(context, "spelling cannot be checked", opened.error());
    return false;
  }
  context.spelling = std::move(*opened);
  for (const std::string& text : texts_of(*context.state.catalogue)) context.spelling->know(text);
  context.spelling->know(context.state.centre);
  context.spelling->prefer(context.common_words);
  return true;
}

void say_of_spelling(Context& context, std::string_view sentence) {
  screens::SpellingCheck& spelling = context.state.spelling;
  spelling.doubt.reset();
  spelling.kept.clear();
  spelling.said = (*context.state.say)(sentence);
  spelling.changes = context.sheet.changes;
}

}  // namespace

Texts texts_of(const content::Catalogue& catalogue) {
  Texts texts;
  for (const content::Pack& pack : catalogue.packs) {
    for (const content::Activity& activity : pack.activities) {
      texts.push_back(activity.title);
      for (const steps::Step& step : activity.steps) {
        for (std::string& text : steps::said_in(step)) texts.push_back(std::move(text));
      }
    }
  }
  return texts;
}

typing::Vocabulary common_words(const std::string& assets) {
  std::ifstream file(assets + "/words/common_words.txt", std::ios::binary);
  return typing::Vocabulary::of_list(std::string(std::istreambuf_iterator<char>(file), {}));
}

void renew_suggestions(Context& context) {
  const Texts own = context.state.learner ? texts_of_learner(*context.state.learner) : Texts{};
  context.state.suggestions = std::make_shared<typing::Suggestions>(context.common_words, context.pack_words,
                                                                    typing::vocabulary_of_learner(own));
}

void check_spelling(Context& context, const screens::CheckSpelling& wish) {
  screens::SpellingCheck& spelling = context.state.spelling;
  const bool is_first = wish.from == 0;
  if (is_first) spelling = {};
  spelling.box = wish.box;
  spelling.slot = context.sheet.slot;
  if (!can_check_spelling(context)) return say_of_spelling(context, "spelling.none");
  if (context.state.learner) context.spelling->know(context.state.learner->name);
  if (!wish.keep.empty()) spelling.kept.push_back(wish.keep);
  spelling.doubt = context.spelling->first_doubt(wish.text, wish.from, spelling.kept);
  if (!spelling.doubt) say_of_spelling(context, is_first ? "spelling.good" : "spelling.done");
}

void stop_spelling(Context& context) {
  context.state.spelling.doubt.reset();
  context.state.spelling.kept.clear();
}

}  // namespace app
