// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/toml_guard.h"

#include <algorithm>
#include <vector>

namespace content {
namespace {

bool begins_key(char letter) {
  const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  return is_letter || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-' || letter == '"' ||
         letter == '\'';
}

// Whether a table's head, of which this is the rest of the text, has something else where its key begins.
bool has_no_key(std::string_view head) {
  const auto skip = [&head](std::string_view letters) {
    head.remove_prefix(std::min(head.find_first_not_of(letters), head.size()));
  };
  head.remove_prefix(1);
  if (head.starts_with('[')) head.remove_prefix(1);
  skip(" \t");
  return !head.empty() && head.front() != ']' && !begins_key(head.front());
}

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);  // some editors mark UTF-8 so
  }

  std::optional<Refusal> refusal() {
    while (at_ < text_.size()) {
      const char letter = text_[at_];
      if (letter == '"' || letter == '\'') {
        skip_string(letter);
      } else if (letter == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else {
        if (static_cast<unsigned char>(letter) > 0x7F) {
          return foreign_letter();
        }
        if (letter == '[' && begins_line() && has_no_key(text_.substr(at_))) {
          return Refusal{line_, "a table has no name that can be read", "Write it like [[steps]]"};
        }
        if (closes_another(letter)) {
          return Refusal{line_, "a bracket is closed by one of another sort", "Close [ with ] and { with }"};
        }
        count(letter);
        ++at_;
      }
      if (static_cast<int>(open_.size()) + dots_ > deepest_nesting) {
        return Refusal{line_, "things lie too deep inside each other", "Write it flatter"};
      }
    }
    return std::nullopt;
  }

 private:
  struct Open {
    char bracket;
    int dots;  // before it
  };

  // A letter that is not ASCII outside of quotes. Word processors put some in by themselves.
  Refusal foreign_letter() const {
    for (const std::string_view quote : {"“", "”", "‘", "’", "„"}) {
      if (text_.substr(at_).starts_with(quote))
        return {line_, "a curly quote stands around words", "Use the straight \" around words"};
    }
    if (text_.substr(at_).starts_with("\xC2\xA0"))
      return {line_, "a hard space stands here, which looks like any other",
              "Delete it, and press the space bar"};
    return {line_, "a letter here stands outside of quotes", "Put straight quotes around it"};
  }

  // Whether a table's head can stand here.
  bool begins_line() const {
    if (!open_.empty()) return false;
    const std::size_t last = text_.substr(0, at_).find_last_not_of(" \t\r");
    return last == std::string_view::npos || text_[last] == '\n';
  }

  bool closes_another(char letter) const {
    if (open_.empty() || (letter != ']' && letter != '}')) return false;
    return (open_.back().bracket == '[') != (letter == ']');
  }

  // A bracket nests, and so does each dot of a key; the next key begins where this one did.
  void count(char letter) {
    if (letter == '[' || letter == '{') open_.push_back({letter, dots_});
    if (letter == '.') ++dots_;
    if (letter == '\n') ++line_;
    if (letter == ',' || (letter == '\n' && open_.empty())) dots_ = open_.empty() ? 0 : open_.back().dots;
    if ((letter == ']' || letter == '}') && !open_.empty()) {
      dots_ = open_.back().dots;
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
      if (letter == '\\' && quote == '"' && text_.substr(at_ + 1, 1) != "\n") ++at_;
      ++at_;
    }
    // Two more quotation marks may belong to a long string's end.
    for (int more = 0; is_long && more < 2 && at_ < text_.size() && text_[at_] == quote; ++more) ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int dots_ = 0;
  std::vector<Open> open_;
};

}  // namespace

std::optional<Refusal> refusal_of(std::string_view text) { return Scan(text).refusal(); }

}  // namespace content
