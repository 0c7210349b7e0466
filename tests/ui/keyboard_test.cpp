// SPDX-License-Identifier: GPL-3.0-or-later
// The screen keyboard: each of its keys, its layouts, and the words above it.
#include <algorithm>

#include "base/letters.h"
#include "base/text.h"
#include "support/catch.h"
#include "ui/desk.h"
#include "ui/lint_of.h"

using a11y::Act;
using a11y::Node;
using a11y::Role;
using desk::Desk;
using ui::Kit;
using What = ui::Event::What;

namespace {

struct Typist {
  ui::TextModel text;
  ui::KeyboardLook look{.key = "keys", .reads_back = true};
  std::vector<std::string> words;
  int read = 0, closed = 0, used = -1;

  desk::Page page() {
    return [this](Kit& kit) {
      const ui::Scope screen = kit.screen("typing", "Type");
      const ui::Scope body = kit.body("b");
      kit.heading(1, "Type");
      kit.text_box({"words", "Your words", 2, false}, text);
      const ui::Suggesting chosen =
          kit.suggestions({"row", "Words to choose", "Use word: {word}", words, -1, std::nullopt});
      if (chosen.word >= 0) used = chosen.word;
      const ui::Keyed did = kit.keyboard(look, desk::key_words, text);
      if (did.read_back) ++read;
      if (did.done) ++closed;
    };
  }
};

void press(Desk& desk, std::string_view name) { desk.post(Role::button, name, Act::press); }

std::vector<std::string> names_of_keys(Desk& desk) {
  std::vector<std::string> names;
  for (const Node& node : desk.tree().nodes()) {
    if (node.state.is_key) names.emplace_back(desk.tree().name(node));
  }
  return names;
}

constexpr ui::KeyLayout layouts[] = {ui::KeyLayout::qwerty, ui::KeyLayout::abc, ui::KeyLayout::frequency};

}  // namespace

TEST_CASE("every layout has every letter, and every key can be pressed with a finger", "[ui]") {
  for (const ui::KeyLayout layout : layouts) {
    Typist typist;
    typist.look.layout = layout;
    typist.look.sentences = false;
    Desk desk(typist.page());
    const std::vector<std::string> names = names_of_keys(desk);
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      const std::string name(1, letter);
      REQUIRE(std::count(names.begin(), names.end(), name) == 1);
      const Node key = desk.node(Role::button, name);
      desk.down(key);
      desk.up(key);
      CHECK(typist.text.text().back() == letter);
    }
    CHECK(typist.text.text().size() == 26);
    for (const char* name : {"Remove", "Remove a word", "Undo", "Capital", "Space", "New line", "full stop",
                             "comma", "apostrophe", "Read it to me", "Close the keys",
                             "123: numbers and signs", "éŵ: letters with marks"})
      CHECK(std::count(names.begin(), names.end(), name) == 1);
  }
}

TEST_CASE("keys stand in rows, rows in one group, so that they can be chosen step by step", "[ui]") {
  Typist typist;
  Desk desk(typist.page());
  const auto nodes = desk.tree().nodes();
  int rows = 0;
  for (const Node& node : nodes) {
    if (node.role == Role::row && desk.tree().name(node) != "Words to choose") ++rows;
    if (!node.state.is_key) continue;
    const Node& row = nodes[static_cast<std::size_t>(node.parent)];
    CHECK(row.role == Role::row);
    CHECK(nodes[static_cast<std::size_t>(row.parent)].role == Role::group);
    CHECK(node.rect.x >= row.rect.x - 1);
    CHECK(node.rect.right() <= row.rect.right() + 1);
  }
  CHECK(rows >= 4);
  CHECK(desk.tree().find(Role::row, "q to p") != nullptr);
}

TEST_CASE("the capital key counts for one letter, then for all, then for none", "[ui]") {
  Typist typist;
  typist.look.sentences = false;
  Desk desk(typist.page());
  press(desk, "Capital");
  press(desk, "capital A");
  press(desk, "b");
  press(desk, "Capital");
  press(desk, "Capital");
  CHECK(desk.tree().words(desk.node(Role::button, "Capital").value) == "all letters");
  press(desk, "capital C");
  press(desk, "capital D");
  press(desk, "Capital");
  press(desk, "e");
  CHECK(typist.text.text() == "AbCDe");
}

TEST_CASE("a sentence begins with a capital, unless it is held back", "[ui]") {
  Typist typist;
  Desk desk(typist.page());
  press(desk, "capital A");
  press(desk, "full stop");
  press(desk, "b");
  press(desk, "full stop");
  press(desk, "Space");
  press(desk, "Capital");
  press(desk, "Capital");
  press(desk, "c");
  CHECK(typist.text.text() == "A.b. c");
}

TEST_CASE("words are rubbed out whole, and undo brings them back", "[ui]") {
  Typist typist;
  typist.text.set("I helped my café");
  Desk desk(typist.page());
  press(desk, "Remove a word");
  CHECK(typist.text.text() == "I helped my ");
  press(desk, "Undo");
  CHECK(typist.text.text() == "I helped my café");
  press(desk, "Remove");
  CHECK(typist.text.text() == "I helped my caf");
  press(desk, "New line");
  CHECK(typist.text.text() == "I helped my caf\n");
}

TEST_CASE("accents of Welsh, Polish, French, Spanish, German, Turkish and Romanian have keys", "[ui]") {
  Typist typist;
  typist.look.sentences = false;
  Desk desk(typist.page());
  std::string all;
  press(desk, "éŵ: letters with marks");
  for (int page = 0; page < 2; ++page) {
    for (const std::string& name : names_of_keys(desk)) {
      if (name.find(':') != std::string::npos || name.size() < 6) continue;
      if (name == "Remove" || name == "Remove a word" || name.starts_with("Read") ||
          name.starts_with("Close") || name == "Capital" || name == "New line" || name == "Space" ||
          name == "Undo")
        continue;
      press(desk, name);
    }
    press(desk, "éŵ: letters with marks");
  }
  for (const std::string_view wanted :
       {"ŵŷâêîôû", "ąćęłńóśźż", "àâæçéèêëîïôœùûüÿ", "áéíóúñü¿¡", "äöüß", "çğıöşü", "ăâîșț"}) {
    for (std::size_t at = 0; at < wanted.size();) {
      const std::size_t length = base::code_point_at(wanted, at).length;
      CAPTURE(wanted.substr(at, length));
      CHECK(typist.text.text().find(wanted.substr(at, length)) != std::string::npos);
      at += length;
    }
  }
  press(desk, "Capital");
  press(desk, "capital e acute");
  CHECK(typist.text.text().ends_with("É"));
}

TEST_CASE("letters can be spelt over the radio, and each pressed key is said where that is wished", "[ui]") {
  Typist typist;
  typist.look.letter_names = typist.look.speaks = true;
  typist.look.sentences = false;
  Desk desk(typist.page());
  desk.said();
  press(desk, "b for bravo");
  CHECK(typist.text.text() == "b");
  CHECK(desk.said().find("b for bravo") != std::string::npos);
}

TEST_CASE("the keys for reading back and for closing say so and write nothing", "[ui]") {
  Typist typist;
  Desk desk(typist.page());
  press(desk, "Read it to me");
  press(desk, "Close the keys");
  CHECK(typist.read == 1);
  CHECK(typist.closed == 1);
  CHECK(typist.text.empty());
}

TEST_CASE("a word above the keys is pressed by finger or by name; no key moves for it", "[ui]") {
  Typist typist;
  Desk desk(typist.page());
  const a11y::Rect before = desk.node(Role::button, "capital Q").rect;
  typist.words = {"because", "became"};
  desk.settle();
  CHECK(desk.node(Role::button, "capital Q").rect == before);
  press(desk, "Use word: became");
  CHECK(typist.used == 1);
  const Node word = desk.node(Role::button, "Use word: because");
  CHECK(word.rect.height >= 60);
  desk.down(word);
  desk.up(word);
  CHECK(typist.used == 0);
}

TEST_CASE("no key is cut or too small in any layout, on any page, at any size on any screen", "[ui][many]") {
  constexpr int screens[][2] = {{1024, 768}, {1280, 1024}, {1366, 768}, {1920, 1080}};
  for (const auto& screen : screens) {
    for (int size = 1; size <= 5; ++size) {
      for (const ui::KeyLayout layout : layouts) {
        for (const bool large : {false, true}) {
          Typist typist;
          typist.look.layout = layout;
          typist.look.large = large;
          typist.words = {"understanding", "because", "we’re", "wheelchair"};
          Desk desk(typist.page(), size, screen[0], screen[1]);
          for (const char* other :
               {"", "123: numbers and signs", "éŵ: letters with marks", "éŵ: letters with marks"}) {
            if (*other != 0) press(desk, other);
            CAPTURE(size, screen[0], static_cast<int>(layout), large, other);
            CHECK(desk::lint_of(desk) == "");
            for (const Node& node : desk.tree().nodes()) {
              if (node.state.is_key) {
                CHECK(node.rect.height + 8 >= 60);  // a cell of 15 mm
                CHECK(node.rect.width >= 48);
              }
            }
          }
        }
      }
    }
  }
}

TEST_CASE("a box that keeps its height shows the line of the caret", "[ui]") {
  ui::TextModel text;
  const desk::Page page = [&text](Kit& kit) {
    const ui::Scope screen = kit.screen("typing", "Type");
    const ui::Scope body = kit.body("b");
    ui::TextBoxLook look{"words", "Your words", 2, false};
    look.fixed = true;
    kit.text_box(look, text);
  };
  Desk desk(page);
  const a11y::Rect before = desk.node(Role::text_box, "Your words").rect;
  for (int line = 1; line <= 9; ++line) text.insert("line " + std::to_string(line) + "\n");
  desk.key(ui::Press::next);
  const a11y::Rect after = desk.node(Role::text_box, "Your words").rect;
  CHECK(before == after);
  for (const a11y::Drawn& drawn : desk.tree().drawn()) {
    if (drawn.rect.y < before.y) continue;
    CHECK(drawn.rect.bottom() <= after.bottom());
  }
  // The upper of the two lines that are seen is the ninth.
  desk.pointer(What::pointer_down, after.x + 25, after.y + 20);
  desk.pointer(What::pointer_up, after.x + 25, after.y + 20);
  CHECK(text.text().substr(text.caret()).find("9\n") < 7);
}
