// SPDX-License-Identifier: GPL-3.0-or-later
// Compare: which pairs are asked about, what is kept half-way, and what comes of it.
#include <algorithm>
#include <numeric>

#include "steps/all.h"
#include "steps/options.h"
#include "support/catch.h"

namespace {

using Ids = std::vector<std::string>;

// Ids that are better the nearer they stand to "a" in this order.
struct Taste {
  Ids order;

  bool prefers(const std::string& one, const std::string& other) const {
    return std::find(order.begin(), order.end(), one) < std::find(order.begin(), order.end(), other);
  }
  const std::string& of(const steps::Comparing& now) const {
    return prefers(now.first, now.second) ? now.first : now.second;
  }
};

struct Sitting {
  Ids lines;
  int pairs = 0;
};

// Each choice goes through the text that a power cut would leave.
Sitting compared_by(const Taste& taste, const Ids& ids, int most) {
  Sitting sitting;
  for (;;) {
    const steps::Comparing now = steps::comparing(ids, most, sitting.lines);
    if (now.is_done()) return sitting;
    const int before = now.to_come;
    const Ids after = steps::with_choice(ids, most, sitting.lines, taste.of(now));
    sitting.lines = steps::ids_in(steps::compare_answer(after));
    ++sitting.pairs;
    const steps::Comparing next = steps::comparing(ids, most, sitting.lines);
    if (!next.is_done()) CHECK(next.to_come < before);
  }
}

steps::Option card_called(const std::string& id) {
  steps::Option option;
  option.id = id;
  option.words = "Card " + id;
  return option;
}

steps::Step two_of_four() {
  steps::Compare compare;
  for (const char* id : {"a", "b", "c", "d"}) compare.source.options.push_back(card_called(id));
  compare.most = 2;
  steps::Step step;
  step.kind = compare;
  return step;
}

const Ids four = {"a", "b", "c", "d"};

}  // namespace

TEST_CASE("the best three of any order are found, in their order, in at most thirteen pairs",
          "[steps][many]") {
  const Ids ids = {"a", "b", "c", "d", "e", "f", "g", "h"};
  Taste taste{ids};
  int longest = 0;
  int orders = 0;
  do {
    const Sitting sitting = compared_by(taste, ids, 3);
    const Ids best(taste.order.begin(), taste.order.begin() + 3);
    if (sitting.lines != best) FAIL("wrong order: " + steps::answer_of(sitting.lines));
    longest = std::max(longest, sitting.pairs);
    // All 40,320 would take too long: every 37th order meets each first and last card.
    for (int skip = 0; skip < 36; ++skip) std::next_permutation(taste.order.begin(), taste.order.end());
    ++orders;
  } while (std::next_permutation(taste.order.begin(), taste.order.end()));
  CHECK(longest <= 13);
  CHECK(longest > 8);
  CHECK(orders > 1000);
}

TEST_CASE("the first pair says how many may come, and no side has the new card always", "[steps]") {
  const steps::Comparing first = steps::comparing({"a", "b", "c", "d", "e", "f", "g", "h"}, 3, {});
  CHECK(first.to_come == 13);
  CHECK(first.choices == 0);
  const steps::Comparing second = steps::comparing(four, 2, {">a"});
  CHECK(first.first == "b");
  CHECK(second.second == "c");
}

TEST_CASE("as few cards as are wanted need no pair, and stand as they came or as they were put", "[steps]") {
  CHECK(steps::comparing({"a", "b"}, 3, {}).is_done());
  CHECK(steps::comparing({"a", "b"}, 3, {}).best == Ids{"a", "b"});
  CHECK(steps::comparing({"a", "b"}, 3, {"b", "a"}).best == Ids{"b", "a"});
  CHECK(steps::comparing({"a", "b"}, 3, {"b", "gone"}).best == Ids{"b", "a"});
  CHECK(steps::comparing({}, 3, {}).best.empty());
  CHECK(steps::comparing({}, 3, {}).is_done());
}

TEST_CASE("half-way it is a draft of choices, from which the same pair comes again", "[steps]") {
  const Ids lines = steps::with_choice(four, 2, steps::with_choice(four, 2, {}, "b"), "c");
  CHECK(lines == Ids{">b", ">c"});
  const std::string draft = steps::compare_answer(lines);
  CHECK(draft == ">b\n>c");
  const steps::Comparing before = steps::comparing(four, 2, lines);
  const steps::Comparing after = steps::comparing(four, 2, steps::ids_in(draft));
  CHECK(before.first == after.first);
  CHECK(before.second == after.second);
  CHECK(after.choices == 2);
}

TEST_CASE("the last choice is taken back, half-way and from the end", "[steps]") {
  const Taste taste{four};
  Ids lines;
  while (!steps::comparing(four, 2, lines).is_done())
    lines = steps::with_choice(four, 2, lines, taste.of(steps::comparing(four, 2, lines)));
  CHECK(steps::compare_answer(lines) == "a\nb");
  REQUIRE(steps::has_choices(lines));
  const Ids back = steps::without_last_choice(lines);
  CHECK_FALSE(steps::comparing(four, 2, back).is_done());
  CHECK(steps::without_last_choice({">a"}).empty());
  CHECK(steps::without_last_choice({}).empty());
  CHECK_FALSE(steps::has_choices({"a", "b"}));
}

TEST_CASE("an order that was changed by hand keeps the choices behind it", "[steps]") {
  const Ids lines = steps::with_order({"b", "a"}, {"a", "b", ">a", ">b"});
  CHECK(lines == Ids{"b", "a", ">a", ">b"});
  CHECK(steps::compare_answer(lines) == "b\na");
}

TEST_CASE("choices about cards that are gone are left out, and the others stand", "[steps]") {
  const steps::Comparing now = steps::comparing({"a", "c", "d"}, 2, {">a", ">b", ">a"});
  CHECK(now.choices == 1);
  CHECK(now.first != "b");
  CHECK(steps::with_choice({"a", "c", "d"}, 2, {">a", ">b", ">a"}, "d") == Ids{">a", ">d"});
  // An answer in which a card is gone is no longer whole: the pairs begin again.
  CHECK_FALSE(steps::comparing({"a", "c", "d"}, 2, {"a", "b"}).is_done());
}

TEST_CASE("a comparison reads as an order, and is kept only when it is done", "[steps]") {
  const steps::Step step = two_of_four();
  const auto none = [](std::string_view) -> std::optional<std::string_view> { return std::nullopt; };
  CHECK(steps::words_of(step, "c\na", none, "A03") == "1. Card c\n2. Card a");
  CHECK(steps::missing(step, "c\na").empty());
  const std::string go_on = "Choose one of the two first. Go on until no pair is left.";
  CHECK(steps::missing(step, "") == go_on);
  CHECK(steps::missing(step, ">a\n>b") == go_on);
  CHECK(steps::missing(step, "a\nb\nc") == "Keep 2. Do it again to choose them.");
  CHECK(steps::things_in(step, "c\na") == 2);
  CHECK(steps::things_in(step, ">a\n>b") == 0);
  CHECK(steps::words_of_option(step, "d") == "Card d");
}
