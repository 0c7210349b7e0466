// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf_finish.h"

#include <algorithm>
#include <array>
#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/JSON.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>

namespace documents {
namespace {

using Token = QPDFTokenizer::Token;

template <std::size_t size>
bool is_one_of(const std::string& word, const std::array<const char*, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<const char*, 3> begins_shape = {"m", "re", "BT"};
constexpr std::array<const char*, 12> ends_shape = {"S",  "s", "f",  "F", "f*", "B",
                                                    "B*", "b", "b*", "n", "ET", "Do"};

// Wraps what is painted outside the structure tree (rules, tints, the foot of the page)
// as an artifact. An operator comes after its operands, so these wait for it here.
class MarkDecoration : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const Token& token) override {
    waiting_.push_back(token);
    if (token.getType() == QPDFTokenizer::tt_word) on_operator(token.getValue());
  }
  void handleEOF() override { release(); }

 private:
  void on_operator(const std::string& word) {
    if (word == "BDC" || word == "BMC") ++depth_;
    const bool is_free = depth_ == 0 && !inside_;
    if (is_free && (is_one_of(word, begins_shape) || word == "Do")) {
      write("/Artifact BMC\n");
      inside_ = true;
    }
    release();
    if (inside_ && is_one_of(word, ends_shape)) {
      write("\nEMC\n");
      inside_ = false;
    }
    if (word == "EMC") --depth_;
  }
  void release() {
    for (const Token& token : waiting_) writeToken(token);
    waiting_.clear();
  }

  std::vector<Token> waiting_;
  int depth_ = 0;
  bool inside_ = false;
};

std::string type_of(QPDFObjectHandle element) {
  if (!element.isDictionary() || !element.getKey("/S").isName()) return {};
  return element.getKey("/S").getName();
}

std::vector<QPDFObjectHandle> children_of(QPDFObjectHandle element) {
  QPDFObjectHandle children = element.getKey("/K");
  if (children.isArray()) return children.getArrayAsVector();
  if (children.isDictionary()) return {children};
  return {};
}

// Walks the structure tree in reading order and says what pictures show and what headers head.
class Describe {
 public:
  explicit Describe(std::vector<std::string> texts) : texts_(std::move(texts)) {}

  void walk(QPDFObjectHandle element, int depth = 0) {
    if (!element.isDictionary() || depth > deepest_) return;
    const std::string type = type_of(element);
    if (type == "/Figure" && next_ < texts_.size()) {
      element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(texts_[next_++]));
    }
    if (type == "/TR") describe_row(element);
    for (const QPDFObjectHandle& child : children_of(element)) walk(child, depth + 1);
  }

 private:
  static void describe_row(QPDFObjectHandle row) {
    const std::vector<QPDFObjectHandle> cells = children_of(row);
    const auto is_header = [](const QPDFObjectHandle& cell) { return type_of(cell) == "/TH"; };
    const bool is_head_row = std::all_of(cells.begin(), cells.end(), is_header);
    for (QPDFObjectHandle cell : cells) {
      if (!is_header(cell)) continue;
      QPDFObjectHandle attributes = QPDFObjectHandle::newDictionary();
      attributes.replaceKey("/O", QPDFObjectHandle::newName("/Table"));
      attributes.replaceKey("/Scope", QPDFObjectHandle::newName(is_head_row ? "/Column" : "/Row"));
      cell.replaceKey("/A", attributes);
    }
  }

  static constexpr int deepest_ = 64;
  std::vector<std::string> texts_;
  std::size_t next_ = 0;
};

void describe_catalog(QPDF& file, const std::string& language) {
  QPDFObjectHandle root = file.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newString(language));
  QPDFObjectHandle marks = QPDFObjectHandle::newDictionary();
  marks.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
  root.replaceKey("/MarkInfo", marks);
  QPDFObjectHandle viewing = QPDFObjectHandle::newDictionary();
  viewing.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", viewing);
}

Finished finish(const std::string& pages, const Finishing& with) {
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("document", pages.data(), pages.size());
  describe_catalog(file, with.language);
  Describe(with.alternatives).walk(file.getRoot().getKey("/StructTreeRoot"));
  Finished finished;
  for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
    page.addContentTokenFilter(std::make_shared<MarkDecoration>());
    page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    ++finished.pages;
  }
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setCompressStreams(true);
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  finished.bytes.assign(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
  return finished;
}

}  // namespace

base::Result<Finished> finish_pdf(const std::string& pages, const Finishing& with) {
  try {
    return finish(pages, with);
  } catch (const std::exception& problem) {
    return base::Error{base::Fault::invalid, std::string("finishing the PDF: ") + problem.what()};
  }
}

}  // namespace documents
