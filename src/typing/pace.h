// SPDX-License-Identifier: GPL-3.0-or-later
// Pace: how many words came at once, for a check that asks for own words (R21).
//
// Words that come back by Undo were there before and do not count again. Time is
// the caller's.
#pragma once

#include <cstddef>
#include <deque>

namespace typing {

class Pace {
 public:
  static constexpr double at_once = 10;  // seconds

  explicit Pace(std::size_t words_there = 0) : most_(words_there) {}

  // After each change: so many words stand there now.
  void note(double seconds, std::size_t words);
  // The most new words within ten seconds, so far.
  int words_at_once() const { return static_cast<int>(at_once_); }

 private:
  struct Growth {
    double seconds = 0;
    std::size_t from = 0;  // so many words had stood there at most
  };
  std::deque<Growth> lately_;
  std::size_t most_ = 0;
  std::size_t at_once_ = 0;
};

}  // namespace typing
