// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/card_list.h"

#include "screens/common.h"

namespace screens {

std::optional<std::size_t> draw_card_list(const State& state, std::string_view name,
                                          const std::vector<CardLine>& lines, int least_letters,
                                          ui::Kit& kit) {
  std::optional<std::size_t> pressed;
  const std::size_t parts = parts_of(lines.size());
  std::size_t at = 0;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t end = lines.size() * (part + 1) / parts;  // of the same length, as far as it goes
    const std::string title = name_of_part(state, name, part, parts);
    const ui::Scope grid = kit.grid(title, title, least_letters);
    for (; at < end; ++at) {
      const CardLine& line = lines[at];
      if (kit.link_card(line.key, line.icon, line.tone, line.title, line.detail)) pressed = at;
    }
  }
  return pressed;
}

}  // namespace screens
