// SPDX-License-Identifier: GPL-3.0-or-later
// Backups: a file that lay in a second place for years, or that a stranger made.
#include "fuzz/target.h"
#include "store/backup_file.h"
#include "store/simulated_disk.h"
#include "vault/digest.h"

namespace {

constexpr std::size_t check_size = 32;
const std::string folder = "/copies";

void read(std::string_view bytes) {
  store::SimulatedDisk disk;
  const std::string path = folder + "/a.backup";
  disk.replace(path, std::string(bytes));
  const auto reader = store::BackupReader::open(disk, path, nullptr);
  if (!reader) return;
  std::size_t taken = 0;
  for (;;) {
    const auto entry = (*reader)->next();
    if (!entry || !*entry) break;
    taken += (*entry)->key.size() + (*entry)->sealed.size();
    fuzz::promise(taken <= bytes.size(), "a backup gives no more than it holds");
  }
}

void feed(std::string_view bytes) {
  read(bytes);
  if (bytes.size() < check_size) return;
  const std::string body(bytes.substr(0, bytes.size() - check_size));
  read(body + vault::digest(body));
}

const fuzz::Joins joins("backup", feed);

}  // namespace
