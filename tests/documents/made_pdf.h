// SPDX-License-Identifier: GPL-3.0-or-later
// Made PDF: finished files as bytes, for the test that looks inside them with qpdf.
//
// That test is C++17, for clang 14 and qpdf's headers, so that nothing of C++20 may stand here.
#pragma once

#include <string>
#include <vector>

namespace samples {

struct MadePdf {
  std::string bytes;
  int pages = 0;
  std::vector<int> heading_levels;  // of its blocks, in order
};

MadePdf learners_pdf();
MadePdf pdf_with_everywhere(const std::string& words);  // one block of each kind, all saying this

}  // namespace samples
