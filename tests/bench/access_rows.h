// SPDX-License-Identifier: GPL-3.0-or-later
// Access rows: what the semantic layer costs, and how soon letters have another size.
#pragma once

#include <vector>

#include "bench/row.h"

namespace bench {

// A frame with 200 things to press: the layer's part alone, beside the whole frame of the kit.
Row layer_row(int runs);
// From the press that asks for it until a frame has all its letters in the new size: of the welcome.
Row text_size_row(int runs);

}  // namespace bench
