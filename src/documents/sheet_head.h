// SPDX-License-Identifier: GPL-3.0-or-later
// SheetHead: what stands at the top of every sheet of a session.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "documents/blocks.h"

namespace documents {

struct SheetHead {
  std::string centre;
  std::string group;
  std::string tutor;
};

// Title, heading and who it is for; what is not known is left out, or to be written in by hand.
Document sheet(const std::string& title, const std::string& about, const SheetHead& head, base::Date today);

}  // namespace documents
