// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_print.h"

#include <utility>

namespace app {
namespace {

using screens::Print;
using screens::PrintStep;

Print print_choosing() {
  Print print;
  print.choices = {{"portfolio", "My career planning folder", 9, true},
                   {"cv", "My CV", 1, false},
                   {"plan", "My plan", 2, false},
                   {"pocket-cards", "My pocket cards", 1, true}};
  print.chosen = "portfolio";
  print.is_counting = false;
  print.how_far.has_looked = true;
  print.how_far.printers = {{"room4", "Printer in room 4", ""}};
  return print;
}

Print print_at(PrintStep step) {
  Print print = print_choosing();
  print.how_far.step = step;
  print.how_far.printer = print.how_far.printers.front().title;
  return print;
}

}  // namespace

std::vector<Exhibit> print_exhibits(const screens::State& filled) {
  std::vector<Exhibit> all;
  const auto hang = [&](const std::string& name, Print print) {
    all.push_back({name, filled, {}, {}});
    all.back().state.screen = std::move(print);
  };
  hang("print-counting", Print{});
  hang("print-choosing", print_choosing());
  Print with_private = print_choosing();
  with_private.with_private = true;
  with_private.how_far.printers.push_back({"hall", "Printer in the hall", "print.no_paper"});
  hang("print-private", with_private);
  Print no_printer = print_choosing();
  no_printer.how_far.printers.clear();
  hang("print-nowhere", no_printer);
  hang("print-off", no_printer);
  all.back().state.site.may_print = false;
  hang("print-printing", print_at(PrintStep::printing));
  Print no_paper = print_at(PrintStep::waiting);
  no_paper.how_far.trouble = "print.no_paper";
  hang("print-no-paper", no_paper);
  hang("print-done", print_at(PrintStep::done));
  Print lost = print_at(PrintStep::failed);
  lost.how_far.trouble = "print.lost";
  hang("print-failed", lost);
  return all;
}

}  // namespace app
