// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/access_rows.h"

#include <array>
#include <string>

#include "access/layer.h"
#include "app/equipment.h"
#include "app/gallery.h"
#include "bench/clock.h"
#include "platform/linux/paths.h"
#include "screens/draw.h"

namespace bench {
namespace {

constexpr int things = 200;
constexpr int frames_a_sample = 50;
constexpr int width = 1366, height = 768;

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (int i = 0; i < things; ++i) all.push_back("Choice number " + std::to_string(i));
  return all;
}

void record(a11y::Layer& layer, const std::vector<std::string>& names, double now) {
  layer.begin_frame(now);
  layer.open(a11y::Role::screen, a11y::child_id(0, "many"), "Many");
  float y = 0;
  for (const std::string& name : names) {
    layer.open(a11y::Role::button, layer.id(name), name, {.focusable = true});
    layer.rect({0, y, 400, 60}, {0, 0, width, height});
    layer.drawn(name, {10, y, 200, 30});
    layer.close();
    y += 70;
  }
  layer.close();
  layer.end_frame();
}

ui::Kit::Frame frame_at(double now) {
  ui::Kit::Frame frame;
  frame.width = width;
  frame.height = height;
  frame.now = now;
  return frame;
}

void draw(ui::Kit& kit, const std::vector<std::string>& names, double now) {
  kit.begin(frame_at(now));
  {
    const ui::Scope screen = kit.screen("many", "Many");
    const ui::Scope body = kit.body("many");
    for (const std::string& name : names) (void)kit.button({name, name});
  }
  kit.end();
}

// One sample is the middle of many frames, since one is too short for the clock.
template <typename Frame>
double a_frame(double& now, const Frame& frame) {
  const double began = now_ms();
  for (int i = 0; i < frames_a_sample; ++i) frame(now += 0.016);
  return (now_ms() - began) / frames_a_sample;
}

}  // namespace

Row layer_row(int runs) {
  Row row{layer_cost, std::to_string(things) + " things", {}, {}, ""};
  const platform::LinuxPaths paths(platform::surroundings_of_this_process());
  auto equipment = app::load_equipment(paths);
  if (const auto* trouble = std::get_if<app::NoStart>(&equipment)) {
    row.trouble = trouble->sentence;
    return row;
  }
  ui::Kit& kit = *std::get<app::Equipment>(equipment).kit;
  const std::vector<std::string> all = names();
  a11y::Layer layer;
  double now = 0;
  for (int i = 0; i < 4; ++i) draw(kit, all, now += 0.016);
  record(layer, all, now);
  for (int run = 0; run < runs; ++run) {
    row.ours.push_back(a_frame(now, [&](double at) { record(layer, all, at); }));
    row.theirs.push_back(a_frame(now, [&](double at) { draw(kit, all, at); }));
  }
  return row;
}

Row text_size_row(int runs) {
  Row row{text_size, "1366x768", {}, {}, ""};
  const platform::LinuxPaths paths(platform::surroundings_of_this_process());
  auto equipment = app::load_equipment(paths);
  if (const auto* trouble = std::get_if<app::NoStart>(&equipment)) {
    row.trouble = trouble->sentence;
    return row;
  }
  auto& [words, catalogue, kit, left_out] = std::get<app::Equipment>(equipment);
  screens::State state;
  state.say = words;
  state.catalogue = catalogue;
  screens::Sheet sheet;
  double now = 0;
  const auto show = [&] {
    do {
      ui::Kit::Frame frame = frame_at(now += 0.016);
      frame.comfort = state.comfort;
      kit->begin(frame);
      (void)screens::draw(state, sheet, *kit);
      kit->end();
    } while (kit->lacks_letters());
  };
  show();
  constexpr std::array sizes = {5, 2, 4, 1, 3};
  for (int run = 0; run < runs; ++run) {
    state.comfort.text_size = sizes[static_cast<std::size_t>(run) % sizes.size()];
    const double began = now_ms();
    show();
    row.ours.push_back(now_ms() - began);
  }
  return row;
}

}  // namespace bench
