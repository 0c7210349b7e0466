// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/hours_sheet.h"

#include <utility>

namespace documents {
namespace {

using Sort = Form::Column::Sort;
constexpr int empty_lines = 14;

}  // namespace

std::string in_hours(int minutes) {
  const auto counted = [](int number, const std::string& one) {
    return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
  };
  const int hours = minutes / 60, rest = minutes % 60;
  if (hours == 0) return counted(rest, "minute");
  return counted(hours, "hour") + (rest == 0 ? "" : " " + counted(rest, "minute"));
}

Document hours_sheet(const LearnersHours& learner, base::Date today) {
  Document document = sheet("My hours", "How long I worked, with guidance and alone", learner.head, today);
  if (learner.name.empty()) {
    document.blocks.emplace_back(Fields{{{"Name", 1}}, false});
  } else {
    document.title = learner.name + ": my hours";
    document.blocks.emplace_back(Paragraph{learner.name});
  }
  Form form{"",
            {{"Day", Sort::words, 4},
             {"From", Sort::write, 2},
             {"To", Sort::write, 2},
             {"What", Sort::write, 7},
             {"Guided minutes", Sort::write, 3},
             {"Own minutes", Sort::write, 3}},
            {}};
  for (const HoursLine& line : learner.lines) {
    const bool is_guided = line.guidance == session::Guidance::guided;
    const std::string minutes = std::to_string(line.minutes);
    form.rows.push_back(
        {line.day, line.from, line.to, line.what, is_guided ? minutes : "–", is_guided ? "–" : minutes});
  }
  const bool is_blank = learner.lines.empty();
  if (is_blank) form.rows.assign(empty_lines, {""});
  document.blocks.emplace_back(std::move(form));
  if (!is_blank) {
    document.blocks.emplace_back(List{{"With guidance: " + in_hours(learner.hours.guided_minutes),
                                       "Alone: " + in_hours(learner.hours.own_minutes),
                                       "In all: " + in_hours(learner.hours.minutes())}});
    document.blocks.emplace_back(
        Paragraph{"Times that overlap count once. Where they do, guided time goes first."});
  }
  document.blocks.emplace_back(Note{"The unit is reckoned to take " + std::to_string(learner.usual.guided) +
                                    " guided hours, " + std::to_string(learner.usual.in_all) +
                                    " in all. Nobody passes or fails by hours."});
  return document;
}

}  // namespace documents
