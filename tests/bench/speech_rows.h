// SPDX-License-Identifier: GPL-3.0-or-later
// Speech rows: how long a person who cannot see waits for the first sound.
#pragma once

#include <vector>

#include "bench/row.h"

namespace bench {

// From speak() to the first sample in the sink, which is memory: a sound card adds its own 20 ms.
std::vector<Row> speech_rows(int runs);

}  // namespace bench
