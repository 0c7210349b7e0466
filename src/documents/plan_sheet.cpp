// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/plan_sheet.h"

#include <utility>

#include "base/text.h"

namespace documents {
namespace {

using Sort = Form::Column::Sort;

std::string counted(int number, const std::string& one) {
  return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

std::string where(const session::Piece& piece) {
  if (piece.place == session::Place::paper) return "On paper";
  return piece.screen_minutes > 0 ? counted(piece.screen_minutes, "minute") + " on screen" : "Together";
}

std::string title_of(const content::Pack& pack, const std::string& id) {
  const content::Activity* activity = pack.activity(id);
  return activity == nullptr ? id : id + " " + activity->title;
}

Form sessions(const session::Plan& plan, const content::Pack& pack) {
  Form form{"What happens when",
            {{"Session", Sort::words, 3},
             {"Activity", Sort::words, 7},
             {"Minutes", Sort::words, 3},
             {"Each learner", Sort::words, 6},
             {"Done", Sort::tick, 2}},
            {}};
  for (std::size_t at = 0; at < plan.sessions.size(); ++at) {
    const session::PlannedSession& each = plan.sessions[at];
    std::string name = std::to_string(at + 1) + "\n" + counted(each.minutes, "minute");
    if (each.pieces.empty()) form.rows.push_back({name, "Nothing yet", "", ""});
    for (const session::Piece& piece : each.pieces) {
      form.rows.push_back({std::exchange(name, ""), title_of(pack, piece.activity),
                           std::to_string(piece.minutes), where(piece)});
    }
  }
  return form;
}

std::vector<std::string> titles_of(const std::vector<std::string>& ids, const content::Pack& pack) {
  std::vector<std::string> titles;
  for (const std::string& id : ids) titles.push_back(title_of(pack, id));
  return titles;
}

void add_budget(std::vector<Block>& blocks, const session::Plan& plan, const content::Pack& pack,
                const session::Room& room) {
  const session::Budget budget = session::budget_of(plan, room);
  blocks.emplace_back(Heading{2, "Time at the PCs"});
  blocks.emplace_back(Paragraph{
      counted(room.learners, "learner") + " need " + counted(budget.course.needed, "minute") + " at a PC. " +
      counted(room.pcs, "PC") + " give " + counted(budget.course.there, "minute") + "."});
  if (!budget.course.fit()) {
    const std::vector<std::string> paper =
        titles_of(session::better_on_paper(plan, session::times_of(pack), room), pack);
    blocks.emplace_back(
        Paragraph{"That does not fit. It is easier with these on paper, or with one more PC:"});
    blocks.emplace_back(List{paper});
    return;
  }
  blocks.emplace_back(Paragraph{"That fits."});
  List tight;
  for (std::size_t at = 0; at < budget.sessions.size(); ++at) {
    const session::Minutes& minutes = budget.sessions[at];
    if (minutes.fit()) continue;
    tight.items.push_back("Session " + std::to_string(at + 1) + ": " + counted(minutes.needed, "minute") +
                          " needed, " + std::to_string(minutes.there) + " there");
  }
  if (tight.items.empty()) return;
  blocks.emplace_back(Paragraph{"In these sessions not everybody has a turn. They have it in the next one:"});
  blocks.emplace_back(std::move(tight));
}

}  // namespace

Document plan_sheet(const session::Plan& plan, const content::Pack& pack, const session::Room& room,
                    const SheetHead& head, base::Date today) {
  Document document = sheet("Session plan", "What a group does in which session", head, today);
  document.blocks.emplace_back(Paragraph{pack.title});
  document.blocks.emplace_back(sessions(plan, pack));
  if (room.learners > 0 && room.pcs > 0) add_budget(document.blocks, plan, pack, room);
  return document;
}

}  // namespace documents
