// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_model.h"

#include <algorithm>
#include <random>

#include "support/catch.h"

using ui::TextModel;
using ui::Unit;

namespace {

void type(TextModel& text, std::u32string_view letters) {
  for (const char32_t letter : letters) text.insert(letter);
}

}  // namespace

TEST_CASE("typed letters go to the caret, whatever their length in bytes", "[ui]") {
  TextModel text;
  type(text, U"Zoë ate ŵy 🍎");
  CHECK(text.text() == "Zoë ate ŵy 🍎");
  CHECK(text.caret() == text.text().size());
  text.move_left(Unit::code_point, false);
  text.insert(U'x');
  CHECK(text.text() == "Zoë ate ŵy x🍎");
}

TEST_CASE("erasing takes whole letters and whole words", "[ui]") {
  TextModel text("One twoë");
  CHECK(text.erase_back());
  CHECK(text.text() == "One two");
  CHECK(text.erase_back(Unit::word));
  CHECK(text.text() == "One ");
  text.move_to(0, false);
  CHECK_FALSE(text.erase_back());
  CHECK(text.erase_forward());
  CHECK(text.text() == "ne ");
  CHECK(text.erase_forward(Unit::all));
  CHECK(text.empty());
  CHECK_FALSE(text.erase_forward());
}

TEST_CASE("the caret moves by letters, words and to the ends", "[ui]") {
  TextModel text("I can't stop");
  text.move_left(Unit::word, false);
  CHECK(text.caret() == 8);
  text.move_left(Unit::word, false);
  CHECK(text.caret() == 2);
  text.move_right(Unit::word, false);
  CHECK(text.caret() == 7);
  text.move_left(Unit::all, false);
  CHECK(text.caret() == 0);
  text.move_left(Unit::code_point, false);
  CHECK(text.caret() == 0);
  text.move_right(Unit::all, false);
  CHECK(text.caret() == 12);
  text.move_right(Unit::code_point, false);
  CHECK(text.caret() == 12);
}

TEST_CASE("a caret put inside a letter stands before it", "[ui]") {
  TextModel text("aëb");
  text.move_to(2, false);
  CHECK(text.caret() == 1);
  text.move_to(99, false);
  CHECK(text.caret() == 4);
}

TEST_CASE("a selection is replaced by what is typed, and given up by moving", "[ui]") {
  TextModel text("one two three");
  text.move_to(4, false);
  text.move_right(Unit::word, true);
  CHECK(text.selected() == "two");
  text.insert(U'2');
  CHECK(text.text() == "one 2 three");
  text.select_word_at(1);
  CHECK(text.selected() == "one");
  text.move_right(Unit::code_point, false);
  CHECK_FALSE(text.has_selection());
  CHECK(text.caret() == 3);
  text.select_all();
  CHECK(text.selected() == text.text());
  CHECK(text.erase_back());
  CHECK(text.empty());
}

TEST_CASE("72: undo goes back word by word and redo forward again", "[ui]") {
  TextModel text;
  type(text, U"I help");
  CHECK(text.undo());
  CHECK(text.text() == "I ");
  CHECK(text.redo());
  CHECK(text.text() == "I help");
  text.undo();
  text.undo();
  text.undo();
  CHECK(text.empty());
  CHECK_FALSE(text.undo());
  type(text, U"x");
  CHECK_FALSE(text.redo());
}

TEST_CASE("erased letters come back with one undo", "[ui]") {
  TextModel text("Saturday");
  text.erase_back();
  text.erase_back();
  text.erase_back();
  CHECK(text.text() == "Satur");
  CHECK(text.undo());
  CHECK(text.text() == "Saturday");
}

TEST_CASE("a starter phrase gets the spaces that it needs and loses its dots", "[ui]") {
  TextModel text;
  CHECK(text.insert_starter("I helped by…"));
  CHECK(text.text() == "I helped by ");
  type(text, U"cooking.");
  CHECK(text.insert_starter("People said I…"));
  CHECK(text.text() == "I helped by cooking. People said I ");
  CHECK(text.undo());
  CHECK(text.text() == "I helped by cooking.");
}

TEST_CASE("what does not fit is refused whole, and nothing that is there is lost", "[ui]") {
  TextModel text;
  const std::string full(TextModel::most_letters - 1, 'a');
  text.set(full);
  CHECK_FALSE(text.insert("bb"));
  CHECK(text.text() == full);
  CHECK(text.insert("ë"));
  CHECK_FALSE(text.insert(U'c'));
  CHECK(text.letters() == TextModel::most_letters);
  text.select_all();
  CHECK(text.insert("short"));
  CHECK(text.text() == "short");
}

TEST_CASE("what is to stand on one line takes less, and leaves alone what was longer", "[ui]") {
  TextModel text;
  text.keep_short();
  CHECK(text.insert(std::string(TextModel::most_in_line, 'a')));
  CHECK(text.is_full());
  CHECK_FALSE(text.insert(U'b'));
  CHECK(text.erase_back());
  CHECK_FALSE(text.is_full());
  text.set(std::string(TextModel::most_in_line + 5, 'c'));
  CHECK(text.is_full());
  CHECK(text.letters() == TextModel::most_in_line + 5);
}

TEST_CASE("control characters and broken bytes never reach the text", "[ui]") {
  TextModel text(
      "a\tb\x01"
      "c\r\nd");
  CHECK(text.text() == "abc\nd");
  text.set("ab\xFF");
  CHECK(base::is_valid_utf8(text.text()));
}

TEST_CASE("words come with their places", "[ui]") {
  const TextModel text("I can't, Zoë!");
  const auto words = text.words();
  REQUIRE(words.size() == 3);
  CHECK(text.text().substr(words[1].offset, words[1].length) == "can't");
  CHECK(text.text().substr(words[2].offset, words[2].length) == "Zoë");
}

TEST_CASE("whatever is done, the caret stands between letters and all of it can be undone", "[ui]") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    TextModel text;
    for (int step = 0; step < 60; ++step) {
      const bool extend = random() % 2 == 0;
      const Unit unit = random() % 3 == 0 ? Unit::word : Unit::code_point;
      switch (random() % 9) {
        case 0:
          text.insert(U'ŷ');
          break;
        case 1:
          text.insert(" go 🍎");
          break;
        case 2:
          text.erase_back(unit);
          break;
        case 3:
          text.erase_forward(unit);
          break;
        case 4:
          text.move_left(unit, extend);
          break;
        case 5:
          text.move_right(unit, extend);
          break;
        case 6:
          text.move_to(random() % 50, extend);
          break;
        case 7:
          text.undo();
          break;
        default:
          text.insert(U'a');
          break;
      }
      REQUIRE(base::is_valid_utf8(text.text()));
      REQUIRE(text.caret() <= text.text().size());
      REQUIRE(base::is_valid_utf8(text.selected()));
    }
    while (text.undo()) {
    }
    REQUIRE(text.empty());
  }
}

TEST_CASE("what was typed in private cannot be undone, and is overwritten when it goes", "[ui]") {
  TextModel text;
  text.keep_private();
  for (const char letter : std::string_view("three good words")) text.insert(static_cast<char32_t>(letter));
  const char* const room = text.text().data();
  CHECK_FALSE(text.undo());
  CHECK(text.text() == "three good words");
  text.set("");
  CHECK(text.text().data() == room);  // it was never moved, so nothing lies elsewhere
  CHECK(std::all_of(room, room + text.text().capacity(), [](char byte) { return byte == 0; }));
}
