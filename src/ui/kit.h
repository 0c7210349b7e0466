// SPDX-License-Identifier: GPL-3.0-or-later
// Kit: the widgets that every screen is made of. What it draws it also writes
// into the semantic tree: no widget without a node, no text without a node.
//
// Screens place things by flow, not by pixels: a widget takes the width of the
// column it stands in and as much height as its words need. At text sizes 4 and 5,
// and wherever the columns would be too narrow, columns become one. Focus,
// pressing and scrolling are ours; of ImGui only its fonts and draw lists are used.
// Keys are stable names, unique among their siblings; they are never shown.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/comfort.h"
#include "access/layer.h"
#include "base/result.h"
#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/input.h"
#include "ui/key_layouts.h"
#include "ui/paint_log.h"
#include "ui/text_model.h"
#include "ui/theme.h"

namespace ui {

enum class Importance { primary, normal, quiet };
enum class Ink { normal, muted, ok, warn };
enum class Size { small, body, large, title };
enum class Tone { pine, indigo, rust, plum, ok, warn, plain };

struct ButtonLook {
  std::string_view key;
  std::string_view label;
  std::string_view icon = {};  // a name of the icon table
  Importance importance = Importance::normal;
  bool icon_after = false;
  bool icon_only = false;      // the label is still spoken
  std::string_view name = {};  // spoken instead of the label, and begins with it
};

struct TopBar {
  std::optional<ButtonLook> home;
  std::string_view logo = {};  // an icon, in pine, where there is no home
  std::string_view title;
  std::string_view subtitle = {};
  std::span<const ButtonLook> buttons;
  bool plain = false;  // no surface behind it: the welcome
};

struct SaveState {
  std::string_view words = {};  // "Saved"; "" for none
  Tone tone = Tone::ok;
  std::string_view icon = "check";
};

struct BottomBar {
  std::optional<ButtonLook> back;
  std::string_view note = {};  // quiet words on the left, where there is no Back
  SaveState saved;
  std::optional<ButtonLook> other;  // quiet, left of next
  std::optional<ButtonLook> next;
  bool plain = false;
};

struct ChoiceLook {
  std::string_view key;
  std::string_view words;
  std::string_view detail = {};
  std::string_view icon = {};
  bool on = false;
  bool says_detail = false;  // the detail is what became of it: a tick or ring says it at any length
};

enum class Mark { box, ring };  // of one that may be ticked among others, of the only one

struct FactLook {
  std::string_view label, words;
};

struct OptionLook {  // of a row of options, one of which is on
  std::string_view key;
  std::string_view words;
  bool on = false;
  float sample = 0;             // "Aa" before the words, so many times as large as text is now; 0: none
  const Theme* worn = nullptr;  // shown in these colours
  std::string_view icon = {};
  std::string_view name = {};  // spoken instead of the words, and begins with them
};

struct RowLook {  // what is asked about in a row, and one or two sets of options for it
  std::string_view key;
  std::string_view name;
  std::string_view detail = {};
  std::string_view icon = {};
};

struct OptionSet {
  std::string_view key;
  std::string_view name;  // for the ear; the options show what it is
  std::span<const OptionLook> looks;
};

struct InRow {  // what was pressed in a row: keys, or ""
  std::string_view set, option;
};

struct LinePoint {  // 0 is the left and the top, 1 the right and the foot
  float across = 0, down = 0;
  std::string_view icon = {};
};

struct LineLook {
  std::span<const LinePoint> points;         // from left to right
  std::span<const std::string_view> below;   // words of equal parts
  std::span<const std::string_view> beside;  // words of heights, the highest first
};

struct ArmLook {
  std::string_view key;
  std::string_view title;
  std::string_view detail;
  std::string_view icon;
  Tone tone;
  bool points_right;
};

struct CardLook {
  Tone tone = Tone::plain;
  bool strong = false;  // a 3 px edge in the tone
  bool filled = false;  // the tone's soft colour behind it
  bool grow = false;    // takes the height that is left over on the screen, words in its middle
};

struct SpeakerLook {  // one of a group: the name, how often they spoke, and what is to be said of them now
  std::string_view key;
  std::string_view name;
  std::string_view aside = {};   // "Your turn"
  std::string_view spoken = {};  // for the ear, after the name: "Spoke 2 times"
  int times = 0;
  bool on = false;  // speaks now
};

struct LightLook {  // one of a goal's five lights
  std::string_view key;
  std::string_view title;
  std::string_view detail;
  bool lit = false;
  std::string_view action = {};  // a button's label, or ""
  bool stacked = false;          // the title above the detail: alike in all rows of a list with long titles
};

enum class StageState { done, doing, to_do, failed };
struct StageLook {
  std::string_view words;
  StageState state;
  std::string_view aside = {};
};

struct MarkLook {  // what became of one thing, in a table: a small square
  std::string_view icon = {};
  Tone tone = Tone::plain;
  bool filled = false;  // in the tone itself, else in its soft colour; without an icon it is an empty frame
};

struct TableLook {
  std::string_view name_head;
  std::span<const std::string_view> mark_heads;
  std::span<const std::string_view> aside_heads;    // where there is no room the first of them goes
  std::span<const std::string_view> widest_asides;  // words as wide as any that stand below each
};

struct TableRowLook {
  std::string_view key;
  std::string_view name;
  std::span<const MarkLook> marks;           // one for each of the heads
  std::span<const std::string_view> asides;  // likewise
  std::string_view spoken;                   // what the marks say, and the words beside them
  bool on = false;                           // the one that is looked at
};

struct InTable {
  bool pressed = false;
  int mark = -1;  // under the pointer, from 0; -1: none
};

struct LegendLook {
  MarkLook mark;
  std::string_view words;
};

struct TextBoxLook {
  std::string_view key;
  std::string_view label;  // a node above it; never inside
  int lines = 3;
  bool grow = false;
  bool one_line = false;         // Enter presses the screen's Next
  bool label_shown = true;       // false where the screen's heading is the label
  bool fixed = false;            // as high as its lines, however many words: those around the caret are seen
  std::string_view hidden = {};  // "{n} letters": shows a dot for each, and says this instead of them
};

// What the keys without a letter are called.
struct KeyboardWords {
  std::string_view name, layout, how;  // "Screen keys", "A to Z", how they are walked
  std::string_view remove, remove_word, undo;
  std::string_view capital, capital_once, capital_locked;
  std::string_view letters, numbers, accents;
  std::string_view space, enter, read_back, done;
};

struct KeyboardLook {
  std::string_view key;
  bool one_line = false;  // its Enter presses the screen's Next, else it begins a line
  bool sentences = true;  // each begins with a capital by itself
  KeyLayout layout = KeyLayout::qwerty;
  bool letter_names = false;  // "b for bravo"
  bool reads_back = false;    // has the key that reads what is written
  bool speaks = false;        // each key is said when it is pressed
  bool is_secret = false;     // what the keys are called is not for a loudspeaker
  bool large = false;         // on a page of its own: keys as large as the page lets them be
};

// What the keys did in this frame.
struct Keyed {
  bool changed = false;    // the words
  bool read_back = false;  // they are to be read out
  bool done = false;       // the keys are to go
};

// Words that somebody may want to write, above the keys.
struct SuggestionLook {
  std::string_view key;
  std::string_view name;                 // of the row
  std::string_view use;                  // "Use word: {word}"
  std::span<const std::string> words;    // none: the place is kept, so that no key moves
  int heard = -1;                        // the one that was heard and waits for a second press
  std::optional<ButtonLook> aside = {};  // a small button at the end of the row
};

// What stands between the top of a body and the keys besides the box.
struct BesideKeys {
  std::string_view question = {};  // "": sixty letters
  int lines = 0;                   // of words
  int small_lines = 0;             // of small words, while nothing is written
  int ticks = 0;
  bool has_help = true;                 // the row of suggestions
  bool is_line = false;                 // the box holds one line, else two are seen at least
  std::vector<std::string> chips = {};  // shown while nothing is written
};

struct Suggesting {
  int word = -1;           // the one that was pressed
  bool was_heard = false;  // it had the focus, so that its name was said
  bool aside = false;
};

// A word of a node's name that is heard just now, in bytes.
struct Reading {
  a11y::Id node = 0;
  std::size_t offset = 0, length = 0;

  friend bool operator==(const Reading&, const Reading&) = default;
};

// What the light of a switch or a pointer that stays shows, over the finished frame.
struct Marks {
  std::vector<a11y::Id> lit;  // a ring round each
  bool is_group = false;      // one ring round all of them
  bool is_dim = false;        // the light rests
  a11y::Id into_view = 0;     // scrolled to where it can be seen
  a11y::Id dwelt = 0;         // the thing that the pointer stays on
  float dwelt_for = 0;        // 0 to 1: when 1, it is pressed

  friend bool operator==(const Marks&, const Marks&) = default;
};

enum class Move { none, up, down };

// Closes what it opened. Move-only.
class [[nodiscard]] Scope {
 public:
  explicit Scope(std::function<void()> close) : close_(std::move(close)) {}
  Scope(Scope&& other) noexcept : close_(std::exchange(other.close_, nullptr)) {}
  Scope& operator=(Scope&&) = delete;
  ~Scope() {
    if (close_) close_();
  }

 private:
  std::function<void()> close_;
};

using Comfort = a11y::Comfort;

struct Drawing;  // what the widgets share (drawing.h)

class Kit {
 public:
  struct FontFiles {
    FontNames faces;
    IconNames icon_names = {};  // what packs add to the kit's own (ui/icons.h)
  };

  // not_found when a file of Andika or of the icons is missing.
  static base::Result<std::unique_ptr<Kit>> create(const FontFiles& files);
  ~Kit();

  bool has(a11y::Letters letters) const;  // this PC has that face

  // --- a frame -------------------------------------------------------------
  struct Frame {
    int width = 0, height = 0;  // pixels
    double millimetres_per_pixel = 0.25;
    double now = 0;  // seconds, never goes back
    Comfort comfort;
    std::optional<Reading> reading = {};  // is marked where it stands
    // When somebody asked where the pointer is: a ring shows it for a while.
    std::optional<double> find_pointer = {};
    bool says_first = false;  // a first touch says what is touched, a second one presses it
    Marks marks = {};
    std::string_view caption = {};  // what is said and stands nowhere: shown above all, away from the focus
    std::span<const Event> input = {};  // what the person did, in order (ui/input.h)
    PaintLog* paint = nullptr;          // what is painted is written down here
  };
  // The theme's paper is not drawn: the window's own background is that colour, and costs nothing.
  void begin(const Frame& frame);
  void end();
  // The frame held letters that were not made yet: it is not for showing, the next one is whole.
  bool lacks_letters() const;
  bool one_column() const;  // large words or a narrow window: nothing stands beside words
  // When the kit must be drawn again although nothing happens (a ring that goes), in `now` seconds.
  std::optional<double> next_wake() const;
  a11y::Layer& layer();

  // --- structure -----------------------------------------------------------
  // A strip below the top bar for what is wrong wherever one goes. Told before the screen is drawn.
  void notice(std::string_view key, std::string_view words, std::string_view icon);
  // On a new key the heading gets the focus and the title is spoken.
  Scope screen(std::string_view key, std::string_view title);
  // Bars return the key of what was pressed, or "". They are drawn before the body.
  std::string_view top_bar(const TopBar& bar);
  std::string_view bottom_bar(const BottomBar& bar);
  Scope body(std::string_view key, float widest_mm = 0);  // scrolls when its words need it; 0: full width
  // Before the body: whether a part so many letters wide fits beside it, which scrolls by itself and is
  // opened with beside() once the body is closed. Where it does not, what it holds stands in the body.
  bool leave_side(int letters);
  Scope beside(std::string_view key, std::string_view name);
  // Side by side in these shares where they fit, else one under the other.
  class Columns;
  Columns columns(std::string_view key, std::span<const float> shares);
  // The first as wide as a picture of this size, the second for its words.
  Columns sign_columns(std::string_view key, float times_body);
  // As many equal columns as fit, each at least this many body letters wide.
  Scope grid(std::string_view key, std::string_view name, int least_letters);
  Scope card(std::string_view key, const CardLook& look = {});
  // Things that belong together, close together.
  Scope list(std::string_view key, std::string_view name);
  // Things to press that belong together, as close as a finger can tell them apart.
  Scope rows(std::string_view key, std::string_view name);
  // A dialog above the screen: focus stays inside, Esc is dismissed().
  Scope dialog(std::string_view key, std::string_view title);
  // What follows stays at the foot of the dialog, however much is scrolled above it: the way out.
  void foot();
  // A dialog that takes all of the screen. It begins with the text box, which gets the focus.
  Scope page(std::string_view key, std::string_view title);
  bool dismissed() const;
  bool pressed_escape() const;  // Esc that no dialog and no text box took
  void spring();                // takes what height is left over
  void gap(float times = 1);

  // --- words ---------------------------------------------------------------
  void heading(int level, std::string_view words, Size size = Size::large);
  void paragraph(std::string_view words, Ink ink = Ink::normal, Size size = Size::body);
  // Spoken when it changes, behind what it is about where its place alone shows that: a field.
  void status(std::string_view key, std::string_view words, Tone tone, std::string_view icon,
              std::string_view about = {});
  // What came of what was done just now, or waits for somebody: spoken at the entry to the screen too.
  void news(std::string_view key, std::string_view words, Tone tone = Tone::ok,
            std::string_view icon = "check");
  void point(std::string_view key, std::string_view words, Tone tone,
             std::string_view icon);  // a line of a list
  void picture(std::string_view icon, Tone tone, float times_body = 7, bool in_circle = true);
  void line(const LineLook& look);  // a wave through points. Never spoken: other words say what it shows
  void facts(std::string_view key, std::span<const FactLook> looks);  // in two columns where they fit
  void bar(float share, Tone tone);  // of the column's width, 0 to 1. Never spoken, likewise
  void length(std::string_view key, std::string_view name, float millimetres);  // a bar, to be measured
  void progress(std::string_view key, std::string_view name, int done, int of, bool percent = false);
  void stage(std::string_view key, const StageLook& look);

  // --- things to press; true or a key in the one frame in which it was -----
  bool button(const ButtonLook& look, bool fill = false);
  std::string_view buttons(std::span<const ButtonLook> looks);  // a row that wraps
  bool door(const ButtonLook& look);                            // the welcome's great choices
  bool arm(const ArmLook& look);
  bool link_card(std::string_view key, std::string_view icon, Tone tone, std::string_view title,
                 std::string_view detail);
  // Big answers side by side if all their words fit, else in a column.
  std::string_view choices(std::string_view key, std::string_view name, std::span<const ChoiceLook> looks);
  // What it is about, and its options beside it or below.
  std::string_view options(std::string_view key, std::string_view name, std::span<const OptionLook> looks);
  // What is asked about, and its options beside it or below.
  InRow row(const RowLook& look, std::span<const OptionSet> sets);
  // Great cards, one of which is pressed: side by side, or one under the other where words are large.
  std::string_view cards(std::string_view key, std::string_view name, std::span<const ChoiceLook> looks);
  // Pictures of which one is tapped, its word beside or below it: all of them in sight, as far as it goes.
  // A touch is not said, since it would tell who listens which one it was.
  std::string_view pictures(std::string_view key, std::string_view name, std::span<const ChoiceLook> looks);
  // Tiles to tick, or to choose one of: no word is cut, and no more columns than need be.
  std::string_view ticks(std::string_view key, std::string_view name, std::span<const ChoiceLook> looks,
                         Mark mark);
  bool check(const ChoiceLook& look);  // one of many, ticked or not
  bool radio(const ChoiceLook& look);  // one of several
  std::string_view chips(std::string_view key, std::string_view lead, std::span<const ChoiceLook> looks);
  bool speaker(const SpeakerLook& look);
  bool light(const LightLook& look);
  Move ranked(std::string_view key, int place, int of, std::string_view words, std::string_view up,
              std::string_view down);
  int stepper(std::string_view key, std::string_view name, std::string_view value, std::string_view less,
              std::string_view more);
  // Rows of marks, each row pressed as a whole. Where the marks do not fit in a line they stand below the
  // name, each with its head.
  void table_heads(const TableLook& table);
  InTable table_row(const TableLook& table, const TableRowLook& look);
  void legend(std::string_view key, std::span<const LegendLook> looks);  // what the marks mean
  // A gentle question: lamp, words, buttons. The key pressed, or "".
  std::string_view question(std::string_view key, std::string_view words, std::span<const ButtonLook> looks);
  // True when the words changed.
  bool text_box(const TextBoxLook& look, TextModel& text);
  bool entered() const;                        // Enter in a one-line text box
  bool has_focus(std::string_view key) const;  // of a sibling drawn in this frame
  bool touched(std::string_view key) const;    // a pointer went down in this box in this frame
  // Letters to press on the screen. Under a finger the focus stays in the text box.
  Keyed keyboard(const KeyboardLook& look, const KeyboardWords& words, TextModel& text);
  // Whether the body, which is open or about to be, holds a question, a line to write and these keys.
  bool has_room_for_keys(KeyLayout layout, const BesideKeys& beside) const;
  Suggesting suggestions(const SuggestionLook& look);

  // Spoken and kept in the tree as a live message; nothing is drawn.
  void say(std::string_view words);

 private:
  Kit();
  std::unique_ptr<Drawing> drawing_;
};

class [[nodiscard]] Kit::Columns {
 public:
  explicit Columns(Kit& kit) : kit_(kit) {}
  Columns(Columns&&) = delete;
  ~Columns();
  void next();

 private:
  Kit& kit_;
};

}  // namespace ui
