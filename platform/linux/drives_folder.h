// SPDX-License-Identifier: GPL-3.0-or-later
// Folder drive: writes, reads and names files in one folder, with every step checked.
//
// The folder is opened anew for each operation and must still lie on the same device:
// the folder under a stick that was pulled out belongs to the PC's own disk, and
// nothing may be written there. An open folder would also keep the stick from unmounting.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "platform/platform.h"

namespace platform {

class FolderDrive : public Drive {
 public:
  // `device` is the block device that can be unmounted and switched off, or "".
  FolderDrive(std::string folder, std::string name, std::string device);

  std::string name() const override { return name_; }
  base::Result<std::uint64_t> free_bytes() override;
  base::Outcome check_writable() override;
  base::Result<std::vector<std::string>> files() override;
  base::Outcome write_new(const std::string& file, std::string_view bytes,
                          const std::function<bool(std::uint64_t)>& go_on) override;
  base::Result<std::string> read_back(const std::string& file, std::uint64_t most) override;
  base::Outcome rename_new(const std::string& from, const std::string& to) override;
  base::Outcome sync() override;
  base::Outcome remove(const std::string& file) override;
  bool can_let_go() const override { return !device_.empty(); }
  base::Outcome open_again_read_only() override;
  base::Outcome let_go() override;

 private:
  void remember_device();

  std::string folder_;
  std::string name_;
  std::string device_;
  dev_t device_number_ = 0;
  bool is_there_ = false;  // the folder was there when the drive was made
};

}  // namespace platform
