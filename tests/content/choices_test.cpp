// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of “My choices”: jobs, next steps and what could get in the way, as the real pack has them.
#include <algorithm>
#include <map>
#include <set>

#include "content/catalogue.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "support/catch.h"

namespace {

using Cards = std::vector<steps::Option>;

const steps::Step& step_at(const content::Loaded& loaded, const std::string& slot) {
  const steps::Step* step = loaded.catalogue.step_of(slot);
  REQUIRE(step != nullptr);
  return *step;
}

const Cards& sorted_in(const content::Loaded& loaded, const std::string& slot) {
  return std::get<steps::PileSort>(step_at(loaded, slot).kind).cards;
}

std::map<std::string, int> count_by_card(const Cards& cards) {
  std::map<std::string, int> counts;
  for (const steps::Option& card : cards) ++counts[card.of];
  return counts;
}

void check_facts(const steps::Option& card, std::size_t least) {
  CAPTURE(card.id);
  CHECK(card.facts.size() >= least);
  CHECK_FALSE(card.source.empty());
  CHECK_FALSE(card.checked.empty());
  CHECK(card.valid_until > card.checked);
}

}  // namespace

TEST_CASE("there are fifteen families of jobs with five jobs each, and each says where it is from",
          "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const Cards& families = sorted_in(loaded, "A09/look#building");
  REQUIRE(families.size() == 15);
  const Cards& jobs = sorted_in(loaded, "A09/jobs#barista");
  const std::map<std::string, int> jobs_of = count_by_card(jobs);
  std::set<std::string> pictures;
  for (const steps::Option& family : families) {
    CAPTURE(family.id);
    CHECK(family.of == family.id);  // its page is shown to who chose it
    CHECK(pictures.insert(family.icon).second);
    CHECK(jobs_of.at(family.id) == 5);
    check_facts(family, 3);
  }
  CHECK(jobs.size() == 75);
  for (const steps::Option& job : jobs) check_facts(job, 10);
  const auto rare =
      std::count_if(jobs.begin(), jobs.end(), [](const steps::Option& job) { return job.rare; });
  CHECK(rare >= 1);
  CHECK(rare <= 10);
}

TEST_CASE("next steps stand in three rows, and each says whom it is for and in which country", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const Cards& routes = sorted_in(loaded, "A10/routes#college_1");
  std::map<std::string, int> rows;
  for (const steps::Option& route : routes) {
    check_facts(route, 12);
    ++rows[route.group];
    CHECK(route.facts.front().label == "Who for");
    CHECK(route.facts.back().label == "Country");
  }
  REQUIRE(rows.size() == 3);
  for (const auto& [row, count] : rows) CHECK(count >= 5);
}

TEST_CASE("every job and every next step has four needs, and own words have some", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const auto& match = std::get<steps::Match>(step_at(loaded, "A11/match#barista").kind);
  const std::map<std::string, int> needs_of = count_by_card(match.needs.options);
  Cards all = sorted_in(loaded, "A09/jobs#barista");
  const Cards& routes = sorted_in(loaded, "A10/routes#college_1");
  all.insert(all.end(), routes.begin(), routes.end());
  for (const steps::Option& card : all) {
    CAPTURE(card.id);
    CHECK(needs_of.at(card.id) == 4);
  }
  CHECK(needs_of.at("own") >= 4);
  CHECK(needs_of.size() == all.size() + 1);  // and none is for a card that is not there
}

TEST_CASE("something can be done about everything that gets in the way", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const Cards& barriers = std::get<steps::Pick>(step_at(loaded, "A15/barriers").kind).source.options;
  const auto& choose = std::get<steps::Choose>(step_at(loaded, "A15/response#money").kind);
  const std::map<std::string, int> responses_to = count_by_card(choose.source.options);
  for (const steps::Option& barrier : barriers) {
    CAPTURE(barrier.id);
    CHECK(responses_to.at(barrier.id) >= 3);
  }
  CHECK(responses_to.at("own") >= 3);
  for (const char* slot : {"A15/barriers", "A15/response#money", "A15/helper#money", "A15/if_then#money"})
    CHECK(step_at(loaded, slot).ring == "my_adviser");
  CHECK(step_at(loaded, "A15/show_one").ring == "my_portfolio");
}
