// SPDX-License-Identifier: GPL-3.0-or-later
// PDF finish: adds to the pages that cairo made what readers for the ear need.
//
// Language, the title in the window, alternative texts, the scope of table headers,
// and a mark on everything that is decoration, so that it is not read aloud.
// This header and its .cpp stay C++17: qpdf's own headers stop clang 14 in C++20.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace documents {

struct Finishing {
  std::string language;                   // en-GB
  std::vector<std::string> alternatives;  // what each picture shows, in reading order
};

struct Finished {
  std::string bytes;
  int pages = 0;
};

base::Result<Finished> finish_pdf(const std::string& pages, const Finishing& with);

}  // namespace documents
