// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/source_text.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

namespace house {
namespace {

// Where a literal or comment that begins at `at` ends: one past its last character.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == quote || text[i] == '\n') {
      return i + 1;
    }
  }
  return text.size();
}

std::size_t end_of_raw_string(std::string_view text, std::size_t at) {
  const std::size_t open = text.find('(', at);
  if (open == std::string_view::npos) return text.size();
  const std::string close = ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
  const std::size_t end = text.find(close, open);
  return end == std::string_view::npos ? text.size() : end + close.size();
}

std::size_t end_after(std::string_view text, std::size_t at, std::string_view mark) {
  const std::size_t found = text.find(mark, at + 2);
  return found == std::string_view::npos ? text.size() : found + mark.size();
}

void make_blank(std::string& text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to && i < text.size(); ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

bool is_digit_separator(std::string_view text, std::size_t at) {
  return at > 0 && std::isxdigit(static_cast<unsigned char>(text[at - 1])) != 0 && at + 2 < text.size() &&
         text[at + 2] != '\'';
}

bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

char last_character(std::string_view head) {
  const std::size_t last = head.find_last_not_of(' ');
  return last == std::string_view::npos ? '\0' : head[last];
}

std::string_view first_word(std::string_view head) {
  std::size_t end = 0;
  while (end < head.size() && is_word_character(head[end])) ++end;
  return head.substr(0, end);
}

std::string_view last_word(std::string_view head) {
  const std::size_t last = head.find_last_not_of(' ');
  if (last == std::string_view::npos) return {};
  std::size_t first = last + 1;
  while (first > 0 && is_word_character(head[first - 1])) --first;
  return head.substr(first, last + 1 - first);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool opens_names(std::string_view head) {
  return first_word(head) == "namespace" || head.starts_with("inline namespace") ||
         head.starts_with("extern \"");
}

bool opens_type(std::string_view head) {
  const bool is_template = first_word(head) == "template" && head.find(" class ") != std::string_view::npos;
  return (is_template || is_one_of(first_word(head), {"enum", "class", "struct", "union"})) &&
         head.find('(') == std::string_view::npos;
}

// A brace after these opens values, not statements: f = {…}, Point{…}, return {…}.
bool opens_list(std::string_view head) {
  if (is_one_of(last_word(head), {"else", "do", "try"})) return false;
  const char last = last_character(head);
  return is_word_character(last) || last == '=' || last == ',' || last == '>';
}

// Foo::Foo(int a) : a_{a}: the brace belongs to a member, the body comes later.
bool opens_member(std::string_view head) {
  const std::size_t colon = head.find(") : ");
  const char last = last_character(head);
  return colon != std::string_view::npos && (is_word_character(last) || last == '>');
}

bool is_label(std::string_view head) {
  return is_one_of(first_word(head), {"public", "private", "protected", "default"}) &&
         head.find(':') == first_word(head).size();
}

// The walk over one file: the text since the last mark, and the scopes that are open.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(without_comments(text, Strings::blank)) {}

  Outline run() {
    for (at_ = 0; at_ < text_.size(); ++at_) step();
    return std::move(outline_);
  }

 private:
  struct Scope {
    enum class Kind { names, type, function, block, list } kind = Kind::names;
    std::size_t function = 0;
  };

  void step() {
    const char c = text_[at_];
    if (c == '#' && head_.empty()) {
      skip_directive();
    } else if (c == '{' && brackets_ == 0) {
      open();
    } else if (c == '}' && brackets_ == 0) {
      close();
    } else if (c == ';' && brackets_ == 0 && !in_list()) {
      finish();
    } else {
      take(c);
    }
    if (text_[at_] == '\n') ++line_;
  }

  void take(char c) {
    // A lambda inside of brackets holds braces and semicolons of its own: they belong to the brackets.
    if (c == '(' || c == '[') ++brackets_;
    if ((c == ')' || c == ']') && brackets_ > 0) --brackets_;
    const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (head_.empty() && blank) return;
    if (head_.empty()) head_line_ = line_;
    head_ += blank ? ' ' : c;
    if (c == ':' && is_label(head_)) head_.clear();
  }

  void skip_directive() {
    while (at_ < text_.size() && (text_[at_] != '\n' || text_[at_ - 1] == '\\')) {
      if (text_[at_] == '\n') ++line_;
      ++at_;
    }
    if (at_ == text_.size()) --at_;
  }

  bool in_list() const { return !scopes_.empty() && scopes_.back().kind == Scope::Kind::list; }

  bool in_function() const {
    for (const Scope& scope : scopes_) {
      if (scope.kind == Scope::Kind::function) return true;
    }
    return false;
  }

  Where where() const {
    if (in_function()) return Where::function;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      if (scope->kind == Scope::Kind::type) return Where::type;
    }
    return Where::file;
  }

  Scope::Kind kind_of_brace() const {
    if (in_list()) return Scope::Kind::list;
    if (!in_function() && opens_names(head_)) return Scope::Kind::names;
    if (opens_type(head_)) return Scope::Kind::type;
    if (in_function()) return opens_list(head_) ? Scope::Kind::list : Scope::Kind::block;
    const bool has_body = head_.find('(') != std::string::npos && last_character(head_) != '=';
    return has_body && !opens_member(head_) ? Scope::Kind::function : Scope::Kind::list;
  }

  void open() {
    const Scope scope{kind_of_brace(), outline_.functions.size()};
    if (scope.kind == Scope::Kind::function) outline_.functions.push_back({head_, head_line_, line_});
    if (scope.kind == Scope::Kind::block && !head_.empty()) record();
    if (scope.kind == Scope::Kind::list) {
      head_ += '{';
    } else {
      head_.clear();
    }
    scopes_.push_back(scope);
  }

  void close() {
    if (scopes_.empty()) return;
    const Scope scope = scopes_.back();
    scopes_.pop_back();
    if (scope.kind == Scope::Kind::list) {
      head_ += '}';
      return;
    }
    if (scope.kind == Scope::Kind::function) outline_.functions[scope.function].last_line = line_;
    head_.clear();
  }

  void finish() {
    if (!head_.empty()) record();
    head_.clear();
  }

  void record() { outline_.statements.push_back({head_, head_line_, where()}); }

  std::string text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int brackets_ = 0;
  std::string head_;
  int head_line_ = 1;
  std::vector<Scope> scopes_;
  Outline outline_;
};

}  // namespace

std::string without_comments(std::string_view text, Strings strings) {
  std::string code(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    std::size_t end = at + 1;
    if (rest.starts_with("//")) {
      end = std::min(text.find('\n', at), text.size());
      make_blank(code, at, end);
    } else if (rest.starts_with("/*")) {
      end = end_after(text, at, "*/");
      make_blank(code, at, end);
    } else if (rest.starts_with("R\"")) {
      end = end_of_raw_string(text, at);
      if (strings == Strings::blank) make_blank(code, at + 2, end - 1);
    } else if (rest[0] == '"' || (rest[0] == '\'' && !is_digit_separator(text, at))) {
      end = end_of_quoted(text, at);
      if (strings == Strings::blank) make_blank(code, at + 1, end - 1);
    }
    at = end;
  }
  return code;
}

Outline outline_of(std::string_view text) { return Walk(text).run(); }

}  // namespace house
