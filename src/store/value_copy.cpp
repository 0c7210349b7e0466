// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/value_copy.h"

#include <iterator>
#include <utility>

namespace store {
namespace {

constexpr std::size_t most_changes = 512;
constexpr std::size_t most_bytes = 1 << 20;

// Collects changes and writes them when they are enough for a batch.
class Batch {
 public:
  Batch(Database& to, const CopyPlan& plan) : to_(to), plan_(plan) {}

  base::Outcome add(std::string_view key, std::vector<Change> changes) {
    last_key_ = key;
    for (Change& change : changes) {
      bytes_ += change.key.size() + (change.value ? change.value->size() : 0);
      changes_.push_back(std::move(change));
    }
    return changes_.size() < most_changes && bytes_ < most_bytes ? base::Done{} : write();
  }

  base::Outcome write() {
    if (last_key_.empty()) return base::Done{};
    if (plan_.with_batch) {
      std::vector<Change> more = plan_.with_batch(last_key_);
      changes_.insert(changes_.end(), std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
    }
    const base::Outcome written = to_.write_sealed(changes_);
    changes_.clear();
    bytes_ = 0;
    last_key_.clear();
    return written;
  }

 private:
  Database& to_;
  const CopyPlan& plan_;
  std::vector<Change> changes_;
  std::size_t bytes_ = 0;
  std::string last_key_;
};

}  // namespace

base::Outcome copy_values(const Database& from, Database& to, const CopyPlan& plan) {
  Batch batch(to, plan);
  base::Outcome copied = base::Done{};
  const base::Outcome scanned =
      from.scan_sealed_after(plan.after, [&](std::string_view key, std::string_view stored) {
        if (!copied) return;
        base::Result<std::vector<Change>> changes = plan.becomes(key, stored);
        copied = changes ? batch.add(key, std::move(*changes)) : changes.error();
      });
  if (!scanned) return scanned.error();
  if (!copied) return copied.error();
  return batch.write();
}

base::Outcome write_in_batches(Database& to, const std::vector<Change>& sealed) {
  const CopyPlan plan;
  Batch batch(to, plan);
  for (const Change& change : sealed) {
    const base::Outcome added = batch.add(change.key, {change});
    if (!added) return added.error();
  }
  return batch.write();
}

}  // namespace store
