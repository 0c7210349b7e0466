// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/diary.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace platform {
namespace {

namespace fs = std::filesystem;

std::string_view word_for(Diary::Level level) {
  switch (level) {
    case Diary::Level::note:
      return "note";
    case Diary::Level::warning:
      return "warning";
    case Diary::Level::fault:
      return "fault";
  }
  return "";
}

std::string one_line(std::string_view what) {
  constexpr std::size_t longest = 1000;
  std::string line(what.substr(0, longest));
  for (char& each : line) {
    if (static_cast<unsigned char>(each) < 0x20 || each == 0x7F) each = ' ';
  }
  return line;
}

}  // namespace

void Diary::write(Level level, std::string_view what) const {
  const fs::path file = fs::path(folder_) / "diary.log";
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  if (!error && size >= largest) fs::rename(file, fs::path(folder_) / "diary.old.log", error);
  std::ofstream out(file, std::ios::app | std::ios::binary);
  out << base::iso(clock_.wall_time()) << ' ' << word_for(level) << ' ' << one_line(what) << '\n';
}

}  // namespace platform
