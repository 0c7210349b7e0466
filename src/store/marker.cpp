// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/marker.h"

#include <charconv>
#include <optional>

#include "store/files.h"
#include "vault/digest.h"

namespace store {
namespace {

constexpr std::string_view first_words = "fingerpost store ";

std::string marker_of(int format) {
  const std::string words = std::string(first_words) + std::to_string(format) + "\n";
  return words + vault::digest_hex(words) + "\n";
}

// The format; no value where the marker is damaged.
std::optional<int> format_in(const std::string& marker) {
  if (!marker.starts_with(first_words)) return std::nullopt;
  int format = 0;
  std::from_chars(marker.data() + first_words.size(), marker.data() + marker.size(), format);
  if (marker != marker_of(format)) return std::nullopt;
  return format;
}

}  // namespace

base::Outcome write_marker(Disk& disk, const std::string& folder, int format) {
  return write_file(disk, folder, std::string(marker_file), marker_of(format));
}

bool has_marker(Disk& disk, const std::string& folder) { return exists(disk, path_in(folder, marker_file)); }

base::Result<int> read_marker(Disk& disk, const std::string& folder) {
  if (!has_marker(disk, folder)) return 0;
  const base::Result<std::string> marker = read_file(disk, path_in(folder, marker_file));
  if (!marker) return marker.error();
  return format_in(*marker).value_or(0);
}

}  // namespace store
