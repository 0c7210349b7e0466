// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys.h"

#include <random>

#include "support/catch.h"

TEST_CASE("keys of one learner's events sort in the order of the fold", "[store]") {
  std::mt19937_64 dice(5);
  for (int round = 0; round < 2000; ++round) {
    learner::Event first;
    learner::Event second;
    for (learner::Event* event : {&first, &second}) {
      event->about = {9};
      event->tick = dice() >> (dice() % 64);
      event->writer = {dice() >> (dice() % 64)};
      event->number = dice() >> (dice() % 64);
    }
    const auto order = [](const learner::Event& event) {
      return std::tuple(event.tick, event.writer, event.number);
    };
    CHECK((store::event_key(first) < store::event_key(second)) == (order(first) < order(second)));
    CHECK(store::event_key(first).starts_with(store::events_of({9})));
  }
}

TEST_CASE("a key says again what it was made of", "[store]") {
  learner::Event event;
  event.about = {1};
  event.tick = 0x2f2f2f2f2f2f2f2fU;  // all slashes
  event.writer = {3};
  event.number = 4;
  const auto parts = store::event_key_from(store::event_key(event));
  REQUIRE(parts);
  CHECK(parts->about == event.about);
  CHECK(parts->tick == event.tick);
  CHECK(parts->writer == event.writer);
  CHECK(parts->number == event.number);

  const auto draft = store::draft_key_from(store::draft_key({{7}, "A02/why/x", 12}));
  REQUIRE(draft);
  CHECK(draft->slot == "A02/why/x");
  CHECK(draft->number == 12);

  const auto head = store::head_key_from(store::head_key({{7}, 13}));
  REQUIRE(head);
  CHECK(head->number == 13);
}

TEST_CASE("what is no key of ours is no key", "[store]") {
  for (const char* key : {"", "e/", "w/x", "d/12345678", "e/12345678/12345678/12345678/1234567"}) {
    CHECK_FALSE(store::event_key_from(key));
    CHECK_FALSE(store::head_key_from(key));
    CHECK_FALSE(store::draft_key_from(key));
  }
}
