// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/statements.h"

#include "assessment/coverage.h"
#include "support/catch.h"
#include "support/short_way.h"

namespace {

namespace kind = learner::kind;

const content::Loaded short_pack = content::load_pack(short_way_pack);
const content::Catalogue& short_catalogue() { return short_pack.catalogue; }

struct LogOfOthers {
  learner::Record record;
  std::uint64_t number = 0;

  learner::Order add(std::string_view what, std::map<std::string, std::string> body) {
    learner::Event event;
    event.number = event.tick = ++number;
    event.kind = what;
    event.body = std::move(body);
    learner::apply(record, event);
    return learner::order_of(event);
  }
  void add_confirmed(const char* id, const char* criteria) {
    const learner::Order order = add(kind::witnessed, {{"id", id}, {"criteria", criteria}});
    add(kind::witness_confirmed, {{"what", learner::text_of({{id, order}})}, {"how", "met"}});
  }
};

assessment::Coverage row_of(const learner::Record& record, const std::string& number) {
  const content::Unit& unit = short_catalogue().packs[0].unit;
  for (const assessment::Coverage& each : assessment::coverage(unit, record, short_catalogue())) {
    if (each.criterion->number == number) return each;
  }
  FAIL("no criterion " << number);
  return {};
}

assessment::StatementShare share_of(const learner::Record& record) {
  return assessment::statement_share(short_catalogue().packs[0].unit, record, short_catalogue());
}

}  // namespace

TEST_CASE("a special consideration is no evidence, whatever criteria it names", "[assessment]") {
  LogOfOthers log;
  log.add(kind::considered,
          {{"id", "a"}, {"task", "The bell rang"}, {"words", "An hour"}, {"criteria", "1.1"}});
  REQUIRE(log.record.others.piece("a") != nullptr);
  CHECK(row_of(log.record, "1.1").have == 0);
  CHECK(share_of(log.record).alone.empty());
}

TEST_CASE("a statement counts for the criteria that it names, once it is confirmed", "[assessment]") {
  LogOfOthers log;
  const learner::Order order = log.add(kind::witnessed, {{"id", "a"}, {"criteria", "1.1"}});
  CHECK(row_of(log.record, "1.1").have == 0);
  log.add(kind::witness_confirmed, {{"what", learner::text_of({{"a", order}})}, {"how", "met"}});
  const assessment::Coverage row = row_of(log.record, "1.1");
  REQUIRE(row.evidence.size() == 1);
  CHECK(row.have == 1);
  CHECK(row.evidence[0].from == assessment::Evidence::From::witness);
  CHECK(row_of(log.record, "1.2").have == 0);
  log.add(kind::evidence_put_aside, {{"what", learner::text_of({{"a", order}})}, {"reason", "x"}});
  CHECK(row_of(log.record, "1.1").have == 0);
}

TEST_CASE("work on paper says where it lies, and counts no second time where it is on the screen too",
          "[assessment]") {
  LogOfOthers log;
  log.add(kind::on_paper,
          {{"id", "e"}, {"of", "A05/grow"}, {"folder", "3"}, {"page", "12"}, {"criteria", "1.3"}});
  const assessment::Coverage row = row_of(log.record, "1.3");
  REQUIRE(row.evidence.size() == 1);
  CHECK(row.evidence[0].place == "folder “3”, page 12");
  learner::Answer answer;
  answer.text = "speak_up";
  answer.ring = answer.first_ring = learner::Ring::my_portfolio;
  log.record.answers["A05/grow"] = answer;
  CHECK(row_of(log.record, "1.3").have == 1);
  CHECK(row_of(log.record, "1.3").evidence[0].slot == "A05/grow");
}

TEST_CASE("an answer that is kept back on the screen takes nothing from its paper", "[assessment]") {
  LogOfOthers log;
  log.add(kind::on_paper,
          {{"id", "e"}, {"of", "A05/grow"}, {"folder", "3"}, {"page", "12"}, {"criteria", "1.3"}});
  learner::Answer answer;
  answer.text = "speak_up";
  log.record.answers["A05/grow"] = answer;
  CHECK(row_of(log.record, "1.3").have == 1);
}

TEST_CASE("two answers to one question are one kind of evidence", "[assessment]") {
  LogOfOthers log;
  const auto answer = [&](const char* id, const char* question) {
    const learner::Order order = log.add(
        kind::answered_aloud, {{"id", id}, {"talk", "t"}, {"question", question}, {"criteria", "4.1"}});
    log.add(kind::aloud_agreed, {{"what", learner::text_of({{id, order}})}});
  };
  answer("c", "What do you want to do soon, and what later?");
  answer("d", "What do you want to do soon, and what later?");
  CHECK(row_of(log.record, "4.1").have == 2);
  CHECK_FALSE(row_of(log.record, "4.1").enough);
  answer("f", "How does the first of them help with the second?");
  CHECK(row_of(log.record, "4.1").enough);
}

TEST_CASE("the share of criteria that rest on statements alone is counted, and anything else ends it",
          "[assessment]") {
  LogOfOthers log;
  CHECK(share_of(log.record).alone.empty());
  CHECK(share_of(log.record).of == 13);
  log.add_confirmed("a", "1.1\n1.2\n1.3\n2.1\n2.2\n2.3");
  CHECK(share_of(log.record).alone.size() == 6);
  CHECK(share_of(log.record).percent() == 47);
  log.add(kind::observed, {{"id", "b"}, {"criteria", "1.1"}, {"words", "Seen."}});
  CHECK(share_of(log.record).alone.size() == 5);
  CHECK(share_of(log.record).alone.front() == "1.2");
  CHECK(share_of(log.record).percent() == 39);
}

TEST_CASE("a centre sets the share in percent, and what is no such number is the usual one", "[assessment]") {
  CHECK(assessment::share_from("35") == 35);
  CHECK(assessment::share_from("0") == 0);
  for (const char* told : {"", "x", "101", "-1", "35 %"}) CHECK(assessment::share_from(told) == 40);
}
