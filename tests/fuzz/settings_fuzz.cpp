// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen here: staff's file about this PC, and how a learner sees, hears, presses and writes.
#include "access/comfort.h"
#include "app/site.h"
#include "fuzz/target.h"
#include "ui/theme.h"

namespace {

void read_site(std::string_view text) {
  const screens::Site site = app::site_from(text);
  fuzz::promise(site.viewing_mm >= screens::Site::nearest && site.viewing_mm <= screens::Site::farthest,
                "nobody sits nearer or farther than can be set");
  fuzz::promise(app::millimetres_per_pixel(site, 0.25) > 0, "a pixel has a width");
  fuzz::promise(app::site_from(app::to_text(site)) == site, "what was read is kept and read the same");
}

void read_comfort(std::string_view text) {
  const a11y::Comfort comfort = a11y::comfort_from(text);
  for (const a11y::Setting& setting : a11y::settings()) {
    const int value = setting.get(comfort);
    fuzz::promise(value >= setting.least && value <= setting.most,
                  std::string(setting.name) + " lies in its range");
  }
  fuzz::promise(!ui::theme_of(comfort).name.empty(), "every name of a theme leads to one");
  fuzz::promise(a11y::comfort_from(a11y::to_text(comfort)) == comfort,
                "what was read is kept and read the same");
}

void feed(std::string_view text) {
  read_site(text);
  read_comfort(text);
}

const fuzz::Joins joins("settings", feed);

}  // namespace
