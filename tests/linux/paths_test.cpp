// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/paths.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/catch.h"

using platform::LinuxPaths;
using platform::Surroundings;

namespace {

namespace fs = std::filesystem;

// An empty folder that goes away with the test.
class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(fs::temp_directory_path() / ("fingerpost-" + name + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& below) const { return (path_ / below).string(); }
  void put(const std::string& file) const {
    fs::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file) << "x";
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("the data folder is the one that was named, else the person's, else the system's", "[linux]") {
  Surroundings around;
  CHECK(LinuxPaths(around).data() == "/var/lib/fingerpost");
  around.home = "/home/kiosk";
  CHECK(LinuxPaths(around).data() == "/home/kiosk/.local/share/fingerpost");
  around.xdg_data_home = "/data";
  CHECK(LinuxPaths(around).data() == "/data/fingerpost");
  around.data_folder = "/srv/one/../two";
  CHECK(LinuxPaths(around).data() == "/srv/two");
}

TEST_CASE("a data folder named from here is the same wherever the program goes", "[linux]") {
  Surroundings around;
  around.data_folder = "mine";
  CHECK(LinuxPaths(around).data() == (fs::current_path() / "mine").string());
}

TEST_CASE("a home for data that is not absolute does not count", "[linux]") {
  Surroundings around;
  around.xdg_data_home = "data";
  around.home = "/home/kiosk";
  CHECK(LinuxPaths(around).data() == "/home/kiosk/.local/share/fingerpost");
}

TEST_CASE("what may be lost lies where this system keeps such things", "[linux]") {
  Surroundings around;
  CHECK(platform::cache_folder(around) == "/var/cache/fingerpost");
  around.home = "/home/kiosk";
  CHECK(platform::cache_folder(around) == "/home/kiosk/.cache/fingerpost");
  around.xdg_cache_home = "cache";
  CHECK(platform::cache_folder(around) == "/home/kiosk/.cache/fingerpost");
  around.xdg_cache_home = "/cache";
  CHECK(platform::cache_folder(around) == "/cache/fingerpost");
}

TEST_CASE("the assets are those that were named, else those installed, else those of the source", "[linux]") {
  const Folder folder("assets");
  Surroundings around;
  around.executable = folder / "bin/fingerpost";
  around.source_assets = "/source/assets";
  CHECK(LinuxPaths(around).assets() == "/source/assets");
  fs::create_directories(folder / "share/fingerpost");
  CHECK(LinuxPaths(around).assets() == folder / "share/fingerpost");
  around.assets_folder = "/named";
  CHECK(LinuxPaths(around).assets() == "/named");
}

TEST_CASE("a font is found where its package puts it, or anywhere below the font folders", "[linux]") {
  const Folder folder("fonts");
  Surroundings around;
  around.font_folders = {folder / "none", folder / "fonts"};
  CHECK_FALSE(LinuxPaths(around).font("Andika"));

  folder.put("fonts/odd/place/Andika-Regular.ttf");
  CHECK(LinuxPaths(around).font("Andika") == folder / "fonts/odd/place/Andika-Regular.ttf");
  folder.put("fonts/truetype/andika/Andika-Regular.ttf");
  CHECK(LinuxPaths(around).font("Andika") == folder / "fonts/truetype/andika/Andika-Regular.ttf");
  CHECK_FALSE(LinuxPaths(around).font("Andika Bold"));
  CHECK_FALSE(LinuxPaths(around).font("No Such Face"));
}

TEST_CASE("this program knows where it is", "[linux]") {
  const Surroundings around = platform::surroundings_of_this_process("/somewhere");
  CHECK(around.data_folder == "/somewhere");
  CHECK(fs::exists(around.executable));
  CHECK(fs::path(around.source_assets).is_absolute());
}

TEST_CASE("the dictionary is found where its package puts it, when both of its files are there", "[linux]") {
  const Folder folder("dictionary");
  Surroundings around;
  around.dictionary_folders = {folder / "none", folder / "hunspell"};
  folder.put("hunspell/en_GB.aff");
  CHECK_FALSE(LinuxPaths(around).dictionary());
  folder.put("hunspell/en_GB.dic");
  CHECK(LinuxPaths(around).dictionary() == folder / "hunspell/en_GB");
}
