// SPDX-License-Identifier: GPL-3.0-or-later
// Backup file: the bytes of a backup, written and read as a stream. README.md has each of them.
//
// Values lie in it as they lie in the database, sealed. A file that is read is hostile
// until its digests agree: lengths are held against limits before anything is made room for.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "store/disk.h"
#include "vault/digest.h"
#include "vault/keyring.h"

namespace leveldb {
class SequentialFile;
class WritableFile;
}  // namespace leveldb

namespace store {

struct BackupHead {
  base::Id store;
  std::uint32_t serial = 0;  // one more for each of a store; the order, since clocks lie
  base::WallTime at;
};

inline constexpr std::uint32_t most_serial = 999999;
std::string to_bytes(const BackupHead& head);
std::optional<BackupHead> backup_head_from(std::string_view bytes);  // of that size, with a possible time

// FP-<store>-<YYYYMMDD>-<serial>.backup
std::string backup_name(const BackupHead& head);
struct BackupName {
  base::Id store;
  base::Date date;
  std::uint32_t serial = 0;
};
std::optional<BackupName> backup_name_from(std::string_view name);  // that spelling only

class BackupWriter {
 public:
  static base::Result<std::unique_ptr<BackupWriter>> begin(Disk& place, const std::string& path,
                                                           const BackupHead& head,
                                                           const vault::Keyring& keyring,
                                                           const vault::Secret& store_key);
  ~BackupWriter();
  base::Outcome add(std::string_view key, std::string_view sealed);
  base::Result<std::string> end();  // synced and closed; the file's digest

 private:
  BackupWriter(std::unique_ptr<leveldb::WritableFile> file, const vault::Secret& store_key);
  void put(std::string_view bytes);
  base::Outcome put_record(char kind, std::string_view body);
  base::Outcome flush();

  std::unique_ptr<leveldb::WritableFile> file_;
  std::string buffer_;
  std::uint64_t entries_ = 0;
  vault::RunningDigest keyed_, plain_;
};

struct BackupEntry {
  std::string key;
  std::string sealed;
};

class BackupReader {
 public:
  // not_found, denied: the disk; corrupt: no backup, or a damaged one; too_new. The detail of corrupt and
  // too_new is a sentence to show. Without keys only damage is found, not a forger.
  static base::Result<std::unique_ptr<BackupReader>> open(Disk& place, const std::string& path,
                                                          const vault::StoreKeys* keys);
  ~BackupReader();
  const BackupHead& head() const { return head_; }
  const vault::Keyring& keyring() const { return *keyring_; }

  // None: the end, and everything that can be proven was.
  base::Result<std::optional<BackupEntry>> next();

  std::uint64_t size() const { return size_; }  // of the file
  std::uint64_t bytes_read() const { return bytes_read_; }
  std::uint64_t entries() const { return entries_; }
  const std::string& digest() const { return digest_; }  // once the end was reached

 private:
  struct Record {
    char kind = 0;
    std::string body;
  };
  explicit BackupReader(std::unique_ptr<leveldb::SequentialFile> file);
  base::Outcome read_start();
  base::Outcome read_first_line();
  base::Outcome read_head();
  base::Outcome read_keyring();
  base::Result<Record> next_record();
  base::Outcome finish(std::string_view trailer);
  base::Outcome fill(std::size_t size);
  base::Result<std::string> take(std::size_t size);
  void see(std::string_view bytes);

  std::unique_ptr<leveldb::SequentialFile> file_;
  std::string buffer_;
  std::size_t place_ = 0;  // in the buffer
  std::uint64_t size_ = 0;
  std::uint64_t bytes_read_ = 0;
  std::uint64_t entries_ = 0;
  BackupHead head_;
  std::optional<vault::Keyring> keyring_;
  std::vector<vault::RunningDigest> keyed_;  // one for each store key that may have made it
  vault::RunningDigest plain_;
  std::string digest_;
};

}  // namespace store
