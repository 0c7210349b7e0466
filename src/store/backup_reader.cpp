// SPDX-License-Identifier: GPL-3.0-or-later
#include <leveldb/env.h>

#include "base/bytes.h"
#include "store/backup_bytes.h"
#include "store/backup_file.h"
#include "store/files.h"
#include "vault/sealing.h"

namespace store {

using namespace backup_bytes;

namespace {

base::Error no_backup() { return {base::Fault::corrupt, "This file is no safety copy."}; }
base::Error damaged() { return {base::Fault::corrupt, "The safety copy is damaged."}; }
base::Error cut_short() { return {base::Fault::corrupt, "The end of the safety copy is missing."}; }
base::Error too_new() { return {base::Fault::too_new, "The safety copy is from a newer Fingerpost."}; }
base::Error of_another_store() {
  return {base::Fault::corrupt, "The safety copy was not made with this key."};
}

}  // namespace

BackupReader::BackupReader(std::unique_ptr<leveldb::SequentialFile> file) : file_(std::move(file)) {}
BackupReader::~BackupReader() = default;

base::Result<std::unique_ptr<BackupReader>> BackupReader::open(Disk& place, const std::string& path,
                                                               const vault::StoreKeys* keys) {
  leveldb::SequentialFile* opened = nullptr;
  leveldb::Status status = place.env().NewSequentialFile(path, &opened);
  std::unique_ptr<leveldb::SequentialFile> file(opened);
  if (!status.ok()) return error_from(status);
  std::unique_ptr<BackupReader> reader(new BackupReader(std::move(file)));
  status = place.env().GetFileSize(path, &reader->size_);
  if (!status.ok()) return error_from(status);
  if (keys != nullptr) {
    reader->keyed_.emplace_back(vault::subkey(keys->current, vault::Purpose::backup));
    if (keys->before) reader->keyed_.emplace_back(vault::subkey(*keys->before, vault::Purpose::backup));
  }
  const base::Outcome started = reader->read_start();
  if (!started) return started.error();
  return reader;
}

base::Outcome BackupReader::read_start() {
  const base::Outcome line = read_first_line();
  if (!line) return line.error();
  const base::Outcome head = read_head();
  if (!head) return head.error();
  return read_keyring();
}

base::Outcome BackupReader::read_first_line() {
  const base::Outcome filled = fill(first_line.size());
  if (!filled) return filled.error();
  const base::Result<std::string> line = take(first_line.size());
  if (!line) return no_backup();
  see(*line);
  if (*line == first_line) return base::Done{};
  return line->starts_with(first_words) ? too_new() : no_backup();
}

base::Outcome BackupReader::read_head() {
  const base::Result<Record> record = next_record();
  if (!record) return record.error();
  const auto head = backup_head_from(record->body);
  if (record->kind != head_kind || !head) return damaged();
  head_ = *head;
  return base::Done{};
}

base::Outcome BackupReader::read_keyring() {
  const base::Result<Record> record = next_record();
  if (!record) return record.error();
  if (record->kind != keyring_kind) return damaged();
  base::Result<vault::Keyring> keyring = vault::Keyring::from_bytes(record->body);
  if (!keyring) return keyring.error().fault == base::Fault::too_new ? too_new() : damaged();
  if (keyring->store() != head_.store) return damaged();
  keyring_ = std::move(*keyring);
  return base::Done{};
}

// So much is in the buffer afterwards, unless the file ends before.
base::Outcome BackupReader::fill(std::size_t size) {
  if (buffer_.size() - place_ >= size) return base::Done{};
  buffer_.erase(0, place_);
  place_ = 0;
  std::string scratch(chunk, '\0');
  while (buffer_.size() < size) {
    leveldb::Slice got;
    const leveldb::Status status = file_->Read(scratch.size(), &got, scratch.data());
    if (!status.ok()) return error_from(status);
    if (got.empty()) break;
    buffer_.append(got.data(), got.size());
  }
  return base::Done{};
}

base::Result<std::string> BackupReader::take(std::size_t size) {
  const base::Outcome filled = fill(size);
  if (!filled) return filled.error();
  if (buffer_.size() - place_ < size) return cut_short();
  std::string bytes = buffer_.substr(place_, size);
  place_ += size;
  bytes_read_ += size;
  return bytes;
}

void BackupReader::see(std::string_view bytes) {
  for (vault::RunningDigest& each : keyed_) each.add(bytes);
  plain_.add(bytes);
}

base::Result<BackupReader::Record> BackupReader::next_record() {
  const base::Result<std::string> start = take(length_size + 1);
  if (!start) return start.error();
  const std::size_t length = base::get_u32(*start);
  Record record{start->back(), {}};
  if (length == 0 || length > most_record) return damaged();
  if (record.kind == keyring_kind && length > 1 + most_keyring) return damaged();
  base::Result<std::string> body = take(length - 1);
  if (!body) return body.error();
  record.body = std::move(*body);
  see(*start);
  // A trailer holds the digests of what comes before them.
  const bool is_trailer = record.kind == trailer_kind;
  if (is_trailer && record.body.size() != trailer_size) return damaged();
  see(std::string_view(record.body).substr(0, is_trailer ? 8 : record.body.size()));
  return record;
}

base::Outcome BackupReader::finish(std::string_view trailer) {
  const std::string_view keyed = trailer.substr(8, digest_size);
  plain_.add(keyed);
  digest_ = plain_.end();
  if (digest_ != trailer.substr(8 + digest_size) || base::get_u64(trailer) != entries_) return damaged();
  const base::Outcome looked = fill(1);
  if (!looked) return looked.error();
  if (buffer_.size() > place_) return damaged();  // something was put behind the end
  bool is_ours = keyed_.empty();
  for (vault::RunningDigest& each : keyed_) is_ours = each.end() == keyed || is_ours;
  return is_ours ? base::Outcome(base::Done{}) : of_another_store();
}

base::Result<std::optional<BackupEntry>> BackupReader::next() {
  base::Result<Record> record = next_record();
  if (!record) return record.error();
  if (record->kind == trailer_kind) {
    const base::Outcome finished = finish(record->body);
    if (!finished) return finished.error();
    return std::optional<BackupEntry>();
  }
  const std::string_view body = record->body;
  if (record->kind != entry_kind || body.size() < length_size) return damaged();
  const std::size_t key = base::get_u32(body);
  if (key > most_key || key > body.size() - length_size) return damaged();
  ++entries_;
  return std::optional<BackupEntry>(
      {std::string(body.substr(length_size, key)), std::string(body.substr(length_size + key))});
}

}  // namespace store
