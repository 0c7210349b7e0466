// SPDX-License-Identifier: GPL-3.0-or-later
// The gentle checks with the real pack's lists of words, on answers that people give.
#include "base/text.h"
#include "content/catalogue.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "steps/language.h"
#include "steps/reading.h"
#include "support/catch.h"

namespace {

struct RuleRow {
  std::string slot;
  std::string answer;
  std::string first_rule;  // the question that comes first, or "" for none
};

const std::vector<RuleRow> rows = {
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
  for (const RuleRow& row : rows) {
    INFO(row.slot << ": " << row.answer);
    const steps::Step* step = loaded.catalogue.step_of(row.slot);
    REQUIRE(step != nullptr);
    const auto nudges = steps::check(*step, row.answer, {book, nothing, "A00", row.slot, {2026, 11, 22}});
    CHECK((nudges.empty() ? "" : nudges[0].rule) == row.first_rule);
  }
}

// A rule with the pack's own words, in a step that names it: what it asks about, and what it leaves alone.
struct Words {
  std::string rule, slot;
  steps::Kind kind;
  std::string asks, leaves;
};

const steps::Kind writing = steps::Write{};
const steps::Kind own_cards = steps::Pick{};

const std::vector<Words> words_of_rules = {
    {"R03", "A10/place#college", writing, "At the local college", "Riverside College"},
    {"R03", "A12/help_with#tutor", own_cards, "own:with stuff", "own:forms"},
    {"R04", "A18/learned", writing, "I don't know", "I don't give up"},
    {"R05", "A06/why_grow", writing, "It is good for me", "So I can get a job"},
    {"R08", "A06/strongest", own_cards, "own:watching videos", "own:edit videos"},
    {"R08", "A01/shows", own_cards, "own:cooking", "own:kind"},
    {"R10", "A06/grow", own_cards, "own:I know everything already", "own:know everything about bikes"},
    {"R11", "A06/why_grow", writing, "It would be nice", "It helps at home"},
    {"R12", "A07/going_well", own_cards, "own:the buses are good", "own:I am good with the buses"},
    {"R12", "A07/chances", own_cards, "own:I am confident", "own:an open day for my course"},
    {"R13", "A07/harder", own_cards, "own:Nothing", "own:nothing but maths"},
    {"R14", "A08/home_is", writing, "I have a big house and a car.", "I have a house. I cook each day."},
    {"R14", "A08/later", writing, "To be a millionaire with millions", "To run a shop that makes millions"},
    {"R16", "A08/work", own_cards, "own:YouTuber", "own:video maker"},
    {"R17", "A09/near_where", writing, "My nan told me", "My nan told me last week"},
    {"R17", "A13/which", writing, "On Monday", "I asked Mr Khan on Monday"},
    {"R18", "A09/like", writing, "It's more a mans job", "Any man or woman can do it"},
    {"R20", "A13/which", writing, "I just looked it up on the internet", "I looked at the Riverside website"},
    {"R20", "A12/helpers", own_cards, "own:TikTok", "own:Riverside on TikTok"},
    {"R22", "A13/so", writing, "The course takes three days", "So I keep my Saturday job"},
    {"R22", "F1/used", writing, "It was fun all day", "I used it at home"},
    {"R23", "A14/action", writing, "nothing yet", "I ring the college"},
    {"R24", "A15/response", own_cards, "own:I'll just try harder", "own:try the early bus"},
    {"R24", "A15/then", writing, "deal with it", "I deal with it with my key worker"},
    {"R30", "A17/help", own_cards, "own:no one", "own:my nan"},
};

TEST_CASE("each rule asks in the pack's own words, and leaves a near thing alone", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const steps::RuleBook& book = loaded.catalogue.packs[0].rules;
  const steps::AnswerIn nothing = [](std::string_view) { return std::optional<std::string_view>(); };
  for (const Words& row : words_of_rules) {
    steps::Step step;
    step.kind = row.kind;
    step.checks = {row.rule};
    const std::string activity = row.slot.substr(0, 3);
    const steps::CheckContext context{book, nothing, activity, row.slot, {2026, 11, 22}};
    INFO(row.rule << " in " << row.slot << ": " << row.asks << " / " << row.leaves);
    CHECK(steps::check(step, row.asks, context).size() == 1);
    CHECK(steps::check(step, row.leaves, context).empty());
  }
}

TEST_CASE("the pack has words for every rule, short ones that end as a question or with a start",
          "[content]") {
  constexpr std::size_t most_words = 15;
  const content::Loaded loaded = content::load_pack(real_pack);
  const steps::RuleBook& book = loaded.catalogue.packs[0].rules;
  for (const std::string_view rule : steps::rule_names()) {
    INFO(rule);
    CHECK(book.contains(rule));
    CHECK((!steps::needs_triggers(rule) || !book.find(rule)->second.triggers.empty()));
  }
  steps::Reading reading;
  for (const auto& [name, words] : book) {
    if (name == steps::common_words) continue;
    INFO(name << ": " << words.question);
    CHECK(base::count_words(words.question) <= most_words);
    CHECK(steps::language_faults(words.question, most_words).empty());
    if (name != "R36") reading.add(words.question);  // which is for staff
    for (const std::vector<std::string>& list : {words.triggers, words.also}) {
      for (const std::string& trigger : list) CHECK(base::lower_case(trigger) == trigger);
    }
  }
  CHECK(reading.words >= steps::words_to_judge);
  CHECK(reading.grade() <= steps::highest_grade);
}

TEST_CASE("what people write in other languages is not asked for an English word", "[content]") {
  const content::Loaded loaded = content::load_pack(real_pack);
  const steps::RuleBook& book = loaded.catalogue.packs[0].rules;
  const steps::AnswerIn nothing = [](std::string_view) { return std::optional<std::string_view>(); };
  for (const char* const text :
       {"أحب مساعدة الناس في المستشفى القريب من بيتي", "Lubię pomagać ludziom w szpitalu obok domu",
        "Îmi place să ajut oamenii din spitalul de lângă casă",
        "Me gusta ayudar a las personas en el hospital", "Мне нравится помогать людям в больнице",
        "我想帮助附近医院里的老人"}) {
    for (const std::string_view rule : steps::rule_names()) {
      steps::Step step;
      step.kind = steps::Write{};
      step.checks = {std::string(rule)};
      if (rule == "R27" || rule == "R34") continue;  // about days and results
      INFO(rule << ": " << text);
      CHECK(steps::check(step, text, {book, nothing, "A17", "A17/one", {2026, 11, 22}}).empty());
    }
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
      const std::string slot = activity.id + "/" + step.id;
      // R21 is there for whoever copies the example: it may ask, and nothing else.
      for (const steps::Nudge& nudge :
           steps::check(step, write->example->words, {book, nothing, activity.id, slot, {}}))
        CHECK(nudge.rule == "R21");
    }
  }
  CHECK(seen >= 6);
}
