// SPDX-License-Identifier: GPL-3.0-or-later
// What CUPS says, in our words; and that without CUPS nothing hangs.
#include "platform/linux/printers.h"

#include <cstdlib>

#include "support/catch.h"

namespace {

using platform::LinuxPrinters;
using platform::Printers;
using platform::stage_of;
using platform::trouble_of;
using Trouble = Printers::Trouble;

constexpr int idle = 3, stopped = 5;

}  // namespace

TEST_CASE("why a printer does not print is told from what CUPS says of it", "[linux][print]") {
  CHECK(trouble_of(idle, true, {"none"}) == Trouble::none);
  CHECK(trouble_of(idle, true, {}) == Trouble::none);
  CHECK(trouble_of(idle, true, {"media-empty-error"}) == Trouble::no_paper);
  CHECK(trouble_of(idle, true, {"media-needed"}) == Trouble::no_paper);
  CHECK(trouble_of(idle, true, {"toner-empty-error"}) == Trouble::no_ink);
  CHECK(trouble_of(idle, true, {"marker-supply-empty-error"}) == Trouble::no_ink);
  CHECK(trouble_of(idle, true, {"media-jam-error"}) == Trouble::paper_jam);
  CHECK(trouble_of(idle, true, {"cover-open-error"}) == Trouble::cover_open);
  CHECK(trouble_of(idle, true, {"door-open"}) == Trouble::cover_open);
  CHECK(trouble_of(idle, true, {"offline-report", "offline-error"}) == Trouble::not_there);
  CHECK(trouble_of(idle, true, {"spool-area-full-error"}) == Trouble::other);
}

TEST_CASE("what keeps nothing from being printed is no trouble", "[linux][print]") {
  CHECK(trouble_of(idle, true, {"toner-low-warning", "marker-supply-low-report"}) == Trouble::none);
  CHECK(trouble_of(idle, true, {"media-empty-warning"}) == Trouble::none);
  CHECK(trouble_of(4, true, {"connecting-to-device"}) == Trouble::none);
}

TEST_CASE("what can be seen at the printer is said before that it stands still", "[linux][print]") {
  CHECK(trouble_of(stopped, true, {"paused"}) == Trouble::stopped);
  CHECK(trouble_of(stopped, true, {"none"}) == Trouble::stopped);
  CHECK(trouble_of(idle, false, {"none"}) == Trouble::stopped);
  CHECK(trouble_of(stopped, true, {"paused", "media-empty-error"}) == Trouble::no_paper);
  CHECK(trouble_of(stopped, true, {"media-empty-error", "paused"}) == Trouble::no_paper);
}

TEST_CASE("how far a job is is told from its state", "[linux][print]") {
  CHECK(stage_of(3) == Printers::Job::Stage::waiting);
  CHECK(stage_of(4) == Printers::Job::Stage::waiting);
  CHECK(stage_of(5) == Printers::Job::Stage::printing);
  CHECK(stage_of(6) == Printers::Job::Stage::printing);
  CHECK(stage_of(7) == Printers::Job::Stage::gone);
  CHECK(stage_of(8) == Printers::Job::Stage::gone);
  CHECK(stage_of(9) == Printers::Job::Stage::done);
  CHECK(stage_of(0) == Printers::Job::Stage::gone);
}

TEST_CASE("without a print service there is no printer, and each call says so", "[linux][print]") {
  REQUIRE(setenv("CUPS_SERVER", "/nowhere/cups.sock", 1) == 0);
  LinuxPrinters printers;
  CHECK(printers.list().empty());
  CHECK(printers.print("room4", "My CV", "%PDF-1.5").error().fault == base::Fault::removed);
  CHECK(printers.look("room4", 1).error().fault == base::Fault::removed);
  CHECK(printers.stop("room4", 1).error().fault == base::Fault::removed);
}

TEST_CASE("a name that could lead to another address is no printer's", "[linux][print]") {
  LinuxPrinters printers;
  for (const char* name : {"", "../jobs", "a/b", "room 4", "room4?x", "room4#x", "a%2fb"}) {
    CAPTURE(name);
    CHECK(printers.print(name, "My CV", "%PDF-1.5").error().fault == base::Fault::not_found);
    CHECK(printers.look(name, 1).error().fault == base::Fault::not_found);
    CHECK(printers.stop(name, 1).error().fault == base::Fault::not_found);
  }
}
