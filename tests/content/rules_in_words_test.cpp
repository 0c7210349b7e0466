// SPDX-License-Identifier: GPL-3.0-or-later
// The gentle checks with the real pack's lists of words, on answers that people give.
#include "content/catalogue.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "support/catch.h"

namespace {

struct Row {
  std::string slot;
  std::string answer;
  std::string first_rule;  // the question that comes first, or "" for none
};

const std::vector<Row> rows = {
    {"A02/why#steady_pay", "I like money in my pocket", "R05"},
    {"A02/why#steady_pay", "good", "R01"},
    {"A02/why#steady_pay", "Steady pay matters because I help with bills.", ""},
    {"A05/qualities", "own:football", "R08"},
    {"A05/qualities", "own:good at stuff", "R01"},
    {"A05/qualities", "patient\nown:brave", ""},
    {"A05/example#patient", "did=I wait", "R02"},
    {"A05/example#patient", "did=I waited with my cousin for an hour", "R03"},
    {"A05/example#patient", "where=The food bank\ndid=The man was cross and shouted", "R09"},
    {"A05/example#patient", "where=I was at home\ndid=I was at home", "R06"},
    {"A05/example#patient", "where=The food bank\ndid=I listened and got help.\nhappened=He said thank you.",
     ""},
    {"A05/grow", "own:stuff", "R01"},
    {"A05/grow", "speak_up\nown:driving", ""},
    {"A16/later", "be rich and happy", ""},
    {"A16/later", "I want a nice life with money", "R15"},
    {"A16/later", "One day I want to run a small kitchen.", ""},
    {"A16/gap", "own:I don't know", "R28"},
    {"A16/gap", "speak_up", ""},
    {"A16/what", "I will go to lessons", "R25"},
    {"A16/what", "I will become a chef", "R29"},
    {"A16/what", "do better", "R01"},
    {"A16/what", "I will go to two open days.", ""},
    {"A16/measure", "I will feel better about it", "R26"},
    {"A16/measure", "I will have both leaflets and my notes.", ""},
    {"A16/date", "2025-01-01", "R27"},
    {"A16/date", "2027-03-31", ""},
};

}  // namespace

TEST_CASE("the pack's own words ask about thin answers and leave good ones alone", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const steps::RuleBook& book = loaded.catalogue.packs[0].rules;
  const steps::AnswerIn nothing = [](std::string_view) { return std::optional<std::string_view>(); };
  for (const Row& row : rows) {
    INFO(row.slot << ": " << row.answer);
    const steps::Step* step = loaded.catalogue.step_of(row.slot);
    REQUIRE(step != nullptr);
    const auto nudges = steps::check(*step, row.answer, {book, nothing, "A00", row.slot, {2026, 11, 22}});
    CHECK((nudges.empty() ? "" : nudges[0].rule) == row.first_rule);
  }
}

TEST_CASE("every worked example passes the checks of its own step", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const steps::RuleBook& book = loaded.catalogue.packs[0].rules;
  const steps::AnswerIn nothing = [](std::string_view) { return std::optional<std::string_view>(); };
  int seen = 0;
  for (const content::Activity& activity : loaded.catalogue.packs[0].activities) {
    for (const steps::Step& step : activity.steps) {
      const auto* write = std::get_if<steps::Write>(&step.kind);
      if (write == nullptr || !write->example) continue;
      ++seen;
      INFO(activity.id << "/" << step.id);
      CHECK(steps::check(step, write->example->words,
                         {book, nothing, activity.id, activity.id + "/" + step.id, {}})
                .empty());
    }
  }
  CHECK(seen >= 6);
}
