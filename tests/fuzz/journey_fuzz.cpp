// SPDX-License-Identifier: GPL-3.0-or-later
// Journeys, as people write them.
#include <algorithm>

#include "app/journey/journey.h"
#include "base/text.h"
#include "fuzz/target.h"

namespace {

using app::journey::Command;
using app::journey::Mistake;
using app::journey::Parsed;

bool mean_the_same(const Command& one, const Command& other) {
  return one.what == other.what && one.first == other.first && one.second == other.second &&
         one.kind == other.kind && one.count == other.count && one.seconds == other.seconds &&
         one.stroke.key == other.stroke.key;
}

constexpr std::size_t most_read_again = 2000;  // a hundred thousand commands would take a second each time

// A journey whose repeats are written out by hand is the same journey.
void read_it_written_out(const std::vector<Command>& commands) {
  std::string lines;
  for (const Command& command : commands) lines += command.written + "\n";
  const Parsed again = app::journey::parse("again.journey", lines);
  fuzz::promise(again.mistakes.empty(), "what was read without a mistake is read so once more");
  fuzz::promise(std::ranges::equal(again.journey.commands, commands, mean_the_same),
                "a command comes back from its line as it was");
}

void feed(std::string_view text) {
  const Parsed parsed = app::journey::parse("sam.journey", text);
  const auto lines = std::ranges::count(text, '\n') + 1;
  for (const Mistake& mistake : parsed.mistakes) {
    fuzz::promise(mistake.line >= 1 && mistake.line <= lines, "a mistake names a line of the journey");
    fuzz::promise(base::is_valid_utf8(in_words(parsed.journey, mistake)), "a mistake that is told is UTF-8");
  }
  fuzz::promise(std::ranges::is_sorted(parsed.mistakes, {}, &Mistake::line), "mistakes come in order");
  const bool is_short = parsed.journey.commands.size() <= most_read_again;
  if (parsed.mistakes.empty() && is_short) read_it_written_out(parsed.journey.commands);
}

const fuzz::Joins joins("journey", feed);

}  // namespace
