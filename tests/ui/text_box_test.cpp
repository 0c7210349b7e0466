// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

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

struct Form {
  ui::TextModel text;
  bool one_line = false;
  int changes = 0, entered = 0, escaped = 0;

  desk::Page page() {
    return [this](Kit& kit) {
      const ui::Scope screen = kit.screen("form", "Write");
      const ui::Scope body = kit.body("b");
      kit.heading(1, "What did you do?");
      if (kit.text_box({.key = "words", .label = "Your words", .one_line = one_line}, text)) {
        ++changes;
      }
      if (kit.entered()) ++entered;
      if (kit.pressed_escape()) ++escaped;
      kit.button({"next", "Next"});
    };
  }
};

}  // namespace

TEST_CASE("letters go into the box that has the focus and Tab leaves it", "[ui]") {
  Form form;
  Desk desk(form.page());
  desk.key(Press::next);
  CHECK(desk.focused() == "Your words");
  desk.type(U"I cooked");
  CHECK(form.text.text() == "I cooked");
  CHECK(form.changes == 8);
  desk.key(Press::next);
  CHECK(desk.focused() == "Next");
}

TEST_CASE("letters typed while no box has the focus are not lost", "[ui]") {
  Form form;
  Desk desk(form.page());
  CHECK(desk.focused() == "What did you do?");
  desk.type(U"I cooked");
  CHECK(form.text.text() == "I cooked");
}

TEST_CASE("a space key is one space, and Esc loses nothing", "[ui]") {
  Form form;
  Desk desk(form.page());
  desk.key(Press::next);
  desk.type(U"a");
  desk.key(Press::space);
  desk.type(U" ");
  desk.type(U"b");
  desk.key(Press::escape);
  CHECK(form.text.text() == "a b");
  CHECK(form.escaped == 0);
}

TEST_CASE("Enter is a new line in a box of lines, and the way on in a box of one line", "[ui]") {
  Form form;
  Desk desk(form.page());
  desk.key(Press::next);
  desk.type(U"a");
  desk.key(Press::enter);
  desk.type(U"b");
  CHECK(form.text.text() == "a\nb");
  CHECK(form.entered == 0);
  Form name;
  name.one_line = true;
  desk.show(name.page());
  desk.type(U"Sam");
  desk.key(Press::enter);
  CHECK(name.text.text() == "Sam");
  CHECK(name.entered == 1);
}

TEST_CASE("keys of writing: words, lines, selection, undo", "[ui]") {
  Form form;
  form.text.set("one two three\nfour");
  Desk desk(form.page());
  desk.key(Press::next);
  desk.key(Press::up);
  desk.key(Press::end);
  CHECK(form.text.caret() == 13);
  desk.key(Press::left, true, true);
  CHECK(form.text.selected() == "three");
  desk.type(U"3");
  CHECK(form.text.text() == "one two 3\nfour");
  desk.key(Press::undo);
  CHECK(form.text.text() == "one two three\nfour");
  desk.key(Press::select_all);
  desk.key(Press::remove);
  CHECK(form.text.empty());
  desk.key(Press::undo);
  desk.key(Press::home, false, true);
  CHECK(form.text.caret() == 0);
  desk.key(Press::down);
  CHECK(form.text.caret() == 14);
  desk.key(Press::down);
  CHECK(form.text.caret() == 18);
  desk.key(Press::backspace);
  CHECK(form.text.text() == "one two three\nfou");
}

TEST_CASE("the pointer sets the caret and a drag selects", "[ui]") {
  Form form;
  form.text.set("one two three");
  Desk desk(form.page());
  const a11y::Rect box = desk.node(Role::text_box, "Your words").rect;
  desk.pointer(What::pointer_down, box.x + 2, box.y + 30);
  CHECK(form.text.caret() == 0);
  desk.pointer(What::pointer_moved, box.right() - 5, box.y + 30);
  desk.pointer(What::pointer_up, box.right() - 5, box.y + 30);
  CHECK(form.text.selected() == "one two three");
  CHECK(desk.kit().layer().unclaimed() == 0);
}

TEST_CASE("the box speaks its label, what it is and what it holds, and says when that is private", "[ui]") {
  Form form;
  form.text.set("My gran");
  Desk desk(form.page());
  desk.said();
  desk.key(Press::next);
  const std::vector<a11y::Utterance> heard = desk.kit().layer().take_utterances();
  REQUIRE(heard.size() == 1);
  CHECK(heard[0].words.text == "Your words, text box, My gran");
  CHECK(heard[0].is_private);
  CHECK(desk.tree().find(Role::text, "Your words"));
}

TEST_CASE("the app can set and insert words through the tree", "[ui]") {
  Form form;
  Desk desk(form.page());
  desk.post(Role::text_box, "Your words", Act::set_text, "I helped");
  CHECK(form.text.text() == "I helped");
  desk.post(Role::text_box, "Your words", Act::insert_text, " Zoë");
  CHECK(form.text.text() == "I helped Zoë");
  CHECK(form.changes == 2);
  CHECK(desk.kit().layer().unclaimed() == 0);
}

TEST_CASE("a box grows with its words and the caret stays in view", "[ui]") {
  Form form;
  Desk desk(form.page());
  const float before = desk.node(Role::text_box, "Your words").rect.height;
  desk.key(Press::next);
  for (int i = 0; i < 40; ++i) desk.key(Press::enter);
  desk.type(U"end");
  const a11y::Node& box = desk.node(Role::text_box, "Your words");
  CHECK(box.rect.height > 3 * before);
  CHECK(box.rect.bottom() <= box.clip.bottom() + 1);
}

TEST_CASE("a filled box comes into view with the focus, however high it is", "[ui]") {
  for (int lines = 1; lines <= 16; ++lines) {
    CAPTURE(lines);
    Form form;
    for (int line = 1; line < lines; ++line) form.text.insert("and then\n");
    form.text.insert("I went home.");
    Desk desk(form.page(), 5, 1024, 768);
    for (const Press way : {Press::next, Press::next, Press::previous}) {
      desk.key(way);
      if (desk.focused() != "Your words") continue;
      const a11y::Node& box = desk.node(Role::text_box, "Your words");
      const float top = std::max(box.rect.y, box.clip.y);
      const float bottom = std::min(box.rect.bottom(), box.clip.bottom());
      constexpr float slack = 4;
      CHECK(bottom - top >= std::min(box.rect.height, box.clip.height) - slack);
      CHECK(box.rect.bottom() <= box.clip.bottom() + slack);  // the caret stands in the last line
    }
    CHECK(desk.focused() == "Your words");
  }
}
