// SPDX-License-Identifier: GPL-3.0-or-later
// Reader: a second program that reads a data folder, written from the two format pages
// alone (src/vault/README.md, src/store/README.md). It uses LevelDB and libsodium, and
// nothing of ours: what it can read, any program can read in twenty years.
#pragma once

#include <leveldb/db.h>
#include <sodium.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace reader {

using Bytes = std::string;

inline const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
inline unsigned char* raw(Bytes& text) { return reinterpret_cast<unsigned char*>(text.data()); }

inline void need(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

inline std::uint64_t number(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char each : bytes) value = value << 8 | static_cast<unsigned char>(each);
  return value;
}

inline Bytes hex16(std::string_view eight) {
  constexpr std::string_view digits = "0123456789abcdef";
  Bytes text;
  for (const char each : eight) {
    text += digits[static_cast<unsigned char>(each) >> 4];
    text += digits[static_cast<unsigned char>(each) & 15];
  }
  return text;
}

inline Bytes b2(std::string_view bytes, std::string_view key = {}) {
  Bytes out(32, '\0');
  crypto_generichash(raw(out), out.size(), raw(bytes), bytes.size(), key.empty() ? nullptr : raw(key),
                     key.size());
  return out;
}

inline Bytes unseal(std::string_view key, std::string_view place, std::string_view sealed) {
  need(sealed.size() >= 40, "sealed bytes cut short");
  Bytes plain(sealed.size() - 40, '\0');
  const std::string_view body = sealed.substr(24);
  need(crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(body), body.size(),
                                                  raw(place), place.size(), raw(sealed), raw(key)) == 0,
       "sealed bytes that do not open");
  return plain;
}

inline Bytes sub(std::string_view key, std::uint64_t purpose) {
  Bytes out(32, '\0');
  crypto_kdf_derive_from_key(raw(out), out.size(), purpose, "fingerpt", raw(key));
  return out;
}

// Cuts fields off the front.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : left_(bytes) {}
  std::string_view take(std::size_t size) {
    need(left_.size() >= size, "cut short");
    const std::string_view field = left_.substr(0, size);
    left_.remove_prefix(size);
    return field;
  }
  std::string_view rest() const { return left_; }

 private:
  std::string_view left_;
};

struct StoreKey {
  Bytes key;
  std::uint64_t number = 0;
};

// The store key, by the passphrase or recovery code (kind 1 or 2) that opens one of the slots.
inline StoreKey open_keyring(const Bytes& file, char kind, std::string_view words) {
  need(b2(std::string_view(file).substr(0, file.size() - 32)) == file.substr(file.size() - 32),
       "keyring: check");
  Fields fields(file);
  need(fields.take(21) == "fingerpost keyring 1\n", "keyring: first words");
  fields.take(8 + 4);
  StoreKey found;
  found.number = number(fields.take(4));
  if (fields.take(1)[0] == '\1') fields.take(72);
  const std::uint64_t slots = number(fields.take(4));
  for (std::uint64_t i = 0; i < slots; ++i) {
    const std::string_view slot_kind = fields.take(1);
    const std::string_view account = fields.take(8);
    const std::uint64_t passes = number(fields.take(4));
    const std::uint64_t mebibytes = number(fields.take(4));
    const std::string_view salt = fields.take(16);
    const std::string_view public_key = fields.take(32);
    const std::string_view secret_key = fields.take(72);
    const std::string_view boxed = fields.take(80);
    if (slot_kind[0] != kind || !found.key.empty()) continue;
    Bytes slot_key(32, '\0');
    need(crypto_pwhash(raw(slot_key), 32, words.data(), words.size(), raw(salt), passes, mebibytes << 20,
                       crypto_pwhash_ALG_ARGON2ID13) == 0,
         "no memory");
    const Bytes place = "fingerpost slot" + Bytes(slot_kind) + hex16(account) + Bytes(salt);
    const Bytes pair = unseal(slot_key, place, secret_key);
    found.key.resize(32);
    need(crypto_box_seal_open(raw(found.key), raw(boxed), boxed.size(), raw(public_key), raw(pair)) == 0,
         "the store key does not open");
  }
  need(!found.key.empty(), "no slot of this kind");
  need(b2(std::string_view(file).substr(0, file.size() - 64), sub(found.key, 3)) ==
           file.substr(file.size() - 64, 32),
       "keyring: stamp");
  return found;
}

struct Head {
  std::uint64_t count = 0, number = 0;
  Bytes digest;
};

struct Contents {
  std::map<Bytes, std::vector<Bytes>> lines;  // by whom they concern (8 bytes), in the order of keys
  std::map<Bytes, Bytes> names;               // the line that gave the name
  std::map<Bytes, Bytes> drafts;              // by key: the text
  std::map<Bytes, Head> heads;                // by writer
};

// One value of the database, opened: 1 byte of format, the store key's number, what is sealed.
inline Bytes open_value(const StoreKey& store, const std::map<Bytes, Bytes>& data_keys, const Bytes& key,
                        std::string_view value) {
  Fields fields(value);
  need(fields.take(1)[0] == '\2', "value: format");
  const std::uint64_t with = number(fields.take(4));
  for (const std::string_view prefix : {"e/", "d/", "f/learner/"}) {
    if (key.starts_with(prefix))
      return unseal(data_keys.at(key.substr(prefix.size(), 8)), key, fields.rest());
  }
  need(with == store.number, "value: another store key");
  return unseal(sub(store.key, 2), key, fields.rest());
}

inline void take_value(Contents& contents, const Bytes& key, const Bytes& plain) {
  if (key.starts_with("e/")) contents.lines[key.substr(2, 8)].push_back(plain);
  if (key.starts_with("f/learner/")) contents.names[key.substr(10, 8)] = plain;
  if (key.starts_with("d/")) contents.drafts[key] = plain.substr(20);
  if (!key.starts_with("w/")) return;
  Head head{number(plain.substr(0, 8)), number(plain.substr(8, 8)), plain.substr(16, 32)};
  Head& known = contents.heads[key.substr(2, 8)];
  if (head.number >= known.number) known = head;
}

inline Contents read_database(const std::string& folder, const StoreKey& store) {
  leveldb::DB* opened = nullptr;
  need(leveldb::DB::Open({}, folder, &opened).ok(), "LevelDB does not open");
  const std::unique_ptr<leveldb::DB> database(opened);
  std::map<Bytes, Bytes> data_keys;
  const std::unique_ptr<leveldb::Iterator> at(database->NewIterator({}));
  for (at->Seek("k/"); at->Valid() && at->key().starts_with("k/"); at->Next()) {
    Fields fields(std::string_view(at->value().data(), at->value().size()));
    need(fields.take(1)[0] == '\2' && number(fields.take(4)) == store.number, "key record: header");
    const Bytes key = at->key().ToString();
    data_keys[key.substr(2, 8)] = unseal(sub(store.key, 1), key, fields.rest());
  }
  Contents contents;
  for (at->SeekToFirst(); at->Valid(); at->Next()) {
    const Bytes key = at->key().ToString();
    if (!key.starts_with("k/"))
      take_value(contents, key, open_value(store, data_keys, key, at->value().ToString()));
  }
  return contents;
}

struct JournalLine {
  Bytes key, line;
};

// The journal opens with the store key alone.
inline std::vector<JournalLine> read_journal(const Bytes& file, const StoreKey& store) {
  std::vector<Bytes> records;
  for (Fields fields(file); !fields.rest().empty();) {
    const std::uint64_t size = number(fields.take(4));
    const std::string_view check = fields.take(16);
    records.emplace_back(fields.take(size));
    need(b2(records.back()).substr(0, 16) == check, "journal: check");
  }
  need(records.size() >= 2 && records[0].starts_with("fingerpost journal 2"), "journal: first words");
  const Bytes heads = unseal(sub(store.key, 2), "journal/heads", records[0].substr(20 + 5));
  need(heads.size() % (8 + 48) == 0, "journal: heads");
  std::vector<JournalLine> lines;
  for (std::size_t i = 2; i < records.size(); ++i) {
    Fields fields(records[i]);
    const Bytes key(fields.take(37));
    const Bytes record_key(fields.take(19));
    Fields record(fields.take(77));
    record.take(5);
    const Bytes data_key = unseal(sub(store.key, 1), record_key, record.rest());
    fields.take(5);
    lines.push_back({key, unseal(data_key, key, fields.rest())});
  }
  return lines;
}

inline Bytes read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  need(file.good(), "a file is not there");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace reader
