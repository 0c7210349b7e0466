// SPDX-License-Identifier: GPL-3.0-or-later
// BorrowedPaths: the machine's own assets and fonts, with a data folder of one's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "platform/platform.h"

namespace app {

class BorrowedPaths final : public platform::Paths {
 public:
  BorrowedPaths(const platform::Paths& machine, std::string data)
      : machine_(machine), data_(std::move(data)) {}
  std::string data() const override { return data_; }
  std::string assets() const override { return machine_.assets(); }
  std::uint64_t memory_bytes() const override { return 0; }  // so that passphrases cost the least
  std::optional<std::string> font(std::string_view face) const override { return machine_.font(face); }
  std::optional<std::string> dictionary() const override { return machine_.dictionary(); }

 private:
  const platform::Paths& machine_;
  std::string data_;
};

}  // namespace app
