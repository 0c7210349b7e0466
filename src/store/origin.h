// SPDX-License-Identifier: GPL-3.0-or-later
// Origin: whether a store is the one that this PC worked on last, told by the chain of its runs.
//
// Each start writes an event that names the PC and the newest line before it. This PC
// remembers, outside of the data folder, the last one it wrote. A copy that was put back,
// a disk that was cloned and a folder from elsewhere all show by that.
#pragma once

#include <span>
#include <string>

#include "base/id.h"
#include "learner/event.h"

namespace store {

enum class Origin {
  as_before,   // or new
  other_pc,    // another PC worked on it since, or it is new here
  gone_back,   // what this PC wrote last is not in it: an older copy was put back
  two_copies,  // two runs began from the same point: a clone was worked on, and both came together
};

// `runs` are the events of kind run_began, oldest first; `last_run` is the digest (hex) of the one
// that this PC wrote last, or "".
Origin origin_of(std::span<const learner::Event> runs, base::Id this_pc, const std::string& last_run);

// What is said of it, or "".
std::string sentence_for(Origin origin);

}  // namespace store
