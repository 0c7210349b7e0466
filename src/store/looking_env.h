// SPDX-License-Identifier: GPL-3.0-or-later
// Looking env: lets LevelDB open a folder without changing a byte of it.
//
// LevelDB has no read-only mode: opening writes a new manifest and deletes tables
// that a damaged manifest no longer names. Here all that it writes goes to memory,
// and what it removes is only forgotten, so a store is looked at before it is opened.
#pragma once

#include <leveldb/env.h>

#include <memory>

namespace store {

std::unique_ptr<leveldb::Env> looking_at(leveldb::Env& files);
// LevelDB's own diary holds keys in clear, so it is written nowhere.
std::unique_ptr<leveldb::Logger> silent_logger();

}  // namespace store
