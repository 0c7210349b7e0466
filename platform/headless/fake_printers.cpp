// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/headless/fake_printers.h"

#include <algorithm>
#include <utility>

namespace platform {

using base::Done;
using base::Error;
using base::Fault;

std::vector<Printers::Printer> FakePrinters::list() {
  std::vector<Printer> printers;
  for (const FakePrinter& each : printers_) {
    if (!each.is_away)
      printers.push_back({each.name, each.title.empty() ? each.name : each.title, each.trouble});
  }
  return printers;
}

base::Result<int> FakePrinters::print(const std::string& name, const std::string& title,
                                      std::string_view pdf) {
  const FakePrinter* found = printer(name);
  if (found == nullptr) return Error{Fault::not_found, name + " is not there"};
  if (found->is_away) return Error{Fault::removed, name + " went away"};
  if (found->refuses) return Error{Fault::denied, name + " takes no work"};
  papers_.push_back({name, title, std::string(pdf)});
  return static_cast<int>(papers_.size());
}

base::Result<Printers::Job> FakePrinters::look(const std::string& name, int job) {
  const FakePrinter* found = printer(name);
  Paper* known = paper(job);
  if (found == nullptr || found->is_away) return Error{Fault::removed, name + " went away"};
  if (known == nullptr || found->loses) return Error{Fault::not_found, "nobody knows this job"};
  Job seen{known->stage, found->trouble};
  if (found->trouble != Trouble::none) return seen;
  if (known->stage == Job::Stage::printing) known->stage = Job::Stage::done;
  if (known->stage == Job::Stage::waiting) known->stage = Job::Stage::printing;
  return seen;
}

base::Outcome FakePrinters::stop(const std::string& name, int job) {
  const FakePrinter* found = printer(name);
  Paper* known = paper(job);
  if (found == nullptr || found->is_away) return Error{Fault::removed, name + " went away"};
  if (known == nullptr || found->loses) return Error{Fault::not_found, "nobody knows this job"};
  if (known->stage == Job::Stage::done) return Done{};
  known->stage = Job::Stage::gone;
  known->was_stopped = true;
  return Done{};
}

FakePrinter& FakePrinters::put(FakePrinter printer) {
  printers_.push_back(std::move(printer));
  return printers_.back();
}

FakePrinter* FakePrinters::printer(std::string_view name) {
  const auto found = std::find_if(printers_.begin(), printers_.end(),
                                  [name](const FakePrinter& each) { return each.name == name; });
  return found == printers_.end() ? nullptr : &*found;
}

FakePrinters::Paper* FakePrinters::paper(int job) {
  const bool is_known = job >= 1 && job <= static_cast<int>(papers_.size());
  return is_known ? &papers_[static_cast<std::size_t>(job - 1)] : nullptr;
}

}  // namespace platform
