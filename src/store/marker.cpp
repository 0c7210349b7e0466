// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/marker.h"

#include <charconv>
#include <optional>

#include "store/files.h"
#include "vault/digest.h"

namespace store {
namespace {

constexpr std::string_view file_name = "fingerpost-store";
constexpr std::string_view first_words = "fingerpost store ";
constexpr int our_format = 2;

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

base::Outcome write_marker(Disk& disk, const std::string& folder) {
  return write_file(disk, folder, std::string(file_name), marker_of(our_format));
}

bool has_marker(Disk& disk, const std::string& folder) {
  return exists(disk, folder + "/" + std::string(file_name));
}

base::Outcome check_marker(Disk& disk, const std::string& folder) {
  if (!has_marker(disk, folder)) return write_marker(disk, folder);
  const base::Result<std::string> marker = read_file(disk, folder + "/" + std::string(file_name));
  if (!marker) return marker.error();
  const std::optional<int> format = format_in(*marker);
  if (!format) return write_marker(disk, folder);
  if (*format > our_format)
    return base::Error{base::Fault::too_new, "store format " + std::to_string(*format)};
  return base::Done{};
}

}  // namespace store
