// SPDX-License-Identifier: GPL-3.0-or-later
// The papers room: what staff print for a session, for whom, and how many pages that is.
#include <algorithm>
#include <utility>

#include "app/made_papers.h"
#include "app/papers.h"
#include "app/plans.h"
#include "app/update.h"
#include "documents/pdf.h"
#include "documents/recovery_code_sheet.h"

namespace app {
namespace {

using screens::Paper;
using screens::Papers;
using screens::PapersPart;

content::IconTable icons_here(const Context& context) {
  return content::load_icons(context.machine.paths.assets()).icons;
}

// The group whose names this PC shows, or the only one.
base::Id first_group(const screens::State& state) {
  std::vector<base::Id> open;
  for (const auto& [id, group] : state.roster.groups) {
    if (!group.is_archived) open.push_back(id);
  }
  const bool has_own = std::find(open.begin(), open.end(), state.site.group) != open.end();
  if (has_own) return state.site.group;
  return open.size() == 1 ? open.front() : base::Id{};
}

// One after the other, so that whoever leaves meanwhile waits for no more than one.
void count_next(Context& context) {
  auto* const papers = std::get_if<Papers>(&context.state.screen);
  if (papers == nullptr) return;
  const auto next = std::find_if(papers->choices.begin(), papers->choices.end(),
                                 [](const auto& choice) { return choice.pages == 0; });
  if (next == papers->choices.end()) return;
  std::optional<documents::Document> document =
      made_paper(context.state, icons_here(context), *next, papers->group);
  context.errands->post([choice = *next, document = std::move(document)](const Worker::Mailbox& mailbox) {
    if (!document) return mailbox(PapersCounted{choice, base::Error{base::Fault::not_found, "no paper"}});
    const base::Result<documents::Printed> pages = documents::pdf(*document);
    mailbox(PapersCounted{choice, pages ? base::Result<int>(pages->pages) : pages.error()});
  });
}

void fill_papers(Context& context) {
  auto* const papers = std::get_if<Papers>(&context.state.screen);
  if (papers == nullptr) return;
  papers->choices = paper_choices(context.state, papers->part, papers->group);
  count_next(context);
}

// It goes to a printer and on no stick: a stick lies where the work lies, too.
void print_recovery_code(Context& context) {
  const screens::State& state = context.state;
  const auto* const room = std::get_if<screens::StaffRoom>(&state.screen);
  const auto* const list = std::get_if<screens::StaffList>(&state.screen);
  if (room == nullptr && list == nullptr) return;
  const std::string& code = room != nullptr ? room->recovery_code : list->recovery_code;
  if (code.empty()) return;
  const centre::Staff* const whose =
      state.roster.staff_member(room != nullptr ? state.staff.account : list->account);
  const documents::Names names = names_here(state);
  const documents::RecoveryCodeSheet sheet{code, whose == nullptr ? std::string() : whose->name, names.centre,
                                           names.pc};
  offer_paper(context, (*state.say)("staff.code"), documents::recovery_code_sheet(sheet, state.today));
  if (auto* const paper = std::get_if<Paper>(&context.state.screen)) paper->is_for_no_stick = true;
}

struct InPapersDoer {
  Context& context;

  void operator()(const screens::ChoosePaperWay& chosen) const { choose_paper_way(context, chosen); }
  void operator()(const screens::ShowPapersPart& wish) const {
    const auto* const papers = std::get_if<Papers>(&context.state.screen);
    if (papers == nullptr) return;
    show_above(context, Papers{wish.part, papers->group});
    fill_papers(context);
  }
  void operator()(const screens::ShowPapersFor& wish) const {
    const auto* const papers = std::get_if<Papers>(&context.state.screen);
    if (papers == nullptr) return;
    if (papers->part == PapersPart::groups) leave(context);
    auto* const shown = std::get_if<Papers>(&context.state.screen);
    if (shown == nullptr) return;
    shown->group = wish.group;
    fill_papers(context);
  }
  void operator()(const screens::OpenPaper& open) const {
    const auto* const papers = std::get_if<Papers>(&context.state.screen);
    if (papers == nullptr) return;
    std::optional<documents::Document> document =
        made_paper(context.state, icons_here(context), open.choice, papers->group);
    if (document) offer_paper(context, open.choice.title, std::move(*document));
  }
  void operator()(const screens::OpenPlan& open) const { open_plan(context, open); }
  void operator()(const screens::ShowPlanPart& wish) const { show_plan_part(context, wish); }
  void operator()(const screens::BeginPlan& wish) const { begin_plan(context, wish); }
  void operator()(const screens::SetPlanRoom& wish) const { set_plan_room(context, wish); }
  void operator()(const screens::PutActivityOn& wish) const { put_activity_on(context, wish); }
  void operator()(const screens::MovePiece& wish) const { move_planned(context, wish); }
  void operator()(const screens::FitOnPaper&) const { fit_on_paper(context); }
  void operator()(const screens::PrintPlan&) const {
    const auto* const page = std::get_if<screens::PlanPage>(&context.state.screen);
    if (page == nullptr) return;
    const screens::PaperChoice choice{screens::PaperKind::plan};
    std::optional<documents::Document> document =
        made_paper(context.state, icons_here(context), choice, page->group);
    if (document) offer_paper(context, (*context.state.say)("papers.plan"), std::move(*document));
  }
  void operator()(const screens::PrintRecoveryCode&) const { print_recovery_code(context); }
  void operator()(const screens::OpenLearnerList&) const {
    if (!may_keep_lists(context)) return;
    show_above(context, screens::LearnerList{});
    look_for_lists(context);
  }
  void operator()(const screens::ChooseList& chosen) const { choose_list(context, chosen); }
  void operator()(const screens::ShowListLines& wish) const {
    auto* const list = std::get_if<screens::LearnerList>(&context.state.screen);
    if (list == nullptr) return;
    list->at = wish.at;
    list->only_trouble = wish.only_trouble;
  }
  void operator()(const screens::AddFromList&) const { add_from_list(context); }
  void operator()(const screens::StopAdding&) const {
    if (auto* const list = std::get_if<screens::LearnerList>(&context.state.screen)) list->stopping = true;
  }
};

}  // namespace

void do_in_papers(Context& context, const screens::InPapers& wish) {
  if (context.state.staff.account == base::Id{}) return;
  wish.visit(InPapersDoer{context});
}

void enter_papers(Context& context) {
  auto* const papers = std::get_if<Papers>(&context.state.screen);
  if (papers == nullptr) return;
  papers->group = first_group(context.state);
  fill_papers(context);
}

void papers_counted(Context& context, const PapersCounted& counted) {
  auto* const papers = std::get_if<Papers>(&context.state.screen);
  if (papers == nullptr) return;
  const auto found = std::find(papers->choices.begin(), papers->choices.end(), counted.choice);
  if (found == papers->choices.end()) return;  // of another part, or another group
  if (!counted.pages) note(context, "a paper", counted.pages.error());
  found->pages = counted.pages ? *counted.pages : screens::PaperChoice::cannot_be_made;
  count_next(context);
}

}  // namespace app
