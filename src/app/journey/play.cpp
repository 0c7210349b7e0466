// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journey/play.h"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <system_error>

#include "app/journey/journey.h"
#include "app/journey/runner.h"

namespace app::journey {
namespace {

std::string cannot_read(const std::string& file, base::Fault fault) {
  switch (fault) {
    case base::Fault::not_found:
      return "There is no file " + file + ".";
    case base::Fault::full:
      return "The file " + file + " is too large to be a journey.";
    default:
      return "The file " + file + " cannot be read.";
  }
}

bool spoils_disk(const Command& command) {
  switch (command.what) {
    case Do::fill_disk:
    case Do::free_disk:
    case Do::disk_read_only:
    case Do::disk_writable:
    case Do::fail_disk:
    case Do::place_away:
    case Do::place_back:
    case Do::fill_place:
    case Do::free_place:
      return true;
    default:
      return false;
  }
}

// What this journey cannot do in this setting.
void check_setting(Parsed& parsed, const Setting& setting) {
  if (setting.data.empty()) return;
  for (const Command& command : parsed.journey.commands) {
    if (command.round > 1 || !spoils_disk(command)) continue;
    parsed.mistakes.push_back(
        {command.line, "This needs the simulated disk. Play the journey without --data."});
  }
}

// A stick starts empty. Only our own files of an earlier play are taken away.
void clear_stick(const std::string& out) {
  if (out.empty()) return;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(out + "/stick", ignored)) {
    const bool is_ours = entry.path().filename().string().starts_with("FP-");
    if (is_ours) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace

platform::Exit play(const PlayOptions& options) {
  const base::Result<std::string> text = read_journey(options.file);
  if (!text) {
    options.wrong << cannot_read(options.file, text.error().fault) << "\n";
    return platform::Exit::usage;
  }
  Parsed parsed = parse(options.file, *text);
  check_setting(parsed, options.setting);
  for (const Mistake& mistake : parsed.mistakes) options.wrong << in_words(parsed.journey, mistake) << "\n";
  if (!parsed.mistakes.empty()) {
    options.wrong << "Nothing was played. tests/README.md explains every command.\n";
    return platform::Exit::usage;
  }
  clear_stick(options.setting.out);
  World world(options.setting);
  const auto tell = [&options](const std::string& line) { options.told << line << "\n"; };
  if (const std::optional<Failure> failure = run(parsed.journey, world, tell)) {
    options.wrong << in_words(parsed.journey, *failure);
    return platform::Exit::failed;
  }
  options.told << options.file << ": all " << parsed.journey.commands.size() << " commands were met.\n";
  return platform::Exit::planned;
}

}  // namespace app::journey
