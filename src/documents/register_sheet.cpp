// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/register_sheet.h"

#include <algorithm>

#include "base/text.h"

namespace documents {
namespace {

using Sort = Form::Column::Sort;

std::string in_words(RegisterLine::Here here) {
  switch (here) {
    case RegisterLine::Here::here:
      return "Yes";
    case RegisterLine::Here::absent:
      return "Absent";
    case RegisterLine::Here::not_said:
      break;
  }
  return {};
}

}  // namespace

Document register_sheet(const Register& session, base::Date today) {
  Document document =
      sheet("Session register", "Who was in a session, and for how long", session.head, today);
  std::vector<std::string> told;
  if (!session.when.empty()) told.push_back(session.when);
  if (!session.from.empty() && !session.to.empty()) told.push_back(session.from + " to " + session.to);
  if (!told.empty()) document.blocks.emplace_back(Paragraph{base::join(told, ", ")});
  std::vector<Fields::Field> open;
  if (session.when.empty()) open.push_back({"Date", 3});
  if (session.from.empty()) open.push_back({"From", 2});
  if (session.to.empty()) open.push_back({"To", 2});
  if (session.head.tutor.empty()) open.push_back({"Tutor", 4});
  if (!open.empty()) document.blocks.emplace_back(Fields{open, false});
  if (!session.activities.empty())
    document.blocks.emplace_back(Paragraph{"Activities: " + base::join(session.activities, "; ")});
  Form form{"",
            {{"Name", Sort::words, 6},
             {"Here", Sort::tick, 2},
             {"From", Sort::write, 2},
             {"To", Sort::write, 2},
             {"Guided minutes", Sort::write, 3},
             {"Staff initials", Sort::write, 3}},
            {}};
  for (const RegisterLine& line : session.lines) {
    form.rows.push_back({line.name, in_words(line.here), line.from, line.to,
                         line.guided_minutes < 0 ? "" : std::to_string(line.guided_minutes), line.initials});
  }
  for (int at = 0; at < std::clamp(session.empty_lines, 0, 60); ++at) form.rows.push_back({""});
  document.blocks.emplace_back(std::move(form));
  document.blocks.emplace_back(
      Note{"Guided minutes tell how long somebody was taught or helped. They are no pass mark."});
  return document;
}

}  // namespace documents
