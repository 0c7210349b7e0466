// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/letters.h"

#include "support/catch.h"

TEST_CASE("capital and small letters of Europe's Latin scripts find each other", "[base]") {
  CHECK(base::in_capitals("aéŵŷąęłżșțğşçñöüœæø") == "AÉŴŶĄĘŁŻȘȚĞŞÇÑÖÜŒÆØ");
  CHECK(base::in_small("AÉŴŶĄĘŁŻȘȚĞŞÇÑÖÜŒÆØ") == "aéŵŷąęłżșțğşçñöüœæø");
  CHECK(base::in_capitals("ÿı") == "ŸI");
  CHECK(base::in_small("Ÿİ") == "ÿi");
  for (char32_t letter = 0; letter < 0x250; ++letter) {
    const char32_t capital = base::capital_of(letter);
    if (capital == letter || letter == 0x131) continue;
    CAPTURE(static_cast<unsigned>(letter));
    CHECK(base::small_of(capital) == letter);
    CHECK(base::capital_of(capital) == capital);
  }
}

TEST_CASE("what has no other form stays itself", "[base]") {
  CHECK(base::in_capitals("ß×÷ 123 !? 日本 🙂") == "ß×÷ 123 !? 日本 🙂");
  CHECK(base::with_capital("élan") == "Élan");
  CHECK(base::with_capital("") == "");
  CHECK(base::begins_with_capital("Żaba"));
  CHECK_FALSE(base::begins_with_capital("żaba"));
  CHECK_FALSE(base::begins_with_capital(""));
}
