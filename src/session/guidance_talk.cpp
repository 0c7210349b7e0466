// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/guidance_talk.h"

#include <algorithm>

#include "base/text.h"

namespace session {
namespace {

bool is_empty(const GuidanceTalk& talk, TalkPage page) {
  if (page == TalkPage::agree) return lines_to_agree(talk).empty();
  return page == TalkPage::plan && (talk.actions.empty() || !talk.has_plan);
}

TalkPage neighbour(const GuidanceTalk& talk, TalkPage page, int by) {
  auto at = static_cast<int>(page);
  const int last = static_cast<int>(TalkPage::done);
  do {
    at = std::clamp(at + by, 0, last);
  } while (at > 0 && at < last && is_empty(talk, static_cast<TalkPage>(at)));
  return static_cast<TalkPage>(at);
}

void add_agreed(std::vector<std::string>& kept, const std::vector<AgreedLine>& lines) {
  for (const AgreedLine& line : lines) {
    if (line.is_agreed) kept.push_back(line.words);
  }
}

// Of a talk that may be changed, or may not.
template <typename Talk>
auto& line_named(Talk& talk, const LineOf& of) {
  if (of.sort == LineSort::point) return talk.points[of.at];
  if (of.sort == LineSort::option) return talk.options[of.at];
  return of.sort == LineSort::action ? talk.actions[of.at].what : talk.why;
}

}  // namespace

std::vector<LineOf> lines_to_agree(const GuidanceTalk& talk) {
  std::vector<LineOf> lines;
  if (!talk.why.words.empty()) lines.push_back({LineSort::why, 0});
  for (std::size_t i = 0; i < talk.points.size(); ++i) lines.push_back({LineSort::point, i});
  for (std::size_t i = 0; i < talk.options.size(); ++i) lines.push_back({LineSort::option, i});
  for (std::size_t i = 0; i < talk.actions.size(); ++i) lines.push_back({LineSort::action, i});
  return lines;
}

const AgreedLine& line_of(const GuidanceTalk& talk, const LineOf& of) { return line_named(talk, of); }
AgreedLine& line_of(GuidanceTalk& talk, const LineOf& of) { return line_named(talk, of); }

void take_out(GuidanceTalk& talk, const LineOf& of) {
  const auto place = static_cast<std::ptrdiff_t>(of.at);
  if (of.sort == LineSort::why) talk.why = {};
  if (of.sort == LineSort::point) talk.points.erase(talk.points.begin() + place);
  if (of.sort == LineSort::option) talk.options.erase(talk.options.begin() + place);
  if (of.sort == LineSort::action) talk.actions.erase(talk.actions.begin() + place);
}

std::optional<std::size_t> first_not_agreed(const GuidanceTalk& talk) {
  const std::vector<LineOf> lines = lines_to_agree(talk);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!line_of(talk, lines[i]).is_agreed) return i;
  }
  return std::nullopt;
}

TalkGap gap_in(const GuidanceTalk& talk) {
  switch (talk.page) {
    case TalkPage::limits:
      if (!std::all_of(talk.ticked.begin(), talk.ticked.end(), [](bool is) { return is; }))
        return TalkGap::limits;
      return talk.is_private ? TalkGap::nothing : TalkGap::place;
    case TalkPage::agree:
      return first_not_agreed(talk) ? TalkGap::lines : TalkGap::nothing;
    case TalkPage::plan:
      return talk.is_plan_told ? TalkGap::nothing : TalkGap::plan;
    default:
      return TalkGap::nothing;
  }
}

TalkPage page_after(const GuidanceTalk& talk, TalkPage page) { return neighbour(talk, page, 1); }
TalkPage page_before(const GuidanceTalk& talk, TalkPage page) { return neighbour(talk, page, -1); }

learner::Guidance kept_of(const GuidanceTalk& talk, const std::vector<std::string>& shown,
                          const std::string& adviser, int minutes) {
  learner::Guidance kept;
  kept.talk = talk.talk;
  kept.adviser = learner::one_line(adviser);
  kept.qualification = talk.qualification;
  kept.minutes = minutes;
  kept.is_private = talk.is_private.value_or(false);
  if (talk.why.is_agreed) kept.why = talk.why.words;
  kept.shown = shown;
  add_agreed(kept.points, talk.points);
  add_agreed(kept.options, talk.options);
  kept.told = talk.told;
  for (const TalkAction& action : talk.actions) {
    if (action.what.is_agreed) kept.actions.push_back({action.what.words, action.who, action.day, false});
  }
  kept.referral = talk.referral;
  kept.follow_up = talk.follow_up;
  kept.face = talk.face;
  return kept;
}

}  // namespace session
