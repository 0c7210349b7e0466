// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_report.h"

#include <charconv>
#include <cmath>
#include <set>
#include <vector>

#include "base/text.h"

namespace app {
namespace {

constexpr char field_end = '\x1f', breach_end = '\x1e';  // ASCII's own marks for this
constexpr std::size_t fields_of_a_breach = 9;

std::string place_of(const a11y::Rect& rect) {
  const auto number = [](float value) { return std::to_string(std::lround(value)); };
  return number(rect.x) + "," + number(rect.y) + " " + number(rect.width) + "x" + number(rect.height);
}

// What is drawn may hold a learner's line breaks; a breach is one line.
std::string on_one_line(std::string words) {
  for (char& letter : words) {
    if (static_cast<unsigned char>(letter) < ' ') letter = ' ';
  }
  return words;
}

std::optional<long> number_in(const std::string& text) {
  long value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string line_of(const Breach& breach) {
  std::string line = breach.screen + ", " + breach.settings + ": " + breach.who + " at " + breach.place +
                     " " + breach.what + ". [" + breach.rule + ", line " + std::to_string(breach.line) +
                     "] " + breach.mend;
  if (breach.count > 1) line += " (and under " + std::to_string(breach.count - 1) + " more settings)";
  return line + "\n";
}

}  // namespace

void AuditReport::add(const Breach& breach) {
  const auto [found, is_new] = all_.try_emplace({breach.screen, breach.rule, breach.who}, breach);
  if (!is_new) found->second.count += breach.count;
}

void AuditReport::add(const std::string& screen, const a11y::Issue& issue, const std::string& settings) {
  add({screen, std::string(issue.rule->name), on_one_line(issue.who), issue.rule->line,
       on_one_line(issue.what), std::string(issue.rule->mend), place_of(issue.rect), settings, 1});
}

void AuditReport::absorb(const AuditReport& other) {
  for (const auto& [key, breach] : other.all_) add(breach);
}

std::string AuditReport::bytes() const {
  std::string bytes;
  for (const auto& [key, breach] : all_) {
    for (const std::string& field :
         {breach.screen, breach.rule, breach.who, std::to_string(breach.line), breach.what, breach.mend,
          breach.place, breach.settings, std::to_string(breach.count)}) {
      bytes += field;
      bytes += field_end;
    }
    bytes += breach_end;
  }
  return bytes;
}

base::Result<AuditReport> AuditReport::read(std::string_view bytes) {
  AuditReport report;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find(breach_end);
    if (end == std::string_view::npos) return base::Error{base::Fault::corrupt, "half a breach"};
    const std::vector<std::string> fields = base::split(bytes.substr(0, end), field_end);
    bytes.remove_prefix(end + 1);
    if (fields.size() != fields_of_a_breach + 1) return base::Error{base::Fault::corrupt, "no breach"};
    const std::optional<long> line = number_in(fields[3]);
    const std::optional<long> count = number_in(fields[8]);
    if (!line || !count) return base::Error{base::Fault::corrupt, "a breach without its numbers"};
    report.add({fields[0], fields[1], fields[2], static_cast<int>(*line), fields[4], fields[5], fields[6],
                fields[7], *count});
  }
  return report;
}

std::string AuditReport::in_words() const {
  std::string words;
  for (const auto& [key, breach] : all_) words += line_of(breach);
  return words;
}

std::string AuditReport::rules() const {
  std::set<std::string> names;
  for (const auto& [key, breach] : all_) names.insert(breach.rule);
  return base::join({names.begin(), names.end()}, " ");
}

}  // namespace app
