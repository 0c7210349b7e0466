// SPDX-License-Identifier: GPL-3.0-or-later
// Order: which of two deeds is the newer one, wherever they were done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "learner/event.h"

namespace learner {

struct Order {
  std::uint64_t tick = 0;
  base::Id writer;
  std::uint64_t number = 0;

  friend auto operator<=>(const Order&, const Order&) = default;
};

Order order_of(const Event& event);

// "<tick> <writer> <number>", where one event names another.
std::string text_of(const Order& order);
std::optional<Order> order_from(std::string_view text);

}  // namespace learner
