// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/paper_twin.h"

#include <algorithm>
#include <set>

#include "documents/as_text.h"
#include "documents/by_hand.h"
#include "documents/sheet_samples.h"
#include "support/catch.h"
#include "support/holds.h"

namespace {

using documents::on_paper;
using samples::holds;
using samples::twin_of;

// The codes of a sheet: before the page that the learner keeps, and on it.
struct Codes {
  std::vector<std::string> handed_in, kept;
};

Codes codes_in(const documents::Document& document) {
  Codes codes;
  bool is_kept = false;
  for (const documents::Block& block : document.blocks) {
    const auto* heading = std::get_if<documents::Heading>(&block);
    if (heading != nullptr && heading->words == "Keep this page yourself") is_kept = true;
    const auto* question = std::get_if<documents::Question>(&block);
    if (question == nullptr || question->code.empty()) continue;
    (is_kept ? codes.kept : codes.handed_in).push_back(question->code);
  }
  return codes;
}

}  // namespace

TEST_CASE("every activity of every pack has a sheet, and each of its codes leads back to the question",
          "[documents][twin]") {
  for (const content::Pack& pack : samples::programmes().packs) {
    for (const content::Activity& activity : pack.activities) {
      const Codes codes = codes_in(twin_of(activity.id));
      CAPTURE(activity.id);
      CHECK(codes.handed_in.size() + codes.kept.size() > 0);
      for (const std::string& code : codes.handed_in) {
        CAPTURE(code);
        const auto found = on_paper(code, samples::programmes());
        REQUIRE(found);
        CHECK(found->code == code);
        CHECK_FALSE(found->is_own);
        CHECK(pack.step_of(found->slot) != nullptr);
        CHECK(found->slot.starts_with(activity.id + "/"));
      }
    }
  }
}

TEST_CASE("every question that keeps an answer is on its sheet, but for long texts that are read back",
          "[documents][twin]") {
  for (const content::Pack& pack : samples::programmes().packs) {
    for (const content::Activity& activity : pack.activities) {
      const Codes codes = codes_in(twin_of(activity.id));
      std::set<std::string> asked;
      for (const std::vector<std::string>* part : {&codes.handed_in, &codes.kept}) {
        for (const std::string& code : *part)
          asked.insert(std::string(steps::parts_of_slot(on_paper(code, samples::programmes())->slot).step));
      }
      for (const steps::Step& step : activity.steps) {
        if (!documents::is_asked_on_paper(step)) continue;
        CAPTURE(activity.id, step.id);
        CHECK(asked.contains(step.id));
      }
    }
  }
}

TEST_CASE("what is just for the learner stands on the page that nobody collects, and nowhere else",
          "[documents][twin]") {
  for (const content::Pack& pack : samples::programmes().packs) {
    for (const content::Activity& activity : pack.activities) {
      const Codes codes = codes_in(twin_of(activity.id));
      for (const std::string& code : codes.handed_in)
        CHECK(pack.step_of(on_paper(code, samples::programmes())->slot)->ring != "just_me");
    }
  }
  const std::string values = samples::text_of(twin_of("A02"));
  const std::size_t kept = values.find("Keep this page yourself");
  REQUIRE(kept != std::string::npos);
  CHECK(values.find("Faith or beliefs") > kept);
  CHECK(values.rfind("Helping people") < kept);
}

TEST_CASE("a sheet where all is private has no line for a name and no folder", "[documents][twin]") {
  const std::string text = samples::text_of(twin_of("CC06"));
  CHECK(holds(text, "Keep this page yourself"));
  CHECK_FALSE(holds(text, "Folder"));
  CHECK_FALSE(holds(text, "Name"));
}

TEST_CASE("nothing on a sheet speaks of a screen", "[documents][twin]") {
  for (const content::Pack& pack : samples::programmes().packs) {
    for (const content::Activity& activity : pack.activities) {
      const documents::Document document = twin_of(activity.id);
      for (const documents::Block& block : document.blocks) {
        const auto* question = std::get_if<documents::Question>(&block);
        if (question == nullptr) continue;
        CAPTURE(activity.id, question->code, question->help);
        const std::string help = base::lower_case(question->help);
        for (const char* word : {"press ", "screen", "{", "my folder"}) CHECK_FALSE(holds(help, word));
        CHECK_FALSE(holds(question->words, "{"));
      }
    }
  }
}

TEST_CASE("where criteria stand on a sheet, so does that they are not official wording",
          "[documents][twin]") {
  const documents::Document document = twin_of("A05");
  CHECK(document.foot.starts_with("Criteria 1.1, 1.3. Criteria set PCP-L1-default, version 1."));
  CHECK(holds(document.foot, "not official"));
}

TEST_CASE("a code is read however it is typed, and what is no code is none", "[documents][twin]") {
  const content::Catalogue& packs = samples::programmes();
  for (const char* typed : {"A05 · 3", "a05 3", "A05.3", "a05-3", " A05/3 "}) {
    CAPTURE(typed);
    const auto found = on_paper(typed, packs);
    REQUIRE(found);
    CHECK(found->slot == "A05/best");
    CHECK(found->code == "A05 · 3");
  }
  CHECK(on_paper("A17 2.3", packs)->slot == "A17/step@3");
  CHECK(on_paper("A05 4.2", packs)->slot == "A05/example");
  CHECK(on_paper("A05 4.2", packs)->number == 2);
  CHECK(on_paper("A05 9", packs)->is_own);
  for (const std::string& typed :
       {std::string(), std::string("A05"), std::string("A05 0"), std::string("A05 99"),
        std::string("A05 3 4 5"), std::string("A05 -"), std::string("Z99 1"), std::string("A05 4.9"),
        std::string("A05 99999999999999999999"), std::string("\xff\xfe A05"), std::string(5000, 'A')}) {
    CAPTURE(typed);
    CHECK_FALSE(on_paper(typed, packs));
  }
}
