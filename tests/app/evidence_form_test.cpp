// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_form.h"

#include <algorithm>

#include "documents/as_text.h"
#include "documents/others_pages.h"
#include "screens/evidence_forms.h"
#include "support/catch.h"

namespace {

using screens::Evidence;
using screens::FormAsk;
using screens::FormKind;

Evidence empty_form(FormKind kind) {
  Evidence form;
  form.part = screens::EvidencePart::form;
  form.form = kind;
  form.id = base::hex(base::Id{77});
  return form;
}

learner::Adjusted adjusted_to(std::vector<std::string> what) {
  learner::Adjusted adjusted;
  adjusted.what = std::move(what);
  return adjusted;
}

std::vector<std::string> fields_of(const Evidence& form) {
  std::vector<std::string> fields;
  for (const screens::FormPage* page : screens::pages_of(form)) fields.emplace_back(page->field);
  return fields;
}

bool asks_for(const Evidence& form, std::string_view field) {
  const std::vector<std::string> fields = fields_of(form);
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

}  // namespace

TEST_CASE("a form that is half filled in comes back whole, whatever was typed", "[app]") {
  Evidence form = empty_form(FormKind::witness);
  form.at = 6;
  form.said = {{"name", "Mrs Khan"}, {"words", "One line.\nTwo \\n lines, and a \\ sign.\n"}, {"place", ""}};
  Evidence back = empty_form(FormKind::witness);
  back.id.clear();
  REQUIRE(app::form_from_text(app::text_of_form(form), back));
  CHECK(back.id == form.id);
  CHECK(back.at == form.at);
  CHECK(back.said == form.said);
}

TEST_CASE("what is no form of ours is not gone on with, and a page too far is the last one", "[app]") {
  Evidence form = empty_form(FormKind::witness);
  CHECK_FALSE(app::form_from_text("hello", form));
  CHECK_FALSE(app::form_from_text("#id nonsense\n", form));
  CHECK(app::form_from_text("#id " + base::hex(base::Id{5}) + "\n#page 99999999999999999999\n#page 400\n",
                            form));
  CHECK(form.at + 1 == screens::pages_of(form).size());
}

TEST_CASE("adjustments are asked for without a reason, and none is kept", "[app]") {
  Evidence form = empty_form(FormKind::adjusted);
  form.said = {{"what", "colours\nextra_time"}, {"which", "some"}, {"told", "yes"}};
  const std::vector<std::string> known = {"what",     "theme", "which",     "tasks",  "normal", "approved_by",
                                          "approved", "told",  "reference", "review", "proof",  ""};
  CHECK(fields_of(form) == known);
}

TEST_CASE(
    "a special consideration asks what happened and what was agreed, and for which work where it is some",
    "[app]") {
  Evidence form = empty_form(FormKind::considered);
  form.said = {{"which", "all"}};
  CHECK(fields_of(form) == std::vector<std::string>{"task", "date", "which", "words", "name", ""});
  form.said["which"] = "some";
  CHECK(asks_for(form, "tasks"));
}

TEST_CASE("colours, tasks and a number are asked for only where there are some", "[app]") {
  Evidence form = empty_form(FormKind::adjusted);
  form.said = {{"what", "extra_time"}, {"which", "all"}, {"told", "no"}};
  for (const char* field : {"theme", "tasks", "reference"}) CHECK_FALSE(asks_for(form, field));
  form.said["what"] = "";
  CHECK(fields_of(form) == std::vector<std::string>{"what", ""});
}

TEST_CASE("adjustments set the screen, and take nothing from what somebody has", "[app]") {
  a11y::Comfort comfort;
  const a11y::Comfort set = screens::comfort_with(comfort, adjusted_to({"larger_text", "reader", "scribe"}));
  CHECK(set.text_size == 4);
  CHECK(set.read_aloud);
  CHECK(set.pressing == a11y::Pressing::touch);
  comfort.text_size = 5;
  comfort.pressing = a11y::Pressing::dwell;
  const a11y::Comfort kept = screens::comfort_with(comfort, adjusted_to({"larger_text", "switch"}));
  CHECK(kept.text_size == 5);
  CHECK(kept.pressing == a11y::Pressing::dwell);
  CHECK(screens::comfort_with({}, adjusted_to({"switch"})).pressing == a11y::Pressing::one_switch);
}

TEST_CASE("colours are those that were agreed", "[app]") {
  learner::Adjusted adjusted = adjusted_to({"colours"});
  adjusted.theme = "Yellow on black";
  CHECK(screens::comfort_with({}, adjusted).theme == "Yellow on black");
  adjusted.what = {"extra_time"};
  CHECK(screens::comfort_with({}, adjusted).theme == a11y::Comfort{}.theme);
}

TEST_CASE("only what this program does is told as set", "[app]") {
  CHECK(screens::set_on_screen(adjusted_to({"larger_text", "extra_time", "of_next_year"})) ==
        std::vector<std::string>{"larger_text"});
}

TEST_CASE("every adjustment has its words on paper too", "[app]") {
  for (const screens::Adjustment& each : screens::adjustments()) {
    CAPTURE(each.name);
    learner::Others others;
    others.adjusted.push_back(adjusted_to({std::string(each.name)}));
    documents::Document document;
    document.blocks = documents::adjusted_pages(others, {});
    CHECK(samples::text_of(document).find("What was done | " + std::string(each.name) + "\n") ==
          std::string::npos);
  }
}
