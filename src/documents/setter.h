// SPDX-License-Identifier: GPL-3.0-or-later
// Setter: sets one block after the other as slabs. Used by flow() alone.
//
// What is printed is set in flow.cpp, what is filled in by hand in flow_by_hand.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/flow.h"

namespace documents {

inline constexpr Style body{};
inline constexpr Style strong{11.5, true, palette::ink};
inline constexpr Style small{9.5, false, palette::muted};
inline constexpr double cell_padding = 5;
inline constexpr double rule_width = 0.6;
inline constexpr double space_between = 8;

// How a text is set: inside which tags, how far in, with a bar beside it or not.
struct Run {
  std::vector<Mark> before = {};  // Open, and a list item's label
  std::vector<Mark> after = {};   // Close
  Style style = body;
  double left = 0;
  double space_before = space_between;
  bool keep_with_next = false;
  std::optional<Ink> bar = std::nullopt;
};

using Cell = std::vector<Line>;

class Setter {
 public:
  Setter(const Type& type, const Measure& measure) : type_(type), measure_(measure) {}

  void operator()(const Heading& heading);
  void operator()(const Paragraph& paragraph);
  void operator()(const Quote& quote);
  void operator()(const List& list);
  void operator()(const Table& table);
  void operator()(const Note& note);
  void operator()(const PageBreak&) { new_page_ = true; }
  void operator()(const Figure& figure);
  void operator()(const Question& question);
  void operator()(const Ruled& ruled);
  void operator()(const Fields& fields);
  void operator()(const TickList& list);
  void operator()(const Form& form);
  void operator()(const CutOuts& cards);

  std::vector<Slab> take() { return std::move(slabs_); }

 private:
  std::vector<Line> lines(std::string_view text, const Style& style, double width) const;
  std::vector<Line> lines_that_fit(std::string_view text, std::span<const Style> styles, double width,
                                   double room) const;
  void set(std::string_view text, const Run& run);
  void add(Slab slab);
  void set_table_opening(const std::string& caption);
  void set_form_row(const Form& form, const std::vector<std::string>& row, bool is_header);
  void set_cards(const CutOuts& cards, std::size_t first, std::size_t count);
  void set_row(const std::vector<std::string>& row, bool is_header, std::size_t columns);
  Slab row_slab(const std::vector<Cell>& cells, std::size_t first_line, std::size_t lines,
                bool is_header) const;

  const Type& type_;
  const Measure& measure_;
  std::vector<Slab> slabs_;
  bool new_page_ = false;
};

Mark text_mark(const Line& line, double left, double width, double top);
void append(std::vector<Mark>& marks, const std::vector<Mark>& more);

}  // namespace documents
