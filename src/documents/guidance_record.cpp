// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/guidance_record.h"

#include "base/text.h"
#include "documents/sheet_head.h"

namespace documents {
namespace {

std::string in_minutes(int minutes) {
  return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

void add_lines(std::vector<Block>& blocks, const std::string& heading,
               const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  blocks.emplace_back(Heading{2, heading});
  blocks.emplace_back(List{lines});
}

void add_words(std::vector<Block>& blocks, const std::string& heading, const std::string& words) {
  if (words.empty()) return;
  blocks.emplace_back(Heading{2, heading});
  blocks.emplace_back(Paragraph{words});
}

std::string face_in_words(learner::Usefulness face) {
  switch (face) {
    case learner::Usefulness::good:
      return "Good";
    case learner::Usefulness::all_right:
      return "All right";
    case learner::Usefulness::not_good:
      return "Not so good";
    case learner::Usefulness::not_said:
      break;
  }
  return "Not said";
}

void add_told(std::vector<Block>& blocks, const std::vector<learner::Told>& told) {
  if (told.empty()) return;
  Table table{"Information given", {"What", "Where from", "From which day"}, {}};
  for (const learner::Told& each : told) table.rows.push_back({each.words, each.source, each.day});
  blocks.emplace_back(std::move(table));
}

void add_actions(std::vector<Block>& blocks, const std::vector<learner::AgreedAction>& actions) {
  if (actions.empty()) return;
  Table table{"What was agreed", {"What", "Who", "By", "In the plan"}, {}};
  for (const learner::AgreedAction& each : actions)
    table.rows.push_back(
        {each.what, each.who, each.day ? base::in_words(*each.day) : "No day", each.in_plan ? "Yes" : "No"});
  blocks.emplace_back(std::move(table));
}

std::string written_by(const learner::Guidance& talk) {
  return "Written by " + (talk.adviser.empty() ? std::string("an adviser") : talk.adviser) +
         ", agreed by the learner on " + base::in_words(base::date_of(talk.at)) + ", " +
         base::clock_of(talk.at) + ".";
}

}  // namespace

Document guidance_record(const learner::Guidance& talk, const std::string& learner, const std::string& centre,
                         base::Date today) {
  Document document = sheet("Guidance record", "A talk with an adviser, as the learner agreed to it",
                            {centre, "", ""}, today);
  document.title = learner + ": guidance record";
  std::string adviser = talk.adviser.empty() ? std::string("Not named") : talk.adviser;
  if (!talk.qualification.empty()) adviser += ", " + talk.qualification;
  document.blocks.emplace_back(
      Table{"The talk",
            {"Learner", "Date", "Length", "Adviser", "Place"},
            {{learner, base::in_words(base::date_of(talk.at)), in_minutes(talk.minutes), adviser,
              talk.is_private ? "Private" : "Not private"}}});
  add_words(document.blocks, "Why we met", talk.why);
  add_lines(document.blocks, "What the learner chose to share", talk.shown);
  add_lines(document.blocks, "Main points, in the learner’s words", talk.points);
  add_lines(document.blocks, "Options talked about", talk.options);
  add_told(document.blocks, talk.told);
  add_actions(document.blocks, talk.actions);
  add_words(document.blocks, "Referral", talk.referral);
  if (talk.follow_up) add_words(document.blocks, "Next talk", base::in_words(*talk.follow_up));
  document.blocks.emplace_back(
      Paragraph{"How the talk was for the learner: " + face_in_words(talk.face) + "."});
  document.blocks.emplace_back(Note{written_by(talk)});
  return document;
}

}  // namespace documents
