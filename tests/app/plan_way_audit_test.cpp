// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that match, read back, plan and declare: every rule of access holds on them, half-way too.
#include <set>

#include "app/audit.h"
#include "content/icons.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/plan_way.h"

namespace {

std::shared_ptr<const content::Words> plan_way_words() {
  return std::make_shared<content::Words>(content::load_words(plan_way_assets + "/words").words);
}

std::unique_ptr<ui::Kit> plan_way_kit() {
  auto kit = ui::Kit::create({samples::fonts(), content::load_icons(plan_way_assets).icons});
  if (!kit) throw std::runtime_error(kit.error().detail);
  return std::move(*kit);
}

// Of all screens, those of the pack and of its steps half-way.
std::vector<app::Exhibit> plan_way_exhibits() {
  content::Loaded packs = content::load_packs(plan_way_assets + "/packs");
  REQUIRE(packs.mistakes.empty());
  auto exhibits = app::exhibits(std::make_shared<content::Catalogue>(std::move(packs.catalogue)),
                                plan_way_words(), app::gallery_day);
  std::erase_if(exhibits, [](const app::Exhibit& exhibit) {
    const bool is_of_shell = !std::holds_alternative<screens::Activity>(exhibit.state.screen);
    const bool is_typing = exhibit.name.starts_with("typing-") || exhibit.name.starts_with("write-");
    return is_typing || (is_of_shell && exhibit.name != "hub-declare-again");
  });
  return exhibits;
}

}  // namespace

TEST_CASE("steps that match, read back, plan and declare hang in the gallery, filled, empty and half-way",
          "[audit]") {
  std::set<std::string> names;
  for (const app::Exhibit& exhibit : plan_way_exhibits()) names.insert(exhibit.name);
  for (const char* name : {"A11-match-filled", "A11-match-empty", "A15-say-filled", "A15-say-empty",
                           "A17-plan-filled", "A17-plan-empty", "F2-declare-filled", "F2-declare-empty",
                           "match-need", "match-have", "match-own-words", "plan-gaps", "plan-open",
                           "declare-half", "declare-all", "declare-again", "hub-declare-again"}) {
    INFO(name);
    CHECK(names.contains(name));
  }
}

TEST_CASE("every rule of access holds on steps that match, read back, plan and declare", "[audit]") {
  const std::unique_ptr<ui::Kit> kit = plan_way_kit();
  const std::vector<app::Exhibit> exhibits = plan_way_exhibits();
  for (const int size : {2, 5}) {
    const app::AuditTask task{size,
                              a11y::Letters::andika,
                              {{{1366, 768}, false, {"Cream", "Yellow on black"}},
                               {{1024, 768}, true, {"Cream"}},
                               {{1920, 1080}, false, {"Cream"}}}};
    CHECK(app::audit(task, exhibits, *plan_way_words(), *kit).in_words() == "");
  }
}
