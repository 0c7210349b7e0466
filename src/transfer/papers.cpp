// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/papers.h"

#include <utility>

#include "documents/calendar.h"
#include "documents/html.h"
#include "documents/paper.h"
#include "documents/pdf.h"

namespace transfer {
namespace {

// Each document goes out as a PDF to print and as a page to read.
base::Outcome add_files(const std::string& name, const documents::Document& document,
                        std::vector<File>& files) {
  base::Result<documents::Printed> printed = documents::pdf(document);
  if (!printed) return printed.error();
  files.push_back({name + ".pdf", name + "_pdf", std::move(printed->bytes), printed->pages});
  files.push_back({name + ".html", name + "_html", documents::html(document), 0});
  return base::Done{};
}

}  // namespace

std::vector<const content::Paper*> papers_to_take(const learner::Record& record,
                                                  const content::Catalogue& catalogue) {
  std::vector<const content::Paper*> papers;
  const content::Pack& pack = catalogue.programme(record.programme);
  for (const content::Paper& paper : pack.papers) {
    if (documents::has_words(paper, record, pack)) papers.push_back(&paper);
  }
  return papers;
}

bool has_dates(const learner::Record& record, const content::Catalogue& catalogue) {
  return !documents::days_of(record, catalogue.programme(record.programme)).empty();
}

base::Result<std::vector<File>> papers(const learner::Record& record, const content::Catalogue& catalogue,
                                       const documents::Names& names, base::Date today,
                                       documents::Reader reader) {
  std::vector<File> files;
  const base::Outcome folder =
      add_files("portfolio", documents::portfolio(record, catalogue, names, today, reader), files);
  if (!folder) return folder.error();
  const content::Pack& pack = catalogue.programme(record.programme);
  for (const content::Paper* paper : papers_to_take(record, catalogue)) {
    const base::Outcome made =
        add_files(paper->id, documents::paper_of(*paper, record, pack, names, today), files);
    if (!made) return made.error();
  }
  std::string dates = documents::calendar(record, pack, today);
  if (!dates.empty()) files.push_back({"dates.ics", "dates", std::move(dates), 0});
  return files;
}

}  // namespace transfer
