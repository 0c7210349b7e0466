// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "assessment/log.h"
#include "base/text.h"
#include "screens/common.h"
#include "screens/folder.h"
#include "screens/kept.h"
#include "steps/step.h"

namespace screens {
namespace {

constexpr ui::Tone tones[] = {ui::Tone::pine, ui::Tone::indigo, ui::Tone::plum, ui::Tone::rust};

void draw_kinds(const State& state, const assessment::LogSum& sum, ui::Kit& kit) {
  const content::Words& say = *state.say;
  int most = 0;
  const bool by_time = sum.minutes > 0;
  for (const assessment::LearningKind& kind : sum.kinds)
    most = std::max(most, by_time ? kind.minutes : kind.pages);
  for (std::size_t i = 0; i < sum.kinds.size(); ++i) {
    const assessment::LearningKind& kind = sum.kinds[i];
    kit.paragraph(base::fill(say(kind.minutes > 0 ? "log_sum.kind_time" : "log_sum.kind"),
                             {{"words", kind.words},
                              {"pages", pages_in_words(state, kind.pages)},
                              {"time", time_in_words(state, kind.minutes)}}));
    const int amount = by_time ? kind.minutes : kind.pages;
    kit.bar(most == 0 ? 0 : static_cast<float>(amount) / static_cast<float>(most),
            tones[i % std::size(tones)]);
  }
}

void draw_times(const State& state, const assessment::LogSum& sum, ui::Kit& kit) {
  const content::Words& say = *state.say;
  if (sum.wanted_minutes > 0) {
    kit.paragraph(base::fill(say("log_sum.wanted"), {{"time", time_in_words(state, sum.minutes)},
                                                     {"hours", std::to_string(sum.wanted_minutes / 60)},
                                                     {"from", base::in_words(sum.from)},
                                                     {"to", base::in_words(sum.to)}}));
  } else if (sum.minutes > 0) {
    kit.paragraph(base::fill(say("log_sum.all"), {{"time", time_in_words(state, sum.minutes)}}));
  }
  if (sum.other_pages > 0)
    kit.paragraph(base::fill(say("log_sum.other"), {{"pages", pages_in_words(state, sum.other_pages)}}),
                  ui::Ink::muted);
}

}  // namespace

void draw_log(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const content::Pack& pack = programme_of(state);
  const assessment::LogSum sum = assessment::log_sum(pack, *state.learner, state.today);
  if (sum.pages + sum.other_pages == 0) kit.paragraph(say("log_sum.none"), ui::Ink::muted);
  if (sum.pages + sum.other_pages > 0) {
    const ui::Scope card = kit.card("sum");
    kit.heading(2, say("log_sum.title"));
    kit.paragraph(say("log_sum.mix"), ui::Ink::muted);
    draw_kinds(state, sum, kit);
    draw_times(state, sum, kit);
  }
}

std::optional<OpenActivity> log_to_open(const State& state) {
  const std::string& kind = programme_of(state).log.kind;
  if (kind.empty()) return std::nullopt;
  return OpenActivity{std::string(steps::parts_of_slot(kind).activity)};
}

}  // namespace screens
