// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/toml_depth.h"

#include <algorithm>
#include <vector>

namespace content {
namespace {

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  int line_too_deep() {
    while (at_ < text_.size()) {
      const char letter = text_[at_];
      if (letter == '"' || letter == '\'') {
        skip_string(letter);
      } else if (letter == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else {
        count(letter);
        ++at_;
      }
      if (static_cast<int>(open_.size()) + dots_ > deepest_nesting) return line_;
    }
    return 0;
  }

 private:
  // A bracket nests, and so does each dot of a key; the next key begins where this one did.
  void count(char letter) {
    if (letter == '[' || letter == '{') open_.push_back(dots_);
    if (letter == '.') ++dots_;
    if (letter == '\n') ++line_;
    if (letter == ',' || (letter == '\n' && open_.empty())) dots_ = open_.empty() ? 0 : open_.back();
    if ((letter == ']' || letter == '}') && !open_.empty()) {
      dots_ = open_.back();
      open_.pop_back();
    }
  }

  void skip_string(char quote) {
    const bool is_long = text_.substr(at_, 3) == std::string_view(quote == '"' ? "\"\"\"" : "'''");
    at_ += is_long ? 3 : 1;
    std::size_t quotes = 0;
    while (at_ < text_.size() && quotes < (is_long ? 3U : 1U)) {
      const char letter = text_[at_];
      if (letter == '\n' && !is_long) return;  // never closed: the parser stops here
      if (letter == '\n') ++line_;
      quotes = letter == quote ? quotes + 1 : 0;
      at_ += letter == '\\' && quote == '"' ? 2 : 1;
    }
    // Two more quotation marks may belong to a long string's end.
    for (int more = 0; is_long && more < 2 && at_ < text_.size() && text_[at_] == quote; ++more) ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int dots_ = 0;
  std::vector<int> open_;  // the dots before each bracket that is open
};

}  // namespace

int line_too_deep(std::string_view text) { return Scan(text).line_too_deep(); }

}  // namespace content
