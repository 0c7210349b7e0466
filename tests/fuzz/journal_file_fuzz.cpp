// SPDX-License-Identifier: GPL-3.0-or-later
// The store's journal, after any damage: reading it never fails for its bytes.
#include "fuzz/target.h"
#include "store/journal.h"
#include "store/simulated_disk.h"
#include "support/store_samples.h"

namespace {

void feed(std::string_view bytes) {
  store::SimulatedDisk disk;
  disk.replace(samples::folder + "/journal", std::string(bytes));
  const auto pages = store::read_journal(disk, samples::folder, store::Seals(samples::keys()));
  fuzz::promise(bool{pages}, "whatever the bytes are, there is a result");
  std::size_t taken = 0;
  for (const store::JournalLine& line : pages->lines) taken += line.key.size() + line.sealed.size();
  fuzz::promise(taken <= bytes.size(), "a journal gives no more than it holds");
}

const fuzz::Joins joins("journal_file", feed);

}  // namespace
