// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/tree.h"

#include "access/layer.h"
#include "support/catch.h"

using namespace a11y;

namespace {

void leaf(Layer& layer, Role role, std::string_view name, State state = {}) {
  layer.open(role, layer.id(name), name, state);
  layer.rect({0, 0, 100, 60}, {0, 0, 1000, 1000});
  layer.close();
}

void page_with_bars(Layer& layer) {
  layer.begin_frame(0);
  layer.open(Role::screen, child_id(0, "cards"), "What matters to me");
  layer.open(Role::row, layer.id("bottom"), "");
  layer.reads_last();
  leaf(layer, Role::button, "Back", {.focusable = true});
  leaf(layer, Role::button, "Next", {.focusable = true});
  layer.close();
  layer.open(Role::group, layer.id("body"), "");
  leaf(layer, Role::heading, "Helping other people");
  leaf(layer, Role::button, "A lot", {.focusable = true});
  layer.close();
  layer.close();
  layer.end_frame();
}

}  // namespace

TEST_CASE("a bar that is drawn first is read last", "[access]") {
  Layer layer;
  page_with_bars(layer);
  CHECK(layer.tree().dump() ==
        "screen \"What matters to me\"\n"
        "  group \"\"\n"
        "    heading \"Helping other people\"\n"
        "    button \"A lot\"\n"
        "  row \"\"\n"
        "    button \"Back\"\n"
        "    button \"Next\"\n");
  const Node* next = layer.tree().find(Role::button, "Next");
  REQUIRE(next);
  CHECK(layer.tree().name(layer.tree().nodes()[static_cast<std::size_t>(next->parent)]).empty());
  CHECK(layer.tree().nodes().front().last == 7);
}

TEST_CASE("ids are the same in every frame and differ between parents", "[access]") {
  Layer layer;
  page_with_bars(layer);
  const Id first = layer.tree().find(Role::button, "A lot")->id;
  page_with_bars(layer);
  CHECK(layer.tree().find(Role::button, "A lot")->id == first);
  CHECK(child_id(1, "a") != child_id(2, "a"));
  CHECK(child_id(1, "ab") != child_id(1, "ba"));
  CHECK(child_id(child_id(1, "a"), "b") != child_id(child_id(1, "b"), "a"));
}

TEST_CASE("what is found under a point must be shown there", "[access]") {
  Layer layer;
  layer.begin_frame(0);
  layer.open(Role::screen, 7, "Screen");
  layer.open(Role::button, 8, "Scrolled away", {.focusable = true});
  layer.rect({0, 0, 100, 100}, {0, 50, 100, 50});
  layer.close();
  layer.close();
  layer.end_frame();
  CHECK(layer.tree().topmost_at(10, 10) == nullptr);
  REQUIRE(layer.tree().topmost_at(10, 60));
  CHECK(layer.tree().topmost_at(10, 60)->id == 8);
}

TEST_CASE("a dialog hides what lies below it from fingers and from finding", "[access]") {
  Layer layer;
  layer.begin_frame(0);
  layer.open(Role::screen, 7, "Screen");
  leaf(layer, Role::button, "Stop", {.focusable = true});
  const Id below = layer.id("Stop");
  layer.open_dialog(9, "Stop now?");
  leaf(layer, Role::button, "Stop", {.focusable = true});
  layer.close();
  layer.close();
  layer.end_frame();
  CHECK(layer.tree().top_scope() == 1);
  CHECK(layer.tree().topmost_at(10, 10)->id != below);
  CHECK(layer.tree().find(Role::button, "Stop")->id != below);
}
