// SPDX-License-Identifier: GPL-3.0-or-later
// The audit: it finds what is broken, and nothing on the screens of the program.
#include <set>

#include "app/audit.h"
#include "app/audit_sitting.h"
#include "broken_screens.h"
#include "content/icons.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/plan_way.h"
#include "support/short_way.h"
#include "support/step_kinds.h"
#include "ui/theme.h"

namespace {

// What ships is for "fingerpost audit"; here each kind of screen and of step comes once or twice.

std::shared_ptr<const content::Words> all_words() {
  content::LoadedWords words = content::load_words(short_way_assets + "/words");
  REQUIRE(words.mistakes.empty());
  return std::make_shared<content::Words>(std::move(words.words));
}

std::vector<app::Exhibit> exhibits_of(const std::string& folder) {
  content::Loaded packs = content::load_packs(folder + "/packs");
  REQUIRE(packs.mistakes.empty());
  return app::exhibits(std::make_shared<content::Catalogue>(std::move(packs.catalogue)), all_words(),
                       app::gallery_day);
}

std::vector<app::Exhibit> all_exhibits() { return exhibits_of(short_way_assets); }

std::unique_ptr<ui::Kit> audit_kit() {
  auto kit = ui::Kit::create({samples::fonts(), content::load_icons(short_way_assets).icons});
  REQUIRE(kit);
  return std::move(*kit);
}

const app::AuditTask usual{2, a11y::Letters::andika, {{{1366, 768}, false, {"Cream"}}}};

app::AuditSubject subject(std::string name, std::function<bool(ui::Kit&)> draw, bool is_activity = false) {
  app::AuditSubject made;
  made.name = std::move(name);
  made.is_activity = is_activity;
  made.draw = [draw = std::move(draw)](ui::Kit& kit, const ui::Comfort&) { return draw(kit); };
  return made;
}

class Desk {
 public:
  app::AuditReport judge(const std::vector<app::AuditSubject>& subjects, const app::AuditTask& task = usual) {
    app::WordJudge words;
    app::AuditProofs proofs;
    app::AuditReport report;
    for (const app::AuditLayout& layout : task.layouts) {
      app::AuditSitting sitting(task, layout, *words_, *kit_, words, proofs);
      for (const app::AuditSubject& each : subjects) sitting.judge(each, report);
    }
    return report;
  }

 private:
  std::shared_ptr<const content::Words> words_ = all_words();
  std::unique_ptr<ui::Kit> kit_ = audit_kit();
};

}  // namespace

TEST_CASE("a screen that is well has nothing to mend in any theme", "[audit]") {
  app::AuditTask task = usual;
  for (const ui::Theme& theme : ui::themes()) task.layouts[0].themes.emplace_back(theme.name);
  CHECK(Desk().judge({subject("whole", broken::draw_whole)}, task).in_words() == "");
}

TEST_CASE("each broken screen is found by its own rule alone, in a line that helps", "[audit]") {
  Desk desk;
  for (const broken::Screen& screen : broken::screens()) {
    const app::AuditReport report = desk.judge({subject("broken", screen.draw, screen.is_activity)});
    INFO(screen.rule << "\n" << report.in_words());
    CHECK(report.rules() == screen.rule);
    CHECK(report.in_words().find(screen.line) != std::string::npos);
    CHECK(report.in_words().find("broken, size 2, Andika, Cream, 1366x768: ") == 0);
  }
}

TEST_CASE("a breach under many settings is said once, with their number", "[audit]") {
  app::AuditTask task = usual;
  task.layouts.push_back({{1024, 768}, true, {"Cream"}});
  const broken::Screen screen = broken::screens()[1];
  const std::string words = Desk().judge({subject("broken", screen.draw)}, task).in_words();
  CHECK(std::count(words.begin(), words.end(), '\n') == 1);
  CHECK(words.find("(and under 1 more settings)") != std::string::npos);
}

TEST_CASE("what stands elsewhere than on other screens, or is announced like them, is found", "[audit]") {
  const auto page = [](std::string_view key, std::string_view heading, bool at_the_foot) {
    return [=](ui::Kit& kit) {
      const ui::Scope screen = kit.screen(key, "A page");
      ui::BottomBar bar;
      bar.back = ui::ButtonLook{"back", "Back"};
      if (at_the_foot) kit.bottom_bar(bar);
      const ui::Scope body = kit.body("body");
      kit.heading(1, heading);
      if (!at_the_foot) kit.button({"back", "Back"});
      return false;
    };
  };
  Desk desk;
  const app::AuditSubject first = subject("first", page("one", "One", true));
  CHECK(desk.judge({first, subject("second", page("two", "Two", true))}).rules() == "");
  CHECK(desk.judge({first, subject("second", page("two", "One", true))}).rules() == "unique-title");
  CHECK(desk.judge({first, subject("second", page("two", "Two", false))}).rules() == "same-place");
}

TEST_CASE("a report is the same after it went through a pipe, and half of one is refused", "[audit]") {
  app::AuditReport report;
  const a11y::Rule rule{"names", 75, "Give it one."};
  report.add("hub", {&rule, "button \"a\nb\"", {1, 2, 3, 4}, "has none"}, "size 1");
  const auto read = app::AuditReport::read(report.bytes());
  REQUIRE(read);
  CHECK(read->in_words() == report.in_words());
  CHECK(read->in_words() ==
        "hub, size 1: button \"a b\" at 1,2 3x4 has none. [names, line 75] Give it one.\n");
  const std::string bytes = report.bytes();
  CHECK_FALSE(app::AuditReport::read(bytes.substr(0, bytes.size() / 2)));
}

TEST_CASE("93: the matrix is whole, and the quick form holds each value of it once", "[audit]") {
  std::size_t settings = 0;
  for (const app::AuditTask& task : app::audit_tasks({})) settings += task.settings();
  CHECK(settings == std::size_t{6 * 5 * 3 * 2 * 4});
  app::Audit quick;
  quick.quick = true;
  std::set<int> sizes, faces, widths, controls;
  std::set<std::string> themes;
  for (const app::AuditTask& task : app::audit_tasks(quick)) {
    sizes.insert(task.size);
    faces.insert(static_cast<int>(task.letters));
    for (const app::AuditLayout& layout : task.layouts) {
      widths.insert(layout.screen.width);
      controls.insert(layout.large_controls ? 1 : 0);
      themes.insert(layout.themes.begin(), layout.themes.end());
    }
  }
  CHECK(sizes.size() == 5);
  CHECK(faces.size() == 3);
  CHECK(widths.size() == 4);
  CHECK(controls.size() == 2);
  CHECK(themes.size() == ui::themes().size());
}

TEST_CASE("one setting in four is another for each screen, and with all sizes each screen is in every layout",
          "[audit]") {
  app::Audit quarter;
  quarter.every = 4;
  const std::vector<app::AuditTask> tasks = app::audit_tasks(quarter);
  constexpr std::size_t layouts = 8;
  for (std::size_t screen = 0; screen < 9; ++screen) {
    for (std::size_t layout = 0; layout < layouts; ++layout) {
      const auto held = std::ranges::count_if(
          tasks, [&](const app::AuditTask& task) { return task.holds(layout, screen); });
      CHECK(held >= 3);
      CHECK(held <= 5);
    }
    for (const app::AuditTask& task : tasks)
      CHECK_FALSE((task.holds(1, screen) && task.holds(1, screen + 1)));
  }
  CHECK(app::audit_tasks({}).front().holds(3, 5));
}

TEST_CASE("no screen breaks a rule of access in the quick audit", "[audit][many]") {
  const std::vector<app::Exhibit> exhibits = all_exhibits();
  const std::shared_ptr<const content::Words> words = all_words();
  const std::unique_ptr<ui::Kit> kit = audit_kit();
  app::Audit quick;
  quick.quick = true;
  for (const app::AuditTask& task : app::audit_tasks(quick))
    CHECK(app::audit(task, exhibits, *words, *kit).in_words() == "");
}

TEST_CASE("every kind of screen and of step, and every dialog, has its pictures", "[audit]") {
  std::set<std::size_t> screens_seen, steps_seen;
  std::set<screens::Dialog> dialogs_seen;
  std::set<std::string> names;
  for (const app::Exhibit& exhibit : all_exhibits()) {
    INFO(exhibit.name);
    CHECK(names.insert(exhibit.name).second);
    screens_seen.insert(exhibit.state.screen.index());
    dialogs_seen.insert(exhibit.state.dialog);
    if (const auto* activity = std::get_if<screens::Activity>(&exhibit.state.screen)) {
      steps_seen.insert(activity->stops[activity->at].step->kind.index());
    }
  }
  // Kinds that the packs which ship do not use have theirs in a pack of the tests.
  for (const std::string& folder : {step_kinds_assets, plan_way_assets}) {
    for (const app::Exhibit& exhibit : exhibits_of(folder)) {
      if (const auto* activity = std::get_if<screens::Activity>(&exhibit.state.screen))
        steps_seen.insert(activity->stops[activity->at].step->kind.index());
    }
  }
  CHECK(screens_seen.size() == std::variant_size_v<screens::Screen::variant>);
  CHECK(steps_seen.size() == std::variant_size_v<steps::Kind>);
  CHECK(dialogs_seen.size() == 8);
}
