// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/coverage.h"

#include "support/catch.h"
#include "support/short_way.h"

namespace {

const std::string& pack_folder = short_way_pack;

void put(learner::Record& record, const std::string& slot, const std::string& text,
         learner::Ring ring = learner::Ring::my_portfolio) {
  learner::Answer answer;
  answer.text = text;
  answer.ring = ring;
  record.answers[slot] = answer;
}

assessment::Coverage row(const content::Catalogue& catalogue, const learner::Record& record,
                         const std::string& number) {
  for (const assessment::Coverage& each : assessment::coverage(catalogue.packs[0].unit, record, catalogue)) {
    if (each.criterion->number == number) return each;
  }
  FAIL("no criterion " << number);
  return {};
}

}  // namespace

TEST_CASE("an empty record has every criterion, and none is enough", "[assessment]") {
  const content::Loaded loaded = content::load_pack(pack_folder);
  const auto rows = assessment::coverage(loaded.catalogue.packs[0].unit, {}, loaded.catalogue);
  REQUIRE(rows.size() == 13);
  for (const assessment::Coverage& each : rows) {
    CHECK_FALSE(each.enough);
    CHECK(each.have == 0);
    CHECK(each.need == each.criterion->least);
    CHECK(each.outcome != nullptr);
  }
}

TEST_CASE("three examples are enough for strengths and two are not yet", "[assessment]") {
  const content::Loaded loaded = content::load_pack(pack_folder);
  learner::Record record;
  put(record, "A05/example#patient", "did=I waited");
  put(record, "A05/example#own-01234567", "did=I helped");
  CHECK(row(loaded.catalogue, record, "1.1").have == 2);
  CHECK_FALSE(row(loaded.catalogue, record, "1.1").enough);
  put(record, "A05/example#kind", "did=I gave");
  const assessment::Coverage now = row(loaded.catalogue, record, "1.1");
  CHECK(now.enough);
  REQUIRE(now.evidence.size() == 3);
  CHECK(now.evidence[0].slot == "A05/example#kind");
}

TEST_CASE("what is just for the learner or the adviser is never evidence", "[assessment]") {
  const content::Loaded loaded = content::load_pack(pack_folder);
  learner::Record record;
  put(record, "A05/grow", "speak_up\nnumbers", learner::Ring::just_me);
  CHECK(row(loaded.catalogue, record, "1.3").have == 0);
  put(record, "A05/grow", "speak_up\nnumbers", learner::Ring::my_adviser);
  CHECK(row(loaded.catalogue, record, "1.3").have == 0);
  put(record, "A05/grow", "speak_up\nnumbers");
  CHECK(row(loaded.catalogue, record, "1.3").have == 2);
  CHECK(row(loaded.catalogue, record, "1.3").enough);
}

TEST_CASE("a skipped answer and an empty one count nothing", "[assessment]") {
  const content::Loaded loaded = content::load_pack(pack_folder);
  learner::Record record;
  put(record, "A05/grow", "speak_up\nnumbers");
  record.answers["A05/grow"].skipped = true;
  put(record, "A05/example#kind", "");
  CHECK(row(loaded.catalogue, record, "1.3").have == 0);
  CHECK(row(loaded.catalogue, record, "1.1").have == 0);
}

TEST_CASE("two goals for soon do not stand for a goal for later", "[assessment]") {
  const content::Loaded loaded = content::load_pack(pack_folder);
  learner::Record record;
  put(record, "A16/check", "I will go.");
  put(record, "A16/check@2", "I will ask.");
  CHECK(row(loaded.catalogue, record, "4.1").have == 2);
  CHECK_FALSE(row(loaded.catalogue, record, "4.1").enough);
  put(record, "A16/later", "I want to run a kitchen.");
  CHECK(row(loaded.catalogue, record, "4.1").enough);
}

TEST_CASE("an answer of an activity that no pack knows is left alone", "[assessment]") {
  const content::Loaded loaded = content::load_pack(pack_folder);
  learner::Record record;
  put(record, "A99/old", "something");
  put(record, "odd", "something");
  for (const auto& each : assessment::coverage(loaded.catalogue.packs[0].unit, record, loaded.catalogue)) {
    CHECK(each.have == 0);
  }
}
