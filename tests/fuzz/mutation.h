// SPDX-License-Identifier: GPL-3.0-or-later
// Mutation: an input spoilt a little, the same way on every PC.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace fuzz {

// One of the seeds with one to four changes: a bit or a byte changed, put in, taken out or written
// twice, the end cut off, or a piece of another seed in its middle. `seeds` is not empty.
std::string mutation_of(const std::vector<std::string>& seeds, std::mt19937_64& chance);

}  // namespace fuzz
