// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/assessment_plan.h"

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/text.h"
#include "documents/i_can.h"

namespace documents {
namespace {

using Sort = Form::Column::Sort;

std::set<std::string> numbers_in(const content::Activity& activity) {
  std::set<std::string> numbers;
  for (const steps::Step& step : activity.steps) numbers.insert(step.criteria.begin(), step.criteria.end());
  return numbers;
}

// How the evidence comes about, by what the steps ask for.
std::string method_of(const content::Activity& activity) {
  bool writes = false, chooses = false, declares = false;
  for (const steps::Step& step : activity.steps) {
    if (step.criteria.empty()) continue;
    const bool is_words =
        std::holds_alternative<steps::Write>(step.kind) || std::holds_alternative<steps::Example>(step.kind);
    writes = writes || is_words;
    chooses = chooses || !is_words;
    declares = declares || std::holds_alternative<steps::Declare>(step.kind);
  }
  std::vector<std::string> ways;
  if (chooses) ways.emplace_back("Chosen on screen or on paper");
  if (writes) ways.emplace_back("Written, or said to somebody who writes");
  if (declares) ways.emplace_back("Declared");
  return ways.empty() ? "No evidence" : base::join(ways, "; ");
}

Form tasks(const content::Pack& pack) {
  Form form{"Tasks",
            {{"Task", Sort::words, 6},
             {"Criteria", Sort::words, 3},
             {"Method", Sort::words, 7},
             {"Minutes", Sort::words, 3},
             {"Planned date", Sort::write, 3}},
            {}};
  for (const content::Activity& each : pack.activities) {
    const std::string criteria = criteria_in(each);
    const int minutes = each.session_minutes > 0 ? each.session_minutes : each.minutes;
    const std::string often = each.visits > 1 ? std::to_string(each.visits) + " × " : "";
    form.rows.push_back({each.id + " " + each.title, criteria.empty() ? "–" : criteria, method_of(each),
                         often + std::to_string(minutes)});
  }
  return form;
}

std::string how_well(std::size_t tasks) {
  if (tasks == 0) return "No task yet";
  return tasks == 1 ? "One task alone" : "Good";
}

Table grid(const content::Pack& pack) {
  std::map<std::string, std::vector<std::string>> covering;
  for (const content::Activity& each : pack.activities) {
    for (const std::string& number : numbers_in(each)) covering[number].push_back(each.id);
  }
  Table table{"Which task covers what", {"Criterion", "In words", "Tasks", "Cover"}, {}};
  for (const content::Outcome& outcome : pack.unit.outcomes) {
    for (const content::Criterion& each : outcome.criteria) {
      const std::vector<std::string>& ids = covering[each.number];
      table.rows.push_back(
          {each.number, each.assessor, ids.empty() ? "–" : base::join(ids, ", "), how_well(ids.size())});
    }
  }
  return table;
}

}  // namespace

std::string criteria_in(const content::Activity& activity) {
  const std::set<std::string> numbers = numbers_in(activity);
  return base::join({numbers.begin(), numbers.end()}, ", ");
}

Document assessment_plan(const content::Pack& pack, const SheetHead& head, base::Date today) {
  Document document = sheet("Assessment plan", "What learners do, and what it is evidence for", head, today);
  document.foot = set_note(pack.unit);
  document.blocks.emplace_back(Paragraph{pack.unit.title.empty() ? pack.title : pack.unit.title});
  document.blocks.emplace_back(Fields{{{"Planned start", 3}, {"Planned end", 3}, {"Tutor", 4}}, false});
  document.blocks.emplace_back(Heading{2, "Tasks"});
  document.blocks.emplace_back(
      Paragraph{"Each task can be done on screen, on paper, or by talking while somebody writes. What was "
                "agreed for one learner stands in that learner’s record."});
  document.blocks.emplace_back(tasks(pack));
  document.blocks.emplace_back(Heading{2, "Cover"});
  document.blocks.emplace_back(grid(pack));
  document.blocks.emplace_back(Heading{2, "Quality check before first use"});
  document.blocks.emplace_back(Ruled{"What the checker says", 3, true});
  document.blocks.emplace_back(TickList{{"Ready to use", "A change is needed"}, true});
  document.blocks.emplace_back(Fields{{{"Name", 4}, {"Signature", 4}, {"Date", 2}}, false});
  return document;
}

}  // namespace documents
