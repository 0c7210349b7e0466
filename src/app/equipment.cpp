// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/equipment.h"

#include "content/icons.h"

namespace app {
namespace {

using platform::Exit;

constexpr std::size_t most_mistakes_shown = 20;

NoStart mistakes_in(std::string first, const std::vector<content::Mistake>& mistakes) {
  for (std::size_t i = 0; i < mistakes.size() && i < most_mistakes_shown; ++i) {
    first += "\n  " + content::in_words(mistakes[i]);
  }
  return {std::move(first), Exit::failed};
}

// One for each pack, whose name their files begin with: staff mend one at a time.
std::vector<std::string> first_of_each(const std::vector<content::Mistake>& mistakes) {
  std::vector<std::string> first;
  std::string last;
  for (const content::Mistake& mistake : mistakes) {
    const std::string pack = mistake.file.substr(0, mistake.file.find('/'));
    if (pack != last) first.push_back(content::in_words(mistake));
    last = pack;
  }
  return first;
}

std::variant<std::unique_ptr<ui::Kit>, NoStart> make_kit(const platform::Paths& paths) {
  const ui::FontNames faces = faces_on(paths);
  if (faces.andika.regular.empty() || faces.andika.bold.empty() || faces.icons.empty()) {
    return NoStart{
        "A font is missing on this PC. Install fonts-sil-andika and fonts-materialdesignicons-webfont.",
        Exit::failed};
  }
  const content::LoadedIcons names = content::load_icons(paths.assets());
  if (!names.mistakes.empty()) {
    return mistakes_in("Fingerpost cannot read its list of icons. Install it again.", names.mistakes);
  }
  base::Result<std::unique_ptr<ui::Kit>> kit = ui::Kit::create({faces, names.icons});
  if (!kit) return NoStart{"A font on this PC cannot be read. Install fonts-sil-andika again.", Exit::failed};
  return std::move(*kit);
}

}  // namespace

ui::FontNames faces_on(const platform::Paths& paths) {
  const auto file = [&paths](std::string_view face) { return paths.font(face).value_or(""); };
  return {{file("Andika"), file("Andika Bold")},
          {file("OpenDyslexic"), file("OpenDyslexic Bold")},
          {file("Noto Sans"), file("Noto Sans Bold")},
          file("Material Design Icons")};
}

std::variant<Equipment, NoStart> load_equipment(const platform::Paths& paths,
                                                const std::string& pack_folder) {
  content::LoadedWords words = content::load_words(paths.assets() + "/words");
  if (!words.mistakes.empty()) {
    return mistakes_in("Fingerpost cannot read its own sentences. Install it again.", words.mistakes);
  }
  content::Loaded packs = pack_folder.empty()
                              ? content::load_packs(paths.assets() + "/packs", paths.data() + "/packs")
                              : content::load_pack(pack_folder, paths.assets());
  if (!packs.mistakes.empty()) {
    return mistakes_in("No programme is whole. Mend one, or install Fingerpost again.", packs.mistakes);
  }
  auto kit = make_kit(paths);
  if (auto* trouble = std::get_if<NoStart>(&kit)) return std::move(*trouble);
  return Equipment{std::make_shared<content::Words>(std::move(words.words)),
                   std::make_shared<content::Catalogue>(std::move(packs.catalogue)),
                   std::move(std::get<std::unique_ptr<ui::Kit>>(kit)), first_of_each(packs.left_out)};
}

}  // namespace app
