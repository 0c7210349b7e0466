// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/event.h"

#include <algorithm>

namespace learner {

std::string_view field(const Event& event, std::string_view name) {
  const auto found = event.body.find(std::string(name));
  return found == event.body.end() ? std::string_view() : std::string_view(found->second);
}

bool is_fact(std::string_view kind) {
  constexpr std::string_view facts[] = {kind::began,     kind::renamed,  kind::placed,      kind::pictured,
                                        kind::archived,  kind::returned, kind::joined,      kind::parted,
                                        kind::stick_key, kind::referred, kind::hold_changed};
  return std::find(std::begin(facts), std::end(facts), kind) != std::end(facts);
}

}  // namespace learner
