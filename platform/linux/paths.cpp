// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/paths.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace platform {
namespace {

namespace fs = std::filesystem;

struct Face {
  std::string_view name;
  std::string_view file;
  std::string_view package_path;  // where Debian 12 and 13 put it, below a font folder
};

constexpr Face faces[] = {
    {"Andika", "Andika-Regular.ttf", "truetype/andika/Andika-Regular.ttf"},
    {"Andika Bold", "Andika-Bold.ttf", "truetype/andika/Andika-Bold.ttf"},
    {"OpenDyslexic", "OpenDyslexic-Regular.otf", "opentype/opendyslexic/OpenDyslexic-Regular.otf"},
    {"OpenDyslexic Bold", "OpenDyslexic-Bold.otf", "opentype/opendyslexic/OpenDyslexic-Bold.otf"},
    {"Noto Sans", "NotoSans-Regular.ttf", "truetype/noto/NotoSans-Regular.ttf"},
    {"Noto Sans Bold", "NotoSans-Bold.ttf", "truetype/noto/NotoSans-Bold.ttf"},
    {"Material Design Icons", "materialdesignicons-webfont.ttf",
     "truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf"},
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

// The first by name, so that the same PC always finds the same file.
std::optional<std::string> search(const fs::path& folder, std::string_view file) {
  std::vector<std::string> found;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator each(folder, options, error), end; !error && each != end;
       each.increment(error)) {
    if (each->path().filename() == file && is_file(each->path())) found.push_back(each->path().string());
  }
  if (found.empty()) return std::nullopt;
  return *std::min_element(found.begin(), found.end());
}

// The rule of the XDG paths: one that is not absolute does not count.
std::string below(const std::string& xdg, const std::string& home, std::string_view in_home,
                  std::string_view of_system) {
  if (xdg.starts_with('/')) return xdg + "/fingerpost";
  if (home.starts_with('/')) return home + std::string(in_home) + "/fingerpost";
  return std::string(of_system);
}

}  // namespace

Surroundings surroundings_of_this_process(const std::string& data_folder) {
  Surroundings around;
  around.data_folder = data_folder;
  around.xdg_data_home = environment("XDG_DATA_HOME");
  around.xdg_cache_home = environment("XDG_CACHE_HOME");
  around.xdg_config_home = environment("XDG_CONFIG_HOME");
  around.credentials = environment("CREDENTIALS_DIRECTORY");
  around.home = environment("HOME");
  around.assets_folder = environment("FINGERPOST_ASSETS");
  std::error_code ignored;
  around.executable = fs::read_symlink("/proc/self/exe", ignored).string();
  around.source_assets = FINGERPOST_ASSETS;
  around.font_folders = {"/usr/share/fonts", "/usr/local/share/fonts"};
  around.dictionary_folders = {"/usr/share/hunspell", "/usr/share/myspell/dicts"};
  if (!around.home.empty()) around.font_folders.push_back(around.home + "/.local/share/fonts");
  return around;
}

std::string cache_folder(const Surroundings& around) {
  return below(around.xdg_cache_home, around.home, "/.cache", "/var/cache/fingerpost");
}

std::string safe_folder(const Surroundings& around) {
  return below(around.xdg_config_home, around.home, "/.config", "/var/lib/fingerpost-safe");
}

std::string LinuxPaths::data() const {
  if (!around_.data_folder.empty()) {
    std::error_code error;
    const fs::path whole = fs::absolute(around_.data_folder, error);
    return error ? around_.data_folder : whole.lexically_normal().string();
  }
  return below(around_.xdg_data_home, around_.home, "/.local/share", "/var/lib/fingerpost");
}

std::string LinuxPaths::assets() const {
  if (!around_.assets_folder.empty()) return around_.assets_folder;
  const fs::path installed =
      fs::path(around_.executable).parent_path().parent_path() / "share" / "fingerpost";
  return is_folder(installed) ? installed.string() : around_.source_assets;
}

std::uint64_t LinuxPaths::memory_bytes() const {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long page = sysconf(_SC_PAGESIZE);
  return pages > 0 && page > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(page) : 0;
}

std::optional<std::string> LinuxPaths::font(std::string_view face) const {
  const auto known =
      std::find_if(std::begin(faces), std::end(faces), [&](const Face& each) { return each.name == face; });
  if (known == std::end(faces)) return std::nullopt;
  for (const std::string& folder : around_.font_folders) {
    const fs::path usual = fs::path(folder) / known->package_path;
    if (is_file(usual)) return usual.string();
  }
  for (const std::string& folder : around_.font_folders) {
    if (auto found = search(folder, known->file)) return found;
  }
  return std::nullopt;
}

std::optional<std::string> LinuxPaths::dictionary() const {
  for (const std::string& folder : around_.dictionary_folders) {
    const std::string path = folder + "/en_GB";
    if (is_file(path + ".aff") && is_file(path + ".dic")) return path;
  }
  return std::nullopt;
}

}  // namespace platform
