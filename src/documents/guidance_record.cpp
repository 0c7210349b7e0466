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

std::vector<std::string> told_in_words(const std::vector<learner::Told>& told) {
  std::vector<std::string> lines;
  for (const learner::Told& each : told)
    lines.push_back(base::join_sentences({each.words, each.source, each.day}));
  return lines;
}

std::vector<std::string> actions_in_words(const std::vector<learner::AgreedAction>& actions) {
  std::vector<std::string> lines;
  for (const learner::AgreedAction& each : actions) {
    const std::string day = each.day ? "By " + base::in_words(*each.day) : "No day";
    lines.push_back(
        base::join_sentences({each.what, each.who, day, each.in_plan ? "It is in the plan" : ""}));
  }
  return lines;
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
  document.one_page = true;
  document.title = learner + ": guidance record";
  std::string adviser = talk.adviser.empty() ? std::string("Not named") : talk.adviser;
  if (!talk.qualification.empty()) adviser += ", " + talk.qualification;
  Table facts{"The talk", {"What", "How it was"}, {}};
  const auto add = [&facts](std::string name, std::string words) {
    if (!words.empty()) facts.rows.push_back({std::move(name), std::move(words)});
  };
  add("Learner", learner);
  add("Date and length", base::in_words(base::date_of(talk.at)) + ", " + in_minutes(talk.minutes));
  add("Place", talk.is_private ? "Private" : "Not private");
  add("Adviser", adviser);
  add("Why we met", talk.why);
  add("What the learner chose to share", base::join_sentences(talk.shown));
  add("Referral", talk.referral);
  add("Next talk", talk.follow_up ? base::in_words(*talk.follow_up) : "");
  add("How useful it was", face_in_words(talk.face));
  document.blocks.emplace_back(std::move(facts));
  add_lines(document.blocks, "Main points, in the learner’s words", talk.points);
  add_lines(document.blocks, "Options talked about", talk.options);
  add_lines(document.blocks, "Information given", told_in_words(talk.told));
  add_lines(document.blocks, "What was agreed", actions_in_words(talk.actions));
  document.blocks.emplace_back(Note{written_by(talk)});
  return document;
}

}  // namespace documents
