// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff_door.h"
#include "app/update.h"

namespace app {

void try_staff_code(Context& context, const screens::TryStaffCode& attempt) {
  const content::Words& say = *context.state.say;
  auto& screen = std::get<screens::Adviser>(context.state.screen);
  const double seconds = context.machine.clock.seconds();
  if (seconds < context.staff_rest_until) {
    screen.wrong = say("adviser.wait");
    return;
  }
  if (is_staff_code(context.machine, attempt.code)) {
    context.state.wants_to_exit = true;
    return;
  }
  screen.wrong = say("adviser.wrong");
  ++context.staff_misses;
  if (context.staff_misses % 3 == 0) context.staff_rest_until = seconds + 30;
  context.sheet.texts[0].set("");
}

void set_staff_code(Context& context, const screens::SetStaffCode& wish) {
  const content::Words& say = *context.state.say;
  auto& screen = std::get<screens::Adviser>(context.state.screen);
  if (context.state.staff.code_is_set) return;
  if (wish.code.size() < least_code_length) {
    screen.wrong = say("adviser.too_short");
    return;
  }
  if (!keep_staff_code(context.machine, wish.code)) {
    screen.wrong = say("adviser.not_kept");
    return;
  }
  context.state.staff.code_is_set = true;
  context.sheet.texts[0].set("");
  screen.wrong = say("adviser.kept");
}

}  // namespace app
