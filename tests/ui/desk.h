// SPDX-License-Identifier: GPL-3.0-or-later
// Desk: a kit without a window, its fonts from the system's packages, and hands to use it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "support/fonts.h"
#include "ui/kit.h"

namespace desk {

// What the keys on the screen are called.
inline constexpr ui::KeyboardWords key_words{"Keys",
                                             "As on most keyboards",
                                             "Arrow keys move.",
                                             "Remove",
                                             "Remove a word",
                                             "Undo",
                                             "Capital",
                                             "one letter",
                                             "all letters",
                                             "letters",
                                             "numbers and signs",
                                             "letters with marks",
                                             "Space",
                                             "New line",
                                             "Read it to me",
                                             "Close the keys"};

using Page = std::function<void(ui::Kit&)>;

class Desk {
 public:
  explicit Desk(Page page, int text_size = 2, int width = 1366, int height = 768) : page_(std::move(page)) {
    auto made = ui::Kit::create({samples::fonts()});
    if (!made) throw std::runtime_error(made.error().detail);
    kit_ = std::move(*made);
    frame_.width = width;
    frame_.height = height;
    frame_.comfort.text_size = text_size;
    settle();
  }

  void draw(std::vector<ui::Event> input = {}) {
    frame_.input = input;
    frame_.now += 0.02;
    kit_->begin(frame_);
    page_(*kit_);
    kit_->end();
    frame_.input = {};
  }
  void settle() {
    for (int i = 0; i < 3; ++i) draw();
  }
  void show(Page page) {
    page_ = std::move(page);
    settle();
  }

  void key(ui::Press press, bool extend = false, bool by_word = false) {
    ui::Event event;
    event.press = press;
    event.extend = extend;
    event.by_word = by_word;
    draw({event});
    settle();
  }
  void type(std::u32string_view letters) {
    for (const char32_t letter : letters) {
      ui::Event event;
      event.what = ui::Event::What::text;
      event.text = letter;
      draw({event});
    }
    settle();
  }
  void pointer(ui::Event::What what, float x, float y) {
    ui::Event event;
    event.what = what;
    event.x = x;
    event.y = y;
    draw({event});
    settle();
  }
  void wheel(float notches) {
    ui::Event event;
    event.what = ui::Event::What::wheel;
    event.wheel = notches;
    draw({event});
    settle();
  }
  void down(const a11y::Node& node) {
    pointer(ui::Event::What::pointer_down, node.rect.x + node.rect.width / 2,
            node.rect.y + node.rect.height / 2);
  }
  void up(const a11y::Node& node) {
    pointer(ui::Event::What::pointer_up, node.rect.x + node.rect.width / 2,
            node.rect.y + node.rect.height / 2);
  }

  const a11y::Tree& tree() { return kit_->layer().tree(); }
  const a11y::Node& node(a11y::Role role, std::string_view name) {
    const a11y::Node* found = tree().find(role, name);
    if (!found) throw std::runtime_error("not there: " + std::string(name) + "\n" + tree().dump());
    return *found;
  }
  void post(a11y::Role role, std::string_view name, a11y::Act act, std::string_view payload = {}) {
    kit_->layer().post(node(role, name).id, act, payload);
    settle();
  }
  std::string focused() {
    const a11y::Node* at = tree().by_id(kit_->layer().focus());
    return at ? std::string(tree().name(*at)) : "";
  }
  std::string said() {
    std::string all;
    for (const a11y::Utterance& utterance : kit_->layer().take_utterances()) {
      all += (all.empty() ? "" : " | ") + utterance.words.text;
    }
    return all;
  }
  ui::Kit& kit() { return *kit_; }
  ui::Kit::Frame& frame() { return frame_; }

 private:
  std::unique_ptr<ui::Kit> kit_;
  ui::Kit::Frame frame_;
  Page page_;
};

}  // namespace desk
