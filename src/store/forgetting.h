// SPDX-License-Identifier: GPL-3.0-or-later
// Forgetting: what is written so that a learner is gone, in one batch.
//
// The tombstone comes in, the learner's key, events, drafts and name go out, and the
// heads are set right, so that nothing is missed later. The batch also says that the
// journal's heads are older and that the database has to be rewritten (rewriting.h):
// until then LevelDB still has the removed bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "store/database.h"

namespace store {

base::Result<std::vector<Change>> changes_to_forget(const Database& database, base::Id about,
                                                    base::WallTime at);

}  // namespace store
