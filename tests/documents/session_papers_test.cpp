// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/as_text.h"
#include "documents/golden.h"
#include "documents/html.h"
#include "documents/pdf.h"
#include "documents/sheet_samples.h"
#include "support/catch.h"

namespace {

using samples::career_planning;
using samples::hill_road;
using samples::sheet_day;

documents::Document sample_plan(const session::Room& room) {
  session::Plan plan = session::plan_for(session::times_of(career_planning()),
                                         session::lengths_of(session::Preset::eighteen_of_ninety));
  session::put_on(plan, "A04", session::Place::paper);
  return documents::plan_sheet(plan, career_planning(), room, hill_road, sheet_day);
}

documents::Document sample_register(bool is_blank) {
  using Here = documents::RegisterLine::Here;
  documents::Register session{hill_road, "", "", "", {"My skills check"}, {{"Sam"}, {"Asha"}, {"Leon"}}, 2};
  if (is_blank) return documents::register_sheet(session, sheet_day);
  session.when = "26 November 2026";
  session.from = "10:00";
  session.to = "11:30";
  session.lines = {{"Sam", Here::here, "10:00", "11:30", 90, "MA"}, {"Asha", Here::absent}, {"Leon"}};
  return documents::register_sheet(session, sheet_day);
}

documents::Document sample_keys() {
  return documents::picture_key_cards(
      {{"Sam", {{"bike", "Bicycle"}}}, {"Asha", {{"star", "Star"}, {"bike", "Bicycle"}, {"heart", "Heart"}}}},
      samples::icon_table(), hill_road, sheet_day);
}

documents::Document sample_code() {
  return documents::recovery_code_sheet(
      {"7KQ2-M9XA-30TZ-V8BC-HJ5N-D4RF", "Ms Reed", hill_road.centre, "PC 4"}, sheet_day);
}

documents::Document sample_cards(const std::string& activity) {
  return documents::floor_cards(documents::floor_cards_of(*career_planning().activity(activity)).back(),
                                samples::icon_table(), sheet_day);
}

documents::Document sample_hours(bool is_blank) {
  documents::LearnersHours hours{hill_road, is_blank ? "" : "Sam", {}, {}, {}};
  if (!is_blank) {
    hours.lines = {
        {"24 November 2026", "10:00", "11:30", "Session 3: My skills check", session::Guidance::guided, 90},
        {"25 November 2026", "14:00", "14:40", "Open day at the college", session::Guidance::own, 40}};
    hours.hours = {90, 40, 0};
  }
  return documents::hours_sheet(hours, sheet_day);
}

bool has(const documents::Document& document, std::string_view words) {
  return samples::text_of(document).find(words) != std::string::npos;
}

documents::Document sample_group(bool is_blank) {
  return documents::group_record(samples::talk_record(is_blank), career_planning().unit, sheet_day);
}

std::vector<std::pair<std::string, documents::Document>> all_papers() {
  return {{"twin_a05", samples::twin_of("A05")},
          {"twin_a17", samples::twin_of("A17")},
          {"session_plan", sample_plan({16, 3})},
          {"register", sample_register(false)},
          {"register_blank", sample_register(true)},
          {"floor_cards", sample_cards("A02")},
          {"picture_keys", sample_keys()},
          {"recovery_code", sample_code()},
          {"group_record", sample_group(false)},
          {"group_record_blank", sample_group(true)},
          {"hours", sample_hours(false)},
          {"hours_blank", sample_hours(true)}};
}

}  // namespace

TEST_CASE("the papers of a session look as they did when they were right", "[documents][golden][papers]") {
  for (const auto& [name, document] : all_papers())
    samples::check_golden("paper_" + name + ".txt", samples::text_of(document));
  samples::check_golden("paper_twin_a05.html", documents::html(samples::twin_of("A05")));
}

TEST_CASE("every paper of a session is a PDF of a few pages, the same each time", "[documents][papers]") {
  for (const auto& [name, document] : all_papers()) {
    CAPTURE(name);
    const auto printed = documents::pdf(document);
    REQUIRE(printed);
    CHECK(printed->pages >= 1);
    CHECK(printed->pages <= 8);
    CHECK(printed->bytes == documents::pdf(document)->bytes);
  }
}

TEST_CASE("no sheet of any pack is longer than six pages", "[documents][papers]") {
  for (const content::Pack& pack : samples::programmes().packs) {
    for (const content::Activity& activity : pack.activities) {
      CAPTURE(activity.id);
      const auto printed = documents::pdf(samples::twin_of(activity.id));
      REQUIRE(printed);
      CHECK(printed->pages <= 6);
    }
  }
}

TEST_CASE("a plan sheet says whether the PCs suffice, and what to do on paper where they do not",
          "[documents][papers]") {
  CHECK(has(sample_plan({12, 3}), "That fits."));
  CHECK(has(sample_plan({16, 3}), "That does not fit."));
  CHECK(has(sample_plan({16, 3}), "item A"));
  CHECK_FALSE(has(sample_plan({0, 0}), "Time at the PCs"));
  CHECK(has(sample_plan({12, 3}), "On paper"));
}

TEST_CASE("a group record shows no tick that its line does not bear", "[documents][papers]") {
  documents::GroupRecord record = samples::talk_record(false);
  for (session::TalkLine& line : record.talk.lines) line.ticked = {"1.1", "1.3"};
  const documents::Document document = documents::group_record(record, career_planning().unit, sheet_day);
  CHECK(has(document,
            "row Sam | Told how he waits for his gran at each crossing. Asked Asha a question. | Yes | Yes"));
  CHECK(has(document, "row Asha | Listened. | – | –"));
  CHECK(has(document, "row Leon | Absent | – | –"));
  CHECK(document.foot.find("not official") != std::string::npos);
}

TEST_CASE("a blank group record has room for each learner and no tick for everyone", "[documents][papers]") {
  const documents::Document document = sample_group(true);
  CHECK(has(document, "Never tick for everyone."));
  CHECK(has(document, "row Asha |  |  | \n"));
  CHECK_FALSE(has(document, "–"));
}

TEST_CASE("the same words for two learners are told beside the record", "[documents][papers]") {
  documents::GroupRecord record = samples::talk_record(false);
  record.talk.lines[1].words = record.talk.lines[0].words;
  const documents::Document document = documents::group_record(record, career_planning().unit, sheet_day);
  CHECK(has(document, "The same words stand for Sam, Asha."));
}

TEST_CASE("hours on paper are information and no pass mark", "[documents][papers]") {
  CHECK(has(sample_hours(false), "item In all: 2 hours 10 minutes"));
  CHECK(has(sample_hours(false), "Nobody passes or fails by hours."));
  CHECK(documents::in_hours(0) == "0 minutes");
  CHECK(documents::in_hours(61) == "1 hour 1 minute");
}

TEST_CASE("cards for a floor sort carry all their facts and their source", "[documents][papers]") {
  const documents::Document jobs = sample_cards("A09");
  CHECK(has(jobs, "(pictures: 1)"));
  CHECK(has(jobs, "Where: "));
  CHECK(has(jobs, "to be checked by the centre"));
  const documents::FloorCards none{"Nothing", {}, {}};
  CHECK(documents::pdf(documents::floor_cards(none, samples::icon_table(), sheet_day))->pages == 1);
}

TEST_CASE("no name, however odd or long, breaks a paper of a session", "[documents][papers]") {
  for (const std::string& name : {std::string(), std::string(3000, 'w'), std::string("<b>&\"'"),
                                  std::string("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"),
                                  std::string("\xff\xfe\x01"), std::string("a\nb\nc")}) {
    documents::Register session{{name, name, name}, name, name, name, {name}, {{name}}, 1};
    CHECK(documents::pdf(documents::register_sheet(session, sheet_day)));
    CHECK(documents::html(documents::register_sheet(session, sheet_day)).find("<b>") == std::string::npos);
    CHECK(documents::pdf(documents::picture_key_cards({{name, {{name, name}}}}, samples::icon_table(),
                                                      {name, name, name}, sheet_day)));
    documents::GroupRecord record = samples::talk_record(false);
    record.talk.lines[0].words = name;
    record.names[{1}] = name;
    record.witness = name;
    CHECK(documents::pdf(documents::group_record(record, career_planning().unit, sheet_day)));
  }
}
