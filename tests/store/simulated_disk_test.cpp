// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/simulated_disk.h"

#include <leveldb/env.h>

#include <memory>

#include "store/files.h"
#include "support/catch.h"

using store::SimulatedDisk;

namespace {

// A file of that name, safe in itself.
void put(SimulatedDisk& disk, const std::string& path, const std::string& bytes) {
  leveldb::WritableFile* opened = nullptr;
  REQUIRE(disk.env().NewWritableFile(path, &opened).ok());
  const std::unique_ptr<leveldb::WritableFile> file(opened);
  REQUIRE(file->Append(bytes).ok());
  REQUIRE(file->Sync().ok());
}

void cut(SimulatedDisk& disk) {
  disk.cut_power();
  disk.power_on();
}

}  // namespace

// A backup that was half-made when the power went is removed, made again under the same name and renamed.
TEST_CASE("a file made anew under a removed one's name outlives a power cut once it was synced", "[store]") {
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    SimulatedDisk disk(seed);
    REQUIRE(disk.env().CreateDir("place").ok());
    put(disk, "place/a.new", "half-made");
    cut(disk);
    REQUIRE(disk.env().RemoveFile("place/a.new").ok());
    put(disk, "place/a.new", "whole");
    REQUIRE(store::rename_in(disk, "place", "a.new", "a"));
    cut(disk);
    CHECK(disk.contents("place/a") == "whole");
    CHECK_FALSE(store::exists(disk, "place/a.new"));
  }
}

TEST_CASE("a file made anew under a moved one's name leaves the moved one where it is", "[store]") {
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    SimulatedDisk disk(seed);
    REQUIRE(disk.env().CreateDir("place").ok());
    put(disk, "place/a.new", "first");
    REQUIRE(disk.env().RenameFile("place/a.new", "place/a").ok());
    put(disk, "place/a.new", "second");
    cut(disk);
    CHECK(disk.contents("place/a") == "first");
    CHECK(disk.contents("place/a.new") == "second");
  }
}

TEST_CASE("a removed file may come back after a power cut until its folder was synced", "[store]") {
  int came_back = 0;
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    SimulatedDisk disk(seed);
    REQUIRE(disk.env().CreateDir("place").ok());
    put(disk, "place/a", "words");
    REQUIRE(disk.env().RemoveFile("place/a").ok());
    cut(disk);
    came_back += store::exists(disk, "place/a") ? 1 : 0;
  }
  CHECK(came_back > 0);
  CHECK(came_back < 19);
}
