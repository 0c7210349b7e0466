// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/joined.h"

#include <algorithm>

#include "documents/assessment_plan.h"
#include "documents/paper_twin.h"
#include "documents/pdf.h"
#include "support/catch.h"

namespace {

using namespace documents;

constexpr base::Date today_joined{2026, 11, 26};

const content::Pack& shipped_pack() {
  static const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  return catalogue.programme("personal-career-planning");
}

template <typename Wanted>
std::size_t blocks_of(const Document& document) {
  return static_cast<std::size_t>(
      std::count_if(document.blocks.begin(), document.blocks.end(),
                    [](const Block& block) { return std::holds_alternative<Wanted>(block); }));
}

Document little_sheet(const std::string& title, const std::string& foot) {
  Document sheet;
  sheet.title = title;
  sheet.foot = foot;
  sheet.blocks = {Heading{1, title}, Heading{2, "Part"}, Paragraph{"Words."}};
  return sheet;
}

}  // namespace

TEST_CASE("sheets that are joined have one title, and each its own page and its headings below",
          "[documents]") {
  const Document document =
      joined("Session 3", "Tuesday", {little_sheet("A", "Set 1"), little_sheet("B", "Set 1")}, today_joined);
  CHECK(document.foot == "Set 1");
  CHECK(blocks_of<PageBreak>(document) == 2);
  std::vector<int> levels;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) levels.push_back(heading->level);
  }
  CHECK(levels == std::vector<int>{1, 2, 3, 2, 3});
}

TEST_CASE("where sheets have different words at their feet, each keeps its own", "[documents]") {
  const Document document = joined(
      "Session 3", "", {little_sheet("A", "Criteria 1.1"), little_sheet("B", "Criteria 1.2")}, today_joined);
  CHECK(document.foot.empty());
  CHECK(blocks_of<Note>(document) == 2);
}

TEST_CASE("the sheets of all activities in one paper become pages", "[documents]") {
  std::vector<Document> sheets;
  int pages = 0;
  for (const char* id : {"A02", "A05", "A16"}) {
    sheets.push_back(paper_twin(*shipped_pack().activity(id), shipped_pack(), today_joined));
    const auto alone = pdf(sheets.back());
    REQUIRE(alone);
    pages += alone->pages;
  }
  const auto made = pdf(joined("Sheets", "", std::move(sheets), today_joined));
  REQUIRE(made);
  CHECK(made->pages >= pages + 1);
}

TEST_CASE("the assessment plan names every task and says how well each criterion is covered", "[documents]") {
  const Document document = assessment_plan(shipped_pack(), {"Riverside", "Tuesday", "Ms Ali"}, today_joined);
  std::size_t tasks = 0, criteria = 0;
  for (const Block& block : document.blocks) {
    if (const auto* form = std::get_if<Form>(&block)) tasks += form->rows.size();
    const auto* grid = std::get_if<Table>(&block);
    if (grid == nullptr) continue;
    criteria += grid->rows.size();
    // Each live criterion of the course that ships has at least one task (domain 2.3.1).
    for (const std::vector<std::string>& row : grid->rows) CHECK(row.back() != "No task yet");
  }
  CHECK(tasks == shipped_pack().activities.size());
  std::size_t wanted = 0;
  for (const content::Outcome& outcome : shipped_pack().unit.outcomes) wanted += outcome.criteria.size();
  CHECK(criteria == wanted);
  CHECK(pdf(document));
}

TEST_CASE("a criterion that no task covers, and one that a single task does, are told", "[documents]") {
  content::Pack pack = shipped_pack();
  pack.activities.erase(pack.activities.begin() + 2, pack.activities.end());
  std::string cover;
  for (const Block& block : assessment_plan(pack, {}, today_joined).blocks) {
    if (const auto* grid = std::get_if<Table>(&block)) {
      for (const std::vector<std::string>& row : grid->rows) cover += row[0] + " " + row.back() + "\n";
    }
  }
  CHECK(cover.find("1.1 One task alone") != std::string::npos);
  CHECK(cover.find("4.4 No task yet") != std::string::npos);
}
