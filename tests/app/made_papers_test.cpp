// SPDX-License-Identifier: GPL-3.0-or-later
// The papers that staff print: whose names stand on them, and whose words never do.
#include "app/made_papers.h"

#include <algorithm>

#include "app/gallery_centre.h"
#include "app/papers.h"
#include "documents/as_text.h"
#include "documents/pdf.h"
#include "support/catch.h"
#include "support/short_way.h"

namespace {

using screens::PaperChoice;
using screens::PaperKind;
using screens::PapersPart;

constexpr base::Id tuesdays_group{51}, head_tutor{61}, safety_lead{62}, asha_here{2};
constexpr PapersPart all_parts[] = {PapersPart::first, PapersPart::activities, PapersPart::sessions,
                                    PapersPart::cards, PapersPart::records};
const std::string never_on_paper = "I only tell this to myself";

screens::State staff_state() {
  screens::State state;
  content::Loaded packs = content::load_packs(short_way_assets + "/packs");
  state.catalogue = std::make_shared<content::Catalogue>(std::move(packs.catalogue));
  state.say = std::make_shared<content::Words>(content::load_words(short_way_assets + "/words").words);
  state.today = {2026, 11, 26};
  state.roster = app::made_up_roster();
  state.staff.account = head_tutor;
  session::KeptPlan& kept = state.plans[tuesdays_group];
  kept.pcs = 3;
  kept.plan = session::plan_for(session::times_of(screens::programme_of(state)),
                                session::lengths_of(session::Preset::five_days));
  return state;
}

std::string text_on(const documents::Document& document) {
  std::string text = document.title + "\n" + document.subject + "\n" + document.foot + "\n";
  for (const documents::Block& block : document.blocks) std::visit(samples::AsText{text}, block);
  return text;
}

std::vector<std::string> texts_of_all(const screens::State& state, base::Id group) {
  const content::IconTable icons = content::load_icons(short_way_assets).icons;
  std::vector<std::string> texts;
  for (const PapersPart part : all_parts) {
    for (const PaperChoice& choice : app::paper_choices(state, part, group)) {
      INFO(choice.title);
      const auto document = app::made_paper(state, icons, choice, group);
      REQUIRE(document);
      CHECK(documents::pdf(*document));
      texts.push_back(text_on(*document));
    }
  }
  return texts;
}

bool stands_on_any(const std::vector<std::string>& texts, const std::string& words) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

bool offers(const screens::State& state, PaperKind kind, base::Id group) {
  const std::vector<PaperChoice> choices = app::paper_choices(state, PapersPart::first, group);
  return std::any_of(choices.begin(), choices.end(),
                     [kind](const PaperChoice& choice) { return choice.kind == kind; });
}

}  // namespace

TEST_CASE("every paper that is offered can be made, and learners of another group stand on none",
          "[app][papers]") {
  const std::vector<std::string> texts = texts_of_all(staff_state(), tuesdays_group);
  CHECK(texts.size() > 8);
  CHECK(stands_on_any(texts, "Asha"));
  CHECK_FALSE(stands_on_any(texts, "Leon"));
  CHECK_FALSE(stands_on_any(texts, "Mrs Novak"));
}

TEST_CASE("papers for no group name nobody", "[app][papers]") {
  const std::vector<std::string> texts = texts_of_all(staff_state(), {});
  for (const char* name : {"Asha", "Leon", "Mrs Novak", "Tuesday group"}) {
    CAPTURE(name);
    CHECK_FALSE(stands_on_any(texts, name));
  }
}

TEST_CASE("what a learner wrote stands on no paper of staff, even while that learner is signed in",
          "[app][papers]") {
  screens::State state = staff_state();
  state.learner.emplace();
  state.learner->learner = asha_here;
  for (const content::Activity& activity : screens::programme_of(state).activities) {
    for (const steps::Step& step : activity.steps) {
      learner::Answer& answer = state.learner->answers[steps::slot_of(activity.id, step.id, "", 1)];
      answer.text = answer.words = never_on_paper;
    }
  }
  CHECK_FALSE(stands_on_any(texts_of_all(state, tuesdays_group), never_on_paper));
}

TEST_CASE("picture cards are for those who keep the lists, and only where a learner has pictures",
          "[app][papers]") {
  screens::State state = staff_state();
  CHECK(offers(state, PaperKind::picture_cards, tuesdays_group));
  CHECK_FALSE(offers(state, PaperKind::picture_cards, {}));
  state.staff.account = safety_lead;
  CHECK_FALSE(offers(state, PaperKind::picture_cards, tuesdays_group));
  state.staff.account = head_tutor;
  state.roster.learners[asha_here].pictures.clear();
  CHECK_FALSE(offers(state, PaperKind::picture_cards, tuesdays_group));
}

TEST_CASE("a plan that cannot be read is no paper, and its sessions have none", "[app][papers]") {
  screens::State state = staff_state();
  CHECK(offers(state, PaperKind::plan, tuesdays_group));
  state.plans[tuesdays_group].trouble = base::Fault::too_new;
  CHECK_FALSE(offers(state, PaperKind::plan, tuesdays_group));
  CHECK(app::paper_choices(state, PapersPart::sessions, tuesdays_group).empty());
}

TEST_CASE("the file of a paper is called as the paper; that of one learner tells no name", "[app][papers]") {
  screens::Paper paper;
  paper.title = "Sheets for session 3";
  CHECK(app::file_name_for(paper) == "sheets-for-session-3.pdf");
  paper.title = "Über: 1+1 – “x” ";
  CHECK(app::file_name_for(paper) == "ber-1-1-x.pdf");
  paper.title = "…";
  CHECK(app::file_name_for(paper) == "paper.pdf");
  paper.title = "Witness statement for Asha";
  paper.about = asha_here;
  CHECK(app::file_name_for(paper) == "paper.pdf");
}
