// SPDX-License-Identifier: GPL-3.0-or-later
// What can be printed, and what is left out of it.
#include "transfer/printing.h"

#include "documents/as_text.h"
#include "documents/samples.h"
#include "support/catch.h"
#include "transfer/papers.h"

namespace {

using documents::Reader;

constexpr base::Date today{2026, 11, 22};

// The short way with two documents: one for everybody, and one with what is just for the learner.
content::Catalogue with_papers() {
  using content::PaperPart;
  content::Catalogue catalogue = samples::short_way();
  content::Paper cv{"cv", "My CV", "One page.", "my_portfolio", {}, {}};
  cv.parts.push_back({"What I am like", "", PaperPart::Sort::list, {"A05/qualities"}, {}});
  content::Paper own{"own", "My own page", "For me.", "just_me", {}, {}};
  own.parts.push_back({"What gives me energy", "", PaperPart::Sort::text, {"A05/energy"}, {}});
  catalogue.packs.front().papers = {cv, own};
  return catalogue;
}

std::string text_for(const std::string& id, Reader reader) {
  const auto document = transfer::to_print(id, samples::sam(), with_papers(), {}, today, reader);
  return document ? samples::text_of(*document) : "none";
}

const transfer::Printable* named(const std::vector<transfer::Printable>& all, std::string_view id) {
  for (const transfer::Printable& each : all) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("what is private is on no printed page unless the learner asks for it", "[transfer][print]") {
  const std::string id(transfer::folder_id);
  CHECK_FALSE(holds(text_for(id, Reader::centre), "Music at night"));
  CHECK(holds(text_for(id, Reader::centre), "At the food bank"));
  CHECK(holds(text_for(id, Reader::learner), "Music at night"));
  CHECK(text_for("own", Reader::centre) == "none");
  CHECK(holds(text_for("own", Reader::learner), "Music at night"));
  CHECK(holds(text_for("cv", Reader::centre), "item Patient"));
}

TEST_CASE("each thing to print says how many pages it has and whether there is more of it",
          "[transfer][print]") {
  const auto without = transfer::printables(samples::sam(), with_papers(), {}, today, Reader::centre);
  REQUIRE(without.size() == 3);
  CHECK(without.front().id == transfer::folder_id);
  CHECK(without.front().pages > 1);
  CHECK(without.front().has_private);
  CHECK(named(without, "cv")->pages == 1);
  CHECK_FALSE(named(without, "cv")->has_private);
  CHECK(named(without, "own")->pages == 0);
  CHECK(named(without, "own")->has_private);
  const auto with = transfer::printables(samples::sam(), with_papers(), {}, today, Reader::learner);
  CHECK(with.front().pages > without.front().pages);
  CHECK(named(with, "own")->pages == 1);
}

TEST_CASE("what a printer's list shows names no learner", "[transfer][print]") {
  for (const auto& each : transfer::printables(samples::sam(), with_papers(), {}, today, Reader::learner))
    CHECK_FALSE(holds(each.title, "Sam"));
}

TEST_CASE("what a pack does not have is not printed", "[transfer][print]") {
  const auto missing = transfer::to_print("hat", samples::sam(), with_papers(), {}, today, Reader::learner);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().fault == base::Fault::not_found);
}

TEST_CASE("the calendar goes with the folder, and stays at home where there is no day", "[transfer]") {
  content::Catalogue catalogue = with_papers();
  CHECK_FALSE(transfer::has_dates(samples::sam(), catalogue));
  const auto without = transfer::papers(samples::sam(), catalogue, {}, today);
  REQUIRE(without);
  CHECK(without->back().name == "own.html");
  learner::Record record = samples::sam();
  record.answers["A16/date"] = samples::answer("By when?", "2027-03-31", "31 March 2027");
  for (content::Activity& activity : catalogue.packs.front().activities) {
    for (steps::Step& step : activity.steps) {
      if (auto* day = std::get_if<steps::PickDate>(&step.kind)) day->calendar.lines = {"I reach my goal."};
    }
  }
  CHECK(transfer::has_dates(record, catalogue));
  const auto with = transfer::papers(record, catalogue, {}, today);
  REQUIRE(with);
  CHECK(with->back().name == "dates.ics");
  CHECK(holds(with->back().bytes, "SUMMARY:I reach my goal."));
}
