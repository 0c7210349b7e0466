// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the audit that look at paint, on paintings that are made up.
#include "app/audit_rules.h"

#include "access/layer.h"
#include "support/catch.h"

namespace {

using a11y::Rect;
using a11y::Role;
using ui::Painted;

const ui::Theme& cream = ui::theme_named("Cream");
constexpr Rect whole{0, 0, 1000, 700};
constexpr Rect place{100, 100, 200, 60};

a11y::Tree tree_with(Role role) {
  a11y::Layer layer;
  layer.begin_frame(0);
  layer.open(Role::screen, 1, "Screen");
  layer.rect(whole, whole);
  layer.open(role, 2, "Thing", {.focusable = role != Role::progress && role != Role::text});
  layer.rect(place, whole);
  layer.close();
  layer.close();
  layer.end_frame();
  return layer.tree();
}

Painted painted(ui::Painted::What what, const Rect& rect, ui::Colour colour) {
  Painted item;
  item.what = what;
  item.rect = rect;
  item.colour = colour;
  item.layer = 7;
  return item;
}

Painted letters(float cap, int longest) {
  Painted item = painted(ui::Painted::What::words, {110, 110, 100, 30}, cream.ink);
  item.cap = cap;
  item.longest = longest;
  item.lines = 1;
  return item;
}

std::string rules_of(a11y::Issues& issues) {
  std::string names;
  for (const a11y::Issue& issue : issues.take()) names += std::string(issue.rule->name) + " ";
  return names;
}

std::string colours_of(Role role, const ui::PaintLog& paint) {
  const a11y::Tree tree = tree_with(role);
  a11y::Issues issues;
  app::check_colours({tree, paint, cream}, issues);
  return rules_of(issues);
}

}  // namespace

TEST_CASE("words are judged against what was painted below them last", "[audit]") {
  const Painted words = painted(ui::Painted::What::words, {120, 110, 50, 30}, cream.ink);
  CHECK(colours_of(Role::text, {words}) == "");
  CHECK(colours_of(Role::text, {painted(ui::Painted::What::fill, place, cream.pine), words}) == "contrast ");
  CHECK(colours_of(Role::text, {painted(ui::Painted::What::fill, place, cream.pine),
                                painted(ui::Painted::What::fill, place, cream.surface), words}) == "");
  // What is painted later, or into a layer above, hides nothing of the words' ground.
  CHECK(colours_of(Role::text, {words, painted(ui::Painted::What::fill, place, cream.pine)}) == "");
  Painted background = painted(ui::Painted::What::fill, place, cream.pine);
  background.layer = 1;
  CHECK(colours_of(Role::text, {words, background}) == "contrast ");
}

TEST_CASE("quiet words may be paler than ink, but not pale", "[audit]") {
  CHECK(colours_of(Role::text, {painted(ui::Painted::What::words, {120, 110, 50, 30}, cream.muted)}) == "");
  CHECK(colours_of(Role::text, {painted(ui::Painted::What::words, {120, 110, 50, 30}, cream.line)}) ==
        "contrast ");
}

TEST_CASE("a thing to press needs a shape that stands out", "[audit]") {
  CHECK(colours_of(Role::button, {}) == "edge-contrast ");
  CHECK(colours_of(Role::button, {painted(ui::Painted::What::fill, place, cream.surface)}) ==
        "edge-contrast ");
  CHECK(colours_of(Role::button, {painted(ui::Painted::What::fill, place, cream.surface),
                                  painted(ui::Painted::What::edge, place, cream.line)}) == "");
  CHECK(colours_of(Role::button, {painted(ui::Painted::What::fill, place, cream.pine)}) == "");
}

TEST_CASE("the mark of a tick box needs an edge that stands out in it", "[audit]") {
  const Rect mark{110, 115, 30, 30};
  const Painted box = painted(ui::Painted::What::fill, place, cream.surface);
  const Painted edge = painted(ui::Painted::What::edge, place, cream.line);
  CHECK(colours_of(Role::check, {box, edge, painted(ui::Painted::What::edge, mark, cream.line)}) == "");
  CHECK(colours_of(Role::check, {box, edge, painted(ui::Painted::What::edge, mark, cream.soft)}) ==
        "edge-contrast ");
}

TEST_CASE("signs and the bar of progress stand out at 3 to 1", "[audit]") {
  CHECK(colours_of(Role::text, {painted(ui::Painted::What::sign, {120, 110, 20, 20}, cream.line)}) == "");
  CHECK(colours_of(Role::text, {painted(ui::Painted::What::sign, {120, 110, 20, 20}, cream.soft)}) ==
        "sign-contrast ");
  const Rect part{100, 100, 60, 60};
  const Painted track = painted(ui::Painted::What::fill, place, cream.soft);
  CHECK(colours_of(Role::progress, {track, painted(ui::Painted::What::fill, part, cream.pine)}) == "");
  CHECK(colours_of(Role::progress, {track, painted(ui::Painted::What::fill, part, cream.paper)}) ==
        "edge-contrast ");
}

TEST_CASE("the ring stands round what has the focus", "[audit]") {
  const a11y::Tree tree = tree_with(Role::button);
  const a11y::Node& focus = *tree.by_id(2);
  a11y::Issues issues;
  const ui::PaintLog none;
  app::check_ring({tree, none, cream}, focus, issues);
  CHECK(rules_of(issues) == "focus-seen ");
  const ui::PaintLog elsewhere{painted(ui::Painted::What::ring, {400, 400, 10, 10}, cream.focus)};
  app::check_ring({tree, elsewhere, cream}, focus, issues);
  CHECK(rules_of(issues) == "focus-seen ");
  const ui::PaintLog round{painted(ui::Painted::What::ring, place, cream.focus)};
  app::check_ring({tree, round, cream}, focus, issues);
  CHECK(rules_of(issues) == "");
  ui::Theme pale = cream;
  pale.focus_edge = pale.focus = cream.paper;
  app::check_ring({tree, round, pale}, focus, issues);
  CHECK(rules_of(issues) == "focus-seen ");
}

TEST_CASE("a line of more than seventy letters is found where text is not large", "[audit]") {
  const a11y::Tree tree = tree_with(Role::text);
  const ui::PaintLog long_line{letters(20, 71)};
  a11y::Issues issues;
  app::check_line_lengths({tree, long_line, cream, 2}, issues);
  CHECK(rules_of(issues) == "line-length ");
  app::check_line_lengths({tree, long_line, cream, 4}, issues);
  CHECK(rules_of(issues) == "");
  const ui::PaintLog usual{letters(20, 70)};
  app::check_line_lengths({tree, usual, cream, 2}, issues);
  CHECK(rules_of(issues) == "");
}

TEST_CASE("a line that ends inside a word is found, unless a learner types it", "[audit]") {
  const a11y::Tree said = tree_with(Role::text);
  const a11y::Tree typed = tree_with(Role::text_box);
  ui::PaintLog paint{letters(20, 12)};
  a11y::Issues issues;
  app::check_whole_words({said, paint, cream, 2}, issues);
  CHECK(rules_of(issues) == "");
  paint.front().cuts_word = true;
  app::check_whole_words({typed, paint, cream, 2}, issues);
  CHECK(rules_of(issues) == "");
  app::check_whole_words({said, paint, cream, 2}, issues);
  CHECK(rules_of(issues) == "cut-word ");
}

TEST_CASE("capitals that are lower than their size promises are found", "[audit]") {
  const a11y::Tree tree = tree_with(Role::text);
  a11y::Issues issues;
  const ui::PaintLog right{letters(20, 10), letters(17, 10)};  // 5 mm at size 2, small words beside
  app::check_capitals({tree, right, cream, 2, 0.25}, issues);
  CHECK(rules_of(issues) == "");
  const ui::PaintLog low{letters(20, 10), letters(12, 10)};
  app::check_capitals({tree, low, cream, 2, 0.25}, issues);
  CHECK(rules_of(issues) == "capital-height ");
  const ui::PaintLog small_only{letters(17, 10)};
  app::check_capitals({tree, small_only, cream, 2, 0.25}, issues);
  CHECK(rules_of(issues) == "capital-height ");
}

TEST_CASE("screens too short to judge alone are judged together", "[audit]") {
  app::WordJudge judge;
  a11y::Issues issues;
  for (int i = 0; i < 30; ++i) {
    a11y::Layer layer;
    layer.begin_frame(0);
    layer.open(Role::text, 1, "Number " + std::to_string(i) + " necessary. Regularly evaluate.");
    layer.close();
    layer.end_frame();
    judge.judge(layer.tree(), {}, issues);
  }
  issues.take();
  judge.judge_all(issues);
  CHECK(rules_of(issues) == "reading-level ");
}
