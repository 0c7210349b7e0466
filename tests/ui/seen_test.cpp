// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the checklist about how letters, states and the ring look.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "support/catch.h"
#include "ui/desk.h"
#include "ui/fonts.h"
#include "ui/text_layout.h"
#include "ui/theme.h"

using desk::Desk;
using ui::Kit;
using ui::Painted;

namespace {

constexpr double seven_tenths_of_a_degree = 0.012217;  // of the distance
constexpr double point = 25.4 / 72;                    // millimetres

void two_of_each(Kit& kit) {
  const ui::Scope screen = kit.screen("states", "States");
  const ui::Scope body = kit.body("body");
  kit.heading(1, "States");
  kit.paragraph("Some words of the body.");
  for (const bool on : {false, true}) {
    const std::string key = on ? "on" : "off";
    const ui::Scope part = kit.list(key, key);
    kit.check({"check", "Check", {}, {}, on});
    kit.radio({"radio", "Radio", {}, {}, on});
    const ui::ChoiceLook looks[] = {{"choice", "Choice", {}, {}, on}};
    kit.choices("choices", "Choices", looks);
    const ui::OptionLook options[] = {{"option", "Option", on}};
    kit.options("options", "Options", options);
  }
}

ui::PaintLog painted_by(Desk& desk) {
  ui::PaintLog paint;
  desk.frame().paint = &paint;
  desk.draw();
  desk.frame().paint = nullptr;
  return paint;
}

// What is painted in a thing, without its colours: kind and place within it.
std::vector<std::string> shapes_in(const ui::PaintLog& paint, const a11y::Rect& rect) {
  std::vector<std::string> shapes;
  for (const Painted& item : paint) {
    // A mark may stand on a corner, half outside. What fills the whole thing is its colour.
    const float x = item.rect.x + item.rect.width / 2;
    const float y = item.rect.y + item.rect.height / 2;
    const bool is_inside = x >= rect.x && x <= rect.right() && y >= rect.y && y <= rect.bottom();
    const bool is_behind = item.rect.width > rect.width / 2 && item.rect.height > rect.height / 2;
    if (!is_inside || (item.what == Painted::What::fill && is_behind)) continue;
    shapes.push_back(std::to_string(static_cast<int>(item.what)) + " " +
                     std::to_string(std::lround(item.rect.x - rect.x)) + " " +
                     std::to_string(std::lround(item.rect.y - rect.y)) + " " +
                     std::to_string(std::lround(item.rect.width)) + " " +
                     std::to_string(std::lround(item.rect.height)));
  }
  std::ranges::sort(shapes);
  return shapes;
}

float highest_capital(const ui::PaintLog& paint) {
  float cap = 0;
  for (const Painted& item : paint) cap = std::max(cap, item.what == Painted::What::words ? item.cap : 0);
  return cap;
}

// A page of running words alone, so that what is measured is the body.
void running_words(Kit& kit) {
  const ui::Scope screen = kit.screen("words", "Words");
  const ui::Scope body = kit.body("body");
  kit.paragraph(
      "Some words of the body. There are enough of them that they need a second line, and then a "
      "third one below it, whatever their size is.");
}

double capital_mm(int size, double pitch) {
  Desk desk(&running_words, size);
  desk.frame().millimetres_per_pixel = pitch;
  desk.settle();
  return static_cast<double>(highest_capital(painted_by(desk))) * pitch;
}

}  // namespace

TEST_CASE("20: a capital is seen under 0.7 degrees, large from 500 mm and very large from 600", "[access]") {
  for (const double pitch : {0.2269, 0.2479, 0.2529}) {
    CAPTURE(pitch);
    const double rounding = pitch / 2;
    CHECK(capital_mm(3, pitch) >= 500 * seven_tenths_of_a_degree - rounding);
    CHECK(capital_mm(4, pitch) >= 600 * seven_tenths_of_a_degree - rounding);
    CHECK(capital_mm(5, pitch) >= 800 * seven_tenths_of_a_degree - rounding);
  }
}

TEST_CASE("21, 79: medium letters have capitals of 4.8 mm, and small ones are 14 points", "[access]") {
  for (const double pitch : {0.2269, 0.2479, 0.2529}) {
    CAPTURE(pitch);
    CHECK(capital_mm(2, pitch) >= 4.8);
    CHECK(capital_mm(1, pitch) >= 14 * point * 0.69 - pitch / 2);  // Andika's H is 0.69 of its size
  }
}

TEST_CASE("29, 38, 85: what is on differs from what is off by its shape, not by its colour alone",
          "[access]") {
  Desk desk(&two_of_each, 2, 1366, 1600);
  const ui::PaintLog paint = painted_by(desk);
  std::vector<a11y::Rect> off, on;
  std::vector<std::string> names;
  for (const a11y::Node& node : desk.tree().nodes()) {
    const bool is_choice =
        node.role == a11y::Role::check || node.role == a11y::Role::radio || node.role == a11y::Role::button;
    if (!is_choice) continue;
    (node.state.on ? on : off).push_back(node.rect);
    if (node.state.on) names.emplace_back(desk.tree().name(node));
  }
  REQUIRE(on.size() == 4);
  REQUIRE(off.size() == 4);
  for (std::size_t i = 0; i < on.size(); ++i) {
    INFO(names[i]);
    CHECK(shapes_in(paint, on[i]) != shapes_in(paint, off[i]));
  }
}

TEST_CASE("57: the ring adds two pixels and more round all of it, at 3 to 1 against what was there",
          "[access]") {
  for (const ui::Theme& theme : ui::themes()) {
    CAPTURE(std::string(theme.name));
    Desk desk(&two_of_each, 2, 1366, 1600);
    desk.frame().comfort.theme = theme.name;
    desk.settle();
    const a11y::Node check = desk.node(a11y::Role::check, "Check");
    desk.kit().layer().set_focus(check.id, true);
    desk.settle();
    const ui::PaintLog paint = painted_by(desk);
    const auto ring = std::ranges::find(paint, Painted::What::ring, &Painted::what);
    REQUIRE(ring != paint.end());
    CHECK(ring->rect == check.rect);
    float outside = 0;
    double apart = 0;
    for (auto band = ring + 1; band != paint.end() && band->what == Painted::What::edge; ++band) {
      const float by = check.rect.x - band->rect.x;
      if (by <= 0 || std::fabs(check.rect.y - band->rect.y - by) > 0.5F) break;
      outside = std::max(outside, by);
      apart = std::max(apart, ui::contrast(band->colour, theme.paper));
    }
    CHECK(outside >= 2);
    CHECK(apart >= 3);
  }
}

TEST_CASE("61: what stands in an order is moved by a press on a button", "[access]") {
  ui::Move moved = ui::Move::none;
  int stepped = 0;
  Desk desk([&](Kit& kit) {
    const ui::Scope screen = kit.screen("order", "Order");
    const ui::Scope body = kit.body("body");
    const ui::Move now = kit.ranked("second", 2, 3, "Good mates", "Move up", "Move down");
    if (now != ui::Move::none) moved = now;
    stepped += kit.stepper("day", "Day", "4", "One day earlier", "One day later");
  });
  for (const auto& [name, way] :
       {std::pair("Move up: Good mates", ui::Move::up), std::pair("Move down: Good mates", ui::Move::down)}) {
    desk.down(desk.node(a11y::Role::button, name));
    desk.up(desk.node(a11y::Role::button, name));
    CHECK(moved == way);
  }
  desk.post(a11y::Role::button, "One day later: Day", a11y::Act::press);
  desk.post(a11y::Role::button, "One day later: Day", a11y::Act::press);
  desk.post(a11y::Role::button, "One day earlier: Day", a11y::Act::press);
  CHECK(stepped == 1);
}

TEST_CASE("45, 80: each step of room is as wide as readers need, and words part more than letters",
          "[access]") {
  CHECK(ui::letter_gap(2) >= 0.12F);
  CHECK(ui::word_gap(2) >= 0.16F);
  for (const int step : {1, 2}) {
    CHECK(ui::letter_gap(step) > ui::letter_gap(step - 1));
    CHECK(ui::word_gap(step) >= 3.5F * ui::letter_gap(step));
  }
  for (const int step : {0, 1, 2}) {
    Desk desk(&running_words);
    desk.frame().comfort.line_space = step;
    desk.settle();
    const ui::PaintLog paint = painted_by(desk);
    const auto words = std::ranges::find(paint, Painted::What::words, &Painted::what);
    REQUIRE(words != paint.end());
    REQUIRE(words->lines >= 2);
    const double line = static_cast<double>(words->rect.height) / words->lines;
    const double em = static_cast<double>(words->cap) / 0.69;
    const double least[] = {1.4, 1.5, 1.9};  // the paragraph's last line has no room below it
    CAPTURE(step, line, em);
    CHECK(line / em >= least[step]);
  }
}

TEST_CASE("82: lines begin at the left, are as long as their words, and part no word", "[access]") {
  const std::string words =
      "Think of a time when you helped a team. What did you do, and who was there with you? One or two "
      "sentences are enough, and extraordinarily long words stay whole.";
  base::Result<ui::Fonts> fonts = ui::Fonts::open(samples::fonts(), {});
  REQUIRE(fonts);
  ImFontAtlas atlas;
  fonts->fit(atlas, {});
  for (const float width : {300.0F, 420.0F, 5000.0F}) {
    ui::TextLayout layout;
    const ui::Laid laid = layout.lay(*fonts, words, ui::Face::body, width);
    const std::span<const ui::Line> lines = layout.lines(laid);
    REQUIRE(lines.size() > 1);
    CHECK(lines.front().start == 0);
    CHECK(lines.back().end == words.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CHECK(lines[i].width <= width);
      CHECK(layout.caret(*fonts, laid, lines[i].start).x == 0);
      CHECK(lines[i].end - lines[i].start <= 70);
      if (i == 0) continue;
      CHECK(lines[i].start == lines[i - 1].end + 1);  // one blank between them, and nothing put in
      CHECK(words[lines[i - 1].end] == ' ');
      CHECK(lines[i].width != lines[i - 1].width);
    }
  }
}

TEST_CASE("83: headings are bold and a fifth larger, and no face leans", "[access]") {
  for (int size = 1; size <= 5; ++size) {
    base::Result<ui::Fonts> fonts = ui::Fonts::open(samples::fonts(), {});
    REQUIRE(fonts);
    ImFontAtlas atlas;
    ui::Lettering lettering;
    lettering.text_size = size;
    fonts->fit(atlas, lettering);
    const float body = fonts->face(ui::Face::body).cap;
    // Where all is large there is no room for much larger headings: those of a screen still are.
    const ui::Face heading = size <= 3 ? ui::Face::large_bold : ui::Face::title_bold;
    CAPTURE(size);
    CHECK(fonts->face(heading).cap >= 1.2F * body);
    CHECK(fonts->face(ui::Face::large_bold).cap > 1.05F * body);
    CHECK(fonts->face(ui::Face::body_bold).font != fonts->face(ui::Face::body).font);
  }
}

TEST_CASE("84: as it comes, the screen is not white and the words are not black", "[access]") {
  const ui::Theme theme = ui::theme_of(a11y::Comfort{});
  CHECK(theme.name == "Cream");
  CHECK_FALSE(theme.paper == ui::Colour{255, 255, 255});
  CHECK(theme.paper.blue < theme.paper.red);
  CHECK_FALSE(theme.ink == ui::Colour{0, 0, 0});
}

TEST_CASE("86: a picture stands before the words that it belongs to", "[access]") {
  Desk desk([](Kit& kit) {
    const ui::Scope screen = kit.screen("pictures", "Pictures");
    const ui::Scope body = kit.body("body");
    kit.door({"new", "I am new here", "pencil"});
    kit.link_card("folder", "document", ui::Tone::pine, "My folder", "See your work");
    kit.point("point", "It is kept.", ui::Tone::ok, "check");
  });
  const ui::PaintLog paint = painted_by(desk);
  int pairs = 0;
  for (const Painted& sign : paint) {
    if (sign.what != Painted::What::sign) continue;
    for (const Painted& words : paint) {
      const bool is_beside = words.what == Painted::What::words && words.rect.y < sign.rect.bottom() &&
                             words.rect.bottom() > sign.rect.y;
      if (!is_beside) continue;
      CHECK(sign.rect.right() <= words.rect.x + 1);
      ++pairs;
      break;
    }
  }
  CHECK(pairs == 3);
}
