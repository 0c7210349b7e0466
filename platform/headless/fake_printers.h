// SPDX-License-Identifier: GPL-3.0-or-later
// Fake printers: printers that come, run out of paper and lose work on command.
//
// A job goes on by one stage each time it is looked at, so that nothing has to wait.
#pragma once

#include <string>
#include <vector>

#include "platform/platform.h"

namespace platform {

struct FakePrinter {
  std::string name = "PRINTER";
  std::string title = {};  // "": the name
  Printers::Trouble trouble = Printers::Trouble::none;
  bool refuses = false;  // takes no work
  bool loses = false;    // knows nothing of its jobs any more
  bool is_away = false;  // with the service behind it, in the middle of it all
};

class FakePrinters : public Printers {
 public:
  struct Paper {  // one job, as it was given
    std::string printer, title, pdf;
    Job::Stage stage = Job::Stage::waiting;
    bool was_stopped = false;
  };

  std::vector<Printer> list() override;
  base::Result<int> print(const std::string& printer, const std::string& title,
                          std::string_view pdf) override;
  base::Result<Job> look(const std::string& printer, int job) override;
  base::Outcome stop(const std::string& printer, int job) override;

  FakePrinter& put(FakePrinter printer);  // the first one put is the usual one
  void take_away() { printers_.clear(); }
  FakePrinter* printer(std::string_view name);
  FakePrinter* usual() { return printers_.empty() ? nullptr : &printers_.front(); }
  const std::vector<Paper>& papers() const { return papers_; }  // a job's number is its place, from 1

 private:
  Paper* paper(int job);

  std::vector<FakePrinter> printers_;
  std::vector<Paper> papers_;
};

}  // namespace platform
