// SPDX-License-Identifier: GPL-3.0-or-later
// Papers: the documents that a pack names, as data: which answers, under which headings.
#pragma once

#include <string>
#include <vector>

namespace content {

// One piece of a paper. Exactly one of the three ways to show answers is used.
struct PaperPart {
  enum class Sort { list, text, table };
  std::string heading;
  std::string lead;  // one plain sentence before the answers, or ""
  Sort sort = Sort::list;
  std::vector<std::string> slots;    // "A05/best": all of its cards and rounds. In a table: one a column
  std::vector<std::string> columns;  // of a table: their names
};

struct Paper {
  enum class Size { page, pocket };   // pocket: small cards to cut out, one or more for each part
  std::string id;                     // cv: also the name of its file
  std::string title;                  // My CV
  std::string about;                  // One page for an employer.
  std::string ring = "my_portfolio";  // answers of a smaller ring are left out
  Size size = Size::page;
  std::vector<PaperPart> parts;
};

}  // namespace content
