// SPDX-License-Identifier: GPL-3.0-or-later
// Session plans: from an event of another PC.
#include "base/text.h"
#include "fuzz/target.h"
#include "session/plan.h"

namespace {

void feed(std::string_view text) {
  const base::Result<session::Plan> plan = session::plan_from(text);
  if (!plan) {
    fuzz::promise(base::is_valid_utf8(plan.error().detail),
                  "what is wrong is told without the foreign bytes");
    return;
  }
  const base::Result<session::Plan> again = session::plan_from(session::text_of(*plan));
  fuzz::promise(static_cast<bool>(again), "what was accepted is accepted again once it is written");
  fuzz::promise(*again == *plan, "a plan comes back from its text as it was");
  fuzz::promise(session::budget_of(*plan, {40, 10}).sessions.size() == plan->sessions.size(),
                "every session of a plan has its budget");
}

const fuzz::Joins joins("session_plan", feed);

}  // namespace
