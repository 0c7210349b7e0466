// SPDX-License-Identifier: GPL-3.0-or-later
// Plans: what staff do with the plan of a group. Each change is kept before it is shown.
#pragma once

#include "app/context.h"

namespace app {

void open_plan(Context& context, const screens::OpenPlan& open);
void show_plan_part(Context& context, const screens::ShowPlanPart& wish);
void begin_plan(Context& context, const screens::BeginPlan& wish);
void set_plan_room(Context& context, const screens::SetPlanRoom& wish);
void put_activity_on(Context& context, const screens::PutActivityOn& wish);
void move_planned(Context& context, const screens::MovePiece& wish);
void fit_on_paper(Context& context);

}  // namespace app
