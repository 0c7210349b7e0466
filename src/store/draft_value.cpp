// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/draft_value.h"

#include "base/bytes.h"

namespace store {
namespace {

constexpr std::size_t header_size = 8 + 8 + 4;

}  // namespace

std::string to_bytes(const DraftValue& draft) {
  std::string bytes;
  base::put_u64(bytes, draft.tick);
  base::put_u64(bytes, static_cast<std::uint64_t>(draft.at.seconds));
  base::put_u32(bytes, static_cast<std::uint32_t>(draft.at.offset_minutes));
  return bytes + draft.text;
}

std::optional<DraftValue> draft_from_bytes(std::string_view bytes) {
  if (bytes.size() < header_size) return std::nullopt;
  const auto seconds = static_cast<std::int64_t>(base::get_u64(bytes.substr(8)));
  const auto offset = static_cast<std::int32_t>(base::get_u32(bytes.substr(16)));
  return DraftValue{base::get_u64(bytes), {seconds, offset}, std::string(bytes.substr(header_size))};
}

}  // namespace store
