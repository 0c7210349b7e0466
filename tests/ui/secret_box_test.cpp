// SPDX-License-Identifier: GPL-3.0-or-later
// A box for a passphrase, and the screen keyboard below it.
#include "support/catch.h"
#include "ui/desk.h"
#include "ui/kit.h"

using a11y::Act;
using a11y::Role;
using desk::Desk;
using ui::Kit;
using ui::Press;
using What = ui::Event::What;

namespace {

constexpr ui::KeyboardWords secret_keys = [] {
  ui::KeyboardWords words = desk::key_words;
  words.enter = "Go on";
  return words;
}();

struct Door {
  ui::TextModel text;
  bool is_hidden = true;
  ui::KeyboardLook keys{"keys", true, false};
  int entered = 0;

  desk::Page page() {
    return [this](Kit& kit) {
      const ui::Scope screen = kit.screen("door", "For staff");
      const ui::Scope body = kit.body("b");
      kit.heading(1, "Come in");
      ui::TextBoxLook look{"words", "Passphrase", 1, false, true};
      if (is_hidden) look.hidden = "{n} letters, hidden";
      kit.text_box(look, text);
      kit.keyboard(keys, secret_keys, text);
      if (kit.entered()) ++entered;
    };
  }
};

bool is_anywhere(const a11y::Tree& tree, std::string_view words) {
  for (const a11y::Drawn& drawn : tree.drawn())
    if (tree.words(drawn.words).find(words) != std::string_view::npos) return true;
  return tree.dump().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("hidden words are neither drawn nor spoken; how many letters there are is", "[ui]") {
  Door door;
  Desk desk(door.page());
  desk.key(Press::next);
  desk.said();
  desk.type(U"caf\u00e9 \U0001F980 x");
  CHECK(door.text.text() == "caf\u00e9 \U0001F980 x");
  CHECK_FALSE(is_anywhere(desk.tree(), "caf"));
  CHECK(is_anywhere(desk.tree(), "8 letters, hidden"));
  CHECK(desk.said().find("caf") == std::string::npos);
  door.is_hidden = false;
  desk.settle();
  CHECK(is_anywhere(desk.tree(), "caf\u00e9"));
}

TEST_CASE("the caret goes by letters among dots, by keys and by the pointer", "[ui]") {
  Door door;
  door.text.set("\u00e9\u00e9\u00e9\u00e9");
  Desk desk(door.page());
  desk.key(Press::next);
  desk.key(Press::home);
  CHECK(door.text.caret() == 0);
  desk.key(Press::right);
  desk.type(U"a");
  CHECK(door.text.text() == "\u00e9a\u00e9\u00e9\u00e9");
  desk.key(Press::end, true);
  CHECK(door.text.selected() == "\u00e9\u00e9\u00e9");
  const a11y::Rect box = desk.node(Role::text_box, "Passphrase").rect;
  const float y = box.y + box.height / 2;
  desk.pointer(What::pointer_down, box.right() - 10, y);
  desk.pointer(What::pointer_up, box.right() - 10, y);
  CHECK(door.text.caret() == door.text.text().size());
  desk.pointer(What::pointer_down, box.x + 2, y);
  desk.pointer(What::pointer_up, box.x + 2, y);
  CHECK(door.text.caret() == 0);
}

TEST_CASE("the screen keys type a passphrase as it is, and their Enter goes on", "[ui]") {
  Door door;
  Desk desk(door.page());
  desk.post(Role::button, "t", Act::press);
  CHECK(door.text.text() == "t");
  desk.post(Role::button, "Go on", Act::press);
  CHECK(door.entered == 1);
  CHECK(door.text.text() == "t");
}

TEST_CASE("in a box of many lines the screen keys begin sentences and lines", "[ui]") {
  Door door;
  door.is_hidden = false;
  door.keys = {"keys"};
  Desk desk(door.page());
  desk.post(Role::button, "capital T", Act::press);
  desk.post(Role::button, "Go on", Act::press);
  CHECK(door.text.text() == "T\n");
  CHECK(door.entered == 0);
}
