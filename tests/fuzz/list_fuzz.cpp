// SPDX-License-Identifier: GPL-3.0-or-later
// A list of learners that somebody brings on a stick.
#include "base/text.h"
#include "centre/list_file.h"
#include "fuzz/target.h"

namespace {

void feed_list(std::string_view bytes) {
  const centre::ListFile file = centre::read_list(bytes, {});
  fuzz::promise(file.lines.size() <= centre::most_lines, "no list is longer than it may be");
  fuzz::promise(file.trouble == centre::ListTrouble::none || file.to_take() == 0,
                "of a list that is refused nothing is taken");
  for (const centre::ListLine& line : file.lines) {
    if (line.trouble != centre::LineTrouble::none) continue;
    fuzz::promise(!line.name.empty() && line.name.size() <= centre::longest_name, "a name can be a name");
    fuzz::promise(base::is_valid_utf8(line.name) && base::is_valid_utf8(line.group),
                  "names that are shown are UTF-8");
    fuzz::promise(std::string_view("=+-@").find(line.name.front()) == std::string_view::npos,
                  "no name is a formula");
  }
}

const fuzz::Joins joins_list("list", feed_list);

}  // namespace
