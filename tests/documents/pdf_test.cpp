// SPDX-License-Identifier: GPL-3.0-or-later
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <utility>

#include "documents/made_pdf.h"
#include "support/catch.h"

namespace {

struct Opened {
  explicit Opened(samples::MadePdf pdf) : made(std::move(pdf)) {
    file.processMemoryFile("test", made.bytes.data(), made.bytes.size());
  }
  samples::MadePdf made;
  QPDF file;
};

// The names of the structure tree in reading order: "/H1", "/P", …
void collect(QPDFObjectHandle element, std::vector<QPDFObjectHandle>& all) {
  if (!element.isDictionary()) return;
  if (element.getKey("/S").isName()) all.push_back(element);
  QPDFObjectHandle children = element.getKey("/K");
  if (children.isDictionary()) collect(children, all);
  if (!children.isArray()) return;
  for (const QPDFObjectHandle& child : children.getArrayAsVector()) collect(child, all);
}

std::vector<QPDFObjectHandle> elements(QPDF& file) {
  std::vector<QPDFObjectHandle> all;
  collect(file.getRoot().getKey("/StructTreeRoot"), all);
  return all;
}

std::size_t count(QPDF& file, const std::string& type) {
  std::size_t number = 0;
  for (QPDFObjectHandle& element : elements(file)) number += element.getKey("/S").getName() == type ? 1 : 0;
  return number;
}

// Whether every text and every shape is painted inside a marked piece of the page.
class Watch : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(QPDFObjectHandle object, size_t, size_t) override {
    if (!object.isOperator()) return;
    const std::string word = object.getOperatorValue();
    if (word == "BDC" || word == "BMC") ++depth;
    if (word == "EMC") --depth;
    if ((word == "BT" || word == "f" || word == "S") && depth == 0) ++unmarked;
    if (word == "BT") ++texts;
  }
  void handleEOF() override {}
  int depth = 0, unmarked = 0, texts = 0;
};

}  // namespace

TEST_CASE("27, 64: a PDF says its language and title, and that it is tagged", "[documents][pdf]") {
  Opened pdf(samples::learners_pdf());
  QPDFObjectHandle root = pdf.file.getRoot();
  CHECK(root.getKey("/Lang").getUTF8Value() == "en-GB");
  CHECK(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  CHECK(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  CHECK(root.getKey("/Outlines").isDictionary());
  QPDFObjectHandle facts = pdf.file.getTrailer().getKey("/Info");
  CHECK(facts.getKey("/Title").getUTF8Value() == "Sam: my career planning folder");
  CHECK_FALSE(facts.hasKey("/Author"));
  CHECK(static_cast<std::size_t>(pdf.made.pages) == QPDFPageDocumentHelper(pdf.file).getAllPages().size());
}

TEST_CASE("a PDF's headings skip no level, and its tree follows the blocks", "[documents][pdf]") {
  Opened pdf(samples::learners_pdf());
  std::vector<int> levels;
  for (QPDFObjectHandle& element : elements(pdf.file)) {
    const std::string name = element.getKey("/S").getName();
    if (name.size() == 3 && name[1] == 'H') levels.push_back(name[2] - '0');
  }
  CHECK(levels == pdf.made.heading_levels);
  REQUIRE(levels.front() == 1);
  for (std::size_t i = 1; i < levels.size(); ++i) CHECK(levels[i] <= levels[i - 1] + 1);
}

TEST_CASE("27: every header of a PDF's tables has a scope and every picture a text", "[documents][pdf]") {
  Opened pdf(samples::learners_pdf());
  CHECK(count(pdf.file, "/TH") > 0);
  CHECK(count(pdf.file, "/Figure") == 1);
  for (QPDFObjectHandle& element : elements(pdf.file)) {
    const std::string name = element.getKey("/S").getName();
    if (name == "/TH") CHECK(element.getKey("/A").getKey("/Scope").isName());
    if (name == "/Figure") CHECK(element.getKey("/Alt").getUTF8Value().rfind("A fingerpost", 0) == 0);
  }
}

TEST_CASE("everything on a PDF's pages is marked, and every font is inside", "[documents][pdf]") {
  Opened pdf(samples::learners_pdf());
  for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf.file).getAllPages()) {
    Watch watch;
    page.parseContents(&watch);
    CHECK(watch.texts > 0);
    CHECK(watch.unmarked == 0);
    CHECK(watch.depth == 0);
  }
  std::size_t fonts = 0;
  for (QPDFObjectHandle object : pdf.file.getAllObjects()) {
    if (!object.isDictionary() || !object.getKey("/Type").isName()) continue;
    if (object.getKey("/Type").getName() != "/FontDescriptor") continue;
    ++fonts;
    CHECK((object.hasKey("/FontFile") || object.hasKey("/FontFile2") || object.hasKey("/FontFile3")));
  }
  CHECK(fonts > 0);
}

TEST_CASE("the same folder gives the same bytes", "[documents][pdf]") {
  CHECK(samples::learners_pdf().bytes == samples::learners_pdf().bytes);
}

TEST_CASE("no text breaks a PDF, however odd or long", "[documents][pdf]") {
  const std::string words =
      GENERATE(std::string(), std::string("<script>alert(1)</script>"), std::string(10'000, 'w'),
               std::string("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d (\xd7\xa2\xd7\x95\xd7\x9c\xd7\x9d) and back"),
               std::string("\xf0\x9f\x98\x80 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7"),
               std::string("\xff\xfe\x00\x01", 4),
               std::string("one\ntwo\r\nthree\xe2\x80\xa8"
                           "four"));
  Opened pdf(samples::pdf_with_everywhere(words));
  CHECK(pdf.made.pages >= 1);
  CHECK(count(pdf.file, "/Table") == 2);
}
