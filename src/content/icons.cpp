// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/icons.h"

#include <charconv>

#include "content/toml_tree.h"

namespace content {
namespace {

constexpr std::string_view file_name = "icons.toml";

char32_t code_point_from(std::string_view hex) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  const bool whole = error == std::errc() && end == hex.data() + hex.size();
  return whole ? static_cast<char32_t>(value) : 0;
}

}  // namespace

LoadedIcons load_icons(const std::string& assets_folder) {
  LoadedIcons loaded;
  const std::string file(file_name);
  Tree tree = read_toml(text_of(assets_folder + "/" + file), file);
  loaded.mistakes = std::move(tree.mistakes);
  if (!tree.root) return loaded;
  for (const steps::Node& node : tree.root->children) {
    const char32_t value = node.sort == steps::Node::Sort::text ? code_point_from(node.text) : 0;
    if (value == 0) {
      loaded.mistakes.push_back({file, node.line, "“" + node.key + "” has no place in the font",
                                 "Write its number in the font, like \"F2D1\""});
    }
    loaded.icons[node.key] = value;
  }
  return loaded;
}

}  // namespace content
