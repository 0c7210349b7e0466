// SPDX-License-Identifier: GPL-3.0-or-later
// GuidanceTalk: a talk of an adviser with a learner while it lasts (domain A14 and 2.3.19).
//
// It goes page by page. What the adviser types is only what both see; the learner says yes to each line, and
// only those lines are kept in the end. Until then all of it is a draft, which a power cut leaves whole and
// the learner can throw away. A line that is changed is not agreed to any more.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "learner/guidance.h"

namespace session {

enum class TalkPage {
  limits,     // what the talk is for, and what has to be passed on
  aims,       // what the learner wants from it
  shown,      // what the learner chose to share, activity by activity
  questions,  // that the adviser may ask, one by one
  points,
  options,
  information,
  actions,
  agree,  // line by line
  plan,   // whether the actions go into the plan
  face,
  after,  // who else can help, and the next talk
  whole,  // as it is kept
  done
};
inline constexpr std::size_t talk_pages = static_cast<std::size_t>(TalkPage::done) + 1;

struct AgreedLine {
  std::string words;
  bool is_agreed = false;

  friend bool operator==(const AgreedLine&, const AgreedLine&) = default;
};
struct TalkAction {
  AgreedLine what;
  std::string who;
  std::optional<base::Date> day;

  friend bool operator==(const TalkAction&, const TalkAction&) = default;
};

struct GuidanceTalk {
  static constexpr std::size_t limits = 3;      // that the learner ticks
  static constexpr std::size_t most_lines = 6;  // of each sort: the record is one page
  base::Id talk;
  TalkPage page = TalkPage::limits;
  std::string qualification;
  base::WallTime began;
  int minutes = 0;  // of the sittings before this one
  std::array<bool, limits> ticked{};
  std::optional<bool> is_private;      // the place is
  AgreedLine why;                      // "" for none
  std::vector<std::string> discussed;  // activities whose answers were shown
  std::vector<std::string> left_out;   // and those that the learner did not want to talk about
  std::size_t at = 0;                  // the thing, the question or the line that is looked at
  std::vector<AgreedLine> points, options;
  std::vector<learner::Told> told;
  std::vector<TalkAction> actions;
  bool was_asked = false;  // there is no action, and whether there is a small one was asked
  bool has_plan = true;    // the programme has one; not kept, and told anew when the talk goes on
  bool into_plan = false;
  bool is_plan_told = false;  // whether
  learner::Usefulness face = learner::Usefulness::not_said;
  std::string referral;
  std::optional<base::Date> follow_up;

  friend bool operator==(const GuidanceTalk&, const GuidanceTalk&) = default;
};

// The lines that the learner says yes to, in the order in which they are read.
enum class LineSort { why, point, option, action };
struct LineOf {
  LineSort sort;
  std::size_t at = 0;

  friend bool operator==(const LineOf&, const LineOf&) = default;
};
std::vector<LineOf> lines_to_agree(const GuidanceTalk& talk);
const AgreedLine& line_of(const GuidanceTalk& talk, const LineOf& of);
AgreedLine& line_of(GuidanceTalk& talk, const LineOf& of);
void take_out(GuidanceTalk& talk, const LineOf& of);
std::optional<std::size_t> first_not_agreed(const GuidanceTalk& talk);

// What keeps this page from being left forward; the first of them.
enum class TalkGap { nothing, limits, place, lines, plan };
TalkGap gap_in(const GuidanceTalk& talk);

// The page before or after. A page with nothing to do on it is passed over: no lines, no actions.
TalkPage page_after(const GuidanceTalk& talk, TalkPage page);
TalkPage page_before(const GuidanceTalk& talk, TalkPage page);

// What is kept of it: only what was agreed to.
learner::Guidance kept_of(const GuidanceTalk& talk, const std::vector<std::string>& shown,
                          const std::string& adviser, int minutes);

// As a draft, a line a thing. What cannot be read is left out; a text that is no talk has no id.
std::string text_of(const GuidanceTalk& talk);
GuidanceTalk talk_from(std::string_view text);

}  // namespace session
