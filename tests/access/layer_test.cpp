// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/layer.h"

#include <functional>

#include "access/announcer.h"
#include "support/catch.h"

using namespace a11y;

namespace {

void node(Layer& layer, Role role, std::string_view key, std::string_view name, Rect rect = {},
          State state = {}) {
  layer.open(role, layer.id(key), name, state);
  layer.rect(rect, {0, 0, 1000, 1000});
  layer.close();
}

void button(Layer& layer, std::string_view name, Rect rect = {0, 0, 100, 60}) {
  node(layer, Role::button, name, name, rect, {.focusable = true});
}

void frame(Layer& layer, std::string_view screen, const std::function<void()>& inside) {
  layer.begin_frame(0);
  layer.open(Role::screen, child_id(0, screen), screen);
  inside();
  layer.close();
  layer.end_frame();
}

std::string focused(const Layer& layer) {
  const Node* at = layer.tree().by_id(layer.focus());
  return at ? std::string(layer.tree().name(*at)) : "";
}

std::string said(Layer& layer) {
  std::string all;
  for (const Utterance& utterance : layer.take_utterances())
    all += (all.empty() ? "" : " | ") + utterance.words.text;
  return all;
}

void three_rows(Layer& layer) {
  node(layer, Role::heading, "title", "Choose");
  button(layer, "one", {0, 0, 100, 60});
  button(layer, "two", {120, 0, 100, 60});
  button(layer, "three", {0, 80, 100, 60});
}

}  // namespace

TEST_CASE("entering a screen speaks its title and puts the focus on the heading", "[access]") {
  Layer layer;
  frame(layer, "What matters to me", [&] { three_rows(layer); });
  CHECK(focused(layer) == "Choose");
  CHECK(said(layer) == "What matters to me. Choose");
  CHECK_FALSE(layer.focus_visible());
}

TEST_CASE("54: Tab walks the reading order and goes round", "[access]") {
  Layer layer;
  frame(layer, "s", [&] { three_rows(layer); });
  std::string walked;
  for (int i = 0; i < 4; ++i) {
    layer.move_focus(Step::next);
    walked += focused(layer) + " ";
  }
  CHECK(walked == "one two three one ");
  layer.move_focus(Step::previous);
  CHECK(focused(layer) == "three");
  CHECK(layer.focus_visible());
}

TEST_CASE("arrows go by place", "[access]") {
  Layer layer;
  frame(layer, "s", [&] { three_rows(layer); });
  layer.move_focus(Step::next);
  layer.move_focus(Step::right);
  CHECK(focused(layer) == "two");
  layer.move_focus(Step::left);
  CHECK(focused(layer) == "one");
  layer.move_focus(Step::down);
  CHECK(focused(layer) == "three");
  layer.move_focus(Step::down);
  CHECK(focused(layer) == "three");
  layer.move_focus(Step::first);
  CHECK(focused(layer) == "one");
  layer.move_focus(Step::last);
  CHECK(focused(layer) == "three");
}

TEST_CASE("when the focused thing vanishes the next one takes the focus, else the one before", "[access]") {
  Layer layer;
  frame(layer, "s", [&] { three_rows(layer); });
  layer.set_focus(layer.tree().find(Role::button, "two")->id, true);
  frame(layer, "s", [&] { three_rows(layer); });
  frame(layer, "s", [&] {
    node(layer, Role::heading, "title", "Choose");
    button(layer, "one");
    button(layer, "three");
  });
  CHECK(focused(layer) == "three");
  frame(layer, "s", [&] {
    node(layer, Role::heading, "title", "Choose");
    button(layer, "one");
  });
  CHECK(focused(layer) == "one");
  frame(layer, "s", [&] { node(layer, Role::heading, "title", "Choose"); });
  CHECK(focused(layer) == "Choose");
}

TEST_CASE("a dialog holds the focus and gives it back to what opened it", "[access]") {
  Layer layer;
  frame(layer, "s", [&] { three_rows(layer); });
  layer.set_focus(layer.tree().find(Role::button, "two")->id, true);
  frame(layer, "s", [&] { three_rows(layer); });
  said(layer);
  auto with_dialog = [&] {
    three_rows(layer);
    layer.open_dialog(layer.id("dialog"), "Stop now?");
    node(layer, Role::heading, "dialog title", "Stop now?");
    button(layer, "Stop");
    button(layer, "Stay");
    layer.close();
  };
  frame(layer, "s", with_dialog);
  CHECK(said(layer) == "Stop now?");
  std::string walked;
  for (int i = 0; i < 3; ++i) {
    layer.move_focus(Step::next);
    walked += focused(layer) + " ";
  }
  CHECK(walked == "Stop Stay Stop ");
  frame(layer, "s", [&] { three_rows(layer); });
  CHECK(focused(layer) == "two");
}

TEST_CASE("29, 35: each kind of thing is spoken as name, role, state, value, place, hint", "[access]") {
  Layer layer;
  frame(layer, "s", [&] {
    layer.open(Role::button, layer.id("a"), "A lot", {.focusable = true});
    layer.position(1, 3);
    layer.close();
    layer.open(Role::check, layer.id("b"), "Working outside", {.focusable = true, .on = true});
    layer.hint("Rain or shine");
    layer.close();
    layer.open(Role::text_box, layer.id("c"), "Your name", {.focusable = true});
    layer.value("Sam");
    layer.close();
    layer.open(Role::text_box, layer.id("d"), "Why", {.focusable = true});
    layer.close();
    layer.open(Role::radio, layer.id("e"), "By the summer", {.focusable = true});
    layer.close();
  });
  const auto nodes = layer.tree().nodes();
  CHECK(spoken(layer.tree(), nodes[1]).text == "A lot, button, 1 of 3");
  CHECK(spoken(layer.tree(), nodes[2]).text == "Working outside, tick box, ticked. Rain or shine");
  CHECK(spoken(layer.tree(), nodes[3]).text == "Your name, text box, Sam");
  CHECK(spoken(layer.tree(), nodes[4]).text == "Why, text box, empty");
  CHECK(spoken(layer.tree(), nodes[5]).text == "By the summer, choice, not chosen");
}

TEST_CASE("a tick that is set under the focus is spoken as its new state alone", "[access]") {
  Layer layer;
  auto draw = [&](bool on) {
    frame(layer, "s", [&] { node(layer, Role::check, "a", "Outside", {}, {.focusable = true, .on = on}); });
  };
  draw(false);
  layer.move_focus(Step::next);
  draw(false);
  said(layer);
  draw(true);
  CHECK(said(layer) == "ticked");
  draw(true);
  CHECK(said(layer).empty());
}

TEST_CASE("76: a live message is spoken when it comes and when it changes, and moves no focus", "[access]") {
  Layer layer;
  auto draw = [&](std::string_view words) {
    frame(layer, "s", [&] {
      three_rows(layer);
      if (!words.empty()) node(layer, Role::status, "saved", words, {}, {.live = true});
    });
  };
  draw("");
  const Id before = layer.focus();
  said(layer);
  draw("Saved");
  CHECK(said(layer) == "Saved");
  draw("Saved");
  CHECK(said(layer).empty());
  draw("Not saved");
  CHECK(said(layer) == "Not saved");
  CHECK(layer.focus() == before);
}

TEST_CASE("the learner's own words are marked private when they are spoken", "[access]") {
  Layer layer;
  auto draw = [&] {
    frame(layer, "s", [&] {
      node(layer, Role::heading, "title", "Why?");
      layer.open(Role::text_box, layer.id("why"), "Why", {.focusable = true, .is_private = true});
      layer.value("My gran");
      layer.close();
    });
  };
  draw();
  layer.take_utterances();
  layer.move_focus(Step::next);
  draw();
  const std::vector<Utterance> heard = layer.take_utterances();
  REQUIRE(heard.size() == 1);
  CHECK(heard[0].is_private);
}

TEST_CASE("a posted act reaches its widget in the next frame, once", "[access]") {
  Layer layer;
  int presses = 0;
  auto draw = [&] {
    frame(layer, "s", [&] {
      button(layer, "one");
      if (layer.take(layer.id("one"), Act::press)) ++presses;
    });
  };
  draw();
  layer.post(layer.tree().find(Role::button, "one")->id, Act::press);
  draw();
  draw();
  CHECK(presses == 1);
  CHECK(layer.unclaimed() == 0);
  layer.post(12345, Act::press);
  draw();
  CHECK(layer.unclaimed() == 1);
}

TEST_CASE("a label and its box, a question and its answers are read once", "[access]") {
  Layer layer;
  frame(layer, "s", [&] {
    node(layer, Role::text, "label", "Your name");
    node(layer, Role::text_box, "box", "Your name", {}, {.focusable = true});
    node(layer, Role::text, "question", "How much?");
    layer.open(Role::group, layer.id("choices"), "How much?");
    button(layer, "A lot");
    layer.close();
  });
  CHECK(layer.read_screen().text == "Your name, text box, empty. How much? A lot, button");
  frame(layer, "s", [&] {
    layer.open_dialog(3, "Stop now?");
    node(layer, Role::heading, "title", "Stop now?");
    button(layer, "Yes");
    layer.close();
  });
  CHECK(layer.read_screen().text == "Stop now? Yes, button");
}

TEST_CASE(
    "reading the screen says everything in order, without decoration and without what lies below a dialog",
    "[access]") {
  Layer layer;
  frame(layer, "My goals", [&] {
    node(layer, Role::heading, "t", "My goals");
    node(layer, Role::image, "i", "", {}, {.decorative = true});
    node(layer, Role::text, "p", "What will you do?");
    button(layer, "Next");
  });
  CHECK(layer.read_screen().text == "My goals. What will you do? Next, button");
  frame(layer, "My goals", [&] {
    node(layer, Role::text, "p", "What will you do?");
    layer.open_dialog(3, "Stop?");
    button(layer, "Yes");
    layer.close();
  });
  CHECK(layer.read_screen().text == "Stop? Yes, button");
}
