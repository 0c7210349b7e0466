// SPDX-License-Identifier: GPL-3.0-or-later
// Every widget at every text size on every screen: nothing is cut, nothing overlaps,
// nothing is shown that is not spoken, and a screen at rest asks for no memory.
#include <atomic>
#include <cstdlib>
#include <new>

#include "support/catch.h"
#include "ui/desk.h"
#include "ui/fonts.h"
#include "ui/lint_of.h"

using desk::Desk;
using ui::Importance;
using ui::Kit;
using ui::Tone;

namespace {

std::atomic<long> allocations{0};  // counted by the operators below: a test program may

const ui::ButtonLook helps[] = {{"read", "Read to me", "sound", Importance::quiet},
                                {"easier", "Make it easier", "easier", Importance::quiet},
                                {"stop", "Stop and save", "leave"}};

void bars(Kit& kit, std::string_view title) {
  ui::TopBar top;
  top.home = ui::ButtonLook{"home", "Home", "home", Importance::quiet};
  top.title = title;
  top.subtitle = "Question 2 of 6";
  top.buttons = helps;
  kit.top_bar(top);
  ui::BottomBar bottom;
  bottom.back = ui::ButtonLook{"back", "Back", "arrow-left"};
  bottom.saved = {"Saved as you type"};
  bottom.other = ui::ButtonLook{"stuck", "I am stuck", {}, Importance::quiet};
  bottom.next = ui::ButtonLook{"next", "Next", "arrow-right", Importance::primary, true};
  kit.bottom_bar(bottom);
}

void welcome(Kit& kit) {
  const ui::Scope screen = kit.screen("welcome", "Fingerpost");
  ui::TopBar top;
  top.logo = "sign";
  top.title = "Fingerpost";
  top.buttons = helps;
  top.plain = true;
  kit.top_bar(top);
  ui::BottomBar bottom;
  bottom.note = "Riverside Centre. PC 4. Your work stays on this PC. Nothing goes on the internet.";
  bottom.other = ui::ButtonLook{"adviser", "Adviser", "lock", Importance::quiet};
  kit.bottom_bar(bottom);
  const ui::Scope body = kit.body("body");
  kit.spring();
  const float shares[] = {1, 1};
  ui::Kit::Columns columns(kit.columns("columns", shares));
  kit.heading(1, "Plan what comes next.", ui::Size::title);
  kit.paragraph("Find out what you are good at.", ui::Ink::muted, ui::Size::large);
  columns.next();
  kit.door({"new", "I am new here", "pencil", Importance::primary});
  kit.door({"on", "Carry on my work", "arrow-right-circle"});
}

void hub(Kit& kit) {
  const ui::Scope screen = kit.screen("hub", "Hello Sam");
  bars(kit, "Hello Sam");
  const ui::Scope body = kit.body("body");
  const float shares[] = {0.64F, 0.36F};
  ui::Kit::Columns columns(kit.columns("columns", shares));
  kit.arm({"me", "About me", "5 of 6 done", "person", Tone::pine, true});
  kit.arm({"choices", "My choices", "2 of 4 done", "compass", Tone::indigo, false});
  kit.arm({"plan", "My plan", "Not started", "flag", Tone::rust, true});
  columns.next();
  {
    const ui::Scope card = kit.card("next", {Tone::pine, true});
    kit.paragraph("Do this next", ui::Ink::muted, ui::Size::small);
    kit.heading(2, "What matters to me");
    kit.button({"start", "Start", "arrow-right", Importance::primary, true}, true);
  }
  kit.link_card("folder", "document", Tone::pine, "My folder", "See, print or take away your work");
}

void cards(Kit& kit) {
  const ui::Scope screen = kit.screen("cards", "What matters to me");
  bars(kit, "What matters to me");
  const ui::Scope body = kit.body("body");
  kit.progress("cards", "Cards done", 9, 25);
  {
    const ui::Scope card = kit.card("card", {.grow = true});
    const float shares[] = {0.2F, 0.8F};
    ui::Kit::Columns columns(kit.columns("columns", shares));
    kit.picture("heart", Tone::pine);
    columns.next();
    kit.heading(2, "Helping other people", ui::Size::title);
    kit.paragraph("Doing things that make life better for someone.", ui::Ink::muted, ui::Size::large);
  }
  const ui::ChoiceLook looks[] = {{"lot", "A lot", {}, "star", true},
                                  {"bit", "A bit", "Now and then", "star-half"},
                                  {"not", "Not much", {}, "star-outline"}};
  kit.choices("choices", "How much does this matter?", looks);
  const ui::ChoiceLook wordy[] = {{"a", "I would like to talk to somebody about this first"},
                                  {"b", "I know enough and want to go on with the next part"}};
  kit.choices("wordy", "What now?", wordy);
}

ui::TextModel& words() {
  thread_local ui::TextModel text(
      "I helped by setting up the tables. Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.");
  return text;
}

void writing(Kit& kit) {
  const ui::Scope screen = kit.screen("write", "What I am good at");
  bars(kit, "What I am good at");
  const ui::Scope body = kit.body("body");
  kit.heading(1, "Think of a time you helped a team. What did you do?");
  const ui::ChoiceLook starters[] = {
      {"1", "I helped by…"}, {"2", "My job was to…"}, {"3", "People said I…", {}, {}, true}};
  kit.chips("starters", "Start with:", starters);
  kit.text_box({.key = "words", .label = "Your words", .grow = true}, words());
  const ui::ButtonLook looks[] = {{"add", "Add more"}, {"keep", "Keep it as it is", {}, Importance::quiet}};
  kit.question("nudge", "Say what happened because you helped.", looks);
}

void rows(Kit& kit) {
  const ui::Scope screen = kit.screen("rows", "My goals");
  bars(kit, "My goals");
  const ui::Scope body = kit.body("body", 260);
  kit.light({"clear", "Clear", "It says what you will do.", true});
  kit.light({"can", "Can be done", "Who or what will help you?", false, "Add"});
  kit.check({"people", "Working with people", "You like to talk and listen", "people", true});
  kit.check({"outside", "Working outside"});
  kit.radio({"soon", "In three months", {}, {}, true});
  kit.ranked("money", 1, 3, "Having enough money", "Up", "Down");
  kit.ranked("help", 2, 3, "Helping other people", "Up", "Down");
  kit.stepper("day", "Day", "12", "Less", "More");
  kit.stage("document", {"Your folder as a document to read or print", ui::StageState::done, "12 pages"});
  kit.stage("work", {"Your work, locked, to carry on at another PC", ui::StageState::doing});
  kit.stage("safe", {"Safe to take out", ui::StageState::to_do});
  kit.progress("bytes", "Your work", 64, 100, true);
  kit.status("full", "The stick is full. Take some files off it, or use another stick.", Tone::warn, "lamp");
  const ui::Scope grid = kit.grid("grid", "People", 10);
  kit.door({"sam", "Sam", "person"});
  kit.door({"amina", "Amina", "person"});
}

void dialog(Kit& kit) {
  const ui::Scope screen = kit.screen("dialog", "Hello Sam");
  bars(kit, "Hello Sam");
  const ui::Scope body = kit.body("body");
  const ui::Scope inside = kit.dialog("stop", "Stop and save?");
  kit.paragraph("Your work is saved. You can carry on another day.");
  const ui::ButtonLook looks[] = {{"yes", "Yes, stop now", {}, Importance::primary}, {"no", "No, carry on"}};
  kit.buttons(looks);
}

void keyboard(Kit& kit) {
  const ui::Scope screen = kit.screen("keys", "Type");
  bars(kit, "Type");
  const ui::Scope body = kit.body("body");
  ui::TextModel text("I ");
  kit.keyboard({"keys"}, desk::key_words, text);
}

using Draw = void (*)(Kit&);
constexpr Draw pages[] = {welcome, hub, cards, writing, rows, dialog};

struct Pixels {
  int width, height;
};
constexpr Pixels screens[] = {{1024, 768}, {1366, 768}, {1920, 1080}};

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  void* memory = std::malloc(size > 0 ? size : 1);
  if (!memory) throw std::bad_alloc();
  return memory;
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size > 0 ? size : 1);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

TEST_CASE("no widget is cut, too small or unspoken at any text size on any screen", "[ui]") {
  for (const Pixels& screen : screens) {
    for (int size = 1; size <= 5; ++size) {
      Desk desk(pages[0], size, screen.width, screen.height);
      for (const Draw page : pages) {
        desk.show(page);
        CAPTURE(size, screen.width, desk.tree().dump());
        CHECK(desk::lint_of(desk) == "");
      }
    }
  }
}

TEST_CASE("the keys on the screen are whole at every text size, and 12 mm at least", "[ui]") {
  for (const Pixels& screen : screens) {
    for (int size = 1; size <= 5; ++size) {
      Desk desk(keyboard, size, screen.width, screen.height);
      CAPTURE(size, screen.width);
      CHECK(desk::lint_of(desk, 48) == "");
    }
  }
}

TEST_CASE("at least half of the screen is left to the body at every text size", "[ui]") {
  for (const Pixels& screen : screens) {
    for (int size = 1; size <= 5; ++size) {
      Desk desk(writing, size, screen.width, screen.height);
      for (const a11y::Node& node : desk.tree().nodes()) {
        if (node.parent != 0 || node.role != a11y::Role::group) continue;
        CAPTURE(size, screen.width);
        CHECK(node.rect.height >= static_cast<float>(screen.height) / 2);
      }
    }
  }
}

TEST_CASE("large text puts everything in one column", "[ui]") {
  for (int size = 4; size <= 5; ++size) {
    Desk desk(hub, size, 1366, 768);
    const a11y::Rect arm = desk.node(a11y::Role::button, "My plan").rect;
    const a11y::Rect start = desk.node(a11y::Role::button, "Start").rect;
    CHECK(start.y > arm.bottom());
    CHECK(start.width > 1000);
  }
  Desk desk(hub, 2, 1366, 768);
  CHECK(desk.node(a11y::Role::button, "Start").rect.y < desk.node(a11y::Role::button, "My plan").rect.y);
}

TEST_CASE("what can be pressed is 15 mm high on every pitch", "[ui]") {
  for (const double pitch : {0.18, 0.25, 0.30}) {
    Desk desk(rows, 1);
    desk.frame().millimetres_per_pixel = pitch;
    desk.settle();
    for (const a11y::Node& node : desk.tree().nodes()) {
      if (node.state.focusable) CHECK(static_cast<double>(node.rect.height) * pitch >= 14.8);
    }
  }
}

TEST_CASE("a screen at rest allocates nothing", "[ui]") {
  for (const Draw page : pages) {
    Desk desk([page](Kit& kit) { page(kit); });
    desk.settle();
    desk.settle();
    ui::Kit::Frame& frame = desk.frame();
    const long before = allocations;
    REQUIRE(before > 0);
    for (int i = 0; i < 100; ++i) {
      desk.kit().begin(frame);
      page(desk.kit());
      desk.kit().end();
    }
    CHECK(allocations - before == 0);
  }
}
