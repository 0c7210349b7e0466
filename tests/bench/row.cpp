// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/row.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>

#include "bench/clock.h"

namespace bench {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, value < 100 ? "%.2f" : "%.0f", value);
  return text;
}

std::optional<double> middle(const std::vector<double>& samples) {
  if (samples.empty()) return std::nullopt;
  return median(samples);
}

std::optional<double> ratio(const Row& row) {
  if (row.ours.empty() || row.theirs.empty() || median(row.theirs) <= 0) return std::nullopt;
  return median(row.ours) / median(row.theirs);
}

std::string shown(const std::optional<double>& value) { return value ? number(*value) : "-"; }

std::string goal_in_words(const Goal& goal) {
  switch (goal.of) {
    case Goal::Of::nothing:
      return "-";
    case Goal::Of::ratio:
      return "<= " + number(goal.most) + " x";
    case Goal::Of::ours:
      return goal.most > 0 ? "<= " + number(goal.most) : "0";
  }
  return "-";
}

std::string verdict_in_words(const Row& row) {
  if (!row.trouble.empty()) return row.trouble;
  if (row.measure.goal.of == Goal::Of::nothing) return "";
  switch (verdict(row)) {
    case Verdict::met:
      return "met";
    case Verdict::missed:
      return "not met";
    case Verdict::not_known:
      return "not known";
  }
  return "";
}

std::string line(const std::string& what, const std::string& size, const std::string& ours,
                 const std::string& theirs, const std::string& ratio, const std::string& goal) {
  char text[160];
  std::snprintf(text, sizeof text, "%-36s %-10s %9s %9s %7s  %-11s ", what.c_str(), size.c_str(),
                ours.c_str(), theirs.c_str(), ratio.c_str(), goal.c_str());
  return text;
}

}  // namespace

Verdict verdict(const Row& row) {
  const Goal& goal = row.measure.goal;
  const std::optional<double> value = goal.of == Goal::Of::ratio ? ratio(row) : middle(row.ours);
  if (!value || goal.of == Goal::Of::nothing) return Verdict::not_known;
  return *value <= goal.most ? Verdict::met : Verdict::missed;
}

std::string table(const std::vector<Row>& rows) {
  std::string text = line("", "size", "ours", "other", "ratio", "goal") + "\n";
  for (const Row& row : rows) {
    std::string what(row.measure.words);
    if (!row.measure.unit.empty()) what += ", " + std::string(row.measure.unit);
    text += line(what, row.size, shown(middle(row.ours)), shown(middle(row.theirs)), shown(ratio(row)),
                 goal_in_words(row.measure.goal)) +
            verdict_in_words(row) + "\n";
  }
  return text;
}

std::string json(const std::vector<Row>& rows, const std::vector<std::string>& notes) {
  nlohmann::ordered_json all;
  all["notes"] = notes;
  all["rows"] = nlohmann::ordered_json::array();
  for (const Row& row : rows) {
    nlohmann::ordered_json one;
    one["name"] = row.measure.name;
    one["what"] = row.measure.words;
    one["unit"] = row.measure.unit;
    one["size"] = row.size;
    if (const auto value = middle(row.ours)) one["ours"] = *value;
    if (const auto value = middle(row.theirs)) one["other"] = *value;
    if (const auto value = ratio(row)) one["ratio"] = *value;
    one["goal"] = goal_in_words(row.measure.goal);
    one["verdict"] = verdict_in_words(row);
    one["samples"] = {{"ours", row.ours}, {"other", row.theirs}};
    all["rows"].push_back(std::move(one));
  }
  return all.dump(2) + "\n";
}

}  // namespace bench
