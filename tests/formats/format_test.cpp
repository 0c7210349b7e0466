// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that describe our files are held against what the program writes.
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "formats/reader.h"
#include "learner/event.h"
#include "store/keyring_file.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/store_samples.h"
#include "vault/recovery_code.h"

namespace {

namespace fs = std::filesystem;

const std::string passphrase = "three good words";

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("fingerpost-formats-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Written {
  std::vector<learner::Event> events;  // about Asha
  std::string code;
};

// What the program writes: a store with a passphrase and a recovery code, two people, a draft.
Written write_store(const std::string& folder) {
  store::RealDisk disk;
  vault::StoreKeys keys;
  vault::Keyring ring = vault::Keyring::create({7}, keys);
  Written written;
  written.code = vault::new_recovery_code();
  REQUIRE(ring.add(keys, vault::SlotKind::passphrase, {1}, passphrase, {1, 8}));
  REQUIRE(ring.add(keys, vault::SlotKind::recovery, {1}, written.code, {1, 8}));
  REQUIRE(store::write_keyring(disk, folder, ring));
  const auto store = store::Store::create(disk, folder, keys, samples::opening(5));
  REQUIRE(store);
  REQUIRE((*store)->add_learner(samples::asha, "Asha", samples::noon));
  REQUIRE((*store)->add_learner({8}, "Ben", samples::noon));
  REQUIRE((*store)->append(samples::answer("A02/why", "Because I help at home.")));
  REQUIRE((*store)->keep_draft(samples::asha, {"A05/like", "I am calm and", samples::noon}));
  const auto events = (*store)->events(samples::asha);
  REQUIRE(events);
  written.events = *events;
  return written;
}

reader::Bytes asha_bytes() { return reader::Bytes("\0\0\0\0\0\0\x0A\x5A", 8); }

void compare(const reader::Contents& contents, const Written& written) {
  const std::vector<reader::Bytes>& lines = contents.lines.at(asha_bytes());
  REQUIRE(lines.size() == written.events.size());
  for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i] == learner::to_line(written.events[i]));
  CHECK(contents.names.size() == 2);
  CHECK(contents.names.at(asha_bytes()).find("\"Asha\"") != std::string::npos);
  REQUIRE(contents.drafts.size() == 1);
  CHECK(contents.drafts.begin()->second == "I am calm and");
  const reader::Head& head = contents.heads.at(reader::Bytes("\0\0\0\0\0\0\0\5", 8));
  CHECK(head.count == 4);
  CHECK(head.number == 4);
  CHECK(head.digest == reader::b2(lines.back()));
}

}  // namespace

TEST_CASE("a program written from the format pages alone reads everything that the store holds",
          "[formats]") {
  const Folder folder;
  const Written written = write_store(folder.path());
  const reader::StoreKey key = reader::open_keyring(reader::read_file(folder / "keyring"), 1, passphrase);
  compare(reader::read_database(folder / "db", key), written);
}

TEST_CASE("the recovery code opens the same, also from the second copy of the keyring", "[formats]") {
  const Folder folder;
  const Written written = write_store(folder.path());
  const reader::StoreKey key = reader::open_keyring(reader::read_file(folder / "keyring-2"), 2, written.code);
  compare(reader::read_database(folder / "db", key), written);
}

TEST_CASE("the journal is read with the store key alone, and has every line", "[formats]") {
  const Folder folder;
  const Written written = write_store(folder.path());
  const reader::StoreKey key = reader::open_keyring(reader::read_file(folder / "keyring"), 1, passphrase);
  const std::vector<reader::JournalLine> lines =
      reader::read_journal(reader::read_file(folder / "journal"), key);
  CHECK(lines.size() == 4);
  CHECK(lines.back().line == learner::to_line(written.events.back()));
}

TEST_CASE("no name and no answer can be read in any file of the data folder", "[formats]") {
  const Folder folder;
  write_store(folder.path());
  int files = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder.path())) {
    if (!entry.is_regular_file() || entry.path().filename() == "ballast") continue;
    const std::string bytes = reader::read_file(entry.path().string());
    ++files;
    for (const char* words :
         {"Asha", "Ben", "help at home", "calm and", "What are you like", passphrase.c_str()}) {
      INFO(entry.path().string() << " holds " << words);
      CHECK(bytes.find(words) == std::string::npos);
    }
  }
  CHECK(files >= 6);
}

TEST_CASE("a record that is moved to another learner's place does not open there", "[formats]") {
  const Folder folder;
  write_store(folder.path());
  const reader::StoreKey key = reader::open_keyring(reader::read_file(folder / "keyring"), 1, passphrase);
  {
    leveldb::DB* opened = nullptr;
    REQUIRE(leveldb::DB::Open({}, folder / "db", &opened).ok());
    const std::unique_ptr<leveldb::DB> database(opened);
    const std::unique_ptr<leveldb::Iterator> at(database->NewIterator({}));
    at->Seek("e/" + asha_bytes());
    REQUIRE(at->Valid());
    const std::string bens = "e/" + reader::Bytes("\0\0\0\0\0\0\0\x08", 8) + at->key().ToString().substr(10);
    REQUIRE(database->Put({}, bens, at->value()).ok());
  }
  CHECK_THROWS_WITH(reader::read_database(folder / "db", key), "sealed bytes that do not open");
}

TEST_CASE("the test vectors of the format pages open as the pages say", "[formats]") {
  const std::string vectors = std::string(FINGERPOST_SOURCE) + "/tests/formats/vectors";
  const reader::StoreKey key = reader::open_keyring(reader::read_file(vectors + "/keyring"), 1, passphrase);
  const std::string in_hex = reader::hex16(key.key);
  CHECK(in_hex == "f54f6813a6beb2e99713a118cb5e62f0440f53db2d2b264a8842afa52f7bc3cd");
  const std::string page = reader::read_file(std::string(FINGERPOST_SOURCE) + "/src/store/README.md");
  CHECK(page.find(in_hex) != std::string::npos);
  const std::vector<reader::JournalLine> lines =
      reader::read_journal(reader::read_file(vectors + "/journal"), key);
  REQUIRE(lines.size() == 5);
  CHECK(reader::hex16(reader::b2(lines[1].line)) ==
        "bcdd0ab49814111b3ed9c775cdb164bd14093d0f87292a9985bcec81e443bf9c");
  CHECK(lines[1].line.find("\"name\":\"Sam\"") != std::string::npos);
  // The program itself reads them as well.
  const auto ring = vault::Keyring::from_bytes(reader::read_file(vectors + "/keyring"));
  REQUIRE(ring);
  CHECK(ring->unlock(vault::SlotKind::passphrase, passphrase)->keys.current.view() == key.key);
}
