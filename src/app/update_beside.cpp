// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/beside.h"

namespace app {
namespace {

struct DoerBeside {
  Context& context;

  template <typename Wish>
  void operator()(const Wish& wish) const {
    if constexpr (requires { do_in_talk(context, wish); })
      do_in_talk(context, wish);
    else
      do_in_worry(context, wish);
  }
};

}  // namespace

void do_in_beside(Context& context, const screens::InBeside& wish) {
  // All of it is done under somebody's account.
  if (context.state.staff.account == base::Id{}) return;
  wish.visit(DoerBeside{context});
}

}  // namespace app
