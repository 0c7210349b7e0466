// SPDX-License-Identifier: GPL-3.0-or-later
// The core questions that are asked aloud: the same for everybody, open, two for each criterion.
#include <map>
#include <set>

#include "base/text.h"
#include "content/catalogue.h"
#include "pack_folder.h"
#include "support/catch.h"

TEST_CASE("each criterion has two questions to be asked aloud, and no question is for none", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  REQUIRE(loaded.mistakes.empty());
  const content::Pack& pack = loaded.catalogue.packs.front();
  std::map<std::string, int> questions;
  for (const steps::Option& each : pack.banks.at("aloud_questions")) ++questions[each.group];
  std::map<std::string, int> wanted;
  for (const content::Outcome& outcome : pack.unit.outcomes) {
    for (const content::Criterion& criterion : outcome.criteria) wanted[criterion.number] = 2;
  }
  CHECK(questions == wanted);
}

TEST_CASE("a question that is asked aloud is open: none can be answered by yes or no", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const std::set<std::string> open = {"what", "how", "when", "where", "which", "who", "whom", "whose", "why"};
  for (const steps::Option& each : loaded.catalogue.packs.front().banks.at("aloud_questions")) {
    CAPTURE(each.words);
    const std::vector<base::Word> words = base::words_in(each.words);
    REQUIRE_FALSE(words.empty());
    const std::string first = base::lower_case(each.words.substr(words[0].offset, words[0].length));
    CHECK(open.contains(first));
    CHECK(each.words.ends_with('?'));
  }
}
