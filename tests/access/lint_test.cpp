// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/lint.h"

#include <functional>

#include "access/layer.h"
#include "support/catch.h"

using namespace a11y;

namespace {

const Rect screen{0, 0, 1000, 700};

std::string rules(const std::function<void(Layer&)>& inside) {
  Layer layer;
  layer.begin_frame(0);
  layer.open(Role::screen, 1, "Screen");
  layer.rect(screen, screen);
  inside(layer);
  layer.close();
  layer.end_frame();
  std::string found;
  for (const Issue& issue : lint(layer.tree(), {.least_target = 60, .screen = screen}))
    found += issue.rule + " ";
  return found;
}

void button(Layer& layer, Id id, std::string_view name, Rect rect) {
  layer.open(Role::button, id, name, {.focusable = true});
  layer.rect(rect, screen);
  layer.drawn(name, {rect.x + 10, rect.y + 10, rect.width - 20, rect.height - 20});
  layer.close();
}

}  // namespace

TEST_CASE("a clean screen has nothing to mend", "[access]") {
  CHECK(rules([](Layer& layer) {
          button(layer, 2, "Back", {0, 0, 100, 60});
          button(layer, 3, "Next", {200, 0, 100, 60});
        }).empty());
}

TEST_CASE("the audit finds each fault that is planted", "[access]") {
  CHECK(rules([](Layer& layer) {
          button(layer, 2, "Back", {0, 0, 100, 60});
          button(layer, 2, "Next", {200, 0, 100, 60});
        }) == "unique-id unique-id ");
  CHECK(rules([](Layer& layer) { button(layer, 2, "", {0, 0, 100, 60}); }) == "no-name ");
  CHECK(rules([](Layer& layer) { button(layer, 2, "Back", {0, 0, 100, 40}); }) == "small-target ");
  CHECK(rules([](Layer& layer) {
          button(layer, 2, "Back", {950, 0, 100, 60});
        }) == "beyond-the-side clipped-text ");
  CHECK(rules([](Layer& layer) {
          button(layer, 2, "Next", {0, 0, 100, 60});
          button(layer, 3, "Next", {200, 0, 100, 60});
        }) == "same-name ");
  CHECK(rules([](Layer& layer) {
          layer.open(Role::button, 2, "Back", {.focusable = true});
          layer.rect({0, 0, 100, 60}, screen);
          layer.drawn("Forward", {10, 10, 50, 20});
          layer.close();
        }) == "shown-not-spoken ");
  CHECK(rules([](Layer& layer) {
          layer.open(Role::text, 2, "Long words", {});
          layer.rect({0, 0, 100, 60}, screen);
          layer.drawn("Long words", {10, 10, 150, 20});
          layer.close();
        }) == "clipped-text ");
  CHECK(rules([](Layer& layer) {
          button(layer, 2, "Back", {0, 0, 100, 60});
          button(layer, 3, "Next", {50, 0, 100, 60});
        }) == "overlapping-text ");
}

TEST_CASE("words that no node speaks are found wherever they are drawn", "[access]") {
  Layer layer;
  layer.begin_frame(0);
  layer.drawn("Hello", {0, 0, 10, 10});
  layer.end_frame();
  const std::vector<Issue> issues = lint(layer.tree(), {.least_target = 60, .screen = screen});
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].rule == "shown-not-spoken");
}
