// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "session/plan.h"

// The form: a line each. "plan 1", then "session 90" with its pieces "A05 75 15 screen" below it, and
// "end" last, so that a torn text is told from a whole one.
namespace session {
namespace {

constexpr std::string_view opening = "plan";
constexpr std::string_view closing = "end";
constexpr std::string_view session_word = "session";
constexpr int newest_version = 1;
constexpr std::size_t longest_text = 32 * 1024;
constexpr std::size_t most_sessions = 200;
constexpr std::size_t most_pieces = 60;  // of one session
constexpr std::size_t longest_id = 32;
constexpr int most_minutes = 24 * 60;

std::string_view name_of(Place place) { return place == Place::paper ? "paper" : "screen"; }

std::optional<int> number_in(std::string_view text, int most) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  // One spelling only: no sign, no nought in front.
  const bool is_whole =
      error == std::errc() && end == text.data() + text.size() && std::to_string(number) == text;
  if (!is_whole || number < 0 || number > most) return std::nullopt;
  return number;
}

bool is_activity_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id && std::all_of(text.begin(), text.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '_';
  });
}

std::optional<Piece> piece_in(const std::vector<std::string>& words) {
  if (words.size() != 4 || !is_activity_id(words[0])) return std::nullopt;
  const std::optional<int> minutes = number_in(words[1], most_minutes);
  const std::optional<int> screen = number_in(words[2], most_minutes);
  const bool is_paper = words[3] == name_of(Place::paper);
  if (!minutes || !screen || *screen > *minutes) return std::nullopt;
  if (!is_paper && words[3] != name_of(Place::screen)) return std::nullopt;
  return Piece{words[0], *minutes, *screen, is_paper ? Place::paper : Place::screen};
}

// "" where the line was taken; else what is wrong with it. Never the line itself: it may hold anything.
std::string take_line(Plan& plan, const std::vector<std::string>& words) {
  if (words.size() == 2 && words[0] == session_word) {
    const std::optional<int> minutes = number_in(words[1], most_minutes);
    if (!minutes) return "a session has no number of minutes";
    if (plan.sessions.size() == most_sessions) return "there are too many sessions";
    plan.sessions.push_back({*minutes, {}});
    return {};
  }
  if (plan.sessions.empty()) return "an activity stands before the first session";
  std::optional<Piece> piece = piece_in(words);
  if (!piece) return "a line is neither a session nor an activity";
  if (plan.sessions.back().pieces.size() == most_pieces) return "there are too many activities in a session";
  plan.sessions.back().pieces.push_back(std::move(*piece));
  return {};
}

base::Error torn(std::string detail) {
  return {base::Fault::corrupt, "a session plan: " + std::move(detail)};
}

base::Outcome check_opening(std::string_view line) {
  const std::vector<std::string> words = base::split(line, ' ');
  if (words.size() != 2 || words[0] != opening) return torn("it does not begin like one");
  const std::optional<int> version = number_in(words[1], 1'000'000);
  if (!version || *version < 1) return torn("its version is no number");
  if (*version > newest_version)
    return base::Error{base::Fault::too_new, "a session plan of version " + std::to_string(*version)};
  return base::Done{};
}

}  // namespace

std::string text_of(const Plan& plan) {
  std::string text = std::string(opening) + " " + std::to_string(newest_version) + "\n";
  for (const PlannedSession& session : plan.sessions) {
    text += std::string(session_word) + " " + std::to_string(session.minutes) + "\n";
    for (const Piece& piece : session.pieces) {
      text += piece.activity + " " + std::to_string(piece.minutes) + " " +
              std::to_string(piece.screen_minutes) + " " + std::string(name_of(piece.place)) + "\n";
    }
  }
  return text + std::string(closing) + "\n";
}

base::Result<Plan> plan_from(std::string_view text) {
  if (text.size() > longest_text) return torn("it is too long");
  std::vector<std::string> lines = base::split(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  if (lines.empty()) return torn("there is nothing in it");
  if (const base::Outcome opened = check_opening(lines.front()); !opened) return opened.error();
  if (lines.size() < 2 || lines.back() != closing) return torn("its end is missing");
  Plan plan;
  for (std::size_t at = 1; at + 1 < lines.size(); ++at) {
    const std::string wrong = take_line(plan, base::split(lines[at], ' '));
    if (!wrong.empty()) return torn("line " + std::to_string(at + 1) + ": " + wrong);
  }
  return plan;
}

}  // namespace session
