// SPDX-License-Identifier: GPL-3.0-or-later
// MadeTree: screens made up for tests, with places as a person would see them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "access/layer.h"

namespace made {

constexpr a11y::Rect whole{0, 0, 1000, 700};

inline void thing(a11y::Layer& layer, std::string_view name, a11y::Rect rect = {0, 0, 100, 60},
                  a11y::Role role = a11y::Role::button, a11y::State state = {.focusable = true},
                  a11y::Rect clip = whole) {
  layer.open(role, layer.id(name), name, state);
  layer.rect(rect, clip);
  layer.close();
}

inline void group(a11y::Layer& layer, std::string_view key, std::string_view name,
                  const std::function<void()>& inside, a11y::Role role = a11y::Role::group) {
  layer.open(role, layer.id(key), name);
  inside();
  layer.close();
}

// So many buttons, "first 0" and on, in columns.
inline void buttons(a11y::Layer& layer, std::string_view first, int count, int columns = 1, float top = 100,
                    a11y::Rect clip = whole) {
  for (int i = 0; i < count; ++i) {
    const auto x = static_cast<float>(i % columns) * 110;
    const auto y = top + static_cast<float>(i / columns) * 70;
    thing(layer, std::string(first) + " " + std::to_string(i), {x, y, 100, 60}, a11y::Role::button,
          {.focusable = true}, clip);
  }
}

inline void frame(a11y::Layer& layer, std::string_view screen, const std::function<void()>& inside) {
  layer.begin_frame(0);
  layer.open(a11y::Role::screen, a11y::child_id(0, screen), screen);
  layer.rect(whole, whole);
  inside();
  layer.close();
  layer.end_frame();
}

// A screen as the program draws them: the bars first, the lower one read last.
inline void page(a11y::Layer& layer, std::string_view screen, const std::function<void()>& body) {
  frame(layer, screen, [&] {
    layer.open(a11y::Role::row, layer.id("top"), "");
    thing(layer, "Read to me", {0, 0, 100, 60});
    thing(layer, "Help", {110, 0, 100, 60});
    layer.close();
    layer.open(a11y::Role::row, layer.id("bottom"), "");
    layer.reads_last();
    thing(layer, "Back", {0, 640, 100, 60});
    thing(layer, "Next", {110, 640, 100, 60});
    layer.close();
    group(layer, "body", "", body);
  });
}

inline void keyboard(a11y::Layer& layer, bool has_numbers = false) {
  const std::string_view letters[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  const std::string_view numbers[] = {"1234567890", "-/:;()&@#", "?!,'%+*"};
  group(layer, "keys", "Keyboard", [&] {
    for (int row = 0; row < 3; ++row) {
      const std::string_view keys = has_numbers ? numbers[row] : letters[row];
      for (std::size_t i = 0; i < keys.size(); ++i) {
        thing(layer, keys.substr(i, 1),
              {static_cast<float>(i) * 60, 300 + static_cast<float>(row) * 60, 50, 50}, a11y::Role::button,
              {.is_key = true});
      }
    }
    thing(layer, "space", {540, 420, 150, 50}, a11y::Role::button, {.is_key = true});
  });
}

inline a11y::Id id_of(const a11y::Layer& layer, std::string_view name) {
  for (const a11y::Node& node : layer.tree().nodes()) {
    const bool is_stop = node.state.focusable || node.state.is_key;
    if (is_stop && layer.tree().name(node) == name) return node.id;
  }
  return 0;
}

inline std::string name_of(const a11y::Layer& layer, a11y::Id id) {
  const a11y::Node* node = layer.tree().by_id(id);
  return node ? std::string(layer.tree().name(*node)) : "";
}

}  // namespace made
