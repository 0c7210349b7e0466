// SPDX-License-Identifier: GPL-3.0-or-later
// AsText: a document as plain lines, for tests.
#pragma once

#include <string>
#include <variant>

#include "base/text.h"
#include "documents/blocks.h"

namespace samples {

// All the text of a document, a line each, with the kind of block before it.
struct AsText {
  std::string& text;

  void line(const std::string& kind, const std::string& words) const { text += kind + " " + words + "\n"; }
  void operator()(const documents::Heading& h) const { line("h" + std::to_string(h.level), h.words); }
  void operator()(const documents::Paragraph& p) const { line("p", p.words); }
  void operator()(const documents::Quote& q) const {
    line("question", q.question);
    line("answer", q.words);
    line("aside", q.aside);
  }
  void operator()(const documents::List& l) const {
    for (const std::string& item : l.items) line("item", item);
  }
  void operator()(const documents::Table& t) const {
    line("table", t.caption);
    line("head", base::join(t.header, " | "));
    for (const auto& row : t.rows) line("row", base::join(row, " | "));
  }
  void operator()(const documents::Note& n) const { line("note", n.words); }
  void operator()(const documents::PageBreak&) const { line("page", ""); }
  void operator()(const documents::Figure& f) const { line("figure", f.alt); }
  void operator()(const documents::Question& q) const {
    line("asked", q.code + " " + q.words);
    if (!q.help.empty()) line("help", q.help);
  }
  void operator()(const documents::Ruled& r) const { line("lines " + std::to_string(r.lines), r.label); }
  void operator()(const documents::Fields& f) const {
    std::string labels;
    for (const auto& field : f.fields) labels += (labels.empty() ? "" : " | ") + field.label;
    line("fields", labels);
  }
  void operator()(const documents::TickList& l) const {
    for (const std::string& item : l.items) line("tick", item);
  }
  void operator()(const documents::Form& f) const {
    line("form", f.caption);
    std::string head;
    for (const auto& column : f.columns) {
      const char* sorts[] = {"", "[ ]", "___"};
      head += (head.empty() ? "" : " | ") + column.heading + sorts[static_cast<int>(column.sort)];
    }
    line("head", head);
    for (const auto& row : f.rows) line("row", base::join(row, " | "));
  }
  void operator()(const documents::CutOuts& c) const {
    for (const auto& card : c.cards)
      line("card",
           card.words +
               (card.pictures.empty() ? "" : " (pictures: " + std::to_string(card.pictures.size()) + ")") +
               (card.detail.empty() ? "" : ": " + card.detail));
  }
};

inline std::string text_of(const documents::Document& document) {
  std::string text = "title " + document.title + "\nfoot " + document.foot + "\n";
  for (const documents::Block& block : document.blocks) std::visit(AsText{text}, block);
  return text;
}

}  // namespace samples
