// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks: what a document says and in which order, before anyone decides how it looks.
//
// Every document is made of these, and every writer (PDF, HTML) knows all of them:
// a new kind of block makes each writer fail to compile until it can draw it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.h"

namespace documents {

// The first heading of a document has level 1 and there is no other; no level is skipped.
struct Heading {
  int level = 1;
  std::string words;
};
struct Paragraph {
  std::string words;  // a line break begins a new line
};
// A learner's answer under the question as it was asked.
struct Quote {
  std::string question;
  std::string words;  // as the learner said it; a line break begins a new line
  std::string aside;  // when and how it was said, or ""
};
struct List {
  std::vector<std::string> items;
};
// Each row has as many cells as the header. The first cell of a row names the row.
struct Table {
  std::string caption;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};
struct Note {  // said by the centre's papers, not by the learner
  std::string words;
};
struct PageBreak {};
enum class Drawing { fingerpost };
struct Figure {
  Drawing drawing = Drawing::fingerpost;
  std::string alt;  // what a person who cannot see it should hear
};

// What is filled in by hand, on paper. A writer that fills nothing in shows where it would be.
struct Question {
  std::string code;  // "A05 · 3": what staff type to say where the paper lies
  std::string words;
  std::string help;  // or ""
};
struct Ruled {  // lines to write on
  std::string label;
  int lines = 2;
  bool keeps_with_next = false;  // no page ends after it
};
struct Fields {  // short lines beside each other: name, date
  struct Field {
    std::string label;
    int share = 1;  // of the width
  };
  std::vector<Field> fields;  // one without a label is room left free
  bool keeps_with_next = false;
};
struct TickList {
  std::vector<std::string> items;
  bool keeps_with_next = false;
};
// As a table, but what is empty is there to be filled in.
struct Form {
  struct Column {
    enum class Sort { words, tick, write };
    std::string heading;
    Sort sort = Sort::write;
    int share = 2;  // of the width
  };
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // a cell that is missing or "" is empty
};
// Cards to cut out, beside each other and below, with lines to cut along.
struct CutOuts {
  struct Card {
    std::string words;
    std::string detail = {};              // a line break begins a new line
    std::vector<char32_t> pictures = {};  // their places in the icon font
  };
  int in_row = 2;
  int tall = 70;  // millimetres
  std::vector<Card> cards;
};

using Block = std::variant<Heading, Paragraph, Quote, List, Table, Note, PageBreak, Figure,  //
                           Question, Ruled, Fields, TickList, Form, CutOuts>;

// Pages, or cards of 85 × 120 mm to cut out: what stands before the first page break is said above
// the cards, and each page break begins a card.
enum class Format { pages, pocket_cards };

struct Document {
  std::string title;
  std::string subject;
  std::string language = "en-GB";
  std::string foot;  // stands at the foot of every page: the criteria set and its note
  Format format = Format::pages;
  bool one_page = false;  // set smaller, within reason, where it is a little longer than a page
  base::Date made;        // the only date that a file carries, so that the same input gives the same bytes
  std::vector<Block> blocks;
};

// The text that a writer may show: well-formed UTF-8 without control characters. Line breaks
// stay; what a machine cannot show as text becomes U+FFFD.
std::string shown(std::string_view text);

// The lines of a text, each shown() and without the empty ones.
std::vector<std::string> lines_of(std::string_view text);

}  // namespace documents
