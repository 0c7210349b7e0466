// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/show/show.h"

namespace steps {

Show read_show(Reader& reader, const Shelf& shelf, std::string_view) {
  Show show;
  show.paragraphs = reader.sentences("paragraphs");
  show.points = read_options(reader, "points", shelf);
  if (show.paragraphs.empty() && show.points.empty()) {
    reader.wrong(reader.line(), "it shows nothing", "Add paragraphs = [\"…\"] or points = [{ … }]");
  }
  return show;
}

std::string words_of(const Show&, std::string_view) { return {}; }

std::string missing(const Show&, std::string_view) { return {}; }

}  // namespace steps
