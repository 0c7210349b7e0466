// SPDX-License-Identifier: GPL-3.0-or-later
// AuditRules: the rules that need more than the tree: colours, letters, words, and other screens.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "access/lint.h"
#include "content/words.h"
#include "steps/reading.h"
#include "ui/paint_log.h"
#include "ui/theme.h"

namespace app {

// A frame as it was drawn.
struct Painting {
  const a11y::Tree& tree;
  const ui::PaintLog& paint;
  const ui::Theme& theme;
  int text_size = 2;
  double millimetres_per_pixel = 0.25;
};

// --- audit_colours.cpp ---
// Each word, sign and edge against what is painted below it.
void check_colours(const Painting& painting, a11y::Issues& issues);
// The ring stands round what has the focus, and shows on what is behind it.
void check_ring(const Painting& painting, const a11y::Node& focus, a11y::Issues& issues);

// --- audit_letters.cpp ---
void check_line_lengths(const Painting& painting, a11y::Issues& issues);
void check_whole_words(const Painting& painting, a11y::Issues& issues);
void check_capitals(const Painting& painting, a11y::Issues& issues);

// --- audit_words.cpp: what is read on a screen ---
class WordJudge {
 public:
  // `own` are a learner's words as they are: they are not judged.
  void judge(const a11y::Tree& tree, const std::set<std::string, std::less<>>& own, a11y::Issues& issues);
  // All screens that are too short to be judged alone, together.
  void judge_all(a11y::Issues& issues) const;

 private:
  void judge_text(std::string_view text, const a11y::Tree& tree, const a11y::Node& node,
                  a11y::Issues& issues);

  std::set<std::string, std::less<>> clean_;  // texts that keep the rules: they stand on many screens
  std::set<std::string, std::less<>> short_;
};

// --- audit_places.cpp: what the screens must have in common, under the same settings ---
class PlaceJudge {
 public:
  explicit PlaceJudge(const content::Words& say);
  // `focus`: what has it when the screen is entered. `hands`: whose bars are compared with each other, as
  // they stand elsewhere for the left hand, for one that does not reach up, and for wider letters.
  void judge(const std::string& screen, const std::string& hands, const a11y::Tree& tree, a11y::Id focus,
             a11y::Issues& issues);

 private:
  struct Seen {
    std::string screen;
    a11y::Rect rect;
  };
  std::vector<std::string> names_;      // of what has one place
  std::map<std::string, Seen> places_;  // by name, hands, and whether the top bar is shorter
  std::map<std::string, std::pair<a11y::Id, std::string>> titles_;  // what is said at the entry
};

}  // namespace app
