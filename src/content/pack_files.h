// SPDX-License-Identifier: GPL-3.0-or-later
// PackFiles: a pack while it is being read, with the trees kept for line numbers.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/catalogue.h"
#include "content/toml_tree.h"
#include "steps/reader.h"

namespace content {

// The files as they were found, by their names inside the pack: "unit.toml", "cards/likes.toml".
using PackTexts = std::map<std::string, FileText>;

struct ActivityFile {
  std::string name;  // activities/a02.toml
  steps::Node root;
};

struct PackFiles {
  PackTexts texts;
  Pack pack;
  steps::Shelf shelf;
  std::vector<ActivityFile> activity_files;  // in the order of pack.activities
  std::vector<Mistake> mistakes;
};

// load_pack() without the disk: what these files say, using the icons of these names.
Loaded pack_from(PackTexts texts, std::set<std::string, std::less<>> icons);

// What no single file can know: twins, criteria, rules, slots and their order.
void check_across(PackFiles& files);

// Tells each goal check what the ids mean that its parts were answered with.
void explain_goals(Pack& pack);

// Tells each step that reads others back where their answers lie and what they say.
void explain_earlier(Pack& pack);

}  // namespace content
