// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/scan_plan.h"

#include <algorithm>
#include <set>

#include "access/made_tree.h"
#include "support/catch.h"

using namespace a11y;

namespace {

// "[a b [c d]]": groups by their things.
std::string shape(const Layer& layer, const Stop& stop) {
  if (stop.kind == Stop::Kind::scroll) return "more";
  if (stop.kind == Stop::Kind::thing) return made::name_of(layer, stop.id);
  std::string all = "[";
  for (const Stop& each : stop.inside) all += (all.size() > 1 ? " " : "") + shape(layer, each);
  return all + "]";
}

std::string groups_of(const Layer& layer, ScanPattern pattern = ScanPattern::groups) {
  return shape(layer, plan_scan(layer.tree(), pattern));
}

// Every thing of the top scope that can be pressed is reached, once, within the limit.
int worst(const Tree& tree) {
  std::set<Id> reached;
  int most = 0;
  for (const ScanDepth& depth : scan_depth(tree)) {
    CHECK(reached.insert(depth.id).second);
    most = std::max(most, depth.steps);
  }
  std::size_t wanted = 0;
  for (const Node& node : tree.nodes()) {
    const bool is_stop = (node.state.focusable || node.state.is_key) && !node.state.disabled;
    if (is_stop && node.scope == tree.top_scope()) ++wanted;
  }
  CHECK(reached.size() == wanted);
  return most;
}

void group_tree(Layer& layer, int deep, int wide, int& left) {
  for (int i = 0; i < wide && left > 0; ++i) {
    const std::string name = std::to_string(left);
    if (deep == 0) {
      --left;
      made::thing(layer, "thing " + name, {0, 100 + 70.0F * static_cast<float>(200 - left), 100, 60});
    } else {
      made::group(layer, "group " + name, "", [&] { group_tree(layer, deep - 1, wide, left); });
    }
  }
}

}  // namespace

TEST_CASE("the content comes first, then Back and Next, then the tools", "[access]") {
  Layer layer;
  made::page(layer, "s", [&] { made::buttons(layer, "a", 3); });
  CHECK(groups_of(layer) == "[a 0 a 1 a 2 [Back Next] [Read to me Help]]");
  CHECK(groups_of(layer, ScanPattern::linear) == "[a 0 a 1 a 2 Back Next Read to me Help]");
  made::page(layer, "s", [&] { made::buttons(layer, "a", 5); });
  CHECK(groups_of(layer) == "[[a 0 a 1 a 2 a 3 a 4] [Back Next] [Read to me Help]]");
}

TEST_CASE("a container with one thing is left out, a disabled thing is no stop", "[access]") {
  Layer layer;
  made::page(layer, "s", [&] {
    made::group(layer, "card", "Card", [&] {
      made::group(layer, "inner", "", [&] { made::thing(layer, "only", {0, 100, 100, 60}); });
    });
    made::thing(layer, "off", {0, 200, 100, 60}, Role::button, {.focusable = true, .disabled = true});
    made::thing(layer, "words", {0, 300, 100, 60}, Role::text, {});
    made::group(layer, "pair", "Pair", [&] { made::buttons(layer, "p", 2); });
  });
  CHECK(groups_of(layer) == "[only [p 0 p 1] [Back Next] [Read to me Help]]");
}

TEST_CASE("a dialog is all there is while it is open", "[access]") {
  Layer layer;
  made::page(layer, "s", [&] {
    made::buttons(layer, "a", 3);
    layer.open_dialog(layer.id("d"), "Stop now?");
    made::thing(layer, "Stop");
    made::thing(layer, "Stay");
    layer.close();
  });
  CHECK(groups_of(layer) == "[Stop Stay]");
  CHECK(worst(layer.tree()) == 2);
}

TEST_CASE("a long list that stands in rows is scanned by its rows", "[access]") {
  Layer layer;
  made::page(layer, "s", [&] { made::buttons(layer, "a", 9, 3); });
  CHECK(groups_of(layer) == "[[a 0 a 1 a 2] [a 3 a 4 a 5] [a 6 a 7 a 8] [Back Next] [Read to me Help]]");
  CHECK(groups_of(layer, ScanPattern::rows) ==
        "[[a 0 a 1 a 2] [a 3 a 4 a 5] [a 6 a 7 a 8] [Back Next] [Read to me Help]]");
}

TEST_CASE("a long column is cut into parts of the same length", "[access]") {
  Layer layer;
  made::page(layer, "s", [&] { made::buttons(layer, "a", 8); });
  CHECK(groups_of(layer) == "[[a 0 a 1 a 2 a 3] [a 4 a 5 a 6 a 7] [Back Next] [Read to me Help]]");
}

TEST_CASE("the keys of the screen keyboard are reached by rows", "[access]") {
  Layer layer;
  made::page(layer, "s", [&] {
    made::thing(layer, "Your name", {0, 100, 300, 60}, Role::text_box);
    made::keyboard(layer);
  });
  CHECK(groups_of(layer) ==
        "[Your name [[[q w e r t] [y u i o p]] [[a s d f] [g h j k l]] [[z x c v] [b n m space]]] "
        "[Back Next] [Read to me Help]]");
  CHECK(worst(layer.tree()) <= most_scan_steps);
}

TEST_CASE("words that go on below the screen have a stop that turns the page", "[access]") {
  Layer layer;
  made::frame(layer, "s", [&] {
    layer.open(Role::group, layer.id("body"), "");
    layer.rect({0, 70, 1000, 500}, {0, 70, 1000, 500});
    layer.open(Role::text, layer.id("long"), "Many words");
    layer.rect({0, 80, 900, 800}, {0, 70, 1000, 500});
    layer.close();
    layer.open(Role::button, layer.id("at end"), "At the end", {.focusable = true});
    layer.rect({0, 900, 200, 60}, {0, 70, 1000, 500});
    layer.close();
    layer.close();
  });
  CHECK(groups_of(layer) == "[At the end more]");
  const Stop root = plan_scan(layer.tree(), ScanPattern::groups);
  CHECK(root.inside.back().id == layer.tree().nodes()[1].id);
}

TEST_CASE("nothing on a screen with 200 buttons is more than 15 steps away", "[access]") {
  for (const int columns : {1, 4, 10, 50}) {
    Layer layer;
    made::frame(layer, "s", [&] { made::buttons(layer, "a", 200, columns); });
    INFO(columns << " columns");
    CHECK(worst(layer.tree()) <= most_scan_steps);
  }
}

TEST_CASE("no shape of 200 things in groups is too deep", "[access]") {
  for (const int deep : {1, 2, 3, 5, 7, 12}) {
    for (const int wide : {2, 3, 6, 14, 40}) {
      Layer layer;
      made::page(layer, "s", [&] {
        int left = 194;
        for (int i = 0; left > 0; ++i) {
          made::group(layer, "g" + std::to_string(i), "", [&] { group_tree(layer, deep, wide, left); });
        }
      });
      INFO(deep << " deep, " << wide << " wide");
      CHECK(worst(layer.tree()) <= most_scan_steps);
    }
  }
}

TEST_CASE("even groups in groups in groups do not hide their last thing", "[access]") {
  Layer layer;
  made::page(layer, "s", [&] {
    for (int i = 0; i < 12; ++i) {
      made::thing(layer, "thing " + std::to_string(i));
      layer.open(Role::group, layer.id(static_cast<std::uint64_t>(i)), "");
    }
    made::buttons(layer, "end", 2);
    for (int i = 0; i < 12; ++i) layer.close();
  });
  CHECK(worst(layer.tree()) <= most_scan_steps);
}

TEST_CASE("a screen without anything to press has no stops", "[access]") {
  Layer layer;
  made::frame(layer, "s", [&] { made::thing(layer, "words", {}, Role::text, {}); });
  CHECK(groups_of(layer) == "[]");
  CHECK(scan_depth(layer.tree()).empty());
  CHECK(plan_scan(Tree{}, ScanPattern::groups).inside.empty());
  CHECK(plan_scan(Tree{}, ScanPattern::rows).inside.empty());
}
