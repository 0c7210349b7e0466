// SPDX-License-Identifier: GPL-3.0-or-later
#include "centre/list_file.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"

namespace centre {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr char16_t windows_letters[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                          0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

// Windows-1252, which is what a spreadsheet writes when nobody tells it otherwise.
std::string from_windows(std::string_view bytes) {
  std::string text;
  for (const char letter : bytes) {
    const auto value = static_cast<unsigned char>(letter);
    const bool is_odd = value >= 0x80 && value < 0xA0;
    base::append_code_point(text, is_odd ? windows_letters[value - 0x80] : value);
  }
  return text;
}

std::string readable(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  return base::is_valid_utf8(bytes) ? std::string(bytes) : from_windows(bytes);
}

struct Row {
  std::size_t number = 1;
  std::vector<std::string> cells;
};

// RFC 4180: a cell in quotes may hold separators and line breaks, and a quote twice for one.
class Rows {
 public:
  Rows(std::string_view text, char separator) : text_(text), separator_(separator) {}

  std::optional<Row> next() {
    if (at_ >= text_.size()) return std::nullopt;
    Row row{line_, {std::string()}};
    bool is_quoted = false;
    while (at_ < text_.size()) {
      const char letter = text_[at_++];
      if (letter == '\n') ++line_;
      if (is_quoted) {
        is_quoted = in_quotes(letter, row.cells.back());
      } else if (letter == '\n') {
        break;
      } else if (letter == '"' && row.cells.back().empty()) {
        is_quoted = true;
      } else if (letter == separator_) {
        row.cells.emplace_back();
      } else if (letter != '\r') {
        row.cells.back() += letter;
      }
    }
    return row;
  }

 private:
  bool in_quotes(char letter, std::string& cell) {
    if (letter != '"') {
      cell += letter;
      return true;
    }
    if (at_ >= text_.size() || text_[at_] != '"') return false;
    cell += text_[at_++];
    return true;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  constexpr char separators[] = {',', ';', '\t'};
  const auto in_first = [first](char one) { return std::count(first.begin(), first.end(), one); };
  return *std::max_element(std::begin(separators), std::end(separators),
                           [&](char one, char other) { return in_first(one) < in_first(other); });
}

// Which cell is what. A column that is not there lies past the end.
struct Columns {
  std::size_t name = 0, last_name = 99, group = 1;
  bool has_heading = false;
};

Columns columns_of(const Row& first) {
  Columns columns;
  Columns named{99, 99, 99, true};
  for (std::size_t i = 0; i < first.cells.size(); ++i) {
    const std::string title = base::lower_case(base::trimmed(first.cells[i]));
    if (title == "name" || title == "first name" || title == "learner" || title == "forename") named.name = i;
    if (title == "last name" || title == "surname") named.last_name = i;
    if (title == "group" || title == "class") named.group = i;
  }
  return named.name == 99 ? columns : named;
}

std::string cell(const Row& row, std::size_t column) {
  if (column >= row.cells.size()) return {};
  std::string text(base::trimmed(row.cells[column]));
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// What a spreadsheet would reckon with when the list goes out again.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

bool is_unreadable(std::string_view text) {
  if (text.find("\xEF\xBF\xBD") != std::string_view::npos) return true;
  return std::any_of(text.begin(), text.end(),
                     [](char letter) { return static_cast<unsigned char>(letter) < ' ' || letter == 0x7F; });
}

LineTrouble trouble_of(const ListLine& line) {
  if (line.name.empty()) return LineTrouble::no_name;
  if (line.name.size() > longest_name || line.group.size() > longest_name) return LineTrouble::too_long;
  if (is_formula(line.name) || is_formula(line.group)) return LineTrouble::formula;
  if (is_unreadable(line.name) || is_unreadable(line.group)) return LineTrouble::unreadable;
  return LineTrouble::none;
}

using Who = std::pair<std::string, std::string>;

Who who_is(std::string_view name, std::string_view group) {
  return {base::lower_case(name), base::lower_case(group)};
}

std::set<Who> known_here(const Roster& roster) {
  std::set<Who> known;
  for (const auto& [id, one] : roster.learners) {
    const auto group = roster.groups.find(one.group);
    known.insert(who_is(one.name, group == roster.groups.end() ? std::string_view() : group->second.name));
  }
  return known;
}

}  // namespace

std::size_t ListFile::to_take() const {
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [](const ListLine& line) { return line.trouble == LineTrouble::none; }));
}

ListFile read_list(std::string_view bytes, const Roster& roster) {
  if (bytes.size() > longest_list) return {ListTrouble::too_long, {}};
  if (bytes.find('\0') != std::string_view::npos) return {ListTrouble::not_text, {}};
  const std::string text = readable(bytes);
  Rows rows(text, separator_of(text));
  ListFile file;
  std::optional<Columns> columns;
  std::set<Who> seen;
  const std::set<Who> known = known_here(roster);
  while (const std::optional<Row> row = rows.next()) {
    const bool is_blank = std::all_of(row->cells.begin(), row->cells.end(),
                                      [](const std::string& each) { return base::trimmed(each).empty(); });
    if (is_blank) continue;
    if (!columns) {
      columns = columns_of(*row);
      if (columns->has_heading) continue;
    }
    if (file.lines.size() == most_lines) return {ListTrouble::too_many, {}};
    ListLine line{row->number, cell(*row, columns->name), cell(*row, columns->group), LineTrouble::none};
    const std::string last = cell(*row, columns->last_name);
    if (!last.empty()) line.name += (line.name.empty() ? "" : " ") + last;
    line.trouble = trouble_of(line);
    const Who who = who_is(line.name, line.group);
    if (line.trouble == LineTrouble::none && known.count(who) > 0) line.trouble = LineTrouble::known;
    if (line.trouble == LineTrouble::none && !seen.insert(who).second) line.trouble = LineTrouble::twice;
    file.lines.push_back(std::move(line));
  }
  if (file.lines.empty()) file.trouble = ListTrouble::empty;
  return file;
}

void look_again(ListFile& file, const Roster& roster) {
  const std::set<Who> known = known_here(roster);
  for (ListLine& line : file.lines) {
    if (line.trouble == LineTrouble::none && known.count(who_is(line.name, line.group)) > 0)
      line.trouble = LineTrouble::known;
  }
}

std::vector<std::string> new_groups(const ListFile& file, const Roster& roster) {
  std::set<std::string> here;
  for (const auto& [id, group] : roster.groups) {
    if (!group.is_archived) here.insert(base::lower_case(group.name));
  }
  std::vector<std::string> made;
  for (const ListLine& line : file.lines) {
    const bool counts = line.trouble == LineTrouble::none && !line.group.empty();
    if (counts && here.insert(base::lower_case(line.group)).second) made.push_back(line.group);
  }
  return made;
}

}  // namespace centre
