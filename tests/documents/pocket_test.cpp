// SPDX-License-Identifier: GPL-3.0-or-later
// Cards for the pocket: what stands on them, and how they lie on the page.
#include "documents/as_text.h"
#include "documents/paper.h"
#include "documents/pdf.h"
#include "documents/samples.h"
#include "support/catch.h"
#include "support/plan_way.h"

namespace {

using content::PaperPart;
using documents::Reader;
using learner::Ring;

content::Catalogue plan_packs() { return content::load_packs(plan_way_assets + "/packs").catalogue; }

content::Paper card() {
  content::Paper paper{"card", "My card", "To keep.", "my_adviser", content::Paper::Size::pocket, {}};
  paper.parts.push_back({"When it is hard", "", PaperPart::Sort::text, {"A15/say"}, {}});
  return paper;
}

// A15 of the test pack asks about each barrier and reads back "If …, then I will …".
learner::Record asked(Ring ring) {
  learner::Record record;
  record.name = "Sam";
  record.answers["A15/barrier"] = samples::answer("What?", "money", "Money is short");
  record.answers["A15/response#money"] =
      samples::answer("What will you do?", "ask Mr Shah", "ask Mr Shah", ring);
  record.answers["A15/say"] = samples::answer("So:", "old", "If money is short, I will wait.");
  return record;
}

std::string printed_card(const learner::Record& record, Reader reader) {
  const content::Catalogue catalogue = plan_packs();
  return samples::text_of(
      documents::paper_of(card(), record, catalogue.packs.front(), {}, {2026, 11, 22}, reader));
}

documents::Document cards(int count, const std::string& words) {
  documents::Document document;
  document.title = "My cards";
  document.format = documents::Format::pocket_cards;
  document.blocks = {documents::Heading{1, "My cards"}, documents::Paragraph{"Cut along the lines."}};
  for (int i = 0; i < count; ++i) {
    document.blocks.emplace_back(documents::PageBreak{});
    document.blocks.emplace_back(documents::Heading{2, "A card"});
    document.blocks.emplace_back(documents::Paragraph{words});
  }
  return document;
}

int pages_of_cards(int count, const std::string& words) {
  const auto made = documents::pdf(cards(count, words));
  REQUIRE(made);
  return made->pages;
}

}  // namespace

TEST_CASE("a pocket card says what the answers say now, on a card of its own", "[documents]") {
  const std::string text = printed_card(asked(Ring::my_portfolio), Reader::learner);
  INFO(text);
  CHECK(text.find("page \nh2 When it is hard\np ") != std::string::npos);
  CHECK(text.find("I will ask Mr Shah") != std::string::npos);
  CHECK(text.find("I will wait") == std::string::npos);
}

TEST_CASE("a pocket card asks who may see the words, not who may see that they were read", "[documents]") {
  learner::Record record = asked(Ring::my_portfolio);
  record.answers["A15/say"].ring = Ring::just_me;
  CHECK(printed_card(record, Reader::centre).find("I will ask Mr Shah") != std::string::npos);
}

TEST_CASE("the centre's copy of a pocket card holds nothing of a smaller ring", "[documents]") {
  const learner::Record record = asked(Ring::my_adviser);
  CHECK(printed_card(record, Reader::learner).find("Mr Shah") != std::string::npos);
  CHECK(printed_card(record, Reader::centre).find("Mr Shah") == std::string::npos);
  const content::Catalogue catalogue = plan_packs();
  const content::Pack& pack = catalogue.packs.front();
  CHECK(documents::has_words(card(), record, pack, Reader::learner));
  CHECK_FALSE(documents::has_words(card(), record, pack, Reader::centre));
}

TEST_CASE("four cards lie on a page, and long words go on to the next card", "[documents][pdf]") {
  CHECK(pages_of_cards(1, "short") == 1);
  CHECK(pages_of_cards(4, "short") == 1);
  CHECK(pages_of_cards(5, "short") == 2);
  std::string long_words;
  for (int i = 0; i < 400; ++i) long_words += "I will ask someone I trust. ";
  CHECK(pages_of_cards(1, long_words) >= 2);
  CHECK(pages_of_cards(0, "") == 1);
}
