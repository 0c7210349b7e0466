// SPDX-License-Identifier: GPL-3.0-or-later
// Flow: where the next thing goes. Columns, grids and cards as boxes inside boxes.
//
// One pass: a thing is placed when it is asked for, below what came before. What
// must be known beforehand (how much height is left over, how high a row is) is
// taken from the frame before, so a new screen stands still from its third frame.
#pragma once

#include <unordered_map>
#include <vector>

#include "access/tree.h"

namespace ui {

class Flow {
 public:
  using Id = a11y::Id;

  void begin_frame();

  // A stack from here down. `target` is the height that springs may fill; 0: none.
  void open_stack(Id id, float x, float y, float width, float gap, float target);
  // A stack that stands in the open box, inset on all sides.
  void open_inset(Id id, float across, float down, float gap, bool grows);
  float close_stack();               // the height it used
  float close_inset();               // the height of the whole, insets included
  a11y::Rect inset_outside() const;  // of the open inset: where it starts, its width

  void open_grid(Id id, int columns, float gap);
  void close_grid();

  // Columns: cells in these widths side by side, or one under the other.
  void open_columns(Id id, std::vector<float> const& widths, float gap, bool side_by_side);
  void next_column();
  void close_columns();

  // The place of the next thing: its height is not known yet.
  a11y::Rect slot();
  void advance(float height);
  a11y::Rect place(float height);
  float width();
  float room_above() const;  // the gap that comes before the next thing
  void spring();
  float take_share();            // of the height left over, for a thing that grows
  void give_back(float height);  // of the share, what the thing did not take
  // For a thing that chooses its own shape: what height it may have so that the open box keeps to its
  // target; 0 where nobody can tell. It tells how high it is without its share.
  float room_for(Id thing);
  void keep_natural(Id thing, float height) { kept_[thing].natural = height; }
  void extra_gap(float pixels);
  float settled_height(Id id) const;  // of the frame before; 0: new
  bool is_first() const;

 private:
  enum class Kind { stack, inset, grid, columns, cell };
  struct Box {
    Kind kind = Kind::stack;
    Id id = 0;
    float x = 0, top = 0, width = 0, gap = 0;
    float cursor = 0;
    bool empty = true;
    // what is left over
    float share = 0, given = 0;
    int springs = 0, growers = 0;
    float across = 0, down = 0;
    bool grows = false;
    // grid and columns
    int columns = 1, column = 0, row = 0;
    float row_height = 0, target = 0, highest = 0, natural = 0;
    bool side_by_side = true;
    std::size_t first_width = 0;
    bool any_grower = false, any_spring = false;
  };
  struct Kept {
    float natural = 0, height = 0;
    int springs = 0, growers = 0;
    bool any_grower = false, any_spring = false;
  };
  Box& top() { return boxes_.back(); }
  const Kept& kept(Id id) { return kept_[id]; }
  void set_share(Box& box, float target);
  float close_box();
  void open_cell();
  void close_cell();

  std::vector<Box> boxes_;
  std::vector<float> widths_;
  std::unordered_map<Id, Kept> kept_;
};

}  // namespace ui
