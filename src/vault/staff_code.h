// SPDX-License-Identifier: GPL-3.0-or-later
// Staff code: kept only as an Argon2id hash, so that a copied folder does not show it.
//
// A screen lock, not encryption. Slow on purpose (about a tenth of a second):
// call it on the job thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace vault {

base::Result<std::string> hash_staff_code(std::string_view code);  // printable; denied when memory is short
bool is_staff_code(std::string_view code, const std::string& hash);

}  // namespace vault
