// SPDX-License-Identifier: GPL-3.0-or-later
// Where the sound comes out: which card, and whether a whole room hears it.
#include "platform/linux/headphones.h"

#include "linux/fake_cards.h"
#include "platform/linux/alsa_cards.h"
#include "support/catch.h"
#include "support/comes_true.h"

using platform::Headphones;
using platform::Outlet;
using platform::outlet_of;
using platform::SoundCard;
using Output = platform::Voice::Output;

TEST_CASE("what is not known to be headphones counts as a loudspeaker", "[linux]") {
  CHECK(outlet_of({}) == Outlet{Output::none, "default"});
  CHECK(outlet_of({{"PCH", false, false, {}}}) == Outlet{Output::loudspeaker, "default"});
  CHECK(outlet_of({sounds::own_card(false)}) == Outlet{Output::loudspeaker, "default"});
  CHECK(outlet_of({sounds::own_card(true)}) == Outlet{Output::headphones, "default"});
  CHECK(outlet_of({{"PCH", false, false, {false, true}}}).output == Output::headphones);
  // The first card is the screen's: its sound goes to the socket of the other one.
  CHECK(outlet_of({{"HDMI", false, false, {}}, sounds::own_card(true)}) ==
        Outlet{Output::headphones, "sysdefault:CARD=PCH"});
  CHECK(outlet_of({{"HDMI", false, false, {}}, sounds::own_card(false)}) ==
        Outlet{Output::loudspeaker, "default"});
}

TEST_CASE("3: a USB card takes the sound, the one that came last before the others", "[linux]") {
  const SoundCard box{"Device", true, false, {}};
  CHECK(outlet_of({sounds::own_card(true), box}) == Outlet{Output::loudspeaker, "sysdefault:CARD=Device"});
  CHECK(outlet_of({sounds::own_card(false), sounds::usb_headset()}) ==
        Outlet{Output::headphones, "sysdefault:CARD=Headset"});
  CHECK(outlet_of({sounds::usb_headset(), box}).device == "sysdefault:CARD=Device");
}

TEST_CASE("sockets and cards are known by what they are called", "[linux]") {
  for (const char* name : {"Headphone Jack", "Front Headphone Jack", "Headphone Front Jack", "Headset Jack",
                           "Headphone Mic Jack"})
    CHECK(platform::is_headphone_jack(name));
  for (const char* name : {"Headphone Phantom Jack", "Mic Jack", "Line Out Jack", "HDMI/DP,pcm=3 Jack",
                           "Headphone Playback Volume", "Jack", ""})
    CHECK_FALSE(platform::is_headphone_jack(name));
  CHECK(platform::says_it_is_worn("Logitech USB Headset H340"));
  CHECK_FALSE(platform::says_it_is_worn("USB Audio Device"));
}

TEST_CASE("what is plugged in or out is told once, with where the sound was before", "[linux]") {
  const auto desk = std::make_shared<sounds::Desk>(std::vector{sounds::own_card(false)});
  std::mutex mutex;
  std::vector<std::pair<Outlet, Outlet>> told;
  const auto times = [&] {
    const std::lock_guard lock(mutex);
    return told.size();
  };
  const Headphones headphones(std::make_unique<sounds::FakeCards>(desk),
                              [&](const Outlet& from, const Outlet& to) {
                                const std::lock_guard lock(mutex);
                                told.emplace_back(from, to);
                              });
  CHECK(headphones.outlet().output == Output::loudspeaker);
  REQUIRE(samples::comes_true([&] { return times() == 1; }));  // as it was from the start
  desk->put({sounds::own_card(true)});
  REQUIRE(samples::comes_true([&] { return times() == 2; }));
  CHECK(told[1].first.output == Output::loudspeaker);
  CHECK(told[1].second.output == Output::headphones);
  CHECK(headphones.outlet().output == Output::headphones);
  desk->put({sounds::own_card(true)});  // a volume, or another socket
  desk->put({});
  REQUIRE(samples::comes_true([&] { return headphones.outlet().output == Output::none; }));
  REQUIRE(samples::comes_true([&] { return times() == 3; }));
}

TEST_CASE("the cards of this PC can be looked at, whatever it has, and the wait for them ended", "[linux]") {
  platform::AlsaCards cards;
  for (const SoundCard& card : cards.look()) CHECK_FALSE(card.id.empty());
  cards.end();
  CHECK_FALSE(cards.wait());
}
