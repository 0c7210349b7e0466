// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/exact_words.h"

#include "documents/sheet_head.h"

namespace documents {

Document exact_words(const ExactWords& words, base::Date today) {
  Document document = sheet("Exact words", "For the safeguarding lead alone", {words.centre, "", ""}, today);
  const std::string lead = words.lead.empty() ? std::string("the safeguarding lead") : words.lead;
  document.blocks.emplace_back(Note{"For " + lead + " alone. Give it by hand, today. Copy it nowhere."});
  document.blocks.emplace_back(Paragraph{"Learner: " + words.learner});
  document.blocks.emplace_back(Quote{words.question, words.words, "Written on " + words.when});
  document.blocks.emplace_back(Paragraph{"Printed on " + base::in_words(today) +
                                         (words.by.empty() ? std::string(".") : " by " + words.by + ".")});
  document.blocks.emplace_back(Fields{{{"Given to", 3}, {"Date and time", 3}, {"Signature", 3}}, false});
  return document;
}

}  // namespace documents
