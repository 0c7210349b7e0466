// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/event.h"

namespace learner {

std::string_view field(const Event& event, std::string_view name) {
  const auto found = event.body.find(std::string(name));
  return found == event.body.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace learner
