// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/flow.h"

#include <algorithm>
#include <utility>

#include "documents/setter.h"

namespace documents {
namespace {

constexpr Style heading_styles[] = {
    {26, true, palette::pine}, {18, true, palette::pine}, {14, true, palette::ink}};
constexpr const char* heading_tags[] = {"H1", "H2", "H3"};
constexpr double bar_width = 3;
constexpr double indent = 14;
constexpr double picture_height = 150;

}  // namespace

Mark text_mark(const Line& line, double left, double width, double top) {
  const double x = line.right_to_left ? left + std::max(0.0, width - line.width) : left;
  return Text{line, x, top + baseline_in_line(line.style)};
}

void append(std::vector<Mark>& marks, const std::vector<Mark>& more) {
  marks.insert(marks.end(), more.begin(), more.end());
}

std::vector<Line> Setter::lines(std::string_view text, const Style& style, double width) const {
  std::vector<Line> all;
  for (const std::string& part : lines_of(text)) {
    for (Line& line : type_.lines(part, style, width)) all.push_back(std::move(line));
  }
  return all;
}

void Setter::add(Slab slab) {
  slab.new_page = std::exchange(new_page_, false);
  slabs_.push_back(std::move(slab));
}

// A run without words still opens and closes its tags: nothing of the tree may stay open.
void Setter::set(std::string_view text, const Run& run) {
  const double width = measure_.width - run.left;
  const std::vector<Line> all = lines(text, run.style, width);
  const std::size_t count = std::max<std::size_t>(all.size(), 1);
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_first = i == 0;
    const bool is_last = i + 1 == count;
    Slab slab;
    slab.height = all.empty() ? 0 : line_height(run.style);
    slab.space_before = is_first ? run.space_before : 0;
    // No line of a paragraph stands alone at the top or the foot of a page.
    slab.keep_with_next = is_last ? run.keep_with_next : is_first || i + 2 == count;
    if (run.bar && !all.empty()) slab.marks.push_back(Box{0, 0, bar_width, slab.height, *run.bar});
    if (is_first) append(slab.marks, run.before);
    if (!all.empty()) slab.marks.push_back(text_mark(all[i], run.left, width, 0));
    if (is_last) append(slab.marks, run.after);
    add(std::move(slab));
  }
}

void Setter::operator()(const Heading& heading) {
  const auto at = static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1);
  Run run{{Open{heading_tags[at]}}, {Close{}}, heading_styles[at]};
  run.space_before = 2 * space_between;
  run.keep_with_next = true;
  const std::size_t first = slabs_.size();
  set(heading.words, run);
  for (std::size_t i = first; i < slabs_.size(); ++i) slabs_[i].keep_with_next = true;
  slabs_[first].bookmark = Bookmark{heading.level, shown(heading.words)};
}

void Setter::operator()(const Paragraph& paragraph) { set(paragraph.words, {{Open{"P"}}, {Close{}}}); }

void Setter::operator()(const Quote& quote) {
  Run question{{Open{"P"}}, {Close{}}, strong};
  question.space_before = 1.5 * space_between;
  question.keep_with_next = true;
  set(quote.question, question);
  Run answer{{Open{"BlockQuote"}, Open{"P"}}, {Close{}, Close{}}, body, indent, space_between / 2};
  answer.bar = palette::pine;
  answer.keep_with_next = !quote.aside.empty();
  set(quote.words, answer);
  if (!quote.aside.empty()) set(quote.aside, {{Open{"P"}}, {Close{}}, small, indent, 2});
}

void Setter::operator()(const List& list) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    Run item{{}, {Close{}, Close{}}, body, indent, i == 0 ? space_between : space_between / 2};
    if (i == 0) item.before.emplace_back(Open{"L"});
    append(item.before, {Open{"LI"}, Open{"Lbl"}});
    for (const Line& dot : type_.lines("• ", body, indent))
      item.before.push_back(text_mark(dot, 0, indent, 0));
    append(item.before, {Close{}, Open{"LBody"}});
    if (i + 1 == list.items.size()) item.after.emplace_back(Close{});
    set(list.items[i], item);
  }
}

void Setter::operator()(const Note& note) {
  Run run{{Open{"P"}}, {Close{}}, small, indent};
  run.bar = palette::line;
  set(note.words, run);
}

void Setter::operator()(const Figure& figure) {
  Slab slab;
  slab.height = picture_height;
  slab.space_before = space_between;
  slab.marks = {Open{"Figure"}, Picture{figure.drawing, 0, 0, picture_height}, Close{}};
  add(std::move(slab));
}

namespace {

// The first column holds names and is the narrower one.
double column_left(std::size_t column, std::size_t columns, double width) {
  if (columns < 2 || column == 0) return 0;
  const double first = width * (columns == 2 ? 0.3 : 0.25);
  return first + (width - first) * static_cast<double>(column - 1) / static_cast<double>(columns - 1);
}

double column_width(std::size_t column, std::size_t columns, double width) {
  const double right = column + 1 >= columns ? width : column_left(column + 1, columns, width);
  return right - column_left(column, columns, width);
}

}  // namespace

// Lines `first_line` and on of every cell, side by side.
Slab Setter::row_slab(const std::vector<Cell>& cells, std::size_t first_line, std::size_t lines,
                      bool is_header) const {
  Slab slab;
  slab.height = 2 * cell_padding + static_cast<double>(lines) * line_height(body);
  if (is_header) slab.marks.push_back(Box{0, 0, measure_.width, slab.height, palette::pine_soft});
  slab.marks.push_back(Box{0, slab.height - rule_width, measure_.width, rule_width, palette::line});
  slab.marks.emplace_back(Open{"TR"});
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const double left = column_left(column, cells.size(), measure_.width) + cell_padding;
    const double width = column_width(column, cells.size(), measure_.width) - 2 * cell_padding;
    slab.marks.emplace_back(Open{is_header || column == 0 ? "TH" : "TD"});
    for (std::size_t i = 0; i < lines && first_line + i < cells[column].size(); ++i) {
      const double top = cell_padding + static_cast<double>(i) * line_height(body);
      slab.marks.push_back(text_mark(cells[column][first_line + i], left, width, top));
    }
    slab.marks.emplace_back(Close{});
  }
  slab.marks.emplace_back(Close{});
  return slab;
}

// A row is not split, unless it is taller than a page.
void Setter::set_row(const std::vector<std::string>& row, bool is_header, std::size_t columns) {
  std::vector<Cell> cells(columns);
  std::size_t tallest = 1;
  for (std::size_t column = 0; column < columns && column < row.size(); ++column) {
    const double width = column_width(column, columns, measure_.width) - 2 * cell_padding;
    cells[column] = lines(row[column], is_header || column == 0 ? strong : body, width);
    tallest = std::max(tallest, cells[column].size());
  }
  const auto most = static_cast<std::size_t>((measure_.height - 2 * cell_padding) / line_height(body));
  for (std::size_t at = 0; at < tallest; at += most) {
    add(row_slab(cells, at, std::min(most, tallest - at), is_header));
  }
}

void Setter::set_table_opening(const std::string& caption) {
  Run run{{Open{"Table"}, Open{"Caption"}}, {Close{}}, strong};
  run.space_before = 1.5 * space_between;
  run.keep_with_next = true;
  set(caption, run);
}

void Setter::operator()(const Table& table) {
  const std::size_t columns = table.header.size();
  if (columns == 0) return;
  set_table_opening(table.caption);
  set_row(table.header, true, columns);
  slabs_.back().keep_with_next = true;
  for (const std::vector<std::string>& row : table.rows) set_row(row, false, columns);
  slabs_.back().keep_with_next = false;
  slabs_.back().marks.emplace_back(Close{});
}

namespace {

// How much room the slab needs together with those that it must not be parted from.
double room_for(const std::vector<Slab>& slabs, std::size_t at) {
  double room = slabs[at].height;
  for (; slabs[at].keep_with_next && at + 1 < slabs.size() && !slabs[at + 1].new_page; ++at) {
    room += slabs[at + 1].space_before + slabs[at + 1].height;
  }
  return room;
}

}  // namespace

std::vector<Slab> flow(const Document& document, const Type& type, const Measure& measure) {
  Setter setter(type, measure);
  for (const Block& block : document.blocks) std::visit(setter, block);
  return setter.take();
}

std::vector<Place> pages_of(const std::vector<Slab>& slabs, const Measure& measure) {
  std::vector<Place> places;
  int page = 0;
  double y = 0;
  for (std::size_t i = 0; i < slabs.size(); ++i) {
    const bool fits = y + slabs[i].space_before + slabs[i].height <= measure.height;
    const double together = room_for(slabs, i);
    // What is taller than a page is parted wherever it has to be.
    const bool keeps = y + slabs[i].space_before + together <= measure.height || together > measure.height;
    if (y > 0 && (slabs[i].new_page || !fits || !keeps)) {
      ++page;
      y = 0;
    }
    if (y > 0) y += slabs[i].space_before;
    places.push_back({page, y});
    y += slabs[i].height;
  }
  return places;
}

}  // namespace documents
