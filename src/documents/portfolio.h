// SPDX-License-Identifier: GPL-3.0-or-later
// Portfolio: a learner's own folder as a document, in the learner's own words.
//
// It says nothing about an award: whether one is open or was given is not for a
// kiosk to say. Pure: the same record makes the same document.
#pragma once

#include <string>

#include "base/date.h"
#include "content/catalogue.h"
#include "documents/blocks.h"
#include "documents/others_pages.h"
#include "learner/record.h"

namespace documents {

struct Names {
  std::string centre;
  std::string pc;
  StaffNames staff = {};  // who wrote down or confirmed something
};

// For whom the document is made decides what is in it (domain 4.5).
enum class Reader {
  centre,   // only what the learner put in "My portfolio"
  learner,  // that, and on pages of their own at the end what is marked "My adviser" or "Just me"
};

Document portfolio(const learner::Record& record, const content::Catalogue& catalogue, const Names& names,
                   base::Date today, Reader reader = Reader::centre);

}  // namespace documents
