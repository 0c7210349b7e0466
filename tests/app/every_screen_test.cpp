// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the checklist that hold on every screen of the program, where the audit has no rule for them.
#include <imgui.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "app/audit.h"
#include "app/gallery.h"
#include "app/keys.h"
#include "content/icons.h"
#include "documents/blocks.h"
#include "screens/draw.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/short_way.h"

using a11y::Act;
using a11y::Node;
using a11y::Role;
using a11y::Tree;
using screens::Action;

namespace {

// What ships is for "fingerpost audit"; here each kind of screen and of step comes once or twice.
const std::string& assets = short_way_assets;

std::shared_ptr<const content::Words> shell_words() {
  return std::make_shared<content::Words>(content::load_words(assets + "/words").words);
}

std::vector<app::Exhibit> gallery() {
  content::Loaded packs = content::load_packs(assets + "/packs");
  return app::exhibits(std::make_shared<content::Catalogue>(std::move(packs.catalogue)), shell_words(),
                       app::gallery_day);
}

std::unique_ptr<ui::Kit> new_kit() {
  auto made = ui::Kit::create({samples::fonts(), content::load_icons(assets).icons});
  if (!made) throw std::runtime_error(made.error().detail);
  return std::move(*made);
}

// One screen after the other before one kit, without the loop.
class Wall {
 public:
  void hang(app::Exhibit exhibit) {
    {
      begin({});
      const ui::Scope empty = kit_->screen("between two screens", "");
    }
    kit_->end();
    on = std::move(exhibit);
    for (int i = 0; i < 4; ++i) draw();
    for (const std::string& name : on.presses) app::press_screen_key(*kit_, name);
    for (int i = 0; i < 4; ++i) draw();
  }
  // What the person wants by what was done in this frame.
  std::optional<Action> draw(const ui::Event* event = nullptr, double seconds = 0.02) {
    now_ += seconds;
    std::vector<ui::Event> events;
    if (event != nullptr) events.push_back(*event);
    begin(events);
    std::optional<Action> wish = screens::draw(on.state, on.sheet, *kit_);
    kit_->end();
    said.clear();
    for (const a11y::Utterance& utterance : kit_->layer().take_utterances())
      said += utterance.words.text + "\n";
    return wish;
  }
  std::optional<Action> press(a11y::Id id) {
    kit_->layer().post(id, Act::press);
    return draw();
  }
  // All that the frame draws, as bytes.
  std::string picture() const {
    std::string bytes;
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
      const ImDrawList& list = *data.CmdLists[i];
      bytes.append(reinterpret_cast<const char*>(list.VtxBuffer.Data),
                   static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
    }
    return bytes;
  }
  const Tree& tree() const { return kit_->layer().tree(); }
  a11y::Layer& layer() { return kit_->layer(); }
  std::vector<Node> on_top() const {
    std::vector<Node> nodes;
    for (const Node& node : tree().nodes()) {
      if (node.scope == tree().top_scope()) nodes.push_back(node);
    }
    return nodes;
  }

  app::Exhibit on;
  ui::PaintLog paint;
  std::string said;

 private:
  void begin(std::span<const ui::Event> events) {
    paint.clear();
    ui::Kit::Frame frame;
    frame.width = 1366;
    frame.height = 768;
    frame.now = now_;
    frame.comfort = on.state.comfort;
    frame.input = events;
    frame.paint = &paint;
    kit_->begin(frame);
  }

  std::unique_ptr<ui::Kit> kit_ = new_kit();
  double now_ = 1;
};

bool is_stop(const Node& node) { return node.state.focusable && !node.state.disabled; }

ui::Event event_of(ui::Event::What what) {
  ui::Event event;
  event.what = what;
  return event;
}

template <typename Each>
void on_every_screen(Each each) {
  Wall wall;
  for (const app::Exhibit& exhibit : gallery()) {
    INFO(exhibit.name);
    wall.hang(exhibit);
    each(wall);
  }
}

std::string audit_of(const app::AuditTask& task, const std::vector<app::Exhibit>& exhibits) {
  const std::unique_ptr<ui::Kit> kit = new_kit();
  return app::audit(task, exhibits, *shell_words(), *kit).in_words();
}

// What stands there about something that went wrong.
std::string trouble_of(const screens::State& state) {
  if (const auto* activity = std::get_if<screens::Activity>(&state.screen)) return activity->missing;
  if (const auto* adviser = std::get_if<screens::Adviser>(&state.screen)) return adviser->wrong;
  if (const auto* locked = std::get_if<screens::Locked>(&state.screen)) return locked->wrong;
  if (const auto* room = std::get_if<screens::StaffRoom>(&state.screen)) return room->wrong;
  const auto* fresh = std::get_if<screens::NewLearner>(&state.screen);
  return fresh != nullptr && fresh->name_missing ? (*state.say)("new.missing") : "";
}

bool has_sign(const ui::PaintLog& paint, const a11y::Rect& rect) {
  return std::ranges::any_of(paint, [&](const ui::Painted& item) {
    return item.what == ui::Painted::What::sign &&
           rect.contains(item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2);
  });
}

// Words in it are neither ink nor quiet.
bool goes_on_with_talk(const Action& wish) {
  const auto* beside = wish.as<screens::InBeside>();
  return beside != nullptr && beside->is<screens::StopTalk>();
}

bool is_coloured(const ui::PaintLog& paint, const a11y::Rect& rect, const ui::Theme& theme) {
  return std::ranges::any_of(paint, [&](const ui::Painted& item) {
    const bool is_plain = item.colour == theme.ink || item.colour == theme.muted;
    return item.what == ui::Painted::What::words && !is_plain && a11y::overlap(item.rect, rect).width > 1 &&
           a11y::overlap(item.rect, rect).height > 1;
  });
}

}  // namespace

TEST_CASE("16, 64: the voice speaks the language that the documents declare", "[access]") {
  std::ifstream file(std::string(FINGERPOST_SOURCE) + "/platform/espeak/engine.cpp");
  const std::string code(std::istreambuf_iterator<char>(file), {});
  CHECK(documents::Document{}.language == "en-GB");
  CHECK(code.find("languages = \"en-gb\"") != std::string::npos);
}

TEST_CASE("17, 70: what is wrong is told as it comes, in words with a sign, and how to mend it", "[access]") {
  const auto say = shell_words();
  std::map<std::string, int> seen;
  for (app::Exhibit exhibit : gallery()) {
    screens::State& state = exhibit.state;
    const bool has_dialog = state.dialog != screens::Dialog::none || !exhibit.presses.empty();
    if (has_dialog || state.spelling.doubt) continue;
    Wall wall;
    wall.hang(exhibit);
    if (auto* fresh = std::get_if<screens::NewLearner>(&wall.on.state.screen)) fresh->name_missing = true;
    if (auto* staff = std::get_if<screens::Adviser>(&wall.on.state.screen))
      staff->wrong = (*say)("adviser.wrong");
    if (auto* locked = std::get_if<screens::Locked>(&wall.on.state.screen))
      locked->wrong = (*say)("locked.wrong");
    const std::string trouble = trouble_of(wall.on.state);
    if (trouble.empty()) continue;
    std::string said;
    for (int i = 0; i < 3; ++i) {
      wall.draw();
      said += wall.said;
    }
    INFO(exhibit.name << ": " << trouble);
    const bool was_new = trouble_of(exhibit.state).empty();
    CHECK((!was_new || said.find(trouble) != std::string::npos));
    bool is_shown = false;
    for (const a11y::Drawn& drawn : wall.tree().drawn()) {
      if (wall.tree().words(drawn.words).find(trouble) == std::string_view::npos) continue;
      is_shown = has_sign(wall.paint, wall.tree().nodes()[static_cast<std::size_t>(drawn.node)].rect);
    }
    CHECK(is_shown);
    ++seen[trouble];
  }
  CHECK(seen.size() >= 3);
}

TEST_CASE("24: the screen that asks for a name says what it is for", "[access]") {
  on_every_screen([](Wall& wall) {
    if (!std::holds_alternative<screens::NewLearner>(wall.on.state.screen)) return;
    const std::string read = wall.layer().read_screen().text;
    const auto says = [&](const char* name) {
      return read.find((*wall.on.state.say)(name)) != std::string::npos;
    };
    for (const char* name : {"new.question", "new.why", "new.label"}) CHECK(says(name));
    // It was said before, and what is wrong may take its place.
    CHECK((says("new.private") || says("new.missing")));
  });
}

TEST_CASE("37: nothing breaks where a centre turns the screen upright", "[access][many]") {
  // The narrowest has no room for whole rows of keys that a finger can press: there is a keyboard.
  std::vector<app::Exhibit> by_keyboard = gallery();
  std::erase_if(by_keyboard, [](const app::Exhibit& exhibit) {
    const bool has_rest = exhibit.state.comfort.pressing == a11y::Pressing::dwell;  // four in one bar
    return exhibit.name.starts_with("typing-") || exhibit.state.comfort.letter_space > 0 || has_rest;
  });
  for (app::Exhibit& exhibit : by_keyboard) exhibit.state.comfort.screen_keys = false;
  for (const int size : {2, 5}) {
    CHECK(audit_of({size, a11y::Letters::andika, {{{768, 1366}, false, {"Cream"}}}}, by_keyboard) == "");
    CHECK(audit_of({size, a11y::Letters::andika, {{{1080, 1920}, false, {"Cream"}}}}, gallery()) == "");
  }
}

TEST_CASE("38, 85: what is told in a colour has a sign beside its words", "[access]") {
  int seen = 0;
  on_every_screen([&](Wall& wall) {
    const ui::Theme theme = ui::theme_of(wall.on.state.comfort);
    for (const Node& node : wall.on_top()) {
      if (node.role != Role::status || !is_coloured(wall.paint, node.rect, theme)) continue;
      INFO(wall.tree().name(node));
      CHECK(has_sign(wall.paint, node.rect));
      ++seen;
    }
  });
  CHECK(seen > 0);
}

TEST_CASE("45: with the most room between lines, letters and words nothing is lost", "[access][many]") {
  std::vector<app::Exhibit> exhibits = gallery();
  // A box that is higher than the page at size 5: what is kept in view is its caret, not its beginning.
  std::erase_if(exhibits, [](const app::Exhibit& exhibit) { return exhibit.name == "A05-energy-filled"; });
  for (app::Exhibit& exhibit : exhibits)
    exhibit.state.comfort.line_space = exhibit.state.comfort.letter_space = 2;
  for (const int size : {2, 5})
    CHECK(audit_of({size, a11y::Letters::andika, {{{1366, 768}, false, {"Cream"}}}}, exhibits) == "");
}

TEST_CASE("46: a pointer that only passes brings nothing and takes nothing away", "[access]") {
  on_every_screen([](Wall& wall) {
    const std::string before = wall.tree().dump();
    for (const Node& node : wall.on_top()) {
      if (!a11y::can_be_hit(node)) continue;
      ui::Event event = event_of(ui::Event::What::pointer_moved);
      event.x = node.rect.x + node.rect.width / 2;
      event.y = node.rect.y + node.rect.height / 2;
      CHECK_FALSE(wall.draw(&event));
      CHECK_FALSE(wall.draw(nullptr, 2));
    }
    CHECK(wall.tree().dump() == before);
  });
}

TEST_CASE("51: a screen that is left alone is the same half a second later, its caret as well", "[access]") {
  on_every_screen([](Wall& wall) {
    for (const Node& node : wall.on_top()) {
      if (node.role == Role::text_box && is_stop(node)) wall.layer().set_focus(node.id, true);
    }
    wall.draw();
    wall.draw();
    const std::string before = wall.picture();
    REQUIRE_FALSE(before.empty());
    wall.draw(nullptr, 0.5);
    CHECK(wall.picture() == before);
  });
}

TEST_CASE("52: in a second of sixty frames nothing flashes, and no screen asks to be drawn anew",
          "[access]") {
  on_every_screen([](Wall& wall) {
    wall.on.state.comfort.motion = true;
    wall.draw();
    wall.draw();
    const std::string before = wall.picture();
    bool has_changed = false;
    for (int frame = 0; frame < 60; ++frame) {
      wall.draw(nullptr, 1.0 / 60);
      has_changed = has_changed || wall.picture() != before;
    }
    CHECK_FALSE(has_changed);
  });
}

TEST_CASE("67: the focus only shows where one is, and letters only write", "[access]") {
  on_every_screen([](Wall& wall) {
    const std::vector<Node> nodes = wall.on_top();
    const a11y::Id place = wall.tree().top();
    for (const Node& node : nodes) {
      if (!is_stop(node)) continue;
      wall.layer().post(node.id, Act::focus);
      CHECK_FALSE(wall.draw());
      CHECK_FALSE(wall.draw());
      if (node.role != Role::text_box) continue;
      ui::Event letter = event_of(ui::Event::What::text);
      letter.text = U'a';
      CHECK_FALSE(wall.draw(&letter));
      CHECK_FALSE(wall.draw());
    }
    CHECK(wall.tree().top() == place);
  });
}

TEST_CASE("69: one key asks for help on every screen, and who is stuck finds it in one place", "[access]") {
  std::optional<a11y::Rect> stuck;
  on_every_screen([&](Wall& wall) {
    const auto wish = app::action_of(a11y::Intent::help, wall.on.state);
    REQUIRE(wish);
    REQUIRE(wish->is<screens::ShowDialog>());
    CHECK(wish->as<screens::ShowDialog>()->which == screens::Dialog::help);
    const Node* button = wall.tree().find(Role::button, (*wall.on.state.say)("activity.stuck"));
    const bool is_plain = wall.on.state.comfort == ui::Comfort{} && wall.tree().top_scope() == 0;
    if (button == nullptr || !is_plain) return;
    if (!stuck) stuck = button->rect;
    CHECK(button->rect.y == Approx(stuck->y).margin(1));
    CHECK(button->rect.height == Approx(stuck->height).margin(1));
  });
  CHECK(stuck);
}

TEST_CASE("71: what a box for words asks for is shown outside of it", "[access]") {
  int seen = 0;
  on_every_screen([&](Wall& wall) {
    const Tree& tree = wall.tree();
    for (const Node& box : wall.on_top()) {
      if (box.role != Role::text_box) continue;
      ++seen;
      bool is_shown = false;
      for (const a11y::Drawn& drawn : tree.drawn()) {
        const bool is_label = tree.words(drawn.words) == tree.name(box);
        const bool is_outside = a11y::overlap(drawn.rect, box.rect).height <= 0.5F;
        is_shown = is_shown || (is_label && is_outside);
      }
      INFO(tree.name(box));
      CHECK(is_shown);
    }
  });
  CHECK(seen > 3);
}

TEST_CASE("72: who has finished can look again at what was answered", "[access]") {
  int finished = 0;
  on_every_screen([&](Wall& wall) {
    if (!std::holds_alternative<screens::ActivityDone>(wall.on.state.screen)) return;
    const Node* button = wall.tree().find(Role::button, (*wall.on.state.say)("done.look_again"));
    REQUIRE(button != nullptr);
    const std::optional<Action> wish = wall.press(button->id);
    REQUIRE(wish);
    const std::string& id = std::get<screens::ActivityDone>(wall.on.state.screen).id;
    REQUIRE(wish->is<screens::OpenActivity>());
    CHECK(wish->as<screens::OpenActivity>()->id == id);
    ++finished;
  });
  CHECK(finished > 0);
}

TEST_CASE("74: a learner comes in by a press on a name, and nothing is to be remembered or typed",
          "[access]") {
  int names = 0;
  on_every_screen([&](Wall& wall) {
    if (!std::holds_alternative<screens::Tiles>(wall.on.state.screen)) return;
    for (const Node& node : wall.on_top()) CHECK(node.role != Role::text_box);
    for (const screens::LearnerTile& tile : wall.on.state.tiles) {
      const Node* button = wall.tree().find(Role::button, tile.name);
      REQUIRE(button != nullptr);
      const std::optional<Action> wish = wall.press(button->id);
      REQUIRE(wish);
      REQUIRE(wish->is<screens::ChooseLearner>());
      CHECK(wish->as<screens::ChooseLearner>()->id == tile.id);
      ++names;
    }
  });
  CHECK(names > 0);
}

TEST_CASE("88: every screen but the first has a button that leads back or away", "[access]") {
  on_every_screen([](Wall& wall) {
    if (std::holds_alternative<screens::Welcome>(wall.on.state.screen) && wall.tree().top_scope() == 0)
      return;
    if (std::holds_alternative<screens::Locked>(wall.on.state.screen)) return;  // there is nowhere to go
    const app::Exhibit exhibit = wall.on;
    std::vector<Node> buttons;
    for (const Node& node : wall.on_top()) {
      if (node.role == Role::button && a11y::can_be_hit(node)) buttons.push_back(node);
    }
    bool leads_back = false;
    for (const Node& node : buttons) {
      if (leads_back) break;
      const int depth = wall.tree().top_scope();
      const std::optional<Action> wish = wall.press(node.id);
      wall.draw();
      leads_back = wall.tree().top_scope() < depth;
      if (wish) {
        leads_back = leads_back || wish->is<screens::GoBack>() || wish->is<screens::GoTo>() ||
                     wish->is<screens::CloseDialog>() || wish->is<screens::StillHere>() ||
                     wish->is<screens::StopSpelling>() || wish->is<screens::SwitchLearnt>() ||
                     wish->is<screens::StopPrinting>() || wish->is<screens::StopTaking>() ||
                     goes_on_with_talk(*wish);
      }
      wall.hang(exhibit);
    }
    CHECK(leads_back);
  });
}

TEST_CASE("91: the same thing has the same words on every screen", "[access]") {
  std::map<std::string, std::set<std::string>> names;
  on_every_screen([&](Wall& wall) {
    const app::Exhibit exhibit = wall.on;
    std::vector<std::pair<a11y::Id, std::string>> buttons;
    for (const Node& node : wall.on_top()) {
      if (node.role == Role::button && is_stop(node)) buttons.emplace_back(node.id, wall.tree().name(node));
    }
    for (const auto& [id, name] : buttons) {
      const std::optional<Action> wish = wall.press(id);
      if (!wish) continue;
      // Where a group sits before the screen it is read to all of them.
      const bool is_group = std::holds_alternative<screens::GroupTalk>(wall.on.state.screen);
      if (wish->is<screens::ReadToMe>() && !is_group) names["read"].insert(name);
      if (wish->is<screens::SignOut>()) names["stop"].insert(name);
      if (wish->is<screens::StillHere>()) names["here"].insert(name);
      const auto* shown = wish->as<screens::ShowDialog>();
      if (shown != nullptr && shown->which == screens::Dialog::stuck) names["stuck"].insert(name);
      if (shown != nullptr && shown->which == screens::Dialog::stop) names["save"].insert(name);
      wall.hang(exhibit);
    }
  });
  CHECK(names.size() == 5);
  for (const auto& [thing, words] : names) {
    INFO(thing << " is called " << *words.begin() << " and " << *words.rbegin());
    CHECK(words.size() == 1);
  }
}
