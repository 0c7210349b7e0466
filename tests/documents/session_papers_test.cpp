// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include "documents/as_text.h"
#include "documents/html.h"
#include "documents/pdf.h"
#include "documents/sheet_samples.h"
#include "support/catch.h"

TEST_CASE("tmp", "[.tmp]") {
  using namespace samples;
  std::vector<std::pair<std::string, documents::Document>> all;
  for (const char* id : {"A02", "A05", "A09", "A14", "A17", "CC06", "A16", "A18", "A15", "A11", "F2", "F0",
                         "A01", "A04", "A10"})
    all.emplace_back(id, twin_of(id));
  session::Plan plan = session::plan_for(session::times_of(career_planning()),
                                         session::lengths_of(session::Preset::eighteen_of_ninety));
  all.emplace_back("plan", documents::plan_sheet(plan, career_planning(), {16, 3}, hill_road, sheet_day));
  documents::Register reg{
      hill_road, "", "", "", {"My skills check", "My log"}, {{"Sam"}, {"Asha Begum"}, {"Leon"}}, 3};
  all.emplace_back("register", documents::register_sheet(reg, sheet_day));
  all.emplace_back(
      "cards", documents::floor_cards(documents::floor_cards_of(*career_planning().activity("A02")).front(),
                                      icon_table(), sheet_day));
  all.emplace_back(
      "jobs", documents::floor_cards(documents::floor_cards_of(*career_planning().activity("A09")).back(),
                                     icon_table(), sheet_day));
  all.emplace_back("keys", documents::picture_key_cards(
                               {{"Sam", {{"bike", "Bicycle"}}},
                                {"Asha", {{"star", "Star"}, {"bike", "Bicycle"}, {"heart", "Heart"}}},
                                {"Leon", {{"bell", "Bell"}}},
                                {"Mrs Novak", {{"anchor", "Anchor"}}}},
                               icon_table(), hill_road, sheet_day));
  all.emplace_back("group", documents::group_record(talk_record(false), career_planning().unit, sheet_day));
  all.emplace_back("groupblank",
                   documents::group_record(talk_record(true), career_planning().unit, sheet_day));
  documents::LearnersHours hours{
      hill_road,
      "Sam",
      {{"24 November 2026", "10:00", "11:30", "Session 3: My skills check", session::Guidance::guided, 90},
       {"25 November 2026", "14:00", "14:40", "Open day at the college", session::Guidance::own, 40}},
      {90, 40, 0},
      {}};
  all.emplace_back("hours", documents::hours_sheet(hours, sheet_day));
  hours.lines.clear();
  hours.name = "";
  all.emplace_back("hoursblank", documents::hours_sheet(hours, sheet_day));
  for (const auto& [name, document] : all) {
    std::ofstream("/tmp/twin/" + name + ".txt") << samples::text_of(document);
    std::ofstream("/tmp/twin/" + name + ".pdf") << documents::pdf(document)->bytes;
    std::ofstream("/tmp/twin/" + name + ".html") << documents::html(document);
  }
}
