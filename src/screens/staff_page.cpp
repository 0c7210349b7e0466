// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/staff_page.h"

#include "screens/common.h"

namespace screens {

StaffPage open_page(const State& state, const StaffPageLook& look, ui::Kit& kit) {
  ui::Scope place = kit.screen(look.key, look.title);
  std::optional<Action> done = draw_top_bar(state, kit, (*state.say)("adviser.title"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", (*state.say)("bar.back"), "arrow-left"};
  bar.next = look.next;
  bar.other = look.other;
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  const bool goes_on = look.next && pressed == look.next->key;
  const bool is_other = look.other && pressed == look.other->key;
  ui::Scope body = kit.body(look.key, look.widest_mm);
  kit.heading(1, look.title);
  if (!look.wrong.empty()) kit.status("wrong", look.wrong, ui::Tone::warn, "lamp");
  if (!look.said.empty()) kit.news("done", look.said);
  return {std::move(place), std::move(done), goes_on, is_other, std::move(body)};
}

}  // namespace screens
