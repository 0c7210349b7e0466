// SPDX-License-Identifier: GPL-3.0-or-later
// TomlTree: one TOML file as a neutral tree with line numbers. The only place that knows toml++.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/catalogue.h"
#include "steps/reader.h"

namespace content {

struct Tree {
  std::optional<steps::Node> root;  // none: the mistakes say why
  std::vector<Mistake> mistakes;
};

// A file as it was found; none: it is missing, too big or cannot be read.
using FileText = std::optional<std::string>;
FileText text_of(const std::string& path);

// `name` is how a mistake calls the file. It comes from anywhere, so nothing in it is trusted.
Tree read_toml(const FileText& text, const std::string& name);

// The *.toml files of a folder, sorted by name; none where there is no folder.
std::vector<std::string> toml_files_in(const std::string& folder);

// What a reader found, as mistakes of that file.
void add_mistakes(std::vector<Mistake>& mistakes, const std::string& file,
                  const std::vector<steps::Mistake>& found);

}  // namespace content
