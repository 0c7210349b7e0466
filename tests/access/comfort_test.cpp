// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/comfort.h"

#include <set>

#include "support/catch.h"

using a11y::Comfort;

namespace {

Comfort all_changed() {
  Comfort comfort;
  comfort.theme = "Yellow on black";
  for (const a11y::Setting& setting : a11y::settings()) {
    const int usual = setting.get(Comfort{});
    comfort = a11y::with(comfort, setting, usual == setting.most ? setting.least : setting.most);
  }
  return comfort;
}

}  // namespace

TEST_CASE("what a person chose is read back as it was kept", "[access]") {
  CHECK(a11y::to_text(Comfort{}).empty());
  CHECK(a11y::comfort_from("") == Comfort{});
  const Comfort comfort = all_changed();
  for (const a11y::Setting& setting : a11y::settings()) {
    INFO(setting.name);
    CHECK(setting.get(comfort) != setting.get(Comfort{}));
    CHECK(setting.get(Comfort{}) >= setting.least);
    CHECK(setting.get(Comfort{}) <= setting.most);
  }
  CHECK(a11y::comfort_from(a11y::to_text(comfort)) == comfort);
}

TEST_CASE("a kept choice that makes no sense changes nothing, and the others hold", "[access]") {
  const Comfort comfort = a11y::comfort_from(
      "text_size 9\ntext_size\ndwell -3\nspeed 5x\nhat 3\n\n ruler 1\nlens 1\nvolume 99999999999\ntint 4\n");
  CHECK(comfort.text_size == 2);
  CHECK(comfort.dwell == 12);
  CHECK(comfort.speed == 3);
  CHECK(comfort.volume == 3);
  CHECK_FALSE(comfort.ruler);
  CHECK(comfort.lens);
  CHECK(comfort.tint == 4);
}

TEST_CASE("each setting has a name of its own, and values outside are brought inside", "[access]") {
  std::set<std::string_view> names;
  for (const a11y::Setting& setting : a11y::settings()) {
    CHECK(names.insert(setting.name).second);
    CHECK(setting.get(a11y::with({}, setting, setting.most + 7)) == setting.most);
    CHECK(setting.get(a11y::with({}, setting, setting.least - 7)) == setting.least);
    CHECK(a11y::setting_named(setting.name) == &setting);
  }
  CHECK(a11y::setting_named("hat") == nullptr);
}
