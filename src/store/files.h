// SPDX-License-Identifier: GPL-3.0-or-later
// Files: what the store does with small files and whole folders, each step checked.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/disk.h"

namespace leveldb {
class Status;
}

namespace store {

// The system's words for a fault say which one it was: full, denied, or otherwise.
// A disk that fails is `denied`; only proven damage is `corrupt`.
base::Error error_from_text(std::string text);
base::Error error_from(const leveldb::Status& status);
base::Outcome outcome_from(const leveldb::Status& status);

std::string path_in(const std::string& folder, std::string_view name);
bool exists(Disk& disk, const std::string& path);
base::Result<std::string> read_file(Disk& disk, const std::string& path);
// Whole and durable when it returns, or the old one still there: a new file, synced, put in its place.
base::Outcome write_file(Disk& disk, const std::string& folder, const std::string& name,
                         std::string_view bytes);
base::Outcome make_folder(Disk& disk, const std::string& path);  // with its parents
// For a folder without folders inside. Each file and the new folder are synced.
base::Outcome copy_folder(Disk& disk, const std::string& from, const std::string& to);
base::Outcome remove_folder(Disk& disk, const std::string& path);
base::Outcome rename_in(Disk& disk, const std::string& folder, const std::string& from,
                        const std::string& to);

}  // namespace store
