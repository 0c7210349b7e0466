// SPDX-License-Identifier: GPL-3.0-or-later
// Broken screens as bare trees: one for each rule of the tree, and that rule alone finds it.
#include "access/lint.h"

#include <functional>

#include "access/layer.h"
#include "support/catch.h"

using namespace a11y;

namespace {

const Rect screen{0, 0, 1000, 700};

LintLimits usual() {
  LintLimits limits;
  limits.least_target = 60;
  limits.least_gap = 12;
  limits.least_key = 52;
  limits.least_key_gap = 8;
  limits.screen = screen;
  return limits;
}

std::vector<Issue> found_in(const std::function<void(Layer&)>& inside, const LintLimits& limits = usual(),
                            const std::vector<Rect>& signs = {}) {
  Layer layer;
  layer.begin_frame(0);
  layer.open(Role::screen, 1, "Screen");
  layer.rect(screen, screen);
  inside(layer);
  layer.close();
  layer.end_frame();
  Issues issues;
  lint({layer.tree(), limits, signs}, issues);
  return issues.take();
}

std::string rules(const std::function<void(Layer&)>& inside, const LintLimits& limits = usual(),
                  const std::vector<Rect>& signs = {}) {
  std::string names;
  for (const Issue& issue : found_in(inside, limits, signs)) {
    names += std::string(issue.rule->name) + " ";
    CHECK_FALSE(issue.what.empty());
    CHECK_FALSE(issue.who.empty());
  }
  return names;
}

void words(Layer& layer, Role role, Id id, std::string_view name, Rect rect, State state = {}) {
  layer.open(role, id, name, state);
  layer.rect(rect, screen);
  if (!name.empty()) layer.drawn(name, {rect.x + 10, rect.y + 10, rect.width - 20, rect.height - 20});
  layer.close();
}

void button(Layer& layer, Id id, std::string_view name, Rect rect) {
  words(layer, Role::button, id, name, rect, {.focusable = true});
}

void title(Layer& layer) { words(layer, Role::heading, 100, "Title", {0, 0, 400, 50}); }

using Inside = std::function<void(Layer&)>;
// A screen that is well but for what is put into it.
Inside with_title(const Inside& inside) {
  return [inside](Layer& layer) {
    title(layer);
    inside(layer);
  };
}

struct Planted {
  std::string rule;
  Inside inside;
};

const std::vector<Planted> planted = {
    {"names ",
     [](Layer& layer) {
       button(layer, 2, "", {0, 100, 100, 60});
     }},
    {"roles ",
     [](Layer& layer) {
       words(layer, Role::text, 2, "Tap me", {0, 100, 100, 60}, {.focusable = true});
     }},
    {"place-in-set ",
     [](Layer& layer) {
       layer.open(Role::radio, 2, "One", {.focusable = true});
       layer.rect({0, 100, 100, 60}, screen);
       layer.position(3, 2);
       layer.drawn("One", {10, 110, 50, 20});
       layer.close();
     }},
    {"unique-name ",
     [](Layer& layer) {
       button(layer, 2, "Next", {0, 100, 100, 60});
       button(layer, 3, "Next", {200, 100, 100, 60});
     }},
    {"shown-not-spoken ",
     [](Layer& layer) {
       layer.open(Role::button, 2, "Back", {.focusable = true});
       layer.rect({0, 100, 200, 60}, screen);
       layer.drawn("Back", {10, 110, 50, 20});
       layer.drawn("Forward", {80, 110, 50, 20});
       layer.close();
     }},
    {"spoken-not-shown ",
     [](Layer& layer) {
       layer.open(Role::text, 2, "Nobody sees this");
       layer.rect({0, 100, 200, 60}, screen);
       layer.close();
     }},
    {"target-size ",
     [](Layer& layer) {
       button(layer, 2, "Back", {0, 100, 100, 40});
     }},
    {"target-gap ",
     [](Layer& layer) {
       button(layer, 2, "Back", {0, 100, 100, 60});
       button(layer, 3, "Next", {104, 100, 100, 60});
     }},
    {"clipped-text ",
     [](Layer& layer) {
       layer.open(Role::text, 2, "Long words");
       layer.rect({0, 100, 100, 60}, screen);
       layer.drawn("Long words", {10, 110, 150, 20});
       layer.close();
     }},
    {"overlapping-text ",
     [](Layer& layer) {
       words(layer, Role::text, 2, "One", {0, 100, 200, 60});
       words(layer, Role::text, 3, "Two", {50, 110, 200, 60});
     }},
    {"outside-window ",
     [](Layer& layer) {
       words(layer, Role::text, 2, "Low", {0, 680, 100, 60});
     }},
    {"order ",
     [](Layer& layer) {
       words(layer, Role::text, 2, "Second", {0, 300, 200, 60});
       words(layer, Role::text, 3, "First", {0, 100, 200, 60});
     }},
    {"focus-reach ",
     [](Layer& layer) {
       words(layer, Role::button, 2, "Back", {0, 100, 100, 60});
     }},
};

}  // namespace

TEST_CASE("a clean screen has nothing to mend", "[access]") {
  CHECK(rules(with_title([](Layer& layer) {
          button(layer, 2, "Back", {0, 100, 100, 60});
          button(layer, 3, "Next", {200, 100, 100, 60});
        })) == "");
}

TEST_CASE("each rule of the tree finds its own fault, and no other rule does", "[access]") {
  for (const Planted& each : planted) {
    INFO(each.rule);
    CHECK(rules(with_title(each.inside)) == each.rule);
  }
}

TEST_CASE("things that share an id are found, both of them", "[access]") {
  const std::string found = rules(with_title([](Layer& layer) {
    button(layer, 2, "Back", {0, 100, 100, 60});
    button(layer, 2, "Next", {200, 100, 100, 60});
  }));
  CHECK(found.starts_with("unique-id unique-id "));
}

TEST_CASE("a screen without a heading is found", "[access]") {
  CHECK(rules([](Layer& layer) { button(layer, 2, "Back", {0, 100, 100, 60}); }) == "title ");
}

TEST_CASE("what is wider than the screen is found, and so are its words", "[access]") {
  CHECK(rules(with_title([](Layer& layer) {
          button(layer, 2, "Back", {950, 100, 100, 60});
        })) == "clipped-text sideways ");
}

TEST_CASE("an activity must say which step of how many it is", "[access]") {
  LintLimits limits = usual();
  limits.is_activity = true;
  CHECK(rules(with_title([](Layer&) {}), limits) == "progress ");
  CHECK(rules(with_title([](Layer& layer) {
                words(layer, Role::text, 2, "Question 2 of 9", {0, 100, 300, 60});
              }),
              limits) == "");
}

TEST_CASE("words beside words are found where there is to be one column", "[access]") {
  const Inside beside = [](Layer& layer) {
    title(layer);
    layer.open(Role::group, 2, "");
    layer.rect(screen, screen);
    words(layer, Role::text, 3, "One", {0, 100, 200, 60});
    words(layer, Role::text, 4, "Two", {300, 100, 200, 60});
    layer.close();
  };
  LintLimits limits = usual();
  CHECK(rules(beside, limits) == "");
  limits.one_column = true;
  CHECK(rules(beside, limits) == "one-column ");
}

TEST_CASE("a sign stands for the words of a button, and nothing at all does not", "[access]") {
  const Inside only_a_sign = with_title([](Layer& layer) {
    layer.open(Role::button, 2, "Hear it", {.focusable = true});
    layer.rect({0, 100, 60, 60}, screen);
    layer.close();
  });
  CHECK(rules(only_a_sign, usual(), {{20, 120, 20, 20}}) == "");
  CHECK(rules(only_a_sign) == "spoken-not-shown ");
}

TEST_CASE("59: what is spoken begins with what is shown", "[access]") {
  const auto named = [](std::string_view spoken) {
    return with_title([spoken](Layer& layer) {
      layer.open(Role::button, 2, spoken, {.focusable = true});
      layer.rect({0, 100, 100, 60}, screen);
      layer.drawn("Up", {10, 110, 30, 20});
      layer.close();
    });
  };
  CHECK(rules(named("Up: Helping people")) == "");
  CHECK(rules(named("Move Up")) == "spoken-not-shown ");
}

TEST_CASE("more than seven buttons in one group are found", "[access]") {
  const auto group = [](int count) {
    return with_title([count](Layer& layer) {
      layer.open(Role::group, 2, "");
      layer.rect(screen, screen);
      for (int i = 0; i < count; ++i)
        button(layer, static_cast<Id>(10 + i), "Way " + std::to_string(i),
               {0, 60 + 75 * static_cast<float>(i), 200, 60});
      layer.close();
    });
  };
  CHECK(rules(group(7)) == "");
  CHECK(rules(group(8)) == "few-choices ");
}

TEST_CASE("words that no node speaks are found wherever they are drawn", "[access]") {
  Layer layer;
  layer.begin_frame(0);
  layer.drawn("Hello", {0, 0, 10, 10});
  layer.end_frame();
  const LintLimits limits = usual();
  Issues issues;
  lint({layer.tree(), limits, {}}, issues);
  const std::vector<Issue> found = issues.take();
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule->name == "shown-not-spoken");
  CHECK(found[0].who == "words \"Hello\"");
}

TEST_CASE("a screen with more things than one switch can reach in fifteen steps is found", "[access]") {
  const std::string found = rules(with_title([](Layer& layer) {
    layer.open(Role::group, 2, "");
    layer.rect({0, 60, 1000, 640}, {0, 60, 1000, 640});
    for (int i = 0; i < 900; ++i) {
      layer.open(Role::check, static_cast<Id>(10 + i), "Way " + std::to_string(i), {.focusable = true});
      layer.rect({0, 60 + 75 * static_cast<float>(i), 200, 60}, {0, 60, 1000, 640});
      layer.drawn("Way " + std::to_string(i), {10, 70 + 75 * static_cast<float>(i), 100, 20});
      layer.close();
    }
    layer.close();
  }));
  CHECK(found.find("scan-depth") != std::string::npos);
}

TEST_CASE("ids that change from frame to frame are found", "[access]") {
  const auto tree_with = [](Id id) {
    Layer layer;
    layer.begin_frame(0);
    button(layer, id, "Back", {0, 100, 100, 60});
    layer.end_frame();
    return layer.tree();
  };
  Issues issues;
  check_stable(tree_with(2), tree_with(2), issues);
  CHECK(issues.take().empty());
  check_stable(tree_with(2), tree_with(3), issues);
  const std::vector<Issue> found = issues.take();
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule->name == "stable-ids");
}

TEST_CASE("every rule has a name of its own, a line of the checklist, and says how to mend", "[access]") {
  std::vector<std::string_view> names;
  for (const TreeRule& each : tree_rules()) {
    INFO(each.rule.name);
    CHECK(std::find(names.begin(), names.end(), each.rule.name) == names.end());
    names.push_back(each.rule.name);
    CHECK((each.rule.line >= 1 && each.rule.line <= 95));
    CHECK(each.rule.mend.ends_with('.'));
  }
  CHECK(names.size() > 15);
}
