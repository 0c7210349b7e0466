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
constexpr std::string_view heads_place = "journal/heads";  // what the first record is sealed for
constexpr std::string_view first_words = "fingerpost journal 2";
constexpr std::size_t key_record_key_size = 2 + 8 + 1 + 8;
constexpr std::size_t key_record_size = 1 + 4 + 24 + 32 + 16;  // as sealed
constexpr std::size_t key_entry_size = key_record_key_size + key_record_size;
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
  std::string page;
  for (const auto& [writer, head] : heads) {
    base::put_u64(page, writer.value);
    page += to_bytes(head);
  }
  return page;
}

std::optional<Heads> heads_from(std::string_view page) {
  constexpr std::size_t entry_size = 8 + head_size;
  if (page.size() % entry_size != 0) return std::nullopt;
  Heads heads;
  for (; !page.empty(); page.remove_prefix(entry_size)) {
    const base::Result<Head> head = head_from_bytes(page.substr(8, head_size));
    if (head) heads[{base::get_u64(page)}] = *head;
  }
  return heads;
}

std::string bytes_of(const Change& key_record) { return key_record.key + *key_record.value; }

Change key_record_from(std::string_view bytes) {
  return {std::string(bytes.substr(0, key_record_key_size)),
          std::string(bytes.substr(key_record_key_size, key_record_size))};
}

std::optional<Heads> first_page(std::string_view bytes, std::size_t& place, const Seals& seals) {
  const std::optional<std::string> record = record_at(bytes, place);
  if (!record || !record->starts_with(first_words)) return std::nullopt;
  const base::Result<std::string> page =
      seals.open(heads_place, std::string_view(*record).substr(first_words.size()));
  return page ? heads_from(*page) : std::nullopt;
}

JournalPages pages_from(std::string_view bytes, const Seals& seals) {
  JournalPages pages;
  std::size_t place = 0;
  const std::optional<Heads> heads = first_page(bytes, place, seals);
  const std::optional<std::string> keys = heads ? record_at(bytes, place) : std::nullopt;
  if (!keys || keys->size() % key_entry_size != 0) return pages;
  pages.readable = true;
  pages.heads = *heads;
  for (std::string_view left = *keys; !left.empty(); left.remove_prefix(key_entry_size))
    pages.key_records.push_back(key_record_from(left));
  while (const std::optional<std::string> record = record_at(bytes, place)) {
    const std::string_view line = *record;
    if (line.size() < event_key_size + key_entry_size) break;
    pages.lines.push_back({std::string(line.substr(0, event_key_size)),
                           key_record_from(line.substr(event_key_size)),
                           std::string(line.substr(event_key_size + key_entry_size))});
  }
  return pages;
}

std::string record_of(const JournalLine& line) {
  return record_of(line.key + bytes_of(line.key_record) + line.sealed);
}

std::string first_records(const Heads& heads, Seals& seals) {
  const std::string page = *seals.seal_apart(std::string(heads_place), page_of(heads)).value;
  std::string keys;
  for (const Change& record : seals.records()) keys += bytes_of(record);
  return record_of(std::string(first_words) + page) + record_of(keys);
}

std::string newest_records(const std::vector<JournalLine>& lines) {
  std::size_t size = 0;
  auto first = lines.end();
  while (first != lines.begin() && size + (first - 1)->sealed.size() <= most_kept)
    size += (--first)->sealed.size();
  std::string bytes;
  for (auto line = first; line != lines.end(); ++line) bytes += record_of(*line);
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

std::vector<Change> JournalPages::all_key_records() const {
  std::vector<Change> all = key_records;
  for (const JournalLine& line : lines) all.push_back(line.key_record);
  return all;
}

std::vector<JournalLine> lines_to_keep(const std::vector<JournalLine>& lines, const Seals& seals) {
  std::vector<JournalLine> kept;
  for (const JournalLine& line : lines) {
    const auto about = about_of(line.key);
    if (about && seals.is_forgotten(*about)) continue;
    // After a change of the store key the record that the line came with opens no more.
    kept.push_back({line.key, seals.record_for(line.key).value_or(line.key_record), line.sealed});
  }
  return kept;
}

base::Result<JournalPages> read_journal(Disk& disk, const std::string& folder, const Seals& seals) {
  const std::string path = path_in(folder, file_name);
  if (!exists(disk, path)) return JournalPages{};
  const base::Result<std::string> bytes = read_file(disk, path);
  if (!bytes) return bytes.error();
  return pages_from(*bytes, seals);
}

Journal::Journal(std::unique_ptr<leveldb::WritableFile> file) : file_(std::move(file)) {}
Journal::~Journal() = default;

base::Result<std::unique_ptr<Journal>> Journal::begin(Disk& disk, const std::string& folder, Seals& seals,
                                                      const Heads& heads,
                                                      const std::vector<JournalLine>& lines) {
  const std::string fresh = std::string(file_name) + ".new";
  leveldb::WritableFile* opened = nullptr;
  leveldb::Status status = disk.env().NewWritableFile(folder + "/" + fresh, &opened);
  if (!status.ok()) return error_from(status);
  std::unique_ptr<Journal> journal(new Journal(std::unique_ptr<leveldb::WritableFile>(opened)));
  status = journal->file_->Append(first_records(heads, seals) + newest_records(lines));
  if (status.ok()) status = journal->file_->Sync();
  if (!status.ok()) return error_from(status);
  const base::Outcome placed = rename_in(disk, folder, fresh, std::string(file_name));
  if (!placed) return placed.error();
  return journal;
}

base::Outcome Journal::add(const JournalLine& line) {
  leveldb::Status status = file_->Append(record_of(line));
  if (status.ok()) status = file_->Sync();
  return outcome_from(status);
}

}  // namespace store
