// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the screen, walked by Tab, arrows and Enter: nobody needs a finger or the sight of them.
#include <set>

#include "support/catch.h"
#include "ui/desk.h"

using a11y::Node;
using a11y::Role;
using desk::Desk;
using ui::Kit;
using ui::Press;

namespace {

constexpr ui::KeyboardWords walked_words{.name = "Screen keys",
                                         .layout = "A to Z",
                                         .how = "Arrow keys move.",
                                         .remove = "Rub out",
                                         .remove_word = "Rub out a word",
                                         .undo = "Undo",
                                         .capital = "Capital",
                                         .capital_once = "for one letter",
                                         .capital_locked = "for all letters",
                                         .letters = "letters",
                                         .numbers = "numbers",
                                         .accents = "marks",
                                         .space = "space",
                                         .enter = "New line",
                                         .read_back = "Read my words",
                                         .done = "Close the keys"};

// A box, words to choose, keys, and what comes after them.
struct Walker {
  ui::TextModel text;
  ui::KeyboardLook look{
      .key = "keys", .sentences = false, .layout = ui::KeyLayout::abc, .reads_back = true, .speaks = true};
  std::vector<std::string> words;
  bool has_keys = true, in_page = false, was_heard = false;
  int used = -1, entered = 0;

  void draw_typing(Kit& kit) {
    kit.text_box({"words", "Your words", 2, false}, text);
    if (!has_keys) return;
    const ui::Suggesting did = kit.suggestions({"row", "Words to choose", "Use word: {word}", words, -1, {}});
    if (did.word >= 0) used = did.word;
    if (did.word >= 0) was_heard = did.was_heard;
    if (kit.keyboard(look, walked_words, text).done) has_keys = false;
    if (kit.entered()) ++entered;
  }

  desk::Page page() {
    return [this](Kit& kit) {
      const ui::Scope screen = kit.screen("typing", "Type");
      const ui::Scope body = kit.body("b");
      kit.heading(1, "Type");
      if (in_page) {
        const ui::Scope inside = kit.page("typing page", "Your words");
        draw_typing(kit);
        return;
      }
      draw_typing(kit);
      kit.button({"next", "Next"});
    };
  }
};

void walk(Desk& desk, std::initializer_list<Press> presses) {
  for (const Press press : presses) desk.key(press);
}

// By two arrows, as somebody does who counts: down to the row, then along it.
void walk_to(Desk& desk, std::string_view name) {
  for (int i = 0; i < 60 && desk.focused() != name; ++i) desk.key(Press::right);
  REQUIRE(desk.focused() == name);
}

void press_by_ear(Desk& desk, std::string_view name) {
  walk_to(desk, name);
  desk.key(Press::enter);
}

void come_to_keys(Desk& desk) {
  desk.key(Press::next);
  REQUIRE(desk.focused() == "Your words");
  desk.key(Press::next);
}

}  // namespace

TEST_CASE("Tab comes to the keys as one thing and leaves them from every key", "[ui]") {
  Walker walker;
  Desk desk(walker.page());
  come_to_keys(desk);
  CHECK(desk.focused() == "a");
  walk(desk, {Press::right, Press::right, Press::down, Press::next});
  CHECK(desk.focused() == "Next");
  SECTION("back they are where the person was") {
    desk.key(Press::previous);
    CHECK(desk.focused() == "m");
    desk.key(Press::previous);
    CHECK(desk.focused() == "Your words");
  }
  SECTION("words to choose are a thing of their own before them") {
    walker.words = {"because", "become"};
    desk.settle();
    walk(desk, {Press::next, Press::next});
    CHECK(desk.focused() == "Use word: because");
    desk.key(Press::next);
    CHECK(desk.focused() == "m");
  }
}

TEST_CASE("right goes on in the next row, down keeps to its column, and both go round", "[ui]") {
  Walker walker;
  Desk desk(walker.page());
  come_to_keys(desk);
  desk.key(Press::left);
  CHECK(desk.focused() == "Close the keys");
  desk.key(Press::right);
  CHECK(desk.focused() == "a");
  desk.key(Press::end);
  CHECK(desk.focused() == "Rub out");
  desk.key(Press::right);
  CHECK(desk.focused() == "k");
  walk(desk, {Press::home, Press::up});
  CHECK(desk.focused() == "a");
  desk.key(Press::up);
  CHECK(desk.focused() == "123: numbers");
  desk.key(Press::down);
  CHECK(desk.focused() == "a");
  SECTION("a wide key on the way does not lose the column") {
    walk_to(desk, "f");
    walk(desk, {Press::down, Press::down, Press::down});
    CHECK(desk.focused() == "space");
    desk.key(Press::down);
    CHECK(desk.focused() == "f");
    walk(desk, {Press::up, Press::up, Press::up});
    CHECK(desk.focused() == "p");
  }
  SECTION("words to choose are one of the rows") {
    walker.words = {"because", "become"};
    desk.settle();
    desk.key(Press::up);
    CHECK(desk.focused() == "Use word: because");
    desk.key(Press::right);
    CHECK(desk.focused() == "Use word: become");
    desk.key(Press::right);
    CHECK(desk.focused() == "a");
    // From any column to the likeliest word, and back to the column.
    walk_to(desk, "j");
    desk.said();
    desk.key(Press::up);
    CHECK(desk.said() == "Words to choose. Use word: because");
    desk.key(Press::down);
    CHECK(desk.said() == "Screen keys. j");
  }
}

TEST_CASE("every key of every layout and page is reached by right alone, and by down and right", "[ui]") {
  for (const ui::KeyLayout layout : {ui::KeyLayout::qwerty, ui::KeyLayout::abc, ui::KeyLayout::frequency}) {
    for (const ui::KeyPage page : {ui::KeyPage::letters, ui::KeyPage::numbers, ui::KeyPage::accents}) {
      Walker walker;
      walker.look.layout = layout;
      Desk desk(walker.page());
      come_to_keys(desk);
      if (page == ui::KeyPage::numbers) press_by_ear(desk, "123: numbers");
      if (page == ui::KeyPage::accents) press_by_ear(desk, "éŵ: marks");
      CAPTURE(static_cast<int>(layout), static_cast<int>(page));
      std::size_t keys = 0;
      for (const Node& node : desk.tree().nodes()) keys += node.state.is_key ? 1 : 0;
      std::set<std::string> reached;
      for (std::size_t i = 0; i < keys; ++i) {
        desk.kit().layer().move_focus(a11y::Step::right);
        reached.insert(desk.focused());
      }
      CHECK(reached.size() == keys);
      const std::string from = desk.focused();
      int rows = 0;
      do desk.kit().layer().move_focus(a11y::Step::down);
      while (++rows < 20 && desk.focused() != from);
      CHECK(rows == static_cast<int>(ui::rows_of(layout, page).rows.size()));
    }
  }
}

TEST_CASE("the way in says what the keys are; then each key says its name and no more", "[ui]") {
  Walker walker;
  Desk desk(walker.page());
  desk.key(Press::next);
  desk.said();
  desk.key(Press::next);
  CHECK(desk.said() == "Screen keys, A to Z. Arrow keys move. a");
  desk.key(Press::right);
  CHECK(desk.said() == "b");
  desk.key(Press::enter);
  CHECK(desk.said() == "b");
  CHECK(walker.text.text() == "b");
  CHECK(desk.focused() == "b");
  walk(desk, {Press::next, Press::previous});
  CHECK(desk.said() == "Next, button | Screen keys, A to Z. Arrow keys move. b");
}

TEST_CASE("the capital key tells what it is set to, and the letter keeps the focus", "[ui]") {
  Walker walker;
  Desk desk(walker.page());
  come_to_keys(desk);
  press_by_ear(desk, "Capital");
  CHECK(desk.said().ends_with("Capital | for one letter"));
  press_by_ear(desk, "capital C");
  CHECK(desk.focused() == "c");
  desk.key(Press::enter);
  press_by_ear(desk, "Capital");
  desk.said();
  desk.key(Press::enter);
  CHECK(desk.said() == "Capital | for all letters");
  press_by_ear(desk, "capital D");
  desk.key(Press::enter);
  CHECK(desk.focused() == "capital D");
  CHECK(walker.text.text() == "CcDD");
}

TEST_CASE("another page or another layout leaves the focus among the keys, at the same place", "[ui]") {
  Walker walker;
  Desk desk(walker.page());
  come_to_keys(desk);
  press_by_ear(desk, "123: numbers");
  CHECK(desk.focused() == "abc: letters");
  press_by_ear(desk, "7");
  press_by_ear(desk, "éŵ: marks");
  CHECK(desk.focused() == "éŵ: marks");
  desk.key(Press::enter);  // the second page of them
  CHECK(desk.focused() == "éŵ: marks");
  press_by_ear(desk, "w with a roof");
  press_by_ear(desk, "abc: letters");
  CHECK(desk.focused() == "éŵ: marks");  // the letters have no such key; this one stands there
  press_by_ear(desk, "q");
  walker.look.layout = ui::KeyLayout::frequency;
  desk.settle();
  CHECK(desk.focused() == "q");
  desk.key(Press::enter);
  CHECK(walker.text.text() == "7ŵqq");
}

TEST_CASE("keys that go away give the focus to the box they wrote in", "[ui]") {
  Walker walker;
  Desk desk(walker.page());
  come_to_keys(desk);
  SECTION("by their own key") {
    press_by_ear(desk, "Close the keys");
    CHECK(desk.focused() == "Your words");
  }
  SECTION("as somebody wants none") {
    walker.has_keys = false;
    desk.settle();
    CHECK(desk.focused() == "Your words");
  }
  SECTION("words to choose that go away give it to the nearest key") {
    walker.words = {"because", "become"};
    desk.settle();
    desk.key(Press::up);
    walker.words.clear();
    desk.settle();
    CHECK(desk.focused() == "c");  // below the middle of the word
  }
  desk.type(U"x");
  CHECK(walker.text.text() == "x");
}

TEST_CASE("a beginning that was chosen gives the focus to the box in which it stands now", "[ui]") {
  ui::TextModel text;
  Desk desk([&text](Kit& kit) {
    const ui::Scope screen = kit.screen("typing", "Type");
    const ui::Scope body = kit.body("b");
    kit.heading(1, "Type");
    kit.text_box({"words", "Your words", 2, false}, text);
    const ui::ChoiceLook starter{"home", "At home…"};
    if (text.empty() && kit.chips("starters", "", std::span(&starter, 1)) == "home") text.set("At home ");
    kit.button({"next", "Next"});
  });
  walk(desk, {Press::next, Press::next});
  REQUIRE(desk.focused() == "At home…");
  desk.said();
  desk.key(Press::enter);
  CHECK(desk.said() == "Your words, text box, At home ");
}

TEST_CASE("a word to choose that was walked to was heard, and the next one in its place is said", "[ui]") {
  Walker walker;
  walker.words = {"because", "become"};
  Desk desk(walker.page());
  walk(desk, {Press::next, Press::next});
  CHECK(desk.said().ends_with("Words to choose. Use word: because"));
  desk.key(Press::enter);
  CHECK(walker.used == 0);
  CHECK(walker.was_heard);
  walker.words = {"they", "we"};
  desk.settle();
  CHECK(desk.said() == "Use word: they");
  desk.down(desk.node(Role::button, "Use word: we"));
  desk.up(desk.node(Role::button, "Use word: we"));
  CHECK(walker.used == 1);
  CHECK_FALSE(walker.was_heard);
}

TEST_CASE(
    "a real keyboard writes and rubs out while the focus is on a key, and arrows in the box stay its own",
    "[ui]") {
  Walker walker;
  walker.text.set("cat");
  walker.text.move_to(3, false);
  Desk desk(walker.page());
  come_to_keys(desk);
  desk.key(Press::backspace);
  CHECK(walker.text.text() == "ca");
  CHECK(desk.focused() == "a");
  desk.type(U"r");
  CHECK(walker.text.text() == "car");
  CHECK(desk.focused() == "Your words");
  walk(desk, {Press::left, Press::up, Press::enter});
  CHECK(desk.focused() == "Your words");
  CHECK(walker.text.text().find('\n') != std::string::npos);
}

TEST_CASE("a finger or a pointer presses a key and leaves the focus where it was", "[ui]") {
  Walker walker;
  Desk desk(walker.page());
  desk.key(Press::next);
  const Node key = desk.node(Role::button, "k");
  desk.down(key);
  desk.up(key);
  CHECK(walker.text.text() == "k");
  CHECK(desk.focused() == "Your words");
  SECTION("where touch says first, the first touch says the key") {
    desk.frame().says_first = true;
    desk.settle();
    desk.said();
    const Node other = desk.node(Role::button, "m");
    desk.down(other);
    desk.up(other);
    CHECK(desk.said() == "m");
    CHECK(walker.text.text() == "k");
    desk.down(other);
    desk.up(other);
    CHECK(walker.text.text() == "km");
  }
}

TEST_CASE("keys on a page of their own are walked in the same way, and Enter goes on", "[ui]") {
  Walker walker;
  walker.in_page = true;
  walker.look.one_line = true;
  Desk desk(walker.page(), 5);
  REQUIRE(desk.focused() == "Your words");
  desk.key(Press::next);
  CHECK(desk.focused() == "a");
  press_by_ear(desk, "New line");
  CHECK(walker.entered == 1);
  desk.key(Press::next);
  CHECK(desk.focused() == "Your words");
}

TEST_CASE("keys of a box with hidden letters say their names to headphones only", "[ui]") {
  Walker walker;
  walker.look.is_secret = true;
  walker.look.speaks = false;
  Desk desk(walker.page());
  come_to_keys(desk);
  for (const Node& node : desk.tree().nodes()) {
    if (node.state.is_key) CHECK(node.state.is_private);
  }
  desk.said();
  desk.key(Press::right);
  const std::vector<a11y::Utterance> told = desk.kit().layer().take_utterances();
  REQUIRE(told.size() == 1);
  CHECK(told[0].words.own.size() == 1);
  desk.key(Press::enter);
  CHECK(desk.said().empty());
}
