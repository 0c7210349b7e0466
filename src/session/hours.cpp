// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/hours.h"

#include <algorithm>
#include <set>

namespace session {
namespace {

// A clock that jumped in the middle of a session makes such a span: nobody works for a day.
constexpr std::int64_t longest_span = 24 * 60 * 60;

bool can_be_right(const Span& span) {
  if (span.to <= span.from) return false;
  // In this order no two numbers can run over, whatever a foreign file says.
  const auto length = static_cast<std::uint64_t>(span.to) - static_cast<std::uint64_t>(span.from);
  return length <= static_cast<std::uint64_t>(longest_span);
}

void append(std::vector<Span>& spans, const std::vector<Span>& more) {
  spans.insert(spans.end(), more.begin(), more.end());
}

}  // namespace

std::vector<Span> together(std::vector<Span> spans) {
  std::erase_if(spans, [](const Span& span) { return span.to <= span.from; });
  std::sort(spans.begin(), spans.end());
  std::vector<Span> joined;
  for (const Span& span : spans) {
    if (!joined.empty() && span.from <= joined.back().to) {
      joined.back().to = std::max(joined.back().to, span.to);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

std::vector<Span> without(const std::vector<Span>& spans, const std::vector<Span>& taken) {
  const std::vector<Span> gaps = together(taken);
  std::vector<Span> left;
  for (const Span& span : together(spans)) {
    std::int64_t from = span.from;
    for (const Span& gap : gaps) {
      if (gap.to <= from) continue;
      if (gap.from >= span.to) break;
      if (gap.from > from) left.push_back({from, gap.from});
      from = std::max(from, gap.to);
    }
    if (from < span.to) left.push_back({from, span.to});
  }
  return left;
}

std::int64_t seconds_in(const std::vector<Span>& spans) {
  std::int64_t seconds = 0;
  for (const Span& span : spans) seconds += span.to - span.from;
  return seconds;
}

Hours hours_of(const std::vector<Worked>& worked) {
  std::vector<Span> guided, own;
  std::set<Span> wrong;  // told of twice it is still one
  Hours hours;
  for (const Worked& each : worked) {
    if (!can_be_right(each.span)) {
      wrong.insert(each.span);
      continue;
    }
    append(each.guidance == Guidance::guided ? guided : own, without({each.span}, each.idle));
  }
  hours.left_out = static_cast<int>(wrong.size());
  guided = together(std::move(guided));
  const std::int64_t guided_seconds = seconds_in(guided);
  const std::int64_t own_seconds = seconds_in(without(own, guided));
  hours.guided_minutes = static_cast<int>(guided_seconds / 60);
  // So that both together are never less than all the time there was.
  hours.own_minutes = static_cast<int>((guided_seconds + own_seconds) / 60) - hours.guided_minutes;
  return hours;
}

std::map<base::Id, Hours> hours_of_each(const std::vector<Worked>& worked) {
  std::map<base::Id, std::vector<Worked>> by_learner;
  for (const Worked& each : worked) by_learner[each.learner].push_back(each);
  std::map<base::Id, Hours> hours;
  for (const auto& [learner, theirs] : by_learner) hours[learner] = hours_of(theirs);
  return hours;
}

}  // namespace session
