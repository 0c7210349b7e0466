// SPDX-License-Identifier: GPL-3.0-or-later
// SheetSamples: made-up groups for tests of the papers of a session.
#pragma once

#include <string>

#include "content/icons.h"
#include "documents/floor_cards.h"
#include "documents/group_record.h"
#include "documents/hours_sheet.h"
#include "documents/paper_twin.h"
#include "documents/picture_keys.h"
#include "documents/plan_sheet.h"
#include "documents/recovery_code_sheet.h"
#include "documents/register_sheet.h"

namespace samples {

inline constexpr base::Date sheet_day{2026, 11, 26};
inline const documents::SheetHead hill_road{"Hill Road Centre", "Tuesday group", "Ms Amari"};

inline const content::Catalogue& programmes() {
  static const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  return catalogue;
}
inline const content::Pack& career_planning() { return programmes().programme("personal-career-planning"); }
inline const content::IconTable& icon_table() {
  static const content::IconTable icons =
      content::load_icons(std::string(FINGERPOST_SOURCE) + "/assets").icons;
  return icons;
}

inline documents::Document twin_of(const std::string& activity) {
  const content::Pack& pack = programmes().pack_of(activity);
  return documents::paper_twin(*pack.activity(activity), pack, sheet_day);
}

inline documents::GroupRecord talk_record(bool is_blank) {
  constexpr base::Id sam{1}, asha{2}, leon{3}, tutor{100};
  documents::GroupRecord record;
  record.head = hill_road;
  record.activity = "My strengths and qualities";
  record.talk = {"A05", {"What are you good at?", "Who saw it?"}, {"1.1", "1.3"}, {{sam}, {asha}, {leon}}};
  record.names = {{sam, "Sam"}, {asha, "Asha"}, {leon, "Leon"}, {tutor, "Ms Amari"}};
  if (is_blank) return record;
  record.when = "26 November 2026";
  record.from = "10:00";
  record.to = "10:40";
  record.place = "Room 2";
  record.witness = "Ms Amari";
  record.role = "tutor";
  session::write_line(record.talk, sam,
                      "Told how he waits for his gran at each crossing. Asked Asha a question.", tutor);
  session::tick(record.talk, sam, "1.1");
  session::write_line(record.talk, asha, "Listened.", tutor);
  session::set_here(record.talk, leon, false);
  return record;
}

}  // namespace samples
