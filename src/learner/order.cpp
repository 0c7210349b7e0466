// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/order.h"

#include <charconv>
#include <vector>

#include "base/text.h"

namespace learner {
namespace {

std::optional<std::uint64_t> whole_number(std::string_view word) {
  std::uint64_t number = 0;
  const char* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

Order order_of(const Event& event) { return {event.tick, event.writer, event.number}; }

std::string text_of(const Order& order) {
  return std::to_string(order.tick) + ' ' + base::hex(order.writer) + ' ' + std::to_string(order.number);
}

std::optional<Order> order_from(std::string_view text) {
  const std::vector<std::string> words = base::split(text, ' ');
  if (words.size() != 3) return std::nullopt;
  const auto tick = whole_number(words[0]);
  const auto writer = base::id_from_hex(words[1]);
  const auto number = whole_number(words[2]);
  if (!tick || !writer || !number) return std::nullopt;
  return Order{*tick, *writer, *number};
}

}  // namespace learner
