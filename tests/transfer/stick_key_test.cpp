// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/stick_key.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/headless/fake_drives.h"
#include "platform/headless/headless.h"
#include "platform/linux/drives.h"
#include "support/catch.h"

namespace {

using platform::FakeDrives;
using platform::FakeStick;
using transfer::StickKey;

const std::atomic<bool> nobody_stops = false;

std::string file_of(const StickKey& key) { return "FP-" + key.serial + "-key.txt"; }

FakeStick stick_with(const std::string& name, const std::string& file, const std::string& bytes) {
  FakeStick stick;
  stick.name = name;
  stick.files[file] = bytes;
  stick.durable = stick.files;
  return stick;
}

std::vector<std::string> found_in(platform::Drives& drives, const std::vector<std::string>& digests) {
  return transfer::stick_keys_in(drives, digests);
}

}  // namespace

TEST_CASE("a stick that took a key away with the work opens it, and no other's", "[transfer][stick_key]") {
  headless::FakeRandom random;
  const StickKey sam = transfer::new_stick_key(random);
  const StickKey asha = transfer::new_stick_key(random);
  CHECK(sam.digest != asha.digest);
  CHECK(sam.file.bytes.size() == 65);  // 256 bits and the end of the line
  CHECK(sam.file.bytes.find(sam.digest) == std::string::npos);
  FakeDrives drives;
  drives.plug(FakeStick{});
  const auto taken = transfer::take_away(*drives.list().at(0), {sam.file}, sam.serial, {}, nobody_stops);
  REQUIRE(taken);
  CHECK(taken->names == std::vector<std::string>{file_of(sam)});
  drives.pull("STICK");
  drives.plug_again("STICK");
  CHECK(found_in(drives, {asha.digest, sam.digest}) == std::vector<std::string>{sam.digest});
  CHECK(found_in(drives, {asha.digest}).empty());
  CHECK(found_in(drives, {}).empty());
}

TEST_CASE("a wrong, a torn and an empty key file open nothing", "[transfer][stick_key]") {
  headless::FakeRandom random;
  const StickKey key = transfer::new_stick_key(random);
  const StickKey other = transfer::new_stick_key(random);
  const std::string whole = key.file.bytes;
  for (const std::string& bytes : {other.file.bytes, whole.substr(0, 31), std::string(), key.digest + "\n",
                                   whole + whole, std::string(200, '\0')}) {
    FakeDrives drives;
    drives.plug(stick_with("STICK", file_of(key), bytes));
    CHECK(found_in(drives, {key.digest}).empty());
  }
  FakeDrives drives;
  drives.plug(stick_with("STICK", file_of(key), whole.substr(0, 64) + "\r\n"));
  CHECK(found_in(drives, {key.digest}).size() == 1);  // as another system may end the line
}

TEST_CASE("two sticks with keys are both told of, and the same key twice once", "[transfer][stick_key]") {
  headless::FakeRandom random;
  const StickKey sam = transfer::new_stick_key(random);
  const StickKey asha = transfer::new_stick_key(random);
  FakeDrives drives;
  drives.plug(stick_with("ONE", file_of(sam), sam.file.bytes));
  drives.plug(stick_with("TWO", file_of(sam), sam.file.bytes));
  CHECK(found_in(drives, {sam.digest, asha.digest}).size() == 1);
  drives.plug(stick_with("THREE", file_of(asha), asha.file.bytes));
  CHECK(found_in(drives, {sam.digest, asha.digest}).size() == 2);
}

TEST_CASE("a stick that goes or fails while it is looked at opens nothing", "[transfer][stick_key]") {
  headless::FakeRandom random;
  const StickKey key = transfer::new_stick_key(random);
  for (const bool pulls : {true, false}) {
    FakeDrives drives;
    FakeStick stick = stick_with("STICK", file_of(key), key.file.bytes);
    if (pulls) stick.faults.pull_at_operation = 1;
    if (!pulls) stick.faults.lies = true;
    drives.plug(std::move(stick));
    CHECK(found_in(drives, {key.digest}).empty());
  }
}

TEST_CASE("a key file of a gigabyte is refused unread", "[transfer][stick_key][drives]") {
  headless::FakeRandom random;
  const StickKey key = transfer::new_stick_key(random);
  std::string folder = (std::filesystem::temp_directory_path() / "fingerpost-key-XXXXXX").string();
  REQUIRE(::mkdtemp(folder.data()) != nullptr);
  const std::string path = folder + "/" + file_of(key);
  std::ofstream(path) << key.file.bytes;
  platform::LinuxDrives drives(folder);
  CHECK(found_in(drives, {key.digest}).size() == 1);
  std::filesystem::resize_file(path, 1ULL << 30);  // a hole: it takes no room
  CHECK(found_in(drives, {key.digest}).empty());
  const auto read = drives.list().at(0)->read_back(file_of(key), 256);
  REQUIRE_FALSE(read);
  CHECK(read.error().fault == base::Fault::corrupt);
  std::filesystem::remove(path);
  std::filesystem::create_symlink("/etc/hostname", path);
  CHECK(found_in(drives, {key.digest}).empty());
  std::filesystem::remove_all(folder);
}
