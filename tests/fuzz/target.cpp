// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace fuzz {
namespace {

// Made at the first call: the targets join before main(), in an order that nobody promises.
std::vector<Target>& joined() {
  static std::vector<Target> all;
  return all;
}

}  // namespace

Joins::Joins(std::string_view name, Feed feed) { joined().push_back({name, feed}); }

std::vector<Target> targets() {
  std::vector<Target> all = joined();
  std::ranges::sort(all, {}, &Target::name);
  return all;
}

}  // namespace fuzz

// What libFuzzer calls. A program for it is linked to one target; the short form never comes here.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const fuzz::Target target = fuzz::targets().at(0);
  try {
    target.feed({reinterpret_cast<const char*>(bytes), size});
  } catch (const fuzz::Broken& broken) {
    std::fprintf(stderr, "BROKEN: %s\n", broken.what());
    std::abort();  // libFuzzer keeps the input then
  }
  return 0;
}
