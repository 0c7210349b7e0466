// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text.h"
#include "documents/setter.h"

namespace documents {
namespace {

using Sort = Form::Column::Sort;
constexpr double points_in_millimetre = 72 / 25.4;
constexpr double ruled_height = 26;  // of a line to write on by hand
constexpr double tick_size = 12;
constexpr double tick_indent = tick_size + 8;
constexpr double field_gap = 14;
constexpr double code_width = 62;
constexpr double row_padding = 4.5;
constexpr std::size_t most_rows_together = 8;  // of a form
constexpr double write_height = 34;            // of a cell to write in, at least
constexpr Style code_style{10, true, palette::pine};
constexpr Style label_style{10.5, false, palette::ink};
const double label_top = ruled_height - line_height(label_style) + 2;
constexpr Style form_style{10.5, false, palette::ink};
constexpr Style form_strong{10.5, true, palette::ink};
constexpr Style card_styles[] = {{30, true, palette::ink},
                                 {24, true, palette::ink},
                                 {19, true, palette::ink},
                                 {15, true, palette::ink},
                                 {12, true, palette::ink}};
constexpr Style card_details[] = {
    {11, false, palette::muted}, {10, false, palette::muted}, {9, false, palette::muted}};
constexpr double cut_padding = 12;

void add_frame(std::vector<Mark>& marks, const Box& at, double width) {
  marks.push_back(Box{at.x, at.y, at.width, width, at.ink});
  marks.push_back(Box{at.x, at.y + at.height - width, at.width, width, at.ink});
  marks.push_back(Box{at.x, at.y, width, at.height, at.ink});
  marks.push_back(Box{at.x + at.width - width, at.y, width, at.height, at.ink});
}

void add_tick_box(std::vector<Mark>& marks, double x, double y) {
  add_frame(marks, {x, y, tick_size, tick_size, palette::ink}, 1);
}

// Dashes from here so far down or across, to cut along.
void add_dashes(std::vector<Mark>& marks, const Box& line) {
  constexpr double dash = 4, gap = 3;
  const bool is_across = line.width > line.height;
  const double length = is_across ? line.width : line.height;
  for (double at = 0; at < length; at += dash + gap) {
    const double part = std::min(dash, length - at);
    marks.push_back(is_across ? Box{line.x + at, line.y, part, rule_width, palette::line}
                              : Box{line.x, line.y + at, rule_width, part, palette::line});
  }
}

double width_of(const std::vector<Line>& lines) {
  double width = 0;
  for (const Line& line : lines) width = std::max(width, line.width);
  return width;
}

}  // namespace

void Setter::operator()(const Question& question) {
  const std::vector<Line> code = type_.lines(shown(question.code), code_style, measure_.width / 2);
  const double room = std::max(code_width, width_of(code) + 20);
  Run words{{}, {Close{}}, strong, question.code.empty() ? 0 : room};
  words.space_before = 2 * space_between;
  words.keep_with_next = true;
  if (!code.empty()) {
    words.before.emplace_back(Box{0, 1, width_of(code) + 10, line_height(strong) - 2, palette::pine_soft});
    append(words.before, {Open{"P"}, text_mark(code.front(), 5, code_width, 1)});
  } else {
    words.before.emplace_back(Open{"P"});
  }
  set(question.words, words);
  if (question.help.empty()) return;
  Run help{{Open{"P"}}, {Close{}}, small, words.left, 1};
  help.keep_with_next = true;
  set(question.help, help);
}

// A label stands on the first line, and the writing goes on behind it.
void Setter::operator()(const Ruled& ruled) {
  const std::vector<Line> label = lines(ruled.label, label_style, measure_.width * 0.9);
  const bool is_short = label.size() == 1 && label.front().width < measure_.width * 0.4;
  if (!label.empty() && !is_short) {
    Run run{{Open{"P"}}, {Close{}}, label_style, 0, space_between};
    run.keep_with_next = true;
    set(ruled.label, run);
  }
  for (int at = 0; at < ruled.lines; ++at) {
    Slab slab;
    slab.height = ruled_height;
    slab.space_before = at == 0 ? 2 : 0;
    slab.keep_with_next = at + 1 < ruled.lines || ruled.keeps_with_next;
    double left = 0;
    if (at == 0 && is_short) {
      left = label.front().width + 6;
      append(slab.marks, {Open{"P"}, text_mark(label.front(), 0, measure_.width, label_top), Close{}});
    }
    slab.marks.push_back(
        Box{left, ruled_height - rule_width, measure_.width - left, rule_width, palette::line});
    add(std::move(slab));
  }
}

void Setter::operator()(const Fields& fields) {
  const int shares = std::accumulate(fields.fields.begin(), fields.fields.end(), 0,
                                     [](int sum, const auto& each) { return sum + std::max(1, each.share); });
  Slab slab;
  slab.height = ruled_height;
  slab.space_before = 4;
  slab.keep_with_next = fields.keeps_with_next;
  double left = 0;
  for (const Fields::Field& field : fields.fields) {
    const double width = measure_.width * std::max(1, field.share) / shares;
    const double line_width = width - (&field == &fields.fields.back() ? 0 : field_gap);
    const std::vector<Line> label = lines(field.label, label_style, line_width * 0.7);
    if (!label.empty()) {
      const double from = left + label.front().width + 6;
      append(slab.marks, {Open{"P"}, text_mark(label.front(), left, line_width, label_top), Close{},
                          Box{from, ruled_height - rule_width, std::max(0.0, left + line_width - from),
                              rule_width, palette::line}});
    }
    left += width;
  }
  add(std::move(slab));
}

// As many columns as the longest item leaves room for.
void Setter::operator()(const TickList& list) {
  if (list.items.empty()) return;
  double longest = 0;
  for (const std::string& item : list.items)
    longest = std::max(longest, width_of(lines(item, body, measure_.width * 10)));
  std::size_t columns = 1;
  for (const std::size_t most : {std::size_t{2}, std::size_t{3}, std::size_t{4}}) {
    const double room = measure_.width / static_cast<double>(most) - tick_indent - field_gap;
    if (longest <= room && list.items.size() > most) columns = most;
  }
  const double width = measure_.width / static_cast<double>(columns);
  const std::size_t rows = (list.items.size() + columns - 1) / columns;
  for (std::size_t row = 0; row < rows; ++row) {
    Slab slab;
    slab.space_before = row == 0 ? 6 : 5;
    slab.keep_with_next = row + 1 < rows ? row == 0 || row + 2 == rows : list.keeps_with_next;
    if (row == 0) slab.marks.emplace_back(Open{"L"});
    for (std::size_t column = 0; column < columns && row * columns + column < list.items.size(); ++column) {
      const double left = width * static_cast<double>(column);
      const std::vector<Line> words =
          lines(list.items[row * columns + column], body, width - tick_indent - 4);
      add_tick_box(slab.marks, left, (line_height(body) - tick_size) / 2);
      append(slab.marks, {Open{"LI"}, Open{"LBody"}});
      double top = 0;
      for (const Line& line : words) {
        slab.marks.push_back(text_mark(line, left + tick_indent, width - tick_indent - 4, top));
        top += line_height(body);
      }
      append(slab.marks, {Close{}, Close{}});
      slab.height = std::max({slab.height, top, line_height(body)});
    }
    if (row + 1 == rows) slab.marks.emplace_back(Close{});
    add(std::move(slab));
  }
}

// A row that is taller than a page is cut at its foot: only words that nobody would print are so long.
void Setter::set_form_row(const Form& form, const std::vector<std::string>& row, bool is_header) {
  const int shares = std::accumulate(form.columns.begin(), form.columns.end(), 0,
                                     [](int sum, const auto& each) { return sum + std::max(1, each.share); });
  Slab slab;
  std::vector<Mark> words;
  double left = 0;
  std::vector<double> edges = {0}, ticks;
  for (std::size_t at = 0; at < form.columns.size(); ++at) {
    const Form::Column& column = form.columns[at];
    const double width = measure_.width * std::max(1, column.share) / shares;
    const Style& style = is_header || at == 0 ? form_strong : form_style;
    const std::vector<Line> cell = lines(at < row.size() ? row[at] : "", style, width - 2 * cell_padding);
    words.emplace_back(Open{is_header || at == 0 ? "TH" : "TD"});
    double top = row_padding;
    for (const Line& line : cell) {
      if (top + line_height(style) > measure_.height) break;
      words.push_back(text_mark(line, left + cell_padding, width - 2 * cell_padding, top));
      top += line_height(style);
    }
    words.emplace_back(Close{});
    const bool is_blank = !is_header && cell.empty();
    if (is_blank && column.sort == Sort::tick) ticks.push_back(left + (width - tick_size) / 2);
    const double least =
        is_blank && column.sort == Sort::write ? write_height : line_height(style) + 2 * row_padding;
    slab.height = std::max({slab.height, top + row_padding, least});
    left += width;
    edges.push_back(left);
  }
  slab.height = std::min(slab.height, measure_.height);
  if (is_header) slab.marks.push_back(Box{0, 0, measure_.width, slab.height, palette::pine_soft});
  slab.marks.push_back(Box{0, slab.height - rule_width, measure_.width, rule_width, palette::line});
  if (is_header) slab.marks.push_back(Box{0, 0, measure_.width, rule_width, palette::line});
  for (const double edge : edges)
    slab.marks.push_back(
        Box{std::min(edge, measure_.width - rule_width), 0, rule_width, slab.height, palette::line});
  for (const double x : ticks) add_tick_box(slab.marks, x, (slab.height - tick_size) / 2);
  slab.marks.emplace_back(Open{"TR"});
  append(slab.marks, words);
  slab.marks.emplace_back(Close{});
  add(std::move(slab));
}

void Setter::operator()(const Form& form) {
  if (form.columns.empty()) return;
  set_table_opening(form.caption);
  std::vector<std::string> headings;
  for (const Form::Column& column : form.columns) headings.push_back(column.heading);
  set_form_row(form, headings, true);
  slabs_.back().space_before = 4;
  slabs_.back().keep_with_next = true;
  for (const std::vector<std::string>& row : form.rows) {
    set_form_row(form, row, false);
    slabs_.back().keep_with_next = form.rows.size() <= most_rows_together;
  }
  slabs_.back().keep_with_next = false;
  slabs_.back().marks.emplace_back(Close{});
}

namespace {

struct CardPlace {
  double left = 0, width = 0, height = 0;  // of a card in its row
};

void add_cuts(std::vector<Mark>& marks, const CardPlace& card) {
  for (const double edge : {card.left, card.left + card.width - rule_width})
    add_dashes(marks, {edge, 0, rule_width, card.height, palette::line});
  for (const double edge : {0.0, card.height - rule_width})
    add_dashes(marks, {card.left, edge, card.width, rule_width, palette::line});
}

// Beside each other at the top of the card; gives back how far down they reach. No picture is better
// than one too small to know.
double add_pictures(std::vector<Mark>& marks, const std::vector<char32_t>& pictures, const CardPlace& card,
                    double most) {
  constexpr double smallest = 18, space = 6;
  const double inside = card.width - 2 * cut_padding, count = static_cast<double>(pictures.size());
  const double size = std::min({(card.height - 2 * cut_padding) * 0.45, inside * 0.9 / count, most - space});
  if (pictures.empty() || size < smallest) return cut_padding;
  double x = card.left + (card.width - size * count) / 2;
  for (const char32_t picture : pictures) {
    marks.push_back(Icon{picture, x, cut_padding, size});
    x += size;
  }
  return cut_padding + size + space;
}

double height_of(const std::vector<Line>& lines) {
  return lines.empty() ? 0 : static_cast<double>(lines.size()) * line_height(lines.front().style);
}

}  // namespace

// The first style in which the text is no taller than the room; else the last.
std::vector<Line> Setter::lines_that_fit(std::string_view text, std::span<const Style> styles, double width,
                                         double room) const {
  std::vector<Line> fitting;
  for (const Style& style : styles) {
    fitting = lines(text, style, width);
    if (height_of(fitting) <= room) break;
  }
  return fitting;
}

// The words of a card are as large as fit beside its details, which are never left out.
void Setter::set_cards(const CutOuts& cards, std::size_t first, std::size_t count) {
  constexpr double room_for_words = 40, room_for_pictures = 40, most_centred = 2;
  const double width = measure_.width / static_cast<double>(std::max(1, cards.in_row));
  const double inside = width - 2 * cut_padding;
  Slab slab;
  slab.height = std::min(measure_.height, std::max(10, cards.tall) * points_in_millimetre);
  for (std::size_t at = 0; at < count; ++at) {
    const CutOuts::Card& card = cards.cards[first + at];
    const CardPlace place{width * static_cast<double>(at), width, slab.height};
    add_cuts(slab.marks, place);
    const double room = slab.height - 2 * cut_padding;
    const std::vector<Line> detail =
        lines_that_fit(card.detail, card_details, inside,
                       room - room_for_words - (card.pictures.empty() ? 0 : room_for_pictures));
    double top = add_pictures(slab.marks, card.pictures, place, room - height_of(detail) - room_for_words);
    const double left_for_words = slab.height - cut_padding - top - height_of(detail);
    const std::vector<Line> words = lines_that_fit(card.words, card_styles, inside, left_for_words);
    if (card.pictures.empty()) top += std::max(0.0, left_for_words - height_of(words)) / 2;
    slab.marks.emplace_back(Open{"P"});
    for (const std::vector<Line>* part : {&words, &detail}) {
      const bool is_centred = part == &words || static_cast<double>(detail.size()) <= most_centred;
      for (const Line& line : *part) {
        if (top + line_height(line.style) > slab.height) break;  // more than any card of a pack holds
        const double shift = is_centred ? std::max(0.0, inside - line.width) / 2 : 0;
        slab.marks.push_back(
            Text{line, place.left + cut_padding + shift, top + baseline_in_line(line.style)});
        top += line_height(line.style);
      }
    }
    slab.marks.emplace_back(Close{});
  }
  add(std::move(slab));
}

void Setter::operator()(const CutOuts& cards) {
  const auto in_row = static_cast<std::size_t>(std::max(1, cards.in_row));
  for (std::size_t at = 0; at < cards.cards.size(); at += in_row)
    set_cards(cards, at, std::min(in_row, cards.cards.size() - at));
}

}  // namespace documents
