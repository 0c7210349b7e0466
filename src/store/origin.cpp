// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/origin.h"

#include <algorithm>
#include <set>

#include "vault/digest.h"

namespace store {
namespace {

bool has_two_copies(std::span<const learner::Event> runs) {
  std::set<std::string, std::less<>> starts;
  const auto is_second = [&starts](const learner::Event& run) {
    const std::string before(learner::field(run, "before"));
    return !before.empty() && !starts.insert(before).second;
  };
  return std::any_of(runs.begin(), runs.end(), is_second);
}

}  // namespace

Origin origin_of(std::span<const learner::Event> runs, base::Id this_pc, const std::string& last_run) {
  if (runs.empty()) return Origin::as_before;
  if (has_two_copies(runs)) return Origin::two_copies;
  const auto is_last = [&last_run](const learner::Event& run) {
    return vault::digest_hex(learner::to_line(run)) == last_run;
  };
  if (!last_run.empty() && std::none_of(runs.begin(), runs.end(), is_last)) return Origin::gone_back;
  return learner::field(runs.back(), "pc") == base::hex(this_pc) ? Origin::as_before : Origin::other_pc;
}

std::string sentence_for(Origin origin) {
  switch (origin) {
    case Origin::as_before:
      return "";
    case Origin::other_pc:
      return "The work came here from another PC.";
    case Origin::gone_back:
      return "The work on this PC is older than it was. An old copy was put back. Tell your adviser.";
    case Origin::two_copies:
      return "Two copies of the work were used. Tell your adviser.";
  }
  return "";
}

}  // namespace store
