// SPDX-License-Identifier: GPL-3.0-or-later
// GroupRecord: a group witness statement (domain 2.3.5), filled in or blank.
//
// One line a learner. A tick stands only where session::Talk bears it, whatever is handed in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/catalogue.h"
#include "documents/sheet_head.h"
#include "session/talk.h"

namespace documents {

struct GroupRecord {
  SheetHead head;
  std::string activity;  // its title
  std::string when, from, to, place;
  session::Talk talk;                     // lines without words are there to be written by hand
  std::map<base::Id, std::string> names;  // of learners and of who wrote the lines
  std::string witness, role;              // or "": to be written by hand
};

Document group_record(const GroupRecord& record, const content::Unit& unit, base::Date today);

}  // namespace documents
