// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

// Sums of lengths differ in their last bits from frame to frame: nothing is to tremble for that.
void settle(float& kept, float now) {
  constexpr float tremble = 0.01F;  // pixels
  if (std::fabs(now - kept) > tremble) kept = now;
}

}  // namespace

void Flow::begin_frame() {
  boxes_.clear();
  widths_.clear();
}

void Flow::set_share(Box& box, float target) {
  const Kept& before = kept(box.id);
  const int takers = before.springs + before.growers;
  box.share = takers > 0 ? std::max(0.0F, target - before.natural) / static_cast<float>(takers) : 0;
}

void Flow::open_stack(Id id, float x, float y, float width, float gap, float target) {
  Box box;
  box.id = id;
  box.x = x;
  box.top = box.cursor = y;
  box.width = width;
  box.gap = gap;
  box.target = target;
  boxes_.push_back(box);
  set_share(top(), target);
}

void Flow::open_inset(Id id, float across, float down, float gap, bool grows) {
  const float share = grows ? take_share() : 0;
  const a11y::Rect at = slot();
  Box box;
  box.kind = Kind::inset;
  box.id = id;
  box.x = at.x + across;
  box.top = box.cursor = at.y + down;
  box.width = at.width - 2 * across;
  box.gap = gap;
  box.across = across;
  box.down = down;
  box.grows = grows;
  box.target = kept(id).natural + share;
  boxes_.push_back(box);
  set_share(top(), top().target);
  if (!grows || kept(id).springs + kept(id).growers > 0) return;
  // Words stand in the middle of a card that grows.
  top().cursor += share / 2;
  top().given += share / 2;
}

float Flow::close_box() {
  Box& box = top();
  Kept& keep = kept_[box.id];
  settle(keep.natural, box.cursor - box.top - box.given);
  keep.height = box.cursor - box.top;
  keep.springs = box.springs;
  keep.growers = box.growers;
  return keep.height;
}

float Flow::close_stack() {
  const float height = close_box();
  boxes_.pop_back();
  return height;
}

float Flow::close_inset() {
  const float used = close_box();
  const Box box = top();
  boxes_.pop_back();
  const float height = (box.grows ? std::max(used, box.target) : used) + 2 * box.down;
  advance(height);
  return height;
}

a11y::Rect Flow::inset_outside() const {
  const Box& box = boxes_.back();
  return {box.x - box.across, box.top - box.down, box.width + 2 * box.across, 0};
}

void Flow::open_grid(Id id, int columns, float gap) {
  const a11y::Rect at = slot();
  Box box;
  box.kind = Kind::grid;
  box.id = id;
  box.x = at.x;
  box.top = box.cursor = at.y;
  box.gap = gap;
  box.columns = std::max(1, columns);
  box.width = (at.width - gap * static_cast<float>(box.columns - 1)) / static_cast<float>(box.columns);
  boxes_.push_back(box);
}

void Flow::close_grid() {
  Box& box = top();
  if (box.column > 0) {  // a last row that is not full
    kept_[a11y::child_id(box.id, static_cast<std::uint64_t>(box.row))].height = box.row_height;
    box.cursor += box.row_height + box.gap;
  }
  const float height = std::max(0.0F, box.cursor - box.top - box.gap);
  boxes_.pop_back();
  advance(height);
}

void Flow::open_columns(Id id, std::vector<float> const& widths, float gap, bool side_by_side) {
  const Kept before = kept(id);
  const Box& around = top();
  const bool alone = around.kind == Kind::grid || kept_[around.id].springs == 0;
  const bool grows = side_by_side && (before.any_grower || (before.any_spring && alone));
  const float share = grows ? take_share() : 0;
  const a11y::Rect at = slot();
  Box box;
  box.kind = Kind::columns;
  box.id = id;
  box.x = at.x;
  box.top = box.cursor = at.y;
  box.width = at.width;
  box.gap = gap;
  box.side_by_side = side_by_side;
  box.target = before.natural + share;
  box.first_width = widths_.size();
  widths_.insert(widths_.end(), widths.begin(), widths.end());
  boxes_.push_back(box);
  open_cell();
}

void Flow::open_cell() {
  const Box& columns = top();
  Box cell;
  cell.kind = Kind::cell;
  cell.id = a11y::child_id(columns.id, static_cast<std::uint64_t>(columns.column));
  cell.x = columns.x;
  cell.gap = columns.side_by_side ? boxes_[boxes_.size() - 2].gap : columns.gap;
  cell.width = columns.width;
  cell.top = cell.cursor = columns.cursor;
  const float target = columns.side_by_side ? columns.target : 0;
  if (columns.side_by_side) {
    for (int i = 0; i < columns.column; ++i) {
      cell.x += widths_[columns.first_width + static_cast<std::size_t>(i)] + columns.gap;
    }
    cell.width = widths_[columns.first_width + static_cast<std::size_t>(columns.column)];
  }
  boxes_.push_back(cell);
  set_share(top(), target);
}

void Flow::close_cell() {
  const float height = close_box();
  const Box cell = top();
  boxes_.pop_back();
  Box& columns = top();
  columns.highest = std::max(columns.highest, height);
  columns.natural = std::max(columns.natural, height - cell.given);
  columns.any_grower |= cell.growers > 0;
  columns.any_spring |= cell.springs > 0;
  if (!columns.side_by_side) columns.cursor += height + columns.gap;
}

void Flow::next_column() {
  close_cell();
  ++top().column;
  const std::size_t last = widths_.size() - 1 - top().first_width;
  top().column = std::min(top().column, static_cast<int>(last));
  open_cell();
}

void Flow::close_columns() {
  close_cell();
  const Box columns = top();
  boxes_.pop_back();
  Kept& keep = kept_[columns.id];
  settle(keep.natural, columns.natural);
  keep.any_grower = columns.any_grower;
  keep.any_spring = columns.any_spring;
  widths_.resize(columns.first_width);
  advance(columns.side_by_side ? columns.highest : columns.cursor - columns.top - columns.gap);
}

a11y::Rect Flow::slot() {
  const Box& box = top();
  if (box.kind == Kind::grid) {
    const float x = box.x + static_cast<float>(box.column) * (box.width + box.gap);
    return {x, box.cursor, box.width, 0};
  }
  return {box.x, box.cursor + (box.empty ? 0 : box.gap), box.width, 0};
}

void Flow::advance(float height) {
  Box& box = top();
  if (box.kind != Kind::grid) {
    if (height <= 0) return;
    box.cursor += (box.empty ? 0 : box.gap) + height;
    box.empty = false;
    return;
  }
  box.row_height = std::max(box.row_height, height);
  if (++box.column < box.columns) return;
  kept_[a11y::child_id(box.id, static_cast<std::uint64_t>(box.row))].height = box.row_height;
  box.cursor += box.row_height + box.gap;
  box.row_height = 0;
  box.column = 0;
  ++box.row;
}

a11y::Rect Flow::place(float height) {
  a11y::Rect at = slot();
  const Box& box = top();
  at.height = height;
  if (box.kind == Kind::grid) {
    // All of a row are as high as its highest was.
    at.height = std::max(height, settled_height(a11y::child_id(box.id, static_cast<std::uint64_t>(box.row))));
  }
  advance(height);
  return at;
}

float Flow::width() { return slot().width; }

float Flow::room_above() const { return boxes_.back().empty ? 0 : boxes_.back().gap; }

bool Flow::is_first() const { return boxes_.back().empty; }

void Flow::spring() {
  Box& box = top();
  if (box.kind == Kind::grid) return;
  ++box.springs;
  box.cursor += box.share;
  box.given += box.share;
}

float Flow::take_share() {
  Box& box = top();
  if (box.kind == Kind::grid) return 0;
  ++box.growers;
  box.given += box.share;
  return box.share;
}

void Flow::give_back(float height) { top().given -= height; }

float Flow::room_for(Id thing) {
  const Box& box = top();
  const Kept& before = kept(box.id);
  const bool shares = before.springs + before.growers > 1;
  const bool is_open = box.kind == Kind::stack || box.kind == Kind::inset;
  if (!is_open || box.target <= 0 || shares) return 0;
  return std::max(0.0F, box.target - before.natural + kept(thing).natural);
}

void Flow::extra_gap(float pixels) { top().cursor += pixels; }

float Flow::settled_height(Id id) const {
  const auto found = kept_.find(id);
  return found == kept_.end() ? 0 : found->second.height;
}

}  // namespace ui
