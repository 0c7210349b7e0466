// SPDX-License-Identifier: GPL-3.0-or-later
#include "broken_screens.h"

#include <memory>

namespace broken {
namespace {

using a11y::Role;
using ui::Kit;

using Inside = std::function<void(Kit&)>;

bool draw_page(Kit& kit, const Inside& inside) {
  const ui::Scope screen = kit.screen("broken", "A page");
  const ui::ButtonLook buttons[] = {{"read", "Read to me", "sound", ui::Importance::quiet}};
  ui::TopBar bar;
  bar.title = "A page";
  bar.buttons = buttons;
  kit.top_bar(bar);
  const ui::Scope body = kit.body("body");
  kit.heading(1, "What is here?");
  inside(kit);
  return false;
}

std::function<bool(Kit&)> page(Inside inside) {
  return [inside = std::move(inside)](Kit& kit) { return draw_page(kit, inside); };
}

// A node of the body that no widget of the kit would make.
void node(Kit& kit, Role role, std::string_view name, const a11y::Rect& rect, a11y::State state,
          const a11y::Rect& clip, const std::vector<std::string>& drawn) {
  a11y::Layer& layer = kit.layer();
  layer.open(role, layer.id("made " + std::string(name)), name, state);
  layer.rect(rect, clip);
  float y = rect.y + 5;
  for (const std::string& words : drawn) {
    layer.drawn(words, {rect.x + 5, y, rect.width - 10, 20});
    y += 30;
  }
  layer.close();
}

constexpr a11y::Rect whole_screen{0, 0, 1366, 768};
constexpr a11y::Rect low{40, 500, 300, 80};

void made(Kit& kit, Role role, std::string_view name, const std::vector<std::string>& drawn,
          a11y::State state = {}) {
  node(kit, role, name, low, state, whole_screen, drawn);
}

bool draw_dialog(Kit& kit, bool can_be_left) {
  draw_page(kit, [](Kit&) {});
  const ui::Scope dialog = kit.dialog("stuck", "Stay here");
  const bool is_pressed = kit.button({"on", "Go on"});
  return can_be_left && (is_pressed || kit.dismissed());
}

// The focus comes back to the first button, whatever is pressed.
bool draw_trap(Kit& kit) {
  return draw_page(kit, [](Kit& inside) {
    inside.button({"first", "Stay"});
    inside.button({"second", "Leave"});
    for (const a11y::Node& each : inside.layer().tree().nodes()) {
      if (inside.layer().tree().name(each) == "Stay" && inside.layer().focus_visible())
        inside.layer().set_focus(each.id, true);
    }
  });
}

void draw_keys(Kit& kit, std::string_view name) {
  ui::TextModel text;
  ui::KeyboardWords words;
  words.name = name;
  words.layout = words.how = "Screen keys";
  words.remove = "Rub out";
  words.remove_word = "Rub out a word";
  words.undo = "Undo";
  words.capital = words.capital_once = words.capital_locked = "Capital";
  words.letters = "Letters";
  words.numbers = "Numbers";
  words.accents = "Accents";
  words.space = "Space";
  words.enter = "New line";
  words.read_back = "Read it";
  words.done = "Done";
  kit.keyboard({"keys"}, words, text);
}

// Nothing else is there for Tab to go to.
bool draw_only_keys(Kit& kit) {
  const ui::Scope screen = kit.screen("keys", "Keys");
  const ui::Scope body = kit.body("body");
  kit.heading(1, "Keys");
  draw_keys(kit, "Screen keys");
  return false;
}

// Its own colours, too near to each other.
void pale_option(Kit& kit) {
  ui::Theme worn = ui::themes()[0];
  worn.paper = worn.line;
  worn.ink = worn.muted;
  const ui::OptionLook looks[] = {{"one", "Pale", false, 0, &worn}};
  kit.options("pale", "Colours", looks);
}

std::vector<Screen> of_names() {
  return {
      {"names", "has no name", page([](Kit& kit) { made(kit, Role::image, "", {}); })},
      {"unique-name", "button \"Add\"", page([](Kit& kit) {
         kit.button({"one", "Add"});
         kit.button({"two", "Add"});
       })},
      {"title", "has no heading",
       [](Kit& kit) {
         const ui::Scope screen = kit.screen("bare", "Bare");
         const ui::Scope body = kit.body("body");
         kit.paragraph("Words.");
         return false;
       }},
      {"progress", "does not say which step", page([](Kit&) {}), true},
      {"shown-not-spoken", "words \"Secret\"", page([](Kit& kit) {
         made(kit, Role::text, "Open", {"Open", "Secret"});
       })},
      {"spoken-not-shown", "text \"Only heard\"",
       page([](Kit& kit) { made(kit, Role::text, "Only heard", {}); })},
      {"stable-ids", "did not have before",
       [count = std::make_shared<int>(0)](Kit& kit) {
         return draw_page(kit, [&](Kit& inside) {
           inside.layer().open(Role::group, inside.layer().id(static_cast<std::uint64_t>(++*count)), "");
           inside.layer().close();
         });
       }},
  };
}

std::vector<Screen> of_places() {
  return {
      {"clipped-text", "do not fit", page([](Kit& kit) {
         kit.layer().open(Role::text, kit.layer().id("cut"), "Far too long");
         kit.layer().rect(low, whole_screen);
         kit.layer().drawn("Far too long", {low.x, low.y, 2 * low.width, 20});
         kit.layer().close();
       })},
      {"overlapping-text", "lie on", page([](Kit& kit) {
         made(kit, Role::text, "Below", {"Below"});
         made(kit, Role::text, "Above", {"Above"});
       })},
      {"outside-window", "where nothing scrolls", page([](Kit& kit) {
         node(kit, Role::image, "Low", {40, 740, 100, 80}, {}, whole_screen, {});
       })},
      {"sideways", "is wider than", page([](Kit& kit) {
         node(kit, Role::image, "Wide", {40, 500, 2000, 80}, {}, whole_screen, {});
       })},
      {"order", "stands above it", page([](Kit& kit) {
         node(kit, Role::text, "Last", {40, 600, 300, 80}, {}, whole_screen, {"Last"});
         node(kit, Role::text, "First", {40, 400, 300, 80}, {}, whole_screen, {"First"});
       })},
      {"few-choices", "holds 9 choices", page([](Kit& kit) {
         const std::vector<std::string> names{"One", "Two",   "Three", "Four", "Five",
                                              "Six", "Seven", "Eight", "Nine"};
         std::vector<ui::ButtonLook> looks;
         for (const std::string& name : names) looks.push_back({name, name});
         kit.buttons(looks);
       })},
  };
}

std::vector<Screen> of_ways() {
  return {
      {"focus-reach", "is a control that the focus cannot come to",
       page([](Kit& kit) { made(kit, Role::button, "Out of reach", {"Out of reach"}); })},
      {"focus-reach", "is not reached by Tab", draw_trap},
      {"key-walk", "is a key that Tab does not leave", draw_only_keys},
      {"key-walk", "is a key in a group without a name", page([](Kit& kit) {
         kit.button({"on", "Go on"});
         draw_keys(kit, "");
       })},
      {"way-out", "cannot be left", [](Kit& kit) { return draw_dialog(kit, false); }},
  };
}

std::vector<Screen> of_words_and_colours() {
  return {
      {"sentence", "has 20 words", page([](Kit& kit) {
         kit.paragraph("This is one of those that go on and on and on until no one can say what it was.");
       })},
      {"long-word", "\"accommodation\"", page([](Kit& kit) { kit.paragraph("Find accommodation."); })},
      {"contrast", "to 1", page([](Kit& kit) { pale_option(kit); })},
  };
}

}  // namespace

std::vector<Screen> screens() {
  std::vector<Screen> all = of_names();
  for (const auto& more : {of_places(), of_ways(), of_words_and_colours()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

bool draw_whole(Kit& kit) {
  return draw_page(kit, [](Kit& inside) {
    inside.paragraph("All is well here.");
    inside.button({"go", "Go on", "arrow-right"});
    const ui::ChoiceLook look{"tick", "I like it"};
    inside.check(look);
  });
}

}  // namespace broken
