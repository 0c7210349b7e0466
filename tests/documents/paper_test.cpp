// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack says of its documents, and what is printed of it.
#include "documents/paper.h"

#include "documents/as_text.h"
#include "documents/samples.h"
#include "support/catch.h"
#include "support/holds.h"

namespace {

using content::PaperPart;
using samples::holds;
using samples::text_of;

content::Paper cv() {
  content::Paper paper{"cv", "My CV", "One page.", "my_portfolio", {}, {}};
  paper.parts.push_back({"What I am like", "", PaperPart::Sort::list, {"A05/qualities", "A05/best"}, {}});
  paper.parts.push_back({"How I showed it", "In my own words.", PaperPart::Sort::text, {"A05/example"}, {}});
  paper.parts.push_back(
      {"My goals", "", PaperPart::Sort::table, {"A16/what", "A16/date"}, {"What", "By when"}});
  paper.parts.push_back({"What gives me energy", "", PaperPart::Sort::text, {"A05/energy"}, {}});
  return paper;
}

std::string printed(const content::Paper& paper, const learner::Record& record) {
  const content::Catalogue catalogue = samples::short_way();
  return text_of(
      documents::paper_of(paper, record, catalogue.packs.front(), {"Hill Road Centre", ""}, {2026, 11, 22}));
}

}  // namespace

TEST_CASE("a paper holds lists, texts and tables of what the learner said", "[documents]") {
  const std::string text = printed(cv(), samples::sam());
  INFO(text);
  CHECK(holds(text, "title Sam: My CV\n"));
  CHECK(holds(text, "foot Criteria set"));
  CHECK(holds(text, "h2 What I am like\nitem Patient\nitem Kind\nh2"));  // each once
  CHECK(holds(text, "h2 How I showed it\np In my own words.\np Where were you? At the food bank"));
  CHECK(holds(text, "table My goals\nhead What | By when\nrow go to two open days | \n"));
}

TEST_CASE("a paper leaves out answers of a smaller ring, and the heading above them", "[documents]") {
  content::Paper paper = cv();
  CHECK_FALSE(holds(printed(paper, samples::sam()), "energy"));
  CHECK_FALSE(holds(printed(paper, samples::sam()), "Music"));
  paper.ring = "just_me";
  CHECK(holds(printed(paper, samples::sam()), "h2 What gives me energy\np Music at night"));
}

TEST_CASE("a paper without answers says so, and is not taken along", "[documents]") {
  const content::Catalogue catalogue = samples::short_way();
  CHECK(holds(printed(cv(), {}), "There is nothing here yet."));
  CHECK_FALSE(documents::has_words(cv(), {}, catalogue.packs.front()));
  CHECK(documents::has_words(cv(), samples::sam(), catalogue.packs.front()));
}

TEST_CASE("a table has a row for each card that a later column speaks of", "[documents]") {
  content::Paper paper = cv();
  paper.parts = {{"Shown", "", PaperPart::Sort::table, {"A05/best", "A05/example"}, {"What", "When"}}};
  learner::Record record = samples::sam();
  record.answers["A05/best"] = samples::answer("Which fit you best?", "kind\npatient", "Kind and Patient");
  const std::string text = printed(paper, record);
  INFO(text);
  CHECK(holds(text, "row Patient | Where were you? At the food bank"));
}

TEST_CASE("answers to an activity that no pack has any more are printed all the same", "[documents]") {
  learner::Record record = samples::sam();
  record.answers["Z09/dream"] = samples::answer("What did you dream of?", "Boats", "I dream of boats.");
  record.answers["Z09/secret"] = samples::answer("And then?", "x", "Nobody knows.", learner::Ring::just_me);
  const auto folder = [&](documents::Reader reader) {
    return text_of(documents::portfolio(record, samples::short_way(), {}, {2026, 11, 22}, reader));
  };
  const std::string own = folder(documents::Reader::learner);
  CHECK(holds(own, "h2 Answers from before\n"));
  CHECK(holds(own, "question What did you dream of?\nanswer I dream of boats."));
  CHECK(holds(own, "h3 Just me: Answers from before\nquestion And then?\nanswer Nobody knows."));
  const std::string centre = folder(documents::Reader::centre);
  CHECK(holds(centre, "I dream of boats."));
  CHECK_FALSE(holds(centre, "Nobody knows."));
}
