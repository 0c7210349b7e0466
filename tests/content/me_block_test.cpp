// SPDX-License-Identifier: GPL-3.0-or-later
// The activities about a learner, F0 and A01 to A08, as they ship.
#include <map>
#include <set>

#include "content/catalogue.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "support/catch.h"

namespace {

using Counts = std::map<std::string, int>;

const std::vector<steps::Option>& cards_of(const content::Loaded& loaded, std::string_view slot) {
  return std::get<steps::PileSort>(loaded.catalogue.step_of(slot)->kind).cards;
}

Counts by_group(const std::vector<steps::Option>& cards) {
  Counts counts;
  for (const steps::Option& card : cards) ++counts[card.group];
  return counts;
}

// Each card has a picture of its own and says in a sentence more what it means.
void check_cards(const std::vector<steps::Option>& cards) {
  std::set<std::string> icons;
  for (const steps::Option& card : cards) {
    CAPTURE(card.id);
    CHECK_FALSE(card.icon.empty());
    CHECK_FALSE(card.detail.empty());
    CHECK(icons.insert(card.icon).second);
  }
}

}  // namespace

TEST_CASE("there are 48 skills in seven groups, of which a learner looks at some", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const std::vector<steps::Option>& skills = cards_of(loaded, "A06/sort");
  check_cards(skills);
  CHECK(by_group(skills) == Counts{{"People", 8},
                                   {"Words", 7},
                                   {"Numbers", 5},
                                   {"Computers", 7},
                                   {"Hands", 9},
                                   {"Thinking", 6},
                                   {"Self", 6}});
  std::set<std::string> areas;
  for (const steps::Option& area : steps::source_of(*loaded.catalogue.step_of("A06/areas"))->options)
    areas.insert(area.id);
  CHECK(areas.size() == 7);
  for (const steps::Option& skill : skills) CHECK(areas.contains(skill.of));
}

TEST_CASE("there are 30 things to like in six themes, and eight drives", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const std::vector<steps::Option>& likes = cards_of(loaded, "A04/cards");
  check_cards(likes);
  CHECK(by_group(likes) == Counts{{"Making", 5},
                                  {"Finding out", 5},
                                  {"Creating", 5},
                                  {"Helping", 5},
                                  {"Leading", 5},
                                  {"Organising", 5}});
  std::set<std::string> themes;
  for (const steps::Option& theme : steps::source_of(*loaded.catalogue.step_of("A04/mine"))->options)
    themes.insert(theme.words);
  for (const steps::Option& like : likes) CHECK(themes.contains(like.group));
  for (const steps::Option& theme :
       std::get<steps::Themes>(loaded.catalogue.step_of("A04/themes")->kind).themes)
    CHECK(themes.contains(theme.words));
  check_cards(cards_of(loaded, "A03/sort"));
  CHECK(cards_of(loaded, "A03/sort").size() == 8);
}

TEST_CASE("each kind of job that a learner may look at is a family of jobs later", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const auto ids_at = [&](std::string_view slot) {
    std::set<std::string> ids;
    for (const steps::Option& option : steps::source_of(*loaded.catalogue.step_of(slot))->options)
      ids.insert(option.id);
    return ids;
  };
  CHECK(ids_at("A04/families").size() == 15);
  CHECK(ids_at("A04/families") == ids_at("A09/families"));
}

TEST_CASE("what is told about a life stays with the learner, and what it shows goes on", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const std::map<std::string, std::string> rings = {
      {"F0/who_sees", "just_me"},     {"F0/understand", "my_portfolio"}, {"A01/events", "just_me"},
      {"A01/note", "just_me"},        {"A01/in_common", "just_me"},      {"A01/shows", "my_portfolio"},
      {"A03/sort", "my_adviser"},     {"A03/example", "my_adviser"},     {"A04/cards", "my_adviser"},
      {"A04/families", "my_adviser"}, {"A05/energy", "just_me"},         {"A06/example", "my_portfolio"},
      {"A07/harder", "my_portfolio"}, {"A07/in_the_way", "my_adviser"},  {"A07/private", "just_me"},
      {"A08/people", "just_me"},      {"A08/work_is", "just_me"},        {"A08/later", "my_portfolio"}};
  for (const auto& [slot, ring] : rings) {
    CAPTURE(slot);
    const steps::Step* step = loaded.catalogue.step_of(slot);
    REQUIRE(step != nullptr);
    CHECK(step->ring == ring);
    const bool is_evidence = !step->criteria.empty();
    CHECK_FALSE((ring == "just_me" && is_evidence));
  }
}

TEST_CASE("something private can be said to nobody but oneself", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  for (const steps::Step& step : loaded.catalogue.activity("A07")->steps) {
    const steps::Source* source = steps::source_of(step);
    if (source == nullptr || step.id == "private") continue;
    for (const auto* options : {&source->options, &source->also}) {
      for (const steps::Option& option : *options) CHECK(option.id != "private");
    }
  }
  const steps::Step& own = *loaded.catalogue.step_of("A07/private");
  CHECK(own.optional);
  CHECK_FALSE(steps::source_of(own)->own_words);  // nobody asks what it is
}

TEST_CASE("each criterion that the block supports has a step that is evidence for it", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const std::map<std::string, std::set<std::string>> wanted = {{"A01", {"1.1", "1.2"}},
                                                               {"A02", {"2.1"}},
                                                               {"A03", {"2.1"}},
                                                               {"A04", {"2.1"}},
                                                               {"A05", {"1.1", "1.3"}},
                                                               {"A06", {"1.2", "1.3"}},
                                                               {"A07", {"1.1", "1.3", "4.3"}},
                                                               {"A08", {"2.1", "4.1"}}};
  for (const auto& [activity, criteria] : wanted) {
    CAPTURE(activity);
    std::set<std::string> named;
    for (const steps::Step& step : loaded.catalogue.activity(activity)->steps)
      named.insert(step.criteria.begin(), step.criteria.end());
    CHECK(named == criteria);
  }
}
