// SPDX-License-Identifier: GPL-3.0-or-later
// What the store makes of a clock that goes wrong and is set right.
#include "support/catch.h"
#include "support/store_samples.h"

using samples::answer;
using samples::asha;
using samples::folder;
using samples::noon;
using store::SimulatedDisk;
using store::Store;

namespace {

constexpr std::int64_t a_day = 24 * 60 * 60;

base::WallTime after(std::int64_t days) { return {noon.seconds + days * a_day, noon.offset_minutes}; }

std::unique_ptr<Store> start_at(SimulatedDisk& disk, std::uint64_t writer, std::int64_t days) {
  store::Opening how = samples::opening(writer);
  how.now = after(days);
  auto opened = Store::exists(disk, folder) ? Store::open(disk, folder, samples::keys(), how)
                                            : Store::create(disk, folder, samples::keys(), how);
  REQUIRE(opened);
  return std::move(*opened);
}

bool is_suspect(Store& store, std::int64_t days) {
  store::Deed deed = answer("A01/a", "words");
  deed.at = after(days);
  const auto event = store.append(deed);
  REQUIRE(event);
  return event->suspect_clock;
}

}  // namespace

TEST_CASE("a PC that stood still over a summer is not doubted, one that leaps ahead by years is", "[store]") {
  SimulatedDisk disk;
  CHECK_FALSE(start_at(disk, 1, 0)->clock_is_doubtful());
  CHECK_FALSE(start_at(disk, 2, 399)->clock_is_doubtful());
  CHECK(start_at(disk, 3, 399 + 401)->clock_is_doubtful());
}

TEST_CASE("a leap ahead puts no later time in doubt once the clock is right again", "[store]") {
  SimulatedDisk disk;
  {
    const auto store = start_at(disk, 1, 0);
    CHECK(is_suspect(*store, 3000));
    CHECK(is_suspect(*store, 3001));
    CHECK_FALSE(is_suspect(*store, 1));
  }
  CHECK(start_at(disk, 2, 3002)->clock_is_doubtful());
  const auto store = start_at(disk, 3, 2);
  CHECK_FALSE(store->clock_is_doubtful());
  CHECK_FALSE(is_suspect(*store, 2));
}

TEST_CASE("a wrong clock that nobody set right is in doubt at the next start too", "[store]") {
  SimulatedDisk disk;
  CHECK_FALSE(is_suspect(*start_at(disk, 1, 0), 0));
  CHECK(is_suspect(*start_at(disk, 2, -100), -100));
  const auto store = start_at(disk, 3, -99);
  CHECK(store->clock_is_doubtful());
  CHECK(is_suspect(*store, -99));
  CHECK_FALSE(is_suspect(*store, 1));
}

TEST_CASE("what staff attest is what later times are held against, ahead and back", "[store]") {
  SimulatedDisk disk;
  {
    const auto store = start_at(disk, 1, 0);
    CHECK(is_suspect(*store, 500));
    REQUIRE(store->attest_clock({5}, after(500)));
    CHECK_FALSE(is_suspect(*store, 501));
  }
  CHECK_FALSE(start_at(disk, 2, 502)->clock_is_doubtful());
  {
    const auto store = start_at(disk, 3, 300);
    CHECK(store->clock_is_doubtful());
    REQUIRE(store->attest_clock({5}, after(300)));
    CHECK_FALSE(store->clock_is_doubtful());
  }
  CHECK_FALSE(start_at(disk, 4, 301)->clock_is_doubtful());
}
