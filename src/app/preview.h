// SPDX-License-Identifier: GPL-3.0-or-later
// Preview: a pack is walked through while somebody writes it. Nothing is kept.
//
// It is the kiosk itself with a made-up learner. Its work lies on a disk in memory, which goes with the
// program. The pack's files may change meanwhile: they are read again when that is asked for.
#pragma once

#include "app/app.h"
#include "app/context.h"

namespace app {

// Once the store is open: the learner is there, at the hub or at the activity that was wished for.
void begin_preview(Context& context, const PackPreview& wish);

// The same place of the pack as its files are now. With mistakes the pack stays as it was, and they are
// shown.
void read_pack_again(Context& context);

// Made-up answers to all that comes before the activity, which is opened then.
void make_up_answers(Context& context, const std::string& activity);

// F5 reads the pack again, and the window may be closed. True: that is what the input was for.
bool does_in_preview(Context& context, const platform::Input& input);

}  // namespace app
