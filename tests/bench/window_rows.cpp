// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window_rows.h"

#include <filesystem>
#include <map>

#include "bench/clock.h"
#include "bench/cold.h"
#include "bench/visit.h"

namespace bench {
namespace {

constexpr double longest_start_ms = 60000;

// Samples of one program, by the measure's name, and why some are missing.
struct Samples {
  std::map<std::string_view, std::vector<double>> of;
  std::string trouble;
};

struct Started {
  std::unique_ptr<Process> process;
  double milliseconds = 0;
};

base::Result<Started> start_to_form(Display& display, const Subject& subject, Speed speed) {
  base::Result<std::unique_ptr<Process>> process = Process::start(start_of(subject, display, speed));
  if (!process) return process.error();
  const std::optional<double> seen =
      until_form(display, longest_start_ms, [&] { return (*process)->is_running(); });
  if (!seen) return base::Error{base::Fault::not_found, subject.name + " did not show its first screen"};
  const double milliseconds = *seen - (*process)->started_at();
  (*process)->run_at_whole_speed();
  return Started{std::move(*process), milliseconds};
}

std::string as_it_was(const Subject& subject) { return subject.folder + ".first"; }

void copy_folder(const std::string& from, const std::string& to) {
  std::error_code trouble;  // it shows in the walk, which then ends elsewhere
  std::filesystem::remove_all(to, trouble);
  std::filesystem::copy(from, to, std::filesystem::copy_options::recursive, trouble);
}

class Bench {
 public:
  Bench(const WindowPlan& plan, Display& display) : plan_(plan), display_(display) {}

  // The first start makes folders, profiles and caches; it is not counted.
  void warm_up(const Subject& subject, Samples& samples) {
    base::Result<Started> started = start_to_form(display_, subject, Speed::whole);
    if (!started) {
      samples.trouble = started.error().detail;
      return;
    }
    until_at_rest(display_, 500, 10000);
    files_[subject.name] = (*started).process->mapped_files();
    (*started).process->stop();
    if (subject.keeps_work) copy_folder(subject.folder, as_it_was(subject));
  }

  void start(const Subject& subject, const Measure& measure, Samples& samples) {
    if (!plan_.wanted(measure) || !samples.trouble.empty()) return;
    if (measure.name == start_cold.name) forget_files(files_[subject.name]);
    const Speed speed = measure.name == start_half.name ? Speed::half_core : Speed::whole;
    base::Result<Started> started = start_to_form(display_, subject, speed);
    if (!started) {
      samples.trouble = started.error().detail;
      return;
    }
    samples.of[measure.name].push_back((*started).milliseconds);
    until_at_rest(display_, 300, 10000);
  }

  void visit(const Subject& subject, Samples& samples) {
    if (!samples.trouble.empty()) return;
    if (subject.keeps_work) copy_folder(as_it_was(subject), subject.folder);
    base::Result<Started> started = start_to_form(display_, subject, Speed::whole);
    if (!started) {
      samples.trouble = started.error().detail;
      return;
    }
    const std::string pictures = plan_.pictures.empty() ? "" : plan_.pictures + "/" + subject.name;
    const base::Result<Seen> seen = look_around(display_, *(*started).process, pictures);
    if (!seen) {
      samples.trouble = subject.name + ": " + seen.error().detail;
      return;
    }
    for (const auto& [name, values] : *seen) {
      std::vector<double>& all = samples.of[name];
      all.insert(all.end(), values.begin(), values.end());
    }
  }

 private:
  const WindowPlan& plan_;
  Display& display_;
  std::map<std::string, std::vector<std::string>> files_;
};

bool wants_visit(const WindowPlan& plan) {
  for (const Measure& measure : {memory, wakes, idle, click, keystroke, page}) {
    if (plan.wanted(measure)) return true;
  }
  return false;
}

// In turns, so that what else this PC does falls on both alike.
void take_samples(const WindowPlan& plan, const std::vector<const Subject*>& subjects,
                  std::vector<Samples>& samples, Display& display) {
  Bench bench(plan, display);
  for (std::size_t i = 0; i < subjects.size(); ++i) bench.warm_up(*subjects[i], samples[i]);
  for (const Measure& measure : {start_warm, start_cold, start_half}) {
    const int runs = measure.name == start_warm.name ? 2 * plan.runs + 1 : plan.runs;
    for (int run = 0; run < runs; ++run) {
      for (std::size_t i = 0; i < subjects.size(); ++i) bench.start(*subjects[i], measure, samples[i]);
    }
  }
  for (int run = 0; run < plan.runs && wants_visit(plan); ++run) {
    for (std::size_t i = 0; i < subjects.size(); ++i) bench.visit(*subjects[i], samples[i]);
  }
}

}  // namespace

std::vector<Row> window_rows(const WindowPlan& plan, const Subject& ours,
                             const std::optional<Subject>& theirs) {
  std::vector<const Subject*> subjects{&ours};
  if (theirs) subjects.push_back(&*theirs);
  std::vector<Samples> samples(2);
  base::Result<std::unique_ptr<Display>> display = Display::open(plan.size);
  if (display) {
    take_samples(plan, subjects, samples, **display);
  } else {
    samples[0].trouble = display.error().detail;
  }
  std::vector<Row> rows;
  const std::string size = std::to_string(plan.size.width) + "x" + std::to_string(plan.size.height);
  for (const Measure& measure :
       {start_warm, start_cold, start_half, memory, wakes, idle, click, keystroke, page}) {
    if (!plan.wanted(measure)) continue;
    Row row{measure, size, samples[0].of[measure.name], samples[1].of[measure.name], ""};
    if (row.ours.empty()) row.trouble = samples[0].trouble;
    if (row.theirs.empty() && theirs && row.trouble.empty()) row.trouble = samples[1].trouble;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace bench
