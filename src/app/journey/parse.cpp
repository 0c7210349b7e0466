// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

#include "app/journey/commands.h"
#include "app/journey/journey.h"
#include "base/text.h"

namespace app::journey {
namespace {

constexpr std::size_t largest_journey = 1 << 20;  // bytes
constexpr int most_repeats = 1000;
constexpr std::size_t most_commands = 100'000;
constexpr std::size_t most_written = 8 << 20;  // bytes of all commands' lines, with repeats written out
constexpr std::size_t most_mistakes = 500;     // who has so many did not write a journey

struct Token {
  std::string text;
  bool quoted = false;
};

struct Tokens {
  std::vector<Token> all;
  std::string wrong;  // why the line could not be read, or ""
};

// --- one line into words ------------------------------------------------------------

// Reads what stands in quotation marks; `at` is behind the first mark, and then behind the last.
std::string quoted_words(std::string_view line, std::size_t& at, std::string& wrong) {
  std::string words;
  while (at < line.size() && line[at] != '"') {
    if (line[at] == '\\') {
      ++at;
      const char escaped = at < line.size() ? line[at] : ' ';
      if (escaped != '"' && escaped != '\\' && escaped != 'n') {
        wrong = "Behind \\ only \", \\ or n may stand.";
        return words;
      }
      words += escaped == 'n' ? '\n' : escaped;
    } else {
      words += line[at];
    }
    ++at;
  }
  if (at >= line.size()) wrong = "A quotation mark is open. Close it with \".";
  ++at;
  return words;
}

Tokens tokens_of(std::string_view line) {
  constexpr std::string_view space = " \t\r";
  Tokens tokens;
  std::size_t at = 0;
  while (tokens.wrong.empty()) {
    at = line.find_first_not_of(space, at);
    if (at == std::string_view::npos || line[at] == '#') break;
    if (line[at] == '"') {
      ++at;
      tokens.all.push_back({quoted_words(line, at, tokens.wrong), true});
    } else {
      const std::size_t end = std::min(line.find_first_of(" \t\r\"#", at), line.size());
      tokens.all.push_back({std::string(line.substr(at, end - at)), false});
      at = end;
    }
  }
  for (const Token& token : tokens.all) {
    const bool is_curly = token.text.starts_with("\u201c") || token.text.starts_with("\u2018");
    if (!token.quoted && is_curly) tokens.wrong = "Use straight quotation marks: \".";
  }
  return tokens;
}

// --- words against a pattern ---------------------------------------------------------

enum class Sort { literal, words, count, key, unit, size, kind };

Sort sort_of(std::string_view part) {
  if (part.starts_with('"')) return Sort::words;
  if (part == "COUNT") return Sort::count;
  if (part == "KEY") return Sort::key;
  if (part == "UNIT") return Sort::unit;
  if (part == "SIZE") return Sort::size;
  if (part == "KIND") return Sort::kind;
  return Sort::literal;
}

bool is_one_of(std::string_view word, std::string_view choices) {
  const std::vector<std::string> parts = base::split(choices, '|');
  return std::ranges::find(parts, word) != parts.end();
}

// Whether the line has the pattern's words and its quoted places; what stands in its other places is not
// looked at.
bool has_shape(const std::vector<Token>& line, const std::vector<std::string>& pattern) {
  if (line.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const Sort sort = sort_of(pattern[i]);
    if (line[i].quoted != (sort == Sort::words)) return false;
    if (sort == Sort::literal && !is_one_of(line[i].text, pattern[i])) return false;
  }
  return true;
}

std::optional<int> whole_number(std::string_view word) {
  int number = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool is_whole = fault == std::errc{} && end == word.data() + word.size();
  if (!is_whole || number < 1 || number > 1'000'000) return std::nullopt;
  return number;
}

std::string wrong_word(std::string_view what, std::string_view word, const std::vector<std::string>& known) {
  std::string sentence = in_marks(word) + " is not " + std::string(what) + ".";
  const std::string near = nearest(word, known);
  if (!near.empty()) return sentence + " Did you mean: " + near + "?";
  return sentence + " Known are: " + base::join(known, ", ") + ".";
}

// Puts one word into its place in the command; returns what is wrong with it, or "".
std::string put(const Token& token, Sort sort, Command& command) {
  switch (sort) {
    case Sort::literal:
      return "";
    case Sort::words:
      if (token.text.empty()) return "There is nothing between the quotation marks.";
      (command.first.empty() ? command.first : command.second) = token.text;
      return "";
    case Sort::count:
      command.count = whole_number(token.text).value_or(0);
      return command.count > 0 ? "" : in_marks(token.text) + " is not a whole number from 1 to 1000000.";
    case Sort::key:
      command.stroke = key_stroke(token.text).value_or(KeyStroke{});
      return key_stroke(token.text) ? "" : wrong_word("a key", token.text, key_names());
    case Sort::unit:
      command.seconds = seconds_in(token.text).value_or(0) * command.count;
      return seconds_in(token.text)
                 ? ""
                 : wrong_word("a time", token.text, {"seconds", "minutes", "hours", "days"});
    case Sort::size:
      command.size = pixel_size(token.text).value_or(platform::PixelSize{});
      return pixel_size(token.text) ? "" : in_marks(token.text) + " is not a size. Write it like 1366x768.";
    case Sort::kind:
      command.kind = token.text;
      return is_event_kind(token.text) ? "" : wrong_word("a kind of event", token.text, event_kinds());
  }
  return "";
}

std::string shown(const Token& token) { return token.quoted ? in_marks("…") : token.text; }

// The pattern as this line would fill it, so that only the words of the language count as different.
std::string filled(const std::vector<std::string>& pattern, const std::vector<Token>& line) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const Sort sort = sort_of(pattern[i]);
    if (sort == Sort::words) {
      parts.push_back(in_marks("…"));
    } else if (sort != Sort::literal && i < line.size() && !line[i].quoted) {
      parts.push_back(line[i].text);
    } else {
      parts.push_back(base::split(pattern[i], '|').back());
    }
  }
  return base::join(parts, " ");
}

struct Candidate {
  std::string filled;
  std::string_view written;
};

std::vector<Candidate> candidates_for(const std::vector<Token>& line) {
  std::vector<Candidate> candidates;
  for (const std::string_view written : {std::string_view("repeat COUNT times"), std::string_view("end")}) {
    candidates.push_back({filled(base::split(written, ' '), line), written});
  }
  for (const Pattern& pattern : patterns()) {
    candidates.push_back({filled(base::split(pattern.written, ' '), line), pattern.written});
  }
  return candidates;
}

std::string unknown_command(const std::vector<Token>& line) {
  std::vector<std::string> said;
  for (const Token& token : line) said.push_back(shown(token));
  const std::string whole = base::join(said, " ");
  std::vector<Candidate> candidates = candidates_for(line);
  // Who got the first word right meant one of these commands, however far the rest is off.
  const auto begins_otherwise = [&](const Candidate& one) {
    return !one.written.starts_with(said.front() + " ");
  };
  if (!std::ranges::all_of(candidates, begins_otherwise)) std::erase_if(candidates, begins_otherwise);
  std::vector<std::string> filled_ones;
  for (const Candidate& candidate : candidates) filled_ones.push_back(candidate.filled);
  std::string near = nearest(whole, filled_ones);
  if (near.empty() && candidates.size() == 1) near = candidates.front().filled;
  if (near.empty()) return "There is no such command.";
  const auto found = std::ranges::find(candidates, near, &Candidate::filled);
  return "There is no such command. Did you mean: " + std::string(found->written) + "?";
}

// --- lines into a journey ------------------------------------------------------------

// A pattern with its words parted once, not anew for each line.
struct Shape {
  const Pattern* pattern;
  std::vector<std::string> parts;
};

std::vector<Shape> all_shapes() {
  std::vector<Shape> shapes;
  for (const Pattern& pattern : patterns()) shapes.push_back({&pattern, base::split(pattern.written, ' ')});
  return shapes;
}

struct Reader {
  const std::vector<Shape> shapes = all_shapes();
  Parsed parsed;
  int line = 0;
  int repeat_line = 0;  // where the open "repeat" stands; 0: none is open
  int repeats = 0;
  std::size_t repeat_from = 0;
  std::size_t written_before = 0;  // bytes of the commands' lines before the open repeat
  std::size_t written_bytes = 0;   // and of all

  bool has_enough() const { return parsed.mistakes.size() >= most_mistakes; }

  void mistake(std::string what) { parsed.mistakes.push_back({line, std::move(what)}); }

  void open_repeat(const std::vector<Token>& tokens) {
    if (repeat_line != 0)
      mistake("A repeat is open since line " + std::to_string(repeat_line) + ". Write end first.");
    repeats = whole_number(tokens[1].text).value_or(0);
    if (repeats < 1 || repeats > most_repeats) {
      mistake(in_marks(tokens[1].text) + " is not a whole number from 1 to " + std::to_string(most_repeats) +
              ".");
      repeats = 1;
    }
    repeat_line = line;
    repeat_from = parsed.journey.commands.size();
    written_before = written_bytes;
  }

  void close_repeat() {
    if (repeat_line == 0) return mistake("There is no repeat that this end could close.");
    repeat_line = 0;
    std::vector<Command>& commands = parsed.journey.commands;
    const std::vector<Command> once(commands.begin() + static_cast<std::ptrdiff_t>(repeat_from),
                                    commands.end());
    const auto times = static_cast<std::size_t>(repeats);
    const std::size_t bytes = written_before + (written_bytes - written_before) * times;
    if (commands.size() + once.size() * times > most_commands || bytes > most_written) {
      return mistake("The journey becomes too long. Repeat fewer times.");
    }
    written_bytes = bytes;
    commands.resize(repeat_from);
    for (int round = 1; round <= repeats; ++round) {
      for (Command command : once) {
        command.round = round;
        commands.push_back(std::move(command));
      }
    }
  }

  void read_command(const std::vector<Token>& tokens, std::string_view written) {
    for (const auto& [pattern, parts] : shapes) {
      if (!has_shape(tokens, parts)) continue;
      Command command;
      command.what = pattern->what;
      command.line = line;
      command.written = written;
      written_bytes += written.size();
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string wrong = put(tokens[i], sort_of(parts[i]), command);
        if (!wrong.empty()) mistake(wrong);
      }
      parsed.journey.commands.push_back(std::move(command));
      return;
    }
    mistake(unknown_command(tokens));
  }

  void read_line(std::string_view written) {
    ++line;
    const Tokens tokens = tokens_of(written);
    if (!tokens.wrong.empty()) return mistake(tokens.wrong);
    if (tokens.all.empty()) return;
    const std::string& first = tokens.all.front().text;
    if (tokens.all.size() == 3 && first == "repeat" && is_one_of(tokens.all[2].text, "time|times")) {
      open_repeat(tokens.all);
    } else if (tokens.all.size() == 1 && first == "end") {
      close_repeat();
    } else {
      read_command(tokens.all, base::trimmed(written));
    }
  }
};

Needs needs_of(Do what) {
  for (const Pattern& pattern : patterns()) {
    if (pattern.what == what) return pattern.needs;
  }
  return Needs::nothing;
}

// Tells of commands that can never work where they stand: a press before the start, a start while it runs.
void check_order(Parsed& parsed) {
  bool running = false;
  int last_told = 0;
  for (const Command& command : parsed.journey.commands) {
    const Needs needs = needs_of(command.what);
    std::string what;
    if (needs == Needs::running && !running) what = "The program does not run here. Write start first.";
    if (needs == Needs::stopped && running) what = "The program runs here. Close it or cut the power first.";
    if (!what.empty() && last_told != command.line) {
      parsed.mistakes.push_back({command.line, what});
      last_told = command.line;
    }
    if (command.what == Do::start) running = true;
    if (command.what == Do::close || command.what == Do::cut_power) running = false;
  }
  if (parsed.journey.commands.empty()) parsed.mistakes.push_back({1, "There is no command in this journey."});
}

}  // namespace

Parsed parse(std::string file, std::string_view text) {
  Reader reader;
  reader.parsed.journey.file = std::move(file);
  if (!base::is_valid_utf8(text)) {
    reader.parsed.mistakes.push_back({1, "This file is not plain text in UTF-8."});
    return reader.parsed;
  }
  for (const std::string& written : base::split(text, '\n')) {
    reader.read_line(written);
    if (reader.has_enough()) break;
  }
  if (reader.has_enough()) reader.mistake("There are more mistakes than can be told. Mend these first.");
  if (reader.repeat_line != 0) {
    reader.parsed.mistakes.push_back(
        {reader.repeat_line, "This repeat has no end. Write end behind its last line."});
  }
  // With a line missing, what runs where is not known: only a whole journey is checked for it.
  if (reader.parsed.mistakes.empty()) check_order(reader.parsed);
  std::ranges::stable_sort(reader.parsed.mistakes, {}, &Mistake::line);
  return reader.parsed;
}

base::Result<std::string> read_journey(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    std::error_code unknown;
    const bool is_there = std::filesystem::exists(file, unknown);
    return base::Error{is_there ? base::Fault::denied : base::Fault::not_found, file};
  }
  std::string text(largest_journey + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad()) return base::Error{base::Fault::denied, file};
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > largest_journey) return base::Error{base::Fault::full, file};
  return text;
}

std::string in_words(const Journey& journey, const Mistake& mistake) {
  return journey.file + ":" + std::to_string(mistake.line) + ": " + mistake.what;
}

}  // namespace app::journey
