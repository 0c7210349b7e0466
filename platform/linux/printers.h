// SPDX-License-Identifier: GPL-3.0-or-later
// LinuxPrinters: the queues that staff set up in CUPS on this PC, and no others.
//
// It asks the CUPS service for its own queues alone: the network is not searched, so no printer
// of a neighbour turns up, and a list takes milliseconds. Each call opens a connection of its own.
#pragma once

#include <string>
#include <vector>

#include "platform/platform.h"

namespace platform {

class LinuxPrinters : public Printers {
 public:
  std::vector<Printer> list() override;
  base::Result<int> print(const std::string& printer, const std::string& title,
                          std::string_view pdf) override;
  base::Result<Job> look(const std::string& printer, int job) override;
  base::Outcome stop(const std::string& printer, int job) override;
};

// What CUPS says of a printer: its state (3 idle, 4 at work, 5 stopped), whether it takes work, and
// why it is as it is ("media-empty-error", "toner-low-report", …; RFC 8011, 5.4.12).
Printers::Trouble trouble_of(int state, bool accepts, const std::vector<std::string>& reasons);
// Of a job: 3 waits, 4 is held, 5 printed now, 6 stopped, 7 and 8 given up, 9 done (RFC 8011, 5.3.7).
Printers::Job::Stage stage_of(int state);

}  // namespace platform
