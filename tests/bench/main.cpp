// SPDX-License-Identifier: GPL-3.0-or-later
// Bench: what is fast, measured beside Chromium's kiosk mode with the same screens.
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>

#include "base/text.h"
#include "bench/access_rows.h"
#include "bench/alone.h"
#include "bench/clock.h"
#include "bench/cold.h"
#include "bench/room_rows.h"
#include "bench/speech_rows.h"
#include "bench/store_rows.h"
#include "bench/window_rows.h"
#include "bench/work_rows.h"

namespace bench {
namespace {

constexpr const char* help =
    R"(fingerpost_bench: what is fast, measured beside Chromium's kiosk mode.

  --program FILE   the program to measure; else fingerpost beside this one
  --only NAME      measure this alone; may be given several times. "store" is all of the store;
                   its rows that take minutes are measured only when they are asked for
  --screen WxH     on this size alone; else 1366x768 and 1920x1080
  --runs N         how often each is measured; else 3
  --folder DIR     work on this disk; else /var/tmp
  --json FILE      keep every sample in a file
  --pictures DIR   keep what was on the screen while it was measured
  --list           the names that --only takes
  --help           this page

Exit codes: 0 all was measured, 1 something could not be, 2 these words are wrong.
A goal that is not met is no error: read the table.
)";

struct Wish {
  std::string program =
      (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fingerpost").string();
  std::vector<std::string> only;
  std::vector<Size> screens;
  int runs = 3;
  std::string folder = "/var/tmp";
  std::string json;
  std::string pictures;
  std::string alone;  // what this process was started for by another of the bench
  std::string say;    // to be said instead of measuring
  std::string fault;  // what is wrong with the words
};

std::optional<int> number_in(const std::string& text) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || number < 1) return std::nullopt;
  return number;
}

void read_screen(const std::string& text, Wish& wish) {
  const std::vector<std::string> parts = base::split(text, 'x');
  const auto width = number_in(parts.front());
  const auto height = number_in(parts.back());
  if (parts.size() != 2 || !width || !height || *width < 1024 || *height < 600) {
    wish.fault = "\"" + text + "\" is no screen size. Write it like 1366x768, at least 1024x600.";
    return;
  }
  wish.screens.push_back({*width, *height});
}

void read_name(const std::string& name, Wish& wish) {
  if (name == "store") {
    for (const Measure& measure : measures) {
      if (measure.part == Part::store) wish.only.emplace_back(measure.name);
    }
    return;
  }
  const bool is_known = std::any_of(std::begin(measures), std::end(measures),
                                    [&name](const Measure& measure) { return measure.name == name; });
  if (!is_known) wish.fault = "Nothing is called \"" + name + "\". See --list.";
  wish.only.push_back(name);
}

void read_option(const std::string& option, const std::string& value, Wish& wish) {
  if (option == "--program") {
    wish.program = value;
  } else if (option == "--only") {
    read_name(value, wish);
  } else if (option == "--screen") {
    read_screen(value, wish);
  } else if (option == "--runs") {
    const std::optional<int> runs = number_in(value);
    if (!runs) wish.fault = "After --runs comes a number from 1 up.";
    wish.runs = runs.value_or(1);
  } else if (option == "--folder") {
    wish.folder = value;
  } else if (option == "--json") {
    wish.json = value;
  } else if (option == "--alone") {
    wish.alone = value;
  } else if (option == "--pictures") {
    wish.pictures = value;
  } else {
    wish.fault = "\"" + option + "\" is not known here. See --help.";
  }
}

Wish wish_from(const std::vector<std::string>& words) {
  Wish wish;
  for (std::size_t i = 0; i < words.size() && wish.fault.empty() && wish.say.empty(); ++i) {
    if (words[i] == "--help" || words[i] == "-h") {
      wish.say = help;
    } else if (words[i] == "--list") {
      for (const Measure& measure : measures)
        wish.say += std::string(measure.name) + "  " + std::string(measure.words) + "\n";
    } else if (i + 1 == words.size()) {
      wish.fault = "After " + words[i] + " something is missing, or it is not known. See --help.";
    } else {
      read_option(words[i], words[i + 1], wish);
      ++i;
    }
  }
  if (wish.screens.empty()) wish.screens = {{1366, 768}, {1920, 1080}};
  return wish;
}

bool wants(const Wish& wish, const Measure& measure) {
  if (wish.only.empty()) return !measure.is_long;
  return std::find(wish.only.begin(), wish.only.end(), measure.name) != wish.only.end();
}

bool wants_windows(const Wish& wish) {
  return std::any_of(std::begin(measures), std::end(measures), [&wish](const Measure& measure) {
    return measure.part == Part::window && wants(wish, measure);
  });
}

// What a reader of the figures has to know of this run.
std::vector<std::string> notes_on(const std::optional<Subject>& theirs) {
  std::vector<std::string> notes;
  double load = 0;
  std::ifstream("/proc/loadavg") >> load;
  char text[160];
  std::snprintf(text, sizeof text, "%ld cores, load %.1f at the start, software renderer, medians.",
                sysconf(_SC_NPROCESSORS_ONLN), load);
  notes.emplace_back(text);
  if (load > 1)
    notes.emplace_back("This PC was busy: the figures are worse than it could do, the ratios less sure.");
  if (!theirs) notes.emplace_back("Chromium is not installed: there are no ratios.");
  if (!can_forget_everything()) notes.emplace_back("Not root: cold forgets only the programs' own files.");
  return notes;
}

void add(std::vector<Row>& rows, std::vector<Row> more) {
  for (Row& row : more) rows.push_back(std::move(row));
}

std::vector<Row> window_part(const Wish& wish, const std::string& folder,
                             const std::optional<Subject>& theirs) {
  std::vector<Row> rows;
  const Subject ours = fingerpost(wish.program, folder + "/data");
  for (const Size& size : wish.screens) {
    std::fprintf(stderr, "Measuring on %dx%d…\n", size.width, size.height);
    const WindowPlan plan{size, wish.runs, wish.pictures,
                          [&wish](const Measure& m) { return wants(wish, m); }};
    add(rows, window_rows(plan, ours, theirs));
  }
  return rows;
}

int measure(const Wish& wish) {
  become_reaper();
  const base::Result<Folder> folder = Folder::make(wish.folder);
  if (!folder) {
    std::fprintf(stderr, "%s. Name another with --folder.\n", folder.error().detail.c_str());
    return 1;
  }
  if (wants_windows(wish) && access(wish.program.c_str(), X_OK) != 0) {
    std::fprintf(stderr, "There is no program %s. Build it, or name it with --program.\n",
                 wish.program.c_str());
    return 1;
  }
  const std::optional<Subject> theirs =
      chromium(FINGERPOST_SOURCE "/tests/bench/form.html", folder->path() + "/profile");
  const std::vector<std::string> notes = notes_on(theirs);
  for (const std::string& note : notes) std::printf("%s\n", note.c_str());
  std::vector<Row> rows;
  if (wants_windows(wish)) add(rows, window_part(wish, folder->path(), theirs));
  if (wants(wish, answer)) rows.push_back(answer_row(folder->path(), 100));
  if (wants(wish, portfolio)) rows.push_back(portfolio_row(FINGERPOST_SOURCE "/assets", 4 * wish.runs + 1));
  if (wants(wish, speech)) add(rows, speech_rows(4 * wish.runs));
  if (wants(wish, layer_cost)) rows.push_back(layer_row(4 * wish.runs));
  if (wants(wish, text_size)) rows.push_back(text_size_row(5 * wish.runs));
  if (wants(wish, swap)) rows.push_back(swap_row(folder->path(), 4 * wish.runs));
  if (wants(wish, grid)) rows.push_back(grid_row(folder->path(), wish.runs));
  add(rows, store_rows({folder->path(), wish.runs, [&wish](const Measure& m) { return wants(wish, m); }}));
  std::printf("%s", table(rows).c_str());
  if (!wish.json.empty() && !(std::ofstream(wish.json) << json(rows, notes))) {
    std::fprintf(stderr, "%s cannot be written.\n", wish.json.c_str());
    return 1;
  }
  const bool is_whole =
      std::all_of(rows.begin(), rows.end(), [](const Row& row) { return row.trouble.empty(); });
  return is_whole ? 0 : 1;
}

}  // namespace
}  // namespace bench

int main(int count, char** words) {
  const bench::Wish wish = bench::wish_from({words + 1, words + count});
  if (!wish.fault.empty()) {
    std::fprintf(stderr, "%s\n", wish.fault.c_str());
    return 2;
  }
  if (!wish.say.empty()) {
    std::printf("%s", wish.say.c_str());
    return 0;
  }
  if (!wish.alone.empty()) return bench::do_alone(wish.alone, wish.folder);
  return bench::measure(wish);
}
