// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/local_pack.h"

#include <filesystem>

namespace content {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view local_kind = "local";

Tree pack_file_in(const std::string& folder) {
  return read_toml(text_of(folder + "/pack.toml"), "pack.toml");
}

}  // namespace

bool is_local_pack(const std::string& pack_folder) {
  const Tree tree = pack_file_in(pack_folder);
  const steps::Node* kind = tree.root ? tree.root->child("kind") : nullptr;
  return kind != nullptr && kind->text == local_kind;
}

LocalPack read_local_pack(const std::string& pack_folder) {
  LocalPack pack;
  pack.folder = fs::path(pack_folder).filename().string();
  Tree tree = pack_file_in(pack_folder);
  pack.mistakes = tree.mistakes;
  if (!tree.root) return pack;
  std::vector<steps::Mistake> found;
  steps::Reader reader(*tree.root, "pack", found);
  check_grammar(reader);
  reader.text("name");
  reader.text("version");
  reader.text("kind");
  pack.title = reader.sentence("title");
  pack.target = reader.text("for");
  reader.finish();
  add_mistakes(pack.mistakes, "pack.toml", found);
  for (const std::string& path : toml_files_in(pack_folder + "/cards"))
    pack.cards["cards/" + fs::path(path).filename().string()] = text_of(path);
  if (pack.cards.empty()) {
    pack.mistakes.push_back({"cards", 0, "there are no cards", "Add a file like cards/jobs.toml"});
  }
  return pack;
}

}  // namespace content
