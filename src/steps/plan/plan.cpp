// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/plan/plan.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "steps/options.h"
#include "steps/step.h"

namespace steps {
namespace {

constexpr std::array<std::string_view, 4> plan_parts = {"what", "when", "help", "proof"};

bool is_earlier(const PlanRow& one, const PlanRow& other) {
  return one.due && (!other.due || *one.due < *other.due);
}

std::string words_of_plan_part(const Plan& plan, std::string_view part, const AnswerIn& answer_in,
                               int round) {
  const auto asked = plan.asked.find(part);
  return asked == plan.asked.end() ? std::string() : words_of(asked->second, answer_in, {{}, round});
}

PlanRow row_of(const Plan& plan, const AnswerIn& answer_in, int round) {
  PlanRow row;
  row.round = round;
  row.what = words_of_plan_part(plan, "what", answer_in, round);
  row.when = words_of_plan_part(plan, "when", answer_in, round);
  row.help = words_of_plan_part(plan, "help", answer_in, round);
  row.proof = words_of_plan_part(plan, "proof", answer_in, round);
  if (const auto when = plan.asked.find("when"); when != plan.asked.end())
    row.due = base::date_from_iso(answer_of(when->second, answer_in, {{}, round}));
  return row;
}

std::vector<PlanRow> rows_by_date(const Plan& plan, const AnswerIn& answer_in) {
  std::vector<PlanRow> rows;
  const auto what = plan.asked.find("what");
  if (what == plan.asked.end()) return rows;
  const std::string_view activity = parts_of_slot(what->second.slot).activity;
  for (int round = 1; has_round(activity, round, answer_in); ++round) {
    PlanRow row = row_of(plan, answer_in, round);
    if (!row.what.empty()) rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), is_earlier);
  return rows;
}

}  // namespace

std::vector<PlanRow> rows_of(const Plan& plan, const AnswerIn& answer_in, std::string_view order) {
  std::vector<PlanRow> left = rows_by_date(plan, answer_in);
  std::vector<PlanRow> rows;
  for (const std::string& id : ids_in(order)) {
    const auto found = std::find_if(left.begin(), left.end(),
                                    [&](const PlanRow& row) { return id_of_round(row.round) == id; });
    if (found == left.end()) continue;
    rows.push_back(std::move(*found));
    left.erase(found);
  }
  for (PlanRow& row : left) {
    const auto later =
        std::find_if(rows.begin(), rows.end(), [&](const PlanRow& other) { return is_earlier(row, other); });
    rows.insert(later, std::move(row));
  }
  return rows;
}

bool is_by_date(const std::vector<PlanRow>& rows) {
  return std::is_sorted(rows.begin(), rows.end(), is_earlier);
}

std::vector<std::string> rounds_by_date(std::vector<PlanRow> rows) {
  std::stable_sort(rows.begin(), rows.end(), is_earlier);
  std::vector<std::string> ids;
  for (const PlanRow& row : rows) ids.push_back(id_of_round(row.round));
  return ids;
}

Plan read_plan(Reader& reader, const Shelf&, std::string_view) {
  Plan plan;
  plan.parts = reader.pairs("parts");
  for (const auto& [part, step] : plan.parts) {
    if (std::find(plan_parts.begin(), plan_parts.end(), part) == plan_parts.end()) {
      reader.wrong(reader.line_of("parts"), "there is no part “" + part + "”",
                   "Use what, when, help and proof");
    }
  }
  for (const std::string_view part : {"what", "when"}) {
    if (plan.parts.contains(std::string(part))) continue;
    reader.wrong(reader.line_of("parts"), "the part “" + std::string(part) + "” is missing",
                 "Name the step that asks for it");
  }
  return plan;
}

std::string words_of(const Plan& plan, std::string_view answer, const AnswerIn& answer_in) {
  const auto ended = [](std::string words) {
    const bool has_end = words.ends_with('.') || words.ends_with('!') || words.ends_with('?');
    return has_end ? words : words + ".";
  };
  std::vector<std::string> lines;
  for (const PlanRow& row : rows_of(plan, answer_in, answer)) {
    std::string line = std::to_string(lines.size() + 1) + ". " + ended(row.what);
    if (!row.when.empty()) line += " By " + ended(row.when);
    if (!row.help.empty()) line += " Who helps: " + ended(row.help);
    if (!row.proof.empty()) line += " How I will show it: " + ended(row.proof);
    lines.push_back(std::move(line));
  }
  return base::join(lines, "\n");
}

std::string missing(const Plan&, std::string_view answer) {
  return ids_in(answer).empty() ? "There is no step in your plan yet. Write one first." : "";
}

}  // namespace steps
