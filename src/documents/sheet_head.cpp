// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheet_head.h"

#include "base/text.h"

namespace documents {

Document sheet(const std::string& title, const std::string& about, const SheetHead& head, base::Date today) {
  Document document;
  document.title = head.group.empty() ? title : head.group + ": " + title;
  document.subject = about;
  document.made = today;
  document.blocks = {Heading{1, title}};
  std::vector<std::string> known;
  for (const std::string& each : {head.centre, head.group, head.tutor}) {
    if (!base::trimmed(each).empty()) known.push_back(each);
  }
  if (!known.empty()) document.blocks.emplace_back(Paragraph{base::join(known, " · ")});
  return document;
}

}  // namespace documents
