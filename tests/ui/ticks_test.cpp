// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles to tick, dialogs that scroll, boxes above keys: what must stay whole and in view.
#include <algorithm>
#include <set>

#include "support/catch.h"
#include "ui/desk.h"

using a11y::Node;
using a11y::Role;
using desk::Desk;
using ui::Kit;

namespace {

constexpr int screens_of_ticks[][2] = {{1024, 768}, {1280, 1024}, {1366, 768}, {1920, 1080}};

const std::vector<std::string> long_words = {
    "Understanding things",    "Apprenticeship, Level 2", "Determined",       "Independent",
    "A certificate of health", "College course, Level 1", "No experience yet"};

// Some answers, one of which is chosen; "" for none.
struct Answers {
  std::vector<std::string> words;
  std::string chosen;
  ui::Mark mark = ui::Mark::box;
  std::string pressed;

  desk::Page page() {
    return [this](Kit& kit) {
      const ui::Scope screen = kit.screen("ticks", "Choose");
      const ui::Scope body = kit.body("body");
      kit.heading(1, "What fits you?");
      std::vector<ui::ChoiceLook> looks;
      for (const std::string& each : words) looks.push_back({each, each, {}, "star", each == chosen});
      const std::string_view key = kit.ticks("set", "What fits you?", looks, mark);
      if (!key.empty()) pressed = key;
    };
  }
};

std::vector<a11y::Rect> rects_of(Desk& desk, Role role) {
  std::vector<a11y::Rect> rects;
  for (const Node& node : desk.tree().nodes()) {
    if (node.role == role) rects.push_back(node.rect);
  }
  return rects;
}

bool has_cut_word(Desk& desk) {
  ui::PaintLog paint;
  desk.frame().paint = &paint;
  desk.draw();
  desk.frame().paint = nullptr;
  return std::any_of(paint.begin(), paint.end(), [](const ui::Painted& item) { return item.cuts_word; });
}

}  // namespace

TEST_CASE("no word of a set of answers is cut at any size on any screen, chosen or not", "[ui]") {
  for (const auto& screen : screens_of_ticks) {
    for (int size = 1; size <= 5; ++size) {
      for (std::size_t count = 1; count <= long_words.size(); ++count) {
        Answers answers;
        answers.words.assign(long_words.begin(), long_words.begin() + static_cast<std::ptrdiff_t>(count));
        answers.chosen = answers.words.back();
        Desk desk(answers.page(), size, screen[0], screen[1]);
        CAPTURE(screen[0], size, count);
        CHECK_FALSE(has_cut_word(desk));
      }
    }
  }
}

TEST_CASE("a word that is cut is noted where it is painted", "[ui]") {
  Desk desk([](Kit& kit) {
    const ui::Scope screen = kit.screen("cut", "Cut");
    const ui::Scope body = kit.body("body", 20);
    kit.paragraph("Apprenticeship");
  });
  CHECK(has_cut_word(desk));
}

TEST_CASE("choosing an answer moves nothing", "[ui]") {
  for (int size = 1; size <= 5; ++size) {
    Answers answers;
    answers.words = long_words;
    Desk desk(answers.page(), size);
    const std::vector<a11y::Rect> before = rects_of(desk, Role::check);
    for (const std::string& each : long_words) {
      answers.chosen = each;
      desk.settle();
      CAPTURE(size, each);
      CHECK(rects_of(desk, Role::check) == before);
    }
  }
}

TEST_CASE("answers take the whole width, and none stands alone below full rows", "[ui]") {
  for (std::size_t count = 2; count <= 12; ++count) {
    Answers answers;
    answers.mark = ui::Mark::ring;
    for (std::size_t i = 1; i <= count; ++i) answers.words.push_back("Answer " + std::to_string(i));
    Desk desk(answers.page());
    const std::vector<a11y::Rect> tiles = rects_of(desk, Role::radio);
    REQUIRE(tiles.size() == count);
    const a11y::Rect first = tiles.front();
    float right = 0;
    std::size_t in_first_row = 0;
    std::size_t in_last_row = 0;
    for (const a11y::Rect& tile : tiles) {
      right = std::max(right, tile.right());
      if (tile.y == first.y) ++in_first_row;
      if (tile.y == tiles.back().y) ++in_last_row;
    }
    CAPTURE(count, in_first_row, in_last_row);
    CHECK(right + first.x > 1366 - 2);  // as far from one edge as from the other
    CHECK(in_first_row <= 4);
    CHECK((in_last_row > 1 || in_first_row == 1));
    const Node second = desk.node(Role::radio, "Answer 2");
    desk.down(second);
    desk.up(second);
    CHECK(answers.pressed == "Answer 2");
  }
}

TEST_CASE("the way out of a dialog is seen, and nothing is painted over its edge", "[ui]") {
  for (int size = 1; size <= 5; ++size) {
    Desk desk(
        [](Kit& kit) {
          const ui::Scope screen = kit.screen("s", "Screen");
          const ui::Scope body = kit.body("b");
          kit.heading(1, "Question");
          const ui::Scope dialog = kit.dialog("d", "What would help?");
          for (int i = 0; i < 12; ++i) kit.button({"b" + std::to_string(i), "Skip for now"}, true);
          kit.foot();
          kit.button({"close", "Go back"}, true);
        },
        size);
    const Node dialog = desk.node(Role::dialog, "What would help?");
    const Node out = desk.node(Role::button, "Go back");
    CAPTURE(size);
    CHECK(dialog.rect.bottom() <= 768);
    CHECK(out.rect.bottom() < dialog.rect.bottom());
    CHECK(out.clip.bottom() >= out.rect.bottom());
    for (const Node& node : desk.tree().nodes()) {
      if (node.role == Role::button && desk.tree().name(node) == "Skip for now") {
        CHECK(node.clip.bottom() < out.rect.y);
        CHECK(node.clip.x > dialog.rect.x);
      }
    }
    // It opens at its beginning.
    CHECK(desk.node(Role::heading, "What would help?").rect.y >= dialog.rect.y);
    desk.kit().layer().set_focus(out.id, true);
    desk.key(ui::Press::previous);
    CHECK(desk.focused() == "Skip for now");
  }
}

TEST_CASE("two lines at least are seen in a box above keys, and what is above is told of", "[ui]") {
  for (const auto& screen : screens_of_ticks) {
    for (int size = 1; size <= 5; ++size) {
      ui::TextModel text;
      for (int line = 1; line <= 6; ++line) text.insert("line " + std::to_string(line) + "\n");
      text.insert("the end");
      Desk desk(
          [&text](Kit& kit) {
            const ui::Scope place = kit.screen("typing", "Type");
            const ui::Scope body = kit.body("b");
            ui::TextBoxLook look{"words", "Your words", 1, false};
            look.fixed = true;
            look.label_shown = false;
            kit.text_box(look, text);
          },
          size, screen[0], screen[1]);
      ui::PaintLog paint;
      desk.frame().paint = &paint;
      desk.draw();
      desk.frame().paint = nullptr;
      const a11y::Rect box = desk.node(Role::text_box, "Your words").rect;
      CAPTURE(screen[0], size);
      const auto words = std::find_if(paint.begin(), paint.end(), [](const ui::Painted& item) {
        return item.what == ui::Painted::What::words;
      });
      REQUIRE(words != paint.end());
      CHECK(words->lines >= 2);
      CHECK(words->rect.y >= box.y);
      CHECK(words->rect.bottom() <= box.bottom() + 1);
      // The bar beside them.
      CHECK(std::count_if(paint.begin(), paint.end(), [&](const ui::Painted& item) {
              return item.what == ui::Painted::What::fill && item.rect.width > 6 && item.rect.width < 10 &&
                     item.rect.y > box.y;
            }) == 2);
    }
  }
}

TEST_CASE("keys that are said to have room are all in view", "[ui]") {
  int with_keys = 0;
  for (const auto& screen : screens_of_ticks) {
    for (int size = 1; size <= 5; ++size) {
      for (const char* written : {"", "Yes. It was a good day.\nAnd then?\nI"}) {
        ui::TextModel text;
        text.insert(written);
        bool has_room = false;
        const std::vector<std::string> chips = {"I feel good when...", "Time flies when I...",
                                                "I feel tired when...", "See Leon’s answer"};
        Desk desk(
            [&](Kit& kit) {
              const ui::Scope place = kit.screen("typing", "My strengths");
              ui::TopBar top;
              top.title = "My strengths and qualities";
              top.subtitle = "Question 8 of 9";
              kit.top_bar(top);
              ui::BottomBar bottom;
              bottom.next = ui::ButtonLook{"next", "Next"};
              kit.bottom_bar(bottom);
              const ui::Scope body = kit.body("b");
              ui::BesideKeys beside;
              beside.question = "What gives you energy?";
              beside.small_lines = 1;
              if (!kit.one_column()) beside.chips = chips;
              has_room = kit.has_room_for_keys(ui::KeyLayout::qwerty, beside);
              kit.heading(1, "What gives you energy?");
              ui::TextBoxLook look{"words", "Your words", 1, true};
              look.fixed = true;
              look.label_shown = false;
              kit.text_box(look, text);
              if (text.empty()) kit.paragraph("Just me: only you see this.", ui::Ink::muted, ui::Size::small);
              std::vector<ui::ChoiceLook> looks;
              for (const std::string& chip : chips) looks.push_back({chip, chip});
              if (text.empty() && !kit.one_column()) {
                kit.chips("starters", "", looks);
              } else {
                kit.suggestions({"help", "Words", "Use: {word}", chips});
              }
              ui::KeyboardLook keys;
              keys.key = "keys";
              kit.keyboard(keys, {}, text);
            },
            size, screen[0], screen[1]);
        if (!has_room) continue;
        ++with_keys;
        CAPTURE(screen[0], size, written);
        for (const Node& node : desk.tree().nodes()) {
          if (node.state.is_key) CHECK(node.rect.bottom() <= node.clip.bottom() + 1);
        }
      }
    }
  }
  CHECK(with_keys >= 12);
}
