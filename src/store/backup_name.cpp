// SPDX-License-Identifier: GPL-3.0-or-later
// Which backup it is: as the name of its file (short ASCII that every file system takes, and no
// person's name) and as bytes within it.
#include <charconv>

#include "base/bytes.h"
#include "store/backup_bytes.h"
#include "store/backup_file.h"

namespace store {
namespace {

constexpr std::string_view first = "FP-";
constexpr std::string_view last = ".backup";
constexpr std::size_t id_digits = 16;
constexpr std::size_t date_digits = 8;
constexpr std::size_t serial_digits = 6;
constexpr std::size_t name_size = 3 + id_digits + 1 + date_digits + 1 + serial_digits + 7;

std::string padded(std::uint64_t number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

std::optional<std::uint32_t> number_in(std::string_view digits) {
  std::uint32_t number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::string name_of(const BackupName& name) {
  const auto year = static_cast<std::uint64_t>(name.date.year);
  const auto month = static_cast<std::uint64_t>(name.date.month);
  const auto day = static_cast<std::uint64_t>(name.date.day);
  return std::string(first) + base::hex(name.store) + "-" + padded(year, 4) + padded(month, 2) +
         padded(day, 2) + "-" + padded(name.serial, serial_digits) + std::string(last);
}

}  // namespace

std::string backup_name(const BackupHead& head) {
  return name_of({head.store, base::date_of(head.at), head.serial});
}

std::optional<BackupName> backup_name_from(std::string_view name) {
  if (name.size() != name_size) return std::nullopt;
  const std::size_t date = first.size() + id_digits + 1;
  const std::size_t serial = date + date_digits + 1;
  const auto store = base::id_from_hex(name.substr(first.size(), id_digits));
  const auto year = number_in(name.substr(date, 4));
  const auto month = number_in(name.substr(date + 4, 2));
  const auto day = number_in(name.substr(date + 6, 2));
  const auto number = number_in(name.substr(serial, serial_digits));
  if (!store || !year || !month || !day || !number) return std::nullopt;
  const BackupName read{
      *store, {static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)}, *number};
  if (!base::is_date(read.date) || name_of(read) != name) return std::nullopt;
  return read;
}

std::string to_bytes(const BackupHead& head) {
  std::string bytes;
  base::put_u64(bytes, head.store.value);
  base::put_u32(bytes, head.serial);
  base::put_u64(bytes, static_cast<std::uint64_t>(head.at.seconds));
  base::put_u32(bytes, static_cast<std::uint32_t>(head.at.offset_minutes));
  return bytes;
}

std::optional<BackupHead> backup_head_from(std::string_view bytes) {
  constexpr std::int64_t most_seconds = 253402300800;  // the year 10000
  constexpr int most_offset = 24 * 60;
  if (bytes.size() != backup_bytes::head_size) return std::nullopt;
  BackupHead head{{base::get_u64(bytes)}, base::get_u32(bytes.substr(8)), {}};
  head.at.seconds = static_cast<std::int64_t>(base::get_u64(bytes.substr(12)));
  head.at.offset_minutes = static_cast<std::int32_t>(base::get_u32(bytes.substr(20)));
  const bool is_time = head.at.seconds >= 0 && head.at.seconds < most_seconds &&
                       head.at.offset_minutes >= -most_offset && head.at.offset_minutes <= most_offset;
  if (!is_time || head.serial > most_serial) return std::nullopt;
  return head;
}

}  // namespace store
