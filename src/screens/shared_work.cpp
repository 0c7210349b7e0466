// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/shared_work.h"

#include <algorithm>

#include "base/text.h"
#include "screens/card_list.h"
#include "screens/common.h"
#include "screens/kept.h"

namespace screens {

std::vector<SharedWork> shared_work(const State& state) {
  std::vector<SharedWork> all;
  if (!state.sight) return all;
  const learner::Record& record = state.sight->record;
  for (const std::string& id : assessment::activities_with_words(record, *state.catalogue)) {
    SharedWork work{id, title_of_activity(state, id), nullptr,
                    assessment::kept_in(record, *state.catalogue, id)};
    for (const assessment::Kept& each : work.things) {
      if (work.newest == nullptr || work.newest->order < each.newest->order) work.newest = each.newest;
    }
    if (work.newest != nullptr) all.push_back(std::move(work));
  }
  std::ranges::stable_sort(all, [](const SharedWork& one, const SharedWork& other) {
    return other.newest->order < one.newest->order;
  });
  return all;
}

const SharedWork* work_in(const std::vector<SharedWork>& all, std::string_view activity) {
  const auto found = std::ranges::find(all, activity, &SharedWork::activity);
  return found == all.end() ? nullptr : &*found;
}

std::string draw_shared_work(const State& state, std::string_view name, const std::vector<SharedWork>& all,
                             ui::Kit& kit) {
  std::vector<CardLine> lines;
  for (const SharedWork& work : all) {
    const std::string count = counted(state, work.things.size(), "learner.answer", "learner.answers");
    lines.push_back({work.activity, "document", ui::Tone::pine, work.title,
                     base::join_sentences({count, base::in_words(base::date_of(work.newest->at))})});
  }
  const std::optional<std::size_t> pressed = draw_card_list(state, name, lines, one_column_letters, kit);
  return pressed ? all[*pressed].activity : std::string();
}

}  // namespace screens
