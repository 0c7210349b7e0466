// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/others_pages.h"

#include "documents/as_text.h"
#include "documents/golden.h"
#include "documents/samples.h"
#include "support/catch.h"
#include "support/holds.h"

namespace {

using samples::holds;
namespace kind = learner::kind;

constexpr base::Id ms_reed{61};
constexpr std::int64_t ten_of_the_clock{1'794'736'800};  // on 15 November 2026

// Sam, with one of everything that others can say.
class SamAndOthers {
 public:
  SamAndOthers() : record_(samples::sam()) {}

  learner::Order add(std::string_view what, std::map<std::string, std::string> body) {
    learner::Event event;
    event.number = event.tick = ++number_;
    event.at = {ten_of_the_clock + static_cast<std::int64_t>(number_) * 60, 0};
    event.who = ms_reed;
    event.kind = what;
    event.body = std::move(body);
    learner::apply(record_, event);
    return learner::order_of(event);
  }
  learner::Record& record() { return record_; }

 private:
  learner::Record record_;
  std::uint64_t number_ = 0;
};

std::string of_version(const char* id, const learner::Order& order) {
  return learner::text_of({{id, order}});
}

void add_statements(SamAndOthers& log) {
  log.add(kind::witnessed, {{"id", "a1"},
                            {"name", "Mrs Khan"},
                            {"role", "café manager"},
                            {"relation", "employer"},
                            {"contact", "01632 960 001"},
                            {"date", "2026-11-14"},
                            {"place", "Riverside Café"},
                            {"words", "Sam waited while a customer counted her coins."},
                            {"criteria", "1.1\n2.2"}});
  const learner::Order order =
      log.add(kind::witnessed, {{"id", "a2"},
                                {"name", "Mr Osei"},
                                {"role", "football coach"},
                                {"relation", "other"},
                                {"date", "2026-11-07"},
                                {"words", "Sam showed the little ones where to stand."},
                                {"criteria", "1.2"}});
  log.add(kind::witness_confirmed, {{"what", of_version("a2", order)}, {"how", "phoned"}});
  const learner::Order wrong =
      log.add(kind::witnessed, {{"id", "a3"}, {"name", "Mr Nemo"}, {"words", "Wrong"}});
  log.add(kind::evidence_put_aside, {{"what", of_version("a3", wrong)}, {"reason", "Another learner"}});
  log.add(kind::observed, {{"id", "b1"},
                           {"task", "rang Hill College"},
                           {"date", "2026-11-15"},
                           {"place", "Room 2"},
                           {"words", "Sam asked when the course starts."},
                           {"questions", "Is there a bus? Sam will look."},
                           {"feedback", "You asked what you needed to know."},
                           {"criteria", "3.2"}});
}

void add_talk_and_paper(SamAndOthers& log) {
  const std::map<std::string, std::string> talk = {{"talk", "d1"},
                                                   {"started", "2026-11-15T10:05:00+00:00"},
                                                   {"place", "Room 2"},
                                                   {"reason", "gap"},
                                                   {"criteria", "3.3"}};
  auto answer = [&](const char* id, const char* question, const char* words, const char* prompts) {
    std::map<std::string, std::string> body = talk;
    body.insert({{"id", id}, {"question", question}, {"words", words}, {"prompts", prompts}});
    return log.add(kind::answered_aloud, std::move(body));
  };
  const learner::Order agreed =
      answer("c1", "What did you decide?", "I keep my Saturday job.", "more\nmore\nelse");
  log.add(kind::aloud_agreed, {{"what", of_version("c1", agreed)}});
  answer("c2", "What are you not sure about?", "How I get there by seven.", "");
  log.add(kind::aloud_ended, {{"talk", "d1"}});
  log.add(kind::on_paper, {{"id", "e1"},
                           {"of", "A05/grow"},
                           {"code", "A05 · 5"},
                           {"question", "What would you like to get better at?"},
                           {"folder", "Blue folder"},
                           {"page", "12"},
                           {"words", "Speaking up"},
                           {"criteria", "1.3"}});
}

SamAndOthers all_that_others_say() {
  SamAndOthers log;
  log.add(kind::adjusted, {{"what", "larger_text\nextra_time\nscribe"},
                           {"tasks", ""},
                           {"normal", "yes"},
                           {"approved_by", "Mr Bell"},
                           {"approved", "2026-11-10"},
                           {"told", "yes"},
                           {"reference", "AFA 12"},
                           {"review", "2027-02-24"},
                           {"proof", "Learning support, cabinet 2"}});
  log.add(kind::considered, {{"id", "f1"},
                             {"task", "The fire bell rang"},
                             {"date", "2026-11-19"},
                             {"tasks", "A05"},
                             {"words", "One more hour on Thursday"},
                             {"name", "Mr Bell"}});
  add_statements(log);
  add_talk_and_paper(log);
  return log;
}

documents::Document folder_with_others() {
  SamAndOthers log = all_that_others_say();
  learner::Answer& best = log.record().answers.at("A05/best");
  best.supports = {"read_aloud", "large_text"};
  best.order = {90, {1}, 1};
  return documents::portfolio(log.record(), samples::short_way(),
                              {"Hill Road Centre", "PC 3", {{ms_reed, "Ms Reed"}}}, {2026, 11, 22},
                              documents::Reader::centre);
}

}  // namespace

TEST_CASE("what is not confirmed is marked in the portfolio, and what was put aside is not there",
          "[documents]") {
  const std::string text = samples::text_of(folder_with_others());
  CHECK(holds(text, "h3 Witness: Mrs Khan, café manager"));
  CHECK(holds(text, "aside Not confirmed yet."));
  CHECK(holds(text, "by phone, by Ms Reed."));
  CHECK(holds(text, "Not confirmed: the learner has not said yet"));
  CHECK_FALSE(holds(text, "Mr Nemo"));
  CHECK_FALSE(holds(text, "Another learner"));
}

TEST_CASE("how a witness can be reached is on no paper", "[documents]") {
  CHECK_FALSE(holds(samples::text_of(folder_with_others()), "01632"));
}

TEST_CASE("prompts, the time of a talk and where paper lies are printed with the evidence", "[documents]") {
  const std::string text = samples::text_of(folder_with_others());
  CHECK(holds(text, "Prompts: “Tell me more” (2), “What else?” (1)."));
  CHECK(holds(text, "From 10:05 to "));
  CHECK(holds(text, "Blue folder, page 12"));
  CHECK(holds(text, "On paper (folder “Blue folder”, page 12): 1"));
}

TEST_CASE("each part of a portfolio says which help was given and what was adjusted", "[documents]") {
  const std::string text = samples::text_of(folder_with_others());
  CHECK(holds(text,
              "note Help given: words read aloud, large text. Adjusted: larger text, extra time, "
              "somebody wrote down what was said."));
  CHECK(holds(text, "Proof is held | Learning support, cabinet 2"));
}

TEST_CASE("a special consideration is printed with the work that it is for, and what was put aside nowhere",
          "[documents]") {
  SamAndOthers log = all_that_others_say();
  learner::Record record = log.record();
  CHECK(holds(documents::help_given(record, "A05"),
              "Special consideration of 19 November 2026: One more hour on Thursday."));
  CHECK_FALSE(holds(documents::help_given(record, "A02"), "Special consideration"));
  const auto pages = [&record] {
    return documents::considered_pages(record.others, samples::short_way(), {{ms_reed, "Ms Reed"}}).size();
  };
  CHECK(pages() == 1);
  const learner::Piece* piece = record.others.piece("f1");
  REQUIRE(piece != nullptr);
  log.add(kind::evidence_put_aside,
          {{"what", learner::text_of({{piece->id, piece->order}})}, {"reason", "x"}});
  record = log.record();
  CHECK(pages() == 0);
  CHECK_FALSE(holds(documents::help_given(record, "A05"), "Special consideration"));
}

TEST_CASE("staff print what others say on sheets of its own, as it was when it was right",
          "[documents][golden]") {
  SamAndOthers log = all_that_others_say();
  const documents::Document paper = documents::others_paper(
      log.record().others, "Sam", {{ms_reed, "Ms Reed"}}, samples::short_way(), {2026, 11, 22});
  samples::check_golden("paper_others.txt", samples::text_of(paper));
}
