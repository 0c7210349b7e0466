// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/portfolio.h"

#include "documents/as_text.h"
#include "documents/golden.h"
#include "documents/html.h"
#include "documents/samples.h"
#include "support/catch.h"
#include "support/holds.h"

namespace {

using documents::Document;
using documents::Reader;
using samples::holds;
using samples::text_of;

std::size_t count(const std::string& text, std::string_view words) {
  std::size_t times = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("the centre's portfolio holds only what is marked my portfolio", "[documents]") {
  const std::string text = text_of(samples::folder(Reader::centre));
  CHECK(holds(text, "He said thank you"));
  CHECK_FALSE(holds(text, "Faith or beliefs"));
  CHECK_FALSE(holds(text, "Music at night"));
  CHECK_FALSE(holds(text, "Steady pay, "));
  CHECK_FALSE(holds(text, "My own pages"));
}

TEST_CASE("the learner's copy keeps private answers on pages of their own at the end", "[documents]") {
  const std::string text = text_of(samples::folder(Reader::learner));
  const std::size_t own = text.find("h2 My own pages");
  REQUIRE(own != std::string::npos);
  for (const char* words : {"Music at night", "Faith or beliefs", "h3 My adviser: ", "h3 Just me: "}) {
    CAPTURE(words);
    CHECK(text.find(words) > own);
    CHECK(holds(text, words));
  }
}

TEST_CASE("every answer is in its words, once, and a question that is gone keeps its answer", "[documents]") {
  const std::string text = text_of(samples::folder(Reader::centre));
  CHECK(count(text, "Where were you? At the food bank\n") == 1);
  CHECK(count(text, "I will go to two open days by 31 March 2027") == 1);
  CHECK(count(text, "My older answer") == 1);
  CHECK_FALSE(holds(text, "another goal"));
}

TEST_CASE("wherever criteria are printed it says that the words are not official", "[documents]") {
  const Document document = samples::folder(Reader::centre);
  CHECK(holds(document.foot, "PCP-L1-default, version 1"));
  CHECK(holds(document.foot, "not official"));
  CHECK(count(text_of(document), "not official") == 2);
}

TEST_CASE("a folder with nothing in it says so", "[documents]") {
  const std::string text = text_of(documents::portfolio({}, samples::short_way(), {}, {2026, 11, 22}));
  CHECK(holds(text, "There is nothing in my portfolio yet."));
}

TEST_CASE("a portfolio looks as it did when it was right", "[documents][golden]") {
  const Document document = samples::folder(Reader::learner);
  samples::check_golden("portfolio.txt", text_of(document));
  samples::check_golden("portfolio.html", documents::html(document));
}

TEST_CASE("27, 64: a page holds one main heading, no scripts, no outside links and a scope on every header",
          "[documents]") {
  const std::string page = documents::html(samples::folder(Reader::learner));
  CHECK(holds(page, "<html lang=\"en-GB\">"));
  CHECK(count(page, "<h1") == 1);
  CHECK(count(page, "<main") == 1);
  CHECK(count(page, "<script") == 0);
  CHECK(count(page, "http://") + count(page, "https://") + count(page, "src=") == 0);
  CHECK(count(page, "<th ") + count(page, "<th>") == count(page, "scope="));
  CHECK(count(page, "<svg") == count(page, "role=\"img\" aria-label=\"A "));
}

TEST_CASE("what a learner typed is never markup, and control characters never reach a page", "[documents]") {
  Document document;
  document.title = "</title><script>alert(1)</script>";
  document.blocks = {documents::Quote{"<b>", "\"><img src=x onerror=alert(1)>\x01\x00", "a & b"},
                     documents::Paragraph{"\xff\xfe broken \xe2\x80\xae turned"}};
  const std::string page = documents::html(document);
  CHECK(count(page, "<script") == 0);
  CHECK(count(page, "<img") == 0);
  CHECK(holds(page, "a &amp; b"));
  CHECK_FALSE(holds(page, "\x01"));
  CHECK_FALSE(holds(page, "\xe2\x80\xae"));
  CHECK(base::is_valid_utf8(page));
}
