// SPDX-License-Identifier: GPL-3.0-or-later
// RegisterSheet: who was in a session, to be filled in by hand or as Fingerpost has it.
#pragma once

#include <string>
#include <vector>

#include "documents/sheet_head.h"

namespace documents {

struct RegisterLine {
  std::string name;
  enum class Here { not_said, here, absent };
  Here here = Here::not_said;
  std::string from = {}, to = {};  // 10:05; "" to be written by hand
  int guided_minutes = -1;         // below 0: likewise
  std::string initials = {};       // of the member of staff
};

struct Register {
  SheetHead head;
  std::string when;                     // "26 November 2026", or ""
  std::string from, to;                 // of the session, or ""
  std::vector<std::string> activities;  // their titles
  std::vector<RegisterLine> lines;
  int empty_lines = 3;  // for who comes in late
};

Document register_sheet(const Register& session, base::Date today);

}  // namespace documents
