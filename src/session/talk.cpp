// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/talk.h"

#include <algorithm>
#include <map>

#include "base/letters.h"
#include "base/text.h"

namespace session {
namespace {

bool is_blank(char32_t value) {
  return value <= 0x20 || value == 0x7F || value == 0x85 || value == 0xA0 || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 || value == 0x202F ||
         value == 0x205F || value == 0x2800 || value == 0x3000 || value == 0x3164;
}

// What has no width and no shape of its own: joiners, marks of direction, accents that sit on a letter.
bool is_unseen(char32_t value) {
  return value == 0xAD || value == 0x34F || value == 0x61C || (value >= 0x200B && value <= 0x200F) ||
         (value >= 0x202A && value <= 0x202E) || (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF ||
         (value >= 0x300 && value <= 0x36F) || (value >= 0xFE00 && value <= 0xFE0F) ||
         (value >= 0xE0000 && value <= 0xE0FFF);
}

template <class Take>
void for_each_seen(std::string_view words, const Take& take) {
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::code_point_at(words, at);
    at += std::max<std::size_t>(point.length, 1);
    if (!is_unseen(point.value)) take(point.value);
  }
}

// What two lines are compared by.
std::string core_of(std::string_view words) {
  std::string core;
  for_each_seen(words, [&core](char32_t value) {
    if (!is_blank(value) && base::is_letter(value)) base::append_code_point(core, base::small_of(value));
  });
  return core;
}

TalkLine* line_in(Talk& talk, base::Id learner) {
  const auto found = std::find_if(talk.lines.begin(), talk.lines.end(),
                                  [&](const TalkLine& line) { return line.learner == learner; });
  return found == talk.lines.end() ? nullptr : &*found;
}

bool can_bear_ticks(const TalkLine& line) {
  return line.is_here && letters_in(line.words) >= least_letters && line.written_by != line.learner;
}

}  // namespace

const TalkLine* Talk::line_of(base::Id learner) const {
  const auto found =
      std::find_if(lines.begin(), lines.end(), [&](const TalkLine& line) { return line.learner == learner; });
  return found == lines.end() ? nullptr : &*found;
}

NoTick why_no_tick(const Talk& talk, base::Id learner, std::string_view criterion) {
  const TalkLine* line = talk.line_of(learner);
  if (line == nullptr) return NoTick::not_in_group;
  if (!line->is_here) return NoTick::absent;
  if (std::find(talk.criteria.begin(), talk.criteria.end(), criterion) == talk.criteria.end())
    return NoTick::not_in_play;
  if (letters_in(line->words) < least_letters) return NoTick::too_short;
  return line->written_by == learner ? NoTick::written_by_self : NoTick::can_be;
}

bool tick(Talk& talk, base::Id learner, std::string_view criterion) {
  if (why_no_tick(talk, learner, criterion) != NoTick::can_be) return false;
  return line_in(talk, learner)->ticked.emplace(criterion).second;
}

bool untick(Talk& talk, base::Id learner, std::string_view criterion) {
  TalkLine* line = line_in(talk, learner);
  return line != nullptr && line->ticked.erase(std::string(criterion)) > 0;
}

bool write_line(Talk& talk, base::Id learner, std::string words, base::Id written_by) {
  TalkLine* line = line_in(talk, learner);
  if (line == nullptr) return false;
  line->words = std::move(words);
  line->written_by = written_by;
  if (!can_bear_ticks(*line)) line->ticked.clear();
  return true;
}

bool set_here(Talk& talk, base::Id learner, bool is_here) {
  TalkLine* line = line_in(talk, learner);
  if (line == nullptr) return false;
  line->is_here = is_here;
  if (!can_bear_ticks(*line)) line->ticked.clear();
  return true;
}

std::size_t letters_in(std::string_view words) {
  std::size_t seen = 0;
  bool has_letter = false, is_after_blank = false;
  for_each_seen(words, [&](char32_t value) {
    if (is_blank(value)) {
      is_after_blank = true;
      return;
    }
    if (is_after_blank && seen > 0) ++seen;  // the blanks between two words are one
    is_after_blank = false;
    has_letter = has_letter || base::is_letter(value);
    ++seen;
  });
  return has_letter ? seen : 0;
}

std::vector<std::vector<base::Id>> identical_lines(const Talk& talk) {
  std::map<std::string, std::vector<base::Id>> by_core;
  std::vector<std::string> order;
  for (const TalkLine& line : talk.lines) {
    const std::string core = core_of(line.words);
    if (core.empty()) continue;
    std::vector<base::Id>& learners = by_core[core];
    if (learners.empty()) order.push_back(core);
    learners.push_back(line.learner);
  }
  std::vector<std::vector<base::Id>> groups;
  for (const std::string& core : order) {
    if (by_core[core].size() > 1) groups.push_back(by_core[core]);
  }
  return groups;
}

std::size_t drop_ticks_without_words(Talk& talk) {
  std::size_t dropped = 0;
  for (TalkLine& line : talk.lines) {
    dropped += std::erase_if(line.ticked, [&](const std::string& criterion) {
      return why_no_tick(talk, line.learner, criterion) != NoTick::can_be;
    });
  }
  return dropped;
}

}  // namespace session
