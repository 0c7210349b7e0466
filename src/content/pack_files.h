// SPDX-License-Identifier: GPL-3.0-or-later
// PackFiles: a pack while it is being read, with the trees kept for line numbers.
#pragma once

#include <algorithm>
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

// A name as a mistake shows it.
inline std::string in_marks(const std::string& words) { return "“" + words + "”"; }
// What there is, for a mistake: it is said again for each, and must not become longer than a pack.
std::string listed(const std::vector<std::string>& names);

struct ReadFile {
  std::string name;  // activities/a02.toml
  steps::Node root;
};

// Where checks.toml names an activity or a step.
struct RulePlace {
  int line = 0;
  std::string rule, place;
  bool has_words = false;  // the rule says something else there; else it looks at what is answered there
};

struct PackFiles {
  PackTexts texts;
  Pack pack;
  steps::Shelf shelf;
  std::vector<ReadFile> activity_files;  // in the order of pack.activities
  std::vector<RulePlace> rule_places;
  std::vector<ReadFile> paper_files;  // in the order of pack.papers
  std::set<std::string> unread;  // files of which nothing is known: nothing is said of what they may hold
  std::set<std::string> unread_banks;
  std::set<std::string> unsure;  // slots of steps with mistakes, for the same reason
  Written written;
  int log_line = 0;  // of [log] in pack.toml
  int talk_line = 0;
  std::vector<Mistake> mistakes;

  bool has_unread(std::string_view folder) const {
    return std::any_of(unread.begin(), unread.end(),
                       [&](const std::string& name) { return name.starts_with(folder); });
  }
};

// load_pack() without the disk: what these files say, using the icons of these names.
Loaded pack_from(PackTexts texts, std::set<std::string, std::less<>> icons);

// pack.toml: a pack of a later Fingerpost may ask what this one cannot, so none of it is used.
void check_grammar(steps::Reader& reader);

// One of the files; none where it cannot be read, which is said then.
std::optional<steps::Node> read_file(PackFiles& files, const std::string& name);

// One of cards/*.toml, of the programme or of a local pack.
void read_bank(PackFiles& files, const std::string& name, bool is_local);
// What no single bank can know: whether there is a card that others are `of`.
void check_cards(PackFiles& files);

// checks.toml: the words of each rule, and what it says in single activities and steps.
void read_rules(const steps::Node& root, PackFiles& files, std::vector<steps::Mistake>& found);
// Whether the steps that it names are there, once all activities were read.
void check_rule_places(PackFiles& files);

// One of documents/*.toml, and what no single file can know of them.
Paper paper_from(steps::Reader& reader);
void check_papers(PackFiles& files);

// [log] of pack.toml, and whether the steps that it names are there.
Log read_log(steps::Reader& pack);
void check_log(PackFiles& files);

// [talk] of pack.toml, and whether what it names is there.
TalkSlots read_talk(steps::Reader& pack);
void check_talk(PackFiles& files);

// What no single file can know: twins, criteria, rules, slots and their order.
void check_across(PackFiles& files);

// Tells each goal check what the ids mean that its parts were answered with.
void explain_goals(Pack& pack);

// Tells each step that reads others back where their answers lie and what they say.
void explain_past_steps(Pack& pack);

}  // namespace content
