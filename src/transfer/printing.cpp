// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/printing.h"

#include <algorithm>
#include <utility>

#include "documents/paper.h"

namespace transfer {
namespace {

using base::Error;
using base::Fault;
using documents::Reader;

const content::Paper* paper_named(const content::Pack& pack, const std::string& id) {
  const auto found = std::find_if(pack.papers.begin(), pack.papers.end(),
                                  [&](const content::Paper& paper) { return paper.id == id; });
  return found == pack.papers.end() ? nullptr : &*found;
}

std::size_t blocks_in(const base::Result<documents::Document>& document) {
  return document ? document->blocks.size() : 0;
}

}  // namespace

base::Result<documents::Document> to_print(const std::string& id, const learner::Record& record,
                                           const content::Catalogue& catalogue, const documents::Names& names,
                                           base::Date today, Reader reader) {
  if (id == folder_id) return documents::portfolio(record, catalogue, names, today, reader);
  const content::Pack& pack = catalogue.programme(record.programme);
  const content::Paper* paper = paper_named(pack, id);
  if (paper == nullptr || !documents::has_words(*paper, record, pack, reader))
    return Error{Fault::not_found, id + ": nothing to print"};
  return documents::paper_of(*paper, record, pack, names, today, reader);
}

std::vector<Printable> printables(const learner::Record& record, const content::Catalogue& catalogue,
                                  const documents::Names& names, base::Date today, Reader reader) {
  const content::Pack& pack = catalogue.programme(record.programme);
  std::vector<Printable> all = {{std::string(folder_id), pack.folder}};
  for (const content::Paper& paper : pack.papers) {
    if (documents::has_words(paper, record, pack, Reader::learner)) all.push_back({paper.id, paper.title});
  }
  for (Printable& each : all) {
    const auto made = [&](Reader who) { return to_print(each.id, record, catalogue, names, today, who); };
    each.has_private = blocks_in(made(Reader::learner)) > blocks_in(made(Reader::centre));
    const base::Result<documents::Document> document = made(reader);
    if (!document) continue;
    const base::Result<documents::Printed> printed = documents::pdf(*document);
    if (printed) each.pages = printed->pages;
  }
  return all;
}

}  // namespace transfer
