// SPDX-License-Identifier: GPL-3.0-or-later
// Pace: what espeak-ng has to be told so that it says so many words a minute.
#pragma once

namespace espeak {

// Its own number is not what it says it is: on plain words a setting of 80 gave 115 words a minute.
int setting_for(int words_a_minute);

}  // namespace espeak
