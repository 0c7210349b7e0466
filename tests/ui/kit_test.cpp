// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit.h"

#include <imgui.h>

#include "support/catch.h"
#include "ui/desk.h"
#include "ui/text_layout.h"

using a11y::Act;
using a11y::Role;
using desk::Desk;
using ui::Kit;
using ui::Press;
using What = ui::Event::What;

namespace {

struct Pressed {
  std::string last;
  int count = 0;

  void note(std::string_view key) {
    if (key.empty()) return;
    last = key;
    ++count;
  }
};

desk::Page cards(Pressed& pressed) {
  return [&pressed](Kit& kit) {
    const ui::Scope screen = kit.screen("cards", "What matters to me");
    const ui::ButtonLook helps[] = {{"read", "Read to me", "sound", ui::Importance::quiet}};
    ui::TopBar top;
    top.home = ui::ButtonLook{"home", "Home", "home", ui::Importance::quiet};
    top.title = "What matters to me";
    top.subtitle = "Card 9 of 25";
    top.buttons = helps;
    pressed.note(kit.top_bar(top));
    ui::BottomBar bottom;
    bottom.back = ui::ButtonLook{"back", "Back", "arrow-left"};
    bottom.next = ui::ButtonLook{"next", "Next", "arrow-right", ui::Importance::primary, true};
    pressed.note(kit.bottom_bar(bottom));
    const ui::Scope body = kit.body("body");
    kit.heading(1, "Helping other people");
    const ui::ChoiceLook looks[] = {
        {"lot", "A lot", {}, "star"}, {"bit", "A bit", {}, "star-half"}, {"not", "Not much"}};
    pressed.note(kit.choices("choices", "How much?", looks));
  };
}

desk::Page long_list(Pressed& pressed) {
  return [&pressed](Kit& kit) {
    const ui::Scope screen = kit.screen("list", "Jobs");
    ui::BottomBar bottom;
    bottom.next = ui::ButtonLook{"next", "Next"};
    pressed.note(kit.bottom_bar(bottom));
    const ui::Scope body = kit.body("body");
    kit.heading(1, "Jobs");
    for (int i = 1; i <= 30; ++i) {
      const std::string words = "Job " + std::to_string(i);
      if (kit.check({words, words})) pressed.note(words);
    }
  };
}

a11y::Rect view_of(Desk& desk) {
  for (const a11y::Node& node : desk.tree().nodes()) {
    if (node.role == Role::group) return node.rect;
  }
  return {};
}

}  // namespace

TEST_CASE("a screen is entered at its heading, and its title is spoken first", "[ui]") {
  Pressed pressed;
  Desk desk(cards(pressed));
  CHECK(desk.focused() == "Helping other people");
  CHECK(desk.said() == "What matters to me. Card 9 of 25. Helping other people");
}

TEST_CASE("the tree of a screen reads from top to bottom and stays the same from frame to frame", "[ui]") {
  Pressed pressed;
  Desk desk(cards(pressed));
  const std::string first = desk.tree().dump();
  CHECK(first ==
        "screen \"What matters to me\"\n"
        "  row \"\"\n"
        "    button \"Home\"\n"
        "    heading \"What matters to me\" (Card 9 of 25)\n"
        "    button \"Read to me\"\n"
        "  group \"\"\n"
        "    heading \"Helping other people\"\n"
        "    group \"How much?\"\n"
        "      button \"A lot\" 1 of 3\n"
        "      button \"A bit\" 2 of 3\n"
        "      button \"Not much\" 3 of 3\n"
        "  row \"\"\n"
        "    button \"Back\"\n"
        "    button \"Next\"\n");
  std::vector<a11y::Id> ids;
  for (const a11y::Node& node : desk.tree().nodes()) ids.push_back(node.id);
  desk.draw();
  CHECK(desk.tree().dump() == first);
  for (std::size_t i = 0; i < ids.size(); ++i) CHECK(desk.tree().nodes()[i].id == ids[i]);
}

TEST_CASE("a thing is pressed by its name through the tree", "[ui]") {
  Pressed pressed;
  Desk desk(cards(pressed));
  desk.post(Role::button, "A bit", Act::press);
  CHECK(pressed.last == "bit");
  CHECK(pressed.count == 1);
  CHECK(desk.kit().layer().unclaimed() == 0);
}

TEST_CASE("Tab, arrows, Enter and Space do everything", "[ui]") {
  Pressed pressed;
  Desk desk(cards(pressed));
  desk.key(Press::next);
  CHECK(desk.focused() == "A lot");
  CHECK(desk.said().ends_with("A lot, button, 1 of 3"));
  desk.key(Press::right);
  CHECK(desk.focused() == "A bit");
  desk.key(Press::enter);
  CHECK(pressed.last == "bit");
  desk.key(Press::next);
  desk.key(Press::space);
  CHECK(pressed.last == "not");
  desk.key(Press::next);
  CHECK(desk.focused() == "Back");
  desk.key(Press::previous);
  CHECK(desk.focused() == "Not much");
  CHECK(pressed.count == 2);
}

TEST_CASE("58: the pointer presses on release, and leaving first takes it back", "[ui]") {
  Pressed pressed;
  Desk desk(cards(pressed));
  desk.down(desk.node(Role::button, "A lot"));
  CHECK(pressed.count == 0);
  CHECK(desk.focused() == "A lot");
  CHECK_FALSE(desk.kit().layer().focus_visible());
  desk.up(desk.node(Role::button, "A lot"));
  CHECK(pressed.last == "lot");
  desk.down(desk.node(Role::button, "A bit"));
  desk.up(desk.node(Role::button, "Not much"));
  desk.down(desk.node(Role::button, "A bit"));
  desk.pointer(What::pointer_up, 5, 300);
  desk.up(desk.node(Role::button, "A bit"));
  CHECK(pressed.count == 1);
}

TEST_CASE("Back, Next and the tools stand in the same place on every screen", "[ui]") {
  Pressed pressed;
  Desk desk(cards(pressed));
  const a11y::Rect next = desk.node(Role::button, "Next").rect;
  desk.show(long_list(pressed));
  CHECK(desk.node(Role::button, "Next").rect.bottom() == next.bottom());
}

TEST_CASE("what has the focus is scrolled wholly into view", "[ui]") {
  Pressed pressed;
  Desk desk(long_list(pressed));
  const a11y::Rect view = view_of(desk);
  for (int i = 0; i < 20; ++i) desk.key(Press::next);
  CHECK(desk.focused() == "Job 20");
  a11y::Rect at = desk.node(Role::check, "Job 20").rect;
  CHECK(at.y >= view.y);
  CHECK(at.bottom() <= view.bottom());
  for (int i = 0; i < 18; ++i) desk.key(Press::previous);
  at = desk.node(Role::check, "Job 2").rect;
  CHECK(at.y >= view.y);
  CHECK(at.bottom() <= view.bottom());
}

TEST_CASE("the wheel, page keys and a drag scroll, and a drag presses nothing", "[ui]") {
  Pressed pressed;
  Desk desk(long_list(pressed));
  const float start = desk.node(Role::check, "Job 1").rect.y;
  desk.wheel(-1);
  const float after_wheel = desk.node(Role::check, "Job 1").rect.y;
  CHECK(after_wheel < start);
  desk.wheel(5);
  CHECK(desk.node(Role::check, "Job 1").rect.y == start);
  desk.key(Press::page_down);
  CHECK(desk.node(Role::check, "Job 1").rect.y < start - 300);
  desk.key(Press::page_up);
  CHECK(desk.node(Role::check, "Job 1").rect.y == start);
  desk.pointer(What::pointer_down, 400, 400);
  desk.pointer(What::pointer_moved, 400, 380);
  desk.pointer(What::pointer_moved, 400, 300);
  desk.pointer(What::pointer_up, 400, 300);
  CHECK(desk.node(Role::check, "Job 1").rect.y < start);
  CHECK(pressed.count == 0);
  for (int i = 0; i < 20; ++i) desk.key(Press::page_down);
  const a11y::Rect last = desk.node(Role::check, "Job 30").rect;
  CHECK(last.bottom() <= view_of(desk).bottom());
}

TEST_CASE("a dialog keeps the focus inside, is left by Esc, and gives the focus back", "[ui]") {
  bool open = true;
  int dismissed = 0;
  int escaped = 0;
  std::string pressed;
  Desk desk([&](Kit& kit) {
    const ui::Scope screen = kit.screen("s", "Screen");
    const ui::Scope body = kit.body("b");
    kit.heading(1, "Question");
    if (kit.button({"stop", "Stop"})) open = true;
    kit.button({"go", "Go on"});
    if (kit.dismissed()) {
      ++dismissed;
      open = false;
    }
    if (kit.pressed_escape()) ++escaped;
    if (!open) return;
    const ui::Scope dialog = kit.dialog("d", "Stop now?");
    const ui::ButtonLook looks[] = {{"yes", "Yes, stop"}, {"no", "No"}};
    const std::string_view key = kit.buttons(looks);
    if (!key.empty()) pressed = key;
  });
  CHECK(desk.focused() == "Stop now?");
  desk.key(Press::next);
  CHECK(desk.focused() == "Yes, stop");
  desk.key(Press::next);
  desk.key(Press::next);
  CHECK(desk.focused() == "Yes, stop");
  desk.key(Press::enter);
  CHECK(pressed == "yes");
  desk.down(desk.node(Role::button, "Go on"));
  CHECK(desk.focused() == "Yes, stop");
  desk.key(Press::escape);
  CHECK(dismissed == 1);
  CHECK(escaped == 0);
  desk.key(Press::escape);
  CHECK(escaped == 1);
  desk.kit().layer().set_focus(desk.node(Role::button, "Stop").id, true);
  desk.key(Press::enter);
  CHECK(desk.focused() == "Stop now?");
  desk.key(Press::escape);
  CHECK(desk.focused() == "Stop");
}

TEST_CASE("a message is spoken at once and kept in the tree", "[ui]") {
  bool say = false;
  Desk desk([&](Kit& kit) {
    const ui::Scope screen = kit.screen("s", "Screen");
    const ui::Scope body = kit.body("b");
    kit.heading(1, "Question");
    if (say) kit.say("Saved");
    say = false;
  });
  desk.said();
  say = true;
  desk.settle();
  CHECK(desk.said() == "Saved");
  CHECK(desk.tree().find(Role::status, "Saved"));
  CHECK(desk.kit().layer().read_screen().text == "Question");
}

TEST_CASE("a name from another language is shown only once its letters are made, and then they stay",
          "[ui]") {
  std::string name = "Sam";
  Desk desk([&name](ui::Kit& kit) {
    const ui::Scope screen = kit.screen("welcome", "Hello");
    const ui::Scope body = kit.body("body");
    kit.paragraph(name);
  });
  CHECK_FALSE(desk.kit().lacks_letters());
  name = "\xC5\x81ukasz";  // Łukasz
  desk.draw();
  CHECK(desk.kit().lacks_letters());
  desk.draw();
  CHECK_FALSE(desk.kit().lacks_letters());
  name = "Zo\xC3\xAB";  // Zoë
  desk.draw();
  CHECK_FALSE(desk.kit().lacks_letters());
}

TEST_CASE("a letter that the font has not at all never holds a frame back", "[ui]") {
  Desk desk([](ui::Kit& kit) {
    const ui::Scope screen = kit.screen("welcome", "Hello");
    const ui::Scope body = kit.body("body");
    kit.paragraph("\xE6\xBC\xA2 \xF0\x9F\x99\x82 \xFF");
  });
  CHECK_FALSE(desk.kit().lacks_letters());
}

TEST_CASE("a thing that cannot be found in a font file is a missing file, not a crash", "[ui]") {
  const auto kit =
      Kit::create({{{"/nowhere/Andika.ttf", "/nowhere/Bold.ttf"}, {}, {}, "/nowhere/icons.ttf"}});
  REQUIRE_FALSE(kit);
  CHECK(kit.error().fault == base::Fault::not_found);
}

TEST_CASE("what grows takes the height that is left over and no more", "[ui]") {
  Desk desk([](Kit& kit) {
    const ui::Scope screen = kit.screen("s", "Screen");
    const ui::Scope body = kit.body("b");
    {
      const ui::Scope card = kit.card("card", {.grow = true});
      kit.heading(1, "In the middle");
    }
    kit.button({"below", "Below"});
  });
  const a11y::Rect below = desk.node(Role::button, "Below").rect;
  CHECK(below.bottom() < 768);
  CHECK(below.bottom() > 700);
  desk.draw();
  CHECK(desk.node(Role::button, "Below").rect == below);
  const float middle = desk.node(Role::heading, "In the middle").rect.y;
  CHECK(middle > 250);
  CHECK(middle < 400);
}

TEST_CASE("in a narrow window nothing stands beside words, but a sign stays beside its own", "[ui]") {
  const desk::Page page = [](Kit& kit) {
    const ui::Scope screen = kit.screen("s", "Screen");
    const ui::Scope body = kit.body("b");
    const float halves[] = {0.5F, 0.5F};
    {
      ui::Kit::Columns columns(kit.columns("halves", halves));
      kit.heading(1, "First");
      columns.next();
      kit.paragraph("Second");
    }
    const float sign[] = {0.22F, 0.78F};
    {
      ui::Kit::Columns columns(kit.columns("sign", sign));
      kit.button({"sign", "Sign"});
      columns.next();
      kit.paragraph("Its words");
    }
    const ui::Scope grid = kit.grid("grid", "People", 10);
    kit.door({"sam", "Sam"});
    kit.door({"amina", "Amina"});
  };
  const auto is_beside = [](Desk& desk, Role role, std::string_view first, Role other,
                            std::string_view second) {
    return desk.node(role, first).rect.right() < desk.node(other, second).rect.x;
  };
  for (int size = 1; size <= 3; ++size) {
    CAPTURE(size);
    for (const int width : {1024, 1280, 1366}) {
      CAPTURE(width);
      Desk desk(page, size, width);
      const bool is_wide = width > 1024;
      CHECK(desk.kit().one_column() != is_wide);
      CHECK(is_beside(desk, Role::heading, "First", Role::text, "Second") == is_wide);
      CHECK(is_beside(desk, Role::button, "Sam", Role::button, "Amina") == is_wide);
      CHECK(is_beside(desk, Role::button, "Sign", Role::text, "Its words"));
    }
  }
  Desk fine(page, 2, 1366);  // pixels so small that 1366 of them are as narrow as 1024
  fine.frame().millimetres_per_pixel = 0.19;
  fine.settle();
  CHECK(fine.kit().one_column());
}

TEST_CASE("a long code that does not fit a line is parted between its groups", "[ui]") {
  auto fonts = ui::Fonts::open(samples::fonts(), {});
  REQUIRE(fonts);
  ImFontAtlas atlas;
  fonts->fit(atlas, {});
  const std::string_view code = "7KQ2-M9XA-30TZ-V8BC-HJ5N-D4RF";
  const float whole = ui::text_width(fonts->face(ui::Face::body), code);
  ui::TextLayout layout;
  const ui::Laid laid = layout.lay(*fonts, code, ui::Face::body, 0.45F * whole);
  const auto lines = layout.lines(laid);
  REQUIRE(lines.size() == 3);
  CHECK(code.substr(0, lines[0].end) == "7KQ2-M9XA-");
  CHECK(code.substr(lines[1].start, lines[1].end - lines[1].start) == "30TZ-V8BC-");
  CHECK(code.substr(lines[2].start) == "HJ5N-D4RF");
}

TEST_CASE("the last words of a sentence are not left alone where one ends in the line before", "[ui]") {
  auto fonts = ui::Fonts::open(samples::fonts(), {});
  REQUIRE(fonts);
  ImFontAtlas atlas;
  fonts->fit(atlas, {});
  ui::TextLayout layout;
  const auto lines_of = [&](std::string_view words, bool is_typed = false) {
    const ui::Laid laid = layout.lay(*fonts, words, ui::Face::body, 3000, is_typed);
    std::vector<std::string> lines;
    for (const ui::Line& line : layout.lines(laid))
      lines.emplace_back(words.substr(line.start, line.end - line.start));
    return lines;
  };
  constexpr std::string_view tick =
      "A tick means that there is enough to show. A person looks at how good it is.";
  CHECK(lines_of(tick) == std::vector<std::string>{"A tick means that there is enough to show.",
                                                   "A person looks at how good it is."});
  CHECK(lines_of(tick, true).back() == "it is.");  // while somebody writes, nothing jumps
  // Four words are company enough, and a line is not left nearly empty.
  CHECK(lines_of("A tick means that there is enough to show. A person looks at how good or bad it all is.")
            .back() == "or bad it all is.");
  CHECK(lines_of("Look. You choose what you would like to do with all of the time that you have got now.")
            .front()
            .starts_with("Look. You choose"));
}

TEST_CASE("a title that the bar has no room for shares its line with the step", "[ui]") {
  std::string step = "Question 3 of 8";
  const desk::Page page = [&step](Kit& kit) {
    const ui::Scope screen = kit.screen("s", "Things I like doing");
    ui::TopBar top;
    top.home = ui::ButtonLook{"home", "Home", "home", ui::Importance::quiet};
    top.title = "Things I like doing";
    top.subtitle = step;
    const ui::ButtonLook tools[] = {{"read", "Read to me", "sound", ui::Importance::quiet},
                                    {"easier", "Make it easier", "easier", ui::Importance::quiet}};
    top.buttons = tools;
    kit.top_bar(top);
    const ui::Scope body = kit.body("b");
    kit.heading(1, "Which do you like?");
  };
  Desk desk(page, 5);
  const float beside = desk.node(Role::heading, "Things I like doing").rect.height;
  CHECK(desk.tree().words(desk.node(Role::heading, "Things I like doing").hint) == step);
  step = "Question 3 of 8, and what is said here is too long for one line of large words";
  desk.settle();
  CHECK(desk.node(Role::heading, "Things I like doing").rect.height > 1.7F * beside);
}

TEST_CASE("the buttons of counters stand in one column, whatever their names", "[ui]") {
  Desk desk([](Kit& kit) {
    const ui::Scope screen = kit.screen("s", "Screen");
    const ui::Scope body = kit.body("b");
    kit.stepper("eyes", "From eyes to screen", "60 centimetres", "Less", "More");
    kit.stepper("bar", "Length of the bar", "250", "Less", "More");
  });
  CHECK(desk.node(Role::button, "Less: From eyes to screen").rect.x ==
        desk.node(Role::button, "Less: Length of the bar").rect.x);
}

TEST_CASE("a caption lies neither on the lens nor on what is read", "[ui]") {
  Pressed pressed;
  Desk desk(cards(pressed), 5, 1024);
  desk.frame().comfort.lens = true;
  desk.frame().caption = "Reading aloud is on. Press F1 to turn it off.";
  for (int i = 0; i < 6; ++i) {
    ui::PaintLog paint;
    desk.frame().paint = &paint;
    desk.draw();
    desk.frame().paint = nullptr;
    // The lens is the widest thing that is filled above the screen.
    a11y::Rect lens;
    for (const ui::Painted& item : paint) {
      const bool is_wider =
          item.is_above && item.what == ui::Painted::What::fill && item.rect.width > lens.width;
      if (is_wider) lens = item.rect;
    }
    REQUIRE(lens.height > 200);
    const a11y::Rect caption = desk.node(Role::status, desk.frame().caption).rect;
    const a11y::Rect both = a11y::overlap(caption, lens);
    CAPTURE(i, desk.focused(), caption.y, caption.height, lens.y);
    CHECK((both.width <= 0 || both.height <= 0));
    desk.key(Press::next);
  }
}
