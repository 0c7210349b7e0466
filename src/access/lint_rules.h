// SPDX-License-Identifier: GPL-3.0-or-later
// LintRules: one function for each rule of the tree. Only lint.cpp's table calls them.
#pragma once

#include "access/lint.h"

namespace a11y {

// --- lint_names.cpp: what things are called ---
void check_names(const Seen& seen, Issues& issues);
void check_roles(const Seen& seen, Issues& issues);
void check_places_in_sets(const Seen& seen, Issues& issues);
void check_unique_names(const Seen& seen, Issues& issues);
void check_unique_ids(const Seen& seen, Issues& issues);
void check_title(const Seen& seen, Issues& issues);
void check_progress(const Seen& seen, Issues& issues);
void check_shown_is_spoken(const Seen& seen, Issues& issues);
void check_spoken_is_shown(const Seen& seen, Issues& issues);

// --- lint_places.cpp: where things are ---
void check_target_sizes(const Seen& seen, Issues& issues);
void check_target_gaps(const Seen& seen, Issues& issues);
void check_clipped_text(const Seen& seen, Issues& issues);
void check_overlapping_text(const Seen& seen, Issues& issues);
void check_window(const Seen& seen, Issues& issues);
void check_sideways(const Seen& seen, Issues& issues);
void check_one_column(const Seen& seen, Issues& issues);

// --- lint_ways.cpp: how things are reached ---
void check_order(const Seen& seen, Issues& issues);
void check_focus_reach(const Seen& seen, Issues& issues);
void check_traps(const Seen& seen, Issues& issues);
void check_keys(const Seen& seen, Issues& issues);
void check_scan_depth(const Seen& seen, Issues& issues);
void check_scan_reach(const Seen& seen, Issues& issues);
void check_few_choices(const Seen& seen, Issues& issues);

}  // namespace a11y
