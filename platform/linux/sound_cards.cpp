// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/sound_cards.h"

#include <algorithm>

#include "base/text.h"

namespace platform {

namespace {

bool is_plugged(const SoundCard& card) {
  return std::find(card.jacks.begin(), card.jacks.end(), true) != card.jacks.end();
}

std::string device_of(const SoundCard& card) { return "sysdefault:CARD=" + card.id; }

}  // namespace

Outlet outlet_of(const std::vector<SoundCard>& cards) {
  using Output = Voice::Output;
  if (cards.empty()) return {};
  const auto usb =
      std::find_if(cards.rbegin(), cards.rend(), [](const SoundCard& card) { return card.is_usb; });
  if (usb != cards.rend()) return {usb->is_worn ? Output::headphones : Output::loudspeaker, device_of(*usb)};
  const auto plugged = std::find_if(cards.begin(), cards.end(), is_plugged);
  if (plugged == cards.end()) return {Output::loudspeaker, "default"};
  // "default" is the first card; on many PCs that is the screen's, and the socket is on another.
  return {Output::headphones, plugged == cards.begin() ? "default" : device_of(*plugged)};
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
