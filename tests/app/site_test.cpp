// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site.h"

#include "support/catch.h"
#include "support/centre.h"

using screens::Site;

TEST_CASE("what staff set for a PC is read back as it was kept", "[app]") {
  samples::Centre centre("site");
  const app::Place place{centre.disk, centre.safe, centre.data};
  CHECK(app::site_on_disk(place) == Site{});
  Site site;
  site.viewing_mm = 850;
  site.micrometres_per_pixel = 227;
  site.spelling = false;
  site.idle_minutes = 0;
  site.plug_speaks = false;
  site.may_print = false;
  REQUIRE(app::keep_site(place, site));
  CHECK(app::site_on_disk(place) == site);
}

TEST_CASE("a line about this PC that makes no sense changes nothing, and the others hold", "[app]") {
  const Site site =
      app::site_from("viewing 9\npitch 99999\nsuggestions 2\nspelling 0\nviewing 7x\nhat 1\n\nviewing");
  CHECK(site.viewing_mm == Site::usual);
  CHECK(site.micrometres_per_pixel == 0);
  CHECK(site.suggestions);
  CHECK_FALSE(site.spelling);
}

TEST_CASE("20: who sits farther away sees everything larger, and staff's own measure counts", "[app]") {
  Site site;
  CHECK(app::millimetres_per_pixel(site, 0.25) == Approx(0.25));
  site.viewing_mm = 2 * Site::usual;
  CHECK(app::millimetres_per_pixel(site, 0.25) == Approx(0.125));
  site.micrometres_per_pixel = 300;
  CHECK(app::millimetres_per_pixel(site, 0.25) == Approx(0.15));
}

TEST_CASE("supports that staff switched off are off for everyone, whatever they chose", "[app]") {
  screens::State state;
  CHECK(screens::supports_now(state).suggestions);
  state.site.suggestions = false;
  CHECK_FALSE(screens::supports_now(state).suggestions);
  CHECK(screens::supports_now(state).spelling);
  state.comfort.spelling = false;
  CHECK_FALSE(screens::supports_now(state).spelling);
}
