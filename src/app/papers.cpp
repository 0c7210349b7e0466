// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers.h"

#include <memory>
#include <utility>

#include "app/update.h"
#include "documents/pdf.h"

namespace app {
namespace {

constexpr std::size_t longest_file_name = 40;

void count_paper(Context& context, const std::shared_ptr<const documents::Document>& document) {
  context.errands->post([document](const Worker::Mailbox& mailbox) {
    const base::Result<documents::Printed> pages = documents::pdf(*document);
    mailbox(PaperCounted{document, pages ? base::Result<int>(pages->pages) : pages.error()});
  });
}

}  // namespace

void offer_paper(Context& context, std::string title, documents::Document pages, base::Id about) {
  if (context.state.staff.account == base::Id{}) return;
  screens::Paper paper;
  paper.title = std::move(title);
  paper.document = std::make_shared<const documents::Document>(std::move(pages));
  paper.about = about;
  const std::shared_ptr<const documents::Document> document = paper.document;
  show_above(context, std::move(paper));
  look_for_printers(context);
  count_paper(context, document);
}

void paper_counted(Context& context, const PaperCounted& counted) {
  auto* const paper = std::get_if<screens::Paper>(&context.state.screen);
  if (paper == nullptr || paper->document != counted.document) return;
  if (counted.pages) {
    paper->pages = *counted.pages;
    return;
  }
  note(context, "a paper", counted.pages.error());
  paper->wrong = (*context.state.say)("paper.cannot_be_made");
}

std::string file_name_for(const screens::Paper& paper) {
  std::string name;
  if (paper.about == base::Id{}) {
    for (const char letter : paper.title) {
      const bool is_capital = letter >= 'A' && letter <= 'Z';
      const char small = is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
      const bool is_plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
      if (is_plain && name.size() < longest_file_name) name += small;
      if (!is_plain && !name.empty() && name.back() != '-') name += '-';
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
  }
  return (name.empty() ? "paper" : name) + ".pdf";
}

void keep_paper_deed(Context& context, base::Id about, std::string_view kind,
                     std::map<std::string, std::string> body) {
  if (about == base::Id{}) return;
  keep_facts(context, {staff_deed(context, about, kind, std::move(body))}, "");
}

void choose_paper_way(Context& context, const screens::ChoosePaperWay& chosen) {
  auto* const paper = std::get_if<screens::Paper>(&context.state.screen);
  if (paper == nullptr || context.printing) return;
  if (paper->is_for_no_stick && chosen.way == screens::PaperWay::stick) return;
  paper->way = chosen.way;
  paper->to = {};
  paper->how_far = {};
  if (chosen.way == screens::PaperWay::stick) look_for_sticks(context);
  if (chosen.way == screens::PaperWay::print) look_for_printers(context);
}

}  // namespace app
