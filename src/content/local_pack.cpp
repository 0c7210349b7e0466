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
  if (tree.root->child("kind") == nullptr) {
    pack.mistakes.push_back({"pack.toml", 0, "this is a programme, and only local packs are used here",
                             "Put its folder into “packs” beside the programmes that came with Fingerpost"});
    return pack;
  }
  std::vector<steps::Mistake> found;
  steps::Reader reader(*tree.root, "pack", found);
  check_grammar(reader);
  reader.text("name");
  reader.text("version");
  if (const std::string kind = reader.text("kind"); kind != local_kind && !kind.empty())
    reader.wrong(reader.line_of("kind"), "there is no kind " + in_marks(kind), "Write kind = \"local\"");
  pack.title = reader.sentence("title");
  pack.target = reader.text("for");
  pack.target_line = reader.line_of("for");
  reader.finish();
  add_mistakes(pack.mistakes, "pack.toml", found);
  for (const std::string& path : toml_files_in(pack_folder + "/cards"))
    pack.cards["cards/" + fs::path(path).filename().string()] = text_of(path);
  if (pack.cards.empty()) {
    pack.mistakes.push_back({"cards", 0, "there are no cards", "Add a file like cards/jobs.toml"});
  }
  return pack;
}

Mistake no_programme(const LocalPack& pack, const std::vector<std::string>& programmes) {
  return {"pack.toml", pack.target_line, "there is no pack " + in_marks(pack.target) + " to add to",
          "Use one of these after “for”: " + listed(programmes)};
}

std::optional<Mistake> no_pack_in(const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    const bool is_file = fs::exists(folder, error);
    return Mistake{folder, 0, is_file ? "this is a file" : "there is no such folder",
                   "Name the folder of one pack, which holds pack.toml"};
  }
  if (!fs::exists(folder + "/pack.toml", error))
    return Mistake{"pack.toml", 0, "the file is missing",
                   "Name the folder of one pack, which holds pack.toml"};
  const Tree tree = pack_file_in(folder);
  const steps::Node* kind = tree.root ? tree.root->child("kind") : nullptr;
  if (kind == nullptr || kind->text == local_kind) return std::nullopt;
  return Mistake{"pack.toml", kind->line, "there is no kind " + in_marks(kind->text),
                 "Write kind = \"local\" in a local pack, and take the line out of a programme"};
}

}  // namespace content
