// SPDX-License-Identifier: GPL-3.0-or-later
// AuditReport: what was found, the same thing under many settings once.
//
// It can be written as bytes and read back, since several processes share the work.
#pragma once

#include <map>
#include <string>
#include <tuple>

#include "access/lint.h"
#include "base/result.h"

namespace app {

struct Breach {
  std::string screen, rule, who;
  int line = 0;  // of the checklist
  std::string what, mend, place, settings;
  long count = 0;  // settings under which it was found
};

class AuditReport {
 public:
  void add(const std::string& screen, const a11y::Issue& issue, const std::string& settings);
  void absorb(const AuditReport& other);
  std::string bytes() const;
  static base::Result<AuditReport> read(std::string_view bytes);

  std::size_t size() const { return all_.size(); }
  std::string in_words() const;  // one line a breach
  // Of a screen, in order: for tests.
  std::string rules() const;

 private:
  void add(const Breach& breach);

  std::map<std::tuple<std::string, std::string, std::string>, Breach> all_;  // screen, rule, who
};

}  // namespace app
