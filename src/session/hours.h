// SPDX-License-Identifier: GPL-3.0-or-later
// Hours: how long a learner worked, with guidance and alone, so that no minute counts twice.
//
// A union of spans: the register, a turn at a PC and the same from another PC's log may all tell of
// one hour, and in any order. Where guided and own time overlap it is guided. Told to staff as
// information (domain 2.3.20) and never a condition: there is no "enough" here on purpose.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "base/id.h"

namespace session {

// Seconds since 1970. `to` is the first that does not count.
struct Span {
  std::int64_t from = 0, to = 0;

  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

enum class Guidance { guided, own };

struct Worked {
  base::Id learner;
  Span span;
  Guidance guidance = Guidance::guided;
  std::vector<Span> idle;  // of this span: nobody was there. Another span may still cover it

  friend bool operator==(const Worked&, const Worked&) = default;
};

struct Hours {
  int guided_minutes = 0;  // whole minutes of all the seconds together
  int own_minutes = 0;
  int left_out = 0;  // spans that cannot be right: their end before their start, or longer than a day

  int minutes() const { return guided_minutes + own_minutes; }

  friend bool operator==(const Hours&, const Hours&) = default;
};

// What a unit is reckoned to take, to be shown beside them.
struct UsualHours {
  int guided = 27;
  int in_all = 30;
};

Hours hours_of(const std::vector<Worked>& worked);  // of one learner, whoever they name
std::map<base::Id, Hours> hours_of_each(const std::vector<Worked>& worked);

// In order, none touching another; empty and backward ones are gone.
std::vector<Span> together(std::vector<Span> spans);
// What is left of the first once the second is taken away.
std::vector<Span> without(const std::vector<Span>& spans, const std::vector<Span>& taken);
std::int64_t seconds_in(const std::vector<Span>& spans);  // of what together() gives

}  // namespace session
