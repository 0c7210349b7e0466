// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/papers.h"

#include <utility>

#include "documents/html.h"
#include "documents/pdf.h"

namespace transfer {
namespace {

using Make = documents::Document (*)(const learner::Record&, const content::Catalogue&,
                                     const documents::Names&, base::Date, documents::Reader);

// One row a document; each goes out as a PDF to print and as a page to read.
struct Row {
  const char* name;
  Make make;
};
constexpr Row rows[] = {
    {"portfolio", &documents::portfolio},
};

}  // namespace

base::Result<std::vector<File>> papers(const learner::Record& record, const content::Catalogue& catalogue,
                                       const documents::Names& names, base::Date today,
                                       documents::Reader reader) {
  std::vector<File> files;
  for (const Row& row : rows) {
    const documents::Document document = row.make(record, catalogue, names, today, reader);
    base::Result<documents::Printed> printed = documents::pdf(document);
    if (!printed) return printed.error();
    const std::string name = row.name;
    files.push_back({name + ".pdf", name + "_pdf", std::move(printed->bytes), printed->pages});
    files.push_back({name + ".html", name + "_html", documents::html(document), 0});
  }
  return files;
}

}  // namespace transfer
