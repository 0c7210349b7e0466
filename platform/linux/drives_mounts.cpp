// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/drives_mounts.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

#include "base/text.h"

namespace platform {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> kinds_of_stick = {"vfat", "exfat", "msdos", "ext2",
                                                            "ext3", "ext4",  "ntfs3", "fuseblk"};
constexpr std::array<std::string_view, 7> folders_of_the_system = {"/",    "/boot", "/boot/efi",       "/usr",
                                                                   "/var", "/home", "/run/live/medium"};

bool is_octal(char letter) { return letter >= '0' && letter <= '7'; }

// The kernel writes a space as \040, and likewise tab, line break and backslash. With
// `hex` it is udev's spelling: \x20.
std::string unescaped(std::string_view text, bool hex = false) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string digits(text.substr(at + 1, 3));
    const bool is_escape = text[at] == '\\' && digits.size() == 3;
    if (is_escape && hex && digits[0] == 'x') {
      plain += static_cast<char>(std::strtol(digits.c_str() + 1, nullptr, 16));
      at += 3;
    } else if (is_escape && !hex && std::all_of(digits.begin(), digits.end(), is_octal)) {
      plain += static_cast<char>(std::strtol(digits.c_str(), nullptr, 8));
      at += 3;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

// "36 35 98:0 /root /folder rw,noatime master:1 - ext3 /dev/root rw,errors=continue"
std::optional<Mount> mount_in(const std::string& line) {
  const std::vector<std::string> fields = base::split(line, ' ');
  const auto dash = std::find(fields.begin(), fields.end(), "-");
  if (fields.size() < 10 || fields.end() - dash < 3 || dash - fields.begin() < 6) return std::nullopt;
  return Mount{fields[2], unescaped(fields[3]), unescaped(fields[4]), dash[1], unescaped(dash[2])};
}

// The folder in /sys of the whole disk that a device number lies on, or "" where there is none.
std::string disk_of(const std::string& device_number, const std::string& sys) {
  std::error_code none;
  const fs::path device = fs::canonical(sys + "/dev/block/" + device_number, none);
  if (none || device.empty()) return {};
  return fs::exists(device / "partition", none) ? device.parent_path().string() : device.string();
}

bool can_be_taken_out(const std::string& disk) {
  return whole_file(disk + "/removable").starts_with('1') || disk.find("/usb") != std::string::npos;
}

std::set<std::string> disks_of_the_system(const std::vector<Mount>& mounts, const std::string& sys) {
  std::set<std::string> disks;
  for (const Mount& mount : mounts) {
    const auto& folders = folders_of_the_system;
    if (std::find(folders.begin(), folders.end(), mount.folder) != folders.end()) {
      disks.insert(disk_of(mount.device_number, sys));
    }
  }
  return disks;
}

}  // namespace

std::string whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Mount> mounts_in(std::string_view mountinfo) {
  std::vector<Mount> mounts;
  for (const std::string& line : base::split(mountinfo, '\n')) {
    if (std::optional<Mount> mount = mount_in(line)) mounts.push_back(std::move(*mount));
  }
  return mounts;
}

std::vector<Mount> sticks_among(const std::vector<Mount>& mounts, const std::string& sys) {
  const std::set<std::string> of_the_system = disks_of_the_system(mounts, sys);
  std::vector<Mount> sticks;
  std::set<std::string> seen;
  for (const Mount& mount : mounts) {
    const auto& kinds = kinds_of_stick;
    if (std::find(kinds.begin(), kinds.end(), mount.kind) == kinds.end()) continue;
    const std::string disk = disk_of(mount.device_number, sys);
    if (disk.empty() || of_the_system.contains(disk) || !can_be_taken_out(disk)) continue;
    if (mount.root != "/" || !seen.insert(mount.device_number).second) continue;
    sticks.push_back(mount);
  }
  return sticks;
}

std::string label_of(const Mount& mount, const std::string& labels) {
  std::error_code none;
  const fs::path device = fs::canonical(mount.source, none);
  for (const auto& entry : fs::directory_iterator(labels, none)) {
    if (fs::canonical(entry.path(), none) == device && !device.empty()) {
      return unescaped(entry.path().filename().string(), true);
    }
  }
  return fs::path(mount.folder).filename().string();
}

}  // namespace platform
