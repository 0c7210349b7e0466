// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <string>

#include "support/catch.h"

using namespace ui;

TEST_CASE("contrast is 21 between black and white, and 1 between equals", "[ui]") {
  const Colour black{0, 0, 0};
  const Colour white{255, 255, 255};
  CHECK(contrast(black, white) == Approx(21).margin(0.01));
  CHECK(contrast(white, white) == Approx(1));
  CHECK(contrast(Colour{0x77, 0x77, 0x77}, white) == Approx(4.48).margin(0.01));
}

TEST_CASE("words reach 7 to 1 and second words 5.5 to 1 in every theme", "[ui]") {
  for (const Theme& theme : themes()) {
    CAPTURE(std::string(theme.name));
    CHECK(contrast(theme.ink, theme.paper) >= 7);
    CHECK(contrast(theme.ink, theme.surface) >= 7);
    CHECK(contrast(theme.ink, theme.pine_soft) >= 7);
    CHECK(contrast(theme.ink, theme.warn_soft) >= 7);
    CHECK(contrast(theme.muted, theme.paper) >= 5.5);
    CHECK(contrast(theme.muted, theme.surface) >= 5.5);
    CHECK(contrast(theme.muted, theme.pine_soft) >= 4.5);
    CHECK(contrast(theme.ok, theme.surface) >= 5.5);
    CHECK(contrast(theme.ok, theme.paper) >= 5.5);
    CHECK(contrast(theme.warn, theme.paper) >= 5.5);
    CHECK(contrast(theme.warn, theme.warn_soft) >= 5.5);
    CHECK(contrast(theme.pine, theme.surface) >= 5.5);
  }
}

TEST_CASE("words on a tone reach 5.5 to 1 in every theme", "[ui]") {
  for (const Theme& theme : themes()) {
    CAPTURE(std::string(theme.name));
    for (const Colour tone : {theme.pine, theme.indigo, theme.rust, theme.plum}) {
      CHECK(contrast(theme.on_tone, tone) >= 5.5);
      CHECK(contrast(tone, theme.paper) >= 3);
    }
  }
}

TEST_CASE("edges of controls reach 3 to 1 and the focus ring shows on anything", "[ui]") {
  for (const Theme& theme : themes()) {
    CAPTURE(std::string(theme.name));
    CHECK(contrast(theme.line, theme.surface) >= 3);
    CHECK(contrast(theme.line, theme.paper) >= 3);
    // Two tones this far apart: one of them is at least 3 to 1 against any colour.
    CHECK(contrast(theme.focus, theme.focus_edge) >= 9);
  }
}

TEST_CASE("Cream has the colours of the drawings and stands in for a name nobody knows", "[ui]") {
  const Theme& cream = theme_named("Cream");
  CHECK(cream.paper == Colour{0xFA, 0xF6, 0xEC});
  CHECK(contrast(cream.ink, cream.paper) == Approx(13.6).margin(0.1));
  CHECK(contrast(cream.on_tone, cream.pine) == Approx(8.0).margin(0.1));
  CHECK(contrast(cream.line, cream.paper) == Approx(4.1).margin(0.1));
  CHECK(theme_named("Tartan").name == "Cream");
  CHECK(themes().size() == 6);
}
