// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/writing.h"

#include <algorithm>

#include "base/text.h"

namespace screens {
namespace {

std::string_view name_of_layout(const content::Words& say, ui::KeyLayout layout) {
  switch (layout) {
    case ui::KeyLayout::abc:
      return say("easier.key_layout_1");
    case ui::KeyLayout::frequency:
      return say("easier.key_layout_2");
    case ui::KeyLayout::qwerty:
      break;
  }
  return say("easier.key_layout_0");
}

ui::KeyboardWords keyboard_words(const content::Words& say, ui::KeyLayout layout, bool one_line) {
  return {.name = say("keys.name"),
          .layout = name_of_layout(say, layout),
          .how = say("keys.how"),
          .remove = say("keys.remove"),
          .remove_word = say("keys.remove_word"),
          .undo = say("keys.undo"),
          .capital = say("keys.capital"),
          .capital_once = say("keys.capital_once"),
          .capital_locked = say("keys.capital_locked"),
          .letters = say("keys.letters"),
          .numbers = say("keys.numbers"),
          .accents = say("keys.accents"),
          .space = say("keys.space"),
          .enter = say(one_line ? "keys.enter" : "keys.new_line"),
          .read_back = say("keys.read_back"),
          .done = say("keys.done")};
}

// One writing while it is drawn.
struct Desk {
  const State& state;
  Sheet& sheet;
  const Writing& writing;
  ui::Kit& kit;

  const content::Words& say() const { return *state.say; }
  ui::TextModel& text() const { return sheet.texts[writing.at]; }
  void changed() const {
    ++sheet.changes;
    sheet.heard.clear();
  }
};

bool may_check_spelling(const Desk& on) {
  return on.writing.is_answer && supports_now(on.state).spelling && !base::trimmed(on.text().text()).empty();
}

CheckSpelling check_from_start(const Desk& on) { return {on.writing.at, on.text().text(), 0, {}}; }

bool is_start_of_sentence(const ui::TextModel& text) {
  const std::string_view before = base::trimmed(std::string_view(text.text()).substr(0, text.caret()));
  return before.empty() || before.ends_with('.') || before.ends_with('!') || before.ends_with('?');
}

void use_word(const Desk& on, const typing::Suggested& suggested, const std::string& word) {
  ui::TextModel& text = on.text();
  const bool has_space = suggested.end < text.text().size() && text.text()[suggested.end] == ' ';
  text.move_to(suggested.start, false);
  text.move_to(suggested.end, true);
  if (!text.insert(has_space ? word : word + ' ')) return;
  if (has_space) text.move_right(ui::Unit::code_point, false);
  on.changed();
}

// Where everything is read aloud, the first press says the word and the second writes it: nothing is
// chosen unheard, and there are no more targets than words. Who came to it by keys has heard it.
std::optional<Action> press_suggestion(const Desk& on, const typing::Suggested& suggested,
                                       const ui::Suggesting& did, bool is_starter) {
  const std::string word = suggested.words[static_cast<std::size_t>(did.word)];
  const bool reads_aloud = supports_now(on.state).read_aloud;
  if (reads_aloud && !did.was_heard && on.sheet.heard != word) {
    on.sheet.heard = word;
    return Speak{word, false};
  }
  if (!is_starter) {
    use_word(on, suggested, word);
  } else if (on.text().insert_starter(word)) {
    on.changed();
  }
  if (reads_aloud && did.was_heard) return Speak{word, false};
  return std::nullopt;
}

typing::Suggested words_now(const Desk& on, bool are_starters) {
  typing::Suggested suggested;
  if (are_starters) {
    suggested.words.assign(on.writing.starters.begin(), on.writing.starters.end());
  } else if (on.state.suggestions && supports_now(on.state).suggestions) {
    suggested = on.state.suggestions->at(on.text().text(), on.text().caret());
  }
  return suggested;
}

// The row above the keys: phrases to begin with, words to go on with, and the way to the spelling.
std::optional<Action> draw_help_row(const Desk& on) {
  if (!on.writing.is_answer) return std::nullopt;
  const bool has_spelling = supports_now(on.state).spelling;
  const bool has_example = !on.writing.example.empty() && on.text().empty();
  if (!supports_now(on.state).suggestions && on.writing.starters.empty() && !has_spelling && !has_example)
    return std::nullopt;
  const bool are_starters = !on.writing.starters.empty() && is_start_of_sentence(on.text());
  const typing::Suggested suggested = words_now(on, are_starters);
  const auto heard = std::find(suggested.words.begin(), suggested.words.end(), on.sheet.heard);
  ui::SuggestionLook look;
  look.key = "words to use";
  look.name = on.say()("keys.words");
  look.use = on.say()(are_starters ? "keys.use_start" : "keys.use_word");
  look.words = suggested.words;
  if (heard != suggested.words.end()) look.heard = static_cast<int>(heard - suggested.words.begin());
  if (may_check_spelling(on)) {
    look.aside = ui::ButtonLook{"spelling", on.say()("spelling.check"), "spelling"};
    look.aside->icon_only = true;
  } else if (has_example) {
    look.aside = ui::ButtonLook{"see example", on.writing.example, "lamp-outline", ui::Importance::quiet};
  }
  const ui::Suggesting did = on.kit.suggestions(look);
  if (did.aside && has_example) on.sheet.example_shown = true;
  if (did.aside) return has_example ? std::nullopt : std::optional<Action>(check_from_start(on));
  if (did.word < 0) return std::nullopt;
  return press_suggestion(on, suggested, did, are_starters);
}

void draw_spelling_result(const Desk& on) {
  const SpellingCheck& spelling = on.state.spelling;
  const bool is_fresh = !spelling.said.empty() && spelling.changes == on.sheet.changes &&
                        spelling.slot == on.sheet.slot && spelling.box == on.writing.at;
  if (is_fresh) on.kit.status("spelling result", spelling.said, ui::Tone::pine, "spelling");
}

// A key that writes nothing is not to look broken.
void draw_full(const Desk& on) {
  if (!on.text().is_full()) return;
  on.kit.status("full", on.say()("write.full"), ui::Tone::warn, "lamp", on.writing.box.label);
}

ui::Keyed press_keys(const Desk& on, bool is_page) {
  const bool one_line = on.writing.what != Typing::words;
  const bool is_secret = on.writing.what == Typing::secret;
  ui::KeyboardLook look;
  look.key = "keys";
  look.one_line = one_line;
  look.sentences = !is_secret;
  look.layout = on.state.comfort.key_layout;
  look.letter_names = on.state.comfort.letter_names;
  look.reads_back = !is_secret;
  look.speaks = supports_now(on.state).read_aloud && !is_secret;
  look.is_secret = is_secret;
  look.large = is_page;
  const ui::Keyed did = on.kit.keyboard(look, keyboard_words(on.say(), look.layout, one_line), on.text());
  if (did.changed) on.changed();
  return did;
}

std::optional<Action> draw_keys_below(const Desk& on) {
  draw_spelling_result(on);
  std::optional<Action> done;
  // A box with nothing in it has its starters in that place, with the example among them.
  const bool has_starters = on.text().empty() && !on.writing.beside.chips.empty();
  if (!has_starters) done = draw_help_row(on);
  const ui::Keyed did = press_keys(on, false);
  if (did.done) on.sheet.keys_away = true;
  if (did.read_back) done = Speak{on.text().text(), true};
  return done;
}

// Ways to the keys and to the spelling, where the keys are not seen.
std::optional<Action> draw_ways(const Desk& on, bool has_keys) {
  ui::ButtonLook looks[2];
  std::size_t count = 0;
  if (has_keys) looks[count++] = {"open keys", on.say()("keys.open"), "keyboard"};
  if (may_check_spelling(on)) looks[count++] = {"spelling", on.say()("spelling.check"), "spelling"};
  for (ui::ButtonLook& look : looks) look.importance = ui::Importance::quiet;
  const std::string_view pressed = on.kit.buttons(std::span(looks, count));
  draw_spelling_result(on);
  if (pressed == "spelling") return check_from_start(on);
  if (pressed == "open keys") {
    on.sheet.keys_away = false;
    on.sheet.page_open = true;
  }
  return std::nullopt;
}

std::optional<Action> draw_page(const Desk& on) {
  ui::Kit& kit = on.kit;
  const ui::Scope page = kit.page("typing page", on.writing.box.label);
  kit.paragraph(on.writing.box.label, ui::Ink::normal, ui::Size::small);
  ui::TextBoxLook box = on.writing.box;
  box.label_shown = false;
  box.fixed = box.grow = true;
  box.lines = 1;
  if (kit.text_box(box, on.text())) on.changed();
  draw_full(on);
  draw_spelling_result(on);
  std::optional<Action> done = draw_help_row(on);
  const ui::Keyed did = press_keys(on, true);
  if (did.read_back) done = Speak{on.text().text(), true};
  if (did.done || kit.dismissed() || kit.entered()) on.sheet.page_open = false;
  return done;
}

}  // namespace

Supports supports_now(const State& state) {
  return {state.site.suggestions && state.comfort.suggestions, state.site.spelling && state.comfort.spelling,
          state.comfort.screen_keys, state.comfort.read_aloud};
}

KeysPlace keys_place(const State& state, const Sheet& sheet, const ui::Kit& kit,
                     const ui::BesideKeys& beside) {
  if (!supports_now(state).screen_keys) return KeysPlace::none;
  if (!kit.has_room_for_keys(state.comfort.key_layout, beside)) return KeysPlace::page;
  return sheet.keys_away ? KeysPlace::away : KeysPlace::below;
}

bool draw_box(const State& state, Sheet& sheet, const Writing& writing, ui::Kit& kit) {
  const Desk on{state, sheet, writing, kit};
  ui::TextBoxLook box = writing.box;
  if (writing.what == Typing::line) on.text().keep_short();
  if (keys_place(state, sheet, kit, writing.beside) == KeysPlace::below && writing.what == Typing::words) {
    box.fixed = box.grow = true;
    box.lines = 1;
  }
  const bool changed = kit.text_box(box, on.text());
  if (changed) on.changed();
  draw_full(on);
  if (kit.touched(box.key)) {
    sheet.keys_away = false;
    // A message may take the keys' room later: that does not open a page by itself.
    sheet.page_open = keys_place(state, sheet, kit, writing.beside) == KeysPlace::page;
  }
  return changed;
}

std::optional<Action> draw_keys(const State& state, Sheet& sheet, const Writing& writing, ui::Kit& kit) {
  const Desk on{state, sheet, writing, kit};
  const KeysPlace place = keys_place(state, sheet, kit, writing.beside);
  if (place == KeysPlace::below) return draw_keys_below(on);
  std::optional<Action> done = draw_ways(on, place != KeysPlace::none);
  // A dialog of the screen's own comes before the page.
  const bool is_covered = state.dialog != Dialog::none || state.spelling.doubt.has_value();
  if (place == KeysPlace::page && sheet.page_open && !is_covered) {
    if (std::optional<Action> pressed = draw_page(on)) done = pressed;
  }
  return done;
}

namespace {

// The words that ask and their label above the box, and a tick below it.
ui::BesideKeys secret_beside() {
  ui::BesideKeys beside;
  beside.lines = 2;
  beside.ticks = 1;
  beside.has_help = false;
  beside.is_line = true;
  return beside;
}

}  // namespace

std::optional<Action> draw_secret(const State& state, std::string_view label, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  if (sheet.texts.empty()) sheet.texts.resize(1);
  sheet.texts[0].keep_private();
  Writing writing{Typing::secret, {"words", label, 1, false, true}, 0, false, secret_beside(), {}};
  if (!sheet.letters_shown) writing.box.hidden = say("adviser.hidden");
  draw_box(state, sheet, writing, kit);
  if (kit.check({"shown", say("adviser.show_letters"), {}, "eye", sheet.letters_shown}))
    sheet.letters_shown = !sheet.letters_shown;
  return draw_keys(state, sheet, writing, kit);
}

}  // namespace screens
