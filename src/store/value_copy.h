// SPDX-License-Identifier: GPL-3.0-or-later
// Value copy: the values of one database written into another, a bounded batch at a time.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database.h"

namespace store {

struct CopyPlan {
  std::string after;  // the key that was the last to be copied before; empty: from the first
  // What is written of one stored value, sealed already; nothing: it is left out.
  std::function<base::Result<std::vector<Change>>(std::string_view key, std::string_view stored)> becomes;
  // What goes into the same batch as the values up to this key.
  std::function<std::vector<Change>(std::string_view last_key)> with_batch;
};

base::Outcome copy_values(const Database& from, Database& to, const CopyPlan& plan);
// Any number of changes, sealed already; the batches are all or none, the whole is not.
base::Outcome write_in_batches(Database& to, const std::vector<Change>& sealed);

}  // namespace store
