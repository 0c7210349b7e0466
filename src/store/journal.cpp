// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include <leveldb/env.h>

#include <optional>

#include "base/bytes.h"
#include "store/files.h"
#include "store/keys.h"
#include "vault/digest.h"

namespace store {
namespace {

constexpr std::string_view file_name = "journal";
constexpr std::string_view first_words = "fingerpost journal 1";
constexpr std::size_t seal_size = 16;
constexpr std::size_t header_size = 4 + seal_size;
constexpr std::size_t digest_size = 32;
constexpr std::size_t head_size = 8 + 8 + digest_size;
constexpr std::size_t most_kept = 1 << 20;  // bytes of lines carried into the next journal

std::string record_of(std::string_view plain) {
  std::string bytes;
  base::put_u32(bytes, static_cast<std::uint32_t>(plain.size()));
  return bytes.append(vault::digest(plain), 0, seal_size).append(plain);
}

// The record at the place, which moves past it; no value where there is no whole one.
std::optional<std::string> record_at(std::string_view bytes, std::size_t& place) {
  if (bytes.size() - place < header_size) return std::nullopt;
  const std::size_t length = base::get_u32(bytes.substr(place));
  if (bytes.size() - place - header_size < length) return std::nullopt;
  const std::string_view plain = bytes.substr(place + header_size, length);
  if (vault::digest(plain).substr(0, seal_size) != bytes.substr(place + 4, seal_size)) return std::nullopt;
  place += header_size + length;
  return std::string(plain);
}

std::string page_of(const Heads& heads) {
  std::string page(first_words);
  for (const auto& [writer, head] : heads) {
    base::put_u64(page, writer.value);
    page += to_bytes(head);
  }
  return page;
}

std::optional<Heads> heads_from(std::string_view page) {
  constexpr std::size_t entry_size = 8 + head_size;
  if (!page.starts_with(first_words) || (page.size() - first_words.size()) % entry_size != 0)
    return std::nullopt;
  Heads heads;
  for (page.remove_prefix(first_words.size()); !page.empty(); page.remove_prefix(entry_size)) {
    const base::Result<Head> head = head_from_bytes(page.substr(8, head_size));
    if (head) heads[{base::get_u64(page)}] = *head;
  }
  return heads;
}

JournalPages pages_from(std::string_view bytes) {
  JournalPages pages;
  std::size_t place = 0;
  const std::optional<std::string> first = record_at(bytes, place);
  const std::optional<Heads> heads = first ? heads_from(*first) : std::nullopt;
  if (!heads) return pages;
  pages.readable = true;
  pages.heads = *heads;
  while (const std::optional<std::string> record = record_at(bytes, place)) {
    if (record->size() < event_key_size) break;
    pages.lines.push_back({record->substr(0, event_key_size), record->substr(event_key_size)});
  }
  return pages;
}

std::string newest_records(const std::vector<JournalLine>& lines) {
  std::size_t size = 0;
  auto first = lines.end();
  while (first != lines.begin() && size + (first - 1)->line.size() <= most_kept)
    size += (--first)->line.size();
  std::string bytes;
  for (auto line = first; line != lines.end(); ++line) bytes += record_of(line->key + line->line);
  return bytes;
}

}  // namespace

std::string to_bytes(const Head& head) {
  std::string bytes;
  base::put_u64(bytes, head.count);
  base::put_u64(bytes, head.number);
  return bytes + head.digest;
}

base::Result<Head> head_from_bytes(std::string_view bytes) {
  if (bytes.size() != head_size) return base::Error{base::Fault::corrupt, "head of a wrong size"};
  return Head{base::get_u64(bytes), base::get_u64(bytes.substr(8)), std::string(bytes.substr(16))};
}

base::Result<JournalPages> read_journal(Disk& disk, const std::string& folder) {
  const std::string path = folder + "/" + std::string(file_name);
  if (!exists(disk, path)) return JournalPages{};
  const base::Result<std::string> bytes = read_file(disk, path);
  if (!bytes) return bytes.error();
  return pages_from(*bytes);
}

Journal::Journal(std::unique_ptr<leveldb::WritableFile> file) : file_(std::move(file)) {}
Journal::~Journal() = default;

base::Result<std::unique_ptr<Journal>> Journal::begin(Disk& disk, const std::string& folder,
                                                      const Heads& heads,
                                                      const std::vector<JournalLine>& lines) {
  const std::string fresh = std::string(file_name) + ".new";
  leveldb::WritableFile* opened = nullptr;
  leveldb::Status status = disk.env().NewWritableFile(folder + "/" + fresh, &opened);
  if (!status.ok()) return error_from(status);
  std::unique_ptr<Journal> journal(new Journal(std::unique_ptr<leveldb::WritableFile>(opened)));
  status = journal->file_->Append(record_of(page_of(heads)) + newest_records(lines));
  if (status.ok()) status = journal->file_->Sync();
  if (!status.ok()) return error_from(status);
  const base::Outcome placed = rename_in(disk, folder, fresh, std::string(file_name));
  if (!placed) return placed.error();
  return journal;
}

base::Outcome Journal::add(const JournalLine& line) {
  leveldb::Status status = file_->Append(record_of(line.key + line.line));
  if (status.ok()) status = file_->Sync();
  return outcome_from(status);
}

}  // namespace store
