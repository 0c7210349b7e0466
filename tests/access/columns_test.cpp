// SPDX-License-Identifier: GPL-3.0-or-later
// Two columns of different lengths: the arrows lead out of the longer one.
#include "access/focus.h"
#include "made_tree.h"
#include "support/catch.h"

using a11y::Role;
using a11y::Step;

namespace {

constexpr a11y::Rect body_clip{0, 70, 1000, 560};

void column(a11y::Layer& layer, std::string_view key, float x, int count) {
  made::group(layer, key, key, [&] {
    for (int i = 0; i < count; ++i) {
      const float y = 100 + static_cast<float>(i) * 150;
      made::thing(layer, std::string(key) + " " + std::to_string(i), {x, y, 400, 60}, Role::button,
                  {.focusable = true}, body_clip);
    }
  });
}

}  // namespace

TEST_CASE("from the lowest thing of two columns the arrow leads on to the bar, not round and round",
          "[access]") {
  a11y::Layer layer;
  made::page(layer, "match", [&] {
    column(layer, "left", 0, 6);  // the last lies below the bar, on paper
    column(layer, "right", 500, 4);
  });
  const auto go = [&](std::string_view from, Step step) {
    a11y::Focus focus;
    focus.to(layer.tree().find(Role::button, from)->id);
    focus.move(layer.tree(), step);
    return std::string(layer.tree().name(*layer.tree().by_id(focus.id())));
  };
  CHECK(go("left 5", Step::down) == "Back");
  CHECK(go("left 4", Step::down) == "left 5");
  CHECK(go("right 3", Step::down) == "left 4");
  CHECK(go("Back", Step::up) != "Back");
}
