// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of which one is tapped: all in sight, whole, far enough apart, and kept from who listens.
#include <algorithm>
#include <iterator>

#include "support/catch.h"
#include "ui/desk.h"

using a11y::Act;
using a11y::Node;
using a11y::Role;
using desk::Desk;
using ui::Kit;
using What = ui::Event::What;

namespace {

constexpr int screens_of_pictures[][2] = {{1024, 768}, {1366, 768}, {1920, 1080}};
constexpr std::string_view picture_words[] = {"Apple", "Bell", "Cup", "Flag", "Gift", "Hand",
                                              "Leaf",  "Moon", "Pen", "Sun",  "Tree", "Van"};
constexpr std::string_view picture_signs[] = {"apple", "bell", "cup", "flag", "gift", "hand",
                                              "leaf",  "moon", "pen", "sun",  "tree", "van"};

struct PictureWall {
  std::string tapped;

  desk::Page page() {
    return [this](Kit& kit) {
      const ui::Scope screen = kit.screen("pictures", "My picture");
      ui::BottomBar bar;
      bar.back = ui::ButtonLook{"back", "Back", "arrow-left"};
      (void)kit.bottom_bar(bar);
      const ui::Scope body = kit.body("body");
      kit.heading(1, "Sam, tap your picture");
      std::vector<ui::ChoiceLook> looks;
      for (std::size_t i = 0; i < std::size(picture_words); ++i)
        looks.push_back({picture_signs[i], picture_words[i], {}, picture_signs[i]});
      const std::string_view key = kit.pictures("set", "Pictures", looks);
      if (!key.empty()) tapped = key;
    };
  }
};

}  // namespace

TEST_CASE("twelve pictures are in sight at every size on every screen, none cut or too small to hit",
          "[ui][pictures]") {
  for (const auto& [width, height] : screens_of_pictures) {
    for (int size = 1; size <= 5; ++size) {
      PictureWall wall;
      Desk desk(wall.page(), size, width, height);
      desk.settle();
      int place = 0;
      const a11y::Rect foot = desk.node(Role::button, "Back").rect;
      for (const std::string_view word : picture_words) {
        const Node& node = desk.node(Role::button, word);
        INFO(width << "x" << height << ", size " << size << ", " << word);
        CHECK(node.position == ++place);
        CHECK(node.of == 12);
        CHECK(node.rect.bottom() < foot.y);
        CHECK(node.rect.width >= 60);
        CHECK(node.rect.height >= 60);
      }
      ui::PaintLog paint;
      desk.frame().paint = &paint;
      desk.draw();
      desk.frame().paint = nullptr;
      CHECK(std::none_of(paint.begin(), paint.end(), [](const ui::Painted& item) { return item.cuts_word; }));
    }
  }
}

TEST_CASE("a picture that is touched is not said; one that is come to by keys is", "[ui][pictures]") {
  PictureWall wall;
  Desk desk(wall.page());
  (void)desk.said();
  desk.down(desk.node(Role::button, "Moon"));
  desk.up(desk.node(Role::button, "Moon"));
  CHECK(wall.tapped == "moon");
  CHECK(desk.said().find("Moon") == std::string::npos);
  desk.key(ui::Press::next);
  CHECK(desk.said().find("Pen, button, 9 of 12") != std::string::npos);
  desk.key(ui::Press::enter);
  CHECK(wall.tapped == "pen");
  CHECK(desk.said().empty());
}

TEST_CASE("whom a first touch tells what is there hears the picture, and taps it with a second",
          "[ui][pictures]") {
  PictureWall wall;
  Desk desk(wall.page());
  desk.frame().says_first = true;
  (void)desk.said();
  desk.down(desk.node(Role::button, "Sun"));
  desk.up(desk.node(Role::button, "Sun"));
  CHECK(wall.tapped.empty());
  CHECK(desk.said().find("Sun, button, 10 of 12") != std::string::npos);
  desk.down(desk.node(Role::button, "Sun"));
  desk.up(desk.node(Role::button, "Sun"));
  CHECK(wall.tapped == "sun");
  CHECK(desk.said().empty());
}
