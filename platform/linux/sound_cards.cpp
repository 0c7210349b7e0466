// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/sound_cards.h"

#include <algorithm>

#include "base/text.h"

namespace platform {

Outlet outlet_of(const std::vector<SoundCard>& cards) {
  using Output = Voice::Output;
  if (cards.empty()) return {};
  const auto usb =
      std::find_if(cards.rbegin(), cards.rend(), [](const SoundCard& card) { return card.is_usb; });
  if (usb != cards.rend())
    return {usb->is_worn ? Output::headphones : Output::loudspeaker, "sysdefault:CARD=" + usb->id};
  // "default" is the first card.
  const std::vector<bool>& jacks = cards.front().jacks;
  const bool is_plugged = std::find(jacks.begin(), jacks.end(), true) != jacks.end();
  return {is_plugged ? Output::headphones : Output::loudspeaker, "default"};
}

bool is_headphone_jack(std::string_view control) {
  // A phantom jack is always "in": the PC cannot tell.
  return control.ends_with("Jack") && says_it_is_worn(control) && control.find("Phantom") == control.npos;
}

bool says_it_is_worn(std::string_view name) {
  const std::string words = base::lower_case(name);
  return words.find("headphone") != words.npos || words.find("headset") != words.npos ||
         words.find("earphone") != words.npos;
}

}  // namespace platform
