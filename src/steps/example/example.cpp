// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/example/example.h"

#include "base/text.h"

namespace steps {
namespace {

constexpr std::size_t most_parts = 4;

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char letter : text) {
    if (letter == '\n') {
      line += "\\n";
    } else if (letter == '\\') {
      line += "\\\\";
    } else {
      line += letter;
    }
  }
  return line;
}

std::string with_its_breaks(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool escaped = line[at] == '\\' && at + 1 < line.size();
    if (!escaped) {
      text += line[at];
      continue;
    }
    ++at;
    text += line[at] == 'n' ? '\n' : line[at];
  }
  return text;
}

}  // namespace

std::map<std::string, std::string> parts_in(std::string_view answer) {
  std::map<std::string, std::string> texts;
  for (const std::string& line : base::split(answer, '\n')) {
    const std::size_t sign = line.find('=');
    if (sign == std::string::npos) continue;
    texts[line.substr(0, sign)] = with_its_breaks(std::string_view(line).substr(sign + 1));
  }
  return texts;
}

std::string answer_of(const Example& example, const std::map<std::string, std::string>& texts) {
  std::vector<std::string> lines;
  for (const Part& part : example.parts) {
    const auto text = texts.find(part.id);
    if (text == texts.end() || base::trimmed(text->second).empty()) continue;
    lines.push_back(part.id + "=" + on_one_line(text->second));
  }
  return base::join(lines, "\n");
}

Example read_example(Reader& reader, const Shelf&, std::string_view) {
  Example example;
  for (Reader& each : reader.tables("parts", "part")) {
    example.parts.push_back({each.text("id"), each.question("label"), each.sentences("starters")});
    each.finish();
    if (example.parts.back().id.find_first_of("=\n") != std::string::npos) {
      each.wrong(each.line_of("id"), "the id holds a sign that it must not",
                 "Use small letters, digits and _");
    }
  }
  if (example.parts.size() < 2 || example.parts.size() > most_parts) {
    reader.wrong(reader.line_of("parts"), "there are " + std::to_string(example.parts.size()) + " parts",
                 "Use 2, 3 or 4 parts");
  }
  example.example = read_worked_example(reader);
  return example;
}

std::string words_of(const Example& example, std::string_view answer) {
  std::vector<std::string> lines;
  const std::map<std::string, std::string> texts = parts_in(answer);
  for (const Part& part : example.parts) {
    const auto text = texts.find(part.id);
    if (text == texts.end()) continue;
    const bool asks = part.label.ends_with('?');
    lines.push_back(part.label + (asks ? " " : ": ") + std::string(base::trimmed(text->second)));
  }
  return base::join(lines, "\n");
}

std::string missing(const Example& example, std::string_view answer) {
  const std::map<std::string, std::string> texts = parts_in(answer);
  for (const Part& part : example.parts) {
    const auto text = texts.find(part.id);
    if (text != texts.end() && !base::trimmed(text->second).empty()) return {};
  }
  return "Write in at least one box first.";
}

}  // namespace steps
