// SPDX-License-Identifier: GPL-3.0-or-later
// The audit over rows, pairs and lines of time: empty, half done and filled, in each value of the matrix.
#include <set>

#include "app/audit.h"
#include "app/audit_settings.h"
#include "app/gallery.h"
#include "content/icons.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/step_kinds.h"

namespace {

std::shared_ptr<const content::Words> words_for_kinds() {
  return std::make_shared<content::Words>(content::load_words(step_kinds_assets + "/words").words);
}

bool has_rows_or_pairs(const steps::Step& step) {
  return std::holds_alternative<steps::Rate>(step.kind) ||
         std::holds_alternative<steps::Compare>(step.kind) ||
         std::holds_alternative<steps::Timeline>(step.kind);
}

// Only the screens of these kinds: the others are the same in every pack.
std::vector<app::Exhibit> exhibits_of_kinds(const std::shared_ptr<const content::Words>& words) {
  content::Loaded packs = content::load_packs(step_kinds_assets + "/packs");
  REQUIRE(packs.mistakes.empty());
  std::vector<app::Exhibit> all = app::exhibits(
      std::make_shared<content::Catalogue>(std::move(packs.catalogue)), words, app::gallery_day);
  std::erase_if(all, [](const app::Exhibit& exhibit) {
    const auto* activity = std::get_if<screens::Activity>(&exhibit.state.screen);
    return activity == nullptr || !has_rows_or_pairs(*activity->stops[activity->at].step);
  });
  return all;
}

}  // namespace

TEST_CASE("no screen of rows, pairs and lines of time breaks a rule of access", "[audit]") {
  const auto words = words_for_kinds();
  const std::vector<app::Exhibit> exhibits = exhibits_of_kinds(words);
  std::set<std::string> names;
  for (const app::Exhibit& exhibit : exhibits) names.insert(exhibit.name);
  for (const char* name :
       {"K1-check-filled", "K1-trust-empty", "K1-trust-filled", "K2-pairs-empty", "K2-pairs-filled",
        "K3-line-empty", "K3-line-filled", "rate-half-done", "compare-half-done", "timeline-half-done"}) {
    INFO(name);
    CHECK(names.contains(name));
  }
  auto kit = ui::Kit::create({samples::fonts(), content::load_icons(step_kinds_assets).icons});
  REQUIRE(kit);
  app::Audit quick;
  quick.quick = true;
  for (const app::AuditTask& task : app::audit_tasks(quick))
    CHECK(app::audit(task, exhibits, *words, **kit).in_words() == "");
  // And where much room between letters and lines is wanted, and where the screen stands upright.
  std::vector<app::Exhibit> spaced = exhibits;
  for (app::Exhibit& exhibit : spaced)
    exhibit.state.comfort.line_space = exhibit.state.comfort.letter_space = 2;
  for (const int size : {2, 5}) {
    const app::AuditTask wide{size, a11y::Letters::andika, {{{1366, 768}, false, {"Cream"}}}};
    const app::AuditTask upright{size, a11y::Letters::andika, {{{768, 1366}, false, {"Cream"}}}};
    CHECK(app::audit(wide, spaced, *words, **kit).in_words() == "");
    CHECK(app::audit(upright, exhibits, *words, **kit).in_words() == "");
  }
}
