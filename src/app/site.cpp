// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "store/files.h"

namespace app {
namespace {

using screens::Site;

constexpr std::string_view site_file = "site";

struct SiteLine {
  std::string_view name;
  int least, most;
  int (*get)(const Site& site);
  void (*set)(Site& site, int value);
};

constexpr SiteLine lines[] = {
    {"viewing", Site::nearest, Site::farthest, [](const Site& site) { return site.viewing_mm; },
     [](Site& site, int value) { site.viewing_mm = value; }},
    {"pitch", 0, 2000, [](const Site& site) { return site.micrometres_per_pixel; },
     [](Site& site, int value) { site.micrometres_per_pixel = value; }},
    {"suggestions", 0, 1, [](const Site& site) { return site.suggestions ? 1 : 0; },
     [](Site& site, int value) { site.suggestions = value == 1; }},
    {"spelling", 0, 1, [](const Site& site) { return site.spelling ? 1 : 0; },
     [](Site& site, int value) { site.spelling = value == 1; }},
    {"idle", 0, Site::longest_idle, [](const Site& site) { return site.idle_minutes; },
     [](Site& site, int value) {
       site.idle_minutes = value == 0 ? 0 : std::max(value, Site::shortest_idle);
     }},
    {"plug_speaks", 0, 1, [](const Site& site) { return site.plug_speaks ? 1 : 0; },
     [](Site& site, int value) { site.plug_speaks = value == 1; }},
    {"may_print", 0, 1, [](const Site& site) { return site.may_print ? 1 : 0; },
     [](Site& site, int value) { site.may_print = value == 1; }},
    {"pictures", 0, Site::most_pictures, [](const Site& site) { return site.pictures; },
     [](Site& site, int value) { site.pictures = value; }},
};

constexpr std::string_view programme_line = "programme ";
constexpr std::string_view group_line = "group ";
constexpr std::string_view place_line = "place ";
constexpr std::size_t longest_place = 60;  // bytes

// A pack's name as packs are named; anything else is passed over.
bool is_pack_name(std::string_view name) {
  constexpr std::size_t longest = 64;
  return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  });
}

}  // namespace

Site site_from(std::string_view text) {
  Site site;
  for (const std::string& line : base::split(text, '\n')) {
    if (line.starts_with(programme_line) &&
        is_pack_name(std::string_view(line).substr(programme_line.size())))
      site.programme = line.substr(programme_line.size());
    if (line.starts_with(group_line))
      site.group = base::id_from_hex(line.substr(group_line.size())).value_or(base::Id{});
    if (line.starts_with(place_line) && line.size() <= place_line.size() + longest_place &&
        base::is_valid_utf8(line))
      site.place = line.substr(place_line.size());
    for (const SiteLine& known : lines) {
      const std::string start = std::string(known.name) + " ";
      if (!line.starts_with(start)) continue;
      int value = 0;
      const char* const end = line.data() + line.size();
      const auto read = std::from_chars(line.data() + start.size(), end, value);
      if (read.ec == std::errc() && read.ptr == end && value >= known.least && value <= known.most)
        known.set(site, value);
    }
  }
  return site;
}

std::string to_text(const Site& site) {
  std::string text;
  for (const SiteLine& line : lines)
    text += std::string(line.name) + " " + std::to_string(line.get(site)) + "\n";
  if (is_pack_name(site.programme)) text += std::string(programme_line) + site.programme + "\n";
  if (site.group != base::Id{}) text += std::string(group_line) + base::hex(site.group) + "\n";
  if (!site.place.empty()) text += std::string(place_line) + site.place + "\n";
  return text;
}

Site site_on_disk(const Place& place) {
  const std::string path = store::path_in(place.folder, site_file);
  if (!store::exists(place.disk, path)) return {};
  const base::Result<std::string> text = store::read_file(place.disk, path);
  return text ? site_from(*text) : Site{};
}

base::Outcome keep_site(const Place& place, const Site& site) {
  return store::write_file(place.disk, place.folder, std::string(site_file), to_text(site));
}

double millimetres_per_pixel(const Site& site, double told) {
  const double pitch = site.micrometres_per_pixel > 0 ? site.micrometres_per_pixel / 1000.0 : told;
  // Farther away everything must be larger, as if the pixels were smaller.
  return pitch * Site::usual / site.viewing_mm;
}

}  // namespace app
