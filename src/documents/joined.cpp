// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/joined.h"

#include <algorithm>
#include <utility>

namespace documents {

Document joined(const std::string& title, const std::string& about, std::vector<Document> sheets,
                base::Date today) {
  Document document;
  document.title = title;
  document.subject = about;
  document.made = today;
  document.blocks = {Heading{1, title}};
  if (!about.empty()) document.blocks.emplace_back(Paragraph{about});
  List titles;
  for (const Document& sheet : sheets) titles.items.push_back(sheet.title);
  if (!titles.items.empty()) document.blocks.emplace_back(std::move(titles));
  const auto differs = [&](const Document& sheet) { return sheet.foot != sheets.front().foot; };
  if (!sheets.empty() && std::none_of(sheets.begin(), sheets.end(), differs))
    document.foot = sheets.front().foot;
  for (Document& sheet : sheets) {
    document.blocks.emplace_back(PageBreak{});
    for (Block& block : sheet.blocks) {
      if (auto* heading = std::get_if<Heading>(&block)) ++heading->level;
      document.blocks.push_back(std::move(block));
    }
    if (document.foot.empty() && !sheet.foot.empty()) document.blocks.emplace_back(Note{sheet.foot});
  }
  return document;
}

}  // namespace documents
