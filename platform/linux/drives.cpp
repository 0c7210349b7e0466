// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/drives.h"

#include <filesystem>
#include <utility>

#include "platform/linux/drives_bus.h"
#include "platform/linux/drives_folder.h"
#include "platform/linux/drives_mounts.h"

namespace platform {
namespace {

namespace fs = std::filesystem;

// "/media/stick/" is called "stick".
std::string last_part(const std::string& folder) {
  std::error_code none;
  fs::path path = fs::absolute(folder, none).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path.filename().string();
}

// FNV-1a: only to see whether a short text has changed.
std::uint64_t mark_of(std::string_view text) {
  std::uint64_t mark = 14695981039346656037ULL;
  for (const char letter : text) mark = (mark ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
  return mark;
}

}  // namespace

LinuxDrives::LinuxDrives(std::string stick_folder) : stick_folder_(std::move(stick_folder)) {}

LinuxDrives::~LinuxDrives() = default;

std::vector<std::unique_ptr<Drive>> LinuxDrives::list() {
  std::vector<std::unique_ptr<Drive>> drives;
  std::error_code none;
  if (!stick_folder_.empty()) {
    if (fs::is_directory(stick_folder_, none))
      drives.push_back(folder_drive(stick_folder_, last_part(stick_folder_)));
    return drives;
  }
  for (const Mount& mount : sticks_among(mounts_in(whole_file("/proc/self/mountinfo")), "/sys")) {
    const std::string device = drives_bus::knows(mount.source) ? mount.source : std::string();
    drives.push_back(std::make_unique<FolderDrive>(mount.folder, label_of(mount), device));
  }
  return drives;
}

std::uint64_t LinuxDrives::generation() {
  if (stick_folder_.empty()) return mark_of(whole_file("/proc/self/mountinfo"));
  std::error_code none;
  return fs::is_directory(stick_folder_, none) ? 1 : 0;
}

std::unique_ptr<Drive> folder_drive(const std::string& folder, const std::string& name) {
  return std::make_unique<FolderDrive>(folder, name, std::string());
}

}  // namespace platform
