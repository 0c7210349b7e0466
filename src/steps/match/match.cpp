// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/match/match.h"

#include <algorithm>

#include "base/text.h"
#include "steps/options.h"

namespace steps {
namespace {

constexpr std::size_t most_needs = 12;
constexpr std::size_t most_haves = 30;

std::string escaped(std::string_view id) {
  std::string text;
  for (const char letter : id) {
    if (letter == '=') {
      text += "\\e";
    } else if (letter == ',') {
      text += "\\c";
    } else if (letter == '\\') {
      text += "\\\\";
    } else {
      text += letter;
    }
  }
  return text;
}

std::string unescaped(std::string_view text) {
  std::string id;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      id += text[at];
      continue;
    }
    const char sign = text[++at];
    id += sign == 'e' ? '=' : sign == 'c' ? ',' : sign;
  }
  return id;
}

std::string words_of_id(std::string_view id, const Source& source) {
  const std::string words = words_of(id, source.options);
  return words.empty() ? words_of(id, source.also) : words;
}

std::vector<std::string> needs_where(std::string_view answer, bool is_open) {
  std::vector<std::string> needs;
  for (Matched& each : matches_in(answer)) {
    if (each.haves.empty() == is_open) needs.push_back(std::move(each.need));
  }
  return needs;
}

Source read_side(Reader& reader, std::string_view key, std::size_t most, const Shelf& shelf,
                 std::string_view ring) {
  std::optional<Reader> table = reader.table(key);
  if (!table) {
    if (reader.find(key) == nullptr) {
      reader.wrong(reader.line(), "“" + std::string(key) + "” is missing",
                   "Add a table: [steps." + std::string(key) + "] with cards = \"…\"");
    }
    return {};
  }
  Source source = read_source(*table, shelf, ring);
  table->finish();
  const bool by_card = !source.options.empty() && !source.options.front().of.empty();
  const std::size_t offered = source.options.size() + source.also.size();
  if (offered > most && source.from.empty() && !by_card) {
    table->wrong(table->line_of("cards"), "there are too many choices: " + std::to_string(offered),
                 "Offer at most " + std::to_string(most) + ", or choose from them first");
  }
  return source;
}

}  // namespace

std::vector<Matched> matches_in(std::string_view answer) {
  std::vector<Matched> matches;
  for (const std::string& line : ids_in(answer)) {
    const std::size_t sign = line.find('=');
    if (sign == std::string::npos || sign == 0) continue;
    Matched match{unescaped(std::string_view(line).substr(0, sign)), {}};
    for (const std::string& have : base::split(std::string_view(line).substr(sign + 1), ',')) {
      if (!have.empty()) match.haves.push_back(unescaped(have));
    }
    matches.push_back(std::move(match));
  }
  return matches;
}

std::string answer_of_matches(const std::vector<Matched>& matches) {
  const bool says_something = std::any_of(matches.begin(), matches.end(), [](const Matched& each) {
    return !each.haves.empty() || !own_words_in(each.need).empty();
  });
  if (!says_something) return {};
  std::vector<std::string> lines;
  for (const Matched& each : matches) {
    std::vector<std::string> haves;
    for (const std::string& have : each.haves) haves.push_back(escaped(have));
    lines.push_back(escaped(each.need) + "=" + base::join(haves, ","));
  }
  return answer_of(lines);
}

std::vector<std::string> open_needs(std::string_view answer) { return needs_where(answer, true); }

std::vector<std::string> matched_needs(std::string_view answer) { return needs_where(answer, false); }

Match read_match(Reader& reader, const Shelf& shelf, std::string_view ring) {
  return {read_side(reader, "needs", most_needs, shelf, ring),
          read_side(reader, "haves", most_haves, shelf, ring)};
}

std::string words_of(const Match& match, std::string_view answer) {
  std::vector<std::string> lines;
  std::vector<std::string> open;
  for (const Matched& each : matches_in(answer)) {
    const std::string need = words_of_id(each.need, match.needs);
    std::vector<std::string> haves;
    for (const std::string& id : each.haves) {
      if (std::string words = words_of_id(id, match.haves); !words.empty()) haves.push_back(std::move(words));
    }
    if (need.empty()) continue;
    if (haves.empty()) {
      open.push_back(need);
    } else {
      lines.push_back(need + " – " + in_a_row(haves));
    }
  }
  if (!open.empty()) lines.push_back("Still needed: " + in_a_row(open));
  return base::join(lines, "\n");
}

std::string missing(const Match&, std::string_view answer) {
  return matched_needs(answer).empty() ? "Make one pair first. Press what it needs, then what you have." : "";
}

}  // namespace steps
