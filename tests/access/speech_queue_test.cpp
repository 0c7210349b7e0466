// SPDX-License-Identifier: GPL-3.0-or-later
// Lines 4 to 6 and 10 of the checklist: what reaches the voice, in which order, and what ends it.
#include "access/speech_queue.h"

#include "access/made_tree.h"
#include "support/catch.h"

using a11y::Saying;
using a11y::SpeechQueue;
using a11y::Urgency;

namespace {

const a11y::Tree no_tree;

Saying saying(std::string words, Urgency urgency = Urgency::asked) {
  Saying made;
  made.words.text = std::move(words);
  made.urgency = urgency;
  return made;
}

Saying focus(std::string words) {
  Saying made = saying(std::move(words));
  made.of_focus = true;
  return made;
}

// What the voice is given; "" for nothing. `is_silent` as the voice would tell.
std::string given(SpeechQueue& queue, bool is_silent, double now, const a11y::Tree& tree = no_tree) {
  const std::optional<Saying> taken = queue.take(tree, is_silent, now);
  return taken ? taken->words.text : "";
}

}  // namespace

TEST_CASE("06 new speech of the same or a higher class ends the old, a lower one waits", "[access]") {
  SpeechQueue queue;
  queue.add(saying("Page.", Urgency::reading), 0);
  CHECK(given(queue, true, 0) == "Page.");
  SECTION("what a person did ends the reading of a screen") {
    queue.add(saying("Ticked."), 1);
    CHECK(given(queue, false, 1) == "Ticked.");
    queue.add(saying("Not ticked."), 2);
    CHECK(given(queue, false, 2) == "Not ticked.");
  }
  SECTION("an alert ends all else, and what is less waits for its end") {
    queue.add(saying("Headphones are in.", Urgency::alert), 1);
    CHECK(given(queue, false, 1) == "Headphones are in.");
    queue.add(saying("Ticked."), 2);
    CHECK(given(queue, false, 2) == "");
    CHECK(given(queue, true, 3) == "Ticked.");
  }
  SECTION("of two that wait the newer one of the same class is said") {
    queue.add(saying("Stop.", Urgency::alert), 1);
    CHECK(given(queue, false, 1) == "Stop.");
    queue.add(saying("One."), 1);
    queue.add(saying("Two."), 1);
    CHECK(given(queue, true, 2) == "Two.");
    CHECK(queue.empty());
  }
}

TEST_CASE("76 a polite message waits for silence, and goes when what it spoke of is gone", "[access]") {
  a11y::Layer layer;
  const auto draw = [&](bool is_there) {
    layer.begin_frame(0);
    layer.open(a11y::Role::screen, 1, "Here");
    if (is_there) made::thing(layer, "Saved", {}, a11y::Role::status, {});
    layer.close();
    layer.end_frame();
  };
  draw(true);
  SpeechQueue queue;
  queue.add(saying("Page.", Urgency::reading), 0);
  CHECK(given(queue, true, 0, layer.tree()) == "Page.");
  Saying saved = saying("Saved", Urgency::polite);
  saved.node = layer.tree().find(a11y::Role::status, "Saved")->id;
  queue.add(saved, 1);
  CHECK(given(queue, false, 5, layer.tree()) == "");
  queue.interrupt();  // it was not said yet, so it is not ended
  SECTION("in the silence it is said") { CHECK(given(queue, true, 6, layer.tree()) == "Saved"); }
  SECTION("gone, it is not") {
    draw(false);
    CHECK(given(queue, true, 6, layer.tree()) == "");
    CHECK(queue.empty());
  }
  SECTION("twice in a row it is said once") {
    queue.add(saved, 2);
    CHECK(given(queue, true, 6, layer.tree()) == "Saved");
    CHECK(queue.empty());
  }
}

TEST_CASE("06 who walks fast hears only where the way ends", "[access]") {
  SpeechQueue queue;
  for (int i = 0; i < 20; ++i) {
    const double now = i * 0.03;
    queue.add(focus("Row " + std::to_string(i)), now);
    CHECK(given(queue, true, now) == "");
  }
  CHECK(queue.next_wake(0.58).value() == Approx(0.57 + SpeechQueue::moment));
  CHECK(given(queue, true, 0.62) == "");
  CHECK(given(queue, true, 0.63) == "Row 19");
  CHECK_FALSE(queue.next_wake(0.63));
}

TEST_CASE("06 a message that comes just before a focus move does not end it nor is lost", "[access]") {
  SpeechQueue queue;
  queue.add(saying("Saved", Urgency::polite), 0);
  queue.add(focus("Card 2"), 0.02);
  CHECK(given(queue, true, 0.07) == "");
  CHECK(given(queue, true, 0.08) == "Card 2");
  CHECK(given(queue, false, 0.5) == "");
  CHECK(given(queue, true, 3) == "Saved");
}

TEST_CASE("05 what was said is said again letter for letter, and slower when asked", "[access]") {
  SpeechQueue queue;
  queue.repeat(false, 0);
  CHECK(given(queue, true, 0) == "");
  Saying own = focus("Why, text box, My gran");
  own.words.own = {{7, 15, 7}};
  queue.add(own, 0);
  CHECK(given(queue, true, 1) == "Why, text box, My gran");
  queue.repeat(false, 2);
  const std::optional<Saying> again = queue.take(no_tree, false, 2);  // at once: nobody walks
  REQUIRE(again);
  CHECK(again->words.text == own.words.text);
  CHECK(again->words.own.size() == 1);
  CHECK_FALSE(again->is_slower);
  queue.repeat(true, 3);
  CHECK(queue.take(no_tree, false, 3)->is_slower);
  queue.repeat(false, 4);
  CHECK_FALSE(queue.take(no_tree, false, 4)->is_slower);
}

TEST_CASE("05 after a stop nothing waits, and nothing of before can be said again", "[access]") {
  SpeechQueue queue;
  queue.add(saying("One."), 0);
  CHECK(given(queue, true, 0) == "One.");
  queue.add(saying("Saved", Urgency::polite), 0);
  queue.stop();
  queue.repeat(false, 1);
  CHECK(given(queue, true, 1) == "");
}

TEST_CASE("10 with the headphones out, what holds own words is not said any more", "[access]") {
  SpeechQueue queue;
  queue.add(saying("Alert", Urgency::alert), 0);
  CHECK(given(queue, true, 0) == "Alert");
  Saying own = saying("Why, text box, My gran");
  own.words.own = {{7, 15, 7}};
  queue.add(own, 0);
  queue.drop_own();
  CHECK(given(queue, true, 1) == "");
}
