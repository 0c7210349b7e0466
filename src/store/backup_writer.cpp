// SPDX-License-Identifier: GPL-3.0-or-later
#include <leveldb/env.h>

#include "base/bytes.h"
#include "store/backup_bytes.h"
#include "store/backup_file.h"
#include "store/files.h"
#include "vault/sealing.h"

namespace store {

using namespace backup_bytes;

BackupWriter::BackupWriter(std::unique_ptr<leveldb::WritableFile> file, const vault::Secret& store_key)
    : file_(std::move(file)), keyed_(vault::subkey(store_key, vault::Purpose::backup)) {}
BackupWriter::~BackupWriter() = default;

base::Result<std::unique_ptr<BackupWriter>> BackupWriter::begin(Disk& place, const std::string& path,
                                                                const BackupHead& head,
                                                                const vault::Keyring& keyring,
                                                                const vault::Secret& store_key) {
  leveldb::WritableFile* opened = nullptr;
  const leveldb::Status status = place.env().NewWritableFile(path, &opened);
  if (!status.ok()) return error_from(status);
  std::unique_ptr<BackupWriter> writer(
      new BackupWriter(std::unique_ptr<leveldb::WritableFile>(opened), store_key));
  writer->put(first_line);
  const base::Outcome headed = writer->put_record(head_kind, to_bytes(head));
  if (!headed) return headed.error();
  const base::Outcome ringed = writer->put_record(keyring_kind, keyring.to_bytes());
  if (!ringed) return ringed.error();
  return writer;
}

void BackupWriter::put(std::string_view bytes) {
  buffer_ += bytes;
  keyed_.add(bytes);
  plain_.add(bytes);
}

base::Outcome BackupWriter::put_record(char kind, std::string_view body) {
  const std::size_t length = 1 + body.size();
  if (length > most_record) return base::Error{base::Fault::invalid, "longer than a backup's record may be"};
  std::string start;
  base::put_u32(start, static_cast<std::uint32_t>(length));
  start.push_back(kind);
  put(start);
  put(body);
  return buffer_.size() < chunk ? base::Outcome(base::Done{}) : flush();
}

base::Outcome BackupWriter::add(std::string_view key, std::string_view sealed) {
  std::string body;
  base::put_u32(body, static_cast<std::uint32_t>(key.size()));
  body.append(key).append(sealed);
  ++entries_;
  return put_record(entry_kind, body);
}

base::Outcome BackupWriter::flush() {
  const leveldb::Status status = file_->Append(buffer_);
  buffer_.clear();
  return outcome_from(status);
}

base::Result<std::string> BackupWriter::end() {
  std::string start;
  base::put_u32(start, 1 + trailer_size);
  start.push_back(trailer_kind);
  base::put_u64(start, entries_);
  put(start);
  const std::string keyed = keyed_.end();
  plain_.add(keyed);
  const std::string digest = plain_.end();
  buffer_.append(keyed).append(digest);
  const base::Outcome flushed = flush();
  if (!flushed) return flushed.error();
  leveldb::Status status = file_->Sync();
  if (status.ok()) status = file_->Close();
  if (!status.ok()) return error_from(status);
  return digest;
}

}  // namespace store
