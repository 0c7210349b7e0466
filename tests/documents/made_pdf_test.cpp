// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/made_pdf.h"

#include "documents/pdf.h"
#include "documents/samples.h"
#include "support/catch.h"

namespace {

using documents::Document;

Document hostile(const std::string& words) {
  Document document;
  document.title = words;
  document.foot = words;
  document.blocks = {
      documents::Heading{1, words},
      documents::Paragraph{words},
      documents::Quote{words, words, words},
      documents::List{{words, ""}},
      documents::Table{words, {"a", words}, {{words, words}, {}}},
      documents::Note{words},
      documents::Figure{documents::Drawing::fingerpost, words},
      documents::Question{words, words, words},
      documents::Ruled{words, 2},
      documents::Fields{{{words, 2}, {words, 1}}},
      documents::TickList{{words, "", words}},
      documents::Form{
          words, {{words}, {words, documents::Form::Column::Sort::tick}}, {{words}, {}, {words, words}}},
      documents::CutOuts{2, 40, {{words, words, {0xF2D1, 0xF4CE}}, {"", "", {}}, {words}}}};
  return document;
}

samples::MadePdf made(const Document& document) {
  const auto printed = documents::pdf(document);
  REQUIRE(printed);
  samples::MadePdf pdf{printed->bytes, printed->pages, {}};
  for (const documents::Block& block : document.blocks) {
    if (const auto* heading = std::get_if<documents::Heading>(&block))
      pdf.heading_levels.push_back(heading->level);
  }
  return pdf;
}

}  // namespace

samples::MadePdf samples::learners_pdf() { return made(folder(documents::Reader::learner)); }

samples::MadePdf samples::pdf_with_everywhere(const std::string& words) { return made(hostile(words)); }

TEST_CASE("a document without a block is still a page", "[documents][pdf]") { CHECK(made({}).pages == 1); }
