// SPDX-License-Identifier: GPL-3.0-or-later
// Result: a value, or the reason why there is none.
//
// The fault chooses the sentence that people see and hear; the detail goes to
// the diary only and never holds anything a learner wrote.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace base {

enum class Fault {
  not_found,
  corrupt,
  full,
  denied,
  removed,
  too_new,
  invalid,
  busy,
};

struct Error {
  Fault fault = Fault::invalid;
  std::string detail;
};

template <typename Value>
class [[nodiscard]] Result {
 public:
  Result(Value value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return std::holds_alternative<Value>(state_); }
  Value& operator*() { return std::get<Value>(state_); }
  const Value& operator*() const { return std::get<Value>(state_); }
  Value* operator->() { return &std::get<Value>(state_); }
  const Value* operator->() const { return &std::get<Value>(state_); }
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<Value, Error> state_;
};

struct Done {};
using Outcome = Result<Done>;

}  // namespace base
