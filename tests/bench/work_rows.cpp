// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/work_rows.h"

#include <fcntl.h>
#include <unistd.h>

#include "app/demo.h"
#include "bench/clock.h"
#include "bench/filled_store.h"
#include "documents/pdf.h"
#include "documents/portfolio.h"
#include "store/store.h"

namespace bench {
namespace {

constexpr int pages_wanted = 12;

// A file that grows by what is given, each time down to the disk.
class BareFile {
 public:
  explicit BareFile(const std::string& path)
      : handle_(open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {}
  ~BareFile() { close(handle_); }
  BareFile(const BareFile&) = delete;
  BareFile& operator=(const BareFile&) = delete;

  bool append(const std::string& bytes) const {
    const ssize_t written = write(handle_, bytes.data(), bytes.size());
    return written == static_cast<ssize_t>(bytes.size()) && fsync(handle_) == 0;
  }

 private:
  int handle_;
};

base::Outcome sample_answers(store::Store& store, const BareFile& bare, int answers, Row& row) {
  for (int i = 0; i < answers; ++i) {
    const double began = now_ms();
    const base::Result<learner::Event> event = store.append(some_answer({7}, static_cast<std::uint64_t>(i)));
    const double saved = now_ms();
    if (!event) return event.error();
    const std::string line = learner::to_line(*event);
    const double bare_began = now_ms();
    if (!bare.append(line)) return base::Error{base::Fault::denied, "the bare file cannot be written"};
    row.theirs.push_back(now_ms() - bare_began);
    row.ours.push_back(saved - began);
  }
  return base::Done{};
}

// The made-up learner, whose own sentences grow until the folder is long enough.
base::Result<documents::Document> long_portfolio(const content::Catalogue& catalogue) {
  learner::Record record = app::demo_record(catalogue.packs.front(), some_day);
  for (int tries = 0; tries < 400; ++tries) {
    documents::Document document = documents::portfolio(record, catalogue, {"Riverside Centre", "PC 4"},
                                                        {2026, 11, 22}, documents::Reader::learner);
    const base::Result<documents::Printed> printed = documents::pdf(document);
    if (!printed) return printed.error();
    if (printed->pages >= pages_wanted) return document;
    for (auto& [slot, answer] : record.answers) {
      if (answer.words.ends_with('.'))
        answer.words += " I know this because I have done it with other people.";
    }
  }
  return base::Error{base::Fault::invalid, "the portfolio does not grow"};
}

}  // namespace

Row answer_row(const std::string& folder, int answers) {
  Row row{answer, "", {}, {}, ""};
  store::RealDisk disk;
  vault::StoreKeys keys;
  (void)vault::Keyring::create({9}, keys);
  auto store = store::Store::create(disk, folder + "/store", keys, {base::Id{9}, some_day, "bench"});
  if (!store) {
    row.trouble = "no store: " + store.error().detail;
    return row;
  }
  const BareFile bare(folder + "/bare");
  const base::Outcome done = sample_answers(**store, bare, answers, row);
  if (!done) row.trouble = done.error().detail;
  return row;
}

Row portfolio_row(const std::string& assets, int runs) {
  Row row{portfolio, "", {}, {}, ""};
  const content::Loaded loaded = content::load_packs(assets + "/packs");
  if (!loaded.mistakes.empty()) {
    row.trouble = "the packs have mistakes";
    return row;
  }
  const base::Result<documents::Document> document = long_portfolio(loaded.catalogue);
  if (!document) {
    row.trouble = document.error().detail;
    return row;
  }
  for (int run = 0; run < runs; ++run) {
    const double began = now_ms();
    const base::Result<documents::Printed> printed = documents::pdf(*document);
    if (printed) row.ours.push_back(now_ms() - began);
  }
  return row;
}

}  // namespace bench
