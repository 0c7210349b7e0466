// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "platform/linux/drives.h"
#include "platform/linux/drives_mounts.h"
#include "support/catch.h"
#include "transfer/take_away.h"

namespace {

namespace fs = std::filesystem;
using base::Fault;

const std::atomic<bool> never_stop = false;

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "fingerpost-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path = pattern;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code none;
    fs::remove_all(path, none);
  }
  std::string path;
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& text) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path) << text;
}

std::vector<transfer::File> files() {
  std::string bytes;
  for (int i = 0; i < 900'000; ++i) bytes += static_cast<char>(i % 251);
  return {{"portfolio.pdf", "", bytes, 3}, {"portfolio.html", "", "<p>Hello</p>", 0}};
}

bool run(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

// A small ext4 on a loop device, mounted while it lives; only root can have one.
class LoopStick {
 public:
  explicit LoopStick(const std::string& folder) : mounted_at(folder + "/stick") {
    fs::create_directory(mounted_at);
    const std::string image = folder + "/image";
    is_mounted = run("truncate -s 16M " + image) && run("mkfs.ext4 -q -F " + image) &&
                 run("mount -o loop " + image + " " + mounted_at);
  }
  LoopStick(const LoopStick&) = delete;
  LoopStick& operator=(const LoopStick&) = delete;
  ~LoopStick() { take_out(); }
  void take_out() {
    if (is_mounted) is_mounted = !run("umount -l " + mounted_at);
  }
  std::string mounted_at;
  bool is_mounted = false;
};

}  // namespace

TEST_CASE("real files arrive in a plain folder, byte for byte", "[transfer][drives]") {
  const Folder folder;
  platform::LinuxDrives drives(folder.path);
  REQUIRE(drives.list().size() == 1);
  const auto drive = std::move(drives.list().at(0));
  CHECK_FALSE(drive->can_let_go());
  const auto taken = transfer::take_away(*drive, files(), "9", {}, never_stop);
  REQUIRE(taken);
  CHECK_FALSE(taken->let_go);
  CHECK(bytes_of(folder.path + "/FP-9-portfolio.pdf") == files()[0].bytes);
  CHECK(bytes_of(folder.path + "/FP-9-portfolio.html") == files()[1].bytes);
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator{}) == 2);
  // The same serial again must not touch what is there.
  const auto again = transfer::take_away(*drive, files(), "9", {}, never_stop);
  REQUIRE_FALSE(again);
  CHECK(again.error().fault == Fault::invalid);
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator{}) == 2);
}

TEST_CASE("a folder that is not there is no drive, and its coming is seen", "[transfer][drives]") {
  const Folder folder;
  const std::string later = folder.path + "/later";
  platform::LinuxDrives drives(later);
  CHECK(drives.list().empty());
  const auto before = drives.generation();
  fs::create_directory(later);
  CHECK(drives.generation() != before);
  CHECK(drives.list().at(0)->name() == "later");
}

TEST_CASE("a folder that goes away is told as taken out", "[transfer][drives]") {
  const Folder folder;
  fs::create_directory(folder.path + "/stick");
  const auto drive = platform::folder_drive(folder.path + "/stick", "stick");
  fs::remove(folder.path + "/stick");
  const auto taken = transfer::take_away(*drive, files(), "9", {}, never_stop);
  REQUIRE_FALSE(taken);
  CHECK(taken.error().fault == Fault::removed);
}

TEST_CASE("a link in the place of a new file is not followed", "[transfer][drives]") {
  const Folder folder;
  fs::create_directory(folder.path + "/stick");
  write(folder.path + "/elsewhere", "untouched");
  fs::create_symlink(folder.path + "/elsewhere", folder.path + "/stick/FP-9-1.tmp");
  const auto drive = platform::folder_drive(folder.path + "/stick", "stick");
  REQUIRE_FALSE(transfer::take_away(*drive, files(), "9", {}, never_stop));
  CHECK(bytes_of(folder.path + "/elsewhere") == "untouched");
  CHECK(fs::is_symlink(folder.path + "/stick/FP-9-1.tmp"));
}

TEST_CASE("the files that somebody put on a stick are listed and read, and nothing beside them",
          "[transfer][drives]") {
  const Folder folder;
  fs::create_directories(folder.path + "/stick/a folder.csv");
  write(folder.path + "/secret", "not on the stick");
  write(folder.path + "/stick/Learners 2026 Zoë.csv", "Sam,Tuesday");
  write(folder.path + "/stick/.hidden.csv", "x");
  fs::create_symlink(folder.path + "/secret", folder.path + "/stick/link.csv");
  const auto drive = platform::folder_drive(folder.path + "/stick", "stick");
  const auto names = drive->files();
  REQUIRE(names);
  CHECK(*names == std::vector<std::string>{"Learners 2026 Zoë.csv"});
  CHECK(*drive->read_back(names->front(), 100) == "Sam,Tuesday");
  CHECK(drive->read_back(names->front(), 5).error().fault == Fault::corrupt);
  for (const char* name : {"link.csv", "../secret", "..", "a folder.csv", "", "stick/x"}) {
    CAPTURE(name);
    CHECK_FALSE(drive->read_back(name, 100));
  }
  fs::remove_all(folder.path + "/stick");
  CHECK(drive->files().error().fault == Fault::removed);
}

TEST_CASE("only short plain file names go on a stick", "[transfer][drives]") {
  CHECK(platform::is_plain_file_name("FP-12-portfolio.pdf"));
  for (const char* name :
       {"", ".", "..", "../x", "a/b", "a\\b", "CON ", "a:b", "trailing.", ".hidden", "Zo\xc3\xab"}) {
    CAPTURE(name);
    CHECK_FALSE(platform::is_plain_file_name(name));
  }
  CHECK_FALSE(platform::is_plain_file_name(std::string(65, 'a')));
}

TEST_CASE("a mounted file system takes the work, is full when it is, and is missed when it goes",
          "[transfer][drives]") {
  const Folder folder;
  LoopStick stick(folder.path);
  if (!stick.is_mounted) {
    WARN("skipped: a loop device can only be mounted by root, with mkfs.ext4 and mount");
    return;
  }
  const auto drive = platform::folder_drive(stick.mounted_at, "LOOP");
  const auto taken = transfer::take_away(*drive, files(), "9", {}, never_stop);
  REQUIRE(taken);
  CHECK(bytes_of(stick.mounted_at + "/FP-9-portfolio.pdf") == files()[0].bytes);

  const std::vector<transfer::File> large = {{"portfolio.pdf", "", std::string(12'000'000, 'x'), 1}};
  const auto too_large = transfer::take_away(*drive, large, "10", {}, never_stop);
  REQUIRE_FALSE(too_large);
  CHECK(too_large.error().fault == Fault::full);
  // The file system itself says full where nobody asked before.
  const auto full = drive->write_new("FP-11-1.tmp", std::string(30'000'000, 'x'), {});
  REQUIRE_FALSE(full);
  CHECK(full.error().fault == Fault::full);
  CHECK(drive->remove("FP-11-1.tmp"));

  REQUIRE(run("mount -o remount,ro " + stick.mounted_at));
  const auto read_only = transfer::take_away(*drive, files(), "12", {}, never_stop);
  REQUIRE_FALSE(read_only);
  CHECK(read_only.error().fault == Fault::denied);

  // The folder is still there, but it is the PC's own: nothing may be written into it.
  stick.take_out();
  const auto gone = transfer::take_away(*drive, files(), "13", {}, never_stop);
  REQUIRE_FALSE(gone);
  CHECK(gone.error().fault == Fault::removed);
  CHECK(fs::is_empty(stick.mounted_at));
}

TEST_CASE("a mount or its end changes the generation", "[transfer][drives]") {
  const Folder folder;
  platform::LinuxDrives drives;
  const auto before = drives.generation();
  LoopStick stick(folder.path);
  if (!stick.is_mounted) {
    WARN("skipped: a loop device can only be mounted by root, with mkfs.ext4 and mount");
    return;
  }
  CHECK(drives.generation() != before);
  stick.take_out();
  CHECK(drives.generation() == before);
}

TEST_CASE("a stick is what is removable or on USB, and never the system's own disk", "[transfer][drives]") {
  const Folder sys;
  const auto disk = [&sys](const std::string& path, const std::string& number, const char* removable) {
    write(sys.path + "/devices/" + path + "/removable", removable);
    write(sys.path + "/devices/" + path + "/p1/partition", "1");
    fs::create_directories(sys.path + "/dev/block");
    fs::create_symlink(sys.path + "/devices/" + path + "/p1", sys.path + "/dev/block/" + number);
  };
  disk("pci/ata1/sda", "8:1", "0\n");
  disk("pci/usb2/sdb", "8:17", "0\n");
  disk("pci/mmc/mmcblk0", "179:1", "1\n");
  disk("pci/usb1/sdc", "8:33", "1\n");
  const std::string mountinfo =
      "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
      "23 22 8:1 / /mnt/again rw - ext4 /dev/sda1 rw\n"
      "40 22 8:17 / /media/SAM\\040BLUE rw,nosuid shared:9 master:2 - vfat /dev/sdb1 rw,utf8\n"
      "41 22 8:17 / /media/twice rw - vfat /dev/sdb1 rw\n"
      "42 22 179:1 / /media/card rw - exfat /dev/mmcblk0p1 rw\n"
      "43 22 8:33 / /boot rw - ext4 /dev/sdc1 rw\n"
      "44 22 0:31 / /proc rw - proc proc rw\n"
      "nonsense\n\n45 22 8:17 -\n";
  const auto sticks = platform::sticks_among(platform::mounts_in(mountinfo), sys.path);
  REQUIRE(sticks.size() == 2);
  CHECK(sticks[0].folder == "/media/SAM BLUE");
  CHECK(platform::label_of(sticks[0], "/nowhere") == "SAM BLUE");
  CHECK(sticks[1].source == "/dev/mmcblk0p1");
}
