// SPDX-License-Identifier: GPL-3.0-or-later
// SoundCards: what this PC can be heard through, and when that changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.h"

namespace platform {

struct SoundCard {
  std::string id;           // as device names have it: "PCH", "Headset"
  bool is_usb = false;      // a new card when it was plugged in
  bool is_worn = false;     // its own words say that it is a headset or headphones
  std::vector<bool> jacks;  // of each socket for headphones: is something in it?
};

class SoundCards {
 public:
  virtual ~SoundCards() = default;
  virtual std::vector<SoundCard> look() = 0;  // those that play, in the order in which the PC knows them
  virtual bool wait() = 0;                    // until another look is worth while; false: after end()
  virtual void end() = 0;                     // any thread
};

// Where sound comes out, and the device's name for it.
struct Outlet {
  Voice::Output output = Voice::Output::none;
  std::string device = "default";

  friend bool operator==(const Outlet&, const Outlet&) = default;
};

// The USB card that came last takes the sound; else a socket with headphones in it; else the PC's first card.
// A USB card that does not say what it is, and a socket that does not tell, count as loudspeakers:
// private words stay unsaid rather than be heard by a whole room.
Outlet outlet_of(const std::vector<SoundCard>& cards);

// What ALSA's names of controls and cards say.
bool is_headphone_jack(std::string_view control);
bool says_it_is_worn(std::string_view name);

}  // namespace platform
