// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/similar_words.h"

#include "support/catch.h"
#include "support/short_way.h"

using assessment::Writing;

namespace {

constexpr base::Id sam{1}, asha{2}, leon{3};

bool are_similar(const std::string& one, const std::string& other) {
  return assessment::similar_words({{sam, "A16/what", one}, {asha, "A16/what", other}}).size() == 1;
}

const std::string open_days = "I will go to two open days by March and ask about help with money.";

}  // namespace

TEST_CASE("R36 finds two learners who wrote nearly the same, and says which", "[assessment]") {
  const std::vector<assessment::SimilarPair> pairs = assessment::similar_words(
      {{sam, "A16/what", open_days},
       {leon, "A16/what", "I will mend three bikes at the shop before the summer."},
       {asha, "A16/what@2", "i will go to TWO open days by march, and ask about help with the money"}});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].one.learner == sam);
  CHECK(pairs[0].other.learner == asha);
  CHECK(pairs[0].other.slot == "A16/what@2");
}

TEST_CASE("R36 leaves alone what only begins alike, and what is about the same thing", "[assessment]") {
  CHECK_FALSE(are_similar(open_days, "I will go to my uncle on Sunday and learn to fix the brakes."));
  CHECK_FALSE(are_similar("I found out that the course takes three days a week. So I can keep my job.",
                          "I found out that it costs nothing to start. So I will ring them next week."));
  CHECK(are_similar(open_days, "I will go to three open days by March and ask about help with money."));
}

TEST_CASE("R36 leaves short texts, other questions and one learner's own texts alone", "[assessment]") {
  CHECK_FALSE(are_similar("I will ring the college", "I will ring the college"));
  CHECK(assessment::similar_words({{sam, "A16/what", open_days}, {asha, "A17/step", open_days}}).empty());
  CHECK(assessment::similar_words({{sam, "A16/what", open_days}, {sam, "A16/what@2", open_days}}).empty());
  CHECK(assessment::similar_words({}).empty());
  CHECK(assessment::similar_words({{sam, "A16/what", ""}, {asha, "A16/what", ""}}).empty());
}

TEST_CASE("R36 compares texts in any script", "[assessment]") {
  CHECK(are_similar("我想帮助附近医院里的老人，因为他们常常很孤单",
                    "我想帮助附近医院里的老人，因为他们常常很孤单。"));
  CHECK_FALSE(are_similar("我想帮助附近医院里的老人，因为他们常常很孤单",
                          "我喜欢修自行车，每个星期六都在店里学习新的东西"));
  CHECK(are_similar("أحب مساعدة الناس في المستشفى القريب من بيتي كل يوم",
                    "أحب مساعدة الناس في المستشفى القريب من بيتي كل يوم!"));
}

TEST_CASE("R36 takes long texts, and a whole run of learners", "[assessment]") {
  std::string text;
  for (int i = 0; text.size() < 10000; ++i) text += "word" + std::to_string(i * 7919 % 1000) + " ";
  std::vector<Writing> run;
  for (std::uint64_t learner = 1; learner <= 12; ++learner) run.push_back({{learner}, "A16/what", text});
  CHECK(assessment::similar_words(run).size() == 66);  // each with each other, once
}

TEST_CASE("R36 never reads what is just for the learner, nor cards and days", "[assessment]") {
  const content::Loaded loaded = content::load_pack(short_way_pack);
  learner::Record record;
  record.learner = sam;
  const auto put = [&record](const std::string& slot, const std::string& text, learner::Ring ring) {
    record.answers[slot].text = text;
    record.answers[slot].ring = ring;
  };
  put("A16/what", open_days, learner::Ring::my_portfolio);
  put("A05/example#patient", "where=At home\ndid=I waited", learner::Ring::my_adviser);
  put("A05/energy", "I feel good when I ride", learner::Ring::just_me);
  put("A16/date", "2027-03-31", learner::Ring::my_portfolio);
  put("A16/gap", "speak_up", learner::Ring::my_portfolio);
  put("A99/gone", "A step that is no more", learner::Ring::my_portfolio);
  put("A16/measure", "later", learner::Ring::my_portfolio);
  record.answers["A16/measure"].skipped = true;
  const std::vector<Writing> writings = assessment::writings_in(record, loaded.catalogue);
  REQUIRE(writings.size() == 2);
  CHECK(writings[0].text == "I waited. At home");
  CHECK(writings[1].text == open_days);
}
