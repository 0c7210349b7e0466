// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/visit.h"

#include <fstream>

#include "bench/clock.h"
#include "bench/row.h"

namespace bench {
namespace {

constexpr int page_changes = 6;  // there and back
constexpr int clicks = 12;
constexpr int keys = 50;
constexpr double held_ms = 80;             // how long a finger stays on a button
constexpr double between_keys_ms = 60;     // a quick typist
constexpr double saved_by_then_ms = 1500;  // what is typed is on the disk within a second
constexpr double idle_ms = 10000;
constexpr double quiet_ms = 300;
constexpr double most_ms = 5000;

base::Error lost(const std::string& what) { return {base::Fault::not_found, what}; }

class Visit {
 public:
  Visit(Display& display, const Process& process, std::string pictures)
      : display_(display),
        process_(process),
        pictures_(std::move(pictures)),
        strips_(strips(display.size())) {}

  base::Outcome change_pages();
  base::Outcome go_to_writing();
  base::Outcome click_starter();
  base::Outcome write();
  base::Outcome rest();
  Seen take() { return std::move(seen_); }

 private:
  base::Result<double> click_to_rest(const Area& control);
  base::Outcome tab(int times);
  base::Outcome keep_picture(const std::string& name);
  void stand_still() { until_at_rest(display_, quiet_ms, most_ms); }
  Area back_button() const { return {60, display_.size().height - 60, 60, 20}; }

  Display& display_;
  const Process& process_;
  std::string pictures_;
  std::vector<Area> strips_;
  Seen seen_;
};

void go_to_middle(Display& display, const Area& control) {
  display.point_at(control.x + control.width / 2, control.y + control.height / 2);
}

base::Outcome Visit::keep_picture(const std::string& name) {
  if (pictures_.empty()) return base::Done{};
  const Picture picture = display_.picture();
  std::ofstream out(pictures_ + "-" + name + "-" + std::to_string(picture.size.width) + ".ppm",
                    std::ios::binary);
  out << "P6\n" << picture.size.width << " " << picture.size.height << "\n255\n";
  for (const std::uint32_t pixel : picture.pixels) {
    for (const int shift : {16, 8, 0}) out.put(static_cast<char>(pixel >> shift));
  }
  return out ? base::Outcome(base::Done{}) : lost("a picture cannot be kept in " + pictures_);
}

base::Outcome Visit::tab(int times) {
  for (int i = 0; i < times; ++i) {
    const std::uint64_t before = display_.look(strips_);
    display_.stroke(Stroke::tab);
    stand_still();
    if (display_.look(strips_) == before && !focused_control(display_)) return lost("Tab moved nothing");
  }
  return base::Done{};
}

base::Result<double> Visit::click_to_rest(const Area& control) {
  go_to_middle(display_, control);
  stand_still();
  display_.press();
  pause_ms(held_ms);
  const std::uint64_t before = display_.look(strips_);
  const double began = now_ms();
  display_.let_go();  // it is then that both programs act
  if (!until_changed(display_, strips_, before, most_ms)) return lost("a click changed no page");
  const std::optional<double> rested = until_at_rest(display_, quiet_ms, most_ms);
  if (!rested) return lost("a page did not come to rest");
  return *rested - began;
}

base::Outcome Visit::change_pages() {
  stand_still();
  display_.give_keyboard_to_top_window();
  const base::Outcome there = tab(2);
  if (!there) return there;
  const std::optional<Area> door = focused_control(display_);
  if (!door) return lost("no control has the focus on the first screen");
  const base::Outcome kept = keep_picture("welcome");
  if (!kept) return kept;
  for (int i = 0; i < page_changes; ++i) {
    for (const Area& control : {*door, back_button()}) {
      const base::Result<double> taken = click_to_rest(control);
      if (!taken) return taken.error();
      seen_[page.name].push_back(*taken);
    }
  }
  return base::Done{};
}

base::Outcome Visit::go_to_writing() {
  const std::pair<const char*, int> ways[] = {{"people", 2}, {"hub", 2}, {"write", 1}};
  for (const auto& [name, tabs] : ways) {
    const base::Outcome moved = tab(tabs);
    if (!moved) return moved;
    const std::uint64_t before = display_.look(strips_);
    display_.stroke(Stroke::enter);
    if (!until_changed(display_, strips_, before, most_ms)) return lost("Enter opened nothing");
    stand_still();
    const base::Outcome kept = keep_picture(name);
    if (!kept) return kept;
  }
  return base::Done{};
}

base::Outcome Visit::click_starter() {
  const base::Outcome moved = tab(2);
  if (!moved) return moved;
  const std::optional<Area> starter = focused_control(display_);
  if (!starter) return lost("no starter has the focus");
  go_to_middle(display_, *starter);
  for (int i = 0; i < clicks; ++i) {
    stand_still();
    const std::uint64_t before = display_.look({&*starter, 1});
    const double began = now_ms();
    display_.press();
    const std::optional<Change> changed = until_changed(display_, {&*starter, 1}, before, most_ms);
    display_.let_go();
    if (!changed) return lost("a press on a starter changed nothing");
    seen_[click.name].push_back(changed->at - began);
  }
  stand_still();
  return keep_picture("clicked");
}

base::Outcome Visit::write() {
  const base::Outcome moved = tab(3);
  if (!moved) return moved;
  stand_still();
  const std::uint64_t empty = display_.look(strips_);
  const Use before = process_.use();
  constexpr std::string_view letters = "i would like to help people find work that they enjoy";
  for (int i = 0; i < keys; ++i) {
    display_.write(letters[static_cast<std::size_t>(i) % letters.size()]);
    pause_ms(between_keys_ms);
  }
  pause_ms(saved_by_then_ms);
  const Use after = process_.use();
  if (display_.look(strips_) == empty) return lost("what was typed is not to be seen");
  seen_[keystroke.name].push_back((after.processor_ms - before.processor_ms) / keys);
  return keep_picture("typed");
}

base::Outcome Visit::rest() {
  stand_still();
  pause_ms(2000);  // what was put off is done by now
  // Fingerpost lets only root look into its memory: to others the row is not known.
  const double megabytes = process_.memory_mb();
  if (megabytes > 0) seen_[memory.name].push_back(megabytes);
  const Use before = process_.use();
  pause_ms(idle_ms);
  const Use after = process_.use();
  seen_[wakes.name].push_back(static_cast<double>(after.wakes - before.wakes));
  seen_[idle.name].push_back(after.processor_ms - before.processor_ms);
  return base::Done{};
}

}  // namespace

base::Result<Seen> look_around(Display& display, const Process& process, const std::string& pictures) {
  Visit visit(display, process, pictures);
  for (const auto part :
       {&Visit::change_pages, &Visit::go_to_writing, &Visit::click_starter, &Visit::write, &Visit::rest}) {
    const base::Outcome done = (visit.*part)();
    if (!done) return done.error();
  }
  return visit.take();
}

}  // namespace bench
