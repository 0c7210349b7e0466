// SPDX-License-Identifier: GPL-3.0-or-later
// Journeys with the jobs on threads of their own, as in a kiosk; TSan looks at what they share.
#include <sstream>

#include "app/journey/play.h"
#include "journeys/machine.h"
#include "support/catch.h"

TEST_CASE("a learner's way, safety copies and sticks go well with jobs beside the screen", "[threads]") {
  const platform::LinuxPaths paths = short_way_machine();
  for (const char* name : {"whole_way", "bad_stick", "safety_copies", "forgotten"}) {
    app::journey::Setting setting{paths, "", "", {}};
    setting.threaded = true;
    std::ostringstream told;
    std::ostringstream wrong;
    const std::string file = std::string(FINGERPOST_SOURCE "/tests/journeys/") + name + ".journey";
    const platform::Exit exit = app::journey::play({file, setting, told, wrong});
    INFO(wrong.str());
    CHECK(exit == platform::Exit::planned);
  }
}
