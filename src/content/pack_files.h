// SPDX-License-Identifier: GPL-3.0-or-later
// PackFiles: a pack while it is being read, with the trees kept for line numbers.
#pragma once

#include <string>
#include <vector>

#include "content/catalogue.h"
#include "steps/reader.h"

namespace content {

struct ActivityFile {
  std::string name;  // activities/a02.toml
  steps::Node root;
};

struct PackFiles {
  std::string folder;
  Pack pack;
  steps::Shelf shelf;
  std::vector<ActivityFile> activity_files;  // in the order of pack.activities
  std::vector<Mistake> mistakes;
};

// What no single file can know: twins, criteria, rules, slots and their order.
void check_across(PackFiles& files);

// Tells each goal check what the ids mean that its parts were answered with.
void explain_goals(Pack& pack);

}  // namespace content
