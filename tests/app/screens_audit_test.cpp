// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the program, empty and filled, held to the rules of access: names, targets, nothing cut.
#include <set>

#include "access/lint.h"
#include "access/scan_plan.h"
#include "app/gallery.h"
#include "content/icons.h"
#include "screens/draw.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "ui/kit.h"
#include "ui/theme.h"

namespace {

const std::string assets = std::string(FINGERPOST_SOURCE) + "/assets";
constexpr base::WallTime a_day{1795341600, 0};
constexpr int frames = 4;
constexpr double pitch = 0.25;         // millimetres
constexpr float least_target_mm = 14;  // of the sides of what can be pressed

std::vector<app::Exhibit> all_exhibits() {
  content::LoadedWords words = content::load_words(assets + "/words");
  content::Loaded packs = content::load_packs(assets + "/packs");
  REQUIRE(words.mistakes.empty());
  REQUIRE(packs.mistakes.empty());
  return app::exhibits(std::make_shared<content::Catalogue>(std::move(packs.catalogue)),
                       std::make_shared<content::Words>(std::move(words.words)), a_day);
}

std::unique_ptr<ui::Kit> make_kit() {
  auto kit = ui::Kit::create({samples::fonts(), content::load_icons(assets).icons});
  REQUIRE(kit);
  return std::move(*kit);
}

struct Pixels {
  int width, height;
};

void show(const app::Exhibit& exhibit, ui::Kit& kit, Pixels screen, double& now) {
  screens::Sheet sheet = exhibit.sheet;
  for (int i = 0; i < frames; ++i) {
    kit.begin({screen.width, screen.height, pitch, now += 0.1, exhibit.state.comfort, {}});
    screens::draw(exhibit.state, sheet, kit);
    kit.end();
  }
}

std::string faults_of(ui::Kit& kit, Pixels screen) {
  const a11y::Rect whole{0, 0, static_cast<float>(screen.width), static_cast<float>(screen.height)};
  std::string all;
  for (const a11y::Issue& issue :
       a11y::lint(kit.layer().tree(), {least_target_mm / static_cast<float>(pitch), whole})) {
    all += issue.rule + ": " + issue.what + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("no screen breaks a rule of access at any text size on any usual display", "[audit]") {
  const std::vector<app::Exhibit> exhibits = all_exhibits();
  const std::unique_ptr<ui::Kit> kit = make_kit();
  double now = 0;
  for (const Pixels screen : {Pixels{1024, 768}, Pixels{1366, 768}, Pixels{1920, 1080}}) {
    for (int size = 1; size <= 5; ++size) {
      for (app::Exhibit exhibit : exhibits) {
        exhibit.state.comfort.text_size = size;
        show(exhibit, *kit, screen, now);
        INFO(exhibit.name << " at size " << size << ", " << screen.width << "x" << screen.height);
        CHECK(faults_of(*kit, screen) == "");
      }
    }
  }
}

TEST_CASE("every kind of screen and of step has its pictures", "[audit]") {
  std::set<std::size_t> screens_seen, steps_seen;
  for (const app::Exhibit& exhibit : all_exhibits()) {
    screens_seen.insert(exhibit.state.screen.index());
    if (const auto* activity = std::get_if<screens::Activity>(&exhibit.state.screen)) {
      steps_seen.insert(activity->stops[activity->at].step->kind.index());
    }
  }
  CHECK(screens_seen.size() == std::variant_size_v<screens::Screen>);
  CHECK(steps_seen.size() == std::variant_size_v<steps::Kind>);
}

TEST_CASE("what is drawn is what is read aloud on every screen", "[audit]") {
  const std::unique_ptr<ui::Kit> kit = make_kit();
  double now = 0;
  for (const app::Exhibit& exhibit : all_exhibits()) {
    show(exhibit, *kit, {1366, 768}, now);
    const std::string read = kit->layer().read_screen().text;
    const a11y::Tree& tree = kit->layer().tree();
    for (const a11y::Drawn& drawn : tree.drawn()) {
      const a11y::Node& node = tree.nodes()[static_cast<std::size_t>(drawn.node)];
      if (node.scope != tree.top_scope() || node.state.pointer_only) continue;
      INFO(exhibit.name << ": " << tree.words(drawn.words));
      CHECK(read.find(tree.words(drawn.words)) != std::string::npos);
    }
  }
}

TEST_CASE("one switch reaches everything on every screen in at most 15 steps", "[audit]") {
  const std::unique_ptr<ui::Kit> kit = make_kit();
  double now = 0;
  for (const Pixels screen : {Pixels{1024, 768}, Pixels{1366, 768}}) {
    for (const int size : {1, 2, 5}) {
      for (app::Exhibit exhibit : all_exhibits()) {
        exhibit.state.comfort.text_size = size;
        show(exhibit, *kit, screen, now);
        const a11y::Tree& tree = kit->layer().tree();
        INFO(exhibit.name << " at size " << size << ", " << screen.width << "x" << screen.height);
        std::set<a11y::Id> reached;
        for (const a11y::ScanDepth& depth : a11y::scan_depth(tree)) {
          INFO(tree.name(*tree.by_id(depth.id)));
          CHECK(depth.steps <= a11y::most_scan_steps);
          reached.insert(depth.id);
        }
        for (const a11y::Node& node : tree.nodes()) {
          const bool is_stop = (node.state.focusable || node.state.pointer_only) && !node.state.disabled;
          if (!is_stop || node.scope != tree.top_scope()) continue;
          INFO(tree.name(node));
          CHECK(reached.contains(node.id));
        }
      }
    }
  }
}
