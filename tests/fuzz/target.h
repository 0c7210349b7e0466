// SPDX-License-Identifier: GPL-3.0-or-later
// Target: one reader of foreign bytes, and what must hold whatever it is fed.
//
// A file tests/fuzz/NAME_fuzz.cpp defines one target of that name; its seeds lie in
// tests/fuzz/corpus/NAME. All targets together make the short form (corpus_test.cpp),
// each alone makes a program that libFuzzer feeds. A target joins the list by being
// linked, so there is no table that could miss one.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

// What was promised and did not hold for this input.
class Broken : public std::logic_error {
  using std::logic_error::logic_error;
};

inline void promise(bool holds, const std::string& what) {
  if (!holds) throw Broken(what);
}

// Reads the input and throws Broken where a promise about it is not kept.
using Feed = void (*)(std::string_view input);

struct Target {
  std::string_view name;
  Feed feed;
};

// Those linked into this program, in the order of their names.
std::vector<Target> targets();

class Joins {
 public:
  Joins(std::string_view name, Feed feed);
};

}  // namespace fuzz
