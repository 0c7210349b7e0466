// SPDX-License-Identifier: GPL-3.0-or-later
// Lines 2 to 19 of the checklist, where the voice, the screen and the person meet.
#include "app/aloud.h"

#include <map>

#include "app/aloud_words.h"
#include "app/context.h"
#include "app/gallery.h"
#include "app/keys.h"
#include "app/own_words.h"
#include "base/text.h"
#include "content/icons.h"
#include "platform/headless/headless.h"
#include "screens/draw.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/short_way.h"
#include "ui/kit.h"

using a11y::Role;
using platform::Input;
using platform::Key;
using platform::Voice;

namespace {

const std::string& folder_of_assets = short_way_assets;
constexpr base::WallTime day_of_pictures{1795341600, 0};

std::vector<app::Exhibit> pictures() {
  content::LoadedWords words = content::load_words(folder_of_assets + "/words");
  content::Loaded packs = content::load_packs(folder_of_assets + "/packs");
  return app::exhibits(std::make_shared<content::Catalogue>(std::move(packs.catalogue)),
                       std::make_shared<content::Words>(std::move(words.words)), day_of_pictures);
}

app::Exhibit picture(const std::string& name) {
  for (app::Exhibit& one : pictures()) {
    if (one.name.find(name) != std::string::npos) return one;
  }
  FAIL("there is no picture " << name);
  return {};
}

// A kiosk without the loop: one screen, a voice on a scripted clock, and a person at it.
struct Seat {
  headless::FakeClock clock;
  headless::FakeVoice voice{clock};
  app::Aloud aloud{voice, clock};
  std::unique_ptr<ui::Kit> kit;
  app::Exhibit on;

  explicit Seat(app::Exhibit exhibit) : on(std::move(exhibit)) {
    auto made = ui::Kit::create({samples::fonts(), content::load_icons(folder_of_assets).icons});
    if (!made) throw std::runtime_error(made.error().detail);
    kit = std::move(*made);
    on.state.comfort.read_aloud = true;
    turns(3);
  }

  void turn(std::vector<ui::Event> events = {}) {
    ui::Kit::Frame frame;
    frame.width = 1366;
    frame.height = 768;
    frame.now = clock.seconds();
    frame.comfort = on.state.comfort;
    frame.reading = aloud.reading();
    frame.caption = aloud.caption();
    frame.input = events;
    kit->begin(frame);
    screens::draw(on.state, on.sheet, *kit);
    kit->end();
    aloud.hear(kit->layer().take_utterances(), kit->layer(), on.state);
    aloud.go_on(kit->layer().tree(), on.state);
  }
  void turns(int count) {
    for (int i = 0; i < count; ++i) turn();
  }
  void wait(double seconds) {
    const double end = clock.seconds() + seconds;
    while (clock.seconds() < end) {
      const double due = aloud.next_wake().value_or(end);
      clock.advance(std::min(std::max(due - clock.seconds(), 0.01), end - clock.seconds()));
      turn();
    }
  }
  void hear_out() {
    for (int i = 0; i < 2000 && (voice.progress().number != 0 || i < 3); ++i) wait(0.5);
  }
  void press(ui::Press press) {
    aloud.interrupt();
    ui::Event event;
    event.press = press;
    turn({event});
    turns(2);
    wait(a11y::SpeechQueue::moment + 0.01);
  }
  void type(char32_t letter) {
    aloud.interrupt();
    ui::Event event;
    event.what = ui::Event::What::text;
    event.text = letter;
    turn({event});
    turns(2);
  }
  const a11y::Node& node(Role role, std::string_view name) const {
    const a11y::Node* found = kit->layer().tree().find(role, name);
    REQUIRE(found != nullptr);
    return *found;
  }
  const a11y::Node& first(Role role) const {
    for (const a11y::Node& one : kit->layer().tree().nodes()) {
      if (one.role == role) return one;
    }
    FAIL("no such thing on the screen");
    return kit->layer().tree().nodes().front();
  }
  std::string_view name_of_focus() const {
    return kit->layer().tree().name(*kit->layer().tree().by_id(kit->layer().focus()));
  }
  std::string said() const { return voice.spoken().empty() ? "" : voice.spoken().back(); }
  std::string_view word_now() const {
    const std::optional<ui::Reading> word = aloud.reading();
    if (!word) return {};
    const a11y::Tree& tree = kit->layer().tree();
    return tree.name(*tree.by_id(word->node)).substr(word->offset, word->length);
  }
};

bool has_words(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

// What the learner of the pictures wrote, read from the record without the code that hides it.
std::vector<std::string> written_answers(const screens::State& state) {
  std::vector<std::string> lines;
  if (!state.learner) return lines;
  for (const auto& [slot, answer] : state.learner->answers) {
    const steps::Step* step = state.catalogue->step_of(slot);
    if (step != nullptr && std::holds_alternative<steps::Write>(step->kind)) lines.push_back(answer.text);
  }
  return lines;
}

}  // namespace

TEST_CASE("02 what the voice reads of a screen is what the screen says, on every screen", "[aloud][many]") {
  for (const app::Exhibit& exhibit : pictures()) {
    Seat seat(exhibit);
    seat.voice.plug_headphones(true);
    seat.hear_out();
    seat.aloud.read(seat.kit->layer().read_screen());
    seat.turn();
    INFO(exhibit.name);
    const a11y::Tree& tree = seat.kit->layer().tree();
    for (const a11y::Drawn& drawn : tree.drawn()) {
      const a11y::Node& node = tree.nodes()[static_cast<std::size_t>(drawn.node)];
      const bool is_elsewhere = node.scope != tree.top_scope() || node.state.is_key || node.state.decorative;
      INFO(tree.words(drawn.words));
      CHECK((is_elsewhere || has_words(seat.said(), tree.words(drawn.words))));
    }
  }
}

TEST_CASE("04 what is heard after each move of the focus is where the focus is", "[aloud]") {
  Seat seat(picture("hub"));
  for (int i = 0; i < 12; ++i) {
    seat.press(i == 7 ? ui::Press::previous : ui::Press::next);
    CHECK(has_words(seat.said(), "button"));
    CHECK(has_words(seat.said(), seat.name_of_focus().substr(0, 4)));
  }
}

TEST_CASE("05 39 speech stops at once, pauses at a word, goes on there, and says the same again", "[aloud]") {
  Seat seat(picture("welcome"));
  seat.hear_out();
  const auto read = [&] { seat.aloud.read(seat.kit->layer().read_screen()); };
  read();
  seat.turn();
  const std::string whole = seat.said();
  seat.wait(2);
  const Voice::Progress before = seat.voice.progress();
  read();
  CHECK(seat.voice.progress().is_paused);
  seat.wait(30);
  read();
  CHECK(seat.voice.progress().offset == before.offset);
  CHECK_FALSE(seat.voice.progress().is_paused);
  seat.aloud.interrupt();
  CHECK(seat.voice.progress().number == 0);
  CHECK(seat.aloud.say_again());
  seat.turn();
  CHECK(seat.said() == whole);
  CHECK(seat.voice.last().words_a_minute == 164);
  CHECK(seat.aloud.say_slower(seat.on.state));
  seat.turn();
  CHECK(seat.said() == whole);
  CHECK(seat.voice.last().words_a_minute == 115);
}

TEST_CASE("05 a word that was heard slowly is spelt when asked once more", "[aloud]") {
  Seat seat(picture("welcome"));
  seat.hear_out();
  seat.aloud.say("Plan to go.");
  seat.turn();
  seat.aloud.say_slower(seat.on.state);
  seat.turn();
  seat.wait(0.1);
  seat.aloud.say_slower(seat.on.state);
  seat.turn();
  CHECK(seat.said() == "capital P, l, a, n");
  seat.on.state.comfort.letter_names = true;
  CHECK(app::spelt("go", true) == "g for golf, o for oscar");
  CHECK(app::spelt("ŵ é", false) == "w with a roof, e acute");
}

TEST_CASE("06 whatever a person does ends what is said, in the same moment", "[aloud]") {
  Seat seat(picture("welcome"));
  for (const auto what :
       {Input::What::key_down, Input::What::text, Input::What::pointer_down, Input::What::wheel}) {
    seat.aloud.read(seat.kit->layer().read_screen());
    seat.turn();
    REQUIRE(seat.voice.progress().number != 0);
    Input input;
    input.what = what;
    REQUIRE(app::ends_speech(input));
    seat.aloud.interrupt();
    CHECK(seat.voice.progress().number == 0);
  }
  // The keys of speech say themselves what becomes of it.
  for (const Key key : {Key::f5, Key::f6, Key::f7, Key::f8, Key::f9}) {
    Input input;
    input.key = key;
    CHECK_FALSE(app::ends_speech(input));
  }
}

TEST_CASE("04 the word that is heard is the word that is marked, however it is pronounced", "[aloud]") {
  Seat seat(picture("welcome"));
  auto catalogue = std::make_shared<content::Catalogue>(*seat.on.state.catalogue);
  catalogue->packs.front().pronunciation["plan"] = "plann now";
  seat.on.state.catalogue = catalogue;
  seat.hear_out();
  seat.aloud.read(seat.kit->layer().read_screen());
  seat.turn();
  CHECK(has_words(seat.said(), "plann now what comes next."));
  const double word = 60.0 / 164;
  std::vector<std::string> marked;
  for (int i = 0; i < 400 && seat.voice.progress().number != 0; ++i) {
    if (!seat.word_now().empty()) marked.emplace_back(seat.word_now());
    seat.wait(word);
  }
  const std::string all = base::join(marked, " ");
  CHECK(has_words(all, "Plan Plan what comes next."));
}

TEST_CASE("10 a loudspeaker says nothing that the learner wrote, and headphones do", "[aloud][many]") {
  int found = 0;
  for (const app::Exhibit& exhibit : pictures()) {
    Seat seat(exhibit);
    INFO(exhibit.name);
    const auto heard = [&] {
      seat.hear_out();
      seat.aloud.read(seat.kit->layer().read_screen());
      seat.turn();
      return seat.said();
    };
    const std::string aloud = heard();
    seat.voice.plug_headphones(true);
    const std::string alone = heard();
    for (const std::string& words : written_answers(seat.on.state)) {
      CHECK_FALSE(has_words(aloud, words));
      if (!has_words(alone, words)) continue;
      ++found;
      CHECK(has_words(aloud, "Your own words are not read on the loudspeaker."));
    }
    if (seat.on.state.learner) {
      CHECK_FALSE(has_words(aloud, "Hello " + seat.on.state.learner->name));
    }
  }
  CHECK(found > 0);
}

TEST_CASE("10 who allows it hears own words on the loudspeaker too", "[aloud]") {
  Seat seat(picture("hub-filled"));
  seat.hear_out();
  const std::string name = seat.on.state.learner->name;
  seat.aloud.say_own("My gran");
  seat.turn();
  CHECK(seat.said() == "Your own words are not read on the loudspeaker.");
  seat.on.state.comfort.private_aloud = true;
  seat.aloud.say_own("My gran");
  seat.turn();
  CHECK(seat.said() == "My gran");
  seat.aloud.read(seat.kit->layer().read_screen());
  seat.turn();
  CHECK(has_words(seat.said(), name));
}

TEST_CASE("10 headphones that are taken out end the speech, and what was private is not said after",
          "[aloud]") {
  Seat seat(picture("welcome"));
  seat.voice.plug_headphones(true);
  seat.turn();
  CHECK(seat.said() == "Headphones are in.");
  seat.hear_out();
  seat.aloud.say("A long story about nothing.");
  seat.turn();
  seat.aloud.say_own("My gran");
  seat.voice.plug_headphones(false);
  const std::size_t before = seat.voice.spoken().size();
  seat.turn();
  CHECK(seat.voice.progress().number == 0);
  seat.hear_out();
  CHECK(seat.voice.spoken().size() == before);
  CHECK(seat.aloud.caption() == "Headphones are out.");
}

TEST_CASE("03 headphones that go in are told to somebody who does not know that there is a voice",
          "[aloud]") {
  Seat seat(picture("welcome"));
  seat.hear_out();
  seat.on.state.comfort.read_aloud = false;
  seat.on.state.site.plug_speaks = false;
  seat.voice.plug_headphones(true);
  seat.turn();
  CHECK(seat.said() == "Headphones are in. Press F1 to have this screen read to you.");
  CHECK(seat.aloud.caption() == seat.said());
  seat.turn();
  const a11y::Rect shown = seat.node(Role::status, seat.said()).rect;
  CHECK(shown.width > 0);
}

TEST_CASE("25 headphones that go in ask for the voice, but those that were in at the start do not",
          "[aloud]") {
  Seat seat(picture("welcome"));
  seat.hear_out();
  seat.on.state.comfort.read_aloud = false;
  seat.voice.plug_headphones(true);
  seat.turn();
  CHECK(seat.aloud.take_plugged());
  CHECK_FALSE(seat.aloud.take_plugged());
  CHECK(seat.said() == "Headphones are in.");
}

TEST_CASE("09 what is typed masked is a tick and nothing else", "[aloud]") {
  Seat seat(picture("adviser"));
  seat.hear_out();
  seat.kit->layer().post(seat.first(Role::text_box).id, a11y::Act::focus);
  seat.turns(2);
  seat.hear_out();
  const std::size_t before = seat.voice.spoken().size();
  const int ticks = seat.voice.ticks();
  for (const char32_t letter : U"four 1") {
    if (letter != 0) seat.type(letter);
  }
  seat.hear_out();
  CHECK(seat.voice.ticks() == ticks + 6);
  CHECK(seat.voice.spoken().size() == before);
}

TEST_CASE("09 typing is said by the word or the letter, and in the room as ticks", "[aloud]") {
  Seat seat(picture("new"));
  seat.voice.plug_headphones(true);
  seat.hear_out();
  seat.kit->layer().post(seat.first(Role::text_box).id, a11y::Act::focus);
  seat.turns(2);
  seat.hear_out();
  const auto typed = [&](std::u32string_view letters) {
    const std::size_t before = seat.voice.spoken().size();
    for (const char32_t letter : letters) seat.type(letter);
    const std::vector<std::string>& all = seat.voice.spoken();
    return base::join({all.begin() + static_cast<std::ptrdiff_t>(before), all.end()}, "|");
  };
  CHECK(typed(U"Zoë ") == "Zoë");
  seat.on.state.comfort.echo = a11y::Echo::letters;
  CHECK(typed(U"b,") == "b|comma");
  seat.on.state.comfort.echo = a11y::Echo::none;
  CHECK(typed(U"word ") == "");
  seat.on.state.comfort.echo = a11y::Echo::words;
  seat.voice.plug_headphones(false);
  seat.turn();
  const int ticks = seat.voice.ticks();
  CHECK(typed(U"gran ") == "");
  CHECK(seat.voice.ticks() == ticks + 1);
}

TEST_CASE("12 the volume keys mean the same on every screen and in every dialog", "[aloud]") {
  for (const app::Exhibit& exhibit : pictures()) {
    for (const Key key : {Key::f7, Key::f8, Key::pad_subtract, Key::pad_add}) {
      const bool is_louder = key == Key::f8 || key == Key::pad_add;
      for (const bool is_writing : {false, true}) {
        const a11y::Meaning meaning = a11y::meaning_of(key, false, is_writing);
        const auto action = app::action_of(meaning.intent, exhibit.state);
        INFO(exhibit.name);
        REQUIRE(action);
        CHECK(action->as<screens::ChangeVolume>()->by == (is_louder ? 1 : -1));
      }
    }
  }
}

TEST_CASE("13 15 five steps of volume are six decibels apart", "[aloud]") {
  a11y::Comfort comfort;
  CHECK(app::decibels(comfort) == -12);
  std::vector<float> steps;
  for (comfort.volume = 1; comfort.volume <= 5; ++comfort.volume) steps.push_back(app::decibels(comfort));
  CHECK(steps == std::vector<float>{-24, -18, -12, -6, 0});
}

TEST_CASE("14 a volume is never kept for another day", "[aloud]") {
  a11y::Comfort comfort;
  comfort.volume = 5;
  comfort.speed = 1;
  const a11y::Comfort kept = app::with_usual_volume(comfort);
  CHECK(kept.volume == a11y::Comfort{}.volume);
  CHECK(kept.speed == 1);
}

TEST_CASE("19 without a voice every screen says so where reading is on", "[aloud][many]") {
  for (app::Exhibit exhibit : pictures()) {
    exhibit.state.voice_trouble = "There is no sound on this PC.";
    Seat seat(exhibit);
    INFO(exhibit.name);
    const a11y::Node& notice = seat.node(Role::status, "There is no sound on this PC.");
    CHECK(notice.rect.y >= 0);
    const a11y::Rect whole{0, 0, 1366, 768};
    CHECK(a11y::overlap(notice.rect, whole) == notice.rect);
  }
}

TEST_CASE("19 what is said and stands nowhere is shown, away from the focus, long enough to read",
          "[aloud][many]") {
  for (const app::Exhibit& exhibit : pictures()) {
    Seat seat(exhibit);
    const a11y::Rect before = seat.first(Role::screen).rect;
    seat.press(ui::Press::next);
    std::map<a11y::Id, a11y::Rect> places;
    for (const a11y::Node& node : seat.kit->layer().tree().nodes()) places[node.id] = node.rect;
    seat.aloud.say("Volume 3 of 5");
    seat.turns(2);
    INFO(exhibit.name);
    CHECK(seat.first(Role::screen).rect == before);
    const a11y::Node& caption = seat.node(Role::status, "Volume 3 of 5");
    const a11y::Node* focus = seat.kit->layer().tree().by_id(seat.kit->layer().focus());
    REQUIRE(focus != nullptr);
    const a11y::Rect both = a11y::overlap(caption.rect, a11y::overlap(focus->rect, focus->clip));
    CHECK((both.width <= 0 || both.height <= 0));
    for (const a11y::Node& node : seat.kit->layer().tree().nodes()) {
      INFO(seat.kit->layer().tree().name(node));
      if (places.contains(node.id)) CHECK(places[node.id].y == Approx(node.rect.y).margin(0.5));
      if (places.contains(node.id)) CHECK(places[node.id].height == Approx(node.rect.height).margin(0.5));
    }
    seat.wait(5);
    CHECK(seat.aloud.caption() == "Volume 3 of 5");
    seat.wait(3);
    CHECK(seat.aloud.caption().empty());
    CHECK(seat.kit->layer().tree().find(Role::status, "Volume 3 of 5") == nullptr);
  }
}

TEST_CASE("while reading is off, only what was asked for is said", "[aloud]") {
  Seat seat(picture("welcome"));
  seat.hear_out();
  seat.on.state.comfort.read_aloud = false;
  const std::size_t before = seat.voice.spoken().size();
  seat.press(ui::Press::next);
  seat.hear_out();
  CHECK(seat.voice.spoken().size() == before);
  seat.aloud.read(seat.kit->layer().read_screen());
  seat.turn();
  CHECK(has_words(seat.said(), "Plan what comes next."));
}

TEST_CASE("who has left is not heard again", "[aloud]") {
  Seat seat(picture("hub-filled"));
  seat.aloud.leave();
  CHECK(seat.voice.progress().number == 0);
  CHECK_FALSE(seat.aloud.say_again());
}

TEST_CASE("what was typed between two frames is found, and the words that it ended", "[aloud]") {
  using app::typed_between;
  CHECK(typed_between("", "a").letters == "a");
  CHECK(typed_between("caf", "café").letters == "é");
  CHECK(typed_between("aa", "aaa").letters == "a");
  CHECK(typed_between("é", "éè").letters == "è");
  CHECK(typed_between("go", "gone").letters == "ne");
  CHECK(typed_between("go", "gone").words == "");
  CHECK(typed_between("go home", "go, home").words == "go");
  CHECK(typed_between("I want", "I want a bett").words == "want a");
  CHECK(typed_between("go ", "go  ").words == "");
  CHECK(typed_between("go", "g").letters == "");
  CHECK(typed_between("go there", "he went there").letters == "");
}
