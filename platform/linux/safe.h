// SPDX-License-Identifier: GPL-3.0-or-later
// LinuxSafe: files that only this user can read, in a folder that is not the data folder.
//
// A secret that systemd hands to the service as a credential ("fingerpost-machine") stands
// for every machine secret: it is sealed to this PC's TPM where there is one.
#pragma once

#include <string>

#include "platform/linux/paths.h"
#include "platform/platform.h"

namespace platform {

class LinuxSafe : public Safe {
 public:
  explicit LinuxSafe(const Surroundings& around);
  base::Result<std::string> read(std::string_view name) override;
  base::Outcome keep(std::string_view name, std::string_view bytes) override;

 private:
  std::string folder_;
  std::string credentials_;
};

}  // namespace platform
