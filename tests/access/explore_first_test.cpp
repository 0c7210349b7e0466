// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/explore_first.h"

#include "access/made_tree.h"
#include "support/catch.h"

using namespace a11y;

namespace {

void two_buttons(Layer& layer, std::string_view screen) {
  made::frame(layer, screen, [&] {
    made::thing(layer, "one");
    made::thing(layer, "two");
    made::thing(layer, "key", {}, Role::button, {.is_key = true});
  });
}

}  // namespace

TEST_CASE("28: a first touch of a thing only says it, a second one presses it", "[access]") {
  Layer layer;
  two_buttons(layer, "s");
  ExploreFirst explore;
  explore.follow(layer.tree());
  const Id one = made::id_of(layer, "one");
  const Id two = made::id_of(layer, "two");
  CHECK_FALSE(explore.may_press(one));
  CHECK_FALSE(explore.may_press(two));
  CHECK_FALSE(explore.may_press(one));
  CHECK(explore.may_press(one));
  explore.pressed(*layer.tree().by_id(one));
  CHECK_FALSE(explore.may_press(one));
}

TEST_CASE("28: a finger that slides hears each thing, and a touch of the last one presses it", "[access]") {
  Layer layer;
  two_buttons(layer, "s");
  ExploreFirst explore;
  explore.follow(layer.tree());
  const Id one = made::id_of(layer, "one");
  const Id two = made::id_of(layer, "two");
  CHECK_FALSE(explore.may_press(one));
  CHECK_FALSE(explore.moves_to(one));
  CHECK_FALSE(explore.moves_to(0));
  CHECK(explore.moves_to(two));
  CHECK_FALSE(explore.moves_to(two));
  CHECK(explore.may_press(two));
  CHECK_FALSE(explore.may_press(0));
  CHECK_FALSE(explore.may_press(two));
}

TEST_CASE("28: another screen is heard anew, and the keys of the keyboard stay known", "[access]") {
  Layer layer;
  two_buttons(layer, "s");
  ExploreFirst explore;
  explore.follow(layer.tree());
  const Id one = made::id_of(layer, "one");
  const Id key = made::id_of(layer, "key");
  CHECK_FALSE(explore.may_press(key));
  CHECK(explore.may_press(key));
  explore.pressed(*layer.tree().by_id(key));
  CHECK(explore.may_press(key));
  CHECK_FALSE(explore.may_press(one));
  two_buttons(layer, "s");
  explore.follow(layer.tree());
  CHECK(explore.may_press(one));
  two_buttons(layer, "t");
  explore.follow(layer.tree());
  CHECK_FALSE(explore.may_press(one));
}
