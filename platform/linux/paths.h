// SPDX-License-Identifier: GPL-3.0-or-later
// LinuxPaths: where the learners' data, the assets and the fonts lie on this PC.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.h"

namespace platform {

// What the answer depends on; a test brings its own.
struct Surroundings {
  std::string data_folder;      // --data, or ""
  std::string xdg_data_home;    // ""
  std::string xdg_cache_home;   // ""
  std::string xdg_config_home;  // ""
  std::string credentials;      // CREDENTIALS_DIRECTORY of systemd, or ""
  std::string home;             // "" for a service
  std::string assets_folder;    // FINGERPOST_ASSETS, or ""
  std::string executable;       // "/usr/bin/fingerpost"
  std::string source_assets;    // the tree that the program was built from
  std::vector<std::string> font_folders;
  std::vector<std::string> dictionary_folders;
};

Surroundings surroundings_of_this_process(const std::string& data_folder = {});

// For what only saves time and may be lost. It may not exist yet, and not be writable.
std::string cache_folder(const Surroundings& around);
std::string safe_folder(const Surroundings& around);

class LinuxPaths : public Paths {
 public:
  explicit LinuxPaths(Surroundings around) : around_(std::move(around)) {}

  std::string data() const override;
  std::string assets() const override;
  std::uint64_t memory_bytes() const override;
  std::optional<std::string> font(std::string_view face) const override;
  std::optional<std::string> dictionary() const override;

 private:
  Surroundings around_;
};

}  // namespace platform
